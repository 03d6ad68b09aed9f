using System.Diagnostics;

namespace PracticeFirm.Benchmarks.Rows;

/// <summary>
/// Cycles from order to cash per second: one client, through the dispatcher, on the disk, events logged. The floor is the same work
/// in raw SQLite, measured by turns with it.
/// </summary>
internal sealed class CycleRow(Workplace workplace) : RowGroup
{
    private const int WarmUp = 400;
    private const int Rounds = 7;
    private const int CyclesARound = 40;

    public override IReadOnlyList<string> Rows { get; } = ["cycle"];

    public override async Task<IReadOnlyList<Line>> Measure(string row)
    {
        await using var firm = await FirmAtWork.Open(workplace.NewFolder());
        using var floor = new SqliteFloor(workplace.NewFolder());
        var cycle = new OrderCycle(firm);
        await cycle.Prepare();
        var perStep = OrderCycle.Steps.Select(_ => new List<double>()).ToArray();
        var (perSecond, processor, floorPerSecond) = (new List<double>(), new List<double>(), new List<double>());
        var turn = 0;
        for (; turn < WarmUp; turn++)
        {
            await Run(cycle.Begin(turn), null);
            floor.Cycle();
        }

        for (var round = 0; round < Rounds; round++)
        {
            var raw = Stopwatch.GetTimestamp();
            for (var i = 0; i < CyclesARound; i++)
                floor.Cycle();
            floorPerSecond.Add(CyclesARound / Stopwatch.GetElapsedTime(raw).TotalSeconds);
            var started = Stopwatch.GetTimestamp();
            var worked = Environment.CpuUsage.TotalTime;
            for (var i = 0; i < CyclesARound; i++)
                await Run(cycle.Begin(turn++), perStep);
            processor.Add((Environment.CpuUsage.TotalTime - worked).TotalMilliseconds / CyclesARound);
            perSecond.Add(CyclesARound / Stopwatch.GetElapsedTime(started).TotalSeconds);
        }

        var least = Spread.Of(floorPerSecond).Median;
        return
        [
            OrderCycle.Missing is { } missing ? NotMeasured.NotYet(row, $"{missing}; hieronder zover het gaat") : new Figure(row, Spread.Of(perSecond), "cycles/s", least),
            new Figure($"{row} {OrderCycle.Commands} commands", Spread.Of(perSecond), "per s", least),
            .. OrderCycle.Steps.Select((step, i) => new Figure($"{row} {step.Name}", Spread.Of(perStep[i].Select(ms => ms / step.Commands)), "ms/command")),
            new Figure($"{row} processor", Spread.Of(processor), "ms/cycle"),
            new Figure($"{row} raw", Spread.Of(floorPerSecond), "cycles/s"),
        ];

        async Task Run(OrderCycle.Sale sale, List<double>[]? taken)
        {
            for (var i = 0; i < OrderCycle.Steps.Count; i++)
            {
                var started = Stopwatch.GetTimestamp();
                await OrderCycle.Steps[i].Send(cycle, sale);
                taken?[i].Add(Stopwatch.GetElapsedTime(started).TotalMilliseconds);
            }
        }
    }
}
