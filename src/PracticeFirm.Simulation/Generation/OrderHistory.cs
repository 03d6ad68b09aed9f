using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Firm;
using PracticeFirm.Domain.Offertes;
using PracticeFirm.Domain.Orders;
using PracticeFirm.Domain.Relations;

namespace PracticeFirm.Simulation.Generation;

/// <summary>
/// Makes orders of accepted offertes, and of what regular customers order directly; confirms them with a day, reserves what is there and
/// delivers when the day comes. What is short waits for a purchase.
/// </summary>
internal sealed partial class OrderHistory
{
    /// <summary>How busy each month is.</summary>
    private static readonly int[] Seasons = [95, 92, 105, 100, 98, 104, 78, 74, 112, 110, 112, 84];

    private static readonly string[] CancelReasons =
        ["De klant heeft de spullen toch niet nodig.", "De klant kon het elders sneller krijgen.", "Dubbel besteld door de klant.", "Het project van de klant gaat niet door."];

    private readonly Trade _trade;
    private readonly StockKeeper _keeper;
    private readonly InvoiceHistory _invoices;
    private readonly ReturnHistory _returns;
    private readonly int[] _customers;
    private readonly long[] _busy;
    private int _direct;

    public OrderHistory(Trade trade, StockKeeper keeper, InvoiceHistory invoices, ReturnHistory returns)
    {
        (_trade, _keeper, _invoices, _returns) = (trade, keeper, invoices, returns);
        var sum = 0;
        _customers = [.. trade.World.Profiles.Select(p => sum += p.StaysProspect ? 0 : p.Weight)];
        var busy = 0L;
        _busy = [.. trade.World.Days.Select((day, i) => busy += Seasons[day.Month - 1] * (100 + (15 * i / trade.World.Days.Count)))];
    }

    private Agenda Agenda => _trade.Agenda;

    private World World => _trade.World;

    /// <summary>A customer said yes: after a day or two that becomes an order, or two when a part is wanted later.</summary>
    public void Accepted(Offerte offerte, CustomerProfile profile, Employee author)
    {
        var chance = World.Chance("offerte-order", offerte.Id);
        if (Agenda.Number >= Agenda.Today - 3 && chance.Percent(50))
            return;
        Dictionary<int, int>? wanted = null;
        if (offerte.Lines.Count > 2 && chance.Percent(14))
        {
            wanted = [];
            foreach (var line in offerte.Lines)
                wanted[line.Id] = line.Position == 1 ? line.Quantity : line.Position == 2 ? 0 : chance.Percent(50) ? line.Quantity : line.Quantity / 2;
        }

        Agenda.After(chance.Skewed(0, 2), () => FromOfferte(offerte, profile, author, chance, [], wanted));
    }

    /// <summary>Direct orders fill up the number of orders that the scenario asks for.</summary>
    public void EveryDay()
    {
        if (Agenda.IsToday || Agenda.Number == 0)
            return;
        var due = World.Scenario.HistoryOrders * _busy[Agenda.Number] / _busy[^1];
        for (var tries = 0; World.Made.Orders.Count < due && tries < 20; tries++)
            if (FindBuyer(World.Chance("direct", _direct)) is { } found)
                Direct(found.Profile, found.Wishes, World.Chance("direct-order", _direct++));
            else
                _direct++;
    }

    /// <summary>A customer orders without an offerte.</summary>
    public Sale Direct(CustomerProfile profile, List<Wish> wishes, Chance chance, bool confirm = true)
    {
        var author = chance.Percent(25) && profile.Owner.Role == EmployeeRole.FieldSales ? profile.Owner : chance.Pick(_trade.Inside);
        var order = World.Must(Order.Start(author.Id, World.Firm, profile.Customer));
        foreach (var wish in wishes)
        {
            var (entry, article) = LineMaker.Line(World, profile, wish, chance);
            World.Must(order.AddLine(entry, article, World.Firm));
        }

        var language = order.Terms.Language;
        World.Must(order.ChangeTerms(
            order.Terms with
            {
                Subject = Subjects.For(World, order.Lines, language, chance),
                CustomerReference = chance.Percent(40) ? chance.Bogus().Replace($"{chance.Pick(["INK", "PO", "BEST"])}-{_trade.Day.Year % 100:00}-####") : "",
                ContactPersonId = chance.Percent(75) ? order.Terms.ContactPersonId : chance.Pick(profile.Customer.Contacts).Id,
                WantedOn = chance.Percent(20) ? BusinessCalendar.AddWorkingDays(_trade.Day, chance.Between(5, 14)) : null,
            },
            World.Firm));
        return Keep(order, profile, author, chance, null, null, confirm);
    }

