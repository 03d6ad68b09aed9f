using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Complaints;
using PracticeFirm.Domain.Firm;
using PracticeFirm.Simulation.Actors;

namespace PracticeFirm.Simulation.Tests.Days;

public sealed class ComplaintDayTests
{
    private readonly Desk _desk = new();

    private TradingFirm Firm => _desk.Firm;

    [Fact]
    public void Nobody_answers_on_the_day_they_were_asked_and_everybody_the_next_morning()
    {
        var complaint = Acknowledged();
        Ok(complaint.Ask([.. Enum.GetValues<QuestionTopic>().Select(t => new QuestionEntry(t, "Vertel."))], ComplaintChannel.Mail, Firm.BusinessDay));
        Number(complaint);
        Ok(complaint.Consult(_desk.Manager, "Wat mag ik toezeggen?", true, "Sam", Firm.BusinessDay));
        complaint.Consults[0].Identify(1);
        Assert.Empty(ComplaintDay.Run(Input(complaint), Firm).Moments);
        Firm.StartNextDay();
        var report = ComplaintDay.Run(Input(complaint), Firm);
        Assert.All(complaint.Questions, q => Assert.False(string.IsNullOrWhiteSpace(q.Answer)));
        Assert.NotNull(complaint.Consults[0].Answer);
        Assert.Equal([_desk.Customer.Name, _desk.Manager.Name], report.Moments.Select(m => m.Who).Distinct());
        Assert.Equal(complaint.Id, Assert.Single(report.Mails).AttachedId);
        Assert.Empty(ComplaintDay.Run(Input(complaint), Firm).Moments);
    }

    [Theory]
    [InlineData(Remedy.Apology, true)]
    [InlineData(Remedy.Reject, false)]
    public void Who_complains_of_service_wants_an_apology(Remedy remedy, bool agrees)
    {
        var complaint = Proposed(remedy);
        Firm.StartNextDay();
        ComplaintDay.Run(Input(complaint), Firm);
        Assert.Equal(agrees ? SolutionAnswer.Accepted : SolutionAnswer.Countered, complaint.Solution!.Answer);
        Assert.Equal(agrees ? null : Remedy.Apology, complaint.Solution.CounterWish);
    }

    [Fact]
    public void Satisfaction_hangs_on_time_wish_and_being_told()
    {
        int Score(int late)
        {
            var desk = new Desk();
            var complaint = Registered(desk);
            for (var i = 0; i < late; i++)
            {
                desk.Firm.StartNextDay();
                ComplaintDay.Run(Input(complaint, desk), desk.Firm);
            }

            Ok(complaint.Acknowledge(BusinessCalendar.AddWorkingDays(desk.Firm.BusinessDay, 3), ComplaintChannel.Mail, desk.Firm.BusinessDay));
            Propose(complaint, Remedy.Apology, desk);
            Ok(complaint.Agree("", desk.Firm.BusinessDay));
            Ok(complaint.Inform(ComplaintChannel.Mail, desk.Firm));
            Ok(complaint.AskSatisfaction(desk.Firm.BusinessDay));
            desk.Firm.StartNextDay();
            ComplaintDay.Run(Input(complaint, desk), desk.Firm);
            return complaint.Satisfaction!.Value;
        }

        var (good, bad) = (Score(0), Score(8));
        Assert.True(good >= 4, $"{good}");
        Assert.True(bad <= good - 2, $"{bad} against {good}");
        Assert.Equal(good, Score(0));
    }

    [Fact]
    public void Who_waits_too_long_writes_again_once()
    {
        var complaint = Registered(_desk);
        var mails = 0;
        for (var day = 0; day < 9; day++)
        {
            Firm.StartNextDay();
            var report = ComplaintDay.Run(Input(complaint), Firm);
            mails += report.Mails.Count;
            Assert.Equal(report.Late.Count, report.Mails.Count);
        }

        Assert.Equal((1, 1), (mails, complaint.TimesLate));
    }

    [Fact]
    public void The_manager_allows_what_was_argued_and_refuses_what_was_not()
    {
        ComplaintSolution Asked(string reasons)
        {
            var desk = new Desk();
            var complaint = Registered(desk);
            Ok(complaint.Acknowledge(BusinessCalendar.AddWorkingDays(desk.Firm.BusinessDay, 3), ComplaintChannel.Mail, desk.Firm.BusinessDay));
            Ok(complaint.Assess(new Assessment(ComplaintSeverity.High, ComplaintCause.Communication, true, "Niet teruggebeld."), desk.Firm.BusinessDay));
            var dear = new RemedyCost(desk.Firm.Service.Mandate + new Money(1), Money.Zero, Money.Zero, Money.Zero, null);
            Ok(complaint.Prepare(new SolutionEntry(Remedy.Discount, 0, new Money(100), false, false, "Excuses."), dear, desk.Firm));
            Ok(complaint.AskApproval(desk.Manager, reasons, desk.Firm.BusinessDay));
            desk.Firm.StartNextDay();
            ComplaintDay.Run(Input(complaint, desk), desk.Firm);
            return complaint.Solution!;
        }

        Assert.True(Asked("De klant is drie keer niet teruggebeld en dreigt naar een ander te gaan.").Approved);
        Assert.False(Asked("Graag.").Approved);
    }

