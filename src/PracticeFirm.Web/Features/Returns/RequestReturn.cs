using MediatR;
using Microsoft.EntityFrameworkCore;
using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Complaints;
using PracticeFirm.Domain.Deliveries;
using PracticeFirm.Domain.Orders;
using PracticeFirm.Domain.Returns;
using PracticeFirm.Web.Infrastructure.Dispatch;
using PracticeFirm.Web.Infrastructure.Persistence;

namespace PracticeFirm.Web.Features.Returns;

/// <summary>Records what a customer wants to send back; the number is given at once, so that the customer can write it on the parcel.</summary>
public static class RequestReturn
{
    /// <summary>What of an order can still come back.</summary>
    /// <param name="OrderId">The order.</param>
    /// <param name="Source">What it is started from; a complaint says what was agreed.</param>
    [Access(Access.FirmReader)]
    public sealed record Query(int OrderId, DocumentRef? Source = null) : IFirmQuery<Model>;

    public sealed record Model(int OrderId, string OrderNumber, int CustomerId, string Customer, DateOnly Today, IReadOnlyList<Line> Lines, Agreed? Agreed = null);

    /// <summary>What was agreed about a complaint.</summary>
    public sealed record Agreed(string Number, int? DeliveryLineId, int Units, string Description, ComplaintCause? Cause)
    {
        /// <summary>Why the goods come back, as far as the cause of the complaint says so.</summary>
        public ReturnReason Reason => Cause switch
        {
            ComplaintCause.TransportDamage or ComplaintCause.Packaging => ReturnReason.Damaged,
            ComplaintCause.ProductFault or ComplaintCause.CustomerUse => ReturnReason.Defective,
            ComplaintCause.PickingError or ComplaintCause.OrderEntry => ReturnReason.WrongArticle,
            ComplaintCause.SupplierLate or ComplaintCause.Planning => ReturnReason.LateDelivery,
            ComplaintCause.InvoiceError or ComplaintCause.Communication or ComplaintCause.Unknown or null => ReturnReason.Other,
        };
    }

    /// <summary>A line of a delivery that left.</summary>
    /// <param name="DeliveryLineId">The line.</param>
    /// <param name="DeliveryId">The delivery.</param>
    /// <param name="DeliveryNumber">Number of the pakbon.</param>
    /// <param name="ShippedOn">Day it left.</param>
    /// <param name="ArticleNumber">Article number.</param>
    /// <param name="Description">Text on the pakbon.</param>
    /// <param name="Unit">Unit.</param>
    /// <param name="Shipped">Units that left.</param>
    /// <param name="Returned">Units that are in a return or came back.</param>
    /// <param name="Returnable">Units that can still come back.</param>
    public sealed record Line(
        int DeliveryLineId, int DeliveryId, string DeliveryNumber, DateOnly ShippedOn, string ArticleNumber, string Description, string Unit, int Shipped, int Returned, int Returnable);

    /// <param name="OrderId">The order.</param>
    /// <param name="Entries">What comes back; the same delivery line may come back for several reasons.</param>
    /// <param name="Text">What the customer says about it.</param>
    /// <param name="Fee">Behandelkosten excluding VAT.</param>
    /// <param name="Source">The mail or call it is started from; null for none.</param>
    [Access(Access.FirmWorker)]
    public sealed record Command(int OrderId, IReadOnlyList<ReturnEntry> Entries, string Text, Money Fee, DocumentRef? Source = null) : IFirmCommand<Requested>, IAbout
    {
        public (DocumentKind Kind, int Id) About => (DocumentKind.Order, OrderId);
    }

    /// <summary>The return that was made.</summary>
    public sealed record Requested(int Id, string Number);

    internal sealed class Handler(FirmDb db) : IRequestHandler<Query, Result<Model>>, IRequestHandler<Command, Result<Requested>>
    {
        public async Task<Result<Model>> Handle(Query query, CancellationToken ct)
        {
            var found = await db.Orders.AsNoTracking()
                .Include(o => o.Lines)
                .Where(o => o.Id == query.OrderId)
                .SelectMany(o => db.Firms, (o, f) => new { Order = o, f.BusinessDay })
                .SingleOrDefaultAsync(ct);
            if (found is null)
                return OrderErrors.NotFound;
            var order = found.Order;
            if (!order.IsConfirmed)
                return OrderErrors.NotConfirmed;
            var deliveries = await db.Deliveries.AsNoTracking()
                .Include(d => d.Lines.OrderBy(l => l.Position))
                .Where(d => d.OrderId == order.Id && d.Status == DeliveryStatus.Shipped)
                .OrderByDescending(d => d.ShippedOn).ThenByDescending(d => d.Id)
                .ToListAsync(ct);
            var left = order.Lines.ToDictionary(l => l.Id, l => l.Returnable);
            return new Model(
                order.Id, order.Number!, order.CustomerId, order.Recipient!.Name, found.BusinessDay,
                [
                    .. deliveries.SelectMany(d => d.Lines.Where(l => l.Shipped > 0).Select(l => new Line(
                        l.Id, d.Id, d.Number!, d.ShippedOn!.Value, l.ArticleNumber, l.Description, l.Unit, l.Shipped, l.Returned,
                        Math.Max(0, Math.Min(l.Shipped - l.Returned, left[l.OrderLineId]))))),
                ],
                query.Source is { Kind: DocumentKind.Complaint } source
                    ? await db.Complaints.AsNoTracking().Where(c => c.Id == source.Id && c.AgreedOn != null)
                        .Select(c => new Agreed(c.Number, c.DeliveryLineId, c.Solutions.OrderByDescending(s => s.Position).Select(s => s.Units).FirstOrDefault(), c.Description, c.Cause)).SingleOrDefaultAsync(ct)
                    : null);
        }

        public async Task<Result<Requested>> Handle(Command command, CancellationToken ct)
        {
            if (await db.WholeOrder(command.OrderId, ct) is not { } order)
                return OrderErrors.NotFound;
            if (!order.IsConfirmed)
                return OrderErrors.NotConfirmed;
            var waiting = await db.Returns.AsNoTracking().Include(r => r.Lines).Where(r => r.OrderId == order.Id && r.Status == ReturnStatus.Requested).ToListAsync(ct);
            var firm = await db.TheFirm(ct);
            var deliveries = await db.DeliveriesOf(order.Id, ct);
            var numbers = await db.Numbers(Return.NumberPrefix, firm.BusinessDay.Year, ct);
            var made = Return.Request(order, [.. deliveries], command.Entries, command.Text, command.Fee, numbers, firm);
            if (made.IsFailure)
                return Result<Requested>.Failure(made.Errors);
            if (waiting.Find(r => r.Repeats(command.Entries)) is { } same)
                return ReturnErrors.AlreadyRequested(same.Number);
            db.Returns.Add(made.Value);
            await db.SaveChangesAsync(ct);
            var tied = await db.StartedFrom(command.Source, new DocumentRef(DocumentKind.Return, made.Value.Id), made.Value.Number, firm.BusinessDay, ct);
            if (tied.IsFailure)
                return Result<Requested>.Failure(tied.Errors);
            return new Requested(made.Value.Id, made.Value.Number);
        }
    }
}
