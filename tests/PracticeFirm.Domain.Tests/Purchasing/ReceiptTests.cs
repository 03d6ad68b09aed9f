using PracticeFirm.Domain.Firm;
using PracticeFirm.Domain.Purchasing;
using PracticeFirm.Domain.Stock;
using static PracticeFirm.Domain.Tests.Builders.Make;
using static PracticeFirm.Domain.Tests.Purchasing.Purchases;

namespace PracticeFirm.Domain.Tests.Purchasing;

public class ReceiptTests
{
    private readonly TradingFirm _firm = OurFirm();

    [Fact]
    public void All_as_ordered_settles_it()
    {
        var order = Placed(_firm, 24, 12);

        var outcome = order.Came(_firm, " 4711 ", (24, 0, null), (12, 0, 0));

        Done(outcome);
        Assert.Equal([new PurchaseChange(1, 24, 24), new(2, 12, 12)], outcome.Value.Changes);
        Assert.Equal(("4711", Monday, "Piet"), (outcome.Value.Receipt.DeliverySlip, outcome.Value.Receipt.ReceivedOn, outcome.Value.Receipt.ReceivedBy));
        Assert.Equal((PurchaseStatus.Received, 0), (order.Status, order.OpenUnits));
        Assert.Same(outcome.Value.Receipt, Assert.Single(order.Receipts));
        Assert.Equal("Ontvangen met pakbon 4711: 36 in voorraad.", order.Events[^1].Text);
        Refused(order.Came(_firm, "4712", (1, 0, 0)), "Purchase.Settled");
    }

    [Fact]
    public void What_is_short_stays_open_and_comes_later()
    {
        var order = Placed(_firm, 24, 12);

        var first = order.Came(_firm, "4711", (20, 0, null)).Value;

        Assert.Equal([new PurchaseChange(1, 20, 20)], first.Changes);
        Assert.Equal([(24, 20, -4), (12, 0, -12)], first.Receipt.Lines.Select(l => (l.Expected, l.Received, l.Difference)));
        Assert.Equal((PurchaseStatus.PartlyReceived, 16), (order.Status, order.OpenUnits));

        var second = order.Came(_firm, "4712", (4, 0, null), (12, 0, null)).Value;
        Assert.Equal([(4, 4, 0), (12, 12, 0)], second.Receipt.Lines.Select(l => (l.Expected, l.Received, l.Difference)));
        Assert.Equal(PurchaseStatus.Received, order.Status);
    }

    [Fact]
    public void What_is_damaged_is_no_stock_and_stays_open()
    {
        var order = Placed(_firm, 24);

        var outcome = order.Came(_firm, "4711", (24, 5, null)).Value;

        Assert.Equal([new PurchaseChange(1, 19, 19)], outcome.Changes);
        Assert.Equal((19, 0, 5, 0, 5), order.Lines[0].Figures());
        var line = Assert.Single(outcome.Receipt.Lines);
        Assert.Equal((24, 24, 5, 0, 19, 0), (line.Expected, line.Received, line.Damaged, line.Refused, line.Accepted, line.Difference));
        Assert.Equal("Ontvangen met pakbon 4711: 19 in voorraad, 5 beschadigd.", order.Events[^1].Text);

        Done(order.Came(_firm, "4712", (5, 0, null)));
        Assert.Equal((24, 0, 5, 0, 0), order.Lines[0].Figures());
    }

    [Fact]
    public void A_delivery_of_which_all_is_damaged_leaves_the_order_as_it_was()
    {
        var order = Placed(_firm, 24);
        Done(order.Acknowledge(Monday, Wednesday));

        var outcome = order.Came(_firm, "4711", (24, 24, null));

        Done(outcome);
        Assert.Empty(outcome.Value.Changes);
        Assert.Equal((PurchaseStatus.Acknowledged, 24), (order.Status, order.OpenUnits));
        Refused(order.CloseRest(null, "Kapot"), "Purchase.NothingReceived");
        Done(order.Cancel("Alles was kapot", _firm));
    }

    [Fact]
    public void What_comes_too_much_is_kept_or_refused_on_purpose()
    {
        var order = Placed(_firm, 24);
        var id = order.Lines[0].Id;

        var unsaid = order.Came(_firm, "4711", (30, 0, null));

        RefusedOn($"Lines.{id}.Refused", "Purchase.SurplusChoice", unsaid);
        Assert.Equal("Er kwamen er 6 te veel. Kies of je ze houdt of weigert: vul in hoeveel je er weigert, van 0 tot 6.", unsaid.Error.Message);
        RefusedOn($"Lines.{id}.Refused", "Purchase.Refused", order.Came(_firm, "4711", (30, 0, 7)));
        RefusedOn($"Lines.{id}.Refused", "Purchase.Refused", order.Came(_firm, "4711", (30, 0, -1)));
        RefusedOn($"Lines.{id}.Refused", "Purchase.NoSurplus", order.Came(_firm, "4711", (20, 0, 1)));
        Assert.Empty(order.Receipts);

        var outcome = order.Came(_firm, "4711", (30, 0, 4)).Value;
        Assert.Equal([new PurchaseChange(1, 26, 24)], outcome.Changes);
        Assert.Equal((24, 2, 0, 0, 0), order.Lines[0].Figures());
        Assert.Equal((24, 26, Euro(360)), (order.Lines[0].Quantity, order.Lines[0].InStock, order.NetTotal));
        Assert.Equal("Ontvangen met pakbon 4711: 26 in voorraad, 4 geweigerd.", order.Events[^1].Text);
    }

