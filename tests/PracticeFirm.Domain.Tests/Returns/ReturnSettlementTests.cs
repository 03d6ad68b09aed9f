using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Orders;
using PracticeFirm.Domain.Returns;
using PracticeFirm.Domain.Stock;
using static PracticeFirm.Domain.Tests.Builders.Make;

namespace PracticeFirm.Domain.Tests.Returns;

public class ReturnSettlementTests
{
    [Fact]
    public void Deliver_five_return_two_for_good_leaves_three_delivered_and_two_credited()
    {
        var world = ReturnWorld.Of(5, 149.50m);
        var line = world.Deliver(5).Lines[0];
        world.Invoice();

        var done = world.Settled(ReturnDecision.Credit, line, 2);

        Assert.Equal((3, 0, 3, 2, 0), (world.Line.Delivered, world.Line.Open, world.Line.Invoiced, world.Line.CreditedBack, world.Line.ToCredit));
        Assert.Equal(new Dictionary<int, int> { [world.Line.Id] = 2 }, done.ToCredit);
        Assert.Equal((Euro(299), Euro(62.79m), Euro(361.79m)), (done.Net, done.Vat, done.Total));
        Assert.Equal((ReturnWorld.FirstStock - 3, OrderStatus.Invoiced), (world.Stock[1].OnHand, world.Order.Status));
    }

    [Fact]
    public void Return_for_replacement_reopens_the_line_and_credits_nothing()
    {
        var world = ReturnWorld.Of(5);
        var line = world.Deliver(5).Lines[0];
        world.Invoice();

        var done = world.Settled(ReturnDecision.Replace, line, 2);

        Assert.Equal((2, 3, 2, 5, 0), (world.Line.Open, world.Line.Delivered, world.Line.PendingReplacement, world.Line.Invoiced, world.Line.ToCredit));
        Assert.Empty(done.Credits);
        Assert.Equal(OrderStatus.PartlyDelivered, world.Order.Status);

        world.Deliver(2);
        Assert.Equal((0, 5, 0, OrderStatus.Invoiced), (world.Line.Open, world.Line.Delivered, world.Line.ToInvoice, world.Order.Status));
    }

    [Fact]
    public void Return_for_credit_does_not_reopen_the_line()
    {
        var world = ReturnWorld.Of(5);
        var line = world.Deliver(5).Lines[0];

        world.Settled(ReturnDecision.Credit, line, 2);

        Assert.Equal((0, 3, 3), (world.Line.Open, world.Line.Delivered, world.Line.ToInvoice));
        Assert.Equal(OrderStatus.Delivered, world.Order.Status);
    }

    [Fact]
    public void Delivered_hundred_invoiced_ninety_returned_ten_is_complete()
    {
        var world = ReturnWorld.Of(100);
        var line = world.Deliver(100).Lines[0];
        Assert.Equal(90, world.Invoice(90));

        var done = world.Settled(ReturnDecision.Credit, line, 10);

        Assert.Empty(done.Credits);
        Assert.Equal((10, 0), (done.Lines[0].NotInvoiced, done.Lines[0].Credited));
        Assert.Equal((90, 90, 0, 0, 0), (world.Line.Delivered, world.Line.Invoiced, world.Line.ToInvoice, world.Line.ToCredit, world.Line.Open));
        Assert.Equal(OrderStatus.Invoiced, world.Order.Status);
    }

    [Fact]
    public void Of_a_return_of_partly_invoiced_goods_only_what_was_invoiced_too_much_is_credited()
    {
        var world = ReturnWorld.Of(10);
        var line = world.Deliver(10).Lines[0];
        world.Invoice(7);

        var done = world.Settled(ReturnDecision.Credit, line, 5);

        Assert.Equal((2, 3), (done.Lines[0].Credited, done.Lines[0].NotInvoiced));
        Assert.Equal((5, 5, 0, 0), (world.Line.Delivered, world.Line.Invoiced, world.Line.ToInvoice, world.Line.ToCredit));
    }

