using Microsoft.EntityFrameworkCore;
using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Complaints;
using PracticeFirm.Domain.Contacts;
using PracticeFirm.Domain.Firm;
using PracticeFirm.Web.Components.Layout;
using PracticeFirm.Web.Components.Telephone;
using PracticeFirm.Web.Features.Calls;
using PracticeFirm.Web.Features.Customers;
using PracticeFirm.Web.Features.Questions;
using PracticeFirm.Web.Features.Workday;
using PracticeFirm.Web.Tests.Features.Complaints;
using PracticeFirm.Web.Tests.Features.Offertes;
using PracticeFirm.Web.Tests.Infrastructure;

namespace PracticeFirm.Web.Tests.Features.Calls;

public sealed class CallTests
{
    private static readonly DateOnly Tomorrow = BusinessCalendar.Next(TestFirmContents.Today);

    [Fact]
    public async Task A_planned_call_rings_on_every_page_and_keeps_to_itself_what_it_is_about()
    {
        await using var firm = await TestFirm.Open();
        var call = await firm.Rung();

        Assert.Equal([new RingingCall(call, "Restaurant De Gouden Lepel B.V.")], (await firm.Done(TestUser.Noor, new FirmHead.Query())).Ringing);
        Assert.Equal(1, (await firm.Done(TestUser.Sam, new ListCalls.Query(Status: "wacht"))).Waiting);
        Assert.Equal(CallStatus.Ringing, Assert.Single((await firm.Done(TestUser.Sam, new CallsToday.Query())).Calls).Status);
        var shown = await firm.Done(TestUser.Sam, new ShowCall.Query(call));
        Assert.Equal((CallStatus.Ringing, null, null, null), (shown.Status, shown.Purpose, shown.About, shown.Mood));
        Assert.Equal(("Yara van den Berg", "Joost de Bruin"), (shown.Contact, shown.Dossier.Owner));
        await using var db = await firm.Db();
        var plan = await db.PlannedEvents.SingleAsync();
        Assert.Equal((Tomorrow, DocumentKind.PhoneCall, call), (plan.HappenedOn, plan.MadeKind, plan.MadeId));
        Assert.Equal("", Assert.Single(await firm.Events(), e => e.Kind == "Call.Rang").ActorId);
    }

    [Fact]
    public async Task Put_off_it_is_quiet_but_still_waits()
    {
        await using var firm = await TestFirm.Open();
        var call = await firm.Rung();

        await firm.Logged(TestUser.Sam, new AnswerCall.Later(call), "Call.PutOff");

        Assert.Empty((await firm.Done(TestUser.Sam, new FirmHead.Query())).Ringing);
        Assert.Equal(1, (await firm.Done(TestUser.Sam, new ListCalls.Query())).Waiting);
        await firm.Done(TestUser.Noor, new AnswerCall.Command(call));
    }

    [Fact]
    public async Task A_conversation_is_spoken_reply_by_reply_to_its_end()
    {
        await using var firm = await TestFirm.Open();
        var call = await firm.Answered();
        var first = await firm.Done(TestUser.Sam, new ShowCall.Query(call));
        Assert.Equal((true, 0, 3), (first.IsMine, first.Said, first.Replies.Count));
        Assert.Contains("Yara van den Berg", first.Lines[0].Text);
        Assert.Equal("nl", first.Lang);

        foreach (var (said, reply) in CallDesk.WellDone.Index())
            await firm.Done(TestUser.Sam, new TalkInCall.Say(call, said, reply));

        var shown = await firm.Done(TestUser.Sam, new ShowCall.Query(call));
        Assert.Equal((CallStatus.Ended, CallEnd.Appointment, CallPurpose.Complaint), (shown.Status, shown.End, shown.Purpose!.Value));
        Assert.Equal(DocumentKind.Delivery, shown.About!.Value.Kind);
        Assert.Equal("PAK-2026-0001", shown.AboutTitle);
        Assert.Equal((CallDesk.WellDone.Length, CallDesk.WellDone.Length), (shown.Feedback!.Good, shown.Feedback.Replies));
        Assert.Contains(CallSkills.Summarise, shown.Feedback.Shown);
        Assert.Empty(shown.Replies);
        Assert.Contains(shown.Lines, l => !l.IsOther && l.Text.Contains("Sam Jansen"));
        Assert.All(shown.Lines, l => Assert.DoesNotContain("{", l.Text));
        var saved = await firm.SavedCall(call);
        Assert.Equal(5, saved.Findings.Count(f => f.IsFact));
        Assert.Equal(CallSkills.Greet, saved.Lines[1].Shows & CallSkills.Greet);
        var events = await firm.Events();
        Assert.Equal(CallDesk.WellDone.Length, events.Count(e => e.Kind == "Call.Said"));
        Assert.Contains("\"End\":\"Appointment\"", Assert.Single(events, e => e.Kind == "Call.Ended").Data);
    }

