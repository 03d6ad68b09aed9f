using PracticeFirm.Domain.Common;

namespace PracticeFirm.Domain.Invoicing;

public sealed partial class Invoice
{
    /// <summary>Its due date has passed and it isn't paid: it falls overdue.</summary>
    /// <returns>True when it fell overdue now.</returns>
    public bool FallDue(DateOnly today)
    {
        var before = Status;
        Derive(today);
        if (Status != InvoiceStatus.Overdue || before == InvoiceStatus.Overdue)
            return false;
        Happened("Invoice.Overdue", $"Vervallen: te betalen was t/m {DutchFormat.Date(DueOn!.Value)}, open staat {Open}.", new { Open = Open.Cents });
        return true;
    }

    /// <summary>The customer disputes it: no letters go out until that is resolved.</summary>
    /// <param name="reason">What is wrong according to the customer.</param>
    /// <param name="today">The firm's date.</param>
    /// <returns>Done, or <c>Invoice.NotPosted</c>, <c>Invoice.NotOpen</c>, <c>Invoice.AlreadyDisputed</c>, <c>Invoice.DisputeReason</c>, <c>Invoice.TextTooLong</c>.</returns>
    public Result Dispute(string reason, DateOnly today)
    {
        if (WhyNotOpen() is { } refused)
            return refused;
        if (IsDisputed)
            return InvoiceErrors.AlreadyDisputed;
        if (string.IsNullOrWhiteSpace(reason))
            return InvoiceErrors.DisputeReason;
        if (reason.Trim().Length > ReasonLength)
            return InvoiceErrors.TextTooLong("Reason");
        DisputeReason = reason.Trim();
        DisputedOn = today;
        Happened("Invoice.Disputed", $"Betwist door de klant: {DisputeReason}");
        return Result.Success;
    }

    /// <summary>The dispute is over; letters may go out again.</summary>
    /// <returns>Done, or <c>Invoice.NotDisputed</c>.</returns>
    public Result ResolveDispute()
    {
        if (!IsDisputed)
            return InvoiceErrors.NotDisputed;
        Happened("Invoice.DisputeResolved", $"Niet meer betwist. Het ging om: {DisputeReason}");
        DisputeReason = null;
        DisputedOn = null;
        return Result.Success;
    }

    /// <summary>Gives up on (part of) what is open. The VAT on it may be reclaimed (art. 29 lid 2 Wet OB).</summary>
    /// <param name="amount">How much, including VAT.</param>
    /// <param name="reason">Why.</param>
    /// <param name="mandate">The most the one who decides may write off on one invoice, in all.</param>
    /// <param name="today">The firm's date.</param>
    /// <returns>
    /// Done, or <c>Invoice.NotPosted</c>, <c>Invoice.NotOpen</c>, <c>Invoice.Amount</c>, <c>Invoice.MoreThanOpen</c>,
    /// <c>Invoice.WriteOffReason</c>, <c>Invoice.TextTooLong</c>, <c>Invoice.AboveMandate</c>.
    /// </returns>
    public Result WriteOff(Money amount, string reason, Money mandate, DateOnly today)
    {
        if (WhyNotOpen() is { } refused)
            return refused;
        if (amount <= Money.Zero)
            return InvoiceErrors.Amount;
        if (amount > Open)
            return InvoiceErrors.MoreThanOpen(Open);
        if (string.IsNullOrWhiteSpace(reason))
            return InvoiceErrors.WriteOffReason;
        if (reason.Trim().Length > ReasonLength)
            return InvoiceErrors.TextTooLong("Reason");
        if (WrittenOff + amount > mandate)
            return InvoiceErrors.AboveMandate(amount, mandate);
        WrittenOff += amount;
        Derive(today);
        Happened("Invoice.WrittenOff", $"{amount} afgeboekt: {reason.Trim()}", new { Amount = amount.Cents });
        return Result.Success;
    }

