using System.Diagnostics;

namespace PracticeFirm.Benchmarks.Rows;

/// <summary>
/// Cycles from order to cash per second: one client, through the dispatcher, on the disk, events logged. The floor is the same work
/// in raw SQLite, measured by turns with it. The same again in a firm with ten thousand orders, beside the firm as it is generated.
/// </summary>
internal sealed class CycleRow(Workplace workplace) : RowGroup
{
    private const int WarmUp = 300;
    private const int Rounds = 7;
    private const int CyclesARound = 40;

    public override IReadOnlyList<string> Rows { get; } = ["cycle"];

    public override async Task<IReadOnlyList<Line>> Measure(string row)
    {
        var usual = await Run(null);
        var grown = await Run(Growth.Grow);
        var least = Spread.Of(usual.Raw).Median;
        return
        [
            new Figure(row, Spread.Of(usual.PerSecond), "cycles/s", least),
            .. OrderCycle.Steps.Select((step, i) => new Figure($"{row} {step.Name}", Spread.Of(usual.Steps[i]), "ms")),
            new Figure($"{row} processor", Spread.Of(usual.Processor), "ms/cycle"),
            new Figure($"{row} raw", Spread.Of(usual.Raw), "cycles/s"),
            new Figure($"{row} {Growth.Orders} orders", Spread.Of(grown.PerSecond), "cycles/s", Spread.Of(usual.PerSecond).Median),
            new Figure($"{row} {Growth.Orders} orders processor", Spread.Of(grown.Processor), "ms/cycle", Spread.Of(usual.Processor).Median),
        ];
    }

    private async Task<Taken> Run(Action<string>? template)
    {
        await using var firms = await FirmsAtWork.Open(workplace.NewFolder(), template: template);
        using var floor = new SqliteFloor(workplace.NewFolder());
        var cycle = new OrderCycle(firms);
        await cycle.Prepare();
        var taken = new Taken([], [], [], [.. OrderCycle.Steps.Select(_ => new List<double>())]);
        var turn = 0;
        for (; turn < WarmUp; turn++)
        {
            await Once(cycle.Begin(turn), null);
            floor.Cycle();
        }

        for (var round = 0; round < Rounds; round++)
        {
            var raw = Stopwatch.GetTimestamp();
            for (var i = 0; i < CyclesARound; i++)
                floor.Cycle();
            taken.Raw.Add(CyclesARound / Stopwatch.GetElapsedTime(raw).TotalSeconds);
            var started = Stopwatch.GetTimestamp();
            var worked = Environment.CpuUsage.TotalTime;
            for (var i = 0; i < CyclesARound; i++)
                await Once(cycle.Begin(turn++), taken.Steps);
            taken.Processor.Add((Environment.CpuUsage.TotalTime - worked).TotalMilliseconds / CyclesARound);
            taken.PerSecond.Add(CyclesARound / Stopwatch.GetElapsedTime(started).TotalSeconds);
        }

        return taken;

        async Task Once(OrderCycle.Sale sale, List<double>[]? steps)
        {
            for (var i = 0; i < OrderCycle.Steps.Count; i++)
            {
                var started = Stopwatch.GetTimestamp();
                await OrderCycle.Steps[i].Send(cycle, sale);
                steps?[i].Add(Stopwatch.GetElapsedTime(started).TotalMilliseconds);
            }
        }
    }

    private sealed record Taken(List<double> PerSecond, List<double> Processor, List<double> Raw, List<double>[] Steps);
}
