using MediatR;
using Microsoft.EntityFrameworkCore;
using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Contacts;
using PracticeFirm.Domain.Offertes;
using PracticeFirm.Web.Infrastructure.Dispatch;
using PracticeFirm.Web.Infrastructure.Persistence;

namespace PracticeFirm.Web.Features.Opportunities;

/// <summary>One chance: what the customer let slip, what was done with it and what came of it.</summary>
public static class ShowOpportunity
{
    /// <param name="Id">The chance.</param>
    [Access(Access.FirmReader)]
    public sealed record Query(int Id) : IFirmQuery<Model>;

    public sealed record Model
    {
        public required int Id { get; init; }
        public required string Subject { get; init; }
        public required string Description { get; init; }
        public required OpportunityKind Kind { get; init; }
        public required OpportunityState State { get; init; }
        public required Money Expected { get; init; }
        public required DateOnly SpottedOn { get; init; }
        public required DateOnly NextStepOn { get; init; }
        public required bool Late { get; init; }
        public required DateOnly? ClosedOn { get; init; }
        public required string? CloseReason { get; init; }
        public required int CustomerId { get; init; }
        public required string Customer { get; init; }
        public required string Owner { get; init; }
        public required IReadOnlyList<Offered> Offertes { get; init; }
        public required (DocumentRef Document, string Title)? StartedFrom { get; init; }

        /// <summary>True while something may come of it.</summary>
        public bool IsOpen => State is OpportunityState.Open or OpportunityState.Offered;
    }

    public sealed record Offered(int Id, string Title, OfferteStatus Status, Money Net);

    internal sealed class Handler(FirmDb db) : IRequestHandler<Query, Result<Model>>
    {
        public async Task<Result<Model>> Handle(Query query, CancellationToken ct)
        {
            var found = await db.WithState(db.Opportunities.AsNoTracking().Where(o => o.Id == query.Id))
                .Select(o => new
                {
                    o.Chance,
                    o.State,
                    Customer = db.Customers.Where(c => c.Id == o.Chance.CustomerId).Select(c => c.Name).FirstOrDefault() ?? "",
                    Owner = db.Employees.Where(e => e.Id == o.Chance.OwnerId).Select(e => e.Name).FirstOrDefault() ?? "",
                    Today = db.Firms.Select(f => f.BusinessDay).First(),
                    From = db.Consequences.Where(x => x.ToKind == DocumentKind.Opportunity && x.ToId == o.Chance.Id).FirstOrDefault(),
                })
                .SingleOrDefaultAsync(ct);
            if (found is null)
                return OpportunityErrors.NotFound;
            var offertes = await (
                from x in db.Consequences.AsNoTracking()
                join o in db.Offertes on x.ToId equals o.Id
                where x.FromKind == DocumentKind.Opportunity && x.FromId == query.Id && x.ToKind == DocumentKind.Offerte
                orderby o.Id
                select new { o.Id, o.Number, o.Version, o.Status, o.NetTotal.Cents }).ToListAsync(ct);
            var from = found.From is { } cause ? (cause.From, (await db.LabelOf(cause.From, ct))?.Title ?? "") : ((DocumentRef, string)?)null;
            var chance = found.Chance;
            return new Model
            {
                Id = chance.Id,
                Subject = chance.Subject,
                Description = chance.Description,
                Kind = chance.Kind,
                State = (OpportunityState)found.State,
                Expected = chance.Expected,
                SpottedOn = chance.SpottedOn,
                NextStepOn = chance.NextStepOn,
                Late = found.State == (int)OpportunityState.Open && chance.NextStepOn < found.Today,
                ClosedOn = chance.ClosedOn,
                CloseReason = chance.CloseReason,
                CustomerId = chance.CustomerId,
                Customer = found.Customer,
                Owner = found.Owner,
                Offertes = [.. offertes.Select(o => new Offered(o.Id, o.Number is null ? $"Concept {o.Id}" : o.Version == 1 ? o.Number : $"{o.Number} versie {o.Version}", o.Status, new Money(o.Cents)))],
                StartedFrom = from,
            };
        }
    }
}
