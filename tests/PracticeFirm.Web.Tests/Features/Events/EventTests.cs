using Microsoft.EntityFrameworkCore;
using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Firm;
using PracticeFirm.Web.Features.Events;
using PracticeFirm.Web.Features.Workday;
using PracticeFirm.Web.Tests.Infrastructure;

namespace PracticeFirm.Web.Tests.Features.Events;

/// <summary>The teacher plans what happens in a firm.</summary>
public sealed class EventTests
{
    private static readonly DateOnly Tomorrow = BusinessCalendar.Next(TestFirmContents.Today);

    [Fact]
    public async Task A_mail_that_the_teacher_planned_comes_on_its_day()
    {
        await using var firm = await TestFirm.Open();
        await Plan(firm, PlannedEventKind.Mail, "vraag-artikel", BusinessCalendar.Next(Tomorrow));

        var first = await firm.Send(TestUser.Sam, new AdvanceDay.Command(TestFirmContents.Today));
        Assert.Single((await Show(firm)).Coming);
        var second = await firm.Send(TestUser.Sam, new AdvanceDay.Command(first.Value.Day));

        var (shown, roundTrips) = await firm.Count(TestUser.Teacher, new ShowEvents.Query());
        Assert.InRange(roundTrips, 1, 3);
        Assert.Empty(shown.Coming);
        var happened = Assert.Single(shown.Happened);
        Assert.Equal((second.Value.Day, DocumentKind.Mail), (happened.HappenedOn, happened.Made!.Value.Kind));
        await using var db = await firm.Db();
        var mail = await db.Mails.SingleAsync(m => m.Id == happened.Made.Value.Id);
        Assert.Equal((second.Value.Day, mail.Subject), (mail.SentOn, happened.MadeTitle));
    }

    [Fact]
    public async Task A_call_rings_from_the_customer_that_was_chosen()
    {
        await using var firm = await TestFirm.Open();
        await Plan(firm, PlannedEventKind.Call, "vraag-product", Tomorrow, TestFirmContents.GoldenSpoon);
        var coming = Assert.Single((await Show(firm)).Coming);
        Assert.Equal((PlannedEventKind.Call, "3.3", Tomorrow, (int?)TestFirmContents.GoldenSpoon), (coming.Kind, coming.Werkproces, coming.DueOn, coming.CustomerId));

        Assert.True((await firm.Send(TestUser.Sam, new AdvanceDay.Command(TestFirmContents.Today))).IsSuccess);

        await using var db = await firm.Db();
        Assert.Equal(TestFirmContents.GoldenSpoon, (await db.PhoneCalls.SingleAsync()).CustomerId);
    }

    [Fact]
    public async Task What_was_called_off_does_not_happen()
    {
        await using var firm = await TestFirm.Open();
        var id = await Plan(firm, PlannedEventKind.Mail, "vraag-artikel", Tomorrow);

        Assert.True((await firm.Send(TestUser.Teacher, new PlanEvent.CallOff(id))).IsSuccess);
        Assert.True((await firm.Send(TestUser.Sam, new AdvanceDay.Command(TestFirmContents.Today))).IsSuccess);

        var shown = await Show(firm);
        Assert.Empty(shown.Coming);
        Assert.Empty(shown.Happened);
        Assert.Equal("PlannedEvent.NotFound", (await firm.Send(TestUser.Teacher, new PlanEvent.CallOff(id))).Error.Code);
    }

    [Fact]
    public async Task What_happened_cannot_be_called_off()
    {
        await using var firm = await TestFirm.Open();
        var id = await Plan(firm, PlannedEventKind.Mail, "vraag-artikel", Tomorrow);
        Assert.True((await firm.Send(TestUser.Sam, new AdvanceDay.Command(TestFirmContents.Today))).IsSuccess);

        var refused = await firm.Send(TestUser.Teacher, new PlanEvent.CallOff(id));

        Assert.Equal("PlannedEvent.Happened", refused.Error.Code);
        Assert.Single((await Show(firm)).Happened);
    }

    [Theory]
    [InlineData("bestaat-niet", 1, null, "PlannedEvent.Code")]
    [InlineData(null, 1, null, "PlannedEvent.Code")]
    [InlineData("vraag-artikel", 0, null, "PlannedEvent.On")]
    [InlineData("vraag-artikel", -1, null, "PlannedEvent.On")]
    [InlineData("vraag-artikel", 5, null, "PlannedEvent.On")]
    [InlineData("vraag-artikel", 400, null, "PlannedEvent.On")]
    [InlineData("vraag-artikel", 1, 999_999, "PlannedEvent.Customer")]
    [InlineData("vraag-artikel", 1, TestFirmContents.OldMill, "PlannedEvent.Language")]
    public async Task What_cannot_happen_is_refused(string? code, int days, int? customer, string refusal)
    {
        await using var firm = await TestFirm.Open();

        var refused = await firm.Send(TestUser.Teacher, new PlanEvent.Command(PlannedEventKind.Mail, code, TestFirmContents.Today.AddDays(days), customer));

        Assert.Equal(refusal, refused.Error.Code);
        Assert.Empty((await Show(firm)).Coming);
    }

    [Fact]
    public async Task Everything_that_can_be_planned_has_a_title_of_its_own_and_is_taken()
    {
        await using var firm = await TestFirm.Open();
        var choices = (await Show(firm)).Choices;

        Assert.Equal([PlannedEventKind.Call, PlannedEventKind.Mail, PlannedEventKind.FieldDraft, PlannedEventKind.SupplierTrouble], choices.Select(c => c.Kind).Distinct());
        Assert.Equal(choices.Count, choices.Select(c => (c.Kind, c.Title, c.Language)).Distinct().Count());
        foreach (var choice in choices)
            await Plan(firm, choice.Kind, choice.Code, Tomorrow);
        Assert.Equal(choices.Count, (await Show(firm)).Coming.Count);
    }

    private static async Task<int> Plan(TestFirm firm, PlannedEventKind kind, string code, DateOnly on, int? customer = null)
    {
        var planned = await firm.Send(TestUser.Teacher, new PlanEvent.Command(kind, code, on, customer));
        Assert.Empty(planned.Errors);
        return planned.Value;
    }

    private static async Task<ShowEvents.Model> Show(TestFirm firm) => (await firm.Send(TestUser.Teacher, new ShowEvents.Query())).Value;
}
