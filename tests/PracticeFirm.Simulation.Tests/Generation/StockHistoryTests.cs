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
    public void What_is_short_is_on_its_way_within_two_weeks(string scenario, int seed)
    {
        var firm = Firms.Of(scenario, seed);
        var shortage = firm.Stock.Where(s => s.OnHand < firm.Articles[s.ArticleId - 1].ReorderLevel).ToList();
        Assert.InRange(shortage.Count, 15, 80);
        Assert.All(shortage, s => Assert.NotEmpty(s.Expected));
        var expected = firm.Stock.SelectMany(s => s.Expected).ToList();
        Assert.InRange(expected.Count, 30, 110);
        Assert.All(expected, e =>
        {
            Assert.InRange(e.ExpectedOn.DayNumber - firm.Firm.BusinessDay.DayNumber, 1, 14);
            Assert.True(BusinessCalendar.IsWorkingDay(e.ExpectedOn));
            Assert.Matches("^INK-2026-[0-9]{4}$", e.Reference);
        });
        Assert.True(expected.Count > shortage.Count);
    }
}
