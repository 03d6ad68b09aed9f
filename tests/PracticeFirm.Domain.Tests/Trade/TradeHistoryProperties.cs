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
        var verbs = new HashSet<TradeVerb>();
        var statuses = new HashSet<Enum>();
        var refusals = new HashSet<string>();

        Prop.ForAll(TradeHistories.Histories(), history =>
        {
            var world = new TradeWorld();
            world.Play(history);
            verbs.UnionWith(world.Succeeded);
            statuses.UnionWith(world.Statuses);
            refusals.UnionWith(world.Refusals);
        }).Check(Builders.Histories.Usual(300).WithEndSize(100));

        Assert.Empty(Enum.GetValues<TradeVerb>().Except(verbs));
        Enum[] expected =
        [
            OrderStatus.Confirmed, OrderStatus.PartlyDelivered, OrderStatus.Delivered, OrderStatus.Invoiced, OrderStatus.Closed, OrderStatus.Cancelled,
            InvoiceStatus.Draft, InvoiceStatus.Sent, InvoiceStatus.Overdue, InvoiceStatus.PartlyPaid, InvoiceStatus.Paid, InvoiceStatus.Credited, InvoiceStatus.WrittenOff,
            PurchaseStatus.Ordered, PurchaseStatus.Acknowledged, PurchaseStatus.Delayed, PurchaseStatus.PartlyReceived, PurchaseStatus.Received,
            ReturnStatus.Requested, ReturnStatus.Approved, ReturnStatus.Rejected, ReturnStatus.Received, ReturnStatus.Inspected, ReturnStatus.Settled,
        ];
        Assert.Empty(expected.Except(statuses));
        Assert.Empty(new[]
        {
            "Order.ReserveTooMuch", "Stock.NotFree", "Order.Quantity", "Order.DeclineTooMuch", "Order.AlreadyDelivered", "Order.InvoiceTooMuch", "Invoice.NoLines", "Invoice.MoreThanInvoiced",
            "Invoice.CreditQuantity", "Delivery.ReturnTooMuch", "Return.Quantity", "BankLine.MoreThanOpen", "BankLine.AllocationAmount", "Invoice.AboveMandate", "Purchase.Came", "Stock.BelowReserved",
        }.Except(refusals));
    }
}
