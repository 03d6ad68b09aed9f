using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Deliveries;
using PracticeFirm.Domain.Firm;
using PracticeFirm.Domain.Orders;

namespace PracticeFirm.Documents.Deliveries;

/// <summary>Turns a delivery of the domain into the pakbon that is printed.</summary>
public static class DeliveryNoteComposer
{
    private static readonly LocalizedText OwnVan = new("Eigen bezorgdienst", "Own delivery service", "Eigener Lieferdienst");
    private static readonly LocalizedText Parcel = new("Pakketdienst", "Parcel service", "Paketdienst");
    private static readonly LocalizedText Pallet = new("Transporteur", "Carrier", "Spedition");
    private static readonly LocalizedText Collect = new("Afgehaald door de klant", "Collected by the customer", "Selbstabholung");

    /// <summary>The pakbon of a delivery: as it left, or as it would leave now for one that did not.</summary>
    /// <param name="delivery">The delivery, with its lines.</param>
    /// <param name="order">Its order, with its lines; another one is a bug and throws.</param>
    /// <param name="firm">Who delivers.</param>
    /// <param name="author">Who answers questions.</param>
    public static DeliveryNoteDocument Compose(Delivery delivery, Order order, TradingFirm firm, Employee author)
    {
        if (order.Id != delivery.OrderId)
            throw new ArgumentException($"{delivery.Title} is of order {delivery.OrderId}, not {order.Id}.", nameof(order));
        var language = delivery.Language;
        var identity = firm.Identity;
        var recipient = delivery.Recipient;
        return new DeliveryNoteDocument
        {
            Style = firm.Style,
            Sender = new DocumentSender(identity.FullName, identity.Address)
            {
                Slogan = identity.Slogan.In(language),
                KvkNumber = identity.KvkNumber,
                VatId = identity.VatNumber,
                Iban = identity.Iban,
                Phone = identity.Phone,
                Email = identity.Email,
                Website = identity.Website,
            },
            Language = language,
            Number = delivery.Number,
            Date = delivery.ShippedOn ?? firm.BusinessDay,
            Recipient = new DocumentRecipient(recipient.Name, recipient.Address.StreetLine, recipient.Address.CityLine, recipient.Address.CountryCode)
            {
                ContactPerson = Letter.Attention(language, recipient.Salutation, recipient.Contact),
            },
            DeliveryAddress = new DocumentRecipient(recipient.Name, delivery.DeliveryAddress.StreetLine, delivery.DeliveryAddress.CityLine, delivery.DeliveryAddress.CountryCode),
            CustomerNumber = recipient.Number.ToString(System.Globalization.CultureInfo.InvariantCulture),
            CustomerReference = delivery.CustomerReference.Length == 0 ? null : delivery.CustomerReference,
            Contact = new DocumentContact(author.Name, Letter.Function(language, author.Role, author.Function), author.Phone, author.Email),
            OrderNumber = delivery.OrderNumber,
            OrderedOn = order.ConfirmedOn,
            Method = MethodOf(delivery.Plan.Method).In(language),
            PlannedOn = delivery.Plan.PlannedOn,
            Moment = delivery.Plan.Moment,
            AgreedWith = delivery.Plan.AgreedWith,
            Lines = [.. Lines(delivery, order)],
        };
    }

    // What was not found did not leave and is not on the paper; it is still to come.
    private static IEnumerable<DeliveryNoteLine> Lines(Delivery delivery, Order order)
    {
        var left = delivery.Status == DeliveryStatus.Shipped;
        var position = 0;
        foreach (var line in delivery.Lines)
        {
            var units = left ? line.Shipped : line.Picked ?? line.Quantity;
            if (units == 0)
                continue;
            var backorder = left ? line.Backorder : Math.Max(0, order.Lines.Single(l => l.Id == line.OrderLineId).Open - units);
            yield return new DeliveryNoteLine(++position, line.ArticleNumber, line.Description, line.Unit, line.Ordered, units, backorder);
        }
    }

    private static LocalizedText MethodOf(DeliveryMethod method) => method switch
    {
        DeliveryMethod.OwnVan => OwnVan,
        DeliveryMethod.Parcel => Parcel,
        DeliveryMethod.Pallet => Pallet,
        DeliveryMethod.Collect => Collect,
    };
}
