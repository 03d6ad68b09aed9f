using Microsoft.EntityFrameworkCore;
using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Offertes;
using PracticeFirm.Domain.Stock;
using PracticeFirm.Web.Features.Stock;
using PracticeFirm.Web.Tests.Infrastructure;

namespace PracticeFirm.Web.Tests.Features.Stock;

public sealed class ArticleTests
{
    [Fact]
    public async Task Shows_figures_prices_and_supplier()
    {
        await using var firm = await TestFirm.Open();

        var (model, roundTrips) = await firm.Count(TestUser.Teacher, new ShowArticle.Query(TestFirmContents.GastronormTray));

        Assert.InRange(roundTrips, 1, 3);
        Assert.Equal(("10001", 120, 0, 120), (model.Article.Number, model.Article.OnHand, model.Article.Reserved, model.Article.Free));
        Assert.Equal((Percentage.Of(39.88m), Percentage.Of(66.33m)), (model.Margin.OfPrice, model.Margin.OfCost));
        Assert.Equal(("Keukentechniek De Vecht B.V.", 4, Money.FromEuros(250)), (model.Article.Supplier, model.Article.LeadTimeDays, model.Article.MinimumOrder));
        Assert.Equal(BusinessCalendar.AddWorkingDays(TestFirmContents.Today, 4), model.Article.SuppliedOn);
        Assert.Empty(model.Expected);
    }

    [Fact]
    public async Task Shows_what_is_on_its_way()
    {
        await using var firm = await TestFirm.Open();

        var model = (await firm.Send(TestUser.Sam, new ShowArticle.Query(TestFirmContents.WineGlass))).Value;

        Assert.Equal([new ShowArticle.Receipt(BusinessCalendar.AddWorkingDays(TestFirmContents.Today, 2), 120, "INK-2026-0008", null)], model.Expected);
        Assert.Equal(120, model.ExpectedTotal);
    }

    [Fact]
    public async Task Names_the_open_offertes_it_stands_on_and_no_decided_ones()
    {
        await using var firm = await TestFirm.Open();
        var open = await firm.SentOfferte(TestFirmContents.Arms, (TestFirmContents.WineGlass, 12), (TestFirmContents.WineGlass, 6));
        var draft = await firm.DraftOfferte(TestFirmContents.GoldenSpoon, (TestFirmContents.WineGlass, 24));
        await firm.DraftOfferte(TestFirmContents.GoldenSpoon, (TestFirmContents.Napkin, 500));
        var rejected = await firm.SentOfferte(TestFirmContents.Corner, (TestFirmContents.WineGlass, 6));
        await firm.Arrange(async db =>
        {
            var offerte = await db.Offertes.SingleAsync(o => o.Id == rejected);
            Assert.Empty(offerte.Reject(TestFirmContents.Today, "Te duur.").Errors);
            return offerte.Id;
        });

        var model = (await firm.Send(TestUser.Sam, new ShowArticle.Query(TestFirmContents.WineGlass))).Value;

        Assert.Equal([draft, open], model.Offertes.Select(o => o.Id));
        Assert.Equal((18, OfferteStatus.Sent, "OFF-2026-0001", "Hotel Het Wapen van Eemland B.V."), (model.Offertes[1].Quantity, model.Offertes[1].Status, model.Offertes[1].Title, model.Offertes[1].Customer));
        Assert.Equal($"Concept {draft}", model.Offertes[0].Title);
    }

    [Fact]
    public async Task Looking_is_evidence_for_a_learner_and_leaves_no_trace_for_a_teacher()
    {
        await using var firm = await TestFirm.Open();

        await firm.Send(TestUser.Sam, new ShowArticle.Query(TestFirmContents.WineGlass));
        await firm.Send(TestUser.Teacher, new ShowArticle.Query(TestFirmContents.WineGlass, Opened: true));
        await firm.Send(TestUser.Sam, new ShowArticle.Query(TestFirmContents.WineGlass, Opened: true));

        var seen = Assert.Single(await firm.Events());
        Assert.Equal(("Stock.Viewed", "sam", DocumentKind.Article, TestFirmContents.WineGlass), (seen.Kind, seen.ActorId, seen.DocumentKind, seen.DocumentId));
    }

    [Fact]
    public async Task An_article_that_is_not_there_is_not_found()
    {
        await using var firm = await TestFirm.Open();

        Assert.Equal("Article.NotFound", (await firm.Send(TestUser.Sam, new ShowArticle.Query(999, Opened: true))).Error.Code);
        Assert.Empty(await firm.Events());
    }

    [Fact]
    public async Task The_ledger_adds_up_to_the_figures()
    {
        await using var firm = await TestFirm.Open();

        var (ledger, roundTrips) = await firm.Count(TestUser.Teacher, new ShowLedger.Query(TestFirmContents.Napkin));

        Assert.InRange(roundTrips, 1, 3);
        Assert.Equal((2, 10_000, 500), (ledger.Total, ledger.OnHandSum, ledger.ReservedSum));
        Assert.Equal([MovementKind.Reservation, MovementKind.Opening], ledger.Rows.Select(r => r.Kind));
        Assert.Equal((10_000, 500), (ledger.Rows[0].OnHandAfter, ledger.Rows[0].ReservedAfter));
        Assert.Equal(0, (await firm.Send(TestUser.Sam, new ShowLedger.Query(TestFirmContents.CoffeeBeans))).Value.Total);
    }

    [Fact]
    public async Task The_ledger_goes_page_by_page_newest_first()
    {
        await using var firm = await TestFirm.Open();
        await firm.Arrange(async db =>
        {
            var item = await db.Stock.SingleAsync(s => s.ArticleId == TestFirmContents.WineGlass);
            for (var i = 1; i <= ShowLedger.PageSize + 4; i++)
                Assert.Empty(item.Receive(i, TestFirmContents.Today, $"INK-{i}", "Magazijn").Errors);
            return item.Id;
        });

        var first = (await firm.Send(TestUser.Sam, new ShowLedger.Query(TestFirmContents.WineGlass))).Value;
        var second = (await firm.Send(TestUser.Sam, new ShowLedger.Query(TestFirmContents.WineGlass, 2))).Value;

        Assert.Equal((ShowLedger.PageSize, 5), (first.Rows.Count, second.Rows.Count));
        Assert.Equal("INK-24", first.Rows[0].Reference);
        Assert.Equal(MovementKind.Opening, second.Rows[^1].Kind);
        Assert.Equal((348, 348), (first.OnHandSum, first.Rows[0].OnHandAfter));
        Assert.Equal(first.OnHandSum, second.OnHandSum);
    }
}
