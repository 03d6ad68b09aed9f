using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Complaints;
using PracticeFirm.Domain.Tests.Builders;
using static PracticeFirm.Domain.Tests.Builders.Make;

namespace PracticeFirm.Domain.Tests.Complaints;

public class ComplaintTests
{
    private static string Code(Result result) => Assert.Single(result.Errors).Code;

    [Fact]
    public void A_complaint_gets_its_number_its_term_and_what_it_is_about()
    {
        var world = new ComplaintWorld();
        var complaint = world.TryRegister(world.Entry with { ReceivedOn = BusinessCalendar.AddWorkingDays(Monday, -2) }).Value;
        Assert.Equal(("KLA-2026-0001", ComplaintStatus.New, ComplaintWait.Acknowledgement), (complaint.Number, complaint.Status, complaint.WaitsFor));
        Assert.Equal(BusinessCalendar.AddWorkingDays(Monday, 3), complaint.AcknowledgeBy);
        Assert.Equal(complaint.AcknowledgeBy, complaint.DueOn);
        Assert.Equal((world.Desk.Order.Id, world.Desk.Line.Id, world.Delivery.Id, world.Invoice!.Id, 4), (complaint.OrderId!.Value, complaint.OrderLineId!.Value, complaint.DeliveryId!.Value, complaint.InvoiceId!.Value, complaint.Units));
        Assert.Equal(Euro(99.80m), complaint.Value);
        Assert.Equal("Complaint.Registered", Assert.Single(complaint.Events).Kind);
    }

    [Fact]
    public void Registering_refuses_all_that_is_wrong_at_once()
    {
        var world = new ComplaintWorld();
        var entry = new ComplaintEntry(99, ComplaintChannel.Phone, Monday.AddDays(1), ComplaintCategory.Other, " ", "", Remedy.Reject, new string('x', 1_001));
        var refused = world.TryRegister(entry, new ComplaintAbout(world.Desk.Order, world.Desk.Line, Units: 11));
        Assert.Equal(
            ["Complaint.Subject", "Complaint.Description", "Complaint.TextTooLong", "Complaint.ReceivedOn", "Complaint.Wish", "Complaint.ContactNotFound", "Complaint.Units"],
            refused.Errors.Select(e => e.Code));
        Assert.Equal("Complaint.LineNotFound", Code(world.TryRegister(about: new ComplaintAbout(null, world.Desk.Line, Units: 1))));
        Assert.Equal("Complaint.OtherCustomer", Code(world.TryRegister(about: new ComplaintAbout(OrderOfAnother()))));
        Assert.Equal("Complaint.TextTooLong", Code(world.TryRegister(world.Entry with { Description = new string('x', 2_001) })));
    }

    [Fact]
    public void What_was_registered_is_corrected_until_a_solution_was_agreed()
    {
        var world = new ComplaintWorld();
        var complaint = world.Registered();
        Done(complaint.Amend(world.Entry with { Category = ComplaintCategory.WrongDelivery, ReceivedOn = Monday.AddDays(-30) }, ComplaintAbout.Nothing, world.Customer, world.Today));
        Assert.Equal((ComplaintCategory.WrongDelivery, Monday, (int?)null, Money.Zero), (complaint.Category, complaint.ReceivedOn, complaint.OrderId, complaint.Value));
        Assert.Equal("Complaint.Subject", Code(complaint.Amend(world.Entry with { Subject = "" }, world.About, world.Customer, world.Today)));
        Assert.Equal("Complaint.AlreadyAgreed", Code(world.Agreed(Remedy.Redeliver).Amend(world.Entry, world.About, world.Customer, world.Today)));
        Done(complaint.Withdraw("Dubbel geregistreerd.", world.Today));
        Assert.Equal("Complaint.Closed", Code(complaint.Amend(world.Entry, world.About, world.Customer, world.Today)));
    }

