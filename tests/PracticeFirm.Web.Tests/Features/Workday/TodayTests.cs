using Microsoft.EntityFrameworkCore;
using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Contacts;
using PracticeFirm.Domain.Offertes;
using PracticeFirm.Web.Features.Workday;
using PracticeFirm.Web.Infrastructure.Persistence;
using PracticeFirm.Web.Tests.Infrastructure;

namespace PracticeFirm.Web.Tests.Features.Workday;

public sealed class TodayTests
{
    private static readonly DateOnly Today = TestFirmContents.Today;

    [Fact]
    public async Task Names_new_requests_due_tasks_and_what_to_buy()
    {
        await using var firm = await TestFirm.Open();
        await firm.Arrange(async db =>
        {
            db.Add(QuoteRequest.Receive(TestFirmContents.Arms, null, RequestChannel.Phone, Today.AddDays(-1), "Servies", "Belt terug."));
            db.Add(FollowUp.Plan("Nabellen", Today.AddDays(-2), TestFirmContents.Sam, Today.AddDays(-9), TestFirmContents.Arms).Value);
            db.Add(FollowUp.Plan("Vandaag", Today, TestFirmContents.Noor, Today).Value);
            db.Add(FollowUp.Plan("Morgen", Today.AddDays(1), TestFirmContents.Noor, Today).Value);
            return await db.SaveChangesAsync();
        });

        var (todo, roundTrips) = await firm.Count(TestUser.Teacher, new TodoToday.Query());

        Assert.InRange(roundTrips, 1, 3);
        Assert.Equal(Today, todo.Day);
        Assert.Equal([("Offerteaanvraag keukenmateriaal", Today), ("Servies", Today.AddDays(-1))], todo.Requests.Select(r => (r.Subject, r.ReceivedOn)));
        Assert.Equal([("Nabellen", Urgency.Late, "Hotel Het Wapen van Eemland B.V."), ("Vandaag", Urgency.Today, null)], todo.Tasks.Select(t => (t.Subject, t.Urgency, t.Customer)));
        Assert.Equal((2, 2, 3), (todo.RequestCount, todo.TaskCount, todo.UnderMinimum));
    }

    [Fact]
    public async Task Offertes_ask_for_attention_before_they_expire()
    {
        await using var firm = await TestFirm.Open();
        var soon = await Sent(firm, validThrough: BusinessCalendar.AddWorkingDays(Today, OffertesToday.SoonDays));
        await Sent(firm, validThrough: BusinessCalendar.AddWorkingDays(Today, OffertesToday.SoonDays + 1));
        var today = await Sent(firm, validThrough: Today);
        var draft = await firm.DraftOfferte(TestFirmContents.Corner, (TestFirmContents.WineGlass, 6));

        var (model, roundTrips) = await firm.Count(TestUser.Sam, new OffertesToday.Query());

        Assert.InRange(roundTrips, 1, 3);
        Assert.Equal([today, soon], model.Expiring.Offertes.Select(o => o.Id));
        Assert.Equal([draft], model.Drafts.Offertes.Select(o => o.Id));
        Assert.Equal(("Eetcafé Het Hoekje", $"Concept {draft}", "Sam Jansen"), (model.Drafts.Offertes[0].Customer, model.Drafts.Offertes[0].Title, model.Drafts.Offertes[0].Author));
    }

    [Fact]
    public async Task Reviews_are_shown_to_who_reviews_and_to_who_waits()
    {
        await using var firm = await TestFirm.Open();
        var id = await firm.DraftOfferte(TestFirmContents.Arms, (TestFirmContents.WineGlass, 6));
        await firm.Arrange(async db =>
        {
            var offerte = (await db.WholeOfferte(id, default))!;
            Assert.Empty(offerte.SubmitForReview(await db.Colleague(TestFirmContents.Noor, default)).Errors);
            return id;
        });

        var sam = (await firm.Send(TestUser.Sam, new OffertesToday.Query())).Value;
        var noor = (await firm.Send(TestUser.Noor, new OffertesToday.Query())).Value;
        var teacher = (await firm.Send(TestUser.Teacher, new OffertesToday.Query())).Value;

        Assert.Equal((0, 1), (sam.ToReview.Count, sam.InReview.Count));
        Assert.Equal((1, 0), (noor.ToReview.Count, noor.InReview.Count));
        Assert.Equal((1, 0), (teacher.ToReview.Count, teacher.InReview.Count));
        Assert.Equal(id, noor.ToReview.Offertes[0].Id);
    }

