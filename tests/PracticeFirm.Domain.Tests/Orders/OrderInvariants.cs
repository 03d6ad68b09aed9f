using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Deliveries;
using PracticeFirm.Domain.Orders;
using PracticeFirm.Domain.Stock;

namespace PracticeFirm.Domain.Tests.Orders;

/// <summary>What is true of orders, deliveries and stock at any moment of their lives.</summary>
internal static class OrderInvariants
{
    public static void Hold(Order order, IReadOnlyList<Delivery> deliveries)
    {
        Assert.All(order.Lines, line => Hold(line, deliveries));
        Assert.Equal(Enumerable.Range(1, order.Lines.Count), order.Lines.Select(l => l.Position));
        Assert.Equal(order.Status == OrderStatus.Draft || (order.Status == OrderStatus.Cancelled && order.Number is null), order.Number is null);
        Assert.Equal(
            (order.Lines.Sum(l => l.Quantity - l.Declined), order.Lines.Sum(l => l.Reserved), order.Lines.Sum(l => l.Shipped), order.Lines.Sum(l => l.Open), order.Lines.Sum(l => l.Invoiced)),
            (order.OrderedUnits, order.ReservedUnits, order.ShippedUnits, order.OpenUnits, order.InvoicedUnits));
        Assert.Equal(StatusFrom(order), order.Status);
        Assert.Equal(order.Status is OrderStatus.Cancelled, order.CancelReason is not null);
        var calculation = PriceCalculation.Of([.. order.Lines.Select(l => l.Calculation)], order.Terms.OrderDiscount, order.Freight);
        Assert.Equal((calculation.NetTotal, calculation.VatTotal, calculation.Total), (order.NetTotal, order.VatTotal, order.Total));
        if (order.Status == OrderStatus.Cancelled)
            Assert.Equal((0, 0, 0, OrderWait.Nothing), (order.OpenUnits, order.ReservedUnits, order.ShippedUnits, order.WaitsFor));
        if (order.Exceptions.Any(e => e.Choice is null))
            Assert.Equal(OrderWait.Choice, order.WaitsFor);
        else if (order.Lines.Any(l => l.InReturn > 0))
            Assert.Equal(OrderWait.Return, order.WaitsFor);
        var parts = order.ToInvoice(deliveries);
        Assert.All(parts, p => Assert.InRange(p.Quantity, 1, p.DeliveryLine.Shipped - p.DeliveryLine.Invoiced));
        Assert.All(order.Lines, line => Assert.Equal(line.ToInvoice, parts.Where(p => p.Line == line).Sum(p => p.Quantity)));
    }

    public static void Hold(StockItem stock, IEnumerable<OrderLine> lines)
    {
        Assert.Equal((stock.Movements.Sum(m => m.OnHandChange), stock.Movements.Sum(m => m.ReservedChange)), (stock.OnHand, stock.Reserved));
        Assert.InRange(stock.Reserved, 0, stock.OnHand);
        Assert.Equal(lines.Sum(l => l.Reserved), stock.Reserved);
    }

    private static void Hold(OrderLine line, IReadOnlyList<Delivery> deliveries)
    {
        Assert.Equal(line.Quantity, line.Delivered + line.Open + line.Declined + line.ReturnedForCredit);
        Assert.True(line.Open >= 0, "Less than nothing is open.");
        Assert.True(line.Declined >= 0, "Less than nothing was declined.");
        Assert.InRange(line.Reserved, 0, line.Open);
        Assert.InRange(line.Released, 0, line.Reserved);
        Assert.InRange(line.Delivered, 0, line.Shipped);
        Assert.InRange(line.InReturn, 0, line.Delivered);
        Assert.InRange(line.PendingReplacement, 0, Math.Min(line.Open, line.ReturnedForReplacement));
        Assert.InRange(line.Waived, 0, line.Delivered + line.PendingReplacement);
        Assert.InRange(line.Chargeable, 0, line.Shipped);
        Assert.InRange(line.CreditedBack, 0, line.InvoicedGross);
        Assert.InRange(line.Invoiced, 0, line.Shipped);
        Assert.InRange(line.ToCredit, 0, line.Invoiced);
        Assert.Equal(line.Chargeable, line.Invoiced + line.ToInvoice - line.ToCredit);

        var parts = deliveries.SelectMany(d => d.Lines.Where(l => l.OrderLineId == line.Id).Select(l => (Delivery: d, Line: l))).ToList();
        Assert.Equal(line.Released, parts.Where(p => p.Delivery.IsOpen).Sum(p => p.Line.Picked ?? p.Line.Quantity));
        Assert.Equal(line.Shipped, parts.Where(p => p.Delivery.Status == DeliveryStatus.Shipped).Sum(p => p.Line.Shipped));
        Assert.Equal(line.InReturn + line.ReturnedForCredit + line.ReturnedForReplacement, parts.Sum(p => p.Line.Returned));
        Assert.All(parts, p => Assert.InRange(p.Line.Returned, 0, p.Line.Shipped));
        Assert.All(parts, p => Assert.InRange(p.Line.Invoiced, 0, p.Line.Shipped));
    }

    /// <summary>The status as a person would tell it from the lines.</summary>
    private static OrderStatus StatusFrom(Order order)
    {
        if (order.CancelReason is not null)
            return OrderStatus.Cancelled;
        if (order.ConfirmedOn is null)
            return OrderStatus.Draft;
        var (open, shipped) = (order.Lines.Any(l => l.Open > 0), order.Lines.Any(l => l.Shipped > 0));
        var balanced = order.Lines.All(l => l.Invoiced == l.Chargeable);
        var everInvoiced = order.Lines.Any(l => l.InvoicedGross > 0);
        return (open, shipped, balanced, everInvoiced) switch
        {
            (true, false, _, _) => OrderStatus.Confirmed,
            (true, true, _, _) => OrderStatus.PartlyDelivered,
            (false, _, false, _) => OrderStatus.Delivered,
            (false, _, true, false) => OrderStatus.Closed,
            (false, _, true, true) => order.IsSettled ? OrderStatus.Closed : OrderStatus.Invoiced,
        };
    }
}
