using PracticeFirm.Domain.Firm;
using PracticeFirm.Web.Infrastructure.Firms;

namespace PracticeFirm.Benchmarks.Rows;

/// <summary>Making a firm from its template, learner included. The floor is a copy of the same file, flushed to the disk.</summary>
internal sealed class FirmCopyRow(Workplace workplace) : RowGroup
{
    private const int WarmUp = 5;
    private const int Runs = 30;

    public override IReadOnlyList<string> Rows { get; } = ["firm-copy"];

    public override async Task<IReadOnlyList<Line>> Measure(string row)
    {
        var folder = workplace.NewFolder();
        var template = FirmGenerateRows.Template(folder);
        var store = new FirmStore(new DataFolder(folder), []);
        var learner = $"{Workplace.Learner}-id";
        var floor = await Benchmarks.Measure.Milliseconds(WarmUp, Runs, i => CopyAndFlush(template, Path.Combine(folder, $"floor{i}.db")));
        var bare = await Benchmarks.Measure.Milliseconds(WarmUp, Runs, i => store.Put($"BARE{i}", template, CancellationToken.None));
        var taken = await Benchmarks.Measure.Milliseconds(WarmUp, Runs, i => store.Put($"FIRM{i}", template, CancellationToken.None, db =>
        {
            db.Employees.Add(Employee.Join("Noor Bakker", learner, db.Firms.Single().Identity));
            db.SaveChanges();
        }));
        return
        [
            new Figure(row, taken, "ms", floor.Median),
            new Figure($"{row} without learner", bare, "ms", floor.Median),
            new Figure($"{row} size", Spread.Of(new FileInfo(template).Length / 1024.0), "KB"),
        ];
    }

    /// <summary>The least that making a firm takes.</summary>
    public static async Task CopyAndFlush(string from, string to)
    {
        await using var source = new FileStream(from, FileMode.Open, FileAccess.Read);
        await using var target = new FileStream(to, FileMode.Create, FileAccess.Write);
        await source.CopyToAsync(target);
        target.Flush(flushToDisk: true);
    }
}
