using PracticeFirm.Domain.Catalog;
using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Firm;
using PracticeFirm.Domain.Stock;

namespace PracticeFirm.Domain.Purchasing;

public sealed partial class PurchaseOrder
{
    /// <summary>Changes everything but the lines.</summary>
    /// <param name="wantedOn">Day the goods are wanted.</param>
    /// <param name="remark">What the supplier should know; trimmed.</param>
    /// <param name="firm">For its date.</param>
    /// <returns>Done, or every refusal at once, each on its field.</returns>
    public Result ChangeTerms(DateOnly wantedOn, string remark, TradingFirm firm)
    {
        if (WhyNotEditable() is { } refused)
            return refused;
        var errors = new List<Error>();
        if (WhyNotOn(wantedOn, firm.BusinessDay, nameof(WantedOn)) is { } day)
            errors.Add(day);
        if (remark.Trim().Length > RemarkLength)
            errors.Add(PurchaseErrors.TextTooLong(nameof(Remark), RemarkLength));
        if (errors.Count > 0)
            return Result.Failure(errors);
        WantedOn = wantedOn;
        Remark = remark.Trim();
        Happened("Purchase.TermsChanged", $"Gewenst op {DutchFormat.Date(WantedOn)}.");
        return Result.Success;
    }

    /// <summary>Adds a line at the end.</summary>
    /// <param name="entry">What is typed.</param>
    /// <param name="article">What is bought; this supplier has to supply it.</param>
    /// <param name="firm">For its date.</param>
    public Result<PurchaseLine> AddLine(PurchaseEntry entry, Article article, TradingFirm firm)
    {
        if (WhyNotEditable() is { } refused)
            return refused;
        if (_lines.Count >= MostLines)
            return PurchaseErrors.TooManyLines;
        var errors = Check(entry, article, firm.BusinessDay).ToList();
        if (errors.Count > 0)
            return Result<PurchaseLine>.Failure(errors);
        var line = PurchaseLine.At(_lines.Count + 1);
        line.Set(entry, article, Supplier.Code);
        _lines.Add(line);
        Edited("Purchase.LineAdded", $"Regel {line.Position} toegevoegd: {DutchFormat.Count(line.Quantity)} x {line.Description}.");
        return line;
    }

    /// <summary>Changes a line.</summary>
    public Result<PurchaseLine> ChangeLine(int lineId, PurchaseEntry entry, Article article, TradingFirm firm)
    {
        if (WhyNotEditable() is { } refused)
            return refused;
        if (_lines.Find(l => l.Id == lineId) is not { } line)
            return PurchaseErrors.NoLine;
        var errors = Check(entry, article, firm.BusinessDay).ToList();
        if (errors.Count > 0)
            return Result<PurchaseLine>.Failure(errors);
        line.Set(entry, article, Supplier.Code);
        Edited("Purchase.LineChanged", $"Regel {line.Position} gewijzigd: {DutchFormat.Count(line.Quantity)} x {line.Description}, {line.UnitPrice}.");
        return line;
    }

    /// <summary>Removes a line; those below it move up.</summary>
    public Result RemoveLine(int lineId)
    {
        if (WhyNotEditable() is { } refused)
            return refused;
        if (_lines.Find(l => l.Id == lineId) is not { } line)
            return PurchaseErrors.NoLine;
        _lines.Remove(line);
        Edited("Purchase.LineRemoved", $"Regel verwijderd: {DutchFormat.Count(line.Quantity)} x {line.Description}.");
        return Result.Success;
    }

    /// <summary>Throws a draft away; the caller deletes it. What was ordered stays for ever.</summary>
    public Result Discard()
    {
        if (WhyNotEditable() is { } refused)
            return refused;
        Happened("Purchase.Discarded", $"{Title} is weggegooid.");
        return Result.Success;
    }

    private Error? WhyNotEditable() => Status switch
    {
        PurchaseStatus.Draft => null,
        PurchaseStatus.Cancelled => PurchaseErrors.Cancelled,
        PurchaseStatus.Ordered or PurchaseStatus.Acknowledged or PurchaseStatus.Delayed
            or PurchaseStatus.PartlyReceived or PurchaseStatus.Received => PurchaseErrors.NotDraft,
    };

    private void Edited(string kind, string text)
    {
        // Storage gives the lines back in any order.
        _lines.Sort((a, b) => a.Position.CompareTo(b.Position));
        for (var i = 0; i < _lines.Count; i++)
            _lines[i].MoveTo(i + 1);
        NetTotal = _lines.Sum(l => l.Amount);
        Happened(kind, text);
    }

    private IEnumerable<Error> Check(PurchaseEntry entry, Article article, DateOnly today)
    {
        if (article.SupplierId != SupplierId)
            yield return PurchaseErrors.OtherSupplier;
        if (entry.Quantity is < 1 or > StockItem.LargestQuantity)
            yield return PurchaseErrors.Quantity;
        else if (entry.Links.Any(l => l.Quantity < 1) || entry.Links.Sum(l => (long)l.Quantity) > entry.Quantity)
            yield return PurchaseErrors.Links;
        if (entry.ManualPrice is { } price && (price < UnitPrice.Zero || price > UnitPrice.Highest))
            yield return PurchaseErrors.Price;
        if (entry.WantedOn is { } wanted && WhyNotOn(wanted, today, nameof(entry.WantedOn)) is { } day)
            yield return day;
        if (entry.Description.Trim().Length > DescriptionLength)
            yield return PurchaseErrors.TextTooLong(nameof(entry.Description), DescriptionLength);
    }
}
