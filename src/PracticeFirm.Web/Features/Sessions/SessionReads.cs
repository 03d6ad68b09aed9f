using Microsoft.EntityFrameworkCore;
using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.School;
using PracticeFirm.Web.Infrastructure.Dispatch;
using PracticeFirm.Web.Infrastructure.Persistence;
using PracticeFirm.Web.Texts;

namespace PracticeFirm.Web.Features.Sessions;

/// <summary>Sessions as the teacher who asks may see them: those of the classes they teach, and no others.</summary>
internal static class SessionReads
{
    /// <summary>What a session that isn't theirs is answered with, as if it didn't exist.</summary>
    public static Error NotFound { get; } = new("PracticeSession.NotFound", SessionsTexts.NotFound);

    /// <summary>What a firm that isn't of the session is answered with.</summary>
    public static Error NoFirm { get; } = new("FirmRegistration.NotFound", SessionsTexts.FirmNotFound);

    /// <summary>The sessions of the classes this teacher teaches.</summary>
    public static IQueryable<PracticeSession> SessionsOf(this SchoolDb db, Actor teacher) =>
        db.Sessions.Where(s => db.Classes.Any(c => c.Id == s.ClassId && c.Teachers.Any(t => t.UserId == teacher.UserId)));

    /// <summary>A session of a class this teacher teaches, or null.</summary>
    public static Task<PracticeSession?> SessionOf(this SchoolDb db, Actor teacher, int id, CancellationToken ct) =>
        db.SessionsOf(teacher).SingleOrDefaultAsync(s => s.Id == id, ct);

    /// <summary>A firm in which learners of such a session practise, with the session; null when there is none.</summary>
    public static async Task<(PracticeSession Session, FirmRegistration Firm)?> FirmOf(this SchoolDb db, Actor teacher, int sessionId, string code, CancellationToken ct)
    {
        if (await db.SessionOf(teacher, sessionId, ct) is not { } session)
            return null;
        var firm = await db.Firms.SingleOrDefaultAsync(f => f.Code == code && f.SessionId == sessionId && f.Purpose == FirmPurpose.Practice, ct);
        return firm is null ? null : (session, firm);
    }

    /// <summary>Who work in a firm, as one reads it: <c>Sem Visser</c>, <c>Sem Visser en Noor Bakker</c>.</summary>
    public static string Names(this FirmRegistration firm) => firm.Members.Count switch
    {
        0 => SessionsTexts.NobodyLeft,
        1 => firm.Members[0].Name,
        _ => string.Join(", ", firm.Members.SkipLast(1).Select(m => m.Name)) + " en " + firm.Members[^1].Name,
    };

    /// <summary>Per learner the seed numbers of a scenario that they have practised.</summary>
    public static async Task<ILookup<string, int>> SeedsHad(this SchoolDb db, string scenario, IReadOnlyCollection<string> users, CancellationToken ct) =>
        (await db.Firms.AsNoTracking().Where(f => f.Scenario == scenario && f.Members.Any(m => users.Contains(m.UserId))).ToListAsync(ct))
            .SelectMany(f => f.Members, (f, m) => (m.UserId, f.Seed))
            .ToLookup(x => x.UserId, x => x.Seed);
}
