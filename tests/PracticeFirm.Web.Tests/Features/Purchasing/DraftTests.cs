using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Purchasing;
using PracticeFirm.Web.Features.Purchasing;
using PracticeFirm.Web.Tests.Features.Offertes;
using PracticeFirm.Web.Tests.Infrastructure;

namespace PracticeFirm.Web.Tests.Features.Purchasing;

public sealed class DraftTests
{
    [Fact]
    public async Task Starts_for_a_supplier_or_with_a_pack_of_an_article()
    {
        await using var firm = await TestFirm.Open();

        var empty = await firm.Done(TestUser.Sam, new StartPurchase.Command(PurchaseDesk.Vecht));
        var tray = await firm.Done(TestUser.Noor, new StartPurchase.Command(null, TestFirmContents.GastronormTray));

        Assert.Equal((PurchaseStatus.Draft, PurchaseDesk.In(4)), ((await firm.Bought(empty)).Status, (await firm.Bought(empty)).WantedOn));
        var bought = await firm.Bought(tray);
        Assert.Equal((PurchaseDesk.Vecht, TestFirmContents.Noor, 6, new Money(90_00)), (bought.SupplierId, bought.AuthorId, Assert.Single(bought.Lines).Quantity, bought.NetTotal));
        await firm.Refused(TestUser.Sam, new StartPurchase.Command(null), "Purchase.NoSupplier", "SupplierId", (DocumentKind.Firm, 0));
        await firm.Refused(TestUser.Sam, new StartPurchase.Command(null, 999), "Article.NotFound", "ArticleId", (DocumentKind.Firm, 0));
        Assert.Equal(2, (await firm.Done(TestUser.Sam, new StartPurchase.Choices())).Count);
        await firm.OnlyForWorkers(new StartPurchase.Command(PurchaseDesk.Vecht));
    }

    [Fact]
    public async Task Lines_are_saved_one_by_one_and_never_over_the_work_of_another()
    {
        await using var firm = await TestFirm.Open();
        var id = await firm.PurchaseDraft(PurchaseDesk.Vecht, (TestFirmContents.WineGlass, 12));
        var line = Assert.Single((await firm.Bought(id)).Lines);
        var known = new EditPurchaseLines.Values(12, UnitPrice.FromEuros(3.10m), null);
        var changed = new EditPurchaseLines.Values(24, UnitPrice.FromEuros(2.95m), PurchaseDesk.In(6));

        await firm.Logged(TestUser.Noor, new EditPurchaseLines.Put(id, line.Id, known, TestFirmContents.WineGlass, changed), "Purchase.LineChanged");

        var saved = Assert.Single((await firm.Bought(id)).Lines);
        Assert.Equal((24, UnitPrice.FromEuros(2.95m), PurchaseDesk.In(6), new Money(70_80)), (saved.Quantity, saved.UnitPrice, saved.WantedOn!.Value, saved.Amount));
        var about = (DocumentKind.PurchaseOrder, id);
        var refused = await firm.Refused(TestUser.Sam, new EditPurchaseLines.Put(id, line.Id, known, TestFirmContents.WineGlass, known with { Quantity = 6 }), "Purchase.ChangedByOther", null, about);
        Assert.StartsWith("Noor Bakker heeft", refused.Error.Message, StringComparison.Ordinal);
        foreach (var wrong in new[] { 0, -3, 1_000_000_000 })
            await firm.Refused(TestUser.Sam, new EditPurchaseLines.Put(id, line.Id, changed, TestFirmContents.WineGlass, changed with { Quantity = wrong }), "Purchase.Quantity", "Quantity", about);
        await firm.Refused(TestUser.Sam, new EditPurchaseLines.Put(id, null, null, TestFirmContents.CoffeeBeans, new(8, null, null)), "Purchase.OtherSupplier", "ArticleId", about);
        await firm.Refused(TestUser.Sam, new EditPurchaseLines.Put(id, null, null, TestFirmContents.WineGlass, new(8, null, new(2026, 11, 29))), "Purchase.DayOff", "WantedOn", about);
        await firm.OnlyForWorkers(new EditPurchaseLines.Remove(id, line.Id));

        await firm.Logged(TestUser.Sam, new EditPurchaseLines.Remove(id, line.Id), "Purchase.LineRemoved");
        Assert.Empty((await firm.Bought(id)).Lines);
        await firm.Refused(TestUser.Sam, new EditPurchaseLines.Remove(id, line.Id), "Purchase.LineNotFound", null, about);
    }

