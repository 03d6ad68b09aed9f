using MediatR;
using Microsoft.EntityFrameworkCore;
using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Orders;
using PracticeFirm.Web.Infrastructure.Dispatch;
using PracticeFirm.Web.Infrastructure.Persistence;

namespace PracticeFirm.Web.Features.Orders;

/// <summary>
/// Chooses how to go on after a delivery was cancelled or an invoice credited: do it again, or let it go. Letting a delivery go declines
/// its units; letting an invoice go waives them.
/// </summary>
public static class ResolveException
{
    /// <param name="OrderId">The order.</param>
    /// <param name="ExceptionId">The exception.</param>
    /// <param name="Choice">What was chosen.</param>
    /// <param name="Reason">Why; needed to let it go.</param>
    [Access(Access.FirmWorker)]
    public sealed record Command(int OrderId, int ExceptionId, OrderExceptionChoice Choice, string Reason) : IFirmCommand<Unit>, IAbout
    {
        public (DocumentKind Kind, int Id) About => (DocumentKind.Order, OrderId);
    }

    /// <summary>What letting it go would do.</summary>
    [Access(Access.FirmReader)]
    public sealed record Preview(int OrderId, int ExceptionId) : IFirmQuery<IReadOnlyList<Consequence>>;

    /// <param name="LineId">The order line.</param>
    /// <param name="Position">Its place.</param>
    /// <param name="Description">The article.</param>
    /// <param name="Quantity">Units that lapse.</param>
    public sealed record Consequence(int LineId, int Position, string Description, int Quantity);

    internal sealed class Handler(FirmDb db, Actor actor) : IRequestHandler<Command, Result<Unit>>, IRequestHandler<Preview, Result<IReadOnlyList<Consequence>>>
    {
        public async Task<Result<IReadOnlyList<Consequence>>> Handle(Preview query, CancellationToken ct)
        {
            if (await db.WholeOrder(query.OrderId, ct) is not { } order)
                return OrderErrors.NotFound;
            if (order.Exceptions.FirstOrDefault(e => e.Id == query.ExceptionId) is not { Choice: null } exception)
                return OrderErrors.NoException;
            return await Lapsing(order, exception, ct);
        }

        public async Task<Result<Unit>> Handle(Command command, CancellationToken ct)
        {
            if (await db.WholeOrder(command.OrderId, ct) is not { } order)
                return OrderErrors.NotFound;
            if (order.Exceptions.FirstOrDefault(e => e.Id == command.ExceptionId) is not { Choice: null } exception)
                return OrderErrors.NoException;
            if (command.Choice == OrderExceptionChoice.LetGo)
            {
                if (string.IsNullOrWhiteSpace(command.Reason))
                    return OrderErrors.Reason;
                var lapsing = await Lapsing(order, exception, ct);
                var stock = await db.StockOf(order.Lines.Select(l => l.ArticleId), ct);
                var today = (await db.TheFirm(ct)).BusinessDay;
                foreach (var lapse in lapsing)
                {
                    var done = exception.Kind switch
                    {
                        OrderExceptionKind.DeliveryCancelled =>
                            order.Decline(lapse.LineId, lapse.Quantity, stock[order.Lines.Single(l => l.Id == lapse.LineId).ArticleId], today, actor.Name, command.Reason),
                        OrderExceptionKind.InvoiceCredited => order.Waive(lapse.LineId, lapse.Quantity, command.Reason),
                    };
                    if (done.IsFailure)
                        return Result<Unit>.Failure(done.Errors);
                }
            }

            var chosen = order.Choose(command.ExceptionId, command.Choice);
            return chosen.IsSuccess ? Unit.Value : Result<Unit>.Failure(chosen.Errors);
        }

        private async Task<List<Consequence>> Lapsing(Order order, OrderException exception, CancellationToken ct)
        {
            var units = exception.Kind switch
            {
                OrderExceptionKind.DeliveryCancelled => OfDelivery(await db.DeliveriesOf(order.Id, ct), exception),
                OrderExceptionKind.InvoiceCredited => await OfInvoice(order, exception, ct),
            };
            return
            [
                .. order.Lines
                    .Where(l => units.ContainsKey(l.Id))
                    .Select(l => new Consequence(l.Id, l.Position, l.Description, Math.Min(units[l.Id], exception.Kind == OrderExceptionKind.DeliveryCancelled ? l.Open - l.Released : l.ToInvoice)))
                    .Where(c => c.Quantity > 0),
            ];
        }

        private static Dictionary<int, int> OfDelivery(IReadOnlyList<Domain.Deliveries.Delivery> deliveries, OrderException exception) =>
            deliveries.FirstOrDefault(d => d.Title == exception.Document)?.Lines.GroupBy(l => l.OrderLineId).ToDictionary(g => g.Key, g => g.Sum(l => l.Quantity)) ?? [];

        private async Task<Dictionary<int, int>> OfInvoice(Order order, OrderException exception, CancellationToken ct) =>
            await db.Invoices
                .Where(i => i.Number == exception.Document)
                .SelectMany(i => i.Lines)
                .Where(l => l.OrderId == order.Id)
                .GroupBy(l => l.OrderLineId)
                .Select(g => new { Line = g.Key, Units = g.Sum(l => l.Quantity) })
                .ToDictionaryAsync(g => g.Line, g => g.Units, ct);
    }
}
