using MediatR;
using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Deliveries;
using PracticeFirm.Web.Infrastructure.Dispatch;
using PracticeFirm.Web.Infrastructure.Persistence;

namespace PracticeFirm.Web.Features.Deliveries;

/// <summary>What happens to a delivery until it left: it is picked, shipped, planned anew or cancelled.</summary>
public static class WorkDelivery
{
    /// <param name="DeliveryId">The delivery.</param>
    /// <param name="Found">Units found, by line of the delivery; lines that are not named were found whole.</param>
    [Access(Access.FirmWorker)]
    public sealed record Pick(int DeliveryId, IReadOnlyDictionary<int, int> Found) : IFirmCommand<Unit>, IAbout
    {
        public (DocumentKind Kind, int Id) About => (DocumentKind.Delivery, DeliveryId);
    }

    [Access(Access.FirmWorker)]
    public sealed record Ship(int DeliveryId) : IFirmCommand<Shipped>, IAbout
    {
        public (DocumentKind Kind, int Id) About => (DocumentKind.Delivery, DeliveryId);
    }

    /// <param name="DeliveryId">The delivery.</param>
    /// <param name="Plan">What was agreed now.</param>
    [Access(Access.FirmWorker)]
    public sealed record Replan(int DeliveryId, PlanEntry Plan) : IFirmCommand<Unit>, IAbout
    {
        public (DocumentKind Kind, int Id) About => (DocumentKind.Delivery, DeliveryId);
    }

    /// <param name="DeliveryId">The delivery.</param>
    /// <param name="Reason">Why it doesn't leave.</param>
    [Access(Access.FirmWorker)]
    public sealed record Cancel(int DeliveryId, string Reason) : IFirmCommand<Unit>, IAbout
    {
        public (DocumentKind Kind, int Id) About => (DocumentKind.Delivery, DeliveryId);
    }

    /// <summary>The number of the pakbon.</summary>
    public sealed record Shipped(string Number);

    internal sealed class Handler(FirmDb db, Actor actor)
        : IRequestHandler<Pick, Result<Unit>>, IRequestHandler<Ship, Result<Shipped>>, IRequestHandler<Replan, Result<Unit>>, IRequestHandler<Cancel, Result<Unit>>
    {
        public async Task<Result<Unit>> Handle(Pick command, CancellationToken ct)
        {
            if (await db.WholeDelivery(command.DeliveryId, ct) is not { } delivery)
                return DeliveryErrors.NotFound;
            if (delivery.Status == DeliveryStatus.Released && command.Found.Keys.Any(id => !delivery.Lines.Any(l => l.Id == id)))
                return DeliveryErrors.NoLine;
            var order = await db.WholeOrder(delivery.OrderId, ct);
            return Answer(delivery.Pick(command.Found, order!));
        }

        public async Task<Result<Shipped>> Handle(Ship command, CancellationToken ct)
        {
            if (await db.WholeDelivery(command.DeliveryId, ct) is not { } delivery)
                return DeliveryErrors.NotFound;
            var order = await db.WholeOrder(delivery.OrderId, ct);
            var firm = await db.TheFirm(ct);
            var stock = await db.StockOf(delivery.Lines.Select(l => l.ArticleId), ct);
            var numbers = await db.Numbers(Delivery.NumberPrefix, firm.BusinessDay.Year, ct);
            var shipped = delivery.Ship(order!, stock, numbers, firm, actor.Name);
            if (shipped.IsFailure)
                return Result<Shipped>.Failure(shipped.Errors);
            await db.FollowDelivery(order!, firm.BusinessDay, ct);
            return new Shipped(delivery.Number!);
        }

        public async Task<Result<Unit>> Handle(Replan command, CancellationToken ct)
        {
            if (await db.WholeDelivery(command.DeliveryId, ct) is not { } delivery)
                return DeliveryErrors.NotFound;
            var plan = command.Plan.Plan();
            return plan.IsFailure ? Result<Unit>.Failure(plan.Errors) : Answer(delivery.Replan(plan.Value, (await db.TheFirm(ct)).BusinessDay));
        }

        public async Task<Result<Unit>> Handle(Cancel command, CancellationToken ct)
        {
            if (await db.WholeDelivery(command.DeliveryId, ct) is not { } delivery)
                return DeliveryErrors.NotFound;
            var order = await db.WholeOrder(delivery.OrderId, ct);
            return Answer(delivery.Cancel(command.Reason, order!, (await db.TheFirm(ct)).BusinessDay));
        }

        private static Result<Unit> Answer(Result done) => done.IsSuccess ? Unit.Value : Result<Unit>.Failure(done.Errors);
    }
}
