using Microsoft.EntityFrameworkCore;
using PracticeFirm.Domain.School;
using PracticeFirm.Web.Infrastructure.Dispatch;
using PracticeFirm.Web.Infrastructure.Persistence;

namespace PracticeFirm.Web.Infrastructure.Live;

/// <summary>Tells everybody at work in a session what the teacher did, once it is saved.</summary>
internal sealed class SessionTelling(SchoolDb db, MessageContext context, FirmLive firms, SchoolLive school, Actor actor)
{
    /// <summary>Has them told when the command is done.</summary>
    /// <param name="session">The session.</param>
    /// <param name="kind">What.</param>
    /// <param name="text">More about it, Dutch.</param>
    /// <param name="ct">Stops it.</param>
    public async Task Then(PracticeSession session, FirmNoticeKind kind, string text, CancellationToken ct)
    {
        var there = await db.Firms.AsNoTracking().Where(f => f.SessionId == session.Id && f.Purpose == FirmPurpose.Practice).ToListAsync(ct);
        context.Then.Add(() =>
        {
            foreach (var firm in there)
                firms.Tell(new FirmNotice(firm.Code, kind, text, actor.Name));
            school.Publish(new SchoolChanged(session.Id, [.. there.SelectMany(f => f.Members).Select(m => m.UserId).Distinct()]));
        });
    }
}
