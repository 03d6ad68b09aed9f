using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Contacts;
using PracticeFirm.Domain.Firm;
using PracticeFirm.Domain.Mail;
using PracticeFirm.Domain.Orders;
using PracticeFirm.Simulation.Actors;
using PracticeFirm.Simulation.Tests.Conversations;

namespace PracticeFirm.Simulation.Tests.Days;

public sealed class NeglectDayTests
{
    private readonly PostDesk _desk = PostDesk.Small();

    [Theory]
    [InlineData(MailContent.Question, false, true, true)]
    [InlineData(MailContent.Complaint, false, true, true)]
    [InlineData(MailContent.Signal, false, true, false)]
    [InlineData(MailContent.Question, true, false, false)]
    [InlineData(MailContent.Complaint, true, true, false)]
    [InlineData(MailContent.Signal, true, true, false)]
    public void A_mail_of_which_nothing_came_is_in_the_log_and_who_waits_writes_again(MailContent content, bool heard, bool logged, bool writes)
    {
        var mail = Letter(content);

        var report = Run(new NeglectInput([new LeftMail(mail, heard)], [], [], Customers));

        Assert.Equal(logged ? ["Mail.LeftAlone"] : [], mail.Events.Select(e => e.Kind));
        Assert.Equal(mail.Events, report.Moments);
        Assert.Equal(writes ? [mail.Id] : [], report.Mails.Select(m => m.InReplyToId!.Value));
        Assert.All(report.Mails, m => Assert.Contains("Bestelling van vorige week", m.Body, StringComparison.Ordinal));
        Assert.All(report.Mails, m => Assert.DoesNotContain('{', m.Body));
        Assert.All(report.Mails, m => Assert.Null(m.Contains));
    }

    [Fact]
    public void Who_was_promised_an_answer_and_got_none_asks_for_it()
    {
        var firm = _desk.Made.Firm;
        var question = CustomerQuestion.Register(1, null, "Vaatwasser", "Kan dit in de vaatwasser?", firm.BusinessDay, _desk.Learner, firm.BusinessDay).Value;
        question.Identify(9);
        _desk.NextDay();

        var report = Run(new NeglectInput([], [question], [], Customers));

        var mail = Assert.Single(report.Mails);
        Assert.Equal((1, new DocumentRef(DocumentKind.CustomerQuestion, 9)), (mail.CustomerId!.Value, mail.Attached!.Value));
        Assert.Contains("Vaatwasser", mail.Body, StringComparison.Ordinal);
        Assert.Equal("Question.Late", Assert.Single(report.Moments).Kind);
    }

    [Fact]
    public void A_call_that_nobody_wrote_down_is_in_the_log()
    {
        var conversation = Seeds.Small.Conversations["klein"];
        var planned = PlannedEvent.Plan(PlannedEventKind.Call, _desk.Made.Firm.BusinessDay, "klein");
        planned.Identify(5);
        var call = CallDay.Ring(new PlannedCall(planned, conversation, Callers.For(conversation, _desk.Made)), _desk.Made.Firm);
        Assert.True(call.Answer(_desk.Learner.Id, new TimeOnly(12, 0), new CallWords("opening", "Met ...", 4, 1, [], null)).IsSuccess);

        Assert.Empty(Run(new NeglectInput([], [], [call], Customers)).Moments);
        Assert.True(call.HangUp(_desk.Learner.Id).IsSuccess);
        Assert.Equal("Call.NotRecorded", Assert.Single(Run(new NeglectInput([], [], [call], Customers)).Moments).Kind);
    }

    [Fact]
    public void A_draft_that_nobody_checked_is_in_the_log()
    {
        var draft = _desk.Made.Offertes[^1];

        var report = Run(new NeglectInput([], [], [], Customers, [draft]));

        Assert.Equal("Offerte.CheckLeftAlone", Assert.Single(report.Moments).Kind);
        Assert.Empty(report.Mails);
    }

    [Fact]
    public void An_order_whose_promised_day_passed_is_in_the_log_once()
    {
        var order = _desk.Made.Orders.First(o => o is { IsConfirmed: true, OpenUnits: > 0, NextPromise: not null });
        var day = order.NextPromise!.Value;

        var report = NeglectDay.Run(NeglectInput.None, [order], _desk.Made.Firm, day);

        Assert.Equal(("Order.Late", report.Moments[0]), (order.Events[^1].Kind, order.Events[^1]));
        Assert.Empty(NeglectDay.Run(NeglectInput.None, [order], _desk.Made.Firm, day.AddDays(-1)).Moments);
    }

    private IReadOnlyDictionary<int, Domain.Relations.Customer> Customers => _desk.Made.Customers.ToDictionary(c => c.Id);

    private NeglectReport Run(NeglectInput input) => NeglectDay.Run(input, (IReadOnlyList<Order>)[], _desk.Made.Firm, BusinessCalendar.AddWorkingDays(_desk.Made.Firm.BusinessDay, -1));

    private MailMessage Letter(MailContent content)
    {
        var mail = MailMessage.Receive(_desk.Made.Firm.BusinessDay, 1, "Jan <jan@klant.example>", "info@firma.example", "Bestelling van vorige week", "Hoe zit het?").Holding(content);
        mail.Identify(77);
        return mail;
    }
}
