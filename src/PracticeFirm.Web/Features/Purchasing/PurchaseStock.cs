using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Purchasing;
using PracticeFirm.Domain.Stock;

namespace PracticeFirm.Web.Features.Purchasing;

/// <summary>Brings the stock of articles in line with what a verb of a purchase order changed.</summary>
internal static class PurchaseStock
{
    /// <summary>Books what came and what is no longer on its way; then the stock expects what the purchase order says.</summary>
    /// <returns>Done, or why the stock can't take it in; nothing may be saved then.</returns>
    public static Result Book(PurchaseOrder order, IReadOnlyList<PurchaseChange> changes, IReadOnlyDictionary<int, StockItem> stock, DateOnly today, string by)
    {
        foreach (var change in changes)
        {
            var item = stock[change.ArticleId];
            if (change.Accepted > 0 && item.Receive(change.Accepted, today, order.Number!, by) is { IsFailure: true } full)
                return full;
            if (change.NoLongerExpected > 0 && item.Arrived(order.Number!, change.NoLongerExpected) is { IsFailure: true } unexpected)
                return unexpected;
        }

        return Expect(order, stock);
    }

    /// <summary>The stock expects what the purchase order says: as placed, promised or delayed.</summary>
    public static Result Expect(PurchaseOrder order, IReadOnlyDictionary<int, StockItem> stock)
    {
        var expectations = order.Expectations.ToLookup(e => e.ArticleId);
        foreach (var article in order.Lines.Select(l => l.ArticleId).Distinct())
        {
            var item = stock[article];
            var wanted = expectations[article].Select(e => (e.On, e.Quantity)).ToList();
            var standing = item.Expected.Where(e => e.Reference == order.Number).Select(e => (e.ExpectedOn, e.Quantity)).OrderBy(e => e.ExpectedOn).ToList();
            if (standing.SequenceEqual(wanted))
                continue;
            if (wanted.Count == 1 && standing.Sum(e => e.Quantity) == wanted[0].Quantity)
            {
                item.Postpone(order.Number!, wanted[0].On);
                continue;
            }

            if (standing.Count > 0)
                item.Forget(order.Number!);
            foreach (var (on, quantity) in wanted)
                if (item.Expect(quantity, on, order.Number!) is { IsFailure: true } refused)
                    return refused;
        }

        return Result.Success;
    }
}
