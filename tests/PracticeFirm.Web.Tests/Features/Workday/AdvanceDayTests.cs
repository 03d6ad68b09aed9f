using Microsoft.EntityFrameworkCore;
using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Offertes;
using PracticeFirm.Web.Features.Workday;
using PracticeFirm.Web.Infrastructure.Persistence;
using PracticeFirm.Web.Tests.Infrastructure;

namespace PracticeFirm.Web.Tests.Features.Workday;

public sealed class AdvanceDayTests
{
    private static readonly DateOnly Today = TestFirmContents.Today;
    private static readonly DateOnly Tomorrow = BusinessCalendar.Next(Today);

    [Fact]
    public async Task The_firm_moves_to_its_next_working_day()
    {
        await using var firm = await TestFirm.Open();

        var done = await firm.Send(TestUser.Sam, new AdvanceDay.Command(Today));

        Assert.Equal(new AdvanceDay.Report(Tomorrow, 0, 0, 0, 0), done.Value);
        var logged = Assert.Single(await firm.Events());
        Assert.Equal(("Firm.DayStarted", "sam", Tomorrow), (logged.Kind, logged.ActorId, logged.BusinessDay));
        Assert.Equal(Tomorrow, (await firm.Send(TestUser.Noor, new TodoToday.Query())).Value.Day);
    }

    [Fact]
    public async Task What_was_valid_through_yesterday_expires_by_itself_and_what_is_valid_today_stands()
    {
        await using var firm = await TestFirm.Open();
        var expires = await Sent(firm, Today);
        var stands = await Sent(firm, Tomorrow);

        var done = await firm.Send(TestUser.Sam, new AdvanceDay.Command(Today));

        Assert.Equal(1, done.Value.Expired);
        await using var db = await firm.Db();
        Assert.Equal(OfferteStatus.Expired, (await db.Offertes.SingleAsync(o => o.Id == expires)).Status);
        Assert.Equal(OfferteStatus.Sent, (await db.Offertes.SingleAsync(o => o.Id == stands)).Status);
        var logged = Assert.Single(await firm.Events(), e => e.Kind == "Offerte.Expired");
        Assert.Equal(("", "", expires, Tomorrow), (logged.ActorId, logged.ActorName, logged.DocumentId, logged.BusinessDay));
    }

    [Fact]
    public async Task A_simulated_colleague_does_the_review_it_was_asked_for_and_a_learner_is_left_to_do_it()
    {
        await using var firm = await TestFirm.Open();
        var forManager = await InReview(firm, TestFirmContents.Manager);
        var forNoor = await InReview(firm, TestFirmContents.Noor);

        var done = await firm.Send(TestUser.Sam, new AdvanceDay.Command(Today));

        Assert.Equal(1, done.Value.Reviews);
        await using var db = await firm.Db();
        Assert.Equal(OfferteStatus.Draft, (await db.Offertes.SingleAsync(o => o.Id == forManager)).Status);
        Assert.Equal(OfferteStatus.InReview, (await db.Offertes.SingleAsync(o => o.Id == forNoor)).Status);
        var manager = (await db.Employees.SingleAsync(e => e.Id == TestFirmContents.Manager)).Name;
        var logged = Assert.Single(await firm.Events(), e => e.Kind is "Offerte.Approved" or "Offerte.Returned");
        Assert.Equal(("", manager, forManager), (logged.ActorId, logged.ActorName, logged.DocumentId));
    }

    [Fact]
    public async Task The_morning_tells_what_happened_in_the_night_and_not_what_people_do_after_it()
    {
        await using var firm = await TestFirm.Open();
        var expired = await Sent(firm, Today);
        var reviewed = await InReview(firm, TestFirmContents.Manager);
        Assert.False((await firm.Send(TestUser.Teacher, new MorningReport.Query())).Value.Started);
        Assert.Empty((await firm.Send(TestUser.Sam, new AdvanceDay.Command(Today))).Errors);

        var (report, roundTrips) = await firm.Count(TestUser.Teacher, new MorningReport.Query());

        Assert.InRange(roundTrips, 1, 3);
        Assert.Equal((Tomorrow, true), (report.Day, report.Started));
        var line = Assert.Single(report.Expired);
        Assert.Equal((expired, "OFF-2026-0001", "Hotel Het Wapen van Eemland B.V."), (line.Id, line.Title, line.Customer));
        Assert.Equal(reviewed, Assert.Single(report.Reviews).Id);
        Assert.Empty((await firm.Send(TestUser.Noor, new AdvanceDay.Command(Tomorrow))).Errors);
        var next = (await firm.Send(TestUser.Teacher, new MorningReport.Query())).Value;
        Assert.Equal((true, 0, 0), (next.Started, next.Expired.Count, next.Reviews.Count));
    }

    [Fact]
    public async Task Two_who_press_at_once_start_one_day()
    {
        await using var firm = await TestFirm.Open();

        var both = await Task.WhenAll(
            firm.Send(TestUser.Sam, new AdvanceDay.Command(Today)),
            firm.Send(TestUser.Noor, new AdvanceDay.Command(Today)));

        Assert.Single(both, r => r.IsSuccess);
        Assert.Equal("Firm.DayStarted", Assert.Single(both, r => r.IsFailure).Error.Code);
        Assert.Equal(Tomorrow, (await firm.Send(TestUser.Sam, new TodoToday.Query())).Value.Day);
    }

    [Fact]
    public async Task A_reader_starts_no_day()
    {
        await using var firm = await TestFirm.Open();

        Assert.Equal("Access.ReaderOnly", (await firm.Send(TestUser.Teacher, new AdvanceDay.Command(Today))).Error.Code);
        Assert.Equal(Today, (await firm.Send(TestUser.Teacher, new TodoToday.Query())).Value.Day);
    }

    private static async Task<int> Sent(TestFirm firm, DateOnly validThrough)
    {
        var id = await firm.DraftOfferte(TestFirmContents.Arms, (TestFirmContents.WineGlass, 6));
        return await firm.Arrange(async db =>
        {
            var offerte = (await db.WholeOfferte(id, default))!;
            var theFirm = await db.TheFirm(default);
            Assert.Empty(offerte.ChangeTerms(offerte.Terms with { ValidThrough = validThrough }, theFirm).Errors);
            Assert.Empty(offerte.Send(await TestFirmContents.Customer(db, TestFirmContents.Arms), await db.Numbers(Offerte.NumberPrefix, Today.Year, default), theFirm, null).Errors);
            return id;
        });
    }

    private static async Task<int> InReview(TestFirm firm, int reviewer)
    {
        var id = await firm.DraftOfferte(TestFirmContents.Arms, (TestFirmContents.WineGlass, 6));
        return await firm.Arrange(async db =>
        {
            var offerte = (await db.WholeOfferte(id, default))!;
            Assert.Empty(offerte.SubmitForReview(await db.Colleague(reviewer, default)).Errors);
            return id;
        });
    }
}