    [Fact]
    public async Task A_line_keeps_what_it_is_for_until_that_is_taken_off()
    {
        await using var firm = await TestFirm.Open();
        var order = await firm.ConfirmedOrder(TestFirmContents.GoldenSpoon, PurchaseDesk.In(3), (TestFirmContents.CoffeeBeans, 30));
        var id = (await firm.Done(TestUser.Sam, new OrderAdvice.Command([new(TestFirmContents.CoffeeBeans, 72)])))[0].Id;
        var line = (await firm.Bought(id)).Lines[0];
        var known = new EditPurchaseLines.Values(72, line.UnitPrice, null);

        await firm.Refused(TestUser.Sam, new EditPurchaseLines.Put(id, line.Id, known, line.ArticleId, known with { Quantity = 24 }), "Purchase.Links", "Links", (DocumentKind.PurchaseOrder, id));
        await firm.Done(TestUser.Sam, new EditPurchaseLines.Put(id, line.Id, known, line.ArticleId, known with { Quantity = 32 }));
        Assert.Equal(30, Assert.Single((await firm.Bought(id)).Lines[0].Links).Quantity);
        await firm.Done(TestUser.Sam, new EditPurchaseLines.Unlink(id, line.Id, order.Lines[0]));

        var now = (await firm.Bought(id)).Lines[0];
        Assert.Equal((32, 0), (now.Quantity, now.Links.Count));
    }

    [Fact]
    public async Task The_head_changes_and_a_draft_can_be_thrown_away()
    {
        await using var firm = await TestFirm.Open();
        var id = await firm.PurchaseDraft(PurchaseDesk.Vecht, (TestFirmContents.WineGlass, 12));
        var known = new EditPurchase.Terms(PurchaseDesk.In(4), "");
        var about = (DocumentKind.PurchaseOrder, id);

        await firm.Done(TestUser.Noor, new EditPurchase.Command(id, known, new(PurchaseDesk.In(8), "Graag voor 10 uur.")));

        await firm.Refused(TestUser.Sam, new EditPurchase.Command(id, known, known with { Remark = "Anders" }), "Purchase.ChangedByOther", null, about);
        var now = new EditPurchase.Terms(PurchaseDesk.In(8), "Graag voor 10 uur.");
        await firm.Refused(TestUser.Sam, new EditPurchase.Command(id, now, now with { WantedOn = PurchaseDesk.Today.AddDays(-1) }), "Purchase.DayPast", "WantedOn", about);
        await firm.Refused(TestUser.Sam, new EditPurchase.Command(id, now, now with { WantedOn = new(2199, 1, 2) }), "Purchase.DayTooFar", "WantedOn", about);
        await firm.Logged(TestUser.Sam, new EditPurchase.Discard(id), "Purchase.Discarded");
        Assert.Equal("Purchase.NotFound", (await firm.Send(TestUser.Sam, new ShowPurchase.Query(id))).Error.Code);
    }

    [Fact]
    public async Task What_was_ordered_never_changes()
    {
        await using var firm = await TestFirm.Open();
        var id = await firm.Placed(PurchaseDesk.Vecht, (TestFirmContents.WineGlass, 12));
        var line = (await firm.Bought(id)).Lines[0];
        var values = new EditPurchaseLines.Values(12, line.UnitPrice, null);
        var about = (DocumentKind.PurchaseOrder, id);

        await firm.Refused(TestUser.Sam, new EditPurchaseLines.Put(id, line.Id, values, line.ArticleId, values with { Quantity = 18 }), "Purchase.NotDraft", null, about);
        await firm.Refused(TestUser.Sam, new EditPurchaseLines.Remove(id, line.Id), "Purchase.NotDraft", null, about);
        await firm.Refused(TestUser.Sam, new EditPurchase.Discard(id), "Purchase.NotDraft", null, about);
    }

    [Fact]
    public async Task Finds_only_articles_of_the_supplier()
    {
        await using var firm = await TestFirm.Open();

        var (found, roundTrips) = await firm.Count(TestUser.Sam, new FindSupplied.Query(PurchaseDesk.Vecht, "10"));

        Assert.Equal(1, roundTrips);
        Assert.Equal([TestFirmContents.PlateWarmer, TestFirmContents.GastronormTray, TestFirmContents.Napkin, TestFirmContents.WineGlass], found.Select(a => a.Id));
        Assert.Empty(await firm.Done(TestUser.Sam, new FindSupplied.Query(PurchaseDesk.Vecht, "koffie")));
    }
}
