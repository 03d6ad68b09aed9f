using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Firm;
using PracticeFirm.Domain.School;
using PracticeFirm.Web.Components.Layout;
using PracticeFirm.Web.Features.Events;
using PracticeFirm.Web.Features.Inbox;
using PracticeFirm.Web.Features.Sessions;
using PracticeFirm.Web.Features.Workday;
using PracticeFirm.Web.Infrastructure.Live;
using PracticeFirm.Web.Tests.Infrastructure;
using PracticeFirm.Web.Texts;

namespace PracticeFirm.Web.Tests.Features.Sessions;

/// <summary>What the teacher does with a session, and with its firms.</summary>
public sealed class SessionActionsTests
{
    private static readonly DateOnly Tomorrow = BusinessCalendar.Next(TestFirmContents.Today);

    [Fact]
    public async Task During_a_pause_a_learner_changes_nothing_and_after_it_goes_on()
    {
        await using var desk = await CockpitDesk.Open();
        var heard = new List<(FirmNoticeKind Kind, string Text, string By)>();
        var live = desk.Host.Services.GetRequiredService<FirmLive>();
        var both = new SemaphoreSlim(0);
        using var hearing = live.Hear(CockpitDesk.OfSam, notice =>
        {
            lock (heard)
                heard.Add((notice.Kind, notice.Text, notice.By));
            both.Release();
            return Task.CompletedTask;
        });

        Assert.True((await desk.Host.Send(TestUser.Teacher, new PauseSession.Command(desk.SessionId, "Kijk naar het bord"))).IsSuccess);
        await both.WaitAsync(TimeSpan.FromSeconds(30));
        Assert.Equal("Access.Paused", (await desk.Send(TestUser.Sam, CockpitDesk.OfSam, new AdvanceDay.Command(TestFirmContents.Today))).Error.Code);
        var cockpit = await desk.Cockpit();
        Assert.Equal((SessionState.Paused, "Kijk naar het bord"), (cockpit.State, cockpit.PauseText));
        Assert.All(cockpit.Rows, r => Assert.Equal(LearnerState.Waits, r.State));
        Assert.Equal("PracticeSession.AlreadyPaused", (await desk.Host.Send(TestUser.Teacher, new PauseSession.Command(desk.SessionId, ""))).Error.Code);

        Assert.True((await desk.Host.Send(TestUser.Teacher, new ResumeSession.Command(desk.SessionId))).IsSuccess);
        await both.WaitAsync(TimeSpan.FromSeconds(30));
        Assert.True((await desk.Send(TestUser.Sam, CockpitDesk.OfSam, new AdvanceDay.Command(TestFirmContents.Today))).IsSuccess);
        Assert.Equal("PracticeSession.NotPaused", (await desk.Host.Send(TestUser.Teacher, new ResumeSession.Command(desk.SessionId))).Error.Code);
        Assert.Equal([(FirmNoticeKind.Paused, "Kijk naar het bord", TestUser.Teacher.Name), (FirmNoticeKind.Resumed, "", TestUser.Teacher.Name)], heard);
    }

    [Fact]
    public async Task A_pause_without_words_says_the_usual_ones_and_one_with_too_many_is_refused()
    {
        await using var desk = await CockpitDesk.Open();

        var refused = await desk.Host.Send(TestUser.Teacher, new PauseSession.Command(desk.SessionId, new string('a', PracticeSession.PauseTextLength + 1)));
        Assert.Equal(("PracticeSession.PauseTextTooLong", "Text"), (refused.Error.Code, refused.Error.Field));
        Assert.True((await desk.Host.Send(TestUser.Teacher, new PauseSession.Command(desk.SessionId, " "))).IsSuccess);

        Assert.Equal(CockpitTexts.PauseUsual, (await desk.Cockpit()).PauseText);
    }

