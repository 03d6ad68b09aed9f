namespace PracticeFirm.Documents;

/// <summary>What a confirmed order is written down as.</summary>
public enum OrderPaperKind
{
    /// <summary>Orderbevestiging: we confirm what was agreed.</summary>
    Confirmation,

    /// <summary>Verkoopcontract: both parties sign (art. 7:1 BW).</summary>
    Contract,
}

/// <summary>All that stands on an orderbevestiging or verkoopcontract, ready to print: every field of the offerte unchanged, and what the order adds.</summary>
public sealed record OrderDocument : SalesDocument
{
    /// <summary>Which of the two papers it is.</summary>
    public OrderPaperKind Kind { get; init; }

    /// <summary>Number of the offerte that was accepted (OFF-2026-0001); null for an order without one.</summary>
    public string? OfferteNumber { get; init; }

    /// <summary>Version of that offerte.</summary>
    public int OfferteVersion { get; init; } = 1;

    /// <summary>Date of that offerte; null prints none.</summary>
    public DateOnly? OfferteDate { get; init; }

    /// <summary>Number of the customer in the trade register, for a contract; empty prints none.</summary>
    public string CustomerKvkNumber { get; init; } = "";

    /// <summary>Where we deliver; null is the customer's own address.</summary>
    public DocumentRecipient? DeliveryAddress { get; init; }

    /// <summary>Whether the order may be delivered in parts.</summary>
    public bool PartialDelivery { get; init; }

    /// <summary>The day on which the customer wanted it; null prints none.</summary>
    public DateOnly? WantedOn { get; init; }
}
