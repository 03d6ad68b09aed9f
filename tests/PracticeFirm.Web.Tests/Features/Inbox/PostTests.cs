using Microsoft.EntityFrameworkCore;
using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Mail;
using PracticeFirm.Web.Components;
using PracticeFirm.Web.Features.Inbox;
using PracticeFirm.Web.Infrastructure.Persistence;
using PracticeFirm.Web.Tests.Infrastructure;

namespace PracticeFirm.Web.Tests.Features.Inbox;

public sealed class PostTests
{
    private static readonly DateOnly Today = TestFirmContents.Today;

    /// <summary>The mail that is in the firm of the tests.</summary>
    private const int First = 1;

    [Fact]
    public async Task A_folder_shows_its_mails_with_what_is_unread_in_two_round_trips()
    {
        await using var firm = await TestFirm.Open();
        var done = await Receive(firm, TestFirmContents.Arms, "Al gedaan", m => Assert.True(m.Handle(Today, "Gebeld.").IsSuccess));
        var sent = await firm.Arrange(async db =>
        {
            var mail = db.Add(MailMessage.Send(Today, TestFirmContents.Arms, "Sam <verkoop@deproef.example>", "f.elamrani@wapenvaneemland.example", "Bevestiging", "Hierbij.", null).Value).Entity;
            await db.SaveChangesAsync();
            return mail.Id;
        });

        var (list, roundTrips) = await firm.Count(TestUser.Teacher, new ListMails.Query());

        Assert.InRange(roundTrips, 1, 3);
        var row = Assert.Single(list.Rows);
        Assert.Equal((First, "Yara van den Berg", true, 1), (row.Id, row.Who, row.IsUnread, list.UnreadIn));
        Assert.Equal(done, Assert.Single((await firm.Send(TestUser.Sam, new ListMails.Query(ListMails.Handled))).Value.Rows).Id);
        Assert.Equal(sent, Assert.Single((await firm.Send(TestUser.Sam, new ListMails.Query(ListMails.Sent))).Value.Rows).Id);
    }

    [Theory]
    [InlineData("TOMATENBLOKJES", null, null, 1)]
    [InlineData("gouden lepel", null, null, 1)]
    [InlineData("bestaat niet", null, null, 0)]
    [InlineData(null, TestFirmContents.Arms, null, 1)]
    [InlineData(null, null, ListMails.Unread, 1)]
    [InlineData(null, null, ListMails.Mine, 1)]
    [InlineData(null, null, null, 2)]
    public async Task Search_and_filters_narrow_a_folder(string? search, int? customer, string? show, int expected)
    {
        await using var firm = await TestFirm.Open();
        await firm.Arrange(async db =>
        {
            var mail = db.Add(MailMessage.Receive(Today, TestFirmContents.Arms, "Fatima <f.elamrani@wapenvaneemland.example>", "verkoop@deproef.example", "Vraag", "Kan het ook blauw?")).Entity;
            mail.Read(Today);
            Assert.True(mail.PassOn(await db.Employees.SingleAsync(e => e.Id == TestFirmContents.Sam)).IsSuccess);
            mail.ClearEvents();
            return 0;
        });

        var list = (await firm.Send(TestUser.Sam, new ListMails.Query(null, search, customer, show))).Value;

        Assert.Equal((expected, expected), (list.Total, list.Rows.Count));
    }

    [Fact]
    public async Task A_mail_is_read_with_its_exchange_in_three_round_trips()
    {
        await using var firm = await TestFirm.Open();
        var answer = (await firm.Send(TestUser.Sam, Reply(First, "Dank voor uw aanvraag."))).Value.MailId;

        var (mail, roundTrips) = await firm.Count(TestUser.Teacher, new ShowMail.Query(answer));

        Assert.InRange(roundTrips, 1, 3);
        Assert.Equal(First, Assert.Single(mail.Thread).Id);
        Assert.Equal(("Restaurant De Gouden Lepel B.V.", MailDirection.Out), (mail.Customer!.Name, mail.Direction));
        Assert.Equal("Mail.NotFound", (await firm.Send(TestUser.Sam, new ShowMail.Query(999))).Error.Code);
    }

