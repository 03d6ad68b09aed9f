using MediatR;
using Microsoft.EntityFrameworkCore;
using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Purchasing;
using PracticeFirm.Web.Infrastructure.Dispatch;
using PracticeFirm.Web.Infrastructure.Persistence;

namespace PracticeFirm.Web.Features.Purchasing;

/// <summary>The list of purchase orders: searched, filtered, sorted and paged in the database.</summary>
public static class ListPurchases
{
    /// <summary>Rows on a page.</summary>
    public const int PageSize = 25;

    /// <summary>Sort when nothing was chosen: the newest first.</summary>
    public const string StandardSort = "-nummer";

    /// <param name="Search">Number, supplier, article or number of a sales order.</param>
    /// <param name="Status">A status, or <c>open</c> for those of which goods are to come.</param>
    /// <param name="Due"><c>te-laat</c>, <c>vandaag</c> or <c>week</c>: when goods that are open should come.</param>
    /// <param name="SupplierId">From whom.</param>
    /// <param name="Sort">Column, with a minus before it for descending.</param>
    /// <param name="Page">From 1; 0 gives everything, for a file.</param>
    [Access(Access.FirmReader)]
    public sealed record Query(string? Search = null, string? Status = null, string? Due = null, int? SupplierId = null, string? Sort = null, int Page = 1) : IFirmQuery<Model>;

    /// <param name="Rows">The purchase orders on this page.</param>
    /// <param name="Total">How many there are on all pages.</param>
    /// <param name="Sum">What was ordered with all of them, excluding VAT.</param>
    /// <param name="Suppliers">To choose from.</param>
    /// <param name="Today">The firm's date.</param>
    public sealed record Model(IReadOnlyList<Row> Rows, int Total, Money Sum, IReadOnlyList<StartPurchase.Choice> Suppliers, DateOnly Today);

    public sealed record Row(
        int Id, string? Number, PurchaseStatus Status, int SupplierId, string Supplier, DateOnly Date, DateOnly? ExpectedOn, int Open, int Lines, bool IsDelayed, Money Net)
    {
        public string Title => Number ?? $"Concept {Id}";

        /// <summary>True when something is open that should have been here before this day.</summary>
        public bool IsLate(DateOnly today) => Status is not (PurchaseStatus.Draft or PurchaseStatus.Cancelled) && Open > 0 && ExpectedOn < today;
    }

    internal sealed class Handler(FirmDb db) : IRequestHandler<Query, Result<Model>>
    {
        public async Task<Result<Model>> Handle(Query query, CancellationToken ct)
        {
            var suppliers = await db.Suppliers.AsNoTracking()
                .OrderBy(s => s.Name)
                .Select(s => new { s.Id, s.Name, s.City, Today = db.Firms.Select(f => f.BusinessDay).First() })
                .ToListAsync(ct);
            var today = suppliers.Count > 0 ? suppliers[0].Today : default;
            var found = Filter(query, today);
            var total = await found.GroupBy(_ => 1).Select(g => new { Count = g.Count(), Cents = g.Sum(p => p.NetTotal.Cents) }).SingleOrDefaultAsync(ct);
            var sorted = Sorted(found, query.Sort);
            var page = query.Page == 0 ? sorted : sorted.Skip((query.Page - 1) * PageSize).Take(PageSize);
            var rows = await page
                .Select(p => new Row(
                    p.Id, p.Number, p.Status, p.SupplierId, p.Supplier.Name, p.OrderedOn ?? p.CreatedOn,
                    p.Lines.Where(l => l.Quantity - l.Received - l.Closed > 0).Min(l => (DateOnly?)(l.PromisedOn ?? l.WantedOn ?? p.WantedOn)),
                    p.Lines.Sum(l => l.Quantity - l.Received - l.Closed), p.Lines.Count(), p.DelayReason != null, p.NetTotal))
                .ToListAsync(ct);
            return new Model(rows, total?.Count ?? 0, new Money(total?.Cents ?? 0), [.. suppliers.Select(s => new StartPurchase.Choice(s.Id, s.Name, s.City))], today);
        }

        private IQueryable<PurchaseOrder> Filter(Query query, DateOnly today)
        {
            var found = db.PurchaseOrders.AsNoTracking();
            if (query.Status == "open")
                found = Open(found);
            else if (Enum.TryParse<PurchaseStatus>(query.Status, ignoreCase: true, out var status))
                found = found.Where(p => p.Status == status);
            found = query.Due switch
            {
                "te-laat" => Open(found).Where(p => p.Lines.Any(l => l.Quantity - l.Received - l.Closed > 0 && (l.PromisedOn ?? l.WantedOn ?? p.WantedOn) < today)),
                "vandaag" => Between(Open(found), today, today),
                "week" => Between(Open(found), today, today.AddDays((7 - (int)today.DayOfWeek) % 7)),
                _ => found,
            };
            if (query.SupplierId is { } supplier)
                found = found.Where(p => p.SupplierId == supplier);
            if (!string.IsNullOrWhiteSpace(query.Search))
            {
                var pattern = LikePattern.Contains(query.Search);
                found = found.Where(p =>
                    EF.Functions.Like(p.Number!, pattern, LikePattern.Escape) || EF.Functions.Like(p.Supplier.Name, pattern, LikePattern.Escape)
                    || p.Lines.Any(l => EF.Functions.Like(l.ArticleNumber, pattern, LikePattern.Escape) || EF.Functions.Like(l.Description, pattern, LikePattern.Escape)
                        || l.Links.Any(k => EF.Functions.Like(k.OrderNumber, pattern, LikePattern.Escape))));
            }

            return found;
        }

        private static IQueryable<PurchaseOrder> Open(IQueryable<PurchaseOrder> found) => found.Where(p =>
            p.Status == PurchaseStatus.Ordered || p.Status == PurchaseStatus.Acknowledged || p.Status == PurchaseStatus.Delayed || p.Status == PurchaseStatus.PartlyReceived);

        private static IQueryable<PurchaseOrder> Between(IQueryable<PurchaseOrder> found, DateOnly from, DateOnly through) => found.Where(p => p.Lines.Any(l =>
            l.Quantity - l.Received - l.Closed > 0 && (l.PromisedOn ?? l.WantedOn ?? p.WantedOn) >= from && (l.PromisedOn ?? l.WantedOn ?? p.WantedOn) <= through));

        private static IQueryable<PurchaseOrder> Sorted(IQueryable<PurchaseOrder> found, string? sort)
        {
            var (column, descending) = Components.ListQuery.SortOf(sort, StandardSort);
            return column switch
            {
                "leverancier" => found.By(p => p.Supplier.Name, descending).ThenBy(p => p.Id),
                "datum" => found.By(p => p.OrderedOn ?? p.CreatedOn, descending).ThenBy(p => p.Id),
                "verwacht" => found.By(p => p.PromisedOn ?? p.WantedOn, descending).ThenBy(p => p.Id),
                "bedrag" => found.By(p => p.NetTotal.Cents, descending).ThenBy(p => p.Id),
                _ => found.By(p => p.Id, descending),
            };
        }
    }
}
