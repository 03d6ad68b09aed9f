using PracticeFirm.Documents.EInvoice;
using PracticeFirm.Domain.Common;

namespace PracticeFirm.Documents.Tests.EInvoice;

public sealed class UblInvoiceTests
{
    [Fact]
    public void The_golden_invoice_has_its_totals_two_vat_groups_and_their_shares_of_discount_and_freight()
    {
        var invoice = Ubl.Of(EInvoices.Golden());

        Assert.Equal("762.68", invoice.Value("LegalMonetaryTotal/LineExtensionAmount"));
        Assert.Equal("19.07", invoice.Value("LegalMonetaryTotal/AllowanceTotalAmount"));
        Assert.Equal("15.00", invoice.Value("LegalMonetaryTotal/ChargeTotalAmount"));
        Assert.Equal("758.61", invoice.Value("LegalMonetaryTotal/TaxExclusiveAmount"));
        Assert.Equal("155.75", invoice.Value("TaxTotal/TaxAmount"));
        Assert.Equal("914.36", invoice.Value("LegalMonetaryTotal/TaxInclusiveAmount"));
        Assert.Equal("914.36", invoice.Value("LegalMonetaryTotal/PayableAmount"));
        Assert.Equal(["729.01 S 21 153.09", "29.60 S 9 2.66"], invoice.All("TaxTotal/TaxSubtotal").Select(group =>
            $"{group.Value("TaxableAmount")} {group.Value("TaxCategory/ID")} {group.Value("TaxCategory/Percent")} {group.Value("TaxAmount")}"));
        Assert.Equal(["false Orderkorting 18.33 21", "true Verzendkosten 14.41 21", "false Orderkorting 0.74 9", "true Verzendkosten 0.59 9"], invoice.All("AllowanceCharge").Select(charge =>
            $"{charge.Value("ChargeIndicator")} {charge.Value("AllowanceChargeReason")} {charge.Value("Amount")} {charge.Value("TaxCategory/Percent")}"));
        Assert.All(invoice.Descendants.Where(element => element.Name.EndsWith("Amount", StringComparison.Ordinal)), amount => Assert.Equal("EUR", amount.Attribute("currencyID")));
    }

    [Fact]
    public void The_golden_invoice_says_who_what_when_and_how_to_pay()
    {
        var invoice = Ubl.Of(EInvoices.Golden());
        var seller = invoice.One("AccountingSupplierParty/Party");
        var buyer = invoice.One("AccountingCustomerParty/Party");

        Assert.Equal("urn:oasis:names:specification:ubl:schema:xsd:Invoice-2", invoice.Namespace);
        Assert.Equal("urn:cen.eu:en16931:2017#compliant#urn:fdc:nen.nl:nlcius:v1.0", invoice.Value("CustomizationID"));
        Assert.Equal("FAC-2026-0001", invoice.Value("ID"));
        Assert.Equal("2026-11-23", invoice.Value("IssueDate"));
        Assert.Equal("2026-12-23", invoice.Value("DueDate"));
        Assert.Equal("380", invoice.Value("InvoiceTypeCode"));
        Assert.Equal("Inkoop 2026-88", invoice.Value("BuyerReference"));
        Assert.Equal("4500012345", invoice.Value("OrderReference/ID"));
        Assert.Equal("ORD-2026-0031", invoice.Value("OrderReference/SalesOrderID"));
        Assert.Equal("PAK-2026-0044", invoice.Value("DespatchDocumentReference/ID"));
        Assert.Equal("Van Dalen Kantoorhandel B.V.", seller.Value("PartyLegalEntity/RegistrationName"));
        Assert.Equal("90001354", seller.Value("PartyLegalEntity/CompanyID"));
        Assert.Equal("0106", seller.One("PartyLegalEntity/CompanyID").Attribute("schemeID"));
        Assert.Equal("NL002455799B11", seller.Value("PartyTaxScheme/CompanyID"));
        Assert.Equal("Merel Jansen", seller.Value("Contact/Name"));
        Assert.Equal("Dorpsstraat 12a", buyer.Value("PostalAddress/StreetName"));
        Assert.Equal("2601 DC", buyer.Value("PostalAddress/PostalZone"));
        Assert.Equal("Delft", buyer.Value("PostalAddress/CityName"));
        Assert.Equal("2026-11-21", invoice.Value("Delivery/ActualDeliveryDate"));
        Assert.Equal("58", invoice.Value("PaymentMeans/PaymentMeansCode"));
        Assert.Equal("FAC-2026-0001", invoice.Value("PaymentMeans/PaymentID"));
        Assert.Equal("NL18OEFN0123456789", invoice.Value("PaymentMeans/PayeeFinancialAccount/ID"));
        Assert.Equal("Binnen 30 dagen na factuurdatum.\n2% betalingskorting bij betaling uiterlijk 1-12-2026: u betaalt dan € 896,08.", invoice.Value("PaymentTerms/Note"));
    }

