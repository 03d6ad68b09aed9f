using PracticeFirm.Domain.Firm;
using PracticeFirm.Domain.Purchasing;
using PracticeFirm.Domain.Stock;
using PracticeFirm.Domain.Tests.Builders;
using static PracticeFirm.Domain.Tests.Builders.Make;
using static PracticeFirm.Domain.Tests.Purchasing.Purchases;

namespace PracticeFirm.Domain.Tests.Purchasing;

public class PurchaseOrderTests
{
    private static readonly DateOnly Christmas = new(2026, 12, 25);

    private readonly TradingFirm _firm = OurFirm();

    [Fact]
    public void A_draft_is_wanted_when_the_supplier_usually_delivers()
    {
        var order = PurchaseOrder.Start(Supplier(leadTime: 5), 7, _firm).WithId(3);

        Assert.Equal((PurchaseStatus.Draft, null, 1, 7, Monday, Monday.AddDays(7)), (order.Status, order.Number, order.SupplierId, order.AuthorId, order.CreatedOn, order.WantedOn));
        Assert.Equal(new PurchaseSupplier("L01", "Twentse Ordnerindustrie 1 B.V.", null, "Enschede", "NL", "orders@ordners.example"), order.Supplier);
        Assert.Equal(("Concept 3", "Purchase.Started"), (order.Title, Assert.Single(order.Events).Kind));
    }

    [Fact]
    public void A_line_takes_what_the_article_brings()
    {
        var order = Purchases.Draft(_firm);
        var line = order.Put(Article(4, cost: 1.2345m), PurchaseEntry.Of(24), _firm);

        Assert.Equal(
            (1, 4, "100004", "L01-100004", "Ordner 4", "stuk", 1, 24, Price(1.2345m)),
            (line.Position, line.ArticleId, line.ArticleNumber, line.SupplierArticleNumber, line.Description, line.Unit, line.PackSize, line.Quantity, line.UnitPrice));
        Assert.Equal((Euro(29.63m), Euro(29.63m)), (line.Amount, order.NetTotal));
    }

    [Fact]
    public void A_price_and_words_of_ones_own_stand_in_a_line()
    {
        var order = Purchases.Draft(_firm, 2);

        Done(order.ChangeLine(order.Lines[0].Id, new PurchaseEntry(10, Price(12.50m), Monday.AddDays(14), "  Ordner, actieprijs ", []), Article(2), _firm));

        Assert.Equal((2, "Ordner, actieprijs", 10, Monday.AddDays(14)), (order.Lines[0].ArticleId, order.Lines[0].Description, order.Lines[0].Quantity, order.Lines[0].WantedOn));
        Assert.Equal(Euro(125), order.NetTotal);
    }

    [Fact]
    public void The_suppliers_number_of_an_article_is_stable() => Assert.Equal("L02-100012", Supplier(2).ArticleNumber(Article(12)));

    [Fact]
    public void Removing_a_line_moves_those_below_it_up()
    {
        var order = Purchases.Draft(_firm, 1, 2, 3);

        Done(order.RemoveLine(order.Lines[1].Id));

        Assert.Equal([(1, 1), (2, 3)], order.Lines.Select(l => (l.Position, l.ArticleId)));
        Assert.Equal(Euro(60), order.NetTotal);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(StockItem.LargestQuantity + 1)]
    [InlineData(int.MaxValue)]
    [InlineData(int.MinValue)]
    public void An_impossible_quantity_is_not_ordered(int quantity)
    {
        var order = Purchases.Draft(_firm, 1);

        RefusedOn("Quantity", "Purchase.Quantity", order.AddLine(PurchaseEntry.Of(quantity), Article(), _firm));
        RefusedOn("Quantity", "Purchase.Quantity", order.ChangeLine(order.Lines[0].Id, PurchaseEntry.Of(quantity), Article(), _firm));
    }

    [Fact]
    public void All_that_is_wrong_with_a_line_is_said_at_once()
    {
        var entry = new PurchaseEntry(5, Price(-1), Monday.AddDays(-1), new string('x', PurchaseOrder.DescriptionLength + 1), [Link(1, 6)]);
        var elsewhere = PurchaseOrder.Start(Supplier(2), 1, _firm);

        Refused(elsewhere.AddLine(entry, Article(), _firm), "Purchase.OtherSupplier", "Purchase.Links", "Purchase.Price", "Purchase.DayPast", "Purchase.TextTooLong");
        Assert.Empty(elsewhere.Lines);
    }

    [Fact]
    public void No_more_lines_than_fit()
    {
        var order = Purchases.Draft(_firm, [.. Enumerable.Repeat(1, PurchaseOrder.MostLines)]);

        Refused(order.AddLine(PurchaseEntry.Of(1), Article(), _firm), "Purchase.TooManyLines");
    }

