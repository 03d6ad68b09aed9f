using PracticeFirm.Domain.Catalog;
using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Firm;
using PracticeFirm.Domain.Offertes;
using PracticeFirm.Domain.Relations;
using PracticeFirm.Domain.Stock;

namespace PracticeFirm.Simulation.Actors;

/// <summary>What a reviewer looks up about an article.</summary>
/// <param name="Article">The article.</param>
/// <param name="Stock">Its stock with the expected receipts.</param>
/// <param name="SupplierLeadTimeDays">Levertijd of its supplier in working days.</param>
public sealed record ReviewedArticle(Article Article, StockItem Stock, int SupplierLeadTimeDays);

/// <summary>An offerte that waits for a reviewer, with what the reviewer looks at.</summary>
/// <param name="Offerte">The offerte, in review.</param>
/// <param name="Reviewer">Who was asked.</param>
/// <param name="Author">Who made it.</param>
/// <param name="Customer">For whom; null when none was chosen.</param>
/// <param name="DiscountGroup">The customer's discount group, if any.</param>
/// <param name="Request">The request it answers, if any.</param>
/// <param name="Articles">The articles on its lines, by number within the firm.</param>
public sealed record OfferteToReview(
    Offerte Offerte,
    Employee Reviewer,
    Employee Author,
    Customer? Customer,
    DiscountGroup? DiscountGroup,
    QuoteRequest? Request,
    IReadOnlyDictionary<int, ReviewedArticle> Articles);

/// <summary>A remark of a reviewer.</summary>
/// <param name="LineId">The line it is about; null for the whole.</param>
/// <param name="Text">The remark in the words of a colleague, Dutch.</param>
/// <param name="MustChange">True when the offerte can't go out like this; false for a tip.</param>
public sealed record Remark(int? LineId, string Text, bool MustChange);

/// <summary>A simulated colleague or manager who checks offertes: the same offerte always gets the same remarks.</summary>
public static class OfferteReviewer
{
    /// <summary>Shortest validity a colleague lets pass, in days.</summary>
    public const int ShortestValidity = 7;

    private static readonly string[] ReferenceWords = ["kenmerk", "referentie", "bestelnummer", "our reference", "unsere referenz"];

    /// <summary>Finds what is not right, from the lines to the whole.</summary>
    /// <param name="review">The offerte with what belongs to it.</param>
    /// <param name="firm">House rules and date.</param>
    public static IReadOnlyList<Remark> Check(OfferteToReview review, TradingFirm firm) =>
        [.. review.Offerte.Lines.SelectMany(line => CheckLine(line, review, firm)), .. CheckWhole(review, firm)];

    private static IEnumerable<Remark> CheckLine(OfferteLine line, OfferteToReview review, TradingFirm firm)
    {
        var what = $"{line.Quantity} x {line.Description}";
        var mayAllow = review.Reviewer.Role == EmployeeRole.Manager;
        review.Articles.TryGetValue(line.ArticleId, out var known);
        var found = known is null ? null : Pricing.Find(known.Article, line.Quantity, review.Customer?.Agreements ?? [], review.DiscountGroup, firm.BusinessDay);
        if (found is not null && IsMistyped(line.UnitPrice, found.Price))
        {
            yield return new Remark(line.Id, $"Bij {what} staat een prijs van {line.UnitPrice}. Ik vind {found.Price} ({found.Explanation}). Is dat een tikfout?", true);
        }
        else if (line.Margin.OfPrice is not { } margin || margin < firm.Rules.MarginLimit)
        {
            yield return new Remark(line.Id, $"Op {what} houden we een marge van {line.Margin.OfPrice?.ToString() ?? "niets"} over. Onze ondergrens is {firm.Rules.MarginLimit}. Kijk nog eens naar de prijs of de korting.", true);
        }

        if (line.Discount > firm.Rules.DiscountMandate && !mayAllow)
            yield return new Remark(line.Id, $"Je geeft {line.Discount} korting op {line.Description}. Boven de {firm.Rules.DiscountMandate} moet de leidinggevende akkoord zijn. Vraag dat eerst na of verlaag de korting.", true);
        if (known is null)
            yield break;

        var there = known.Stock.AvailableFor(line.Quantity, firm.BusinessDay, known.SupplierLeadTimeDays).Day;
        if (there > OfferteAdvisor.PromisedOn(review.Offerte, firm))
            yield return new Remark(line.Id, $"Er zijn maar {Math.Max(known.Stock.Free, 0)} van {line.Description} vrij. Alles is er pas op {DutchFormat.Date(there)}, dus deze levertijd halen we niet.", true);
        if (known.Article.PackSize > 1 && line.Quantity % known.Article.PackSize != 0)
            yield return new Remark(line.Id, $"{line.Description} gaat per {known.Article.PackSize} in een verpakking en je biedt er {line.Quantity} aan. Vraag de klant of hele verpakkingen ook goed zijn.", false);
    }

