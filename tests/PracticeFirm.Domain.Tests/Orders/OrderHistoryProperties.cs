using FsCheck;
using FsCheck.Fluent;
using PracticeFirm.Domain.Orders;
using PracticeFirm.Domain.Tests.Builders;

namespace PracticeFirm.Domain.Tests.Orders;

public class OrderHistoryProperties
{
    /// <summary>
    /// After every step: a refused step changed nothing; the ledger adds up to the stock, and what is set aside is what the lines say; no
    /// count is below zero or above what it is part of; status and counters are those that follow from the lines; what can be invoiced is
    /// found in the deliveries to the unit. In the end the histories went everywhere, so that none of this holds for want of trying.
    /// </summary>
    [Fact]
    public void No_history_of_verbs_loses_or_invents_a_unit()
    {
        var statuses = new HashSet<OrderStatus>();
        var waits = new HashSet<OrderWait>();
        var verbs = new HashSet<OrderVerb>();
        var refusals = new HashSet<string>();

        Prop.ForAll(OrderHistories.Histories(), history =>
        {
            var world = new OrderWorld();
            world.Play(history);
            statuses.UnionWith(world.Statuses);
            waits.UnionWith(world.Waits);
            verbs.UnionWith(world.Succeeded);
            refusals.UnionWith(world.Refusals);
        }).Check(Histories.Usual(400));

        Assert.Empty(Enum.GetValues<OrderStatus>().Except(statuses));
        Assert.Empty(Enum.GetValues<OrderWait>().Except(waits));
        Assert.Empty(Enum.GetValues<OrderVerb>().Except(verbs));
        Assert.Empty(new[]
        {
            "Order.NotDraft", "Order.NotConfirmed", "Order.Cancelled", "Order.LineNotFound", "Order.Quantity", "Order.ReserveTooMuch", "Stock.NotFree", "Stock.Quantity", "Order.LetGoTooMuch",
            "DeliveryDay.Past", "DeliveryDay.NotWorking", "DeliveryDay.TooFar", "Order.BelowDelivered", "Order.SameQuantity", "Order.InDelivery", "Order.DeclineTooMuch", "Order.Reason",
            "Order.SamePartialDelivery", "Order.AlreadyDelivered", "Order.ReleaseTooMuch", "Delivery.Nothing", "Delivery.PartNotAgreed", "Delivery.NotPicked", "Delivery.AlreadyShipped",
            "Delivery.AlreadyPicked", "Delivery.PickedTooMuch", "Delivery.NothingPicked", "Delivery.NotOpen", "Order.NoException", "Order.NotReturnable", "Delivery.ReturnTooMuch",
            "Order.InvoiceTooMuch", "Order.CreditTooMuch", "Stock.BelowReserved",
        }.Except(refusals));
    }
}
