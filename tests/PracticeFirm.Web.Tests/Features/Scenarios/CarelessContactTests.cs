using Microsoft.EntityFrameworkCore;
using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Contacts;
using PracticeFirm.Domain.Mail;
using PracticeFirm.Domain.Marketing;
using PracticeFirm.Domain.Relations;
using PracticeFirm.Web.Components.Telephone;
using PracticeFirm.Web.Features.Calls;
using PracticeFirm.Web.Features.Customers;
using PracticeFirm.Web.Features.Inbox;
using PracticeFirm.Web.Features.Mailings;
using PracticeFirm.Web.Features.Opportunities;
using PracticeFirm.Web.Features.Questions;
using PracticeFirm.Web.Tests.Features.Offertes;
using PracticeFirm.Web.Tests.Infrastructure;

namespace PracticeFirm.Web.Tests.Features.Scenarios;

/// <summary>The scenario of werkproces 3.3 by a learner who doesn't take care, and beside it a few contacts that are looked after.</summary>
public sealed class CarelessContactTests(ContactFirm scenario) : IClassFixture<ContactFirm>
{
    private const string Waiting = "Ik wacht nog op uw antwoord";

    [Fact]
    public async Task Every_omission_shows_in_the_log_and_in_what_customers_write()
    {
        var firm = scenario.Firm;

        // One mail stays unread, another that is for the account manager is put away without passing it on.
        var unread = await firm.Letter("vraag-artikel");
        var forOwner = await firm.Letter("vraag-voor-accountmanager");
        await firm.Done(TestUser.Sam, new HandleMail.Done(forOwner.Id, "Gelezen."));
        Assert.Contains("\"Contains\":\"Question\"", (await firm.Logged(Ref(forOwner), "Mail.Handled")).Data, StringComparison.Ordinal);
        Assert.Empty(await firm.Log(Ref(forOwner), "Mail.PassedOn"));

        // An answer is promised for tomorrow, a wish is read over, the telephone rings.
        await firm.Pass(1);
        var copy = await firm.Letter("vraag-kopie-factuur");
        var promised = new DocumentRef(DocumentKind.CustomerQuestion, await firm.Done(
            TestUser.Sam, new RegisterQuestion.Command(copy.CustomerId, "Kopie van een factuur", "De klant wil een kopie van een factuur.", await firm.Ahead(1), Ref(copy))));
        var wish = await firm.Letter("signaal-wens");
        await firm.Done(TestUser.Sam, new HandleMail.Done(wish.Id));
        var missed = await firm.Happened("vraag-product");

        await firm.Pass(1);
        await firm.Logged(missed, "Call.Missed");
        Assert.Contains("er werd niet opgenomen", Assert.Single(await Wrote(firm, missed, "Ik kreeg u niet te pakken")).Body, StringComparison.Ordinal);
        var answered = await firm.Letter("vraag-adreswijziging");
        await Answer(firm, answered);

        await firm.Pass(1);
        Assert.Contains("\"Asked\":false", (await firm.Logged(promised, "Question.Late")).Data, StringComparison.Ordinal);
        Assert.Equal("U zou mij antwoord geven", Assert.Single(await firm.Received(promised)).Subject);
        await firm.Done(TestUser.Sam, new AnswerQuestion.ByPhone(promised.Id, "De kopie is onderweg."));
        Assert.Contains("\"inTime\":false", (await firm.Logged(promised, "Question.Answered")).Data, StringComparison.Ordinal);
        Assert.Contains("\"Heard\":false,\"Read\":false,\"Handled\":false", (await firm.Logged(Ref(unread), "Mail.LeftAlone")).Data, StringComparison.Ordinal);
        Assert.Equal(Waiting, Assert.Single(await firm.Received(Ref(unread))).Subject);
        Assert.Contains("\"Heard\":false,\"Read\":true,\"Handled\":true", (await firm.Logged(Ref(forOwner), "Mail.LeftAlone")).Data, StringComparison.Ordinal);
        Assert.Equal(Waiting, Assert.Single(await firm.Received(Ref(forOwner))).Subject);

        // A customer tells of a renovation; nobody listens, nobody writes it down.
        var call = await firm.Happened("signaal-verbouwing");
        await Talk(firm, call.Id);
        Assert.Contains("\"End\":", (await firm.Logged(call, "Call.Ended")).Data, StringComparison.Ordinal);
        var growth = await firm.Letter("signaal-uitbreiding");
        var spotted = await firm.Done(TestUser.Sam, new SpotOpportunity.Command(growth.CustomerId, OpportunityKind.Growth, "Uitbreiding", "De klant breidt uit.", new Money(50_000), await firm.Ahead(3), Ref(growth)));

        await firm.Pass(1);
        await firm.Logged(call, "Call.NotRecorded");
        Assert.Contains("\"Contains\":\"Signal\"", (await firm.Logged(Ref(wish), "Mail.LeftAlone")).Data, StringComparison.Ordinal);
        Assert.Empty(await firm.Received(Ref(wish)));

        // What was looked after leaves no trace of neglect.
        await firm.Pass(2);
        Assert.Empty(await firm.Log(Ref(answered), "Mail.LeftAlone"));
        Assert.DoesNotContain(await firm.Received(Ref(answered)), m => m.Subject == Waiting);
        Assert.Empty(await firm.Log(Ref(growth), "Mail.LeftAlone"));
        await firm.Logged(new DocumentRef(DocumentKind.Opportunity, spotted), "Opportunity.Spotted");
    }

