using System.Globalization;
using System.Text.RegularExpressions;
using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Deliveries;
using PracticeFirm.Domain.Firm;
using PracticeFirm.Domain.Invoicing;
using PracticeFirm.Domain.Mail;
using PracticeFirm.Domain.Purchasing;
using PracticeFirm.Domain.Relations;
using PracticeFirm.Domain.Stock;
using PracticeFirm.Simulation.Actors;
using PracticeFirm.Simulation.Generation;

namespace PracticeFirm.Simulation.Tests.Days;

/// <summary>
/// A generated firm that lives its days as the application lets it live them: what the world does is kept, and the learner books
/// goods and payments, or doesn't.
/// </summary>
internal sealed partial class TradeDesk
{
    private int _ids = 1_000_000;

    public TradeDesk(int seed = 3, GeneratedFirm? firm = null)
    {
        Made = firm ?? FirmGenerator.Generate(Seeds.Small, "klein", seed);
        foreach (var stock in Made.Stock)
            Stock[stock.ArticleId] = stock;
    }

    public GeneratedFirm Made { get; }

    public TradingFirm Firm => Made.Firm;

    public DateOnly Today => Firm.BusinessDay;

    public Dictionary<int, StockItem> Stock { get; } = [];

    /// <summary>What the world did, day by day.</summary>
    public List<DayReport> Days { get; } = [];

    /// <summary>Everything the world did about trade.</summary>
    public IEnumerable<TradeReport> Trade => Days.Select(d => d.Trade);

    /// <summary>Empties the firm of all trade, so that a test sees only what it put there.</summary>
    public TradeDesk Empty()
    {
        Made.Orders.Clear();
        Made.Deliveries.Clear();
        Made.PurchaseOrders.Clear();
        Made.Invoices.Clear();
        Made.BankLines.Clear();
        return this;
    }

    /// <summary>Starts the next day, as the application does.</summary>
    public DayReport NextDay()
    {
        var (today, next) = (Today, BusinessCalendar.Next(Today));
        var input = new TradeInput(
            [.. Made.Invoices.Where(i => !i.IsDraft && i.Open != Money.Zero)],
            [.. Made.BankLines.Where(b => b.Left > Money.Zero)],
            Made.Customers.ToDictionary(c => c.Id),
            [.. Made.PurchaseOrders.Where(p => p.IsOpen)],
            Made.Suppliers.ToDictionary(s => s.Id),
            [.. Made.Orders.Where(o => o.NextPromise == today || o.Consults.Any(c => c is { WantsAnswer: true, AnsweredOn: null }))],
            [.. Made.Deliveries.Where(d => d.Status == DeliveryStatus.Shipped && d.ShippedOn >= next.AddDays(-TradeDay.DeliveryDays))],
            Made.Employees);
        var report = BusinessDay.Advance(new BusinessDayInput(Firm, [.. Made.Offertes.Where(o => o.IsOpen)], [], [], input));
        Made.BankLines.AddRange(report.Trade.Payments.Select(Numbered));
        Made.Mails.AddRange(report.Trade.Mails.Select(Numbered));
        foreach (var purchase in report.Trade.Acknowledged.Concat(report.Trade.Delayed))
            foreach (var article in purchase.Expectations.GroupBy(e => e.ArticleId))
                Done(Stock[article.Key].Postpone(purchase.Number!, article.Max(e => e.On)));
        Days.Add(report);
        return report;
    }

    /// <summary>Lives so many days, with what the learner does after each morning.</summary>
    public TradeDesk Live(int days, Action<DayReport>? learner = null)
    {
        for (var day = 0; day < days; day++)
        {
            var report = NextDay();
            learner?.Invoke(report);
        }

        return this;
    }

    /// <summary>Places a purchase order for an article today.</summary>
    public PurchaseOrder Buy(int units, int article = 1)
    {
        var goods = Made.Articles[article - 1];
        var purchase = Numbered(PurchaseOrder.Start(Made.Suppliers[goods.SupplierId - 1], Made.Employees[0].Id, Firm));
        var added = purchase.AddLine(PurchaseEntry.Of(units), goods, Firm);
        Done(added);
        Numbered(added.Value);
        Done(purchase.Place(Series(PurchaseOrder.NumberPrefix), Firm));
        foreach (var expected in purchase.Expectations)
            Done(Stock[expected.ArticleId].Expect(expected.Quantity, expected.On, purchase.Number!));
        Made.PurchaseOrders.Add(purchase);
        return purchase;
    }

    /// <summary>Posts an invoice for goods that left today.</summary>
    public Invoice Bill(Customer customer, PaymentTerms terms, int units = 10, string reference = "")
    {
        var goods = Made.Articles[0];
        var id = ++_ids;
        var line = new DeliveryToInvoice(
            id, id, id, $"PAK-{id}", Today, goods.Id, goods.Number, goods.Name.Dutch, goods.Unit.Dutch, units, UnitPrice.FromEuros(10), Percentage.Zero, VatTariff.High, null);
        var drafted = Invoice.Draft(customer, Firm, 1, Language.Dutch, terms, [new OrderToInvoice(id, $"ORD-{id}", Today, reference, Percentage.Zero, Money.Zero, [line])]);
        Done(drafted);
        var invoice = Numbered(drafted.Value);
        foreach (var each in invoice.Lines)
            Numbered(each);
        Done(invoice.Post(customer, Series(Invoice.InvoicePrefix), Firm));
        Made.Invoices.Add(invoice);
        return invoice;
    }

