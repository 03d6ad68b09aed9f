using FsCheck;
using FsCheck.Fluent;
using PracticeFirm.Domain.Invoicing;
using PracticeFirm.Domain.Orders;
using PracticeFirm.Domain.Purchasing;
using PracticeFirm.Domain.Returns;

namespace PracticeFirm.Domain.Tests.Trade;

public class TradeHistoryProperties
{
    /// <summary>
    /// Orders, deliveries, purchases, returns, invoices, credits and payments of one firm, together. After every step: a refused step
    /// changed nothing; stock is the sum of its ledger and is what came in, less what left, plus what came back; reserved is what the
    /// orders say and never above on hand; ordered is delivered, open, declined and back for good; never more came back than left; what
    /// is invoiced less what is credited is never above what was delivered, in units and in money; no series has a gap or a double; what
    /// was posted is as it was posted; statuses are those that follow from quantities; and what is open is invoices less credits,
    /// payments, discounts and write-offs. In the end the histories went everywhere, so that none of this holds for want of trying.
    /// </summary>
    [Fact]
    public void No_history_from_order_to_cash_loses_a_unit_or_a_cent()
    {
        var world = new HashSet<TradeVerb>();
        var orders = new HashSet<OrderStatus>();
        var invoices = new HashSet<InvoiceStatus>();
        var purchases = new HashSet<PurchaseStatus>();
        var returns = new HashSet<ReturnStatus>();
        var refusals = new HashSet<string>();

        Prop.ForAll(TradeHistories.Histories(), history =>
        {
            var firm = new TradeWorld();
            firm.Play(history);
            world.UnionWith(firm.Succeeded);
            orders.UnionWith(firm.Orders.Select(o => o.Status));
            invoices.UnionWith(firm.Invoices.Concat(firm.Notes).Select(i => i.Status));
            purchases.UnionWith(firm.Purchases.Select(p => p.Status));
            returns.UnionWith(firm.Returns.Select(r => r.Status));
            refusals.UnionWith(firm.Refusals);
        }).Check(Builders.Histories.Usual(300).WithEndSize(100));

        Assert.Empty(Enum.GetValues<TradeVerb>().Except(world));
        Assert.Empty(Enum.GetValues<OrderStatus>().Except(orders).Except([OrderStatus.Draft]));
        Assert.Empty(new[] { InvoiceStatus.Draft, InvoiceStatus.Sent, InvoiceStatus.PartlyPaid, InvoiceStatus.Paid, InvoiceStatus.Credited }.Except(invoices));
        Assert.Empty(Enum.GetValues<PurchaseStatus>().Except(purchases).Except([PurchaseStatus.Draft, PurchaseStatus.Cancelled]));
        Assert.Empty(Enum.GetValues<ReturnStatus>().Except(returns));
        Assert.Empty(new[]
        {
            "Order.ReserveTooMuch", "Stock.NotFree", "Order.Quantity", "Order.DeclineTooMuch", "Order.AlreadyDelivered", "Order.InvoiceTooMuch", "Invoice.NoLines", "Invoice.MoreThanInvoiced",
            "Invoice.CreditQuantity", "Delivery.ReturnTooMuch", "Return.Quantity", "BankLine.MoreThanOpen", "BankLine.AllocationAmount", "Invoice.AboveMandate", "Purchase.Came", "Stock.BelowReserved",
        }.Except(refusals));
    }
}
