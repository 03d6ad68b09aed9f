using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Deliveries;
using PracticeFirm.Domain.Firm;
using PracticeFirm.Domain.Orders;
using PracticeFirm.Domain.Relations;
using PracticeFirm.Domain.Returns;
using PracticeFirm.Domain.Stock;
using PracticeFirm.Domain.Tests.Builders;
using static PracticeFirm.Domain.Tests.Builders.Make;

namespace PracticeFirm.Domain.Tests.Orders;

/// <summary>
/// A firm in which one history is played by two orders that want the same goods, and which checks after every step that nothing impossible
/// became true.
/// </summary>
internal sealed class OrderWorld
{
    private const string Somebody = "Sanne de Wit";

    private static readonly JsonSerializerOptions State = new()
    {
        TypeInfoResolver = new DefaultJsonTypeInfoResolver
        {
            Modifiers =
            {
                type =>
                {
                    foreach (var computed in type.Properties.Where(p => p.Name is "Events" or "Movements" or "Calculation" or "Margin" or "Title" or "Euros" or "Fraction").ToList())
                        type.Properties.Remove(computed);
                },
            },
        },
    };

    /// <summary>The first order is delivered and invoiced: what half of the histories begin with, or few would get as far as a return.</summary>
    private static readonly OrderStep[] Delivered =
    [
        new(OrderVerb.Reserve, 1, 3), new(OrderVerb.Reserve, 4, 4), new(OrderVerb.Release, 1, 2), new(OrderVerb.Pick, 1, 2), new(OrderVerb.Ship, 1, 1), new(OrderVerb.Invoice, 1, 2),
    ];

    private readonly TradingFirm _firm = OurFirm();
    private readonly Customer _customer = Customer(details: Details() with { PartialDelivery = true });
    private readonly List<Order> _orders = [];
    private readonly List<Delivery> _deliveries = [];
    private readonly Dictionary<int, StockItem> _stock = Enumerable.Range(1, 3).ToDictionary(id => id, id => StockOf(id, 12));
    private readonly List<InvoicedPart> _invoiced = [];
    private readonly List<AskedBack> _askedBack = [];
    private readonly NumberSeries _orderNumbers = OrderNumbers();
    private readonly NumberSeries _deliveryNumbers = DeliveryNumbers();
    private int _ids;

    public OrderWorld()
    {
        foreach (var quantities in (int[][])[[3, 4], [5, 3, 8]])
        {
            var order = Order.Start(1, _firm, _customer).Value;
            Number(order);
            foreach (var quantity in quantities)
                Number(order.AddLine(Entry(quantity), Article(1 + (quantity % 3)).Listed(), _firm).Value);
            _orders.Add(order);
        }

        Done(_orders[0].Confirm(_customer, null, _orderNumbers, _firm));
    }

    /// <summary>The statuses that orders had in this history.</summary>
    public HashSet<OrderStatus> Statuses { get; } = [];

    /// <summary>What orders waited for in this history.</summary>
    public HashSet<OrderWait> Waits { get; } = [];

    /// <summary>The verbs that were done, not refused.</summary>
    public HashSet<OrderVerb> Succeeded { get; } = [];

    /// <summary>The codes of what was refused in this history.</summary>
    public HashSet<string> Refusals { get; } = [];

    public void Play(OrderHistory history)
    {
        var before = Everything();
        foreach (var step in history.Steps.Count % 2 == 0 ? [.. Delivered, .. history.Steps] : history.Steps)
        {
            var done = Do(step);
            foreach (var exception in _orders.SelectMany(o => o.Exceptions))
                Number(exception);
            var after = Everything();
            if (done is null or { IsFailure: true })
                Assert.Equal(before, after);
            if (done is { IsFailure: true })
                Refusals.UnionWith(done.Errors.Select(e => e.Code));
            if (done is { IsSuccess: true })
                Succeeded.Add(step.Verb);
            before = after;
            CheckAll();
        }
    }

