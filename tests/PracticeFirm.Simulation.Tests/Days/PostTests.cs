using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Firm;
using PracticeFirm.Domain.Mail;
using PracticeFirm.Domain.Offertes;
using PracticeFirm.Simulation.Actors;
using PracticeFirm.Simulation.Generation;

namespace PracticeFirm.Simulation.Tests.Days;

public sealed class PostTests
{
    [Fact]
    public void A_planned_letter_is_written_once_about_what_the_firm_did()
    {
        var desk = PostDesk.Small();
        var planned = desk.Act(PlannedEventKind.Mail, "vraag");

        PlannedDay.Run(desk.Planned(planned), desk.Made.Firm, desk);

        var mail = Assert.Single(desk.Mails);
        Assert.Equal((desk.Made.Firm.BusinessDay, DocumentKind.Mail, mail.Id), (planned.HappenedOn, planned.MadeKind, planned.MadeId));
        Assert.Equal((DocumentKind.Delivery, MailContent.Question), (mail.AttachedKind, mail.Contains));
        Assert.Contains(desk.Made.Deliveries, d => mail.Subject == $"Pakbon {d.Number}");
        Assert.DoesNotContain('{', mail.Body);
    }

    [Fact]
    public void A_letter_that_asks_for_an_offerte_is_a_request_too_and_keeps_what_is_missing()
    {
        var desk = PostDesk.Small();
        var inkpot = desk.Made.Customers.Single(c => c.Name == "Winkel De Inktpot B.V.");

        desk.Act(PlannedEventKind.Mail, "aanvraag", inkpot.Id);

        var request = Assert.Single(desk.Requests);
        Assert.Equal((inkpot.Id, RequestGap.Quantity, false), (request.CustomerId, request.Gap, request.IsComplete));
        Assert.Equal(new DocumentRef(DocumentKind.QuoteRequest, request.Id), Assert.Single(desk.Mails).Attached);
        Assert.DoesNotContain(request.Withheld!, request.Body, StringComparison.Ordinal);
    }

    [Fact]
    public void The_same_seed_plans_the_same_post_and_another_seed_other_post()
    {
        string Post(int seed)
        {
            var desk = PostDesk.Small(seed);
            foreach (var planned in desk.Made.PlannedEvents.Where(e => e.HappenedOn is null))
                desk.Act(planned.Kind, planned.Code, planned.CustomerId, planned.Id);
            return string.Join('\n', desk.Mails.Select(m => m.From + m.Subject + m.Body));
        }

        Assert.Equal(Post(4), Post(4));
        Assert.NotEqual(Post(4), Post(5));
    }

    [Fact]
    public void Calls_are_left_to_whoever_rings()
    {
        var desk = PostDesk.Small();
        var call = PlannedEvent.Plan(PlannedEventKind.Call, desk.Made.Firm.BusinessDay, "klacht-gebroken-zending");
        call.Identify(1);

        var report = PlannedDay.Run(desk.Planned(call), desk.Made.Firm, desk);

        Assert.Same(call, Assert.Single(report.Calls));
        Assert.Null(call.HappenedOn);
    }

    [Fact]
    public void A_customer_who_is_asked_tells_what_was_missing_in_the_same_exchange()
    {
        var desk = PostDesk.Small();
        desk.Act(PlannedEventKind.Mail, "aanvraag");
        var (mail, request) = (desk.Mails[0], desk.Requests[0]);
        var asked = Reply(desk, mail, "Dank voor uw aanvraag. Hoeveel hebt u er nodig?");
        desk.NextDay();

        MailAnswerDay.Run([new SentMail(asked, mail, request, desk.Made.Customers[mail.CustomerId!.Value - 1], null)], [], desk.Made.Firm, desk);

        var answer = desk.Mails[^1];
        Assert.Equal((mail.Id, asked.Id), (answer.ThreadId, answer.InReplyToId));
        Assert.Contains(request.Withheld!, answer.Body, StringComparison.Ordinal);
        Assert.Equal((true, request.Withheld), (request.IsComplete, request.Addition));
    }

    [Fact]
    public void A_thanks_is_not_thanked_for_and_a_request_that_nobody_asks_about_stays_as_it_is()
    {
        var desk = PostDesk.Small();
        desk.Act(PlannedEventKind.Mail, "vraag");
        var question = desk.Mails[0];
        var customer = desk.Made.Customers[question.CustomerId!.Value - 1];
        var first = Reply(desk, question, "Het is een pen.");
        desk.NextDay();
        MailAnswerDay.Run([new SentMail(first, question, null, customer, null)], [], desk.Made.Firm, desk);
        var thanks = desk.Mails[^1];
        Assert.Equal(MailDirection.In, thanks.Direction);
        var second = Reply(desk, thanks, "Graag gedaan.");
        desk.NextDay();

        Assert.Empty(MailAnswerDay.Run([new SentMail(second, thanks, null, customer, null)], [], desk.Made.Firm, desk));
    }

    [Fact]
    public void A_colleague_deals_with_what_was_passed_on_and_says_so()
    {
        var desk = PostDesk.Small();
        desk.Act(PlannedEventKind.Mail, "vraag");
        var (mail, colleague) = (desk.Mails[0], desk.Made.Employees.First(e => e.Role == EmployeeRole.FieldSales));
        Assert.True(mail.PassOn(colleague).IsSuccess);
        desk.NextDay();

        MailAnswerDay.Run([], [(mail, colleague)], desk.Made.Firm, desk);

        Assert.Equal(desk.Made.Firm.BusinessDay, mail.HandledOn);
        Assert.Equal((colleague.Id, mail.Id), (desk.Mails[^1].EmployeeId, desk.Mails[^1].InReplyToId));
    }

    [Fact]
    public void Planned_trouble_delays_what_is_on_its_way_or_makes_it_come_short()
    {
        var desk = new PostDesk(FirmGenerator.Generate(Seeds.Library, "kantoor-order", 5), Seeds.Library);

        var late = desk.Act(PlannedEventKind.SupplierTrouble, SupplierTroubles.Late, id: 8);
        var shorted = desk.Act(PlannedEventKind.SupplierTrouble, SupplierTroubles.Short, id: 9);

        var delayed = desk.Made.PurchaseOrders[late.MadeId!.Value - 1];
        Assert.NotNull(delayed.DelayReason);
        Assert.Contains(desk.Mails, m => m.Attached == new DocumentRef(DocumentKind.PurchaseOrder, delayed.Id));
        Assert.NotEqual(late.MadeId, shorted.MadeId);
    }

    private static MailMessage Reply(PostDesk desk, MailMessage original, string body)
    {
        var mail = MailMessage.Send(desk.Made.Firm.BusinessDay, original.CustomerId!.Value, "Sam <info@kleingoed.example>", "klant@winkel.example", "RE: " + original.Subject, body, original.Attached)
            .Value.WrittenBy(desk.Learner).Answering(original);
        desk.Keep(mail, desk.Learner.Name);
        return mail;
    }
}
