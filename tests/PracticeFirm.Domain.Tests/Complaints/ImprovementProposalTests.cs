using PracticeFirm.Domain.Complaints;
using PracticeFirm.Domain.Tests.Builders;
using static PracticeFirm.Domain.Tests.Builders.Make;

namespace PracticeFirm.Domain.Tests.Complaints;

public class ImprovementProposalTests
{
    private static readonly ProposalEntry Entry = new(ProposalArea.Process, "Betere dozen", "Glazen breken onderweg.", "Wij kopen stevige dozen.", "Minder schade.", Euro(900), Euro(300));

    private static readonly FactFigures Fact = new(FactGroup.Cause, "TransportDamage", "Transportschade", Monday.AddDays(-364), Monday, 12, 40, Euro(800));

    private static ImprovementProposal Draft() => ImprovementProposal.Start(Entry, 2, Monday).Value.Saved();

    [Fact]
    public void It_goes_from_draft_to_the_manager_and_back_until_it_is_decided()
    {
        var proposal = Draft();
        Assert.Equal("Proposal.NotSubmitted", proposal.Answer(ProposalStatus.Accepted, "Ja", "Ingrid", Monday).Error.Code);
        Done(proposal.ChooseFacts([Fact, Fact]));
        var fact = Assert.Single(proposal.Facts);
        Assert.Equal((12, 40, Euro(800)), (fact.Count, fact.Total, fact.CostPerYear));
        Done(proposal.Submit(Monday));
        Assert.Equal("Proposal.Submitted", proposal.Change(Entry).Error.Code);
        Assert.Equal("Proposal.Submitted", proposal.ChooseFacts([]).Error.Code);
        Done(proposal.Answer(ProposalStatus.MoreAsked, "Wat kost het?", "Ingrid", Monday));
        Assert.True(proposal.IsEditable);
        Done(proposal.Change(Entry with { Cost = Euro(200) }));
        Done(proposal.Submit(Monday));
        Done(proposal.Answer(ProposalStatus.Accepted, "Goed plan.", "Ingrid", Monday));
        Assert.Equal("Proposal.Answered", proposal.Submit(Monday).Error.Code);
        Assert.Equal(2, proposal.Answers.Count);
        Assert.Throws<ArgumentOutOfRangeException>(() => proposal.Answer(ProposalStatus.Draft, "?", "Ingrid", Monday));
    }

    [Fact]
    public void What_is_wrong_is_refused_by_name()
    {
        var refused = ImprovementProposal.Start(Entry with { Subject = "", Problem = new string('x', 2_001), Saving = Euro(-1) }, 2, Monday);
        Assert.Equal(["Proposal.Subject", "Proposal.TextTooLong", "Proposal.Amount"], refused.Errors.Select(e => e.Code));
        Assert.Equal("Proposal.Incomplete", ImprovementProposal.Start(Entry with { Problem = " " }, 2, Monday).Value.Submit(Monday).Error.Code);
        Assert.Equal("Proposal.TooManyFacts", Draft().ChooseFacts([.. Enumerable.Range(0, 9).Select(i => Fact with { Key = $"{i}" })]).Error.Code);
    }
}
