using PracticeFirm.Domain.Common;

namespace PracticeFirm.Domain.Relations;

/// <summary>What is true of every customer: identifiers check out and fit the VAT case and the country.</summary>
public static class CustomerRules
{
    private static readonly HashSet<string> EuCountries =
        ["AT", "BE", "BG", "HR", "CY", "CZ", "DK", "EE", "FI", "FR", "DE", "GR", "HU", "IE", "IT", "LV", "LT", "LU", "MT", "NL", "PL", "PT", "RO", "SK", "SI", "ES", "SE"];

    /// <summary>True for member states of the European Union.</summary>
    public static bool IsEu(string countryCode) => EuCountries.Contains(countryCode);

    /// <summary>The VAT case that fits a country: domestic, intra-community with a btw-id, or export.</summary>
    public static VatCategory UsualCategory(string countryCode) =>
        countryCode == "NL" ? VatCategory.Standard
        : IsEu(countryCode) ? VatCategory.IntraCommunity
        : VatCategory.Export;

    /// <summary>Checks and normalises what was typed; every fault is added to <paramref name="errors"/> with its field.</summary>
    internal static CustomerDetails Check(CustomerDetails details, List<Error> errors)
    {
        if (string.IsNullOrWhiteSpace(details.Name))
            errors.Add(new Error("Customer.Name", "Vul de naam van het bedrijf in.", nameof(details.Name)));
        else if (details.Name.Trim().Length > Customer.NameLength)
            errors.Add(new Error("Customer.NameLength", $"De naam is te lang. Maak er hoogstens {Customer.NameLength} tekens van.", nameof(details.Name)));
        Checked.Length(details.Segment, Customer.SegmentLength, nameof(details.Segment), errors);
        Checked.Length(details.Website, Customer.WebsiteLength, nameof(details.Website), errors);
        Checked.Length(details.VatReason, Customer.ReasonLength, nameof(details.VatReason), errors);
        if (details.OwnerId <= 0)
            errors.Add(CustomerErrors.NoOwner);

        var address = CheckAddress(details.Address, nameof(details.Address), errors);
        var delivery = details.DeliveryAddress is { } other ? CheckAddress(other, nameof(details.DeliveryAddress), errors) : null;
        var country = IsCountry(details.Address.CountryCode) ? details.Address.CountryCode : null;
        var kvk = country == "NL"
            ? Checked.Optional(details.KvkNumber, Common.KvkNumber.Parse, nameof(details.KvkNumber), errors)
            : string.IsNullOrWhiteSpace(details.KvkNumber) ? null : details.KvkNumber.Trim();
        if (country != "NL")
            Checked.Length(kvk, Customer.ForeignRegisterLength, nameof(details.KvkNumber), errors);
        var vat = Checked.Optional(details.VatNumber, t => country is null ? Common.VatNumber.Parse(t) : Common.VatNumber.Parse(t, country), nameof(details.VatNumber), errors);
        var iban = Checked.Optional(details.Iban, Common.Iban.Parse, nameof(details.Iban), errors);
        var email = Checked.Optional(details.Email, EmailAddress.Parse, nameof(details.Email), errors);
        var phone = Checked.Optional(details.Phone, PhoneNumber.Parse, nameof(details.Phone), errors);
        if (country is not null)
            CheckVatCase(details, country, errors);
        errors.AddRange(details.PaymentTerms.Check().Select(e => e.On($"{nameof(details.PaymentTerms)}.{e.Field}")));
        if (details.CreditLimit < Money.Zero || details.CreditLimit > Customer.HighestCreditLimit)
            errors.Add(new Error("Customer.CreditLimit", $"Vul een kredietlimiet in van € 0,00 tot {Customer.HighestCreditLimit}.", nameof(details.CreditLimit)));

        return details with
        {
            Name = details.Name.Trim(),
            Address = address,
            DeliveryAddress = delivery,
            KvkNumber = kvk,
            VatNumber = vat,
            Iban = iban,
            Email = email ?? "",
            Phone = phone ?? "",
        };
    }

