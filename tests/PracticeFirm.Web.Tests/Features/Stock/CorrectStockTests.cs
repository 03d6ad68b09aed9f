using Microsoft.EntityFrameworkCore;
using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Stock;
using PracticeFirm.Web.Features.Stock;
using PracticeFirm.Web.Tests.Infrastructure;

namespace PracticeFirm.Web.Tests.Features.Stock;

public sealed class CorrectStockTests
{
    [Fact]
    public async Task A_count_becomes_the_figure_with_the_difference_in_the_ledger()
    {
        await using var firm = await TestFirm.Open();

        var done = await firm.Send(TestUser.Sam, new CorrectStock.Command(TestFirmContents.WineGlass, 48, 45, " Drie gebroken "));

        Assert.Empty(done.Errors);
        var model = (await firm.Send(TestUser.Sam, new ShowArticle.Query(TestFirmContents.WineGlass))).Value;
        var ledger = (await firm.Send(TestUser.Sam, new ShowLedger.Query(TestFirmContents.WineGlass))).Value;
        Assert.Equal((45, 45), (model.Article.OnHand, ledger.OnHandSum));
        var booked = ledger.Rows[0];
        Assert.Equal((MovementKind.Correction, -3, 45, "Drie gebroken", "Sam Jansen"), (booked.Kind, booked.OnHandChange, booked.OnHandAfter, booked.Reference, booked.BookedBy));
        Assert.Equal(TestFirmContents.Today, booked.BookedOn);
        var logged = Assert.Single(await firm.Events());
        Assert.Equal(("Stock.Corrected", DocumentKind.Stock, "ok"), (logged.Kind, logged.DocumentKind, logged.Outcome));
    }

    [Theory]
    [InlineData(TestFirmContents.WineGlass, 48, null, "Breuk", "Stock.Counted")]
    [InlineData(TestFirmContents.WineGlass, 48, -1, "Breuk", "Stock.Counted")]
    [InlineData(TestFirmContents.WineGlass, 48, 45, " ", "Stock.Reason")]
    [InlineData(TestFirmContents.WineGlass, 48, 48, "Breuk", "Stock.NoDifference")]
    [InlineData(TestFirmContents.WineGlass, 50, 49, "Breuk", "Stock.ChangedMeanwhile")]
    [InlineData(TestFirmContents.Napkin, 10_000, 499, "Natte dozen", "Stock.BelowReserved")]
    [InlineData(999, 0, 1, "Gevonden", "Article.NotFound")]
    public async Task What_is_refused_leaves_the_ledger_as_it_was(int article, int seen, int? counted, string reason, string code)
    {
        await using var firm = await TestFirm.Open();

        var refused = await firm.Send(TestUser.Sam, new CorrectStock.Command(article, seen, counted, reason));

        Assert.Equal(code, refused.Error.Code);
        await using var db = await firm.Db();
        Assert.False(await db.Stock.SelectMany(s => s.Movements).AnyAsync(m => m.Kind == MovementKind.Correction));
    }

    [Fact]
    public async Task A_reason_that_is_too_long_is_refused_on_its_field()
    {
        await using var firm = await TestFirm.Open();

        var refused = await firm.Send(TestUser.Sam, new CorrectStock.Command(TestFirmContents.WineGlass, 48, 45, new string('a', StockItem.ReasonLength + 1)));

        Assert.Equal(("Stock.ReasonTooLong", "Reason"), (refused.Error.Code, refused.Error.Field));
    }

    [Fact]
    public async Task A_refusal_stands_in_the_log_of_the_article()
    {
        await using var firm = await TestFirm.Open();

        await firm.Send(TestUser.Noor, new CorrectStock.Command(TestFirmContents.WineGlass, 48, 48, "Geteld"));

        var logged = Assert.Single(await firm.Events());
        Assert.Equal(("Stock.CorrectStock", "Stock.NoDifference", DocumentKind.Article, TestFirmContents.WineGlass), (logged.Kind, logged.Outcome, logged.DocumentKind, logged.DocumentId));
    }

    [Fact]
    public async Task A_reader_corrects_nothing()
    {
        await using var firm = await TestFirm.Open();

        Assert.Equal("Access.ReaderOnly", (await firm.Send(TestUser.Teacher, new CorrectStock.Command(TestFirmContents.WineGlass, 48, 45, "Breuk"))).Error.Code);
        Assert.Equal(48, (await firm.Send(TestUser.Teacher, new ShowArticle.Query(TestFirmContents.WineGlass))).Value.Article.OnHand);
    }
}
