using Microsoft.EntityFrameworkCore;
using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Contacts;
using PracticeFirm.Domain.Marketing;
using PracticeFirm.Domain.Relations;
using PracticeFirm.Web.Features.Customers;
using PracticeFirm.Web.Features.Surveys;
using PracticeFirm.Web.Features.Workday;
using PracticeFirm.Web.Tests.Features.Deliveries;
using PracticeFirm.Web.Tests.Features.Offertes;
using PracticeFirm.Web.Tests.Infrastructure;

namespace PracticeFirm.Web.Tests.Features.Surveys;

public sealed class SurveyTests
{
    private static readonly DateOnly Today = TestFirmContents.Today;

    private static readonly SendSurvey.Command Quarter = new(SurveyOccasion.Quarter, Language.Dutch, Today.AddDays(-30), Today, 25, "Hoe tevreden bent u?", "{aanhef}\n\nTwee vragen.");

    [Fact]
    public async Task Who_ordered_can_be_asked_unless_they_opted_out_or_were_asked_lately()
    {
        await using var firm = await TestFirm.Open();
        await Ordered(firm);

        var (prepared, roundTrips) = await firm.Count(TestUser.Sam, new SendSurvey.Prepare(SurveyOccasion.Quarter, From: Today.AddDays(-30), Through: Today));
        Assert.InRange(roundTrips, 1, 3);
        Assert.Equal((2, 1, 0), (prepared.CanBeAsked, prepared.LeftOut, prepared.Rested));

        var (sent, _) = await firm.Logged(TestUser.Sam, Quarter with { Size = 1 }, "Survey.Sent");
        Assert.Equal(("TVO-2026-0001", 1), (sent.Number, sent.Asked));
        prepared = await firm.Done(TestUser.Sam, new SendSurvey.Prepare(SurveyOccasion.Quarter, From: Today.AddDays(-30), Through: Today));
        Assert.Equal((1, 1, 1), (prepared.CanBeAsked, prepared.LeftOut, prepared.Rested));
        await firm.Done(TestUser.Sam, new ChangeConsent.OptOut(TestFirmContents.GoldenSpoon, ConsentSource.Phone));
        await firm.Done(TestUser.Sam, new ChangeConsent.OptOut(TestFirmContents.Arms, ConsentSource.Phone));
        await firm.Refused(TestUser.Sam, Quarter, "Survey.Nobody", null, (DocumentKind.Firm, 0));
    }

    [Fact]
    public async Task Each_occasion_can_be_prepared_and_what_is_missing_is_refused()
    {
        await using var firm = await TestFirm.Open();

        foreach (var occasion in Enum.GetValues<SurveyOccasion>())
            Assert.InRange((await firm.Count(TestUser.Teacher, new SendSurvey.Prepare(occasion))).RoundTrips, 1, 3);
        await firm.Misshapen(TestUser.Sam, Quarter with { From = null }, "Survey.Period", "From");
        await firm.Misshapen(TestUser.Sam, Quarter with { Size = 0 }, "Survey.Size", "Size");
        await firm.Misshapen(TestUser.Sam, Quarter with { Size = null }, "Survey.Size", "Size");
        await firm.Refused(TestUser.Sam, Quarter with { Subject = "" }, "Survey.Subject", "Subject", (DocumentKind.Firm, 0));
        await firm.OnlyForWorkers(Quarter);
    }

    [Fact]
    public async Task Answers_come_in_by_the_day_until_it_is_closed()
    {
        await using var firm = await TestFirm.Open();
        await Ordered(firm);
        var id = (await firm.Done(TestUser.Sam, Quarter)).Id;
        var day = Today;
        for (var i = 0; i <= Survey.AnswerDays; i++)
            day = (await firm.Done(TestUser.Sam, new AdvanceDay.Command(day))).Day;

        var (shown, roundTrips) = await firm.Count(TestUser.Teacher, new ShowSurvey.Query(id));

        Assert.InRange(roundTrips, 1, 3);
        Assert.Equal((SurveyStatus.Closed, 2), (shown.Status, shown.Score.Asked));
        Assert.Equal(shown.Score.Answered, shown.Answers.Count);
        Assert.Equal(shown.Score.Answered, shown.ByNps.Sum());
    }

