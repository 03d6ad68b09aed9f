using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Purchasing;

namespace PracticeFirm.Simulation.Tests.Days;

public sealed class SupplierDayTests
{
    private const int Orders = 400;

    /// <summary>One in five names a later day than usual, and as many put it off; one in four deliveries isn't what was ordered.</summary>
    [Fact]
    public void Suppliers_confirm_the_next_day_and_mostly_do_as_they_say()
    {
        var desk = new TradeDesk().Empty();
        var bought = Enumerable.Range(0, Orders).Select(i => desk.Buy(40 + (i % 60), 1 + (i % desk.Made.Articles.Count))).ToList();
        var first = desk.Today;

        var morning = desk.NextDay();
        Assert.Equal(bought, morning.Trade.Acknowledged);
        Assert.Equal(Orders, morning.Trade.Mails.Count);
        var late = bought.Count(p => p.PromisedOn > Usual(desk, p, first));
        Assert.All(bought, p => Assert.InRange(p.PromisedOn!.Value, Usual(desk, p, first), BusinessCalendar.AddWorkingDays(Usual(desk, p, first), 3)));
        desk.Live(45, desk.BookGoods);

        var slips = desk.Trade.SelectMany(t => t.Slips).ToList();
        var firsts = slips.Where(s => s.Body.Contains("-1.", StringComparison.Ordinal)).SelectMany(TradeDesk.SlipOf).ToList();
        Assert.InRange(late, Share(10), Share(30));
        Assert.InRange(desk.Trade.Sum(t => t.Delayed.Count), Share(8), Share(26));
        Assert.InRange(firsts.Count(s => s.IsShort), Share(8), Share(22));
        Assert.InRange(firsts.Count(s => s.IsOver), Share(1), Share(10));
        Assert.InRange(firsts.Count(s => s.Damaged > 0), Share(1), Share(10));
        Assert.All(bought, p => Assert.InRange(slips.Count(s => s.Attached == new DocumentRef(DocumentKind.PurchaseOrder, p.Id)), 1, 2));
        Assert.All(bought, p => Assert.Equal(PurchaseStatus.Received, p.Status));
    }

    [Fact]
    public void A_delay_is_told_the_day_before_with_a_reason_and_only_once()
    {
        var desk = new TradeDesk().Empty();
        for (var i = 0; i < 60; i++)
            desk.Buy(40);
        var promised = new Dictionary<PurchaseOrder, DateOnly>();
        var seen = 0;
        for (var day = 0; day < 30; day++)
        {
            var report = desk.NextDay();
            foreach (var delayed in report.Trade.Delayed)
            {
                seen++;
                Assert.Equal(BusinessCalendar.Next(report.Day), promised[delayed]);
                Assert.InRange(delayed.PromisedOn!.Value, BusinessCalendar.AddWorkingDays(promised[delayed], 2), BusinessCalendar.AddWorkingDays(promised[delayed], 6));
                Assert.Contains(delayed.DelayReason!, Assert.Single(report.Trade.Mails, m => m.Attached?.Id == delayed.Id).Body, StringComparison.Ordinal);
            }

            foreach (var named in report.Trade.Acknowledged.Concat(report.Trade.Delayed))
                promised[named] = named.PromisedOn!.Value;
        }

        Assert.InRange(seen, 1, 30);
        Assert.Equal(seen, desk.Trade.SelectMany(t => t.Delayed).Distinct().Count());
    }

    /// <summary>However late the learner books what came short, the rest comes after that.</summary>
    [Theory]
    [InlineData(0)]
    [InlineData(12)]
    public void The_rest_follows_after_what_came_was_booked(int daysLater)
    {
        var desk = new TradeDesk().Empty();
        for (var i = 0; i < 40; i++)
            desk.Buy(40);
        var slips = new Queue<(int Day, DayReport Report)>();
        desk.Live(60, report =>
        {
            slips.Enqueue((desk.Days.Count, report));
            while (slips.Count > 0 && slips.Peek().Day + daysLater <= desk.Days.Count)
                desk.BookGoods(slips.Dequeue().Report);
        });

        Assert.Contains(desk.Trade.SelectMany(t => t.Slips).SelectMany(TradeDesk.SlipOf), s => s.IsShort);
        Assert.All(desk.Made.PurchaseOrders, p => Assert.Equal(PurchaseStatus.Received, p.Status));
    }

    [Fact]
    public void What_the_firm_called_off_or_closed_is_left_alone()
    {
        var desk = new TradeDesk().Empty();
        var cancelled = desk.Buy(40);
        Assert.True(cancelled.Cancel("Dubbel besteld", desk.Firm).IsSuccess);

        desk.Live(20);

        Assert.Empty(desk.Trade.SelectMany(t => t.Mails));
        Assert.Equal(PurchaseStatus.Cancelled, cancelled.Status);
    }

    private static DateOnly Usual(TradeDesk desk, PurchaseOrder purchase, DateOnly ordered)
    {
        var usual = BusinessCalendar.AddWorkingDays(ordered, desk.Made.Suppliers[purchase.SupplierId - 1].LeadTimeDays);
        return usual > desk.Today ? usual : BusinessCalendar.Next(desk.Today);
    }

    private static int Share(int percent) => Orders * percent / 100;
}
