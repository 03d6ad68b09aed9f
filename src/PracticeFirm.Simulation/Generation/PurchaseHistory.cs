using PracticeFirm.Domain.Catalog;
using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Firm;
using PracticeFirm.Domain.Purchasing;
using PracticeFirm.Domain.Relations;

namespace PracticeFirm.Simulation.Generation;

/// <summary>
/// Buys what runs short, once a week from every supplier: they promise a day, sometimes come later, too little or damaged. Goods that
/// came go to the customers who wait for them.
/// </summary>
internal sealed class PurchaseHistory
{
    private const int Week = 5;

    /// <summary>Working days before today from which purchases are laid out for the learner.</summary>
    private const int Ending = 8;

    private static readonly string[] Delays =
        ["De vorige partij is afgekeurd bij de leverancier", "Vertraging bij de transporteur", "Grondstof te laat binnen bij de leverancier", "Drukte bij de leverancier"];

    private readonly Trade _trade;
    private readonly StockKeeper _keeper;
    private readonly OrderHistory _orders;
    private readonly Dictionary<int, PurchaseOrder> _last = [];
    private readonly List<Article>[] _articles;
    private readonly SupplierTerms[] _terms;

    public PurchaseHistory(Trade trade, StockKeeper keeper, OrderHistory orders)
    {
        (_trade, _keeper, _orders) = (trade, keeper, orders);
        var suppliers = trade.World.Made.Suppliers;
        _terms = [.. suppliers.Select(SupplierTerms.Of)];
        _articles = [.. Enumerable.Range(0, suppliers.Count + 1).Select(_ => new List<Article>())];
        foreach (var article in trade.World.Made.Articles)
            _articles[article.SupplierId].Add(article);
    }

    /// <summary>The suppliers whose turn it is today.</summary>
    public void EveryDay()
    {
        if (_trade.Agenda.IsToday)
            return;
        foreach (var supplier in _trade.World.Made.Suppliers)
            if ((_trade.Agenda.Number + supplier.Id) % Week == 0)
                Buy(supplier);
    }

    private void Buy(Supplier supplier)
    {
        var left = _trade.Agenda.Today - _trade.Agenda.Number;
        var isLast = left <= Week && left > 0;
        var topUp = !isLast && left > supplier.LeadTimeDays + 3 && left <= supplier.LeadTimeDays + 3 + Week;
        var needs = new List<ArticleNeed>();
        var isNeeded = false;
        foreach (var article in _articles[supplier.Id])
        {
            var item = _trade.Stock[article.Id];
            var lacking = _trade.ShortOf(article.Id);
            var there = item.Free + Trade.ComingOf(item) - lacking;
            var endsShort = _keeper.EndsShort(article);
            if (endsShort && left <= StockKeeper.SellingDown && !isLast && lacking == 0)
                continue;
            var least = topUp && !endsShort ? Math.Max(article.ReorderLevel, _keeper.Level(article) * 9 / 10) : article.ReorderLevel;
            if (there >= least && !(isLast && item.Free < article.ReorderLevel && Trade.ComingOf(item) == 0))
                continue;
            isNeeded |= lacking > item.Free || isLast || item.Free < article.ReorderLevel / 2;
            var shortages = lacking == 0 ? [] : _trade.Waiting[article.Id].Where(w => w.Sale.Order.IsConfirmed && w.Line.Short > 0)
                .Select(w => new OrderShortage(w.Sale.Order.Id, w.Line.Id, w.Sale.Order.Number!, w.Line.Short, w.Line.PromisedOn)).ToList();
            needs.Add(new ArticleNeed(
                article.Id, article.Number, article.Name.Dutch, article.PackSize, article.Cost, supplier.Id, item.Free, Target(article, lacking, left, isLast),
                [.. item.Expected.Select(e => new ExpectedUnits(e.ExpectedOn, e.Quantity))], shortages));
        }

        if (needs.Count == 0)
            return;
        var suggestion = PurchaseAdvisor.Suggest(needs, [_terms[supplier.Id - 1]], _trade.Day) is [var found] ? found : null;
        if (suggestion is null || (!isNeeded && !topUp && !suggestion.ReachesMinimum))
            return;
        Place(supplier, suggestion, isLast);
    }

