using PracticeFirm.Domain.Deliveries;
using PracticeFirm.Domain.Orders;
using PracticeFirm.Domain.Tests.Builders;
using static PracticeFirm.Domain.Tests.Builders.Make;

namespace PracticeFirm.Domain.Tests.Deliveries;

public class DeliveryTests
{
    [Fact]
    public void A_delivery_goes_from_released_to_shipped_with_its_pakbon()
    {
        var desk = OrderDesk.Of(15);
        Done(desk.Reserve(10));

        var delivery = desk.Release(10);
        Assert.Equal((DeliveryStatus.Released, null, true), (delivery.Status, delivery.Number, delivery.IsOpen));
        Refused(desk.Ship(delivery), "Delivery.NotPicked");
        Done(desk.Pick(delivery));
        Refused(desk.Pick(delivery), "Delivery.AlreadyPicked");
        Done(desk.Ship(delivery));

        Assert.Equal((DeliveryStatus.Shipped, "PAK-2026-0001", Monday), (delivery.Status, delivery.Number, delivery.ShippedOn));
        Assert.Equal((15, 10, 5), (delivery.Lines[0].Ordered, delivery.Lines[0].Shipped, delivery.Lines[0].Backorder));
        Assert.Equal((990, 0), (desk.Stock[1].OnHand, desk.Stock[1].Reserved));
        Assert.Equal("PAK-2026-0001", desk.Stock[1].Movements[^1].Reference);
    }

    [Fact]
    public void The_pakbon_keeps_its_backorder_when_more_is_delivered()
    {
        var desk = OrderDesk.Of(15);
        var first = desk.Deliver(10);

        var second = desk.Deliver(5);

        Assert.Equal((5, 0), (first.Lines[0].Backorder, second.Lines[0].Backorder));
    }

    [Fact]
    public void Of_two_people_shipping_the_last_box_the_second_is_refused()
    {
        var desk = OrderDesk.Of(true, 1, 1);
        Done(desk.Reserve(1));
        var delivery = desk.Release(1);
        Done(desk.Pick(delivery));
        Done(desk.Ship(delivery));

        Refused(desk.Ship(delivery), "Delivery.AlreadyShipped");

        Assert.Contains("PAK-2026-0001", DeliveryErrors.AlreadyShipped(delivery.Number!).Message, StringComparison.Ordinal);
        Assert.Equal((0, 0, 1), (desk.Stock[1].OnHand, desk.Stock[1].Reserved, desk.Line.Shipped));
    }

    [Fact]
    public void Of_two_orders_for_the_last_box_the_second_reserves_nothing()
    {
        var (first, second) = (OrderDesk.Of(true, 1, 1), OrderDesk.Of(1));
        var last = first.Stock[1];
        Done(first.Reserve(1));

        Refused(second.Order.Reserve(second.Line.Id, 1, last, Monday, "Noor"), "Stock.NotFree");
        Refused(second.TryRelease((second.Line, 1)), "Order.ReleaseTooMuch");
    }

    [Fact]
    public void Goods_that_are_gone_from_the_warehouse_do_not_leave_and_no_number_is_lost()
    {
        var desk = OrderDesk.Of(3, 3);
        Done(desk.Reserve(3));
        Done(desk.Reserve(3, desk.Order.Lines[1]));
        var delivery = desk.TryRelease((desk.Order.Lines[0], 3), (desk.Order.Lines[1], 3)).Value;
        Done(desk.Pick(delivery));
        Done(desk.Stock[2].Ship(1, Monday, "PAK-2025-0001", "Noor"));

        Refused(desk.Ship(delivery), "Delivery.NotThere");

        Assert.Equal((DeliveryStatus.Picked, null, 0), (delivery.Status, delivery.Number, desk.Order.ShippedUnits));
        Assert.Equal((1_000, 3), (desk.Stock[1].OnHand, desk.Stock[1].Reserved));
        Assert.Equal("PAK-2026-0001", desk.Deliver(1, AddLine(desk)).Number);
    }

    [Fact]
    public void What_was_not_found_stays_reserved_and_open()
    {
        var desk = OrderDesk.Of(10);
        Done(desk.Reserve(10));
        var delivery = desk.Release(10);

        Refused(desk.Pick(delivery, 11), "Delivery.PickedTooMuch");
        Refused(desk.Pick(delivery, -1), "Delivery.PickedTooMuch");
        Refused(desk.Pick(delivery, 0), "Delivery.NothingPicked");
        Done(desk.Pick(delivery, 8));
        Assert.Equal((10, 8), (desk.Line.Reserved, desk.Line.Released));
        Done(desk.Ship(delivery));

        Assert.Equal((8, 2, 2, 0), (desk.Line.Delivered, desk.Line.Open, desk.Line.Reserved, desk.Line.Released));
        Assert.Equal((10, 8, 2), (delivery.Lines[0].Quantity, delivery.Lines[0].Shipped, delivery.Lines[0].Backorder));
    }

    [Fact]
    public void A_part_that_was_not_agreed_is_not_released()
    {
        var desk = OrderDesk.Of(false, 100, 10, 5);
        Done(desk.Reserve(10));
        Done(desk.Reserve(3, desk.Order.Lines[1]));
        Assert.Equal(OrderWait.Stock, desk.Order.WaitsFor);

        Refused(desk.TryRelease((desk.Order.Lines[0], 10), (desk.Order.Lines[1], 3)), "Delivery.PartNotAgreed");
        Refused(desk.TryRelease((desk.Order.Lines[0], 10)), "Delivery.PartNotAgreed");

        Done(desk.Order.AgreePartialDelivery(true, "Mag van mevrouw Van Loon"));
        Assert.Equal(OrderWait.Release, desk.Order.WaitsFor);
        Done(desk.TryRelease((desk.Order.Lines[0], 10), (desk.Order.Lines[1], 3)));
        Refused(desk.Order.AgreePartialDelivery(true, "Nog eens"), "Order.SamePartialDelivery");
    }

