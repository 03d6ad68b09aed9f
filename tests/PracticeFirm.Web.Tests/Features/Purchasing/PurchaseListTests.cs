using PracticeFirm.Domain.Common;
using PracticeFirm.Web.Features.Purchasing;
using PracticeFirm.Web.Tests.Features.Offertes;
using PracticeFirm.Web.Tests.Infrastructure;

namespace PracticeFirm.Web.Tests.Features.Purchasing;

public sealed class PurchaseListTests
{
    [Fact]
    public async Task Shows_the_newest_first_with_what_is_open_and_the_sum_in_at_most_three_round_trips()
    {
        await using var firm = await TestFirm.Open();
        var placed = await firm.Placed(PurchaseDesk.Vecht, (TestFirmContents.WineGlass, 60));
        var draft = await firm.PurchaseDraft(PurchaseDesk.Kempen, (TestFirmContents.CoffeeBeans, 48));

        var (list, roundTrips) = await firm.Count(TestUser.Teacher, new ListPurchases.Query());

        Assert.InRange(roundTrips, 1, 3);
        Assert.Equal(
            [($"Concept {draft}", "Conserven Kempen N.V.", 48, new Money(391_20)), ("INK-2026-0001", "Keukentechniek De Vecht B.V.", 60, new Money(186_00))],
            list.Rows.Select(r => (r.Title, r.Supplier, r.Open, r.Net)));
        Assert.Equal((2, new Money(577_20), PurchaseDesk.In(4)), (list.Total, list.Sum, list.Rows[1].ExpectedOn));
        Assert.Equal([draft], await Found(firm, new(Search: "koffie")));
        Assert.Equal([placed], await Found(firm, new(Search: "vecht")));
        Assert.Equal([placed], await Found(firm, new(Status: "open")));
        Assert.Equal([draft], await Found(firm, new(Status: "draft")));
        Assert.Equal([draft], await Found(firm, new(SupplierId: PurchaseDesk.Kempen)));
        Assert.Equal([placed, draft], await Found(firm, new(Sort: "bedrag")));
        Assert.Equal([placed, draft], await Found(firm, new(Sort: "-leverancier")));
        await firm.NotForStrangers(new ListPurchases.Query());
    }

    [Fact]
    public async Task Watches_what_is_due_today_this_week_and_late()
    {
        await using var firm = await TestFirm.Open();
        var monday = await firm.Placed(PurchaseDesk.Vecht, (TestFirmContents.WineGlass, 60));
        await firm.Done(TestUser.Sam, new TrackPurchase.Acknowledge(monday, PurchaseDesk.Today));
        var friday = await firm.Placed(PurchaseDesk.Vecht, (TestFirmContents.WineGlass, 60));
        var next = await firm.Placed(PurchaseDesk.Kempen, (TestFirmContents.CoffeeBeans, 48));
        Assert.Equal([monday], await Found(firm, new(Due: "vandaag")));
        Assert.Equal([friday, monday], await Found(firm, new(Due: "week")));
        Assert.Empty(await Found(firm, new(Due: "te-laat")));

        await firm.Arrange(async db =>
        {
            var house = await db.TheFirm(default);
            house.StartNextDay();
            return house;
        });

        Assert.Equal([monday], await Found(firm, new(Due: "te-laat")));
        Assert.Equal([friday], await Found(firm, new(Due: "week")));
        var list = await firm.Done(TestUser.Sam, new ListPurchases.Query());
        Assert.Equal([monday], list.Rows.Where(r => r.IsLate(list.Today)).Select(r => r.Id));
        Assert.True((await firm.Done(TestUser.Sam, new ShowPurchase.Query(monday))).IsLate);
        Assert.NotEqual(next, monday);
    }

    [Fact]
    public async Task Suppliers_show_their_conditions_and_how_reliable_they_are()
    {
        await using var firm = await TestFirm.Open();
        await Received(firm, 60, 0, "PB-1");
        await Received(firm, 58, 2, "PB-2");
        var late = await firm.Placed(PurchaseDesk.Vecht, (TestFirmContents.WineGlass, 60));
        await firm.Done(TestUser.Sam, new TrackPurchase.Acknowledge(late, PurchaseDesk.In(1)));
        await firm.Done(TestUser.Sam, new TrackPurchase.Delay(late, PurchaseDesk.In(3), "Ziekte"));
        await firm.Done(TestUser.Sam, new ReceiveGoods.Command(late, "PB-3", [new((await firm.Bought(late)).Lines[0].Id, 60)]));
        await firm.Placed(PurchaseDesk.Vecht, (TestFirmContents.GastronormTray, 12));

        var (list, roundTrips) = await firm.Count(TestUser.Teacher, new ListSuppliers.Query());

        Assert.Equal(1, roundTrips);
        Assert.Equal(["Conserven Kempen N.V.", "Keukentechniek De Vecht B.V."], list.Rows.Select(r => r.Name));
        var vecht = list.Rows[1];
        Assert.Equal((4, new Money(250_00), 4, 1, 180_00L), (vecht.LeadTimeDays, vecht.MinimumOrder, vecht.Articles, vecht.OpenOrders, vecht.OpenCents));
        Assert.Equal((3, 2, 2, Percentage.Of(66.7m)), (vecht.Received, vecht.OnTime, vecht.Complete, vecht.Reliability.OnTimeShare!.Value));
        Assert.Null(list.Rows[0].Reliability.OnTimeShare);
        Assert.Equal(vecht.Id, Assert.Single((await firm.Done(TestUser.Sam, new ListSuppliers.Query("utrecht"))).Rows).Id);

        var (page, trips) = await firm.Count(TestUser.Teacher, new ShowSupplier.Query(PurchaseDesk.Vecht));
        Assert.InRange(trips, 1, 3);
        Assert.Equal((4, vecht, PurchaseDesk.In(4)), (page.Orders.Count, page.Facts, page.HereOn));
        Assert.Equal("Supplier.NotFound", (await firm.Send(TestUser.Sam, new ShowSupplier.Query(99))).Error.Code);
    }

    private static async Task<IEnumerable<int>> Found(TestFirm firm, ListPurchases.Query query) => (await firm.Done(TestUser.Sam, query)).Rows.Select(r => r.Id);

    private static async Task Received(TestFirm firm, int good, int closed, string slip)
    {
        var id = await firm.Placed(PurchaseDesk.Vecht, (TestFirmContents.WineGlass, 60));
        await firm.Done(TestUser.Sam, new ReceiveGoods.Command(id, slip, [new((await firm.Bought(id)).Lines[0].Id, good)]));
        if (closed > 0)
            await firm.Done(TestUser.Sam, new TrackPurchase.CloseRest(id, null, "Laat maar"));
    }
}