    [Fact]
    public async Task An_answer_is_handled_and_shows_afterwards_what_was_in_it()
    {
        await using var firm = await TestFirm.Open();
        var id = await Answered(firm);
        var before = (await firm.Done(TestUser.Sam, new ShowSurvey.Query(id))).Answers[0];
        Assert.Equal((SignalKinds.None, "Er was weer een doos kapot."), (before.Hidden, before.Comment));

        var (_, events) = await firm.Logged(TestUser.Sam, new HandleAnswer.Command(id, before.Id, SignalKinds.Wish, "Ik bel de klant morgen."), "Survey.Handled");

        Assert.Contains("\"Hidden\":\"Complaint\",\"Recognised\":\"Wish\"", events[^1].Data);
        var after = (await firm.Done(TestUser.Sam, new ShowSurvey.Query(id))).Answers[0];
        Assert.Equal((SignalKinds.Complaint, SignalKinds.Wish, "Sam Jansen"), (after.Hidden, after.Recognised, after.HandledBy));
        await firm.Refused(TestUser.Noor, new HandleAnswer.Command(id, before.Id, SignalKinds.None, "Nee"), "Survey.HandledAlready", null, (DocumentKind.Survey, id));
        await firm.Refused(TestUser.Noor, new HandleAnswer.Command(id, 999, SignalKinds.None, "Nee"), "Survey.NoAnswer", null, (DocumentKind.Survey, id));
        await firm.OnlyForWorkers(new HandleAnswer.Command(id, before.Id, SignalKinds.None, "Nee"));
    }

    [Fact]
    public async Task The_list_has_the_scores_of_a_year_and_filters()
    {
        await using var firm = await TestFirm.Open();
        var id = await Answered(firm);

        var (list, roundTrips) = await firm.Count(TestUser.Teacher, new ListSurveys.Query("TVO", "quarter", "running", "antwoorden"));

        Assert.InRange(roundTrips, 1, 3);
        Assert.Equal((id, 0, 1), (Assert.Single(list.Rows).Id, list.Year.Nps!.Value, list.ToHandle));
        Assert.Equal(Percentage.Of(100), list.Year.Csat);
        Assert.Single(list.Trend);
        Assert.Empty((await firm.Done(TestUser.Sam, new ListSurveys.Query(Occasion: "complaint"))).Rows);
        Assert.Empty((await firm.Done(TestUser.Sam, new ListSurveys.Query(Status: "closed"))).Rows);
    }

    private static async Task Ordered(TestFirm firm)
    {
        await firm.ConfirmedOrder(TestFirmContents.GoldenSpoon, true, (TestFirmContents.CoffeeBeans, 8));
        await firm.ConfirmedOrder(TestFirmContents.Arms, true, (TestFirmContents.CoffeeBeans, 8));
        await firm.ConfirmedOrder(TestFirmContents.OldMill, true, (TestFirmContents.CoffeeBeans, 8));
    }

    private static async Task<int> Answered(TestFirm firm)
    {
        await firm.ConfirmedOrder(TestFirmContents.GoldenSpoon, true, (TestFirmContents.CoffeeBeans, 8));
        var id = (await firm.Done(TestUser.Sam, Quarter)).Id;
        await firm.Arrange(async db =>
        {
            var survey = await db.Surveys.Include(s => s.Invitations).SingleAsync();
            survey.Answer(TestFirmContents.GoldenSpoon, new SurveyAnswer(4, 8, "Er was weer een doos kapot.", SignalKinds.Complaint), Today);
            survey.ClearEvents();
            return 0;
        });
        return id;
    }
}
