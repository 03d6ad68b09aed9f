using Microsoft.EntityFrameworkCore;
using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Complaints;
using PracticeFirm.Domain.Firm;
using PracticeFirm.Domain.Invoicing;
using PracticeFirm.Domain.Mail;
using PracticeFirm.Domain.Orders;
using PracticeFirm.Domain.Returns;
using PracticeFirm.Web.Features.Complaints;
using PracticeFirm.Web.Features.Events;
using PracticeFirm.Web.Features.Invoices;
using PracticeFirm.Web.Features.Orders;
using PracticeFirm.Web.Features.Returns;
using PracticeFirm.Web.Features.Workday;
using PracticeFirm.Web.Infrastructure.Persistence;
using PracticeFirm.Web.Tests.Features.Invoices;
using PracticeFirm.Web.Tests.Features.Offertes;
using PracticeFirm.Web.Tests.Features.Returns;
using PracticeFirm.Web.Tests.Infrastructure;
using static PracticeFirm.Web.Tests.Features.Complaints.ComplaintWorld;

namespace PracticeFirm.Web.Tests.Features.Complaints;

public sealed class ComplaintTests
{
    [Fact]
    public async Task A_complaint_is_registered_from_a_mail_and_stays_tied_to_it()
    {
        await using var firm = await TestFirm.Open();
        var mail = new DocumentRef(DocumentKind.Mail, 1);

        var (model, roundTrips) = await firm.Count(TestUser.Sam, new RegisterComplaint.Query(Source: mail));
        Assert.InRange(roundTrips, 1, 3);
        Assert.Equal((TestFirmContents.GoldenSpoon, "Offerteaanvraag keukenmateriaal"), (model.Customer!.Id, model.From!.Title));

        var (made, events) = await firm.Logged(TestUser.Sam, new RegisterComplaint.Command(TestFirmContents.GoldenSpoon, Entry(), new RegisterComplaint.AboutEntry(), mail), "Complaint.Registered");
        Assert.Equal(("KLA-2026-0001", DocumentKind.Complaint), (made.Number, events[0].DocumentKind));
        await using var db = await firm.Db();
        var tied = await db.Consequences.SingleAsync();
        Assert.Equal((mail, Ref(made.Id)), (tied.From, tied.To));
        var related = await firm.Done(TestUser.Teacher, new ShowComplaintRelated.Query(made.Id));
        Assert.Equal("Offerteaanvraag keukenmateriaal", Assert.Single(related.From).Title);
    }

    [Fact]
    public async Task A_complaint_that_comes_from_a_call_knows_the_order_that_was_spoken_of()
    {
        await using var firm = await TestFirm.Open();
        var order = await firm.GoldenOrder();
        await firm.Done(TestUser.Teacher, new PlanEvent.Command(PlannedEventKind.Call, "klacht-gebroken-zending", BusinessCalendar.Next(TestFirmContents.Today), TestFirmContents.GoldenSpoon));
        await firm.Done(TestUser.Sam, new AdvanceDay.Command(TestFirmContents.Today));
        await using var db = await firm.Db();
        var call = new DocumentRef(DocumentKind.PhoneCall, await db.PhoneCalls.Select(c => c.Id).SingleAsync());

        var (model, roundTrips) = await firm.Count(TestUser.Sam, new RegisterComplaint.Query(Source: call));

        Assert.InRange(roundTrips, 1, 3);
        Assert.Equal((TestFirmContents.GoldenSpoon, order), (model.Customer!.Id, model.OrderId));
        Assert.NotEmpty(model.Lines);
    }

