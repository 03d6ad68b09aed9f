using MediatR;
using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Deliveries;
using PracticeFirm.Domain.Orders;
using PracticeFirm.Web.Infrastructure.Dispatch;
using PracticeFirm.Web.Infrastructure.Persistence;

namespace PracticeFirm.Web.Features.Deliveries;

/// <summary>Releases, picks and ships all that lies ready for an order in one go, for goods that stand at the door.</summary>
public static class DeliverNow
{
    /// <param name="OrderId">The order.</param>
    /// <param name="Plan">What was agreed; null ships today with our own van, or lets the customer collect when that is the condition.</param>
    [Access(Access.FirmWorker)]
    public sealed record Command(int OrderId, PlanEntry? Plan = null) : IFirmCommand<Shipped>, IAbout
    {
        public (DocumentKind Kind, int Id) About => (DocumentKind.Order, OrderId);
    }

    /// <summary>The number of the pakbon.</summary>
    public sealed record Shipped(string Number);

    internal sealed class Handler(FirmDb db, Actor actor) : IRequestHandler<Command, Result<Shipped>>
    {
        public async Task<Result<Shipped>> Handle(Command command, CancellationToken ct)
        {
            if (await db.WholeOrder(command.OrderId, ct) is not { } order)
                return OrderErrors.NotFound;
            var firm = await db.TheFirm(ct);
            var usual = order.Terms.DeliveryTerms == DeliveryTerms.ExWorks ? DeliveryMethod.Collect : DeliveryMethod.OwnVan;
            var plan = (command.Plan ?? new PlanEntry(usual, firm.BusinessDay)).Plan();
            if (plan.IsFailure)
                return Result<Shipped>.Failure(plan.Errors);
            var ready = order.Lines.Where(l => l.Releasable > 0).ToDictionary(l => l.Id, l => l.Releasable);
            if (order.IsConfirmed && ready.Count == 0)
                return ReleaseErrors.NothingReserved;
            var released = Delivery.Release(order, ready, plan.Value, firm);
            if (released.IsFailure)
                return Result<Shipped>.Failure(released.Errors);
            var delivery = released.Value;
            var picked = delivery.Pick(new Dictionary<int, int>(), order);
            if (picked.IsFailure)
                return Result<Shipped>.Failure(picked.Errors);
            var stock = await db.StockOf(delivery.Lines.Select(l => l.ArticleId), ct);
            var numbers = await db.Numbers(Delivery.NumberPrefix, firm.BusinessDay.Year, ct);
            var shipped = delivery.Ship(order, stock, numbers, firm, actor.Name);
            if (shipped.IsFailure)
                return Result<Shipped>.Failure(shipped.Errors);
            db.Deliveries.Add(delivery);
            await db.FollowDelivery(order, firm.BusinessDay, ct);
            return new Shipped(delivery.Number!);
        }
    }
}
