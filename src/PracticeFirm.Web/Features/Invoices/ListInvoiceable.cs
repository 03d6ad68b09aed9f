using MediatR;
using Microsoft.EntityFrameworkCore;
using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Deliveries;
using PracticeFirm.Domain.Invoicing;
using PracticeFirm.Domain.Orders;
using PracticeFirm.Web.Infrastructure.Dispatch;
using PracticeFirm.Web.Infrastructure.Persistence;

namespace PracticeFirm.Web.Features.Invoices;

/// <summary>What was delivered and not invoiced, by customer; an order stands once for every month it was delivered in.</summary>
public static class ListInvoiceable
{
    /// <summary>Customers on a page.</summary>
    public const int PageSize = 20;

    /// <param name="Search">Customer, order or reference.</param>
    /// <param name="OrderId">Only this order.</param>
    /// <param name="LateOnly">Only what should have been invoiced by now.</param>
    /// <param name="Page">From 1.</param>
    [Access(Access.FirmReader)]
    public sealed record Query(string? Search = null, int? OrderId = null, bool LateOnly = false, int Page = 1) : IFirmQuery<Model>;

    /// <param name="Customers">Those of this page, the one whose deadline comes first on top.</param>
    /// <param name="Total">How many customers there are.</param>
    /// <param name="Rows">How many rows they have together.</param>
    /// <param name="Sum">What all rows come to, excluding VAT.</param>
    /// <param name="Today">The firm's date; null while there is nothing.</param>
    public sealed record Model(IReadOnlyList<Buyer> Customers, int Total, int Rows, Money Sum, DateOnly? Today);

    /// <summary>A customer with what is to be invoiced.</summary>
    public sealed record Buyer(int Id, string Name, IReadOnlyList<Row> Rows);

    /// <summary>What an order has to invoice of one month.</summary>
    /// <param name="OrderId">The order.</param>
    /// <param name="OrderNumber">Its number.</param>
    /// <param name="CustomerReference">Reference of the customer, or empty.</param>
    /// <param name="Month">The first day of the month.</param>
    /// <param name="DeliveryIds">What to make a draft from.</param>
    /// <param name="Deliveries">Their numbers.</param>
    /// <param name="Units">Units to invoice.</param>
    /// <param name="Net">What it comes to, excluding VAT.</param>
    /// <param name="LatestOn">The last day to invoice it (art. 34g Wet OB).</param>
    /// <param name="IsLate">True when that day has passed.</param>
    /// <param name="StillToCome">Units of the order that are still to be delivered.</param>
    /// <param name="DraftId">The draft it is on already; null when it is on none.</param>
    public sealed record Row(
        int OrderId, string OrderNumber, string CustomerReference, DateOnly Month, IReadOnlyList<int> DeliveryIds, IReadOnlyList<string> Deliveries, int Units, Money Net, DateOnly LatestOn,
        bool IsLate, int StillToCome, int? DraftId);

