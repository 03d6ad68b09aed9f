using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Firm;
using PracticeFirm.Domain.Stock;

namespace PracticeFirm.Domain.Purchasing;

public sealed partial class PurchaseOrder
{
    /// <summary>What stands in the way of ordering; empty when it can go.</summary>
    /// <param name="today">The firm's date.</param>
    public IReadOnlyList<Error> WhyNotPlace(DateOnly today)
    {
        if (WhyNotEditable() is { } refused)
            return [refused];
        var errors = new List<Error>();
        if (_lines.Count == 0)
            errors.Add(PurchaseErrors.NoLines);
        if (WhyNotOn(WantedOn, today, nameof(WantedOn)) is { } day)
            errors.Add(day);
        foreach (var line in _lines)
            if (line.WantedOn is { } wanted && WhyNotOn(wanted, today, $"Lines.{line.Id}.{nameof(line.WantedOn)}") is { } late)
                errors.Add(late);
        return errors;
    }

    /// <summary>Orders it from the supplier: the number is given. The stock then expects <see cref="Expectations"/>.</summary>
    /// <param name="numbers">The series of this year's purchase orders.</param>
    /// <param name="firm">For its date.</param>
    /// <returns>Done, or every refusal at once.</returns>
    public Result Place(NumberSeries numbers, TradingFirm firm)
    {
        var errors = WhyNotPlace(firm.BusinessDay);
        if (errors.Count > 0)
            return Result.Failure(errors);
        Number = numbers.Next();
        OrderedOn = firm.BusinessDay;
        Derive();
        Happened("Purchase.Placed", $"Besteld bij {Supplier.Name}, gewenst op {DutchFormat.Date(WantedOn)}.", new { Number, Total = NetTotal.Cents });
        return Result.Success;
    }

    /// <summary>The supplier promises a day for all that is open. The stock then expects it on that day.</summary>
    /// <param name="day">The firm's date.</param>
    /// <param name="promisedOn">The day promised, sooner or later than wanted.</param>
    /// <returns>Done, or <c>Purchase.AlreadyAcknowledged</c>, why nothing is open, or what is wrong with the day.</returns>
    public Result Acknowledge(DateOnly day, DateOnly promisedOn)
    {
        if (WhyNothingComes() is { } refused)
            return refused;
        if (PromisedOn is { } promised)
            return PurchaseErrors.AlreadyAcknowledged(promised);
        if (WhyNotOn(promisedOn, day, nameof(PromisedOn)) is { } wrong)
            return wrong;
        Promise(promisedOn);
        Happened("Purchase.Acknowledged", $"Bevestigd door {Supplier.Name}: levering op {DutchFormat.Date(promisedOn)}.", new { Wanted = WantedOn, Promised = promisedOn });
        return Result.Success;
    }

    /// <summary>The supplier comes later than promised. The stock then expects all that is open on the new day.</summary>
    /// <param name="day">The firm's date.</param>
    /// <param name="newDay">The day promised now.</param>
    /// <param name="reason">Why.</param>
    /// <returns>Done, or <c>Purchase.NotAcknowledged</c>, <c>Purchase.NotLater</c>, why nothing is open, or what is wrong with day or reason.</returns>
    public Result Delay(DateOnly day, DateOnly newDay, string reason)
    {
        if (WhyNothingComes() is { } refused)
            return refused;
        if (PromisedOn is not { } promised)
            return PurchaseErrors.NotAcknowledged;
        var errors = new List<Error>();
        if (newDay <= promised)
            errors.Add(PurchaseErrors.NotLater(promised));
        else if (WhyNotOn(newDay, day, "NewDay") is { } wrong)
            errors.Add(wrong);
        if (WhyNotReason(reason, PurchaseErrors.DelayReason) is { } unsaid)
            errors.Add(unsaid);
        if (errors.Count > 0)
            return Result.Failure(errors);
        DelayReason = reason.Trim();
        Promise(newDay);
        Happened("Purchase.Delayed", $"Vertraagd van {DutchFormat.Date(promised)} naar {DutchFormat.Date(newDay)}: {DelayReason}", new { From = promised, To = newDay });
        return Result.Success;
    }