    [Fact]
    public void A_line_that_is_gone_is_neither_changed_nor_removed()
    {
        var order = Purchases.Draft(_firm, 1);

        Refused(order.ChangeLine(-1, PurchaseEntry.Of(1), Article(), _firm), "Purchase.LineNotFound");
        Refused(order.RemoveLine(-1), "Purchase.LineNotFound");
    }

    [Fact]
    public void Links_to_one_order_line_add_up_and_never_pass_the_quantity()
    {
        var order = Purchases.Draft(_firm);
        var line = order.Put(Article(), PurchaseEntry.Of(24) with { Links = [Link(1, 10), Link(2, 4), Link(1, 10)] }, _firm);

        Assert.Equal([(7, 1, "ORD-2026-0007", 20), (7, 2, "ORD-2026-0007", 4)], line.Links.Select(l => (l.OrderId, l.OrderLineId, l.OrderNumber, l.Quantity)));
        RefusedOn("Links", "Purchase.Links", order.ChangeLine(line.Id, PurchaseEntry.Of(23) with { Links = [Link(1, 20), Link(2, 4)] }, Article(), _firm));
        RefusedOn("Links", "Purchase.Links", order.ChangeLine(line.Id, PurchaseEntry.Of(24) with { Links = [Link(1, 0)] }, Article(), _firm));
        RefusedOn("Links", "Purchase.Links", order.ChangeLine(line.Id, PurchaseEntry.Of(24) with { Links = [Link(1, int.MaxValue), Link(2, int.MaxValue)] }, Article(), _firm));
        Done(order.ChangeLine(line.Id, PurchaseEntry.Of(12), Article(), _firm));
        Assert.Empty(line.Links);
    }

    [Fact]
    public void A_day_is_a_working_day_within_a_year()
    {
        var order = Purchases.Draft(_firm, 1);

        RefusedOn("WantedOn", "Purchase.DayPast", order.ChangeTerms(Monday.AddDays(-3), "", _firm));
        RefusedOn("WantedOn", "Purchase.DayOff", order.ChangeTerms(Monday.AddDays(6), "", _firm));
        RefusedOn("WantedOn", "Purchase.DayTooFar", order.ChangeTerms(new DateOnly(2199, 1, 5), "", _firm));
        Assert.Equal("Op 25-12-2026 wordt niet gewerkt. Kies een werkdag, bijvoorbeeld 28-12-2026.", order.ChangeTerms(Christmas, "", _firm).Error.Message);
        RefusedOn("Remark", "Purchase.TextTooLong", order.ChangeTerms(Monday, new string('x', PurchaseOrder.RemarkLength + 1), _firm));
        Done(order.ChangeTerms(Monday, " Graag voor 10 uur ", _firm));
        Assert.Equal((Monday, "Graag voor 10 uur"), (order.WantedOn, order.Remark));
        Done(order.ChangeTerms(Monday.AddYears(1), "", _firm));
    }

    [Fact]
    public void Placing_numbers_it_and_tells_what_to_expect()
    {
        var numbers = Purchases.Numbers();
        var order = Purchases.Draft(_firm, 24, 12);
        order.Put(Article(), PurchaseEntry.Of(6), _firm);
        order.Put(Article(), PurchaseEntry.Of(5) with { WantedOn = Monday.AddDays(14) }, _firm);
        Assert.Empty(order.Expectations);

        Done(order.Place(numbers, _firm));

        Assert.Equal(("INK-2026-0001", PurchaseStatus.Ordered, Monday), (order.Number, order.Status, order.OrderedOn));
        Assert.Equal(
            [new PurchaseExpectation(1, 30, Monday.AddDays(3)), new(1, 5, Monday.AddDays(14)), new(2, 12, Monday.AddDays(3))],
            order.Expectations);
        Assert.Equal("Besteld bij Twentse Ordnerindustrie 1 B.V., gewenst op 26-11-2026.", order.Events[^1].Text);
    }

    [Fact]
    public void What_stands_in_the_way_of_ordering_is_said_at_once_and_draws_no_number()
    {
        var numbers = Purchases.Numbers();
        var empty = Purchases.Draft(_firm);
        var old = Purchases.Draft(_firm, 1);
        var line = old.Put(Article(2), PurchaseEntry.Of(1) with { WantedOn = Monday }, _firm);
        var nextWeek = OurFirm(Monday.AddDays(7));

        Refused(empty.Place(numbers, nextWeek), "Purchase.NoLines", "Purchase.DayPast");
        var refused = old.Place(numbers, nextWeek);
        Assert.Equal([("Purchase.DayPast", "WantedOn"), ("Purchase.DayPast", $"Lines.{line.Id}.WantedOn")], refused.Errors.Select(e => (e.Code, e.Field)));
        Assert.Equal((0, PurchaseStatus.Draft, null), (numbers.Last, old.Status, old.OrderedOn));
    }

