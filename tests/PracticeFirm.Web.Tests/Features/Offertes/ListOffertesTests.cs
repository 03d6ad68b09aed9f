using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Offertes;
using PracticeFirm.Web.Features.Offertes;
using PracticeFirm.Web.Tests.Infrastructure;

namespace PracticeFirm.Web.Tests.Features.Offertes;

public sealed class ListOffertesTests
{
    [Fact]
    public async Task Shows_the_newest_first_with_customer_sum_and_authors_in_at_most_three_round_trips()
    {
        await using var firm = await TestFirm.Open();
        var sent = await firm.SentOfferte(TestFirmContents.Arms, (TestFirmContents.WineGlass, 12));
        var draft = await firm.Golden();
        var empty = await firm.Done(TestUser.Noor, new StartOfferte.Command());

        var (list, roundTrips) = await firm.Count(TestUser.Teacher, new ListOffertes.Query());

        Assert.InRange(roundTrips, 1, 3);
        Assert.Equal([empty, draft, sent], list.Rows.Select(r => r.Id));
        Assert.Equal(
            [($"Concept {empty}", null, 0L), ($"Concept {draft}", "Restaurant De Gouden Lepel B.V.", 758_61), ("OFF-2026-0001", "Hotel Het Wapen van Eemland B.V.", 92_40)],
            list.Rows.Select(r => (r.Title, r.CustomerName, r.NetCents)));
        Assert.Equal(914_36, list.Rows[1].TotalCents);
        Assert.Equal((3, new Money(758_61 + 92_40), TestFirmContents.Today), (list.Total, list.Sum, list.Today));
        Assert.Equal([TestFirmContents.Manager, TestFirmContents.FieldSales, TestFirmContents.Noor, TestFirmContents.Sam], list.Authors.Select(a => a.Id));
    }

    [Fact]
    public async Task An_empty_list_sums_to_nothing()
    {
        await using var firm = await TestFirm.Open();

        var list = await firm.Done(TestUser.Sam, new ListOffertes.Query());

        Assert.Empty(list.Rows);
        Assert.Equal((0, Money.Zero), (list.Total, list.Sum));
    }

    [Fact]
    public async Task Pages_in_the_database_and_sums_all_of_it()
    {
        await using var firm = await TestFirm.Open();
        for (var i = 0; i < 30; i++)
            await firm.DraftOfferte(TestFirmContents.Corner, (TestFirmContents.WineGlass, 1));

        var first = await firm.Done(TestUser.Sam, new ListOffertes.Query());
        var second = await firm.Done(TestUser.Sam, new ListOffertes.Query(Page: 2));
        var third = await firm.Done(TestUser.Sam, new ListOffertes.Query(Page: 3));
        var file = await firm.Done(TestUser.Sam, new ListOffertes.Query(Page: 0));

        Assert.Equal([25, 5, 0, 30], new[] { first, second, third, file }.Select(l => l.Rows.Count));
        Assert.All([first, second, third, file], l => Assert.Equal((30, new Money(30 * 21_45)), (l.Total, l.Sum)));
        Assert.Equal(file.Rows.Select(r => r.Id), first.Rows.Concat(second.Rows).Select(r => r.Id));
    }

    [Theory]
    [InlineData("klant", "Concept 3,Concept 1,Concept 2")]
    [InlineData("-klant", "Concept 2,Concept 1,Concept 3")]
    [InlineData("bedrag", "Concept 2,Concept 3,Concept 1")]
    [InlineData("-bedrag", "Concept 1,Concept 3,Concept 2")]
    [InlineData("geldig", "Concept 1,Concept 2,Concept 3")]
    [InlineData("-geldig", "Concept 3,Concept 2,Concept 1")]
    [InlineData("nummer", "Concept 1,Concept 2,Concept 3")]
    [InlineData("datum", "Concept 1,Concept 2,Concept 3")]
    [InlineData("-datum", "Concept 1,Concept 2,Concept 3")]
    [InlineData("bestaat-niet", "Concept 1,Concept 2,Concept 3")]
    public async Task Sorts_in_the_database(string sort, string expected)
    {
        await using var firm = await TestFirm.Open();
        var arms = await firm.DraftOfferte(TestFirmContents.Arms, (TestFirmContents.WineGlass, 30));
        var spoon = await firm.DraftOfferte(TestFirmContents.GoldenSpoon, (TestFirmContents.WineGlass, 1));
        var corner = await firm.DraftOfferte(TestFirmContents.Corner, (TestFirmContents.WineGlass, 10));
        await firm.ChangeTerms(arms, t => t with { ValidThrough = TestFirmContents.Today.AddDays(5) });
        await firm.ChangeTerms(spoon, t => t with { ValidThrough = TestFirmContents.Today.AddDays(10) });
        await firm.ChangeTerms(corner, t => t with { ValidThrough = TestFirmContents.Today.AddDays(20) });

        var list = await firm.Done(TestUser.Sam, new ListOffertes.Query(Sort: sort));

        Assert.Equal(expected, string.Join(',', list.Rows.Select(r => r.Title)));
    }

