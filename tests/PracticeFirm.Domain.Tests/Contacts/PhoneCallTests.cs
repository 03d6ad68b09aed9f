using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Contacts;
using PracticeFirm.Domain.Tests.Builders;

namespace PracticeFirm.Domain.Tests.Contacts;

public class PhoneCallTests
{
    private const int Sanne = 2;
    private const int Youssef = 3;

    private static readonly TimeOnly Morning = new(9, 12);

    [Fact]
    public void A_call_rings_until_somebody_answers()
    {
        var call = Ringing();

        Assert.Equal(CallStatus.Ringing, call.Status);
        Assert.Equal(CallErrors.NotAnswered.Code, call.Say(Sanne, 0, Reply(), Words("verhaal")).Error.Code);
        Assert.True(call.Answer(Sanne, Morning, Words("opening")).IsSuccess);
        Assert.Equal((CallStatus.Talking, Sanne, Morning), (call.Status, call.EmployeeId, call.StartedAt));
        Assert.Equal(CallErrors.Taken.Code, call.Answer(Youssef, Morning, Words("opening")).Error.Code);
    }

    [Fact]
    public void A_caller_who_waits_is_still_there()
    {
        var call = Ringing();

        Assert.True(call.PutOff().IsSuccess);
        Assert.True(call.PutOff().IsSuccess);
        Assert.Equal(CallStatus.Waiting, call.Status);
        Assert.True(call.Answer(Sanne, Morning, Words("opening")).IsSuccess);
    }

    [Fact]
    public void What_is_said_is_kept_in_order_with_what_it_is_worth()
    {
        var call = Talking();

        Assert.True(call.Say(Sanne, 0, Reply(2, ReplyQuality.Good, CallSkills.Understand | CallSkills.Probe), Words("aantal", 7)).IsSuccess);

        Assert.Equal([(1, null), (2, 2), (3, (int?)null)], call.Lines.Select(l => (l.Position, l.Reply)));
        Assert.Equal(["opening", "opening", "aantal"], call.Lines.Select(l => l.Step));
        Assert.Equal(CallSkills.Understand | CallSkills.Probe, call.Lines[1].Shows);
        Assert.Equal([2], call.Chosen);
        Assert.Equal((7, 2), (call.Mood, call.Minutes));
    }

    [Fact]
    public void A_second_click_says_nothing_twice()
    {
        var call = Talking();
        Assert.True(call.Say(Sanne, 0, Reply(), Words("verhaal")).IsSuccess);

        Assert.Equal(CallErrors.Moved.Code, call.Say(Sanne, 0, Reply(), Words("verhaal")).Error.Code);
        Assert.Single(call.Chosen);
    }

    [Fact]
    public void Only_who_answered_speaks_and_takes_notes()
    {
        var call = Talking();

        Assert.Equal(CallErrors.NotYours.Code, call.Say(Youssef, 0, Reply(), Words("verhaal")).Error.Code);
        Assert.Equal(CallErrors.NotYours.Code, call.Note(Youssef, "kapot").Error.Code);
        Assert.Equal(CallErrors.NotYours.Code, call.HangUp(Youssef).Error.Code);
        Assert.True(call.Note(Sanne, "3 dozen kapot").IsSuccess);
        Assert.True(call.Note(Sanne, "3 dozen kapot, vrijdag").IsSuccess);
        Assert.Equal("3 dozen kapot, vrijdag", call.Notes);
        Assert.Single(call.Events, e => e.Kind == "Call.Noted");
        Assert.Equal(CallErrors.Notes.Code, call.Note(Sanne, new string('x', PhoneCall.NotesLength + 1)).Error.Code);
    }

    [Fact]
    public void The_last_words_end_it_and_tell_what_there_was_to_hear()
    {
        var call = Talking();
        var found = new[] { CallFinding.Fact("aantal", "Drie dozen zijn kapot."), CallFinding.Hidden("kapot", "Glazen kapot.", SignalKinds.Complaint) };

        Assert.True(call.Say(Sanne, 0, Reply(), new CallWords("slot", "Dag!", 6, 1, found, CallEnd.Appointment)).IsSuccess);

        Assert.Equal((CallStatus.Ended, CallEnd.Appointment, false), (call.Status, call.End, call.BrokenOff));
        Assert.Equal([true, false], call.Findings.Select(f => f.IsFact));
        var data = System.Text.Json.JsonSerializer.Serialize(call.Events[^1].Data);
        Assert.Contains("\"Facts\":[\"aantal\"],\"FactCount\":2", data);
        Assert.Contains("\"Good\":1", data);
        Assert.Equal(CallErrors.Over.Code, call.Say(Sanne, 1, Reply(), Words("verhaal")).Error.Code);
        Assert.Equal(CallErrors.Over.Code, call.HangUp(Sanne).Error.Code);
    }

    [Fact]
    public void Hanging_up_breaks_it_off()
    {
        var call = Talking();

        Assert.True(call.HangUp(Sanne).IsSuccess);

        Assert.Equal((CallStatus.Ended, CallEnd.HungUp, true), (call.Status, call.End, call.BrokenOff));
    }

    [Fact]
    public void A_call_that_nobody_took_is_missed()
    {
        var (missed, talking) = (Ringing(), Talking());

        Assert.True(missed.Miss());
        Assert.False(missed.Miss());
        Assert.False(talking.Miss());
        Assert.Equal(CallErrors.Missed.Code, missed.Answer(Sanne, Morning, Words("opening")).Error.Code);
        Assert.Equal(CallErrors.Missed.Code, missed.PutOff().Error.Code);
    }

    [Fact]
    public void Who_calls_is_answered_or_not()
    {
        var party = new CallParty(1, 4, new DocumentRef(DocumentKind.Offerte, 7));
        var call = PhoneCall.Dial(party, Script(CallPurpose.ExplainOfferte), Sanne, Make.Monday, Morning, Words("opening"));
        var nobody = PhoneCall.NotReached(party, CallPurpose.ExplainOfferte, Sanne, Make.Monday, Morning);

        Assert.Equal((ContactDirection.Out, CallStatus.Talking), (call.Direction, call.Status));
        Assert.Equal(party.About, call.About);
        Assert.Equal((CallStatus.Ended, CallEnd.NoAnswer), (nobody.Status, nobody.End));
    }

    internal static PhoneCall Ringing() => PhoneCall.Ring(new CallParty(1, 4, null), Script(CallPurpose.Complaint), Make.Monday, Morning);

    internal static PhoneCall Talking()
    {
        var call = Ringing();
        Assert.True(call.Answer(Sanne, Morning, Words("opening")).IsSuccess);
        return call;
    }

    private static CallScript Script(CallPurpose purpose) => new("klacht", purpose, Language.Dutch, "{}", 5, 2, 1);

    internal static CallWords Words(string step, int mood = 5) => new(step, "Nou, ...", mood, 1, [], null);

    internal static CallReply Reply(int number = 0, ReplyQuality quality = ReplyQuality.Good, CallSkills shows = CallSkills.Listen) => new(number, "Vertelt u eens.", quality, shows);
}
