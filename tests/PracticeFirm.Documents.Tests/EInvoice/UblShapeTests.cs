using System.Globalization;
using System.Text;
using PracticeFirm.Documents.EInvoice;
using PracticeFirm.Domain.Common;

namespace PracticeFirm.Documents.Tests.EInvoice;

/// <summary>What holds for every e-invoice, whatever is in it.</summary>
public sealed class UblShapeTests
{
    /// <summary>The order in which UBL 2.1 has the elements we use; an element may be left out, never moved.</summary>
    private static readonly Dictionary<string, string> Order = new()
    {
        ["Invoice"] = "CustomizationID ProfileID ID IssueDate DueDate InvoiceTypeCode Note DocumentCurrencyCode BuyerReference InvoicePeriod OrderReference BillingReference DespatchDocumentReference AccountingSupplierParty AccountingCustomerParty Delivery PaymentMeans PaymentTerms AllowanceCharge* TaxTotal LegalMonetaryTotal InvoiceLine*",
        ["CreditNote"] = "CustomizationID ProfileID ID IssueDate CreditNoteTypeCode Note DocumentCurrencyCode BuyerReference InvoicePeriod OrderReference BillingReference DespatchDocumentReference AccountingSupplierParty AccountingCustomerParty Delivery PaymentMeans PaymentTerms AllowanceCharge* TaxTotal LegalMonetaryTotal CreditNoteLine*",
        ["InvoicePeriod"] = "StartDate EndDate",
        ["OrderReference"] = "ID SalesOrderID",
        ["BillingReference"] = "InvoiceDocumentReference",
        ["InvoiceDocumentReference"] = "ID IssueDate",
        ["DespatchDocumentReference"] = "ID",
        ["AccountingSupplierParty"] = "Party",
        ["AccountingCustomerParty"] = "Party",
        ["Party"] = "EndpointID PartyName PostalAddress PartyTaxScheme PartyLegalEntity Contact",
        ["PartyName"] = "Name",
        ["PostalAddress"] = "StreetName CityName PostalZone Country",
        ["Address"] = "StreetName CityName PostalZone Country",
        ["Country"] = "IdentificationCode",
        ["PartyTaxScheme"] = "CompanyID TaxScheme",
        ["TaxScheme"] = "ID",
        ["PartyLegalEntity"] = "RegistrationName CompanyID",
        ["Contact"] = "Name Telephone ElectronicMail",
        ["Delivery"] = "ActualDeliveryDate DeliveryLocation",
        ["DeliveryLocation"] = "Address",
        ["PaymentMeans"] = "PaymentMeansCode PaymentDueDate PaymentID PayeeFinancialAccount",
        ["PayeeFinancialAccount"] = "ID",
        ["PaymentTerms"] = "Note",
        ["AllowanceCharge"] = "ChargeIndicator AllowanceChargeReason MultiplierFactorNumeric Amount BaseAmount TaxCategory",
        ["TaxCategory"] = "ID Percent TaxExemptionReason TaxScheme",
        ["ClassifiedTaxCategory"] = "ID Percent TaxScheme",
        ["TaxTotal"] = "TaxAmount TaxSubtotal*",
        ["TaxSubtotal"] = "TaxableAmount TaxAmount TaxCategory",
        ["LegalMonetaryTotal"] = "LineExtensionAmount TaxExclusiveAmount TaxInclusiveAmount AllowanceTotalAmount ChargeTotalAmount PrepaidAmount PayableAmount",
        ["InvoiceLine"] = "ID Note InvoicedQuantity LineExtensionAmount OrderLineReference AllowanceCharge Item Price",
        ["CreditNoteLine"] = "ID Note CreditedQuantity LineExtensionAmount OrderLineReference AllowanceCharge Item Price",
        ["OrderLineReference"] = "LineID",
        ["Item"] = "Description Name SellersItemIdentification StandardItemIdentification ClassifiedTaxCategory",
        ["SellersItemIdentification"] = "ID",
        ["StandardItemIdentification"] = "ID",
        ["Price"] = "PriceAmount BaseQuantity",
    };

