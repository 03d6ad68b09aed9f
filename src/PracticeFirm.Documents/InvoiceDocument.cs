using PracticeFirm.Domain.Common;

namespace PracticeFirm.Documents;

/// <summary>Whether a paper charges or takes back.</summary>
public enum InvoicePaperKind
{
    /// <summary>Factuur.</summary>
    Invoice,

    /// <summary>Creditfactuur: corrects an invoice that was sent.</summary>
    CreditNote,
}

/// <summary>What happens with the amount of a creditfactuur.</summary>
public enum CreditUse
{
    /// <summary>Verrekend with an open invoice.</summary>
    SetOff,

    /// <summary>Terugbetaald to the customer's account.</summary>
    PaidBack,

    /// <summary>Kept for the customer's next payment.</summary>
    Kept,
}

/// <summary>
/// All that stands on a factuur or creditfactuur, ready to print, with every field art. 35a Wet OB asks for. Quantities and amounts
/// stand as the books have them: on a creditfactuur they are what is taken back, positive, and are printed with a minus sign
/// (a fee kept from the credit is a line with quantity −1).
/// </summary>
public sealed record InvoiceDocument : TaxedDocument
{
    /// <summary>Which of the two papers it is.</summary>
    public InvoicePaperKind Kind { get; init; }

    /// <summary>Vervaldatum: the last day to pay; null prints none.</summary>
    public DateOnly? DueOn { get; init; }

    /// <summary>Payment term in words (betalingstermijn): <c>Binnen 30 dagen na factuurdatum.</c></summary>
    public string PaymentTerms { get; init; } = "";

    /// <summary>Betalingskorting; null prints none.</summary>
    public DocumentPaymentDiscount? PaymentDiscount { get; init; }

    /// <summary>Last day on which the betalingskorting may be taken; null prints the number of days.</summary>
    public DateOnly? PaymentDiscountThrough { get; init; }

    /// <summary>First day of delivery.</summary>
    public DateOnly? SupplyFrom { get; init; }

    /// <summary>Last day of delivery; the same as <see cref="SupplyFrom"/> for one delivery.</summary>
    public DateOnly? SupplyThrough { get; init; }

    /// <summary>Number of the customer in the trade register; empty prints none.</summary>
    public string CustomerKvkNumber { get; init; } = "";

    /// <summary>Where the goods went, when not to the customer's own address; always given for an intracommunautaire levering.</summary>
    public DocumentRecipient? DeliveryAddress { get; init; }

    /// <summary>The orders it charges: one, or several on a verzamelfactuur.</summary>
    public IReadOnlyList<InvoiceDocumentSection> Sections { get; init; } = [];

    /// <summary>What the customer must mention when paying: usually the number of the invoice; empty takes the number.</summary>
    public string PaymentReference { get; init; } = "";

    /// <summary>Content of the payment QR code (EPC069-12); null or more than 331 bytes draws none.</summary>
    public string? PaymentQrText { get; init; }

    /// <summary>Number of the invoice that is corrected; for a creditfactuur.</summary>
    public string? OriginalNumber { get; init; }

    /// <summary>Date of that invoice.</summary>
    public DateOnly? OriginalDate { get; init; }

    /// <summary>Why it is corrected, in the document's language.</summary>
    public string CreditReason { get; init; } = "";

    /// <summary>What happens with the amount of a creditfactuur.</summary>
    public CreditUse CreditUse { get; init; }

    /// <summary>With which invoice it is set off, or to which IBAN it is paid back; empty leaves it open.</summary>
    public string CreditUseReference { get; init; } = "";
}

/// <summary>What an invoice charges of one order.</summary>
/// <param name="OrderNumber">Number of the order (ORD-2026-0001).</param>
public sealed record InvoiceDocumentSection(string OrderNumber)
{
    /// <summary>Date of the order; null prints none.</summary>
    public DateOnly? OrderedOn { get; init; }

    /// <summary>The customer's reference of this order; empty prints none.</summary>
    public string CustomerReference { get; init; } = "";

    /// <summary>Order discount, %.</summary>
    public Percentage OrderDiscountRate { get; init; }

    /// <summary>Order discount as it is taken off the lines of this section.</summary>
    public Money OrderDiscount { get; init; }

    /// <summary>Verzendkosten of this section, excluding VAT.</summary>
    public Money Freight { get; init; }

    /// <summary>The lines by delivery.</summary>
    public IReadOnlyList<InvoiceDocumentDelivery> Deliveries { get; init; } = [];

    /// <summary>Lines less discount plus freight, excluding VAT.</summary>
    public Money NetTotal => Deliveries.SelectMany(delivery => delivery.Lines).Sum(line => line.Net) - OrderDiscount + Freight;
}

/// <summary>Lines of an invoice that were delivered together.</summary>
/// <param name="DeliveryNumber">Number of the pakbon (PAK-2026-0001); empty for lines without one.</param>
/// <param name="DeliveredOn">Day of the delivery; null prints none.</param>
/// <param name="Lines">The lines in order.</param>
public sealed record InvoiceDocumentDelivery(string DeliveryNumber, DateOnly? DeliveredOn, IReadOnlyList<DocumentArticleLine> Lines);
