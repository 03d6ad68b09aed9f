using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Firm;
using PracticeFirm.Domain.Invoicing;
using PracticeFirm.Domain.Orders;

namespace PracticeFirm.Domain.Complaints;

/// <summary>What a remedy costs the firm, excluding VAT, and what it does to the margin of the order.</summary>
/// <param name="GivenAway">Price that isn't earned: what is credited, order discount taken along.</param>
/// <param name="Goods">Cost of goods that are lost; below zero when goods come back on the shelf.</param>
/// <param name="Shipping">Cost of sending, there and back.</param>
/// <param name="Repair">Cost of repairing.</param>
/// <param name="Before">Margin of the order without it; null when there is no order.</param>
public sealed record RemedyCost(Money GivenAway, Money Goods, Money Shipping, Money Repair, Margin? Before)
{
    /// <summary>All cost together.</summary>
    public Money Total => GivenAway + Goods + Shipping + Repair;

    /// <summary>Margin of the order with it; null when there is no order.</summary>
    public Margin? After => Before is { } margin ? new Margin(margin.Cost + Goods + Shipping + Repair, margin.Price - GivenAway) : null;

    /// <summary>Works out what a remedy costs.</summary>
    /// <param name="entry">The remedy.</param>
    /// <param name="order">The order; null when the complaint is about none.</param>
    /// <param name="orderLineId">The line of the order; null when it is about no goods.</param>
    /// <param name="invoice">The posted invoice the goods are on, as it stands; null while they weren't invoiced.</param>
    /// <param name="firm">Freight, rules and date.</param>
    /// <returns>
    /// The cost, or <c>Complaint.NoOrderLine</c>, <c>Complaint.NotInvoiced</c>, <c>Complaint.SolutionUnits</c>,
    /// <c>Complaint.SolutionAmount</c>, or why the invoice can't be credited so.
    /// </returns>
    public static Result<RemedyCost> Of(SolutionEntry entry, Order? order, int? orderLineId, Invoice? invoice, TradingFirm firm)
    {
        if (entry.Remedy is Remedy.Apology or Remedy.Reject)
            return new RemedyCost(Money.Zero, Money.Zero, Money.Zero, Money.Zero, order?.Margin);
        if (order is null || order.Lines.FirstOrDefault(l => l.Id == orderLineId) is not { } line)
            return ComplaintErrors.NoOrderLine;
        if (entry.Remedy != Remedy.Discount && (entry.Units < 1 || entry.Units > line.Shipped))
            return ComplaintErrors.SolutionUnits(line.Shipped);
        if (entry.Remedy == Remedy.Discount && entry.Amount <= Money.Zero)
            return ComplaintErrors.SolutionAmount;
        var (goods, send) = (line.Cost.Times(entry.Units), firm.Rules.Freight);
        var none = new RemedyCost(Money.Zero, Money.Zero, Money.Zero, Money.Zero, order.Margin);
        return entry.Remedy switch
        {
            Remedy.Redeliver => none with { Goods = goods, Shipping = send },
            Remedy.Replace => none with { Goods = entry.Restock ? Money.Zero : goods, Shipping = send + send },
            Remedy.Repair => none with { Repair = goods.Part(firm.Service.RepairShare), Shipping = send + send },
            Remedy.Credit or Remedy.Discount => Crediting(none, entry, goods, send, Credit(entry, line, invoice, firm)),
            Remedy.Apology or Remedy.Reject => none,
        };
    }

    private static Result<RemedyCost> Crediting(RemedyCost none, SolutionEntry entry, Money goods, Money send, Result<Money> credit)
    {
        if (credit.IsFailure)
            return Result<RemedyCost>.Failure(credit.Errors);
        var back = entry is { Remedy: Remedy.Credit, GoodsBack: true };
        return none with { GivenAway = credit.Value, Goods = back && entry.Restock ? -goods : Money.Zero, Shipping = back ? send : Money.Zero };
    }

    /// <summary>What a credit invoice would come to, asked of the invoice itself.</summary>
    private static Result<Money> Credit(SolutionEntry entry, OrderLine line, Invoice? invoice, TradingFirm firm)
    {
        if (invoice is null || invoice.Lines.FirstOrDefault(l => l.Kind == InvoiceLineKind.Goods && l.OrderLineId == line.Id) is null)
            return ComplaintErrors.NotInvoiced;
        var lines = new List<CreditLine>();
        var (units, amount) = (entry.Units, entry.Amount);
        foreach (var of in invoice.Lines.Where(l => l.Kind == InvoiceLineKind.Goods && l.OrderLineId == line.Id))
        {
            if (entry.Remedy == Remedy.Credit && Math.Min(units, of.Creditable) is var take and > 0)
            {
                lines.Add(new CreditLine(of.Id, take));
                units -= take;
            }

            if (entry.Remedy == Remedy.Discount && Least(amount, of.CreditableNet) is var off && off > Money.Zero)
            {
                lines.Add(CreditLine.OffPrice(of.Id, off));
                amount -= off;
            }
        }

        if (entry.Remedy == Remedy.Credit && units > 0)
            return ComplaintErrors.SolutionUnits(entry.Units - units);
        if (entry.Remedy == Remedy.Discount && amount > Money.Zero)
            return ComplaintErrors.MoreThanPrice(entry.Amount - amount);
        var note = Invoice.Credit(invoice, lines, false, Money.Zero, "Klacht", false, 0, firm);
        return note.IsFailure ? Result<Money>.Failure(note.Errors) : note.Value.NetTotal;
    }

    private static Money Least(Money a, Money b) => a < b ? a : b;
}
