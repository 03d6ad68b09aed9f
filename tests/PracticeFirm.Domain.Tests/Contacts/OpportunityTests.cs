using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Contacts;
using static PracticeFirm.Domain.Tests.Builders.Make;

namespace PracticeFirm.Domain.Tests.Contacts;

public sealed class OpportunityTests
{
    [Fact]
    public void A_chance_is_put_off_and_let_go_once()
    {
        var chance = Opportunity.Spot(3, OpportunityKind.Growth, " Tweede vestiging ", "Opent in het voorjaar.", Money.FromEuros(2_500), 2, Monday.AddDays(3), Monday).Value;
        Assert.Equal(("Tweede vestiging", Money.FromEuros(2_500), Monday.AddDays(3)), (chance.Subject, chance.Expected, chance.NextStepOn));

        Done(chance.Postpone(Monday.AddDays(10), Monday));
        RefusedOn("NextStepOn", "Opportunity.Day", chance.Postpone(Monday.AddDays(-1), Monday));
        RefusedOn("Reason", "Opportunity.Reason", chance.Close(" ", Monday));
        Done(chance.Close(" Gaat niet door ", Monday));

        Assert.Equal((Monday, "Gaat niet door"), (chance.ClosedOn!.Value, chance.CloseReason));
        Refused(chance.Close("Nog eens", Monday), "Opportunity.Closed");
        Refused(chance.Postpone(Monday, Monday), "Opportunity.Closed");
    }

    [Fact]
    public void It_says_what_was_heard_and_what_it_may_be_worth()
    {
        var refused = Opportunity.Spot(3, OpportunityKind.Interest, "", " ", Money.FromEuros(-1), 2, Monday.AddDays(-1), Monday);

        Assert.Equal(["Opportunity.Subject", "Opportunity.Description", "Opportunity.Value", "Opportunity.Day"], refused.Errors.Select(e => e.Code));
        RefusedOn("Expected", "Opportunity.Value", Opportunity.Spot(3, OpportunityKind.Interest, "A", "B", Opportunity.HighestValue + new Money(1), 2, Monday, Monday));
    }
}
