using PracticeFirm.Domain.Catalog;
using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Deliveries;
using PracticeFirm.Domain.Invoicing;
using PracticeFirm.Domain.Orders;
using PracticeFirm.Domain.Relations;
using PracticeFirm.Domain.Returns;

namespace PracticeFirm.Simulation.Generation;

/// <summary>
/// Sees to it that work of every kind waits on the learner's first day: orders to confirm and to release, deliveries to ship, scarce stock
/// to allocate, returns in every state, payments to match.
/// </summary>
internal sealed class LivingWork(Trade trade, StockKeeper keeper, OrderHistory orders, PurchaseHistory purchases, InvoiceHistory invoices, ReturnHistory returns)
{
    private readonly List<Article> _scarce = [];
    private readonly HashSet<int> _paid = [];

    private Agenda Agenda => trade.Agenda;

    private World World => trade.World;

    private bool HasOrders => World.Scenario.HistoryOrders > 0;

    /// <summary>Plans what has to happen in the last days.</summary>
    public void Plan()
    {
        var today = Agenda.Today;
        if (!HasOrders || today < 20)
            return;
        for (var i = 0; i < 8; i++)
        {
            var subject = i;
            Agenda.On(today - 10 + i, () => OrderWithDiscount(subject));
        }

        Agenda.On(today - 5, WantScarceArticles);
        Agenda.On(today - 1, () => Ask(ReturnStatus.Requested, 0));
        Agenda.On(today - 1, () => Ask(ReturnStatus.Requested, 1));
        Agenda.On(today - 2, () => Ask(ReturnStatus.Approved, 2));
        Agenda.On(today - 4, () => Ask(ReturnStatus.Received, 3));
        Agenda.On(today - 5, () => Ask(ReturnStatus.Inspected, 4));
        Agenda.On(today - 2, CreditWrongInvoice);
        Agenda.On(today - 1, LeaveDrafts);
    }

    /// <summary>Lays out the last evening and the first morning.</summary>
    public void EveryDay()
    {
        if (!HasOrders)
            return;
        if (Agenda.Number == Agenda.Today - 1)
        {
            purchases.ReceiveScarce(_scarce);
            purchases.DelayOne();
            LeaveDeliveries();
            LeaveDispute();
        }

        if (Agenda.IsToday)
            LeavePayments();
    }

    private void OrderWithDiscount(int subject)
    {
        var chance = World.Chance("discount-order", subject);
        var candidates = Buyers().Where(p => p.Customer.PaymentTerms.HasCashDiscount && p.Exposure < p.Customer.CreditLimit.Cents / 2).ToList();
        if (candidates.Count > 0)
            orders.Direct(candidates[subject % candidates.Count], [subject % 2 == 0 ? Enough(chance.Pick(candidates[subject % candidates.Count].Favourites), chance) : Plenty(chance), Plenty(chance)], chance);
    }

    /// <summary>Several customers want more of a few articles than is there.</summary>
    private void WantScarceArticles()
    {
        var chance = World.Chance("scarce-orders");
        var few = keeper.Scarce.Where(a => a.ListPrice.Euros < 150 && trade.Stock[a.Id].Free <= a.ReorderLevel).OrderBy(a => trade.Stock[a.Id].Free * 100 / a.ReorderLevel).ThenBy(a => a.Id).Take(6).ToList();
        var buyers = Buyers().Where(p => p.Customer.Language == Language.Dutch && p.Exposure < p.Customer.CreditLimit.Cents / 2).ToList();
        foreach (var article in few)
        {
            if (_scarce.Count < 3)
                _scarce.Add(article);
            var free = trade.Stock[article.Id].Free;
            for (var i = 0; i < 3 && buyers.Count > 0; i++)
            {
                var profile = chance.Pick(buyers);
                buyers.Remove(profile);
                var packs = Math.Max(1, ((free / 3) + article.PackSize) / article.PackSize) + chance.Below(3);
                orders.Direct(profile, [new Wish(article, packs * article.PackSize), Plenty(chance)], World.Chance("scarce-order", (article.Id * 4) + i));
            }
        }
    }

