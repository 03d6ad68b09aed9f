using PracticeFirm.Domain.Common;

namespace PracticeFirm.Web.Infrastructure.Firms;

/// <summary>Keeps the start of every business day of every firm by itself, while nobody waits for it.</summary>
internal sealed class DayCheckpoints(FirmStore store, FirmKeeper keeper, Checkpoints checkpoints, ILogger<DayCheckpoints> logger)
{
    /// <summary>Starts of days that are kept per firm; older ones go.</summary>
    private const int MostKept = 20;

    /// <summary>
    /// Keeps the state after the command that has the turn to write now. Asks for the next turn at once, so that no other command
    /// comes between.
    /// </summary>
    public void Take(string code, DateOnly day)
    {
        var turn = store.Gate(code).Write(CancellationToken.None);
        _ = Task.Run(() => Take(code, day, turn));
    }

    private async Task Take(string code, DateOnly day, Task<IDisposable> turn)
    {
        using var mine = await turn;
        try
        {
            await keeper.Keep(code, CheckpointKind.Day, $"Begin van {DutchFormat.Date(day)}", "", CancellationToken.None);
            foreach (var old in checkpoints.List(code).Where(c => c.Kind == CheckpointKind.Day).Skip(MostKept))
                checkpoints.Delete(code, old.Id);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or FirmFileException or Microsoft.Data.Sqlite.SqliteException)
        {
            logger.LogWarning(e, "The start of {Day} of firm {Firm} could not be kept", day, code);
        }
    }
}
