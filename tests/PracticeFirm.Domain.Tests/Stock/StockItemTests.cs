using FsCheck;
using FsCheck.Fluent;
using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Stock;
using static PracticeFirm.Domain.Tests.Builders.Make;

namespace PracticeFirm.Domain.Tests.Stock;

public class StockItemTests
{
    private static readonly DateOnly Wednesday = Monday.AddDays(2);

    private static StockItem Item(int onHand) => StockItem.Open(1, onHand, Monday, "Magazijn");

    [Fact]
    public void Free_is_on_hand_less_reserved()
    {
        var item = Item(10);
        Done(item.Reserve(3, Monday, "ORD-2026-0001", "Sanne"));

        Assert.Equal((10, 3, 7), (item.OnHand, item.Reserved, item.Free));
    }

    [Fact]
    public void Three_lines_of_five_on_stock_ten_get_five_five_and_nothing()
    {
        var item = Item(10);
        Done(item.Reserve(5, Monday, "regel 1", "Sanne"));
        Done(item.Reserve(5, Monday, "regel 2", "Sanne"));

        var third = item.Reserve(5, Monday, "regel 3", "Sanne");

        RefusedOn("Quantity", "Stock.NotFree", third);
        Assert.Equal("Er is niets vrij. Reserveer minder of wacht op de volgende ontvangst.", third.Error.Message);
        Assert.Equal((10, 10, 0), (item.OnHand, item.Reserved, item.Free));
    }

    [Fact]
    public void Every_booking_is_a_line_in_the_ledger_with_the_figures_after_it()
    {
        var item = Item(10);
        Done(item.Receive(20, Wednesday, "INK-2026-0001", "Piet"));
        Done(item.Reserve(8, Wednesday, "ORD-2026-0001", "Sanne"));
        Done(item.Ship(5, Wednesday, "PAK-2026-0001", "Piet"));
        Done(item.Release(3, Wednesday, "ORD-2026-0001", "Sanne"));
        Done(item.Correct(24, Wednesday, " Breuk ", "Piet"));

        Assert.Equal(
            [
                (MovementKind.Opening, 10, 0, 10, 0, "Beginvoorraad"),
                (MovementKind.Receipt, 20, 0, 30, 0, "INK-2026-0001"),
                (MovementKind.Reservation, 0, 8, 30, 8, "ORD-2026-0001"),
                (MovementKind.Shipment, -5, -5, 25, 3, "PAK-2026-0001"),
                (MovementKind.Release, 0, -3, 25, 0, "ORD-2026-0001"),
                (MovementKind.Correction, -1, 0, 24, 0, "Breuk"),
            ],
            item.Movements.Select(m => (m.Kind, m.OnHandChange, m.ReservedChange, m.OnHandAfter, m.ReservedAfter, m.Reference)));
        Assert.Equal("Voorraad gecorrigeerd van 25 naar 24: Breuk.", Assert.Single(item.Events).Text);
    }

    [Fact]
    public void More_than_there_is_cannot_be_shipped_released_or_reserved()
    {
        var item = Item(10);
        Done(item.Reserve(1, Monday, "ORD", "Sanne"));

        Assert.Equal("Er is er maar 1 gereserveerd. Reserveer eerst wat je wilt leveren.", item.Ship(2, Monday, "PAK", "Piet").Error.Message);
        Refused(item.Ship(2, Monday, "PAK", "Piet"), "Stock.NotReserved");
        Refused(item.Release(2, Monday, "ORD", "Sanne"), "Stock.NotReserved");
        Assert.Equal("Er zijn er maar 9 vrij. Reserveer minder of wacht op de volgende ontvangst.", item.Reserve(10, Monday, "ORD", "Sanne").Error.Message);
        Assert.Equal(2, item.Movements.Count);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(StockItem.LargestQuantity + 1)]
    [InlineData(int.MaxValue)]
    [InlineData(int.MinValue)]
    public void An_impossible_quantity_is_refused_by_every_booking(int quantity)
    {
        var item = Item(10);

        RefusedOn("Quantity", "Stock.Quantity", item.Receive(quantity, Monday, "INK", "Piet"));
        RefusedOn("Quantity", "Stock.Quantity", item.Reserve(quantity, Monday, "ORD", "Sanne"));
        RefusedOn("Quantity", "Stock.Quantity", item.Release(quantity, Monday, "ORD", "Sanne"));
        RefusedOn("Quantity", "Stock.Quantity", item.Ship(quantity, Monday, "PAK", "Piet"));
        RefusedOn("Quantity", "Stock.Quantity", item.Expect(quantity, Wednesday, "INK"));
        RefusedOn("Quantity", "Stock.Quantity", item.Arrived("INK", quantity));
        RefusedOn("Quantity", "Stock.Quantity", item.TakeBack(quantity, Monday, "RET", "Piet"));
        RefusedOn("Quantity", "Stock.Quantity", item.WriteOff(quantity, Monday, "Breuk", "Piet"));
        Assert.Throws<ArgumentOutOfRangeException>(() => Item(quantity == 0 ? -5 : quantity));
    }

