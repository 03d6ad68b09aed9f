using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using PracticeFirm.Domain.School;
using PracticeFirm.Web.Infrastructure.Persistence;
using PracticeFirm.Web.Infrastructure.Security;

namespace PracticeFirm.Web.Infrastructure.Firms;

/// <summary>
/// Knows from the school's database who has a part in which firm. Every message asks, so answers are kept for a few seconds, until
/// a command about the school is done.
/// </summary>
public sealed class FirmDirectory(IDbContextFactory<SchoolDb> school, LastSeen seen, TimeProvider clock) : IFirmDirectory
{
    private const int MostAnswers = 2_000;
    private static readonly TimeSpan Kept = TimeSpan.FromSeconds(20);
    private readonly ConcurrentDictionary<(string UserId, string Code), Answer> _answers = new();

    public async Task<FirmAccessInfo?> Find(string userId, string firmCode, CancellationToken ct = default)
    {
        if (!FirmCode.IsWellFormed(firmCode))
            return null;
        seen.Saw(userId);
        var now = clock.GetUtcNow();
        if (_answers.TryGetValue((userId, firmCode), out var answer) && answer.Until > now)
            return answer.Info;

        var info = await Look(userId, firmCode, ct);
        if (_answers.Count >= MostAnswers)
            _answers.Clear();
        _answers[(userId, firmCode)] = new Answer(info, now + Kept);
        return info;
    }

    /// <summary>Lets the next question be answered from the database.</summary>
    public void Forget() => _answers.Clear();

    private async Task<FirmAccessInfo?> Look(string userId, string firmCode, CancellationToken ct)
    {
        await using var db = await school.CreateDbContextAsync(ct);
        var found = await (
            from firm in db.Firms
            join session in db.Sessions on firm.SessionId equals session.Id
            join schoolClass in db.Classes on session.ClassId equals schoolClass.Id
            where firm.Code == firmCode
            select new { firm, session, schoolClass }).AsNoTracking().SingleOrDefaultAsync(ct);
        if (found is null)
            return null;
        var now = clock.GetUtcNow().UtcDateTime;
        var standing = FirmAccess.Of(userId, found.firm, found.session, found.schoolClass, now);
        return standing.Right == FirmRight.None
            ? null
            : new FirmAccessInfo(
                found.firm.Name, standing.Right == FirmRight.Work, found.firm.MemberOf(userId)?.Name, standing.Why,
                found.session.DayMover == DayMover.Teacher && found.firm.Purpose == FirmPurpose.Practice, found.session.Id,
                standing.Why == SchoolErrors.Paused ? found.session.PauseText : null, FirmAccess.Frozen(found.firm, found.session, now));
    }

    private sealed record Answer(FirmAccessInfo? Info, DateTimeOffset Until);
}
