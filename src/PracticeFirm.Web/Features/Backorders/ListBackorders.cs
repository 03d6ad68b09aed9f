using MediatR;
using Microsoft.EntityFrameworkCore;
using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Orders;
using PracticeFirm.Web.Infrastructure.Dispatch;
using PracticeFirm.Web.Infrastructure.Persistence;

namespace PracticeFirm.Web.Features.Backorders;

/// <summary>All that customers still wait for, per article, against what is free and what is on its way.</summary>
public static class ListBackorders
{
    /// <summary>Articles on a page.</summary>
    public const int PageSize = 20;

    /// <summary>Sort when nothing was chosen: who was promised first is on top.</summary>
    public const string StandardSort = "beloofd";

    /// <summary>Filter: the promised day has passed.</summary>
    public const string Late = "telaat";

    /// <summary>Filter: there is free stock that somebody waits for.</summary>
    public const string Allocatable = "toewijzen";

    /// <summary>Filter: not enough, even after all that is on its way.</summary>
    public const string StillShort = "tekort";

    /// <param name="Search">Article number or name, customer or order.</param>
    /// <param name="State">One of the filters above.</param>
    /// <param name="SupplierId">Supplier of the article.</param>
    /// <param name="CustomerId">A customer who waits.</param>
    /// <param name="Sort">Column, with a minus before it for descending.</param>
    /// <param name="Page">From 1; 0 gives everything, for a file.</param>
    [Access(Access.FirmReader)]
    public sealed record Query(string? Search = null, string? State = null, int? SupplierId = null, int? CustomerId = null, string? Sort = null, int Page = 1) : IFirmQuery<Model>;

    /// <param name="Articles">The page.</param>
    /// <param name="Total">Articles in all.</param>
    /// <param name="Units">Units that wait in all.</param>
    /// <param name="Suppliers">Suppliers to choose from.</param>
    /// <param name="Customers">Customers that wait, to choose from.</param>
    /// <param name="Today">The firm's date.</param>
    public sealed record Model(IReadOnlyList<Row> Articles, int Total, int Units, IReadOnlyList<Choice> Suppliers, IReadOnlyList<Choice> Customers, DateOnly Today);

    public sealed record Choice(int Id, string Name);

    public sealed record Row(int ArticleId, string Number, string Name, string Unit, int SupplierId, string Supplier, int Free, IReadOnlyList<Waiting> Lines, IReadOnlyList<Coming> Expected)
    {
        /// <summary>Units customers still wait for, whether set aside or not.</summary>
        public int Open => Lines.Sum(l => l.Open);

        /// <summary>Units for which nothing is set aside.</summary>
        public int Short => Lines.Sum(l => Math.Max(0, l.Short));

        /// <summary>Units that are short even when all on its way has come.</summary>
        public int ShortAfter => Math.Max(0, Short - Math.Max(0, Free) - Expected.Sum(e => e.Quantity));

        public DateOnly? FirstPromise => Lines.Min(l => l.PromisedOn);
    }

    public sealed record Waiting(
        int LineId, int OrderId, string OrderNumber, int CustomerId, string CustomerName, int Open, int Reserved, int Delivered, DateOnly? PromisedOn, DateOnly? ToldOn)
    {
        public int Short => Open - Reserved;
    }

    public sealed record Coming(DateOnly On, int Quantity, string Reference, int? PurchaseOrderId);

    internal sealed class Handler(FirmDb db) : IRequestHandler<Query, Result<Model>>
    {
        public async Task<Result<Model>> Handle(Query query, CancellationToken ct)
        {
            var lines = await Lines().ToListAsync(ct);
            var suppliers = await db.Suppliers.AsNoTracking().OrderBy(s => s.Name)
                .Select(s => new { s.Id, s.Name, Today = db.Firms.Select(f => f.BusinessDay).First() })
                .ToListAsync(ct);
            var today = suppliers.Count > 0 ? suppliers[0].Today : default;
            var articleIds = lines.Select(l => l.ArticleId).Distinct().ToList();
            var expected = (await db.Stock.AsNoTracking()
                .Where(s => articleIds.Contains(s.ArticleId))
                .SelectMany(s => s.Expected, (s, e) => new
                {
                    s.ArticleId,
                    e.ExpectedOn,
                    e.Quantity,
                    e.Reference,
                    PurchaseOrderId = db.PurchaseOrders.Where(p => p.Number == e.Reference).Select(p => (int?)p.Id).FirstOrDefault(),
                })
                .ToListAsync(ct)).ToLookup(e => e.ArticleId, e => new Coming(e.ExpectedOn, e.Quantity, e.Reference, e.PurchaseOrderId));

            var rows = lines.GroupBy(l => l.ArticleId)
                .Select(g => new Row(
                    g.Key, g.First().Number, g.First().Name, g.First().Unit, g.First().SupplierId, suppliers.Find(s => s.Id == g.First().SupplierId)?.Name ?? "", g.First().Free,
                    [.. g.OrderBy(l => l.PromisedOn ?? DateOnly.MaxValue).ThenBy(l => l.OrderId).ThenBy(l => l.LineId)
                        .Select(l => new Waiting(l.LineId, l.OrderId, l.OrderNumber, l.CustomerId, l.CustomerName, l.Open, l.Reserved, l.Shipped, l.PromisedOn, l.ToldOn))],
                    [.. expected[g.Key].OrderBy(e => e.On)]))
                .Where(r => Matches(r, query, today))
                .ToList();
            var sorted = Sorted(rows, query.Sort).ToList();
            var page = query.Page == 0 ? sorted : [.. sorted.Skip((query.Page - 1) * PageSize).Take(PageSize)];
            var customers = lines.Select(l => new Choice(l.CustomerId, l.CustomerName)).DistinctBy(c => c.Id).OrderBy(c => c.Name, StringComparer.CurrentCulture).ToList();
            return new Model(page, rows.Count, rows.Sum(r => r.Open), [.. suppliers.Where(s => lines.Exists(l => l.SupplierId == s.Id)).Select(s => new Choice(s.Id, s.Name))], customers, today);
        }

