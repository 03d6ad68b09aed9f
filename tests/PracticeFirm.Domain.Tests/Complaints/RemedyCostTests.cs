using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Complaints;
using static PracticeFirm.Domain.Tests.Builders.Make;

namespace PracticeFirm.Domain.Tests.Complaints;

/// <summary>Ten at 24.95 with cost 15: price 249.50, cost 150, marge 39.88%. Freight 15, repair a quarter of the cost.</summary>
public class RemedyCostTests
{
    private static readonly ComplaintWorld World = new();

    public static TheoryData<SolutionEntry, decimal, decimal, decimal, decimal, decimal, decimal> Vectors => new()
    {
        { ComplaintWorld.Solution(Remedy.Redeliver), 0, 60, 15, 0, 75, 9.82m },
        { ComplaintWorld.Solution(Remedy.Replace), 0, 60, 30, 0, 90, 3.81m },
        { ComplaintWorld.Solution(Remedy.Replace, restock: true), 0, 0, 30, 0, 30, 27.86m },
        { ComplaintWorld.Solution(Remedy.Credit), 99.80m, 0, 0, 0, 99.80m, -0.2m },
        { ComplaintWorld.Solution(Remedy.Credit, goodsBack: true, restock: true), 99.80m, -60, 15, 0, 54.80m, 29.86m },
        { ComplaintWorld.Solution(Remedy.Discount, amount: 25), 25, 0, 0, 0, 25, 33.18m },
        { ComplaintWorld.Solution(Remedy.Repair), 0, 0, 30, 15, 45, 21.84m },
        { ComplaintWorld.Solution(Remedy.Apology), 0, 0, 0, 0, 0, 39.88m },
        { ComplaintWorld.Solution(Remedy.Reject), 0, 0, 0, 0, 0, 39.88m },
    };

    [Theory]
    [MemberData(nameof(Vectors))]
    public void A_remedy_costs_what_it_costs(SolutionEntry entry, decimal givenAway, decimal goods, decimal shipping, decimal repair, decimal total, decimal margin)
    {
        var cost = World.Cost(entry);
        Assert.Equal((Euro(givenAway), Euro(goods), Euro(shipping), Euro(repair), Euro(total)), (cost.GivenAway, cost.Goods, cost.Shipping, cost.Repair, cost.Total));
        Assert.Equal(Percentage.Of(39.88m), cost.Before!.Value.OfPrice);
        Assert.Equal(Percentage.Of(margin), cost.After!.Value.OfPrice);
    }

    [Fact]
    public void What_can_not_be_done_is_refused_by_name()
    {
        string Code(SolutionEntry entry, ComplaintWorld world, bool order = true) =>
            RemedyCost.Of(entry, order ? world.Desk.Order : null, world.Desk.Line.Id, world.Invoice, world.Firm).Error.Code;

        Assert.Equal("Complaint.NoOrderLine", Code(ComplaintWorld.Solution(Remedy.Redeliver), World, order: false));
        Assert.Equal("Complaint.SolutionUnits", Code(ComplaintWorld.Solution(Remedy.Redeliver, 11), World));
        Assert.Equal("Complaint.SolutionAmount", Code(ComplaintWorld.Solution(Remedy.Discount), World));
        Assert.Equal("Complaint.MoreThanPrice", Code(ComplaintWorld.Solution(Remedy.Discount, amount: 249.51m), World));
        Assert.Equal("Complaint.NotInvoiced", Code(ComplaintWorld.Solution(Remedy.Credit), new ComplaintWorld(invoiced: false)));
    }
}
