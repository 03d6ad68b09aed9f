using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Firm;
using PracticeFirm.Domain.Relations;

namespace PracticeFirm.Domain.Purchasing;

/// <summary>Inkooporder: what the firm orders from one supplier. A draft is worked on; what was ordered never changes.</summary>
public sealed partial class PurchaseOrder : Aggregate
{
    /// <summary>Prefix of the numbers of purchase orders.</summary>
    public const string NumberPrefix = "INK";

    /// <summary>Most lines on one purchase order.</summary>
    public const int MostLines = 300;

    /// <summary>Longest description of a line.</summary>
    public const int DescriptionLength = 200;

    /// <summary>Longest remark to the supplier.</summary>
    public const int RemarkLength = 1000;

    /// <summary>Longest reason of a delay, of settling for less or of cancelling.</summary>
    public const int ReasonLength = 200;

    /// <summary>Longest number of a delivery slip.</summary>
    public const int SlipLength = 40;

    private readonly List<PurchaseLine> _lines = [];
    private readonly List<GoodsReceipt> _receipts = [];

    private PurchaseOrder()
    {
    }

    /// <inheritdoc/>
    public override DocumentKind DocumentKind => DocumentKind.PurchaseOrder;

    /// <summary>INK-2026-0001; null until it is placed.</summary>
    public string? Number { get; private set; }

    /// <summary>Where it is in its life; stored for lists, worked out anew after every change.</summary>
    public PurchaseStatus Status { get; private set; }

    /// <summary>The supplier.</summary>
    public int SupplierId { get; private set; }

    /// <summary>The supplier as they were.</summary>
    public PurchaseSupplier Supplier { get; private set; } = null!;

    /// <summary>Which colleague made it.</summary>
    public int AuthorId { get; private set; }

    /// <summary>The firm's date it was made on.</summary>
    public DateOnly CreatedOn { get; private set; }

    /// <summary>The date on the document: the day it was placed.</summary>
    public DateOnly? OrderedOn { get; private set; }

    /// <summary>Day the goods are wanted.</summary>
    public DateOnly WantedOn { get; private set; }

    /// <summary>Day the supplier promised last.</summary>
    public DateOnly? PromisedOn { get; private set; }

    /// <summary>Why the supplier comes later than promised first; null when they don't.</summary>
    public string? DelayReason { get; private set; }

    /// <summary>Day it was cancelled.</summary>
    public DateOnly? CancelledOn { get; private set; }

    /// <summary>Why it was cancelled.</summary>
    public string? CancelReason { get; private set; }

    /// <summary>What the supplier should know.</summary>
    public string Remark { get; private set; } = "";

    /// <summary>What was ordered, excluding VAT; surplus that was kept is not in it.</summary>
    public Money NetTotal { get; private set; }

    /// <summary>The lines in order.</summary>
    public IReadOnlyList<PurchaseLine> Lines => _lines;

    /// <summary>The deliveries that came, oldest first.</summary>
    public IReadOnlyList<GoodsReceipt> Receipts => _receipts;

    /// <summary>True while it can be worked on.</summary>
    public bool IsDraft => Status == PurchaseStatus.Draft;

    /// <summary>True while goods are to come.</summary>
    public bool IsOpen => Status is PurchaseStatus.Ordered or PurchaseStatus.Acknowledged or PurchaseStatus.Delayed or PurchaseStatus.PartlyReceived;

    /// <summary>How people call it: its number, or concept.</summary>
    public string Title => Number ?? $"Concept {Id}";

    /// <summary>Units still to come, all lines together.</summary>
    public int OpenUnits => _lines.Sum(l => l.Open);

    /// <summary>
    /// What is on its way, per article and day: what the stock of those articles has to expect under <see cref="Number"/>. Empty for
    /// drafts and when nothing is open.
    /// </summary>
    public IReadOnlyList<PurchaseExpectation> Expectations => OrderedOn is null
        ? []
        : [.. _lines.Where(l => l.Open > 0)
            .GroupBy(l => (l.ArticleId, On: ExpectedOn(l)))
            .Select(g => new PurchaseExpectation(g.Key.ArticleId, g.Sum(l => l.Open), g.Key.On))
            .OrderBy(e => e.ArticleId).ThenBy(e => e.On)];

    /// <summary>The day a line is promised for, else the day it is wanted.</summary>
    public DateOnly ExpectedOn(PurchaseLine line) => line.PromisedOn ?? line.WantedOn ?? WantedOn;

    /// <summary>True when something is open that should have been here before today.</summary>
    /// <param name="today">The firm's date.</param>
    public bool IsLate(DateOnly today) => IsOpen && _lines.Exists(l => l.Open > 0 && ExpectedOn(l) < today);

    /// <summary>Starts a draft; it is wanted as soon as the supplier usually delivers.</summary>
    /// <param name="supplier">From whom.</param>
    /// <param name="authorId">Which colleague makes it.</param>
    /// <param name="firm">For its date.</param>
    public static PurchaseOrder Start(Supplier supplier, int authorId, TradingFirm firm)
    {
        var order = new PurchaseOrder
        {
            SupplierId = supplier.Id,
            Supplier = PurchaseSupplier.Of(supplier),
            AuthorId = authorId,
            CreatedOn = firm.BusinessDay,
            WantedOn = BusinessCalendar.AddWorkingDays(firm.BusinessDay, supplier.LeadTimeDays),
        };
        order.Happened("Purchase.Started", $"Het concept voor {supplier.Name} is gemaakt.");
        return order;
    }

    private void Derive() => Status =
        CancelledOn is not null ? PurchaseStatus.Cancelled
        : OrderedOn is null ? PurchaseStatus.Draft
        : OpenUnits == 0 ? PurchaseStatus.Received
        : _lines.Exists(l => l.InStock > 0) ? PurchaseStatus.PartlyReceived
        : DelayReason is not null ? PurchaseStatus.Delayed
        : PromisedOn is not null ? PurchaseStatus.Acknowledged
        : PurchaseStatus.Ordered;

    private static Error? WhyNotOn(DateOnly day, DateOnly today, string field) =>
        day < today ? PurchaseErrors.DayPast(field)
        : day > today.AddYears(1) ? PurchaseErrors.DayTooFar(field)
        : !BusinessCalendar.IsWorkingDay(day) ? PurchaseErrors.DayOff(field, day)
        : null;

    private static Error? WhyNotReason(string reason, Error missing) =>
        string.IsNullOrWhiteSpace(reason) ? missing
        : reason.Trim().Length > ReasonLength ? PurchaseErrors.TextTooLong("Reason", ReasonLength)
        : null;
}