        // Only what is open is read: whether an article is short follows from all who wait for it, so that can't be cut into pages before.
        private IQueryable<Line> Lines() => db.Orders.AsNoTracking()
            .Where(o => (o.Status == OrderStatus.Confirmed || o.Status == OrderStatus.PartlyDelivered) && o.OpenUnits > 0)
            .SelectMany(o => o.Lines, (o, l) => new
            {
                Order = o,
                Line = l,
                Open = l.Quantity - l.Declined - l.Shipped + l.ReturnedForReplacement,
            })
            .Where(x => x.Open > 0 && (x.Open > x.Line.Reserved || x.Line.Shipped > 0))
            .Join(db.Articles, x => x.Line.ArticleId, a => a.Id, (x, a) => new { x.Order, x.Line, x.Open, Article = a })
            .Join(db.Stock, x => x.Article.Id, s => s.ArticleId, (x, s) => new Line
            {
                LineId = x.Line.Id,
                OrderId = x.Order.Id,
                OrderNumber = x.Order.Number!,
                CustomerId = x.Order.CustomerId,
                CustomerName = x.Order.Recipient!.Name,
                ArticleId = x.Article.Id,
                Number = x.Article.Number,
                Name = x.Article.Name.Dutch,
                Unit = x.Article.Unit.Dutch,
                SupplierId = x.Article.SupplierId,
                Free = s.OnHand - s.Reserved,
                Open = x.Open,
                Reserved = x.Line.Reserved,
                Shipped = x.Line.Shipped,
                PromisedOn = x.Line.PromisedOn,
                ToldOn = x.Line.PromiseToldOn,
            });

        private static bool Matches(Row row, Query query, DateOnly today)
        {
            if (query.SupplierId is { } supplier && row.SupplierId != supplier)
                return false;
            if (query.CustomerId is { } customer && !row.Lines.Any(l => l.CustomerId == customer))
                return false;
            if (query.State switch
            {
                Late => !row.Lines.Any(l => l.PromisedOn < today),
                Allocatable => row.Free <= 0 || row.Short == 0,
                StillShort => row.ShortAfter == 0,
                _ => false,
            })
                return false;
            if (string.IsNullOrWhiteSpace(query.Search))
                return true;
            var text = query.Search.Trim();
            return Has(row.Number) || Has(row.Name) || row.Lines.Any(l => Has(l.OrderNumber) || Has(l.CustomerName));

            bool Has(string where) => where.Contains(text, StringComparison.CurrentCultureIgnoreCase);
        }

        private static IEnumerable<Row> Sorted(IEnumerable<Row> rows, string? sort)
        {
            var (column, descending) = Components.ListQuery.SortOf(sort, StandardSort);
            return column switch
            {
                "artikel" => By(r => r.Name),
                "wacht" => By(r => r.Open),
                "tekort" => By(r => r.ShortAfter),
                _ => By(r => r.FirstPromise ?? DateOnly.MaxValue),
            };

            IEnumerable<Row> By<TKey>(Func<Row, TKey> key) => (descending ? rows.OrderByDescending(key) : rows.OrderBy(key)).ThenBy(r => r.ArticleId);
        }

        private sealed class Line
        {
            public int LineId { get; init; }
            public int OrderId { get; init; }
            public string OrderNumber { get; init; } = "";
            public int CustomerId { get; init; }
            public string CustomerName { get; init; } = "";
            public int ArticleId { get; init; }
            public string Number { get; init; } = "";
            public string Name { get; init; } = "";
            public string Unit { get; init; } = "";
            public int SupplierId { get; init; }
            public int Free { get; init; }
            public int Open { get; init; }
            public int Reserved { get; init; }
            public int Shipped { get; init; }
            public DateOnly? PromisedOn { get; init; }
            public DateOnly? ToldOn { get; init; }
        }
    }
}
