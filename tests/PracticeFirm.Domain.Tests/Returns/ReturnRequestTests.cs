using PracticeFirm.Domain.Orders;
using PracticeFirm.Domain.Returns;
using static PracticeFirm.Domain.Tests.Builders.Make;

namespace PracticeFirm.Domain.Tests.Returns;

public class ReturnRequestTests
{
    [Fact]
    public void A_return_gets_its_number_before_the_goods_come()
    {
        var world = ReturnWorld.Of(5);
        var line = world.Deliver(5).Lines[0];

        var asked = world.Ask([new ReturnEntry(line.Id, 2, ReturnReason.Damaged)], Euro(7.50m), " Deuk in de doos ");

        Done(asked);
        var ret = asked.Value;
        Assert.Equal(("RET-2026-0001", ReturnStatus.Requested, "ORD-2026-0001", "Deuk in de doos", Euro(7.50m)), (ret.Number, ret.Status, ret.OrderNumber, ret.ReasonText, ret.Fee));
        Assert.Equal((world.Order.CustomerId, world.Order.Recipient, Monday), (ret.CustomerId, ret.Recipient, ret.RequestedOn));
        var asks = Assert.Single(ret.Lines);
        Assert.Equal((1, world.Line.Id, line.Id, "PAK-2026-0001", 2, ReturnReason.Damaged), (asks.Position, asks.OrderLineId, asks.DeliveryLineId, asks.DeliveryNumber, asks.Quantity, asks.Reason));
        Assert.Equal("Retour RET-2026-0001 is aangemaakt: 2 x Ordner 1.", Assert.Single(ret.Events).Text);
        Assert.Equal((2, 3, 2), (world.Line.InReturn, world.Line.Returnable, line.Returned));
        Assert.Equal((5, OrderWait.Return), (world.Line.Delivered, world.Order.WaitsFor));
    }

    [Fact]
    public void Returning_fifty_of_five_delivered_is_refused_with_the_reason()
    {
        var world = ReturnWorld.Of(100);
        var line = world.Deliver(5).Lines[0];

        var asked = world.Ask(line, 50);

        RefusedOn("Quantity", "Delivery.ReturnTooMuch", asked);
        Assert.Equal("Van Ordner 1 op PAK-2026-0001 kunnen er nog 5 terugkomen. Vul hoogstens dat aantal in.", asked.Error.Message);
        Assert.Equal((0, 0, 0), (world.Line.InReturn, line.Returned, world.Numbers.Last));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(int.MinValue)]
    public void Returning_nothing_is_refused_with_the_reason(int quantity)
    {
        var world = ReturnWorld.Of(5);
        var line = world.Deliver(5).Lines[0];

        RefusedOn("Quantity", "Return.Quantity", world.Ask(line, quantity));
        RefusedOn("Quantity", "Return.Nothing", world.Ask([]));
        Assert.Equal((0, 0, 0), (world.Line.InReturn, line.Returned, world.Numbers.Last));
    }

    [Fact]
    public void The_same_goods_cannot_be_asked_back_twice()
    {
        var world = ReturnWorld.Of(5);
        var line = world.Deliver(5).Lines[0];
        Done(world.Ask(line, 3));

        Refused(world.Ask(line, 3), "Delivery.ReturnTooMuch");
        Done(world.Ask(line, 2));
        Assert.Equal((5, 0), (world.Line.InReturn, world.Line.Returnable));
    }

    [Fact]
    public void A_line_may_come_back_for_two_reasons_but_not_for_more_than_was_delivered()
    {
        var world = ReturnWorld.Of(5);
        var line = world.Deliver(5).Lines[0];

        Refused(world.Ask([new(line.Id, 3, ReturnReason.Damaged), new(line.Id, 3, ReturnReason.NotNeeded)]), "Delivery.ReturnTooMuch");
        Refused(world.Ask([new(line.Id, int.MaxValue, ReturnReason.Damaged), new(line.Id, int.MaxValue, ReturnReason.NotNeeded)]), "Delivery.ReturnTooMuch");
        var asked = world.Ask([new(line.Id, 3, ReturnReason.Damaged), new(line.Id, 2, ReturnReason.NotNeeded)]);

        Done(asked);
        Assert.Equal([(1, 3), (2, 2)], asked.Value.Lines.Select(l => (l.Position, l.Quantity)));
        Assert.Equal(5, line.Returned);
    }

    [Fact]
    public void Lines_of_several_deliveries_of_an_order_can_come_back_together()
    {
        var world = ReturnWorld.Of(10);
        var first = world.Deliver(6).Lines[0];
        var second = world.Deliver(4).Lines[0];

        var asked = world.Ask([new(first.Id, 6, ReturnReason.WrongArticle), new(second.Id, 1, ReturnReason.WrongArticle)]);

        Done(asked);
        Assert.Equal(["PAK-2026-0001", "PAK-2026-0002"], asked.Value.Lines.Select(l => l.DeliveryNumber));
        Assert.Equal((7, 6, 1), (world.Line.InReturn, first.Returned, second.Returned));
    }

    [Fact]
    public void What_has_not_left_cannot_come_back()
    {
        var world = ReturnWorld.Of(5);
        var waiting = world.Release(5);

        Refused(world.Ask(waiting.Lines[0], 1), "Return.NotShipped");
        Refused(world.Ask([new ReturnEntry(-1, 1, ReturnReason.Damaged)]), "Return.DeliveryLineNotFound");
    }

    [Fact]
    public void Every_refusal_of_a_request_is_told_at_once()
    {
        var world = ReturnWorld.Of(5);
        var line = world.Deliver(5).Lines[0];

        Refused(
            world.Ask([new(line.Id, 0, ReturnReason.Damaged), new(line.Id, 6, ReturnReason.Other)], Euro(-1)),
            "Return.Quantity", "Delivery.ReturnTooMuch", "Return.NoText", "Return.Fee");
        Refused(world.Ask([new(line.Id, 1, ReturnReason.Other)], Euro(10_000.01m), new string('x', Order.NoteLength + 1)), "Return.TextTooLong", "Return.Fee");
    }

    [Fact]
    public void A_delivery_of_another_order_is_a_bug()
    {
        var ours = ReturnWorld.Of(5);
        var theirs = ReturnWorld.Of(5);
        var line = theirs.Deliver(5).Lines[0];

        Assert.Throws<ArgumentException>(() => Return.Request(ours.Order, theirs.Deliveries, [new(line.Id, 1, ReturnReason.Damaged)], "", null, ours.Numbers, ours.Firm));
        var ret = theirs.Ask(line, 1).Value;
        Assert.Throws<ArgumentException>(() => ret.Reject("Nee", ours.Order, theirs.Deliveries));
    }
}
