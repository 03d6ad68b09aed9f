using PracticeFirm.Benchmarks.Circuits;

namespace PracticeFirm.Benchmarks.Rows;

/// <summary>
/// Thirty and three hundred firms: made from a template that lies ready, as after the start of a session; then a learner in each, who
/// think so long that as many clicks a second come of three hundred as of thirty. The floor of the making is a copy of the same files,
/// each flushed to the disk.
/// </summary>
internal sealed class FirmsRows(Workplace workplace) : RowGroup
{
    private const int Runs = 5;
    private const double ClicksPerSecond = 12;

    public override IReadOnlyList<string> Rows { get; } = ["firms-30", "firms-300"];

    public override async Task<IReadOnlyList<Line>> Measure(string row)
    {
        var count = row == "firms-30" ? 30 : 300;
        var (made, floor) = await Make(count, count == 30 ? Runs : 1);
        var report = await ClassAtWork.Run(workplace, count, TimeSpan.FromSeconds(count / ClicksPerSecond), ClassAtWork.Duration / 5);
        return
        [
            new Figure(row, made, "ms", floor.Median),
            .. ClassAtWorkRows.Clicks($"{row} click", report),
            .. ClassAtWorkRows.Memory($"{row} memory", report),
        ];
    }

    private async Task<(Spread Made, Spread Floor)> Make(int count, int runs)
    {
        var folder = workplace.NewFolder();
        await using var firms = await FirmsAtWork.Register(folder, count, count);
        var copies = Directory.CreateDirectory(Path.Combine(folder, "floor")).FullName;
        var floor = await Benchmarks.Measure.Milliseconds(1, runs, async _ =>
        {
            for (var firm = 0; firm < count; firm++)
                await FirmCopyRow.CopyAndFlush(firms.Template, Path.Combine(copies, $"{firm}.db"));
        });
        Directory.Delete(copies, recursive: true);
        var taken = new List<double>();
        for (var run = 0; run <= runs; run++)
        {
            await firms.RemoveAll();
            taken.Add((await Benchmarks.Measure.Milliseconds(0, 1, _ => firms.MakeAll())).Median);
        }

        return (Spread.Of(taken.Skip(1)), floor);
    }
}
