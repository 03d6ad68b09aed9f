using PracticeFirm.Domain.Catalog;
using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Offertes;
using PracticeFirm.Web.Features.Orders;
using PracticeFirm.Web.Tests.Features.Offertes;
using PracticeFirm.Web.Tests.Infrastructure;

namespace PracticeFirm.Web.Tests.Features.Orders;

public sealed class EditOrderTests
{
    [Fact]
    public async Task Lines_are_added_changed_and_removed_each_on_its_own()
    {
        await using var firm = await TestFirm.Open();
        var id = await firm.DraftOrder(TestFirmContents.Arms, (TestFirmContents.GastronormTray, 2), (TestFirmContents.WineGlass, 6));
        var lines = (await firm.Order(id)).DraftLines;
        Assert.Equal([(22.50m, PriceOrigin.PriceAgreement), (6.45m, PriceOrigin.ListPrice)], lines.Select(l => (l.Price.Euros, l.Origin)));

        var (saved, _) = await firm.Logged(TestUser.Sam, new EditOrderLines.Put(id, lines[1].Id, lines[1].Revision, TestFirmContents.WineGlass, Steps.Entry(12)), "Order.LineChanged");
        await firm.RefusedOrder(new EditOrderLines.Put(id, lines[1].Id, lines[1].Revision, TestFirmContents.WineGlass, Steps.Entry(18)), "Order.ChangedByOther");
        await firm.Logged(TestUser.Sam, new EditOrderLines.Remove(id, lines[0].Id), "Order.LineRemoved");

        var left = Assert.Single((await firm.Order(id)).DraftLines);
        Assert.Equal((saved.LineId, 1, 12, saved.Revision), (left.Id, left.Position, left.Quantity, left.Revision));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-3)]
    [InlineData(1_000_000_000)]
    public async Task A_quantity_that_makes_no_sense_is_refused(int quantity)
    {
        await using var firm = await TestFirm.Open();
        var id = await firm.DraftOrder(TestFirmContents.Arms);

        await firm.RefusedOrder(new EditOrderLines.Put(id, null, 0, TestFirmContents.WineGlass, Steps.Entry(quantity)), "Order.Quantity", "Quantity");
    }

    [Fact]
    public async Task The_head_is_saved_on_its_revision_and_another_language_brings_other_words()
    {
        await using var firm = await TestFirm.Open();
        var id = await firm.DraftOrder(TestFirmContents.Arms, (TestFirmContents.WineGlass, 6));
        var terms = (await firm.Order(id)).Terms;

        var revision = await firm.Done(TestUser.Sam, new EditOrder.Command(id, 0, terms with { Language = Language.German, CustomerReference = "PO 12" }));

        var order = await firm.Order(id);
        Assert.Equal((revision, "PO 12", "Weinglas 35 cl"), (order.TermsRevision, order.Terms.CustomerReference, order.DraftLines[0].Description));
        await firm.RefusedOrder(new EditOrder.Command(id, 0, terms), "Order.ChangedByOther");
        await firm.RefusedOrder(new EditOrder.Command(id, revision, terms with { WantedOn = TestFirmContents.Today.AddDays(6) }), "DeliveryDay.NotWorking", "WantedOn");
        await firm.RefusedOrder(new EditOrder.Command(id, revision, terms with { WantedOn = new DateOnly(2199, 1, 2) }), "DeliveryDay.TooFar", "WantedOn");
    }

    [Fact]
    public async Task Prices_are_looked_up_again_but_what_was_agreed_or_typed_stays()
    {
        await using var firm = await TestFirm.Open();
        var accepted = await firm.Accepted(TestFirmContents.Corner, (TestFirmContents.WineGlass, 6));
        var id = await firm.Done(TestUser.Sam, new StartOrder.Command(accepted));
        await firm.Done(TestUser.Sam, new EditOrderLines.Put(id, null, 0, TestFirmContents.CoffeeBeans, Steps.Entry(8)));
        await firm.Done(TestUser.Sam, new EditOrderLines.Put(id, null, 0, TestFirmContents.PlateWarmer, new LineEntry("", 1, UnitPrice.FromEuros(140m), Percentage.Zero)));
        await firm.Arrange(async db =>
        {
            var corner = await TestFirmContents.Customer(db, TestFirmContents.Corner);
            foreach (var article in new[] { TestFirmContents.WineGlass, TestFirmContents.CoffeeBeans, TestFirmContents.PlateWarmer })
                Assert.Empty(corner.AgreePrice(article, "Artikel", 1, UnitPrice.FromEuros(1m), TestFirmContents.Today, null).Errors);
            return 0;
        });

        await firm.Done(TestUser.Sam, new EditOrder.PriceAnew(id));

        Assert.Equal([6.45m, 1m, 140m], (await firm.Order(id)).DraftLines.Select(l => l.Price.Euros));
    }

    [Fact]
    public async Task A_pasted_list_becomes_lines_of_an_order_and_of_an_offerte_or_nothing()
    {
        await using var firm = await TestFirm.Open();
        var order = await firm.DraftOrder(TestFirmContents.Arms);
        var offerte = await firm.DraftOfferte(TestFirmContents.Arms);
        const string pasted = "10004\t12\r\n\r\n10005;8\n10001 50";

        Assert.Equal(3, await firm.Done(TestUser.Sam, new AddLines.Command(order, pasted)));
        Assert.Equal(3, await firm.Done(TestUser.Sam, new Web.Features.Offertes.AddLines.Command(offerte, pasted)));

        Assert.Equal([(TestFirmContents.WineGlass, 12), (TestFirmContents.CoffeeBeans, 8), (TestFirmContents.GastronormTray, 50)], (await firm.Order(order)).DraftLines.Select(l => (l.ArticleId, l.Quantity)));
        Assert.Equal([6.45m, 12.80m, 21m], (await firm.Shown(offerte)).Lines.Select(l => l.Price.Euros));
        var refused = await firm.RefusedOrder(new AddLines.Command(order, "10004\t1\n99999\t2\n10005\t0"), "Lines.UnknownArticle", "Pasted");
        Assert.Equal(["Lines.UnknownArticle", "Order.Quantity"], refused.Errors.Select(e => e.Code));
        await firm.RefusedOrder(new AddLines.Command(order, "10004 twaalf"), "Lines.Unreadable", "Pasted");
        await firm.RefusedOrder(new AddLines.Command(order, "10004 99999999999"), "Lines.Unreadable", "Pasted");
        await firm.RefusedOrder(new AddLines.Command(order, " \n"), "Lines.Nothing", "Pasted");
        await firm.Refused(TestUser.Sam, new Web.Features.Offertes.AddLines.Command(offerte, "99999\t2"), "Lines.UnknownArticle", "Pasted");
        await firm.OnlyForWorkers(new AddLines.Command(order, pasted));
    }

    [Fact]
    public async Task A_draft_is_thrown_away_and_a_confirmed_order_is_not()
    {
        await using var firm = await TestFirm.Open();
        var draft = await firm.DraftOrder(TestFirmContents.Arms, (TestFirmContents.WineGlass, 6));
        var confirmed = await firm.ConfirmedOrder(TestFirmContents.Arms, false, (TestFirmContents.WineGlass, 6));

        await firm.Logged(TestUser.Sam, new EditOrder.Discard(draft), "Order.Discarded");

        Assert.Equal("Order.NotFound", (await firm.Send(TestUser.Sam, new ShowOrder.Query(draft))).Error.Code);
        await firm.RefusedOrder(new EditOrder.Discard(confirmed), "Order.NotDraft");
        await firm.RefusedOrder(new EditOrder.PriceAnew(confirmed), "Order.NotDraft");
        await firm.RefusedOrder(new EditOrderLines.Put(confirmed, null, 0, TestFirmContents.WineGlass, Steps.Entry(1)), "Order.NotDraft");
    }
}
