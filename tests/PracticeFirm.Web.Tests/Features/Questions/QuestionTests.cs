using Microsoft.EntityFrameworkCore;
using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Contacts;
using PracticeFirm.Domain.Mail;
using PracticeFirm.Web.Features.Questions;
using PracticeFirm.Web.Features.Workday;
using PracticeFirm.Web.Infrastructure.Mailing;
using PracticeFirm.Web.Tests.Infrastructure;

namespace PracticeFirm.Web.Tests.Features.Questions;

public sealed class QuestionTests
{
    private static readonly DateOnly Today = TestFirmContents.Today;

    [Fact]
    public async Task A_question_from_a_mail_keeps_where_it_came_from_and_what_was_promised()
    {
        await using var firm = await TestFirm.Open();
        var mail = await Letter(firm);
        var source = new DocumentRef(DocumentKind.Mail, mail);

        var prepared = (await firm.Send(TestUser.Sam, new RegisterQuestion.Prepare(source, null))).Value;
        var made = await firm.Send(TestUser.Sam, new RegisterQuestion.Command(null, "Vaatwasser", "Kunnen de borden in de vaatwasser?", Today.AddDays(2), source));

        Assert.Equal((TestFirmContents.Arms, "Vraag over borden"), (prepared.CustomerId!.Value, prepared.Subject));
        var (question, roundTrips) = await firm.Count(TestUser.Teacher, new ShowQuestion.Query(made.Value));
        Assert.InRange(roundTrips, 1, 3);
        Assert.Equal((source, "Vraag over borden"), question.StartedFrom!.Value);
        await using var db = await firm.Db();
        var promise = await db.FollowUps.SingleAsync();
        Assert.Equal((FollowUpKind.Promise, Today.AddDays(2), new DocumentRef(DocumentKind.CustomerQuestion, made.Value)), (promise.Kind, promise.DueOn, promise.About!.Value));
    }

    [Fact]
    public async Task A_colleague_answers_the_next_day_and_the_customer_gets_it_by_mail()
    {
        await using var firm = await TestFirm.Open();
        var id = await Register(firm, Today.AddDays(2));
        Assert.Empty((await firm.Send(TestUser.Sam, new WorkOnQuestion.Ask(id, TestFirmContents.FieldSales, "Kan dit in de vaatwasser, is het materiaal geschikt?"))).Errors);

        Assert.Empty((await firm.Send(TestUser.Sam, new AdvanceDay.Command(Today))).Errors);

        var question = (await firm.Send(TestUser.Sam, new ShowQuestion.Query(id))).Value;
        Assert.Equal("Joost de Bruin", question.Colleague);
        Assert.Contains("gebruiksaanwijzing", question.Known, StringComparison.Ordinal);
        var draft = (await firm.Send(TestUser.Sam, new AnswerQuestion.Prepare(id))).Value.Draft;
        var unanswered = await firm.Send(TestUser.Sam, new AnswerQuestion.ByMail(id, new MailEntry("inkoop@eemland.example", "Antwoord", "Ons antwoord: {antwoord}")));
        Assert.Equal(("Question.AnswerPlace", "Body"), (unanswered.Error.Code, unanswered.Error.Field));
        Assert.Empty((await firm.Send(TestUser.Sam, new AnswerQuestion.ByMail(id, new MailEntry(draft.To.Length > 0 ? draft.To : "inkoop@eemland.example", "Antwoord", "Ja, dat kan.")))).Errors);
        await using var db = await firm.Db();
        Assert.Equal((QuestionStatus.Answered, "Ja, dat kan."), await db.CustomerQuestions.Select(q => new ValueTuple<QuestionStatus, string?>(q.Status, q.Answer)).SingleAsync());
        Assert.Equal(new DocumentRef(DocumentKind.CustomerQuestion, id), (await db.Mails.OrderBy(m => m.Id).LastAsync()).Attached);
        Assert.NotNull((await db.FollowUps.SingleAsync()).DoneOn);
        Assert.Contains(await firm.Events(), e => e is { Kind: "Question.Learnt", ActorName: "Joost de Bruin" });
    }