    private void Ask(ReturnStatus until, int subject)
    {
        var chance = World.Chance("open-return", subject);
        var deliveries = World.Made.Deliveries;
        for (var at = deliveries.Count - 1 - (subject * 3); at >= 0; at--)
        {
            var delivery = deliveries[at];
            if (delivery.Status != DeliveryStatus.Shipped || delivery.ShippedOn > trade.Day.AddDays(-4) || delivery.Lines.Any(l => l.Returned > 0))
                continue;
            if (returns.Ask(trade.Sales[delivery.OrderId - 1], delivery, chance, until, pace: 1))
                return;
        }
    }

    private void CreditWrongInvoice()
    {
        foreach (var invoice in invoices.Open)
        {
            if (invoice.InvoiceDate < trade.Day.AddDays(-9) || invoice.Open < invoice.Total || invoice.Sections.Count != 1 || invoice.CreditNotesTotal > Money.Zero || invoice.PaymentTerms.HasCashDiscount)
                continue;
            var sale = trade.Sales[invoice.Sections[0].OrderId - 1];
            if (sale.HasComplaint || sale.Order.Lines.Any(l => l.InReturn > 0 || l.ReturnedForCredit > 0))
                continue;
            invoices.Credit(sale, invoice, [], Money.Zero, "Verkeerde prijsafspraak toegepast; de factuur wordt opnieuw gemaakt.", reopens: true, all: true);
            return;
        }
    }

    private void LeaveDrafts()
    {
        // In a firm that sold much in a short time nobody may be left with credit.
        var buyers = Buyers().ToList();
        for (var i = 0; i < 3 && buyers.Count > 0; i++)
        {
            var chance = World.Chance("draft-order", i);
            var profile = chance.Pick(buyers);
            orders.Direct(profile, LineMaker.Wishes(World, profile, chance), chance, confirm: false);
        }
    }

    /// <summary>Of the orders that may go, some are released, some are picked, one was called off, the rest waits.</summary>
    private void LeaveDeliveries()
    {
        var ready = trade.Sales.Where(s => s.Order.WaitsFor == OrderWait.Release && OrderHistory.Ready(s) is not null)
            .OrderBy(s => s.Order.NextPromise).ThenBy(s => s.Order.Id).ToList();
        for (var i = 0; i < ready.Count && i < 7; i++)
        {
            if (i is 2 or 5)
                continue;
            var sale = ready[i];
            var delivery = orders.Release(sale, OrderHistory.Ready(sale)!, World.Today);
            if (i is 1 or 4)
                orders.Pick(sale, delivery);
            else if (i == 6)
                orders.CancelAndChoose(sale, delivery);
            trade.Log(sale.Order, sale.Author.Name);
        }

        if (trade.Sales.FindLast(s => s.Order.WaitsFor == OrderWait.Stock) is { } waiting)
        {
            World.Must(waiting.Order.Consult(trade.Manager, "De klant vraagt of wij een deel van een andere order mogen nemen. Wat vind je?", true, waiting.Author.Name, trade.Day));
            World.Number(waiting.Order.Consults);
            trade.Log(waiting.Order, waiting.Author.Name);
        }
    }

    private void LeaveDispute()
    {
        foreach (var invoice in invoices.Open)
            if (invoice.Status == InvoiceStatus.Sent && !invoice.IsDisputed && invoice.Open == invoice.Total && !invoice.PaymentTerms.HasCashDiscount)
            {
                World.Must(invoice.Dispute("Wij hebben minder ontvangen dan er op de factuur staat.", trade.Day));
                trade.Log(invoice, trade.Office.Name);
                return;
            }
    }