    [Fact]
    public void What_was_ordered_does_not_change()
    {
        var order = Placed(_firm, 24);
        var id = order.Lines[0].Id;
        var numbers = Purchases.Numbers();

        Refused(order.Place(numbers, _firm), "Purchase.NotDraft");
        Refused(order.AddLine(PurchaseEntry.Of(1), Article(), _firm), "Purchase.NotDraft");
        Refused(order.ChangeLine(id, PurchaseEntry.Of(1), Article(), _firm), "Purchase.NotDraft");
        Refused(order.RemoveLine(id), "Purchase.NotDraft");
        Refused(order.ChangeTerms(Monday, "", _firm), "Purchase.NotDraft");
        Refused(order.Discard(), "Purchase.NotDraft");
        Assert.Equal((0, 24), (numbers.Last, order.Lines[0].Quantity));
    }

    [Fact]
    public void Nothing_comes_of_a_draft()
    {
        var order = Purchases.Draft(_firm, 24);

        Refused(order.Acknowledge(Monday, Wednesday), "Purchase.NotOrdered");
        Refused(order.Delay(Monday, Wednesday, "Staking"), "Purchase.NotOrdered");
        Refused(order.Came(_firm, "4711", (24, 0, null)), "Purchase.NotOrdered");
        Refused(order.CloseRest(null, "Niet meer nodig"), "Purchase.NotOrdered");
        Refused(order.Cancel("Niet meer nodig", _firm), "Purchase.NotOrdered");
        Done(order.Discard());
    }

    [Fact]
    public void The_supplier_promises_a_day_once()
    {
        var order = Placed(_firm, 24, 12);

        Done(order.Acknowledge(Monday, Monday.AddDays(4)));

        Assert.Equal((PurchaseStatus.Acknowledged, Monday.AddDays(4)), (order.Status, order.PromisedOn));
        Assert.Equal([Monday.AddDays(4), Monday.AddDays(4)], order.Lines.Select(l => l.PromisedOn));
        Assert.All(order.Expectations, e => Assert.Equal(Monday.AddDays(4), e.On));
        var again = order.Acknowledge(Monday, Monday.AddDays(4));
        RefusedOn("PromisedOn", "Purchase.AlreadyAcknowledged", again);
        Assert.Equal("De leverancier heeft al 27-11-2026 beloofd. Registreer een vertraging als het later wordt.", again.Error.Message);
    }

    [Fact]
    public void A_promise_is_a_working_day_from_today()
    {
        var order = Placed(_firm, 24);

        RefusedOn("PromisedOn", "Purchase.DayPast", order.Acknowledge(Wednesday, Monday));
        RefusedOn("PromisedOn", "Purchase.DayOff", order.Acknowledge(Monday, Christmas));
        RefusedOn("PromisedOn", "Purchase.DayTooFar", order.Acknowledge(Monday, new DateOnly(2199, 1, 5)));
        Assert.Equal(PurchaseStatus.Ordered, order.Status);
        Done(order.Acknowledge(Wednesday, Wednesday));
    }

    [Fact]
    public void A_delay_is_later_than_the_promise_and_has_a_reason()
    {
        var order = Placed(_firm, 24);
        Refused(order.Delay(Monday, Wednesday, "Staking"), "Purchase.NotAcknowledged");
        Done(order.Acknowledge(Monday, Wednesday));

        RefusedOn("NewDay", "Purchase.NotLater", order.Delay(Monday, Wednesday, "Staking"));
        RefusedOn("NewDay", "Purchase.DayOff", order.Delay(Monday, Monday.AddDays(5), "Staking"));
        RefusedOn("NewDay", "Purchase.DayPast", order.Delay(Monday.AddDays(9), Monday.AddDays(7), "Staking"));
        RefusedOn("NewDay", "Purchase.DayTooFar", order.Delay(Monday, new DateOnly(2199, 1, 5), "Staking"));
        Refused(order.Delay(Monday, Monday, "  "), "Purchase.NotLater", "Purchase.DelayReason");
        RefusedOn("Reason", "Purchase.TextTooLong", order.Delay(Monday, Monday.AddDays(7), new string('x', PurchaseOrder.ReasonLength + 1)));

        Done(order.Delay(Monday, Monday.AddDays(7), " Staking in de haven "));
        Assert.Equal((PurchaseStatus.Delayed, Monday.AddDays(7), "Staking in de haven"), (order.Status, order.PromisedOn, order.DelayReason));
        Assert.Equal("Vertraagd van 25-11-2026 naar 30-11-2026: Staking in de haven", order.Events[^1].Text);
        Done(order.Delay(Monday, Monday.AddDays(9), "Nog steeds staking"));
        Assert.Equal([new PurchaseExpectation(1, 24, Monday.AddDays(9))], order.Expectations);
    }

