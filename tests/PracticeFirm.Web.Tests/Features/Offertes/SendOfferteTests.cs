using System.Threading.Channels;
using Microsoft.EntityFrameworkCore;
using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Mail;
using PracticeFirm.Domain.Offertes;
using PracticeFirm.Web.Features.Offertes;
using PracticeFirm.Web.Infrastructure.Live;
using PracticeFirm.Web.Tests.Infrastructure;

namespace PracticeFirm.Web.Tests.Features.Offertes;

public sealed class SendOfferteTests
{
    [Fact]
    public async Task Gives_the_number_answers_the_request_files_the_mail_and_plans_the_call()
    {
        await using var firm = await TestFirm.Open();
        var id = await firm.Golden();
        var call = TestFirmContents.Today.AddDays(3);

        var (sent, events) = await firm.Logged(TestUser.Sam, Steps.Mail(id, call), "Offerte.Sent", "Mail.Sent", "FollowUp.Planned", "QuoteRequest.Answered");

        Assert.Equal("OFF-2026-0001", sent.Number);
        var offerte = await firm.Saved(id);
        Assert.Equal((OfferteStatus.Sent, "OFF-2026-0001", TestFirmContents.Today), (offerte.Status, offerte.Number, offerte.SentOn));
        Assert.Equal(("Restaurant De Gouden Lepel B.V.", "Yara van den Berg", "Langestraat"), (offerte.Recipient!.Name, offerte.Recipient.Contact, offerte.Recipient.Address.Street));
        await using var db = await firm.Db();
        Assert.Equal(RequestStatus.Answered, (await db.QuoteRequests.SingleAsync(r => r.Id == TestFirmContents.Request)).Status);
        var mail = await db.Mails.SingleAsync(m => m.Direction == MailDirection.Out);
        Assert.Equal(
            ("Offerte OFF-2026-0001", "Goedemiddag,\n\nHierbij onze offerte OFF-2026-0001.\n\nSam", "inkoop@klant.example", TestFirmContents.GoldenSpoon, id),
            (mail.Subject, mail.Body, mail.To, mail.CustomerId!.Value, mail.AttachedId!.Value));
        Assert.Equal("Sam Jansen <verkoop@deproef.example>", mail.From);
        var task = await db.FollowUps.SingleAsync();
        Assert.Equal((call, TestFirmContents.Sam, TestFirmContents.GoldenSpoon, id, (DateOnly?)null), (task.DueOn, task.OwnerId, task.CustomerId!.Value, task.AboutId!.Value, task.DoneOn));
        Assert.Contains("91436", events.Single(e => e.Kind == "Offerte.Sent").Data);
        Assert.Equal(mail.Id, events.Single(e => e.Kind == "Mail.Sent").DocumentId);
    }

