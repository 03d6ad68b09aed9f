using MediatR;
using Microsoft.EntityFrameworkCore;
using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Deliveries;
using PracticeFirm.Domain.Orders;
using PracticeFirm.Web.Infrastructure.Dispatch;
using PracticeFirm.Web.Infrastructure.Persistence;

namespace PracticeFirm.Web.Features.Deliveries;

/// <summary>Makes goods of an order ready: reserves what is free, agrees delivery in parts, and releases a delivery to the warehouse.</summary>
public static class ReleaseDelivery
{
    /// <summary>What the page to release from shows.</summary>
    [Access(Access.FirmReader)]
    public sealed record Query(int OrderId) : IFirmQuery<Model>;

    /// <param name="OrderId">The order.</param>
    /// <param name="Units">Units that go along, by order line; lines that are not named stay.</param>
    /// <param name="Plan">What was agreed.</param>
    [Access(Access.FirmWorker)]
    public sealed record Command(int OrderId, IReadOnlyDictionary<int, int> Units, PlanEntry Plan) : IFirmCommand<Released>, IAbout
    {
        public (DocumentKind Kind, int Id) About => (DocumentKind.Order, OrderId);
    }

    /// <summary>Sets aside all that is free and still short, line by line.</summary>
    [Access(Access.FirmWorker)]
    public sealed record ReserveFree(int OrderId) : IFirmCommand<Reserved>, IAbout
    {
        public (DocumentKind Kind, int Id) About => (DocumentKind.Order, OrderId);
    }

    /// <param name="OrderId">The order.</param>
    /// <param name="Agreement">What was agreed with the customer, and with whom.</param>
    [Access(Access.FirmWorker)]
    public sealed record AgreeParts(int OrderId, string Agreement) : IFirmCommand<Unit>, IAbout
    {
        public (DocumentKind Kind, int Id) About => (DocumentKind.Order, OrderId);
    }

    /// <summary>The delivery that was made.</summary>
    public sealed record Released(int DeliveryId);

    /// <summary>How many units were set aside.</summary>
    public sealed record Reserved(int Units);

    public sealed record Model
    {
        public required int OrderId { get; init; }
        public required string Title { get; init; }
        public required OrderStatus Status { get; init; }
        public required DateOnly Today { get; init; }
        public required int CustomerId { get; init; }
        public required string CustomerName { get; init; }
        public required string Phone { get; init; }
        public required Address? Address { get; init; }
        public required bool PartialDelivery { get; init; }
        public required DateOnly? WantedOn { get; init; }
        public required PlanEntry Plan { get; init; }
        public required IReadOnlyList<Line> Lines { get; init; }
        public required IReadOnlyList<Earlier> Deliveries { get; init; }

        /// <summary>Units that are free and still short.</summary>
        public int CanReserve => Lines.Sum(l => l.CanReserve);

        /// <summary>True when all that is still to be delivered lies ready or stands in a delivery.</summary>
        public bool IsComplete => Lines.All(l => l.Open <= l.Reserved);

        /// <summary>Units that can go along now.</summary>
        public int CanRelease => Lines.Sum(l => l.Releasable);
    }

    public sealed record Line(
        int Id, int Position, int ArticleId, string ArticleNumber, string Description, string Unit, int Quantity, int Open, int Reserved, int Released, int Free,
        int CanReserve, DateOnly? PromisedOn, DateOnly? ExpectedOn, int ExpectedQuantity)
    {
        public int Releasable => Reserved - Released;
    }

    public sealed record Earlier(int Id, string Title, DeliveryStatus Status, DateOnly PlannedOn);

