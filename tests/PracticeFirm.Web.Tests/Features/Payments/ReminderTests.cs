using Microsoft.EntityFrameworkCore;
using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Invoicing;
using PracticeFirm.Web.Features.Payments;
using PracticeFirm.Web.Tests.Features.Offertes;
using PracticeFirm.Web.Tests.Infrastructure;
using static PracticeFirm.Web.Tests.Features.Payments.PaymentWorld;

namespace PracticeFirm.Web.Tests.Features.Payments;

public sealed class ReminderTests
{
    [Fact]
    public async Task The_work_list_names_the_letter_of_today_and_empties_when_it_was_sent()
    {
        await using var firm = await TestFirm.Open();
        var invoice = await firm.Invoiced(TestFirmContents.GoldenSpoon, 10);
        await firm.MoveToDaysLate(invoice, 1);
        Assert.Empty((await firm.Done(TestUser.Sam, new ListReminders.Query())).Rows);
        var today = await firm.MoveToDaysLate(invoice, 7);

        var (list, roundTrips) = await firm.Count(TestUser.Sam, new ListReminders.Query());

        Assert.InRange(roundTrips, 1, 3);
        var row = Assert.Single(list.Rows);
        Assert.Equal((invoice, ReminderLevel.Reminder, Euro(109)), (row.InvoiceId, row.Advised, row.Open));
        Assert.Equal(today.DayNumber - row.DueOn.DayNumber, row.DaysLate);
        Assert.Null(row.LastLevel);
        Assert.Equal((1, Euro(109)), (list.Total, list.Sum));
        Assert.Empty((await firm.Done(TestUser.Sam, new ListReminders.Query(Level: "dunning"))).Rows);
        Assert.Empty((await firm.Done(TestUser.Sam, new ListReminders.Query("iets anders"))).Rows);
        await firm.Done(TestUser.Sam, new SendReminder.Command(invoice, ReminderLevel.Reminder, Mail));
        Assert.Empty((await firm.Done(TestUser.Sam, new ListReminders.Query())).Rows);
    }

    [Fact]
    public async Task A_letter_is_kept_as_sent_and_its_mail_stands_with_it()
    {
        await using var firm = await TestFirm.Open();
        var invoice = await firm.Invoiced(TestFirmContents.GoldenSpoon, 10);
        var today = await firm.MoveToDaysLate(invoice, 7);

        var id = await firm.Done(TestUser.Noor, new SendReminder.Command(invoice, ReminderLevel.Reminder, Mail));

        var (shown, roundTrips) = await firm.Count(TestUser.Sam, new ShowReminder.Query(id));
        Assert.InRange(roundTrips, 1, 3);
        Assert.Equal((ReminderLevel.Reminder, Euro(109), Euro(109), "Noor Bakker", today), (shown.Level, shown.Principal, shown.AmountDue, shown.Author, shown.SentOn));
        Assert.Equal((today.AddDays(7), true), (shown.PayBy, shown.IsLast));
        var after = await firm.SavedInvoice(invoice);
        Assert.Equal((ReminderLevel.Reminder, today, InvoiceStatus.Reminded), (after.ReminderLevel, after.LastReminderOn, after.Status));
        await using var db = await firm.Db();
        var mail = await db.Mails.SingleAsync(m => m.Subject == "Over factuur FAC-2026-0001");
        Assert.Equal((DocumentKind.Reminder, id, TestFirmContents.GoldenSpoon), (mail.AttachedKind!.Value, mail.AttachedId!.Value, mail.CustomerId!.Value));
        Assert.Equal("Reminder.NotFound", (await firm.Send(TestUser.Sam, new ShowReminder.Query(999))).Error.Code);
        await firm.NotForStrangers(new ShowReminder.Query(id));
    }

    [Fact]
    public async Task A_refused_mail_sends_no_letter()
    {
        await using var firm = await TestFirm.Open();
        var invoice = await firm.Invoiced(TestFirmContents.GoldenSpoon, 10);
        await firm.MoveToDaysLate(invoice, 7);
        var about = (DocumentKind.Invoice, invoice);

        await firm.Refused(TestUser.Sam, new SendReminder.Command(invoice, ReminderLevel.Reminder, Mail with { To = "geen adres" }), "EmailAddress.At", "To", about);
        await firm.Refused(TestUser.Sam, new SendReminder.Command(invoice, ReminderLevel.Reminder, Mail with { Body = "" }), "Mail.Body", "Body", about);
        await firm.OnlyForWorkers(new SendReminder.Command(invoice, ReminderLevel.Reminder, Mail));
    }