    public static TheoryData<string, ProposalStatus> Proposals => new()
    {
        { "goed", ProposalStatus.Accepted }, { "zonder feiten", ProposalStatus.MoreAsked }, { "te weinig", ProposalStatus.MoreAsked }, { "verouderd cijfer", ProposalStatus.MoreAsked },
        { "geen bedrag", ProposalStatus.MoreAsked }, { "te mooi", ProposalStatus.MoreAsked }, { "te duur", ProposalStatus.Rejected }, { "weegt niet op", ProposalStatus.Rejected }, { "vaag", ProposalStatus.MoreAsked },
    };

    [Theory]
    [MemberData(nameof(Proposals))]
    public void A_proposal_is_judged_on_its_merits(string what, ProposalStatus expected)
    {
        var today = Firm.BusinessDay;
        var fact = new FactFigures(FactGroup.Cause, "TransportDamage", "Transportschade", today.AddDays(-364), today, what == "te weinig" ? 2 : 12, 40, Money.FromEuros(800));
        var entry = new ProposalEntry(
            ProposalArea.Process, "Stevige dozen", what == "vaag" ? "Het gaat mis." : "Pakketten met glas komen vaak gebroken aan. Vooral kleine horecazaken hebben daar last van.",
            "Het magazijn gebruikt vanaf januari dozen met vakken en een sticker 'breekbaar' voor alles van glas.", "Minder schade en minder herleveringen.",
            Money.FromEuros(what switch { "geen bedrag" => 0, "te mooi" => 5_000, _ => 500 }), Money.FromEuros(what switch { "te duur" => 20_000, "weegt niet op" => 700, _ => 200 }));
        var proposal = ImprovementProposal.Start(entry, _desk.Learner.Id, today).Value;
        proposal.Identify(1);
        if (what != "zonder feiten")
            Ok(proposal.ChooseFacts([fact]));
        Ok(proposal.Submit(today));
        Firm.StartNextDay();
        var now = what == "verouderd cijfer" ? fact with { Count = 14 } : fact;
        var report = ComplaintDay.Run(ComplaintInput.None with { Colleagues = _desk.Made.Employees, Proposals = [new SubmittedProposal(proposal, [now])] }, Firm);
        Assert.Equal((expected, _desk.Manager.Name), (proposal.Status, Assert.Single(report.Judged).Manager));
        Assert.True(proposal.Answers[0].Text.Length > 60, proposal.Answers[0].Text);
    }

    private Complaint Acknowledged()
    {
        var complaint = Registered(_desk);
        Ok(complaint.Acknowledge(BusinessCalendar.AddWorkingDays(Firm.BusinessDay, 5), ComplaintChannel.Mail, Firm.BusinessDay));
        return complaint;
    }

    private Complaint Proposed(Remedy remedy)
    {
        var complaint = Acknowledged();
        Propose(complaint, remedy, _desk);
        return complaint;
    }

    private static void Propose(Complaint complaint, Remedy remedy, Desk desk)
    {
        Ok(complaint.Assess(new Assessment(ComplaintSeverity.Low, ComplaintCause.Communication, true, "Niet teruggebeld."), desk.Firm.BusinessDay));
        var entry = new SolutionEntry(remedy, 0, Money.Zero, false, false, "Wij hadden moeten bellen, dat spijt ons.");
        Ok(complaint.Prepare(entry, RemedyCost.Of(entry, null, null, null, desk.Firm).Value, desk.Firm));
        Ok(complaint.Offer(ComplaintChannel.Mail, null, desk.Firm.BusinessDay));
    }

    private static Complaint Registered(Desk desk)
    {
        var entry = new ComplaintEntry(null, ComplaintChannel.Mail, desk.Firm.BusinessDay, ComplaintCategory.Service, "Niet teruggebeld", "Wij belden drie keer.", null, "");
        var complaint = Complaint.Register(entry, ComplaintAbout.Nothing, desk.Customer, desk.Learner, NumberSeries.Start(Complaint.NumberPrefix, 2026), desk.Firm).Value;
        complaint.Identify(500);
        return complaint;
    }

    private ComplaintInput Input(Complaint complaint) => Input(complaint, _desk);

    private static ComplaintInput Input(Complaint complaint, Desk desk) => new([complaint], desk.Made.Customers.ToDictionary(c => c.Id), desk.Made.Employees, []);

    private static void Number(Complaint complaint)
    {
        for (var i = 0; i < complaint.Questions.Count; i++)
            complaint.Questions[i].Identify(i + 1);
    }

    private static void Ok(Result result) => Assert.Empty(result.Errors);
}
