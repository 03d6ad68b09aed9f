using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Deliveries;
using PracticeFirm.Domain.Firm;
using PracticeFirm.Domain.Offertes;
using PracticeFirm.Domain.Orders;

namespace PracticeFirm.Domain.Returns;

/// <summary>
/// Retour: goods of one order that come back from the customer. It gets its number first, so that the customer can write it on the
/// parcel; only then do the goods come.
/// </summary>
public sealed partial class Return : Aggregate
{
    /// <summary>Prefix of the numbers of returns.</summary>
    public const string NumberPrefix = "RET";

    private readonly List<ReturnLine> _lines = [];
    private readonly List<ReturnCreditNote> _creditNotes = [];

    private Return()
    {
    }

    /// <summary>Highest handling fee, excluding VAT.</summary>
    public static Money HighestFee { get; } = Offerte.HighestFreight;

    /// <inheritdoc/>
    public override DocumentKind DocumentKind => DocumentKind.Return;

    /// <summary>RET-2026-0001.</summary>
    public string Number { get; private set; } = "";

    /// <summary>Where it is in its life.</summary>
    public ReturnStatus Status { get; private set; }

    /// <summary>The order.</summary>
    public int OrderId { get; private set; }

    /// <summary>Its number.</summary>
    public string OrderNumber { get; private set; } = "";

    /// <summary>The customer.</summary>
    public int CustomerId { get; private set; }

    /// <summary>Who it is, as on the order.</summary>
    public Recipient Recipient { get; private set; } = null!;

    /// <summary>Language of the retourbon.</summary>
    public Language Language { get; private set; }

    /// <summary>The firm's date it was asked for.</summary>
    public DateOnly RequestedOn { get; private set; }

    /// <summary>What the customer says about it; may be empty.</summary>
    public string ReasonText { get; private set; } = "";

    /// <summary>Behandelkosten that are taken off the credit, excluding VAT.</summary>
    public Money Fee { get; private set; }

    /// <summary>Day it was approved.</summary>
    public DateOnly? ApprovedOn { get; private set; }

    /// <summary>How the customer sends the goods; may be empty.</summary>
    public string Instruction { get; private set; } = "";

    /// <summary>Why it was rejected; null when it was not.</summary>
    public string? RejectedReason { get; private set; }

    /// <summary>Day the goods came.</summary>
    public DateOnly? ReceivedOn { get; private set; }

    /// <summary>Day the goods were inspected last.</summary>
    public DateOnly? InspectedOn { get; private set; }

    /// <summary>Day it was settled.</summary>
    public DateOnly? SettledOn { get; private set; }

    /// <summary>The lines in order.</summary>
    public IReadOnlyList<ReturnLine> Lines => _lines;

    /// <summary>Credit invoices that were made for it, one per invoice the goods were on.</summary>
    public IReadOnlyList<ReturnCreditNote> CreditNotes => _creditNotes;

    /// <summary>The first of <see cref="CreditNotes"/>, which nearly always is the only one; null when nothing was credited.</summary>
    public int? CreditNoteId => _creditNotes.Count == 0 ? null : _creditNotes[0].CreditNoteId;

    /// <summary>True until it was rejected or settled.</summary>
    public bool IsOpen => Status is not (ReturnStatus.Rejected or ReturnStatus.Settled);

