using MediatR;
using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Purchasing;
using PracticeFirm.Web.Infrastructure.Dispatch;
using PracticeFirm.Web.Infrastructure.Persistence;

namespace PracticeFirm.Web.Features.Purchasing;

/// <summary>Sets what came aside for the order lines it was bought for, those promised first before the others.</summary>
public static class ReserveReceived
{
    /// <param name="PurchaseOrderId">The purchase order.</param>
    [Access(Access.FirmWorker)]
    public sealed record Command(int PurchaseOrderId) : IFirmCommand<Reserved>, IAbout
    {
        public (DocumentKind Kind, int Id) About => (DocumentKind.PurchaseOrder, PurchaseOrderId);
    }

    /// <summary>What was set aside.</summary>
    /// <param name="Units">Units, all orders together.</param>
    /// <param name="OrderNumbers">For which orders, those promised first before the others.</param>
    public sealed record Reserved(int Units, IReadOnlyList<string> OrderNumbers);

    /// <summary>Nothing can be set aside for the orders it was bought for.</summary>
    internal static Error Nothing { get; } = new(
        "Purchase.NothingToReserve", "Er is niets te reserveren: de orders waarvoor je kocht wachten niet meer, of er is niets vrij. Verdeel schaarse voorraad bij Backorders.");

    internal sealed class Handler(FirmDb db, Actor actor) : IRequestHandler<Command, Result<Reserved>>
    {
        public async Task<Result<Reserved>> Handle(Command command, CancellationToken ct)
        {
            if (await db.WholePurchaseOrder(command.PurchaseOrderId, ct) is not { } purchase)
                return PurchaseErrors.NotFound;
            var links = purchase.Lines.SelectMany(l => l.Links).ToList();
            var orderIds = links.Select(l => l.OrderId).Distinct().ToList();
            var orders = await db.WholeOrders(o => orderIds.Contains(o.Id), ct);
            var stock = await db.StockOf(purchase.Lines.Select(l => l.ArticleId), ct);
            var today = (await db.TheFirm(ct)).BusinessDay;

            var waiting =
                from link in links.GroupBy(l => (l.OrderId, l.OrderLineId), l => l.Quantity)
                let order = orders.SingleOrDefault(o => o.Id == link.Key.OrderId && o.IsConfirmed)
                let line = order?.Lines.SingleOrDefault(l => l.Id == link.Key.OrderLineId)
                where line is not null && stock.ContainsKey(line.ArticleId)
                orderby line.PromisedOn ?? DateOnly.MaxValue, line.Id
                select (Order: order, Line: line, Wanted: Math.Min(line.Short, link.Sum()));
            var numbers = new List<string>();
            var units = 0;
            foreach (var (order, line, wanted) in waiting.ToList())
            {
                var quantity = Math.Min(wanted, stock[line.ArticleId].Free);
                if (quantity < 1)
                    continue;
                var reserved = order.Reserve(line.Id, quantity, stock[line.ArticleId], today, actor.Name, $"ontvangen met {purchase.Number}");
                if (reserved.IsFailure)
                    return Result<Reserved>.Failure(reserved.Errors);
                units += quantity;
                numbers.Add(order.Number!);
            }

            return units == 0 ? Nothing : new Reserved(units, [.. numbers.Distinct()]);
        }
    }
}
