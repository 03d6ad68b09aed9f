using Microsoft.EntityFrameworkCore;
using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Firm;
using PracticeFirm.Domain.Mail;
using PracticeFirm.Domain.Offertes;
using PracticeFirm.Web.Features.Inbox;
using PracticeFirm.Web.Features.Offertes;
using PracticeFirm.Web.Features.Workday;
using PracticeFirm.Web.Tests.Infrastructure;

namespace PracticeFirm.Web.Tests.Features.Workday;

public sealed class PostDayTests
{
    private static readonly DateOnly Today = TestFirmContents.Today;
    private static readonly DateOnly Tomorrow = BusinessCalendar.Next(Today);

    [Fact]
    public async Task A_planned_letter_comes_in_under_the_name_of_who_wrote_it()
    {
        await using var firm = await TestFirm.Open();
        await Plan(firm, PlannedEventKind.Mail, "vraag-artikel");

        var day = await firm.Send(TestUser.Sam, new AdvanceDay.Command(Today));

        Assert.Equal((Tomorrow, 1), (day.Value.Day, day.Value.Mails));
        await using var db = await firm.Db();
        var planned = await db.PlannedEvents.SingleAsync();
        var mail = await db.Mails.SingleAsync(m => m.Id == planned.MadeId);
        Assert.Equal((Tomorrow, DocumentKind.Mail, MailContent.Question, null), (planned.HappenedOn, planned.MadeKind, mail.Contains, mail.ReadOn));
    }

    [Fact]
    public async Task A_request_that_lacks_something_is_completed_after_asking_back()
    {
        await using var firm = await TestFirm.Open();
        await Plan(firm, PlannedEventKind.Mail, "aanvraag-onvolledig");
        await firm.Send(TestUser.Sam, new AdvanceDay.Command(Today));
        await using var before = await firm.Db();
        var mail = await before.Mails.OrderBy(m => m.Id).LastAsync();
        var contents = new DraftContents(MailMessage.AddressIn(mail.From), "RE: " + mail.Subject, "Dank u. Hoeveel hebt u er nodig, en wanneer?", mail.CustomerId);
        Assert.Empty((await firm.Send(TestUser.Sam, new SendMail.Command(null, mail.Id, contents))).Errors);

        await firm.Send(TestUser.Sam, new AdvanceDay.Command(Tomorrow));

        await using var db = await firm.Db();
        var request = await db.QuoteRequests.SingleAsync(r => r.Id == mail.AttachedId);
        Assert.Equal((Tomorrow, true), (request.AskedOn, request.IsComplete));
        var answer = await db.Mails.OrderBy(m => m.Id).LastAsync();
        Assert.Equal(mail.Id, answer.ThreadId);
        Assert.Contains(request.Withheld!, answer.Body, StringComparison.Ordinal);
        var shown = (await firm.Send(TestUser.Teacher, new ShowRequest.Query(request.Id))).Value;
        Assert.Equal((request.Withheld, mail.Id), (shown.Addition, shown.MailId));
    }

    [Fact]
    public async Task A_colleague_deals_with_a_mail_that_was_passed_on()
    {
        await using var firm = await TestFirm.Open();
        Assert.Empty((await firm.Send(TestUser.Sam, new HandleMail.PassOn(1, TestFirmContents.FieldSales))).Errors);

        Assert.Equal(1, (await firm.Send(TestUser.Sam, new AdvanceDay.Command(Today))).Value.Mails);

        var handled = Assert.Single(await firm.Events(), e => e.Kind == "Mail.Handled");
        Assert.Equal(("", "Joost de Bruin", Tomorrow), (handled.ActorId, handled.ActorName, handled.BusinessDay));
    }

    [Fact]
    public async Task A_customer_answers_an_offerte_that_a_learner_sent()
    {
        await using var firm = await TestFirm.Open();
        var offerte = await firm.DraftOfferte(TestFirmContents.Arms, (TestFirmContents.WineGlass, 6));
        Assert.Empty((await firm.Send(TestUser.Sam, new SendOfferte.Command(offerte, "f.elamrani@wapenvaneemland.example", "Offerte", "Hierbij.", null))).Errors);
        var day = Today;
        for (var i = 0; i < 3; i++, day = BusinessCalendar.Next(day))
            Assert.Empty((await firm.Send(TestUser.Sam, new AdvanceDay.Command(day))).Errors);
        // Whoever asks gets an answer, also of those who would have kept silent.
        await using (var between = await firm.Db())
            if (!await between.Mails.AnyAsync(m => m.AttachedId == offerte && m.Direction == MailDirection.In))
                Assert.Empty((await firm.Send(TestUser.Sam, new SendMail.Command(null, null, new DraftContents(
                    "f.elamrani@wapenvaneemland.example", "Onze offerte", "Wat vindt u ervan?", TestFirmContents.Arms, Attached: new DocumentRef(DocumentKind.Offerte, offerte))))).Errors);
        for (var i = 0; i < 4; i++, day = BusinessCalendar.Next(day))
            Assert.Empty((await firm.Send(TestUser.Sam, new AdvanceDay.Command(day))).Errors);

        await using var db = await firm.Db();
        var answer = await db.Mails.SingleAsync(m => m.AttachedKind == DocumentKind.Offerte && m.AttachedId == offerte && m.Direction == MailDirection.In);
        Assert.NotNull(answer.ThreadId);
        Assert.Equal(OfferteStatus.Sent, (await db.Offertes.SingleAsync(o => o.Id == offerte)).Status);
    }

    [Fact]
    public async Task Trade_and_post_of_one_day_have_numbers_of_their_own()
    {
        await using var firm = await TestFirm.Open();
        await Plan(firm, PlannedEventKind.Mail, "vraag-artikel");
        await Plan(firm, PlannedEventKind.Mail, "signaal-uitbreiding");

        Assert.Equal(2, (await firm.Send(TestUser.Sam, new AdvanceDay.Command(Today))).Value.Mails);
        Assert.Empty((await firm.Send(TestUser.Sam, new SendMail.Command(null, 1, new DraftContents("y.vandenberg@degoudenlepel.example", "RE", "Dank.", TestFirmContents.GoldenSpoon)))).Errors);

        await using var db = await firm.Db();
        Assert.Equal([1, 2, 3, 4], await db.Mails.OrderBy(m => m.Id).Select(m => m.Id).ToListAsync());
    }

    private static Task<int> Plan(TestFirm firm, PlannedEventKind kind, string code) => firm.Arrange(db =>
    {
        db.Add(PlannedEvent.Plan(kind, Tomorrow, code));
        return Task.FromResult(0);
    });
}