    [Fact]
    public void A_line_has_its_unit_price_discount_numbers_and_rate()
    {
        var line = Ubl.Of(EInvoices.Golden()).Lines.First();

        Assert.Equal("12", line.Value("InvoicedQuantity"));
        Assert.Equal("H87", line.One("InvoicedQuantity").Attribute("unitCode"));
        Assert.Equal("284.43", line.Value("LineExtensionAmount"));
        Assert.Equal("10", line.Value("OrderLineReference/LineID"));
        Assert.Equal("5", line.Value("AllowanceCharge/MultiplierFactorNumeric"));
        Assert.Equal("14.97", line.Value("AllowanceCharge/Amount"));
        Assert.Equal("299.40", line.Value("AllowanceCharge/BaseAmount"));
        Assert.Equal("Ordner A4, rug 80 mm", line.Value("Item/Name"));
        Assert.Equal("PAP-1042", line.Value("Item/SellersItemIdentification/ID"));
        Assert.Equal("2012345678903", line.Value("Item/StandardItemIdentification/ID"));
        Assert.Equal("0160", line.One("Item/StandardItemIdentification/ID").Attribute("schemeID"));
        Assert.Equal("24.95", line.Value("Price/PriceAmount"));
        Assert.Null(line.Value("Price/BaseQuantity"));
    }

    [Fact]
    public void Peppol_has_its_own_customization_the_same_process_and_both_addresses()
    {
        var invoice = Ubl.Of(EInvoices.Golden(EInvoiceProfile.PeppolBis3));

        Assert.Equal("urn:cen.eu:en16931:2017#compliant#urn:fdc:peppol.eu:2017:poacc:billing:3.0", invoice.Value("CustomizationID"));
        Assert.Equal("urn:fdc:peppol.eu:2017:poacc:billing:01:1.0", invoice.Value("ProfileID"));
        Assert.Equal("0106", invoice.One("AccountingSupplierParty/Party/EndpointID").Attribute("schemeID"));
        Assert.Equal("90002241", invoice.Value("AccountingCustomerParty/Party/EndpointID"));
    }

    [Fact]
    public void Vat_is_of_the_group_and_not_of_the_lines()
    {
        var invoice = Ubl.Of(EInvoices.All["three lines of 10,07"]);

        Assert.Equal("6.34", invoice.Value("TaxTotal/TaxAmount"));
        Assert.Equal("36.55", invoice.Value("LegalMonetaryTotal/PayableAmount"));
    }

