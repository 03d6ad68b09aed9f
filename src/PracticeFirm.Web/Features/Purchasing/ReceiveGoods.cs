using MediatR;
using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Purchasing;
using PracticeFirm.Web.Infrastructure.Dispatch;
using PracticeFirm.Web.Infrastructure.Persistence;

namespace PracticeFirm.Web.Features.Purchasing;

/// <summary>Goederenontvangst: books one delivery of the supplier, with what is short, damaged, or too much.</summary>
public static class ReceiveGoods
{
    /// <param name="PurchaseOrderId">The purchase order.</param>
    /// <param name="DeliverySlip">Number of the supplier's pakbon; each is booked once.</param>
    /// <param name="Entries">Per line what came; a line that is left out didn't come.</param>
    [Access(Access.FirmWorker)]
    public sealed record Command(int PurchaseOrderId, string DeliverySlip, IReadOnlyList<ReceiptEntry> Entries) : IFirmCommand<Booked>, IAbout
    {
        public (DocumentKind Kind, int Id) About => (DocumentKind.PurchaseOrder, PurchaseOrderId);
    }

    /// <summary>What went into stock and what is still to come.</summary>
    public sealed record Booked(int Accepted, int Damaged, int Refused, int Open);

    internal sealed class Handler(FirmDb db, Actor actor) : IRequestHandler<Command, Result<Booked>>
    {
        public async Task<Result<Booked>> Handle(Command command, CancellationToken ct)
        {
            if (await db.WholePurchaseOrder(command.PurchaseOrderId, ct) is not { } order)
                return PurchaseErrors.NotFound;
            var firm = await db.TheFirm(ct);
            var stock = await db.StockOf(order.Lines.Select(l => l.ArticleId), ct);
            var received = order.Receive(command.Entries, command.DeliverySlip, firm, actor.Name);
            if (received.IsFailure)
                return Result<Booked>.Failure(received.Errors);
            var booked = PurchaseStock.Book(order, received.Value.Changes, stock, firm.BusinessDay, actor.Name);
            if (booked.IsFailure)
                return Result<Booked>.Failure(booked.Errors);
            var lines = received.Value.Receipt.Lines;
            return new Booked(lines.Sum(l => l.Accepted), lines.Sum(l => l.Damaged), lines.Sum(l => l.Refused), order.OpenUnits);
        }
    }
}
