namespace PracticeFirm.Documents;

/// <summary>All that stands on a pakbon, ready to print. It holds no prices: it is made for whoever takes the goods in.</summary>
public sealed record DeliveryNoteDocument : BusinessDocument
{
    /// <summary>Number of the order (ORD-2026-0001).</summary>
    public required string OrderNumber { get; init; }

    /// <summary>Date of the order; null prints none.</summary>
    public DateOnly? OrderedOn { get; init; }

    /// <summary>Where the goods go; null is the recipient's own address.</summary>
    public DocumentRecipient? DeliveryAddress { get; init; }

    /// <summary>How it is delivered (verzendwijze), in the document's language: <c>Eigen bestelwagen</c>.</summary>
    public string Method { get; init; } = "";

    /// <summary>The agreed day; null prints none.</summary>
    public DateOnly? PlannedOn { get; init; }

    /// <summary>The agreed moment of the day: <c>tussen 8 en 12 uur</c>; empty prints none.</summary>
    public string Moment { get; init; } = "";

    /// <summary>With whom the moment was agreed; empty prints none.</summary>
    public string AgreedWith { get; init; } = "";

    /// <summary>Number of packages (colli); null leaves room to write it.</summary>
    public int? Packages { get; init; }

    /// <summary>What was delivered, in order.</summary>
    public IReadOnlyList<DeliveryNoteLine> Lines { get; init; } = [];
}

/// <summary>A line of a pakbon.</summary>
/// <param name="Position">Number of the line.</param>
/// <param name="ArticleNumber">Our article number.</param>
/// <param name="Description">Description in the document's language.</param>
/// <param name="Unit">Unit in the document's language.</param>
/// <param name="Ordered">Units ordered in all.</param>
/// <param name="Delivered">Units in this delivery.</param>
/// <param name="Backorder">Units still to be delivered after this one.</param>
public sealed record DeliveryNoteLine(int Position, string ArticleNumber, string Description, string Unit, int Ordered, int Delivered, int Backorder);
