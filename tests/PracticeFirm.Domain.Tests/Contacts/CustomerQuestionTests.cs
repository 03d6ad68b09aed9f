using PracticeFirm.Domain.Contacts;
using PracticeFirm.Domain.Firm;
using static PracticeFirm.Domain.Tests.Builders.Make;

namespace PracticeFirm.Domain.Tests.Contacts;

public sealed class CustomerQuestionTests
{
    private static readonly Employee Sanne = Colleague(2);
    private static readonly Employee Joost = Colleague(7, "Joost de Bruin", EmployeeRole.FieldSales);

    [Fact]
    public void A_question_is_looked_up_and_answered_in_time()
    {
        var question = Question(Monday.AddDays(2));
        Assert.Equal((QuestionStatus.New, 2, Monday), (question.Status, question.OwnerId, question.ReceivedOn));

        Done(question.Ask(Joost, " Kan dit in de vaatwasser? ", Monday));
        Assert.Equal((QuestionStatus.LookingUp, "Kan dit in de vaatwasser?"), (question.Status, question.Asked));
        Refused(question.Ask(Joost, "Al iets bekend?", Monday), "Question.Waiting");
        question.Learn("Ja, tot zestig graden.");
        Done(question.Reply("Ja, dat kan tot zestig graden.", Monday.AddDays(1)));

        Assert.Equal((QuestionStatus.Answered, Monday.AddDays(1), "Ja, dat kan tot zestig graden."), (question.Status, question.ClosedOn!.Value, question.Answer));
        Assert.Contains("inTime = True", question.Events[^1].Data!.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void The_promised_day_itself_is_in_time_and_the_day_after_is_late()
    {
        var question = Question(Monday.AddDays(2));

        Assert.False(question.IsLate(Monday.AddDays(2)));
        Assert.True(question.IsLate(Monday.AddDays(3)));
        Done(question.Promise(Monday.AddDays(4), Monday.AddDays(3)));
        Assert.False(question.IsLate(Monday.AddDays(3)));
        RefusedOn("PromisedBy", "Question.Promise", question.Promise(Monday.AddDays(2), Monday.AddDays(3)));
        Done(question.Reply("Te laat, maar toch.", Monday.AddDays(7)));
        Assert.False(question.IsLate(Monday.AddDays(7)));
        Assert.Contains("inTime = False", question.Events[^1].Data!.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_promise_that_was_broken_is_in_the_log_and_one_that_still_holds_is_not()
    {
        var question = Question(Monday.AddDays(2));
        Assert.False(question.BreakPromise(Monday.AddDays(2)));
        Assert.DoesNotContain(question.Events, e => e.Kind == "Question.Late");

        Assert.True(question.BreakPromise(Monday.AddDays(3)));

        Assert.Equal("Question.Late", question.Events[^1].Kind);
        Assert.Contains("Asked = False", question.Events[^1].Data!.ToString(), StringComparison.Ordinal);
        Done(question.Reply("Te laat, maar toch.", Monday.AddDays(3)));
        Assert.False(question.BreakPromise(Monday.AddDays(4)));
    }

    [Fact]
    public void It_says_what_the_customer_wants_to_know()
    {
        var refused = CustomerQuestion.Register(3, null, " ", null, Monday.AddDays(-1), Sanne, Monday);

        Assert.Equal(["Question.Subject", "Question.Text", "Question.Promise"], refused.Errors.Select(e => e.Code));
    }

    [Fact]
    public void What_is_passed_on_or_answered_is_closed()
    {
        var question = Question(null);
        RefusedOn("ColleagueId", "Question.Owner", question.PassOn(Sanne, Monday));

        Done(question.PassOn(Joost, Monday));

        Assert.Equal((QuestionStatus.PassedOn, 7), (question.Status, question.OwnerId));
        Refused(question.Reply("Nee", Monday), "Question.Closed");
        Refused(question.Ask(Sanne, "Weet jij dit?", Monday), "Question.Closed");
        Refused(question.Promise(Monday, Monday), "Question.Closed");
        Refused(question.PassOn(Sanne, Monday), "Question.Closed");
        Assert.Throws<InvalidOperationException>(() => question.Learn("Te laat"));
    }

    private static CustomerQuestion Question(DateOnly? promised) =>
        CustomerQuestion.Register(3, null, "Vaatwasser", "Kunnen de borden in de vaatwasser?", promised, Sanne, Monday).Value;
}