    [Fact]
    public async Task Only_what_can_be_said_is_said_once_and_by_who_answered()
    {
        await using var firm = await TestFirm.Open();
        var call = await firm.Rung();
        var about = (DocumentKind.PhoneCall, call);
        await firm.Refused(TestUser.Sam, new TalkInCall.Say(call, 0, 0), "Call.NotAnswered", null, about);
        await firm.Done(TestUser.Sam, new AnswerCall.Command(call));

        await firm.Refused(TestUser.Noor, new AnswerCall.Command(call), "Call.Taken", null, about);
        await firm.Refused(TestUser.Noor, new TalkInCall.Say(call, 0, 0), "Call.NotYours", null, about);
        await firm.Refused(TestUser.Sam, new TalkInCall.Say(call, 0, 7), "Call.NoSuchReply", null, about);
        await firm.Done(TestUser.Sam, new TalkInCall.Say(call, 0, 0));
        await firm.Refused(TestUser.Sam, new TalkInCall.Say(call, 0, 0), "Call.Moved", null, about);
        await firm.Misshapen(TestUser.Sam, new TalkInCall.Note(call, new string('x', 5_000)), "Call.Notes", "Notes");
        await firm.Refused(TestUser.Sam, new TalkInCall.HangUp(999), "Call.NotFound", null, (DocumentKind.PhoneCall, 999));
        await firm.OnlyForWorkers(new TalkInCall.HangUp(call));
    }

    [Fact]
    public async Task Notes_and_what_was_said_are_there_after_a_reload()
    {
        await using var firm = await TestFirm.Open();
        var call = await firm.Answered();
        await firm.Done(TestUser.Sam, new TalkInCall.Say(call, 0, 0));
        await firm.Done(TestUser.Sam, new TalkInCall.Note(call, "Doos kapot"));

        var shown = await firm.Done(TestUser.Sam, new ShowCall.Query(call));

        Assert.Equal(("Doos kapot", 1, 3), (shown.Notes, shown.Said, shown.Lines.Count));
        Assert.NotEmpty(shown.Replies);
        Assert.False((await firm.Done(TestUser.Noor, new ShowCall.Query(call))).IsMine);
    }

    [Fact]
    public async Task Hanging_up_is_possible_and_noticed()
    {
        await using var firm = await TestFirm.Open();
        var call = await firm.Answered();

        await firm.Logged(TestUser.Sam, new TalkInCall.HangUp(call), "Call.Ended");

        Assert.Equal((CallStatus.Ended, CallEnd.HungUp, true), ((await firm.SavedCall(call)).Status, (await firm.SavedCall(call)).End, (await firm.SavedCall(call)).BrokenOff));
    }

