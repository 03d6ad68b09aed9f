using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Firm;
using PracticeFirm.Domain.Offertes;
using PracticeFirm.Domain.Orders;
using PracticeFirm.Domain.Stock;

namespace PracticeFirm.Domain.Deliveries;

/// <summary>Where a delivery is in its life.</summary>
public enum DeliveryStatus
{
    /// <summary>Vrijgegeven: the warehouse may pick it.</summary>
    Released,

    /// <summary>Verzameld: it stands ready.</summary>
    Picked,

    /// <summary>Verzonden: it left with its pakbon.</summary>
    Shipped,

    /// <summary>Geannuleerd before it left.</summary>
    Cancelled,
}

/// <summary>How goods travel.</summary>
public enum DeliveryMethod
{
    /// <summary>Eigen bezorgdienst.</summary>
    OwnVan,

    /// <summary>Pakketdienst.</summary>
    Parcel,

    /// <summary>Transporteur, on pallets.</summary>
    Pallet,

    /// <summary>The customer collects.</summary>
    Collect,
}

/// <summary>What was agreed about a delivery.</summary>
/// <param name="Method">How the goods travel.</param>
/// <param name="PlannedOn">Day of delivery.</param>
/// <param name="Moment">Moment on that day: <c>tussen 8 en 12 uur</c>; may be empty.</param>
/// <param name="AgreedWith">With whom it was agreed: <c>mevrouw Van Loon, telefonisch</c>; may be empty.</param>
public sealed record DeliveryPlan(DeliveryMethod Method, DateOnly PlannedOn, string Moment, string AgreedWith);

/// <summary>Levering: goods of one order that leave the warehouse together, with one pakbon.</summary>
public sealed class Delivery : Aggregate
{
    /// <summary>Prefix of the numbers of pakbonnen.</summary>
    public const string NumberPrefix = "PAK";

    /// <summary>Longest moment or name of who agreed, in characters.</summary>
    public const int NoteLength = 120;

    private readonly List<DeliveryLine> _lines = [];

    private Delivery()
    {
    }

    /// <inheritdoc/>
    public override DocumentKind DocumentKind => DocumentKind.Delivery;

    /// <summary>PAK-2026-0001; null until it left.</summary>
    public string? Number { get; private set; }

    /// <summary>Where it is in its life.</summary>
    public DeliveryStatus Status { get; private set; }

    /// <summary>The order.</summary>
    public int OrderId { get; private set; }

    /// <summary>Its number.</summary>
    public string OrderNumber { get; private set; } = "";

    /// <summary>The customer.</summary>
    public int CustomerId { get; private set; }

    /// <summary>The firm's date it was released on.</summary>
    public DateOnly CreatedOn { get; private set; }

    /// <summary>How, when and with whom it was agreed.</summary>
    public DeliveryPlan Plan { get; private set; } = null!;

    /// <summary>Day it left.</summary>
    public DateOnly? ShippedOn { get; private set; }

    /// <summary>To whom, as on the order.</summary>
    public Recipient Recipient { get; private set; } = null!;

    /// <summary>Where to.</summary>
    public Address DeliveryAddress { get; private set; } = null!;

    /// <summary>Language of the pakbon.</summary>
    public Language Language { get; private set; }

    /// <summary>Reference of the customer.</summary>
    public string CustomerReference { get; private set; } = "";

    /// <summary>Why it was cancelled.</summary>
    public string? CancelReason { get; private set; }

    /// <summary>The lines in the order of the order.</summary>
    public IReadOnlyList<DeliveryLine> Lines => _lines;

    /// <summary>True until it left or was cancelled.</summary>
    public bool IsOpen => Status is DeliveryStatus.Released or DeliveryStatus.Picked;

    /// <summary>How people call it: number, or levering.</summary>
    public string Title => Number ?? $"Levering {Id}";

