using System.Globalization;
using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Firm;
using PracticeFirm.Domain.Returns;

namespace PracticeFirm.Documents.Returns;

/// <summary>Turns a return of the domain into the retourbon that is printed.</summary>
public static class ReturnSlipComposer
{
    /// <summary>Days in which the goods must be with us after the return was approved, as the mail says.</summary>
    public const int DaysToSend = 14;

    private static readonly LocalizedText Damaged = new("Beschadigd", "Damaged", "Beschädigt");
    private static readonly LocalizedText WrongArticle = new("Verkeerd artikel", "Wrong item", "Falscher Artikel");
    private static readonly LocalizedText WrongQuantity = new("Verkeerd aantal", "Wrong quantity", "Falsche Menge");
    private static readonly LocalizedText Defective = new("Werkt niet", "Doesn’t work", "Funktioniert nicht");
    private static readonly LocalizedText NotNeeded = new("Niet meer nodig", "No longer needed", "Nicht mehr benötigt");
    private static readonly LocalizedText Late = new("Te laat geleverd", "Delivered late", "Zu spät geliefert");
    private static readonly LocalizedText Other = new("Andere reden", "Other reason", "Anderer Grund");

    /// <summary>The paper of a return.</summary>
    /// <param name="ret">The return, with its lines.</param>
    /// <param name="firm">To whom the goods come back.</param>
    /// <param name="contact">Who answers questions.</param>
    /// <param name="customerReference">The customer's reference on the order; empty for none.</param>
    /// <param name="deliveredOn">Day of each delivery, by its number.</param>
    /// <param name="invoices">Number of the invoice of a delivery line, by its id; a line that is not invoiced is not in it.</param>
    public static ReturnSlipDocument Compose(
        Return ret, TradingFirm firm, Employee contact, string customerReference, IReadOnlyDictionary<string, DateOnly> deliveredOn, IReadOnlyDictionary<int, string> invoices)
    {
        var (language, identity, recipient) = (ret.Language, firm.Identity, ret.Recipient);
        return new ReturnSlipDocument
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
            Number = ret.Number,
            Date = ret.ApprovedOn ?? ret.RequestedOn,
            Recipient = new DocumentRecipient(recipient.Name, recipient.Address.StreetLine, recipient.Address.CityLine, recipient.Address.CountryCode)
            {
                ContactPerson = Letter.Attention(language, recipient.Salutation, recipient.Contact),
            },
            CustomerNumber = recipient.Number.ToString(CultureInfo.InvariantCulture),
            CustomerReference = customerReference.Length == 0 ? null : customerReference,
            Contact = new DocumentContact(contact.Name, Letter.Function(language, contact.Role, contact.Function), contact.Phone, contact.Email),
            OrderNumber = ret.OrderNumber,
            Method = ret.Instruction,
            ReturnBy = ret.ApprovedOn?.AddDays(DaysToSend),
            Fee = ret.Fee,
            Lines =
            [
                .. ret.Lines.OrderBy(l => l.Position).Select(l => new ReturnSlipLine(l.Position, l.ArticleNumber, l.Description, l.Quantity, l.Unit, Reason(l.Reason).In(language))
                {
                    DeliveryNumber = l.DeliveryNumber,
                    DeliveredOn = deliveredOn.TryGetValue(l.DeliveryNumber, out var day) ? day : null,
                    InvoiceNumber = invoices.GetValueOrDefault(l.DeliveryLineId, ""),
                }),
            ],
        };
    }

    private static LocalizedText Reason(ReturnReason reason) => reason switch
    {
        ReturnReason.Damaged => Damaged,
        ReturnReason.WrongArticle => WrongArticle,
        ReturnReason.WrongQuantity => WrongQuantity,
        ReturnReason.Defective => Defective,
        ReturnReason.NotNeeded => NotNeeded,
        ReturnReason.LateDelivery => Late,
        ReturnReason.Other => Other,
    };
}