    internal sealed class Handler(FirmDb db) : IRequestHandler<Query, Result<Model>>
    {
        public async Task<Result<Model>> Handle(Query query, CancellationToken ct)
        {
            var candidates = db.Orders.AsNoTracking().Where(o =>
                (o.Status == OrderStatus.PartlyDelivered || o.Status == OrderStatus.Delivered || o.Status == OrderStatus.Invoiced || o.Status == OrderStatus.Closed)
                && o.Lines.Any(l => l.Shipped - l.ReturnedForCredit - l.ReturnedForReplacement + l.PendingReplacement - l.Waived > l.InvoicedGross - l.CreditedBack));
            if (query.OrderId is { } only)
                candidates = candidates.Where(o => o.Id == only);
            if (!string.IsNullOrWhiteSpace(query.Search))
            {
                var pattern = LikePattern.Contains(query.Search);
                candidates = candidates.Where(o =>
                    EF.Functions.Like(o.Number!, pattern, LikePattern.Escape) || EF.Functions.Like(o.Terms.CustomerReference, pattern, LikePattern.Escape)
                    || db.Customers.Any(c => c.Id == o.CustomerId && EF.Functions.Like(c.Name, pattern, LikePattern.Escape)));
            }

            var orders = await candidates.Include(o => o.Lines.OrderBy(l => l.Position)).OrderBy(o => o.Id).ToListAsync(ct);
            if (orders.Count == 0)
                return new Model([], 0, 0, Money.Zero, null);
            var deliveries = (await db.Deliveries.AsNoTracking()
                .Include(d => d.Lines.OrderBy(l => l.Position))
                .Where(d => d.Status == DeliveryStatus.Shipped && candidates.Any(o => o.Id == d.OrderId))
                .ToListAsync(ct)).ToLookup(d => d.OrderId);
            var customers = await db.Customers.AsNoTracking()
                .Where(c => candidates.Any(o => o.CustomerId == c.Id))
                .Select(c => new
                {
                    c.Id,
                    c.Name,
                    Today = db.Firms.Select(f => f.BusinessDay).First(),
                    InDraft = db.Invoices.Where(i => i.CustomerId == c.Id && i.Number == null && i.Kind == InvoiceKind.Invoice)
                        .SelectMany(i => i.Lines, (i, l) => new { i.Id, l.DeliveryId }).ToList(),
                })
                .ToListAsync(ct);
            var today = customers[0].Today;
            var drafts = customers.SelectMany(c => c.InDraft).GroupBy(d => d.DeliveryId).ToDictionary(d => d.Key, d => d.Min(x => x.Id));
            var buyers = orders
                .GroupBy(o => o.CustomerId)
                .Select(own => new Buyer(
                    own.Key, customers.Single(c => c.Id == own.Key).Name,
                    [.. own.SelectMany(o => Rows(o, deliveries[o.Id], drafts, today)).Where(r => !query.LateOnly || r.IsLate).OrderBy(r => r.LatestOn).ThenBy(r => r.OrderId)]))
                .Where(b => b.Rows.Count > 0)
                .OrderBy(b => b.Rows[0].LatestOn).ThenBy(b => b.Name, StringComparer.CurrentCultureIgnoreCase).ThenBy(b => b.Id)
                .ToList();
            return new Model(
                [.. buyers.Skip((query.Page - 1) * PageSize).Take(PageSize)], buyers.Count, buyers.Sum(b => b.Rows.Count), buyers.SelectMany(b => b.Rows).Sum(r => r.Net), today);
        }

        private static IEnumerable<Row> Rows(Order order, IEnumerable<Delivery> deliveries, Dictionary<int, int> drafts, DateOnly today)
        {
            // The freight goes with the first invoice.
            var freight = order.FreightToInvoice;
            foreach (var month in order.ToInvoice(deliveries).GroupBy(p => (p.Delivery.ShippedOn!.Value.Year, p.Delivery.ShippedOn.Value.Month)).OrderBy(m => m.Key))
            {
                var lines = month.Select(p => new CalculationLine(p.Quantity, p.Line.UnitPrice, p.Line.Discount, p.Line.VatRate)).ToList();
                var ids = month.Select(p => p.Delivery.Id).Distinct().ToList();
                var latest = Invoice.LatestInvoiceDay(new DateOnly(month.Key.Year, month.Key.Month, 1));
                yield return new Row(
                    order.Id,
                    order.Number!,
                    order.Terms.CustomerReference,
                    new DateOnly(month.Key.Year, month.Key.Month, 1),
                    ids,
                    [.. month.Select(p => p.Delivery.Number!).Distinct()],
                    month.Sum(p => p.Quantity),
                    PriceCalculation.Of(lines, order.Terms.OrderDiscount, freight).NetTotal,
                    latest,
                    today > latest,
                    order.OpenUnits,
                    ids.Where(drafts.ContainsKey).Select(id => (int?)drafts[id]).FirstOrDefault());
                freight = Money.Zero;
            }
        }
    }
}