    [Fact]
    public async Task Opening_reads_a_mail_once_and_it_can_be_handled_put_back_and_passed_on()
    {
        await using var firm = await TestFirm.Open();

        Assert.Empty((await firm.Send(TestUser.Sam, new HandleMail.Open(First))).Errors);
        Assert.Empty((await firm.Send(TestUser.Noor, new HandleMail.Open(First))).Errors);
        Assert.Equal(0, (await firm.Send(TestUser.Teacher, new UnreadMails.Query())).Value.Count);
        Assert.Empty((await firm.Send(TestUser.Sam, new HandleMail.MarkUnread(First))).Errors);
        Assert.Equal(1, (await firm.Send(TestUser.Teacher, new UnreadMails.Query())).Value.Count);
        Assert.Equal("Mail.NoColleague", (await firm.Send(TestUser.Sam, new HandleMail.PassOn(First, null))).Error.Code);
        Assert.Empty((await firm.Send(TestUser.Sam, new HandleMail.PassOn(First, TestFirmContents.FieldSales))).Errors);
        Assert.Equal("Mail.SameOwner", (await firm.Send(TestUser.Sam, new HandleMail.PassOn(First, TestFirmContents.FieldSales))).Error.Code);
        Assert.Empty((await firm.Send(TestUser.Sam, new HandleMail.Done(First, "Gebeld."))).Errors);
        Assert.Equal("Mail.AlreadyHandled", (await firm.Send(TestUser.Sam, new HandleMail.Done(First))).Error.Code);
        Assert.Empty((await firm.Send(TestUser.Sam, new HandleMail.Reopen(First))).Errors);

        Assert.Equal(
            ["Mail.Read", "Mail.Unread", "Mail.PassedOn", "Mail.Handled", "Mail.Reopened"],
            (await firm.Events()).Where(e => e.DocumentKind == DocumentKind.Mail && e.DocumentId == First && e.Kind.StartsWith("Mail.", StringComparison.Ordinal)).Select(e => e.Kind));
    }

    [Fact]
    public async Task A_reply_starts_in_the_language_of_who_wrote_and_goes_into_the_same_exchange()
    {
        await using var firm = await TestFirm.Open();
        var english = await Receive(firm, TestFirmContents.Harbour, "Prices", from: "Alice Wright <a.wright@harbourinn.example>");

        var (start, roundTrips) = await firm.Count(TestUser.Sam, new PrepareMail.Query(ReplyToId: english));
        var sent = await firm.Send(TestUser.Sam, new SendMail.Command(null, english, start.Contents with { Body = "Dear Ms Wright,\n\nHow many would you like?" }, Today.AddDays(3), HandleOriginal: true));

        Assert.InRange(roundTrips, 1, 3);
        Assert.Equal(("a.wright@harbourinn.example", "RE: Prices", Language.English), (start.Contents.To, start.Contents.Subject, start.Language));
        Assert.StartsWith("Dear Ms Wright,", start.Contents.Body, StringComparison.Ordinal);
        Assert.Contains("Kind regards,", start.Contents.Body, StringComparison.Ordinal);
        await using var db = await firm.Db();
        var mail = await db.Mails.SingleAsync(m => m.Id == sent.Value.MailId);
        Assert.Equal((english, english, TestFirmContents.Sam), (mail.ThreadId, mail.InReplyToId, mail.AuthorId));
        Assert.Equal(Today, (await db.Mails.SingleAsync(m => m.Id == english)).HandledOn);
        Assert.Equal(TestFirmContents.Harbour, (await db.FollowUps.SingleAsync()).CustomerId);
    }

    [Fact]
    public async Task A_template_is_filled_and_a_place_that_was_left_open_is_not_sent()
    {
        await using var firm = await TestFirm.Open();

        var start = (await firm.Send(TestUser.Sam, new PrepareMail.Query(ReplyToId: First, Purpose: MailPurposes.Offerte))).Value;

        Assert.Contains("{nummer}", start.Contents.Body, StringComparison.Ordinal);
        var refused = await firm.Send(TestUser.Sam, new SendMail.Command(null, First, start.Contents));
        Assert.Equal(("Mail.Places", "Body"), (refused.Error.Code, refused.Error.Field));
    }

    [Fact]
    public async Task What_is_typed_is_kept_by_its_writer_alone_and_gone_once_it_was_sent()
    {
        await using var firm = await TestFirm.Open();
        var half = new DraftContents("y.vandenberg", "", "Geachte mev", TestFirmContents.GoldenSpoon);

        var draft = (await firm.Send(TestUser.Sam, new DraftMail.Save(null, First, half))).Value.DraftId;
        Assert.Equal(draft, (await firm.Send(TestUser.Sam, new DraftMail.Save(draft, null, half with { Body = "Geachte mevrouw," }))).Value.DraftId);

        var kept = (await firm.Send(TestUser.Sam, new PrepareMail.Query(draft))).Value;
        Assert.Equal(("Geachte mevrouw,", First), (kept.Contents.Body, kept.Original!.Id));
        Assert.Equal(draft, Assert.Single((await firm.Send(TestUser.Sam, new ListMails.Query(ListMails.Drafts))).Value.Rows).Id);
        Assert.Equal("Draft.NotFound", (await firm.Send(TestUser.Noor, new PrepareMail.Query(draft))).Error.Code);
        Assert.Equal("Draft.NotFound", (await firm.Send(TestUser.Noor, new DraftMail.Discard(draft))).Error.Code);
        Assert.Equal("Mail.DraftTooLong", (await firm.Send(TestUser.Sam, new DraftMail.Save(draft, null, half with { Body = new string('x', MailMessage.BodyLength + 1) }))).Error.Code);
        Assert.Empty((await firm.Send(TestUser.Sam, Reply(First, "Geachte mevrouw,") with { DraftId = draft })).Errors);
        Assert.Empty((await firm.Send(TestUser.Sam, new ListMails.Query(ListMails.Drafts))).Value.Rows);
    }

