using PracticeFirm.Domain.Common;

namespace PracticeFirm.Documents.EInvoice;

internal sealed partial class UblContent
{
    private void Party(string role, EInvoiceParty party) => xml.Group(role, () => xml.Group("Party", () =>
    {
        if (party.ElectronicAddress is { } endpoint)
            xml.Id("EndpointID", endpoint.Scheme, endpoint.Id);
        xml.Group("PartyName", () => xml.Line("Name", party.Name));
        Address("PostalAddress", party.Address);
        if (VatNumber.Parse(party.VatId) is { IsSuccess: true } vat)
            xml.Group("PartyTaxScheme", () =>
            {
                xml.Line("CompanyID", vat.Value);
                TaxScheme();
            });
        xml.Group("PartyLegalEntity", () =>
        {
            xml.Line("RegistrationName", party.FullName);
            if (party.LegalId is var (scheme, id))
                xml.Id("CompanyID", scheme, id);
        });
        Contact(party);
    }));

    private void Contact(EInvoiceParty party)
    {
        if (XmlText.OneLine(party.ContactName + party.ContactPhone + party.ContactEmail).Length == 0)
            return;
        xml.Group("Contact", () =>
        {
            xml.Line("Name", party.ContactName);
            xml.Line("Telephone", party.ContactPhone);
            xml.Line("ElectronicMail", party.ContactEmail);
        });
    }

    private void Address(string name, Address address) => xml.Group(name, () =>
    {
        xml.Line("StreetName", address.StreetLine);
        xml.Line("CityName", address.City);
        xml.Line("PostalZone", address.PostalCode);
        xml.Group("Country", () => xml.Line("IdentificationCode", address.CountryCode));
    });

    private void TaxScheme() => xml.Group("TaxScheme", () => xml.Line("ID", "VAT"));
}