    /// <summary>Releases reserved goods of an order for delivery.</summary>
    /// <param name="order">The confirmed order.</param>
    /// <param name="entries">Units per order line; lines that are not named, or with 0, don't go along.</param>
    /// <param name="plan">What was agreed.</param>
    /// <param name="firm">For the date.</param>
    /// <returns>
    /// The delivery, or <c>Order.NotConfirmed</c>, <c>Delivery.Nothing</c>, <c>Delivery.PartNotAgreed</c>, <c>Order.ReleaseTooMuch</c>, or why the plan isn't right.
    /// </returns>
    public static Result<Delivery> Release(Order order, IReadOnlyDictionary<int, int> entries, DeliveryPlan plan, TradingFirm firm)
    {
        if (!order.IsConfirmed)
            return order.Status == OrderStatus.Draft ? OrderErrors.NotConfirmed : OrderErrors.Cancelled;
        var chosen = order.Lines.Where(l => entries.GetValueOrDefault(l.Id) != 0).ToList();
        if (chosen.Count == 0)
            return DeliveryErrors.Nothing;
        var errors = Check(plan, firm.BusinessDay).ToList();
        foreach (var line in chosen)
            if (entries[line.Id] < 0 || entries[line.Id] > line.Releasable)
                errors.Add(OrderErrors.ReleaseTooMuch(line.Description, line.Releasable));
        if (!order.Terms.PartialDelivery && order.Lines.Any(l => entries.GetValueOrDefault(l.Id) + l.Released < l.Open))
            errors.Add(DeliveryErrors.PartNotAgreed);
        if (errors.Count > 0)
            return Result<Delivery>.Failure(errors);

        var delivery = new Delivery
        {
            OrderId = order.Id,
            OrderNumber = order.Number!,
            CustomerId = order.CustomerId,
            CreatedOn = firm.BusinessDay,
            Plan = Trimmed(plan),
            Recipient = order.Recipient!,
            DeliveryAddress = order.Terms.DeliveryAddress ?? order.Recipient!.Address,
            Language = order.Terms.Language,
            CustomerReference = order.Terms.CustomerReference,
        };
        foreach (var line in chosen)
        {
            var taken = order.TakeForDelivery(line.Id, entries[line.Id]);
            if (taken.IsFailure)
                return Result<Delivery>.Failure(taken.Errors);
            delivery._lines.Add(DeliveryLine.Of(delivery._lines.Count + 1, line, entries[line.Id]));
        }

        delivery.Happened(
            "Delivery.Released",
            $"Vrijgegeven voor levering op {DutchFormat.Date(plan.PlannedOn)}{(plan.Moment.Length > 0 ? $", {plan.Moment.Trim()}" : "")}.",
            new { order.Number, plan.PlannedOn, plan.Method, plan.AgreedWith });
        return delivery;
    }

    /// <summary>Agrees another day, moment or way of delivery while it has not left.</summary>
    /// <returns>Done, or <c>Delivery.NotOpen</c>, or why the plan isn't right.</returns>
    public Result Replan(DeliveryPlan plan, DateOnly today)
    {
        if (!IsOpen)
            return DeliveryErrors.NotOpen;
        var errors = Check(plan, today).ToList();
        if (errors.Count > 0)
            return Result.Failure(errors);
        Plan = Trimmed(plan);
        Happened("Delivery.Replanned", $"Afgesproken: levering op {DutchFormat.Date(plan.PlannedOn)}{(plan.Moment.Length > 0 ? $", {plan.Moment.Trim()}" : "")}.", plan);
        return Result.Success;
    }

    /// <summary>The warehouse picked it. What was not found stays reserved for the order.</summary>
    /// <param name="picked">Units found per line of the delivery; a line that is not named was picked whole.</param>
    /// <param name="order">The order of the delivery; another one is a bug and throws.</param>
    /// <returns>Done, or <c>Delivery.NotReleased</c>, <c>Delivery.PickedTooMuch</c>, <c>Delivery.NothingPicked</c>.</returns>
    public Result Pick(IReadOnlyDictionary<int, int> picked, Order order)
    {
        Belongs(order);
        if (Status != DeliveryStatus.Released)
            return IsOpen ? DeliveryErrors.AlreadyPicked : DeliveryErrors.NotOpen;
        foreach (var line in _lines)
            if (picked.TryGetValue(line.Id, out var units) && (units < 0 || units > line.Quantity))
                return DeliveryErrors.PickedTooMuch(line.Description, line.Quantity);
        if (_lines.TrueForAll(l => picked.TryGetValue(l.Id, out var units) && units == 0))
            return DeliveryErrors.NothingPicked;
        foreach (var line in _lines)
        {
            var units = picked.TryGetValue(line.Id, out var found) ? found : line.Quantity;
            if (units < line.Quantity)
                order.PutBack(line.OrderLineId, line.Quantity - units);
            line.Pick(units);
        }

        Status = DeliveryStatus.Picked;
        var missing = _lines.Sum(l => l.Quantity - l.Picked!.Value);
        Happened("Delivery.Picked", missing == 0 ? "Alles is verzameld." : $"Verzameld; {DutchFormat.Count(missing)} niet gevonden.", new { missing });
        return Result.Success;
    }

