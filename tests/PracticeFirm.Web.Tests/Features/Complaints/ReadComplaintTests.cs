using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Complaints;
using PracticeFirm.Web.Features.Complaints;
using PracticeFirm.Web.Features.Customers;
using PracticeFirm.Web.Features.Workday;
using PracticeFirm.Web.Tests.Features.Offertes;
using PracticeFirm.Web.Tests.Infrastructure;
using static PracticeFirm.Web.Tests.Features.Complaints.ComplaintWorld;

namespace PracticeFirm.Web.Tests.Features.Complaints;

public sealed class ReadComplaintTests
{
    [Fact]
    public async Task The_page_is_read_in_few_round_trips_and_changes_nothing()
    {
        await using var firm = await TestFirm.Open();
        var (id, order) = await firm.Agreed(Remedy.Redeliver, 1);
        var before = await firm.Contents();
        var (model, roundTrips) = await firm.Count(TestUser.Teacher, new ShowComplaint.Query(id));
        var (related, relatedTrips) = await firm.Count(TestUser.Teacher, new ShowComplaintRelated.Query(id));
        Assert.InRange(roundTrips, 1, 3);
        Assert.InRange(relatedTrips, 1, 3);
        Assert.Equal(before, await firm.Contents());
        Assert.Equal((ComplaintStatus.SolutionProposed, ComplaintWait.CarryingOut, "Sam Jansen"), (model.Status, model.WaitsFor, model.Owner));
        Assert.Equal((order, 2, SolutionAnswer.Accepted), (model.About.OrderId!.Value, model.About.Units, model.Current!.Answer!.Value));
        Assert.NotNull(model.Order!.CreditableId);
        Assert.Equal(2, model.Mails.Count);
        Assert.Equal(3, related.About.Count);
    }

    [Fact]
    public async Task The_list_filters_sorts_and_adds_up()
    {
        await using var firm = await TestFirm.Open();
        var (agreed, _) = await firm.Agreed(Remedy.Redeliver, 1);
        var (fresh, _) = await firm.Complained(ComplaintCategory.LateDelivery);
        var (closed, _) = await firm.Complained();
        await firm.Done(TestUser.Sam, new SettleComplaint.Withdraw(closed, "Dubbel."));

        var (all, roundTrips) = await firm.Count(TestUser.Teacher, new ListComplaints.Query());
        async Task<int[]> Ids(ListComplaints.Query query) => [.. (await firm.Done(TestUser.Sam, query)).Rows.Select(r => r.Id)];

        Assert.InRange(roundTrips, 1, 3);
        Assert.Equal((3, all.Rows.Single(r => r.Id == agreed).Cost), (all.Total, all.Cost));
        Assert.Equal([closed, fresh, agreed], all.Rows.Select(r => r.Id));
        Assert.Equal([fresh, agreed], await Ids(new(Status: "open")));
        Assert.Equal([agreed], await Ids(new(Cause: "productfault")));
        Assert.Equal([closed], await Ids(new(Status: "closed")));
        Assert.Empty(await Ids(new(Late: true)));
        Assert.Equal([agreed], await Ids(new(Search: "KLA-2026-0001")));
        Assert.Empty(await Ids(new(OwnerId: TestFirmContents.Noor)));
        Assert.Equal([agreed, fresh, closed], await Ids(new(Sort: "nummer")));
        foreach (var column in new[] { "klant", "onderwerp", "ontvangen", "-uiterlijk", "kosten" })
            Assert.Equal(3, (await Ids(new(Sort: column))).Length);
        Assert.Equal(3, (await firm.Done(TestUser.Sam, new ShowComplaints.Query(TestFirmContents.GoldenSpoon))).Count);
    }

    [Fact]
    public async Task The_overview_counts_by_cause_article_and_month()
    {
        await using var firm = await TestFirm.Open();
        await firm.Agreed(Remedy.Redeliver, 1);
        await firm.Assessed();
        await firm.Complained(ComplaintCategory.Service);
        var (model, roundTrips) = await firm.Count(TestUser.Teacher, new ComplaintFigures.Query());
        Assert.InRange(roundTrips, 1, 3);
        Assert.Equal((3, 3, Percentage.Of(100)), (model.Count, model.Open, model.InTime!.Value));
        var cause = Assert.Single(model.Groups[FactGroup.Cause]);
        Assert.Equal(("ProductFault", "Fabricagefout", 2, 3, model.Cost), (cause.Key, cause.Title, cause.Count, cause.Total, cause.Cost));
        Assert.Equal(3, Assert.Single(model.Groups[FactGroup.Article]).Count);
        Assert.Equal("Keukentechniek De Vecht B.V.", Assert.Single(model.Groups[FactGroup.Supplier]).Title);
        Assert.Equal("Eigen bezorgdienst", Assert.Single(model.Groups[FactGroup.DeliveryMethod]).Title);
        Assert.Equal((13, 3), (model.Months.Count, model.Months[^1].Count));
        Assert.Equal(0, (await firm.Done(TestUser.Sam, new ComplaintFigures.Query(Today.AddYears(-3), Today.AddYears(-2)))).Count);
    }

    [Fact]
    public async Task Today_shows_what_waits_for_us()
    {
        await using var firm = await TestFirm.Open();
        var (fresh, _) = await firm.Complained();
        await firm.Agreed(Remedy.Redeliver, 1);
        var (model, roundTrips) = await firm.Count(TestUser.Teacher, new ComplaintsToday.Query());
        Assert.InRange(roundTrips, 1, 3);
        Assert.Equal((2, 0, 2), (model.Open, model.Late, model.Lines.Count));
        Assert.Contains(model.Lines, l => l.Id == fresh && l.WaitsFor == ComplaintWait.Acknowledgement);
    }
}
