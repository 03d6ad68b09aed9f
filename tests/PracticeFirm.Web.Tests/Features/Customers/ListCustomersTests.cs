using PracticeFirm.Domain.Common;
using PracticeFirm.Web.Features.Customers;
using PracticeFirm.Web.Tests.Infrastructure;
using static PracticeFirm.Web.Tests.Infrastructure.TestFirmContents;

namespace PracticeFirm.Web.Tests.Features.Customers;

public sealed class ListCustomersTests
{
    [Fact]
    public async Task Shows_everyone_outside_the_archive_with_open_offertes_and_the_value_of_a_year()
    {
        await using var firm = await TestFirm.Open();
        await firm.SentOfferte(GoldenSpoon, (PlateWarmer, 2));
        await firm.DraftOfferte(GoldenSpoon, (PlateWarmer, 100));
        await firm.SentOfferte(Arms, (GastronormTray, 4));

        var (list, roundTrips) = await firm.Count(TestUser.Teacher, new ListCustomers.Query());

        Assert.InRange(roundTrips, 1, 3);
        Assert.Equal(6, list.Total);
        Assert.Equal(["Eetcafé Het Hoekje", "Gasthaus Alte Mühle GmbH", "Hotel Het Wapen van Eemland B.V.", "Lunchroom Zonzij V.O.F.", "Restaurant De Gouden Lepel B.V.", "The Harbour Inn Ltd"], list.Rows.Select(r => r.Name));
        var spoon = list.Rows[4];
        Assert.Equal((1, "Yara van den Berg", "Joost de Bruin", "Amersfoort"), (spoon.OpenOffertes, spoon.Contact, spoon.OwnerName, spoon.City));

        // 2 x 149.50 less 8% of group A with freight, and 4 x 22.50 as agreed with freight.
        Assert.Equal(Money.FromEuros(275.08m + 15m), spoon.YearValue);
        Assert.Equal(Money.FromEuros(275.08m + 15m + 90m + 15m), list.YearValue);
    }

    [Fact]
    public async Task An_older_offerte_and_a_replaced_version_have_no_value_any_more()
    {
        await using var firm = await TestFirm.Open();
        var id = await firm.SentOfferte(GoldenSpoon, (PlateWarmer, 2));
        await firm.Arrange(async db =>
        {
            var the = await db.TheFirm(default);
            var old = (await db.Offertes.FindAsync(id))!;
            await db.Entry(old).Collection(o => o.Lines).LoadAsync();
            var next = old.Revise(Sam, the, false).Value;
            Assert.Empty(next.Send(await Customer(db, GoldenSpoon), null!, the, old).Errors);
            db.Add(next);
            return 0;
        });

        var spoon = (await firm.Send(TestUser.Sam, new ListCustomers.Query("lepel"))).Value;

        Assert.Equal(Money.FromEuros(275.08m + 15m), spoon.YearValue);
        Assert.Equal(1, spoon.Rows.Single().OpenOffertes);
    }

    [Theory]
    [InlineData("gouden lepel", "1001")]
    [InlineData("1005", "1005")]
    [InlineData("nijkerk", "1003 1005")]
    [InlineData("el amrani", "1005")]
    [InlineData("y.vandenberg", "1001")]
    [InlineData("hethoekje.example", "1003")]
    [InlineData("90001370", "1005")]
    [InlineData("hotel nijkerk", "1005")]
    [InlineData("%", "")]
    [InlineData("_", "")]
    [InlineData("bestaat niet", "")]
    public async Task Finds_by_name_number_place_contact_mail_and_register(string typed, string numbers)
    {
        await using var firm = await TestFirm.Open();

        var list = (await firm.Send(TestUser.Sam, new ListCustomers.Query(typed, Sort: "nummer"))).Value;

        Assert.Equal(numbers, string.Join(' ', list.Rows.Select(r => r.Number)));
        Assert.Equal(list.Rows.Count, list.Total);
    }

    [Theory]
    [InlineData("prospect", null, null, null, "1003")]
    [InlineData("klant", "actief", null, null, "1001 1002 1005 1006")]
    [InlineData(null, "geblokkeerd", null, null, "1004")]
    [InlineData(null, "gearchiveerd", null, null, "")]
    [InlineData(null, null, Sam, null, "1003 1004")]
    [InlineData(null, null, null, "DE", "1002")]
    [InlineData("onzin", "onzin", null, null, "1001 1002 1003 1004 1005 1006")]
    public async Task Filters(string? kind, string? status, int? owner, string? country, string numbers)
    {
        await using var firm = await TestFirm.Open();

        var list = (await firm.Send(TestUser.Sam, new ListCustomers.Query(null, kind, status, owner, country, "nummer"))).Value;

        Assert.Equal(numbers, string.Join(' ', list.Rows.Select(r => r.Number)));
    }

    [Theory]
    [InlineData("-nummer", 1006)]
    [InlineData("plaats", 1001)]
    [InlineData("-manager", 1003)]
    [InlineData("-open", 1005)]
    [InlineData("-waarde", 1005)]
    [InlineData("onzin", 1003)]
    public async Task Sorts(string sort, int first)
    {
        await using var firm = await TestFirm.Open();
        await firm.SentOfferte(Arms, (GastronormTray, 4));

        var list = (await firm.Send(TestUser.Sam, new ListCustomers.Query(Sort: sort))).Value;

        Assert.Equal(first, list.Rows[0].Number);
    }

    [Fact]
    public async Task Offers_the_managers_and_countries_there_are()
    {
        await using var firm = await TestFirm.Open();

        var (filters, roundTrips) = await firm.Count(TestUser.Sam, new ListCustomers.Filters());

        Assert.InRange(roundTrips, 1, 3);
        Assert.Equal(["Joost de Bruin", "Sam Jansen"], filters.Owners.Select(o => o.Name));
        Assert.Equal(["DE", "GB", "NL"], filters.Countries);
    }
}
