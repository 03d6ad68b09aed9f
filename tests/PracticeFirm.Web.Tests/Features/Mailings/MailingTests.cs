using Microsoft.EntityFrameworkCore;
using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Contacts;
using PracticeFirm.Domain.Marketing;
using PracticeFirm.Domain.Relations;
using PracticeFirm.Web.Components.Telephone;
using PracticeFirm.Web.Features.Customers;
using PracticeFirm.Web.Features.Mailings;
using PracticeFirm.Web.Features.Workday;
using PracticeFirm.Web.Tests.Features.Deliveries;
using PracticeFirm.Web.Tests.Features.Offertes;
using PracticeFirm.Web.Tests.Infrastructure;

namespace PracticeFirm.Web.Tests.Features.Mailings;

public sealed class MailingTests
{
    private static readonly DateOnly Today = TestFirmContents.Today;

    private static readonly MailingContent Coffee = new(
        "Actie koffie", "{artikel}: nu {korting} korting", "{aanhef}\n\n{artikel} voor {actieprijs} in plaats van {prijs}.\n\n{medewerker}\n\n{afmelden}", TestFirmContents.CoffeeBeans, Percentage.Of(5),
        Today.AddDays(14));

    [Fact]
    public async Task A_mailing_starts_from_the_template_and_says_how_to_opt_out()
    {
        await using var firm = await TestFirm.Open();

        var (id, _) = await firm.Logged(TestUser.Sam, new StartMailing.Command("Actie koffie", ArticleId: TestFirmContents.CoffeeBeans), "Mailing.Started");

        var (shown, roundTrips) = await firm.Count(TestUser.Teacher, new ShowMailing.Query(id));
        Assert.InRange(roundTrips, 1, 3);
        Assert.True(shown.IsDraft);
        Assert.EndsWith("{afmelden}", shown.Content.Body);
        Assert.Equal($"Concept {id}", shown.Name);
        await firm.Refused(TestUser.Sam, new StartMailing.Command(" "), "Mailing.Title", "Title", (DocumentKind.Firm, 0));
        await firm.Refused(TestUser.Sam, new StartMailing.Command("Koffie", ArticleId: 999), "Mailing.Article", "ArticleId", (DocumentKind.Firm, 0));
        await firm.OnlyForWorkers(new StartMailing.Command("Koffie"));
    }

    [Fact]
    public async Task A_draft_shows_who_gets_it_and_who_does_not_and_why()
    {
        await using var firm = await TestFirm.Open();
        await firm.Done(TestUser.Sam, new ChangeConsent.OptOut(TestFirmContents.Arms, ConsentSource.Phone));
        var id = await Draft(firm, new MailingSegment(MailingAudience.Everyone));

        var audience = (await firm.Done(TestUser.Sam, new ShowMailing.Query(id))).Audience!;

        Assert.Equal((6, 1), (audience.Chosen, audience.Gets));
        Assert.Equal(
            [(MailingExclusion.OptedOut, "Hotel Het Wapen van Eemland B.V."), (MailingExclusion.NoConsent, "Eetcafé Het Hoekje"), (MailingExclusion.NotActive, "Lunchroom Zonzij V.O.F.")],
            audience.LeftOut.Take(3).Select(l => (l.Why, l.Names[0].Name)));
        Assert.Equal((MailingExclusion.OtherLanguage, 2), (audience.LeftOut[3].Why, audience.LeftOut[3].Count));
    }