    private void FromOfferte(Offerte offerte, CustomerProfile profile, Employee author, Chance chance, Dictionary<int, int> taken, Dictionary<int, int>? wanted)
    {
        if (profile.Customer.Status != CustomerStatus.Active || (Agenda.IsToday && (wanted is not null || chance.Percent(50))))
            return;
        var by = author.Role == EmployeeRole.InsideSales ? author : chance.Pick(_trade.Inside);
        var order = World.Must(Order.StartFrom(offerte, by.Id, World.Firm, profile.Customer, taken, wanted));
        Keep(order, profile, by, chance, offerte, taken.Count == 0 ? null : taken, !Agenda.IsToday);
        if (wanted is null)
            return;
        Dictionary<int, int> now = [];
        foreach (var line in order.Lines)
            now[line.OfferteLineId!.Value] = line.Quantity;
        Agenda.After(chance.Between(6, 22), () => FromOfferte(offerte, profile, author, chance, now, null));
    }

    private Sale Keep(Order order, CustomerProfile profile, Employee author, Chance chance, Offerte? offerte, Dictionary<int, int>? elsewhere, bool confirm)
    {
        World.Keep(World.Made.Orders, order);
        World.Number(order.Lines);
        var sale = new Sale { Order = order, Profile = profile, Author = author, Chance = chance };
        _trade.Sales.Add(sale);
        _trade.Log(order, author.Name);
        if (confirm && profile.Through == int.MaxValue && chance.Percent(12))
            Agenda.After(1, () => Confirm(sale, offerte, elsewhere));
        else if (confirm)
            Confirm(sale, offerte, elsewhere);
        return sale;
    }

    private void Confirm(Sale sale, Offerte? offerte, Dictionary<int, int>? elsewhere)
    {
        if (Agenda.IsToday)
            return;
        var (order, chance, day) = (sale.Order, sale.Chance, _trade.Day);
        AskAboutCredit(sale);
        var usual = order.UsualPromise(day);
        foreach (var line in order.Lines)
        {
            var item = _trade.Stock[line.ArticleId];
            if (line.Quantity <= item.Free || !chance.Percent(75))
                continue;
            var supplier = World.Made.Suppliers[World.Made.Articles[line.ArticleId - 1].SupplierId - 1];
            var there = BusinessCalendar.Next(item.AvailableFor(line.Quantity, day, supplier.LeadTimeDays + 2).Day);
            if (there > usual)
                World.Must(order.Promise(line.Id, there, day));
        }

        World.Must(order.Confirm(sale.Profile.Customer, offerte, World.Series(Order.NumberPrefix, day.Year), World.Firm, null, elsewhere));
        sale.Profile.Exposure += order.Total.Cents;
        _trade.Log(sale.Profile.Customer, sale.Author.Name);
        ReserveAndPlan(sale);
        _trade.Log(order, sale.Author.Name);
        if (chance.Below(1_000) < 14)
            Agenda.After(1, () => Cancel(sale));
    }

    /// <summary>Reserves what is there, lets the rest wait, and plans the deliveries.</summary>
    public void ReserveAndPlan(Sale sale)
    {
        var order = sale.Order;
        DateOnly? planned = null;
        foreach (var line in order.Lines)
        {
            if (line.Short > 0)
            {
                Reserve(sale, line);
                if (line.Short > 0 && !_trade.Waiting[line.ArticleId].Exists(w => w.Line == line))
                    _trade.Waiting[line.ArticleId].Add((sale, line));
            }

            if (line.Open == 0 || line.PromisedOn == planned)
                continue;
            planned = line.PromisedOn;
            Agenda.On(planned!.Value, () => Deliver(sale));
        }
    }

    private void Reserve(Sale sale, OrderLine line, string reason = "")
    {
        var item = _trade.Stock[line.ArticleId];
        var units = Math.Min(line.Short, item.Free);
        if (units <= 0)
            return;
        World.Must(sale.Order.Reserve(line.Id, units, item, _trade.Day, sale.Author.Name, reason));
        _trade.Log(item, sale.Author.Name);
    }

