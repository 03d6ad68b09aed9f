using PracticeFirm.Domain.Common;

namespace PracticeFirm.Domain.Returns;

/// <summary>Where a return is in its life.</summary>
public enum ReturnStatus
{
    /// <summary>Aangevraagd.</summary>
    Requested,

    /// <summary>Goedgekeurd: the customer may send the goods.</summary>
    Approved,

    /// <summary>Afgewezen: the customer keeps the goods.</summary>
    Rejected,

    /// <summary>Ontvangen: the goods are here.</summary>
    Received,

    /// <summary>Gekeurd: it was decided what to do with them.</summary>
    Inspected,

    /// <summary>Afgehandeld.</summary>
    Settled,
}

/// <summary>Why the customer sends something back.</summary>
public enum ReturnReason
{
    /// <summary>Beschadigd on arrival.</summary>
    Damaged,

    /// <summary>Verkeerd artikel.</summary>
    WrongArticle,

    /// <summary>Verkeerd aantal.</summary>
    WrongQuantity,

    /// <summary>Werkt niet.</summary>
    Defective,

    /// <summary>Niet meer nodig.</summary>
    NotNeeded,

    /// <summary>Te laat geleverd.</summary>
    LateDelivery,

    /// <summary>Anders; the text says what.</summary>
    Other,
}

/// <summary>The state the goods came back in.</summary>
public enum ReturnCondition
{
    /// <summary>Als nieuw.</summary>
    AsNew,

    /// <summary>Verpakking geopend.</summary>
    OpenedPackage,

    /// <summary>Beschadigd.</summary>
    Damaged,

    /// <summary>Kapot.</summary>
    Broken,
}

/// <summary>What the customer wants to send back of a delivery line.</summary>
/// <param name="DeliveryLineId">The line of the pakbon.</param>
/// <param name="Quantity">Units, from 1.</param>
/// <param name="Reason">Why.</param>
public sealed record ReturnEntry(int DeliveryLineId, int Quantity, ReturnReason Reason);

/// <summary>What was found and decided about a line.</summary>
/// <param name="LineId">The line of the return.</param>
/// <param name="Condition">The state of the goods.</param>
/// <param name="Decision">What to do.</param>
/// <param name="Restock">
/// True when the goods go back on the shelf, false when they are written off. Only for goods the firm keeps.
/// </param>
/// <param name="Explanation">Why, for the customer; needed when the goods are sent back as they are.</param>
public sealed record Inspection(int LineId, ReturnCondition Condition, ReturnDecision Decision, bool Restock, string Explanation = "");

/// <summary>A line of a posted invoice that can still be credited.</summary>
/// <param name="OrderLineId">The order line.</param>
/// <param name="DeliveryLineId">The line of the delivery it charges.</param>
/// <param name="InvoiceId">The invoice.</param>
/// <param name="InvoiceNumber">Its number.</param>
/// <param name="InvoiceLineId">Its line.</param>
/// <param name="Units">Units that can still be credited.</param>
/// <param name="UnitPrice">Price per unit as invoiced, excluding VAT.</param>
/// <param name="Discount">Regelkorting (%) as invoiced.</param>
/// <param name="OrderDiscount">Orderkorting (%) as invoiced.</param>
/// <param name="VatRate">VAT rate (%) as invoiced.</param>
public sealed record Creditable(
    int OrderLineId,
    int DeliveryLineId,
    int InvoiceId,
    string InvoiceNumber,
    int InvoiceLineId,
    int Units,
    UnitPrice UnitPrice,
    Percentage Discount,
    Percentage OrderDiscount,
    Percentage VatRate)
{
    /// <summary>A number of these units as the calculation sees them.</summary>
    /// <param name="units">How many.</param>
    public CalculationLine Of(int units) => new(units, UnitPrice, Discount, VatRate);
}

/// <summary>Units to credit of an invoice line.</summary>
/// <param name="InvoiceLineId">The line of the invoice.</param>
/// <param name="OrderLineId">The order line.</param>
/// <param name="DeliveryLineId">The line of the delivery.</param>
/// <param name="Quantity">Units, from 1.</param>
public sealed record UnitsToCredit(int InvoiceLineId, int OrderLineId, int DeliveryLineId, int Quantity);

/// <summary>What a credit invoice comes to.</summary>
/// <param name="Net">Excluding VAT, fee taken off.</param>
/// <param name="Vat">VAT.</param>
public readonly record struct CreditAmounts(Money Net, Money Vat);

/// <summary>
/// Asks an invoice what crediting would come to. An invoice knows best: its last credit takes the exact remainder, which may be a cent
/// more or less than the price of the units.
/// </summary>
/// <param name="invoiceId">The invoice.</param>
/// <param name="units">What to credit.</param>
/// <param name="fee">Handling fee that is taken off, excluding VAT; zero for none.</param>
public delegate CreditAmounts CreditPricing(int invoiceId, IReadOnlyList<UnitsToCredit> units, Money fee);

/// <summary>Creditfactuur that was made for a return; one per invoice the goods were on.</summary>
public sealed class ReturnCreditNote : Entity
{
    private ReturnCreditNote()
    {
    }

    /// <summary>The credit invoice.</summary>
    public int CreditNoteId { get; private set; }

    /// <summary>Its number: CRE-2026-0001.</summary>
    public string Number { get; private set; } = "";

    internal static ReturnCreditNote Of(int creditNoteId, string number) => new() { CreditNoteId = creditNoteId, Number = number };
}