    internal sealed class Handler(FirmDb db, Actor actor)
        : IRequestHandler<Query, Result<Model>>, IRequestHandler<Command, Result<Released>>, IRequestHandler<ReserveFree, Result<Reserved>>, IRequestHandler<AgreeParts, Result<Unit>>
    {
        public async Task<Result<Model>> Handle(Query query, CancellationToken ct)
        {
            var found = await db.Orders.AsNoTracking()
                .Include(o => o.Lines.OrderBy(l => l.Position))
                .Where(o => o.Id == query.OrderId)
                .SelectMany(o => db.Customers.Where(c => c.Id == o.CustomerId), (o, c) => new { Order = o, c.Name, c.Phone, Today = db.Firms.Select(f => f.BusinessDay).First() })
                .SingleOrDefaultAsync(ct);
            if (found is null)
                return OrderErrors.NotFound;
            var order = found.Order;
            var articleIds = order.Lines.Select(l => l.ArticleId).Distinct().ToList();
            var stock = await db.Stock.AsNoTracking().Include(s => s.Expected).Where(s => articleIds.Contains(s.ArticleId)).ToDictionaryAsync(s => s.ArticleId, ct);
            var deliveries = await db.Deliveries.AsNoTracking()
                .Where(d => d.OrderId == order.Id && d.Status != DeliveryStatus.Cancelled)
                .OrderBy(d => d.Id)
                .Select(d => new { d.Id, d.Number, d.Status, d.Plan.PlannedOn })
                .ToListAsync(ct);

            var taken = new Dictionary<int, int>();
            var lines = new List<Line>();
            foreach (var l in order.Lines)
            {
                var s = stock[l.ArticleId];
                var free = Math.Max(0, s.Free - taken.GetValueOrDefault(l.ArticleId));
                var can = order.IsConfirmed ? Math.Clamp(l.Short, 0, free) : 0;
                taken[l.ArticleId] = taken.GetValueOrDefault(l.ArticleId) + can;
                var next = s.Expected.OrderBy(e => e.ExpectedOn).FirstOrDefault();
                lines.Add(new Line(
                    l.Id, l.Position, l.ArticleId, l.ArticleNumber, l.Description, l.Unit, l.Quantity, l.Open, l.Reserved, l.Released, s.Free, can, l.PromisedOn, next?.ExpectedOn, next?.Quantity ?? 0));
            }

            var promised = order.NextPromise is { } day && day >= found.Today ? day : found.Today;
            return new Model
            {
                OrderId = order.Id,
                Title = order.Title,
                Status = order.Status,
                Today = found.Today,
                CustomerId = order.CustomerId,
                CustomerName = found.Name,
                Phone = found.Phone,
                Address = order.Terms.DeliveryAddress ?? order.Recipient?.Address,
                PartialDelivery = order.Terms.PartialDelivery,
                WantedOn = order.Terms.WantedOn,
                Plan = new PlanEntry(order.Terms.DeliveryTerms == DeliveryTerms.ExWorks ? DeliveryMethod.Collect : DeliveryMethod.OwnVan, promised),
                Lines = lines,
                Deliveries = [.. deliveries.Select(d => new Earlier(d.Id, d.Number ?? DeliveryLabels.Unnumbered(d.Id), d.Status, d.PlannedOn))],
            };
        }

        public async Task<Result<Released>> Handle(Command command, CancellationToken ct)
        {
            if (await db.WholeOrder(command.OrderId, ct) is not { } order)
                return OrderErrors.NotFound;
            var plan = command.Plan.Plan();
            if (plan.IsFailure)
                return Result<Released>.Failure(plan.Errors);
            if (command.Units.Keys.Any(id => !order.Lines.Any(l => l.Id == id)))
                return OrderErrors.NoLine;
            var delivery = Delivery.Release(order, command.Units, plan.Value, await db.TheFirm(ct));
            if (delivery.IsFailure)
                return Result<Released>.Failure(delivery.Errors);
            db.Deliveries.Add(delivery.Value);
            await db.SaveChangesAsync(ct);
            return new Released(delivery.Value.Id);
        }

        public async Task<Result<Reserved>> Handle(ReserveFree command, CancellationToken ct)
        {
            if (await db.WholeOrder(command.OrderId, ct) is not { } order)
                return OrderErrors.NotFound;
            if (!order.IsConfirmed)
                return order.IsDraft ? OrderErrors.NotConfirmed : OrderErrors.Cancelled;
            var stock = await db.StockOf(order.Lines.Select(l => l.ArticleId), ct);
            var today = (await db.TheFirm(ct)).BusinessDay;
            var units = 0;
            foreach (var line in order.Lines)
            {
                var quantity = Math.Min(line.Short, stock[line.ArticleId].Free);
                if (quantity <= 0)
                    continue;
                var reserved = order.Reserve(line.Id, quantity, stock[line.ArticleId], today, actor.Name);
                if (reserved.IsFailure)
                    return Result<Reserved>.Failure(reserved.Errors);
                units += quantity;
            }

            return units == 0 ? ReleaseErrors.NothingFree : new Reserved(units);
        }

        public async Task<Result<Unit>> Handle(AgreeParts command, CancellationToken ct)
        {
            if (await db.WholeOrder(command.OrderId, ct) is not { } order)
                return OrderErrors.NotFound;
            var agreed = order.AgreePartialDelivery(true, command.Agreement);
            return agreed.IsSuccess ? Unit.Value : Result<Unit>.Failure([.. agreed.Errors.Select(e => e.Field is null ? e : e.On(nameof(command.Agreement)))]);
        }
    }
}
