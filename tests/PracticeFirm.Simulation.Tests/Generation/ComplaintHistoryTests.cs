using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Complaints;
using PracticeFirm.Domain.Deliveries;
using PracticeFirm.Domain.Invoicing;
using PracticeFirm.Domain.Returns;

namespace PracticeFirm.Simulation.Tests.Generation;

public sealed class ComplaintHistoryTests
{
    public static TheoryData<string, int> Made => new() { { "horeca-offerte", 1 }, { "kantoor-order", 3 }, { "techniek-offerte", 7 } };

    [Theory]
    [MemberData(nameof(Made))]
    public void Two_years_bring_some_ninety_complaints_of_which_a_few_are_open(string scenario, int seed)
    {
        var firm = Firms.Of(scenario, seed);
        Assert.InRange(firm.Complaints.Count, 70, 110);
        var open = firm.Complaints.Where(c => c.IsOpen).ToList();
        Assert.InRange(open.Count, 5, 9);
        Assert.True(open.Select(c => c.WaitsFor).Distinct().Count() >= 4, string.Join(", ", open.Select(c => c.WaitsFor)));
        Assert.Contains(open, c => c.IsLateOn(firm.Firm.BusinessDay));
        Assert.Contains(open, c => !c.IsLateOn(firm.Firm.BusinessDay));
        Assert.Equal(Enumerable.Range(1, firm.Complaints.Count), firm.Complaints.Select(c => c.Id));
        Assert.Equal(firm.Complaints.Count, firm.Complaints.Select(c => c.Number).Distinct().Count());
    }

    [Theory]
    [MemberData(nameof(Made))]
    public void They_tell_a_story_a_proposal_can_be_built_on(string scenario, int seed)
    {
        var firm = Firms.Of(scenario, seed);
        var assessed = firm.Complaints.Where(c => c.Cause is not null).ToList();
        var first = assessed.CountBy(c => c.Cause!.Value).OrderByDescending(c => c.Value).Take(2).ToList();
        Assert.All(first, c => Assert.Contains(c.Key, new[] { ComplaintCause.ProductFault, ComplaintCause.TransportDamage, ComplaintCause.PickingError }));
        Assert.True(first.Sum(c => c.Value) * 100 > assessed.Count * 35);
        var article = firm.Complaints.Where(c => c.ArticleId is not null).CountBy(c => c.ArticleId!.Value).Max(c => c.Value);
        Assert.True(article >= 4, $"{article}");
        Assert.All(firm.Complaints.Where(c => c.Cause == ComplaintCause.TransportDamage), c => Assert.Equal(DeliveryMethod.Parcel, c.DeliveryMethod));
        Assert.True(firm.Complaints.Sum(c => c.Cost) > Money.FromEuros(1_000));
    }

    [Theory]
    [MemberData(nameof(Made))]
    public void What_was_solved_was_carried_out_with_a_real_document(string scenario, int seed)
    {
        var firm = Firms.Of(scenario, seed);
        var solutions = firm.Complaints.SelectMany(c => c.Solutions).Where(s => s.DoneOn is not null && Complaint.NeedsDocument(s.Remedy)).ToList();
        Assert.True(solutions.Select(s => s.Remedy).Distinct().Count() >= 4);
        foreach (var solution in solutions)
            switch (solution.DocumentKind)
            {
                case DocumentKind.Invoice:
                    var note = firm.Invoices[solution.DocumentId!.Value - 1];
                    Assert.Equal((InvoiceKind.CreditNote, solution.GivenAway), (note.Kind, note.NetTotal));
                    break;
                case DocumentKind.Return:
                    Assert.Equal(ReturnStatus.Settled, firm.Returns[solution.DocumentId!.Value - 1].Status);
                    break;
                default:
                    var order = firm.Orders[solution.DocumentId!.Value - 1];
                    Assert.Equal((0, Money.Zero, 0), (order.OpenUnits, order.Total, order.InvoicedUnits));
                    Assert.DoesNotContain(firm.Invoices, i => i.Sections.Any(s => s.OrderId == order.Id));
                    break;
            }

        var tied = firm.Consequences.Where(c => c.FromKind == DocumentKind.Complaint).Select(c => (c.FromId, c.To)).ToHashSet();
        Assert.All(firm.Complaints.Where(c => c.Solution?.Document is not null), c => Assert.Contains((c.Id, c.Solution!.Document!.Value), tied));
    }

    [Fact]
    public void Colleagues_left_a_proposal_that_was_accepted_and_one_that_was_not() =>
        Assert.Equal([ProposalStatus.Accepted, ProposalStatus.Rejected], Firms.Of("horeca-offerte", 1).Proposals.Select(p => p.Status));
}
