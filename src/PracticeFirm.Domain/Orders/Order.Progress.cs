using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Deliveries;
using PracticeFirm.Domain.Returns;

namespace PracticeFirm.Domain.Orders;

/// <summary>What deliveries, returns, invoices and payments do to an order. Each is called together with the verb of that document.</summary>
public sealed partial class Order
{
    /// <summary>Takes reserved units into a delivery.</summary>
    /// <returns>Done, or <c>Order.ReleaseTooMuch</c>, <c>Order.NoLine</c>.</returns>
    internal Result TakeForDelivery(int lineId, int quantity)
    {
        if (Line(lineId) is not { } line)
            return OrderErrors.NoLine;
        if (quantity < 1 || quantity > line.Releasable)
            return OrderErrors.ReleaseTooMuch(line.Description, line.Releasable);
        line.TakeForDelivery(quantity);
        Derive();
        return Result.Success;
    }

    /// <summary>Units of a delivery don't leave after all; they stay reserved.</summary>
    internal void PutBack(int lineId, int quantity)
    {
        Line(lineId)!.PutBack(quantity);
        Derive();
    }

    /// <summary>Units of a delivery left the warehouse.</summary>
    internal void Ship(int lineId, int quantity)
    {
        Line(lineId)!.Ship(quantity);
        Derive();
    }

    /// <summary>A delivery was cancelled: a choice has to be made.</summary>
    internal void DeliveryWasCancelled(string document, string reason, DateOnly today) =>
        Except(OrderExceptionKind.DeliveryCancelled, document, reason, today);

    /// <summary>
    /// An invoice was credited wholly, as if it had never been sent: everything on it is open to invoice again, and a choice has to be
    /// made.
    /// </summary>
    /// <param name="document">Number of the invoice.</param>
    /// <param name="reason">Why.</param>
    /// <param name="today">The firm's date.</param>
    public void InvoiceWasCredited(string document, string reason, DateOnly today) =>
        Except(OrderExceptionKind.InvoiceCredited, document, reason, today);

    /// <summary>Chooses how to go on after something was cancelled.</summary>
    /// <returns>Done, or <c>Order.NoException</c> when it was chosen before.</returns>
    public Result Choose(int exceptionId, OrderExceptionChoice choice)
    {
        if (_exceptions.Find(e => e.Id == exceptionId) is not { Choice: null } exception)
            return OrderErrors.NoException;
        exception.Choose(choice);
        Derive();
        Happened("Order.ExceptionChosen", choice == OrderExceptionChoice.Again ? $"{exception.Document}: opnieuw doen." : $"{exception.Document}: laten vervallen.", new { exception.Kind, choice });
        return Result.Success;
    }

    /// <summary>Units are asked back in a return.</summary>
    /// <param name="lineId">The line.</param>
    /// <param name="quantity">Units, at most what the customer has and did not ask back yet.</param>
    /// <param name="document">Number of the return, for the history; may be empty.</param>
    /// <returns>Done, or <c>Order.NotReturnable</c>: more than the customer has, or nothing.</returns>
    public Result AskBack(int lineId, int quantity, string document = "")
    {
        if (Line(lineId) is not { } line)
            return OrderErrors.NoLine;
        if (quantity < 1 || quantity > line.Returnable)
            return OrderErrors.NotReturnable(line.Description, line.Returnable);
        line.AskBack(quantity);
        Derive();
        CameOfReturn("Order.AskedBack", line, quantity, "aangevraagd", document);
        return Result.Success;
    }

    /// <summary>Units of a return stay with the customer: it was rejected, fewer came, or they were repaired or sent back.</summary>
    /// <param name="lineId">The line.</param>
    /// <param name="quantity">Units that were asked back; more is a bug and throws.</param>
    /// <param name="document">Number of the return, for the history; may be empty.</param>
    public void KeepWithCustomer(int lineId, int quantity, string document = "")
    {
        var line = AskedBack(lineId, quantity);
        line.DropReturn(quantity);
        Derive();
        CameOfReturn("Order.KeptWithCustomer", line, quantity, "blijft bij de klant", document);
    }

    /// <summary>Units came back: for good, or to be delivered again.</summary>
    /// <param name="lineId">The line.</param>
    /// <param name="quantity">Units that were asked back; more is a bug and throws.</param>
    /// <param name="decision"><see cref="ReturnDecision.Credit"/> or <see cref="ReturnDecision.Replace"/>; the others leave the goods with the customer.</param>
    /// <param name="document">Number of the return, for the history; may be empty.</param>
    public void TakeBack(int lineId, int quantity, ReturnDecision decision, string document = "")
    {
        var line = AskedBack(lineId, quantity);
        switch (decision)
        {
            case ReturnDecision.Credit:
                line.TakeBackForCredit(quantity);
                break;
            case ReturnDecision.Replace:
                line.TakeBackForReplacement(quantity);
                break;
            case ReturnDecision.Repair or ReturnDecision.Reject:
                line.DropReturn(quantity);
                break;
        }

        Derive();
        CameOfReturn("Order.TakenBack", line, quantity, InWords(decision), document);
    }

