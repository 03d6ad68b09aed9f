using PracticeFirm.Domain.Offertes;
using PracticeFirm.Web.Features.Offertes;
using PracticeFirm.Web.Tests.Infrastructure;

namespace PracticeFirm.Web.Tests.Features.Offertes;

public sealed class ShowRelatedTests
{
    [Fact]
    public async Task Shows_the_request_and_the_versions_in_one_round_trip()
    {
        await using var firm = await TestFirm.Open();
        var first = await firm.Golden();
        await firm.Done(TestUser.Sam, Steps.Mail(first, TestFirmContents.Today.AddDays(3)));
        var second = await firm.Done(TestUser.Noor, new ReviseOfferte.Command(first));

        var (related, roundTrips) = await firm.Count(TestUser.Teacher, new ShowRelated.Query(first));

        Assert.Equal(1, roundTrips);
        Assert.Equal(new ShowRelated.Request(TestFirmContents.Request, "Offerteaanvraag keukenmateriaal", TestFirmContents.Today), related.From);
        Assert.Equal([(first, 1, OfferteStatus.Sent), (second, 2, OfferteStatus.Draft)], related.Versions.Select(v => (v.Id, v.Number, v.Status)));
        Assert.All(related.Versions, v => Assert.Equal(914_36, v.Total.Cents));
    }

    [Fact]
    public async Task A_fresh_draft_has_nothing_around_it()
    {
        await using var firm = await TestFirm.Open();
        var id = await firm.DraftOfferte(TestFirmContents.Corner);

        var related = await firm.Done(TestUser.Sam, new ShowRelated.Query(id));

        Assert.Null(related.From);
        Assert.Empty(related.Versions);
    }

    [Fact]
    public async Task Is_not_found_where_it_is_not()
    {
        await using var firm = await TestFirm.Open();

        Assert.Equal("Offerte.NotFound", (await firm.Send(TestUser.Sam, new ShowRelated.Query(999))).Error.Code);
        await firm.NotForStrangers(new ShowRelated.Query(1));
    }
}