    [Fact]
    public void It_is_late_from_the_day_after_the_one_promised()
    {
        var order = Placed(_firm, 24);
        Assert.False(order.IsLate(Monday.AddDays(3)));
        Assert.True(order.IsLate(Monday.AddDays(4)));

        Done(order.Acknowledge(Monday, Monday.AddDays(7)));
        Assert.False(order.IsLate(Monday.AddDays(7)));
        Assert.True(order.IsLate(Monday.AddDays(8)));

        Done(order.Came(_firm, "4711", (24, 0, null)));
        Assert.False(order.IsLate(Monday.AddDays(8)));
    }

    [Fact]
    public void Cancelling_takes_all_back_and_says_why()
    {
        var order = Placed(_firm, 24, 12);
        RefusedOn("Reason", "Purchase.CancelReason", order.Cancel(" ", _firm));

        var cancelled = order.Cancel("De klant ziet ervan af", _firm);

        Done(cancelled);
        Assert.Equal([new PurchaseChange(1, 0, 24), new(2, 0, 12)], cancelled.Value);
        Assert.Equal((PurchaseStatus.Cancelled, Monday, "De klant ziet ervan af", 0), (order.Status, order.CancelledOn, order.CancelReason, order.OpenUnits));
        Assert.Empty(order.Expectations);
        Refused(order.Cancel("Nog een keer", _firm), "Purchase.Cancelled");
        Refused(order.Came(_firm, "4711", (24, 0, null)), "Purchase.Cancelled");
        Refused(order.Acknowledge(Monday, Wednesday), "Purchase.Cancelled");
        Refused(order.AddLine(PurchaseEntry.Of(1), Article(), _firm), "Purchase.Cancelled");
    }

    [Fact]
    public void What_is_in_stock_is_not_cancelled_but_the_rest_can_be_closed()
    {
        var order = Placed(_firm, 24, 12);
        Done(order.Came(_firm, "4711", (20, 0, null)));

        Refused(order.Cancel("Niet meer nodig", _firm), "Purchase.AlreadyReceived");
        RefusedOn("Reason", "Purchase.CloseReason", order.CloseRest(null, ""));
        var closed = order.CloseRest(order.Lines[0].Id, "Wordt niet meer gemaakt");
        Done(closed);
        Assert.Equal([new PurchaseChange(1, 0, 4)], closed.Value);
        Assert.Equal((20, 0, 0, 4, 0), order.Lines[0].Figures());
        Assert.Equal("Wordt niet meer gemaakt", order.Lines[0].CloseReason);
        Assert.Equal(PurchaseStatus.PartlyReceived, order.Status);
        Refused(order.CloseRest(order.Lines[0].Id, "Nog een keer"), "Purchase.NothingOpen");
        Refused(order.CloseRest(-1, "Welke?"), "Purchase.LineNotFound");

        Assert.Equal([new PurchaseChange(2, 0, 12)], order.CloseRest(null, "Kan niet leveren").Value);
        Assert.Equal(PurchaseStatus.Received, order.Status);
        Refused(order.CloseRest(null, "Nog een keer"), "Purchase.Settled");
    }

    [Fact]
    public void An_order_of_which_nothing_came_is_cancelled_and_not_closed()
    {
        var order = Placed(_firm, 24, 12);

        Refused(order.CloseRest(null, "Kan niet leveren"), "Purchase.NothingReceived");
        Done(order.CloseRest(order.Lines[0].Id, "Kan niet leveren"));
        Assert.Equal(PurchaseStatus.Ordered, order.Status);
        Refused(order.CloseRest(order.Lines[1].Id, "Kan niet leveren"), "Purchase.NothingReceived");
        Assert.Equal([new PurchaseChange(2, 0, 12)], order.Cancel("Kan niet leveren", _firm).Value);
    }

    [Fact]
    public void The_rest_of_a_part_delivery_can_be_promised_and_delayed()
    {
        var order = Placed(_firm, 24, 12);
        Done(order.Came(_firm, "4711", (24, 0, null)));

        Done(order.Acknowledge(Monday, Wednesday));
        Done(order.Delay(Monday, Monday.AddDays(7), "Machine kapot"));

        Assert.Equal(PurchaseStatus.PartlyReceived, order.Status);
        Assert.Equal([null, Monday.AddDays(7)], order.Lines.Select(l => l.PromisedOn));
    }
}
