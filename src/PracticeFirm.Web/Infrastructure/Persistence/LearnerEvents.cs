using Microsoft.EntityFrameworkCore;
using PracticeFirm.Domain.Firm;

namespace PracticeFirm.Web.Infrastructure.Persistence;

/// <summary>What the learners of a firm did, as its log has it: not the world around it, not what its teacher did there.</summary>
internal static class LearnerEvents
{
    /// <summary>The lines of the log that learners wrote, refusals and looks included.</summary>
    public static IQueryable<FirmEvent> OfLearners(this FirmDb db) =>
        db.Events.AsNoTracking().Where(e => db.Employees.Where(c => c.UserId != null && c.UserId != "").Select(c => c.UserId!).Contains(e.ActorId));

    /// <summary>The kinds of what learners did and what was not refused, for the steps of a werkproces; in one round trip.</summary>
    public static async Task<IReadOnlySet<string>> KindsDone(this FirmDb db, CancellationToken ct) =>
        await db.OfLearners().Where(e => e.Outcome == FirmEvent.Done).Select(e => e.Kind).Distinct().ToHashSetAsync(ct);
}
