using PracticeFirm.Domain.Common;
using PracticeFirm.Web.Features.Purchasing;
using PracticeFirm.Web.Tests.Features.Offertes;
using PracticeFirm.Web.Tests.Infrastructure;

namespace PracticeFirm.Web.Tests.Features.Purchasing;

public sealed class AdviceTests
{
    [Fact]
    public async Task Suggests_what_orders_lack_and_what_is_under_its_minimum_in_whole_packs()
    {
        await using var firm = await TestFirm.Open();
        var order = await firm.ConfirmedOrder(TestFirmContents.GoldenSpoon, PurchaseDesk.In(3), (TestFirmContents.CoffeeBeans, 30), (TestFirmContents.TinnedTomatoes, 10));

        var (model, roundTrips) = await firm.Count(TestUser.Teacher, new ShowAdvice.Query());

        Assert.InRange(roundTrips, 1, 3);
        var kempen = Assert.Single(model.Suggestions);
        var coffee = Assert.Single(kempen.Advice.Lines);
        Assert.Equal((PurchaseDesk.Kempen, 70, 72, new Money(586_80)), (kempen.Advice.SupplierId, coffee.Needed, coffee.Quantity, kempen.Advice.Total));
        Assert.Equal((order.Lines[0], order.Number, 30), (coffee.Links[0].OrderLineId, coffee.Links[0].OrderNumber, coffee.Links[0].Quantity));
        Assert.True(kempen.Advice.ReachesMinimum);
        Assert.True(kempen.Advice.IsTooLateFor(coffee));
        Assert.Equal([PurchaseDesk.Vecht, PurchaseDesk.Kempen], model.Suppliers.Select(s => s.Id).Order());
        Assert.Empty((await firm.Done(TestUser.Sam, new ShowAdvice.Query(PurchaseDesk.Vecht))).Suggestions);
        await firm.NotForStrangers(new ShowAdvice.Query());
    }

    [Fact]
    public async Task Says_what_is_missing_to_the_minimum_order()
    {
        await using var firm = await TestFirm.Open();

        var model = await firm.Done(TestUser.Sam, new ShowAdvice.Query());

        var kempen = Assert.Single(model.Suggestions);
        Assert.Equal((new Money(326_00), new Money(74_00), false), (kempen.Advice.Total, kempen.Advice.Missing, kempen.Advice.ReachesMinimum));
    }

    [Fact]
    public async Task One_click_makes_a_linked_draft_which_is_then_not_suggested_again()
    {
        await using var firm = await TestFirm.Open();
        var order = await firm.ConfirmedOrder(TestFirmContents.GoldenSpoon, PurchaseDesk.In(3), (TestFirmContents.CoffeeBeans, 30));
        var command = new OrderAdvice.Command([new(TestFirmContents.CoffeeBeans, 72)]);

        var (made, _) = await firm.Logged(TestUser.Sam, command, "Purchase.Started", "Purchase.LineAdded");

        var draft = await firm.Bought(Assert.Single(made).Id);
        var line = Assert.Single(draft.Lines);
        var link = Assert.Single(line.Links);
        Assert.Equal((72, order.Id, order.Lines[0], order.Number, 30), (line.Quantity, link.OrderId, link.OrderLineId, link.OrderNumber, link.Quantity));
        Assert.Empty((await firm.Done(TestUser.Sam, new ShowAdvice.Query())).Suggestions);
        await firm.Refused(TestUser.Noor, command, "Purchase.AdviceChanged", about: (DocumentKind.Firm, 0));
        await firm.StaysInLine();
    }

    [Fact]
    public async Task Less_than_all_need_goes_to_those_promised_first()
    {
        await using var firm = await TestFirm.Open();
        var later = await firm.ConfirmedOrder(TestFirmContents.Arms, PurchaseDesk.In(6), (TestFirmContents.CoffeeBeans, 20));
        var sooner = await firm.ConfirmedOrder(TestFirmContents.GoldenSpoon, PurchaseDesk.In(3), (TestFirmContents.CoffeeBeans, 30));

        var made = await firm.Done(TestUser.Sam, new OrderAdvice.Command([new(TestFirmContents.CoffeeBeans, 40)]));

        var links = (await firm.Bought(made[0].Id)).Lines[0].Links;
        Assert.Equal([(sooner.Lines[0], 30), (later.Lines[0], 10)], links.OrderBy(l => l.Id).Select(l => (l.OrderLineId, l.Quantity)));
    }

    [Fact]
    public async Task Nothing_chosen_or_nonsense_makes_nothing()
    {
        await using var firm = await TestFirm.Open();

        await firm.Refused(TestUser.Sam, new OrderAdvice.Command([]), "Purchase.NothingChosen", "Choices", (DocumentKind.Firm, 0));
        await firm.Refused(TestUser.Sam, new OrderAdvice.Command([new(TestFirmContents.CoffeeBeans, 0)]), "Purchase.NothingChosen", "Choices", (DocumentKind.Firm, 0));
        await firm.Refused(TestUser.Sam, new OrderAdvice.Command([new(TestFirmContents.Napkin, 500)]), "Purchase.AdviceChanged", null, (DocumentKind.Firm, 0));
        foreach (var wrong in new[] { -5, 1_000_000_000 })
            await firm.Refused(TestUser.Sam, new OrderAdvice.Command([new(TestFirmContents.CoffeeBeans, wrong)]), "Purchase.Quantity", $"Quantity-{TestFirmContents.CoffeeBeans}", (DocumentKind.Firm, 0));
        await firm.OnlyForWorkers(new OrderAdvice.Command([new(TestFirmContents.CoffeeBeans, 40)]));
    }
}