    [Fact]
    public async Task Who_opted_out_gets_no_mailing_whatever_the_sender_saw_before()
    {
        var firm = scenario.Firm;
        var (id, reach) = await Mailing(firm);
        int reader;
        await using (var db = await firm.Db())
            reader = await db.Orders.Where(o => o.ConfirmedOn != null).Join(db.Customers.Where(c => c.Language == Language.Dutch && c.Status == CustomerStatus.Active), o => o.CustomerId, c => c.Id, (o, c) => c.Id).MaxAsync();
        await firm.Done(TestUser.Sam, new ChangeConsent.OptOut(reader, ConsentSource.Phone));

        await firm.Refused(TestUser.Sam, new SendMailing.Command(id, reach), "Mailing.AudienceChanged", null, (DocumentKind.Mailing, id));

        await firm.Done(TestUser.Sam, new SendMailing.Command(id, reach - 1));
        Assert.Contains("\"OptedOut\":", (await firm.Logged(new DocumentRef(DocumentKind.Mailing, id), "Mailing.Sent")).Data, StringComparison.Ordinal);
        await using var after = await firm.Db();
        Assert.False(await after.Mailings.Where(m => m.Id == id).SelectMany(m => m.Recipients).AnyAsync(r => r.CustomerId == reader));
    }

    private static DocumentRef Ref(MailMessage mail) => new(DocumentKind.Mail, mail.Id);

    private static async Task<IReadOnlyList<MailMessage>> Wrote(TestFirm firm, DocumentRef call, string subject)
    {
        await using var db = await firm.Db();
        var customer = await db.PhoneCalls.Where(c => c.Id == call.Id).Select(c => c.CustomerId).SingleAsync();
        return await db.Mails.AsNoTracking().Where(m => m.CustomerId == customer && m.Direction == MailDirection.In && m.Subject == subject).ToListAsync();
    }

    private static async Task Answer(TestFirm firm, MailMessage mail)
    {
        var contents = new DraftContents(MailMessage.AddressIn(mail.From), "RE: " + mail.Subject, "Dank voor uw bericht. Wij hebben het aangepast.", mail.CustomerId);
        await firm.Done(TestUser.Sam, new SendMail.Command(null, mail.Id, contents, HandleOriginal: true));
    }

    /// <summary>Answers and says whatever stands last, until the other has nothing more to say.</summary>
    private static async Task Talk(TestFirm firm, int call)
    {
        await firm.Done(TestUser.Sam, new AnswerCall.Command(call));
        for (var said = 0; said < 40; said++)
        {
            var shown = await firm.Done(TestUser.Sam, new ShowCall.Query(call));
            if (shown.Replies.Count == 0)
                return;
            await firm.Done(TestUser.Sam, new TalkInCall.Say(call, said, shown.Replies[^1].Number));
        }

        Assert.Fail("The conversation did not end.");
    }

    private static async Task<(int Id, int Reach)> Mailing(TestFirm firm)
    {
        int article;
        await using (var db = await firm.Db())
            article = await db.Articles.Select(a => a.Id).MinAsync();
        var id = await firm.Done(TestUser.Sam, new StartMailing.Command("Najaarsactie", ArticleId: article));
        var content = new MailingContent("Najaarsactie", "{artikel}: nu {korting} korting", "{aanhef}\n\n{artikel} voor {actieprijs}.\n\n{medewerker}\n\n{afmelden}", article, Percentage.Of(5), await firm.Ahead(10));
        await firm.Done(TestUser.Sam, new EditMailing.Command(id, (await firm.Done(TestUser.Sam, new ShowMailing.Query(id))).Revision, content, new MailingSegment()));
        return (id, (await firm.Done(TestUser.Sam, new ShowMailing.Query(id))).Audience!.Gets);
    }
}

/// <summary>The firm of a scenario of 3.3, for tests that don't stand in each other's way.</summary>
public sealed class ContactFirm : IAsyncLifetime
{
    /// <summary>The firm.</summary>
    public TestFirm Firm { get; private set; } = null!;

    public async ValueTask InitializeAsync() => Firm = await TestFirm.Of("kantoor-contact", 4);

    public ValueTask DisposeAsync() => Firm.DisposeAsync();
}