    [Fact]
    public void Damaged_units_are_no_surplus()
    {
        var order = Placed(_firm, 24);

        Done(order.Came(_firm, "4711", (26, 2, null)));

        Assert.Equal((24, 0, 2, 0, 0), order.Lines[0].Figures());
    }

    [Fact]
    public void What_still_comes_of_a_closed_line_is_surplus()
    {
        var order = Placed(_firm, 24, 12);
        Done(order.Came(_firm, "4711", (20, 0, null)));
        Done(order.CloseRest(order.Lines[0].Id, "Kan niet leveren"));

        Refused(order.Came(_firm, "4712", (4, 0, null)), "Purchase.SurplusChoice");
        Assert.Equal([new PurchaseChange(1, 4, 0)], order.Came(_firm, "4712", (4, 0, 0)).Value.Changes);
        Assert.Equal((20, 4, 0, 4, 0), order.Lines[0].Figures());
        Assert.Equal(PurchaseStatus.PartlyReceived, order.Status);
    }

    [Fact]
    public void Lines_of_one_article_are_told_to_stock_together()
    {
        var order = Draft(_firm, 24);
        order.Put(Article(), PurchaseEntry.Of(6), _firm);
        Done(order.Place(Purchases.Numbers(), _firm));

        Assert.Equal([new PurchaseChange(1, 29, 28)], order.Came(_firm, "4711", (25, 0, 0), (4, 0, null)).Value.Changes);
    }

    [Fact]
    public void A_delivery_has_a_slip_and_is_booked_once()
    {
        var order = Placed(_firm, 24);

        RefusedOn("DeliverySlip", "Purchase.NoSlip", order.Came(_firm, "  ", (10, 0, null)));
        RefusedOn("DeliverySlip", "Purchase.TextTooLong", order.Came(_firm, new string('1', PurchaseOrder.SlipLength + 1), (10, 0, null)));
        Done(order.Came(_firm, "PB-4711", (10, 0, null)));
        var again = order.Came(_firm, "pb-4711", (10, 0, null));
        RefusedOn("DeliverySlip", "Purchase.SlipUsed", again);
        Assert.Equal("Deze pakbon is al geboekt op 23-11-2026. Controleer het nummer; boek een levering maar één keer.", again.Error.Message);
        Assert.Equal(14, order.OpenUnits);
    }

    [Fact]
    public void A_delivery_of_nothing_is_no_delivery()
    {
        var order = Placed(_firm, 24, 12);

        RefusedOn("Lines", "Purchase.NothingCame", order.Came(_firm, "4711", (0, 0, null), (0, 0, 0)));
        RefusedOn("Lines", "Purchase.NothingCame", order.Receive([], "4711", _firm, "Piet"));
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(StockItem.LargestQuantity + 1)]
    [InlineData(1_000_000_000)]
    [InlineData(int.MinValue)]
    public void An_impossible_quantity_did_not_come(int quantity)
    {
        var order = Placed(_firm, 24);
        var id = order.Lines[0].Id;

        RefusedOn($"Lines.{id}.Received", "Purchase.Came", order.Came(_firm, "4711", (quantity, 0, 0)));
        RefusedOn($"Lines.{id}.Damaged", "Purchase.Damaged", order.Came(_firm, "4711", (10, quantity, null)));
    }

    [Fact]
    public void All_that_is_wrong_with_a_delivery_is_said_at_once_and_nothing_is_booked()
    {
        var order = Placed(_firm, 24, 12);
        var (first, second) = (order.Lines[0].Id, order.Lines[1].Id);

        var refused = order.Receive(
            [new ReceiptEntry(first, 24), new ReceiptEntry(first, 1), new ReceiptEntry(second, 13), new ReceiptEntry(-1, 3)], "", _firm, "Piet");

        Refused(refused, "Purchase.NoSlip", "Purchase.LineTwice", "Purchase.SurplusChoice", "Purchase.LineNotFound");
        Assert.Equal((36, PurchaseStatus.Ordered), (order.OpenUnits, order.Status));
        Assert.Empty(order.Receipts);
    }

    [Fact]
    public void The_most_that_fits_can_be_ordered_and_received()
    {
        var order = Placed(_firm, StockItem.LargestQuantity);

        Done(order.Came(_firm, "4711", (StockItem.LargestQuantity, 0, null)));
        Assert.Equal(PurchaseStatus.Received, order.Status);
    }

    [Fact]
    public void A_late_receipt_has_the_firms_day()
    {
        var order = Placed(_firm, 24);
        _firm.StartNextDay();

        Assert.Equal(Monday.AddDays(1), order.Came(_firm, "4711", (24, 0, null)).Value.Receipt.ReceivedOn);
    }
}
