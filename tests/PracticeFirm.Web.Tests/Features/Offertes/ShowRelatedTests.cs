using PracticeFirm.Domain.Mail;
using PracticeFirm.Domain.Offertes;
using PracticeFirm.Web.Features.Offertes;
using PracticeFirm.Web.Tests.Infrastructure;

namespace PracticeFirm.Web.Tests.Features.Offertes;

public sealed class ShowRelatedTests
{
    [Fact]
    public async Task Shows_request_versions_mails_and_tasks_in_at_most_three_round_trips()
    {
        await using var firm = await TestFirm.Open();
        var first = await firm.Golden();
        await firm.Done(TestUser.Sam, Steps.Mail(first, TestFirmContents.Today.AddDays(3)));
        var second = await firm.Done(TestUser.Noor, new ReviseOfferte.Command(first));

        var (related, roundTrips) = await firm.Count(TestUser.Teacher, new ShowRelated.Query(first));

        Assert.InRange(roundTrips, 1, 3);
        Assert.Equal(new ShowRelated.Request(TestFirmContents.Request, "Offerteaanvraag keukenmateriaal", TestFirmContents.Today), related.From);
        Assert.Equal([(first, 1, OfferteStatus.Sent), (second, 2, OfferteStatus.Draft)], related.Versions.Select(v => (v.Id, v.Number, v.Status)));
        Assert.All(related.Versions, v => Assert.Equal(914_36, v.Total.Cents));
        var mail = Assert.Single(related.Mails);
        Assert.Equal((MailDirection.Out, "inkoop@klant.example", "Offerte OFF-2026-0001"), (mail.Direction, mail.To, mail.Subject));
        var task = Assert.Single(related.Tasks);
        Assert.Equal(("Bel Restaurant De Gouden Lepel B.V. over de offerte", TestFirmContents.Today.AddDays(3), false, "Sam Jansen"), (task.Subject, task.DueOn, task.Done, task.Owner));
    }

    [Fact]
    public async Task A_fresh_draft_has_nothing_around_it()
    {
        await using var firm = await TestFirm.Open();
        var id = await firm.DraftOfferte(TestFirmContents.Corner);

        var related = await firm.Done(TestUser.Sam, new ShowRelated.Query(id));

        Assert.Null(related.From);
        Assert.Empty(related.Versions);
        Assert.Empty(related.Mails);
        Assert.Empty(related.Tasks);
    }

    [Fact]
    public async Task Is_not_found_where_it_is_not()
    {
        await using var firm = await TestFirm.Open();

        Assert.Equal("Offerte.NotFound", (await firm.Send(TestUser.Sam, new ShowRelated.Query(999))).Error.Code);
        await firm.NotForStrangers(new ShowRelated.Query(1));
    }
}
