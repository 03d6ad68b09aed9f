using MediatR;
using Microsoft.EntityFrameworkCore;
using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Firm;
using PracticeFirm.Web.Infrastructure.Dispatch;
using PracticeFirm.Web.Infrastructure.Persistence;

namespace PracticeFirm.Web.Components;

/// <summary>What happened to a document, with who and when, the newest first. Looking and being refused is left out.</summary>
public static class ShowHistory
{
    /// <param name="Kind">Kind of document.</param>
    /// <param name="Id">The document.</param>
    [Access(Access.FirmReader)]
    public sealed record Query(DocumentKind Kind, int Id) : IFirmQuery<IReadOnlyList<Entry>>;

    /// <param name="Day">The firm's date.</param>
    /// <param name="At">Real time, UTC.</param>
    /// <param name="Who">Display name.</param>
    /// <param name="Text">What happened.</param>
    /// <param name="Times">How often in a row the same person did the same kind of thing that day.</param>
    public sealed record Entry(DateOnly Day, DateTime At, string Who, string Text, int Times);

    internal sealed class Handler(FirmDb db) : IRequestHandler<Query, Result<IReadOnlyList<Entry>>>
    {
        private const int Most = 300;

        public async Task<Result<IReadOnlyList<Entry>>> Handle(Query query, CancellationToken ct)
        {
            var events = await db.Events.AsNoTracking()
                .Where(e => e.DocumentKind == query.Kind && e.DocumentId == query.Id && e.Outcome == FirmEvent.Done && !e.Kind.EndsWith(".Viewed"))
                .OrderByDescending(e => e.Id)
                .Take(Most)
                .Select(e => new { e.BusinessDay, e.At, e.ActorName, e.Kind, e.Text })
                .ToListAsync(ct);

            // Autosave writes an event per change; people want to read "5 keer gewijzigd".
            var entries = new List<Entry>();
            string? lastKind = null;
            foreach (var e in events)
            {
                if (entries.Count > 0 && lastKind == e.Kind && entries[^1].Who == e.ActorName && entries[^1].Day == e.BusinessDay && e.Kind.EndsWith("Changed", StringComparison.Ordinal))
                    entries[^1] = entries[^1] with { Times = entries[^1].Times + 1 };
                else
                    entries.Add(new Entry(e.BusinessDay, e.At, e.ActorName, e.Text, 1));
                lastKind = e.Kind;
            }

            return entries;
        }
    }
}
