using MediatR;
using Microsoft.EntityFrameworkCore;
using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Relations;
using PracticeFirm.Web.Components;
using PracticeFirm.Web.Infrastructure.Dispatch;
using PracticeFirm.Web.Infrastructure.Export;
using PracticeFirm.Web.Infrastructure.Persistence;

namespace PracticeFirm.Web.Features.Customers;

/// <summary>Customers with whom nobody spoke for long, or from whom nothing was heard at all.</summary>
public static class ListQuietCustomers
{
    /// <summary>Rows on a page.</summary>
    public const int PageSize = 25;

    /// <summary>Days when nothing was chosen.</summary>
    public const int UsualDays = 90;

    /// <summary>Most days to look back.</summary>
    public const int MostDays = 1_095;

    /// <summary>Those who bought most in the last year first.</summary>
    public const string StandardSort = "-waarde";

    /// <param name="Search">Name, place or contact person.</param>
    /// <param name="Days">For so many days; null for <see cref="UsualDays"/>.</param>
    /// <param name="What"><c>stil</c> when no mail and no order came either; else it is enough that nobody spoke with them.</param>
    /// <param name="OwnerId">The account manager.</param>
    /// <param name="Kind"><c>klant</c> or <c>prospect</c>.</param>
    /// <param name="Sort">Column, with a minus before it for descending.</param>
    /// <param name="Page">From 1; 0 gives everything, for a file.</param>
    [Access(Access.FirmReader)]
    public sealed record Query(string? Search = null, int? Days = null, string? What = null, int? OwnerId = null, string? Kind = null, string? Sort = null, int Page = 1) : IFirmQuery<Model>;

    /// <param name="Rows">The page.</param>
    /// <param name="Total">How many there are in all.</param>
    /// <param name="YearValue">What they ordered in the last twelve months, excluding VAT.</param>
    /// <param name="Owners">To filter by.</param>
    /// <param name="Today">The firm's date.</param>
    public sealed record Model(IReadOnlyList<Row> Rows, int Total, Money YearValue, IReadOnlyList<Owner> Owners, DateOnly Today);

    public sealed record Owner(int Id, string Name);

    /// <param name="Id">The customer.</param>
    /// <param name="Number">Klantnummer.</param>
    /// <param name="Name">Name.</param>
    /// <param name="Kind">Customer or prospect.</param>
    /// <param name="City">Place.</param>
    /// <param name="Contact">Whom to ask for.</param>
    /// <param name="Phone">Where to call.</param>
    /// <param name="OwnerName">The account manager.</param>
    /// <param name="SpokenOn">When somebody spoke with them; null for never.</param>
    /// <param name="MailedOn">When a mail went or came.</param>
    /// <param name="OrderedOn">When they ordered.</param>
    /// <param name="YearCents">What they ordered in the last twelve months.</param>
    /// <param name="OpenTasks">Tasks about them that are not done.</param>
    public sealed record Row(
        int Id, int Number, string Name, CustomerKind Kind, string City, string Contact, string Phone, string OwnerName, DateOnly? SpokenOn, DateOnly? MailedOn, DateOnly? OrderedOn, long YearCents, int OpenTasks);

    internal sealed class Handler(FirmDb db) : IRequestHandler<Query, Result<Model>>
    {
        public async Task<Result<Model>> Handle(Query query, CancellationToken ct)
        {
            var owners = await db.Employees.AsNoTracking().OrderBy(e => e.Name)
                .Select(e => new { Owner = new Owner(e.Id, e.Name), Has = db.Customers.Any(c => c.OwnerId == e.Id), Today = db.Firms.Select(f => f.BusinessDay).First() })
                .ToListAsync(ct);
            var today = owners[0].Today;
            var year = today.AddYears(-1);
            var found = Filter(query, today);
            var totals = await db.Firms.AsNoTracking()
                .Select(_ => new { Count = found.Count(), Cents = db.Orders.Where(o => o.ConfirmedOn >= year && found.Any(c => c.Id == o.CustomerId)).Sum(o => o.NetTotal.Cents) })
                .SingleAsync(ct);
            var sorted = Sorted(found, query.Sort, year);
            var rows = await (query.Page == 0 ? sorted : sorted.Skip((query.Page - 1) * PageSize).Take(PageSize))
                .Select(c => new Row(
                    c.Id, c.Number, c.Name, c.Kind, c.Address.City,
                    c.Contacts.Where(p => p.IsPrimary).Select(p => p.FirstName + " " + p.LastName).FirstOrDefault() ?? "", c.Phone,
                    db.Employees.Where(e => e.Id == c.OwnerId).Select(e => e.Name).First(),
                    db.ContactRecords.Where(r => r.CustomerId == c.Id).Max(r => (DateOnly?)r.On),
                    db.Mails.Where(m => m.CustomerId == c.Id).Max(m => (DateOnly?)m.SentOn),
                    db.Orders.Where(o => o.CustomerId == c.Id).Max(o => o.ConfirmedOn),
                    db.Orders.Where(o => o.CustomerId == c.Id && o.ConfirmedOn >= year).Sum(o => o.NetTotal.Cents),
                    db.FollowUps.Count(f => f.CustomerId == c.Id && f.DoneOn == null)))
                .ToListAsync(ct);
            return new Model(rows, totals.Count, new Money(totals.Cents), [.. owners.Where(o => o.Has).Select(o => o.Owner)], today);
        }