    [Fact]
    public async Task Prepares_the_mail_from_the_template_in_the_language_of_the_offerte()
    {
        await using var firm = await TestFirm.Open();
        var golden = await firm.Golden();
        var german = await firm.DraftOfferte(TestFirmContents.OldMill, (TestFirmContents.WineGlass, 6));

        var (draft, roundTrips) = await firm.Count(TestUser.Sam, new SendOfferte.Prepare(golden));
        var angebot = await firm.Done(TestUser.Teacher, new SendOfferte.Prepare(german));

        Assert.InRange(roundTrips, 1, 3);
        Assert.Equal(("y.vandenberg@degoudenlepel.example", "Offerte {nummer}: Offerteaanvraag keukenmateriaal"), (draft.To, draft.Subject));
        Assert.StartsWith("Geachte mevrouw Van den Berg,", draft.Body, StringComparison.Ordinal);
        Assert.Contains("{nummer}", draft.Body);
        Assert.Equal(BusinessCalendar.AddWorkingDays(TestFirmContents.Today, 3), draft.FollowUpOn);
        Assert.Equal(("j.krause@altemuehle.example", "Angebot {nummer}: Aanvulling"), (angebot.To, angebot.Subject));
        Assert.StartsWith("Sehr geehrter Herr Krause,", angebot.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Prepares_a_call_within_the_validity_and_a_mail_even_for_nobody()
    {
        await using var firm = await TestFirm.Open();
        var id = await firm.Done(TestUser.Sam, new StartOfferte.Command());
        await firm.ChangeTerms(id, t => t with { ValidThrough = TestFirmContents.Today.AddDays(1) });

        var draft = await firm.Done(TestUser.Sam, new SendOfferte.Prepare(id));

        Assert.Equal(("", TestFirmContents.Today.AddDays(1)), (draft.To, draft.FollowUpOn));
        Assert.Equal("Offerte.NotFound", (await firm.Send(TestUser.Sam, new SendOfferte.Prepare(999))).Error.Code);
        await firm.NotForStrangers(new SendOfferte.Prepare(id));
    }

    [Fact]
    public async Task The_next_version_keeps_the_number_and_replaces_the_one_before()
    {
        await using var firm = await TestFirm.Open();
        var first = await firm.SentOfferte(TestFirmContents.Arms, (TestFirmContents.WineGlass, 6));
        var second = await firm.Done(TestUser.Noor, new ReviseOfferte.Command(first));

        var (sent, _) = await firm.Logged(TestUser.Noor, Steps.Mail(second), "Offerte.Sent", "Offerte.Superseded", "Mail.Sent");

        Assert.Equal("OFF-2026-0001 versie 2", sent.Number);
        Assert.Equal(OfferteStatus.Superseded, (await firm.Saved(first)).Status);
        await using var db = await firm.Db();
        Assert.Equal(1, (await db.NumberSeries.SingleAsync()).Last);
        Assert.Equal("Offerte OFF-2026-0001", (await db.Mails.SingleAsync(m => m.AttachedId == second)).Subject);
    }

    [Fact]
    public async Task A_refused_mail_or_task_leaves_no_gap_in_the_numbers_and_names_its_field()
    {
        await using var firm = await TestFirm.Open();
        var id = await firm.Golden();
        var mail = Steps.Mail(id);

        await firm.Refused(TestUser.Sam, mail with { To = "" }, "EmailAddress.Empty", "To");
        await firm.Refused(TestUser.Sam, mail with { To = "geen adres" }, "EmailAddress.At", "To");
        await firm.Refused(TestUser.Sam, mail with { Subject = " " }, "Mail.Subject", "Subject");
        await firm.Refused(TestUser.Sam, mail with { Subject = new string('x', MailMessage.SubjectLength + 1) }, "Mail.Subject", "Subject");
        await firm.Refused(TestUser.Sam, mail with { Body = "" }, "Mail.Body", "Body");
        await firm.Refused(TestUser.Sam, mail with { Body = new string('x', MailMessage.BodyLength + 1) }, "Mail.BodyLength", "Body");
        await firm.Refused(TestUser.Sam, mail with { FollowUpOn = TestFirmContents.Today.AddDays(-1) }, "FollowUp.Day", "FollowUpOn");
        var all = await firm.Refused(TestUser.Sam, mail with { To = "", Subject = "", Body = "" }, "EmailAddress.Empty", "To");
        Assert.Equal(["To", "Subject", "Body"], all.Errors.Select(e => e.Field));

        Assert.Equal("OFF-2026-0001", (await firm.Done(TestUser.Sam, mail)).Number);
    }

    [Fact]
    public async Task What_is_not_ready_is_not_sent_and_every_reason_is_given_at_once()
    {
        await using var firm = await TestFirm.Open();
        var empty = await firm.Done(TestUser.Sam, new StartOfferte.Command());
        var sent = await firm.SentOfferte(TestFirmContents.Arms, (TestFirmContents.WineGlass, 6));
        var reviewed = await firm.DraftOfferte(TestFirmContents.Arms, (TestFirmContents.WineGlass, 6));
        await firm.Done(TestUser.Sam, new ReviewOfferte.Submit(reviewed, TestFirmContents.Noor));
        var late = await firm.DraftOfferte(TestFirmContents.Arms, (TestFirmContents.WineGlass, 6));
        await firm.ChangeTerms(late, t => t with { ValidThrough = TestFirmContents.Today.AddDays(-1) });

        var refused = await firm.Refused(TestUser.Sam, Steps.Mail(empty), "Offerte.NoCustomer", "CustomerId");
        Assert.Equal(["Offerte.NoCustomer", "Offerte.NoLines", "Offerte.NoSubject"], refused.Errors.Select(e => e.Code));
        await firm.Refused(TestUser.Sam, Steps.Mail(sent), "Offerte.NotDraft");
        await firm.Refused(TestUser.Sam, Steps.Mail(reviewed), "Offerte.InReview");
        await firm.Refused(TestUser.Sam, Steps.Mail(late), "Offerte.ValidityPassed", "ValidThrough");
        await firm.Refused(TestUser.Sam, Steps.Mail(999), "Offerte.NotFound");
    }

    [Fact]
    public async Task A_customer_who_was_blocked_meanwhile_gets_no_offerte()
    {
        await using var firm = await TestFirm.Open();
        var id = await firm.DraftOfferte(TestFirmContents.Arms, (TestFirmContents.WineGlass, 6));
        await firm.Arrange(async db =>
        {
            Assert.Empty((await TestFirmContents.Customer(db, TestFirmContents.Arms)).Block("Betaalt niet.").Errors);
            return 0;
        });

        await firm.Refused(TestUser.Sam, Steps.Mail(id), "Offerte.CustomerNotActive", "CustomerId");
    }

    [Fact]
    public async Task A_next_version_stays_when_the_one_before_was_accepted_meanwhile()
    {
        await using var firm = await TestFirm.Open();
        var first = await firm.SentOfferte(TestFirmContents.Arms, (TestFirmContents.WineGlass, 6));
        var second = await firm.Done(TestUser.Sam, new ReviseOfferte.Command(first));
        await firm.Done(TestUser.Noor, new AnswerOfferte.Accept(first, false));

        await firm.Refused(TestUser.Sam, Steps.Mail(second), "Offerte.PreviousAccepted");

        Assert.Contains("Offerte.PreviousAccepted", (await firm.Shown(second)).WhyNotSend.Select(e => e.Code));
    }

    [Fact]
    public async Task Thirty_at_once_get_numbers_without_gaps_or_doubles()
    {
        await using var firm = await TestFirm.Open();
        var drafts = new List<int>();
        for (var i = 0; i < 30; i++)
            drafts.Add(await firm.DraftOfferte(i % 2 == 0 ? TestFirmContents.Arms : TestFirmContents.Corner, (TestFirmContents.WineGlass, 1 + i)));

        // Every fifth is refused for its mail and must not take a number with it.
        var sent = await Task.WhenAll(drafts.Select((id, i) => Task.Run(() =>
            firm.Send(i % 3 == 0 ? TestUser.Noor : TestUser.Sam, Steps.Mail(id, TestFirmContents.Today) with { Body = i % 5 == 4 ? "" : "Hierbij {nummer}." }))));

        Assert.Equal(24, sent.Count(s => s.IsSuccess));
        Assert.All(sent.Where(s => s.IsFailure), s => Assert.Equal("Mail.Body", s.Error.Code));
        Assert.Equal(Enumerable.Range(1, 24).Select(n => NumberSeries.Format("OFF", 2026, n)), sent.Where(s => s.IsSuccess).Select(s => s.Value.Number).Order());
        await using var db = await firm.Db();
        Assert.Equal(24, (await db.NumberSeries.SingleAsync()).Last);
        Assert.Equal(24, await db.FollowUps.CountAsync());
        var mails = await db.Mails.Where(m => m.Direction == MailDirection.Out).ToListAsync();
        var numbers = await db.Offertes.Where(o => o.Number != null).ToDictionaryAsync(o => o.Id, o => o.Number);
        Assert.Equal(24, mails.Count);
        Assert.All(mails, m => Assert.Equal($"Hierbij {numbers[m.AttachedId!.Value]}.", m.Body));
        Assert.Equal(30, (await firm.Events()).Count(e => e.Kind is "Offerte.Sent" or "Offertes.SendOfferte"));
    }

    [Fact]
    public async Task The_same_draft_goes_out_once_however_often_it_is_sent()
    {
        await using var firm = await TestFirm.Open();
        var id = await firm.DraftOfferte(TestFirmContents.Arms, (TestFirmContents.WineGlass, 6));

        var sent = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => firm.Send(TestUser.Sam, Steps.Mail(id)))));

