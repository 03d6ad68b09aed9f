using PracticeFirm.Domain.Common;
using PracticeFirm.Web.Components;
using PracticeFirm.Web.Features.Offertes;
using PracticeFirm.Web.Tests.Features.Offertes;
using PracticeFirm.Web.Tests.Infrastructure;

namespace PracticeFirm.Web.Tests.Features.Components;

public sealed class ShowHistoryTests
{
    [Fact]
    public async Task Tells_who_did_what_the_newest_first_with_repeated_changes_taken_together()
    {
        await using var firm = await TestFirm.Open();
        var id = await firm.Done(TestUser.Sam, new StartOfferte.Command(TestFirmContents.Corner));
        await firm.Done(TestUser.Sam, new ShowOfferte.Query(id, Opened: true));
        await firm.ChangeTerms(id, t => t with { Subject = "Glazen" });
        await firm.ChangeTerms(id, t => t with { Intro = "Zoals besproken." });
        await firm.ChangeTerms(id, t => t with { Closing = "Tot ziens." });
        await firm.Send(TestUser.Sam, Steps.Mail(id));
        await firm.Done(TestUser.Noor, new EditLines.Put(id, null, 0, TestFirmContents.WineGlass, Steps.Entry(6)));

        var (history, roundTrips) = await firm.Count(TestUser.Teacher, new ShowHistory.Query(DocumentKind.Offerte, id));

        Assert.Equal(1, roundTrips);
        Assert.Equal(
            [("Noor Bakker", "Regel 1 toegevoegd: 6 x Wijnglas 35 cl.", 1), ("Sam Jansen", "De gegevens of voorwaarden zijn gewijzigd.", 3), ("Sam Jansen", "Het concept is gemaakt.", 1)],
            history.Select(e => (e.Who, e.Text, e.Times)));
        Assert.All(history, e => Assert.Equal(TestFirmContents.Today, e.Day));
    }

    [Fact]
    public async Task Another_document_has_another_history()
    {
        await using var firm = await TestFirm.Open();
        var id = await firm.Done(TestUser.Sam, new StartOfferte.Command(TestFirmContents.Corner));

        Assert.Empty(await firm.Done(TestUser.Sam, new ShowHistory.Query(DocumentKind.Offerte, id + 1)));
        Assert.Empty(await firm.Done(TestUser.Sam, new ShowHistory.Query(DocumentKind.Customer, id)));
        await firm.NotForStrangers(new ShowHistory.Query(DocumentKind.Offerte, id));
    }
}