    private static void CheckVatCase(CustomerDetails details, string country, List<Error> errors)
    {
        var field = nameof(details.VatCategory);
        switch (details.VatCategory)
        {
            case VatCategory.IntraCommunity when country == "NL" || !IsEu(country):
                errors.Add(new Error("Customer.VatCase", "Een intracommunautaire levering kan alleen naar een ander EU-land. Kies een andere btw-regeling of pas het land aan.", field));
                break;
            case VatCategory.Export when IsEu(country):
                errors.Add(new Error("Customer.VatCase", "Uitvoer is alleen voor landen buiten de EU. Kies een andere btw-regeling of pas het land aan.", field));
                break;
            case VatCategory.ReverseCharge when !IsEu(country):
                errors.Add(new Error("Customer.VatCase", "Btw verleggen kan alleen naar een bedrijf in de EU. Kies een andere btw-regeling of pas het land aan.", field));
                break;
            case VatCategory.IntraCommunity or VatCategory.ReverseCharge when string.IsNullOrWhiteSpace(details.VatNumber):
                errors.Add(new Error("Customer.VatNumberNeeded", "Voor deze btw-regeling is het btw-id van de klant verplicht. Vraag het op en vul het in.", nameof(details.VatNumber)));
                break;
            case VatCategory.Exempt when string.IsNullOrWhiteSpace(details.VatReason):
                errors.Add(new Error("Customer.VatReason", "Schrijf op waarom deze klant is vrijgesteld van btw. Die reden komt op de documenten.", nameof(details.VatReason)));
                break;
            case VatCategory.Standard or VatCategory.IntraCommunity or VatCategory.Export or VatCategory.ReverseCharge or VatCategory.Exempt or VatCategory.ZeroRated:
                break;
            default:
                errors.Add(new Error("Customer.VatCase", "Kies een btw-regeling.", field));
                break;
        }
    }

    private static bool IsCountry(string code) => code is { Length: 2 } && code.All(char.IsAsciiLetterUpper);

    private static Address CheckAddress(Address address, string field, List<Error> errors)
    {
        if (string.IsNullOrWhiteSpace(address.Street))
            errors.Add(new Error("Address.Street", "Vul de straat in.", $"{field}.{nameof(Address.Street)}"));
        if (string.IsNullOrWhiteSpace(address.HouseNumber))
            errors.Add(new Error("Address.HouseNumber", "Vul het huisnummer in, bijvoorbeeld 12 of 12a.", $"{field}.{nameof(Address.HouseNumber)}"));
        if (string.IsNullOrWhiteSpace(address.City))
            errors.Add(new Error("Address.City", "Vul de plaats in.", $"{field}.{nameof(Address.City)}"));
        Checked.Length(address.Street, Customer.StreetLength, $"{field}.{nameof(Address.Street)}", errors);
        Checked.Length(address.HouseNumber, Customer.HouseNumberLength, $"{field}.{nameof(Address.HouseNumber)}", errors);
        Checked.Length(address.City, Customer.StreetLength, $"{field}.{nameof(Address.City)}", errors);
        if (!IsCountry(address.CountryCode))
        {
            errors.Add(new Error("Address.Country", "Kies een land.", $"{field}.{nameof(Address.CountryCode)}"));
            return address;
        }

        var postalCode = PostalCode.Parse(address.PostalCode, address.CountryCode);
        if (postalCode.IsFailure)
            errors.Add(postalCode.Error.On($"{field}.{nameof(Address.PostalCode)}"));
        return address with
        {
            Street = address.Street.Trim(),
            HouseNumber = address.HouseNumber.Trim(),
            City = address.City.Trim(),
            PostalCode = postalCode.IsSuccess ? postalCode.Value : address.PostalCode,
        };
    }
}

/// <summary>Refusals about customers.</summary>
public static class CustomerErrors
{
    /// <summary>Archived customers don't change.</summary>
    public static Error Archived { get; } = new("Customer.Archived", "Deze klant is gearchiveerd. Haal hem eerst terug uit het archief.");

    /// <summary>Only an active customer can be blocked.</summary>
    public static Error NotActive { get; } = new("Customer.NotActive", "Deze klant is al geblokkeerd of gearchiveerd. Ververs de pagina.");

    /// <summary>The contact person isn't there any more.</summary>
    public static Error NoContact { get; } = new("Contact.NotFound", "Deze contactpersoon bestaat niet meer. Ververs de pagina.");

    /// <summary>The customer isn't there.</summary>
    public static Error NotFound { get; } = new("Customer.NotFound", "Deze klant bestaat niet. Zoek hem op in de lijst met klanten.");

    /// <summary>Somebody else changed the same customer first.</summary>
    /// <param name="who">Who did.</param>
    public static Error ChangedByOther(string who) => new("Customer.ChangedByOther", $"{who} heeft deze klant net gewijzigd. Wat je typte staat er nog. Kijk wat er anders is en sla daarna nog een keer op.");

    /// <summary>The account manager has to be a colleague.</summary>
    public static Error NoOwner { get; } = new("Customer.Owner", "Kies welke collega de accountmanager van deze klant is.", nameof(CustomerDetails.OwnerId));

    /// <summary>The discount group isn't there (any more).</summary>
    public static Error NoDiscountGroup { get; } = new("Customer.DiscountGroup", "Deze kortingsgroep bestaat niet meer. Kies een andere.", nameof(CustomerDetails.DiscountGroupId));

    /// <summary>A text is too long.</summary>
    public static Error TextTooLong(string field, int most) => new("Customer.TextTooLong", $"Deze tekst is te lang. Maak er hoogstens {DutchFormat.Count(most)} tekens van.", field);
}