    [Fact]
    public async Task A_segment_chooses_by_sector_region_group_and_what_was_bought()
    {
        await using var firm = await TestFirm.Open();
        await firm.ConfirmedOrder(TestFirmContents.GoldenSpoon, true, (TestFirmContents.CoffeeBeans, 8));
        var everyone = new MailingSegment(MailingAudience.Everyone);

        Assert.Equal(["Hotel Het Wapen van Eemland B.V."], await Names(everyone with { Sector = "Hotel", Country = "NL" }));
        Assert.Equal(["Eetcafé Het Hoekje", "Hotel Het Wapen van Eemland B.V."], await Names(everyone with { PostalPrefix = "386" }));
        Assert.Equal(["Restaurant De Gouden Lepel B.V."], await Names(everyone with { DiscountGroupId = 1 }));
        Assert.Equal(["Restaurant De Gouden Lepel B.V."], await Names(everyone with { BoughtGroupId = 2, BoughtWithinDays = 30 }));
        Assert.Equal(["Restaurant De Gouden Lepel B.V."], await Names(everyone with { BoughtArticleId = TestFirmContents.CoffeeBeans }));
        Assert.Empty(await Names(everyone with { BoughtGroupId = 1 }));
        Assert.DoesNotContain("Restaurant De Gouden Lepel B.V.", await Names(new MailingSegment(QuietForDays: 90)));
        Assert.Equal(["Eetcafé Het Hoekje"], await Names(new MailingSegment(MailingAudience.Prospects)));

        async Task<IEnumerable<string>> Names(MailingSegment segment)
        {
            var id = await Draft(firm, segment);
            var readers = (await firm.Done(TestUser.Sam, new PreviewMailing.Query(id))).Readers;
            var audience = (await firm.Done(TestUser.Sam, new ShowMailing.Query(id))).Audience!;
            Assert.Equal(audience.Gets, readers);
            return audience.LeftOut.SelectMany(l => l.Names).Select(n => n.Name).Concat(await Sending(firm, id)).Order(StringComparer.Ordinal);
        }
    }

    [Fact]
    public async Task The_preview_is_what_a_reader_sees_in_the_style_of_the_house()
    {
        await using var firm = await TestFirm.Open();
        var id = await Draft(firm, new MailingSegment(DiscountGroupId: 1));

        var (preview, roundTrips) = await firm.Count(TestUser.Sam, new PreviewMailing.Query(id));

        Assert.InRange(roundTrips, 1, 4);
        Assert.Equal("Koffiebonen donker, zak 1 kg: nu 5% korting", preview.Subject);
        Assert.StartsWith("Geachte mevrouw Van den Berg,\n\nKoffiebonen donker, zak 1 kg voor € 12,16 in plaats van € 12,80.\n\nSam Jansen", preview.Body);
        Assert.Contains("Afmelden", preview.Body);
        Assert.Equal(("Horecagroothandel De Proef B.V.", "#7A1F3D"), (preview.House.Name, preview.House.Style.PrimaryColor));
        Assert.Equal("Yara van den Berg <y.vandenberg@degoudenlepel.example>", preview.To);
    }

    [Fact]
    public async Task Who_saves_on_an_older_revision_is_told_and_loses_nothing()
    {
        await using var firm = await TestFirm.Open();
        var id = await Draft(firm, new MailingSegment());
        var seen = (await firm.Done(TestUser.Sam, new ShowMailing.Query(id))).Revision;
        await firm.Done(TestUser.Noor, new EditMailing.Command(id, seen, Coffee with { Title = "Koffieactie" }, new MailingSegment()));

        await firm.Refused(TestUser.Sam, new EditMailing.Command(id, seen, Coffee, new MailingSegment()), "Mailing.ChangedByOther", null, (DocumentKind.Mailing, id));
        await firm.Refused(TestUser.Sam, new EditMailing.Command(id, seen + 1, Coffee with { Body = "{naam}" }, new MailingSegment()), "Mailing.Place", "Body", (DocumentKind.Mailing, id));
        Assert.Equal("Koffieactie", (await firm.Done(TestUser.Sam, new ShowMailing.Query(id))).Content.Title);
    }