    /// <summary>Records what a customer wants to send back and gives it its number.</summary>
    /// <param name="order">The order.</param>
    /// <param name="deliveries">Its deliveries that the entries are about, with their lines; one of another order is a bug and throws.</param>
    /// <param name="entries">What comes back; the same line may come back for several reasons.</param>
    /// <param name="text">What the customer says; needed with <see cref="ReturnReason.Other"/>.</param>
    /// <param name="fee">Behandelkosten excluding VAT; null for none.</param>
    /// <param name="numbers">The series of this year's returns.</param>
    /// <param name="firm">For the date.</param>
    /// <returns>
    /// The return, or every refusal at once: <c>Return.Nothing</c>, <c>Return.Quantity</c>, <c>Return.DeliveryLineNotFound</c>,
    /// <c>Return.NotShipped</c>, <c>Delivery.ReturnTooMuch</c>, <c>Order.NotReturnable</c>, <c>Return.NoText</c>,
    /// <c>Return.TextTooLong</c>, <c>Return.Fee</c>.
    /// </returns>
    public static Result<Return> Request(
        Order order, IReadOnlyCollection<Delivery> deliveries, IReadOnlyList<ReturnEntry> entries, string text, Money? fee, NumberSeries numbers, TradingFirm firm)
    {
        foreach (var delivery in deliveries)
            if (delivery.OrderId != order.Id)
                throw new ArgumentException($"{delivery.Title} is of order {delivery.OrderId}, not {order.Id}.", nameof(deliveries));
        var errors = new List<Error>();
        if (entries.Count == 0)
            errors.Add(ReturnErrors.Nothing);
        errors.AddRange(Check(order, deliveries, entries));
        if (string.IsNullOrWhiteSpace(text) && entries.Any(e => e.Reason == ReturnReason.Other))
            errors.Add(ReturnErrors.NoText);
        if (text.Length > Order.NoteLength)
            errors.Add(ReturnErrors.TextTooLong(nameof(ReasonText)));
        if (WhyNotFee(fee ?? Money.Zero) is { } tooMuch)
            errors.Add(tooMuch);
        if (errors.Count > 0)
            return Result<Return>.Failure(errors);

        var ret = new Return
        {
            Number = numbers.Next(),
            OrderId = order.Id,
            OrderNumber = order.Number!,
            CustomerId = order.CustomerId,
            Recipient = order.Recipient!,
            Language = order.Terms.Language,
            RequestedOn = firm.BusinessDay,
            ReasonText = text.Trim(),
            Fee = fee ?? Money.Zero,
        };
        foreach (var entry in entries)
        {
            var (delivery, line) = Find(deliveries, entry.DeliveryLineId)!.Value;
            Must(order.AskBack(line.OrderLineId, entry.Quantity, ret.Number));
            Must(delivery.TakeBack(line.Id, entry.Quantity));
            ret._lines.Add(ReturnLine.Of(ret._lines.Count + 1, line, delivery.Number!, entry));
        }

        ret.Happened(
            "Return.Requested",
            $"Retour {ret.Number} is aangemaakt: {ret.Words(l => l.Quantity)}.",
            new { ret.Number, order = order.Number, units = entries.Sum(e => e.Quantity), fee = ret.Fee.Cents });
        return ret;
    }

    /// <summary>True when it asks for exactly this and was not answered yet: the same request once more, or the same button pressed twice.</summary>
    /// <param name="entries">What is asked for now.</param>
    public bool Repeats(IEnumerable<ReturnEntry> entries) =>
        Status == ReturnStatus.Requested
        && _lines.Select(l => (l.DeliveryLineId, l.Quantity, l.Reason)).Order().SequenceEqual(entries.Select(e => (e.DeliveryLineId, e.Quantity, e.Reason)).Order());

    /// <summary>The customer may send the goods.</summary>
    /// <param name="fee">Behandelkosten excluding VAT, taken off when something is credited.</param>
    /// <param name="instruction">How to send them; may be empty.</param>
    /// <param name="today">The firm's date.</param>
    /// <returns>Done, or where the return stands, or <c>Return.Fee</c>, <c>Return.TextTooLong</c>.</returns>
    public Result Approve(Money fee, string instruction, DateOnly today)
    {
        if (Status != ReturnStatus.Requested)
            return WhatNow;
        if (WhyNotFee(fee) is { } refused)
            return refused;
        if (instruction.Length > Order.NoteLength)
            return ReturnErrors.TextTooLong(nameof(Instruction));
        Status = ReturnStatus.Approved;
        ApprovedOn = today;
        Fee = fee;
        Instruction = instruction.Trim();
        Happened("Return.Approved", fee == Money.Zero ? "Goedgekeurd, zonder behandelkosten." : $"Goedgekeurd, met {fee} behandelkosten.", new { fee = fee.Cents, Instruction });
        return Result.Success;
    }

