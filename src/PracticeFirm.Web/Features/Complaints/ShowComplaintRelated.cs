using MediatR;
using Microsoft.EntityFrameworkCore;
using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Complaints;
using PracticeFirm.Web.Infrastructure.Dispatch;
using PracticeFirm.Web.Infrastructure.Persistence;

namespace PracticeFirm.Web.Features.Complaints;

/// <summary>What a complaint hangs together with: what it came from, what it is about and what came of it.</summary>
public static class ShowComplaintRelated
{
    [Access(Access.FirmReader)]
    public sealed record Query(int ComplaintId) : IFirmQuery<Model>;

    /// <param name="From">The mail or call it came from.</param>
    /// <param name="About">Order, delivery and invoice.</param>
    /// <param name="Made">What was started because of it.</param>
    /// <param name="Tasks">Tasks about it, by the day they are due.</param>
    public sealed record Model(IReadOnlyList<Document> From, IReadOnlyList<Document> About, IReadOnlyList<Document> Made, IReadOnlyList<Planned> Tasks);

    public sealed record Document(DocumentRef Ref, string Title);

    public sealed record Planned(int Id, string Subject, DateOnly DueOn, bool Done, string Owner);

    internal sealed class Handler(FirmDb db) : IRequestHandler<Query, Result<Model>>
    {
        public async Task<Result<Model>> Handle(Query query, CancellationToken ct)
        {
            var found = await db.Complaints.AsNoTracking().Where(c => c.Id == query.ComplaintId).Select(c => new
            {
                c.OrderId,
                c.DeliveryId,
                c.InvoiceId,
                c.ProposalId,
                Tasks = db.FollowUps.Where(f => f.AboutKind == DocumentKind.Complaint && f.AboutId == c.Id).OrderBy(f => f.DueOn).ThenBy(f => f.Id)
                    .Select(f => new Planned(f.Id, f.Subject, f.DueOn, f.DoneOn != null, db.Employees.Where(e => e.Id == f.OwnerId).Select(e => e.Name).FirstOrDefault() ?? "")).ToList(),
            }).AsSingleQuery().SingleOrDefaultAsync(ct);
            if (found is null)
                return ComplaintErrors.NotFound;
            var me = new DocumentRef(DocumentKind.Complaint, query.ComplaintId);
            var tied = await db.Consequences.AsNoTracking()
                .Where(x => (x.ToKind == me.Kind && x.ToId == me.Id) || (x.FromKind == me.Kind && x.FromId == me.Id)).OrderBy(x => x.Id).ToListAsync(ct);
            var from = tied.Where(c => c.To == me).Select(c => c.From).ToList();
            var about = Refs((DocumentKind.Order, found.OrderId), (DocumentKind.Delivery, found.DeliveryId), (DocumentKind.Invoice, found.InvoiceId));
            var made = tied.Where(c => c.From == me).Select(c => c.To).Concat(Refs((DocumentKind.ImprovementProposal, found.ProposalId))).ToList();
            var labels = await db.LabelsOf(from.Concat(about).Concat(made).Select(d => (DocumentRef?)d), ct);
            return new Model(Named(from), Named(about), Named(made), found.Tasks);

            IReadOnlyList<Document> Named(IEnumerable<DocumentRef> documents) => [.. documents.Where(labels.ContainsKey).Select(d => new Document(d, labels[d].Title))];
        }

        private static List<DocumentRef> Refs(params IEnumerable<(DocumentKind Kind, int? Id)> documents) =>
            [.. documents.Where(d => d.Id is not null).Select(d => new DocumentRef(d.Kind, d.Id!.Value))];
    }
}
