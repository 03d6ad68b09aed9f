using PracticeFirm.Domain.Common;
using PracticeFirm.Web.Features.Search;
using PracticeFirm.Web.Tests.Features.Invoices;
using PracticeFirm.Web.Tests.Infrastructure;
using static PracticeFirm.Web.Features.Search.SearchFirm;

namespace PracticeFirm.Web.Tests.Features.Search;

public sealed class SearchFirmTests
{
    [Theory]
    [InlineData("hoekje", Kind.Customer, TestFirmContents.Corner, "Eetcafé Het Hoekje")]
    [InlineData("nijkerk", Kind.Customer, TestFirmContents.Corner, "Eetcafé Het Hoekje")]
    [InlineData("jürgen kra", Kind.Contact, TestFirmContents.OldMill, "Jürgen Krause")]
    [InlineData("wijnglas", Kind.Article, TestFirmContents.WineGlass, "Wijnglas 35 cl")]
    [InlineData("bordenwarmers", Kind.Request, TestFirmContents.Request, "Offerteaanvraag keukenmateriaal")]
    public async Task Finds_by_words(string typed, Kind kind, int id, string title)
    {
        await using var firm = await TestFirm.Open();

        var (model, roundTrips) = await firm.Count(TestUser.Teacher, new SearchFirm.Query(typed));

        Assert.InRange(roundTrips, 1, 3);
        Assert.Contains(model.Groups, g => g.Kind == kind && g.Hits.Any(h => h.Id == id && h.Title == title));
        Assert.Equal(model.Total, model.Groups.Sum(g => g.Count));
        Assert.Null(model.Exact);
    }

    [Fact]
    public async Task An_exact_number_names_the_one_thing_it_belongs_to()
    {
        await using var firm = await TestFirm.Open();
        var offerte = await firm.SentOfferte(TestFirmContents.Arms, (TestFirmContents.WineGlass, 12));

        Assert.Equal((Kind.Offerte, offerte), await Exact(firm, "off-2026-0001"));
        Assert.Equal((Kind.Article, TestFirmContents.WineGlass), await Exact(firm, " 10004 "));
        Assert.Equal((Kind.Article, TestFirmContents.WineGlass), await Exact(firm, Gtin.Make("200000000004")));
        Assert.Equal((Kind.Customer, TestFirmContents.Arms), await Exact(firm, "1005"));
        Assert.Null(await Exact(firm, "OFF-2026"));
    }

    [Fact]
    public async Task An_offerte_is_found_by_number_and_subject()
    {
        await using var firm = await TestFirm.Open();
        var sent = await firm.SentOfferte(TestFirmContents.Arms, (TestFirmContents.WineGlass, 12));
        var draft = await firm.DraftOfferte(TestFirmContents.Corner, (TestFirmContents.WineGlass, 12));

        var group = Assert.Single((await firm.Send(TestUser.Sam, new SearchFirm.Query("aanvulling"))).Value.Groups);

        Assert.Equal((Kind.Offerte, 2), (group.Kind, group.Count));
        Assert.Equal([(draft, "", "Eetcafé Het Hoekje"), (sent, "OFF-2026-0001", "Hotel Het Wapen van Eemland B.V.")], group.Hits.Select(h => (h.Id, h.Number, h.Detail)));
    }

    [Fact]
    public async Task Orders_and_what_follows_are_found_by_number_customer_and_the_customers_own_reference()
    {
        await using var firm = await TestFirm.Open();
        var order = await firm.GoldenOrder();
        var invoice = await firm.Invoiced(order);

        var (model, roundTrips) = await firm.Count(TestUser.Sam, new SearchFirm.Query("po 4711"));

        Assert.InRange(roundTrips, 1, 3);
        Assert.Equal([(Kind.Order, order), (Kind.Invoice, invoice)], model.Groups.Select(g => (g.Kind, Assert.Single(g.Hits).Id)));
        Assert.Equal((Kind.Order, order), await Exact(firm, "ord-2026-0001"));
        Assert.Equal((Kind.Invoice, invoice), await Exact(firm, "FAC-2026-0001"));
        Assert.Equal(Kind.Delivery, (await Exact(firm, "PAK-2026-0001"))!.Value.Item1);
        var byName = (await firm.Send(TestUser.Sam, new SearchFirm.Query("gouden lepel"))).Value;
        Assert.Contains(byName.Groups, g => g.Kind == Kind.Order && g.Hits.Any(h => h.Id == order));
        Assert.Contains(byName.Groups, g => g.Kind == Kind.Invoice && g.Hits.Any(h => h.Id == invoice));
        var supplier = await firm.Arrange(db => Task.FromResult(db.Suppliers.First()));
        Assert.Contains((await firm.Send(TestUser.Sam, new SearchFirm.Query(supplier.Name))).Value.Groups, g => g.Kind == Kind.Supplier && g.Hits.Any(h => h.Id == supplier.Id));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("a")]
    [InlineData("%%")]
    [InlineData("bestaat hier niet")]
    public async Task What_is_too_short_or_not_there_finds_nothing(string? typed)
    {
        await using var firm = await TestFirm.Open();

        var model = (await firm.Send(TestUser.Sam, new SearchFirm.Query(typed))).Value;

        Assert.Equal((0, 0), (model.Total, model.Groups.Count));
    }

    [Fact]
    public async Task More_than_fit_are_counted()
    {
        await using var firm = await TestFirm.Open();
        for (var i = 0; i < SearchFirm.MostPerKind + 2; i++)
            await firm.DraftOfferte(TestFirmContents.Corner, (TestFirmContents.WineGlass, 12));

        var group = Assert.Single((await firm.Send(TestUser.Sam, new SearchFirm.Query("aanvulling"))).Value.Groups);

        Assert.Equal((SearchFirm.MostPerKind + 2, SearchFirm.MostPerKind), (group.Count, group.Hits.Count));
    }

    [Fact]
    public async Task Who_has_no_part_in_the_firm_finds_nothing()
    {
        await using var firm = await TestFirm.Open();

        Assert.Equal("Firm.NotFound", (await firm.Send(TestUser.Stranger, new SearchFirm.Query("wijnglas"))).Error.Code);
    }

    private static async Task<(Kind, int)?> Exact(TestFirm firm, string typed) =>
        (await firm.Send(TestUser.Sam, new SearchFirm.Query(typed))).Value.Exact is { } hit ? (hit.Kind, hit.Id) : null;
}