    /// <summary>It leaves the warehouse: the pakbon gets its number, the goods leave the stock, the order counts them as delivered.</summary>
    /// <param name="order">The order of the delivery; another one is a bug and throws.</param>
    /// <param name="stock">Stock of the articles, by article.</param>
    /// <param name="numbers">The series of this year's pakbonnen.</param>
    /// <param name="firm">For the date.</param>
    /// <param name="by">Who ships.</param>
    /// <returns>
    /// Done, or <c>Delivery.NotPicked</c>, <c>Delivery.AlreadyShipped</c>, <c>Delivery.NotOpen</c>, <c>Delivery.PartNotAgreed</c> when less was
    /// found than the customer wants at once, or <c>Delivery.NotThere</c>.
    /// </returns>
    public Result Ship(Order order, IReadOnlyDictionary<int, StockItem> stock, NumberSeries numbers, TradingFirm firm, string by)
    {
        Belongs(order);
        if (Status != DeliveryStatus.Picked)
            return Status switch
            {
                DeliveryStatus.Released => DeliveryErrors.NotPicked,
                DeliveryStatus.Shipped => DeliveryErrors.AlreadyShipped(Number!),
                DeliveryStatus.Cancelled or DeliveryStatus.Picked => DeliveryErrors.NotOpen,
            };
        if (!order.Terms.PartialDelivery && _lines.Exists(l => l.Picked < l.Quantity && order.Lines.Single(o => o.Id == l.OrderLineId) is var line && line.Open > line.Released))
            return DeliveryErrors.PartNotAgreed;
        var leaving = _lines.Where(l => l.Picked > 0).ToList();

        // Everything is checked before anything is booked: several lines may be of one article.
        foreach (var article in leaving.GroupBy(l => l.ArticleId))
            if (article.Sum(l => l.Picked!.Value) > stock[article.Key].Reserved)
                return DeliveryErrors.NotThere(article.First().Description, stock[article.Key].Reserved);
        Number = numbers.Next();
        ShippedOn = firm.BusinessDay;
        Status = DeliveryStatus.Shipped;
        foreach (var line in leaving)
        {
            var shipped = stock[line.ArticleId].Ship(line.Picked!.Value, firm.BusinessDay, Number, by);
            if (shipped.IsFailure)
                return shipped;
            order.Ship(line.OrderLineId, line.Picked.Value);
        }

        foreach (var line in _lines)
            line.Leave(order.Lines.Single(l => l.Id == line.OrderLineId));
        Happened("Delivery.Shipped", $"Verzonden met pakbon {Number}.", new { Number, order = OrderNumber, units = _lines.Sum(l => l.Shipped) });
        return Result.Success;
    }

    /// <summary>It doesn't leave after all; the goods stay reserved and the order waits for a choice.</summary>
    /// <returns>Done, or <c>Delivery.NotOpen</c>, <c>Delivery.Reason</c>.</returns>
    public Result Cancel(string reason, Order order, DateOnly today)
    {
        Belongs(order);
        if (!IsOpen)
            return DeliveryErrors.NotOpen;
        if (string.IsNullOrWhiteSpace(reason) || reason.Length > Order.NoteLength)
            return DeliveryErrors.Reason;
        foreach (var line in _lines.Where(l => (l.Picked ?? l.Quantity) > 0))
            order.PutBack(line.OrderLineId, line.Picked ?? line.Quantity);
        Status = DeliveryStatus.Cancelled;
        CancelReason = reason.Trim();
        order.DeliveryWasCancelled(Title, reason, today);
        Happened("Delivery.Cancelled", $"Geannuleerd: {CancelReason}", new { reason });
        return Result.Success;
    }

