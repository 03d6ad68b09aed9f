using MediatR;
using Microsoft.EntityFrameworkCore;
using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Offertes;
using PracticeFirm.Domain.Relations;
using PracticeFirm.Web.Components;
using PracticeFirm.Web.Infrastructure.Dispatch;
using PracticeFirm.Web.Infrastructure.Export;
using PracticeFirm.Web.Infrastructure.Persistence;

namespace PracticeFirm.Web.Features.Customers;

/// <summary>The list of customers and prospects: searched, filtered, sorted and paged in the database.</summary>
public static class ListCustomers
{
    /// <summary>Rows on a page.</summary>
    public const int PageSize = 25;

    /// <summary>Sort when nothing was chosen.</summary>
    public const string StandardSort = "naam";

    /// <param name="Search">Name, number, place, contact person, e-mail address or KvK number.</param>
    /// <param name="Kind"><c>klant</c> or <c>prospect</c>.</param>
    /// <param name="Status"><c>actief</c>, <c>geblokkeerd</c> or <c>gearchiveerd</c>; nothing shows all but the archive.</param>
    /// <param name="OwnerId">The account manager.</param>
    /// <param name="Country">ISO code.</param>
    /// <param name="Sort">Column, with a minus before it for descending.</param>
    /// <param name="Page">From 1; 0 gives everything, for a file.</param>
    [Access(Access.FirmReader)]
    public sealed record Query(string? Search = null, string? Kind = null, string? Status = null, int? OwnerId = null, string? Country = null, string? Sort = null, int Page = 1) : IFirmQuery<Model>;

    /// <param name="Rows">The page.</param>
    /// <param name="Total">How many there are in all.</param>
    /// <param name="YearValue">Value of their offertes of the last twelve months, excluding VAT.</param>
    public sealed record Model(IReadOnlyList<Row> Rows, int Total, Money YearValue);

    /// <summary>What there is to filter by; read once, not with every page.</summary>
    [Access(Access.FirmReader)]
    public sealed record Filters : IFirmQuery<FilterModel>;

    /// <param name="Owners">Account managers who have customers.</param>
    /// <param name="Countries">Countries there are customers in.</param>
    public sealed record FilterModel(IReadOnlyList<Owner> Owners, IReadOnlyList<string> Countries);

    public sealed record Owner(int Id, string Name);

    public sealed record Row(
        int Id, int Number, string Name, CustomerKind Kind, CustomerStatus Status, string Segment, string City, string CountryCode, string Contact,
        string Email, string Phone, string OwnerName, int OpenOffertes, long YearCents)
    {
        public Money YearValue => new(YearCents);
    }

    internal sealed class Handler(FirmDb db) : IRequestHandler<Query, Result<Model>>, IRequestHandler<Filters, Result<FilterModel>>
    {
        public async Task<Result<Model>> Handle(Query query, CancellationToken ct)
        {
            var today = await db.Firms.Select(f => f.BusinessDay).SingleAsync(ct);
            var sent = Sent(today.AddYears(-1));
            var found = Filter(query);
            var totals = await db.Firms.AsNoTracking()
                .Select(_ => new { Count = found.Count(), Cents = sent.Where(o => found.Any(c => c.Id == o.CustomerId)).Sum(o => o.NetTotal.Cents) })
                .SingleAsync(ct);
            var sorted = Sorted(found, sent, query.Sort);
            var rows = await (query.Page == 0 ? sorted : sorted.Skip((query.Page - 1) * PageSize).Take(PageSize))
                .Select(c => new Row(
                    c.Id, c.Number, c.Name, c.Kind, c.Status, c.Segment, c.Address.City, c.Address.CountryCode,
                    c.Contacts.Where(p => p.IsPrimary).Select(p => p.FirstName + " " + p.LastName).FirstOrDefault() ?? "",
                    c.Email, c.Phone,
                    db.Employees.Where(e => e.Id == c.OwnerId).Select(e => e.Name).First(),
                    db.Offertes.Count(o => o.CustomerId == c.Id && (o.Status == OfferteStatus.Sent || o.Status == OfferteStatus.Negotiating)),
                    sent.Where(o => o.CustomerId == c.Id).Sum(o => o.NetTotal.Cents)))
                .ToListAsync(ct);
            return new Model(rows, totals.Count, new Money(totals.Cents));
        }

        public async Task<Result<FilterModel>> Handle(Filters query, CancellationToken ct)
        {
            var owners = await db.Employees.AsNoTracking().Where(e => db.Customers.Any(c => c.OwnerId == e.Id)).OrderBy(e => e.Name).Select(e => new Owner(e.Id, e.Name)).ToListAsync(ct);
            var countries = await db.Customers.AsNoTracking().Select(c => c.Address.CountryCode).Distinct().OrderBy(c => c).ToListAsync(ct);
            return new FilterModel(owners, countries);
        }

