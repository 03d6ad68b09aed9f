using System.Text.Json;
using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Firm;
using PracticeFirm.Domain.Purchasing;
using PracticeFirm.Domain.Stock;
using static PracticeFirm.Domain.Tests.Builders.Make;

namespace PracticeFirm.Domain.Tests.Purchasing;

/// <summary>One purchase order and the stock of its articles, kept in step as a handler would.</summary>
internal sealed class PurchaseWorld
{
    private readonly TradingFirm _firm = OurFirm();
    private readonly NumberSeries _numbers = Purchases.Numbers();
    private readonly Dictionary<int, StockItem> _stock = Enumerable.Range(1, 3).ToDictionary(id => id, id => StockItem.Open(id, 0, Monday, "Magazijn"));
    private int _ids;

    public PurchaseOrder Order { get; } = PurchaseOrder.Start(Purchases.Supplier(leadTime: 30), 1, OurFirm());

    public string Everything() => JsonSerializer.Serialize(new { Order, Stock = _stock.Values });

    public string Ordered() => JsonSerializer.Serialize(new
    {
        Order.Number,
        Order.OrderedOn,
        Order.WantedOn,
        Order.Remark,
        Order.NetTotal,
        Lines = Order.Lines.Select(l => new { l.Position, l.ArticleId, l.Description, l.Quantity, l.UnitPrice, l.WantedOn, Links = l.Links.Sum(k => k.Quantity) }),
    });

    public Result Do(PurchaseStep step)
    {
        var today = _firm.BusinessDay;
        var line = Order.Lines.Count == 0 || step.Value % 19 == 0 ? -1 : Order.Lines[step.Pick % Order.Lines.Count].Id;
        var day = step.Value % 23 == 0 ? today.AddYears(2) : (Order.PromisedOn ?? today).AddDays((step.Value % 6) - 1);
        var reason = step.Value % 7 == 0 ? " " : "Staking";
        switch (step.Verb)
        {
            case PurchaseVerb.AddLine:
                var added = Order.AddLine(Entry(step, day), Goods(step), _firm);
                if (added.IsSuccess)
                    added.Value.Identify(++_ids);
                return added;
            case PurchaseVerb.ChangeLine:
                return Order.ChangeLine(line, Entry(step, day), Goods(step), _firm);
            case PurchaseVerb.RemoveLine:
                return Order.RemoveLine(line);
            case PurchaseVerb.ChangeTerms:
                return Order.ChangeTerms(day, "Graag compleet", _firm);
            case PurchaseVerb.Place:
                var placed = Order.Place(_numbers, _firm);
                if (placed.IsSuccess)
                    foreach (var expected in Order.Expectations)
                        Done(_stock[expected.ArticleId].Expect(expected.Quantity, expected.On, Order.Number!));
                return placed;
            case PurchaseVerb.Acknowledge:
                return Postponed(Order.Acknowledge(today, day));
            case PurchaseVerb.Delay:
                return Postponed(Order.Delay(today, day, reason));
            case PurchaseVerb.Receive:
                var received = Order.Receive(Came(step), step.Value % 11 == 0 ? "" : $"PB-{step.Value % 60}", _firm, "Piet");
                if (received.IsSuccess)
                    Book(received.Value.Changes);
                return received;
            case PurchaseVerb.CloseLine:
                return Booked(Order.CloseRest(line, reason));
            case PurchaseVerb.CloseAll:
                return Booked(Order.CloseRest(null, reason));
            case PurchaseVerb.Cancel:
                return Booked(Order.Cancel(reason, _firm));
            case PurchaseVerb.NextDay:
                _firm.StartNextDay();
                return Result.Success;
            default:
                throw new ArgumentOutOfRangeException(nameof(step));
        }
    }