    [Fact]
    public async Task Letters_go_in_order_and_not_while_a_term_runs()
    {
        await using var firm = await TestFirm.Open();
        var invoice = await firm.Invoiced(TestFirmContents.GoldenSpoon, 10);
        var about = (DocumentKind.Invoice, invoice);
        await firm.Refused(TestUser.Sam, new SendReminder.Command(invoice, ReminderLevel.Reminder), "Reminder.NotDue", null, about);
        await firm.MoveToDaysLate(invoice, 7);
        await firm.Refused(TestUser.Sam, new SendReminder.Command(invoice, ReminderLevel.Dunning), "Reminder.OutOfOrder", "Level", about);
        await firm.Refused(TestUser.Sam, new SendReminder.Command(invoice, ReminderLevel.Collection), "Reminder.OutOfOrder", "Level", about);

        await firm.Done(TestUser.Sam, new SendReminder.Command(invoice, ReminderLevel.Reminder));
        await firm.Refused(TestUser.Sam, new SendReminder.Command(invoice, ReminderLevel.Reminder), "Reminder.SentBefore", "Level", about);
        await firm.Refused(TestUser.Sam, new SendReminder.Command(invoice, ReminderLevel.Dunning), "Reminder.TermRuns", null, about);

        var model = await firm.Done(TestUser.Teacher, new ShowOpenInvoice.Query(invoice));
        Assert.Equal(["Reminder.SentBefore", "Reminder.TermRuns", "Reminder.OutOfOrder", "Reminder.OutOfOrder"], model.Letters.Select(l => l.WhyNot[0].Code));
        await firm.MoveTo(model.ReminderPayBy!.Value.AddDays(1));
        await firm.Done(TestUser.Sam, new SendReminder.Command(invoice, ReminderLevel.Dunning));
    }

    [Fact]
    public async Task A_business_is_handed_over_with_cost_and_interest_to_the_cent()
    {
        await using var firm = await TestFirm.Open();
        var invoice = await firm.Invoiced(TestFirmContents.GoldenSpoon, 100);
        await firm.Letters(invoice, ReminderLevel.Reminder, ReminderLevel.Dunning);
        var model = await firm.Done(TestUser.Sam, new ShowOpenInvoice.Query(invoice));
        var offered = model.Letters.Single(l => l.Level == ReminderLevel.Collection);

        var id = await firm.Done(TestUser.Sam, new SendReminder.Command(invoice, ReminderLevel.Collection));

        var interest = StatutoryInterest.Of(Euro(1090), model.DueOn!.Value.AddDays(1), model.Today, isConsumer: false);
        Assert.True(interest > Money.Zero);
        Assert.Equal((Euro(163.50m), interest, Euro(1090) + Euro(163.50m) + interest), (offered.CollectionCost, offered.Interest, offered.AmountDue));
        var sent = await firm.Done(TestUser.Sam, new ShowReminder.Query(id));
        Assert.Equal((offered.CollectionCost, offered.Interest, offered.AmountDue), (sent.CollectionCost, sent.Interest, sent.AmountDue));
        await firm.Refused(TestUser.Sam, new SendReminder.Command(invoice, ReminderLevel.Collection), "Reminder.InCollection", null, (DocumentKind.Invoice, invoice));
    }

    [Fact]
    public async Task A_consumer_is_not_handed_over_without_the_letter_of_fourteen_days()
    {
        await using var firm = await TestFirm.Open();
        var invoice = await firm.Invoiced(TestFirmContents.Corner, 10);
        await firm.Letters(invoice, ReminderLevel.Reminder, ReminderLevel.Dunning);
        await firm.Refused(TestUser.Sam, new SendReminder.Command(invoice, ReminderLevel.Collection), "Reminder.NoFinalNotice", "Level", (DocumentKind.Invoice, invoice));

        var notice = await firm.Done(TestUser.Sam, new SendReminder.Command(invoice, ReminderLevel.FinalNotice));

        var sent = await firm.Done(TestUser.Sam, new ShowReminder.Query(notice));
        Assert.Equal((true, sent.SentOn.AddDays(15), Euro(40), Euro(109)), (sent.ToConsumer, sent.PayBy, sent.CollectionCost, sent.AmountDue));
        await firm.Refused(TestUser.Sam, new SendReminder.Command(invoice, ReminderLevel.Collection), "Reminder.TermRuns", null, (DocumentKind.Invoice, invoice));
        await firm.MoveTo(sent.PayBy.AddDays(1));
        await firm.Done(TestUser.Sam, new SendReminder.Command(invoice, ReminderLevel.Collection));
    }

