using PracticeFirm.Web.Features.Workday;

namespace PracticeFirm.Benchmarks.Rows;

/// <summary>The next business day through the dispatcher, on the disk: one firm, and the thirty of a class at the same time.</summary>
internal sealed class BusinessDayRows(Workplace workplace) : RowGroup
{
    private const int Class = 30;
    private const int WarmUp = 5;
    private const int Runs = 20;

    public override IReadOnlyList<string> Rows { get; } = ["day-1", "day-30"];

    public override async Task<IReadOnlyList<Line>> Measure(string row)
    {
        await using var firms = await FirmsAtWork.Open(workplace.NewFolder(), row == "day-1" ? 1 : Class);
        var days = new Dictionary<string, DateOnly>();
        foreach (var code in firms.Codes)
            days[code] = await firms.Look(code, async db => (await db.TheFirm(CancellationToken.None)).BusinessDay);
        var runs = row == "day-1" ? Runs : Runs / 2;
        var taken = await Benchmarks.Measure.Milliseconds(WarmUp, runs, async _ =>
        {
            var reports = await Task.WhenAll(firms.Codes.Select(code => Task.Run(() => firms.Send(code, new AdvanceDay.Command(days[code])))));
            foreach (var (code, report) in firms.Codes.Zip(reports))
                days[code] = report.Day;
        });
        return [new Figure(row, taken, "ms")];
    }
}
