using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Offertes;

namespace PracticeFirm.Domain.Orders;

/// <summary>
/// Compares an order with the accepted offerte it comes from, field by field: an acceptance that deviates is a new offer (art. 6:225
/// BW) and needs the customer's consent.
/// </summary>
public static class OrderComparison
{
    /// <summary>What differs, in the order of the document.</summary>
    /// <param name="offerte">The offerte.</param>
    /// <param name="order">The order that was started from it; another one is a bug and throws.</param>
    /// <param name="elsewhere">Units that other orders took of each offerte line, by line; null when there are none.</param>
    public static IReadOnlyList<OrderDifference> Differences(Offerte offerte, Order order, IReadOnlyDictionary<int, int>? elsewhere = null)
    {
        if (order.OfferteId != offerte.Id)
            throw new ArgumentException($"{order.Title} comes from offerte {order.OfferteId}, not {offerte.Id}.", nameof(offerte));
        return [.. Fields(offerte, order, elsewhere ?? new Dictionary<int, int>()).Where(f => f.Offerte != f.Order)];
    }

    private static IEnumerable<OrderDifference> Fields(Offerte offerte, Order order, IReadOnlyDictionary<int, int> elsewhere)
    {
        var (from, to) = (offerte.Terms, order.Terms);
        yield return new("Klant", $"{offerte.CustomerId}", $"{order.CustomerId}");
        yield return new("Contactpersoon", $"{from.ContactPersonId}", $"{to.ContactPersonId}");
        yield return new("Onderwerp", from.Subject, to.Subject);
        yield return new("Kenmerk van de klant", from.CustomerReference, to.CustomerReference);
        yield return new("Taal", $"{from.Language}", $"{to.Language}");
        yield return new("Leveringsconditie", $"{from.DeliveryTerms}", $"{to.DeliveryTerms}");
        yield return new("Levertijd", $"{from.LeadTimeDays} werkdagen", $"{to.LeadTimeDays} werkdagen");
        yield return new("Betalingstermijn", $"{from.PaymentTerms.Days} dagen", $"{to.PaymentTerms.Days} dagen");
        yield return new("Betalingskorting", $"{from.PaymentTerms.CashDiscount} binnen {from.PaymentTerms.CashDiscountDays} dagen", $"{to.PaymentTerms.CashDiscount} binnen {to.PaymentTerms.CashDiscountDays} dagen");
        yield return new("Orderkorting", $"{from.OrderDiscount}", $"{to.OrderDiscount}");
        yield return new("Prijsconditie", from.PriceCondition, to.PriceCondition);
        yield return new("Inleiding", from.Intro, to.Intro);
        yield return new("Afsluiting", from.Closing, to.Closing);
        yield return new("Btw-regeling", $"{offerte.VatCategory} {offerte.VatReason}", $"{order.VatCategory} {order.VatReason}");
        foreach (var difference in Lines(offerte, order, elsewhere))
            yield return difference;

        // Of several orders one carries the freight that was offered, the others none.
        if (!order.IsPart || order.Freight != Money.Zero)
            yield return new("Verzendkosten", $"{offerte.Freight}", $"{order.Freight}");
        if (order.IsPart)
            yield break;
        yield return new("Totaal exclusief btw", $"{offerte.NetTotal}", $"{order.NetTotal}");
        yield return new("Btw", $"{offerte.VatTotal}", $"{order.VatTotal}");
        yield return new("Totaal inclusief btw", $"{offerte.Total}", $"{order.Total}");
    }

    private static IEnumerable<OrderDifference> Lines(Offerte offerte, Order order, IReadOnlyDictionary<int, int> elsewhere)
    {
        foreach (var line in order.Lines)
        {
            if (offerte.Lines.FirstOrDefault(l => l.Id == line.OfferteLineId) is not { } offered)
            {
                yield return new($"Regel {line.Position}", "staat er niet", $"{line.Quantity} x {line.Description}");
                continue;
            }

            var what = $"regel {line.Position}";
            yield return new($"Artikel {what}", offered.ArticleNumber, line.ArticleNumber);
            yield return new($"Omschrijving {what}", offered.Description, line.Description);
            yield return new($"Eenheid {what}", offered.Unit, line.Unit);
            var left = Math.Max(0, offered.Quantity - elsewhere.GetValueOrDefault(offered.Id));
            if (!order.IsPart || line.Quantity > left)
                yield return new($"Aantal {what}", $"{left}", $"{line.Quantity}");
            yield return new($"Prijs {what}", $"{offered.UnitPrice}", $"{line.UnitPrice}");
            yield return new($"Korting {what}", $"{offered.Discount}", $"{line.Discount}");
            yield return new($"Btw {what}", $"{offered.VatRate}", $"{line.VatRate}");
        }

        if (order.IsPart)
            yield break;
        foreach (var missing in offerte.Lines.Where(l => !order.Lines.Any(o => o.OfferteLineId == l.Id)))
            yield return new($"Regel {missing.Position} van de offerte", $"{missing.Quantity} x {missing.Description}", "staat er niet");
    }
}
