using MediatR;
using Microsoft.EntityFrameworkCore;
using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Orders;
using PracticeFirm.Domain.Purchasing;
using PracticeFirm.Web.Infrastructure.Dispatch;
using PracticeFirm.Web.Infrastructure.Persistence;

namespace PracticeFirm.Web.Features.Purchasing;

/// <summary>Inkoopadvies: what should be bought from whom, because orders lack it or because stock is under its minimum.</summary>
public static class ShowAdvice
{
    /// <param name="SupplierId">Only from this supplier; null shows all.</param>
    [Access(Access.FirmReader)]
    public sealed record Query(int? SupplierId = null) : IFirmQuery<Model>;

    /// <param name="Suggestions">By supplier.</param>
    /// <param name="Suppliers">To choose from.</param>
    /// <param name="Today">The firm's date.</param>
    public sealed record Model(IReadOnlyList<Suggestion> Suggestions, IReadOnlyList<StartPurchase.Choice> Suppliers, DateOnly Today);

    /// <param name="Advice">What should be bought from this supplier.</param>
    /// <param name="LeadTimeDays">Their levertijd in working days.</param>
    /// <param name="Drafts">Drafts for this supplier that are being worked on.</param>
    public sealed record Suggestion(PurchaseSuggestion Advice, int LeadTimeDays, IReadOnlyList<int> Drafts);

    internal sealed class Handler(FirmDb db) : IRequestHandler<Query, Result<Model>>
    {
        public async Task<Result<Model>> Handle(Query query, CancellationToken ct)
        {
            var suppliers = await db.Suppliers.AsNoTracking()
                .OrderBy(s => s.Name)
                .Select(s => new
                {
                    s.Id,
                    s.Name,
                    s.City,
                    s.LeadTimeDays,
                    s.MinimumOrder,
                    Today = db.Firms.Select(f => f.BusinessDay).First(),
                    Drafts = db.PurchaseOrders.Where(p => p.SupplierId == s.Id && p.Status == PurchaseStatus.Draft).OrderBy(p => p.Id).Select(p => p.Id).ToList(),
                })
                .ToListAsync(ct);
            var today = suppliers.Count > 0 ? suppliers[0].Today : default;
            var needs = await db.ArticleNeeds(ct);
            var advice = PurchaseAdvisor.Suggest(
                needs.Where(n => query.SupplierId is null || n.SupplierId == query.SupplierId),
                suppliers.Select(s => new SupplierTerms(s.Id, s.Name, s.LeadTimeDays, s.MinimumOrder)),
                today);
            return new Model(
                [.. advice.Select(a => (Advice: a, Supplier: suppliers.Single(s => s.Id == a.SupplierId))).Select(x => new Suggestion(x.Advice, x.Supplier.LeadTimeDays, x.Supplier.Drafts))],
                [.. suppliers.Select(s => new StartPurchase.Choice(s.Id, s.Name, s.City))],
                today);
        }
    }

    /// <summary>
    /// The articles that may have to be bought, in two round trips: those that confirmed orders lack and those of which less is free
    /// than the minimum. What stands in drafts counts as being on its way, so that it isn't suggested again.
    /// </summary>
    internal static async Task<IReadOnlyList<ArticleNeed>> ArticleNeeds(this FirmDb db, CancellationToken ct)
    {
        var lacking = await db.Orders.AsNoTracking()
            .Where(o => o.OpenUnits > 0 && o.Status != OrderStatus.Draft && o.Status != OrderStatus.Cancelled)
            .SelectMany(o => o.Lines, (o, l) => new
            {
                l.ArticleId,
                OrderId = o.Id,
                LineId = l.Id,
                o.Number,
                l.PromisedOn,
                Short = l.Quantity - l.Declined - l.Shipped + l.ReturnedForReplacement - l.Reserved,
            })
            .Where(l => l.Short > 0)
            .ToListAsync(ct);
        var shortages = lacking.ToLookup(l => l.ArticleId, l => new OrderShortage(l.OrderId, l.LineId, l.Number!, l.Short, l.PromisedOn));
        var lacked = shortages.Select(s => s.Key).ToList();
        var articles = await db.Stock.AsNoTracking()
            .Join(db.Articles, s => s.ArticleId, a => a.Id, (s, a) => new { Stock = s, Article = a })
            .Where(x => x.Stock.OnHand - x.Stock.Reserved < x.Article.ReorderLevel || lacked.Contains(x.Article.Id))
            .Select(x => new
            {
                x.Article.Id,
                x.Article.Number,
                Name = x.Article.Name.Dutch,
                x.Article.PackSize,
                x.Article.Cost,
                x.Article.SupplierId,
                Free = x.Stock.OnHand - x.Stock.Reserved,
                x.Article.ReorderLevel,
                Expected = x.Stock.Expected.Select(e => new { e.ExpectedOn, e.Quantity }).ToList(),
                InDrafts = db.PurchaseOrders.Where(p => p.Status == PurchaseStatus.Draft).SelectMany(p => p.Lines).Where(l => l.ArticleId == x.Article.Id).Sum(l => l.Quantity),
                Today = db.Firms.Select(f => f.BusinessDay).First(),
            })
            .ToListAsync(ct);
        return
        [
            .. articles.Select(a => new ArticleNeed(
                a.Id, a.Number, a.Name, a.PackSize, a.Cost, a.SupplierId, a.Free, a.ReorderLevel,
                [.. a.Expected.Select(e => new ExpectedUnits(e.ExpectedOn, e.Quantity)), .. a.InDrafts > 0 ? [new ExpectedUnits(a.Today, a.InDrafts)] : Array.Empty<ExpectedUnits>()],
                [.. shortages[a.Id]])),
        ];
    }
}
