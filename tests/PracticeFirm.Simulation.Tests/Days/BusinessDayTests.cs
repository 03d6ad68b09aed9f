using PracticeFirm.Domain.Contacts;
using PracticeFirm.Domain.Offertes;

namespace PracticeFirm.Simulation.Tests.Days;

public sealed class BusinessDayTests
{
    [Fact]
    public void A_day_moves_on_to_the_next_working_day()
    {
        var desk = new Desk();
        Assert.Equal(new DateOnly(2026, 11, 24), desk.Advance().Day);
        for (var i = 0; i < 3; i++)
            desk.Advance();
        Assert.Equal(new DateOnly(2026, 11, 30), desk.Advance().Day);
        Assert.Equal(new DateOnly(2026, 11, 30), desk.Firm.BusinessDay);
    }

    [Fact]
    public void An_offerte_is_valid_through_its_last_day_and_expires_on_the_next_working_day()
    {
        var desk = new Desk();
        var offerte = Sent(desk, new DateOnly(2026, 11, 27));
        for (var day = 24; day <= 27; day++)
            Assert.DoesNotContain(offerte, desk.Advance().Expired);
        Assert.Equal((new DateOnly(2026, 11, 27), OfferteStatus.Sent), (desk.Firm.BusinessDay, offerte.Status));

        var monday = desk.Advance();

        Assert.Contains(offerte, monday.Expired);
        Assert.Equal(OfferteStatus.Expired, offerte.Status);
        Assert.DoesNotContain(offerte, monday.ExpiringSoon);
        Assert.DoesNotContain(offerte, desk.Advance().Expired);
    }

    [Fact]
    public void An_answer_is_never_overwritten_by_expiry()
    {
        var desk = new Desk();
        var offerte = Sent(desk, new DateOnly(2026, 11, 23));
        Assert.True(offerte.Accept(desk.Firm.BusinessDay).IsSuccess);
        Assert.Empty(BusinessDay.Advance(new BusinessDayInput(desk.Firm, [offerte], [], [])).Expired);
        Assert.Equal(OfferteStatus.Accepted, offerte.Status);
    }

    [Fact]
    public void What_expires_within_three_working_days_is_told_first_to_expire_first()
    {
        var desk = new Desk();
        var input = new[] { 30, 26, 27, 25 }.Select(day => Sent(desk, new DateOnly(2026, 11, day))).ToList();
        var report = BusinessDay.Advance(new BusinessDayInput(desk.Firm, input, [], []));
        Assert.Equal([25, 26, 27], report.ExpiringSoon.Select(o => o.Terms.ValidThrough.Day));
    }

    [Fact]
    public void Tasks_of_today_and_overdue_ones_are_due()
    {
        var desk = new Desk();
        var today = desk.Firm.BusinessDay;
        var tasks = ((string, int)[])[("morgen", 1), ("vandaag", 0), ("later", 4), ("gedaan", 0)];
        var planned = tasks.Select((t, i) =>
        {
            var task = FollowUp.Plan(t.Item1, today.AddDays(t.Item2), desk.Learner.Id, today).Value;
            task.Identify(9_000 + i);
            return task;
        }).ToList();
        Assert.True(planned[3].Complete(today, null).IsSuccess);
        var report = BusinessDay.Advance(new BusinessDayInput(desk.Firm, [], [], planned));
        Assert.Equal(["vandaag", "morgen"], report.TasksDue.Select(t => t.Subject));
    }

    [Fact]
    public void Only_what_a_person_made_for_a_simulated_colleague_is_reviewed()
    {
        var desk = new Desk();
        var own = desk.HandIn(desk.Draft());
        var ofField = desk.HandIn(desk.Draft(author: desk.Made.Employees.First(e => e.Id != desk.Colleague.Id)));
        var toPerson = desk.HandIn(desk.Draft(author: desk.Manager), desk.Learner);

        var report = desk.Advance(toPerson, ofField, own);

        Assert.Equal(own.Offerte, Assert.Single(report.Reviews).Offerte);
        Assert.Equal(OfferteStatus.InReview, ofField.Offerte.Status);
        Assert.Equal(OfferteStatus.InReview, toPerson.Offerte.Status);
    }

    private static Offerte Sent(Desk desk, DateOnly validThrough)
    {
        var offerte = desk.Draft(terms: t => t with { ValidThrough = validThrough });
        Assert.True(offerte.Send(desk.Customer, desk.Made.Numbers.Single(n => n.Prefix == "OFF" && n.Year == 2026), desk.Firm, null).IsSuccess);
        return offerte;
    }
}
