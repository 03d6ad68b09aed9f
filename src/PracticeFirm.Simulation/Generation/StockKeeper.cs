using PracticeFirm.Domain.Catalog;
using PracticeFirm.Domain.Stock;

namespace PracticeFirm.Simulation.Generation;

/// <summary>Opens the stock of the history, counts it now and then, and knows how much of an article there should be.</summary>
internal sealed class StockKeeper(Trade trade)
{
    /// <summary>Working days before today in which articles that end short are no longer bought, but sold down.</summary>
    public const int SellingDown = 32;

    private static readonly string[] Reasons = ["Telverschil bij de jaarlijkse telling", "Breuk in het magazijn", "Beschadigde verpakking", "Telverschil na steekproef"];

    /// <summary>Articles of which less than the minimum is there on the first day of the learner.</summary>
    public IReadOnlyList<Article> Scarce { get; private set; } = [];

    /// <summary>The stock of the catalogue.</summary>
    public int Figure(Article article) => trade.World.Seeds.Catalog.Articles[article.Id - 1].Stock;

    /// <summary>True for an article that ends below its minimum.</summary>
    public bool EndsShort(Article article) => Figure(article) < article.ReorderLevel;

    /// <summary>Up to how much an article is bought.</summary>
    public int Level(Article article) => EndsShort(article)
        ? Math.Max(article.ReorderLevel * 3 / 2, article.ReorderLevel + article.PackSize)
        : Math.Max(Figure(article), article.ReorderLevel + article.PackSize);

    /// <summary>What lay in the warehouse when the history begins, and when what is counted.</summary>
    public void Open()
    {
        var world = trade.World;
        Scarce = [.. world.Made.Articles.Where(EndsShort)];
        foreach (var article in world.Made.Articles)
        {
            var chance = world.Chance("stock", article.Id);
            var least = article.ReorderLevel;
            var level = least + (chance.Between(20, 100) * Math.Max(0, Level(article) - least) / 100);
            if (article.PackSize > 1 && chance.Percent(80))
                level = level / article.PackSize * article.PackSize;
            var item = World.Keep(world.Made.Stock, StockItem.Open(article.Id, level, world.Days[0], trade.Hand(article.Id)));
            trade.Stock.Add(article.Id, item);
            if (chance.Percent(30))
                trade.Agenda.On(chance.Between(20, Math.Max(20, trade.Agenda.Today - 5)), () => Count(item, chance));
        }
    }


    /// <summary>Gives movements and receipts their numbers, in order of the day.</summary>
    public void NumberParts()
    {
        var stock = trade.World.Made.Stock;
        var days = trade.Agenda.Today + 1;
        var perDay = new List<StockMovement>[days];
        foreach (var item in stock)
        {
            trade.World.Number(item.Expected);
            foreach (var movement in item.Movements)
                (perDay[trade.Agenda.PlaceOf(movement.BookedOn)] ??= []).Add(movement);
        }

        foreach (var day in perDay)
            if (day is not null)
                trade.World.Number(day);
    }

    private void Count(StockItem item, Chance chance)
    {
        if (trade.Agenda.IsToday || item.OnHand < 20)
            return;
        var less = chance.Between(1, Math.Max(1, item.OnHand / 40));
        var counted = chance.Percent(75) ? item.OnHand - less : item.OnHand + less;
        if (counted < item.Reserved)
            return;
        World.Must(item.Correct(counted, trade.Day, chance.Pick(Reasons), trade.Hand(item.Id)));
        trade.Log(item, trade.Hand(item.Id));
    }
}