    [Fact]
    public void A_warehouse_has_walls()
    {
        var item = Item(StockItem.LargestQuantity - 5);

        RefusedOn("Quantity", "Stock.Full", item.Receive(6, Monday, "INK", "Piet"));
        RefusedOn("Quantity", "Stock.Full", item.TakeBack(6, Monday, "RET", "Piet"));
        Done(item.Receive(5, Monday, "INK", "Piet"));
        Assert.Equal(StockItem.LargestQuantity, item.OnHand);
    }

    [Fact]
    public void Counting_says_why_and_never_undoes_a_promise()
    {
        var item = Item(10);
        Done(item.Reserve(4, Monday, "ORD", "Sanne"));

        RefusedOn("Counted", "Stock.Counted", item.Correct(-1, Monday, "Breuk", "Piet"));
        RefusedOn("Counted", "Stock.Counted", item.Correct(StockItem.LargestQuantity + 1, Monday, "Breuk", "Piet"));
        RefusedOn("Reason", "Stock.Reason", item.Correct(9, Monday, " ", "Piet"));
        RefusedOn("Counted", "Stock.BelowReserved", item.Correct(3, Monday, "Breuk", "Piet"));
        RefusedOn("Counted", "Stock.NoDifference", item.Correct(10, Monday, "Geteld", "Piet"));
        Done(item.Correct(4, Monday, "Breuk", "Piet"));
        Assert.Equal(0, item.Free);
    }

    [Fact]
    public void What_comes_back_can_be_sold_again_and_what_is_written_off_is_gone()
    {
        var item = Item(10);
        Done(item.TakeBack(4, Wednesday, "RET-2026-0001", "Piet"));
        Done(item.WriteOff(3, Wednesday, " Waterschade ", "Piet"));

        Assert.Equal(
            [(MovementKind.Return, 4, 14, "RET-2026-0001"), (MovementKind.WriteOff, -3, 11, "Waterschade")],
            item.Movements.Skip(1).Select(m => (m.Kind, m.OnHandChange, m.OnHandAfter, m.Reference)));
        Assert.Equal(("Stock.WrittenOff", "Afgeschreven: 3, Waterschade."), (Assert.Single(item.Events).Kind, item.Events[0].Text));
    }

    [Fact]
    public void Writing_off_leaves_what_was_promised_and_says_why()
    {
        var item = Item(10);
        Done(item.Reserve(8, Monday, "ORD", "Sanne"));

        RefusedOn("Quantity", "Stock.WriteOff", item.WriteOff(3, Monday, "Breuk", "Piet"));
        Assert.Equal("Er zijn er maar 2 vrij. Schrijf minder af, of geef eerst reserveringen vrij.", item.WriteOff(3, Monday, "Breuk", "Piet").Error.Message);
        RefusedOn("Reason", "Stock.Reason", item.WriteOff(1, Monday, " ", "Piet"));
        RefusedOn("Reason", "Stock.ReasonTooLong", item.WriteOff(1, Monday, new string('x', StockItem.ReasonLength + 1), "Piet"));
        Done(item.WriteOff(2, Monday, "Breuk", "Piet"));
        Assert.Equal((8, 8, 0), (item.OnHand, item.Reserved, item.Free));
    }

