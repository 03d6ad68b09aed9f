using PracticeFirm.Domain.Catalog;
using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Relations;

namespace PracticeFirm.Domain.Purchasing;

/// <summary>Where a purchase order is in its life; follows from its quantities and from what the supplier said.</summary>
public enum PurchaseStatus
{
    /// <summary>Concept.</summary>
    Draft,

    /// <summary>Besteld: sent to the supplier, who has not answered.</summary>
    Ordered,

    /// <summary>Bevestigd: the supplier promised a day.</summary>
    Acknowledged,

    /// <summary>Vertraagd: the supplier comes later than promised.</summary>
    Delayed,

    /// <summary>Deels ontvangen: some of it is in stock, some is open.</summary>
    PartlyReceived,

    /// <summary>Ontvangen: nothing is open any more.</summary>
    Received,

    /// <summary>Geannuleerd before anything came into stock.</summary>
    Cancelled,
}

/// <summary>The supplier as they were when the purchase order was made.</summary>
/// <param name="Code">Short code.</param>
/// <param name="Name">Name with legal form.</param>
/// <param name="Street">Street and number, when known.</param>
/// <param name="City">Place.</param>
/// <param name="CountryCode">ISO 3166-1 alpha-2.</param>
/// <param name="Email">E-mail address for orders.</param>
public sealed record PurchaseSupplier(string Code, string Name, string? Street, string City, string CountryCode, string Email)
{
    /// <summary>The supplier as it is now.</summary>
    public static PurchaseSupplier Of(Supplier supplier) => new(supplier.Code, supplier.Name, null, supplier.City, supplier.CountryCode, supplier.Email);
}

/// <summary>Which sales order line a quantity is bought for, as given.</summary>
/// <param name="OrderId">The order.</param>
/// <param name="OrderLineId">Its line.</param>
/// <param name="OrderNumber">Number of the order: ORD-2026-0001.</param>
/// <param name="Quantity">Units, from 1.</param>
public sealed record PurchaseLinkEntry(int OrderId, int OrderLineId, string OrderNumber, int Quantity);

/// <summary>What is typed in a line.</summary>
/// <param name="Quantity">Whole units.</param>
/// <param name="ManualPrice">Price per unit typed by a person; null takes the inkoopprijs of the article.</param>
/// <param name="WantedOn">Wanted day when it differs from that of the whole.</param>
/// <param name="Description">Text on the document; empty takes the article's name.</param>
/// <param name="Links">The sales order lines it is for; links to one line add up.</param>
public sealed record PurchaseEntry(int Quantity, UnitPrice? ManualPrice, DateOnly? WantedOn, string Description, IReadOnlyList<PurchaseLinkEntry> Links)
{
    /// <summary>A quantity at the usual price on the day of the whole, for stock.</summary>
    public static PurchaseEntry Of(int quantity) => new(quantity, null, null, "", []);
}

/// <summary>The sales order line that part of a purchase line is for.</summary>
public sealed class PurchaseLink : Entity
{
    private PurchaseLink()
    {
    }

    /// <summary>The order.</summary>
    public int OrderId { get; private set; }

    /// <summary>Its line.</summary>
    public int OrderLineId { get; private set; }

    /// <summary>Number of the order.</summary>
    public string OrderNumber { get; private set; } = "";

    /// <summary>Units.</summary>
    public int Quantity { get; private set; }

    internal static PurchaseLink Of(PurchaseLinkEntry entry, int quantity) =>
        new() { OrderId = entry.OrderId, OrderLineId = entry.OrderLineId, OrderNumber = entry.OrderNumber, Quantity = quantity };
}

/// <summary>Inkooporderregel. What was ordered never changes; what came is counted beside it.</summary>
public sealed class PurchaseLine : Entity
{
    private readonly List<PurchaseLink> _links = [];

    private PurchaseLine()
    {
    }

    /// <summary>Place on the document, from 1.</summary>
    public int Position { get; private set; }

    /// <summary>The article.</summary>
    public int ArticleId { get; private set; }

    /// <summary>Our article number.</summary>
    public string ArticleNumber { get; private set; } = "";

    /// <summary>The supplier's article number.</summary>
    public string SupplierArticleNumber { get; private set; } = "";

    /// <summary>Text on the document.</summary>
    public string Description { get; private set; } = "";

    /// <summary>Unit on the document.</summary>
    public string Unit { get; private set; } = "";

    /// <summary>Units per pack.</summary>
    public int PackSize { get; private set; }

    /// <summary>Units ordered.</summary>
    public int Quantity { get; private set; }

    /// <summary>Inkoopprijs per unit, excluding VAT.</summary>
    public UnitPrice UnitPrice { get; private set; }

    /// <summary>Wanted day when it differs from that of the whole.</summary>
    public DateOnly? WantedOn { get; private set; }

    /// <summary>Day the supplier promised what was open then.</summary>
    public DateOnly? PromisedOn { get; private set; }

    /// <summary>Good units in stock, of those ordered.</summary>
    public int Received { get; private set; }

    /// <summary>Good units in stock beyond those ordered, kept on purpose.</summary>
    public int Surplus { get; private set; }

    /// <summary>Units that came damaged, all deliveries together; they are not in stock and stay open.</summary>
    public int Damaged { get; private set; }

    /// <summary>Units the firm settled for not getting.</summary>
    public int Closed { get; private set; }

    /// <summary>Why it settled for less.</summary>
    public string? CloseReason { get; private set; }

    /// <summary>Units still to come.</summary>
    public int Open => Quantity - Received - Closed;

    /// <summary>All units that came into stock.</summary>
    public int InStock => Received + Surplus;

    /// <summary>Quantity times price.</summary>
    public Money Amount => UnitPrice.Times(Quantity);

    /// <summary>The sales order lines it is for; together never more than <see cref="Quantity"/>.</summary>
    public IReadOnlyList<PurchaseLink> Links => _links;

    internal static PurchaseLine At(int position) => new() { Position = position };

    internal void Set(PurchaseEntry entry, Article article, string supplierCode)
    {
        ArticleId = article.Id;
        ArticleNumber = article.Number;
        SupplierArticleNumber = Supplier.ArticleNumber(supplierCode, article.Number);
        Description = string.IsNullOrWhiteSpace(entry.Description) ? article.Name.Dutch : entry.Description.Trim();
        Unit = article.Unit.Dutch;
        PackSize = article.PackSize;
        Quantity = entry.Quantity;
        UnitPrice = entry.ManualPrice ?? article.Cost;
        WantedOn = entry.WantedOn;
        _links.Clear();
        _links.AddRange(entry.Links.GroupBy(l => l.OrderLineId).Select(g => PurchaseLink.Of(g.First(), g.Sum(l => l.Quantity))));
    }

    internal void MoveTo(int position) => Position = position;

    internal void Promise(DateOnly day) => PromisedOn = day;

    internal void Take(int accepted, int damaged)
    {
        var ordered = Math.Min(accepted, Open);
        Received += ordered;
        Surplus += accepted - ordered;
        Damaged += damaged;
    }

    internal void CloseRest(string reason)
    {
        Closed += Open;
        CloseReason = reason;
    }
}
