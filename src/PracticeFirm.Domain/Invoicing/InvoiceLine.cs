using PracticeFirm.Domain.Common;

namespace PracticeFirm.Domain.Invoicing;

/// <summary>Factuurregel, or a line of a credit note.</summary>
public sealed class InvoiceLine : Entity
{
    private InvoiceLine()
    {
    }

    /// <summary>Place on the document, from 1.</summary>
    public int Position { get; private set; }

    /// <summary>What it is about.</summary>
    public InvoiceLineKind Kind { get; private set; }

    /// <summary>On a credit note: the line of the original invoice; null for a fee or freight, and on an invoice.</summary>
    public int? OriginalLineId { get; private set; }

    /// <summary>The order whose section it stands in.</summary>
    public int OrderId { get; private set; }

    /// <summary>The order line; 0 for a fee or freight.</summary>
    public int OrderLineId { get; private set; }

    /// <summary>The delivery; 0 for a fee or freight.</summary>
    public int DeliveryId { get; private set; }

    /// <summary>The line of the delivery; 0 for a fee or freight.</summary>
    public int DeliveryLineId { get; private set; }

    /// <summary>Number of the pakbon; empty for a fee or freight.</summary>
    public string DeliveryNumber { get; private set; } = "";

    /// <summary>Day of the delivery; for a fee or freight the last day of supply on the original.</summary>
    public DateOnly DeliveredOn { get; private set; }

    /// <summary>The article; 0 for a fee or freight.</summary>
    public int ArticleId { get; private set; }

    /// <summary>Article number; empty for a fee or freight.</summary>
    public string ArticleNumber { get; private set; } = "";

    /// <summary>Text on the document.</summary>
    public string Description { get; private set; } = "";

    /// <summary>Unit on the document.</summary>
    public string Unit { get; private set; } = "";

    /// <summary>Whole units; of a price credit 1, of a fee -1.</summary>
    public int Quantity { get; private set; }

    /// <summary>Price per unit, excluding VAT.</summary>
    public UnitPrice UnitPrice { get; private set; }

    /// <summary>Regelkorting (%).</summary>
    public Percentage Discount { get; private set; }

    /// <summary>VAT tariff.</summary>
    public VatTariff Tariff { get; private set; }

    /// <summary>VAT rate (%) on the day of delivery, in the VAT case of this invoice.</summary>
    public Percentage VatRate { get; private set; }

    /// <summary>
    /// What the line comes to, excluding VAT. On the credit note that takes the last of a line this is the exact remainder, which may
    /// differ a cent from quantity times price less discount.
    /// </summary>
    public Money Net { get; private set; }

    /// <summary>Units of this line that were credited by posted credit notes.</summary>
    public int Credited { get; private set; }

    /// <summary>How much of <see cref="Net"/> was credited, goods and price together.</summary>
    public Money CreditedNet { get; private set; }

    /// <summary>How much of that was an amount off the price.</summary>
    public Money PriceCredited { get; private set; }

    /// <summary>How much order discount was taken back with what was credited.</summary>
    public Money DiscountTakenBack { get; private set; }

    /// <summary>Units that can still be credited.</summary>
    public int Creditable => Quantity - Credited;

    /// <summary>What of <see cref="Net"/> can still be credited.</summary>
    public Money CreditableNet => Net - CreditedNet;

    /// <summary>Quantity times price, excluding VAT.</summary>
    public Money Gross => UnitPrice.Times(Quantity);

    /// <summary>The line as the calculation sees it.</summary>
    public CalculationLine Calculation => new(Quantity, UnitPrice, Discount, VatRate);

    internal static InvoiceLine Of(int position, int orderId, DeliveryToInvoice line, Percentage vatRate)
    {
        var made = new InvoiceLine
        {
            Position = position,
            OrderId = orderId,
            OrderLineId = line.OrderLineId,
            DeliveryId = line.DeliveryId,
            DeliveryLineId = line.DeliveryLineId,
            DeliveryNumber = line.DeliveryNumber,
            DeliveredOn = line.DeliveredOn,
            ArticleId = line.ArticleId,
            ArticleNumber = line.ArticleNumber,
            Description = line.Description,
            Unit = line.Unit,
            Quantity = line.Quantity,
            UnitPrice = line.UnitPrice,
            Discount = line.Discount,
            Tariff = line.Tariff,
            VatRate = vatRate,
        };
        made.Net = made.Calculation.Net;
        return made;
    }

    internal InvoiceLine Credit(int position, InvoiceLineKind kind, string description, int quantity, UnitPrice price, Percentage discount, Money net) => new()
    {
        Position = position,
        Kind = kind,
        OriginalLineId = Id,
        OrderId = OrderId,
        OrderLineId = OrderLineId,
        DeliveryId = DeliveryId,
        DeliveryLineId = DeliveryLineId,
        DeliveryNumber = DeliveryNumber,
        DeliveredOn = DeliveredOn,
        ArticleId = ArticleId,
        ArticleNumber = ArticleNumber,
        Description = description,
        Unit = Unit,
        Quantity = quantity,
        UnitPrice = price,
        Discount = discount,
        Tariff = Tariff,
        VatRate = VatRate,
        Net = net,
    };

    internal static InvoiceLine Loose(int position, InvoiceLineKind kind, int orderId, DateOnly day, string description, string unit, int quantity, Money amount, VatTariff tariff, Percentage vatRate)
    {
        var made = new InvoiceLine
        {
            Position = position,
            Kind = kind,
            OrderId = orderId,
            DeliveredOn = day,
            Description = description,
            Unit = unit,
            Quantity = quantity,
            UnitPrice = UnitPrice.FromEuros(amount.Euros),
            Tariff = tariff,
            VatRate = vatRate,
        };
        made.Net = made.Calculation.Net;
        return made;
    }

    internal void TakeBack(int units, Money net, Money price, Money discount)
    {
        Credited += units;
        CreditedNet += net;
        PriceCredited += price;
        DiscountTakenBack += discount;
    }
}