    [Fact]
    public async Task Sending_gives_a_number_and_keeps_who_was_left_out()
    {
        await using var firm = await TestFirm.Open();
        var id = await Draft(firm, new MailingSegment());

        var (sent, events) = await firm.Logged(TestUser.Sam, new SendMailing.Command(id, 2), "Mailing.Sent");

        Assert.Equal(new SendMailing.Sent("MLG-2026-0001", 2), sent);
        Assert.Contains("\"NotActive\":1", events.Single(e => e.Kind == "Mailing.Sent").Data);
        await firm.Refused(TestUser.Sam, new SendMailing.Command(id), "Mailing.NotDraft", null, (DocumentKind.Mailing, id));
        await firm.Refused(TestUser.Sam, new EditMailing.Discard(id), "Mailing.NotDraft", null, (DocumentKind.Mailing, id));
        var copy = await firm.Done(TestUser.Noor, new StartMailing.Command(null, CopyOf: id));
        Assert.Equal(Coffee with { ValidThrough = null }, (await firm.Done(TestUser.Noor, new ShowMailing.Query(copy))).Content);
    }

    [Fact]
    public async Task What_may_not_be_sent_is_not_sent()
    {
        await using var firm = await TestFirm.Open();
        var id = await Draft(firm, new MailingSegment(MailingAudience.Prospects), Coffee with { Body = "Koop koffie." });

        await firm.Refused(TestUser.Sam, new SendMailing.Command(id), "Mailing.NoOptOut", "Body", (DocumentKind.Mailing, id));
        Assert.Equal(["Mailing.NoOptOut", "Mailing.Nobody"], (await firm.Done(TestUser.Sam, new ShowMailing.Query(id))).WhyNotSend.Select(e => e.Code));
        var other = await Draft(firm, new MailingSegment());
        await firm.Refused(TestUser.Sam, new SendMailing.Command(other, 7), "Mailing.AudienceChanged", null, (DocumentKind.Mailing, other));
        await firm.Logged(TestUser.Sam, new EditMailing.Discard(other), "Mailing.Discarded");
        Assert.Equal("Mailing.NotFound", (await firm.Send(TestUser.Sam, new ShowMailing.Query(other))).Error.Code);
    }

    [Fact]
    public async Task Days_bring_results_and_an_order_counts_with_its_amount()
    {
        await using var firm = await TestFirm.Open();
        var id = await Sent(firm);
        var order = await firm.ConfirmedOrder(TestFirmContents.Arms, true, (TestFirmContents.CoffeeBeans, 8));

        await firm.Done(TestUser.Sam, new AdvanceDay.Command(Today));

        var rows = (await firm.Done(TestUser.Sam, new ListRecipients.Query(id, Reaction: "gekocht"))).Rows;
        Assert.Equal((TestFirmContents.Arms, order), (rows[0].CustomerId, rows[0].OrderId!.Value));
        Assert.True(rows[0].Amount > Money.Zero && rows[0].OpenedOn is not null);
        var shown = await firm.Done(TestUser.Sam, new ShowMailing.Query(id));
        Assert.Equal((2, 1, rows[0].Amount), (shown.Result.Sent, shown.Result.Bought, shown.Result.Amount));
        Assert.Contains(await firm.Events(), e => e is { Kind: "Mailing.Reactions", ActorId: "" } && e.DocumentId == id);
        Assert.Contains((await firm.Done(TestUser.Sam, new MorningMarketing.Query())).Lines, l => l.Title == "MLG-2026-0001");
    }

    [Fact]
    public async Task After_some_weeks_it_is_closed_and_asks_nothing_of_a_day()
    {
        await using var firm = await TestFirm.Open();
        var id = await Sent(firm);
        var day = Today;
        for (var i = 0; i <= Mailing.ResultDays; i++)
            day = (await firm.Done(TestUser.Sam, new AdvanceDay.Command(day))).Day;

        Assert.Equal(MailingStatus.Closed, (await firm.Done(TestUser.Sam, new ShowMailing.Query(id))).Status);
        await using var db = await firm.Db();
        var asked = await db.Mailings.SelectMany(m => m.Recipients).Where(r => r.AskedOn != null).ToListAsync();
        Assert.All(asked, r => Assert.NotNull(r.Asked));
    }