    [Fact]
    public async Task Registering_refuses_with_the_reason_on_the_field()
    {
        await using var firm = await TestFirm.Open();
        await firm.Refused(
            TestUser.Sam, new RegisterComplaint.Command(TestFirmContents.GoldenSpoon, Entry() with { Subject = "" }, new RegisterComplaint.AboutEntry()), "Complaint.Subject", "Subject",
            (DocumentKind.Customer, TestFirmContents.GoldenSpoon));
        Assert.Equal("Order.NotFound", (await firm.Send(TestUser.Sam, new RegisterComplaint.Command(TestFirmContents.GoldenSpoon, Entry(), new RegisterComplaint.AboutEntry(999)))).Error.Code);
        Assert.Equal("Complaint.NotFound", (await firm.Send(TestUser.Sam, new ShowComplaint.Query(99))).Error.Code);
        await firm.OnlyForWorkers(new RegisterComplaint.Command(TestFirmContents.GoldenSpoon, Entry(), new RegisterComplaint.AboutEntry()));
    }

    [Fact]
    public async Task Letters_take_their_step_and_put_in_the_day_and_the_questions()
    {
        await using var firm = await TestFirm.Open();
        var (id, _) = await firm.Complained();
        var prepared = await firm.Done(TestUser.Sam, new WriteCustomer.Prepare(id, ComplaintLetter.Acknowledge));
        Assert.Equal(Day(5), prepared.Day);
        await firm.Logged(TestUser.Sam, new WriteCustomer.Send(id, ComplaintLetter.Acknowledge, Day(5), [], Mail), "Complaint.Acknowledged", "Mail.Sent");
        await firm.Done(TestUser.Sam, new WriteCustomer.Send(id, ComplaintLetter.Ask, null, [new QuestionEntry(QuestionTopic.Extent, "Hoeveel zijn er kapot?")], Mail));
        await firm.Refused(TestUser.Sam, new WriteCustomer.Send(id, ComplaintLetter.Ask, null, [], Mail), "Complaint.NoQuestion", "Questions", (DocumentKind.Complaint, id));
        await firm.Refused(TestUser.Sam, new WriteCustomer.Send(id, ComplaintLetter.Inform, null, [], Mail), "Complaint.NotResolved", null, (DocumentKind.Complaint, id));
        await using var db = await firm.Db();
        var mails = await db.Mails.Where(m => m.AttachedKind == DocumentKind.Complaint).OrderBy(m => m.Id).ToListAsync();
        Assert.Contains("30 november 2026", mails[0].Body, StringComparison.Ordinal);
        Assert.Contains("- Hoeveel zijn er kapot?", mails[1].Body, StringComparison.Ordinal);
        Assert.Equal("Klacht KLA-2026-0001", mails[0].Subject);
        var told = await firm.Complained();
        await firm.Done(TestUser.Sam, new WriteCustomer.Tell(told.Complaint, ComplaintLetter.Acknowledge, Day(3), ComplaintChannel.Phone));
        Assert.Equal(ComplaintStatus.Acknowledged, (await firm.Saved(told.Complaint)).Status);
    }

    [Fact]
    public async Task Remedies_stand_side_by_side_with_their_cost()
    {
        await using var firm = await TestFirm.Open();
        var (id, _) = await firm.Assessed(wish: Remedy.Credit);
        var (model, roundTrips) = await firm.Count(TestUser.Teacher, new SolveComplaint.Query(id));
        Assert.InRange(roundTrips, 1, 3);
        Assert.Null(model.WhyNot);
        Assert.Equal((2, Remedy.Credit), (model.Units, model.Wish!.Value));
        var credit = model.Choices.Single(c => c is { Remedy: Remedy.Credit, GoodsBack: false });
        Assert.Equal((new Money(291_52), true), (credit.Total, credit.NeedsApproval));
        Assert.Equal(Money.Zero, model.Choices.Single(c => c.Remedy == Remedy.Apology).Total);
        Assert.All(model.Choices, c => Assert.Null(c.WhyNot));
        var one = await firm.Done(TestUser.Sam, new SolveComplaint.Query(id, 1));
        Assert.Equal(new Money(145_76), one.Choices.Single(c => c is { Remedy: Remedy.Credit, GoodsBack: false }).Total);
    }