    /// <summary>Books what came, as the slips of the morning say, less what they say is damaged.</summary>
    public void BookGoods(DayReport report)
    {
        foreach (var slip in report.Trade.Slips)
        {
            var purchase = Made.PurchaseOrders.Single(p => p.Id == slip.Attached!.Value.Id);
            var entries = SlipOf(slip).Select(came =>
            {
                var line = purchase.Lines.First(l => l.Open > 0 && l.SupplierArticleNumber == came.Number);
                var damaged = came.Damaged;
                return new ReceiptEntry(line.Id, came.Units, damaged, came.Units - damaged > line.Open ? 0 : null);
            }).ToList();
            var received = purchase.Receive(entries, SlipNumber().Match(slip.Body).Groups[1].Value, Firm, "Sam");
            Done(received);
            Numbered(received.Value.Receipt);
            foreach (var change in received.Value.Changes)
            {
                if (change.Accepted > 0)
                    Done(Stock[change.ArticleId].Receive(change.Accepted, Today, purchase.Number!, "Sam"));
                if (change.NoLongerExpected > 0)
                    Done(Stock[change.ArticleId].Arrived(purchase.Number!, change.NoLongerExpected));
            }
        }
    }

    /// <summary>Books the payments that name their invoices, the oldest invoice first.</summary>
    public void BookPayments()
    {
        foreach (var line in Made.BankLines.Where(b => b.Left > Money.Zero))
            foreach (var invoice in Made.Invoices.Where(i => !i.IsDraft && i.Open > Money.Zero && line.Description.Contains(i.Number!, StringComparison.Ordinal)))
            {
                var discounted = invoice.Open - invoice.CashDiscountLeft;
                var withDiscount = line.Left == discounted && invoice.CashDiscountLeft > Money.Zero && line.BookedOn <= invoice.CashDiscountThrough;
                if (line.Fits(invoice) > Money.Zero)
                    Done(line.Allocate(invoice, withDiscount ? discounted : line.Fits(invoice), withDiscount, Today));
            }
    }

    /// <summary>What a slip says: article number of the supplier, units, and how many of them may be damaged.</summary>
    public static IReadOnlyList<(string Number, int Units, int Damaged, bool IsShort, bool IsOver)> SlipOf(MailMessage slip) =>
    [
        .. SlipLine().Matches(slip.Body).Select(m =>
        {
            var ordered = m.Groups["ordered"] is { Success: true } group ? Whole(group.Value) : (int?)null;
            var units = Whole(m.Groups["units"].Value);
            return (m.Groups["number"].Value, units, m.Groups["damaged"] is { Success: true } torn ? Whole(torn.Value) : 0, ordered > units, ordered < units);
        }),
    ];

    /// <summary>All that the world said and did, to compare one life with another.</summary>
    public string Story() => string.Join('\n', Days.SelectMany(d => (string[])
    [
        $"{d.Day:O}",
        .. d.Trade.FallenDue.Select(i => $"due {i.Number}"),
        .. d.Trade.Acknowledged.Select(p => $"acknowledged {p.Number} {p.PromisedOn:O}"),
        .. d.Trade.Delayed.Select(p => $"delayed {p.Number} {p.PromisedOn:O} {p.DelayReason}"),
        .. d.Trade.Payments.Select(p => $"paid {p.Amount} {p.Name} {p.Description}"),
        .. d.Trade.Mails.Select(m => $"mail {m.From} {m.Subject} {m.Body}"),
        .. d.Trade.Answered.Select(a => $"answered {a.Order.Number} {a.Colleague} {a.Order.Consults[^1].Answer}"),
    ]));

    public static void Done(Result result) => Assert.Empty(result.Errors);

    private T Numbered<T>(T entity)
        where T : Entity
    {
        if (entity.Id == 0)
            entity.Identify(++_ids);
        return entity;
    }

    private NumberSeries Series(string prefix) => Made.Numbers.Find(n => n.Prefix == prefix && n.Year == Today.Year) ?? Added(NumberSeries.Start(prefix, Today.Year));

    private NumberSeries Added(NumberSeries series)
    {
        Made.Numbers.Add(series);
        return series;
    }

    private static int Whole(string text) => int.Parse(text.Replace(".", "", StringComparison.Ordinal), CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^- (?<number>\S+)  .*: (?<units>[\d.]+) [^(\n]*?( \(besteld (?<ordered>[\d.]+)[^)]*\)| \((?<damaged>[\d.]+) in een gescheurde doos[^)]*\))?\r?$", RegexOptions.Multiline)]
    private static partial Regex SlipLine();

    [GeneratedRegex(@"Nummer van onze pakbon: (\S+)\.")]
    private static partial Regex SlipNumber();
}