    [Fact]
    public void Acknowledging_late_is_possible_and_noted()
    {
        var world = new ComplaintWorld();
        var complaint = world.Registered();
        world.Wait(6);
        Assert.True(complaint.IsLateOn(world.Today));
        Done(complaint.Acknowledge(world.Day(3), ComplaintChannel.Phone, world.Today));
        Assert.Equal((ComplaintStatus.Acknowledged, world.Day(3)), (complaint.Status, complaint.DueOn));
        Assert.Contains("te laat", complaint.Events[^1].Text, StringComparison.Ordinal);
        Assert.Equal("Complaint.AlreadyAcknowledged", Code(complaint.Acknowledge(world.Day(3), ComplaintChannel.Mail, world.Today)));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(5)]
    [InlineData(60)]
    public void The_day_to_hear_more_is_a_working_day_ahead_and_not_too_far(int days) =>
        Assert.Equal("Complaint.AnswerBy", Code(new ComplaintWorld().Registered().Acknowledge(Monday.AddDays(days), ComplaintChannel.Mail, Monday)));

    [Fact]
    public void Questions_wait_for_the_customer_and_take_an_answer_once()
    {
        var world = new ComplaintWorld();
        var question = new QuestionEntry(QuestionTopic.Extent, "Om hoeveel stuks gaat het?");
        Assert.Equal("Complaint.NotAcknowledged", Code(world.Registered().Ask([question], ComplaintChannel.Mail, Monday)));
        var complaint = world.Acknowledged();
        Assert.Equal("Complaint.NoQuestion", Code(complaint.Ask([], ComplaintChannel.Mail, Monday)));
        Assert.Equal("Complaint.NoQuestion", Code(complaint.Ask([question with { Text = " " }], ComplaintChannel.Mail, Monday)));
        Done(complaint.Ask([question], ComplaintChannel.Mail, Monday));
        Assert.Equal((ComplaintStatus.UnderInvestigation, ComplaintWait.CustomerAnswer), (complaint.Status, complaint.WaitsFor));
        var asked = Assert.Single(complaint.Questions).Saved();
        Assert.Equal("Complaint.Answer", Code(complaint.TakeAnswer(asked.Id, "", Monday)));
        Done(complaint.TakeAnswer(asked.Id, "Vier.", Monday));
        Assert.Equal(ComplaintWait.Assessment, complaint.WaitsFor);
        Assert.Equal("Complaint.QuestionNotOpen", Code(complaint.TakeAnswer(asked.Id, "Vijf.", Monday)));
    }

    [Fact]
    public void What_was_asked_in_a_call_is_noted_with_its_answer_also_before_acknowledging()
    {
        var complaint = new ComplaintWorld().Registered();
        var question = new QuestionEntry(QuestionTopic.Wish, "Wat zou u willen?");
        Done(complaint.NoteAnswer(question, "Nieuwe.", ComplaintChannel.Phone, Monday));
        Assert.Equal((ComplaintStatus.New, "Nieuwe."), (complaint.Status, Assert.Single(complaint.Questions).Answer));
        Assert.Equal("Complaint.Answer", Code(complaint.NoteAnswer(question, " ", ComplaintChannel.Phone, Monday)));
        Assert.Equal("Complaint.NoQuestion", Code(complaint.NoteAnswer(question with { Text = "" }, "Ja", ComplaintChannel.Phone, Monday)));
    }

    [Fact]
    public void Judging_without_asking_is_possible_and_noted()
    {
        var world = new ComplaintWorld();
        var complaint = world.Acknowledged();
        Assert.Equal("Complaint.Reasons", Code(complaint.Assess(new Assessment(ComplaintSeverity.Low, ComplaintCause.Unknown, true, " "), Monday)));
        Done(complaint.Assess(new Assessment(ComplaintSeverity.Low, ComplaintCause.Unknown, true, "Kan gebeuren."), Monday));
        Assert.Contains("niets gevraagd", complaint.Events[^1].Text, StringComparison.Ordinal);
        Assert.Equal((ComplaintStatus.UnderInvestigation, ComplaintWait.Solution), (complaint.Status, complaint.WaitsFor));
        Assert.Equal("Complaint.NotAcknowledged", Code(world.Registered().Assess(new Assessment(ComplaintSeverity.Low, ComplaintCause.Unknown, true, "x"), Monday)));
    }