        private IQueryable<Customer> Filter(Query query, DateOnly today)
        {
            // A call of which the record is still to be written was a talk all the same.
            var since = today.AddDays(-Math.Clamp(query.Days ?? UsualDays, 1, MostDays));
            var found = db.Customers.AsNoTracking().Where(c => c.Status == CustomerStatus.Active && c.Since < since
                && !db.ContactRecords.Any(r => r.CustomerId == c.Id && r.On >= since)
                && !db.PhoneCalls.Any(p => p.CustomerId == c.Id && p.StartedAt != null && p.RungOn >= since));
            if (query.What == "stil")
                found = found.Where(c => !db.Mails.Any(m => m.CustomerId == c.Id && m.SentOn >= since) && !db.Orders.Any(o => o.CustomerId == c.Id && o.ConfirmedOn >= since));
            found = query.Kind switch
            {
                "klant" => found.Where(c => c.Kind == CustomerKind.Customer),
                "prospect" => found.Where(c => c.Kind == CustomerKind.Prospect),
                _ => found,
            };
            if (query.OwnerId is { } owner)
                found = found.Where(c => c.OwnerId == owner);
            if (!string.IsNullOrWhiteSpace(query.Search))
            {
                var pattern = LikePattern.Contains(query.Search);
                found = found.Where(c => EF.Functions.Like(c.Name, pattern, LikePattern.Escape) || EF.Functions.Like(c.Address.City, pattern, LikePattern.Escape)
                    || c.Contacts.Any(p => EF.Functions.Like(p.FirstName + " " + p.LastName, pattern, LikePattern.Escape)));
            }

            return found;
        }

        private IQueryable<Customer> Sorted(IQueryable<Customer> found, string? sort, DateOnly year)
        {
            var (column, descending) = ListQuery.SortOf(sort, StandardSort);
            return column switch
            {
                "naam" => found.By(c => c.Name, descending).ThenBy(c => c.Id),
                "gesproken" => found.By(c => db.ContactRecords.Where(r => r.CustomerId == c.Id).Max(r => (DateOnly?)r.On) ?? DateOnly.MinValue, descending).ThenBy(c => c.Id),
                "mail" => found.By(c => db.Mails.Where(m => m.CustomerId == c.Id).Max(m => (DateOnly?)m.SentOn) ?? DateOnly.MinValue, descending).ThenBy(c => c.Id),
                "order" => found.By(c => db.Orders.Where(o => o.CustomerId == c.Id).Max(o => o.ConfirmedOn) ?? DateOnly.MinValue, descending).ThenBy(c => c.Id),
                "manager" => found.By(c => db.Employees.Where(e => e.Id == c.OwnerId).Select(e => e.Name).First(), descending).ThenBy(c => c.Id),
                _ => found.By(c => db.Orders.Where(o => o.CustomerId == c.Id && o.ConfirmedOn >= year).Sum(o => o.NetTotal.Cents), descending).ThenBy(c => c.Id),
            };
        }
    }

    /// <summary>The list as a file, with the same search, filters and sorting as on the page.</summary>
    internal static void Map(IEndpointRouteBuilder routes) => routes.MapGet(
        $"/f/{{firm}}/klanten/lang-niet-gesproken/export.{{kind:regex({TableExport.Kinds})}}",
        async (string firm, string kind, string? q, int? dagen, string? wat, int? manager, string? soort, string? sorteer, IDispatcher dispatcher, CancellationToken ct) =>
            FirmFile.Answer(await dispatcher.Send(firm, new Query(q, dagen, wat, manager, soort, sorteer, Page: 0), ct), list => TableExport.File(kind, "lang-niet-gesproken", Columns, list.Rows)));

    private static readonly TableColumn<Row>[] Columns =
    [
        new("Nummer", r => r.Number, 10),
        new("Naam", r => r.Name, 36),
        new("Soort", r => CustomerWords.Of(r.Kind), 10),
        new("Plaats", r => r.City, 20),
        new("Contactpersoon", r => r.Contact, 24),
        new("Telefoon", r => r.Phone, 18),
        new("Accountmanager", r => r.OwnerName, 22),
        new("Laatst gesproken", r => r.SpokenOn, 16),
        new("Laatste mail", r => r.MailedOn, 14),
        new("Laatste order", r => r.OrderedOn, 14),
        new("Omzet 12 maanden", r => new Money(r.YearCents), 16),
    ];
}