    [Fact]
    public void Lines_of_one_order_on_one_day_add_up_to_one_expectation()
    {
        var item = Item(0);
        Done(item.Expect(12, Wednesday, "INK-1"));
        Done(item.Expect(6, Wednesday, "INK-1"));
        Done(item.Expect(5, Wednesday, "INK-2"));
        Done(item.Expect(4, Monday.AddDays(7), "INK-1"));

        Assert.Equal([("INK-1", 18, Wednesday), ("INK-2", 5, Wednesday), ("INK-1", 4, Monday.AddDays(7))], item.Expected.Select(e => (e.Reference, e.Quantity, e.ExpectedOn)));
    }

    [Fact]
    public void A_delay_moves_all_that_is_expected_of_that_order_and_nothing_else()
    {
        var item = Item(0);
        Done(item.Expect(12, Wednesday, "INK-1"));
        Done(item.Expect(4, Monday.AddDays(7), "INK-1"));
        Done(item.Expect(5, Wednesday, "INK-2"));

        Done(item.Postpone("INK-1", Monday.AddDays(10)));

        Assert.Equal([("INK-1", 16, Monday.AddDays(10)), ("INK-2", 5, Wednesday)], item.Expected.Select(e => (e.Reference, e.Quantity, e.ExpectedOn)));
        Refused(item.Postpone("INK-3", Wednesday), "Stock.NothingExpected");
        Assert.Equal("Van dit artikel wordt met INK-3 niets meer verwacht. Ververs de pagina.", item.Postpone("INK-3", Wednesday).Error.Message);
    }

    [Fact]
    public void What_arrived_is_not_expected_any_more_the_first_day_first()
    {
        var item = Item(0);
        Done(item.Expect(4, Monday.AddDays(7), "INK-1"));
        Done(item.Expect(12, Wednesday, "INK-1"));
        Done(item.Expect(5, Wednesday, "INK-2"));

        Done(item.Arrived("INK-1", 13));
        Assert.Equal([("INK-1", 3), ("INK-2", 5)], item.Expected.Select(e => (e.Reference, e.Quantity)));
        RefusedOn("Quantity", "Stock.NotExpected", item.Arrived("INK-1", 4));
        Done(item.Arrived("INK-1", 3));
        Refused(item.Arrived("INK-1", 1), "Stock.NothingExpected");
        Assert.Equal(0, item.OnHand);
    }

    [Fact]
    public void A_cancelled_order_is_forgotten()
    {
        var item = Item(0);
        Done(item.Expect(12, Wednesday, "INK-1"));
        Done(item.Expect(4, Monday.AddDays(7), "INK-1"));
        Done(item.Expect(5, Wednesday, "INK-2"));

        Done(item.Forget("INK-1"));

        Assert.Equal("INK-2", Assert.Single(item.Expected).Reference);
        Refused(item.Forget("INK-1"), "Stock.NothingExpected");
    }

    [Fact]
    public void An_empty_shelf_starts_an_empty_ledger() => Assert.Empty(Item(0).Movements);

    [Fact]
    public void Goods_are_there_from_free_stock_else_from_a_receipt_else_from_the_supplier()
    {
        var item = Item(10);
        Done(item.Reserve(3, Monday, "ORD", "Sanne"));
        Done(item.Expect(5, Monday.AddDays(7), "INK-2"));
        Done(item.Expect(5, Wednesday, "INK-1"));

        Assert.Equal(new Availability(Monday, AvailabilitySource.Stock), item.AvailableFor(7, Monday, 10));
        Assert.Equal(new Availability(Wednesday, AvailabilitySource.ExpectedReceipt), item.AvailableFor(8, Monday, 10));
        Assert.Equal(new Availability(Wednesday, AvailabilitySource.ExpectedReceipt), item.AvailableFor(12, Monday, 10));
        Assert.Equal(new Availability(Monday.AddDays(7), AvailabilitySource.ExpectedReceipt), item.AvailableFor(13, Monday, 10));
        Assert.Equal(new Availability(new DateOnly(2026, 12, 7), AvailabilitySource.Supplier), item.AvailableFor(18, Monday, 10));
    }

    [Fact]
    public void Buying_is_chosen_when_it_is_sooner_than_a_receipt_and_a_late_receipt_counts_as_today()
    {
        var item = Item(0);
        Done(item.Expect(5, Monday.AddDays(30), "INK-1"));
        Assert.Equal(new Availability(Wednesday, AvailabilitySource.Supplier), item.AvailableFor(5, Monday, 2));

        var late = Item(0);
        Done(late.Expect(5, Monday.AddDays(-3), "INK-2"));
        Assert.Equal(new Availability(Monday, AvailabilitySource.ExpectedReceipt), late.AvailableFor(5, Monday, 2));
    }

