using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Deliveries;
using PracticeFirm.Domain.Orders;

namespace PracticeFirm.Domain.Returns;

public sealed partial class Return
{
    /// <summary>The goods came. What did not come stays with the customer.</summary>
    /// <param name="received">Units that came per line of the return; a line that is not named came whole.</param>
    /// <param name="order">The order; another one is a bug and throws.</param>
    /// <param name="deliveries">The deliveries of the lines.</param>
    /// <param name="today">The firm's date.</param>
    /// <returns>Done, or where the return stands, or <c>Return.LineNotFound</c>, <c>Return.ReceivedTooMuch</c>, <c>Return.NothingReceived</c>.</returns>
    public Result Receive(IReadOnlyDictionary<int, int> received, Order order, IReadOnlyCollection<Delivery> deliveries, DateOnly today)
    {
        Belongs(order);
        if (Status != ReturnStatus.Approved)
            return WhatNow;
        if (received.Keys.Any(id => Line(id) is null))
            return ReturnErrors.NoLine;
        foreach (var line in _lines)
            if (Came(line) < 0 || Came(line) > line.Quantity)
                return ReturnErrors.ReceivedTooMuch(line.Description, line.Quantity);
        if (_lines.TrueForAll(l => Came(l) == 0))
            return ReturnErrors.NothingReceived;
        foreach (var line in _lines)
        {
            line.Receive(Came(line));
            StaysWithCustomer(line, line.Quantity - line.Received, order, deliveries);
        }

        Status = ReturnStatus.Received;
        ReceivedOn = today;
        var missing = _lines.Sum(l => l.Quantity - l.Received);
        Happened(
            "Return.Received",
            missing == 0 ? "Alles is binnengekomen." : $"Binnengekomen: {Words(l => l.Received)}; {DutchFormat.Count(missing)} niet.",
            new { units = _lines.Sum(l => l.Received), missing });
        return Result.Success;

        int Came(ReturnLine line) => received.TryGetValue(line.Id, out var units) ? units : line.Quantity;
    }

    /// <summary>Sets part of a line apart, because these units are in another state and need their own decision.</summary>
    /// <param name="lineId">The line.</param>
    /// <param name="units">Units to set apart, fewer than came.</param>
    /// <returns>The new line, at the end, without a decision; or where the return stands, or <c>Return.LineNotFound</c>, <c>Return.Split</c>.</returns>
    public Result<ReturnLine> Split(int lineId, int units)
    {
        if (Status is not (ReturnStatus.Received or ReturnStatus.Inspected))
            return WhatNow;
        if (Line(lineId) is not { } line)
            return ReturnErrors.NoLine;
        if (units < 1 || units >= line.Received)
            return ReturnErrors.Split(line.Description, Math.Max(0, line.Received - 1));
        var apart = line.SplitOff(units, _lines.Count + 1);
        _lines.Add(apart);
        Status = ReturnStatus.Received;
        Happened("Return.LineSplit", $"Regel {line.Position}: {DutchFormat.Count(units)} x {line.Description} apart gezet als regel {apart.Position}.", new { lineId, units });
        return apart;
    }

    /// <summary>The goods were looked at: their state, and what is done about them. Can be done again until it is settled.</summary>
    /// <param name="found">One per line; lines of which nothing came need none.</param>
    /// <param name="today">The firm's date.</param>
    /// <returns>
    /// Done, or where the return stands, or every refusal at once: <c>Return.LineNotFound</c>, <c>Return.Undecided</c>,
    /// <c>Return.RestockGoesBack</c>, <c>Return.Explanation</c>, <c>Return.TextTooLong</c>.
    /// </returns>
    public Result Inspect(IReadOnlyCollection<Inspection> found, DateOnly today)
    {
        if (Status is not (ReturnStatus.Received or ReturnStatus.Inspected))
            return WhatNow;
        var errors = new List<Error>();
        if (found.Any(f => Line(f.LineId) is null))
            errors.Add(ReturnErrors.NoLine);
        foreach (var line in _lines.Where(l => l.Received > 0))
            if (found.LastOrDefault(f => f.LineId == line.Id) is { } entry)
                errors.AddRange(Check(line, entry));
            else
                errors.Add(ReturnErrors.Undecided(line.Description));
        if (errors.Count > 0)
            return Result.Failure(errors);
        var inspected = _lines.Where(l => l.Received > 0).ToList();
        foreach (var line in inspected)
            line.Inspect(found.Last(f => f.LineId == line.Id));
        Status = ReturnStatus.Inspected;
        InspectedOn = today;
        Happened(
            "Return.Inspected",
            $"Gekeurd: {string.Join(", ", inspected.Select(l => $"{DutchFormat.Count(l.Received)} x {l.Description} {WordFor(l.Decision!.Value)}"))}.",
            inspected.Select(l => new { l.Position, l.Received, l.Condition, l.Decision, l.Restock, l.Explanation }).ToList());
        return Result.Success;
    }

    /// <summary>Agrees another handling fee.</summary>
    /// <param name="fee">Behandelkosten excluding VAT.</param>
    /// <returns>Done, or <c>Return.Rejected</c>, <c>Return.Settled</c>, <c>Return.Fee</c>.</returns>
    public Result ChangeFee(Money fee)
    {
        if (!IsOpen)
            return WhatNow;
        if (WhyNotFee(fee) is { } refused)
            return refused;
        var before = Fee;
        Fee = fee;
        Happened("Return.FeeChanged", $"Behandelkosten: {fee}, was {before}.", new { before = before.Cents, fee = fee.Cents });
        return Result.Success;
    }

    private static IEnumerable<Error> Check(ReturnLine line, Inspection entry)
    {
        var goesBack = entry.Decision is ReturnDecision.Repair or ReturnDecision.Reject;
        if (goesBack && entry.Restock)
            yield return ReturnErrors.RestockGoesBack(line.Description);
        if (entry.Decision == ReturnDecision.Reject && string.IsNullOrWhiteSpace(entry.Explanation))
            yield return ReturnErrors.Explanation(line.Description);
        if (entry.Explanation.Length > Order.NoteLength)
            yield return ReturnErrors.TextTooLong(nameof(ReturnLine.Explanation));
    }
}
