using PracticeFirm.Domain.Common;

namespace PracticeFirm.Web.Infrastructure.Persistence;

/// <summary>Keeps what was started from what.</summary>
public static class Consequences
{
    /// <summary>Ties something that was made and saved to what it was started from; without a source nothing is kept.</summary>
    /// <param name="db">The firm.</param>
    /// <param name="source">A mail, a call, a complaint; null for none.</param>
    /// <param name="made">What was started.</param>
    /// <param name="day">The firm's date.</param>
    public static void StartedFrom(this FirmDb db, DocumentRef? source, DocumentRef made, DateOnly day)
    {
        if (source is { } from)
            db.Consequences.Add(Consequence.Of(from, made, day));
    }
}
