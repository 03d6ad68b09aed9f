using MediatR;
using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Firm;
using PracticeFirm.Domain.Offertes;
using PracticeFirm.Domain.Orders;
using PracticeFirm.Domain.Stock;
using PracticeFirm.Web.Infrastructure.Dispatch;
using PracticeFirm.Web.Infrastructure.Persistence;

namespace PracticeFirm.Web.Features.Orders;

/// <summary>Changes a confirmed order with the customer's consent; every change says what was agreed.</summary>
public static class ChangeOrder
{
    /// <param name="OrderId">The order.</param>
    /// <param name="LineId">The line.</param>
    /// <param name="Quantity">The new number ordered.</param>
    /// <param name="Reason">What was agreed with the customer.</param>
    [Access(Access.FirmWorker)]
    public sealed record ChangeQuantity(int OrderId, int LineId, int Quantity, string Reason) : IFirmCommand<Unit>, IAbout
    {
        public (DocumentKind Kind, int Id) About => (DocumentKind.Order, OrderId);
    }

    /// <param name="OrderId">The order.</param>
    /// <param name="ArticleId">The article that is added.</param>
    /// <param name="Quantity">Units.</param>
    /// <param name="PromisedOn">Delivery day that was agreed.</param>
    /// <param name="Reason">What was agreed with the customer.</param>
    [Access(Access.FirmWorker)]
    public sealed record AddLine(int OrderId, int ArticleId, int Quantity, DateOnly PromisedOn, string Reason) : IFirmCommand<int>, IAbout
    {
        public (DocumentKind Kind, int Id) About => (DocumentKind.Order, OrderId);
    }

    /// <param name="OrderId">The order.</param>
    /// <param name="LineId">The line.</param>
    /// <param name="Quantity">Units that will not come.</param>
    /// <param name="Reason">What was agreed with the customer.</param>
    [Access(Access.FirmWorker)]
    public sealed record Decline(int OrderId, int LineId, int Quantity, string Reason) : IFirmCommand<Unit>, IAbout
    {
        public (DocumentKind Kind, int Id) About => (DocumentKind.Order, OrderId);
    }

    /// <param name="OrderId">The order.</param>
    /// <param name="Allowed">True when delivery in parts was agreed.</param>
    /// <param name="Reason">What was agreed with the customer.</param>
    [Access(Access.FirmWorker)]
    public sealed record PartialDelivery(int OrderId, bool Allowed, string Reason) : IFirmCommand<Unit>, IAbout
    {
        public (DocumentKind Kind, int Id) About => (DocumentKind.Order, OrderId);
    }

    /// <param name="OrderId">The order.</param>
    /// <param name="Reason">Why, for the history and the customer.</param>
    [Access(Access.FirmWorker)]
    public sealed record Cancel(int OrderId, string Reason) : IFirmCommand<Unit>, IAbout
    {
        public (DocumentKind Kind, int Id) About => (DocumentKind.Order, OrderId);
    }

    internal sealed class Handler(FirmDb db, Actor actor)
        : IRequestHandler<ChangeQuantity, Result<Unit>>, IRequestHandler<AddLine, Result<int>>, IRequestHandler<Decline, Result<Unit>>,
            IRequestHandler<PartialDelivery, Result<Unit>>, IRequestHandler<Cancel, Result<Unit>>
    {
        public Task<Result<Unit>> Handle(ChangeQuantity command, CancellationToken ct) =>
            OnLine(command.OrderId, command.LineId, (order, stock, firm) => order.ChangeQuantity(command.LineId, command.Quantity, stock, firm, actor.Name, command.Reason), ct);

        public Task<Result<Unit>> Handle(Decline command, CancellationToken ct) =>
            OnLine(command.OrderId, command.LineId, (order, stock, firm) => order.Decline(command.LineId, command.Quantity, stock, firm.BusinessDay, actor.Name, command.Reason), ct);

        public async Task<Result<int>> Handle(AddLine command, CancellationToken ct)
        {
            if (await db.WholeOrder(command.OrderId, ct) is not { } order)
                return OrderErrors.NotFound;
            var firm = await db.TheFirm(ct);
            if (await db.ArticleForLine(order, command.ArticleId, command.Quantity, firm.BusinessDay, ct) is not { } article)
                return new Error("Article.NotFound", "Dit artikel bestaat niet. Zoek het op nummer of naam.", nameof(command.ArticleId));
            var added = order.AddToConfirmed(new LineEntry("", command.Quantity, null, Percentage.Zero), article, command.PromisedOn, firm, command.Reason);
            if (added.IsFailure)
                return Result<int>.Failure(added.Errors);
            await db.SaveChangesAsync(ct);
            return added.Value.Id;
        }

        public async Task<Result<Unit>> Handle(PartialDelivery command, CancellationToken ct)
        {
            if (await db.WholeOrder(command.OrderId, ct) is not { } order)
                return OrderErrors.NotFound;
            var done = order.AgreePartialDelivery(command.Allowed, command.Reason);
            return done.IsSuccess ? Unit.Value : Result<Unit>.Failure(done.Errors);
        }

        public async Task<Result<Unit>> Handle(Cancel command, CancellationToken ct)
        {
            if (await db.WholeOrder(command.OrderId, ct) is not { } order)
                return OrderErrors.NotFound;
            var stock = await db.StockOf(order.Lines.Select(l => l.ArticleId), ct);
            var done = order.Cancel(command.Reason, stock, (await db.TheFirm(ct)).BusinessDay, actor.Name);
            if (done.IsFailure)
                return Result<Unit>.Failure(done.Errors);
            await db.FollowCancelled(order, ct);
            return Unit.Value;
        }

        private async Task<Result<Unit>> OnLine(int orderId, int lineId, Func<Order, StockItem, TradingFirm, Result> verb, CancellationToken ct)
        {
            if (await db.WholeOrder(orderId, ct) is not { } order)
                return OrderErrors.NotFound;
            if (order.Lines.FirstOrDefault(l => l.Id == lineId) is not { } line)
                return OrderErrors.NoLine;
            var stock = await db.StockOf([line.ArticleId], ct);
            var done = verb(order, stock[line.ArticleId], await db.TheFirm(ct));
            return done.IsSuccess ? Unit.Value : Result<Unit>.Failure(done.Errors);
        }
    }
}
