using Microsoft.EntityFrameworkCore;
using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Deliveries;
using PracticeFirm.Domain.Orders;
using PracticeFirm.Domain.Stock;
using PracticeFirm.Web.Features.Deliveries;
using PracticeFirm.Web.Tests.Features.Offertes;
using PracticeFirm.Web.Tests.Infrastructure;

namespace PracticeFirm.Web.Tests.Features.Deliveries;

public sealed class WorkDeliveryTests
{
    [Fact]
    public async Task Goods_are_picked_and_leave_with_a_numbered_pakbon()
    {
        await using var firm = await TestFirm.Open();
        var order = await firm.ConfirmedOrder(TestFirmContents.GoldenSpoon, true, (TestFirmContents.PlateWarmer, 5), (TestFirmContents.WineGlass, 12));
        var id = await firm.Released(order);
        var lines = (await firm.Delivery(id)).Lines;

        await firm.Logged(TestUser.Noor, new WorkDelivery.Pick(id, new Dictionary<int, int> { [lines[0].Id] = 1 }), "Delivery.Picked");
        var (shipped, _) = await firm.Logged(TestUser.Noor, new WorkDelivery.Ship(id), "Delivery.Shipped");

        Assert.Equal("PAK-2026-0001", shipped.Number);
        var delivery = await firm.Delivery(id);
        Assert.Equal((DeliveryStatus.Shipped, TestFirmContents.Today), (delivery.Status, delivery.ShippedOn));
        Assert.Equal([(1, 5, 4), (12, 12, 0)], delivery.Lines.Select(l => (l.Shipped, l.Ordered, l.Backorder)));
        var line = (await firm.Order(order)).Lines[0];
        Assert.Equal((1, 1, 0, 4), (line.Shipped, line.Reserved, line.Released, line.Open));
        var stock = await firm.Stock(TestFirmContents.PlateWarmer);
        Assert.Equal((1, 1), (stock.OnHand, stock.Reserved));
        Assert.Equal((MovementKind.Shipment, "PAK-2026-0001", "Noor Bakker"), (stock.Movements[^1].Kind, stock.Movements[^1].Reference, stock.Movements[^1].BookedBy));
        Assert.Equal(OrderStatus.PartlyDelivered, (await firm.Order(order)).Status);
    }

    [Theory]
    [InlineData(0, "Delivery.NothingPicked")]
    [InlineData(-1, "Delivery.PickedTooMuch")]
    [InlineData(13, "Delivery.PickedTooMuch")]
    [InlineData(1_000_000_000, "Delivery.PickedTooMuch")]
    public async Task Picks_only_what_was_released(int found, string code)
    {
        await using var firm = await TestFirm.Open();
        var id = await firm.Released(await firm.ConfirmedOrder(TestFirmContents.GoldenSpoon, true, (TestFirmContents.WineGlass, 12)));
        var line = (await firm.Delivery(id)).Lines[0].Id;

        await firm.Refused(TestUser.Sam, new WorkDelivery.Pick(id, new Dictionary<int, int> { [line] = found }), code, "Picked", (DocumentKind.Delivery, id));
        await firm.Refused(TestUser.Sam, new WorkDelivery.Pick(id, new Dictionary<int, int> { [999] = 1 }), "Delivery.LineNotFound", null, (DocumentKind.Delivery, id));
    }

    [Fact]
    public async Task Two_people_ship_the_last_box_and_one_is_told_it_went()
    {
        await using var firm = await TestFirm.Open();
        var id = await firm.Picked(await firm.ConfirmedOrder(TestFirmContents.GoldenSpoon, true, (TestFirmContents.PlateWarmer, 2)));

        var pressed = await Task.WhenAll(Enumerable.Range(0, 8).Select(i => Task.Run(() => firm.Send(i % 2 == 0 ? TestUser.Sam : TestUser.Noor, new WorkDelivery.Ship(id)))));

        Assert.Equal("PAK-2026-0001", Assert.Single(pressed, p => p.IsSuccess).Value.Number);
        Assert.All(pressed.Where(p => p.IsFailure), p =>
        {
            Assert.Equal("Delivery.AlreadyShipped", p.Error.Code);
            Assert.Contains("PAK-2026-0001", p.Error.Message);
        });
        Assert.Equal(0, (await firm.Stock(TestFirmContents.PlateWarmer)).OnHand);
        await using var db = await firm.Db();
        Assert.Equal(1, (await db.NumberSeries.SingleAsync(n => n.Prefix == Domain.Deliveries.Delivery.NumberPrefix)).Last);
    }