    // All public state, whatever will be added to it, but for what is computed from the rest; of events and movements their number.
    private string Everything() => JsonSerializer.Serialize(
        new
        {
            _orders,
            _deliveries,
            Stock = _stock.Values,
            Ledger = _stock.Values.Sum(s => s.Movements.Count),
            Events = _orders.Sum(o => o.Events.Count) + _deliveries.Sum(d => d.Events.Count),
            _firm.BusinessDay,
            Numbers = (int[])[_orderNumbers.Last, _deliveryNumbers.Last],
        },
        State);

    private void Number(Entity entity)
    {
        if (entity.Id == 0)
            entity.Identify(++_ids);
    }

    /// <summary>Null when there is nothing to do it to.</summary>
    private Result? Do(OrderStep step)
    {
        var (pick, value, today) = (step.Pick, step.Value, _firm.BusinessDay);
        var order = _orders[pick % 3 == 0 ? 1 : 0];
        var line = order.Lines.Count == 0 ? null : order.Lines[pick / 3 % order.Lines.Count];
        var lineId = line is null || pick % 50 == 0 ? -1 : line.Id;
        var stock = line is null ? _stock[1] : _stock[line.ArticleId];
        var goesWell = line is not null && pick / 7 % 2 == 0;
        var reason = pick % 40 == 0 ? " " : "Afgesproken met de klant";
        switch (step.Verb)
        {
            case OrderVerb.AddLine:
                return Numbered(order.AddLine(Entry(value), Article(1 + (pick % 3)).Listed(), _firm));
            case OrderVerb.ChangeLine:
                return order.ChangeLine(lineId, Entry(value), Article(1 + (pick % 3)).Listed(), _firm);
            case OrderVerb.RemoveLine:
                return order.RemoveLine(lineId, _firm);
            case OrderVerb.Confirm:
                return order.Confirm(_customer, null, _orderNumbers, _firm);
            case OrderVerb.Reserve:
                return order.Reserve(lineId, goesWell ? Math.Min(line!.Short, stock.Free) : value, stock, today, Somebody);
            case OrderVerb.LetGo:
                return order.LetGo(lineId, value, stock, today, Somebody);
            case OrderVerb.Promise:
                return order.Promise(lineId, today.AddDays(Math.Clamp(value, -500, 500)), today);
            case OrderVerb.TellPromises:
                return order.TellPromises(today, "per mail");
            case OrderVerb.ChangeQuantity:
                return order.ChangeQuantity(lineId, value, stock, _firm, Somebody, reason);
            case OrderVerb.AddToConfirmed:
                return order.Lines.Count > 5 ? null : Numbered(order.AddToConfirmed(Entry(value), Article(1 + (pick % 3)).Listed(), BusinessCalendar.Next(today), _firm, reason));
            case OrderVerb.Decline:
                return order.Decline(lineId, goesWell ? line!.Open - line.Released : value, stock, today, Somebody, reason);
            case OrderVerb.AgreePartialDelivery:
                return order.AgreePartialDelivery(value % 3 != 0, reason);
            case OrderVerb.CancelOrder:
                return pick % 4 == 0 ? order.Cancel(reason, _stock, today, Somebody) : null;
            case OrderVerb.Release:
                return Release(order, step);
            case OrderVerb.Pick:
                return Delivery(pick) is { } picking ? picking.Pick(value % 2 == 0 ? [] : picking.Lines.ToDictionary(l => l.Id, _ => (value / 2) - 1), Of(picking)) : null;
            case OrderVerb.Ship:
                return Delivery(pick) is { } shipping ? shipping.Ship(Of(shipping), _stock, _deliveryNumbers, _firm, Somebody) : null;
            case OrderVerb.CancelDelivery:
                return Delivery(pick)?.Cancel(reason, Of(Delivery(pick)!), today);
            case OrderVerb.Choose:
                return order.Choose(order.Exceptions.LastOrDefault()?.Id ?? -1, value % 2 == 0 ? OrderExceptionChoice.Again : OrderExceptionChoice.LetGo);
            case OrderVerb.AskBack:
                return AskBack(step);
            case OrderVerb.KeepWithCustomer:
                return Settle(pick, null);
            case OrderVerb.TakeBack:
                return Settle(pick, (ReturnDecision)(Math.Abs(value % 4)));
            case OrderVerb.Invoice:
                return Invoice(order, value);
            case OrderVerb.CreditWhatCameBack:
                return Credit(order, pick, value, due: true);
            case OrderVerb.CreditAndKeep:
                return Credit(order, pick, value, due: false);
            case OrderVerb.CreditWhole:
                return CreditWhole(pick);
            case OrderVerb.Settle:
                var settled = order.IsSettled;
                order.Settle(value % 2 == 0);
                return settled == order.IsSettled ? null : Result.Success;
            case OrderVerb.ReceiveStock:
                return stock.Receive(value, today, "INK-2026-0001", Somebody);
            case OrderVerb.CorrectStock:
                return stock.Correct(value, today, "Telverschil", Somebody);
            case OrderVerb.NextDay:
                _firm.StartNextDay();
                return Result.Success;
            default:
                throw new ArgumentOutOfRangeException(nameof(step));
        }
    }