    private static IEnumerable<Remark> CheckWhole(OfferteToReview review, TradingFirm firm)
    {
        var (offerte, terms) = (review.Offerte, review.Offerte.Terms);
        if (review.Customer is null)
            yield return new Remark(null, "Er is nog geen klant gekozen.", true);
        else if (review.Customer.Status != CustomerStatus.Active)
            yield return new Remark(null, $"{review.Customer.Name} is geblokkeerd of gearchiveerd. Overleg eerst of we hier een offerte mogen uitbrengen.", true);
        if (terms.OrderDiscount > firm.Rules.DiscountMandate && review.Reviewer.Role != EmployeeRole.Manager)
            yield return new Remark(null, $"De orderkorting van {terms.OrderDiscount} is meer dan we zelf mogen geven ({firm.Rules.DiscountMandate}). Leg hem voor aan de leidinggevende.", true);
        if (terms.OrderDiscount > Percentage.Zero && offerte.Margin.OfPrice is { } margin && margin < firm.Rules.MarginLimit)
            yield return new Remark(null, $"Na de orderkorting is de marge op het geheel {margin}. Dat is onder onze grens van {firm.Rules.MarginLimit}.", true);
        var validity = terms.ValidThrough.DayNumber - firm.BusinessDay.DayNumber;
        if (validity < ShortestValidity)
            yield return new Remark(null, $"De offerte is geldig t/m {DutchFormat.Date(terms.ValidThrough)}. Geef de klant minstens {ShortestValidity} dagen om te beslissen; normaal is {firm.Rules.ValidityDays} dagen.", true);
        if (string.IsNullOrWhiteSpace(terms.Subject))
            yield return new Remark(null, "Er staat geen onderwerp op de offerte. Zet erop waar hij over gaat.", true);
        if (terms.CustomerReference.Length == 0 && review.Request is { } request && ReferenceWords.Any(w => request.Body.Contains(w, StringComparison.OrdinalIgnoreCase)))
            yield return new Remark(null, "De klant vraagt in de aanvraag om een kenmerk of referentie op de offerte. Die staat er nog niet op.", true);
        if (string.IsNullOrWhiteSpace(terms.Intro))
            yield return new Remark(null, "Een korte inleiding boven de regels leest prettiger. Bedank de klant voor de aanvraag.", false);
        if (string.IsNullOrWhiteSpace(terms.Closing))
            yield return new Remark(null, "Er staat nog geen afsluitende zin onder de regels.", false);
        if (terms.ContactPersonId is null)
            yield return new Remark(null, "Er staat geen contactpersoon op. Aan wie sturen we hem?", false);
    }

    /// <summary>So far from the price found that a finger slipped: less than 60% or more than twice as much.</summary>
    private static bool IsMistyped(UnitPrice price, UnitPrice found) =>
        price.TenThousandths * 10 < found.TenThousandths * 6 || price.TenThousandths > found.TenThousandths * 2;
}
