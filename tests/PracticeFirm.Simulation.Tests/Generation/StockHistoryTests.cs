using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Stock;

namespace PracticeFirm.Simulation.Tests.Generation;

public sealed class StockHistoryTests
{
    public static TheoryData<string, int> All => Firms.All;

    [Theory]
    [MemberData(nameof(All))]
    public void Every_figure_is_the_sum_of_its_movements_and_never_below_zero(string scenario, int seed)
    {
        var firm = Firms.Of(scenario, seed);
        Assert.Equal(firm.Articles.Select(a => a.Id), firm.Stock.Select(s => s.ArticleId));
        Assert.All(firm.Stock, item =>
        {
            Assert.Equal(item.OnHand, item.Movements.Sum(m => m.OnHandChange));
            Assert.Equal(item.Reserved, item.Movements.Sum(m => m.ReservedChange));
            var (onHand, reserved) = (0, 0);
            foreach (var movement in item.Movements)
            {
                onHand += movement.OnHandChange;
                reserved += movement.ReservedChange;
                Assert.Equal((onHand, reserved), (movement.OnHandAfter, movement.ReservedAfter));
                Assert.InRange(reserved, 0, onHand);
                Assert.True(BusinessCalendar.IsWorkingDay(movement.BookedOn) && movement.BookedOn < firm.Firm.BusinessDay);
            }

            Assert.Equal(item.Movements.OrderBy(m => m.BookedOn).Select(m => m.Id), item.Movements.Select(m => m.Id));
        });
        Assert.Contains(firm.Stock, s => s.Reserved > 0);
        Assert.Contains(firm.Stock.SelectMany(s => s.Movements), m => m.Kind == MovementKind.Correction);
        var ids = firm.Stock.SelectMany(s => s.Movements).Select(m => m.Id).Order().ToList();
        Assert.Equal(Enumerable.Range(1, ids.Count), ids);
    }

    [Theory]
    [MemberData(nameof(All))]
    public void Every_movement_is_of_a_document(string scenario, int seed)
    {
        var firm = Firms.Of(scenario, seed);
        var numbers = new HashSet<string>([
            .. firm.Orders.Select(o => o.Number).OfType<string>(), .. firm.Deliveries.Select(d => d.Number).OfType<string>(),
            .. firm.PurchaseOrders.Select(p => p.Number).OfType<string>(), .. firm.Returns.Select(r => r.Number)]);
        Assert.All(firm.Stock.SelectMany(s => s.Movements).Where(m => m.Kind is not (MovementKind.Opening or MovementKind.Correction)), m => Assert.Contains(m.Reference, numbers));
        Assert.All(firm.Stock, s => Assert.Equal(
            firm.PurchaseOrders.Where(p => p.IsOpen).SelectMany(p => p.Expectations.Where(e => e.ArticleId == s.ArticleId).Select(e => (p.Number, e.Quantity, e.On))).Order(),
            s.Expected.Select(e => ((string?)e.Reference, e.Quantity, e.ExpectedOn)).Order()));
        Assert.All(firm.Stock, s => Assert.Equal(
            s.Reserved, firm.Orders.Where(o => o.IsConfirmed).SelectMany(o => o.Lines).Where(l => l.ArticleId == s.ArticleId).Sum(l => l.Reserved)));
    }

    [Theory]
    [MemberData(nameof(All))]
    public void Stock_ends_near_the_catalogue(string scenario, int seed)
    {
        var firm = Firms.Of(scenario, seed);
        var figures = Seeds.Library.Firms[Seeds.Library.Scenarios[scenario].FirmCode].Catalog.Articles;
        var enough = firm.Stock.Where(s => figures[s.ArticleId - 1].Stock >= firm.Articles[s.ArticleId - 1].ReorderLevel).ToList();
        var asThere = enough.Count(s => s.OnHand + s.Expected.Sum(e => e.Quantity) >= firm.Articles[s.ArticleId - 1].ReorderLevel);
        Assert.InRange(asThere * 100 / enough.Count, 93, 100);
        Assert.InRange(enough.Sum(s => (long)s.OnHand) * 100 / enough.Sum(s => (long)figures[s.ArticleId - 1].Stock), 75, 115);
    }

    [Theory]
    [MemberData(nameof(All))]
    public void What_is_short_is_on_its_way(string scenario, int seed)
    {
        var firm = Firms.Of(scenario, seed);
        var today = firm.Firm.BusinessDay;
        var shortage = firm.Stock.Where(s => s.OnHand < firm.Articles[s.ArticleId - 1].ReorderLevel).ToList();
        Assert.InRange(shortage.Count, 15, 80);
        Assert.InRange(shortage.Count(s => s.Expected.Count > 0) * 100 / shortage.Count, 80, 100);
        var expected = firm.Stock.SelectMany(s => s.Expected).ToList();
        Assert.InRange(expected.Count, 30, 110);
        Assert.All(expected, e =>
        {
            Assert.InRange(e.ExpectedOn.DayNumber - today.DayNumber, -21, 30);
            Assert.True(BusinessCalendar.IsWorkingDay(e.ExpectedOn));
            Assert.Matches("^INK-2026-[0-9]{4}$", e.Reference);
        });
    }
}
