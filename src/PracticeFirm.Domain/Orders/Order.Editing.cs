using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Firm;
using PracticeFirm.Domain.Offertes;

namespace PracticeFirm.Domain.Orders;

public sealed partial class Order
{
    /// <summary>Changes everything but the lines of a draft.</summary>
    /// <param name="terms">As typed; texts are trimmed.</param>
    /// <param name="firm">For freight and the date.</param>
    /// <returns>Done, or every refusal at once, each on its field.</returns>
    public Result ChangeTerms(OrderTerms terms, TradingFirm firm)
    {
        if (WhyNotEditable() is { } refused)
            return refused;
        var errors = Check(terms, firm.BusinessDay).ToList();
        if (errors.Count > 0)
            return Result.Failure(errors);
        Terms = terms with { Subject = terms.Subject.Trim(), CustomerReference = terms.CustomerReference.Trim() };
        TermsRevision++;
        Edited(firm, "Order.TermsChanged", "De gegevens of voorwaarden zijn gewijzigd.");
        return Result.Success;
    }

    /// <summary>Adds a line at the end of a draft.</summary>
    /// <returns>The line, or why not: every refusal at once.</returns>
    public Result<OrderLine> AddLine(LineEntry entry, LineArticle article, TradingFirm firm)
    {
        if (WhyNotEditable() is { } refused)
            return refused;
        var added = Append(entry, article, firm);
        if (added.IsSuccess)
            Edited(firm, "Order.LineAdded", $"Regel {added.Value.Position} toegevoegd: {added.Value.Quantity} x {added.Value.Description}.");
        return added;
    }

    /// <summary>Changes a line of a draft. A price that was typed, or agreed in an offerte, stays.</summary>
    /// <returns>The line, or why not: every refusal at once.</returns>
    public Result<OrderLine> ChangeLine(int lineId, LineEntry entry, LineArticle article, TradingFirm firm)
    {
        if (WhyNotEditable() is { } refused)
            return refused;
        if (Line(lineId) is not { } line)
            return OrderErrors.NoLine;
        var errors = Check(entry).ToList();
        if (errors.Count > 0)
            return Result<OrderLine>.Failure(errors);
        line.Set(entry, article, RateOf(article.Tariff, firm));
        Edited(firm, "Order.LineChanged", $"Regel {line.Position} gewijzigd: {line.Quantity} x {line.Description}, {line.UnitPrice}{(line.Discount > Percentage.Zero ? $", korting {line.Discount}" : "")}.");
        return line;
    }

    /// <summary>Removes a line of a draft; those below it move up.</summary>
    public Result RemoveLine(int lineId, TradingFirm firm)
    {
        if (WhyNotEditable() is { } refused)
            return refused;
        if (Line(lineId) is not { } line)
            return OrderErrors.NoLine;
        _lines.Remove(line);
        for (var i = 0; i < _lines.Count; i++)
            _lines[i].MoveTo(i + 1);
        Edited(firm, "Order.LineRemoved", $"Regel verwijderd: {line.Quantity} x {line.Description}.");
        return Result.Success;
    }

    /// <summary>Throws a draft away; the caller deletes it.</summary>
    /// <returns>Done, or <c>Order.NotDraft</c>.</returns>
    public Result Discard()
    {
        if (WhyNotEditable() is { } refused)
            return refused;
        Happened("Order.Discarded", $"{Title} is weggegooid.");
        return Result.Success;
    }

    private OrderLine? Line(int lineId) => _lines.Find(l => l.Id == lineId);

    private Result<OrderLine> Append(LineEntry entry, LineArticle article, TradingFirm firm)
    {
        if (_lines.Count >= MostLines)
            return OrderErrors.TooManyLines;
        var errors = Check(entry).ToList();
        if (errors.Count > 0)
            return Result<OrderLine>.Failure(errors);
        var line = OrderLine.At(_lines.Count + 1);
        line.Set(entry, article, RateOf(article.Tariff, firm));
        _lines.Add(line);
        return line;
    }

    private Error? WhyNotEditable() => Status switch
    {
        OrderStatus.Draft => null,
        OrderStatus.Cancelled => OrderErrors.Cancelled,
        OrderStatus.Confirmed or OrderStatus.PartlyDelivered or OrderStatus.Delivered or OrderStatus.Invoiced or OrderStatus.Closed => OrderErrors.NotDraft,
    };

    private Percentage RateOf(VatTariff tariff, TradingFirm firm) => VatRates.For(VatCategory, tariff, firm.BusinessDay);

    private void Edited(TradingFirm firm, string kind, string text)
    {
        Recalculate(firm);
        Happened(kind, text);
    }

    /// <summary>Works the totals out again, of all that was ordered: declining units doesn't undo the freight or discount that was agreed.</summary>
    private void Recalculate(TradingFirm firm)
    {
        _lines.Sort((a, b) => a.Position.CompareTo(b.Position));
        var lines = _lines.Sum(l => l.Calculation.Net);
        var goods = lines - lines.Part(Terms.OrderDiscount);
        if (!FreightInvoiced)
            Freight = _lines.Count == 0 ? Money.Zero : Terms.ManualFreight ?? firm.FreightFor(goods, Terms.DeliveryTerms);
        var calculation = Calculation;
        LinesTotal = calculation.LinesTotal;
        NetTotal = calculation.NetTotal;
        VatTotal = calculation.VatTotal;
        Total = calculation.Total;
        CostTotal = _lines.Sum(l => l.Cost.Times(l.Quantity));
        Derive();
    }

    private static IEnumerable<Error> Check(LineEntry entry)
    {
        if (entry.Quantity is < 1 or > Offerte.LargestQuantity)
            yield return OrderErrors.Quantity;
        if (entry.ManualPrice is { } price && (price < UnitPrice.Zero || price > Offerte.HighestPrice))
            yield return OrderErrors.Price;
        if (entry.Discount.BasisPoints is < 0 or > 10_000)
            yield return OrderErrors.Discount;
        if (entry.Description.Length > Offerte.DescriptionLength)
            yield return OrderErrors.TextTooLong(nameof(entry.Description), Offerte.DescriptionLength);
    }

    private IEnumerable<Error> Check(OrderTerms terms, DateOnly today)
    {
        (string Field, string Text, int Longest)[] texts =
        [
            (nameof(terms.Subject), terms.Subject, Offerte.SubjectLength),
            (nameof(terms.CustomerReference), terms.CustomerReference, Offerte.ReferenceLength),
            (nameof(terms.PriceCondition), terms.PriceCondition, Offerte.TextLength),
            (nameof(terms.Intro), terms.Intro, Offerte.TextLength),
            (nameof(terms.Closing), terms.Closing, Offerte.TextLength),
        ];
        foreach (var (field, text, longest) in texts)
            if (text.Length > longest)
                yield return OrderErrors.TextTooLong(field, longest);
        if (terms.LeadTimeDays is < 0 or > 250)
            yield return OrderErrors.LeadTime;
        if (terms.OrderDiscount.BasisPoints is < 0 or > 10_000)
            yield return OrderErrors.Discount.On(nameof(terms.OrderDiscount));
        if (terms.ManualFreight is { } freight && (freight < Money.Zero || freight > Offerte.HighestFreight))
            yield return OrderErrors.Freight;
        if (terms.WantedOn is { } wanted && wanted != Terms.WantedOn && DeliveryDay.Check(wanted, today) is { } why)
            yield return why.On(nameof(terms.WantedOn));
        foreach (var error in terms.PaymentTerms.Check())
            yield return error.On($"{nameof(terms.PaymentTerms)}.{error.Field}");
    }
}
