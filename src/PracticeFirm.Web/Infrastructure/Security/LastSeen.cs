using System.Collections.Concurrent;
using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using PracticeFirm.Web.Infrastructure.Persistence;

namespace PracticeFirm.Web.Infrastructure.Security;

/// <summary>Remembers when people were last at work. Kept in memory and written away now and then, so that looking costs nothing.</summary>
public sealed class LastSeen(IDbContextFactory<SchoolDb> school, TimeProvider clock, ILogger<LastSeen> logger) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(30);
    private readonly ConcurrentDictionary<string, DateTime> _seen = new();

    /// <summary>This person just asked for something.</summary>
    public void Saw(ClaimsPrincipal user)
    {
        if (user.Identity?.IsAuthenticated == true && user.FindFirstValue(ClaimTypes.NameIdentifier) is { } id)
            Saw(id);
    }

    /// <summary>This person just asked for something.</summary>
    public void Saw(string userId) => _seen[userId] = clock.GetUtcNow().UtcDateTime;

    /// <summary>What isn't written away yet.</summary>
    public DateTime? Of(string userId) => _seen.TryGetValue(userId, out var at) ? at : null;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Interval, clock);
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken))
                await Write();
        }
        catch (OperationCanceledException)
        {
            await Write();
        }
    }

    private async Task Write()
    {
        try
        {
            var seen = _seen.ToArray();
            if (seen.Length == 0)
                return;
            await using var db = await school.CreateDbContextAsync();
            foreach (var (id, at) in seen)
            {
                await db.Users.Where(user => user.Id == id).ExecuteUpdateAsync(set => set.SetProperty(user => user.LastSeenAt, at));
                _seen.TryRemove(new KeyValuePair<string, DateTime>(id, at));
            }
        }
        catch (Exception e) when (e is DbUpdateException or Microsoft.Data.Sqlite.SqliteException)
        {
            logger.LogWarning(e, "When people were last seen could not be written away");
        }
    }
}