    [Theory]
    [InlineData("intra-Community", "K", "Intracommunautaire levering")]
    [InlineData("intra-Community period", "K", "Steuerfreie innergemeinschaftliche Lieferung (intracommunautaire levering)")]
    [InlineData("reverse charge", "AE", "Btw verlegd")]
    [InlineData("export", "G", "Export outside the EU")]
    [InlineData("exempt", "E", "Vrijgesteld van btw: kleineondernemersregeling")]
    [InlineData("zero rate", "Z", null)]
    public void Each_vat_case_has_its_code_at_zero_percent_and_its_text_but_no_reason_code(string name, string code, string? text)
    {
        var invoice = Ubl.Of(EInvoices.All[name]);

        Assert.Equal(code, invoice.Value("TaxTotal/TaxSubtotal/TaxCategory/ID"));
        Assert.Equal("0", invoice.Value("TaxTotal/TaxSubtotal/TaxCategory/Percent"));
        Assert.Equal("0.00", invoice.Value("TaxTotal/TaxAmount"));
        Assert.Equal(text, invoice.Value("TaxTotal/TaxSubtotal/TaxCategory/TaxExemptionReason"));
        Assert.All(invoice.Lines, line => Assert.Equal(code, line.Value("Item/ClassifiedTaxCategory/ID")));
        Assert.DoesNotContain(invoice.Descendants, element => element.Name is "TaxExemptionReasonCode" or "AllowanceChargeReasonCode");
    }

    [Fact]
    public void A_zero_rate_between_domestic_rates_is_not_the_standard_category() =>
        Assert.Equal(["S", "Z"], Ubl.Of(EInvoices.All["zero and high rate"]).All("TaxTotal/TaxSubtotal/TaxCategory/ID").Select(id => id.Text));

    [Fact]
    public void An_intra_community_supply_has_the_btw_id_of_the_buyer_the_country_and_the_day_or_the_period()
    {
        var day = Ubl.Of(EInvoices.All["intra-Community"]);
        var period = Ubl.Of(EInvoices.All["intra-Community period"]);

        Assert.Equal("BE0403019261", day.Value("AccountingCustomerParty/Party/PartyTaxScheme/CompanyID"));
        Assert.Equal("BE", day.Value("Delivery/DeliveryLocation/Address/Country/IdentificationCode"));
        Assert.Equal("2026-11-21", day.Value("Delivery/ActualDeliveryDate"));
        Assert.Equal("Hafenstraße 3", period.Value("Delivery/DeliveryLocation/Address/StreetName"));
        Assert.Equal("2026-11-21", period.Value("InvoicePeriod/StartDate"));
        Assert.Equal("2026-11-23", period.Value("InvoicePeriod/EndDate"));
        Assert.Null(period.Value("Delivery/ActualDeliveryDate"));
    }

    [Fact]
    public void A_credit_note_is_positive_names_its_invoice_and_is_settled_not_paid()
    {
        var credit = Ubl.Of(EInvoices.Credit());

        Assert.Equal("urn:oasis:names:specification:ubl:schema:xsd:CreditNote-2", credit.Namespace);
        Assert.Equal("381", credit.Value("CreditNoteTypeCode"));
        Assert.Equal("FAC-2026-0001", credit.Value("BillingReference/InvoiceDocumentReference/ID"));
        Assert.Equal("Retour RET-2026-0007: beschadigd.", credit.Value("Note"));
        Assert.Equal("145.76", credit.Value("LegalMonetaryTotal/TaxExclusiveAmount"));
        Assert.Equal("30.61", credit.Value("TaxTotal/TaxAmount"));
        Assert.Equal("176.37", credit.Value("LegalMonetaryTotal/PayableAmount"));
        Assert.Equal("1", credit.Lines.Single().Value("CreditedQuantity"));
        Assert.Equal("57", credit.Value("PaymentMeans/PaymentMeansCode"));
        Assert.Null(credit.Value("PaymentMeans/PayeeFinancialAccount/ID"));
        Assert.Equal("Wij verrekenen dit bedrag met uw openstaande facturen of betalen het terug.", credit.Value("PaymentTerms/Note"));
    }

    [Fact]
    public void The_date_of_the_credited_invoice_is_for_peppol_only()
    {
        Assert.Null(Ubl.Of(EInvoices.Credit()).Value("BillingReference/InvoiceDocumentReference/IssueDate"));
        Assert.Equal("2026-11-23", Ubl.Of(EInvoices.Credit() with { Profile = EInvoiceProfile.PeppolBis3 }).Value("BillingReference/InvoiceDocumentReference/IssueDate"));
    }