    /// <summary>Goods came: they go to those who were promised first.</summary>
    public void Allocate(int articleId)
    {
        var waiting = _trade.Waiting[articleId];
        if (waiting.Count == 0)
            return;
        waiting.RemoveAll(w => w.Line.Short <= 0 || !w.Sale.Order.IsConfirmed);
        if (waiting.Count > 1)
            waiting.Sort((a, b) => a.Line.PromisedOn is var one && b.Line.PromisedOn is var other && one != other ? Nullable.Compare(one, other) : a.Line.Id.CompareTo(b.Line.Id));
        foreach (var (sale, line) in waiting)
        {
            if (_trade.Stock[articleId].Free == 0)
                break;
            Reserve(sale, line);
            _trade.Log(sale.Order, sale.Author.Name);
            if (line.PromisedOn <= _trade.Day)
                Agenda.After(sale.Chance.Between(0, 1), () => Deliver(sale));
        }

        waiting.RemoveAll(w => w.Line.Short <= 0);
    }

    private void Cancel(Sale sale)
    {
        var order = sale.Order;
        if (Agenda.IsToday || order.ShippedUnits > 0 || order.Lines.Any(l => l.Released > 0))
            return;
        World.Must(order.Cancel(sale.Chance.Pick(CancelReasons), _trade.Stock, _trade.Day, sale.Author.Name));
        sale.Profile.Exposure -= order.Total.Cents;
        _trade.Log(order, sale.Author.Name);
        foreach (var line in order.Lines)
        {
            _trade.Log(_trade.Stock[line.ArticleId], sale.Author.Name);
            Allocate(line.ArticleId);
        }
    }

    /// <summary>An order above the credit limit is asked about, and the manager says how to go on.</summary>
    private void AskAboutCredit(Sale sale)
    {
        var (order, customer) = (sale.Order, sale.Profile.Customer);
        if (sale.Profile.Exposure + order.Total.Cents <= customer.CreditLimit.Cents || World.Scenario.BusinessDay.DayNumber - _trade.Day.DayNumber > 200)
            return;
        World.Must(order.Consult(_trade.Manager, $"Met deze order komt {customer.Name} boven de kredietlimiet van {customer.CreditLimit}. Mag hij door?", true, sale.Author.Name, _trade.Day));
        World.Number(order.Consults);
        World.Must(order.Reply(order.Consults[^1].Id, sale.Chance.Pick(["Akkoord, deze klant betaalt altijd.", "Akkoord, maar bel even over de openstaande facturen.", "Ja, leveren. Ik verhoog de limiet na nieuwjaar."]), _trade.Manager.Name, _trade.Day));
    }

    /// <summary>Who orders, and what: somebody whose credit allows it.</summary>
    private (CustomerProfile Profile, List<Wish> Wishes)? FindBuyer(Chance chance)
    {
        for (var tries = 0; tries < 12; tries++)
        {
            var at = Array.BinarySearch(_customers, chance.Below(_customers[^1]) + 1);
            var profile = World.Profiles[at < 0 ? ~at : at];
            while (profile.StaysProspect)
                profile = World.Profiles[profile.Customer.Id % World.Profiles.Count];
            if (profile.Customer.Status != CustomerStatus.Active || Agenda.Number < profile.From || Agenda.Number > profile.Through)
                continue;
            var wishes = LineMaker.Wishes(World, profile, chance);
            SellDown(profile, wishes, chance);
            if (profile.Exposure + Worth(wishes) <= profile.Customer.CreditLimit.Cents)
                return (profile, wishes);
        }

        return null;
    }

    private static long Worth(List<Wish> wishes)
    {
        var sum = 0L;
        foreach (var wish in wishes)
            sum += wish.Article.ListPrice.TenThousandths * wish.Quantity / 100;
        return sum * 121 / 100;
    }

    /// <summary>In the last weeks somebody wants much of what is to end short.</summary>
    private void SellDown(CustomerProfile profile, List<Wish> wishes, Chance chance)
    {
        var left = Agenda.Today - Agenda.Number;
        if (left is > StockKeeper.SellingDown or < 6 || _keeper.Scarce.Count == 0)
            return;
        var start = chance.Below(_keeper.Scarce.Count);
        var added = 0;
        for (var i = 0; i < _keeper.Scarce.Count && added < 4; i++)
        {
            var article = _keeper.Scarce[(start + i) % _keeper.Scarce.Count];
            var surplus = _trade.Stock[article.Id].Free - _keeper.Figure(article);
            if (surplus <= 0 || wishes.Exists(w => w.Article.Id == article.Id))
                continue;
            var affordable = (int)Math.Min(surplus, Math.Max(1, profile.Customer.CreditLimit.Cents / 5 * 100 / article.ListPrice.TenThousandths));
            if (affordable < Math.Min(surplus, article.PackSize))
                continue;
            wishes.Add(new Wish(article, affordable));
            added++;
        }

        if (added > 0 && wishes.Count > added + 2)
            wishes.RemoveRange(0, wishes.Count - added - 2);
    }
}