    /// <summary>
    /// Books one delivery. What is too little stays open; what is damaged is no stock and stays open too; what is too much is kept or
    /// refused on purpose.
    /// </summary>
    /// <param name="entries">Per line what came; a line that is left out didn't come.</param>
    /// <param name="deliverySlip">Number of the supplier's pakbon, once per purchase order.</param>
    /// <param name="firm">For its date.</param>
    /// <param name="by">Who receives it.</param>
    /// <returns>The receipt and what it changes per article, or every refusal at once; those of a line are on <c>Lines.{id}.{field}</c>.</returns>
    public Result<ReceiptOutcome> Receive(IReadOnlyList<ReceiptEntry> entries, string deliverySlip, TradingFirm firm, string by)
    {
        if (WhyNothingComes() is { } refused)
            return refused;
        var errors = Check(deliverySlip).Concat(Check(entries)).ToList();
        if (errors.Count > 0)
            return Result<ReceiptOutcome>.Failure(errors);

        var receipt = GoodsReceipt.Of(firm.BusinessDay, deliverySlip.Trim(), by);
        var changes = new List<PurchaseChange>();
        foreach (var line in _lines.OrderBy(l => l.Position))
        {
            var entry = entries.FirstOrDefault(e => e.LineId == line.Id) ?? new ReceiptEntry(line.Id, 0);
            var open = line.Open;
            if (open == 0 && entry.Received == 0)
                continue;
            var came = receipt.Add(line, entry);
            line.Take(came.Accepted, came.Damaged);
            changes.Add(new PurchaseChange(line.ArticleId, came.Accepted, open - line.Open));
        }

        _receipts.Add(receipt);
        Derive();
        Happened("Purchase.Received", InWords(receipt), receipt.Lines.Select(l => new { l.Position, l.Expected, l.Received, l.Damaged, l.Refused }).ToList());
        return new ReceiptOutcome(receipt, PerArticle(changes));
    }

    /// <summary>Settles for less: what is open needn't come any more.</summary>
    /// <param name="lineId">The line, or null for all that is open.</param>
    /// <param name="reason">Why.</param>
    /// <returns>
    /// What is no longer expected, or <c>Purchase.LineNotFound</c>, <c>Purchase.NothingOpen</c>, <c>Purchase.CloseReason</c>,
    /// <c>Purchase.NothingReceived</c> when nothing would be left of it.
    /// </returns>
    public Result<IReadOnlyList<PurchaseChange>> CloseRest(int? lineId, string reason)
    {
        if (WhyNothingComes() is { } refused)
            return refused;
        if (lineId is not null && !_lines.Exists(l => l.Id == lineId))
            return PurchaseErrors.NoLine;
        var closing = _lines.Where(l => l.Open > 0 && (lineId is null || l.Id == lineId)).ToList();
        if (closing.Count == 0)
            return PurchaseErrors.NothingOpen;
        if (WhyNotReason(reason, PurchaseErrors.CloseReason) is { } unsaid)
            return unsaid;
        if (_lines.TrueForAll(l => l.InStock == 0 && (l.Open == 0 || closing.Contains(l))))
            return PurchaseErrors.NothingReceived;
        var changes = Close(closing, reason.Trim());
        Derive();
        Happened(
            "Purchase.RestClosed",
            lineId is null ? $"Wat nog open stond hoeft niet meer te komen: {reason.Trim()}" : $"De rest van regel {closing[0].Position} hoeft niet meer te komen: {reason.Trim()}",
            changes);
        return Result<IReadOnlyList<PurchaseChange>>.Success(changes);
    }

    /// <summary>Calls it off, while nothing of it is in stock.</summary>
    /// <param name="reason">Why.</param>
    /// <param name="firm">For its date.</param>
    /// <returns>What is no longer expected, or <c>Purchase.AlreadyReceived</c>, <c>Purchase.CancelReason</c>, or why there is nothing to cancel.</returns>
    public Result<IReadOnlyList<PurchaseChange>> Cancel(string reason, TradingFirm firm)
    {
        if (WhyNothingComes() is { } refused)
            return refused;
        if (_lines.Exists(l => l.InStock > 0))
            return PurchaseErrors.AlreadyReceived;
        if (WhyNotReason(reason, PurchaseErrors.CancelReason) is { } unsaid)
            return unsaid;
        CancelledOn = firm.BusinessDay;
        CancelReason = reason.Trim();
        var changes = Close(_lines, CancelReason);
        Derive();
        Happened("Purchase.Cancelled", $"Geannuleerd: {CancelReason}", changes);
        return Result<IReadOnlyList<PurchaseChange>>.Success(changes);
    }

