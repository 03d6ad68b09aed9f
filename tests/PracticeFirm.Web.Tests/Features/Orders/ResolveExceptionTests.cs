using PracticeFirm.Domain.Orders;
using PracticeFirm.Web.Features.Orders;
using PracticeFirm.Web.Tests.Features.Offertes;
using PracticeFirm.Web.Tests.Infrastructure;

namespace PracticeFirm.Web.Tests.Features.Orders;

public sealed class ResolveExceptionTests
{
    [Fact]
    public async Task Letting_a_cancelled_delivery_go_declines_its_units_and_frees_the_stock_that_nothing_waits_for()
    {
        await using var firm = await TestFirm.Open();
        var id = await firm.ConfirmedOrder(TestFirmContents.GoldenSpoon, true, (TestFirmContents.PlateWarmer, 5), (TestFirmContents.WineGlass, 6));
        await firm.CancelledDelivery(id);
        var exception = Assert.Single((await firm.Order(id)).Exceptions);
        Assert.Equal((OrderExceptionKind.DeliveryCancelled, OrderWait.Choice), (exception.Kind, (await firm.Order(id)).WaitsFor));

        var preview = await firm.Done(TestUser.Teacher, new ResolveException.Preview(id, exception.Id));
        Assert.Equal([(1, 2), (2, 6)], preview.Select(c => (c.Position, c.Quantity)));
        await firm.RefusedOrder(new ResolveException.Command(id, exception.Id, OrderExceptionChoice.LetGo, ""), "Order.Reason", "Reason");
        await firm.Logged(TestUser.Sam, new ResolveException.Command(id, exception.Id, OrderExceptionChoice.LetGo, OrderSteps.Agreed), "Order.Declined", "Order.Declined", "Order.ExceptionChosen");

        var order = await firm.Order(id);
        Assert.Equal([(2, 3, 2), (6, 0, 0)], order.Lines.Select(l => (l.Declined, l.Open, l.Reserved)));
        Assert.Equal(48, order.Lines[1].Free);
        await firm.RefusedOrder(new ResolveException.Command(id, exception.Id, OrderExceptionChoice.Again, ""), "Order.NoException");
    }

    [Fact]
    public async Task Doing_it_again_keeps_everything_reserved()
    {
        await using var firm = await TestFirm.Open();
        var id = await firm.ConfirmedOrder(TestFirmContents.GoldenSpoon, true, (TestFirmContents.WineGlass, 6));
        await firm.CancelledDelivery(id);

        await firm.Logged(TestUser.Sam, new ResolveException.Command(id, (await firm.Order(id)).Exceptions[0].Id, OrderExceptionChoice.Again, ""), "Order.ExceptionChosen");

        var order = await firm.Order(id);
        Assert.Equal((6, OrderWait.Release), (order.Lines[0].Reserved, order.WaitsFor));
    }

    [Fact]
    public async Task Letting_a_credited_invoice_go_waives_its_units()
    {
        await using var firm = await TestFirm.Open();
        var id = await firm.ConfirmedOrder(TestFirmContents.Arms, true, (TestFirmContents.WineGlass, 6));
        await firm.Ship(id);
        await firm.Invoice(id, credit: true);
        var before = await firm.Order(id);
        Assert.Equal((6, OrderWait.Choice), (before.Lines[0].ToInvoice, before.WaitsFor));

        await firm.Logged(TestUser.Sam, new ResolveException.Command(id, before.Exceptions[0].Id, OrderExceptionChoice.LetGo, OrderSteps.Agreed), "Order.Waived", "Order.ExceptionChosen");

        var after = await firm.Order(id);
        Assert.Equal((0, 6, 0), (after.Lines[0].ToInvoice, after.Lines[0].Delivered, after.Lines[0].Invoiced));
        Assert.NotEqual(OrderWait.Invoicing, after.WaitsFor);
    }
}