    private Result Numbered(Result<OrderLine> added)
    {
        if (added.IsSuccess)
            Number(added.Value);
        return added;
    }

    private Delivery? Delivery(int pick) => _deliveries.Count == 0 ? null : _deliveries[^(1 + (pick % Math.Min(3, _deliveries.Count)))];

    private Order Of(Delivery delivery) => _orders.Single(o => o.Id == delivery.OrderId);

    private Result Release(Order order, OrderStep step)
    {
        var plan = new DeliveryPlan(DeliveryMethod.Parcel, _firm.BusinessDay.AddDays(step.Pick % 60 == 0 ? -1 : 0), "", "");
        var entries = step.Value % 2 == 0
            ? order.Lines.ToDictionary(l => l.Id, l => l.Releasable)
            : order.Lines.Skip(step.Pick % 4).Take(2).ToDictionary(l => l.Id, _ => step.Value);
        var released = Domain.Deliveries.Delivery.Release(order, entries, plan, _firm);
        if (released.IsSuccess)
        {
            Number(released.Value);
            foreach (var line in released.Value.Lines)
                Number(line);
            _deliveries.Add(released.Value);
        }

        return released;
    }

    private Result? AskBack(OrderStep step)
    {
        var shipped = _deliveries.Where(d => d.Status == DeliveryStatus.Shipped).ToList();
        if (shipped.Count == 0)
            return null;
        var delivery = shipped[step.Pick % shipped.Count];
        var (order, line) = (Of(delivery), delivery.Lines[step.Pick / 3 % delivery.Lines.Count]);
        var left = line.Shipped - line.Returned;
        var units = step.Pick / 7 % 2 == 0 && step.Value > left ? left : step.Value;
        if (units < 1 || units > left)
            return units < 1 ? order.AskBack(line.OrderLineId, units) : delivery.TakeBack(line.Id, units);
        var asked = order.AskBack(line.OrderLineId, units);
        if (asked.IsSuccess)
        {
            Done(delivery.TakeBack(line.Id, units));
            _askedBack.Add(new AskedBack(order, delivery, line, units));
        }

        return asked;
    }

    private Result? Settle(int pick, ReturnDecision? decision)
    {
        if (_askedBack.Count == 0)
            return null;
        var asked = _askedBack[pick % _askedBack.Count];
        _askedBack.Remove(asked);
        if (decision is { } decided)
            asked.Order.TakeBack(asked.Line.OrderLineId, asked.Quantity, decided);
        else
            asked.Order.KeepWithCustomer(asked.Line.OrderLineId, asked.Quantity);
        if (decision is ReturnDecision.Credit or ReturnDecision.Replace)
            Done(_stock[asked.Line.ArticleId].Receive(asked.Quantity, _firm.BusinessDay, "RET-2026-0001", Somebody));
        else
            Done(asked.Delivery.TakeBack(asked.Line.Id, -asked.Quantity));
        return Result.Success;
    }

