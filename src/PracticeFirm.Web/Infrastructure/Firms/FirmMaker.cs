using System.Collections.Concurrent;
using System.Threading.Channels;
using Microsoft.EntityFrameworkCore;
using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.School;
using PracticeFirm.Web.Infrastructure.Live;
using PracticeFirm.Web.Infrastructure.Persistence;

namespace PracticeFirm.Web.Infrastructure.Firms;

/// <summary>
/// Makes the files of the firms of a session, several at a time, while its page shows how far it is. What a stop of the application
/// broke off is finished after the next start: a firm is there wholly, or still to be made. It also makes templates ahead, while a
/// teacher is still choosing.
/// </summary>
public sealed class FirmMaker(
    IDbContextFactory<SchoolDb> school, IFirmProvisioner provisioner, FirmStore store, FirmTemplates templates, SchoolLive live, Days.Rehearsal rehearsal, TimeProvider clock,
    ILogger<FirmMaker> logger)
    : BackgroundService
{
    private static readonly int AtOnce = Math.Max(2, Environment.ProcessorCount);
    private const int AllSessions = 0;
    private readonly Channel<int> _sessions = Channel.CreateUnbounded<int>();
    private readonly ConcurrentDictionary<string, Error> _failed = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<(string Scenario, int Seed), Task> _ahead = new();

    /// <summary>Makes what is lacking of a session's firms.</summary>
    public void Make(int sessionId) => _sessions.Writer.TryWrite(sessionId);

    /// <summary>Makes what is lacking of all sessions that are open.</summary>
    public void MakeLacking() => _sessions.Writer.TryWrite(AllSessions);

    /// <summary>True when the firm can be entered.</summary>
    public bool IsReady(string code) => store.Exists(code);

    /// <summary>Why a firm could not be made; null when nothing went wrong.</summary>
    public Error? FailureOf(string code) => _failed.GetValueOrDefault(code);

    /// <summary>Makes templates ahead; asking twice makes nothing twice. One that can't be made is told of when its firm is wanted.</summary>
    /// <param name="scenario">Code of the scenario.</param>
    /// <param name="seeds">Seed numbers.</param>
    public void MakeAhead(string scenario, IReadOnlyList<int> seeds)
    {
        var lacking = seeds.Where(seed => !templates.IsThere(scenario, seed) && _ahead.TryAdd((scenario, seed), Task.CompletedTask)).ToList();
        if (lacking.Count == 0)
            return;
        _ = Task.Run(() => Parallel.ForEachAsync(lacking, new ParallelOptions { MaxDegreeOfParallelism = AtOnce }, async (seed, ct) =>
        {
            try
            {
                await templates.Ensure(scenario, seed, ct);
                _ahead.TryRemove((scenario, seed), out _);
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                logger.LogError(e, "Template {Scenario} {Seed} could not be made ahead", scenario, seed);
            }
        }));
    }

    /// <summary>How many of these templates lie ready.</summary>
    public int CountReady(string scenario, IEnumerable<int> seeds) => seeds.Count(seed => templates.IsThere(scenario, seed));

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        MakeLacking();
        await foreach (var sessionId in _sessions.Reader.ReadAllAsync(stoppingToken))
        {
            try
            {
                if (sessionId == AllSessions)
                    await FindUnfinished(stoppingToken);
                else
                    await MakeFirms(sessionId, stoppingToken);
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                logger.LogError(e, "The firms of session {Session} could not be made", sessionId);
            }
        }
    }

    private async Task FindUnfinished(CancellationToken ct)
    {
        await using var db = await school.CreateDbContextAsync(ct);
        var firms = await db.Firms.AsNoTracking()
            .Where(f => f.Purpose == FirmPurpose.Practice && db.Sessions.Any(s => s.Id == f.SessionId && !s.IsClosed))
            .Select(f => new { f.Code, f.SessionId })
            .ToListAsync(ct);
        foreach (var sessionId in firms.Where(f => !store.Exists(f.Code)).Select(f => f.SessionId).Distinct())
            Make(sessionId);
    }

    private async Task MakeFirms(int sessionId, CancellationToken ct)
    {
        await using var db = await school.CreateDbContextAsync(ct);
        var session = await db.Sessions.AsNoTracking().SingleOrDefaultAsync(s => s.Id == sessionId, ct);
        if (session is null)
            return;
        var firms = await db.Firms.AsNoTracking().Where(f => f.SessionId == sessionId && f.Purpose == FirmPurpose.Practice).ToListAsync(ct);
        var started = clock.GetTimestamp();
        var lacking = firms.Where(f => !store.Exists(f.Code)).ToList();
        await Parallel.ForEachAsync(lacking, new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = ct }, async (firm, stop) =>
        {
            _failed.TryRemove(firm.Code, out _);
            try
            {
                var made = await provisioner.Provision(firm.Code, new FirmRecipe(firm.Scenario, firm.Seed, firm.Members, session.HelpLevel), stop);
                if (made.IsFailure)
                    _failed[firm.Code] = made.Error;
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                // The others of the class get theirs.
                logger.LogError(e, "Firm {Firm} could not be made", firm.Code);
                _failed[firm.Code] = e is IOException or UnauthorizedAccessException or DbUpdateException or Microsoft.Data.Sqlite.SqliteException
                    ? new Error("Firm.NotMade", "De firma kon niet worden gemaakt. Controleer of er nog ruimte is op de schijf en zet de firma dan terug naar het begin.")
                    : new Error("Firm.NotMade", "De firma kon niet worden gemaakt. Zet hem terug naar het begin om het nog eens te proberen. Lukt dat niet, start dan een nieuwe sessie voor deze leerling.");
            }

            live.Publish(new SchoolChanged(sessionId, [.. firm.Members.Select(m => m.UserId)]));
        });
        if (lacking.Count == 0)
            return;
        logger.LogInformation("{Count} firms of session {Session} were made in {Milliseconds} ms", lacking.Count, sessionId, (int)clock.GetElapsedTime(started).TotalMilliseconds);
        _ = rehearsal.Once(ct);
    }
}
