using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Firm;
using PracticeFirm.Domain.Relations;
using PracticeFirm.Domain.Stock;

namespace PracticeFirm.Domain.Offertes;

/// <summary>Something a good colleague would point out. Never stands in the way.</summary>
/// <param name="Code">Stable code such as <c>Advice.Margin</c>.</param>
/// <param name="Text">What stands out, one sentence.</param>
/// <param name="Explanation">What it means and what could be done; shown when the learner is guided.</param>
/// <param name="LineId">The line it is about; null for the whole.</param>
public sealed record Advice(string Code, string Text, string Explanation, int? LineId = null);

/// <summary>When the goods of a line can be there.</summary>
/// <param name="LineId">The line.</param>
/// <param name="Free">Vrije voorraad of its article.</param>
/// <param name="Availability">First day on which the whole quantity is there.</param>
public sealed record LineAvailability(int LineId, int Free, Availability Availability);

/// <summary>Looks over a learner's shoulder: warns when guided or independent, keeps silent in an exam.</summary>
public static class OfferteAdvisor
{
    /// <summary>What stands out in a draft.</summary>
    /// <param name="offerte">The draft.</param>
    /// <param name="firm">House rules, business day, level of help.</param>
    /// <param name="customer">The customer, if chosen.</param>
    /// <param name="used">What the customer already owes or ordered.</param>
    /// <param name="stock">Availability of the lines.</param>
    public static IReadOnlyList<Advice> Look(Offerte offerte, TradingFirm firm, Customer? customer, Money used, IReadOnlyList<LineAvailability> stock) =>
        firm.HelpLevel switch
        {
            HelpLevel.Exam => [],
            HelpLevel.Independent => [.. Find(offerte, firm, customer, used, stock).Select(a => a with { Explanation = "" })],
            HelpLevel.Guided => [.. Find(offerte, firm, customer, used, stock)],
        };

    /// <summary>Codes of all that stands out, whatever the level of help: for the log, not for the learner.</summary>
    /// <inheritdoc cref="Look"/>
    public static IReadOnlyList<string> Codes(Offerte offerte, TradingFirm firm, Customer? customer, Money used, IReadOnlyList<LineAvailability> stock) =>
        [.. Find(offerte, firm, customer, used, stock).Select(a => a.Code).Distinct()];

    private static IEnumerable<Advice> Find(Offerte offerte, TradingFirm firm, Customer? customer, Money used, IReadOnlyList<LineAvailability> stock)
    {
        foreach (var line in offerte.Lines)
        {
            if (line.Margin.OfPrice is { } margin && margin < firm.Rules.MarginLimit)
                yield return new Advice(
                    "Advice.Margin",
                    $"Regel {line.Position}: de marge is {margin}. De grens is {firm.Rules.MarginLimit}.",
                    "De marge is de winst als percentage van de verkoopprijs. Controleer de prijs en de korting, of overleg met je leidinggevende.",
                    line.Id);
            if (line.Margin is { OfPrice: null } gift && gift.Cost > Money.Zero)
                yield return new Advice(
                    "Advice.Margin",
                    $"Regel {line.Position}: de klant betaalt niets. De inkoop kost {gift.Cost}.",
                    "Zonder prijs is er geen marge, alleen verlies. Controleer de prijs en de korting, of overleg met je leidinggevende.",
                    line.Id);
            if (line.Discount > firm.Rules.DiscountMandate)
                yield return new Advice(
                    "Advice.Mandate",
                    $"Regel {line.Position}: je geeft {line.Discount} korting. Zelf mag je tot {firm.Rules.DiscountMandate} gaan.",
                    "Meer korting geven mag alleen na overleg. Vraag een collega om de offerte te controleren.",
                    line.Id);
            if (stock.FirstOrDefault(s => s.LineId == line.Id) is { } there && there.Availability.Day > PromisedOn(offerte, firm))
                yield return new Advice(
                    "Advice.Delivery",
                    $"Regel {line.Position}: er zijn er {there.Free} vrij. Alles is er pas op {DutchFormat.Date(there.Availability.Day)}.",
                    $"Met deze levertijd verwacht de klant de goederen op {DutchFormat.Date(PromisedOn(offerte, firm))}. Maak de levertijd langer of bied een ander artikel aan.",
                    line.Id);
        }

        if (offerte.Terms.OrderDiscount > firm.Rules.DiscountMandate)
            yield return new Advice(
                "Advice.Mandate",
                $"De orderkorting is {offerte.Terms.OrderDiscount}. Zelf mag je tot {firm.Rules.DiscountMandate} gaan.",
                "Meer korting geven mag alleen na overleg. Vraag een collega om de offerte te controleren.");
        if (offerte.Lines.Count > 0 && offerte.Margin.OfPrice is { } total && total < firm.Rules.MarginLimit)
            yield return new Advice(
                "Advice.Margin",
                $"De marge op de hele offerte is {total}. De grens is {firm.Rules.MarginLimit}.",
                "Alle kortingen samen maken de offerte te goedkoop. Kijk welke regel of korting dat doet.");
        if (customer is not null && offerte.Terms.PaymentTerms.Days > 0 && used + offerte.Total > customer.CreditLimit)
            yield return new Advice(
                "Advice.Credit",
                $"Met deze offerte komt de klant op {used + offerte.Total}. De kredietlimiet is {customer.CreditLimit}.",
                "Overleg met de administratie, of stel vooruitbetaling voor als betalingsconditie.");
    }

    /// <summary>The day the customer may expect the goods when they order today.</summary>
    public static DateOnly PromisedOn(Offerte offerte, TradingFirm firm) =>
        BusinessCalendar.AddWorkingDays(firm.BusinessDay, offerte.Terms.LeadTimeDays);
}
