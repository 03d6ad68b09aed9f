using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Contacts;
using PracticeFirm.Domain.Firm;
using PracticeFirm.Domain.Relations;
using PracticeFirm.Simulation.Actors;
using PracticeFirm.Simulation.Conversations;
using PracticeFirm.Simulation.Tests.Conversations;

namespace PracticeFirm.Simulation.Tests.Days;

public sealed class CallDayTests
{
    private readonly Desk _desk = new();

    private static Conversation Small => Seeds.Small.Conversations["klein"];

    [Fact]
    public void A_planned_call_rings_in_the_morning_of_its_day()
    {
        var call = Assert.Single(Advance([], Planned()).Rung).Call;

        Assert.Equal((CallStatus.Ringing, ContactDirection.In, _desk.Firm.BusinessDay), (call.Status, call.Direction, call.RungOn));
        Assert.InRange(call.RungAt, new TimeOnly(8, 45), new TimeOnly(11, 15));
        Assert.Equal("klein", call.Conversation);
        Assert.NotNull(ConversationPlayer.Play(Small, ConversationFilling.Read(call.Filling), []));
    }

    [Fact]
    public void Who_was_not_answered_writes_the_next_day()
    {
        var call = Advance([], Planned()).Rung[0].Call;
        call.PutOff();

        var report = Advance([call]);

        Assert.Equal(CallStatus.Missed, Assert.Single(report.Missed).Status);
        var mail = Assert.Single(report.Mails);
        Assert.Equal((call.CustomerId, call.About), (mail.CustomerId!.Value, mail.Attached));
        Assert.Contains("terugbellen", mail.Body);
    }

    [Fact]
    public void A_call_that_goes_on_is_not_missed()
    {
        var call = Advance([], Planned()).Rung[0].Call;
        call.Answer(_desk.Learner.Id, new TimeOnly(9, 0), new CallWords("opening", "Met ...", 4, 1, [], null));

        var report = Advance([call]);

        Assert.Empty(report.Missed);
        Assert.Empty(report.Mails);
    }

    [Fact]
    public void The_seed_chooses_who_calls_among_those_who_fit()
    {
        var plan = Plan();
        Caller[] callers = [new(1, Language.German, new(DocumentKind.Order, 4)), new(2, Language.Dutch, new(DocumentKind.Order, 5)), new(3, Language.Dutch, new(DocumentKind.Order, 6))];

        var chosen = CallDay.Choose(plan, Small, callers, _desk.Firm);

        Assert.Contains(chosen, callers[1..]);
        Assert.Equal(chosen, CallDay.Choose(plan, Small, [.. callers.Reverse()], _desk.Firm));
        Assert.Null(CallDay.Choose(plan, Small, callers[..1], _desk.Firm));
        Assert.Equal(callers[2], CallDay.Choose(Plan(3), Small, callers, _desk.Firm));
    }

    [Fact]
    public void A_customer_is_spoken_to_by_name()
    {
        var subject = Callers.For(Small, _desk.Made);
        var values = subject.Fill(Small, _desk.Firm, _desk.Firm.BusinessDay, new TimeOnly(14, 30)).Values;

        Assert.Equal(subject.Contact!.Salutation switch { Salutation.Ms => "mevrouw", Salutation.Mr => "meneer", _ => subject.Contact.FirstName }, values["aanspreek"].Split(' ')[0]);
        Assert.Matches("^(maandag|dinsdag|woensdag|donderdag|vrijdag) [0-9]{1,2} [a-z]+$", values["morgen"]);
        Assert.Equal("goedemiddag", values["groet"]);
    }

    [Fact]
    public void Who_complains_about_what_is_late_has_something_that_is_late()
    {
        var late = Small with { OnlyLate = true };
        Caller[] callers = [new(2, Language.Dutch, new(DocumentKind.Order, 5)), new(3, Language.Dutch, new(DocumentKind.Order, 6), IsLate: true)];

        Assert.Equal(callers[1], CallDay.Choose(Plan(), late, callers, _desk.Firm));
        Assert.Null(CallDay.Choose(Plan(), late, callers[..1], _desk.Firm));
    }

    private CallReport Advance(IReadOnlyList<PhoneCall> waiting, params PlannedCall[] planned) => BusinessDay.Advance(new BusinessDayInput(
        _desk.Firm, [], [], [], Calls: new CallInput(waiting, _desk.Made.Customers.ToDictionary(c => c.Id), planned))).Calls;

    private PlannedCall Planned() => new(Plan(), Small, Callers.For(Small, _desk.Made));

    private PlannedEvent Plan(int? customer = null)
    {
        var plan = PlannedEvent.Plan(PlannedEventKind.Call, _desk.Firm.BusinessDay, "klein", customer);
        plan.Identify(5);
        return plan;
    }
}