    [Fact]
    public void A_colleague_is_asked_and_answers_once()
    {
        var world = new ComplaintWorld();
        var complaint = world.Acknowledged();
        Assert.Equal("Complaint.EmptyNote", Code(complaint.Consult(world.Manager, "", true, "Sam", Monday)));
        Done(complaint.Consult(world.Manager, "Wat mag ik toezeggen?", true, "Sam", Monday));
        Assert.Equal(ComplaintWait.Colleague, complaint.WaitsFor);
        var consult = complaint.Consults[0].Saved();
        Assert.Equal("Complaint.EmptyNote", Code(complaint.Reply(consult.Id, " ", "Ingrid", Monday)));
        Done(complaint.Reply(consult.Id, "Tot honderd euro.", "Ingrid", Monday));
        Assert.Equal("Complaint.NoConsult", Code(complaint.Reply(consult.Id, "Nee.", "Ingrid", Monday)));
        Done(complaint.Consult(world.Manager, "Ter info.", false, "Sam", Monday));
        Assert.Equal(ComplaintWait.Assessment, complaint.WaitsFor);
    }

    [Fact]
    public void Somebody_else_takes_it_over()
    {
        var world = new ComplaintWorld();
        var complaint = world.Registered();
        Assert.Equal("Complaint.SameOwner", Code(complaint.HandOver(world.Me)));
        Done(complaint.HandOver(world.Manager));
        Assert.Equal(world.Manager.Id, complaint.OwnerId);
    }

    [Fact]
    public void A_solution_needs_a_judgement_words_and_the_right_number()
    {
        var world = new ComplaintWorld();
        var entry = ComplaintWorld.Solution(Remedy.Redeliver);
        Assert.Equal("Complaint.NotAssessed", Code(world.Acknowledged().Prepare(entry, world.Cost(entry), world.Firm)));
        var complaint = world.Assessed();
        Assert.Equal(
            ["Complaint.SolutionUnits", "Complaint.Explanation"],
            complaint.Prepare(entry with { Units = 5, Explanation = "" }, world.Cost(entry), world.Firm).Errors.Select(e => e.Code));
        world.Prepare(complaint, entry);
        world.Prepare(complaint, ComplaintWorld.Solution(Remedy.Discount, amount: 20));
        Assert.Equal(Remedy.Discount, Assert.Single(complaint.Solutions).Remedy);
        Assert.Equal(ComplaintWait.Offer, complaint.WaitsFor);
    }

    [Fact]
    public void What_goes_beyond_the_mandate_waits_for_the_manager()
    {
        var world = new ComplaintWorld();
        var complaint = world.Prepared(Remedy.Redeliver);
        Assert.Equal("Complaint.ApprovalNotNeeded", Code(complaint.AskApproval(world.Manager, "x", Monday)));
        Assert.Equal("Complaint.NoSolution", Code(world.Assessed().AskApproval(world.Manager, "x", Monday)));

        var dear = world.Assessed();
        var entry = ComplaintWorld.Solution(Remedy.Redeliver);
        Done(dear.Prepare(entry, new RemedyCost(Euro(100.01m), Money.Zero, Money.Zero, Money.Zero, null), world.Firm));
        Assert.True(dear.Solution!.NeedsApproval);
        Assert.Equal("Complaint.NeedsApproval", Code(dear.Offer(ComplaintChannel.Mail, world.Day(2), Monday)));
        Assert.Equal("Complaint.ApprovalNotAsked", Code(dear.Decide(true, "Ja", world.Manager, Monday)));
        Assert.Equal("Complaint.NotManager", Code(dear.AskApproval(world.Me, "De klant is belangrijk.", Monday)));
        Assert.Equal("Complaint.Reasons", Code(dear.AskApproval(world.Manager, "", Monday)));
        Done(dear.AskApproval(world.Manager, "De klant is belangrijk.", Monday));
        Assert.Equal(ComplaintWait.Approval, dear.WaitsFor);
        Assert.Equal("Complaint.ApprovalAsked", Code(dear.AskApproval(world.Manager, "Nog eens.", Monday)));
        Assert.Equal("Complaint.EmptyNote", Code(dear.Decide(true, "", world.Manager, Monday)));
        Done(dear.Decide(false, "Te duur.", world.Manager, Monday));
        Assert.Equal("Complaint.ApprovalRefused", Code(dear.Offer(ComplaintChannel.Mail, world.Day(2), Monday)));
        Assert.Equal("Complaint.ApprovalRefused", Code(dear.AskApproval(world.Manager, "Nog eens.", Monday)));
        world.Prepare(dear, entry);
        Assert.Null(dear.Solution!.Approved);
        Done(dear.Offer(ComplaintChannel.Mail, world.Day(2), Monday));
    }