    [Fact]
    public async Task Delivering_again_goes_with_a_real_order_without_charge()
    {
        await using var firm = await TestFirm.Open();
        var (id, _) = await firm.Agreed(Remedy.Redeliver, 1);
        var order = await firm.Done(TestUser.Sam, new SettleComplaint.Redeliver(id));
        await firm.Refused(TestUser.Sam, new SettleComplaint.Redeliver(id), "Complaint.AlreadyCarriedOut", null, (DocumentKind.Complaint, id));
        Assert.Equal(ComplaintWait.Document, (await firm.Saved(id)).WaitsFor);
        await firm.Done(TestUser.Sam, new ConfirmOrder.Command(order, "inkoop@klant.example", "Herlevering", "U krijgt een nieuwe.\n\nSam"));
        await firm.Arrange(async db =>
        {
            var whole = (await db.WholeOrder(order, default))!;
            var stock = await db.StockOf(whole.Lines.Select(l => l.ArticleId), default);
            Assert.Empty(stock[whole.Lines[0].ArticleId].Receive(1, Today, "INK-2026-0009", "Sam Jansen").Errors);
            Assert.Empty(whole.Reserve(whole.Lines[0].Id, 1, stock[whole.Lines[0].ArticleId], Today, "Sam Jansen").Errors);
            return 0;
        });
        await firm.Done(TestUser.Sam, new Web.Features.Deliveries.DeliverNow.Command(order));

        var complaint = await firm.Saved(id);
        Assert.Equal((ComplaintStatus.Resolved, "ORD-2026-0002"), (complaint.Status, complaint.Solution!.DocumentTitle));
        await using var saved = await firm.Db();
        var free = await saved.WholeOrder(order, default);
        Assert.Equal((OrderStatus.Closed, Money.Zero, 1), (free!.Status, free.Total, free.Lines[0].Waived));
        var related = await firm.Done(TestUser.Teacher, new Web.Features.Orders.ShowRelated.Query(order));
        Assert.Equal(id, Assert.Single(related.Complaints).Id);
    }

    [Fact]
    public async Task A_draft_that_is_thrown_away_has_to_be_made_again()
    {
        await using var firm = await TestFirm.Open();
        var (id, _) = await firm.Agreed(Remedy.Redeliver, 1);
        var order = await firm.Done(TestUser.Sam, new SettleComplaint.Redeliver(id));
        await firm.Done(TestUser.Sam, new EditOrder.Discard(order));
        Assert.Equal(ComplaintWait.CarryingOut, (await firm.Saved(id)).WaitsFor);
    }

    [Fact]
    public async Task A_discount_goes_with_a_real_credit_invoice()
    {
        await using var firm = await TestFirm.Open();
        var (id, order) = await firm.Agreed(Remedy.Discount, amount: 40);
        await using var db = await firm.Db();
        var invoice = await db.Invoices.Where(i => i.Kind == InvoiceKind.Invoice).Select(i => i.Id).SingleAsync();

        var model = await firm.Done(TestUser.Sam, new CreditInvoice.Query(invoice, Ref(id)));
        Assert.Equal(("KLA-2026-0001", 0, new Money(40_00)), (model.Agreed!.Number, model.Agreed.Units, model.Agreed.Amount));
        var line = model.Lines.Single(l => l.OrderLineId == model.Agreed.OrderLineId);
        var choice = new CreditInvoice.Choice(invoice, [CreditLine.OffPrice(line.Id, new Money(40_00))], false, Money.Zero, "Klacht KLA-2026-0001", false);
        var note = await firm.Done(TestUser.Sam, new CreditInvoice.Command(choice, InvoiceWorld.Mail, Source: Ref(id)));

        var complaint = await firm.Saved(id);
        Assert.Equal((ComplaintStatus.Resolved, new DocumentRef(DocumentKind.Invoice, note.Id)), (complaint.Status, complaint.Solution!.Document!.Value));
        Assert.Equal(new Money(39_00), complaint.Solution.GivenAway);
        Assert.Equal("Complaint.AlreadyResolved", (await firm.Send(TestUser.Sam, new CreditInvoice.Command(choice, InvoiceWorld.Mail, Source: Ref(id)))).Error.Code);
    }

