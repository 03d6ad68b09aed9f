using PracticeFirm.Domain.Orders;
using PracticeFirm.Domain.Returns;
using PracticeFirm.Domain.Tests.Builders;
using static PracticeFirm.Domain.Tests.Builders.Make;

namespace PracticeFirm.Domain.Tests.Orders;

/// <summary>The cases of stock, orders and backorders that others got wrong.</summary>
public class OrderQuantityTests
{
    [Fact]
    public void Of_ten_in_stock_and_three_reserved_seven_are_free()
    {
        var stock = StockOf(1, 10, 3);

        Assert.Equal(7, stock.Free);
        Refused(stock.Reserve(8, Monday, "ORD-2026-0001", "Sanne de Wit"), "Stock.NotFree");
    }

    [Fact]
    public void Three_lines_of_five_on_ten_in_stock_get_five_five_and_none_in_order_of_reservation()
    {
        var firm = OurFirm();
        var customer = Customer();
        var order = DirectOrder(firm, customer, [(Article(), Entry(5)), (Article(), Entry(5)), (Article(), Entry(5))]);
        Done(order.Confirm(customer, null, OrderNumbers(), firm));
        var stock = StockOf(1, 10);

        Done(order.Reserve(order.Lines[2].Id, 5, stock, Monday, "Sanne de Wit"));
        Done(order.Reserve(order.Lines[0].Id, 5, stock, Monday, "Sanne de Wit"));
        Refused(order.Reserve(order.Lines[1].Id, 1, stock, Monday, "Sanne de Wit"), "Stock.NotFree");

        Assert.Equal([5, 0, 5], order.Lines.Select(l => l.Reserved));
        Assert.Equal([0, 5, 0], order.Lines.Select(l => l.Short));
        Assert.Equal((10, 10, 0), (stock.OnHand, stock.Reserved, stock.Free));
    }

    [Fact]
    public void Ordered_fifteen_and_delivered_ten_leaves_a_backorder_of_five()
    {
        var desk = OrderDesk.Of(15);

        desk.Deliver(10);

        Assert.Equal((10, 5, 0), (desk.Line.Delivered, desk.Line.Open, desk.Line.Reserved));
        Assert.Equal((OrderStatus.PartlyDelivered, 5), (desk.Order.Status, desk.Order.OpenUnits));
    }

    [Fact]
    public void Declining_the_rest_closes_at_ten_and_never_reports_fifteen()
    {
        var desk = OrderDesk.Of(15);
        var delivery = desk.Deliver(10);

        Done(desk.Decline(5));

        Assert.Equal((10, 0, 5, 10), (desk.Line.Delivered, desk.Line.Open, desk.Line.Declined, desk.Line.ToInvoice));
        Assert.Equal((OrderStatus.Delivered, 10, 10), (desk.Order.Status, desk.Order.OrderedUnits, desk.Order.ShippedUnits));
        Assert.Equal((15, 5, 10), (delivery.Lines[0].Ordered, delivery.Lines[0].Backorder, delivery.Lines[0].Shipped));
        desk.Invoice();
        desk.Order.Settle(true);
        Assert.Equal((OrderStatus.Closed, 10), (desk.Order.Status, desk.Order.InvoicedUnits));
        Refused(desk.Decline(1), "Order.DeclineTooMuch");
    }

    [Fact]
    public void Ordered_two_and_delivered_one_leaves_a_backorder_of_one()
    {
        var desk = OrderDesk.Of(2);

        desk.Deliver(1);

        Assert.Equal((1, 1), (desk.Line.Delivered, desk.Line.Open));
    }

    [Fact]
    public void Delivered_a_hundred_invoiced_ninety_and_ten_returned_before_invoicing_is_complete()
    {
        var desk = OrderDesk.Of(100);
        var delivery = desk.Deliver(100);
        desk.Invoice(90);

        desk.Return(delivery, 10, ReturnDecision.Credit);

        Assert.Equal((90, 0, 0, 0), (desk.Line.Delivered, desk.Line.Open, desk.Line.ToInvoice, desk.Line.ToCredit));
        Assert.Equal((OrderStatus.Invoiced, OrderWait.Payment), (desk.Order.Status, desk.Order.WaitsFor));
        desk.Order.Settle(true);
        Assert.Equal((OrderStatus.Closed, OrderWait.Nothing), (desk.Order.Status, desk.Order.WaitsFor));
    }

