using MediatR;
using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Purchasing;
using PracticeFirm.Web.Infrastructure.Dispatch;
using PracticeFirm.Web.Infrastructure.Persistence;

namespace PracticeFirm.Web.Features.Purchasing;

/// <summary>Changes the head of a draft, or throws the draft away.</summary>
public static class EditPurchase
{
    /// <summary>Everything but the lines.</summary>
    public sealed record Terms(DateOnly WantedOn, string Remark);

    /// <param name="PurchaseOrderId">The draft.</param>
    /// <param name="Known">What was on screen before; when it is no longer so, the change is refused and nothing is overwritten.</param>
    /// <param name="Now">What was typed.</param>
    [Access(Access.FirmWorker)]
    public sealed record Command(int PurchaseOrderId, Terms Known, Terms Now) : IFirmCommand<Unit>, IAbout
    {
        public (DocumentKind Kind, int Id) About => (DocumentKind.PurchaseOrder, PurchaseOrderId);
    }

    [Access(Access.FirmWorker)]
    public sealed record Discard(int PurchaseOrderId) : IFirmCommand<Unit>, IAbout
    {
        public (DocumentKind Kind, int Id) About => (DocumentKind.PurchaseOrder, PurchaseOrderId);
    }

    internal sealed class Handler(FirmDb db, Actor actor) : IRequestHandler<Command, Result<Unit>>, IRequestHandler<Discard, Result<Unit>>
    {
        public async Task<Result<Unit>> Handle(Command command, CancellationToken ct)
        {
            if (await db.WholePurchaseOrder(command.PurchaseOrderId, ct) is not { } order)
                return PurchaseErrors.NotFound;
            if (order.IsDraft && new Terms(order.WantedOn, order.Remark) != command.Known)
                return PurchaseErrors.ChangedByOther(await db.LastOther(DocumentKind.PurchaseOrder, order.Id, actor.UserId, ct));
            var changed = order.ChangeTerms(command.Now.WantedOn, command.Now.Remark, await db.TheFirm(ct));
            return changed.IsSuccess ? Unit.Value : Result<Unit>.Failure(changed.Errors);
        }

        public async Task<Result<Unit>> Handle(Discard command, CancellationToken ct)
        {
            if (await db.WholePurchaseOrder(command.PurchaseOrderId, ct) is not { } order)
                return PurchaseErrors.NotFound;
            var gone = order.Discard();
            if (gone.IsFailure)
                return Result<Unit>.Failure(gone.Errors);
            db.PurchaseOrders.Remove(order);
            return Unit.Value;
        }
    }
}