        // A version that was replaced is the same business as the one that replaced it.
        private IQueryable<Offerte> Sent(DateOnly since) =>
            db.Offertes.AsNoTracking().Where(o => o.SentOn >= since && o.Status != OfferteStatus.Superseded);

        private IQueryable<Customer> Filter(Query query)
        {
            var found = db.Customers.AsNoTracking();
            found = query.Kind switch
            {
                "klant" => found.Where(c => c.Kind == CustomerKind.Customer),
                "prospect" => found.Where(c => c.Kind == CustomerKind.Prospect),
                _ => found,
            };
            found = query.Status switch
            {
                "actief" => found.Where(c => c.Status == CustomerStatus.Active),
                "geblokkeerd" => found.Where(c => c.Status == CustomerStatus.Blocked),
                "gearchiveerd" => found.Where(c => c.Status == CustomerStatus.Archived),
                _ => found.Where(c => c.Status != CustomerStatus.Archived),
            };
            if (query.OwnerId is { } owner)
                found = found.Where(c => c.OwnerId == owner);
            if (!string.IsNullOrEmpty(query.Country))
                found = found.Where(c => c.Address.CountryCode == query.Country);
            foreach (var word in (query.Search ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries).Take(6))
            {
                var (anywhere, start) = (LikePattern.Contains(word), LikePattern.StartsWith(word));
                found = found.Where(c =>
                    EF.Functions.Like(c.Name, anywhere, LikePattern.Escape) || EF.Functions.Like(c.Address.City, anywhere, LikePattern.Escape)
                    || EF.Functions.Like(c.Email, anywhere, LikePattern.Escape) || EF.Functions.Like(c.KvkNumber!, start, LikePattern.Escape)
                    || EF.Functions.Like(c.Number.ToString(), start, LikePattern.Escape)
                    || c.Contacts.Any(p => EF.Functions.Like(p.FirstName + " " + p.LastName, anywhere, LikePattern.Escape) || EF.Functions.Like(p.Email, anywhere, LikePattern.Escape)));
            }

            return found;
        }

        private IQueryable<Customer> Sorted(IQueryable<Customer> found, IQueryable<Offerte> sent, string? sort)
        {
            var (column, descending) = ListQuery.SortOf(sort, StandardSort);
            var sorted = column switch
            {
                "nummer" => found.By(c => c.Number, descending),
                "plaats" => found.By(c => c.Address.City, descending),
                "manager" => found.By(c => db.Employees.Where(e => e.Id == c.OwnerId).Select(e => e.Name).First(), descending),
                "open" => found.By(c => db.Offertes.Count(o => o.CustomerId == c.Id && (o.Status == OfferteStatus.Sent || o.Status == OfferteStatus.Negotiating)), descending),
                "waarde" => found.By(c => sent.Where(o => o.CustomerId == c.Id).Sum(o => o.NetTotal.Cents), descending),
                _ => found.By(c => c.Name, descending),
            };
            return sorted.ThenBy(c => c.Id);
        }
    }

    /// <summary>The list as a file, with the same search, filters and sorting as on the page.</summary>
    internal static void Map(IEndpointRouteBuilder routes) => routes.MapGet(
        $"/f/{{firm}}/klanten/export.{{kind:regex({TableExport.Kinds})}}",
        async (string firm, string kind, string? q, string? soort, string? status, int? manager, string? land, string? sorteer, IDispatcher dispatcher, CancellationToken ct) =>
            FirmFile.Answer(
                await dispatcher.Send(firm, new Query(q, soort, status, manager, land, sorteer, Page: 0), ct),
                list => TableExport.File(kind, "klanten", Columns, list.Rows)));

    private static readonly TableColumn<Row>[] Columns =
    [
        new("Nummer", r => r.Number, 10),
        new("Naam", r => r.Name, 36),
        new("Soort", r => CustomerWords.Of(r.Kind), 10),
        new("Status", r => CustomerWords.Of(r.Status), 13),
        new("Branche", r => r.Segment, 20),
        new("Plaats", r => r.City, 20),
        new("Land", r => r.CountryCode, 6),
        new("Contactpersoon", r => r.Contact, 24),
        new("E-mail", r => r.Email, 34),
        new("Telefoon", r => r.Phone, 18),
        new("Accountmanager", r => r.OwnerName, 22),
        new("Openstaande offertes", r => r.OpenOffertes, 12),
        new("Offertewaarde 12 maanden", r => r.YearValue, 16),
    ];
}
