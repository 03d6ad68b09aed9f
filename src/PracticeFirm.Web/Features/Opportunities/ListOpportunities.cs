using MediatR;
using Microsoft.EntityFrameworkCore;
using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Contacts;
using PracticeFirm.Domain.Offertes;
using PracticeFirm.Web.Infrastructure.Dispatch;
using PracticeFirm.Web.Infrastructure.Persistence;

namespace PracticeFirm.Web.Features.Opportunities;

/// <summary>What became of a chance; follows from its offertes.</summary>
public enum OpportunityState
{
    /// <summary>Open: nothing was offered.</summary>
    Open,

    /// <summary>Offerte loopt.</summary>
    Offered,

    /// <summary>Gewonnen: an offerte was accepted.</summary>
    Won,

    /// <summary>Verloren: it was let go, or every offerte was turned down.</summary>
    Lost,
}

/// <summary>Chances, with the next step first, and what they may be worth.</summary>
public static class ListOpportunities
{
    /// <summary>Rows on a page.</summary>
    public const int PageSize = 50;

    /// <summary>The next step first.</summary>
    public const string StandardSort = "stap";

    /// <param name="Search">Part of the subject or the customer.</param>
    /// <param name="State">A state; null for all.</param>
    /// <param name="Kind">What the customer let slip.</param>
    /// <param name="Sort">Column, with a minus for descending.</param>
    /// <param name="Page">Page, from 1; 0 for everything.</param>
    [Access(Access.FirmReader)]
    public sealed record Query(string? Search = null, string? State = null, string? Kind = null, string? Sort = null, int Page = 1) : IFirmQuery<Model>;

    /// <param name="Rows">The rows of the page.</param>
    /// <param name="Total">How many there are.</param>
    /// <param name="Expected">What all of them may be worth, excluding VAT.</param>
    public sealed record Model(IReadOnlyList<Row> Rows, int Total, Money Expected);

    public sealed record Row(
        int Id, string Subject, OpportunityKind Kind, OpportunityState State, int CustomerId, string Customer, DateOnly SpottedOn, DateOnly NextStepOn, bool Late, Money Expected, string Owner);

    internal sealed class Handler(FirmDb db) : IRequestHandler<Query, Result<Model>>
    {
        public async Task<Result<Model>> Handle(Query query, CancellationToken ct)
        {
            var found = Filter(query);
            var head = await db.Firms.AsNoTracking()
                .Select(f => new { f.BusinessDay, Total = found.Count(), Cents = found.Sum(o => o.Chance.Expected.Cents) })
                .SingleAsync(ct);
            var sorted = Sorted(found, query.Sort);
            var page = query.Page == 0 ? sorted : sorted.Skip((query.Page - 1) * PageSize).Take(PageSize);
            var rows = await page
                .Select(o => new
                {
                    o.Chance,
                    o.State,
                    Customer = db.Customers.Where(c => c.Id == o.Chance.CustomerId).Select(c => c.Name).FirstOrDefault() ?? "",
                    Owner = db.Employees.Where(e => e.Id == o.Chance.OwnerId).Select(e => e.Name).FirstOrDefault() ?? "",
                })
                .ToListAsync(ct);
            return new Model(
                [
                    .. rows.Select(r => new Row(
                        r.Chance.Id, r.Chance.Subject, r.Chance.Kind, (OpportunityState)r.State, r.Chance.CustomerId, r.Customer, r.Chance.SpottedOn, r.Chance.NextStepOn,
                        r.State == (int)OpportunityState.Open && r.Chance.NextStepOn < head.BusinessDay, r.Chance.Expected, r.Owner)),
                ],
                head.Total, new Money(head.Cents));
        }

        private IQueryable<Found> Filter(Query query)
        {
            var found = db.WithState(db.Opportunities.AsNoTracking());
            if (Enum.TryParse<OpportunityState>(query.State, ignoreCase: true, out var state))
            {
                var wanted = (int)state;
                found = found.Where(o => o.State == wanted);
            }

            if (Enum.TryParse<OpportunityKind>(query.Kind, ignoreCase: true, out var kind))
                found = found.Where(o => o.Chance.Kind == kind);
            if (!string.IsNullOrWhiteSpace(query.Search))
            {
                var pattern = LikePattern.Contains(query.Search);
                found = found.Where(o =>
                    EF.Functions.Like(o.Chance.Subject, pattern, LikePattern.Escape)
                    || db.Customers.Any(c => c.Id == o.Chance.CustomerId && EF.Functions.Like(c.Name, pattern, LikePattern.Escape)));
            }

            return found;
        }

        private IQueryable<Found> Sorted(IQueryable<Found> found, string? sort)
        {
            var (column, descending) = Components.ListQuery.SortOf(sort, StandardSort);
            return column switch
            {
                "onderwerp" => found.By(o => o.Chance.Subject, descending).ThenBy(o => o.Chance.Id),
                "klant" => found.By(o => db.Customers.Where(c => c.Id == o.Chance.CustomerId).Select(c => c.Name).FirstOrDefault(), descending).ThenBy(o => o.Chance.Id),
                "waarde" => found.By(o => o.Chance.Expected.Cents, descending).ThenBy(o => o.Chance.Id),
                "gezien" => found.By(o => o.Chance.SpottedOn, descending).ThenBy(o => o.Chance.Id),
                _ => descending
                    ? found.OrderByDescending(o => o.Chance.NextStepOn).ThenByDescending(o => o.Chance.Id)
                    : found.OrderBy(o => o.State).ThenByDescending(o => o.Chance.ClosedOn).ThenBy(o => o.Chance.NextStepOn).ThenBy(o => o.Chance.Id),
            };
        }
    }
}

/// <summary>A chance with what became of it.</summary>
internal sealed class Found
{
    public required Opportunity Chance { get; init; }

    /// <summary>An <see cref="OpportunityState"/>, as a number so that the database can sort by it.</summary>
    public required int State { get; init; }
}

/// <summary>Reads what became of chances from the offertes that were started from them.</summary>
internal static class OpportunityReads
{
    public static IQueryable<Found> WithState(this FirmDb db, IQueryable<Opportunity> chances) => chances.Select(o => new Found
    {
        Chance = o,
        State = db.Consequences.Any(x => x.FromKind == DocumentKind.Opportunity && x.FromId == o.Id && x.ToKind == DocumentKind.Offerte
                && db.Offertes.Any(f => f.Id == x.ToId && f.Status == OfferteStatus.Accepted)) ? 2
            : o.ClosedOn != null ? 3
            : !db.Consequences.Any(x => x.FromKind == DocumentKind.Opportunity && x.FromId == o.Id && x.ToKind == DocumentKind.Offerte && db.Offertes.Any(f => f.Id == x.ToId)) ? 0
            : db.Consequences.Any(x => x.FromKind == DocumentKind.Opportunity && x.FromId == o.Id && x.ToKind == DocumentKind.Offerte
                && db.Offertes.Any(f => f.Id == x.ToId && f.Status != OfferteStatus.Rejected && f.Status != OfferteStatus.Expired)) ? 1
            : 3,
    });
}
