using System.Globalization;
using PracticeFirm.Documents.EInvoice;
using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Firm;
using PracticeFirm.Domain.Invoicing;

namespace PracticeFirm.Documents;

/// <summary>Turns a letter about an unpaid invoice into the paper that is printed; of one letter always the same paper.</summary>
public static class ReminderComposer
{
    /// <summary>The paper of a letter.</summary>
    /// <param name="letter">The letter as it was, or would be, sent.</param>
    /// <param name="firm">Who asks.</param>
    /// <param name="author">Who signs.</param>
    /// <param name="previousOn">Day of the letter before this one; null for the first.</param>
    public static ReminderDocument Compose(Reminder letter, TradingFirm firm, Employee author, DateOnly? previousOn)
    {
        var (language, identity, recipient) = (letter.Language, firm.Identity, letter.Recipient);
        var isCollection = letter.Level == ReminderLevel.Collection;
        return new ReminderDocument
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
            Level = letter.Level switch
            {
                ReminderLevel.Reminder => ReminderPaperLevel.Reminder,
                ReminderLevel.Dunning => ReminderPaperLevel.Dunning,
                ReminderLevel.FinalNotice => ReminderPaperLevel.FinalNotice,
                ReminderLevel.Collection => ReminderPaperLevel.Collection,
            },
            Date = letter.SentOn,
            Recipient = new DocumentRecipient(recipient.Name, recipient.Address.StreetLine, recipient.Address.CityLine, recipient.Address.CountryCode)
            {
                ContactPerson = Letter.Attention(language, recipient.Salutation, recipient.Contact),
            },
            CustomerNumber = recipient.Number.ToString(CultureInfo.InvariantCulture),
            Contact = new DocumentContact(author.Name, Letter.Function(language, author.Role, author.Function), author.Phone, author.Email),
            Salutation = Letter.Salutation(language, recipient.Salutation, recipient.Contact, recipient.LastName),
            Invoices =
            [
                new ReminderInvoice(
                    letter.InvoiceNumber, letter.InvoiceDate, letter.DueOn, letter.SentOn.DayNumber - letter.DueOn.DayNumber, letter.InvoiceTotal, letter.Principal),
            ],
            PayBy = letter.PayBy,
            CollectionCost = letter.CollectionCost,

            // Before collection the letter asks for the principal only, and says that interest may follow.
            Interest = isCollection ? letter.Interest : Money.Zero,
            InterestThrough = isCollection ? letter.SentOn : null,
            IsConsumer = letter.ToConsumer,
            PreviousOn = previousOn,
            PaymentReference = letter.InvoiceNumber,
            PaymentQrText = PaymentQr.Payload(identity.FullName, identity.Iban, letter.AmountDue, letter.InvoiceNumber) is { IsSuccess: true } code ? code.Value : null,
        };
    }
}