    [Fact]
    public async Task More_than_fit_are_counted()
    {
        await using var firm = await TestFirm.Open();
        for (var i = 0; i <= OffertesToday.Most; i++)
            await firm.DraftOfferte(TestFirmContents.Corner, (TestFirmContents.WineGlass, 6));

        var drafts = (await firm.Send(TestUser.Sam, new OffertesToday.Query())).Value.Drafts;

        Assert.Equal((OffertesToday.Most + 1, OffertesToday.Most), (drafts.Count, drafts.Offertes.Count));
        Assert.Equal(drafts.Offertes.OrderByDescending(o => o.Id), drafts.Offertes);
    }

    [Fact]
    public async Task The_pipeline_and_the_hit_rate_count_offertes_and_their_value()
    {
        await using var firm = await TestFirm.Open();
        await firm.DraftOfferte(TestFirmContents.Corner, (TestFirmContents.WineGlass, 10));
        await firm.SentOfferte(TestFirmContents.Arms, (TestFirmContents.PlateWarmer, 1));
        await Decide(firm, o => o.Accept(Today), (TestFirmContents.PlateWarmer, 1));
        await Decide(firm, o => o.Reject(Today.AddMonths(-1), "Te duur."), (TestFirmContents.PlateWarmer, 2));
        await Decide(firm, o => o.Reject(Today.AddMonths(-13), "Te lang geleden."), (TestFirmContents.PlateWarmer, 2));
        await Decide(firm, o => { Assert.True(o.ExpireWhenPast(Today.AddYears(1))); return Result.Success; }, (TestFirmContents.PlateWarmer, 1));

        var (model, roundTrips) = await firm.Count(TestUser.Teacher, new SalesFigures.Query());

        Assert.InRange(roundTrips, 1, 3);
        Assert.Equal([OfferteStatus.Draft, OfferteStatus.InReview, OfferteStatus.Sent, OfferteStatus.Negotiating], model.Pipeline.Select(s => s.Status));
        Assert.Equal([1, 0, 1, 0], model.Pipeline.Select(s => s.Count));
        Assert.True(model.Pipeline[0].Value > Money.Zero);
        Assert.Equal((SalesFigures.Months, new DateOnly(2025, 12, 1), new DateOnly(2026, 11, 1)), (model.HitRates.Count, model.HitRates[0].First, model.HitRates[^1].First));
        Assert.Equal((1, 1), (model.HitRates[^1].HitRate.Decided, model.HitRates[^1].HitRate.Accepted));
        Assert.Equal((1, 0), (model.HitRates[^2].HitRate.Decided, model.HitRates[^2].HitRate.Accepted));
        Assert.Equal(Percentage.Of(50), model.Overall.ByNumber);
        Assert.InRange(model.Overall.ByValue!.Value.Value, 30m, 36m);
    }

    [Fact]
    public async Task Who_has_no_part_in_the_firm_sees_nothing()
    {
        await using var firm = await TestFirm.Open();

        Assert.Equal("Firm.NotFound", (await firm.Send(TestUser.Stranger, new TodoToday.Query())).Error.Code);
        Assert.Equal("Firm.NotFound", (await firm.Send(TestUser.Stranger, new OffertesToday.Query())).Error.Code);
        Assert.Equal("Firm.NotFound", (await firm.Send(TestUser.Stranger, new SalesFigures.Query())).Error.Code);
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

    private static async Task Decide(TestFirm firm, Func<Offerte, Result> decide, (int ArticleId, int Quantity) line)
    {
        var id = await firm.SentOfferte(TestFirmContents.Corner, line);
        await firm.Arrange(async db =>
        {
            Assert.Empty(decide(await db.Offertes.SingleAsync(o => o.Id == id)).Errors);
            return id;
        });
    }
}