    [Fact]
    public void A_fee_on_a_credit_note_is_a_line_with_a_negative_quantity_and_a_positive_price()
    {
        var lines = Ubl.Of(EInvoices.All["fee on a credit note"]).Lines.ToList();

        Assert.Equal("-1", lines[1].Value("CreditedQuantity"));
        Assert.Equal("15.00", lines[1].Value("Price/PriceAmount"));
        Assert.Equal("-15.00", lines[1].Value("LineExtensionAmount"));
        Assert.Equal("true 5 1.00 20.00", string.Join(' ', lines[2].One("AllowanceCharge").Children.Where(child => child.Name != "AllowanceChargeReason").Select(child => child.Text)));
    }

    [Fact]
    public void A_credit_note_that_costs_the_customer_money_says_where_to_pay_and_when()
    {
        var credit = Ubl.Of(EInvoices.All["credit note that costs money"]);

        Assert.Equal("-5.89", credit.Value("LegalMonetaryTotal/PayableAmount"));
        Assert.Equal("58", credit.Value("PaymentMeans/PaymentMeansCode"));
        Assert.Equal("2026-12-07", credit.Value("PaymentMeans/PaymentDueDate"));
        Assert.Equal("NL18OEFN0123456789", credit.Value("PaymentMeans/PayeeFinancialAccount/ID"));
    }

    [Theory]
    [InlineData("free of charge")]
    [InlineData("paid before")]
    [InlineData("credit note of nothing")]
    public void Where_nothing_is_to_be_paid_there_is_no_way_of_paying(string name)
    {
        var invoice = Ubl.Of(EInvoices.All[name]);

        Assert.Equal("0.00", invoice.Value("LegalMonetaryTotal/PayableAmount"));
        Assert.Empty(invoice.All("PaymentMeans"));
    }

    [Fact]
    public void What_was_paid_before_is_taken_off()
    {
        var invoice = Ubl.Of(EInvoices.All["partly paid before"]);

        Assert.Equal("100.00", invoice.Value("LegalMonetaryTotal/PrepaidAmount"));
        Assert.Equal("814.36", invoice.Value("LegalMonetaryTotal/PayableAmount"));
    }

    [Fact]
    public void A_customer_outside_sepa_pays_by_ordinary_transfer()
    {
        Assert.Equal("30", Ubl.Of(EInvoices.All["export overseas"]).Value("PaymentMeans/PaymentMeansCode"));
        Assert.Equal("58", Ubl.Of(EInvoices.All["export"]).Value("PaymentMeans/PaymentMeansCode"));
    }

    [Fact]
    public void A_collective_invoice_has_its_period_and_tells_order_and_pakbon_per_line()
    {
        var invoice = Ubl.Of(EInvoices.Collective());

        Assert.Equal("2026-11-02", invoice.Value("InvoicePeriod/StartDate"));
        Assert.Equal("2026-11-20", invoice.Value("InvoicePeriod/EndDate"));
        Assert.Equal("Verzamelfactuur november 2026.\nPakbonnen: PAK-2026-0044, PAK-2026-0047, PAK-2026-0051", invoice.Value("Note"));
        Assert.Empty(invoice.All("DespatchDocumentReference"));
        Assert.Empty(invoice.All("OrderReference"));
        Assert.All(invoice.Lines, line => Assert.Empty(line.All("OrderLineReference")));
        Assert.Equal("Order ORD-2026-0035, pakbon PAK-2026-0051", invoice.Lines.Last().Value("Note"));
    }

    [Fact]
    public void Without_a_reference_of_the_customer_our_order_number_takes_its_place()
    {
        Assert.Equal("ORD-2026-0031", Ubl.Of(EInvoices.All["no reference of the customer"]).Value("OrderReference/ID"));
        Assert.Empty(Ubl.Of(EInvoices.Golden() with { OrderReference = "" }).All("OrderReference"));
    }

