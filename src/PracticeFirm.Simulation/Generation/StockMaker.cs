using PracticeFirm.Domain.Catalog;
using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Firm;
using PracticeFirm.Domain.Stock;

namespace PracticeFirm.Simulation.Generation;

/// <summary>
/// Gives every article a year of movements that ends near the catalogue's figure. The year is worked out backwards from the last
/// day, so that no figure ever falls below zero, and booked forwards.
/// </summary>
internal sealed class StockMaker
{
    private const string OrderPrefix = "ORD";
    private const string PurchasePrefix = "INK";

    private static readonly string[] Reasons = ["Telverschil bij de jaarlijkse telling", "Breuk in het magazijn", "Beschadigde verpakking", "Telverschil na steekproef"];

    private readonly World _world;
    private readonly IReadOnlyList<DateOnly> _year;
    private readonly List<Movement> _movements = [];

    private StockMaker(World world)
    {
        _world = world;
        _year = [.. world.Days.Skip(Math.Max(0, world.Days.Count - 255))];
    }

    private enum Kind
    {
        Sale,
        Receipt,
        Count,
        Reserve,
    }

    /// <summary>Something that happens to the stock of an article.</summary>
    private sealed record Movement(int Article, int Day, int Order, Kind Kind, int Quantity);

    public static void Run(World world)
    {
        var maker = new StockMaker(world);
        var opening = world.Made.Articles.Select(maker.Plan).ToList();
        maker.Book(opening);
        maker.ExpectReceipts();
        maker.NumberParts();
    }

    /// <summary>Works the year out backwards; gives the opening stock.</summary>
    private int Plan(Article article)
    {
        var chance = _world.Chance("stock", article.Id);
        var level = FinalLevel(article, chance);
        var step = Math.Max(1, Math.Max(article.ReorderLevel, article.PackSize) / 3);
        var high = Math.Max(Math.Max(article.ReorderLevel * 3, article.PackSize * 4), level + step);
        var order = 0;
        if (level > 1 && chance.Percent(18))
            _movements.Add(new Movement(article.Id, _year.Count - 1, order--, Kind.Reserve, Rounded(chance.Between(1, Math.Max(1, level / 3)), article.PackSize, level)));
        var day = _year.Count - 1 - chance.Below(6);
        var gap = Math.Max(4, _year.Count / chance.Between(7, 13));
        while (day > 0)
        {
            if (level > high)
            {
                var packs = (level - Math.Min(level, article.ReorderLevel / 2)) / article.PackSize;
                if (packs > 0)
                {
                    var received = Math.Max(1, packs * chance.Between(60, 100) / 100) * article.PackSize;
                    _movements.Add(new Movement(article.Id, day, order--, Kind.Receipt, received));
                    level -= received;
                }
            }

            if (chance.Percent(1) && level > 20)
            {
                _movements.Add(new Movement(article.Id, day, order--, Kind.Count, level));
                level += chance.Between(1, Math.Max(1, level / 40));
            }

            var sold = Rounded(chance.Between(1, step), article.PackSize, int.MaxValue);
            _movements.Add(new Movement(article.Id, day, order--, Kind.Sale, sold));
            level += sold;
            day -= chance.Between(Math.Max(1, gap / 2), gap * 3 / 2);
        }

        return level;
    }

    private int FinalLevel(Article article, Chance chance)
    {
        var stock = _world.Seeds.Catalog.Articles[article.Id - 1].Stock;
        if (stock == 0)
            return 0;
        var near = Math.Max(1, stock * chance.Between(90, 110) / 100);
        if (stock % article.PackSize == 0 && near > article.PackSize && chance.Percent(80))
            near = near / article.PackSize * article.PackSize;
        return stock < article.ReorderLevel
            ? Math.Min(near, article.ReorderLevel - 1)
            : Math.Max(near, article.ReorderLevel);
    }

