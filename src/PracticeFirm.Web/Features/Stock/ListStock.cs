using AutoMapper;
using AutoMapper.QueryableExtensions;
using MediatR;
using Microsoft.EntityFrameworkCore;
using PracticeFirm.Domain.Catalog;
using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Relations;
using PracticeFirm.Domain.Stock;
using PracticeFirm.Web.Infrastructure.Dispatch;
using PracticeFirm.Web.Infrastructure.Persistence;

namespace PracticeFirm.Web.Features.Stock;

/// <summary>The list of articles with their stock: searched, filtered, sorted and paged in the database.</summary>
public static class ListStock
{
    /// <summary>Rows on a page.</summary>
    public const int PageSize = 50;

    /// <summary>Sort when nothing was chosen: by article number.</summary>
    public const string StandardSort = "nummer";

    /// <summary>Which articles are shown.</summary>
    public enum Show
    {
        All,

        /// <summary>Less free than the minimum.</summary>
        UnderMinimum,

        /// <summary>With goods on their way.</summary>
        Expected,
    }

    /// <summary>What the value of the filter in the URL stands for.</summary>
    public static Show ShownOf(string? value) => value switch
    {
        "onder-minimum" => Show.UnderMinimum,
        "verwacht" => Show.Expected,
        _ => Show.All,
    };

    /// <param name="Search">Article number, name or GTIN.</param>
    /// <param name="Group">Code of an article group.</param>
    /// <param name="Supplier">Code of a supplier.</param>
    /// <param name="Shown">Which articles.</param>
    /// <param name="Sort">Column, with a minus before it for descending.</param>
    /// <param name="Page">From 1; 0 gives everything, for a file.</param>
    [Access(Access.FirmReader)]
    public sealed record Query(string? Search = null, string? Group = null, string? Supplier = null, Show Shown = Show.All, string? Sort = null, int Page = 1) : IFirmQuery<Model>;

    /// <param name="Rows">The articles on this page.</param>
    /// <param name="Total">How many there are on all pages.</param>
    /// <param name="Value">What lies in the warehouse of all of them, at cost, rounded once.</param>
    /// <param name="UnderMinimum">How many of all of them are under their minimum.</param>
    /// <param name="Groups">To choose from.</param>
    /// <param name="Suppliers">To choose from.</param>
    public sealed record Model(IReadOnlyList<Row> Rows, int Total, Money Value, int UnderMinimum, IReadOnlyList<Choice> Groups, IReadOnlyList<Choice> Suppliers);

    public sealed record Choice(string Code, string Name);

    public sealed class Row
    {
        public int ArticleId { get; init; }
        public string ArticleNumber { get; init; } = "";
        public string ArticleGtin { get; init; } = "";
        public string Name { get; init; } = "";
        public string GroupName { get; init; } = "";
        public string SupplierName { get; init; } = "";
        public string Unit { get; init; } = "";
        public UnitPrice ArticleListPrice { get; init; }
        public UnitPrice ArticleCost { get; init; }
        public int OnHand { get; init; }
        public int Reserved { get; init; }
        public int Minimum { get; init; }
        public int Expected { get; init; }
        public DateOnly? FirstExpected { get; init; }
        public int Free => OnHand - Reserved;
        public bool IsUnderMinimum => StockItem.IsUnderMinimum(Free, Minimum);
        public Money Value => ArticleCost.Times(OnHand);
    }

    internal sealed class Mapping : Profile
    {
        public Mapping() => CreateProjection<Joined, Row>()
            .ForMember(r => r.Name, o => o.MapFrom(x => x.Article.Name.Dutch))
            .ForMember(r => r.Unit, o => o.MapFrom(x => x.Article.Unit.Dutch))
            .ForMember(r => r.OnHand, o => o.MapFrom(x => x.Stock.OnHand))
            .ForMember(r => r.Reserved, o => o.MapFrom(x => x.Stock.Reserved))
            .ForMember(r => r.Minimum, o => o.MapFrom(x => x.Article.ReorderLevel))
            .ForMember(r => r.Expected, o => o.MapFrom(x => x.Stock.Expected.Sum(e => e.Quantity)))
            .ForMember(r => r.FirstExpected, o => o.MapFrom(x => x.Stock.Expected.Min(e => (DateOnly?)e.ExpectedOn)));
    }

    /// <summary>An article with what stands around it.</summary>
    internal sealed class Joined
    {
        public required StockItem Stock { get; init; }
        public required Article Article { get; init; }
        public required ArticleGroup Group { get; init; }
        public required Supplier Supplier { get; init; }
    }