    [Fact]
    public async Task Who_was_not_answered_mails_the_next_day_and_is_less_pleased_when_called_back()
    {
        await using var firm = await TestFirm.Open();
        var call = await firm.Rung();
        var offerte = await firm.SentOfferte(TestFirmContents.GoldenSpoon, (TestFirmContents.WineGlass, 12));
        var usual = (await firm.SavedCall(await Dial(firm, TestFirmContents.Harbour, await firm.SentOfferte(TestFirmContents.Harbour, (TestFirmContents.WineGlass, 12))))).Mood;
        await firm.Done(TestUser.Sam, new TalkInCall.HangUp((await firm.Done(TestUser.Sam, new ListCalls.Query(Status: "bezig"))).Rows[0].Id));

        await firm.Done(TestUser.Sam, new AdvanceDay.Command(Tomorrow));

        Assert.Equal(CallStatus.Missed, (await firm.SavedCall(call)).Status);
        await using (var db = await firm.Db())
            Assert.Contains("terugbellen", (await db.Mails.OrderByDescending(m => m.Id).FirstAsync()).Body);
        await firm.Refused(TestUser.Sam, new AnswerCall.Command(call), "Call.Missed", null, (DocumentKind.PhoneCall, call));
        Assert.Equal(usual - 2, (await firm.SavedCall(await Dial(firm, TestFirmContents.GoldenSpoon, offerte))).Mood);
    }

    [Fact]
    public async Task A_customer_is_called_for_a_purpose_that_fits_the_document()
    {
        await using var firm = await TestFirm.Open();
        var offerte = await firm.SentOfferte(TestFirmContents.GoldenSpoon, (TestFirmContents.WineGlass, 12));
        var about = new DocumentRef(DocumentKind.Offerte, offerte);

        var choices = await firm.Done(TestUser.Sam, new DialCustomer.Query(TestFirmContents.GoldenSpoon, about));
        Assert.Contains(CallPurpose.ExplainOfferte, choices.Purposes);
        Assert.Equal("Yara van den Berg", choices.Contact);
        await firm.Misshapen(TestUser.Sam, new DialCustomer.Command(TestFirmContents.GoldenSpoon, null, about), "Call.Purpose", "Purpose");
        await firm.Refused(TestUser.Sam, new DialCustomer.Command(TestFirmContents.Harbour, CallPurpose.ExplainOfferte, about), "Call.NoConversation", "Purpose", (DocumentKind.Offerte, offerte));

        var call = await Dial(firm, TestFirmContents.GoldenSpoon, offerte);

        var shown = await firm.Done(TestUser.Sam, new ShowCall.Query(call));
        Assert.Equal((ContactDirection.Out, CallStatus.Talking, about), (shown.Direction, shown.Status, shown.About!.Value));
        await firm.Refused(TestUser.Sam, new DialCustomer.Command(TestFirmContents.GoldenSpoon, CallPurpose.ExplainOfferte, about), "Call.Busy", null, (DocumentKind.Offerte, offerte));
    }