    [Fact]
    public void The_suppliers_lead_time_counts_working_days_over_christmas() =>
        Assert.Equal(
            new DateOnly(2026, 12, 29),
            StockAvailability.For(1, 0, [], new DateOnly(2026, 12, 23), 3).Day);

    [Fact]
    public void No_history_of_bookings_breaks_the_ledger()
    {
        var booking = from verb in Gen.Choose(0, 10)
                      from quantity in Gen.Frequency((8, Gen.Choose(-2, 30)), (1, Gen.Choose(StockItem.LargestQuantity - 40, StockItem.LargestQuantity + 1)))
                      select (verb, quantity);
        var histories = from opening in Gen.Choose(0, 40)
                        from count in Gen.Choose(0, 40)
                        from bookings in Gen.ListOf(booking, count)
                        select (opening, bookings: bookings.ToList());
        var refusals = new HashSet<string>();

        Prop.ForAll(histories.ToArbitrary(), history =>
        {
            var item = Item(history.opening);
            foreach (var (verb, quantity) in history.bookings)
            {
                var before = State(item);
                var expected = item.Expected.Sum(e => e.Quantity);
                var result = verb switch
                {
                    0 => item.Receive(quantity, Monday, "INK", "Piet"),
                    1 => item.Reserve(quantity, Monday, "ORD", "Sanne"),
                    2 => item.Release(quantity, Monday, "ORD", "Sanne"),
                    3 => item.Ship(quantity, Monday, "PAK", "Piet"),
                    4 => item.Correct(quantity, Monday, quantity % 7 == 0 ? "" : "Geteld", "Piet"),
                    5 => item.TakeBack(quantity, Monday, "RET", "Piet"),
                    6 => item.WriteOff(quantity, Monday, quantity % 7 == 0 ? "" : "Breuk", "Piet"),
                    7 => item.Arrived(Purchase(quantity), quantity),
                    8 => item.Postpone(Purchase(quantity), Monday.AddDays(30 + item.Expected.Count + item.Movements.Count)),
                    9 => item.Forget(Purchase(quantity)),
                    _ => item.Expect(quantity, Monday.AddDays(Math.Abs(quantity) % 20), Purchase(quantity)),
                };
                if (verb != 8)
                    Assert.Equal(result.IsSuccess, before != State(item));
                else if (result.IsFailure)
                    Assert.Equal(before, State(item));
                if (verb is 7 or 10 && result.IsSuccess)
                    Assert.Equal(expected + (verb == 7 ? -quantity : quantity), item.Expected.Sum(e => e.Quantity));
                Assert.All(item.Expected, e => Assert.True(e.Quantity > 0));
                Assert.Equal(item.Expected.Count, item.Expected.Select(e => (e.Reference, e.ExpectedOn)).Distinct().Count());
                refusals.UnionWith(result.Errors.Select(e => e.Code));
                Assert.Equal((item.Movements.Sum(m => m.OnHandChange), item.Movements.Sum(m => m.ReservedChange)), (item.OnHand, item.Reserved));
                Assert.InRange(item.Reserved, 0, item.OnHand);
                Assert.InRange(item.OnHand, 0, StockItem.LargestQuantity);
                if (item.Movements.Count > 0)
                    Assert.Equal((item.OnHand, item.Reserved), (item.Movements[^1].OnHandAfter, item.Movements[^1].ReservedAfter));
            }
        }).Check(Builders.Histories.Usual(1_000));

        Assert.Equal(
            ["Stock.BelowReserved", "Stock.Counted", "Stock.Full", "Stock.NoDifference", "Stock.NotExpected", "Stock.NotFree", "Stock.NotReserved", "Stock.NothingExpected", "Stock.Quantity", "Stock.Reason", "Stock.WriteOff"],
            refusals.Order(StringComparer.Ordinal));
    }

    private static string Purchase(int quantity) => $"INK-{Math.Abs(quantity) % 2}";

    private static string State(StockItem item) =>
        $"{item.OnHand} {item.Reserved} {item.Movements.Count} {item.Events.Count} {string.Join(',', item.Expected.Select(e => (e.Reference, e.ExpectedOn, e.Quantity)))}";
}
