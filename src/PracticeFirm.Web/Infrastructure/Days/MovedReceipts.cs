using PracticeFirm.Domain.Purchasing;
using PracticeFirm.Web.Infrastructure.Dispatch;
using PracticeFirm.Web.Infrastructure.Persistence;

namespace PracticeFirm.Web.Infrastructure.Days;

/// <summary>Keeps that suppliers moved what they promised.</summary>
internal static class MovedReceipts
{
    /// <summary>Moves what the stock expects of these purchase orders, under the names of their suppliers.</summary>
    public static async Task Postpone(this FirmDb db, IReadOnlyList<PurchaseOrder> moved, MessageContext context, CancellationToken ct)
    {
        if (moved.Count == 0)
            return;
        var stock = await db.StockOf(moved.SelectMany(p => p.Lines).Select(l => l.ArticleId), ct);
        foreach (var purchase in moved)
        {
            context.Simulated[purchase] = purchase.Supplier.Name;
            foreach (var article in purchase.Expectations.GroupBy(e => e.ArticleId))
                stock[article.Key].Postpone(purchase.Number!, article.Max(e => e.On));
        }
    }
}
