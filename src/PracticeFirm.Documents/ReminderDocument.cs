using PracticeFirm.Domain.Common;

namespace PracticeFirm.Documents;

/// <summary>How strongly a letter about an unpaid invoice asks.</summary>
public enum ReminderPaperLevel
{
    /// <summary>Herinnering: friendly, without cost.</summary>
    Reminder,

    /// <summary>Aanmaning: with collection cost and interest where they are charged.</summary>
    Dunning,

    /// <summary>14-dagenbrief (art. 6:96 lid 6 BW): a consumer may still pay without cost.</summary>
    FinalNotice,

    /// <summary>Last letter before the claim is handed over (incasso).</summary>
    Collection,
}

/// <summary>All that stands on a herinnering, aanmaning or 14-dagenbrief, ready to print.</summary>
public sealed record ReminderDocument : BusinessDocument
{
    /// <summary>Which letter it is.</summary>
    public ReminderPaperLevel Level { get; init; }

    /// <summary>The unpaid invoices.</summary>
    public IReadOnlyList<ReminderInvoice> Invoices { get; init; } = [];

    /// <summary>
    /// Last day on which the money must be with us. For a 14-dagenbrief the day after which we act: at least fourteen days from the
    /// day after delivery of the letter.
    /// </summary>
    public required DateOnly PayBy { get; init; }

    /// <summary>
    /// Collection cost (buitengerechtelijke incassokosten), without VAT. Part of the total of an aanmaning or incasso letter; in a
    /// 14-dagenbrief what becomes due when nothing is paid in time. Zero prints none.
    /// </summary>
    public Money CollectionCost { get; init; }

    /// <summary>Statutory interest so far; zero prints none.</summary>
    public Money Interest { get; init; }

    /// <summary>Last day the interest is computed for; null prints none.</summary>
    public DateOnly? InterestThrough { get; init; }

    /// <summary>Whether the customer is a consumer: names wettelijke rente (art. 6:119 BW) rather than handelsrente (art. 6:119a BW).</summary>
    public bool IsConsumer { get; init; }

    /// <summary>Day of the letter before this one; null leaves it out.</summary>
    public DateOnly? PreviousOn { get; init; }

    /// <summary>What the customer must mention when paying; empty takes the numbers of the invoices.</summary>
    public string PaymentReference { get; init; } = "";

    /// <summary>Content of the payment QR code (EPC069-12); null or more than 331 bytes draws none.</summary>
    public string? PaymentQrText { get; init; }

    /// <summary>What is open on the invoices together (hoofdsom).</summary>
    public Money Principal => Invoices.Sum(invoice => invoice.Open);

    /// <summary>What is to be paid now: the principal with interest, and with collection cost unless that only becomes due later.</summary>
    public Money Total => Principal + Interest + (Level == ReminderPaperLevel.FinalNotice ? Money.Zero : CollectionCost);
}

/// <summary>An unpaid invoice in a letter.</summary>
/// <param name="Number">Number of the invoice (FAC-2026-0001).</param>
/// <param name="Date">Date of the invoice.</param>
/// <param name="DueOn">Vervaldatum.</param>
/// <param name="DaysLate">Days past the due date on the date of the letter.</param>
/// <param name="Total">Amount of the invoice, including VAT.</param>
/// <param name="Open">What is still open of it.</param>
public sealed record ReminderInvoice(string Number, DateOnly Date, DateOnly DueOn, int DaysLate, Money Total, Money Open);