    [Fact]
    public async Task Replacing_goes_with_a_real_return_and_is_done_when_the_goods_left_again()
    {
        await using var firm = await TestFirm.Open();
        var (id, order) = await firm.Agreed(Remedy.Replace);
        var model = await firm.Done(TestUser.Sam, new RequestReturn.Query(order, Ref(id)));
        Assert.Equal(2, model.Agreed!.Units);
        var asking = await firm.Asking(order, TestFirmContents.PlateWarmer, 2, null, ReturnReason.Defective);
        var made = await firm.Done(TestUser.Sam, asking with { Source = Ref(id) });
        await firm.Done(TestUser.Sam, new AnswerReturn.Approve(made.Id, Money.Zero, "", ReturnWorld.Mail));
        await firm.Done(TestUser.Sam, new ReceiveReturn.Command(made.Id, []));
        var ret = await firm.SavedReturn(made.Id);
        await firm.Done(TestUser.Sam, new InspectReturn.Command(made.Id, Money.Zero, [.. ret.Lines.Select(l => ReturnWorld.Found(l.Id, ReturnDecision.Replace))]));
        await firm.Done(TestUser.Sam, new SettleReturn.Command(made.Id, ReturnWorld.Mail));
        Assert.Equal(ComplaintWait.Document, (await firm.Saved(id)).WaitsFor);

        await firm.Arrange(async db =>
        {
            var whole = (await db.WholeOrder(order, default))!;
            var line = whole.Lines.Single(l => l.Open > 0);
            var stock = await db.StockOf([line.ArticleId], default);
            Assert.Empty(stock[line.ArticleId].Receive(2, Today, "INK-2026-0009", "Sam Jansen").Errors);
            Assert.Empty(whole.Reserve(line.Id, 2, stock[line.ArticleId], Today, "Sam Jansen").Errors);
            return 0;
        });
        await firm.Done(TestUser.Sam, new Web.Features.Deliveries.DeliverNow.Command(order));
        Assert.Equal(ComplaintStatus.Resolved, (await firm.Saved(id)).Status);
    }

    [Fact]
    public async Task A_return_that_is_rejected_has_to_be_solved_another_way()
    {
        await using var firm = await TestFirm.Open();
        var (id, order) = await firm.Agreed(Remedy.Repair);
        var made = await firm.Done(TestUser.Sam, await firm.Asking(order, TestFirmContents.PlateWarmer, 2) with { Source = Ref(id) });
        await firm.Done(TestUser.Sam, new AnswerReturn.Reject(made.Id, "De klant gooide ze weg.", ReturnWorld.Mail));
        Assert.Equal(ComplaintWait.CarryingOut, (await firm.Saved(id)).WaitsFor);
    }

    [Fact]
    public async Task What_was_not_agreed_is_not_carried_out()
    {
        await using var firm = await TestFirm.Open();
        var (id, order) = await firm.Assessed();
        await firm.Refused(TestUser.Sam, await firm.Asking(order, TestFirmContents.PlateWarmer, 2) with { Source = Ref(id) }, "Complaint.NotAgreed", null, (DocumentKind.Order, order));
    }

    [Fact]
    public async Task To_the_end_a_customer_is_told_asked_and_the_complaint_is_closed()
    {
        await using var firm = await TestFirm.Open();
        var (id, _) = await firm.Agreed(Remedy.Apology);
        await firm.Done(TestUser.Sam, new WriteCustomer.Send(id, ComplaintLetter.Inform, null, [], Mail));
        await firm.Refused(TestUser.Sam, new SettleComplaint.Close(id, ""), "Complaint.NoAftercare", "Reason", (DocumentKind.Complaint, id));
        await firm.Done(TestUser.Sam, new SettleComplaint.Verify(id, 2, "Nog niet goed.", ComplaintChannel.Phone));
        await firm.Done(TestUser.Sam, new SettleComplaint.Reopen(id, "Ze werken nog niet."));
        var complaint = await firm.Saved(id);
        Assert.Equal((ComplaintStatus.UnderInvestigation, 1), (complaint.Status, complaint.TimesReopened));
        await firm.Done(TestUser.Sam, new SettleComplaint.Withdraw(id, "De klant trekt de klacht in."));
        Assert.Equal(ComplaintStatus.Closed, (await firm.Saved(id)).Status);
    }