    [Fact]
    public async Task A_question_is_answered_by_telephone_and_a_complaint_as_far_as_it_is()
    {
        await using var firm = await TestFirm.Open();
        var question = new DocumentRef(DocumentKind.CustomerQuestion, await firm.Done(TestUser.Sam, new RegisterQuestion.Command(TestFirmContents.GoldenSpoon, "Ook in het groen?", "Is dit artikel er ook in het groen?", null)));
        Assert.Contains(CallPurpose.CallBack, (await firm.Done(TestUser.Sam, new DialCustomer.Query(TestFirmContents.GoldenSpoon, question))).Purposes);

        var call = await Dial(firm, new DialCustomer.Command(TestFirmContents.GoldenSpoon, CallPurpose.CallBack, question));

        Assert.Contains((await firm.Done(TestUser.Sam, new ShowCall.Query(call))).Replies, r => r.Text.Contains("“Ook in het groen?”", StringComparison.Ordinal));
        await firm.Done(TestUser.Sam, new TalkInCall.HangUp(call));
        var (complaint, _) = await firm.Complained();
        var about = new DocumentRef(DocumentKind.Complaint, complaint);
        var customer = TestFirmContents.GoldenSpoon;
        var purposes = (await firm.Done(TestUser.Sam, new DialCustomer.Query(customer, about))).Purposes;
        Assert.Contains(CallPurpose.AskComplaint, purposes);
        Assert.DoesNotContain(CallPurpose.TellSolution, purposes);
        Assert.DoesNotContain(CallPurpose.Aftercare, purposes);
        await firm.Refused(TestUser.Sam, new DialCustomer.Command(customer, CallPurpose.TellSolution, about), "Call.NoConversation", "Purpose", (DocumentKind.Complaint, complaint));
        var solved = await firm.Agreed(Remedy.Redeliver);
        var spoken = await Dial(firm, new DialCustomer.Command(customer, CallPurpose.TellSolution, new DocumentRef(DocumentKind.Complaint, solved.Complaint)));
        Assert.Contains((await firm.Done(TestUser.Sam, new ShowCall.Query(spoken))).Replies, r => r.Text.Contains("opnieuw, zonder kosten", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Now_and_then_nobody_answers_and_the_second_time_somebody_does()
    {
        await using var firm = await TestFirm.Open();
        var offerte = await firm.SentOfferte(TestFirmContents.GoldenSpoon, (TestFirmContents.WineGlass, 12));
        for (var day = 0; day < 60; day++)
        {
            var call = await firm.Done(TestUser.Sam, new DialCustomer.Command(TestFirmContents.GoldenSpoon, CallPurpose.ExplainOfferte, new DocumentRef(DocumentKind.Offerte, offerte)));
            if ((await firm.SavedCall(call)).End == CallEnd.NoAnswer)
            {
                Assert.Equal(CallStatus.Talking, (await firm.SavedCall(await Dial(firm, TestFirmContents.GoldenSpoon, offerte))).Status);
                return;
            }

            await firm.Done(TestUser.Sam, new TalkInCall.HangUp(call));
            await firm.Arrange(async db => (await db.TheFirm(default)).StartNextDay());
        }

        Assert.Fail("They always answer.");
    }

    [Fact]
    public async Task Screens_read_in_a_few_round_trips()
    {
        await using var firm = await TestFirm.Open();
        var call = await firm.Answered();

        Assert.InRange((await firm.Count(TestUser.Sam, new ShowCall.Query(call))).RoundTrips, 1, 3);
        Assert.InRange((await firm.Count(TestUser.Sam, new ListCalls.Query("Lepel", "bezig", "in", Sort: "klant"))).RoundTrips, 1, 3);
        Assert.InRange((await firm.Count(TestUser.Sam, new CallsToday.Query())).RoundTrips, 1, 3);
        Assert.InRange((await firm.Count(TestUser.Sam, new FirmHead.Query())).RoundTrips, 1, 1);
        Assert.InRange((await firm.Count(TestUser.Sam, new DialCustomer.Query(TestFirmContents.GoldenSpoon))).RoundTrips, 1, 3);
        Assert.InRange((await firm.Count(TestUser.Sam, new ShowContactMoments.Query(TestFirmContents.GoldenSpoon))).RoundTrips, 1, 3);
        Assert.Single((await firm.Done(TestUser.Sam, new ListCalls.Query("Lepel", "bezig", "in"))).Rows);
        Assert.Empty((await firm.Done(TestUser.Sam, new ListCalls.Query("Molen"))).Rows);
        Assert.Empty((await firm.Done(TestUser.Sam, new ListCalls.Query(Status: "vastleggen"))).Rows);
    }

    [Fact]
    public async Task Nobody_calls_when_nothing_fits_and_the_plan_waits()
    {
        await using var firm = await TestFirm.Open();
        await firm.Arrange(db => Task.FromResult(db.PlannedEvents.Add(PlannedEvent.Plan(PlannedEventKind.Call, TestFirmContents.Today, CallDesk.Complaint))));

        await firm.Done(TestUser.Sam, new AdvanceDay.Command(TestFirmContents.Today));

        await using var db = await firm.Db();
        Assert.Empty(await db.PhoneCalls.ToListAsync());
        Assert.Null((await db.PlannedEvents.SingleAsync()).HappenedOn);
    }

    /// <summary>Calls about an offerte until somebody answers.</summary>
    private static Task<int> Dial(TestFirm firm, int customer, int offerte) =>
        Dial(firm, new DialCustomer.Command(customer, CallPurpose.ExplainOfferte, new DocumentRef(DocumentKind.Offerte, offerte)));

    private static async Task<int> Dial(TestFirm firm, DialCustomer.Command command)
    {
        var call = await firm.Done(TestUser.Sam, command);
        return (await firm.SavedCall(call)).Status == CallStatus.Talking ? call : await firm.Done(TestUser.Sam, command);
    }
}
