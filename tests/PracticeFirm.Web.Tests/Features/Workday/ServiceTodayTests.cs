using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Contacts;
using PracticeFirm.Web.Features.Agenda;
using PracticeFirm.Web.Features.Opportunities;
using PracticeFirm.Web.Features.Questions;
using PracticeFirm.Web.Features.Workday;
using PracticeFirm.Web.Tests.Features.Offertes;
using PracticeFirm.Web.Tests.Infrastructure;

namespace PracticeFirm.Web.Tests.Features.Workday;

public sealed class ServiceTodayTests
{
    private static readonly DateOnly Today = TestFirmContents.Today;

    [Fact]
    public async Task Questions_that_wait_come_in_the_order_in_which_they_were_promised()
    {
        await using var firm = await TestFirm.Open();
        var free = await firm.Done(TestUser.Sam, new RegisterQuestion.Command(TestFirmContents.Arms, "Herkomst", "Waar komt het vandaan?", null, null));
        var soon = await firm.Done(TestUser.Sam, new RegisterQuestion.Command(TestFirmContents.Arms, "Garantie", "Hoe lang?", Today, null));
        await firm.Done(TestUser.Sam, new SpotOpportunity.Command(TestFirmContents.Arms, OpportunityKind.Growth, "Tweede zaak", "Er komt een tweede zaak.", Money.FromEuros(500), Today, null));
        await firm.Done(TestUser.Sam, new SpotOpportunity.Command(TestFirmContents.Arms, OpportunityKind.Growth, "Later", "Volgend jaar.", Money.FromEuros(500), Today.AddDays(30), null));

        var (model, roundTrips) = await firm.Count(TestUser.Teacher, new ServiceToday.Query());

        Assert.InRange(roundTrips, 1, 3);
        Assert.Equal([soon, free], model.Questions.Select(q => q.Id));
        Assert.Equal((2, false, false), (model.QuestionCount, model.Questions[0].Late, model.Questions[0].Known));
        Assert.Equal("Tweede zaak", Assert.Single(model.Opportunities).Subject);

        await firm.Done(TestUser.Sam, new AdvanceDay.Command(Today));
        var next = await firm.Done(TestUser.Sam, new ServiceToday.Query());
        Assert.True(next.Questions[0].Late);
        Assert.True(next.Opportunities[0].Late);
        await firm.NotForStrangers(new ServiceToday.Query());
    }

    [Fact]
    public async Task A_colleague_of_the_buitendienst_keeps_the_appointment_that_was_made_for_him()
    {
        await using var firm = await TestFirm.Open();
        var day = BusinessCalendar.Next(Today);
        await firm.Done(TestUser.Sam, new MakeAppointment.Command("Offerte bespreken", day, new TimeOnly(10, 0), 60, "Bij de klant", TestFirmContents.FieldSales, TestFirmContents.Arms));
        await firm.Done(TestUser.Sam, new AdvanceDay.Command(Today));
        Assert.Contains((await firm.Done(TestUser.Sam, new TodoToday.Query())).Tasks, t => t.Subject == "Offerte bespreken" && t.At == new TimeOnly(10, 0));

        await firm.Done(TestUser.Sam, new AdvanceDay.Command(day));

        var morning = await firm.Done(TestUser.Sam, new MorningTrade.Query());
        Assert.Contains(morning.Parts.Where(p => p.Part == MorningTrade.Part.Answers).SelectMany(p => p.Lines), l => l.Text.StartsWith("Afspraak geweest: Offerte bespreken", StringComparison.Ordinal));
    }
}
