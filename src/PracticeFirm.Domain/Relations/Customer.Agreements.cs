using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Stock;

namespace PracticeFirm.Domain.Relations;

public sealed partial class Customer
{
    /// <summary>Agrees a price for an article.</summary>
    /// <param name="articleId">The article.</param>
    /// <param name="articleName">Its name, for the history.</param>
    /// <param name="fromQuantity">Smallest quantity, at least 1.</param>
    /// <param name="price">Per unit, above zero.</param>
    /// <param name="from">First day.</param>
    /// <param name="through">Last day or null.</param>
    /// <returns>Done, or <c>Customer.Archived</c>, <c>Agreement.Quantity</c>, <c>Agreement.Price</c>, <c>Agreement.Period</c>, <c>Agreement.Overlaps</c>.</returns>
    public Result AgreePrice(int articleId, string articleName, int fromQuantity, UnitPrice price, DateOnly from, DateOnly? through)
    {
        if (Status == CustomerStatus.Archived)
            return CustomerErrors.Archived;
        if (fromQuantity is < 1 or > StockItem.LargestQuantity)
            return new Error("Agreement.Quantity", $"Vul in vanaf welk aantal de prijs geldt: 1 tot {DutchFormat.Count(StockItem.LargestQuantity)}.", "FromQuantity");
        if (price <= UnitPrice.Zero || price > UnitPrice.Highest)
            return new Error("Agreement.Price", $"Vul een prijs in die hoger is dan nul en hoogstens {UnitPrice.Highest}.", "Price");
        if (through < from)
            return new Error("Agreement.Period", "De einddatum ligt voor de begindatum. Kies een latere einddatum of laat hem leeg.", "ValidThrough");
        if (_agreements.Exists(a => a.ArticleId == articleId && a.FromQuantity == fromQuantity
            && (a.ValidThrough is null || a.ValidThrough >= from) && (through is null || a.ValidFrom <= through)))
            return new Error("Agreement.Overlaps", "Voor dit artikel en aantal is er al een prijsafspraak in deze periode. Beëindig die eerst.", "ValidFrom");
        _agreements.Add(PriceAgreement.Of(articleId, fromQuantity, price, from, through));
        Happened("Customer.PriceAgreed", $"Prijsafspraak: {articleName} voor {price}.");
        return Result.Success;
    }

    /// <summary>Ends a price agreement after a day, at the earliest after its first.</summary>
    /// <returns>Done, or <c>Customer.Archived</c>, <c>Agreement.NotFound</c>, <c>Agreement.EndsEarlier</c>: ending never prolongs.</returns>
    public Result EndAgreement(int agreementId, DateOnly lastDay)
    {
        if (Status == CustomerStatus.Archived)
            return CustomerErrors.Archived;
        if (_agreements.Find(a => a.Id == agreementId) is not { } agreement)
            return new Error("Agreement.NotFound", "Deze prijsafspraak bestaat niet meer. Ververs de pagina.");
        if (lastDay < agreement.ValidFrom)
            lastDay = agreement.ValidFrom;
        if (agreement.ValidThrough is { } end && end <= lastDay)
            return new Error("Agreement.EndsEarlier", $"Deze prijsafspraak loopt al af op {DutchFormat.Date(end)}. Maak een nieuwe afspraak als de prijs langer geldt.", "ValidThrough");
        agreement.EndOn(lastDay);
        Happened("Customer.AgreementEnded", $"Een prijsafspraak loopt af op {DutchFormat.Date(lastDay)}.");
        return Result.Success;
    }
}