    internal sealed class Handler(FirmDb db, AutoMapper.IConfigurationProvider mapping) : IRequestHandler<Query, Result<Model>>
    {
        public async Task<Result<Model>> Handle(Query query, CancellationToken ct)
        {
            var choices = await db.ArticleGroups.Select(g => new { IsGroup = true, g.Code, g.Name })
                .Concat(db.Suppliers.Select(s => new { IsGroup = false, s.Code, s.Name }))
                .OrderBy(c => c.Name)
                .ToListAsync(ct);
            var found = Filter(query);
            var sums = await found.GroupBy(_ => 1)
                .Select(g => new
                {
                    Count = g.Count(),
                    TenThousandths = g.Sum(r => r.Stock.OnHand * (long)(object)r.Article.Cost),
                    UnderMinimum = g.Count(r => r.Stock.OnHand - r.Stock.Reserved < r.Article.ReorderLevel),
                })
                .SingleOrDefaultAsync(ct);
            var sorted = Sorted(found, query.Sort);
            var page = query.Page == 0 ? sorted : sorted.Skip((query.Page - 1) * PageSize).Take(PageSize);
            var rows = await page.ProjectTo<Row>(mapping).ToListAsync(ct);
            return new Model(
                rows,
                sums?.Count ?? 0,
                new UnitPrice(sums?.TenThousandths ?? 0).Times(1),
                sums?.UnderMinimum ?? 0,
                [.. choices.Where(c => c.IsGroup).Select(c => new Choice(c.Code, c.Name))],
                [.. choices.Where(c => !c.IsGroup).Select(c => new Choice(c.Code, c.Name))]);
        }

        private IQueryable<Joined> Filter(Query query)
        {
            var found =
                from stock in db.Stock.AsNoTracking()
                join article in db.Articles on stock.ArticleId equals article.Id
                join articleGroup in db.ArticleGroups on article.GroupId equals articleGroup.Id
                join supplier in db.Suppliers on article.SupplierId equals supplier.Id
                select new Joined { Stock = stock, Article = article, Group = articleGroup, Supplier = supplier };
            if (!string.IsNullOrWhiteSpace(query.Search))
            {
                var pattern = LikePattern.Contains(query.Search);
                found = found.Where(r =>
                    EF.Functions.Like(r.Article.Number, pattern, LikePattern.Escape)
                    || EF.Functions.Like(r.Article.Name.Dutch, pattern, LikePattern.Escape)
                    || EF.Functions.Like(r.Article.Gtin, pattern, LikePattern.Escape));
            }

            if (!string.IsNullOrEmpty(query.Group))
                found = found.Where(r => r.Group.Code == query.Group);
            if (!string.IsNullOrEmpty(query.Supplier))
                found = found.Where(r => r.Supplier.Code == query.Supplier);
            return query.Shown switch
            {
                Show.All => found,
                Show.UnderMinimum => found.Where(r => r.Stock.OnHand - r.Stock.Reserved < r.Article.ReorderLevel),
                Show.Expected => found.Where(r => r.Stock.Expected.Any()),
            };
        }

        private static IQueryable<Joined> Sorted(IQueryable<Joined> found, string? sort)
        {
            var (column, descending) = Components.ListQuery.SortOf(sort, StandardSort);
            return column switch
            {
                "naam" => found.By(r => r.Article.Name.Dutch, descending).ThenBy(r => r.Article.Id),
                "groep" => found.By(r => r.Group.Name, descending).ThenBy(r => r.Article.Number),
                "prijs" => found.By(r => r.Article.ListPrice, descending).ThenBy(r => r.Article.Id),
                "voorraad" => found.By(r => r.Stock.OnHand, descending).ThenBy(r => r.Article.Id),
                "gereserveerd" => found.By(r => r.Stock.Reserved, descending).ThenBy(r => r.Article.Id),
                "vrij" => found.By(r => r.Stock.OnHand - r.Stock.Reserved, descending).ThenBy(r => r.Article.Id),
                "verwacht" => found.OrderBy(r => !r.Stock.Expected.Any()).ThenBy(r => r.Stock.Expected.Min(e => (DateOnly?)e.ExpectedOn)).ThenBy(r => r.Article.Id),
                "minimum" => found.By(r => r.Article.ReorderLevel, descending).ThenBy(r => r.Article.Id),
                _ => found.By(r => r.Article.Number, descending),
            };
        }
    }
}
