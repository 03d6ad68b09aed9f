using PracticeFirm.Domain.Common;

namespace PracticeFirm.Domain.Purchasing;

/// <summary>What came of one line in one delivery, as counted at the door.</summary>
/// <param name="LineId">The line of the purchase order.</param>
/// <param name="Received">All that came, damaged and surplus included.</param>
/// <param name="Damaged">How many of those are damaged; they don't become stock and stay open.</param>
/// <param name="Refused">How many of the surplus go back; null when nobody has decided, which is refused when there is a surplus.</param>
public sealed record ReceiptEntry(int LineId, int Received, int Damaged = 0, int? Refused = null);

/// <summary>What a verb of a purchase order means for the stock of one article.</summary>
/// <param name="ArticleId">The article.</param>
/// <param name="Accepted">Good units that go into stock.</param>
/// <param name="NoLongerExpected">Units that are not on their way any more: they came, or won't come.</param>
public sealed record PurchaseChange(int ArticleId, int Accepted, int NoLongerExpected);

/// <summary>Units of an article that are on their way.</summary>
/// <param name="ArticleId">The article.</param>
/// <param name="Quantity">Units.</param>
/// <param name="On">Day they are promised for, or wanted on.</param>
public sealed record PurchaseExpectation(int ArticleId, int Quantity, DateOnly On);

/// <summary>What a receipt recorded and what it means for stock.</summary>
/// <param name="Receipt">The receipt.</param>
/// <param name="Changes">Per article what it changes; articles for which nothing changes are left out.</param>
public sealed record ReceiptOutcome(GoodsReceipt Receipt, IReadOnlyList<PurchaseChange> Changes);

/// <summary>Goederenontvangst: one delivery of a supplier, compared with what was expected.</summary>
public sealed class GoodsReceipt : Entity
{
    private readonly List<GoodsReceiptLine> _lines = [];

    private GoodsReceipt()
    {
    }

    /// <summary>The firm's date.</summary>
    public DateOnly ReceivedOn { get; private set; }

    /// <summary>Number of the supplier's pakbon.</summary>
    public string DeliverySlip { get; private set; } = "";

    /// <summary>Who received it.</summary>
    public string ReceivedBy { get; private set; } = "";

    /// <summary>All lines that were open or of which something came, in the order of the purchase order.</summary>
    public IReadOnlyList<GoodsReceiptLine> Lines => _lines;

    internal static GoodsReceipt Of(DateOnly day, string slip, string by) => new() { ReceivedOn = day, DeliverySlip = slip, ReceivedBy = by };

    internal GoodsReceiptLine Add(PurchaseLine line, ReceiptEntry entry)
    {
        var added = GoodsReceiptLine.Of(line, entry);
        _lines.Add(added);
        return added;
    }
}

/// <summary>Regel of a goederenontvangst: expected, received, difference, damaged.</summary>
public sealed class GoodsReceiptLine : Entity
{
    private GoodsReceiptLine()
    {
    }

    /// <summary>The line of the purchase order.</summary>
    public int LineId { get; private set; }

    /// <summary>Its place on the purchase order.</summary>
    public int Position { get; private set; }

    /// <summary>The article.</summary>
    public int ArticleId { get; private set; }

    /// <summary>Our article number.</summary>
    public string ArticleNumber { get; private set; } = "";

    /// <summary>Text on the purchase order.</summary>
    public string Description { get; private set; } = "";

    /// <summary>Unit.</summary>
    public string Unit { get; private set; } = "";

    /// <summary>Units that were open before this delivery.</summary>
    public int Expected { get; private set; }

    /// <summary>All that came.</summary>
    public int Received { get; private set; }

    /// <summary>Damaged units among those.</summary>
    public int Damaged { get; private set; }

    /// <summary>Surplus units that went back.</summary>
    public int Refused { get; private set; }

    /// <summary>Good units that went into stock.</summary>
    public int Accepted => Received - Damaged - Refused;

    /// <summary>Units too many (positive) or too few (negative).</summary>
    public int Difference => Received - Expected;

    internal static GoodsReceiptLine Of(PurchaseLine line, ReceiptEntry entry) => new()
    {
        LineId = line.Id,
        Position = line.Position,
        ArticleId = line.ArticleId,
        ArticleNumber = line.ArticleNumber,
        Description = line.Description,
        Unit = line.Unit,
        Expected = line.Open,
        Received = entry.Received,
        Damaged = entry.Damaged,
        Refused = entry.Refused ?? 0,
    };
}
