using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Orders;
using PracticeFirm.Domain.Returns;
using PracticeFirm.Domain.Tests.Builders;
using static PracticeFirm.Domain.Tests.Builders.Make;

namespace PracticeFirm.Domain.Tests.Returns;

public class ReturnLifecycleTests
{
    private static readonly Dictionary<int, int> Whole = [];

    [Fact]
    public void A_return_is_approved_with_what_the_customer_pays_and_has_to_do()
    {
        var world = ReturnWorld.Of(5);
        var ret = world.Ask(world.Deliver(5).Lines[0], 2).Value;

        Refused(ret.Approve(Euro(-0.01m), "", Monday), "Return.Fee");
        Refused(ret.Approve(Money.Zero, new string('x', Order.NoteLength + 1), Monday), "Return.TextTooLong");
        Done(ret.Approve(Euro(12.50m), " Schrijf het nummer op de doos. ", Monday));

        Assert.Equal((ReturnStatus.Approved, Monday, Euro(12.50m), "Schrijf het nummer op de doos."), (ret.Status, ret.ApprovedOn, ret.Fee, ret.Instruction));
        Assert.Equal("Goedgekeurd, met € 12,50 behandelkosten.", ret.Events[^1].Text);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_rejected_return_leaves_the_goods_with_the_customer(bool afterApproval)
    {
        var world = ReturnWorld.Of(5);
        var line = world.Deliver(5).Lines[0];
        var ret = world.Ask(line, 2).Value;
        if (afterApproval)
            Done(ret.Approve(Money.Zero, "", Monday));

        Refused(ret.Reject("  ", world.Order, world.Deliveries), "Return.Reason");
        Refused(ret.Reject(new string('x', Order.NoteLength + 1), world.Order, world.Deliveries), "Return.TextTooLong");
        Done(ret.Reject("De termijn van 30 dagen is voorbij.", world.Order, world.Deliveries));

        Assert.Equal((ReturnStatus.Rejected, "De termijn van 30 dagen is voorbij.", false), (ret.Status, ret.RejectedReason, ret.IsOpen));
        Assert.Equal((0, 5, 5, 0), (world.Line.InReturn, world.Line.Delivered, world.Line.Returnable, line.Returned));
        Done(world.Ask(line, 5));
    }

    [Fact]
    public void What_does_not_come_stays_with_the_customer()
    {
        var world = ReturnWorld.Of(10);
        var line = world.Deliver(10).Lines[0];
        var ret = world.Ask([new(line.Id, 4, ReturnReason.Damaged), new(line.Id, 2, ReturnReason.NotNeeded)]).Value;
        Done(ret.Approve(Money.Zero, "", Monday));

        Done(ret.Receive(new Dictionary<int, int> { [ret.Lines[0].Id] = 3, [ret.Lines[1].Id] = 0 }, world.Order, world.Deliveries, Monday));

        Assert.Equal((ReturnStatus.Received, Monday), (ret.Status, ret.ReceivedOn));
        Assert.Equal([3, 0], ret.Lines.Select(l => l.Received));
        Assert.Equal((3, 7, 3), (world.Line.InReturn, world.Line.Returnable, line.Returned));
        Assert.Equal("Binnengekomen: 3 x Ordner 1; 3 niet.", ret.Events[^1].Text);
        Done(ret.Inspect([ReturnWorld.Found(ret.Lines[0], ReturnDecision.Credit)], Monday));
        Done(world.Settle(ret));
        Assert.Equal((0, 7, 3), (world.Line.InReturn, world.Line.Delivered, world.Line.ReturnedForCredit));
    }

    [Theory]
    [InlineData(3)]
    [InlineData(-1)]
    [InlineData(int.MaxValue)]
    public void More_than_was_asked_back_is_not_received(int came)
    {
        var world = ReturnWorld.Of(5);
        var ret = world.Ask(world.Deliver(5).Lines[0], 2).Value;
        Done(ret.Approve(Money.Zero, "", Monday));

        RefusedOn("Received", "Return.ReceivedTooMuch", ret.Receive(new Dictionary<int, int> { [ret.Lines[0].Id] = came }, world.Order, world.Deliveries, Monday));
        Refused(ret.Receive(new Dictionary<int, int> { [-1] = 1 }, world.Order, world.Deliveries, Monday), "Return.LineNotFound");
        Refused(ret.Receive(new Dictionary<int, int> { [ret.Lines[0].Id] = 0 }, world.Order, world.Deliveries, Monday), "Return.NothingReceived");
        Assert.Equal((ReturnStatus.Approved, 2, 0), (ret.Status, world.Line.InReturn, ret.Lines[0].Received));
    }

    [Fact]
    public void Every_line_that_came_needs_a_decision()
    {
        var world = new ReturnWorld((5, 10m, 0m, VatTariff.High), (5, 20m, 0m, VatTariff.High));
        var delivery = world.Deliver(5, 5);
        var ret = world.Came(null, (delivery.Lines[0], 1), (delivery.Lines[1], 1));

        Refused(ret.Inspect([ReturnWorld.Found(ret.Lines[0], ReturnDecision.Credit)], Monday), "Return.Undecided");
        Refused(ret.Inspect([.. ret.Lines.Select(l => ReturnWorld.Found(l, ReturnDecision.Credit)), new(-1, default, default, false)], Monday), "Return.LineNotFound");
        Refused(
            ret.Inspect(
                [
                    new(ret.Lines[0].Id, ReturnCondition.Broken, ReturnDecision.Reject, true, " "),
                    new(ret.Lines[1].Id, ReturnCondition.Broken, ReturnDecision.Repair, true, new string('x', Order.NoteLength + 1)),
                ],
                Monday),
            "Return.RestockGoesBack", "Return.Explanation", "Return.RestockGoesBack", "Return.TextTooLong");
        Assert.Equal(ReturnStatus.Received, ret.Status);
        Assert.All(ret.Lines, l => Assert.Null(l.Decision));
    }

    [Fact]
    public void A_decision_can_be_changed_until_it_is_carried_out()
    {
        var world = ReturnWorld.Of(5);
        var ret = world.Decided(ReturnDecision.Credit, world.Deliver(5).Lines[0], 2);

        Done(ret.Inspect([new(ret.Lines[0].Id, ReturnCondition.Broken, ReturnDecision.Reject, false, "Valschade.")], Monday.AddDays(1)));

        Assert.Equal((ReturnStatus.Inspected, Monday.AddDays(1)), (ret.Status, ret.InspectedOn));
        Assert.Equal((ReturnCondition.Broken, ReturnDecision.Reject, false, "Valschade."), (ret.Lines[0].Condition, ret.Lines[0].Decision, ret.Lines[0].Restock, ret.Lines[0].Explanation));
        Assert.Equal("Gekeurd: 2 x Ordner 1 terug naar de klant.", ret.Events[^1].Text);
    }

    [Fact]
    public void Units_in_another_state_are_set_apart_and_decided_on_alone()
    {
        var world = ReturnWorld.Of(5);
        world.Deliver(5);
        world.Invoice();
        var ret = world.Decided(ReturnDecision.Credit, world.Deliveries[0].Lines[0], 5);

        Refused(ret.Split(ret.Lines[0].Id, 5), "Return.Split");
        Refused(ret.Split(ret.Lines[0].Id, 0), "Return.Split");
        Refused(ret.Split(-1, 1), "Return.LineNotFound");
        var apart = ret.Split(ret.Lines[0].Id, 2);
        Done(apart);
        apart.Value.Saved();

        Assert.Equal(ReturnStatus.Received, ret.Status);
        Assert.Equal([(1, 3, 3), (2, 2, 2)], ret.Lines.Select(l => (l.Position, l.Quantity, l.Received)));
        Refused(world.Settle(ret), "Return.NotInspected");
        Done(ret.Inspect([ReturnWorld.Found(ret.Lines[0], ReturnDecision.Credit), ReturnWorld.Found(ret.Lines[1], ReturnDecision.Replace, restock: false)], Monday));
        Done(world.Settle(ret));
        Assert.Equal((3, 2, 0, 2), (world.Line.ReturnedForCredit, world.Line.ReturnedForReplacement, world.Line.Delivered, world.Line.Open));
        Assert.Equal(ReturnWorld.FirstStock - 2, world.Stock[1].OnHand);
    }

    [Fact]
    public void The_fee_can_be_agreed_anew_until_it_is_settled()
    {
        var world = ReturnWorld.Of(5);
        world.Deliver(5);
        world.Invoice();
        var ret = world.Decided(ReturnDecision.Credit, world.Deliveries[0].Lines[0], 1, Euro(10));

        Refused(ret.ChangeFee(Euro(10_000.01m)), "Return.Fee");
        Done(ret.ChangeFee(Euro(5)));
        Assert.Equal("Behandelkosten: € 5,00, was € 10,00.", ret.Events[^1].Text);
        Done(world.Settle(ret));
        Refused(ret.ChangeFee(Money.Zero), "Return.Settled");
    }

    /// <summary>Every verb in every state: done where the diagram of states has an arrow, refused with where the return stands elsewhere.</summary>
    [Theory]
    [InlineData(ReturnStatus.Requested, "Return.NotApproved", "Approve Reject")]
    [InlineData(ReturnStatus.Approved, "Return.NotReceived", "Reject Receive")]
    [InlineData(ReturnStatus.Rejected, "Return.Rejected", "")]
    [InlineData(ReturnStatus.Received, "Return.NotInspected", "Split Inspect")]
    [InlineData(ReturnStatus.Inspected, "Return.AlreadyInspected", "Split Inspect Settle")]
    [InlineData(ReturnStatus.Settled, "Return.Settled", "")]
    public void A_step_that_is_not_for_now_is_refused_and_says_what_is(ReturnStatus status, string code, string allowed)
    {
        foreach (var verb in new[] { "Approve", "Reject", "Receive", "Split", "Inspect", "Settle" })
        {
            var world = ReturnWorld.Of(5);
            var ret = At(status, world);
            Assert.Equal(status, ret.Status);
            var events = ret.Events.Count;

            var result = verb switch
            {
                "Approve" => ret.Approve(Money.Zero, "", Monday),
                "Reject" => ret.Reject("Nee", world.Order, world.Deliveries),
                "Receive" => ret.Receive(Whole, world.Order, world.Deliveries, Monday),
                "Split" => ret.Split(ret.Lines[0].Id, 1),
                "Inspect" => ret.Inspect([ReturnWorld.Found(ret.Lines[0], ReturnDecision.Credit)], Monday),
                _ => world.Settle(ret),
            };

            if (allowed.Split(' ').Contains(verb))
            {
                Done(result);
                Assert.True(ret.Events.Count > events, verb);
                continue;
            }

            Refused(result, code);
            Assert.Equal((status, events), (ret.Status, ret.Events.Count));
        }
    }

    [Fact]
    public void A_credit_invoice_belongs_to_a_settled_return()
    {
        var world = ReturnWorld.Of(5);
        world.Deliver(5);
        world.Invoice();
        var ret = world.Decided(ReturnDecision.Credit, world.Deliveries[0].Lines[0], 1);

        Assert.Throws<InvalidOperationException>(() => ret.SetCreditNote(1, "CRE-2026-0001"));
        Assert.Null(ret.CreditNoteId);
        Done(world.Settle(ret));
        Assert.Equal((1, "CRE-2026-0001"), (ret.CreditNoteId, Assert.Single(ret.CreditNotes).Number));
        Assert.Equal("Gecrediteerd met CRE-2026-0001.", ret.Events[^1].Text);
    }

    private static Return At(ReturnStatus status, ReturnWorld world)
    {
        var ret = world.Ask(world.Deliver(5).Lines[0], 2).Value;
        if (status == ReturnStatus.Rejected)
            Done(ret.Reject("Nee", world.Order, world.Deliveries));
        if (status is ReturnStatus.Requested or ReturnStatus.Rejected)
            return ret;
        Done(ret.Approve(Money.Zero, "", Monday));
        if (status >= ReturnStatus.Received)
            Done(ret.Receive(Whole, world.Order, world.Deliveries, Monday));
        if (status >= ReturnStatus.Inspected)
            Done(ret.Inspect([ReturnWorld.Found(ret.Lines[0], ReturnDecision.Credit)], Monday));
        if (status == ReturnStatus.Settled)
            Done(world.Settle(ret));
        return ret;
    }
}