    [Fact]
    public async Task The_address_says_whose_dossier_it_is_and_an_unknown_one_is_refused()
    {
        await using var firm = await TestFirm.Open();
        async Task<MailMessage> Send(string to)
        {
            var sent = await firm.Send(TestUser.Sam, new SendMail.Command(null, null, new DraftContents(to, "Vraag", "Hallo,")));
            Assert.Empty(sent.Errors);
            await using var db = await firm.Db();
            return await db.Mails.AsNoTracking().SingleAsync(m => m.Id == sent.Value.MailId);
        }

        Assert.Equal(TestFirmContents.Arms, (await Send("f.elamrani@wapenvaneemland.example")).CustomerId);
        Assert.Equal(TestFirmContents.FieldSales, (await Send("j.debruin@deproef.example")).EmployeeId);
        Assert.Equal(1, (await Send("orders@devecht.example")).SupplierId);
        var unknown = await firm.Send(TestUser.Sam, new SendMail.Command(null, null, new DraftContents("wie@ergens.example", "Vraag", "Hallo,")));
        Assert.Equal(("Mail.Unknown", "To"), (unknown.Error.Code, unknown.Error.Field));
    }

    [Fact]
    public async Task Documents_of_the_customer_can_go_along_as_they_are_now()
    {
        await using var firm = await TestFirm.Open();
        var offerte = await firm.SentOfferte(TestFirmContents.Arms, (TestFirmContents.WineGlass, 6));
        await firm.SentOfferte(TestFirmContents.OldMill, (TestFirmContents.WineGlass, 6));

        var (options, roundTrips) = await firm.Count(TestUser.Sam, new PrepareMail.Choices(TestFirmContents.Arms));

        Assert.InRange(roundTrips, 1, 3);
        var document = new DocumentRef(DocumentKind.Offerte, offerte);
        Assert.Equal(document, Assert.Single(options.Documents).Document);
        Assert.DoesNotContain(options.Colleagues, c => c.Id == TestFirmContents.Sam);
        Assert.Equal($"/f/X/offertes/{offerte}/offerte.pdf", DocumentPdfs.Url("X", document));
        Assert.Equal("Mail.Attachment", (await firm.Send(TestUser.Sam, new SendMail.Command(
            null, null, new DraftContents("f.elamrani@wapenvaneemland.example", "Offerte", "Hierbij.", TestFirmContents.Arms, Attached: new DocumentRef(DocumentKind.Invoice, 99))))).Error.Code);
    }

    [Fact]
    public async Task Ten_thousand_mails_take_no_more_round_trips()
    {
        await using var firm = await TestFirm.Open();
        await using (var db = await firm.Db())
        {
            await using var transaction = await db.Database.BeginTransactionAsync(TestContext.Current.CancellationToken);
            using var insert = new BulkInsert(db);
            for (var i = 0; i < 10_000; i++)
            {
                var mail = MailMessage.Receive(Today.AddDays(-i % 200), TestFirmContents.Arms, "Fatima <f.elamrani@wapenvaneemland.example>", "verkoop@deproef.example", $"Mail {i}", "Hallo,");
                mail.Identify(i + 100);
                if (i % 3 != 0)
                    Assert.True(mail.Handle(mail.SentOn).IsSuccess);
                insert.Add(mail);
            }

            await transaction.CommitAsync(TestContext.Current.CancellationToken);
        }

        var (list, roundTrips) = await firm.Count(TestUser.Teacher, new ListMails.Query(Search: "Mail", Page: 2));

        Assert.InRange(roundTrips, 1, 3);
        Assert.Equal(ListMails.PageSize, list.Rows.Count);
        Assert.Equal(3_335, list.UnreadIn);
    }

    private static SendMail.Command Reply(int mail, string body) =>
        new(null, mail, new DraftContents("y.vandenberg@degoudenlepel.example", "RE: Offerteaanvraag keukenmateriaal", body, TestFirmContents.GoldenSpoon));

    private static Task<int> Receive(TestFirm firm, int customer, string subject, Action<MailMessage>? then = null, string from = "Iemand <iemand@klant.example>") => firm.Arrange(async db =>
    {
        var mail = db.Add(MailMessage.Receive(Today, customer, from, "verkoop@deproef.example", subject, "Hallo,")).Entity;
        then?.Invoke(mail);
        mail.ClearEvents();
        await db.SaveChangesAsync();
        return mail.Id;
    });
}