    [Fact]
    public void A_part_that_was_not_agreed_does_not_leave_when_less_was_found()
    {
        var desk = OrderDesk.Of(false, 100, 10);
        Done(desk.Reserve(10));
        var delivery = desk.Release(10);
        Done(desk.Pick(delivery, 8));

        Refused(desk.Ship(delivery), "Delivery.PartNotAgreed");
        Assert.Equal((0, DeliveryStatus.Picked), (desk.Order.ShippedUnits, delivery.Status));

        Done(desk.Order.AgreePartialDelivery(true, "Mag van mevrouw Van Loon"));
        Done(desk.Ship(delivery));
    }

    [Fact]
    public void Less_was_found_and_the_customer_does_without_the_rest()
    {
        var desk = OrderDesk.Of(false, 100, 10);
        Done(desk.Reserve(10));
        var delivery = desk.Release(10);
        Done(desk.Pick(delivery, 8));
        Done(desk.Decline(2));

        Done(desk.Ship(delivery));

        Assert.Equal((OrderStatus.Delivered, 92, 0), (desk.Order.Status, desk.Stock[1].OnHand, desk.Stock[1].Reserved));
    }

    [Fact]
    public void A_cancelled_delivery_leaves_everything_reserved()
    {
        var desk = OrderDesk.Of(10);
        Done(desk.Reserve(10));
        var delivery = desk.Release(10);
        Done(desk.Pick(delivery, 8));

        Refused(delivery.Cancel(" ", desk.Order, Monday), "Delivery.Reason");
        Done(delivery.Cancel("De bus is stuk", desk.Order, Monday));

        Assert.Equal((10, 0, 10), (desk.Line.Reserved, desk.Line.Released, desk.Stock[1].Reserved));
        Refused(delivery.Cancel("Nog eens", desk.Order, Monday), "Delivery.NotOpen");
        Refused(desk.Ship(delivery), "Delivery.NotOpen");
        Refused(desk.Pick(delivery), "Delivery.NotOpen");
        Refused(delivery.Replan(desk.Plan(), Monday), "Delivery.NotOpen");
    }

    [Fact]
    public void A_draft_and_a_cancelled_order_release_nothing()
    {
        var desk = OrderDesk.Of(5);
        var draft = DirectOrder(desk.Firm, desk.Customer, [(Article(), Entry(1))]);

        Refused(Delivery.Release(draft, new Dictionary<int, int> { [draft.Lines[0].Id] = 1 }, desk.Plan(), desk.Firm), "Order.NotConfirmed");
        Done(desk.Cancel());
        Refused(desk.TryRelease((desk.Line, 1)), "Order.Cancelled");
    }

    [Fact]
    public void Another_moment_is_agreed_while_it_has_not_left()
    {
        var desk = OrderDesk.Of(5);
        Done(desk.Reserve(5));
        var delivery = desk.Release(5);

        Done(delivery.Replan(desk.Plan() with { Method = DeliveryMethod.Collect, Moment = " na 13 uur " }, Monday));
        RefusedOn("Moment", "Delivery.TextTooLong", delivery.Replan(desk.Plan() with { Moment = new string('x', Delivery.NoteLength + 1) }, Monday));
        RefusedOn("AgreedWith", "Delivery.TextTooLong", delivery.Replan(desk.Plan() with { AgreedWith = new string('x', Delivery.NoteLength + 1) }, Monday));

        Assert.Equal((DeliveryMethod.Collect, "na 13 uur"), (delivery.Plan.Method, delivery.Plan.Moment));
    }

    [Fact]
    public void No_more_comes_back_than_left()
    {
        var desk = OrderDesk.Of(5);
        var delivery = desk.Deliver(5);

        Refused(delivery.TakeBack(delivery.Lines[0].Id, 50), "Delivery.ReturnTooMuch");
        Refused(desk.Order.AskBack(desk.Line.Id, 50), "Order.NotReturnable");
        Refused(desk.Order.AskBack(desk.Line.Id, 0), "Order.NotReturnable");
        Refused(delivery.TakeBack(-1, 1), "Delivery.LineNotFound");
    }

    [Fact]
    public void The_order_of_another_delivery_is_a_bug()
    {
        var (desk, other) = (OrderDesk.Of(5), OrderDesk.Of(5));
        Done(desk.Reserve(5));
        var delivery = desk.Release(5);

        Assert.Throws<ArgumentException>(() => delivery.Pick(new Dictionary<int, int>(), other.Order));
        Assert.Throws<ArgumentException>(() => delivery.Cancel("Nee", other.Order, Monday));
    }

    [Fact]
    public void Goods_go_to_the_delivery_address_or_else_to_the_customer()
    {
        var desk = OrderDesk.Of(5);
        Done(desk.Reserve(5));

        Assert.Equal(Address(), desk.Release(5).DeliveryAddress);
    }

    private static OrderLine AddLine(OrderDesk desk)
    {
        var added = desk.Order.AddToConfirmed(Entry(1), Article(1).Listed(), Monday, desk.Firm, "Erbij");
        Done(added);
        return added.Value.Saved();
    }
}
