using PracticeFirm.Domain.Catalog;
using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Orders;
using PracticeFirm.Web.Features.Offertes;
using PracticeFirm.Web.Features.Orders;
using PracticeFirm.Web.Tests.Features.Offertes;
using PracticeFirm.Web.Tests.Infrastructure;

namespace PracticeFirm.Web.Tests.Features.Orders;

public sealed class StartOrderTests
{
    [Fact]
    public async Task Takes_an_accepted_offerte_over_without_a_difference()
    {
        await using var firm = await TestFirm.Open();
        var golden = await firm.Golden();
        await firm.Done(TestUser.Sam, Steps.Mail(golden));
        await firm.Done(TestUser.Sam, new AnswerOfferte.Accept(golden, false));

        var (id, _) = await firm.Logged(TestUser.Sam, new StartOrder.Command(golden), "Order.Started");

        var order = await firm.SavedOrder(id);
        Assert.Empty(order.DifferencesFrom(await firm.Saved(golden)));
        Assert.Equal((new Money(914_36), golden, "OFF-2026-0001", false, OrderStatus.Draft), (order.Total, order.OfferteId, order.OfferteTitle, order.IsPart, order.Status));
        Assert.All(order.Lines, l => Assert.Equal(PriceOrigin.Offerte, l.Origin));
        Assert.True((await firm.Shown(golden)).IsOrdered);
        var related = await firm.Done(TestUser.Sam, new Web.Features.Offertes.ShowRelated.Query(golden));
        Assert.Equal((id, $"Conceptorder {id}"), (Assert.Single(related.Orders).Id, related.Orders[0].Title));
    }

    [Fact]
    public async Task Orders_a_part_and_then_the_rest_and_then_nothing()
    {
        await using var firm = await TestFirm.Open();
        var offerte = await firm.Accepted(TestFirmContents.Arms, (TestFirmContents.WineGlass, 24), (TestFirmContents.CoffeeBeans, 8));
        var (parts, roundTrips) = await firm.Count(TestUser.Teacher, new StartOrder.Parts(offerte));
        Assert.InRange(roundTrips, 1, 3);
        Assert.Equal([(24, 0, 24, 48), (8, 0, 8, 0)], parts.Lines.Select(l => (l.Offered, l.Ordered, l.Left, l.Free)));

        var first = await firm.Done(TestUser.Sam, new StartOrder.Command(offerte, Wanted: new Dictionary<int, int> { [parts.Lines[0].Id] = 10 }));
        var left = await firm.Done(TestUser.Sam, new StartOrder.Parts(offerte));
        Assert.Equal([(10, 14), (0, 8)], left.Lines.Select(l => (l.Ordered, l.Left)));
        Assert.False((await firm.Shown(offerte)).IsOrdered);
        var rest = await firm.Done(TestUser.Sam, new StartOrder.Command(offerte));

        Assert.Equal([10], (await firm.SavedOrder(first)).Lines.Select(l => l.Quantity));
        Assert.Equal([14, 8], (await firm.SavedOrder(rest)).Lines.Select(l => l.Quantity));
        await firm.Refused(TestUser.Sam, new StartOrder.Command(offerte), "Order.OfferteOrdered", null, (DocumentKind.Offerte, offerte));
    }

    [Fact]
    public async Task What_an_order_does_not_take_after_all_can_be_ordered_again()
    {
        await using var firm = await TestFirm.Open();
        var offerte = await firm.Accepted(TestFirmContents.Arms, (TestFirmContents.WineGlass, 24));
        var id = await firm.Done(TestUser.Sam, new StartOrder.Command(offerte));
        await firm.Done(TestUser.Sam, OrderSteps.Mail(id));
        await firm.Done(TestUser.Sam, new ChangeOrder.Cancel(id, OrderSteps.Agreed));

        var parts = await firm.Done(TestUser.Sam, new StartOrder.Parts(offerte));

        Assert.Equal((0, 24), (parts.Lines[0].Ordered, parts.Lines[0].Left));
    }

    [Fact]
    public async Task Starts_for_a_customer_or_from_a_request_and_answers_that_when_it_is_confirmed()
    {
        await using var firm = await TestFirm.Open();
        var direct = await firm.Done(TestUser.Sam, new StartOrder.Command(CustomerId: TestFirmContents.Corner));
        var asked = await firm.Done(TestUser.Sam, new StartOrder.Command(RequestId: TestFirmContents.Request));
        Assert.Equal(asked, await firm.Done(TestUser.Noor, new StartOrder.Command(RequestId: TestFirmContents.Request)));
        Assert.Equal((TestFirmContents.Corner, TestFirmContents.GoldenSpoon), ((await firm.SavedOrder(direct)).CustomerId, (await firm.SavedOrder(asked)).CustomerId));
        await firm.Done(TestUser.Sam, new EditOrderLines.Put(asked, null, 0, TestFirmContents.WineGlass, Steps.Entry(6)));

        await firm.Logged(TestUser.Sam, OrderSteps.Mail(asked), "Order.Confirmed", "Mail.Sent", "QuoteRequest.Answered");
    }

    [Fact]
    public async Task Refuses_what_can_not_be_an_order()
    {
        await using var firm = await TestFirm.Open();
        var sent = await firm.SentOfferte(TestFirmContents.Arms, (TestFirmContents.WineGlass, 6));
        var accepted = await firm.Accepted(TestFirmContents.Arms, (TestFirmContents.WineGlass, 6));
        var line = (await firm.Saved(accepted)).Lines[0].Id;

        await firm.Refused(TestUser.Sam, new StartOrder.Command(sent), "Order.OfferteNotAccepted", null, (DocumentKind.Offerte, sent));
        await firm.Refused(TestUser.Sam, new StartOrder.Command(999), "Offerte.NotFound", null, (DocumentKind.Offerte, 999));
        await firm.Refused(TestUser.Sam, new StartOrder.Command(accepted, Wanted: new Dictionary<int, int> { [line] = 7 }), "Order.MoreThanOffered", "Quantity", (DocumentKind.Offerte, accepted));
        await firm.Refused(TestUser.Sam, new StartOrder.Command(accepted, Wanted: new Dictionary<int, int> { [line] = -1 }), "Order.MoreThanOffered", "Quantity", (DocumentKind.Offerte, accepted));
        await firm.Refused(TestUser.Sam, new StartOrder.Command(accepted, Wanted: new Dictionary<int, int>()), "Order.NothingChosen", "Quantity", (DocumentKind.Offerte, accepted));
        await firm.Refused(TestUser.Sam, new StartOrder.Command(CustomerId: TestFirmContents.Blocked), "Order.CustomerNotActive", "CustomerId", (DocumentKind.Customer, TestFirmContents.Blocked));
        Assert.Equal("Order.NoCustomer", (await firm.Send(TestUser.Sam, new StartOrder.Command())).Error.Code);
        await firm.OnlyForWorkers(new StartOrder.Command(accepted));
    }
}
