using PracticeFirm.Domain.Common;

namespace PracticeFirm.Domain.Invoicing;

/// <summary>Which of the two documents it is.</summary>
public enum InvoiceKind
{
    /// <summary>Factuur.</summary>
    Invoice,

    /// <summary>Creditfactuur; its amounts are kept positive and printed negative.</summary>
    CreditNote,
}

/// <summary>Where an invoice or credit note is in its life. Follows from amounts, dates and letters; never set by hand.</summary>
public enum InvoiceStatus
{
    /// <summary>Concept.</summary>
    Draft,

    /// <summary>Verzonden.</summary>
    Sent,

    /// <summary>Deels betaald; of a credit note: used or paid back in part.</summary>
    PartlyPaid,

    /// <summary>Betaald; of a credit note: wholly used or paid back.</summary>
    Paid,

    /// <summary>Vervallen: past the due date.</summary>
    Overdue,

    /// <summary>Herinnerd.</summary>
    Reminded,

    /// <summary>Aangemaand.</summary>
    Dunned,

    /// <summary>Incasso.</summary>
    InCollection,

    /// <summary>Gecrediteerd: taken back as a whole.</summary>
    Credited,

    /// <summary>Afgeboekt: nothing was paid and the firm gave up on it.</summary>
    WrittenOff,
}

/// <summary>The letters about an unpaid invoice, from kind to stern.</summary>
public enum ReminderLevel
{
    /// <summary>Herinnering.</summary>
    Reminder,

    /// <summary>Aanmaning.</summary>
    Dunning,

    /// <summary>Last letter; to a consumer the 14-dagenbrief of art. 6:96 lid 6 BW.</summary>
    FinalNotice,

    /// <summary>Incasso: handed over, with collection cost and interest.</summary>
    Collection,
}

/// <summary>What a line of an invoice is about.</summary>
public enum InvoiceLineKind
{
    /// <summary>Goods that were delivered, or on a credit note goods that are credited.</summary>
    Goods,

    /// <summary>An amount off the price of goods that stay with the customer; credit notes only.</summary>
    PriceCredit,

    /// <summary>Handling fee of a return, with quantity -1; credit notes only.</summary>
    Fee,

    /// <summary>Freight that is credited without any goods; credit notes only.</summary>
    Freight,
}

/// <summary>An order with what of it is to be invoiced.</summary>
/// <param name="OrderId">The order.</param>
/// <param name="OrderNumber">Its number.</param>
/// <param name="OrderedOn">Day it was confirmed.</param>
/// <param name="CustomerReference">Reference of the customer (uw kenmerk), or empty.</param>
/// <param name="OrderDiscount">Orderkorting (%), over the lines below.</param>
/// <param name="Freight">Freight to charge with these deliveries, excluding VAT.</param>
/// <param name="Lines">What was delivered.</param>
/// <param name="CustomerId">Whose order it is; null when the caller chose the orders by customer.</param>
public sealed record OrderToInvoice(
    int OrderId,
    string OrderNumber,
    DateOnly OrderedOn,
    string CustomerReference,
    Percentage OrderDiscount,
    Money Freight,
    IReadOnlyList<DeliveryToInvoice> Lines,
    int? CustomerId = null);

/// <summary>A delivered line that is to be invoiced.</summary>
/// <param name="OrderLineId">The order line.</param>
/// <param name="DeliveryId">The delivery.</param>
/// <param name="DeliveryLineId">The line of the delivery.</param>
/// <param name="DeliveryNumber">Number of the pakbon.</param>
/// <param name="DeliveredOn">Day of the delivery; decides the VAT rate.</param>
/// <param name="ArticleId">The article.</param>
/// <param name="ArticleNumber">Its number.</param>
/// <param name="Description">Text on the document.</param>
/// <param name="Unit">Unit on the document.</param>
/// <param name="Quantity">Units to invoice, from 1.</param>
/// <param name="UnitPrice">Price per unit, excluding VAT.</param>
/// <param name="Discount">Regelkorting (%).</param>
/// <param name="Tariff">VAT tariff of the article.</param>
/// <param name="DeliveryCountry">Country the goods went to, ISO 3166-1 alpha-2; null for the customer's own delivery address.</param>
public sealed record DeliveryToInvoice(
    int OrderLineId,
    int DeliveryId,
    int DeliveryLineId,
    string DeliveryNumber,
    DateOnly DeliveredOn,
    int ArticleId,
    string ArticleNumber,
    string Description,
    string Unit,
    int Quantity,
    UnitPrice UnitPrice,
    Percentage Discount,
    VatTariff Tariff,
    string? DeliveryCountry = null);

