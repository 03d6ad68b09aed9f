using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Firm;
using PracticeFirm.Domain.Relations;

namespace PracticeFirm.Domain.Offertes;

public sealed partial class Offerte
{
    /// <summary>Chooses for whom it is; conditions and language follow the customer.</summary>
    /// <param name="customer">The customer.</param>
    /// <param name="firm">For freight and the date of the VAT rates.</param>
    /// <returns>Done, or <c>Offerte.CustomerNotActive</c>, or <c>Offerte.OtherCustomer</c> when a next version would go to somebody else.</returns>
    public Result ChooseCustomer(Customer customer, TradingFirm firm)
    {
        if (WhyNotEditable() is { } refused)
            return refused;
        if (customer.Status != CustomerStatus.Active)
            return OfferteErrors.CustomerNotActive;
        if (Version > 1 && customer.Id != CustomerId)
            return OfferteErrors.OtherCustomer;
        TakeOver(customer, null);
        TermsRevision++;
        UseRates(firm);
        Edited(firm, "Offerte.CustomerChosen", $"De offerte is voor {customer.Name.TrimEnd('.')}.");
        return Result.Success;
    }

    /// <summary>Changes everything but the lines.</summary>
    /// <param name="terms">As typed; texts are trimmed.</param>
    /// <param name="firm">For freight.</param>
    /// <returns>Done, or every refusal at once, each on its field.</returns>
    public Result ChangeTerms(OfferteTerms terms, TradingFirm firm)
    {
        if (WhyNotEditable() is { } refused)
            return refused;
        var errors = Check(terms, firm.BusinessDay).ToList();
        if (errors.Count > 0)
            return Result.Failure(errors);
        Terms = terms with { Subject = terms.Subject.Trim(), CustomerReference = terms.CustomerReference.Trim() };
        TermsRevision++;
        Edited(firm, "Offerte.TermsChanged", "De gegevens of voorwaarden zijn gewijzigd.");
        return Result.Success;
    }

    /// <summary>Adds a line at the end.</summary>
    public Result<OfferteLine> AddLine(LineEntry entry, LineArticle article, TradingFirm firm)
    {
        if (WhyNotEditable() is { } refused)
            return refused;
        if (_lines.Count >= MostLines)
            return OfferteErrors.TooManyLines;
        var errors = Check(entry).ToList();
        if (errors.Count > 0)
            return Result<OfferteLine>.Failure(errors);
        var line = OfferteLine.At(_lines.Count + 1);
        line.Set(entry, article, RateOf(article.Tariff, firm));
        _lines.Add(line);
        Edited(firm, "Offerte.LineAdded", $"Regel {line.Position} toegevoegd: {line.Quantity} x {line.Description}.");
        return line;
    }

    /// <summary>Changes a line. A price that was typed stays until a person lets it go.</summary>
    public Result<OfferteLine> ChangeLine(int lineId, LineEntry entry, LineArticle article, TradingFirm firm)
    {
        if (WhyNotEditable() is { } refused)
            return refused;
        if (_lines.Find(l => l.Id == lineId) is not { } line)
            return OfferteErrors.NoLine;
        var errors = Check(entry).ToList();
        if (errors.Count > 0)
            return Result<OfferteLine>.Failure(errors);
        line.Set(entry, article, RateOf(article.Tariff, firm));
        Edited(firm, "Offerte.LineChanged", $"Regel {line.Position} gewijzigd: {line.Quantity} x {line.Description}, {line.UnitPrice}{(line.Discount > Percentage.Zero ? $", korting {line.Discount}" : "")}.");
        return line;
    }

    /// <summary>Removes a line; those below it move up.</summary>
    public Result RemoveLine(int lineId, TradingFirm firm)
    {
        if (WhyNotEditable() is { } refused)
            return refused;
        if (_lines.Find(l => l.Id == lineId) is not { } line)
            return OfferteErrors.NoLine;
        _lines.Remove(line);
        Renumber();
        Edited(firm, "Offerte.LineRemoved", $"Regel verwijderd: {line.Quantity} x {line.Description}.");
        return Result.Success;
    }