    [Fact]
    public async Task A_mail_that_is_planted_now_lies_in_the_postvak_of_the_learner()
    {
        await using var desk = await CockpitDesk.Open();
        var before = (await desk.Send(TestUser.Sam, CockpitDesk.OfSam, new ListMails.Query())).Value;
        var told = new TaskCompletionSource<FirmChanged>(TaskCreationOptions.RunContinuationsAsynchronously);
        using var listening = desk.Host.Services.GetRequiredService<FirmLive>().Listen(CockpitDesk.OfSam, change =>
        {
            told.TrySetResult(change);
            return Task.CompletedTask;
        });

        var planted = await desk.Send(TestUser.Teacher, CockpitDesk.OfSam, new PlantEvent.Command(PlannedEventKind.Mail, "vraag-artikel", 0));

        Assert.Empty(planted.Errors);
        Assert.Equal((TestFirmContents.Today, DocumentKind.Mail), (planted.Value.On, planted.Value.Made!.Value.Kind));
        var after = (await desk.Send(TestUser.Sam, CockpitDesk.OfSam, new ListMails.Query())).Value;
        Assert.Equal(before.Total + 1, after.Total);
        Assert.Contains(after.Rows, r => r.Id == planted.Value.Made.Value.Id && r.IsUnread && r.On == TestFirmContents.Today);
        Assert.True((await told.Task.WaitAsync(TimeSpan.FromSeconds(30))).Touches(DocumentKind.Mail, planted.Value.Made.Value.Id));
        Assert.Single((await desk.Send(TestUser.Teacher, CockpitDesk.OfSam, new ShowEvents.Query())).Value.Happened);
        Assert.Empty((await desk.Send(TestUser.Teacher, CockpitDesk.OfNoor, new ShowEvents.Query())).Value.Happened);
    }

    [Fact]
    public async Task A_call_that_is_planted_now_rings()
    {
        await using var desk = await CockpitDesk.Open();

        var planted = await desk.Send(TestUser.Teacher, CockpitDesk.OfSam, new PlantEvent.Command(PlannedEventKind.Call, "vraag-product", 0));

        Assert.Empty(planted.Errors);
        var ringing = (await desk.Send(TestUser.Sam, CockpitDesk.OfSam, new FirmHead.Query())).Value.Ringing;
        Assert.Equal(planted.Value.Made!.Value.Id, Assert.Single(ringing).Id);
    }

    [Fact]
    public async Task What_fits_nobody_is_refused_with_the_reason_and_leaves_nothing()
    {
        await using var desk = await CockpitDesk.Open();
        var choices = (await desk.Host.Send(TestUser.Teacher, new PlantEvent.Query())).Value.Choices;
        var complaint = choices.First(c => c is { Kind: PlannedEventKind.Mail, About: DocumentKind.Delivery });

        var refused = await desk.Send(TestUser.Teacher, CockpitDesk.OfSam, new PlantEvent.Command(PlannedEventKind.Mail, complaint.Code, 0));
        var trouble = await desk.Send(TestUser.Teacher, CockpitDesk.OfSam, new PlantEvent.Command(PlannedEventKind.SupplierTrouble, choices.First(c => c.Kind == PlannedEventKind.SupplierTrouble).Code, 0));

        Assert.Equal(("PlannedEvent.FitsNobody", true), (refused.Error.Code, refused.Error.Message.Contains("levering", StringComparison.Ordinal)));
        Assert.Equal("PlannedEvent.FitsNobody", trouble.Error.Code);
        Assert.Equal(0, await desk.Look(CockpitDesk.OfSam, db => db.PlannedEvents.CountAsync()));
    }

    [Theory]
    [InlineData("bestaat-niet", 0, "PlannedEvent.Code")]
    [InlineData(null, 0, "PlannedEvent.Code")]
    [InlineData(null, 1, "PlannedEvent.Code")]
    [InlineData("vraag-artikel", -1, "PlantEvent.DaysAhead")]
    [InlineData("vraag-artikel", PlantEvent.MostDaysAhead + 1, "PlantEvent.DaysAhead")]
    public async Task What_cannot_be_planted_is_refused(string? code, int ahead, string refusal)
    {
        await using var desk = await CockpitDesk.Open();

        Assert.Equal(refusal, (await desk.Send(TestUser.Teacher, CockpitDesk.OfSam, new PlantEvent.Command(PlannedEventKind.Mail, code, ahead))).Error.Code);
    }