        Assert.Equal("OFF-2026-0001", Assert.Single(sent, s => s.IsSuccess).Value.Number);
        Assert.All(sent.Where(s => s.IsFailure), s => Assert.Equal("Offerte.NotDraft", s.Error.Code));
        await using var db = await firm.Db();
        Assert.Equal(1, await db.Mails.CountAsync(m => m.AttachedKind == DocumentKind.Offerte && m.AttachedId == id));
    }

    [Fact]
    public async Task Open_screens_hear_of_the_offerte_its_mail_and_its_request()
    {
        await using var firm = await TestFirm.Open();
        var id = await firm.Golden();
        var told = Channel.CreateUnbounded<FirmChanged>();
        using var listening = firm.Live.Listen(TestFirm.Code, async change => await told.Writer.WriteAsync(change));

        await firm.Done(TestUser.Sam, Steps.Mail(id));

        var change = await told.Reader.ReadAsync(new CancellationTokenSource(TimeSpan.FromSeconds(30)).Token);
        Assert.True(change.Touches(DocumentKind.Offerte, id));
        Assert.True(change.Touches(DocumentKind.QuoteRequest, TestFirmContents.Request));
        Assert.True(change.Touches(DocumentKind.Mail));
        Assert.DoesNotContain(change.Changes, c => c.Id == 0);
    }

    [Fact]
    public async Task Is_for_those_who_work_in_the_firm()
    {
        await using var firm = await TestFirm.Open();
        var id = await firm.Golden();

        await firm.OnlyForWorkers(Steps.Mail(id));
    }
}
