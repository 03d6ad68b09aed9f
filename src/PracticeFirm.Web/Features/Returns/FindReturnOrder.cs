using MediatR;
using Microsoft.EntityFrameworkCore;
using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Deliveries;
using PracticeFirm.Web.Infrastructure.Dispatch;
using PracticeFirm.Web.Infrastructure.Persistence;

namespace PracticeFirm.Web.Features.Returns;

/// <summary>The deliveries of a customer of which something can come back, to say which order a return is about.</summary>
public static class FindReturnOrder
{
    /// <summary>Most deliveries to choose from.</summary>
    public const int Most = 30;

    [Access(Access.FirmReader)]
    public sealed record Query(int CustomerId) : IFirmQuery<IReadOnlyList<Row>>;

    public sealed record Row(int OrderId, string OrderNumber, int DeliveryId, string DeliveryNumber, DateOnly ShippedOn, string Goods);

    internal sealed class Handler(FirmDb db) : IRequestHandler<Query, Result<IReadOnlyList<Row>>>
    {
        public async Task<Result<IReadOnlyList<Row>>> Handle(Query query, CancellationToken ct)
        {
            var found = await db.Deliveries.AsNoTracking()
                .Where(d => d.CustomerId == query.CustomerId && d.Status == DeliveryStatus.Shipped && d.Lines.Any(l => l.Shipped > l.Returned))
                .OrderByDescending(d => d.ShippedOn).ThenByDescending(d => d.Id)
                .Take(Most)
                .Select(d => new { d.OrderId, d.OrderNumber, d.Id, d.Number, d.ShippedOn, Goods = d.Lines.OrderBy(l => l.Position).Select(l => l.Description).ToList() })
                .ToListAsync(ct);
            return Result<IReadOnlyList<Row>>.Success([.. found.Select(d => new Row(d.OrderId, d.OrderNumber, d.Id, d.Number!, d.ShippedOn!.Value, string.Join(", ", d.Goods.Take(3))))]);
        }
    }
}
