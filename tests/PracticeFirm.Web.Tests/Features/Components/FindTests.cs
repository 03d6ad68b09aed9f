using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Relations;
using PracticeFirm.Web.Components;
using PracticeFirm.Web.Tests.Features.Offertes;
using PracticeFirm.Web.Tests.Infrastructure;

namespace PracticeFirm.Web.Tests.Features.Components;

public sealed class FindTests
{
    [Theory]
    [InlineData("10002", new[] { TestFirmContents.TinnedTomatoes })]
    [InlineData("wijnglas", new[] { TestFirmContents.WineGlass })]
    [InlineData("wit serv", new[] { TestFirmContents.Napkin })]
    [InlineData(" zak  1 kg ", new[] { TestFirmContents.CoffeeBeans })]
    [InlineData("voor 60", new[] { TestFirmContents.PlateWarmer })]
    [InlineData("%", new int[0])]
    [InlineData("1_001", new int[0])]
    [InlineData("wijnglas rood", new int[0])]
    public async Task Finds_articles_by_number_and_by_words(string text, int[] expected)
    {
        await using var firm = await TestFirm.Open();

        var (found, roundTrips) = await firm.Count(TestUser.Teacher, new FindArticles.Query(text));

        Assert.Equal(1, roundTrips);
        Assert.Equal(expected, found.Select(a => a.Id));
    }

    [Fact]
    public async Task Finds_an_article_by_its_gtin_with_price_and_free_stock()
    {
        await using var firm = await TestFirm.Open();

        var found = await firm.Done(TestUser.Sam, new FindArticles.Query(Gtin.Make("200000000006")));

        Assert.Equal(new FindArticles.Found(TestFirmContents.Napkin, "10006", "Servet wit, 1-laags", "stuk", UnitPrice.FromEuros(0.0325m), 9500), Assert.Single(found));
    }

    [Fact]
    public async Task The_number_that_was_typed_whole_comes_first()
    {
        await using var firm = await TestFirm.Open();

        Assert.Equal(["10001", "10002", "10003", "10004", "10005", "10006"], (await firm.Done(TestUser.Sam, new FindArticles.Query("1000"))).Select(a => a.Number).Order());
        Assert.Equal("10003", Assert.Single(await firm.Done(TestUser.Sam, new FindArticles.Query("10003"))).Number);
        await firm.NotForStrangers(new FindArticles.Query("1"));
    }

    [Theory]
    [InlineData("1003", new[] { TestFirmContents.Corner })]
    [InlineData("lepel", new[] { TestFirmContents.GoldenSpoon })]
    [InlineData("nijk", new[] { TestFirmContents.Corner, TestFirmContents.Arms })]
    [InlineData("krause", new[] { TestFirmContents.OldMill })]
    [InlineData("zonzij", new int[0])]
    [InlineData("%", new int[0])]
    [InlineData("_", new int[0])]
    public async Task Finds_active_customers_by_number_name_place_and_contact_person(string text, int[] expected)
    {
        await using var firm = await TestFirm.Open();

        var (found, roundTrips) = await firm.Count(TestUser.Sam, new FindCustomers.Query(text));

        Assert.Equal(1, roundTrips);
        Assert.Equal(expected, found.Select(c => c.Id));
    }

    [Fact]
    public async Task A_found_customer_says_where_and_what_it_is()
    {
        await using var firm = await TestFirm.Open();

        var found = await firm.Done(TestUser.Teacher, new FindCustomers.Query("hoekje"));

        Assert.Equal(new FindCustomers.Found(TestFirmContents.Corner, 1003, "Eetcafé Het Hoekje", "Nijkerk", CustomerKind.Prospect), Assert.Single(found));
        await firm.NotForStrangers(new FindCustomers.Query("hoekje"));
    }
}
