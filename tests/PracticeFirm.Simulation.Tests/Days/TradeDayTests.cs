using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Invoicing;
using PracticeFirm.Domain.Relations;
using PracticeFirm.Simulation.Generation;

namespace PracticeFirm.Simulation.Tests.Days;

public sealed class TradeDayTests
{
    [Fact]
    public void One_seed_gives_one_life_and_another_seed_another()
    {
        static string Life(int seed) => Busy(seed).Live(20).Story();

        Assert.Equal(Life(3), Life(3));
        Assert.NotEqual(Life(3), Life(4));
    }

    [Fact]
    public void What_one_customer_or_supplier_does_hangs_on_nobody_else()
    {
        var (alone, among) = (new TradeDesk().Empty(), new TradeDesk().Empty());
        var (one, same) = (alone.Buy(60), among.Buy(60));
        for (var i = 0; i < 10; i++)
            among.Buy(10 + i, 2);
        alone.Live(15);
        among.Live(15);

        Assert.Equal((one.Id, one.PromisedOn, one.DelayReason), (same.Id, same.PromisedOn, same.DelayReason));
    }

    /// <summary>From the end of November over Christmas, New Year and Easter to Koningsdag and Whitsun.</summary>
    [Fact]
    public void Nothing_happens_on_a_sunday_or_a_holiday()
    {
        var desk = Busy(3);
        desk.Live(130, report =>
        {
            if (desk.Days.Count % 10 == 0)
                desk.Buy(20);
            desk.BookGoods(report);
        });

        Assert.True(desk.Today > new DateOnly(2027, 5, 25), $"It is only {desk.Today}.");
        Assert.All(desk.Days, d => Assert.True(BusinessCalendar.IsWorkingDay(d.Day), $"{d.Day} is no working day."));
        Assert.DoesNotContain(desk.Days, d => d.Day == new DateOnly(2026, 12, 25) || d.Day == new DateOnly(2027, 1, 1) || d.Day == new DateOnly(2027, 3, 29) || d.Day == new DateOnly(2027, 4, 27));
        Assert.All(desk.Made.PurchaseOrders.Where(p => p.PromisedOn > new DateOnly(2026, 11, 23)), p => Assert.True(BusinessCalendar.IsWorkingDay(p.PromisedOn!.Value), $"{p.Number}: {p.PromisedOn}"));
        Assert.All(desk.Days, d => Assert.All(d.Trade.Payments, p => Assert.Equal(d.Day, p.BookedOn)));
        Assert.All(desk.Days, d => Assert.All(d.Trade.Mails, m => Assert.Equal(d.Day, m.SentOn)));
    }

    [Fact]
    public void An_invoice_falls_due_once_on_the_first_working_day_after_its_last()
    {
        var desk = new TradeDesk().Empty();
        var invoice = desk.Bill(desk.Made.Customers[0], new PaymentTerms(14, Percentage.Zero, 0));
        Assert.True(invoice.Dispute("Klopt niet", desk.Today).IsSuccess);

        desk.Live(30);

        var due = Assert.Single(desk.Days, d => d.Trade.FallenDue.Contains(invoice));
        Assert.Equal(BusinessCalendar.Next(invoice.DueOn!.Value), due.Day);
    }

    /// <summary>Thirty days of a firm with two years behind it, of a learner who books all that comes: nothing breaks and figures stay one.</summary>
    [Fact]
    public void Thirty_days_in_a_row_keep_every_figure()
    {
        var desk = new TradeDesk(firm: FirmGenerator.Generate(Seeds.Library, "kantoor-order", 1));
        var before = desk.Made.BankLines.Count;

        desk.Live(30, report =>
        {
            desk.Buy(40, 1 + (desk.Days.Count % 20));
            desk.BookGoods(report);
            desk.BookPayments();
            if (desk.Days.Count % 6 == 0)
                Holds(desk);
        });

        Assert.True(desk.Made.BankLines.Count > before, "Nobody paid.");
        Assert.NotEmpty(desk.Trade.SelectMany(t => t.FallenDue));
        Assert.NotEmpty(desk.Trade.SelectMany(t => t.Acknowledged));
        Assert.NotEmpty(desk.Trade.SelectMany(t => t.Delayed));
        Assert.NotEmpty(desk.Trade.SelectMany(t => t.Slips));
        Assert.Contains(desk.Trade.SelectMany(t => t.Mails), m => m.CustomerId is not null);
    }

    private static TradeDesk Busy(int seed)
    {
        var desk = new TradeDesk(seed);
        for (var i = 0; i < 12; i++)
        {
            desk.Buy(12 + i, 1 + (i % desk.Made.Articles.Count));
            desk.Bill(desk.Made.Customers.First(c => c.Status == CustomerStatus.Active), new PaymentTerms(14, Percentage.Of(2), 8), 10 + i);
        }

        return desk;
    }

    private static void Holds(TradeDesk desk)
    {
        var made = desk.Made;
        foreach (var stock in made.Stock)
        {
            Assert.Equal((stock.OnHand, stock.Reserved), (stock.Movements.Sum(m => m.OnHandChange), stock.Movements.Sum(m => m.ReservedChange)));
            Assert.InRange(stock.Reserved, 0, stock.OnHand);
            Assert.Equal(
                made.PurchaseOrders.SelectMany(p => p.Expectations).Where(e => e.ArticleId == stock.ArticleId).Sum(e => e.Quantity), stock.Expected.Sum(e => e.Quantity));
        }

        Assert.All(made.PurchaseOrders.SelectMany(p => p.Lines), l => Assert.Equal(l.Quantity, l.Received + l.Closed + l.Open));
        var invoices = made.Invoices.FindAll(i => i is { Kind: InvoiceKind.Invoice, IsDraft: false });
        var notes = made.Invoices.FindAll(i => i is { Kind: InvoiceKind.CreditNote, IsDraft: false });
        Assert.Equal(
            invoices.Sum(i => i.Total) - notes.Sum(n => n.Total) - made.BankLines.Sum(b => b.Allocated) - invoices.Sum(i => i.CashDiscountTaken) - invoices.Sum(i => i.WrittenOff),
            invoices.Sum(i => i.Open) + notes.Sum(n => n.Open));
        Assert.All(invoices, i => Assert.Equal(i.Open == Money.Zero, i.Status is InvoiceStatus.Paid or InvoiceStatus.Credited or InvoiceStatus.WrittenOff));
        Assert.Equal(made.PurchaseOrders.Count(p => p.Number is not null), made.PurchaseOrders.Select(p => p.Number).OfType<string>().Distinct().Count());
    }
}
