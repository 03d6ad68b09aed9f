using MediatR;
using Microsoft.EntityFrameworkCore;
using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Returns;
using PracticeFirm.Web.Infrastructure.Dispatch;
using PracticeFirm.Web.Infrastructure.Persistence;

namespace PracticeFirm.Web.Features.Returns;

/// <summary>The list of returns: search, filters, sorting, a page at a time, and what was credited of what was found.</summary>
public static class ListReturns
{
    /// <summary>Rows on a page.</summary>
    public const int PageSize = 50;

    /// <summary>The newest first.</summary>
    public const string StandardSort = "-nummer";

    /// <param name="Search">Part of the number, the order or the customer.</param>
    /// <param name="Status">A status, <c>open</c> for all that is not finished, or <c>te-keuren</c> for goods that came and were not looked at.</param>
    /// <param name="CustomerId">Of one customer.</param>
    /// <param name="Reason">With a line that comes back for this reason.</param>
    /// <param name="Sort">Column, with a minus for descending.</param>
    /// <param name="Page">Page, from 1; 0 for everything.</param>
    [Access(Access.FirmReader)]
    public sealed record Query(string? Search = null, string? Status = null, int? CustomerId = null, string? Reason = null, string? Sort = null, int Page = 1) : IFirmQuery<Model>;

    /// <param name="Rows">The rows of the page.</param>
    /// <param name="Total">How many there are.</param>
    /// <param name="Credited">What was credited of all of them, including VAT.</param>
    /// <param name="Customers">Customers who returned anything, to choose from.</param>
    public sealed record Model(IReadOnlyList<Row> Rows, int Total, Money Credited, IReadOnlyList<Customer> Customers);

    public sealed record Customer(int Id, string Name);

    public sealed record Row(
        int Id, string Number, ReturnStatus Status, int OrderId, string OrderNumber, int CustomerId, string CustomerName, DateOnly RequestedOn, IReadOnlyList<ReturnReason> Reasons, int Units, Money Credited);

    internal sealed class Handler(FirmDb db) : IRequestHandler<Query, Result<Model>>
    {
        public async Task<Result<Model>> Handle(Query query, CancellationToken ct)
        {
            var found = Filter(query);
            var customers = await db.Customers.AsNoTracking()
                .Where(c => db.Returns.Any(r => r.CustomerId == c.Id))
                .OrderBy(c => c.Name)
                .Select(c => new Customer(c.Id, c.Name))
                .ToListAsync(ct);
            var total = await found.CountAsync(ct);
            var credited = await db.Invoices.AsNoTracking()
                .Where(i => found.SelectMany(r => r.CreditNotes).Any(n => n.CreditNoteId == i.Id))
                .SumAsync(i => i.Total.Cents, ct);
            var sorted = Sorted(found, query.Sort);
            var page = query.Page == 0 ? sorted : sorted.Skip((query.Page - 1) * PageSize).Take(PageSize);
            var rows = await page
                .Select(r => new
                {
                    r.Id,
                    r.Number,
                    r.Status,
                    r.OrderId,
                    r.OrderNumber,
                    r.CustomerId,
                    Customer = db.Customers.Where(c => c.Id == r.CustomerId).Select(c => c.Name).FirstOrDefault() ?? "",
                    r.RequestedOn,
                    Lines = r.Lines.Select(l => new { l.Reason, l.Quantity }).ToList(),
                    Cents = db.Invoices.Where(i => r.CreditNotes.Any(n => n.CreditNoteId == i.Id)).Sum(i => i.Total.Cents),
                })
                .ToListAsync(ct);
            return new Model(
                [
                    .. rows.Select(r => new Row(
                        r.Id, r.Number, r.Status, r.OrderId, r.OrderNumber, r.CustomerId, r.Customer, r.RequestedOn,
                        [.. r.Lines.Select(l => l.Reason).Distinct().Order()], r.Lines.Sum(l => l.Quantity), new Money(r.Cents))),
                ],
                total, new Money(credited), customers);
        }

        private IQueryable<Return> Filter(Query query)
        {
            var found = db.Returns.AsNoTracking();
            if (query.Status == "open")
                found = found.Where(r => r.Status != ReturnStatus.Rejected && r.Status != ReturnStatus.Settled);
            else if (query.Status == "te-keuren")
                found = found.Where(r => r.Status == ReturnStatus.Received);
            else if (Enum.TryParse<ReturnStatus>(query.Status, ignoreCase: true, out var status))
                found = found.Where(r => r.Status == status);
            if (query.CustomerId is { } customer)
                found = found.Where(r => r.CustomerId == customer);
            if (Enum.TryParse<ReturnReason>(query.Reason, ignoreCase: true, out var reason))
                found = found.Where(r => r.Lines.Any(l => l.Reason == reason));
            if (!string.IsNullOrWhiteSpace(query.Search))
            {
                var pattern = LikePattern.Contains(query.Search);
                found = found.Where(r =>
                    EF.Functions.Like(r.Number, pattern, LikePattern.Escape) || EF.Functions.Like(r.OrderNumber, pattern, LikePattern.Escape)
                    || db.Customers.Any(c => c.Id == r.CustomerId && EF.Functions.Like(c.Name, pattern, LikePattern.Escape)));
            }

            return found;
        }

        private IQueryable<Return> Sorted(IQueryable<Return> found, string? sort)
        {
            var (column, descending) = Components.ListQuery.SortOf(sort, StandardSort);
            return column switch
            {
                "klant" => found.By(r => db.Customers.Where(c => c.Id == r.CustomerId).Select(c => c.Name).FirstOrDefault(), descending).ThenBy(r => r.Id),
                "order" => found.By(r => r.OrderNumber, descending).ThenBy(r => r.Id),
                "datum" => found.By(r => r.RequestedOn, descending).ThenBy(r => r.Id),
                "aantal" => found.By(r => r.Lines.Sum(l => l.Quantity), descending).ThenBy(r => r.Id),
                "bedrag" => found.By(r => db.Invoices.Where(i => r.CreditNotes.Any(n => n.CreditNoteId == i.Id)).Sum(i => i.Total.Cents), descending).ThenBy(r => r.Id),
                _ => found.By(r => r.Number, descending),
            };
        }
    }
}