    [Fact]
    public async Task Two_orders_want_the_last_box_and_one_gets_it()
    {
        await using var firm = await TestFirm.Open();
        var first = await firm.ConfirmedOrder(TestFirmContents.GoldenSpoon, true, (TestFirmContents.PlateWarmer, 2));
        var second = await firm.ConfirmedOrder(TestFirmContents.Arms, true, (TestFirmContents.PlateWarmer, 2));

        var reserved = await Task.WhenAll(
            Task.Run(() => firm.Send(TestUser.Sam, new ReleaseDelivery.ReserveFree(first))), Task.Run(() => firm.Send(TestUser.Noor, new ReleaseDelivery.ReserveFree(second))));

        Assert.Equal(2, Assert.Single(reserved, r => r.IsSuccess).Value.Units);
        Assert.Equal("Delivery.NothingFree", Assert.Single(reserved, r => r.IsFailure).Error.Code);
        var shipped = await Task.WhenAll(
            Task.Run(() => firm.Send(TestUser.Sam, new DeliverNow.Command(first))), Task.Run(() => firm.Send(TestUser.Noor, new DeliverNow.Command(second))));
        Assert.Single(shipped, s => s.IsSuccess);
        Assert.Equal("Delivery.NothingReserved", Assert.Single(shipped, s => s.IsFailure).Error.Code);
        Assert.Equal((0, 0), ((await firm.Stock(TestFirmContents.PlateWarmer)).OnHand, (await firm.Stock(TestFirmContents.PlateWarmer)).Reserved));
    }

    [Fact]
    public async Task What_is_not_picked_does_not_leave_and_what_left_stays_as_it_is()
    {
        await using var firm = await TestFirm.Open();
        var id = await firm.Released(await firm.ConfirmedOrder(TestFirmContents.GoldenSpoon, true, (TestFirmContents.WineGlass, 12)));

        await firm.Refused(TestUser.Sam, new WorkDelivery.Ship(id), "Delivery.NotPicked", about: (DocumentKind.Delivery, id));
        await firm.Done(TestUser.Sam, new WorkDelivery.Pick(id, new Dictionary<int, int>()));
        await firm.Refused(TestUser.Sam, new WorkDelivery.Pick(id, new Dictionary<int, int>()), "Delivery.AlreadyPicked", about: (DocumentKind.Delivery, id));
        await firm.Done(TestUser.Sam, new WorkDelivery.Ship(id));
        await firm.Refused(TestUser.Sam, new WorkDelivery.Pick(id, new Dictionary<int, int>()), "Delivery.NotOpen", about: (DocumentKind.Delivery, id));
        await firm.Refused(TestUser.Sam, new WorkDelivery.Replan(id, OrderDesk.Plan()), "Delivery.NotOpen", about: (DocumentKind.Delivery, id));
        await firm.Refused(TestUser.Sam, new WorkDelivery.Cancel(id, "Toch niet"), "Delivery.NotOpen", about: (DocumentKind.Delivery, id));
        await firm.Refused(TestUser.Sam, new WorkDelivery.Ship(999), "Delivery.NotFound", about: (DocumentKind.Delivery, 999));
    }

    [Fact]
    public async Task A_box_found_short_waits_when_delivery_in_parts_was_not_agreed()
    {
        await using var firm = await TestFirm.Open();
        var order = await firm.ConfirmedOrder(TestFirmContents.GoldenSpoon, false, (TestFirmContents.WineGlass, 12));
        var id = await firm.Released(order);
        var line = (await firm.Delivery(id)).Lines[0].Id;
        await firm.Done(TestUser.Sam, new WorkDelivery.Pick(id, new Dictionary<int, int> { [line] = 11 }));

        await firm.Refused(TestUser.Sam, new WorkDelivery.Ship(id), "Delivery.PartNotAgreed", "Quantity", (DocumentKind.Delivery, id));
        await firm.Done(TestUser.Sam, new ReleaseDelivery.AgreeParts(order, OrderDesk.Agreed));

        Assert.Equal("PAK-2026-0001", (await firm.Done(TestUser.Sam, new WorkDelivery.Ship(id))).Number);
    }