    [Fact]
    public void Raising_a_partly_delivered_line_leaves_what_is_ordered_less_delivered_plus_what_is_replaced()
    {
        var world = ReturnWorld.Of(10);
        var line = world.Deliver(6).Lines[0];
        world.Settled(ReturnDecision.Replace, line, 2);
        world.Settled(ReturnDecision.Credit, line, 1);

        Done(world.Order.ChangeQuantity(world.Line.Id, 15, world.Stock[1], world.Firm, "Sanne", "Telefonisch met Ilse van Loon"));

        Assert.Equal(15 - 6 + 2, world.Line.Open);
    }

    [Fact]
    public void Goods_the_firm_keeps_are_restocked_or_written_off_and_the_ledger_shows_it()
    {
        var world = ReturnWorld.Of(5);
        var line = world.Deliver(5).Lines[0];
        var ret = world.Came(null, (line, 2), (line, 3));
        Done(ret.Inspect([ReturnWorld.Found(ret.Lines[0], ReturnDecision.Credit), ReturnWorld.Found(ret.Lines[1], ReturnDecision.Replace, restock: false)], Monday));

        Done(world.Settle(ret));

        Assert.Equal(
            [(MovementKind.Return, 2, "RET-2026-0001"), (MovementKind.Return, 3, "RET-2026-0001"), (MovementKind.WriteOff, -3, "RET-2026-0001")],
            world.Stock[1].Movements.Skip(3).Select(m => (m.Kind, m.OnHandChange, m.Reference)));
        Assert.Equal((ReturnWorld.FirstStock - 3, 0), (world.Stock[1].OnHand, world.Stock[1].Reserved));
    }

    [Theory]
    [InlineData(ReturnDecision.Repair)]
    [InlineData(ReturnDecision.Reject)]
    public void Goods_that_are_mended_or_refused_go_back_to_the_customer(ReturnDecision decision)
    {
        var world = ReturnWorld.Of(5);
        var line = world.Deliver(5).Lines[0];
        world.Invoice();
        var movements = world.Stock[1].Movements.Count;

        var done = world.Settled(decision, line, 2);

        Assert.Equal((2, 0, 0), (done.Lines[0].BackToCustomer, done.Lines[0].Restocked, done.Lines[0].WrittenOff));
        Assert.Empty(done.Credits);
        Assert.Equal((0, 5, 0, 5, 0), (world.Line.InReturn, world.Line.Delivered, world.Line.Open, world.Line.Returnable, line.Returned));
        Assert.Equal(movements, world.Stock[1].Movements.Count);
    }

    [Fact]
    public void One_of_the_golden_order_is_credited_with_its_share_of_the_order_discount()
    {
        var world = new ReturnWorld(2.5m, (12, 24.95m, 5m, VatTariff.High), (25, 1.19m, 0m, VatTariff.Low), (3, 149.50m, 0m, VatTariff.High));
        var delivery = world.Deliver(12, 25, 3);
        world.Invoice();
        var ret = world.Decided(ReturnDecision.Credit, delivery.Lines[2], 1);

        var preview = world.Preview(ret);

        var line = Assert.Single(preview.Lines);
        Assert.Equal((1, 0, 0, 1, 0), (line.Restocked, line.WrittenOff, line.ToDeliverAgain, line.Credited, line.NotInvoiced));
        Assert.Equal((Euro(145.76m), Euro(30.61m), Euro(176.37m)), (line.Net, line.Vat, line.Total));
        Assert.Equal(["FAC-2026-0001"], line.InvoiceNumbers);
        Assert.Equal((Euro(145.76m), Euro(30.61m), Euro(176.37m)), (preview.Net, preview.Vat, preview.Total));
    }

    [Fact]
    public void A_credit_of_all_goods_of_the_golden_order_adds_up_to_the_cent_over_its_lines()
    {
        var world = new ReturnWorld(2.5m, (12, 24.95m, 5m, VatTariff.High), (25, 1.19m, 0m, VatTariff.Low), (3, 149.50m, 0m, VatTariff.High));
        var delivery = world.Deliver(12, 25, 3);
        world.Invoice();
        var ret = world.Decided(ReturnDecision.Credit, null, (delivery.Lines[0], 12), (delivery.Lines[1], 25), (delivery.Lines[2], 3));

        var preview = world.Preview(ret);

        Assert.Equal((Euro(743.61m), Euro(152.68m)), (preview.Net, preview.Vat));
        Assert.Equal((preview.Net, preview.Vat), (preview.Lines.Sum(l => l.Net), preview.Lines.Sum(l => l.Vat)));
        Assert.Equal(Euro(29.01m), preview.Lines[1].Net);
    }

