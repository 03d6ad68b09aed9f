using MediatR;
using Microsoft.EntityFrameworkCore;
using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Deliveries;
using PracticeFirm.Web.Infrastructure.Dispatch;
using PracticeFirm.Web.Infrastructure.Persistence;

namespace PracticeFirm.Web.Features.Deliveries;

/// <summary>The list of deliveries, and what the warehouse has to do today: searched, filtered, sorted and paged in the database.</summary>
public static class ListDeliveries
{
    /// <summary>Rows on a page.</summary>
    public const int PageSize = 25;

    /// <summary>Sort when nothing was chosen: what leaves last is on top.</summary>
    public const string StandardSort = "-nummer";

    /// <summary>Filter: to be picked today, or before and still not.</summary>
    public const string ToPick = "verzamelen";

    /// <summary>Filter: to be shipped today, or before and still not.</summary>
    public const string ToShip = "verzenden";

    /// <summary>Filter: did not leave yet.</summary>
    public const string Open = "open";

    /// <summary>Filter: agreed for today.</summary>
    public const string Today = "vandaag";

    /// <summary>Filter: the agreed day has passed.</summary>
    public const string Late = "telaat";

    /// <param name="Search">Number of pakbon or order, customer or reference.</param>
    /// <param name="Status">A status, or one of the filters above.</param>
    /// <param name="Method">How the goods travel.</param>
    /// <param name="Sort">Column, with a minus before it for descending.</param>
    /// <param name="Page">From 1; 0 gives everything, for a file.</param>
    [Access(Access.FirmReader)]
    public sealed record Query(string? Search = null, string? Status = null, string? Method = null, string? Sort = null, int Page = 1) : IFirmQuery<Model>;

    /// <param name="Rows">The page.</param>
    /// <param name="Total">Deliveries in all.</param>
    /// <param name="Units">Units in all.</param>
    /// <param name="Day">The firm's date.</param>
    /// <param name="Pick">How many are to be picked today.</param>
    /// <param name="Ship">How many are to be shipped today.</param>
    /// <param name="Overdue">How many should have left before.</param>
    public sealed record Model(IReadOnlyList<Row> Rows, int Total, int Units, DateOnly Day, int Pick, int Ship, int Overdue);

    public sealed record Row(
        int Id, string? Number, DeliveryStatus Status, int OrderId, string OrderNumber, int CustomerId, string CustomerName, string City, DateOnly PlannedOn, string Moment,
        DeliveryMethod Method, DateOnly? ShippedOn, int Lines, int Units)
    {
        public string Title => Number ?? DeliveryLabels.Unnumbered(Id);
    }

    internal sealed class Handler(FirmDb db) : IRequestHandler<Query, Result<Model>>
    {
        public async Task<Result<Model>> Handle(Query query, CancellationToken ct)
        {
            var work = await db.Firms.AsNoTracking()
                .Select(f => new
                {
                    Day = f.BusinessDay,
                    Pick = db.Deliveries.Count(d => d.Status == DeliveryStatus.Released && d.Plan.PlannedOn <= f.BusinessDay),
                    Ship = db.Deliveries.Count(d => d.Status == DeliveryStatus.Picked && d.Plan.PlannedOn <= f.BusinessDay),
                    Overdue = db.Deliveries.Count(d => (d.Status == DeliveryStatus.Released || d.Status == DeliveryStatus.Picked) && d.Plan.PlannedOn < f.BusinessDay),
                })
                .SingleAsync(ct);
            var found = Filter(query, work.Day);
            var total = await found.GroupBy(_ => 1)
                .Select(g => new { Count = g.Count(), Units = g.Sum(d => d.Lines.Sum(l => d.Status == DeliveryStatus.Shipped ? l.Shipped : l.Picked ?? l.Quantity)) })
                .SingleOrDefaultAsync(ct);
            var sorted = Sorted(found, query.Sort);
            var page = query.Page == 0 ? sorted : sorted.Skip((query.Page - 1) * PageSize).Take(PageSize);
            var rows = await page
                .Select(d => new Row(
                    d.Id, d.Number, d.Status, d.OrderId, d.OrderNumber, d.CustomerId, d.Recipient.Name, d.DeliveryAddress.City, d.Plan.PlannedOn, d.Plan.Moment,
                    d.Plan.Method, d.ShippedOn, d.Lines.Count(), d.Lines.Sum(l => d.Status == DeliveryStatus.Shipped ? l.Shipped : l.Picked ?? l.Quantity)))
                .ToListAsync(ct);
            return new Model(rows, total?.Count ?? 0, total?.Units ?? 0, work.Day, work.Pick, work.Ship, work.Overdue);
        }

        private IQueryable<Delivery> Filter(Query query, DateOnly today)
        {
            var found = db.Deliveries.AsNoTracking();
            found = query.Status switch
            {
                ToPick => found.Where(d => d.Status == DeliveryStatus.Released && d.Plan.PlannedOn <= today),
                ToShip => found.Where(d => d.Status == DeliveryStatus.Picked && d.Plan.PlannedOn <= today),
                Open => found.Where(d => d.Status == DeliveryStatus.Released || d.Status == DeliveryStatus.Picked),
                Today => found.Where(d => d.Plan.PlannedOn == today && d.Status != DeliveryStatus.Cancelled),
                Late => found.Where(d => (d.Status == DeliveryStatus.Released || d.Status == DeliveryStatus.Picked) && d.Plan.PlannedOn < today),
                _ => Enum.TryParse<DeliveryStatus>(query.Status, ignoreCase: true, out var status) ? found.Where(d => d.Status == status) : found,
            };
            if (Enum.TryParse<DeliveryMethod>(query.Method, ignoreCase: true, out var method))
                found = found.Where(d => d.Plan.Method == method);
            if (!string.IsNullOrWhiteSpace(query.Search))
            {
                var pattern = LikePattern.Contains(query.Search);
                found = found.Where(d =>
                    EF.Functions.Like(d.Number!, pattern, LikePattern.Escape) || EF.Functions.Like(d.OrderNumber, pattern, LikePattern.Escape)
                    || EF.Functions.Like(d.CustomerReference, pattern, LikePattern.Escape) || EF.Functions.Like(d.Recipient.Name, pattern, LikePattern.Escape));
            }

            return found;
        }

        private static IQueryable<Delivery> Sorted(IQueryable<Delivery> found, string? sort)
        {
            var (column, descending) = Components.ListQuery.SortOf(sort, StandardSort);
            return column switch
            {
                "order" => found.By(d => d.OrderNumber, descending).ThenBy(d => d.Id),
                "klant" => found.By(d => d.Recipient.Name, descending).ThenBy(d => d.Id),
                "dag" => found.By(d => d.Plan.PlannedOn, descending).ThenBy(d => d.Id),
                _ => found.By(d => d.Id, descending),
            };
        }
    }
}