    [Fact]
    public void Seventy_of_a_hundred_invoiced_and_credited_by_mistake_leaves_a_hundred_to_invoice()
    {
        var desk = OrderDesk.Of(100);
        var delivery = desk.Deliver(100);
        desk.Invoice(70);

        Done(desk.Order.Credit(desk.Line.Id, 70, reopens: true));
        delivery.Invoice(delivery.Lines[0].Id, -70);
        desk.Order.InvoiceWasCredited("FAC-2026-0001", "Verkeerd bedrag", Monday);

        Assert.Equal((0, 100), (desk.Line.Invoiced, desk.Line.ToInvoice));
        Assert.Equal(100, Assert.Single(desk.Order.ToInvoice(desk.Deliveries)).Quantity);
        Assert.Equal((OrderStatus.Delivered, OrderWait.Choice), (desk.Order.Status, desk.Order.WaitsFor));
    }

    [Fact]
    public void Raising_a_partly_delivered_line_leaves_what_was_not_delivered_and_what_is_replaced()
    {
        var desk = OrderDesk.Of(10);
        var delivery = desk.Deliver(6);
        desk.Return(delivery, 2, ReturnDecision.Replace);

        Done(desk.ChangeQuantity(15));

        Assert.Equal(15 - 6 + 2, desk.Line.Open);
        Assert.Equal((OrderStatus.PartlyDelivered, true), (desk.Order.Status, desk.Order.ChangedSinceConfirmation));
    }

    [Fact]
    public void Raising_a_line_that_was_closed_opens_the_order_again()
    {
        var desk = OrderDesk.Of(10);
        desk.Deliver(10);
        desk.Invoice();
        desk.Order.Settle(true);

        Done(desk.ChangeQuantity(12));

        Assert.Equal((OrderStatus.PartlyDelivered, 2), (desk.Order.Status, desk.Order.OpenUnits));
    }

    [Fact]
    public void Lowering_a_line_to_what_was_kept_ends_the_replacement_and_its_price()
    {
        var desk = OrderDesk.Of(10);
        var delivery = desk.Deliver(10);
        desk.Invoice();
        desk.Return(delivery, 4, ReturnDecision.Replace);

        Done(desk.ChangeQuantity(6));

        Assert.Equal((0, 0, 6, 4), (desk.Line.Open, desk.Line.PendingReplacement, desk.Line.Chargeable, desk.Line.ToCredit));
        Refused(desk.ChangeQuantity(5), "Order.BelowDelivered");
    }

    [Fact]
    public void Declining_a_replacement_makes_it_a_return_for_good_after_the_ordinary_rest()
    {
        var desk = OrderDesk.Of(10);
        var delivery = desk.Deliver(7);
        desk.Invoice();
        desk.Return(delivery, 2, ReturnDecision.Replace);
        Assert.Equal((5, 2), (desk.Line.Open, desk.Line.PendingReplacement));

        Done(desk.Decline(3));
        Assert.Equal((2, 2, 0), (desk.Line.Open, desk.Line.PendingReplacement, desk.Line.ToCredit));

        Done(desk.Decline(2));
        Assert.Equal((0, 0, 2), (desk.Line.Open, desk.Line.PendingReplacement, desk.Line.ToCredit));
    }

    [Fact]
    public void Goods_given_away_that_come_back_are_no_gift_any_more()
    {
        var desk = OrderDesk.Of(15);
        var delivery = desk.Deliver(10);
        desk.Invoice();
        Done(desk.Order.Credit(desk.Line.Id, 4, reopens: false));
        Assert.Equal((4, 6, 0, 0), (desk.Line.Waived, desk.Line.Chargeable, desk.Line.ToInvoice, desk.Line.ToCredit));

        desk.Return(delivery, 8, ReturnDecision.Credit);
        Assert.Equal((2, 0, 6), (desk.Line.Waived, desk.Line.Chargeable, desk.Line.ToCredit));

        Done(desk.Order.Credit(desk.Line.Id, 6, reopens: true));
        desk.Deliver(5);
        Assert.Equal((0, 5), (desk.Line.Invoiced, desk.Line.ToInvoice));
    }

