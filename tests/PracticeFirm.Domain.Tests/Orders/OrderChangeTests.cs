using PracticeFirm.Domain.Orders;
using PracticeFirm.Domain.Returns;
using PracticeFirm.Domain.Tests.Builders;
using static PracticeFirm.Domain.Tests.Builders.Make;

namespace PracticeFirm.Domain.Tests.Orders;

public class OrderChangeTests
{
    [Fact]
    public void Letting_go_undoes_a_reservation_exactly()
    {
        var desk = OrderDesk.Of(true, 10, 8);
        Done(desk.Reserve(8));
        desk.Release(3);

        Refused(desk.LetGo(6), "Order.LetGoTooMuch");
        Done(desk.LetGo(5));

        Assert.Equal((3, 3, 10, 3), (desk.Line.Reserved, desk.Line.Released, desk.Stock[1].OnHand, desk.Stock[1].Reserved));
    }

    [Fact]
    public void Declining_lets_go_only_what_is_reserved_too_much()
    {
        var desk = OrderDesk.Of(10);
        Done(desk.Reserve(6));

        Done(desk.Decline(3));
        Assert.Equal((6, 6), (desk.Line.Reserved, desk.Stock[1].Reserved));

        Done(desk.Decline(3));
        Assert.Equal((4, 4, 4), (desk.Line.Open, desk.Line.Reserved, desk.Stock[1].Reserved));
    }

    [Fact]
    public void What_stands_ready_in_a_delivery_is_neither_declined_nor_lowered()
    {
        var desk = OrderDesk.Of(10);
        Done(desk.Reserve(6));
        desk.Release(6);

        Refused(desk.Decline(5), "Order.InDelivery");
        Refused(desk.ChangeQuantity(5), "Order.InDelivery");
        Refused(desk.Cancel(), "Order.InDelivery");
        Assert.Equal((10, 0, 6, 6), (desk.Line.Quantity, desk.Line.Declined, desk.Line.Reserved, desk.Stock[1].Reserved));
        Done(desk.Decline(4));
    }

    [Fact]
    public void Lowering_a_line_lets_go_what_is_reserved_too_much_and_works_the_totals_out_again()
    {
        var desk = OrderDesk.Of(10);
        Done(desk.Reserve(10));

        Done(desk.ChangeQuantity(4));

        Assert.Equal((4, 4, 4), (desk.Line.Quantity, desk.Line.Reserved, desk.Stock[1].Reserved));
        Assert.Equal(Euro(99.80m), desk.Order.LinesTotal);
        Refused(desk.ChangeQuantity(4), "Order.SameQuantity");
        Refused(desk.ChangeQuantity(5, reason: " "), "Order.Reason");
    }

    [Fact]
    public void Cancelling_undoes_every_reservation_and_leaves_nothing_open()
    {
        var desk = OrderDesk.Of(5, 7);
        Done(desk.Reserve(5));
        Done(desk.Reserve(2, desk.Order.Lines[1]));

        Done(desk.Cancel("De klant stopt ermee"));

        Assert.Equal((0, 0), (desk.Stock[1].Reserved, desk.Stock[2].Reserved));
        Assert.Equal((1_000, 1_000), (desk.Stock[1].OnHand, desk.Stock[2].OnHand));
        Assert.Equal((OrderStatus.Cancelled, 0, 0, OrderWait.Nothing, null), (desk.Order.Status, desk.Order.OpenUnits, desk.Order.ReservedUnits, desk.Order.WaitsFor, desk.Order.NextPromise));
        Refused(desk.Cancel(), "Order.Cancelled");
        Refused(desk.Reserve(1), "Order.Cancelled");
        Refused(desk.ChangeQuantity(9), "Order.Cancelled");
        Refused(desk.Order.Promise(desk.Line.Id, Monday, Monday), "Order.Cancelled");
    }

    [Fact]
    public void What_was_delivered_is_not_cancelled()
    {
        var desk = OrderDesk.Of(5);
        desk.Deliver(1);

        Refused(desk.Cancel(), "Order.AlreadyDelivered");
        Refused(OrderDesk.Of(5).Cancel(""), "Order.Reason");
    }

    [Fact]
    public void A_cancelled_delivery_is_an_exception_until_somebody_chooses()
    {
        var desk = OrderDesk.Of(5);
        Done(desk.Reserve(5));
        var delivery = desk.Release(5);
        Done(delivery.Cancel(" De bus is stuk ", desk.Order, Monday));
        var exception = Assert.Single(desk.Order.Exceptions).Saved();

        Assert.Equal((OrderExceptionKind.DeliveryCancelled, $"Levering {delivery.Id}", "De bus is stuk", null), (exception.Kind, exception.Document, exception.Reason, exception.Choice));
        Assert.Equal((OrderWait.Choice, 5, 0), (desk.Order.WaitsFor, desk.Line.Reserved, desk.Line.Released));

        Done(desk.Order.Choose(exception.Id, OrderExceptionChoice.Again));
        Assert.Equal((OrderWait.Release, OrderExceptionChoice.Again), (desk.Order.WaitsFor, exception.Choice));
        Refused(desk.Order.Choose(exception.Id, OrderExceptionChoice.LetGo), "Order.NoException");
    }