    [Fact]
    public void Who_is_not_right_gets_no_more_than_goodwill_without_the_manager()
    {
        var world = new ComplaintWorld();
        Assert.False(world.Prepared(Remedy.Discount, 9.98m, justified: false).Solution!.NeedsApproval);
        Assert.True(world.Prepared(Remedy.Discount, 9.99m, justified: false).Solution!.NeedsApproval);
        Assert.False(world.Prepared(Remedy.Discount, 9.99m).Solution!.NeedsApproval);
    }

    [Fact]
    public void A_proposal_names_a_working_day_and_waits_for_the_customer()
    {
        var world = new ComplaintWorld();
        var complaint = world.Prepared(Remedy.Redeliver);
        Assert.Equal("DeliveryDay.Past", Code(complaint.Offer(ComplaintChannel.Mail, null, Monday)));
        Assert.Equal("DeliveryDay.NotWorking", Code(complaint.Offer(ComplaintChannel.Mail, Monday.AddDays(5), Monday)));
        Done(complaint.Offer(ComplaintChannel.Phone, world.Day(3), Monday));
        Assert.Equal((ComplaintStatus.SolutionProposed, ComplaintWait.CustomerDecision, (DateOnly?)null), (complaint.Status, complaint.WaitsFor, complaint.DueOn));
        Assert.Equal("Complaint.AlreadyOffered", Code(complaint.Offer(ComplaintChannel.Mail, world.Day(3), Monday)));
        Assert.Equal("Complaint.AlreadyOffered", Code(complaint.AskApproval(world.Manager, "x", Monday)));
        Assert.Equal("Complaint.AlreadyOffered", Code(complaint.Prepare(ComplaintWorld.Solution(Remedy.Apology), world.Cost(ComplaintWorld.Solution(Remedy.Apology)), world.Firm)));
        Assert.Equal("Complaint.NoSolution", Code(world.Assessed().Offer(ComplaintChannel.Mail, world.Day(3), Monday)));
    }

    [Fact]
    public void A_counter_wish_asks_for_another_solution_and_agreeing_fixes_the_day()
    {
        var world = new ComplaintWorld();
        var complaint = world.Offered(Remedy.Discount, 20);
        Assert.Equal("Complaint.Wish", Code(complaint.Counter(Remedy.Reject, "Nee.", Monday)));
        Assert.Equal("Complaint.Answer", Code(complaint.Counter(Remedy.Redeliver, "", Monday)));
        Done(complaint.Counter(Remedy.Redeliver, "Wij willen nieuwe.", Monday));
        Assert.Equal((ComplaintWait.Solution, Remedy.Redeliver), (complaint.WaitsFor, complaint.LastCounter!.Value));
        Assert.Equal("Complaint.NothingProposed", Code(complaint.Agree("Ja", Monday)));
        world.Prepare(complaint, ComplaintWorld.Solution(Remedy.Redeliver));
        Done(complaint.Offer(ComplaintChannel.Mail, world.Day(3), Monday));
        Done(complaint.Agree("Graag.", Monday));
        Assert.Equal((ComplaintWait.CarryingOut, world.Day(3)), (complaint.WaitsFor, complaint.DueOn));
        Assert.Equal(complaint.Solution!.Cost, complaint.Cost);
        Assert.Equal("Complaint.AlreadyAgreed", Code(complaint.Assess(new Assessment(ComplaintSeverity.Low, ComplaintCause.Unknown, true, "x"), Monday)));
    }