    [Fact]
    public async Task It_is_promised_anew_passed_on_and_then_closed()
    {
        await using var firm = await TestFirm.Open();
        var id = await Register(firm, Today.AddDays(1));

        Assert.Equal(("Question.Promise", "Day"), await Refusal(firm, new WorkOnQuestion.Promise(id, null)));
        Assert.Equal(("Question.Promise", "Day"), await Refusal(firm, new WorkOnQuestion.Promise(id, new DateOnly(2199, 1, 1))));
        Assert.Empty((await firm.Send(TestUser.Sam, new WorkOnQuestion.Promise(id, Today.AddDays(3)))).Errors);
        Assert.Equal(("Question.NoColleague", "ColleagueId"), await Refusal(firm, new WorkOnQuestion.PassOn(id, 99)));
        Assert.Empty((await firm.Send(TestUser.Sam, new WorkOnQuestion.PassOn(id, TestFirmContents.FieldSales))).Errors);

        Assert.Equal("Question.Closed", (await firm.Send(TestUser.Sam, new AnswerQuestion.ByPhone(id, "Toch zelf gebeld"))).Error.Code);
        await using var db = await firm.Db();
        Assert.All(await db.FollowUps.ToListAsync(), promise => Assert.NotNull(promise.DoneOn));
        Assert.Equal(TestFirmContents.FieldSales, (await db.CustomerQuestions.SingleAsync()).OwnerId);
    }

    [Fact]
    public async Task The_list_puts_what_was_promised_first_on_top_and_counts_what_is_late()
    {
        await using var firm = await TestFirm.Open();
        var free = await Register(firm, null);
        var later = await Register(firm, Today.AddDays(3));
        var sooner = await Register(firm, Today);
        var answered = await Register(firm, null);
        Assert.Empty((await firm.Send(TestUser.Sam, new AnswerQuestion.ByPhone(answered, "Ja, dat kan."))).Errors);
        Assert.Empty((await firm.Send(TestUser.Sam, new AdvanceDay.Command(Today))).Errors);

        var (list, roundTrips) = await firm.Count(TestUser.Teacher, new ListQuestions.Query());

        Assert.InRange(roundTrips, 1, 3);
        Assert.Equal([sooner, later, free, answered], list.Rows.Select(r => r.Id));
        Assert.Equal((4, 1), (list.Total, list.Late));
        Assert.Equal([sooner], (await firm.Send(TestUser.Sam, new ListQuestions.Query(Status: "te-laat"))).Value.Rows.Select(r => r.Id));
        Assert.Equal(3, (await firm.Send(TestUser.Sam, new ListQuestions.Query(Status: "open"))).Value.Total);
        Assert.Equal(4, (await firm.Send(TestUser.Sam, new ListQuestions.Query(Search: "eemland", Sort: "-onderwerp"))).Value.Total);
    }

    [Fact]
    public async Task Without_a_customer_or_as_a_reader_nothing_is_written_down()
    {
        await using var firm = await TestFirm.Open();

        Assert.Equal("Question.Customer", (await firm.Send(TestUser.Sam, new RegisterQuestion.Command(null, "A", "B", null))).Error.Code);
        Assert.Equal("Question.Source", (await firm.Send(TestUser.Sam, new RegisterQuestion.Command(null, "A", "B", null, new DocumentRef(DocumentKind.Mail, 999)))).Error.Code);
        Assert.Equal("Access.ReaderOnly", (await firm.Send(TestUser.Teacher, new RegisterQuestion.Command(TestFirmContents.Arms, "A", "B", null))).Error.Code);
        Assert.Equal("Question.NotFound", (await firm.Send(TestUser.Sam, new ShowQuestion.Query(999))).Error.Code);
        await using var db = await firm.Db();
        Assert.Empty(await db.CustomerQuestions.ToListAsync());
    }

    private static async Task<(string, string?)> Refusal(TestFirm firm, Web.Infrastructure.Dispatch.IFirmCommand<MediatR.Unit> command)
    {
        var refused = await firm.Send(TestUser.Sam, command);
        return (refused.Error.Code, refused.Error.Field);
    }

    private static async Task<int> Register(TestFirm firm, DateOnly? promised)
    {
        var made = await firm.Send(TestUser.Sam, new RegisterQuestion.Command(TestFirmContents.Arms, "Vaatwasser", "Kunnen de borden in de vaatwasser?", promised));
        Assert.Empty(made.Errors);
        return made.Value;
    }

    private static Task<int> Letter(TestFirm firm) => firm.Arrange(async db =>
    {
        var mail = MailMessage.Receive(Today, TestFirmContents.Arms, "Els <inkoop@eemland.example>", "verkoop@proef.example", "Vraag over borden", "Kunnen de borden in de vaatwasser?");
        db.Add(mail);
        await db.SaveChangesAsync();
        return mail.Id;
    });
}
