using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Relations;

namespace PracticeFirm.Domain.Catalog;

/// <summary>Where a price comes from.</summary>
public enum PriceOrigin
{
    /// <summary>Agreed with this customer for this article.</summary>
    PriceAgreement,

    /// <summary>List price less the discount of the customer's group.</summary>
    DiscountGroup,

    /// <summary>The price list.</summary>
    ListPrice,

    /// <summary>Typed by a person; never overwritten.</summary>
    Manual,

    /// <summary>Agreed in an accepted offerte; never overwritten by a price list.</summary>
    Offerte,
}

/// <summary>A price with its story.</summary>
/// <param name="Price">Per unit, excluding VAT.</param>
/// <param name="Origin">Where it comes from.</param>
/// <param name="Explanation">The same in a short Dutch sentence.</param>
public sealed record PriceFound(UnitPrice Price, PriceOrigin Origin, string Explanation);

/// <summary>Finds the price of an article for a customer: price agreement, else discount group, else list price.</summary>
public static class Pricing
{
    /// <summary>The price on a day.</summary>
    /// <param name="article">What is sold.</param>
    /// <param name="quantity">How many; agreements may start at a quantity (staffel).</param>
    /// <param name="agreements">The customer's agreements; of those that hold, the one with the highest starting quantity wins.</param>
    /// <param name="group">The customer's discount group, if any.</param>
    /// <param name="day">The day of the offerte.</param>
    public static PriceFound Find(Article article, int quantity, IEnumerable<PriceAgreement> agreements, DiscountGroup? group, DateOnly day)
    {
        if (AgreementFor(article.Id, quantity, agreements, day) is { } agreed)
        {
            var from = agreed.FromQuantity > 1 ? $" vanaf {agreed.FromQuantity}" : "";
            var through = agreed.ValidThrough is { } end ? $" t/m {DutchFormat.Date(end)}" : "";
            return new PriceFound(agreed.Price, PriceOrigin.PriceAgreement, $"Prijsafspraak{from}{through}");
        }

        var discount = group?.On(article.GroupId) ?? Percentage.Zero;
        return discount > Percentage.Zero
            ? new PriceFound(article.ListPrice.Less(discount), PriceOrigin.DiscountGroup, $"Kortingsgroep {group!.Code}: {discount} van {article.ListPrice}")
            : new PriceFound(article.ListPrice, PriceOrigin.ListPrice, "Prijslijst");
    }

    /// <summary>The prijsafspraak that holds for a quantity on a day, if any; the one with the highest starting quantity, then the newest.</summary>
    /// <param name="articleId">What is sold.</param>
    /// <param name="quantity">How many.</param>
    /// <param name="agreements">The customer's agreements.</param>
    /// <param name="day">The day.</param>
    public static PriceAgreement? AgreementFor(int articleId, int quantity, IEnumerable<PriceAgreement> agreements, DateOnly day) => agreements
        .Where(a => a.ArticleId == articleId && a.HoldsOn(day) && a.FromQuantity <= quantity)
        .OrderByDescending(a => a.FromQuantity)
        .ThenByDescending(a => a.ValidFrom)
        .FirstOrDefault();
}