/// <summary>What to credit of one line: units, or an amount off its price.</summary>
/// <param name="InvoiceLineId">The line of the original invoice.</param>
/// <param name="Quantity">Units to credit; 0 with an amount.</param>
/// <param name="Amount">
/// Amount off the net of the line, excluding VAT and before the order discount, which follows as it does for goods; null with units.
/// </param>
public sealed record CreditLine(int InvoiceLineId, int Quantity, Money? Amount = null)
{
    /// <summary>An amount off the price; the goods stay where they are.</summary>
    public static CreditLine OffPrice(int invoiceLineId, Money amount) => new(invoiceLineId, 0, amount);
}

/// <summary>The part of an invoice that belongs to one order.</summary>
public sealed class InvoiceSection : Entity
{
    private InvoiceSection()
    {
    }

    /// <summary>Place on the document, from 1.</summary>
    public int Position { get; private set; }

    /// <summary>The order.</summary>
    public int OrderId { get; private set; }

    /// <summary>Its number.</summary>
    public string OrderNumber { get; private set; } = "";

    /// <summary>Day it was confirmed.</summary>
    public DateOnly OrderedOn { get; private set; }

    /// <summary>Reference of the customer, or empty.</summary>
    public string CustomerReference { get; private set; } = "";

    /// <summary>Orderkorting (%).</summary>
    public Percentage OrderDiscount { get; private set; }

    /// <summary>Orderkorting as it is taken off, excluding VAT.</summary>
    public Money Discount { get; private set; }

    /// <summary>Freight, excluding VAT.</summary>
    public Money Freight { get; private set; }

    /// <summary>True once the freight of this order was credited.</summary>
    public bool FreightCredited { get; private set; }

    internal static InvoiceSection Of(int position, OrderToInvoice order, Money discount) => new()
    {
        Position = position,
        OrderId = order.OrderId,
        OrderNumber = order.OrderNumber,
        OrderedOn = order.OrderedOn,
        CustomerReference = order.CustomerReference.Trim(),
        OrderDiscount = order.OrderDiscount,
        Discount = discount,
        Freight = order.Freight,
    };

    internal InvoiceSection Credit(int position, Money discount, Money freight) => new()
    {
        Position = position,
        OrderId = OrderId,
        OrderNumber = OrderNumber,
        OrderedOn = OrderedOn,
        CustomerReference = CustomerReference,
        OrderDiscount = OrderDiscount,
        Discount = discount,
        Freight = freight,
    };

    internal void CreditFreight() => FreightCredited = true;
}

/// <summary>All that falls under one VAT rate on an invoice, as posted (EN 16931, BG-23).</summary>
public sealed class InvoiceGroup : Entity
{
    private InvoiceGroup()
    {
    }

    /// <summary>VAT rate (%).</summary>
    public Percentage Rate { get; private set; }

    /// <summary>Sum of the nets of the lines.</summary>
    public Money LinesNet { get; private set; }

    /// <summary>Share of the order discounts, as it is taken off.</summary>
    public Money Discount { get; private set; }

    /// <summary>Share of the freight.</summary>
    public Money Freight { get; private set; }

    /// <summary>Grondslag: lines less discount plus freight.</summary>
    public Money Base { get; private set; }

    /// <summary>VAT on <see cref="Base"/>.</summary>
    public Money Vat { get; private set; }

    /// <summary>How much of <see cref="Base"/> was credited; fees left out.</summary>
    public Money CreditedBase { get; private set; }

    /// <summary>How much of <see cref="Vat"/> was credited; that on fees left out.</summary>
    public Money CreditedVat { get; private set; }

    internal static InvoiceGroup Of(VatGroup group) => new()
    {
        Rate = group.Rate,
        LinesNet = group.LinesNet,
        Discount = group.OrderDiscount,
        Freight = group.Freight,
        Base = group.Base,
        Vat = group.Vat,
    };

    internal void TakeBack(Money taxable, Money vat)
    {
        CreditedBase += taxable;
        CreditedVat += vat;
    }
}

/// <summary>One use of a credit note: set off against an invoice.</summary>
public sealed class CreditUse : Entity
{
    private CreditUse()
    {
    }

    /// <summary>The invoice it was set off against.</summary>
    public int InvoiceId { get; private set; }

    /// <summary>Its number.</summary>
    public string InvoiceNumber { get; private set; } = "";

    /// <summary>How much, including VAT.</summary>
    public Money Amount { get; private set; }

    /// <summary>The firm's date.</summary>
    public DateOnly UsedOn { get; private set; }

    internal static CreditUse Of(Invoice invoice, Money amount, DateOnly day) =>
        new() { InvoiceId = invoice.Id, InvoiceNumber = invoice.Number!, Amount = amount, UsedOn = day };
}