    [Fact]
    public async Task A_dispute_puts_the_letters_on_hold_until_it_is_resolved()
    {
        await using var firm = await TestFirm.Open();
        await firm.Templates();
        var invoice = await firm.Invoiced(TestFirmContents.GoldenSpoon, 10);
        await firm.MoveToDaysLate(invoice, 7);
        var about = (DocumentKind.Invoice, invoice);
        var draft = await firm.Done(TestUser.Sam, new DisputeInvoice.Prepare(invoice));
        Assert.Contains("{reden}", draft.Body);
        Assert.NotNull(draft.FollowUpOn);
        var mail = new Web.Infrastructure.Mailing.MailEntry(draft.To, draft.Subject, draft.Body, draft.FollowUpOn);

        await firm.Refused(TestUser.Sam, new DisputeInvoice.Command(invoice, " ", mail), "Invoice.DisputeReason", "Reason", about);
        await firm.Refused(TestUser.Sam, new DisputeInvoice.Command(invoice, "Twee zakken te weinig.", mail with { Subject = "" }), "Mail.Subject", "Subject", about);
        await firm.Done(TestUser.Sam, new DisputeInvoice.Command(invoice, "Twee zakken te weinig.", mail));

        await using (var db = await firm.Db())
            Assert.Contains("Genoteerd: Twee zakken te weinig.", (await db.Mails.SingleAsync(m => m.AttachedId == invoice && m.AttachedKind == DocumentKind.Invoice)).Body);
        await firm.Refused(TestUser.Sam, new DisputeInvoice.Command(invoice, "Nog een keer"), "Invoice.AlreadyDisputed", null, about);
        await firm.Refused(TestUser.Sam, new SendReminder.Command(invoice, ReminderLevel.Reminder), "Reminder.Disputed", null, about);
        var list = await firm.Done(TestUser.Sam, new ListReminders.Query());
        Assert.Equal((0, 1), (list.Total, list.OnHold));
        Assert.Single((await firm.Done(TestUser.Sam, new ListOpenItems.Query(Disputed: "ja"))).Rows);

        await firm.Done(TestUser.Noor, new DisputeInvoice.Resolve(invoice));
        await firm.Refused(TestUser.Noor, new DisputeInvoice.Resolve(invoice), "Invoice.NotDisputed", null, about);
        await firm.Done(TestUser.Sam, new SendReminder.Command(invoice, ReminderLevel.Reminder));
        await firm.OnlyForWorkers(new DisputeInvoice.Command(invoice, "Nee"));
    }

    [Fact]
    public async Task The_mail_of_a_letter_is_prepared_from_its_template()
    {
        await using var firm = await TestFirm.Open();
        await firm.Templates();
        var invoice = await firm.Invoiced(TestFirmContents.GoldenSpoon, 10);
        var today = await firm.MoveToDaysLate(invoice, 7);
        var due = (await firm.SavedInvoice(invoice)).DueOn!.Value;

        var (draft, roundTrips) = await firm.Count(TestUser.Sam, new SendReminder.Prepare(invoice, ReminderLevel.Reminder));
        var notice = await firm.Done(TestUser.Sam, new SendReminder.Prepare(invoice, ReminderLevel.FinalNotice));
        var collection = await firm.Done(TestUser.Sam, new SendReminder.Prepare(invoice, ReminderLevel.Collection));

        Assert.InRange(roundTrips, 1, 3);
        Assert.Equal("Herinnering FAC-2026-0001", draft.Subject);
        Assert.Contains($"€ 109,00 van {DutchFormat.LongDate(TestFirmContents.Today)}, vervallen {DutchFormat.LongDate(due)}, uiterlijk {DutchFormat.LongDate(today.AddDays(7))}", draft.Body);
        Assert.Contains("anders € 40,00", notice.Body);
        Assert.Equal("", collection.Body);
        Assert.Equal("Invoice.NotFound", (await firm.Send(TestUser.Sam, new SendReminder.Prepare(999, ReminderLevel.Reminder))).Error.Code);
    }