    /// <summary>Up to how much is bought; an article that is to end short is bought for those who wait only.</summary>
    private int Target(Article article, int lacking, int left, bool isLast) =>
        isLast ? Math.Max(article.ReorderLevel * 2, article.PackSize)
        : _keeper.EndsShort(article) && left <= StockKeeper.SellingDown && lacking > 0 ? Math.Min(_keeper.Figure(article), article.ReorderLevel)
        : _keeper.Level(article);

    private void Place(Supplier supplier, PurchaseSuggestion suggestion, bool isLast)
    {
        var world = _trade.World;
        var author = _trade.Inside[supplier.Id % _trade.Inside.Count];
        var order = World.Keep(world.Made.PurchaseOrders, PurchaseOrder.Start(supplier, author.Id, world.Firm));
        foreach (var line in suggestion.Lines)
            World.Must(order.AddLine(line.Entry, world.Made.Articles[line.ArticleId - 1], world.Firm));
        world.Number(order.Lines);
        foreach (var line in order.Lines)
            world.Number(line.Links);
        World.Must(order.Place(world.Series(PurchaseOrder.NumberPrefix, _trade.Day.Year), world.Firm));
        _trade.Log(order, author.Name);
        foreach (var expected in order.Expectations)
            World.Must(_trade.Stock[expected.ArticleId].Expect(expected.Quantity, expected.On, order.Number!));
        _last[supplier.Id] = order;

        var chance = world.Chance("purchase", order.Id);
        if (isLast)
            PlanEnd(order, author, chance);
        else
            _trade.Agenda.After(chance.Between(0, 1), () => Acknowledge(order, author, chance));
    }

    private void Acknowledge(PurchaseOrder order, Employee author, Chance chance)
    {
        if (_trade.Agenda.IsToday)
            return;
        var promised = BusinessCalendar.AddWorkingDays(order.WantedOn, chance.Below(10) switch { < 7 => 0, < 9 => 1, _ => 3 });
        Acknowledge(order, author, promised);
        if (chance.Percent(9))
            _trade.Agenda.On(Math.Max(_trade.Agenda.Number, _trade.Agenda.PlaceOf(promised) - 1), () => Delay(order, author, chance, chance.Between(2, 6)));
        else
            _trade.Agenda.On(_trade.Agenda.PlaceOf(promised) + (chance.Percent(8) ? chance.Between(1, 4) : 0), () => Receive(order, chance));
    }

    private void Acknowledge(PurchaseOrder order, Employee author, DateOnly promised)
    {
        World.Must(order.Acknowledge(_trade.Day, promised));
        Postpone(order, promised);
        _trade.Log(order, author.Name);
    }

    private void Delay(PurchaseOrder order, Employee author, Chance chance, int days)
    {
        if (_trade.Agenda.IsToday || order.PromisedOn is not { } promised)
            return;
        var day = BusinessCalendar.AddWorkingDays(promised, days);
        World.Must(order.Delay(_trade.Day, day, chance.Pick(Delays)));
        Postpone(order, day);
        _trade.Log(order, author.Name);
        _trade.Agenda.On(day, () => Receive(order, chance));
    }

    private void Postpone(PurchaseOrder order, DateOnly day)
    {
        foreach (var line in order.Lines)
            if (line.Open > 0)
                World.Must(_trade.Stock[line.ArticleId].Postpone(order.Number!, day));
    }

    private void Receive(PurchaseOrder order, Chance chance)
    {
        if (_trade.Agenda.IsToday || !order.IsOpen)
            return;
        var entries = new List<ReceiptEntry>(order.Lines.Count);
        foreach (var line in order.Lines)
        {
            var open = line.Open;
            if (open == 0)
                continue;
            var pack = Math.Min(line.PackSize, open);
            entries.Add(chance.Below(100) switch
            {
                < 4 when open > 1 => new ReceiptEntry(line.Id, Math.Max(1, open - pack)),
                < 7 when open > 4 => new ReceiptEntry(line.Id, open, Math.Max(1, Math.Min(pack, open / 4))),
                < 8 => new ReceiptEntry(line.Id, open + line.PackSize, 0, chance.Percent(50) ? line.PackSize : 0),
                _ => new ReceiptEntry(line.Id, open),
            });
        }

        Book(order, entries, chance);
        if (!order.IsOpen)
            return;
        if (chance.Percent(75))
            _trade.Agenda.After(chance.Between(2, 6), () => Receive(order, chance));
        else
            _trade.Agenda.After(chance.Between(1, 3), () => Settle(order));
    }