    [Fact]
    public async Task Something_for_the_next_day_happens_when_the_teacher_moves_the_day()
    {
        await using var desk = await CockpitDesk.Open(DayMover.Teacher);

        var planted = await desk.Send(TestUser.Teacher, CockpitDesk.OfSam, new PlantEvent.Command(PlannedEventKind.Mail, "vraag-artikel", 1));
        Assert.Equal(new PlantEvent.Planted(Tomorrow, null), planted.Value);
        var moved = await desk.Send(TestUser.Teacher, CockpitDesk.OfSam, new MoveDay.Command(TestFirmContents.Today));

        Assert.Equal(Tomorrow, moved.Value.Day);
        Assert.Equal(Tomorrow, Assert.Single((await desk.Send(TestUser.Teacher, CockpitDesk.OfSam, new ShowEvents.Query())).Value.Happened).HappenedOn);
        Assert.Equal("Firm.DayStarted", (await desk.Send(TestUser.Teacher, CockpitDesk.OfSam, new MoveDay.Command(TestFirmContents.Today))).Error.Code);
        Assert.Equal(TestFirmContents.Today, (await desk.Row(CockpitDesk.OfNoor)).BusinessDay);
        Assert.Equal(TestUser.Teacher.Id, await desk.Look(CockpitDesk.OfSam, db => db.Events.Where(e => e.Kind == TradingFirm.DayStarted).Select(e => e.ActorId).SingleAsync()));
    }

    [Fact]
    public async Task Where_the_teacher_moves_the_day_a_learner_does_not()
    {
        await using var desk = await CockpitDesk.Open(DayMover.Teacher);

        Assert.Equal("PracticeSession.TeacherMovesDay", (await desk.Send(TestUser.Sam, CockpitDesk.OfSam, new AdvanceDay.Command(TestFirmContents.Today))).Error.Code);
        Assert.True((await desk.Send(TestUser.Sam, CockpitDesk.OfSam, new TodoToday.Query())).Value.TeacherMovesDay);
        using var browser = await desk.Host.LogIn(TestUser.Sam);
        var page = await browser.GetStringAsync($"/f/{CockpitDesk.OfSam}");
        Assert.Contains(WorkdayTexts.TeacherMovesDay, page, StringComparison.Ordinal);
        Assert.DoesNotContain($"> {WorkdayTexts.NextDay}</button>", page, StringComparison.Ordinal);
        Assert.False((await desk.Send(TestUser.Sam, WebHost.Firm, new TodoToday.Query())).Value.TeacherMovesDay);
    }

    [Fact]
    public async Task A_hint_stands_in_the_log_under_the_name_of_the_teacher()
    {
        await using var desk = await CockpitDesk.Open();

        Assert.True((await desk.Send(TestUser.Teacher, CockpitDesk.OfSam, new GiveHint.Command("  Kijk eens naar de voorraad. "))).IsSuccess);

        var line = await desk.Look(CockpitDesk.OfSam, db => db.Events.SingleAsync(e => e.Kind == TradingFirm.HintGiven));
        Assert.Equal(("Kijk eens naar de voorraad.", TestUser.Teacher.Name, DocumentKind.Firm), (line.Text, line.ActorName, line.DocumentKind));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(TradingFirm.HintLength + 1)]
    public async Task A_hint_without_words_or_with_too_many_is_refused(int length)
    {
        await using var desk = await CockpitDesk.Open();

        var refused = await desk.Send(TestUser.Teacher, CockpitDesk.OfSam, new GiveHint.Command(new string('a', length)));

        Assert.Equal(("Firm.HintMissing", "Text"), (refused.Error.Code, refused.Error.Field));
    }

