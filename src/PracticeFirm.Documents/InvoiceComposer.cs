using System.Globalization;
using PracticeFirm.Documents.EInvoice;
using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Firm;
using PracticeFirm.Domain.Invoicing;
using PracticeFirm.Domain.Offertes;
using PracticeFirm.Domain.Relations;

namespace PracticeFirm.Documents;

/// <summary>Turns an invoice or credit note of the domain into the paper that is printed; of what was posted always the same paper.</summary>
public static class InvoiceComposer
{
    /// <summary>The paper of an invoice or credit note.</summary>
    /// <param name="invoice">The invoice or credit note, with all that stands on it.</param>
    /// <param name="firm">Who charges.</param>
    /// <param name="customer">To whom; the recipient as recorded on posting goes before it.</param>
    /// <param name="author">Who answers questions.</param>
    /// <param name="original">The invoice a draft credit note is about; not needed once it was posted, nor for an invoice.</param>
    /// <param name="deliveredTo">Where the goods went, when that is one place and known.</param>
    public static InvoiceDocument Compose(
        Invoice invoice, TradingFirm firm, Customer customer, Employee author, Invoice? original = null, Address? deliveredTo = null)
    {
        var (language, identity) = (invoice.Language, firm.Identity);
        var isInvoice = invoice.Kind == InvoiceKind.Invoice;
        var recipient = invoice.Recipient ?? Recipient.Of(customer, null);
        var sections = invoice.Sections.OrderBy(s => s.Position).ToList();
        return new InvoiceDocument
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
            Kind = isInvoice ? InvoicePaperKind.Invoice : InvoicePaperKind.CreditNote,
            Number = invoice.Number,
            Date = invoice.InvoiceDate ?? firm.BusinessDay,
            DueOn = invoice.DueOn ?? (isInvoice ? firm.BusinessDay.AddDays(invoice.PaymentTerms.Days) : null),
            PaymentTerms = Terms(invoice.PaymentTerms.Days, language),
            PaymentDiscount = invoice.EarlyPayment is { } early
                ? new DocumentPaymentDiscount(invoice.PaymentTerms.CashDiscount, invoice.PaymentTerms.CashDiscountDays, early.Payable)
                : null,
            PaymentDiscountThrough = invoice.EarlyPayment is null ? null : invoice.CashDiscountThrough ?? firm.BusinessDay.AddDays(invoice.PaymentTerms.CashDiscountDays),
            SupplyFrom = invoice.SupplyFrom,
            SupplyThrough = invoice.SupplyThrough,
            Recipient = new DocumentRecipient(recipient.Name, recipient.Address.StreetLine, recipient.Address.CityLine, recipient.Address.CountryCode)
            {
                ContactPerson = Letter.Attention(language, recipient.Salutation, recipient.Contact),
            },
            CustomerVatId = invoice.VatCategory == VatCategory.Standard ? null : recipient.VatNumber,
            CustomerNumber = recipient.Number.ToString(CultureInfo.InvariantCulture),
            CustomerKvkNumber = customer.KvkNumber ?? "",
            CustomerReference = invoice.CustomerReference.Length == 0 ? null : invoice.CustomerReference,
            Contact = new DocumentContact(author.Name, Letter.Function(language, author.Role, author.Function), author.Phone, author.Email),
            DeliveryAddress = PlaceOf(invoice, recipient, deliveredTo),
            Sections = [.. sections.Select(s => Section(s, invoice))],
            Totals = new DocumentTotals(
                invoice.LinesTotal,
                sections.Count == 1 ? sections[0].OrderDiscount : Percentage.Zero,
                invoice.DiscountTotal,
                invoice.FreightTotal,
                invoice.NetTotal,
                [.. invoice.Groups.OrderByDescending(g => g.Rate).Select(g => new DocumentVatGroup(g.Rate, g.Base, g.Vat))],
                invoice.Total),
            VatCategory = invoice.VatCategory,
            VatReason = invoice.VatReason,
            PaymentReference = invoice.Number ?? "",
            PaymentQrText = isInvoice && invoice is { Number: { } number } && PaymentQr.Payload(identity.FullName, identity.Iban, invoice.Total, number) is { IsSuccess: true } code ? code.Value : null,
            OriginalNumber = invoice.OriginalNumber,
            OriginalDate = invoice.OriginalDate,
            CreditReason = invoice.CreditReason ?? "",
            CreditUse = Use(invoice, original).Use,
            CreditUseReference = Use(invoice, original).Reference,
        };
    }

    /// <summary>The payment term in words, from the day of the invoice.</summary>
    internal static string Terms(int days, Language language) => (language, days) switch
    {
        (Language.Dutch, 0) => "Direct te betalen.",
        (Language.Dutch, 1) => "Binnen 1 dag na factuurdatum.",
        (Language.Dutch, _) => $"Binnen {days} dagen na factuurdatum.",
        (Language.English, 0) => "Payable immediately.",
        (Language.English, 1) => "Within 1 day of the invoice date.",
        (Language.English, _) => $"Within {days} days of the invoice date.",
        (Language.German, 0) => "Sofort zahlbar.",
        (Language.German, 1) => "Innerhalb von 1 Tag nach Rechnungsdatum.",
        _ => $"Innerhalb von {days} Tagen nach Rechnungsdatum.",
    };

    private static InvoiceDocumentSection Section(InvoiceSection section, Invoice invoice) => new(section.OrderNumber)
    {
        OrderedOn = section.OrderedOn,
        CustomerReference = section.CustomerReference,
        OrderDiscountRate = section.OrderDiscount,
        OrderDiscount = section.Discount,
        Freight = section.Freight,
        Deliveries =
        [
            .. invoice.Lines.Where(l => l.OrderId == section.OrderId)
                .OrderBy(l => l.Position)
                .GroupBy(l => (l.DeliveryNumber, On: l.DeliveryNumber.Length == 0 ? (DateOnly?)null : l.DeliveredOn))
                .Select(d => new InvoiceDocumentDelivery(d.Key.DeliveryNumber, d.Key.On, [.. d.Select(Line)])),
        ],
    };

    private static DocumentArticleLine Line(InvoiceLine l) => new(l.Position, l.ArticleNumber, l.Description, l.Quantity, l.Unit, l.UnitPrice, l.Discount, l.VatRate, l.Net);

    /// <summary>The place of delivery, when the law or the reader needs it: abroad always, at home when it isn't the customer's own address.</summary>
    private static DocumentRecipient? PlaceOf(Invoice invoice, Recipient recipient, Address? deliveredTo)
    {
        var place = deliveredTo ?? recipient.Address;
        return place == recipient.Address && invoice.VatCategory != VatCategory.IntraCommunity
            ? null
            : new DocumentRecipient(recipient.Name, place.StreetLine, place.CityLine, place.CountryCode);
    }

    /// <summary>What was done with a credit note on the day it was posted: later uses don't change the paper.</summary>
    private static (CreditUse Use, string Reference) Use(Invoice note, Invoice? original)
    {
        if (note.Kind == InvoiceKind.Invoice)
            return (default, "");
        var setOff = note.IsDraft
            ? original is null ? Money.Zero : original.Open < note.Total ? original.Open : note.Total
            : note.Uses.OrderBy(u => u.Id).FirstOrDefault(u => u.InvoiceId == note.OriginalId && u.UsedOn == note.InvoiceDate)?.Amount ?? Money.Zero;
        return setOff == Money.Zero && note.Total > Money.Zero ? (CreditUse.Kept, "")
            : setOff == note.Total ? (CreditUse.SetOff, note.OriginalNumber ?? "")
            : (CreditUse.SetOff, "");
    }
}