    private Result? Invoice(Order order, int value)
    {
        var parts = order.ToInvoice(_deliveries);
        if (parts.Count == 0)
            return order.Lines.Count == 0 ? null : order.Invoice(order.Lines[0].Id, 1 + order.Lines[0].ToInvoice);
        if (value is < 1 or > 15)
            return order.Invoice(parts[0].Line.Id, value);
        foreach (var part in parts.Take(value))
        {
            var units = value % 3 == 0 ? Math.Min(part.Quantity, value) : part.Quantity;
            Done(order.Invoice(part.Line.Id, units));
            part.Delivery.Invoice(part.DeliveryLine.Id, units);
            _invoiced.Add(new InvoicedPart(order, part.Delivery, part.DeliveryLine, units));
        }

        if (order.FreightToInvoice > Money.Zero)
            order.InvoiceFreight();
        return Result.Success;
    }

    /// <summary>Credits units of one line, spread over what was invoiced of it: those that came back, or those the customer keeps.</summary>
    private Result? Credit(Order order, int pick, int value, bool due)
    {
        if (due && _orders.Find(o => o.Lines.Any(l => l.ToCredit > 0)) is { } owing)
            order = owing;
        if (order.Lines.Count == 0)
            return null;
        var line = order.Lines.FirstOrDefault(l => due && l.ToCredit > 0) ?? order.Lines[pick / 3 % order.Lines.Count];
        var units = value is < 1 or > 15 ? value : due ? line.ToCredit : Math.Min(value, line.Invoiced);
        var credited = order.Credit(line.Id, units, reopens: due);
        if (credited.IsFailure)
            return credited;
        foreach (var part in _invoiced.Where(p => p.Line.OrderLineId == line.Id))
        {
            var take = Math.Min(units, part.Quantity - part.Credited);
            part.Credited += take;
            units -= take;
        }

        Assert.Equal(0, units);
        return credited;
    }

    /// <summary>Credits what is left of an invoice as if it had never been sent.</summary>
    private Result? CreditWhole(int pick)
    {
        var open = _invoiced.Where(p => p.Credited < p.Quantity).ToList();
        if (open.Count == 0)
            return null;
        var part = open[pick % open.Count];
        var units = part.Quantity - part.Credited;
        Done(part.Order.Credit(part.Line.OrderLineId, units, reopens: true));
        part.Delivery.Invoice(part.Line.Id, -units);
        part.Order.InvoiceWasCredited("FAC-2026-0001", "Dubbel verstuurd", _firm.BusinessDay);
        part.Credited = part.Quantity;
        return Result.Success;
    }

    private void CheckAll()
    {
        foreach (var order in _orders)
        {
            OrderInvariants.Hold(order, [.. _deliveries.Where(d => d.OrderId == order.Id)]);
            Statuses.Add(order.Status);
            Waits.Add(order.WaitsFor);
        }

        foreach (var stock in _stock.Values)
            OrderInvariants.Hold(stock, _orders.SelectMany(o => o.Lines).Where(l => l.ArticleId == stock.ArticleId));
        var numbers = _deliveries.Where(d => d.Number is not null).Select(d => d.Number!).Order(StringComparer.Ordinal);
        Assert.Equal(Enumerable.Range(1, _deliveryNumbers.Last).Select(n => NumberSeries.Format("PAK", 2026, n)), numbers);
        Assert.Equal(_orders.Count(o => o.Number is not null), _orderNumbers.Last);
        Assert.All(_deliveries, d => Assert.Equal(d.Status == DeliveryStatus.Shipped, d.Number is not null && d.ShippedOn is not null));
    }

    private sealed record InvoicedPart(Order Order, Delivery Delivery, DeliveryLine Line, int Quantity)
    {
        public int Credited { get; set; }
    }

    private sealed record AskedBack(Order Order, Delivery Delivery, DeliveryLine Line, int Quantity);
}