    [Fact]
    public void Everything_given_away_and_sent_back_leaves_nothing_to_credit()
    {
        var desk = OrderDesk.Of(5);
        var delivery = desk.Deliver(5);
        desk.Invoice();
        Done(desk.Order.Credit(desk.Line.Id, 5, reopens: false));

        desk.Return(delivery, 3, ReturnDecision.Credit);

        Assert.Equal((0, 0, 0), (desk.Line.Invoiced, desk.Line.ToInvoice, desk.Line.ToCredit));
        Assert.Equal(OrderStatus.Invoiced, desk.Order.Status);
    }

    [Fact]
    public void Crediting_what_came_back_gives_nothing_away()
    {
        var desk = OrderDesk.Of(5);
        var delivery = desk.Deliver(5);
        desk.Invoice();
        desk.Return(delivery, 2, ReturnDecision.Credit);

        Done(desk.Order.Credit(desk.Line.Id, 3, reopens: false));

        Assert.Equal((1, 2, 2, 0), (desk.Line.Waived, desk.Line.Invoiced, desk.Line.Chargeable, desk.Line.ToInvoice));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(1_000_000_000)]
    [InlineData(int.MaxValue)]
    [InlineData(int.MinValue)]
    public void Quantities_that_no_one_means_are_refused_everywhere_and_change_nothing(int quantity)
    {
        var desk = OrderDesk.Of(10);
        var delivery = desk.Deliver(5);
        Done(desk.Reserve(2));
        desk.Invoice();
        var draft = DirectOrder(desk.Firm, desk.Customer);

        Assert.Equal(quantity > 0 ? "Order.ReserveTooMuch" : "Stock.Quantity", desk.Reserve(quantity).Error.Code);
        Assert.Equal(quantity > 0 ? "Order.LetGoTooMuch" : "Stock.Quantity", desk.LetGo(quantity).Error.Code);
        Refused(desk.ChangeQuantity(quantity), "Order.Quantity");
        Refused(desk.Decline(quantity), "Order.DeclineTooMuch");
        Refused(desk.Order.AskBack(desk.Line.Id, quantity), "Order.NotReturnable");
        Refused(desk.Order.Invoice(desk.Line.Id, quantity), "Order.InvoiceTooMuch");
        Refused(desk.Order.Credit(desk.Line.Id, quantity, true), "Order.CreditTooMuch");
        Refused(desk.TryRelease((desk.Line, quantity)), quantity == 0 ? "Delivery.Nothing" : "Order.ReleaseTooMuch");
        Refused(draft.AddLine(Entry(quantity), Article().Listed(), desk.Firm), "Order.Quantity");
        Refused(desk.Order.AddToConfirmed(Entry(quantity), Article().Listed(), Monday, desk.Firm, "Erbij"), "Order.Quantity");
        if (quantity > 0)
            Refused(delivery.TakeBack(delivery.Lines[0].Id, quantity), "Delivery.ReturnTooMuch");

        Assert.Equal((10, 5, 2, 0, 5, 0), (desk.Line.Quantity, desk.Line.Open, desk.Line.Reserved, desk.Line.Released, desk.Line.Invoiced, desk.Line.InReturn));
        Assert.Equal((995, 2), (desk.Stock[1].OnHand, desk.Stock[1].Reserved));
    }

    [Fact]
    public void Counts_of_returns_that_cannot_be_are_a_bug()
    {
        var desk = OrderDesk.Of(5);
        var delivery = desk.Deliver(5);
        Done(desk.Order.AskBack(desk.Line.Id, 2));

        Assert.Throws<ArgumentOutOfRangeException>(() => desk.Order.TakeBack(desk.Line.Id, 3, ReturnDecision.Credit));
        Assert.Throws<ArgumentOutOfRangeException>(() => desk.Order.KeepWithCustomer(desk.Line.Id, 3));
        Assert.Throws<ArgumentOutOfRangeException>(() => delivery.TakeBack(delivery.Lines[0].Id, -1));
        Assert.Throws<ArgumentOutOfRangeException>(() => delivery.Invoice(delivery.Lines[0].Id, 6));
        Assert.Throws<ArgumentOutOfRangeException>(() => delivery.Invoice(delivery.Lines[0].Id, -1));
    }
}