    [Fact]
    public void It_is_solved_when_the_document_that_carries_it_out_is_done()
    {
        var world = new ComplaintWorld();
        Assert.Equal("Complaint.NotAgreed", Code(world.Offered(Remedy.Redeliver).CarryOut(new DocumentRef(DocumentKind.Order, 1), "ORD")));
        var complaint = world.Agreed(Remedy.Redeliver);
        Assert.Equal("Complaint.OtherRemedy", Code(complaint.CarryOut(new DocumentRef(DocumentKind.Invoice, 1), "CRE")));
        var order = ComplaintWorld.Document(complaint);
        Done(complaint.CarryOut(order, "Conceptorder 77"));
        Assert.Equal(ComplaintWait.Document, complaint.WaitsFor);
        Assert.Equal("Complaint.AlreadyCarriedOut", Code(complaint.CarryOut(order, "ORD")));
        Assert.Equal("Complaint.AlreadyCarriedOut", Code(complaint.Withdraw("Toch niet.", Monday)));
        Assert.True(complaint.DocumentFailed(order));
        Assert.Equal(ComplaintWait.CarryingOut, complaint.WaitsFor);
        Done(complaint.CarryOut(order, "Conceptorder 77"));
        Assert.False(complaint.DocumentDone(new DocumentRef(DocumentKind.Order, 78), Monday));
        world.Wait(4);
        Assert.True(complaint.DocumentDone(order, world.Today, "ORD-2026-0077"));
        Assert.Equal((ComplaintStatus.Resolved, ComplaintWait.Informing, "ORD-2026-0077"), (complaint.Status, complaint.WaitsFor, complaint.Solution!.DocumentTitle));
        Assert.Contains("Later dan afgesproken", complaint.Events[^1].Text, StringComparison.Ordinal);
        Assert.False(complaint.DocumentDone(order, world.Today));
        Assert.Equal("Complaint.AlreadyResolved", Code(complaint.CarryOut(order, "ORD")));
    }

    [Fact]
    public void An_apology_is_done_with_the_yes_and_a_rejection_can_be_stood_by()
    {
        var world = new ComplaintWorld();
        Assert.Equal(ComplaintStatus.Resolved, world.Agreed(Remedy.Apology).Status);
        var rejected = world.Offered(Remedy.Reject);
        Assert.Equal("Complaint.NotRejected", Code(rejected.StandBy("Wij blijven erbij.", Monday)));
        Done(rejected.Counter(Remedy.Discount, "Dat vinden wij niet redelijk.", Monday));
        Assert.Equal("Complaint.Reason", Code(rejected.StandBy("", Monday)));
        Done(rejected.StandBy("De slijtage komt door het gebruik.", Monday));
        Assert.Equal((ComplaintStatus.Resolved, Money.Zero), (rejected.Status, rejected.Cost));
        Assert.Equal("Complaint.NothingProposed", Code(world.Assessed().Counter(null, "Nee.", Monday)));
    }

    [Fact]
    public void The_customer_is_told_and_asked_later_and_then_it_closes()
    {
        var world = new ComplaintWorld();
        Assert.Equal("Complaint.NotResolved", Code(world.Agreed(Remedy.Redeliver).Inform(ComplaintChannel.Mail, world.Firm)));
        Assert.Equal("Complaint.NotResolved", Code(world.Agreed(Remedy.Redeliver).Close("", Monday)));
        Assert.Equal("Complaint.NotInformed", Code(world.Resolved().Close("", Monday)));
        Assert.Equal("Complaint.NotInformed", Code(world.Resolved().Verify(5, "", ComplaintChannel.Phone, Monday)));
        Assert.Equal("Complaint.NotResolved", Code(world.Assessed().AskSatisfaction(Monday)));
        var complaint = world.InAftercare();
        Assert.Equal((world.Day(5), ComplaintWait.Aftercare), (complaint.DueOn, complaint.WaitsFor));
        Assert.Equal("Complaint.AlreadyResolved", Code(complaint.Inform(ComplaintChannel.Mail, world.Firm)));
        Assert.Equal("Complaint.NoAftercare", Code(complaint.Close("", Monday)));
        Done(complaint.AskSatisfaction(Monday));
        Assert.Equal(ComplaintWait.CustomerAnswer, complaint.WaitsFor);
        Assert.Equal("Complaint.AftercareAsked", Code(complaint.AskSatisfaction(Monday)));
        Assert.Equal("Complaint.Score", Code(complaint.Verify(6, "", ComplaintChannel.Mail, Monday)));
        Done(complaint.Verify(4, "Prima.", ComplaintChannel.Mail, Monday));
        Assert.Equal("Complaint.AlreadyVerified", Code(complaint.Verify(4, "", ComplaintChannel.Mail, Monday)));
        Assert.Equal("Complaint.AlreadyVerified", Code(complaint.AskSatisfaction(Monday)));
        Done(complaint.Close("", Monday));
        Assert.Equal((ComplaintStatus.Closed, (DateOnly?)null, ComplaintWait.Nothing), (complaint.Status, complaint.DueOn, complaint.WaitsFor));
        Assert.Equal("Complaint.Closed", Code(complaint.Close("", Monday)));
        Assert.Equal("Complaint.Closed", Code(complaint.Consult(world.Manager, "Nog iets?", true, "Sam", Monday)));
        Assert.Equal("Complaint.Closed", Code(complaint.HandOver(world.Manager)));
        Assert.Equal("Complaint.Closed", Code(complaint.Acknowledge(world.Day(2), ComplaintChannel.Mail, Monday)));
    }

