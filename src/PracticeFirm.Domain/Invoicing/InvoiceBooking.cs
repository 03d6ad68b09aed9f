using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Deliveries;
using PracticeFirm.Domain.Firm;
using PracticeFirm.Domain.Orders;
using PracticeFirm.Domain.Relations;

namespace PracticeFirm.Domain.Invoicing;

/// <summary>
/// Invoices and orders together: what of an order is to be invoiced, and what posting does to orders and deliveries. Everything is
/// checked before anything changes.
/// </summary>
public static class InvoiceBooking
{
    /// <summary>What of an order is to be invoiced now; its lines are empty when there is nothing.</summary>
    /// <param name="order">The order.</param>
    /// <param name="deliveries">Its deliveries, with their lines.</param>
    /// <param name="through">Leaves deliveries after this day for a next invoice; null takes all.</param>
    /// <param name="from">Leaves deliveries before this day out; null takes all.</param>
    public static OrderToInvoice ToInvoice(Order order, IEnumerable<Delivery> deliveries, DateOnly? through = null, DateOnly? from = null) => new(
        order.Id,
        order.Number!,
        order.ConfirmedOn!.Value,
        order.Terms.CustomerReference,
        order.Terms.OrderDiscount,
        order.FreightToInvoice,
        [.. order.ToInvoice(deliveries).Where(p => (through is null || p.Delivery.ShippedOn <= through) && (from is null || p.Delivery.ShippedOn >= from)).Select(Line)],
        order.CustomerId);

    /// <summary>Posts an invoice: orders and deliveries count what is on it.</summary>
    /// <param name="invoice">The draft.</param>
    /// <param name="customer">Its customer.</param>
    /// <param name="orders">The orders of its sections; leaving one out is a bug and throws.</param>
    /// <param name="deliveries">The deliveries of its lines; leaving one out is a bug and throws.</param>
    /// <param name="numbers">This year's series of invoices.</param>
    /// <param name="firm">For the date.</param>
    /// <returns>Done, or a refusal of <see cref="Invoice.Post"/>, or <c>Order.InvoiceTooMuch</c> when something on it was invoiced meanwhile.</returns>
    public static Result Post(Invoice invoice, Customer customer, IReadOnlyList<Order> orders, IReadOnlyList<Delivery> deliveries, NumberSeries numbers, TradingFirm firm)
    {
        foreach (var units in invoice.Lines.GroupBy(l => (l.OrderId, l.OrderLineId)))
        {
            var line = orders.Single(o => o.Id == units.Key.OrderId).Lines.Single(l => l.Id == units.Key.OrderLineId);
            if (units.Sum(l => l.Quantity) > line.ToInvoice)
                return OrderErrors.InvoiceTooMuch(line.Description, line.ToInvoice);
        }

        foreach (var section in invoice.Sections)
            if (section.Freight > orders.Single(o => o.Id == section.OrderId).FreightToInvoice)
                return InvoiceErrors.FreightInvoiced(section.OrderNumber);
        var posted = invoice.Post(customer, numbers, firm);
        if (posted.IsFailure)
            return posted;
        foreach (var line in invoice.Lines)
        {
            Must(orders.Single(o => o.Id == line.OrderId).Invoice(line.OrderLineId, line.Quantity));
            deliveries.Single(d => d.Id == line.DeliveryId).Invoice(line.DeliveryLineId, line.Quantity);
        }

        foreach (var section in invoice.Sections.Where(s => s.Freight > Money.Zero))
            orders.Single(o => o.Id == section.OrderId).InvoiceFreight();
        return Result.Success;
    }

    /// <summary>Posts a credit note: orders and deliveries count what is taken back.</summary>
    /// <param name="note">The draft credit note.</param>
    /// <param name="original">The invoice it credits.</param>
    /// <param name="customer">Its customer.</param>
    /// <param name="orders">The orders of its sections; leaving one out is a bug and throws.</param>
    /// <param name="deliveries">The deliveries of its lines; leaving one out is a bug and throws.</param>
    /// <param name="numbers">This year's series of credit notes.</param>
    /// <param name="firm">For the date.</param>
    /// <returns>Done, or a refusal of <see cref="Invoice.Post"/>.</returns>
    public static Result PostCredit(
        Invoice note, Invoice original, Customer customer, IReadOnlyList<Order> orders, IReadOnlyList<Delivery> deliveries, NumberSeries numbers, TradingFirm firm)
    {
        var posted = note.Post(customer, numbers, firm, original);
        if (posted.IsFailure)
            return posted;
        foreach (var line in note.Lines.Where(l => l.Kind == InvoiceLineKind.Goods))
        {
            Must(orders.Single(o => o.Id == line.OrderId).Credit(line.OrderLineId, line.Quantity, note.ReopensDelivery));
            if (note.ReopensDelivery)
                deliveries.Single(d => d.Id == line.DeliveryId).Invoice(line.DeliveryLineId, -line.Quantity);
        }

        if (!note.ReopensDelivery)
            return Result.Success;
        foreach (var section in note.Sections)
        {
            var order = orders.Single(o => o.Id == section.OrderId);
            if (section.Freight > Money.Zero)
                order.CreditFreight();
            order.InvoiceWasCredited(original.Number!, note.CreditReason!, firm.BusinessDay);
        }

        return Result.Success;
    }

    private static DeliveryToInvoice Line(InvoiceablePart part) => new(
        part.Line.Id,
        part.Delivery.Id,
        part.DeliveryLine.Id,
        part.Delivery.Number!,
        part.Delivery.ShippedOn!.Value,
        part.Line.ArticleId,
        part.Line.ArticleNumber,
        part.Line.Description,
        part.Line.Unit,
        part.Quantity,
        part.Line.UnitPrice,
        part.Line.Discount,
        part.Line.Tariff,
        part.Delivery.DeliveryAddress.CountryCode);

    // Checked before: a refusal here would leave the invoice posted and the order not.
    private static void Must(Result done)
    {
        if (done.IsFailure)
            throw new InvalidOperationException($"An order refused what was posted: {done.Error.Code}");
    }
}
