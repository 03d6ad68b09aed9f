using PracticeFirm.Domain.Catalog;
using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Offertes;
using PracticeFirm.Simulation.Scenarios;

namespace PracticeFirm.Simulation.Generation;

/// <summary>What a customer wants of an article.</summary>
internal sealed record Wish(Article Article, int Quantity)
{
    /// <summary>As a line in a letter.</summary>
    public string Text(Language language) => $"- {Quantity} x {Article.Name.In(language)}";
}

/// <summary>Chooses what customers want, and on what conditions it is offered.</summary>
internal static class LineMaker
{
    /// <summary>Articles with quantities that fit the customer: mostly their usual groups, mostly whole packs.</summary>
    public static List<Wish> Wishes(World world, CustomerProfile profile, Chance chance)
    {
        var (lines, least, most) = profile.Type.Size switch
        {
            CustomerSize.Small => (chance.Skewed(1, 5), 15_00, 180_00),
            CustomerSize.Medium => (chance.Skewed(1, 9), 30_00, 450_00),
            CustomerSize.Large => (chance.Skewed(2, 12), 80_00, 1_500_00),
        };
        var wishes = new List<Wish>(lines);
        var chosen = new HashSet<int>();
        for (var tries = 0; wishes.Count < lines && (tries < 10 * lines || wishes.Count == 0); tries++)
        {
            var cents = chance.Skewed(least, most);
            var article = Article(world, profile, chance, cents);
            if (!chosen.Add(article.Id))
                continue;
            wishes.Add(new Wish(article, Quantity(article, chance, cents, profile.Type.Size)));
        }

        return wishes;
    }

    /// <summary>The line as a colleague enters it.</summary>
    public static (LineEntry Entry, LineArticle Article) Line(World world, CustomerProfile profile, Wish wish, Chance chance)
    {
        var customer = profile.Customer;
        var found = Pricing.Find(wish.Article, wish.Quantity, customer.Agreements, world.GroupOf(customer), world.Firm.BusinessDay);
        var discount = Discount(found.Origin, chance);
        UnitPrice? typed = null;
        if (found.Origin == PriceOrigin.ListPrice && found.Price.TenThousandths > 10_000 && chance.Percent(3))
        {
            typed = new UnitPrice(found.Price.TenThousandths * chance.Between(92, 97) / 100 / 500 * 500);
            if (typed <= wish.Article.Cost)
                typed = null;
        }

        return (new LineEntry("", wish.Quantity, typed, discount), LineArticle.For(wish.Article, customer.Language, found));
    }

    private static Percentage Discount(PriceOrigin origin, Chance chance)
    {
        var roll = chance.Below(1_000);
        if (roll < 6)
            return Percentage.Of(chance.Pick([7.5m, 8m, 10m]));
        return roll < (origin == PriceOrigin.ListPrice ? 220 : 60) ? Percentage.Of(chance.Pick([2m, 2m, 2.5m, 3m, 4m, 5m])) : Percentage.Zero;
    }

    private static Article Article(World world, CustomerProfile profile, Chance chance, int cents)
    {
        var article = chance.Pick(profile.Favourites);
        for (var again = 0; again < 4; again++)
        {
            article = chance.Percent(75) ? chance.Pick(profile.Favourites) : chance.Pick(world.Made.Articles);
            if (article.ListPrice.TenThousandths <= cents * 150L)
                break;
        }

        return article;
    }

    private static int Quantity(Article article, Chance chance, int cents, CustomerSize size)
    {
        // The minimum stock tells how fast an article goes: nobody orders a year's sales of nutmeg at once.
        var pack = article.PackSize;
        var most = Math.Max(pack, article.ReorderLevel / size switch { CustomerSize.Small => 6, CustomerSize.Medium => 3, CustomerSize.Large => 1 });
        var quantity = (int)Math.Clamp(cents * 100L / article.ListPrice.TenThousandths, 1, Math.Max(1, most));
        if (pack > 1 && (quantity * 2 >= pack || chance.Percent(85)))
            return Math.Max(1, (quantity + (pack / 2)) / pack) * pack;
        return quantity > 20 ? quantity / 5 * 5 : quantity;
    }
}
