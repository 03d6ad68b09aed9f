using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Firm;
using PracticeFirm.Domain.Invoicing;
using PracticeFirm.Domain.Offertes;
using PracticeFirm.Domain.Relations;

namespace PracticeFirm.Documents.EInvoice;

/// <summary>Turns an invoice or credit note of the domain into an e-invoice; whether it can be one, <see cref="EInvoiceCheck"/> says.</summary>
public static class EInvoiceComposer
{
    /// <summary>The e-invoice of an invoice or credit note.</summary>
    /// <param name="invoice">The invoice or credit note, with all that stands on it.</param>
    /// <param name="firm">Who charges.</param>
    /// <param name="customer">To whom; the recipient as recorded on posting goes before it.</param>
    /// <param name="author">Who answers questions.</param>
    /// <param name="profile">The rules the file keeps.</param>
    /// <param name="deliveredTo">Where the goods went, when that is one place and known.</param>
    /// <param name="gtins">GTIN by article; articles without one may be left out.</param>
    public static EInvoiceDocument Compose(
        Invoice invoice, TradingFirm firm, Customer customer, Employee author, EInvoiceProfile profile, Address? deliveredTo, IReadOnlyDictionary<int, string> gtins)
    {
        var (language, identity) = (invoice.Language, firm.Identity);
        var recipient = invoice.Recipient ?? Recipient.Of(customer, null);
        var sections = invoice.Sections.OrderBy(s => s.Position).ToList();
        var collective = sections.Count > 1;
        var references = sections.Select(s => s.CustomerReference).Where(r => r.Length > 0).Distinct().ToList();
        EInvoiceGroup[] groups =
        [
            .. invoice.Groups.OrderByDescending(g => g.Rate)
                .Select(g => EInvoiceGroup.Of(invoice.VatCategory, new VatGroup(g.Rate, g.LinesNet, g.Discount, g.Freight, g.Base, g.Vat))),
        ];
        return new EInvoiceDocument
        {
            Kind = invoice.Kind == InvoiceKind.Invoice ? EInvoiceKind.Invoice : EInvoiceKind.CreditNote,
            Profile = profile,
            Language = language,
            Number = invoice.Number ?? "",
            IssueDate = invoice.InvoiceDate ?? firm.BusinessDay,
            DueDate = invoice.DueOn,
            SupplyFrom = invoice.SupplyFrom,
            SupplyThrough = invoice.SupplyThrough,
            DeliveryAddress = deliveredTo ?? (customer.DeliveryAddress is { } elsewhere && elsewhere.CountryCode == invoice.DeliveryCountry ? elsewhere : null),
            Seller = new EInvoiceParty(identity.Name, identity.Address)
            {
                LegalForm = identity.LegalForm,
                RegisterNumber = identity.KvkNumber,
                VatId = identity.VatNumber,
                Iban = identity.Iban,
                ContactName = author.Name,
                ContactPhone = author.Phone.Length > 0 ? author.Phone : identity.Phone,
                ContactEmail = author.Email.Length > 0 ? author.Email : identity.Email,
            },
            Buyer = new EInvoiceParty(recipient.Name, recipient.Address)
            {
                RegisterNumber = customer.KvkNumber ?? "",
                VatId = recipient.VatNumber ?? "",
                ContactName = recipient.Contact,
            },

            // The head of a collective invoice names no order: every line says its own.
            BuyerReference = string.Join(", ", references),
            OrderReference = collective ? "" : references.FirstOrDefault(""),
            SalesOrderReference = collective && references.Count > 0 ? "" : string.Join(", ", sections.Select(s => s.OrderNumber)),
            DespatchReferences = [.. invoice.Lines.OrderBy(l => l.Position).Select(l => l.DeliveryNumber).Where(n => n.Length > 0).Distinct()],
            Original = invoice is { OriginalNumber: { } number, OriginalDate: { } date } ? new EInvoiceOriginal(number, date) : null,
            Note = invoice.CreditReason ?? "",
            PaymentTerms = invoice.Kind == InvoiceKind.Invoice ? Terms(invoice, firm) : "",
            VatReason = invoice.VatReason ?? "",
            Lines = [.. invoice.Lines.OrderBy(l => l.Position).Select(l => Line(l, invoice, collective ? sections.First(s => s.OrderId == l.OrderId) : null, gtins))],
            Groups = groups,
            Totals = EInvoiceTotals.Of(groups),
        };
    }

    private static EInvoiceLine Line(InvoiceLine line, Invoice invoice, InvoiceSection? section, IReadOnlyDictionary<int, string> gtins) => new(
        line.Position.ToString(System.Globalization.CultureInfo.InvariantCulture),
        line.Quantity,
        UnitCodes.Of(line.Unit),
        line.UnitPrice,
        line.Discount,
        line.Gross - line.Net,
        line.Net,
        EInvoiceLine.CategoryOf(invoice.VatCategory, line.VatRate),
        line.VatRate,
        line.Description)
    {
        ArticleNumber = line.ArticleNumber,
        Gtin = gtins.GetValueOrDefault(line.ArticleId, ""),
        Note = section is null ? "" : EInvoiceWords.Origin(invoice.Language, section.OrderNumber, section.CustomerReference, line.DeliveryNumber),
    };

    private static string Terms(Invoice invoice, TradingFirm firm)
    {
        var terms = InvoiceComposer.Terms(invoice.PaymentTerms.Days, invoice.Language);
        return invoice.EarlyPayment is { } early
            ? terms + "\n" + EInvoiceWords.EarlyPayment(
                invoice.Language, invoice.PaymentTerms.CashDiscount, invoice.CashDiscountThrough ?? firm.BusinessDay.AddDays(invoice.PaymentTerms.CashDiscountDays), early.Payable)
            : terms;
    }
}
