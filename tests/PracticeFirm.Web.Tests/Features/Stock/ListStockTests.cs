using PracticeFirm.Domain.Common;
using PracticeFirm.Web.Features.Stock;
using PracticeFirm.Web.Tests.Infrastructure;

namespace PracticeFirm.Web.Tests.Features.Stock;

public sealed class ListStockTests
{
    [Fact]
    public async Task Shows_every_article_with_its_figures()
    {
        await using var firm = await TestFirm.Open();

        var (list, roundTrips) = await firm.Count(TestUser.Teacher, new ListStock.Query());

        Assert.InRange(roundTrips, 1, 3);
        Assert.Equal(6, list.Total);
        Assert.Equal(["10001", "10002", "10003", "10004", "10005", "10006"], list.Rows.Select(r => r.ArticleNumber));
        var napkin = list.Rows[5];
        Assert.Equal((10_000, 500, 9_500, 5_000, false), (napkin.OnHand, napkin.Reserved, napkin.Free, napkin.Minimum, napkin.IsUnderMinimum));
        var warmer = list.Rows[2];
        Assert.Equal((2, 3, true), (warmer.Free, warmer.Minimum, warmer.IsUnderMinimum));
        Assert.Equal((10, BusinessCalendar.AddWorkingDays(TestFirmContents.Today, 5)), (warmer.Expected, warmer.FirstExpected));
        Assert.Equal(["Food en dranken", "Keuken en servies"], list.Groups.Select(g => g.Name));
        Assert.Equal(["L02", "L01"], list.Suppliers.Select(s => s.Code));
    }

    [Fact]
    public async Task The_value_at_cost_is_rounded_once_over_all_articles()
    {
        await using var firm = await TestFirm.Open();

        var list = (await firm.Send(TestUser.Sam, new ListStock.Query())).Value;

        // 120 x 15.00 + 480 x 0.72 + 2 x 98.00 + 48 x 3.10 + 0 x 8.15 + 10,000 x 0.0190
        Assert.Equal(Money.FromEuros(2680.40m), list.Value);
        Assert.Equal(Money.FromEuros(190m), list.Rows[5].Value);
        Assert.Equal(3, list.UnderMinimum);
    }

    [Theory]
    [InlineData("10004", "10004")]
    [InlineData("wijnglas", "10004")]
    [InlineData("%", "")]
    [InlineData("servet wit", "10006")]
    public async Task Finds_by_number_name_or_gtin(string typed, string expected)
    {
        await using var firm = await TestFirm.Open();

        var list = (await firm.Send(TestUser.Sam, new ListStock.Query(Search: typed))).Value;

        Assert.Equal(expected, string.Join(' ', list.Rows.Select(r => r.ArticleNumber)));
        Assert.Equal(list.Rows.Count, list.Total);
    }

    [Fact]
    public async Task Finds_by_gtin()
    {
        await using var firm = await TestFirm.Open();
        var gtin = Gtin.Make("200000000005");

        var found = Assert.Single((await firm.Send(TestUser.Sam, new ListStock.Query(Search: gtin))).Value.Rows);

        Assert.Equal(("10005", gtin), (found.ArticleNumber, found.ArticleGtin));
    }

    [Fact]
    public async Task Filters_narrow_the_list_and_its_sums()
    {
        await using var firm = await TestFirm.Open();

        var under = (await firm.Send(TestUser.Sam, new ListStock.Query(Shown: ListStock.Show.UnderMinimum))).Value;
        var expected = (await firm.Send(TestUser.Sam, new ListStock.Query(Shown: ListStock.Show.Expected))).Value;
        var food = (await firm.Send(TestUser.Sam, new ListStock.Query(Group: "FOO"))).Value;
        var kempen = (await firm.Send(TestUser.Sam, new ListStock.Query(Supplier: "L02", Shown: ListStock.Show.UnderMinimum))).Value;
        var nothing = (await firm.Send(TestUser.Sam, new ListStock.Query(Search: "bestaat niet"))).Value;

        Assert.Equal(["10003", "10004", "10005"], under.Rows.Select(r => r.ArticleNumber));
        Assert.All(under.Rows, r => Assert.True(r.IsUnderMinimum));
        Assert.Equal(["10003", "10004"], expected.Rows.Select(r => r.ArticleNumber));
        Assert.Equal((2, Money.FromEuros(345.60m)), (food.Total, food.Value));
        Assert.Equal("10005", Assert.Single(kempen.Rows).ArticleNumber);
        Assert.Equal((0, Money.Zero, 0), (nothing.Total, nothing.Value, nothing.Rows.Count));
    }

    [Theory]
    [InlineData("naam", "10003 10001 10005 10006 10002 10004")]
    [InlineData("-vrij", "10006 10002 10001 10004 10003 10005")]
    [InlineData("prijs", "10006 10002 10004 10005 10001 10003")]
    [InlineData("verwacht", "10004 10003 10001 10002 10005 10006")]
    [InlineData("-nummer", "10006 10005 10004 10003 10002 10001")]
    [InlineData("onzin", "10001 10002 10003 10004 10005 10006")]
    public async Task Sorts_by_any_column(string sort, string expected)
    {
        await using var firm = await TestFirm.Open();

        var list = (await firm.Send(TestUser.Sam, new ListStock.Query(Sort: sort))).Value;

        Assert.Equal(expected, string.Join(' ', list.Rows.Select(r => r.ArticleNumber)));
    }

    [Fact]
    public async Task A_page_past_the_end_is_empty_and_page_nought_is_everything()
    {
        await using var firm = await TestFirm.Open();

        Assert.Empty((await firm.Send(TestUser.Sam, new ListStock.Query(Page: 2))).Value.Rows);
        Assert.Equal(6, (await firm.Send(TestUser.Sam, new ListStock.Query(Page: 0))).Value.Rows.Count);
    }

    [Fact]
    public async Task Groups_are_added_up_at_cost_in_one_round_trip()
    {
        await using var firm = await TestFirm.Open();

        var (model, roundTrips) = await firm.Count(TestUser.Teacher, new StockByGroup.Query());

        Assert.Equal(1, roundTrips);
        Assert.Equal(
            [
                new StockByGroup.Group("FOO", "Food en dranken", 2, 1, Money.FromEuros(345.60m), Money.FromEuros((240 * 0.72m) + (40 * 8.15m))),
                new StockByGroup.Group("KEU", "Keuken en servies", 4, 2, Money.FromEuros(2334.80m), Money.FromEuros((24 * 15m) + (3 * 98m) + (60 * 3.10m) + (5000 * 0.019m))),
            ],
            model.Groups);
    }

    [Fact]
    public async Task Who_has_no_part_in_the_firm_sees_nothing()
    {
        await using var firm = await TestFirm.Open();

        Assert.Equal("Firm.NotFound", (await firm.Send(TestUser.Stranger, new ListStock.Query())).Error.Code);
        Assert.Equal("Firm.NotFound", (await firm.Send(TestUser.Stranger, new StockByGroup.Query())).Error.Code);
    }
}