    [Fact]
    public void Closing_without_aftercare_or_unsatisfied_takes_a_reason()
    {
        var world = new ComplaintWorld();
        var unasked = world.InAftercare();
        Done(unasked.Close("De klant is verhuisd.", Monday));
        Assert.Equal("De klant is verhuisd.", unasked.CloseReason);
        var unhappy = world.Verified(2);
        Assert.Equal("Complaint.NotSatisfied", Code(unhappy.Close("", Monday)));
        Done(unhappy.Close("Wij kunnen niet meer doen.", Monday));
    }

    [Fact]
    public void A_customer_who_is_not_satisfied_opens_it_again_and_the_cost_adds_up()
    {
        var world = new ComplaintWorld();
        var complaint = world.Verified(1);
        var before = complaint.Cost;
        Assert.Equal("Complaint.Reason", Code(complaint.Reopen(" ", world.Firm)));
        Done(complaint.Reopen("De nieuwe ordners zijn ook kapot.", world.Firm));
        Assert.Equal((ComplaintStatus.UnderInvestigation, ComplaintWait.Solution, 1), (complaint.Status, complaint.WaitsFor, complaint.TimesReopened));
        Assert.Null(complaint.Satisfaction);
        Assert.Null(complaint.Solution);
        Assert.Equal("Complaint.NotOver", Code(complaint.Reopen("Weer.", world.Firm)));
        world.Prepare(complaint, ComplaintWorld.Solution(Remedy.Credit));
        if (complaint.Solution!.NeedsApproval)
        {
            Done(complaint.AskApproval(world.Manager, "Het ging twee keer mis.", Monday));
            Done(complaint.Decide(true, "Akkoord.", world.Manager, Monday));
        }

        Done(complaint.Offer(ComplaintChannel.Phone, world.Day(2), Monday));
        Done(complaint.Agree("", Monday));
        Assert.Equal(before + complaint.Solution.Cost, complaint.Cost);
    }

    [Fact]
    public void What_the_customer_takes_back_lapses_with_its_cost()
    {
        var world = new ComplaintWorld();
        var complaint = world.Agreed(Remedy.Redeliver);
        Assert.Equal("Complaint.Reason", Code(complaint.Withdraw("", Monday)));
        Done(complaint.Withdraw("De klant trekt de klacht in.", Monday));
        Assert.Equal((ComplaintStatus.Closed, Money.Zero), (complaint.Status, complaint.Cost));
        Assert.Equal("Complaint.Closed", Code(complaint.Withdraw("Nog eens.", Monday)));
        Assert.Equal("Complaint.AlreadyResolved", Code(world.Resolved().Withdraw("Toch niet.", Monday)));
    }

    [Fact]
    public void A_broken_promise_is_noted_once()
    {
        var world = new ComplaintWorld();
        var complaint = world.Registered();
        Assert.False(complaint.NoteLate(world.Day(5)));
        Assert.True(complaint.NoteLate(world.Day(6)));
        Assert.False(complaint.NoteLate(world.Day(7)));
        Assert.Equal(1, complaint.TimesLate);
        Assert.Equal("Complaint.Late", complaint.Events[^1].Kind);
    }

    [Fact]
    public void A_complaint_is_tied_to_the_proposal_that_rests_on_it()
    {
        var complaint = new ComplaintWorld().Registered();
        complaint.BaseOn(3);
        complaint.BaseOn(3);
        Assert.Equal((3, 1), (complaint.ProposalId!.Value, complaint.Events.Count(e => e.Kind == "Complaint.UsedInProposal")));
    }

    private static Domain.Orders.Order OrderOfAnother()
    {
        var firm = OurFirm();
        return DirectOrder(firm, Customer(2), [(Article(5), Make.Entry(1))]);
    }
}