    /// <summary>The customer keeps the goods: the request is turned down, or nothing was sent after all.</summary>
    /// <param name="reason">Why, for the customer.</param>
    /// <param name="order">The order; another one is a bug and throws.</param>
    /// <param name="deliveries">The deliveries of the lines.</param>
    /// <returns>Done, or where the return stands, or <c>Return.Reason</c>, <c>Return.TextTooLong</c>.</returns>
    public Result Reject(string reason, Order order, IReadOnlyCollection<Delivery> deliveries)
    {
        Belongs(order);
        if (Status is not (ReturnStatus.Requested or ReturnStatus.Approved))
            return WhatNow;
        if (string.IsNullOrWhiteSpace(reason))
            return ReturnErrors.Reason;
        if (reason.Length > Order.NoteLength)
            return ReturnErrors.TextTooLong("Reason");
        foreach (var line in _lines)
            StaysWithCustomer(line, line.Quantity, order, deliveries);
        Status = ReturnStatus.Rejected;
        RejectedReason = reason.Trim();
        Happened("Return.Rejected", $"Afgewezen: {RejectedReason}", new { reason });
        return Result.Success;
    }

    internal void Belongs(Order order)
    {
        if (order.Id != OrderId)
            throw new ArgumentException($"{Number} is of order {OrderId}, not {order.Id}.", nameof(order));
    }

    private ReturnLine? Line(int lineId) => _lines.Find(l => l.Id == lineId);

    /// <summary>Where it stands and what has to be done first, for a verb that isn't for now.</summary>
    private Error WhatNow => Status switch
    {
        ReturnStatus.Requested => ReturnErrors.NotApproved,
        ReturnStatus.Approved => ReturnErrors.NotReceived,
        ReturnStatus.Rejected => ReturnErrors.Rejected,
        ReturnStatus.Received => ReturnErrors.NotInspected,
        ReturnStatus.Inspected => ReturnErrors.AlreadyInspected,
        ReturnStatus.Settled => ReturnErrors.Settled,
    };

    private static IEnumerable<Error> Check(Order order, IReadOnlyCollection<Delivery> deliveries, IReadOnlyList<ReturnEntry> entries)
    {
        if (entries.Any(e => e.Quantity < 1))
            yield return ReturnErrors.Quantity;
        var found = new List<(DeliveryLine Line, long Units)>();
        foreach (var asked in entries.Where(e => e.Quantity >= 1).GroupBy(e => e.DeliveryLineId))
        {
            if (Find(deliveries, asked.Key) is not var (delivery, line))
            {
                yield return ReturnErrors.NoDeliveryLine;
                continue;
            }

            // Added up as long: two entries of a billion each are too much, not below zero.
            var units = asked.Sum(e => (long)e.Quantity);
            if (delivery.Status != DeliveryStatus.Shipped)
                yield return ReturnErrors.NotShipped(delivery.Title);
            else if (units > line.Shipped - line.Returned)
                yield return DeliveryErrors.ReturnTooMuch(line.Description, line.Shipped - line.Returned, delivery.Title);
            else
                found.Add((line, units));
        }

        foreach (var asked in found.GroupBy(f => f.Line.OrderLineId))
            if (order.Lines.Single(l => l.Id == asked.Key) is var line && asked.Sum(f => f.Units) > line.Returnable)
                yield return OrderErrors.NotReturnable(line.Description, line.Returnable);
    }

    private static Error? WhyNotFee(Money fee) => fee < Money.Zero || fee > HighestFee ? ReturnErrors.Fee : null;

    private static (Delivery Delivery, DeliveryLine Line)? Find(IEnumerable<Delivery> deliveries, int deliveryLineId)
    {
        foreach (var delivery in deliveries)
            foreach (var line in delivery.Lines)
                if (line.Id == deliveryLineId)
                    return (delivery, line);
        return null;
    }

    /// <summary>Everything was checked before: a refusal here is a bug.</summary>
    private static void Must(Result done)
    {
        if (done.IsFailure)
            throw new InvalidOperationException($"Refused after it was checked: {done.Error.Code}");
    }

    private string Words(Func<ReturnLine, int> units) => string.Join(", ", _lines.Where(l => units(l) > 0).Select(l => $"{DutchFormat.Count(units(l))} x {l.Description}"));

    private static string WordFor(ReturnDecision decision) => decision switch
    {
        ReturnDecision.Credit => "crediteren",
        ReturnDecision.Replace => "vervangen",
        ReturnDecision.Repair => "repareren",
        ReturnDecision.Reject => "terug naar de klant",
    };
}