    /// <summary>Units of a line are on a posted invoice, or no longer when negative.</summary>
    /// <param name="deliveryLineId">The line.</param>
    /// <param name="quantity">Units, at most what left and is not invoiced; negative when an invoice was credited as if it had never been sent.</param>
    public void Invoice(int deliveryLineId, int quantity)
    {
        var line = _lines.Single(l => l.Id == deliveryLineId);
        ArgumentOutOfRangeException.ThrowIfLessThan(quantity, -line.Invoiced);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(quantity, line.Shipped - line.Invoiced);
        line.Invoice(quantity);
    }

    /// <summary>Units of a line are in a return, or no longer when negative.</summary>
    /// <param name="deliveryLineId">The line.</param>
    /// <param name="quantity">Units; negative when they stay with the customer, never more than were taken back.</param>
    /// <returns>Done, or <c>Delivery.ReturnTooMuch</c>.</returns>
    public Result TakeBack(int deliveryLineId, int quantity)
    {
        if (_lines.Find(l => l.Id == deliveryLineId) is not { } line)
            return DeliveryErrors.NoLine;
        ArgumentOutOfRangeException.ThrowIfLessThan(quantity, -line.Returned);
        if (quantity > line.Shipped - line.Returned)
            return DeliveryErrors.ReturnTooMuch(line.Description, line.Shipped - line.Returned, Title);
        line.TakeBack(quantity);
        return Result.Success;
    }

    private void Belongs(Order order)
    {
        if (order.Id != OrderId)
            throw new ArgumentException($"{Title} is of order {OrderId}, not {order.Id}.", nameof(order));
    }

    private static DeliveryPlan Trimmed(DeliveryPlan plan) => plan with { Moment = plan.Moment.Trim(), AgreedWith = plan.AgreedWith.Trim() };

    private static IEnumerable<Error> Check(DeliveryPlan plan, DateOnly today)
    {
        if (DeliveryDay.Check(plan.PlannedOn, today) is { } why)
            yield return why.On(nameof(plan.PlannedOn));
        if (plan.Moment.Length > NoteLength)
            yield return DeliveryErrors.TextTooLong(nameof(plan.Moment));
        if (plan.AgreedWith.Length > NoteLength)
            yield return DeliveryErrors.TextTooLong(nameof(plan.AgreedWith));
    }
}

/// <summary>Leveringsregel.</summary>
public sealed class DeliveryLine : Entity
{
    private DeliveryLine()
    {
    }

    /// <summary>Place on the pakbon, from 1.</summary>
    public int Position { get; private set; }

    /// <summary>The order line.</summary>
    public int OrderLineId { get; private set; }

    /// <summary>The article.</summary>
    public int ArticleId { get; private set; }

    /// <summary>Article number, as on the order.</summary>
    public string ArticleNumber { get; private set; } = "";

    /// <summary>Text, as on the order.</summary>
    public string Description { get; private set; } = "";

    /// <summary>Unit, as on the order.</summary>
    public string Unit { get; private set; } = "";

    /// <summary>Units released for this delivery.</summary>
    public int Quantity { get; private set; }

    /// <summary>Units the warehouse found; null until it was picked.</summary>
    public int? Picked { get; private set; }

    /// <summary>Units that left.</summary>
    public int Shipped { get; private set; }

    /// <summary>Units of the order line in all, when it left.</summary>
    public int Ordered { get; private set; }

    /// <summary>Units still to come after this delivery, when it left.</summary>
    public int Backorder { get; private set; }

    /// <summary>Units of this line that are invoiced.</summary>
    public int Invoiced { get; private set; }

    /// <summary>Units of this line that are in a return or came back.</summary>
    public int Returned { get; private set; }

    internal static DeliveryLine Of(int position, OrderLine line, int quantity) => new()
    {
        Position = position,
        OrderLineId = line.Id,
        ArticleId = line.ArticleId,
        ArticleNumber = line.ArticleNumber,
        Description = line.Description,
        Unit = line.Unit,
        Quantity = quantity,
        Ordered = line.Quantity,
    };

    internal void Pick(int found) => Picked = found;

    internal void Leave(OrderLine line)
    {
        Shipped = Picked ?? 0;
        Ordered = line.Quantity;
        Backorder = line.Open;
    }

    internal void Invoice(int quantity) => Invoiced += quantity;

    internal void TakeBack(int quantity) => Returned += quantity;
}
