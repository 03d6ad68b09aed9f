using MediatR;
using Microsoft.EntityFrameworkCore;
using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Orders;
using PracticeFirm.Domain.Purchasing;
using PracticeFirm.Web.Infrastructure.Dispatch;
using PracticeFirm.Web.Infrastructure.Persistence;

namespace PracticeFirm.Web.Features.Purchasing;

/// <summary>Which waiting order lines can be served now that goods of a purchase order came: the linked ones first, by promised day.</summary>
public static class ShowServable
{
    [Access(Access.FirmReader)]
    public sealed record Query(int PurchaseOrderId) : IFirmQuery<Model>;

    /// <param name="Lines">Lines that wait for an article of this purchase order.</param>
    public sealed record Model(IReadOnlyList<Line> Lines)
    {
        /// <summary>Units that can be set aside for the linked lines.</summary>
        public int Reservable => Lines.Where(l => l.IsLinked).Sum(l => l.Now);
    }

    /// <param name="OrderId">The order.</param>
    /// <param name="OrderLineId">Its line.</param>
    /// <param name="OrderNumber">Its number.</param>
    /// <param name="Customer">Who waits.</param>
    /// <param name="ArticleId">The article.</param>
    /// <param name="ArticleNumber">Its number.</param>
    /// <param name="Description">What they wait for.</param>
    /// <param name="Short">Units that are not set aside yet.</param>
    /// <param name="Now">Units that can be set aside now, when those above it in the list get theirs.</param>
    /// <param name="PromisedOn">Day promised.</param>
    /// <param name="IsLinked">True when the purchase order was made for it.</param>
    public sealed record Line(
        int OrderId, int OrderLineId, string OrderNumber, string Customer, int ArticleId, string ArticleNumber, string Description, int Short, int Now, DateOnly? PromisedOn, bool IsLinked);

    internal sealed class Handler(FirmDb db) : IRequestHandler<Query, Result<Model>>
    {
        public async Task<Result<Model>> Handle(Query query, CancellationToken ct)
        {
            var lines = await db.PurchaseOrders.AsNoTracking()
                .Where(p => p.Id == query.PurchaseOrderId)
                .SelectMany(p => p.Lines.DefaultIfEmpty(), (p, l) => new
                {
                    ArticleId = l == null ? 0 : l.ArticleId,
                    Links = l == null ? null : l.Links.Select(k => new { k.OrderLineId, k.Quantity }).ToList(),
                    Free = l == null ? 0 : db.Stock.Where(s => s.ArticleId == l.ArticleId).Select(s => s.OnHand - s.Reserved).FirstOrDefault(),
                })
                .ToListAsync(ct);
            if (lines.Count == 0)
                return PurchaseErrors.NotFound;
            var free = lines.Where(l => l.Links is not null).GroupBy(l => l.ArticleId).ToDictionary(g => g.Key, g => g.First().Free);
            var linked = lines.Where(l => l.Links is not null).SelectMany(l => l.Links!).GroupBy(l => l.OrderLineId).ToDictionary(g => g.Key, g => g.Sum(l => l.Quantity));
            var articles = free.Keys.ToList();
            var waiting = await db.Orders.AsNoTracking()
                .Where(o => o.OpenUnits > 0 && o.Status != OrderStatus.Draft && o.Status != OrderStatus.Cancelled)
                .SelectMany(o => o.Lines.Where(l => articles.Contains(l.ArticleId)), (o, l) => new
                {
                    OrderId = o.Id,
                    l.Id,
                    o.Number,
                    Customer = db.Customers.Where(c => c.Id == o.CustomerId).Select(c => c.Name).First(),
                    l.ArticleId,
                    l.ArticleNumber,
                    l.Description,
                    Short = l.Quantity - l.Declined - l.Shipped + l.ReturnedForReplacement - l.Reserved,
                    l.PromisedOn,
                })
                .Where(l => l.Short > 0)
                .ToListAsync(ct);
            var shown = new List<Line>();
            foreach (var line in waiting.OrderBy(l => linked.ContainsKey(l.Id) ? 0 : 1).ThenBy(l => l.PromisedOn ?? DateOnly.MaxValue).ThenBy(l => l.Id))
            {
                var isLinked = linked.TryGetValue(line.Id, out var bought);
                var now = Math.Max(0, Math.Min(isLinked ? Math.Min(bought, line.Short) : line.Short, free[line.ArticleId]));
                free[line.ArticleId] -= now;
                shown.Add(new Line(line.OrderId, line.Id, line.Number!, line.Customer, line.ArticleId, line.ArticleNumber, line.Description, line.Short, now, line.PromisedOn, isLinked));
            }

            return new Model(shown);
        }
    }
}
