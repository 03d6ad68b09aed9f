using MediatR;
using Microsoft.EntityFrameworkCore;
using PracticeFirm.Domain.Common;
using PracticeFirm.Web.Infrastructure.Dispatch;
using PracticeFirm.Web.Infrastructure.Persistence;

namespace PracticeFirm.Web.Components;

/// <summary>What a document was started from, and what was started because of it.</summary>
public static class ShowConsequences
{
    [Access(Access.FirmReader)]
    public sealed record Query(DocumentKind Kind, int Id) : IFirmQuery<Model>;

    /// <param name="From">What it was started from, the oldest first.</param>
    /// <param name="To">What was started because of it, the oldest first.</param>
    public sealed record Model(IReadOnlyList<Link> From, IReadOnlyList<Link> To);

    public sealed record Link(DocumentRef Document, string Title, DateOnly On);

    internal sealed class Handler(FirmDb db) : IRequestHandler<Query, Result<Model>>
    {
        public async Task<Result<Model>> Handle(Query query, CancellationToken ct)
        {
            var found = await db.Consequences.AsNoTracking()
                .Where(c => (c.FromKind == query.Kind && c.FromId == query.Id) || (c.ToKind == query.Kind && c.ToId == query.Id))
                .OrderBy(c => c.Id)
                .ToListAsync(ct);
            var self = new DocumentRef(query.Kind, query.Id);
            var labels = await db.LabelsOf(found.SelectMany(c => new DocumentRef?[] { c.From, c.To }).Where(d => d != self), ct);
            return new Model(Links(found.Where(c => c.To == self), c => c.From), Links(found.Where(c => c.From == self), c => c.To));

            // What was thrown away meanwhile has no label and is left out.
            IReadOnlyList<Link> Links(IEnumerable<Consequence> some, Func<Consequence, DocumentRef> side) =>
                [.. some.Where(c => labels.ContainsKey(side(c))).Select(c => new Link(side(c), labels[side(c)].Title, c.On))];
        }
    }
}