    [Fact]
    public async Task Filters_on_status_and_author_and_knows_what_expires_soon()
    {
        await using var firm = await TestFirm.Open();
        var draft = await firm.DraftOfferte(TestFirmContents.Corner, (TestFirmContents.WineGlass, 1));
        var soon = await firm.DraftOfferte(TestFirmContents.Arms, (TestFirmContents.WineGlass, 1));
        await firm.ChangeTerms(soon, t => t with { ValidThrough = TestFirmContents.Today.AddDays(7) });
        await firm.Done(TestUser.Sam, Steps.Mail(soon));
        var later = await firm.SentOfferte(TestFirmContents.GoldenSpoon, (TestFirmContents.WineGlass, 1));
        var talking = await firm.SentOfferte(TestFirmContents.GoldenSpoon, (TestFirmContents.WineGlass, 1));
        await firm.Done(TestUser.Sam, new AnswerOfferte.Negotiate(talking));
        var rejected = await firm.SentOfferte(TestFirmContents.GoldenSpoon, (TestFirmContents.WineGlass, 1));
        await firm.Done(TestUser.Sam, new AnswerOfferte.Reject(rejected, "Te duur."));
        var noors = await firm.Done(TestUser.Noor, new StartOfferte.Command());

        async Task<IEnumerable<int>> Found(string? status, int? author = null) =>
            (await firm.Done(TestUser.Sam, new ListOffertes.Query(Status: status, AuthorId: author, Sort: "nummer"))).Rows.Select(r => r.Id);

        Assert.Equal([soon, later, talking], await Found("open"));
        Assert.Equal([soon], await Found("aflopend"));
        Assert.Equal([draft, noors], await Found("Draft"));
        Assert.Equal([rejected], await Found("rejected"));
        Assert.Equal([noors], await Found(null, TestFirmContents.Noor));
        Assert.Empty(await Found("Accepted"));
    }

    [Theory]
    [InlineData("wapen", 1)]
    [InlineData("5%", 2)]
    [InlineData("%", 2)]
    [InlineData("_", 3)]
    [InlineData("e_n", 3)]
    [InlineData("inkoop-77", 4)]
    [InlineData(" OFF-2026-0001 ", 5)]
    public async Task Searches_number_subject_customer_and_reference_for_what_was_typed_and_nothing_else(string search, int expected)
    {
        await using var firm = await TestFirm.Open();
        await firm.DraftOfferte(TestFirmContents.Arms);
        foreach (var subject in new[] { "Korting 5% op servies", "Actie_november e_n meer", "Glaswerk" })
            await firm.ChangeTerms(await firm.DraftOfferte(TestFirmContents.GoldenSpoon), t => t with { Subject = subject, CustomerReference = subject == "Glaswerk" ? "INKOOP-77" : "" });
        await firm.SentOfferte(TestFirmContents.Corner, (TestFirmContents.WineGlass, 1));

        var list = await firm.Done(TestUser.Sam, new ListOffertes.Query(search));

        Assert.Equal(expected, Assert.Single(list.Rows).Id);
        Assert.Equal(1, list.Total);
    }

    [Theory]
    [InlineData("\\")]
    [InlineData("' OR 1=1 --")]
    [InlineData("niets hiervan")]
    public async Task Finds_nothing_where_nothing_is(string search)
    {
        await using var firm = await TestFirm.Open();
        await firm.DraftOfferte(TestFirmContents.Arms);

        Assert.Empty((await firm.Done(TestUser.Sam, new ListOffertes.Query(search))).Rows);
    }

    [Fact]
    public async Task Is_not_there_for_others()
    {
        await using var firm = await TestFirm.Open();

        await firm.NotForStrangers(new ListOffertes.Query());
    }

    [Fact]
    public void Every_status_has_words_of_its_own()
    {
        var words = Enum.GetValues<OfferteStatus>().Select(OfferteLabels.Status).ToList();

        Assert.Equal(words.Count, words.Distinct().Count());
        Assert.All(Enum.GetValues<OfferteStatus>(), s => Assert.NotEmpty(OfferteLabels.Chain(s)));
    }
}
