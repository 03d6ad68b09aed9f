using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Deliveries;
using PracticeFirm.Domain.Firm;
using PracticeFirm.Domain.Orders;
using PracticeFirm.Domain.Relations;
using PracticeFirm.Domain.Returns;
using PracticeFirm.Domain.Stock;
using static PracticeFirm.Domain.Tests.Builders.Make;

namespace PracticeFirm.Domain.Tests.Builders;

/// <summary>One confirmed order, a line per article, with what lies in the warehouse; and short words for what people do with it.</summary>
public sealed class OrderDesk
{
    private const string Somebody = "Sanne de Wit";
    private const string Agreed = "Telefonisch met mevrouw Van Loon";

    private readonly NumberSeries _deliveryNumbers = DeliveryNumbers();

    private OrderDesk(TradingFirm firm, Customer customer, Order order, int onHand)
    {
        (Firm, Customer, Order) = (firm, customer, order);
        foreach (var line in order.Lines)
            Stock.TryAdd(line.ArticleId, StockOf(line.ArticleId, onHand));
    }

    public TradingFirm Firm { get; }

    public Customer Customer { get; }

    public Order Order { get; }

    public Dictionary<int, StockItem> Stock { get; } = [];

    public List<Delivery> Deliveries { get; } = [];

    /// <summary>The first line.</summary>
    public OrderLine Line => Order.Lines[0];

    public DateOnly Today => Firm.BusinessDay;

    /// <summary>An order of these quantities of articles 1, 2, ..., with much of each in the warehouse.</summary>
    public static OrderDesk Of(params IEnumerable<int> quantities) => Of(true, 1_000, quantities);

    public static OrderDesk Of(bool inParts, int onHand, params IEnumerable<int> quantities)
    {
        var firm = OurFirm();
        var customer = Customer(details: Details() with { PartialDelivery = inParts });
        var order = DirectOrder(firm, customer, quantities.Select((quantity, i) => (Article(i + 1), Entry(quantity))));
        Done(order.Confirm(customer, null, OrderNumbers(), firm));
        return new OrderDesk(firm, customer, order, onHand);
    }

    public Result Reserve(int quantity, OrderLine? line = null) => Order.Reserve((line ?? Line).Id, quantity, Stock[(line ?? Line).ArticleId], Today, Somebody);

    public Result LetGo(int quantity, OrderLine? line = null) => Order.LetGo((line ?? Line).Id, quantity, Stock[(line ?? Line).ArticleId], Today, Somebody);

    public Result Decline(int quantity, OrderLine? line = null, string reason = Agreed) =>
        Order.Decline((line ?? Line).Id, quantity, Stock[(line ?? Line).ArticleId], Today, Somebody, reason);

    public Result ChangeQuantity(int quantity, OrderLine? line = null, string reason = Agreed) =>
        Order.ChangeQuantity((line ?? Line).Id, quantity, Stock[(line ?? Line).ArticleId], Firm, Somebody, reason);

    public Result Cancel(string reason = Agreed) => Order.Cancel(reason, Stock, Today, Somebody);

    public DeliveryPlan Plan() => new(DeliveryMethod.OwnVan, BusinessCalendar.Next(Today), "tussen 8 en 12 uur", "mevrouw Van Loon, telefonisch");

    public Result<Delivery> TryRelease(params IEnumerable<(OrderLine Line, int Quantity)> entries)
    {
        var released = Delivery.Release(Order, entries.ToDictionary(e => e.Line.Id, e => e.Quantity), Plan(), Firm);
        if (released.IsSuccess)
        {
            foreach (var line in released.Value.Saved().Lines)
                line.Saved();
            Deliveries.Add(released.Value);
        }

        return released;
    }

    /// <summary>Releases what is set aside of the first line.</summary>
    public Delivery Release(int quantity)
    {
        var released = TryRelease((Line, quantity));
        Done(released);
        return released.Value;
    }

    public Result Pick(Delivery delivery, int? found = null) =>
        delivery.Pick(found is { } units ? new Dictionary<int, int> { [delivery.Lines[0].Id] = units } : [], Order);

    public Result Ship(Delivery delivery) => delivery.Ship(Order, Stock, _deliveryNumbers, Firm, Somebody);

    /// <summary>Sets aside, releases, picks and ships units of one line.</summary>
    public Delivery Deliver(int quantity, OrderLine? line = null)
    {
        Done(Reserve(quantity, line));
        var delivery = TryRelease((line ?? Line, quantity)).Value;
        Done(Pick(delivery));
        Done(Ship(delivery));
        return delivery;
    }

    /// <summary>Units of the first line of a delivery come back, and it is decided what to do with them.</summary>
    public void Return(Delivery delivery, int quantity, ReturnDecision decision)
    {
        var line = delivery.Lines[0];
        Done(Order.AskBack(line.OrderLineId, quantity));
        Done(delivery.TakeBack(line.Id, quantity));
        Order.TakeBack(line.OrderLineId, quantity, decision);
        if (decision is ReturnDecision.Repair or ReturnDecision.Reject)
            Done(delivery.TakeBack(line.Id, -quantity));
    }

    /// <summary>Invoices at most this many units, in the order in which they are offered.</summary>
    public void Invoice(int most = int.MaxValue)
    {
        foreach (var part in Order.ToInvoice(Deliveries))
        {
            var units = Math.Min(part.Quantity, most);
            if (units == 0)
                break;
            most -= units;
            Done(Order.Invoice(part.Line.Id, units));
            part.Delivery.Invoice(part.DeliveryLine.Id, units);
        }
    }
}