    /// <summary>Money came in; called by the bank line, which keeps the other side.</summary>
    internal void Pay(Money amount, Money cashDiscount, DateOnly today)
    {
        Paid += amount;
        CashDiscountTaken += cashDiscount;
        Derive(today);
        Happened(
            "Invoice.Paid",
            cashDiscount > Money.Zero ? $"{amount} betaald met {cashDiscount} betalingskorting." : Open == Money.Zero ? $"{amount} betaald; de factuur is voldaan." : $"{amount} betaald; {Open} staat nog open.",
            new { Amount = amount.Cents, CashDiscount = cashDiscount.Cents, Open = Open.Cents });
    }

    /// <summary>A payment turns out to be for something else.</summary>
    internal void Unpay(Money amount, Money cashDiscount, DateOnly today)
    {
        Paid -= amount;
        CashDiscountTaken -= Least(cashDiscount, CashDiscountTaken);
        Derive(today);
        Happened("Invoice.Unpaid", $"Een betaling van {amount} is weer losgemaakt; {Open} staat open.", new { Amount = amount.Cents, Open = Open.Cents });
    }

    /// <summary>Part of a credit note goes back to the customer by bank.</summary>
    internal void PayBack(Money amount, DateOnly today)
    {
        Applied += amount;
        Derive(today);
        Happened("Invoice.PaidBack", $"{amount} terugbetaald aan de klant.", new { Amount = amount.Cents });
    }

    /// <summary>A payment to the customer turns out to be for something else.</summary>
    internal void UndoPayBack(Money amount, DateOnly today)
    {
        Applied -= amount;
        Derive(today);
        Happened("Invoice.PayBackUndone", $"Een terugbetaling van {amount} is weer losgemaakt.", new { Amount = amount.Cents });
    }

    /// <summary>A letter was sent about it; called by the letter.</summary>
    internal void Remind(ReminderLevel level, DateOnly sentOn, DateOnly payBy)
    {
        ReminderLevel = level;
        LastReminderOn = sentOn;
        ReminderPayBy = payBy;
        Derive(sentOn);
        Happened("Invoice.Reminded", $"{InvoiceErrors.Name(level)} verstuurd, te betalen t/m {DutchFormat.Date(payBy)}.", new { Level = level, Open = Open.Cents });
    }

    private Error? WhyNotOpen() => Kind == InvoiceKind.CreditNote ? InvoiceErrors.IsCreditNote
        : IsDraft ? InvoiceErrors.NotPosted
        : Open == Money.Zero ? InvoiceErrors.NotOpen
        : null;

    private void Derive(DateOnly today)
    {
        Open = IsDraft ? Money.Zero
            : Kind == InvoiceKind.CreditNote ? Applied - Total
            : Total - Paid - Credited - CashDiscountTaken - WrittenOff;
        Status = IsDraft ? InvoiceStatus.Draft
            : Kind == InvoiceKind.CreditNote ? CreditNoteStatus()
            : Open == Money.Zero ? SettledStatus()
            : OpenStatus(today);
    }

    private InvoiceStatus CreditNoteStatus() =>
        Open == Money.Zero ? InvoiceStatus.Paid : Applied > Money.Zero ? InvoiceStatus.PartlyPaid : InvoiceStatus.Sent;

    private InvoiceStatus SettledStatus() =>
        CreditNotesTotal > Money.Zero && Creditable == Money.Zero ? InvoiceStatus.Credited
        : WrittenOff > Money.Zero && Paid == Money.Zero ? InvoiceStatus.WrittenOff
        : InvoiceStatus.Paid;

    private InvoiceStatus OpenStatus(DateOnly today) => ReminderLevel switch
    {
        Invoicing.ReminderLevel.Reminder => InvoiceStatus.Reminded,
        Invoicing.ReminderLevel.Dunning or Invoicing.ReminderLevel.FinalNotice => InvoiceStatus.Dunned,
        Invoicing.ReminderLevel.Collection => InvoiceStatus.InCollection,
        null => today > DueOn ? InvoiceStatus.Overdue : Open < Total ? InvoiceStatus.PartlyPaid : InvoiceStatus.Sent,
    };
}