    /// <summary>The statement of this morning: nothing on it has been matched yet.</summary>
    private void LeavePayments()
    {
        var open = invoices.Open.Where(i => !i.IsDisputed && i.Open > Money.Zero).OrderBy(i => i.DueOn).ThenBy(i => i.Id).ToList();
        var chance = World.Chance("statement");
        if (open.Find(i => i.CashDiscountThrough >= trade.Day && i.CashDiscountLeft > Money.Zero) is { } early)
            Pay([early], early.Open - early.CashDiscountLeft, $"{early.Number} minus {early.PaymentTerms.CashDiscount} betalingskorting");
        var together = open.Where(i => !_paid.Contains(i.Id)).GroupBy(i => i.CustomerId).Where(g => g.Count() >= 2).ToList();
        if (together.MinBy(g => g.ElementAt(1).DueOn) is { } several)
        {
            List<Invoice> both = [.. several.Take(2)];
            Pay(both, both[0].Open + both[1].Open, string.Join(" en ", both.Select(i => i.Number)));
        }

        var soon = open.Where(i => !_paid.Contains(i.Id) && i.Status is InvoiceStatus.Sent or InvoiceStatus.Overdue or InvoiceStatus.PartlyPaid).ToList();
        chance.Shuffle(soon);
        for (var i = 0; i < soon.Count && i < 7; i++)
        {
            var invoice = soon[i];
            var (amount, text) = i switch
            {
                0 or 1 => (invoice.Open, $"Factuur {invoice.Number}"),
                2 => (invoice.Open, Mistyped(invoice.Number!)),
                3 => (invoice.Open, $"Betaling klant {CustomerOf(invoice).Number}"),
                4 => (new Money(invoice.Open.Cents / 200 * 100), $"{invoice.Number} eerste deel"),
                5 => (invoice.Open - new Money(Math.Min(100, invoice.Open.Cents / 20)), invoice.Number!),
                _ => (invoice.Open + Money.FromEuros(10), $"Factuur {invoice.Number}"),
            };
            if (amount > Money.Zero)
                Pay([invoice], amount, text);
        }

        Book(Money.FromEuros(-14.95m), "Bank van de oefenfirma", null, "Kosten zakelijke rekening november");
        Book(Money.FromEuros(38.40m), "Belastingdienst", null, "Teruggaaf omzetbelasting");
    }

    /// <summary>Two digits changed places, so that it is the number of no invoice.</summary>
    private string Mistyped(string number)
    {
        for (var at = number.Length - 1; at > 0; at--)
        {
            if (!char.IsAsciiDigit(number[at]) || !char.IsAsciiDigit(number[at - 1]) || number[at] == number[at - 1])
                continue;
            var typed = $"{number[..(at - 1)]}{number[at]}{number[at - 1]}{number[(at + 1)..]}";
            if (!World.Made.Invoices.Exists(i => i.Number == typed))
                return typed;
        }

        return number[..^1];
    }

    private void Pay(List<Invoice> paid, Money amount, string text)
    {
        foreach (var invoice in paid)
            _paid.Add(invoice.Id);
        Book(amount, CustomerOf(paid[0]).Name, CustomerOf(paid[0]).Iban, text);
    }

    private void Book(Money amount, string name, string? iban, string text)
    {
        var line = World.Keep(World.Made.BankLines, World.Must(BankLine.Book(Agenda.DateOf(Agenda.Today - 1), amount, name, iban, text, trade.Day)));
        trade.Log(line, trade.Office.Name);
    }

    private Customer CustomerOf(Invoice invoice) => World.Made.Customers[invoice.CustomerId - 1];

    private IEnumerable<CustomerProfile> Buyers() => World.Profiles.Where(p =>
        p is { StaysProspect: false, Planted: null, Through: int.MaxValue } && p.From < Agenda.Today - 30 && p.Customer.Status == CustomerStatus.Active && p.Customer.CreditLimit > Money.Zero);

    /// <summary>A pack or so of an article.</summary>
    private static Wish Enough(Article article, Chance chance) => new(article, article.PackSize * (1 + chance.Below(3)));

    /// <summary>Something there is enough of.</summary>
    private Wish Plenty(Chance chance)
    {
        for (var tries = 0; tries < 200; tries++)
        {
            var article = chance.Pick(World.Made.Articles);
            if (trade.Stock[article.Id].Free > article.ReorderLevel + (3 * article.PackSize) && article.ListPrice.Euros * article.PackSize < 60)
                return Enough(article, chance);
        }

        return Enough(World.Made.Articles[0], chance);
    }
}