    [Fact]
    public async Task A_letter_is_previewed_as_it_is_sent()
    {
        await using var firm = await TestFirm.Open();
        var invoice = await firm.Invoiced(TestFirmContents.GoldenSpoon, 10);
        Assert.Equal("Reminder.NotDue", (await firm.Send(TestUser.Sam, new PrintReminder.DraftPdf(invoice, ReminderLevel.Reminder))).Error.Code);
        await firm.MoveToDaysLate(invoice, 7);

        var draft = await firm.Done(TestUser.Sam, new PrintReminder.DraftPdf(invoice, ReminderLevel.Reminder));
        var pages = await firm.Done(TestUser.Teacher, new PrintReminder.DraftPages(invoice, ReminderLevel.Reminder));
        Assert.Null((await firm.SavedInvoice(invoice)).ReminderLevel);
        var id = await firm.Done(TestUser.Sam, new SendReminder.Command(invoice, ReminderLevel.Reminder));
        var sent = await firm.Done(TestUser.Teacher, new PrintReminder.Pdf(id));

        Assert.Equal("herinnering-FAC-2026-0001.pdf", sent.Name);
        Assert.Equal(draft.Content, sent.Content);
        Assert.Equal(pages.Count, (await firm.Done(TestUser.Sam, new PrintReminder.Pages(id))).Count);
        Assert.NotEmpty((await firm.Done(TestUser.Sam, new PrintReminder.Page(id, 1, 600))).Content);
        Assert.Equal("Reminder.NotFound", (await firm.Send(TestUser.Sam, new PrintReminder.Page(id, 99, 600))).Error.Code);
        Assert.Equal("Reminder.NotFound", (await firm.Send(TestUser.Sam, new PrintReminder.Pdf(999))).Error.Code);
        Assert.Equal("Invoice.NotFound", (await firm.Send(TestUser.Sam, new PrintReminder.DraftPages(999, ReminderLevel.Reminder))).Error.Code);
        await firm.NotForStrangers(new PrintReminder.Pdf(id));
    }

    [Fact]
    public async Task A_learner_writes_off_within_the_mandate_only()
    {
        await using var firm = await TestFirm.Open();
        var invoice = await firm.Invoiced(TestFirmContents.GoldenSpoon, 10);
        var about = (DocumentKind.Invoice, invoice);
        var above = await firm.Refused(TestUser.Sam, new WriteOffInvoice.Command(invoice, Euro(25.01m), "Te duur om te innen"), "Invoice.AboveMandate", "Amount", about);
        Assert.Contains("leidinggevende", above.Error.Message);
        await firm.Refused(TestUser.Sam, new WriteOffInvoice.Command(invoice, Euro(5), ""), "Invoice.WriteOffReason", "Reason", about);
        await firm.Refused(TestUser.Sam, new WriteOffInvoice.Command(invoice, Money.Zero, "x"), "Invoice.Amount", "Amount", about);
        await firm.Refused(TestUser.Sam, new WriteOffInvoice.Command(invoice, Euro(110), "x"), "Invoice.MoreThanOpen", "Amount", about);
        await firm.Refused(TestUser.Sam, new WriteOffInvoice.Command(999, Euro(1), "x"), "Invoice.NotFound", null, (DocumentKind.Invoice, 999));

        await firm.Done(TestUser.Sam, new WriteOffInvoice.Command(invoice, Euro(20), "Klein verschil"));
        Assert.Equal(Euro(5), (await firm.Done(TestUser.Sam, new ShowOpenInvoice.Query(invoice))).MandateLeft);
        await firm.Refused(TestUser.Sam, new WriteOffInvoice.Command(invoice, Euro(5.01m), "Nog een beetje"), "Invoice.AboveMandate", "Amount", about);
        await firm.Done(TestUser.Sam, new RegisterPayment.Command(invoice, null, Euro(84)));
        await firm.Logged(TestUser.Sam, new WriteOffInvoice.Command(invoice, Euro(5), "Rest"), "Invoice.WrittenOff", "Order.Closed");

        Assert.Equal((Money.Zero, InvoiceStatus.Paid), (await firm.SavedInvoice(invoice)).Standing());
        await firm.OnlyForWorkers(new WriteOffInvoice.Command(invoice, Euro(1), "x"));
    }
}