    /// <summary>
    /// What can be invoiced, by delivery line, the oldest delivery first. Units that did not come back go before units that did, so that
    /// the invoice names the deliveries the customer kept.
    /// </summary>
    /// <param name="deliveries">The deliveries of the order with their lines; those that did not leave, and those of other orders, are left out.</param>
    public IReadOnlyList<InvoiceablePart> ToInvoice(IEnumerable<Delivery> deliveries)
    {
        var left = _lines.ToDictionary(l => l.Id, l => l.ToInvoice);
        var shipped = deliveries.Where(d => d.OrderId == Id && d.Status == DeliveryStatus.Shipped).OrderBy(d => d.ShippedOn).ThenBy(d => d.Id)
            .SelectMany(d => d.Lines.Select(l => (Delivery: d, Line: l))).ToList();
        var kept = shipped.ConvertAll(s => Take(s.Line, s.Line.Shipped - s.Line.Invoiced - s.Line.Returned));
        var others = shipped.Select((s, i) => Take(s.Line, s.Line.Shipped - s.Line.Invoiced - kept[i])).ToList();
        return [.. shipped.Select((s, i) => new InvoiceablePart(Line(s.Line.OrderLineId)!, s.Delivery, s.Line, kept[i] + others[i])).Where(p => p.Quantity > 0)];

        int Take(DeliveryLine line, int most)
        {
            var take = Math.Clamp(most, 0, left[line.OrderLineId]);
            left[line.OrderLineId] -= take;
            return take;
        }
    }

    /// <summary>Units are on a posted invoice now.</summary>
    /// <returns>Done, or <c>Order.InvoiceTooMuch</c>.</returns>
    public Result Invoice(int lineId, int quantity)
    {
        if (Line(lineId) is not { } line)
            return OrderErrors.NoLine;
        if (quantity < 1 || quantity > line.ToInvoice)
            return OrderErrors.InvoiceTooMuch(line.Description, line.ToInvoice);
        line.Invoice(quantity);
        IsSettled = false;
        Derive();
        return Result.Success;
    }

    /// <summary>The freight is on a posted invoice now.</summary>
    public void InvoiceFreight() => FreightInvoiced = true;

    /// <summary>Units are on a posted credit invoice now.</summary>
    /// <param name="lineId">The line.</param>
    /// <param name="quantity">Units, at most what is invoiced.</param>
    /// <param name="reopens">
    /// True when they are open to invoice again, or came back in a return; false when the customer keeps them without paying.
    /// </param>
    /// <returns>Done, or <c>Order.CreditTooMuch</c>.</returns>
    public Result Credit(int lineId, int quantity, bool reopens)
    {
        if (Line(lineId) is not { } line)
            return OrderErrors.NoLine;
        if (quantity < 1 || quantity > line.Invoiced)
            return OrderErrors.CreditTooMuch(line.Description, line.Invoiced);
        line.Credit(quantity, reopens);
        Derive();
        return Result.Success;
    }

    /// <summary>Units that were delivered will not be invoiced after all: the customer keeps them without paying.</summary>
    /// <param name="lineId">The line.</param>
    /// <param name="quantity">Units, at most what is to be invoiced.</param>
    /// <param name="reason">Why, for the history.</param>
    /// <returns>Done, or <c>Order.NoLine</c>, <c>Order.WaiveTooMuch</c>, <c>Order.Reason</c>, <c>Order.NotConfirmed</c>.</returns>
    public Result Waive(int lineId, int quantity, string reason)
    {
        if (WhyNotChangeable(reason) is { } refused)
            return refused;
        if (Line(lineId) is not { } line)
            return OrderErrors.NoLine;
        if (quantity < 1 || quantity > line.ToInvoice)
            return OrderErrors.WaiveTooMuch(line.Description, line.ToInvoice);
        line.Waive(quantity);
        Derive();
        Happened("Order.Waived", $"Regel {line.Position}: {quantity} x {line.Description} wordt niet gefactureerd{Because(reason)}.", new { lineId, quantity, reason });
        return Result.Success;
    }

    /// <summary>The freight was credited as well and is open to invoice again.</summary>
    public void CreditFreight()
    {
        FreightInvoiced = false;
        Derive();
    }