    public void Check()
    {
        foreach (var line in Order.Lines)
        {
            Assert.Equal(line.Quantity, line.Received + line.Closed + line.Open);
            Assert.True(line is { Received: >= 0, Closed: >= 0, Open: >= 0, Surplus: >= 0, Damaged: >= 0 });
            Assert.True(line.Links.Sum(l => l.Quantity) <= line.Quantity);
            var came = Order.Receipts.SelectMany(r => r.Lines).Where(l => l.LineId == line.Id).ToList();
            Assert.Equal((came.Sum(l => l.Accepted), came.Sum(l => l.Damaged)), (line.InStock, line.Damaged));
            Assert.All(came, l => Assert.Equal(l.Received, l.Accepted + l.Damaged + l.Refused));
        }

        Assert.Equal(Enumerable.Range(1, Order.Lines.Count), Order.Lines.Select(l => l.Position));
        Assert.Equal(Order.Lines.Sum(l => l.UnitPrice.Times(l.Quantity)), Order.NetTotal);
        Assert.Equal((Order.IsDraft ? 0 : 1, Order.IsDraft), (_numbers.Last, Order.Number is null));
        Assert.Equal(Order.Status is PurchaseStatus.Received or PurchaseStatus.Cancelled, !Order.IsDraft && Order.OpenUnits == 0);
        foreach (var (id, item) in _stock)
        {
            Assert.Equal(item.Movements.Sum(m => m.OnHandChange), item.OnHand);
            Assert.Equal(Order.Lines.Where(l => l.ArticleId == id).Sum(l => l.InStock), item.OnHand);
            Assert.Equal(
                Order.Expectations.Where(e => e.ArticleId == id).Select(e => (e.On, e.Quantity)).Order(),
                item.Expected.Select(e => (e.ExpectedOn, e.Quantity)).Order());
        }
    }

    private static PurchaseEntry Entry(PurchaseStep step, DateOnly day) => new(
        step.Value % 29 == 0 ? 0 : 1 + (step.Value % 12),
        step.Value % 5 == 0 ? Price((step.Pick % 9) - 1) : null,
        null,
        "",
        step.Pick % 3 == 0 ? [Purchases.Link(step.Pick % 2, 1 + (step.Value % 6)), Purchases.Link(2, 1)] : []);

    private static Domain.Catalog.Article Goods(PurchaseStep step) =>
        step.Value % 17 == 0
            ? Domain.Catalog.Article.Create(new("9", Gtin.Make("200000000009"), LocalizedText.Same("Elders"), LocalizedText.Same("stuk"), 1, 1, VatTariff.High, Price(1), Price(2), 2, 0)).Value
            : Article(1 + (step.Pick % 3));

    private List<ReceiptEntry> Came(PurchaseStep step)
    {
        var entries = new List<ReceiptEntry>();
        foreach (var line in Order.Lines)
        {
            var chance = (step.Pick + (line.Id * 37)) % 16;
            var received = chance switch { 0 => 0, 1 => -1, < 5 => line.Open + 2, < 9 => line.Open / 2, _ => line.Open };
            var damaged = ((step.Value + line.Id) % 6) switch { 0 => 1, 1 => received, _ => 0 };
            var surplus = received - damaged - line.Open;
            entries.Add(new ReceiptEntry(line.Id, received, damaged, (step.Value % 9) switch { 0 => null, 1 => 3, _ => surplus > 0 ? surplus - (step.Value % 2) : null }));
        }

        if (step.Value % 31 == 0 && entries.Count > 0)
            entries.Add(entries[0]);
        return entries;
    }

    private Result Postponed(Result said)
    {
        if (said.IsSuccess)
            foreach (var article in Order.Expectations.Select(e => e.ArticleId).Distinct())
                Done(_stock[article].Postpone(Order.Number!, Order.PromisedOn!.Value));
        return said;
    }

    private Result<IReadOnlyList<PurchaseChange>> Booked(Result<IReadOnlyList<PurchaseChange>> done)
    {
        if (done.IsSuccess)
            Book(done.Value);
        return done;
    }

    private void Book(IReadOnlyList<PurchaseChange> changes)
    {
        foreach (var change in changes)
        {
            var item = _stock[change.ArticleId];
            if (change.Accepted > 0)
                Done(item.Receive(change.Accepted, _firm.BusinessDay, Order.Number!, "Piet"));
            if (change.NoLongerExpected > 0)
                Done(item.Arrived(Order.Number!, change.NoLongerExpected));
        }
    }
}