    private void Book(List<int> opening)
    {
        var warehouse = _world.Staff(EmployeeRole.Warehouse);
        var sales = _world.Staff(EmployeeRole.InsideSales);
        foreach (var article in _world.Made.Articles)
            World.Keep(_world.Made.Stock, StockItem.Open(article.Id, opening[article.Id - 1], _year[0], warehouse[0].Name));
        var references = new Dictionary<(Kind, int, int), string>();
        foreach (var movement in _movements.OrderBy(m => m.Day).ThenBy(m => m.Article).ThenBy(m => m.Order))
        {
            var item = _world.Made.Stock[movement.Article - 1];
            var day = _year[movement.Day];
            var hand = warehouse[(movement.Article + movement.Day) % warehouse.Count].Name;
            var seller = sales[(movement.Article + movement.Day) % sales.Count].Name;
            switch (movement.Kind)
            {
                case Kind.Receipt:
                    var supplier = _world.Made.Articles[movement.Article - 1].SupplierId;
                    World.Must(item.Receive(movement.Quantity, day, Reference(references, movement, supplier, PurchasePrefix), hand));
                    break;
                case Kind.Count:
                    World.Must(item.Correct(movement.Quantity, day, Reasons[(movement.Article + movement.Day) % Reasons.Length], hand));
                    break;
                case Kind.Reserve:
                    World.Must(item.Reserve(movement.Quantity, day, Reference(references, movement, movement.Article % 3, OrderPrefix), seller));
                    break;
                case Kind.Sale:
                    var reference = Reference(references, movement, movement.Article % 3, OrderPrefix);
                    World.Must(item.Reserve(movement.Quantity, day, reference, seller));
                    World.Must(item.Ship(movement.Quantity, day, reference, hand));
                    break;
            }

            _world.Log.Take(item, day, hand);
        }
    }

    /// <summary>What is short was ordered, and some more: one purchase order per supplier.</summary>
    private void ExpectReceipts()
    {
        var extra = 0;
        foreach (var supplier in _world.Made.Articles.GroupBy(a => a.SupplierId).OrderBy(g => g.Key))
        {
            var chance = _world.Chance("purchase", supplier.Key);
            string? reference = null;
            var on = BusinessCalendar.AddWorkingDays(_world.Today, chance.Between(1, 9));
            foreach (var article in supplier)
            {
                var item = _world.Made.Stock[article.Id - 1];
                var isShort = item.Free < article.ReorderLevel;
                if (!isShort && (extra >= 20 || !chance.Percent(6)))
                    continue;
                extra += isShort ? 0 : 1;
                reference ??= _world.Series(PurchasePrefix, _world.Today.Year).Next();
                var wanted = Math.Max(article.PackSize, (article.ReorderLevel * 2) - item.Free);
                World.Must(item.Expect(Rounded(wanted, article.PackSize, int.MaxValue), on, reference));
            }
        }
    }

    private void NumberParts()
    {
        var receiptId = 0;
        foreach (var receipt in _world.Made.Stock.SelectMany(i => i.Expected))
            World.Number(ref receiptId, receipt);
        var booked = _world.Made.Stock.SelectMany(i => i.Movements).OrderBy(m => m.BookedOn.DayNumber);
        var movementId = 0;
        foreach (var movement in booked)
            World.Number(ref movementId, movement);
    }

    private string Reference(Dictionary<(Kind, int, int), string> references, Movement movement, int party, string prefix)
    {
        var key = (prefix == PurchasePrefix ? Kind.Receipt : Kind.Sale, movement.Day, party);
        if (!references.TryGetValue(key, out var reference))
            references[key] = reference = _world.Series(prefix, _year[movement.Day].Year).Next();
        return reference;
    }

    /// <summary>Whole packs where that makes sense.</summary>
    private static int Rounded(int quantity, int pack, int most)
    {
        var packs = (quantity + pack - 1) / pack * pack;
        return Math.Min(packs, most);
    }
}