    [Fact]
    public void A_price_in_parts_of_a_cent_is_given_per_hundred()
    {
        var line = Ubl.Of(EInvoices.All["screws"]).Lines.Single();

        Assert.Equal("1.75", line.Value("Price/PriceAmount"));
        Assert.Equal("100", line.Value("Price/BaseQuantity"));
        Assert.Equal("H87", line.One("Price/BaseQuantity").Attribute("unitCode"));
        Assert.Equal("15.31", line.Value("LineExtensionAmount"));
    }

    [Fact]
    public void A_price_below_zero_gives_its_sign_to_the_quantity()
    {
        var line = Ubl.Of(EInvoices.All["a price below zero"]).Lines.Last();

        Assert.Equal("-3", line.Value("InvoicedQuantity"));
        Assert.Equal("2.50", line.Value("Price/PriceAmount"));
        Assert.Equal("-7.50", line.Value("LineExtensionAmount"));
    }

    [Fact]
    public void A_discount_that_is_not_its_percentage_goes_without_it()
    {
        var credit = EInvoices.Credit(EInvoices.Line(1, 24.95m, 5, 21));
        var line = credit.Lines[0];
        var cent = new Money(1);
        EInvoiceGroup[] groups = [new(VatCategory.Standard, Percentage.Of(21), line.Net + cent, Money.Zero, Money.Zero, line.Net + cent, new Money(498))];
        var rest = Ubl.Of(credit with { Lines = [line with { DiscountAmount = line.DiscountAmount - cent, Net = line.Net + cent }], Groups = groups, Totals = EInvoiceTotals.Of(groups) });

        Assert.Equal("1.24", rest.Lines.Single().Value("AllowanceCharge/Amount"));
        Assert.Empty(rest.Lines.Single().All("AllowanceCharge/BaseAmount"));
        Assert.Empty(rest.Lines.Single().All("AllowanceCharge/MultiplierFactorNumeric"));
    }

    [Fact]
    public void A_refused_document_is_never_written() =>
        Assert.Throws<ArgumentException>(() => UblInvoice.Write(EInvoices.Golden() with { Number = "" }));

    [Fact]
    public void Endpoints_follow_from_the_numbers_of_the_party()
    {
        Assert.Equal(new EInvoiceEndpoint("0106", "90002241"), EInvoices.Dutch.ElectronicAddress);
        Assert.Equal(new EInvoiceEndpoint("0190", "00000001234567890000"), EInvoices.Authority.ElectronicAddress);
        Assert.Equal(new EInvoiceEndpoint("9944", "NL000099998B57"), (EInvoices.Dutch with { RegisterNumber = "" }).ElectronicAddress);
        Assert.Equal(new EInvoiceEndpoint("0208", "0403019261"), EInvoices.Belgian.ElectronicAddress);
        Assert.Equal(new EInvoiceEndpoint("0208", "0403019261"), (EInvoices.Belgian with { VatId = "", RegisterNumber = "0403.019.261" }).ElectronicAddress);
        Assert.Equal(new EInvoiceEndpoint("9930", "DE136695976"), EInvoices.German.ElectronicAddress);
        Assert.Equal(new EInvoiceEndpoint("0088", "8712345678906"), (EInvoices.Dutch with { Endpoint = new EInvoiceEndpoint("0088", "8712345678906") }).ElectronicAddress);
        Assert.Null(EInvoices.Swiss.ElectronicAddress);
    }

    [Fact]
    public void Foreign_register_numbers_are_written_as_they_are()
    {
        var german = Ubl.Of(EInvoices.All["intra-Community period"]).One("AccountingCustomerParty/Party/PartyLegalEntity/CompanyID");
        var belgian = Ubl.Of(EInvoices.All["intra-Community"]).One("AccountingCustomerParty/Party/PartyLegalEntity/CompanyID");

        Assert.Equal(("HRB 4711", null), (german.Text, german.Attribute("schemeID")));
        Assert.Equal(("0403019261", "0208"), (belgian.Text, belgian.Attribute("schemeID")));
    }
}
