using System.Collections.Concurrent;
using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Offertes;
using PracticeFirm.Simulation.Actors;

namespace PracticeFirm.Simulation.Tests.Days;

public sealed class OfferteAnswerTests
{
    private static readonly ConcurrentDictionary<decimal, Offerte> Drafts = new();

    [Fact]
    public void The_same_offerte_always_gets_the_same_answer_and_all_three_occur()
    {
        var decisions = Enumerable.Range(1, 200).Select(seed => CustomerDecision.For(seed, Offerte())).ToList();

        Assert.Equal(decisions, Enumerable.Range(1, 200).Select(seed => CustomerDecision.For(seed, Offerte())));
        Assert.All(Enum.GetValues<DecisionKind>(), kind => Assert.InRange(decisions.Count(d => d.Kind == kind), 20, 160));
        Assert.Equal(["besluit-ja", "besluit-maar", "besluit-nee"], decisions.Select(d => d.Flag).Distinct().Order(StringComparer.Ordinal));
        Assert.All(decisions, d => Assert.InRange(d.Days, 2, 6));
    }

    [Fact]
    public void Care_wins_customers_and_waiting_loses_them()
    {
        int Wins(OfferteCare care, decimal discount = 0) => Enumerable.Range(1, 300).Count(seed => CustomerDecision.For(seed, Offerte(discount), care).Kind == DecisionKind.Yes);

        var plain = Wins(OfferteCare.Plain);
        Assert.True(Wins(new OfferteCare(1, Called: true, FollowedUp: false)) > plain);
        Assert.True(Wins(OfferteCare.Plain, discount: 5) > plain);
        Assert.True(Wins(new OfferteCare(CustomerDecision.Patience + 1, false, false)) < plain);
    }

    [Fact]
    public void Who_forgot_to_say_something_and_was_not_asked_says_it_after_all()
    {
        foreach (var (gap, point) in ((RequestGap, DecisionPoint)[])[(RequestGap.Quantity, DecisionPoint.Quantity), (RequestGap.DeliveryDay, DecisionPoint.DeliveryTime)])
        {
            var guessed = OfferteCare.Plain with { Guessed = gap };
            var changed = Enumerable.Range(1, 200).Select(seed => (Asked: CustomerDecision.For(seed, Offerte()), Guessed: CustomerDecision.For(seed, Offerte(), guessed))).ToList();

            Assert.All(changed.Where(c => c.Guessed != c.Asked), c => Assert.Equal((DecisionKind.But, point), (c.Guessed.Kind, c.Guessed.Point)));
            Assert.InRange(changed.Count(c => c.Asked.Kind == DecisionKind.Yes && c.Guessed.Kind == DecisionKind.But), 40, 120);
            Assert.Contains(changed, c => c.Guessed.Kind == DecisionKind.Yes);
        }
    }

    [Fact]
    public void Nobody_who_was_won_by_more_care_is_lost_by_it()
    {
        for (var seed = 1; seed <= 200; seed++)
            if (CustomerDecision.For(seed, Offerte()).Kind == DecisionKind.Yes)
                Assert.Equal(DecisionKind.Yes, CustomerDecision.For(seed, Offerte(), new OfferteCare(1, true, true)).Kind);
    }

    [Fact]
    public void The_answer_comes_by_mail_on_its_day_and_changes_nothing_else()
    {
        var desk = PostDesk.Small();
        var offerte = Sent(desk);
        var decision = CustomerDecision.For(desk.Made.Firm.Seed, offerte);
        var answered = new List<int>();
        for (var day = 1; day <= 7; day++)
        {
            var yesterday = desk.Made.Firm.BusinessDay;
            desk.NextDay();
            // A customer who keeps silent is asked on the second day.
            DateOnly? asked = decision.Silent && day >= 3 ? BusinessCalendar.AddWorkingDays(offerte.SentOn!.Value, 2) : null;
            if (OfferteAnswerDay.Run([Waiting(desk, offerte, asked)], desk.Made.Firm, yesterday, desk).Count > 0)
                answered.Add(day);
        }

        Assert.Equal([decision.Silent ? 3 : decision.Days], answered);
        var mail = Assert.Single(desk.Mails);
        Assert.Equal(new DocumentRef(DocumentKind.Offerte, offerte.Id), mail.Attached);
        Assert.Contains(offerte.Number!, mail.Body, StringComparison.Ordinal);
        Assert.DoesNotContain('{', mail.Body);
        Assert.Equal(OfferteStatus.Sent, offerte.Status);
    }

    private static WaitingOfferte Waiting(PostDesk desk, Offerte offerte, DateOnly? followedUpOn) =>
        new(offerte, desk.Made.Customers[offerte.CustomerId!.Value - 1], null, null, false, followedUpOn);

    private static Offerte Sent(PostDesk desk)
    {
        var offerte = desk.Made.Offertes.First(o => o.IsDraft && o.Lines.Count > 0 && o.RequestId is null || o.IsOpen);
        if (offerte.IsDraft)
            Assert.True(offerte.Send(desk.Made.Customers[offerte.CustomerId!.Value - 1], desk.Made.Numbers.First(n => n.Prefix == "OFF"), desk.Made.Firm, null).IsSuccess);
        var fresh = offerte.Revise(desk.Learner.Id, desk.Made.Firm, false).Value;
        desk.Keep(fresh, desk.Learner.Name);
        desk.Number(fresh);
        Assert.True(fresh.Send(desk.Made.Customers[fresh.CustomerId!.Value - 1], desk.Made.Numbers.First(n => n.Prefix == "OFF"), desk.Made.Firm, offerte).IsSuccess);
        return fresh;
    }

    // Nobody changes them, and making one takes longer than deciding on it.
    private static Offerte Offerte(decimal discount = 0) => Drafts.GetOrAdd(discount, d => new Desk().Draft(discount: d));
}