    private void Book(PurchaseOrder order, List<ReceiptEntry> entries, Chance chance, bool allocate = true)
    {
        var hand = _trade.Hand(order.Id);
        var slip = $"{order.Supplier.Code}-{chance.Between(100_000, 999_999)}";
        var outcome = World.Must(order.Receive(entries, slip, _trade.Firm, hand));
        _trade.World.Number(order.Receipts);
        _trade.World.Number(outcome.Receipt.Lines);
        foreach (var change in outcome.Changes)
        {
            var item = _trade.Stock[change.ArticleId];
            if (change.NoLongerExpected > 0)
                World.Must(item.Arrived(order.Number!, change.NoLongerExpected));
            if (change.Accepted > 0)
                World.Must(item.Receive(change.Accepted, _trade.Day, order.Number!, hand));
        }

        _trade.Log(order, hand);
        if (allocate)
            foreach (var change in outcome.Changes)
                _orders.Allocate(change.ArticleId);
    }

    private void Settle(PurchaseOrder order)
    {
        if (_trade.Agenda.IsToday || !order.IsOpen)
            return;
        if (order.CloseRest(null, "De leverancier levert de rest niet na") is not { IsSuccess: true } closed)
            return;
        foreach (var change in closed.Value)
            World.Must(_trade.Stock[change.ArticleId].Arrived(order.Number!, change.NoLongerExpected));
        _trade.Log(order, _trade.Inside[0].Name);
    }

    /// <summary>
    /// The last purchases, laid out for the learner: two come today, two are late, one is not acknowledged, the others
    /// come in the next days.
    /// </summary>
    private void PlanEnd(PurchaseOrder order, Employee author, Chance chance)
    {
        var at = _ending++;
        var agenda = _trade.Agenda;
        if (at == 5)
            return;
        var promised = at switch
        {
            0 or 3 => _trade.World.Today,
            1 or 6 => Math.Max(agenda.Number, agenda.Today - chance.Between(1, 3)) is var late && late < agenda.Today ? agenda.DateOf(late) : _trade.World.Today,
            _ => BusinessCalendar.AddWorkingDays(_trade.World.Today, chance.Between(1, 8)),
        };
        Acknowledge(order, author, promised);
    }

    /// <summary>A supplier writes on the last day that what was promised for later will be later still.</summary>
    public void DelayOne()
    {
        if (_trade.World.Made.PurchaseOrders.FindLast(p => p.Status == PurchaseStatus.Acknowledged && p.PromisedOn > _trade.World.Today) is not { PromisedOn: { } promised } order)
            return;
        var day = BusinessCalendar.AddWorkingDays(promised, 1);
        World.Must(order.Delay(_trade.Day, day, _trade.World.Chance("last-delay").Pick(Delays)));
        Postpone(order, day);
        _trade.Log(order, _trade.Inside[order.SupplierId % _trade.Inside.Count].Name);
    }

    private int _ending;

    /// <summary>
    /// On the last day a few scarce articles come, too few for all who wait, and nobody has chosen yet who gets them.
    /// </summary>
    /// <param name="articles">Articles several customers wait for.</param>
    public void ReceiveScarce(IReadOnlyList<Article> articles)
    {
        foreach (var article in articles)
        {
            if (_trade.Stock[article.Id].Expected is not [var expected, ..])
                continue;
            var order = _trade.World.Made.PurchaseOrders.Last(o => o.Number == expected.Reference);
            var line = order.Lines.First(l => l.ArticleId == article.Id && l.Open > 0);
            var lacking = _trade.ShortOf(article.Id);
            var came = Math.Clamp(lacking * 6 / 10 / article.PackSize * article.PackSize, 1, line.Open);
            Book(order, [new ReceiptEntry(line.Id, came)], _trade.World.Chance("scarce", article.Id), allocate: false);
        }
    }
}
