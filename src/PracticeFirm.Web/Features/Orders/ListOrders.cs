using MediatR;
using Microsoft.EntityFrameworkCore;
using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Invoicing;
using PracticeFirm.Domain.Orders;
using PracticeFirm.Web.Infrastructure.Dispatch;
using PracticeFirm.Web.Infrastructure.Persistence;

namespace PracticeFirm.Web.Features.Orders;

/// <summary>The list of orders with how far each is: searched, filtered, sorted and paged in the database.</summary>
public static class ListOrders
{
    /// <summary>Rows on a page.</summary>
    public const int PageSize = 25;

    /// <summary>Sort when nothing was chosen: the newest first.</summary>
    public const string StandardSort = "-nummer";

    /// <param name="Search">Number, subject, customer or reference.</param>
    /// <param name="Status">A status, or <c>open</c> for those with something to deliver.</param>
    /// <param name="WaitsFor">What it waits for.</param>
    /// <param name="OwnerId">Who looks after the customer.</param>
    /// <param name="AuthorId">Who made it.</param>
    /// <param name="Late">True for those of which a promised day has passed.</param>
    /// <param name="Sort">Column, with a minus before it for descending.</param>
    /// <param name="Page">From 1; 0 gives everything, for a file.</param>
    [Access(Access.FirmReader)]
    public sealed record Query(
        string? Search = null, string? Status = null, string? WaitsFor = null, int? OwnerId = null, int? AuthorId = null, bool Late = false, string? Sort = null, int Page = 1)
        : IFirmQuery<Model>;

    public sealed record Model(IReadOnlyList<Row> Rows, int Total, Money Sum, IReadOnlyList<Person> People, DateOnly Today);

    public sealed record Person(int Id, string Name);

    /// <summary>An order with how far it is, in units; the last two are the total of the invoices it is on and what is still to be paid of them.</summary>
    public sealed record Row(
        int Id, string? Number, OrderStatus Status, OrderWait WaitsFor, int CustomerId, string CustomerName, string Subject, DateOnly CreatedOn, DateOnly? ConfirmedOn,
        DateOnly? NextPromise, int Ordered, int Reserved, int Shipped, int Returned, int Invoiced, int Open, long NetCents, long TotalCents, long InvoicedCents, long OpenCents)
    {
        public string Title => Number ?? $"Conceptorder {Id}";

        /// <summary>Paid part of what was invoiced, from 0 to 100.</summary>
        public int PaidPercentage => InvoicedCents <= 0 ? 0 : (int)Math.Clamp((InvoicedCents - OpenCents) * 100 / InvoicedCents, 0, 100);
    }

    internal sealed class Handler(FirmDb db) : IRequestHandler<Query, Result<Model>>
    {
        public async Task<Result<Model>> Handle(Query query, CancellationToken ct)
        {
            var people = await db.Employees.AsNoTracking()
                .OrderBy(e => e.Name)
                .Select(e => new { e.Id, e.Name, Today = db.Firms.Select(f => f.BusinessDay).First() })
                .ToListAsync(ct);
            var today = people[0].Today;
            var found = Filter(query, today);
            var total = await found.GroupBy(_ => 1).Select(g => new { Count = g.Count(), Cents = g.Sum(o => o.NetTotal.Cents) }).SingleOrDefaultAsync(ct);
            var sorted = Sorted(found, query.Sort);
            var page = query.Page == 0 ? sorted : sorted.Skip((query.Page - 1) * PageSize).Take(PageSize);
            var rows = await page
                .Select(o => new Row(
                    o.Id, o.Number, o.Status, o.WaitsFor, o.CustomerId, db.Customers.Where(c => c.Id == o.CustomerId).Select(c => c.Name).First(), o.Terms.Subject,
                    o.CreatedOn, o.ConfirmedOn, o.NextPromise, o.OrderedUnits, o.ReservedUnits, o.ShippedUnits, o.ReturnedUnits, o.InvoicedUnits, o.OpenUnits,
                    o.NetTotal.Cents, o.Total.Cents,
                    db.Invoices.Where(i => i.Kind == InvoiceKind.Invoice && i.Number != null && db.InvoicedOrders().Where(x => x.OrderId == o.Id).Select(x => x.InvoiceId).Contains(i.Id)).Sum(i => i.Total.Cents - i.Credited.Cents),
                    db.Invoices.Where(i => i.Kind == InvoiceKind.Invoice && i.Number != null && db.InvoicedOrders().Where(x => x.OrderId == o.Id).Select(x => x.InvoiceId).Contains(i.Id)).Sum(i => i.Open.Cents)))
                .ToListAsync(ct);
            return new Model(rows, total?.Count ?? 0, new Money(total?.Cents ?? 0), [.. people.Select(p => new Person(p.Id, p.Name))], today);
        }

        private IQueryable<Order> Filter(Query query, DateOnly today)
        {
            var found = db.Orders.AsNoTracking();
            if (query.Status == "open")
                found = found.Where(o => o.Status == OrderStatus.Confirmed || o.Status == OrderStatus.PartlyDelivered);
            else if (Enum.TryParse<OrderStatus>(query.Status, ignoreCase: true, out var status))
                found = found.Where(o => o.Status == status);
            if (Enum.TryParse<OrderWait>(query.WaitsFor, ignoreCase: true, out var wait))
                found = found.Where(o => o.WaitsFor == wait);
            if (query.AuthorId is { } author)
                found = found.Where(o => o.AuthorId == author);
            if (query.OwnerId is { } owner)
                found = found.Where(o => db.Customers.Any(c => c.Id == o.CustomerId && c.OwnerId == owner));
            if (query.Late)
                found = found.Where(o => o.NextPromise < today);
            if (!string.IsNullOrWhiteSpace(query.Search))
            {
                var pattern = LikePattern.Contains(query.Search);
                found = found.Where(o =>
                    EF.Functions.Like(o.Number!, pattern, LikePattern.Escape) || EF.Functions.Like(o.Terms.Subject, pattern, LikePattern.Escape)
                    || EF.Functions.Like(o.Terms.CustomerReference, pattern, LikePattern.Escape)
                    || db.Customers.Any(c => c.Id == o.CustomerId && EF.Functions.Like(c.Name, pattern, LikePattern.Escape)));
            }

            return found;
        }

        private IQueryable<Order> Sorted(IQueryable<Order> found, string? sort)
        {
            var (column, descending) = Components.ListQuery.SortOf(sort, StandardSort);
            return column switch
            {
                "klant" => found.By(o => db.Customers.Where(c => c.Id == o.CustomerId).Select(c => c.Name).FirstOrDefault(), descending).ThenBy(o => o.Id),
                "datum" => found.By(o => o.ConfirmedOn ?? o.CreatedOn, descending).ThenBy(o => o.Id),
                "levering" => found.By(o => o.NextPromise ?? DateOnly.MaxValue, descending).ThenBy(o => o.Id),
                "bedrag" => found.By(o => o.NetTotal.Cents, descending).ThenBy(o => o.Id),
                _ => found.By(o => o.Id, descending),
            };
        }
    }
}
