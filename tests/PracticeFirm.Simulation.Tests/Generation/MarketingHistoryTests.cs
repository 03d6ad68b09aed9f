using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Marketing;
using PracticeFirm.Domain.Relations;
using PracticeFirm.Simulation.Generation;

namespace PracticeFirm.Simulation.Tests.Generation;

public sealed class MarketingHistoryTests
{
    private static readonly GeneratedFirm Made = Firms.Of("horeca-offerte", 1);

    [Fact]
    public void Mailings_went_out_for_two_years_and_the_last_one_still_runs()
    {
        Assert.InRange(Made.Mailings.Count, 5, 12);
        Assert.InRange(Made.Mailings.Sum(m => m.Recipients.Count), 100, 700);
        Assert.All(Made.Mailings.SkipLast(1), m => Assert.Equal(MailingStatus.Closed, m.Status));
        Assert.Equal(MailingStatus.Sent, Made.Mailings[^1].Status);
        var result = MailingResult.Of([.. Made.Mailings.SelectMany(m => m.Recipients)]);
        Assert.InRange(result.Opened, result.Sent / 5, result.Sent * 4 / 5);
        Assert.True(result.Asked > 0 && result.Bought > 0 && result.OptedOut > 0);
    }

    [Fact]
    public void Nobody_was_mailed_or_asked_after_opting_out()
    {
        Assert.InRange(Made.Customers.Count(c => c.MailConsent == MailConsent.OptedOut), 3, 40);
        Assert.Contains(Made.Customers, c => c.MailConsent == MailConsent.Missing);
        Assert.Contains(Made.Customers, c => c.MailConsent == MailConsent.Given);
        var sent = Made.Mailings.SelectMany(m => m.Recipients.Select(r => (On: m.SentOn!.Value, r.CustomerId))).Concat(Made.Surveys.SelectMany(s => s.Invitations.Select(i => (On: s.SentOn, i.CustomerId))));
        Assert.All(sent, s => Assert.False(Made.Customers[s.CustomerId - 1].OptedOutOn < s.On));
    }

    [Fact]
    public void What_was_bought_is_a_real_order_of_those_days() =>
        Assert.All(Made.Mailings.SelectMany(m => m.Recipients.Where(r => r.OrderId is not null), (m, r) => (Mailing: m, Recipient: r)), x =>
        {
            var order = Made.Orders[x.Recipient.OrderId!.Value - 1];
            Assert.Equal((x.Recipient.CustomerId, x.Recipient.BoughtOn, x.Recipient.BoughtFor), (order.CustomerId, order.ConfirmedOn, order.NetTotal));
            Assert.InRange(order.ConfirmedOn!.Value, x.Mailing.SentOn!.Value, x.Mailing.ResultsThrough!.Value);
        });

    [Fact]
    public void Surveys_went_out_each_quarter_and_the_last_one_waits_to_be_read()
    {
        Assert.InRange(Made.Surveys.Count, 5, 10);
        var score = Made.Surveys.Aggregate(default(SurveyScore), (sum, s) => sum + SurveyScore.Of(s.Invitations));
        Assert.InRange(score.Answered, score.Asked / 4, score.Asked * 3 / 4);
        Assert.InRange(score.Nps!.Value, -20, 80);
        var last = Made.Surveys[^1];
        Assert.Equal((SurveyStatus.Running, SurveyOccasion.Delivery), (last.Status, last.Occasion));
        Assert.Contains(last.Invitations, i => i.Comment.Length > 0 && i.HandledOn is null);
        Assert.All(last.Invitations, i => Assert.Equal(Made.Deliveries[i.AboutId!.Value - 1].CustomerId, i.CustomerId));
        Assert.All(Made.Surveys.SelectMany(s => s.Invitations), i => Assert.DoesNotContain("{", i.Comment));
    }

    [Fact]
    public void Numbers_go_on_without_a_gap() => Assert.All((string[])[Mailing.NumberPrefix, Survey.NumberPrefix], prefix =>
    {
        var given = Made.Mailings.Select(m => m.Number!).Concat(Made.Surveys.Select(s => s.Number)).Where(n => n.StartsWith(prefix, StringComparison.Ordinal)).Order().ToList();
        var drawn = Made.Numbers.Where(n => n.Prefix == prefix).OrderBy(n => n.Year).SelectMany(n => Enumerable.Range(1, n.Last).Select(i => NumberSeries.Format(prefix, n.Year, i)));
        Assert.Equal(drawn, given);
    });
}
