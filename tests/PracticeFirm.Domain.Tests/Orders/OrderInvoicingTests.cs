using PracticeFirm.Domain.Orders;
using PracticeFirm.Domain.Returns;
using PracticeFirm.Domain.Tests.Builders;
using static PracticeFirm.Domain.Tests.Builders.Make;

namespace PracticeFirm.Domain.Tests.Orders;

/// <summary>What can be invoiced is found in the deliveries, to the unit.</summary>
public class OrderInvoicingTests
{
    private static IEnumerable<(string?, int)> ToInvoice(OrderDesk desk) => desk.Order.ToInvoice(desk.Deliveries).Select(p => (p.Delivery.Number, p.Quantity));

    [Fact]
    public void The_oldest_delivery_goes_first()
    {
        var desk = OrderDesk.Of(10);
        desk.Deliver(4);
        desk.Deliver(3);
        Done(desk.Reserve(3));
        desk.Release(3);
        Assert.Equal([("PAK-2026-0001", 4), ("PAK-2026-0002", 3)], ToInvoice(desk));

        desk.Invoice(5);

        Assert.Equal([("PAK-2026-0002", 2)], ToInvoice(desk));
    }

    [Fact]
    public void What_came_back_for_good_is_not_invoiced_and_its_delivery_is_named_for_what_was_kept()
    {
        var desk = OrderDesk.Of(10);
        var first = desk.Deliver(5);
        desk.Deliver(5);

        desk.Return(first, 2, ReturnDecision.Credit);

        Assert.Equal([("PAK-2026-0001", 3), ("PAK-2026-0002", 5)], ToInvoice(desk));
    }

    [Fact]
    public void A_replacement_that_still_has_to_come_is_invoiced_once()
    {
        var desk = OrderDesk.Of(5);
        var first = desk.Deliver(5);
        desk.Return(first, 2, ReturnDecision.Replace);
        Assert.Equal([("PAK-2026-0001", 5)], ToInvoice(desk));

        desk.Invoice();
        desk.Deliver(2);

        Assert.Empty(ToInvoice(desk));
        Assert.Equal((OrderStatus.Invoiced, 5), (desk.Order.Status, desk.Line.Delivered));
    }

    [Fact]
    public void A_replacement_that_came_before_the_invoice_is_on_its_own_delivery()
    {
        var desk = OrderDesk.Of(5);
        desk.Return(desk.Deliver(5), 2, ReturnDecision.Replace);

        desk.Deliver(2);

        Assert.Equal([("PAK-2026-0001", 3), ("PAK-2026-0002", 2)], ToInvoice(desk));
    }

    [Fact]
    public void A_return_that_is_not_settled_stays_to_be_invoiced()
    {
        var desk = OrderDesk.Of(5);
        var delivery = desk.Deliver(5);
        Done(desk.Order.AskBack(desk.Line.Id, 2));
        Done(delivery.TakeBack(delivery.Lines[0].Id, 2));

        Assert.Equal([("PAK-2026-0001", 5)], ToInvoice(desk));
    }

    [Theory]
    [InlineData(ReturnDecision.Repair)]
    [InlineData(ReturnDecision.Reject)]
    public void What_stays_with_the_customer_is_to_be_paid_for(ReturnDecision decision)
    {
        var desk = OrderDesk.Of(5);
        desk.Return(desk.Deliver(5), 2, decision);

        Assert.Equal([("PAK-2026-0001", 5)], ToInvoice(desk));
        Assert.Equal((5, 0, 5), (desk.Line.Delivered, desk.Line.InReturn, desk.Line.Returnable));
    }

    [Fact]
    public void Never_more_is_invoiced_or_credited_than_there_is()
    {
        var desk = OrderDesk.Of(5);
        desk.Deliver(3);

        Refused(desk.Order.Invoice(desk.Line.Id, 4), "Order.InvoiceTooMuch");
        desk.Invoice();
        Refused(desk.Order.Invoice(desk.Line.Id, 1), "Order.InvoiceTooMuch");
        Refused(desk.Order.Credit(desk.Line.Id, 4, true), "Order.CreditTooMuch");
        Refused(desk.Order.Invoice(-1, 1), "Order.LineNotFound");
    }

    [Fact]
    public void Deliveries_of_another_order_are_left_out()
    {
        var (desk, other) = (OrderDesk.Of(5), OrderDesk.Of(5));
        desk.Deliver(5);
        other.Deliver(5);

        Assert.Single(desk.Order.ToInvoice([.. desk.Deliveries, .. other.Deliveries]));
    }

    [Fact]
    public void Units_that_are_waived_are_not_invoiced_and_not_more_than_there_are()
    {
        var desk = OrderDesk.Of(5);
        desk.Deliver(5);
        Assert.Equal("Order.WaiveTooMuch", desk.Order.Waive(desk.Line.Id, 6, "Coulance").Error.Code);
        Assert.Equal("Order.Reason", desk.Order.Waive(desk.Line.Id, 2, "").Error.Code);

        Assert.Empty(desk.Order.Waive(desk.Line.Id, 2, "Coulance").Errors);
        Assert.Equal((3, 2, 5), (desk.Line.ToInvoice, desk.Line.Waived, desk.Line.Delivered));
        Assert.Empty(desk.Order.Waive(desk.Line.Id, 3, "Coulance").Errors);

        Assert.Equal(OrderStatus.Closed, desk.Order.Status);
    }
}
