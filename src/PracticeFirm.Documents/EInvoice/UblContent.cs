using System.Collections.Frozen;
using PracticeFirm.Domain.Common;

namespace PracticeFirm.Documents.EInvoice;

/// <summary>The content of one file; every method writes its elements in the order the UBL schema wants them in.</summary>
internal sealed partial class UblContent(EInvoiceDocument document, UblXml xml)
{
    private const string Nlcius = "urn:cen.eu:en16931:2017#compliant#urn:fdc:nen.nl:nlcius:v1.0";
    private const string PeppolBis3 = "urn:cen.eu:en16931:2017#compliant#urn:fdc:peppol.eu:2017:poacc:billing:3.0";
    private const string BillingProcess = "urn:fdc:peppol.eu:2017:poacc:billing:01:1.0";

    /// <summary>Payment means (UNCL4461).</summary>
    private const string CreditTransfer = "30";
    private const string StandingAgreement = "57";
    private const string SepaCreditTransfer = "58";

    /// <summary>Countries whose banks take part in SEPA (European Payments Council).</summary>
    private static readonly FrozenSet<string> SepaCountries = (
        "AD AL AT BE BG CH CY CZ DE DK EE ES FI FR GB GI GR HR HU IE IS IT LI LT LU LV MC MD ME MK MT NL NO PL PT RO RS SE SI SK SM VA")
        .Split(' ').ToFrozenSet();

    private Language Language => document.Language;

    private bool IsCredit => document.Kind == EInvoiceKind.CreditNote;

    public void Write()
    {
        Heading();
        References();
        Party("AccountingSupplierParty", document.Seller);
        Party("AccountingCustomerParty", document.Buyer);
        Delivery();
        Payment();
        foreach (var group in document.Groups)
            Allowances(group);
        TaxTotal();
        Totals();
        foreach (var line in document.Lines)
            Line(line);
    }

    private void Heading()
    {
        xml.Line("CustomizationID", document.Profile switch { EInvoiceProfile.Nlcius => Nlcius, EInvoiceProfile.PeppolBis3 => PeppolBis3 });
        xml.Line("ProfileID", BillingProcess);
        xml.Line("ID", document.Number);
        xml.Date("IssueDate", document.IssueDate);
        if (IsCredit)
        {
            xml.Line("CreditNoteTypeCode", "381");
        }
        else
        {
            xml.Date("DueDate", document.DueDate);
            xml.Line("InvoiceTypeCode", "380");
        }

        xml.Text("Note", Note());
        xml.Line("DocumentCurrencyCode", "EUR");
        xml.Line("BuyerReference", document.BuyerReference);
        if (SupplyPeriod is var (from, through))
            xml.Group("InvoicePeriod", () =>
            {
                xml.Date("StartDate", from);
                xml.Date("EndDate", through);
            });
    }

    private string Note() => document.DespatchReferences.Count < 2
        ? document.Note
        : string.Join('\n', new[] { XmlText.Clean(document.Note), EInvoiceWords.Despatches(Language, document.DespatchReferences) }.Where(part => part.Length > 0));

    private void References()
    {
        if (OrderReference is { } order)
            xml.Group("OrderReference", () =>
            {
                xml.Line("ID", order);
                xml.Line("SalesOrderID", document.SalesOrderReference);
            });
        if (document.Original is { } original)
            xml.Group("BillingReference", () => xml.Group("InvoiceDocumentReference", () =>
            {
                xml.Line("ID", original.Number);
                if (document.Profile != EInvoiceProfile.Nlcius)
                    xml.Date("IssueDate", original.IssueDate);
            }));
        if (document.DespatchReferences is [var despatch])
            xml.Group("DespatchDocumentReference", () => xml.Line("ID", despatch));
    }

    private string? OrderReference
    {
        get
        {
            if (XmlText.OneLine(document.OrderReference) is { Length: > 0 } own)
                return own;
            var ours = XmlText.OneLine(document.SalesOrderReference);
            return ours.Length > 0 && XmlText.OneLine(document.BuyerReference).Length == 0 ? ours : null;
        }
    }

    private (DateOnly From, DateOnly Through)? SupplyPeriod =>
        document is { SupplyFrom: { } from, SupplyThrough: { } through } && through > from ? (from, through) : null;

    private void Delivery() => xml.Group("Delivery", () =>
    {
        if (SupplyPeriod is null)
            xml.Date("ActualDeliveryDate", document.SupplyFrom ?? document.SupplyThrough);
        xml.Group("DeliveryLocation", () => Address("Address", document.DeliveryAddress ?? document.Buyer.Address));
    });

    private void Payment()
    {
        var isSettled = IsCredit && document.Totals.Payable > Money.Zero;
        if (document.IsDue || isSettled)
            xml.Group("PaymentMeans", PaymentMeans);
        var terms = XmlText.Clean(document.PaymentTerms);
        if (terms.Length == 0 && isSettled)
            terms = EInvoiceWords.Settlement(Language);
        if (terms.Length > 0)
            xml.Group("PaymentTerms", () => xml.Text("Note", terms));
    }

    private void PaymentMeans()
    {
        if (!document.IsDue)
        {
            xml.Line("PaymentMeansCode", StandingAgreement);
            xml.Date("PaymentDueDate", document.DueDate);
            return;
        }

        xml.Line("PaymentMeansCode", SepaCountries.Contains(document.Buyer.Address.CountryCode) ? SepaCreditTransfer : CreditTransfer);
        if (IsCredit)
            xml.Date("PaymentDueDate", document.DueDate);
        xml.Line("PaymentID", document.Number);
        xml.Group("PayeeFinancialAccount", () => xml.Line("ID", Iban.Parse(document.Seller.Iban).Value));
    }
}
