using PracticeFirm.Domain.Common;

namespace PracticeFirm.Documents;

/// <summary>All that stands on an inkooporder, ready to print; the recipient is the supplier.</summary>
public sealed record PurchaseOrderDocument : BusinessDocument
{
    /// <summary>The day on which we want the goods; null prints none.</summary>
    public DateOnly? WantedOn { get; init; }

    /// <summary>Where the goods must go; null is our own address.</summary>
    public DocumentRecipient? DeliveryAddress { get; init; }

    /// <summary>Remark to the supplier; empty prints none, line ends are kept.</summary>
    public string Remark { get; init; } = "";

    /// <summary>What we order, in order.</summary>
    public IReadOnlyList<PurchaseOrderLine> Lines { get; init; } = [];

    /// <summary>Sum of the lines, excluding VAT.</summary>
    public required Money NetTotal { get; init; }
}

/// <summary>A line of an inkooporder.</summary>
/// <param name="Position">Number of the line.</param>
/// <param name="ArticleNumber">Our article number.</param>
/// <param name="SupplierArticleNumber">The supplier's number; empty prints none.</param>
/// <param name="Description">Description.</param>
/// <param name="Quantity">Units ordered.</param>
/// <param name="Unit">Unit.</param>
/// <param name="UnitPrice">Purchase price per unit, excluding VAT.</param>
/// <param name="Net">Amount of the line, excluding VAT.</param>
public sealed record PurchaseOrderLine(
    int Position, string ArticleNumber, string SupplierArticleNumber, string Description, int Quantity, string Unit, UnitPrice UnitPrice, Money Net)
{
    /// <summary>The day on which we want this line, where it differs from the order's; null prints none.</summary>
    public DateOnly? WantedOn { get; init; }

    /// <summary>Numbers of the sales orders it is for; empty prints none.</summary>
    public IReadOnlyList<string> ForOrders { get; init; } = [];
}