    [Fact]
    public void Cancelling_the_order_lets_its_exceptions_go()
    {
        var desk = OrderDesk.Of(5);
        Done(desk.Reserve(5));
        Done(desk.Release(5).Cancel("De bus is stuk", desk.Order, Monday));

        Done(desk.Cancel());

        Assert.Equal(OrderExceptionChoice.LetGo, Assert.Single(desk.Order.Exceptions).Choice);
    }

    [Fact]
    public void A_paid_order_waits_for_a_return_of_long_after()
    {
        var desk = OrderDesk.Of(5);
        desk.Deliver(5);
        desk.Invoice();
        desk.Order.Settle(true);

        Done(desk.Order.AskBack(desk.Line.Id, 2));
        Assert.Equal((OrderStatus.Closed, OrderWait.Return, 3), (desk.Order.Status, desk.Order.WaitsFor, desk.Line.Returnable));

        desk.Order.TakeBack(desk.Line.Id, 2, ReturnDecision.Replace);
        Assert.Equal((OrderStatus.PartlyDelivered, 2, 0, 0), (desk.Order.Status, desk.Line.Open, desk.Line.ToInvoice, desk.Line.ToCredit));
    }

    [Fact]
    public void A_status_follows_the_quantities_there_and_back()
    {
        var desk = OrderDesk.Of(2);
        var seen = new List<(OrderStatus, OrderWait)>();
        void See() => seen.Add((desk.Order.Status, desk.Order.WaitsFor));

        See();
        Done(desk.Reserve(1));
        See();
        var delivery = desk.Release(1);
        See();
        Done(desk.Pick(delivery));
        Done(desk.Ship(delivery));
        See();
        desk.Deliver(1);
        See();
        desk.Invoice();
        See();
        desk.Order.Settle(true);
        See();
        desk.Return(delivery, 1, ReturnDecision.Credit);
        See();
        Done(desk.Order.Credit(desk.Line.Id, 1, reopens: true));
        See();

        Assert.Equal(
            [
                (OrderStatus.Confirmed, OrderWait.Stock), (OrderStatus.Confirmed, OrderWait.Release), (OrderStatus.Confirmed, OrderWait.Warehouse),
                (OrderStatus.PartlyDelivered, OrderWait.Stock), (OrderStatus.Delivered, OrderWait.Invoicing), (OrderStatus.Invoiced, OrderWait.Payment),
                (OrderStatus.Closed, OrderWait.Nothing), (OrderStatus.Delivered, OrderWait.Invoicing), (OrderStatus.Closed, OrderWait.Nothing),
            ],
            seen);
    }

    [Fact]
    public void No_status_can_be_set_by_hand() =>
        Assert.All(
            typeof(Order).GetProperties().Concat(typeof(OrderLine).GetProperties()).Where(p => p.DeclaringType == typeof(Order) || p.DeclaringType == typeof(OrderLine)),
            p => Assert.False(p.SetMethod?.IsPublic ?? false, $"{p.Name} can be set by anyone."));

    [Fact]
    public void Another_day_is_promised_and_told()
    {
        var desk = OrderDesk.Of(2);
        var day = new DateOnly(2026, 12, 1);

        Done(desk.Order.Promise(desk.Line.Id, day, Monday, "De leverancier is laat"));
        Assert.Equal((day, null, true), (desk.Line.PromisedOn, desk.Line.PromiseToldOn, desk.Order.ChangedSinceConfirmation));
        Refused(desk.Order.Promise(desk.Line.Id, day, Monday), "Order.SamePromise");

        Done(desk.Order.TellPromises(Monday, "telefonisch met mevrouw Van Loon"));
        Assert.Equal((Monday, false), (desk.Line.PromiseToldOn, desk.Order.ChangedSinceConfirmation));

        desk.Deliver(2);
        Refused(desk.Order.Promise(desk.Line.Id, day.AddDays(1), Monday), "Order.NothingOpen");
    }

    [Theory]
    [InlineData("2026-11-22", "DeliveryDay.Past")]
    [InlineData("2026-11-29", "DeliveryDay.NotWorking")]
    [InlineData("2026-12-25", "DeliveryDay.NotWorking")]
    [InlineData("2027-11-24", "DeliveryDay.TooFar")]
    [InlineData("2199-01-01", "DeliveryDay.TooFar")]
    [InlineData("0001-01-01", "DeliveryDay.Past")]
    [InlineData("9999-12-31", "DeliveryDay.TooFar")]
    public void Days_on_which_nothing_can_be_delivered_are_refused(string day, string code)
    {
        var desk = OrderDesk.Of(2);
        var on = DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture);
        var draft = DirectOrder(desk.Firm, desk.Customer);
        Done(desk.Reserve(2));

