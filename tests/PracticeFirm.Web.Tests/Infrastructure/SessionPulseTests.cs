using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Firm;
using PracticeFirm.Web.Features.Inbox;
using PracticeFirm.Web.Features.Sessions;
using PracticeFirm.Web.Features.Workday;
using PracticeFirm.Web.Infrastructure.Firms;
using PracticeFirm.Web.Infrastructure.Live;
using PracticeFirm.Web.Tests.Features.Offertes;

namespace PracticeFirm.Web.Tests.Infrastructure;

/// <summary>What the log of a firm tells of how it goes there.</summary>
public sealed class SessionPulseTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(8);

    [Fact]
    public async Task It_counts_what_learners_did_and_what_was_refused_in_a_fixed_number_of_round_trips()
    {
        await using var firm = await TestFirm.Open();
        Assert.Null((await Take(firm)).Last);
        await firm.Done(TestUser.Sam, new ShowRequest.Query(TestFirmContents.Request, Opened: true));
        await firm.Done(TestUser.Sam, new HandleMail.Done(1));
        firm.Clock.Advance(TimeSpan.FromMinutes(1));
        for (var i = 0; i < 5; i++)
            await firm.Send(TestUser.Noor, new AdvanceDay.Command(TestFirmContents.Today.AddDays(-1)));

        firm.Commands.Reset();
        var pulse = await Take(firm);

        Assert.InRange(firm.Commands.Commands.Count, 1, 4);
        Assert.Equal((5, 0), (pulse.Refusals.Count, pulse.Warnings.Count));
        Assert.StartsWith("Een collega is al begonnen", pulse.Refusals.Last, StringComparison.Ordinal);
        Assert.Equal(TestUser.Noor.Name, pulse.Last!.By);
        Assert.Equal(firm.Clock.GetUtcNow().UtcDateTime.AddMinutes(-1), pulse.LastStepAt);
        Assert.Equal(DocumentKind.Mail, pulse.Current!.Document!.Value.Kind);
        Assert.Equal(["Mail.Handled", "QuoteRequest.Viewed"], pulse.Kinds.Order());
        Assert.Equal(TestFirmContents.Today, pulse.BusinessDay);
    }

    [Fact]
    public async Task What_stood_out_in_an_offerte_that_was_sent_counts_as_warnings()
    {
        await using var firm = await TestFirm.Open();
        await firm.Arrange(db =>
        {
            db.Events.Add(FirmEvent.Of(firm.Clock.GetUtcNow().UtcDateTime, TestFirmContents.Today, TestUser.Sam.Id, TestUser.Sam.Name, "Offerte.Sent", DocumentKind.Offerte, 7, "Verzonden.", data: """{"StoodOut":["Advice.Margin","Advice.Stock"]}"""));
            db.Events.Add(FirmEvent.Of(firm.Clock.GetUtcNow().UtcDateTime, TestFirmContents.Today, TestUser.Sam.Id, TestUser.Sam.Name, "Order.Confirmed", DocumentKind.Order, 8, "Bevestigd.", data: """{"StoodOut":[]}"""));
            db.Events.Add(FirmEvent.Of(firm.Clock.GetUtcNow().UtcDateTime, TestFirmContents.Today, "", "Systeem", "Offerte.Sent", DocumentKind.Offerte, 9, "Verzonden.", data: """{"StoodOut":["Advice.Margin"]}"""));
            return Task.FromResult(0);
        });

        var pulse = await Take(firm);

        Assert.Equal(new Tally(2, "Verzonden."), pulse.Warnings);
        Assert.Null(pulse.Current!.Title);
    }

    [Fact]
    public async Task Who_does_nothing_for_some_minutes_is_stuck_and_a_refusal_helps_nobody_on()
    {
        await using var firm = await TestFirm.Open();
        await firm.Done(TestUser.Sam, new HandleMail.Done(1));
        Assert.Equal(LearnerState.Works, State(await Take(firm), firm));

        firm.Clock.Advance(Patience - TimeSpan.FromSeconds(1));
        Assert.Equal(LearnerState.Works, State(await Take(firm), firm));
        await firm.Send(TestUser.Sam, new AdvanceDay.Command(TestFirmContents.Today.AddDays(-1)));
        firm.Clock.Advance(TimeSpan.FromSeconds(2));
        Assert.Equal(LearnerState.Stuck, State(await Take(firm), firm));

        await firm.Done(TestUser.Sam, new ShowRequest.Query(TestFirmContents.Request, Opened: true));
        Assert.Equal(LearnerState.Works, State(await Take(firm), firm));
    }

    [Fact]
    public async Task Who_has_nothing_left_waits_for_the_teacher_who_moves_the_day()
    {
        await using var firm = await TestFirm.Open();
        await firm.Done(TestUser.Sam, new HandleMail.Done(1));
        firm.Clock.Advance(Patience);
        var busy = await Take(firm);
        await firm.Done(TestUser.Sam, new CloseRequest.Command(TestFirmContents.Request, "De klant wil niet meer."));
        firm.Clock.Advance(Patience);
        var idle = await Take(firm);

        Assert.Equal((true, LearnerState.Stuck), (busy.HasWork, State(busy, firm, teacherMoves: true)));
        Assert.Equal((false, LearnerState.Waits), (idle.HasWork, State(idle, firm, teacherMoves: true)));
        Assert.Equal(LearnerState.Stuck, State(idle, firm));
    }

    [Fact]
    public async Task Pausing_and_being_put_back_make_nobody_stuck()
    {
        await using var firm = await TestFirm.Open();
        await firm.Done(TestUser.Sam, new HandleMail.Done(1));
        firm.Clock.Advance(TimeSpan.FromHours(1));
        var now = firm.Clock.GetUtcNow().UtcDateTime;
        var pulse = await Take(firm);

        Assert.Equal(LearnerState.Waits, new LessonMoment(now, Patience, true, false, null, false).Of(pulse, false));
        Assert.Equal(LearnerState.Works, new LessonMoment(now, Patience, false, false, now.AddMinutes(-1), false).Of(pulse, false));
        Assert.Equal(LearnerState.Works, new LessonMoment(now, Patience, false, false, null, false).Of(pulse with { ResetAt = now.AddMinutes(-2) }, false));
        Assert.Equal(LearnerState.HandedIn, new LessonMoment(now, Patience, false, true, null, false).Of(pulse, true));
        Assert.Equal(LearnerState.Over, new LessonMoment(now, Patience, false, true, null, false).Of(pulse, false));
    }

    [Fact]
    public async Task Only_what_stirred_is_read_again_and_nothing_is_once_nobody_looks()
    {
        await using var firm = await TestFirm.Open();
        var store = firm.Services.GetRequiredService<FirmStore>();
        using var pulses = new SessionPulse(store, firm.Live, firm.Services.GetRequiredService<SchoolLive>(), firm.Clock, NullLogger<SessionPulse>.Instance);
        string[] codes = [TestFirm.Code, "WEGFIRMA"];
        Assert.Equal([TestFirm.Code], (await pulses.Read(1, codes, default)).Keys);
        firm.Commands.Reset();
        Assert.Null((await pulses.Read(1, codes, default))[TestFirm.Code].Pulse!.Last);
        Assert.Empty(firm.Commands.Commands);

        var told = new SemaphoreSlim(0);
        var watching = pulses.Watch(1, () =>
        {
            told.Release();
            return Task.CompletedTask;
        });
        firm.Live.Stir("ANDERE22");
        await firm.Done(TestUser.Sam, new HandleMail.Done(1));
        await Until(firm, () => told.CurrentCount > 0);
        Assert.Equal(TestUser.Sam.Name, (await pulses.Read(1, codes, default))[TestFirm.Code].Pulse!.Last!.By);
        Assert.Equal([1], pulses.Followed);

        watching.Dispose();
        await Until(firm, () => pulses.Followed.Count == 0);
    }

    private static Task<FirmPulse> Take(TestFirm firm) => firm.Services.GetRequiredService<FirmStore>().Look(TestFirm.Code, db => FirmPulse.Of(db, default), default);

    private static LearnerState State(FirmPulse pulse, TestFirm firm, bool teacherMoves = false) =>
        new LessonMoment(firm.Clock.GetUtcNow().UtcDateTime, Patience, false, false, null, teacherMoves).Of(pulse, false);

    // What follows runs beside the test and waits for the clock, which stands still unless it is moved.
    private static async Task Until(TestFirm firm, Func<bool> so)
    {
        using var enough = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while (!so())
        {
            enough.Token.ThrowIfCancellationRequested();
            firm.Clock.Advance(TimeSpan.FromMilliseconds(600));
            await Task.Yield();
        }
    }
}
