using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Orders;
using PracticeFirm.Web.Features.Orders;
using PracticeFirm.Web.Tests.Features.Offertes;
using PracticeFirm.Web.Tests.Infrastructure;
using static PracticeFirm.Web.Features.Orders.ListExceptions;

namespace PracticeFirm.Web.Tests.Features.Orders;

public sealed class ListOrdersTests
{
    [Fact]
    public async Task Shows_every_order_with_its_progress_in_at_most_three_round_trips()
    {
        await using var firm = await TestFirm.Open();
        var delivered = await firm.ConfirmedOrder(TestFirmContents.Arms, true, (TestFirmContents.WineGlass, 6));
        await firm.Ship(delivered);
        await firm.Invoice(delivered);
        var draft = await firm.DraftOrder(TestFirmContents.Corner, (TestFirmContents.CoffeeBeans, 8));

        var (list, roundTrips) = await firm.Count(TestUser.Teacher, new ListOrders.Query());

        Assert.InRange(roundTrips, 1, 3);
        Assert.Equal([($"Conceptorder {draft}", "Eetcafé Het Hoekje"), ("ORD-2026-0001", "Hotel Het Wapen van Eemland B.V.")], list.Rows.Select(r => (r.Title, r.CustomerName)));
        var row = list.Rows[1];
        Assert.Equal((6, 0, 6, 0, 6, 0, OrderStatus.Invoiced, OrderWait.Payment), (row.Ordered, row.Reserved, row.Shipped, row.Returned, row.Invoiced, row.PaidPercentage, row.Status, row.WaitsFor));
        Assert.Equal((2, new Money(list.Rows.Sum(r => r.NetCents))), (list.Total, list.Sum));
    }

    [Theory]
    [InlineData("", "", null, null, false, "2,1")]
    [InlineData("", "draft", null, null, false, "2")]
    [InlineData("", "open", null, null, false, "1")]
    [InlineData("", "onzin", null, null, false, "2,1")]
    [InlineData("stock", "", null, null, false, "1")]
    [InlineData("", "", TestFirmContents.Sam, null, false, "2")]
    [InlineData("", "", null, TestFirmContents.Noor, false, "")]
    [InlineData("", "", null, null, true, "")]
    public async Task Filters_in_the_database(string wait, string status, int? owner, int? author, bool late, string expected)
    {
        await using var firm = await TestFirm.Open();
        await firm.ConfirmedOrder(TestFirmContents.Arms, false, (TestFirmContents.CoffeeBeans, 8));
        await firm.DraftOrder(TestFirmContents.Corner, (TestFirmContents.CoffeeBeans, 8));

        var list = await firm.Done(TestUser.Sam, new ListOrders.Query(null, status, wait, owner, author, late));

        Assert.Equal(expected, string.Join(",", list.Rows.Select(r => r.Id)));
        Assert.Equal(list.Rows.Count, list.Total);
    }

    [Theory]
    [InlineData("wapen", "1")]
    [InlineData("ORD-2026-0001", "1")]
    [InlineData("100%", "")]
    public async Task Searches_number_and_customer(string search, string expected)
    {
        await using var firm = await TestFirm.Open();
        await firm.ConfirmedOrder(TestFirmContents.Arms, false, (TestFirmContents.CoffeeBeans, 8));
        await firm.DraftOrder(TestFirmContents.Corner, (TestFirmContents.CoffeeBeans, 8));

        Assert.Equal(expected, string.Join(",", (await firm.Done(TestUser.Sam, new ListOrders.Query(search))).Rows.Select(r => r.Id)));
    }

    [Theory]
    [InlineData("klant", "2,1")]
    [InlineData("-klant", "1,2")]
    [InlineData("datum", "1,2")]
    [InlineData("levering", "1,2")]
    [InlineData("bedrag", "1,2")]
    [InlineData("-bedrag", "2,1")]
    public async Task Sorts_either_way(string sort, string expected)
    {
        await using var firm = await TestFirm.Open();
        await firm.ConfirmedOrder(TestFirmContents.Arms, false, (TestFirmContents.CoffeeBeans, 8));
        await firm.DraftOrder(TestFirmContents.Corner, (TestFirmContents.CoffeeBeans, 80));

        Assert.Equal(expected, string.Join(",", (await firm.Done(TestUser.Sam, new ListOrders.Query(Sort: sort))).Rows.Select(r => r.Id)));
    }

    [Fact]
    public async Task The_uitzonderingen_count_and_name_everything_that_needs_attention()
    {
        await using var firm = await TestFirm.Open();
        Assert.Equal(0, (await firm.Done(TestUser.Sam, new Query())).Total);
        var choice = await firm.ConfirmedOrder(TestFirmContents.GoldenSpoon, true, (TestFirmContents.WineGlass, 6));
        await firm.CancelledDelivery(choice);
        var untold = await firm.ConfirmedOrder(TestFirmContents.Arms, false, (TestFirmContents.PlateWarmer, 1));
        await firm.Done(TestUser.Sam, new PromiseDay.Promise(untold, (await firm.Order(untold)).Lines[0].Id, BusinessCalendar.AddWorkingDays(TestFirmContents.Today, 9), "Laat"));
        var over = await firm.ConfirmedOrder(TestFirmContents.Corner, false, (TestFirmContents.CoffeeBeans, 8));
        await firm.DraftOrder(TestFirmContents.OldMill, (TestFirmContents.CoffeeBeans, 8));
        await firm.Arrange(async db =>
        {
            Assert.Empty((await TestFirmContents.Customer(db, TestFirmContents.OldMill)).Block("Betaalt niet.").Errors);
            return 0;
        });

        var (found, roundTrips) = await firm.Count(TestUser.Teacher, new Query());

        Assert.InRange(roundTrips, 1, 4);
        Assert.Equal([1, 0, 1, 1, 1, 0], Enum.GetValues<Trouble>().Select(t => found.Counts[t]));
        Assert.Equal((Trouble.Choice, choice), (found.Kind, Assert.Single(found.Rows).OrderId));
        Assert.Contains("De bus staat stil.", found.Rows[0].Detail);
        Assert.Equal(untold, Assert.Single((await firm.Done(TestUser.Sam, new Query(Trouble.NotTold))).Rows).OrderId);
        Assert.Equal(over, Assert.Single((await firm.Done(TestUser.Sam, new Query(Trouble.OverLimit))).Rows).OrderId);
        Assert.Equal("Betaalt niet.", Assert.Single((await firm.Done(TestUser.Sam, new Query(Trouble.Blocked))).Rows).Detail);
        await firm.NotForStrangers(new Query());
    }

    [Fact]
    public async Task Days_that_passed_and_drafts_that_lie_turn_up_as_the_days_go_on()
    {
        await using var firm = await TestFirm.Open();
        var late = await firm.ConfirmedOrder(TestFirmContents.Arms, false, (TestFirmContents.CoffeeBeans, 8));
        var draft = await firm.DraftOrder(TestFirmContents.Arms, (TestFirmContents.CoffeeBeans, 8));
        await firm.Arrange(async db =>
        {
            var ours = await db.TheFirm(default);
            for (var i = 0; i < 6; i++)
                ours.StartNextDay();
            return 0;
        });

        Assert.Equal(late, Assert.Single((await firm.Done(TestUser.Sam, new Query(Trouble.Late))).Rows).OrderId);
        Assert.Equal(draft, Assert.Single((await firm.Done(TestUser.Sam, new Query(Trouble.OldDraft))).Rows).OrderId);
        Assert.Equal([late], (await firm.Done(TestUser.Sam, new ListOrders.Query(Late: true))).Rows.Select(r => r.Id));
    }
}