    /// <summary>Whether every invoice of the order was paid, credited or written off.</summary>
    public void Settle(bool allPaid)
    {
        if (IsSettled == allPaid)
            return;
        IsSettled = allPaid;
        var before = Status;
        Derive();
        if (Status == OrderStatus.Closed && before != OrderStatus.Closed)
            Happened("Order.Closed", "Alles is geleverd, gefactureerd en betaald. De order is afgesloten.");
    }

    private OrderLine AskedBack(int lineId, int quantity)
    {
        var line = Line(lineId)!;
        ArgumentOutOfRangeException.ThrowIfNegative(quantity);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(quantity, line.InReturn);
        return line;
    }

    private void CameOfReturn(string kind, OrderLine line, int quantity, string what, string document) => Happened(
        kind,
        $"{(document.Length == 0 ? "Retour" : $"Retour {document}")}: {DutchFormat.Count(quantity)} x {line.Description} {what}.",
        new { lineId = line.Id, quantity, document });

    private static string InWords(ReturnDecision decision) => decision switch
    {
        ReturnDecision.Credit => "terug, niet opnieuw te leveren",
        ReturnDecision.Replace => "terug, wordt opnieuw geleverd",
        ReturnDecision.Repair => "gaat gerepareerd terug naar de klant",
        ReturnDecision.Reject => "gaat terug naar de klant",
    };

    private void Except(OrderExceptionKind kind, string document, string reason, DateOnly today)
    {
        _exceptions.Add(OrderException.Of(kind, document, reason.Trim(), today));
        Derive();
        Happened("Order.Exception", $"{document} is vervallen: {reason.Trim().TrimEnd('.')}. Kies of het opnieuw moet of mag vervallen.", new { kind, document });
    }

    private void Derive()
    {
        OrderedUnits = _lines.Sum(l => l.Quantity - l.Declined);
        ReservedUnits = _lines.Sum(l => l.Reserved);
        ShippedUnits = _lines.Sum(l => l.Shipped);
        ReturnedUnits = _lines.Sum(l => l.ReturnedForCredit + l.ReturnedForReplacement);
        OpenUnits = _lines.Sum(l => l.Open);
        InvoicedUnits = _lines.Sum(l => l.Invoiced);
        NextPromise = IsConfirmed ? _lines.Where(l => l.Open > 0).Min(l => l.PromisedOn) : null;
        Status = StatusNow();
        WaitsFor = WaitNow();
    }

    private OrderStatus StatusNow()
    {
        if (Status is OrderStatus.Draft or OrderStatus.Cancelled)
            return Status;
        if (OpenUnits > 0)
            return ShippedUnits > 0 ? OrderStatus.PartlyDelivered : OrderStatus.Confirmed;
        if (_lines.Exists(l => l.ToInvoice > 0 || l.ToCredit > 0))
            return OrderStatus.Delivered;
        if (_lines.TrueForAll(l => l.InvoicedGross == 0))
            return OrderStatus.Closed;
        return IsSettled ? OrderStatus.Closed : OrderStatus.Invoiced;
    }

    private OrderWait WaitNow() => Status switch
    {
        OrderStatus.Draft => OrderWait.Confirmation,
        OrderStatus.Cancelled => OrderWait.Nothing,
        OrderStatus.Closed => WaitFirst() ?? OrderWait.Nothing,
        OrderStatus.Confirmed or OrderStatus.PartlyDelivered or OrderStatus.Delivered or OrderStatus.Invoiced => WaitWhileRunning(),
    };

    private OrderWait WaitWhileRunning()
    {
        if (WaitFirst() is { } first)
            return first;
        if (_lines.Exists(l => l.Released > 0))
            return OrderWait.Warehouse;
        if (CanRelease)
            return OrderWait.Release;
        if (OpenUnits > 0)
            return OrderWait.Stock;
        return _lines.Exists(l => l.ToInvoice > 0 || l.ToCredit > 0) ? OrderWait.Invoicing : OrderWait.Payment;
    }

    /// <summary>What has to be dealt with first, even when all was delivered and paid: a customer may send something back long after.</summary>
    private OrderWait? WaitFirst() =>
        _exceptions.Exists(e => e.Choice is null) ? OrderWait.Choice : _lines.Exists(l => l.InReturn > 0) ? OrderWait.Return : null;

    /// <summary>True when something can be released: any reserved unit where parts are agreed, all that is open where not.</summary>
    private bool CanRelease => _lines.Exists(l => l.Releasable > 0) && (Terms.PartialDelivery || _lines.TrueForAll(l => l.Short <= 0));
}
