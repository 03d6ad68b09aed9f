using MediatR;
using Microsoft.EntityFrameworkCore;
using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Deliveries;
using PracticeFirm.Domain.Orders;
using PracticeFirm.Domain.Returns;
using PracticeFirm.Web.Infrastructure.Dispatch;
using PracticeFirm.Web.Infrastructure.Persistence;

namespace PracticeFirm.Web.Features.Customers;

/// <summary>What a customer ordered and what goes to and fro: the orders, the deliveries under way and the returns, the latest first.</summary>
public static class ShowOrders
{
    /// <summary>Most rows of each in the dossier.</summary>
    public const int Most = 15;

    [Access(Access.FirmReader)]
    public sealed record Query(int CustomerId) : IFirmQuery<Model>;

    /// <param name="Orders">Orders, those that wait for something first.</param>
    /// <param name="OrderCount">How many there are in all.</param>
    /// <param name="Deliveries">Deliveries that have not left.</param>
    /// <param name="Returns">Returns.</param>
    public sealed record Model(IReadOnlyList<OrderRow> Orders, int OrderCount, IReadOnlyList<DeliveryRow> Deliveries, IReadOnlyList<ReturnRow> Returns);

    public sealed record OrderRow(int Id, string? Number, string Subject, DateOnly On, OrderStatus Status, DateOnly? NextPromise, int Open, long Cents)
    {
        public Money Total => new(Cents);
    }

    public sealed record DeliveryRow(int Id, string? Number, string OrderNumber, DateOnly PlannedOn, DeliveryStatus Status);

    public sealed record ReturnRow(int Id, string Number, string OrderNumber, DateOnly RequestedOn, ReturnStatus Status);

    internal sealed class Handler(FirmDb db) : IRequestHandler<Query, Result<Model>>
    {
        public async Task<Result<Model>> Handle(Query query, CancellationToken ct)
        {
            var own = db.Orders.AsNoTracking().Where(o => o.CustomerId == query.CustomerId);
            var orders = await own
                .OrderBy(o => o.Status == OrderStatus.Closed || o.Status == OrderStatus.Cancelled ? 1 : 0).ThenByDescending(o => o.Id)
                .Take(Most)
                .Select(o => new
                {
                    Row = new OrderRow(o.Id, o.Number, o.Terms.Subject, o.ConfirmedOn ?? o.CreatedOn, o.Status, o.NextPromise, o.OpenUnits, o.Total.Cents),
                    Count = own.Count(),
                })
                .ToListAsync(ct);
            var deliveries = await db.Deliveries.AsNoTracking()
                .Where(d => d.CustomerId == query.CustomerId && (d.Status == DeliveryStatus.Released || d.Status == DeliveryStatus.Picked))
                .OrderBy(d => d.Plan.PlannedOn).ThenBy(d => d.Id)
                .Take(Most)
                .Select(d => new DeliveryRow(d.Id, d.Number, d.OrderNumber, d.Plan.PlannedOn, d.Status))
                .ToListAsync(ct);
            var returns = await db.Returns.AsNoTracking()
                .Where(r => r.CustomerId == query.CustomerId)
                .OrderByDescending(r => r.Id)
                .Take(Most)
                .Select(r => new ReturnRow(r.Id, r.Number, r.OrderNumber, r.RequestedOn, r.Status))
                .ToListAsync(ct);
            return new Model([.. orders.Select(o => o.Row)], orders.FirstOrDefault()?.Count ?? 0, deliveries, returns);
        }
    }
}
