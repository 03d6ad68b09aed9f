using Microsoft.EntityFrameworkCore;
using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Offertes;

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

    /// <summary>The request that a mail brought, while an offerte or order may still answer it; null for anything else.</summary>
    public static async Task<int?> OpenRequestOf(this FirmDb db, DocumentRef source, CancellationToken ct) => source.Kind == DocumentKind.Mail
        ? await db.QuoteRequests
            .Where(r => (r.Status == RequestStatus.New || r.Status == RequestStatus.InProgress)
                && db.Mails.Any(m => m.Id == source.Id && m.AttachedKind == DocumentKind.QuoteRequest && m.AttachedId == r.Id))
            .Select(r => (int?)r.Id)
            .FirstOrDefaultAsync(ct)
        : null;
}
