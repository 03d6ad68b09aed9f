using PracticeFirm.Domain.Catalog;
using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Firm;
using PracticeFirm.Domain.Purchasing;
using PracticeFirm.Domain.Relations;
using PracticeFirm.Domain.Tests.Builders;
using static PracticeFirm.Domain.Tests.Builders.Make;

namespace PracticeFirm.Domain.Tests.Purchasing;

/// <summary>A supplier, their articles and purchase orders, each with only what a test cares about spelled out.</summary>
internal static class Purchases
{
    public static readonly DateOnly Wednesday = Monday.AddDays(2);

    public static Supplier Supplier(int id = 1, int leadTime = 3, decimal minimum = 250) =>
        Domain.Relations.Supplier.Register($"L{id:00}", $"Twentse Ordnerindustrie {id} B.V.", "Enschede", "NL", leadTime, Euro(minimum), "orders@ordners.example", "053 123 45 67").WithId(id);

    public static NumberSeries Numbers() => NumberSeries.Start(PurchaseOrder.NumberPrefix, Monday.Year);

    public static PurchaseLinkEntry Link(int orderLine, int quantity) => new(7, orderLine, "ORD-2026-0007", quantity);

    /// <summary>A draft with one line per quantity, of articles 1, 2, 3.</summary>
    public static PurchaseOrder Draft(TradingFirm firm, params int[] quantities)
    {
        var order = PurchaseOrder.Start(Supplier(), 1, firm).Saved();
        for (var i = 0; i < quantities.Length; i++)
            order.Put(Article(i + 1), PurchaseEntry.Of(quantities[i]), firm);
        return order;
    }

    /// <summary>A purchase order that was placed on the firm's day.</summary>
    public static PurchaseOrder Placed(TradingFirm firm, params int[] quantities)
    {
        var order = Draft(firm, quantities);
        Done(order.Place(Numbers(), firm));
        return order;
    }

    public static PurchaseLine Put(this PurchaseOrder order, Article article, PurchaseEntry entry, TradingFirm firm)
    {
        var added = order.AddLine(entry, article, firm);
        Done(added);
        return added.Value.Saved();
    }

    /// <summary>What came of the lines, in their order.</summary>
    public static Result<ReceiptOutcome> Came(this PurchaseOrder order, TradingFirm firm, string slip, params (int Received, int Damaged, int? Refused)[] came) =>
        order.Receive([.. came.Select((c, i) => new ReceiptEntry(order.Lines[i].Id, c.Received, c.Damaged, c.Refused))], slip, firm, "Piet");

    public static (int Received, int Surplus, int Damaged, int Closed, int Open) Figures(this PurchaseLine line) =>
        (line.Received, line.Surplus, line.Damaged, line.Closed, line.Open);
}