    [Fact]
    public async Task Another_day_is_agreed_and_a_cancelled_one_puts_the_order_on_the_list_of_exceptions()
    {
        await using var firm = await TestFirm.Open();
        var order = await firm.ConfirmedOrder(TestFirmContents.GoldenSpoon, true, (TestFirmContents.WineGlass, 12));
        var id = await firm.Picked(order);
        var later = BusinessCalendar.Next(OrderDesk.Tomorrow);

        await firm.Logged(TestUser.Sam, new WorkDelivery.Replan(id, OrderDesk.Plan(later) with { Method = DeliveryMethod.Parcel }), "Delivery.Replanned");
        await firm.Refused(TestUser.Sam, new WorkDelivery.Replan(id, OrderDesk.Plan() with { Method = null }), "Delivery.NoMethod", "Method", (DocumentKind.Delivery, id));
        await firm.Refused(TestUser.Sam, new WorkDelivery.Cancel(id, ""), "Delivery.Reason", "Reason", (DocumentKind.Delivery, id));
        await firm.Logged(TestUser.Sam, new WorkDelivery.Cancel(id, "De klant is gesloten"), "Delivery.Cancelled", "Order.Exception");

        var delivery = await firm.Delivery(id);
        Assert.Equal((DeliveryStatus.Cancelled, later, DeliveryMethod.Parcel), (delivery.Status, delivery.Plan.PlannedOn, delivery.Plan.Method));
        var after = await firm.Order(order);
        Assert.Equal((12, 0, OrderWait.Choice), (after.Lines[0].Reserved, after.Lines[0].Released, after.WaitsFor));
        Assert.Equal("De klant is gesloten", Assert.Single(after.Exceptions).Reason);
    }

    [Fact]
    public async Task All_that_lies_ready_is_delivered_in_one_go()
    {
        await using var firm = await TestFirm.Open();
        var order = await firm.ConfirmedOrder(TestFirmContents.GoldenSpoon, false, (TestFirmContents.PlateWarmer, 2), (TestFirmContents.WineGlass, 12));
        await firm.Refused(TestUser.Sam, new DeliverNow.Command(order), "Delivery.NothingReserved", about: (DocumentKind.Order, order));
        await firm.Done(TestUser.Sam, new ReleaseDelivery.ReserveFree(order));

        var (shipped, _) = await firm.Logged(TestUser.Sam, new DeliverNow.Command(order), "Delivery.Released", "Delivery.Picked", "Delivery.Shipped");

        Assert.Equal("PAK-2026-0001", shipped.Number);
        await using var db = await firm.Db();
        var delivery = await db.Deliveries.Include(d => d.Lines).SingleAsync();
        Assert.Equal((DeliveryStatus.Shipped, TestFirmContents.Today, 14), (delivery.Status, delivery.Plan.PlannedOn, delivery.Lines.Sum(l => l.Shipped)));
        Assert.All((await firm.Order(order)).Lines, l => Assert.Equal((0, 0, 0), (l.Open, l.Reserved, l.Released)));
        await firm.Refused(TestUser.Sam, new DeliverNow.Command(order), "Delivery.NothingReserved", about: (DocumentKind.Order, order));
        var draft = await firm.DraftOrder(TestFirmContents.GoldenSpoon, (TestFirmContents.WineGlass, 6));
        await firm.Refused(TestUser.Sam, new DeliverNow.Command(draft), "Order.NotConfirmed", about: (DocumentKind.Order, draft));
    }

    [Fact]
    public async Task Thirty_at_once_get_numbers_without_gaps_or_doubles()
    {
        await using var firm = await TestFirm.Open();
        var picked = new List<int>();
        for (var i = 0; i < 30; i++)
            picked.Add(i % 5 == 4
                ? await firm.Released(await firm.ConfirmedOrder(TestFirmContents.GoldenSpoon, true, (TestFirmContents.TinnedTomatoes, 2)))
                : await firm.Picked(await firm.ConfirmedOrder(TestFirmContents.Arms, true, (TestFirmContents.TinnedTomatoes, 3))));

        var shipped = await Task.WhenAll(picked.Select((id, i) => Task.Run(() => firm.Send(i % 3 == 0 ? TestUser.Noor : TestUser.Sam, new WorkDelivery.Ship(id)))));

        Assert.Equal(Enumerable.Range(1, 24).Select(n => NumberSeries.Format("PAK", 2026, n)), shipped.Where(s => s.IsSuccess).Select(s => s.Value.Number).Order());
        Assert.All(shipped.Where(s => s.IsFailure), s => Assert.Equal("Delivery.NotPicked", s.Error.Code));
        Assert.Equal(480 - (24 * 3), (await firm.Stock(TestFirmContents.TinnedTomatoes)).OnHand);
    }

    [Fact]
    public async Task Is_for_those_who_work_in_the_firm()
    {
        await using var firm = await TestFirm.Open();
        var id = await firm.Released(await firm.ConfirmedOrder(TestFirmContents.GoldenSpoon, true, (TestFirmContents.WineGlass, 12)));

        await firm.OnlyForWorkers(new WorkDelivery.Pick(id, new Dictionary<int, int>()));
        await firm.OnlyForWorkers(new WorkDelivery.Ship(id));
        await firm.OnlyForWorkers(new WorkDelivery.Replan(id, OrderDesk.Plan()));
        await firm.OnlyForWorkers(new WorkDelivery.Cancel(id, "Nee"));
    }
}