    [Fact]
    public void The_fee_is_taken_off_the_credit_with_its_vat()
    {
        var world = ReturnWorld.Of(5, 149.50m);
        var line = world.Deliver(5).Lines[0];
        world.Invoice();

        var preview = world.Preview(world.Decided(ReturnDecision.Credit, line, 1, Euro(15)));

        Assert.Equal((Euro(149.50m), Euro(134.50m), Euro(28.25m), Euro(162.75m)), (preview.GoodsNet, preview.Net, preview.Vat, preview.Total));
        Assert.Equal((Euro(15), Euro(149.50m), Euro(31.40m)), (Assert.Single(preview.Credits).Fee, preview.Lines[0].Net, preview.Lines[0].Vat));
    }

    [Fact]
    public void A_fee_is_never_more_than_the_customer_gets_back()
    {
        var world = ReturnWorld.Of(5, 10);
        var line = world.Deliver(5).Lines[0];
        world.Invoice();
        var ret = world.Decided(ReturnDecision.Credit, line, 1, Euro(10.01m));

        var refused = world.Settle(ret);

        RefusedOn("Fee", "Return.FeeTooHigh", refused);
        Assert.Equal("De behandelkosten zijn meer dan de klant terugkrijgt (€ 10,00 zonder btw). Vul lagere behandelkosten in.", refused.Error.Message);
        Assert.Equal((ReturnStatus.Inspected, 1, 5), (ret.Status, world.Line.InReturn, world.Line.Delivered));
        Done(ret.ChangeFee(Euro(10)));
        Done(world.Settle(ret));
    }

    [Theory]
    [InlineData(ReturnDecision.Credit)]
    [InlineData(ReturnDecision.Replace)]
    [InlineData(ReturnDecision.Repair)]
    public void A_fee_is_for_credits_only(ReturnDecision decision)
    {
        var world = ReturnWorld.Of(5);
        var line = world.Deliver(5).Lines[0];
        if (decision != ReturnDecision.Credit)
            world.Invoice();
        var ret = world.Decided(decision, line, 1, Euro(5));

        RefusedOn("Fee", "Return.FeeWithoutCredit", world.Settle(ret));
        Done(ret.ChangeFee(Money.Zero));
        Done(world.Settle(ret));
    }

    [Fact]
    public void Goods_on_two_invoices_are_credited_with_two_notes_and_the_fee_goes_once()
    {
        var world = ReturnWorld.Of(10, 100);
        var first = world.Deliver(6).Lines[0];
        world.Invoice();
        var second = world.Deliver(4).Lines[0];
        world.Invoice();
        var ret = world.Decided(ReturnDecision.Credit, Euro(15), (second, 4), (first, 1));

        var done = world.Settle(ret);

        Done(done);
        Assert.Equal(
            [("FAC-2026-0002", Euro(15), Euro(385)), ("FAC-2026-0001", Money.Zero, Euro(100))],
            done.Value.Credits.Select(c => (c.InvoiceNumber, c.Fee, c.Net)));
        Assert.Equal(["CRE-2026-0001", "CRE-2026-0002"], ret.CreditNotes.Select(n => n.Number));
        Assert.Equal([4, 1], ret.Lines.Select(l => l.Credited));
    }

    [Fact]
    public void The_invoice_may_say_what_its_last_credit_comes_to()
    {
        var world = new ReturnWorld((5, 10.07m, 0m, VatTariff.High), (5, 10.07m, 0m, VatTariff.High));
        var delivery = world.Deliver(5, 5);
        world.Invoice();
        var ret = world.Decided(ReturnDecision.Credit, Euro(2), (delivery.Lines[0], 1), (delivery.Lines[1], 1));
        (int Invoice, Money Fee)? asked = null;

        var done = ret.Settle(world.Order, world.Deliveries, world.Creditable, world.Stock, world.Firm, "Sanne", (invoice, units, fee) =>
        {
            asked = (invoice, fee);
            Assert.Equal([1, 1], units.Select(u => u.Quantity));
            return new CreditAmounts(Euro(18.13m), Euro(3.80m));
        });

        Done(done);
        Assert.Equal((1, Euro(2)), asked);
        Assert.Equal((Euro(18.13m), Euro(3.80m), Euro(20.13m)), (done.Value.Net, done.Value.Vat, done.Value.GoodsNet));
    }

