using MediatR;
using Microsoft.EntityFrameworkCore;
using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Deliveries;
using PracticeFirm.Domain.Invoicing;
using PracticeFirm.Domain.Orders;
using PracticeFirm.Domain.Purchasing;
using PracticeFirm.Domain.Returns;
using PracticeFirm.Web.Infrastructure.Dispatch;
using PracticeFirm.Web.Infrastructure.Persistence;

namespace PracticeFirm.Web.Features.Workday;

/// <summary>What the orders ask of us today, from confirming to collecting, counted.</summary>
public static class TradeToday
{
    [Access(Access.FirmReader)]
    public sealed record Query : IFirmQuery<Model>;

    /// <param name="ByWait">Orders by what they wait for.</param>
    /// <param name="DeliveriesToPick">Deliveries for today or before that have to be picked.</param>
    /// <param name="DeliveriesToShip">Deliveries that stand ready.</param>
    /// <param name="LatePromises">Orders whose promised day has passed.</param>
    /// <param name="Exceptions">Orders that wait for a choice.</param>
    /// <param name="PurchasesLate">Purchase orders that should have come.</param>
    /// <param name="PurchasesToday">Purchase orders that come today.</param>
    /// <param name="Returns">Returns that are not settled.</param>
    /// <param name="ToInvoice">Orders with deliveries that are not invoiced.</param>
    /// <param name="BankLines">Bank lines that are not divided.</param>
    /// <param name="Overdue">Invoices past their due date.</param>
    /// <param name="OverdueAmount">What is open on them.</param>
    public sealed record Model(
        IReadOnlyDictionary<OrderWait, int> ByWait, int DeliveriesToPick, int DeliveriesToShip, int LatePromises, int Exceptions, int PurchasesLate,
        int PurchasesToday, int Returns, int ToInvoice, int BankLines, int Overdue, Money OverdueAmount);

    internal sealed class Handler(FirmDb db) : IRequestHandler<Query, Result<Model>>
    {
        public async Task<Result<Model>> Handle(Query query, CancellationToken ct)
        {
            var waits = await db.Orders.AsNoTracking()
                .Where(o => o.WaitsFor != OrderWait.Nothing)
                .GroupBy(o => o.WaitsFor)
                .Select(g => new { g.Key, Count = g.Count() })
                .ToDictionaryAsync(g => g.Key, g => g.Count, ct);
            var purchases = db.PurchaseOrders.AsNoTracking().Where(p =>
                p.Status == PurchaseStatus.Ordered || p.Status == PurchaseStatus.Acknowledged || p.Status == PurchaseStatus.Delayed || p.Status == PurchaseStatus.PartlyReceived);
            var counts = await db.Firms.AsNoTracking().Select(f => new
            {
                ToPick = db.Deliveries.Count(d => d.Status == DeliveryStatus.Released && d.Plan.PlannedOn <= f.BusinessDay),
                ToShip = db.Deliveries.Count(d => d.Status == DeliveryStatus.Picked),
                Late = db.Orders.Count(o => o.NextPromise < f.BusinessDay),
                Exceptions = db.Orders.Count(o => o.Exceptions.Any(e => e.Choice == null)),
                PurchasesLate = purchases.Count(p => (p.PromisedOn ?? p.WantedOn) < f.BusinessDay),
                PurchasesToday = purchases.Count(p => (p.PromisedOn ?? p.WantedOn) == f.BusinessDay),
                Returns = db.Returns.Count(r => r.Status != ReturnStatus.Rejected && r.Status != ReturnStatus.Settled),
                ToInvoice = db.Orders.Count(o => o.ShippedUnits > 0 && o.Lines.Any(l =>
                    l.Shipped - l.ReturnedForCredit - l.ReturnedForReplacement + l.PendingReplacement - l.Waived - l.InvoicedGross + l.CreditedBack > 0)),
                Bank = db.BankLines.Count(b => b.Status == BankLineStatus.Open || b.Status == BankLineStatus.PartlyAllocated),
                Overdue = db.Invoices.Count(i => i.Number != null && i.DueOn < f.BusinessDay && i.Open.Cents > 0),
                OverdueCents = db.Invoices.Where(i => i.Number != null && i.DueOn < f.BusinessDay && i.Open.Cents > 0).Sum(i => i.Open.Cents),
            }).SingleAsync(ct);
            return new Model(
                waits, counts.ToPick, counts.ToShip, counts.Late, counts.Exceptions, counts.PurchasesLate, counts.PurchasesToday, counts.Returns, counts.ToInvoice, counts.Bank,
                counts.Overdue, new Money(counts.OverdueCents));
        }
    }
}
