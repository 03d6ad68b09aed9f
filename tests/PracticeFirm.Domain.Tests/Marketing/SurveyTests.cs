using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Contacts;
using PracticeFirm.Domain.Marketing;
using PracticeFirm.Domain.Relations;

namespace PracticeFirm.Domain.Tests.Marketing;

public sealed class SurveyTests
{
    private static readonly DateOnly Today = new(2026, 11, 23);

    private static readonly SurveyPlan Plan = new(SurveyOccasion.Delivery, Language.Dutch, Today.AddDays(-14), Today, "Hoe tevreden bent u?", "{aanhef}\n\nTwee vragen.");

    [Theory]
    [InlineData(new[] { 10, 10, 9, 8, 7, 6, 3, 0 }, 0)]
    [InlineData(new[] { 9, 9, 10 }, 100)]
    [InlineData(new[] { 0, 6 }, -100)]
    [InlineData(new[] { 7, 8 }, 0)]
    [InlineData(new[] { 9, 9, 6 }, 33)]
    [InlineData(new[] { 9, 6, 6 }, -33)]
    public void Nps_is_the_share_of_promotors_less_that_of_detractors(int[] scores, int nps)
    {
        var score = new SurveyScore(20, scores.Length, 0, scores.Count(s => s >= 9), scores.Count(s => s <= 6));

        Assert.Equal(nps, score.Nps);
        Assert.Equal(scores.Count(s => s is 7 or 8), score.Passives);
    }

    [Fact]
    public void Csat_is_the_share_of_fours_and_fives()
    {
        var survey = Sent(1, 2, 3, 4);
        survey.Answer(1, new SurveyAnswer(5, 9), Today);
        survey.Answer(2, new SurveyAnswer(4, 8), Today);
        survey.Answer(3, new SurveyAnswer(3, 6), Today);

        var score = SurveyScore.Of(survey.Invitations);

        Assert.Equal((Percentage.Of(66.7m), Percentage.Of(75m), 0), (score.Csat!.Value, score.Response!.Value, score.Nps!.Value));
        Assert.Equal(new SurveyScore(8, 6, 4, 2, 2), score + score);
        Assert.Null(default(SurveyScore).Csat);
        Assert.Null(default(SurveyScore).Nps);
    }

    [Fact]
    public void Who_opted_out_is_not_asked_and_nobody_is_refused()
    {
        var survey = Survey.Send(Numbers(), 3, Today, Plan, [Asked(1), Asked(2, MailConsent.OptedOut)]).Value;

        Assert.Equal(1, Assert.Single(survey.Invitations).CustomerId);
        Assert.Equal("TVO-2026-0001", survey.Number);
        var numbers = Numbers();
        var refused = Survey.Send(numbers, 3, Today, Plan with { Subject = " ", Body = "", Through = Today.AddDays(1) }, [Asked(2, MailConsent.OptedOut)]);
        Assert.Equal(["Survey.Subject", "Survey.Body", "Survey.Period", "Survey.Nobody"], refused.Errors.Select(e => e.Code));
        Assert.Equal(0, numbers.Last);
    }

    [Fact]
    public void The_first_answer_counts_and_one_that_does_not_exist_is_a_bug()
    {
        var survey = Sent(1);
        survey.Answer(1, new SurveyAnswer(5, 10), Today);
        survey.Answer(1, new SurveyAnswer(1, 0), Today);

        Assert.Equal((5, 10), (survey.Invitations[0].Csat!.Value, survey.Invitations[0].Nps!.Value));
        Assert.Throws<ArgumentOutOfRangeException>(() => survey.Answer(1, new SurveyAnswer(6, 10), Today));
        Assert.Throws<InvalidOperationException>(() => survey.Answer(9, new SurveyAnswer(5, 10), Today));
    }

    [Fact]
    public void An_answer_is_handled_once_and_keeps_what_was_hidden_beside_what_was_recognised()
    {
        var survey = Sent(1, 2);
        survey.Invitations[0].Identify(1);
        survey.Invitations[1].Identify(2);
        survey.Answer(1, new SurveyAnswer(4, 8, "Er was weer een doos kapot.", SignalKinds.Complaint), Today);

        Assert.Equal("Survey.Note", survey.Handle(1, SignalKinds.Complaint, " ", 3, Today).Error.Code);
        Assert.Equal("Survey.NoAnswer", survey.Handle(2, SignalKinds.None, "Bellen", 3, Today).Error.Code);
        Assert.True(survey.Handle(1, SignalKinds.Wish, "Bellen", 3, Today).IsSuccess);
        Assert.Contains("Hidden = Complaint, Recognised = Wish", survey.Events[^1].Data!.ToString());
        Assert.Equal("Survey.HandledAlready", survey.Handle(1, SignalKinds.Complaint, "Bellen", 3, Today).Error.Code);
    }

    [Fact]
    public void It_closes_when_the_days_for_answers_are_over()
    {
        var survey = Sent(1, 2);
        survey.Answer(1, new SurveyAnswer(5, 10), Today);
        survey.KeepDay(Today);

        Assert.Equal("Er kwam 1 antwoord binnen.", survey.Events[^1].Text);
        Assert.False(survey.CloseWhenDone(survey.AnswersThrough));
        Assert.True(survey.CloseWhenDone(BusinessCalendar.Next(survey.AnswersThrough)));
        Assert.Equal("Onderzoek afgerond: 1 van 2 klanten antwoordden, CSAT 100%, NPS +100.", survey.Events[^1].Text);
    }

    private static NumberSeries Numbers() => NumberSeries.Start(Survey.NumberPrefix, 2026);

    private static SurveyCandidate Asked(int id, MailConsent consent = MailConsent.ExistingCustomer) => new(
        new MailingCandidate(id, $"Klant {id}", null, $"klant{id}@voorbeeld.example", Language.Dutch, consent, CustomerStatus.Active), new DocumentRef(DocumentKind.Delivery, id));

    private static Survey Sent(params int[] customers) => Survey.Send(Numbers(), 3, Today, Plan, [.. customers.Select(c => Asked(c))]).Value;
}
