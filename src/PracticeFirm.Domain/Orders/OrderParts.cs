using PracticeFirm.Domain.Common;

namespace PracticeFirm.Domain.Orders;

/// <summary>Where an order is in its life; follows from the quantities and is never set by hand.</summary>
public enum OrderStatus
{
    /// <summary>Concept.</summary>
    Draft,

    /// <summary>Bevestigd.</summary>
    Confirmed,

    /// <summary>Deels geleverd.</summary>
    PartlyDelivered,

    /// <summary>Geleverd: nothing is left to deliver.</summary>
    Delivered,

    /// <summary>Gefactureerd: nothing is left to invoice or to credit.</summary>
    Invoiced,

    /// <summary>Afgesloten: everything was paid as well.</summary>
    Closed,

    /// <summary>Geannuleerd.</summary>
    Cancelled,
}

/// <summary>What an order waits for, and so for whom.</summary>
public enum OrderWait
{
    /// <summary>Nothing: it is closed or cancelled.</summary>
    Nothing,

    /// <summary>Us: the customer was not sent a confirmation.</summary>
    Confirmation,

    /// <summary>Us: something went wrong and a choice has to be made.</summary>
    Choice,

    /// <summary>Us: there is stock that is not set aside or released.</summary>
    Release,

    /// <summary>The warehouse: a delivery has to be picked and shipped.</summary>
    Warehouse,

    /// <summary>The supplier: nothing is in stock.</summary>
    Stock,

    /// <summary>Us: a return has to be settled.</summary>
    Return,

    /// <summary>Us: delivered goods have to be invoiced, or too much was invoiced.</summary>
    Invoicing,

    /// <summary>The customer: an invoice has to be paid.</summary>
    Payment,
}

/// <summary>Everything about an order but its lines; one thing to change and to save.</summary>
/// <param name="ContactPersonId">To whose attention.</param>
/// <param name="Subject">Subject line.</param>
/// <param name="CustomerReference">Reference of the customer (uw kenmerk), their own order number.</param>
/// <param name="Language">Language of the documents.</param>
/// <param name="DeliveryTerms">Leveringsconditie.</param>
/// <param name="LeadTimeDays">Levertijd in working days after the order.</param>
/// <param name="PaymentTerms">Betalingsconditie.</param>
/// <param name="OrderDiscount">Orderkorting (%).</param>
/// <param name="ManualFreight">Freight as agreed; null lets the firm's rule decide.</param>
/// <param name="PriceCondition">Sentence about the prices (prijsconditie), empty for the usual one.</param>
/// <param name="Intro">Text above the lines.</param>
/// <param name="Closing">Text below the lines.</param>
/// <param name="WantedOn">Day the customer asked for; null for as soon as the levertijd allows.</param>
/// <param name="PartialDelivery">True when delivery in parts was agreed.</param>
/// <param name="DeliveryAddress">Where the goods go; null for the address of the customer.</param>
public sealed record OrderTerms(
    int? ContactPersonId,
    string Subject,
    string CustomerReference,
    Language Language,
    DeliveryTerms DeliveryTerms,
    int LeadTimeDays,
    PaymentTerms PaymentTerms,
    Percentage OrderDiscount,
    Money? ManualFreight,
    string PriceCondition,
    string Intro,
    string Closing,
    DateOnly? WantedOn,
    bool PartialDelivery,
    Address? DeliveryAddress)
{
    // Storage fills a value that holds other values property by property.
    private OrderTerms()
        : this(null, "", "", default, default, default, null!, default, null, "", "", "", null, default, null)
    {
    }
}

/// <summary>What puts an order on the list of uitzonderingen.</summary>
public enum OrderExceptionKind
{
    /// <summary>A delivery was cancelled.</summary>
    DeliveryCancelled,

    /// <summary>An invoice was credited wholly, as if it had never been sent.</summary>
    InvoiceCredited,
}

/// <summary>What was chosen about an exception.</summary>
public enum OrderExceptionChoice
{
    /// <summary>Opnieuw: it will be delivered or invoiced again.</summary>
    Again,

    /// <summary>Laten vervallen: it will not.</summary>
    LetGo,
}

/// <summary>Uitzondering: a delivery or invoice of the order was cancelled, and somebody has to choose how to go on.</summary>
public sealed class OrderException : Entity
{
    private OrderException()
    {
    }

    /// <summary>What happened.</summary>
    public OrderExceptionKind Kind { get; private set; }

    /// <summary>The delivery or invoice: its number, or how people call it.</summary>
    public string Document { get; private set; } = "";

    /// <summary>The firm's date.</summary>
    public DateOnly Since { get; private set; }

    /// <summary>Why it was cancelled.</summary>
    public string Reason { get; private set; } = "";

    /// <summary>What was chosen; null while it waits.</summary>
    public OrderExceptionChoice? Choice { get; private set; }

    internal static OrderException Of(OrderExceptionKind kind, string document, string reason, DateOnly day) =>
        new() { Kind = kind, Document = document, Reason = reason, Since = day };

    internal void Choose(OrderExceptionChoice choice) => Choice = choice;
}

/// <summary>Overleg: a colleague or the manager was asked or told something about the order.</summary>
public sealed class OrderConsult : Consult
{
    private OrderConsult()
    {
    }

    internal static OrderConsult Of(int colleagueId, string author, string text, bool wantsAnswer, DateOnly day) =>
        new() { ColleagueId = colleagueId, Author = author, Text = text, WantsAnswer = wantsAnswer, AskedOn = day };
}

/// <summary>Something in which an order differs from the offerte it comes from.</summary>
/// <param name="Field">What, in Dutch: <c>Aantal regel 2</c>.</param>
/// <param name="Offerte">What the offerte says.</param>
/// <param name="Order">What the order says.</param>
public sealed record OrderDifference(string Field, string Offerte, string Order);

/// <summary>Units of a delivery that can be invoiced.</summary>
/// <param name="Line">The order line.</param>
/// <param name="Delivery">The delivery.</param>
/// <param name="DeliveryLine">Its line.</param>
/// <param name="Quantity">Units, at least 1.</param>
public sealed record InvoiceablePart(OrderLine Line, Deliveries.Delivery Delivery, Deliveries.DeliveryLine DeliveryLine, int Quantity);
