using MediatR;
using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Orders;
using PracticeFirm.Domain.Stock;
using PracticeFirm.Web.Infrastructure.Dispatch;
using PracticeFirm.Web.Infrastructure.Persistence;

namespace PracticeFirm.Web.Features.Orders;

/// <summary>Sets stock aside for lines of an order, or lets it go.</summary>
public static class ReserveStock
{
    /// <param name="OrderId">The order.</param>
    /// <param name="LineId">The line.</param>
    /// <param name="Quantity">Units.</param>
    /// <param name="Reason">Why this customer, when stock is scarce; may be empty.</param>
    [Access(Access.FirmWorker)]
    public sealed record Reserve(int OrderId, int LineId, int Quantity, string Reason) : IFirmCommand<Unit>, IAbout
    {
        public (DocumentKind Kind, int Id) About => (DocumentKind.Order, OrderId);
    }

    /// <param name="OrderId">The order.</param>
    /// <param name="LineId">The line.</param>
    /// <param name="Quantity">Units.</param>
    /// <param name="Reason">Why.</param>
    [Access(Access.FirmWorker)]
    public sealed record LetGo(int OrderId, int LineId, int Quantity, string Reason) : IFirmCommand<Unit>, IAbout
    {
        public (DocumentKind Kind, int Id) About => (DocumentKind.Order, OrderId);
    }

    /// <summary>Sets aside all that is free, in the order of the lines; gives how many units.</summary>
    [Access(Access.FirmWorker)]
    public sealed record All(int OrderId) : IFirmCommand<int>, IAbout
    {
        public (DocumentKind Kind, int Id) About => (DocumentKind.Order, OrderId);
    }

    /// <summary>Sets aside all that is free for a confirmed order, in the order of its lines; gives how many units.</summary>
    internal static int WhatIsFree(Order order, IReadOnlyDictionary<int, StockItem> stock, DateOnly today, string by)
    {
        var before = order.ReservedUnits;
        foreach (var line in order.Lines.OrderBy(l => l.Position))
        {
            var quantity = Math.Min(line.Short, stock[line.ArticleId].Free);
            if (quantity > 0 && order.Reserve(line.Id, quantity, stock[line.ArticleId], today, by) is { IsFailure: true } refused)
                throw new InvalidOperationException($"Free stock could not be reserved: {refused.Error.Code}");
        }

        return order.ReservedUnits - before;
    }

    internal sealed class Handler(FirmDb db, Actor actor)
        : IRequestHandler<Reserve, Result<Unit>>, IRequestHandler<LetGo, Result<Unit>>, IRequestHandler<All, Result<int>>
    {
        public Task<Result<Unit>> Handle(Reserve command, CancellationToken ct) =>
            OnLine(command.OrderId, command.LineId, (order, stock, today) => order.Reserve(command.LineId, command.Quantity, stock, today, actor.Name, command.Reason), ct);

        public Task<Result<Unit>> Handle(LetGo command, CancellationToken ct) =>
            OnLine(
                command.OrderId, command.LineId,
                (order, stock, today) => string.IsNullOrWhiteSpace(command.Reason) ? OrderErrors.Reason : order.LetGo(command.LineId, command.Quantity, stock, today, actor.Name, command.Reason), ct);

        public async Task<Result<int>> Handle(All command, CancellationToken ct)
        {
            if (await db.WholeOrder(command.OrderId, ct) is not { } order)
                return OrderErrors.NotFound;
            if (!order.IsConfirmed)
                return order.IsDraft ? OrderErrors.NotConfirmed : OrderErrors.Cancelled;
            var today = (await db.TheFirm(ct)).BusinessDay;
            var reserved = WhatIsFree(order, await db.StockOf(order.Lines.Select(l => l.ArticleId), ct), today, actor.Name);
            return reserved > 0
                ? reserved
                : new Error("Order.NothingFree", "Er is nu niets vrij om voor deze order te reserveren. Kijk bij de voorraad wanneer er iets binnenkomt, of bestel bij de leverancier.");
        }

        private async Task<Result<Unit>> OnLine(int orderId, int lineId, Func<Order, StockItem, DateOnly, Result> verb, CancellationToken ct)
        {
            if (await db.WholeOrder(orderId, ct) is not { } order)
                return OrderErrors.NotFound;
            if (order.Lines.FirstOrDefault(l => l.Id == lineId) is not { } line)
                return OrderErrors.NoLine;
            var stock = await db.StockOf([line.ArticleId], ct);
            var done = verb(order, stock[line.ArticleId], (await db.TheFirm(ct)).BusinessDay);
            return done.IsSuccess ? Unit.Value : Result<Unit>.Failure(done.Errors);
        }
    }
}
