using MediatR;
using Microsoft.EntityFrameworkCore;
using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Purchasing;
using PracticeFirm.Domain.Relations;
using PracticeFirm.Web.Infrastructure.Dispatch;
using PracticeFirm.Web.Infrastructure.Persistence;

namespace PracticeFirm.Web.Features.Purchasing;

/// <summary>The list of suppliers with what is open and how reliable they are.</summary>
public static class ListSuppliers
{
    /// <summary>Sort when nothing was chosen: by name.</summary>
    public const string StandardSort = "naam";

    /// <param name="Search">Name, code or place.</param>
    /// <param name="Sort">Column, with a minus before it for descending.</param>
    [Access(Access.FirmReader)]
    public sealed record Query(string? Search = null, string? Sort = null) : IFirmQuery<Model>;

    /// <param name="Rows">All suppliers that were found; a firm has few.</param>
    /// <param name="Open">What is open with all of them, excluding VAT.</param>
    public sealed record Model(IReadOnlyList<Row> Rows, Money Open);

    /// <param name="Id">The supplier.</param>
    /// <param name="Code">Short code.</param>
    /// <param name="Name">Name.</param>
    /// <param name="City">Place.</param>
    /// <param name="CountryCode">Country.</param>
    /// <param name="LeadTimeDays">Levertijd in working days.</param>
    /// <param name="MinimumOrder">Smallest order they take.</param>
    /// <param name="Articles">How many articles they supply.</param>
    /// <param name="OpenOrders">Purchase orders of which goods are to come.</param>
    /// <param name="OpenCents">What was ordered with those, in cents.</param>
    /// <param name="Received">Purchase orders that were received to the end.</param>
    /// <param name="OnTime">Those of which everything came by the day promised first, or wanted when nothing was promised.</param>
    /// <param name="Complete">Those that came in one delivery with nothing damaged or missing.</param>
    public sealed record Row(
        int Id, string Code, string Name, string City, string CountryCode, int LeadTimeDays, Money MinimumOrder, int Articles, int OpenOrders, long OpenCents,
        int Received, int OnTime, int Complete)
    {
        public Reliability Reliability => new(Received, OnTime, Complete);
    }

    internal sealed class Handler(FirmDb db) : IRequestHandler<Query, Result<Model>>
    {
        public async Task<Result<Model>> Handle(Query query, CancellationToken ct)
        {
            var found = db.Suppliers.AsNoTracking();
            if (!string.IsNullOrWhiteSpace(query.Search))
            {
                var pattern = LikePattern.Contains(query.Search);
                found = found.Where(s =>
                    EF.Functions.Like(s.Name, pattern, LikePattern.Escape) || EF.Functions.Like(s.Code, pattern, LikePattern.Escape) || EF.Functions.Like(s.City, pattern, LikePattern.Escape));
            }

            var rows = await db.Rows(found).ToListAsync(ct);
            return new Model([.. Sorted(rows, query.Sort)], new Money(rows.Sum(r => r.OpenCents)));
        }

        private static IEnumerable<Row> Sorted(List<Row> rows, string? sort)
        {
            var (column, descending) = Components.ListQuery.SortOf(sort, StandardSort);
            IOrderedEnumerable<Row> By<TKey>(Func<Row, TKey> key) => descending ? rows.OrderByDescending(key) : rows.OrderBy(key);
            return column switch
            {
                "levertijd" => By(r => r.LeadTimeDays).ThenBy(r => r.Name),
                "minimum" => By(r => r.MinimumOrder.Cents).ThenBy(r => r.Name),
                "open" => By(r => r.OpenCents).ThenBy(r => r.Name),
                "op-tijd" => By(r => r.Reliability.OnTimeShare?.Value ?? -1).ThenBy(r => r.Name),
                "compleet" => By(r => r.Reliability.CompleteShare?.Value ?? -1).ThenBy(r => r.Name),
                _ => By(r => r.Name).ThenBy(r => r.Id),
            };
        }
    }

    /// <summary>Suppliers with their figures, in one round trip.</summary>
    internal static IQueryable<Row> Rows(this FirmDb db, IQueryable<Supplier> suppliers) => suppliers.Select(s => new Row(
        s.Id, s.Code, s.Name, s.City, s.CountryCode, s.LeadTimeDays, s.MinimumOrder,
        db.Articles.Count(a => a.SupplierId == s.Id),
        db.PurchaseOrders.Count(p => p.SupplierId == s.Id
            && (p.Status == PurchaseStatus.Ordered || p.Status == PurchaseStatus.Acknowledged || p.Status == PurchaseStatus.Delayed || p.Status == PurchaseStatus.PartlyReceived)),
        db.PurchaseOrders.Where(p => p.SupplierId == s.Id
            && (p.Status == PurchaseStatus.Ordered || p.Status == PurchaseStatus.Acknowledged || p.Status == PurchaseStatus.Delayed || p.Status == PurchaseStatus.PartlyReceived))
            .Sum(p => p.NetTotal.Cents),
        db.PurchaseOrders.Count(p => p.SupplierId == s.Id && p.Status == PurchaseStatus.Received),
        db.PurchaseOrders.Count(p => p.SupplierId == s.Id && p.Status == PurchaseStatus.Received && p.DelayReason == null
            && !p.Receipts.Any(r => r.ReceivedOn > (p.PromisedOn ?? p.WantedOn))),
        db.PurchaseOrders.Count(p => p.SupplierId == s.Id && p.Status == PurchaseStatus.Received && p.Receipts.Count() == 1
            && !p.Lines.Any(l => l.Damaged > 0 || l.Closed > 0))));
}

/// <summary>How reliable a supplier is, over what was received to the end.</summary>
/// <param name="Received">Purchase orders.</param>
/// <param name="OnTime">Those that came by the day promised first.</param>
/// <param name="Complete">Those that came in one delivery with nothing damaged or missing.</param>
public sealed record Reliability(int Received, int OnTime, int Complete)
{
    /// <summary>Share on time; null while nothing was received.</summary>
    public Percentage? OnTimeShare => Share(OnTime);

    /// <summary>Share that came complete; null while nothing was received.</summary>
    public Percentage? CompleteShare => Share(Complete);

    private Percentage? Share(int part) => Received == 0 ? null : Percentage.Of(Math.Round(100m * part / Received, 1));
}
