using PracticeFirm.Web.Features.Sessions;
using PracticeFirm.Web.Infrastructure.Firms;

namespace PracticeFirm.Benchmarks.Rows;

/// <summary>
/// Putting firms back to their start while a class of thirty is at work in other firms: one, and the thirty of a class, some at a time
/// as the page of a session does it. What was there is kept, so that it can be undone. The floor is a copy of the same files, each flushed to the disk.
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
        await using var firms = await FirmsAtWork.Open(folder, 2 * Class);
        var count = row == "reset-1" ? 1 : Class;
        var runs = row == "reset-1" ? Runs : Runs / 3;
        await using var others = Others.Start(firms, [.. firms.Codes.Skip(Class)]);
        var floor = await Benchmarks.Measure.Milliseconds(WarmUp, runs, async _ =>
        {
            for (var firm = 0; firm < count; firm++)
                await FirmCopyRow.CopyAndFlush(firms.Template, Path.Combine(folder, $"floor{firm}.db"));
        });
        var keeper = firms.The<FirmKeeper>();
        var taken = await Benchmarks.Measure.Milliseconds(WarmUp, runs, async _ =>
        {
            foreach (var some in Enumerable.Range(0, count).Chunk(SeveralFirms.AtOnce))
                await Task.WhenAll(some.Select(Reset));
        });
        return [new Figure(row, taken, "ms", floor.Median), new Figure($"{row} others", Spread.Of(others.Done), "messages")];

        async Task Reset(int firm)
        {
            if (await keeper.ToStart(firms.Codes[firm], firms.Recipe(firm), "docent", CancellationToken.None) is { IsFailure: true } refused)
                throw new InvalidOperationException(refused.Error.Message);
        }
    }
}
