using Microsoft.EntityFrameworkCore;
using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Orders;

namespace PracticeFirm.Web.Infrastructure.Persistence;

/// <summary>What a customer owes and ordered, apart and together.</summary>
/// <param name="Invoices">Open and overdue invoices less credit notes, including VAT.</param>
/// <param name="Orders">What is ordered and not invoiced yet, including VAT.</param>
/// <param name="Overdue">The part of the invoices that should have been paid by now.</param>
public sealed record CreditPosition(Money Invoices, Money Orders, Money Overdue)
{
    /// <summary>Nothing owed, nothing ordered.</summary>
    public static CreditPosition None { get; } = new(Money.Zero, Money.Zero, Money.Zero);

    /// <summary>Together, as counts for the kredietlimiet.</summary>
    public CreditUse Use => new(Invoices + Orders, Overdue);
}

/// <summary>Reads how much of a customer's credit is in use.</summary>
public static class CreditReads
{
    /// <summary>The position of a customer, in one round trip.</summary>
    /// <param name="db">The firm.</param>
    /// <param name="customerId">The customer.</param>
    /// <param name="today">The firm's date.</param>
    /// <param name="exceptOrderId">An order that is looked at and so is left out.</param>
    /// <param name="ct">Stops the reading.</param>
    public static async Task<CreditPosition> CreditOf(this FirmDb db, int customerId, DateOnly today, int? exceptOrderId, CancellationToken ct)
    {
        var found = await db.Customers.AsNoTracking()
            .Where(c => c.Id == customerId)
            .Select(c => new
            {
                Open = db.Invoices.Where(i => i.CustomerId == c.Id && i.Number != null).Sum(i => i.Open.Cents),
                Overdue = db.Invoices.Where(i => i.CustomerId == c.Id && i.Number != null && i.Open.Cents > 0 && i.DueOn < today).Sum(i => i.Open.Cents),
                Orders = db.Orders
                    .Where(o => o.CustomerId == c.Id && o.Id != exceptOrderId
                        && (o.Status == OrderStatus.Confirmed || o.Status == OrderStatus.PartlyDelivered || o.Status == OrderStatus.Delivered))
                    .Select(o => new
                    {
                        o.Terms.OrderDiscount,
                        Freight = o.FreightInvoiced ? 0 : o.Freight.Cents,
                        Lines = o.Lines.Select(l => new
                        {
                            Quantity = l.Quantity - l.Declined - l.ReturnedForCredit - l.Waived - (l.InvoicedGross - l.CreditedBack),
                            l.UnitPrice,
                            l.Discount,
                            l.VatRate,
                        }).ToList(),
                    })
                    .ToList(),
            })
            .AsSingleQuery()
            .SingleOrDefaultAsync(ct);
        if (found is null)
            return CreditPosition.None;
        var orders = found.Orders.Sum(o => PriceCalculation.Of(
            [.. o.Lines.Where(l => l.Quantity > 0).Select(l => new CalculationLine(l.Quantity, l.UnitPrice, l.Discount, l.VatRate))], o.OrderDiscount, new Money(o.Freight)).Total.Cents);
        return new CreditPosition(new Money(found.Open), new Money(orders), new Money(found.Overdue));
    }
}