    private Error? WhyNothingComes() => Status switch
    {
        PurchaseStatus.Ordered or PurchaseStatus.Acknowledged or PurchaseStatus.Delayed or PurchaseStatus.PartlyReceived => null,
        PurchaseStatus.Draft => PurchaseErrors.NotOrdered,
        PurchaseStatus.Received => PurchaseErrors.Settled,
        PurchaseStatus.Cancelled => PurchaseErrors.Cancelled,
    };

    private void Promise(DateOnly day)
    {
        PromisedOn = day;
        foreach (var line in _lines.Where(l => l.Open > 0))
            line.Promise(day);
        Derive();
    }

    private static IReadOnlyList<PurchaseChange> Close(IEnumerable<PurchaseLine> lines, string reason)
    {
        var changes = new List<PurchaseChange>();
        foreach (var line in lines.Where(l => l.Open > 0))
        {
            changes.Add(new PurchaseChange(line.ArticleId, 0, line.Open));
            line.CloseRest(reason);
        }

        return PerArticle(changes);
    }

    private static IReadOnlyList<PurchaseChange> PerArticle(IEnumerable<PurchaseChange> changes) =>
        [.. changes.GroupBy(c => c.ArticleId)
            .Select(g => new PurchaseChange(g.Key, g.Sum(c => c.Accepted), g.Sum(c => c.NoLongerExpected)))
            .Where(c => c.Accepted > 0 || c.NoLongerExpected > 0)];

    private static string InWords(GoodsReceipt receipt)
    {
        var (accepted, damaged, refused) = (receipt.Lines.Sum(l => l.Accepted), receipt.Lines.Sum(l => l.Damaged), receipt.Lines.Sum(l => l.Refused));
        return $"Ontvangen met pakbon {receipt.DeliverySlip}: {DutchFormat.Count(accepted)} in voorraad"
            + (damaged > 0 ? $", {DutchFormat.Count(damaged)} beschadigd" : "")
            + (refused > 0 ? $", {DutchFormat.Count(refused)} geweigerd" : "")
            + ".";
    }

    private IEnumerable<Error> Check(string deliverySlip)
    {
        var slip = deliverySlip.Trim();
        if (slip.Length == 0)
            yield return PurchaseErrors.NoSlip;
        else if (slip.Length > SlipLength)
            yield return PurchaseErrors.TextTooLong("DeliverySlip", SlipLength);
        else if (_receipts.Find(r => string.Equals(r.DeliverySlip, slip, StringComparison.OrdinalIgnoreCase)) is { } before)
            yield return PurchaseErrors.SlipUsed(before.ReceivedOn);
    }

    private IEnumerable<Error> Check(IReadOnlyList<ReceiptEntry> entries)
    {
        if (entries.All(e => e.Received == 0 && e.Damaged == 0))
            yield return PurchaseErrors.NothingCame;
        if (entries.Select(e => e.LineId).Distinct().Count() < entries.Count)
            yield return PurchaseErrors.LineTwice;
        foreach (var entry in entries)
        {
            if (_lines.Find(l => l.Id == entry.LineId) is not { } line)
                yield return PurchaseErrors.NoLine;
            else if (WhyNot(entry, line.Open) is { } wrong)
                yield return wrong;
        }
    }

    private static Error? WhyNot(ReceiptEntry entry, int open)
    {
        if (entry.Received is < 0 or > StockItem.LargestQuantity)
            return PurchaseErrors.Came(Field(nameof(entry.Received)));
        if (entry.Damaged < 0 || entry.Damaged > entry.Received)
            return PurchaseErrors.Damaged(Field(nameof(entry.Damaged)), entry.Received);
        var surplus = Math.Max(0, entry.Received - entry.Damaged - open);
        var field = Field(nameof(entry.Refused));
        return (entry.Refused, surplus) switch
        {
            (null, > 0) => PurchaseErrors.SurplusChoice(field, surplus),
            (null or 0, 0) => null,
            (_, 0) => PurchaseErrors.NoSurplus(field),
            var (refused, _) => refused < 0 || refused > surplus ? PurchaseErrors.Refused(field, surplus) : null,
        };

        string Field(string name) => $"Lines.{entry.LineId}.{name}";
    }
}