    public static TheoryData<string> Names => [.. EInvoices.All.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Elements_stand_in_the_order_of_ubl(string name)
    {
        foreach (var element in InBothProfiles(name).SelectMany(root => root.Descendants).Where(element => element.Children.Any()))
        {
            var order = Order[element.Name].Split(' ');
            var last = -1;
            foreach (var child in element.Children)
            {
                var place = Array.FindIndex(order, slot => slot.TrimEnd('*') == child.Name);
                Assert.True(place >= 0, $"{child.Name} in {element.Name} isn't in the list.");
                Assert.True(place > last || (place == last && order[place].EndsWith('*')), $"{child.Name} in {element.Name} comes too late or twice.");
                last = place;
            }
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void No_element_is_empty(string name) =>
        Assert.All(InBothProfiles(name).SelectMany(root => root.Descendants), element => Assert.True(element.Children.Any() || element.Text.Trim().Length > 0, element.Name));

    [Theory]
    [MemberData(nameof(Names))]
    public void Amounts_add_up_when_they_are_read_back(string name)
    {
        foreach (var root in InBothProfiles(name))
        {
            foreach (var line in root.Lines)
            {
                var quantity = line.Number("InvoicedQuantity") + line.Number("CreditedQuantity");
                var price = line.Number("Price/PriceAmount") / Math.Max(1, line.Number("Price/BaseQuantity"));
                Assert.True(price >= 0);
                Assert.Equal(line.Amount("LineExtensionAmount"), Money.FromEuros(quantity * price) + Charged(line.All("AllowanceCharge")));
                Assert.All(line.All("AllowanceCharge").Where(off => off.All("BaseAmount").Any()), off =>
                    Assert.Equal(off.Amount("Amount"), Money.FromEuros(off.Number("BaseAmount") * off.Number("MultiplierFactorNumeric") / 100)));
            }

            foreach (var group in root.All("TaxTotal/TaxSubtotal"))
            {
                var key = Key(group.One("TaxCategory"));
                var lines = root.Lines.Where(line => Key(line.One("Item/ClassifiedTaxCategory")) == key).Sum(line => line.Amount("LineExtensionAmount"));
                Assert.Equal(group.Amount("TaxableAmount"), lines + Charged(root.All("AllowanceCharge").Where(off => Key(off.One("TaxCategory")) == key)));
                Assert.Equal(group.Amount("TaxAmount"), Money.FromEuros(group.Number("TaxableAmount") * group.Number("TaxCategory/Percent") / 100));
            }

            var total = root.One("LegalMonetaryTotal");
            Assert.Equal(total.Amount("LineExtensionAmount"), root.Lines.Sum(line => line.Amount("LineExtensionAmount")));
            Assert.Equal(total.Amount("AllowanceTotalAmount"), -Charged(root.All("AllowanceCharge").Where(off => off.Value("ChargeIndicator") == "false")));
            Assert.Equal(total.Amount("ChargeTotalAmount"), Charged(root.All("AllowanceCharge").Where(off => off.Value("ChargeIndicator") == "true")));
            Assert.Equal(total.Amount("TaxExclusiveAmount"), total.Amount("LineExtensionAmount") - total.Amount("AllowanceTotalAmount") + total.Amount("ChargeTotalAmount"));
            Assert.Equal(root.Amount("TaxTotal/TaxAmount"), root.All("TaxTotal/TaxSubtotal").Sum(group => group.Amount("TaxAmount")));
            Assert.Equal(total.Amount("TaxInclusiveAmount"), total.Amount("TaxExclusiveAmount") + root.Amount("TaxTotal/TaxAmount"));
            Assert.Equal(total.Amount("PayableAmount"), total.Amount("TaxInclusiveAmount") - total.Amount("PrepaidAmount"));
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_culture_gives_the_same_bytes(string name)
    {
        var before = CultureInfo.CurrentCulture;
        var expected = UblInvoice.Write(EInvoices.All[name]);
        try
        {
            foreach (var culture in new[] { "nl-NL", "ar-SA", "fa-IR", "tr-TR", "sv-SE" })
            {
                CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
                Assert.Equal(expected, UblInvoice.Write(EInvoices.All[name]));
            }
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void Files_are_utf8_without_a_mark_and_with_plain_line_ends()
    {
        var text = Encoding.UTF8.GetString(UblInvoice.Write(EInvoices.Hostile()));

        Assert.StartsWith("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<Invoice ", text, StringComparison.Ordinal);
        Assert.DoesNotContain('\r', text);
    }

    [Fact]
    public void Hostile_texts_are_cleaned_and_long_ones_kept()
    {
        var invoice = Ubl.Of(EInvoices.Hostile());
        var item = invoice.Lines.Single().One("Item");

        Assert.Equal("FAC-2026-0002", invoice.Value("ID"));
        Assert.Equal("Jansen & <Zonen> B.V.", invoice.Value("AccountingCustomerParty/Party/PartyLegalEntity/RegistrationName"));
        Assert.Empty(invoice.All("AccountingCustomerParty/Party/Contact"));
        Assert.Equal("kenmerk 7", invoice.Value("BuyerReference"));
        Assert.Equal("ab", invoice.Value("Note"));
        Assert.Equal("Tafel <\"groot\"> & 'co' ]]>", item.Value("Name"));
        Assert.Equal("eiken\n, 120€ 🎉 \n" + new string('x', 5000), item.Value("Description"));
        Assert.Equal("A-1", item.Value("SellersItemIdentification/ID"));
        Assert.Empty(item.All("StandardItemIdentification"));
        Assert.Equal("C62", invoice.Lines.Single().One("InvoicedQuantity").Attribute("unitCode"));
    }

    private static IEnumerable<Ubl> InBothProfiles(string name)
    {
        var document = EInvoices.All[name];
        yield return Ubl.Of(document with { Profile = EInvoiceProfile.Nlcius });
        if (document.Buyer.ElectronicAddress is not null)
            yield return Ubl.Of(document with { Profile = EInvoiceProfile.PeppolBis3 });
    }

    private static (string?, string?) Key(Ubl category) => (category.Value("ID"), category.Value("Percent"));

    private static Money Charged(IEnumerable<Ubl> charges) => charges.Sum(charge => charge.Value("ChargeIndicator") == "true" ? charge.Amount("Amount") : -charge.Amount("Amount"));
}
