using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Deliveries;
using PracticeFirm.Web.Features.Deliveries;
using PracticeFirm.Web.Tests.Features.Offertes;
using PracticeFirm.Web.Tests.Infrastructure;

namespace PracticeFirm.Web.Tests.Features.Deliveries;

public sealed class ReleaseDeliveryTests
{
    [Fact]
    public async Task Shows_per_line_what_is_open_set_aside_free_and_can_go_along()
    {
        await using var firm = await TestFirm.Open();
        var id = await firm.ConfirmedOrder(TestFirmContents.GoldenSpoon, true, (TestFirmContents.PlateWarmer, 5), (TestFirmContents.WineGlass, 12), (TestFirmContents.PlateWarmer, 1));

        var (before, roundTrips) = await firm.Count(TestUser.Teacher, new ReleaseDelivery.Query(id));
        await firm.Done(TestUser.Sam, new ReleaseDelivery.ReserveFree(id));
        var after = await firm.Done(TestUser.Sam, new ReleaseDelivery.Query(id));

        Assert.InRange(roundTrips, 1, 3);
        Assert.Equal([(5, 0, 2, 2), (12, 0, 48, 12), (1, 0, 2, 0)], before.Lines.Select(l => (l.Open, l.Reserved, l.Free, l.CanReserve)));
        Assert.Equal([(2, 2), (12, 12), (0, 0)], after.Lines.Select(l => (l.Reserved, l.Releasable)));
        Assert.Equal((14, 0, 0), (before.CanReserve, before.CanRelease, after.CanReserve));
        Assert.False(after.IsComplete);
        Assert.Equal(10, after.Lines[0].ExpectedQuantity);
        Assert.Equal("Order.NotFound", (await firm.Send(TestUser.Sam, new ReleaseDelivery.Query(999))).Error.Code);
        await firm.NotForStrangers(new ReleaseDelivery.Query(id));
    }

    [Fact]
    public async Task Sets_aside_what_is_free_line_by_line_and_says_so_when_nothing_is()
    {
        await using var firm = await TestFirm.Open();
        var id = await firm.ConfirmedOrder(TestFirmContents.GoldenSpoon, true, (TestFirmContents.PlateWarmer, 5), (TestFirmContents.WineGlass, 12));

        var (done, _) = await firm.Logged(TestUser.Sam, new ReleaseDelivery.ReserveFree(id), "Order.Reserved", "Order.Reserved");

        Assert.Equal(14, done.Units);
        Assert.Equal((2, 2), ((await firm.Stock(TestFirmContents.PlateWarmer)).OnHand, (await firm.Stock(TestFirmContents.PlateWarmer)).Reserved));
        await firm.Refused(TestUser.Noor, new ReleaseDelivery.ReserveFree(id), "Delivery.NothingFree", about: (DocumentKind.Order, id));
        var draft = await firm.DraftOrder(TestFirmContents.GoldenSpoon, (TestFirmContents.WineGlass, 6));
        await firm.Refused(TestUser.Sam, new ReleaseDelivery.ReserveFree(draft), "Order.NotConfirmed", about: (DocumentKind.Order, draft));
    }

    [Fact]
    public async Task Releases_a_part_with_the_plan_that_was_agreed()
    {
        await using var firm = await TestFirm.Open();
        var id = await firm.ConfirmedOrder(TestFirmContents.GoldenSpoon, true, (TestFirmContents.PlateWarmer, 5), (TestFirmContents.WineGlass, 12));
        await firm.Done(TestUser.Sam, new ReleaseDelivery.ReserveFree(id));
        var lines = (await firm.Order(id)).Lines;

        var (made, _) = await firm.Logged(TestUser.Sam, new ReleaseDelivery.Command(id, new Dictionary<int, int> { [lines[0].Id] = 1, [lines[1].Id] = 0 }, OrderDesk.Plan()), "Delivery.Released");

        var delivery = await firm.Delivery(made.DeliveryId);
        Assert.Equal((DeliveryStatus.Released, (string?)null, id, 1), (delivery.Status, delivery.Number, delivery.OrderId, delivery.Lines.Single().Quantity));
        Assert.Equal(new DeliveryPlan(DeliveryMethod.OwnVan, OrderDesk.Tomorrow, "tussen 8 en 12 uur", "mevrouw Van den Berg, telefonisch"), delivery.Plan);
        Assert.Equal("Achterom", delivery.DeliveryAddress.Street);
        var line = (await firm.Order(id)).Lines[0];
        Assert.Equal((2, 1, 5, 0), (line.Reserved, line.Released, line.Open, line.Shipped));
    }

    [Theory]
    [InlineData(0, "Delivery.Nothing")]
    [InlineData(-1, "Order.ReleaseTooMuch")]
    [InlineData(3, "Order.ReleaseTooMuch")]
    [InlineData(1_000_000_000, "Order.ReleaseTooMuch")]
    public async Task Releases_nothing_that_is_not_set_aside(int units, string code)
    {
        await using var firm = await TestFirm.Open();
        var id = await firm.ConfirmedOrder(TestFirmContents.GoldenSpoon, true, (TestFirmContents.PlateWarmer, 5));
        await firm.Done(TestUser.Sam, new ReleaseDelivery.ReserveFree(id));
        var line = (await firm.Order(id)).Lines[0].Id;

        await firm.Refused(TestUser.Sam, new ReleaseDelivery.Command(id, new Dictionary<int, int> { [line] = units }, OrderDesk.Plan()), code, "Quantity", (DocumentKind.Order, id));
        await firm.Refused(TestUser.Sam, new ReleaseDelivery.Command(id, new Dictionary<int, int> { [line + 99] = 1 }, OrderDesk.Plan()), "Order.LineNotFound", null, (DocumentKind.Order, id));
    }

