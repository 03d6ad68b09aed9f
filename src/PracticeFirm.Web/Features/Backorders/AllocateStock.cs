using MediatR;
using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Orders;
using PracticeFirm.Web.Infrastructure.Dispatch;
using PracticeFirm.Web.Infrastructure.Persistence;

namespace PracticeFirm.Web.Features.Backorders;

/// <summary>Divides scarce stock of an article over the customers that wait: all of it, or nothing.</summary>
public static class AllocateStock
{
    /// <param name="ArticleId">The article.</param>
    /// <param name="Units">Units to set aside, by order line; 0 leaves a line as it is.</param>
    /// <param name="Take">Units to take from lines they are set aside for, by order line.</param>
    /// <param name="Reason">Why these customers; needed when the order of promise isn't kept, and to take from another.</param>
    [Access(Access.FirmWorker)]
    public sealed record Command(int ArticleId, IReadOnlyDictionary<int, int> Units, IReadOnlyDictionary<int, int> Take, string Reason) : IFirmCommand<Allocated>, IAbout
    {
        public (DocumentKind Kind, int Id) About => (DocumentKind.Article, ArticleId);
    }

    /// <param name="Units">Units set aside.</param>
    /// <param name="Lines">Order lines that got something.</param>
    public sealed record Allocated(int Units, int Lines);

    internal sealed class Handler(FirmDb db, Actor actor) : IRequestHandler<Command, Result<Allocated>>
    {
        public async Task<Result<Allocated>> Handle(Command command, CancellationToken ct)
        {
            var stocks = await db.StockOf([command.ArticleId], ct);
            if (!stocks.TryGetValue(command.ArticleId, out var stock))
                return BackorderErrors.ArticleNotFound;
            var orders = await db.WholeOrders(
                o => (o.Status == OrderStatus.Confirmed || o.Status == OrderStatus.PartlyDelivered) && o.OpenUnits > 0 && o.Lines.Any(l => l.ArticleId == command.ArticleId), ct);
            var lines = orders.SelectMany(o => o.Lines.Where(l => l.ArticleId == command.ArticleId && l.Open > 0).Select(l => (Order: o, Line: l))).ToDictionary(x => x.Line.Id);
            var units = command.Units.Where(u => u.Value != 0).ToDictionary();
            var take = command.Take.Where(u => u.Value != 0).ToDictionary();
            var errors = Check(units, take, lines, stock.Free, command.Reason);
            if (errors.Count > 0)
                return Result<Allocated>.Failure(errors);

            var today = (await db.TheFirm(ct)).BusinessDay;
            foreach (var (lineId, quantity) in take)
            {
                var let = lines[lineId].Order.LetGo(lineId, quantity, stock, today, actor.Name, command.Reason);
                if (let.IsFailure)
                    return Result<Allocated>.Failure(let.Errors);
            }

            foreach (var (lineId, quantity) in units)
            {
                var reserved = lines[lineId].Order.Reserve(lineId, quantity, stock, today, actor.Name, command.Reason);
                if (reserved.IsFailure)
                    return Result<Allocated>.Failure(reserved.Errors);
            }

            return new Allocated(units.Values.Sum(), units.Count);
        }

        private static List<Error> Check(
            Dictionary<int, int> units, Dictionary<int, int> take, Dictionary<int, (Order Order, OrderLine Line)> lines, int free, string reason)
        {
            if (units.Count == 0)
                return [BackorderErrors.Nothing];
            if (units.Keys.Concat(take.Keys).Any(id => !lines.ContainsKey(id)))
                return [BackorderErrors.LineNotFound];
            if (reason.Length > Order.NoteLength)
                return [OrderErrors.TextTooLong("Reason", Order.NoteLength)];
            var errors = new List<Error>();
            foreach (var (lineId, quantity) in units)
                if (lines[lineId] is var (order, line) && (quantity < 0 || quantity > Math.Max(0, line.Short) || take.ContainsKey(lineId)))
                    errors.Add(BackorderErrors.Quantity(lineId, order.Recipient!.Name, 0, take.ContainsKey(lineId) ? 0 : Math.Max(0, line.Short)));
            foreach (var (lineId, quantity) in take)
                if (lines[lineId] is var (order, line) && (quantity < 0 || quantity > line.Releasable))
                    errors.Add(BackorderErrors.Take(lineId, order.Recipient!.Name, line.Releasable));
            var (wanted, there) = (units.Values.Sum(u => (long)u), free + take.Values.Sum(u => (long)u));
            if (errors.Count == 0 && wanted > there)
                errors.Add(BackorderErrors.TooMuch(wanted, there));
            if (errors.Count == 0 && string.IsNullOrWhiteSpace(reason))
            {
                if (take.Count > 0)
                    errors.Add(BackorderErrors.TakeReason);
                else if (!BackorderQueue.Keeps(lines.Values.Select(x => new BackorderQueue.Waiting(x.Line.Id, x.Line.PromisedOn, x.Order.Id, Math.Max(0, x.Line.Short))), units))
                    errors.Add(BackorderErrors.Reason);
            }

            return errors;
        }
    }
}