    [Fact]
    public async Task A_reader_is_called_about_it()
    {
        await using var firm = await TestFirm.Open();
        var id = await Sent(firm);
        var about = new DocumentRef(DocumentKind.Mailing, id);

        var purposes = (await firm.Done(TestUser.Sam, new DialCustomer.Query(TestFirmContents.GoldenSpoon, about))).Purposes;
        Assert.Contains(CallPurpose.FollowUpMailing, purposes);
        await firm.Done(TestUser.Sam, new DialCustomer.Command(TestFirmContents.GoldenSpoon, CallPurpose.FollowUpMailing, about));
        Assert.Equal(CallErrors.NoConversation, (await firm.Send(TestUser.Noor, new DialCustomer.Command(TestFirmContents.Harbour, CallPurpose.FollowUpMailing, about))).Error);
    }

    [Fact]
    public async Task The_lists_search_filter_and_sort()
    {
        await using var firm = await TestFirm.Open();
        var draft = await Draft(firm, new MailingSegment(), Coffee with { Title = "Borden" });
        var sent = await Sent(firm);

        Assert.Equal([sent, draft], await Ids(new()));
        Assert.Equal([sent], await Ids(new(Search: "koffie", Status: "sent")));
        Assert.Equal([draft], await Ids(new(Status: "draft", AuthorId: TestFirmContents.Sam)));
        Assert.Equal([sent, draft], await Ids(new(Sort: "titel")));
        Assert.InRange((await firm.Count(TestUser.Teacher, new ListMailings.Query("e", "sent", TestFirmContents.Sam, "omzet"))).RoundTrips, 1, 3);
        Assert.Equal(["Hotel Het Wapen van Eemland B.V.", "Restaurant De Gouden Lepel B.V."], (await firm.Done(TestUser.Sam, new ListRecipients.Query(sent, Sort: "klant"))).Rows.Select(r => r.Customer));
        Assert.Single((await firm.Done(TestUser.Sam, new ListRecipients.Query(sent, "gouden", "niet-geopend"))).Rows);
        Assert.Empty((await firm.Done(TestUser.Sam, new ListRecipients.Query(sent, Reaction: "nabellen"))).Rows);
        Assert.InRange((await firm.Count(TestUser.Teacher, new ListRecipients.Query(sent, "e", "geopend", "bedrag"))).RoundTrips, 1, 3);
        Assert.InRange((await firm.Count(TestUser.Teacher, new EditMailing.Choices())).RoundTrips, 1, 3);

        async Task<IEnumerable<int>> Ids(ListMailings.Query query) => (await firm.Done(TestUser.Sam, query)).Rows.Select(r => r.Id);
    }

    private static async Task<int> Draft(TestFirm firm, MailingSegment segment, MailingContent? content = null)
    {
        var id = await firm.Done(TestUser.Sam, new StartMailing.Command("Actie koffie"));
        await firm.Done(TestUser.Sam, new EditMailing.Command(id, (await firm.Done(TestUser.Sam, new ShowMailing.Query(id))).Revision, content ?? Coffee, segment));
        return id;
    }

    private static async Task<int> Sent(TestFirm firm)
    {
        var id = await Draft(firm, new MailingSegment());
        await firm.Done(TestUser.Sam, new SendMailing.Command(id));
        return id;
    }

    private static async Task<IEnumerable<string>> Sending(TestFirm firm, int id)
    {
        if ((await firm.Send(TestUser.Sam, new SendMailing.Command(id))).IsFailure)
            return [];
        return (await firm.Done(TestUser.Sam, new ListRecipients.Query(id))).Rows.Select(r => r.Customer);
    }
}
