using Microsoft.EntityFrameworkCore;
using PracticeFirm.Web.Infrastructure.Persistence;

namespace PracticeFirm.Web.Infrastructure.Firms;

/// <summary>
/// After a start, finishes throwing firms away where a stop came between the school's database and the files. Only firms that were meant
/// to go: the files of all others are somebody's work, registered or not.
/// </summary>
internal sealed class FirmSweeper(IDbContextFactory<SchoolDb> school, FirmKeeper keeper, ILogger<FirmSweeper> logger) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            foreach (var code in keeper.Condemned())
            {
                await using var db = await school.CreateDbContextAsync(stoppingToken);
                if (await db.Firms.AnyAsync(firm => firm.Code == code, stoppingToken))
                    keeper.Spare(code);
                else
                    await keeper.Remove(code, stoppingToken);
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or DbUpdateException or Microsoft.Data.Sqlite.SqliteException)
        {
            logger.LogWarning(e, "Files of firms that are gone could not be thrown away");
        }
    }
}