    [Fact]
    public async Task Colleagues_are_asked_and_answers_from_a_call_noted()
    {
        await using var firm = await TestFirm.Open();
        var (id, _) = await firm.Complained();
        var colleagues = await firm.Done(TestUser.Sam, new HandleComplaint.Colleagues());
        Assert.DoesNotContain(colleagues, c => c.Id == TestFirmContents.Sam);
        await firm.Done(TestUser.Sam, new HandleComplaint.Consult(id, TestFirmContents.Noor, "Wat zag jij?", true));
        var consult = (await firm.Saved(id)).Consults[0].Id;
        await firm.Done(TestUser.Noor, new HandleComplaint.Reply(id, consult, "Een deuk in de doos."));
        await firm.Done(TestUser.Sam, new HandleComplaint.NoteAnswer(id, new QuestionEntry(QuestionTopic.Packaging, "Was de doos heel?"), "Nee.", ComplaintChannel.Phone));
        await firm.Done(TestUser.Sam, new HandleComplaint.HandOver(id, TestFirmContents.Noor));
        await firm.Refused(TestUser.Sam, new HandleComplaint.Consult(id, 99, "Wie?", true), "Complaint.NoColleague", "ColleagueId", (DocumentKind.Complaint, id));
        var saved = await firm.Saved(id);
        Assert.Equal(("Een deuk in de doos.", "Nee.", TestFirmContents.Noor), (saved.Consults[0].Answer, saved.Questions[0].Answer, saved.OwnerId));
    }

    [Fact]
    public async Task What_was_registered_can_be_amended()
    {
        await using var firm = await TestFirm.Open();
        var (id, _) = await firm.Complained();
        await firm.Done(TestUser.Sam, new AmendComplaint.Command(id, Entry(ComplaintCategory.Service), new RegisterComplaint.AboutEntry()));
        var saved = await firm.Saved(id);
        Assert.Equal((ComplaintCategory.Service, (int?)null), (saved.Category, saved.OrderId));
    }

    [Fact]
    public async Task The_mails_of_a_rejection_and_a_proposal_differ()
    {
        await using var firm = await TestFirm.Open();
        await firm.Arrange(db =>
        {
            db.Add(MailTemplate.Create(MailPurposes.ComplaintRejected, Language.Dutch, "Nee {nummer}", "{reden}"));
            db.Add(MailTemplate.Create(MailPurposes.ComplaintSolution, Language.Dutch, "Voorstel {nummer}", "{oplossing}. {reden} Over {klacht}"));
            return Task.FromResult(0);
        });
        var (id, _) = await firm.Assessed();
        await firm.Done(TestUser.Sam, new SolveComplaint.Command(id, Solution(Remedy.Reject)));
        Assert.Equal("Nee KLA-2026-0001", (await firm.Done(TestUser.Sam, new WriteCustomer.Prepare(id, ComplaintLetter.Offer))).Draft.Subject);
        await firm.Done(TestUser.Sam, new SolveComplaint.Command(id, Solution(Remedy.Redeliver, 1)));
        var (prepared, roundTrips) = await firm.Count(TestUser.Sam, new WriteCustomer.Prepare(id, ComplaintLetter.Offer));
        Assert.InRange(roundTrips, 1, 3);
        Assert.StartsWith("wij leveren u 1 x", prepared.Draft.Body, StringComparison.Ordinal);
        Assert.Contains("{hoort_voor}", prepared.Draft.Body, StringComparison.Ordinal);
        Assert.EndsWith("De bordenwarmers waren niet goed. Over “Bordenwarmers kapot”", prepared.Draft.Body, StringComparison.Ordinal);
    }
}