    [Fact]
    public void Consequences_are_visible_while_choosing_and_change_nothing()
    {
        var world = ReturnWorld.Of(5, 100);
        var line = world.Deliver(5).Lines[0];
        world.Invoice();
        var ret = world.Ask(line, 2).Value;

        var undecided = world.Preview(ret);
        var credit = world.Preview(ret, ReturnWorld.Found(ret.Lines[0], ReturnDecision.Credit, restock: false));
        var replace = world.Preview(ret, ReturnWorld.Found(ret.Lines[0], ReturnDecision.Replace));
        var reject = world.Preview(ret, ReturnWorld.Found(ret.Lines[0], ReturnDecision.Reject));

        Assert.Equal((null, 2, 0, 0), (undecided.Lines[0].Decision, undecided.Lines[0].Units, undecided.Lines[0].Restocked, undecided.Lines[0].Credited));
        Assert.Equal((2, 2, 0, Euro(242)), (credit.Lines[0].Credited, credit.Lines[0].WrittenOff, credit.Lines[0].ToDeliverAgain, credit.Total));
        Assert.Equal((0, 2, 2), (replace.Lines[0].Credited, replace.Lines[0].Restocked, replace.Lines[0].ToDeliverAgain));
        Assert.Equal((2, Money.Zero), (reject.Lines[0].BackToCustomer, reject.Total));
        Assert.Equal((ReturnStatus.Requested, 5, 2), (ret.Status, world.Line.Delivered, world.Line.InReturn));
    }

    [Fact]
    public void Of_a_settled_return_nothing_more_follows()
    {
        var world = ReturnWorld.Of(5);
        var line = world.Deliver(5).Lines[0];
        world.Invoice();
        var ret = world.Decided(ReturnDecision.Credit, line, 1);
        Done(world.Settle(ret));

        var after = world.Preview(ret);

        Assert.Empty(after.Lines);
        Assert.Empty(after.Credits);
    }

    [Fact]
    public void Invoices_that_lack_what_the_order_counts_are_a_bug()
    {
        var world = ReturnWorld.Of(5);
        var line = world.Deliver(5).Lines[0];
        world.Invoice();
        var ret = world.Decided(ReturnDecision.Credit, line, 1);

        Assert.Throws<ArgumentException>(() => ReturnConsequences.Preview(ret, world.Order, [], Monday));
    }

    [Fact]
    public void What_was_credited_before_is_not_credited_again_when_it_comes_back()
    {
        var world = ReturnWorld.Of(7);
        var line = world.Deliver(7).Lines[0];
        world.Invoice();
        Done(world.Order.Credit(world.Line.Id, 5, reopens: false));
        var left = world.Creditable.Select(c => c with { Units = 2 }).ToList();

        var few = ReturnConsequences.Preview(world.Decided(ReturnDecision.Credit, line, 2), world.Order, left, Monday);
        var all = world.Decided(ReturnDecision.Credit, line, 5);

        Assert.Equal(2, few.Lines[0].Credited);
        Assert.Equal(2, all.Settle(world.Order, world.Deliveries, left, world.Stock, world.Firm, "Sanne").Value.Lines[0].Credited);
        Done(world.Order.Credit(world.Line.Id, 2, reopens: false));
        Assert.Equal((2, 0, 2, 0), (world.Line.Delivered, world.Line.Invoiced, world.Line.Waived, world.Line.ToCredit));
    }

    [Fact]
    public void A_full_warehouse_takes_nothing_back_and_nothing_is_half_done()
    {
        var world = ReturnWorld.Of(5);
        var line = world.Deliver(5).Lines[0];
        var ret = world.Decided(ReturnDecision.Credit, line, 2);
        Done(world.Stock[1].Correct(StockItem.LargestQuantity - 1, Monday, "Telling", "Piet"));

        Refused(world.Settle(ret), "Return.StockFull");
        Assert.Equal((ReturnStatus.Inspected, 2, StockItem.LargestQuantity - 1), (ret.Status, world.Line.InReturn, world.Stock[1].OnHand));
    }
}
