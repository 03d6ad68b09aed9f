using MediatR;
using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Firm;
using PracticeFirm.Domain.Purchasing;
using PracticeFirm.Web.Infrastructure.Dispatch;
using PracticeFirm.Web.Infrastructure.Persistence;

namespace PracticeFirm.Web.Features.Purchasing;

/// <summary>What the supplier says after ordering, and what the firm gives up on: confirmation, delay, the rest closed, cancellation.</summary>
public static class TrackPurchase
{
    /// <summary>The supplier promises a day for all that is open.</summary>
    [Access(Access.FirmWorker)]
    public sealed record Acknowledge(int PurchaseOrderId, DateOnly PromisedOn) : IFirmCommand<Unit>, IAbout
    {
        public (DocumentKind Kind, int Id) About => (DocumentKind.PurchaseOrder, PurchaseOrderId);
    }

    /// <summary>The supplier comes later than promised.</summary>
    [Access(Access.FirmWorker)]
    public sealed record Delay(int PurchaseOrderId, DateOnly NewDay, string Reason) : IFirmCommand<Unit>, IAbout
    {
        public (DocumentKind Kind, int Id) About => (DocumentKind.PurchaseOrder, PurchaseOrderId);
    }

    /// <param name="PurchaseOrderId">The purchase order.</param>
    /// <param name="LineId">The line, or null for all that is open.</param>
    /// <param name="Reason">Why it needn't come any more.</param>
    [Access(Access.FirmWorker)]
    public sealed record CloseRest(int PurchaseOrderId, int? LineId, string Reason) : IFirmCommand<Unit>, IAbout
    {
        public (DocumentKind Kind, int Id) About => (DocumentKind.PurchaseOrder, PurchaseOrderId);
    }

    [Access(Access.FirmWorker)]
    public sealed record Cancel(int PurchaseOrderId, string Reason) : IFirmCommand<Unit>, IAbout
    {
        public (DocumentKind Kind, int Id) About => (DocumentKind.PurchaseOrder, PurchaseOrderId);
    }

    internal sealed class Handler(FirmDb db, Actor actor)
        : IRequestHandler<Acknowledge, Result<Unit>>, IRequestHandler<Delay, Result<Unit>>, IRequestHandler<CloseRest, Result<Unit>>, IRequestHandler<Cancel, Result<Unit>>
    {
        private static readonly IReadOnlyList<PurchaseChange> Nothing = [];

        public Task<Result<Unit>> Handle(Acknowledge command, CancellationToken ct) =>
            Do(command.PurchaseOrderId, (order, firm) => Said(order.Acknowledge(firm.BusinessDay, command.PromisedOn)), ct);

        public Task<Result<Unit>> Handle(Delay command, CancellationToken ct) =>
            Do(command.PurchaseOrderId, (order, firm) => Said(order.Delay(firm.BusinessDay, command.NewDay, command.Reason)), ct);

        public Task<Result<Unit>> Handle(CloseRest command, CancellationToken ct) =>
            Do(command.PurchaseOrderId, (order, _) => order.CloseRest(command.LineId, command.Reason), ct);

        public Task<Result<Unit>> Handle(Cancel command, CancellationToken ct) =>
            Do(command.PurchaseOrderId, (order, firm) => order.Cancel(command.Reason, firm), ct);

        private static Result<IReadOnlyList<PurchaseChange>> Said(Result result) =>
            result.IsSuccess ? Result<IReadOnlyList<PurchaseChange>>.Success(Nothing) : Result<IReadOnlyList<PurchaseChange>>.Failure(result.Errors);

        private async Task<Result<Unit>> Do(int id, Func<PurchaseOrder, TradingFirm, Result<IReadOnlyList<PurchaseChange>>> verb, CancellationToken ct)
        {
            if (await db.WholePurchaseOrder(id, ct) is not { } order)
                return PurchaseErrors.NotFound;
            var firm = await db.TheFirm(ct);
            var stock = await db.StockOf(order.Lines.Select(l => l.ArticleId), ct);
            var done = verb(order, firm);
            if (done.IsFailure)
                return Result<Unit>.Failure(done.Errors);
            var booked = PurchaseStock.Book(order, done.Value, stock, firm.BusinessDay, actor.Name);
            return booked.IsSuccess ? Unit.Value : Result<Unit>.Failure(booked.Errors);
        }
    }
}
