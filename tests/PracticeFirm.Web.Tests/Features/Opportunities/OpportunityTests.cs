using Microsoft.EntityFrameworkCore;
using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Contacts;
using PracticeFirm.Domain.Offertes;
using PracticeFirm.Web.Features.Opportunities;
using PracticeFirm.Web.Tests.Infrastructure;

namespace PracticeFirm.Web.Tests.Features.Opportunities;

public sealed class OpportunityTests
{
    private static readonly DateOnly Today = TestFirmContents.Today;

    private static readonly SpotOpportunity.Command Branch =
        new(TestFirmContents.Arms, OpportunityKind.Growth, "Tweede vestiging", "Opent in het voorjaar.", Money.FromEuros(2_500), Today.AddDays(3));

    [Fact]
    public async Task A_chance_becomes_a_task_and_an_offerte_and_is_won_with_it()
    {
        await using var firm = await TestFirm.Open();
        var id = (await firm.Send(TestUser.Sam, Branch)).Value;
        Assert.Equal(OpportunityState.Open, (await firm.Send(TestUser.Sam, new ShowOpportunity.Query(id))).Value.State);

        var offerte = (await firm.Send(TestUser.Sam, new FollowOpportunity.Offer(id))).Value;

        var (offered, roundTrips) = await firm.Count(TestUser.Teacher, new ShowOpportunity.Query(id));
        Assert.InRange(roundTrips, 1, 3);
        Assert.Equal((OpportunityState.Offered, offerte), (offered.State, Assert.Single(offered.Offertes).Id));
        await firm.Arrange(db => db.Offertes.Where(o => o.Id == offerte).ExecuteUpdateAsync(o => o.SetProperty(x => x.Status, OfferteStatus.Accepted)));
        Assert.Equal(OpportunityState.Won, (await firm.Send(TestUser.Sam, new ShowOpportunity.Query(id))).Value.State);
        await firm.Arrange(db => db.Offertes.Where(o => o.Id == offerte).ExecuteUpdateAsync(o => o.SetProperty(x => x.Status, OfferteStatus.Rejected)));
        Assert.Equal(OpportunityState.Lost, (await firm.Send(TestUser.Sam, new ShowOpportunity.Query(id))).Value.State);
        await using var db = await firm.Db();
        Assert.Equal((Today.AddDays(3), new DocumentRef(DocumentKind.Opportunity, id)), await db.FollowUps.Select(f => new ValueTuple<DateOnly, DocumentRef>(f.DueOn, new DocumentRef(f.AboutKind!.Value, f.AboutId!.Value))).SingleAsync());
    }

    [Fact]
    public async Task What_was_let_go_is_offered_no_more()
    {
        await using var firm = await TestFirm.Open();
        var id = (await firm.Send(TestUser.Sam, Branch)).Value;

        Assert.Equal("Opportunity.Reason", (await firm.Send(TestUser.Sam, new FollowOpportunity.Close(id, ""))).Error.Code);
        Assert.Equal("Opportunity.Day", (await firm.Send(TestUser.Sam, new FollowOpportunity.Postpone(id, null))).Error.Code);
        Assert.Empty((await firm.Send(TestUser.Sam, new FollowOpportunity.Postpone(id, Today.AddDays(9)))).Errors);
        Assert.Empty((await firm.Send(TestUser.Sam, new FollowOpportunity.Close(id, "Gaat niet door"))).Errors);

        Assert.Equal("Opportunity.Closed", (await firm.Send(TestUser.Sam, new FollowOpportunity.Offer(id))).Error.Code);
        Assert.Equal(OpportunityState.Lost, (await firm.Send(TestUser.Sam, new ShowOpportunity.Query(id))).Value.State);
    }

    [Fact]
    public async Task The_list_goes_by_the_next_step_and_sums_what_it_may_be_worth()
    {
        await using var firm = await TestFirm.Open();
        var later = (await firm.Send(TestUser.Sam, Branch)).Value;
        var sooner = (await firm.Send(TestUser.Sam, Branch with { NextStepOn = Today, Kind = OpportunityKind.AddOn, Expected = Money.FromEuros(500) })).Value;
        var closed = (await firm.Send(TestUser.Sam, Branch with { NextStepOn = Today })).Value;
        Assert.Empty((await firm.Send(TestUser.Sam, new FollowOpportunity.Close(closed, "Gaat niet door"))).Errors);

        var (list, roundTrips) = await firm.Count(TestUser.Teacher, new ListOpportunities.Query());

        Assert.InRange(roundTrips, 1, 3);
        Assert.Equal([sooner, later, closed], list.Rows.Select(r => r.Id));
        Assert.Equal((3, Money.FromEuros(5_500)), (list.Total, list.Expected));
        Assert.Equal([closed], (await firm.Send(TestUser.Sam, new ListOpportunities.Query(State: "lost"))).Value.Rows.Select(r => r.Id));
        Assert.Equal([sooner], (await firm.Send(TestUser.Sam, new ListOpportunities.Query(Kind: "addon", Search: "eemland", Sort: "-waarde"))).Value.Rows.Select(r => r.Id));
    }

    [Fact]
    public async Task What_is_missing_is_named()
    {
        await using var firm = await TestFirm.Open();

        Assert.Equal("Opportunity.Customer", (await firm.Send(TestUser.Sam, Branch with { CustomerId = null })).Error.Code);
        Assert.Equal("Opportunity.Kind", (await firm.Send(TestUser.Sam, Branch with { Kind = null })).Error.Code);
        Assert.Equal("Opportunity.Day", (await firm.Send(TestUser.Sam, Branch with { NextStepOn = null })).Error.Code);
        Assert.Equal("Opportunity.Source", (await firm.Send(TestUser.Sam, Branch with { Source = new DocumentRef(DocumentKind.PhoneCall, 9) })).Error.Code);
        Assert.Equal("Access.ReaderOnly", (await firm.Send(TestUser.Teacher, Branch)).Error.Code);
        Assert.Equal("Opportunity.NotFound", (await firm.Send(TestUser.Sam, new ShowOpportunity.Query(999))).Error.Code);
    }
}
