using MediatR;
using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Orders;
using PracticeFirm.Web.Infrastructure.Dispatch;
using PracticeFirm.Web.Infrastructure.Persistence;

namespace PracticeFirm.Web.Features.Orders;

/// <summary>Changes the head of a draft order, looks its prices up again, or throws it away.</summary>
public static class EditOrder
{
    /// <param name="OrderId">The draft.</param>
    /// <param name="Revision">The revision of the head that was on screen; an older one is refused, never overwritten.</param>
    /// <param name="Terms">Everything but the lines, as typed.</param>
    [Access(Access.FirmWorker)]
    public sealed record Command(int OrderId, int Revision, OrderTerms Terms) : IFirmCommand<int>, IAbout
    {
        public (DocumentKind Kind, int Id) About => (DocumentKind.Order, OrderId);
    }

    /// <summary>Looks the prices of a draft up again; what was typed or agreed in an offerte stays.</summary>
    [Access(Access.FirmWorker)]
    public sealed record PriceAnew(int OrderId) : IFirmCommand<Unit>, IAbout
    {
        public (DocumentKind Kind, int Id) About => (DocumentKind.Order, OrderId);
    }

    [Access(Access.FirmWorker)]
    public sealed record Discard(int OrderId) : IFirmCommand<Unit>, IAbout
    {
        public (DocumentKind Kind, int Id) About => (DocumentKind.Order, OrderId);
    }

    internal sealed class Handler(FirmDb db, Actor actor)
        : IRequestHandler<Command, Result<int>>, IRequestHandler<PriceAnew, Result<Unit>>, IRequestHandler<Discard, Result<Unit>>
    {
        public async Task<Result<int>> Handle(Command command, CancellationToken ct)
        {
            if (await db.WholeOrder(command.OrderId, ct) is not { } order)
                return OrderErrors.NotFound;
            if (order.IsDraft && order.TermsRevision != command.Revision)
                return OrderErrors.ChangedByOther(await db.LastOther(DocumentKind.Order, order.Id, actor.UserId, ct), "de gegevens van deze order");
            var firm = await db.TheFirm(ct);
            var languageChanged = order.Terms.Language != command.Terms.Language;
            var changed = order.ChangeTerms(command.Terms, firm);
            if (changed.IsFailure)
                return Result<int>.Failure(changed.Errors);
            if (languageChanged)
                await db.PriceAnew(order, firm, ct);
            return order.TermsRevision;
        }

        public async Task<Result<Unit>> Handle(PriceAnew command, CancellationToken ct)
        {
            if (await db.WholeOrder(command.OrderId, ct) is not { } order)
                return OrderErrors.NotFound;
            if (!order.IsDraft)
                return OrderErrors.NotDraft;
            await db.PriceAnew(order, await db.TheFirm(ct), ct);
            return Unit.Value;
        }

        public async Task<Result<Unit>> Handle(Discard command, CancellationToken ct)
        {
            if (await db.WholeOrder(command.OrderId, ct) is not { } order)
                return OrderErrors.NotFound;
            var gone = order.Discard();
            if (gone.IsFailure)
                return Result<Unit>.Failure(gone.Errors);
            await db.FollowCancelled(order, ct);
            db.Orders.Remove(order);
            return Unit.Value;
        }
    }
}
