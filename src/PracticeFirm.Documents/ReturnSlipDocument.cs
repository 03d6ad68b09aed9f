using PracticeFirm.Domain.Common;

namespace PracticeFirm.Documents;

/// <summary>All that stands on a retourbon, ready to print: the customer puts it in the parcel that comes back.</summary>
public sealed record ReturnSlipDocument : BusinessDocument
{
    /// <summary>Number of the order (ORD-2026-0001).</summary>
    public required string OrderNumber { get; init; }

    /// <summary>Where the goods must be sent; null is our own address.</summary>
    public DocumentRecipient? ReturnAddress { get; init; }

    /// <summary>How the goods come back, in the document's language: <c>Wij halen de goederen op 3 december bij u op.</c>; empty asks the customer to send them.</summary>
    public string Method { get; init; } = "";

    /// <summary>Last day on which the goods must be with us; null prints none.</summary>
    public DateOnly? ReturnBy { get; init; }

    /// <summary>Handling fee (behandelingskosten), excluding VAT; zero says that there is none.</summary>
    public Money Fee { get; init; }

    /// <summary>What comes back, in order.</summary>
    public IReadOnlyList<ReturnSlipLine> Lines { get; init; } = [];
}

/// <summary>A line of a retourbon.</summary>
/// <param name="Position">Number of the line.</param>
/// <param name="ArticleNumber">Our article number.</param>
/// <param name="Description">Description in the document's language.</param>
/// <param name="Quantity">Units that come back.</param>
/// <param name="Unit">Unit in the document's language.</param>
/// <param name="Reason">Why, in the document's language: <c>Beschadigd</c>.</param>
public sealed record ReturnSlipLine(int Position, string ArticleNumber, string Description, int Quantity, string Unit, string Reason)
{
    /// <summary>Number of the pakbon it was delivered with; empty prints none.</summary>
    public string DeliveryNumber { get; init; } = "";

    /// <summary>Day of that delivery; null prints none.</summary>
    public DateOnly? DeliveredOn { get; init; }

    /// <summary>Number of the invoice it stands on; empty prints none.</summary>
    public string InvoiceNumber { get; init; } = "";
}
