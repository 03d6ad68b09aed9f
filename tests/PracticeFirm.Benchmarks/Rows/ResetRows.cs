using PracticeFirm.Domain.Firm;
using PracticeFirm.Web.Infrastructure.Firms;

namespace PracticeFirm.Benchmarks.Rows;

/// <summary>
/// Putting firms back as they were, learner included: one, and the thirty of a class after each other. The floor is a copy of the
/// same files, each flushed to the disk.
/// </summary>
internal sealed class ResetRows(Workplace workplace) : RowGroup
{
    private const int Class = 30;
    private const int WarmUp = 3;
    private const int Runs = 15;

    public override IReadOnlyList<string> Rows { get; } = ["reset-1", "reset-30"];

    public override async Task<IReadOnlyList<Line>> Measure(string row)
    {
        var folder = workplace.NewFolder();
        var template = FirmGenerateRows.Template(folder);
        using var store = new FirmStore(new DataFolder(folder), []);
        var firms = row == "reset-1" ? 1 : Class;
        var runs = row == "reset-1" ? Runs : Runs / 3;
        var floor = await Benchmarks.Measure.Milliseconds(WarmUp, runs, async _ =>
        {
            for (var firm = 0; firm < firms; firm++)
                await FirmCopyRow.CopyAndFlush(template, Path.Combine(folder, $"floor{firm}.db"));
        });
        var taken = await Benchmarks.Measure.Milliseconds(WarmUp, runs, async _ =>
        {
            for (var firm = 0; firm < firms; firm++)
                await store.Put($"FIRM{firm}", template, CancellationToken.None, db =>
                {
                    db.Employees.Add(Employee.Join("Noor Bakker", $"{Workplace.Learner}-id", db.Firms.Single().Identity));
                    db.SaveChanges();
                });
        });
        return [new Figure(row, taken, "ms", floor.Median)];
    }
}
