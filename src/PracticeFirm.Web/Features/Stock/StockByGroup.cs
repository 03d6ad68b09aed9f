using MediatR;
using Microsoft.EntityFrameworkCore;
using PracticeFirm.Domain.Common;
using PracticeFirm.Web.Infrastructure.Dispatch;
using PracticeFirm.Web.Infrastructure.Persistence;

namespace PracticeFirm.Web.Features.Stock;

/// <summary>Stock beside the minimum for each article group, both at cost so that pieces and packs can be added up.</summary>
public static class StockByGroup
{
    [Access(Access.FirmReader)]
    public sealed record Query : IFirmQuery<Model>;

    public sealed record Model(IReadOnlyList<Group> Groups);

    /// <param name="Code">Code of the group.</param>
    /// <param name="Name">Its name.</param>
    /// <param name="Articles">How many articles.</param>
    /// <param name="UnderMinimum">How many of them are under their minimum.</param>
    /// <param name="Value">What lies in the warehouse, at cost.</param>
    /// <param name="MinimumValue">What the minimum stock would cost.</param>
    public sealed record Group(string Code, string Name, int Articles, int UnderMinimum, Money Value, Money MinimumValue);

    internal sealed class Handler(FirmDb db) : IRequestHandler<Query, Result<Model>>
    {
        public async Task<Result<Model>> Handle(Query query, CancellationToken ct)
        {
            var groups = await (
                from stock in db.Stock.AsNoTracking()
                join article in db.Articles on stock.ArticleId equals article.Id
                join articleGroup in db.ArticleGroups on article.GroupId equals articleGroup.Id
                group new { stock, article } by new { articleGroup.Code, articleGroup.Name } into g
                orderby g.Key.Name
                select new
                {
                    g.Key.Code,
                    g.Key.Name,
                    Articles = g.Count(),
                    UnderMinimum = g.Count(r => r.stock.OnHand - r.stock.Reserved < r.article.ReorderLevel),
                    Value = g.Sum(r => r.stock.OnHand * (long)(object)r.article.Cost),
                    MinimumValue = g.Sum(r => r.article.ReorderLevel * (long)(object)r.article.Cost),
                }).ToListAsync(ct);
            return new Model([.. groups.Select(g => new Group(
                g.Code, g.Name, g.Articles, g.UnderMinimum, new UnitPrice(g.Value).Times(1), new UnitPrice(g.MinimumValue).Times(1)))]);
        }
    }
}