    /// <summary>Moves a line to another place.</summary>
    /// <param name="lineId">The line.</param>
    /// <param name="position">Its new place, from 1; past the end means last.</param>
    /// <param name="firm">For the date.</param>
    public Result MoveLine(int lineId, int position, TradingFirm firm)
    {
        if (WhyNotEditable() is { } refused)
            return refused;
        if (_lines.Find(l => l.Id == lineId) is not { } line)
            return OfferteErrors.NoLine;
        _lines.Remove(line);
        _lines.Insert(Math.Clamp(position, 1, _lines.Count + 1) - 1, line);
        Renumber();
        Edited(firm, "Offerte.LineMoved", $"Regel verplaatst: {line.Description}.");
        return Result.Success;
    }

    private Error? WhyNotEditable() => Status switch
    {
        OfferteStatus.Draft => null,
        OfferteStatus.InReview => OfferteErrors.InReview,
        OfferteStatus.Sent or OfferteStatus.Negotiating or OfferteStatus.Accepted or OfferteStatus.Rejected
            or OfferteStatus.Expired or OfferteStatus.Superseded => OfferteErrors.NotDraft,
    };

    private Percentage RateOf(VatTariff tariff, TradingFirm firm) => VatRates.For(VatCategory, tariff, firm.BusinessDay);

    private void UseRates(TradingFirm firm)
    {
        foreach (var line in _lines)
            line.UseRate(RateOf(line.Tariff, firm));
    }

    private void Renumber()
    {
        for (var i = 0; i < _lines.Count; i++)
            _lines[i].MoveTo(i + 1);
    }

    private void Edited(TradingFirm firm, string kind, string text)
    {
        Recalculate(firm);
        ApprovedById = null;
        Happened(kind, text);
    }

    private void Recalculate(TradingFirm firm)
    {
        _lines.Sort((a, b) => a.Position.CompareTo(b.Position));
        var lines = Money.Zero;
        var costs = Money.Zero;
        foreach (var line in _lines)
        {
            lines += line.Calculation.Net;
            costs += line.Cost.Times(line.Quantity);
        }

        var goods = lines - lines.Part(Terms.OrderDiscount);
        Freight = _lines.Count == 0 ? Money.Zero : Terms.ManualFreight ?? firm.FreightFor(goods, Terms.DeliveryTerms);
        var calculation = Calculation;
        LinesTotal = calculation.LinesTotal;
        NetTotal = calculation.NetTotal;
        VatTotal = calculation.VatTotal;
        Total = calculation.Total;
        CostTotal = costs;
    }

    private static IEnumerable<Error> Check(LineEntry entry)
    {
        if (entry.Quantity is < 1 or > LargestQuantity)
            yield return OfferteErrors.Quantity;
        if (entry.ManualPrice is { } price && (price < UnitPrice.Zero || price > HighestPrice))
            yield return OfferteErrors.Price;
        if (entry.Discount.BasisPoints is < 0 or > 10_000)
            yield return OfferteErrors.Discount;
        if (entry.Description.Length > DescriptionLength)
            yield return OfferteErrors.TextTooLong(nameof(entry.Description), DescriptionLength);
    }

    private static IEnumerable<Error> Check(OfferteTerms terms, DateOnly today)
    {
        if (terms.Subject.Length > SubjectLength)
            yield return OfferteErrors.TextTooLong(nameof(terms.Subject), SubjectLength);
        if (terms.CustomerReference.Length > ReferenceLength)
            yield return OfferteErrors.TextTooLong(nameof(terms.CustomerReference), ReferenceLength);
        if (terms.PriceCondition.Length > TextLength)
            yield return OfferteErrors.TextTooLong(nameof(terms.PriceCondition), TextLength);
        if (terms.Intro.Length > TextLength)
            yield return OfferteErrors.TextTooLong(nameof(terms.Intro), TextLength);
        if (terms.Closing.Length > TextLength)
            yield return OfferteErrors.TextTooLong(nameof(terms.Closing), TextLength);
        if (terms.LeadTimeDays is < 0 or > 250)
            yield return OfferteErrors.LeadTime;
        if (terms.ValidThrough > today.AddYears(1))
            yield return OfferteErrors.ValidityTooLong;
        if (terms.OrderDiscount.BasisPoints is < 0 or > 10_000)
            yield return OfferteErrors.Discount.On(nameof(terms.OrderDiscount));
        if (terms.ManualFreight is { } freight && (freight < Money.Zero || freight > HighestFreight))
            yield return OfferteErrors.Freight;
        foreach (var error in terms.PaymentTerms.Check())
            yield return error.On($"{nameof(terms.PaymentTerms)}.{error.Field}");
    }
}
