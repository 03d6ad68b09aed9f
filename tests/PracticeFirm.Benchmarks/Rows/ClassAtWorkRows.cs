using PracticeFirm.Benchmarks.Circuits;

namespace PracticeFirm.Benchmarks.Rows;

/// <summary>
/// Sixty learners at work in circuits: from what a learner does until the last render batch that changed the page, and the memory that
/// the application takes meanwhile. Both rows come from one run. What waits by design until a learner stops typing is told apart.
/// </summary>
internal sealed class ClassAtWorkRows(Workplace workplace) : RowGroup
{
    private const int Learners = 60;

    /// <summary>Waits for the next key before it does anything.</summary>
    private static readonly HashSet<string> Waits = ["typed", "autosave"];
    private static readonly TimeSpan Think = TimeSpan.FromSeconds(5);
    private ClassReport? _report;

    public override IReadOnlyList<string> Rows { get; } = ["click-60", "memory-60"];

    public override async Task<IReadOnlyList<Line>> Measure(string row)
    {
        var report = _report ??= await ClassAtWork.Run(workplace, Learners, Think, ClassAtWork.Duration);
        return row == "click-60" ? [.. Clicks(row, report)] : [.. Memory(row, report)];
    }

    /// <summary>The lines about what learners waited for.</summary>
    public static IEnumerable<Line> Clicks(string row, ClassReport report)
    {
        double[] clicks = [.. report.Log.Done.Where(d => !Waits.Contains(d.Key)).SelectMany(d => d).Order()];
        if (clicks.Length == 0)
            return [new NotMeasured(row, "niemand deed iets")];
        foreach (var (what, times) in report.Log.Errors)
            Workplace.Say($"{times} x {what}");
        return
        [
            new Figure(row, Spread.Of(clicks), "ms"),
            new Figure($"{row} p95", Spread.Of(Spread.Percentile(clicks, 95)), "ms"),
            new Figure($"{row} p99", Spread.Of(Spread.Percentile(clicks, 99)), "ms"),
            new Figure($"{row} count", Spread.Of(clicks.Length), "clicks"),
            new Figure($"{row} lost", Spread.Of(report.Log.Lost), "circuits"),
            new Figure($"{row} errors", Spread.Of(report.Log.Errors.Values.Sum()), "errors"),
            .. report.Log.Done.OrderBy(d => d.Key, StringComparer.Ordinal).SelectMany(d => Kind($"{row} {d.Key}", [.. d.Order()])),
            new Figure($"{row} open firm", Spread.Of(report.Start), "ms"),
            new Figure($"{row} over the circuit", Spread.Of(report.Bytes / 1024), "KB/click"),
            new Figure($"{row} cores application", Spread.Of(report.Cores), "cores"),
            new Figure($"{row} cores learners", Spread.Of(report.OwnCores), "cores"),
        ];
    }

    private static IEnumerable<Line> Kind(string row, double[] taken) =>
    [
        new Figure(row, Spread.Of(taken), "ms"),
        new Figure($"{row} p95", Spread.Of(Spread.Percentile(taken, 95)), "ms"),
    ];

    /// <summary>The lines about what the application took.</summary>
    public static IEnumerable<Line> Memory(string row, ClassReport report) =>
    [
        new Figure(row, Spread.Of(report.Working), "MiB"),
        new Figure($"{row} idle", Spread.Of(report.Idle), "MiB"),
        new Figure($"{row} opened", Spread.Of(report.Opened), "MiB"),
    ];
}