        RefusedOn("PromisedOn", code, desk.Order.Promise(desk.Line.Id, on, Monday));
        RefusedOn("WantedOn", code, draft.ChangeTerms(draft.Terms with { WantedOn = on }, desk.Firm));
        RefusedOn("PromisedOn", code, desk.Order.AddToConfirmed(Entry(1), Article().Listed(), on, desk.Firm, "Erbij"));
        RefusedOn("PlannedOn", code, Domain.Deliveries.Delivery.Release(desk.Order, new Dictionary<int, int> { [desk.Line.Id] = 2 }, desk.Plan() with { PlannedOn = on }, desk.Firm));
    }

    [Fact]
    public void A_closed_day_is_called_by_its_name()
    {
        Assert.Contains("(zondag)", DeliveryDay.Check(new DateOnly(2026, 11, 29), Monday)!.Message, StringComparison.Ordinal);
        var christmas = DeliveryDay.Check(new DateOnly(2026, 12, 25), Monday)!.Message;
        Assert.Contains("(Eerste Kerstdag)", christmas, StringComparison.Ordinal);
        Assert.Contains("bijvoorbeeld 28-12-2026", christmas, StringComparison.Ordinal);
        Assert.Null(DeliveryDay.Check(Monday, Monday));
        Assert.Null(DeliveryDay.Check(new DateOnly(2027, 11, 23), Monday));
    }

    [Fact]
    public void An_alternative_is_added_to_a_confirmed_order()
    {
        var desk = OrderDesk.Of(5);

        var added = desk.Order.AddToConfirmed(Entry(3), Article(2).Listed(), new DateOnly(2026, 12, 1), desk.Firm, "In plaats van wat er niet is");

        Done(added);
        Assert.Equal((2, 3, 8, true), (added.Value.Position, added.Value.Open, desk.Order.OpenUnits, desk.Order.ChangedSinceConfirmation));
        Refused(desk.Order.AddToConfirmed(Entry(3), Article(2).Listed(), Monday, desk.Firm, ""), "Order.Reason");
    }

    [Fact]
    public void Declining_does_not_undo_the_freight_that_was_agreed()
    {
        var desk = OrderDesk.Of(50);
        Assert.Equal(Domain.Common.Money.Zero, desk.Order.Freight);

        Done(desk.Decline(49));

        Assert.Equal(Domain.Common.Money.Zero, desk.Order.Freight);
    }

    [Fact]
    public void Freight_that_was_invoiced_does_not_change_with_the_quantity()
    {
        var desk = OrderDesk.Of(10);
        desk.Deliver(5);
        desk.Invoice();
        desk.Order.InvoiceFreight();

        Done(desk.ChangeQuantity(100));

        Assert.Equal((Euro(15), Domain.Common.Money.Zero), (desk.Order.Freight, desk.Order.FreightToInvoice));
        desk.Order.CreditFreight();
        Assert.Equal(Euro(15), desk.Order.FreightToInvoice);
    }

    [Fact]
    public void Colleagues_are_asked_and_told()
    {
        var desk = OrderDesk.Of(5);

        Done(desk.Order.Consult(Colleague(), " Mag dit in delen? ", true, "Noor", Monday));
        Done(desk.Order.Consult(Colleague(), "Het gaat mee met de ochtendrit.", false, "Noor", Monday));
        desk.Order.Consults[0].Saved();
        desk.Order.Consults[1].Saved();
        Refused(desk.Order.Consult(Colleague(), " ", true, "Noor", Monday), "Order.EmptyNote");
        Refused(desk.Order.Consult(Colleague(), new string('x', Order.NoteLength + 1), true, "Noor", Monday), "Order.TextTooLong");
        Refused(desk.Order.Reply(desk.Order.Consults[1].Id, "Goed", "Sanne de Wit", Monday), "Order.NoConsult");
        Refused(desk.Order.Reply(desk.Order.Consults[0].Id, "", "Sanne de Wit", Monday), "Order.EmptyNote");
        Done(desk.Order.Reply(desk.Order.Consults[0].Id, "Ja, dat mag.", "Sanne de Wit", Monday));
        Refused(desk.Order.Reply(desk.Order.Consults[0].Id, "Nee.", "Sanne de Wit", Monday), "Order.NoConsult");

        Assert.Equal(("Mag dit in delen?", "Ja, dat mag."), (desk.Order.Consults[0].Text, desk.Order.Consults[0].Answer));
    }
}