    [Theory]
    [InlineData("2026-11-20", "DeliveryDay.Past")]
    [InlineData("2026-11-29", "DeliveryDay.NotWorking")]
    [InlineData("2026-12-25", "DeliveryDay.NotWorking")]
    [InlineData("2199-06-03", "DeliveryDay.TooFar")]
    [InlineData(null, "Delivery.NoDay")]
    public async Task Plans_only_days_on_which_goods_can_come(string? day, string code)
    {
        await using var firm = await TestFirm.Open();
        var order = await firm.ConfirmedOrder(TestFirmContents.GoldenSpoon, true, (TestFirmContents.WineGlass, 12));
        var delivery = await firm.Released(order);
        var plan = OrderDesk.Plan() with { PlannedOn = day is null ? null : DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture) };
        var other = await firm.ConfirmedOrder(TestFirmContents.GoldenSpoon, true, (TestFirmContents.WineGlass, 12));
        await firm.Done(TestUser.Sam, new ReleaseDelivery.ReserveFree(other));
        var line = (await firm.Order(other)).Lines[0].Id;

        await firm.Refused(TestUser.Sam, new ReleaseDelivery.Command(other, new Dictionary<int, int> { [line] = 1 }, plan), code, "PlannedOn", (DocumentKind.Order, other));
        await firm.Refused(TestUser.Sam, new WorkDelivery.Replan(delivery, plan), code, "PlannedOn", (DocumentKind.Delivery, delivery));
        await firm.Refused(TestUser.Sam, new DeliverNow.Command(other, plan), code, "PlannedOn", (DocumentKind.Order, other));
    }

    [Fact]
    public async Task Does_not_deliver_in_parts_until_that_was_agreed_with_the_customer()
    {
        await using var firm = await TestFirm.Open();
        var id = await firm.ConfirmedOrder(TestFirmContents.GoldenSpoon, false, (TestFirmContents.PlateWarmer, 5), (TestFirmContents.WineGlass, 12));
        await firm.Done(TestUser.Sam, new ReleaseDelivery.ReserveFree(id));
        var lines = (await firm.Order(id)).Lines.ToDictionary(l => l.Id, l => l.Releasable);

        await firm.Refused(TestUser.Sam, new ReleaseDelivery.Command(id, lines, OrderDesk.Plan()), "Delivery.PartNotAgreed", "Quantity", (DocumentKind.Order, id));
        await firm.Refused(TestUser.Sam, new DeliverNow.Command(id), "Delivery.PartNotAgreed", "Quantity", (DocumentKind.Order, id));
        await firm.Refused(TestUser.Sam, new ReleaseDelivery.AgreeParts(id, " "), "Order.Reason", "Agreement", (DocumentKind.Order, id));
        await firm.Logged(TestUser.Sam, new ReleaseDelivery.AgreeParts(id, OrderDesk.Agreed), "Order.PartialDelivery");
        await firm.Done(TestUser.Sam, new ReleaseDelivery.Command(id, lines, OrderDesk.Plan()));

        Assert.True((await firm.Done(TestUser.Sam, new ReleaseDelivery.Query(id))).PartialDelivery);
    }

    [Fact]
    public async Task Releases_once_however_often_the_button_is_pressed()
    {
        await using var firm = await TestFirm.Open();
        var id = await firm.ConfirmedOrder(TestFirmContents.GoldenSpoon, true, (TestFirmContents.WineGlass, 12));
        await firm.Done(TestUser.Sam, new ReleaseDelivery.ReserveFree(id));
        var command = new ReleaseDelivery.Command(id, (await firm.Order(id)).Lines.ToDictionary(l => l.Id, l => l.Releasable), OrderDesk.Plan());

        var pressed = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Task.Run(() => firm.Send(TestUser.Sam, command))));

        Assert.Single(pressed, p => p.IsSuccess);
        Assert.All(pressed.Where(p => p.IsFailure), p => Assert.Equal("Order.ReleaseTooMuch", p.Error.Code));
    }

    [Fact]
    public async Task Is_for_those_who_work_in_the_firm()
    {
        await using var firm = await TestFirm.Open();
        var id = await firm.ConfirmedOrder(TestFirmContents.GoldenSpoon, true, (TestFirmContents.WineGlass, 12));

        await firm.OnlyForWorkers(new ReleaseDelivery.ReserveFree(id));
        await firm.OnlyForWorkers(new ReleaseDelivery.AgreeParts(id, OrderDesk.Agreed));
        await firm.OnlyForWorkers(new ReleaseDelivery.Command(id, new Dictionary<int, int>(), OrderDesk.Plan()));
        await firm.OnlyForWorkers(new DeliverNow.Command(id));
    }
}