    [Fact]
    public async Task Work_that_was_handed_in_is_changed_by_nobody_and_does_not_stop_the_others()
    {
        await using var desk = await CockpitDesk.Open();
        await desk.Arrange(async (db, _) => Assert.True((await db.Firms.SingleAsync(f => f.Code == CockpitDesk.OfSam)).HandIn(DateTime.UtcNow).IsSuccess));

        Assert.Equal("FirmRegistration.HandedIn", (await desk.Send(TestUser.Teacher, CockpitDesk.OfSam, new MoveDay.Command(TestFirmContents.Today))).Error.Code);
        Assert.Equal("FirmRegistration.HandedIn", (await desk.Send(TestUser.Teacher, CockpitDesk.OfSam, new PlanEvent.Command(PlannedEventKind.Mail, "vraag-artikel", Tomorrow))).Error.Code);
        Assert.True((await desk.Send(TestUser.Teacher, CockpitDesk.OfNoor, new MoveDay.Command(TestFirmContents.Today))).IsSuccess);
    }

    [Fact]
    public async Task A_session_is_closed_and_opened_again()
    {
        await using var desk = await CockpitDesk.Open();

        Assert.Equal("PracticeSession.NotClosed", (await desk.Host.Send(TestUser.Teacher, new CloseSession.Reopen(desk.SessionId))).Error.Code);
        Assert.True((await desk.Host.Send(TestUser.Teacher, new CloseSession.Command(desk.SessionId))).IsSuccess);
        Assert.Equal("Access.SessionOver", (await desk.Send(TestUser.Sam, CockpitDesk.OfSam, new AdvanceDay.Command(TestFirmContents.Today))).Error.Code);
        Assert.Equal("PracticeSession.Over", (await desk.Send(TestUser.Teacher, CockpitDesk.OfSam, new MoveDay.Command(TestFirmContents.Today))).Error.Code);
        Assert.Equal("PracticeSession.AlreadyClosed", (await desk.Host.Send(TestUser.Teacher, new CloseSession.Command(desk.SessionId))).Error.Code);
        Assert.Equal("PracticeSession.AlreadyClosed", (await desk.Host.Send(TestUser.Teacher, new PauseSession.Command(desk.SessionId, ""))).Error.Code);
        var closed = await desk.Cockpit();
        Assert.Equal((SessionState.Over, true), (closed.State, closed.IsClosed));
        Assert.All(closed.Rows, r => Assert.Equal(LearnerState.Over, r.State));

        Assert.True((await desk.Host.Send(TestUser.Teacher, new CloseSession.Reopen(desk.SessionId))).IsSuccess);
        Assert.True((await desk.Send(TestUser.Sam, CockpitDesk.OfSam, new AdvanceDay.Command(TestFirmContents.Today))).IsSuccess);
        Assert.Null((await desk.Cockpit()).EndsAt);
    }

    [Fact]
    public async Task The_end_of_a_session_moves_to_a_time_on_the_clock_of_the_school()
    {
        await using var desk = await CockpitDesk.Open();
        var day = DateOnly.FromDateTime(DateTime.Now).AddDays(2);

        Assert.True((await desk.Host.Send(TestUser.Teacher, new RescheduleSession.Command(desk.SessionId, day, new TimeOnly(15, 30)))).IsSuccess);
        Assert.Equal(day.ToDateTime(new TimeOnly(15, 30)), TimeZoneInfo.ConvertTimeFromUtc(DateTime.SpecifyKind((await desk.Cockpit()).EndsAt!.Value, DateTimeKind.Utc), TimeZoneInfo.Local));
        Assert.True((await desk.Host.Send(TestUser.Teacher, new RescheduleSession.Command(desk.SessionId, null, null))).IsSuccess);
        Assert.Null((await desk.Cockpit()).EndsAt);

        var early = await desk.Host.Send(TestUser.Teacher, new RescheduleSession.Command(desk.SessionId, day.AddDays(-9), null));
        Assert.Equal(("PracticeSession.EndsBeforeStart", "EndOn"), (early.Error.Code, early.Error.Field));
        Assert.Equal("RescheduleSession.DayMissing", (await desk.Host.Send(TestUser.Teacher, new RescheduleSession.Command(desk.SessionId, null, new TimeOnly(9, 0)))).Error.Code);
    }
}
