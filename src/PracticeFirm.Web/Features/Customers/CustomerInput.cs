using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Relations;
using PracticeFirm.Web.Texts;

namespace PracticeFirm.Web.Features.Customers;

/// <summary>What is in the form of a customer while somebody types. It holds anything; whether it is right is for the domain to say.</summary>
public sealed class CustomerInput
{
    public CustomerKind Kind { get; set; } = CustomerKind.Prospect;

    public string? Name { get; set; }

    public string? Segment { get; set; }

    public AddressInput Address { get; init; } = new();

    public bool HasOtherDelivery { get; set; }

    public AddressInput Delivery { get; init; } = new();

    public string? KvkNumber { get; set; }

    public string? VatNumber { get; set; }

    public string? Iban { get; set; }

    public string? Email { get; set; }

    public string? Phone { get; set; }

    public string? Website { get; set; }

    public Language Language { get; set; }

    public VatCategory VatCategory { get; set; }

    public string? VatReason { get; set; }

    public int? PaymentDays { get; set; } = PaymentTerms.Usual.Days;

    public decimal? CashDiscount { get; set; }

    public int? CashDiscountDays { get; set; }

    public DeliveryTerms DeliveryTerms { get; set; }

    public bool PartialDelivery { get; set; }

    public int? DiscountGroupId { get; set; }

    public decimal? CreditLimit { get; set; } = 0;

    public int OwnerId { get; set; }

    public ContactInput Contact { get; init; } = new();

    /// <summary>What is compared to find the same company under another number.</summary>
    /// <param name="id">The customer that is changed, 0 for a new one.</param>
    public DuplicateKey Key(int id) => new(id, Name ?? "", Address.PostalCode ?? "", Address.HouseNumber ?? "", KvkNumber, VatNumber, Email);

    /// <summary>The same, to send. A number that was left empty is zero.</summary>
    public CustomerDetails Details => new(
        Kind, Name ?? "", Segment ?? "", Address.Value, HasOtherDelivery ? Delivery.Value : null, Given(KvkNumber), Given(VatNumber), Given(Iban)?.Replace(" ", "", StringComparison.Ordinal), Email ?? "", Phone ?? "", Given(Website),
        Language, VatCategory, Given(VatReason), new PaymentTerms(PaymentDays ?? 0, Percentage.Of(CashDiscount ?? 0), CashDiscountDays ?? 0), DeliveryTerms, PartialDelivery,
        DiscountGroupId, Money.FromEuros(CreditLimit ?? 0), OwnerId);

    /// <summary>The form as it opens on a known customer.</summary>
    public static CustomerInput Of(CustomerDetails d) => new()
    {
        Kind = d.Kind,
        Name = d.Name,
        Segment = d.Segment,
        Address = AddressInput.Of(d.Address),
        HasOtherDelivery = d.DeliveryAddress is not null,
        Delivery = AddressInput.Of(d.DeliveryAddress ?? new Address("", "", "", "", d.Address.CountryCode)),
        KvkNumber = d.KvkNumber,
        VatNumber = d.VatNumber,
        Iban = d.Iban is null ? null : Domain.Common.Iban.Format(d.Iban),
        Email = d.Email,
        Phone = d.Phone,
        Website = d.Website,
        Language = d.Language,
        VatCategory = d.VatCategory,
        VatReason = d.VatReason,
        PaymentDays = d.PaymentTerms.Days,
        CashDiscount = d.PaymentTerms.CashDiscount == Percentage.Zero ? null : d.PaymentTerms.CashDiscount.Value,
        CashDiscountDays = d.PaymentTerms.CashDiscountDays == 0 ? null : d.PaymentTerms.CashDiscountDays,
        DeliveryTerms = d.DeliveryTerms,
        PartialDelivery = d.PartialDelivery,
        DiscountGroupId = d.DiscountGroupId,
        CreditLimit = d.CreditLimit.Euros,
        OwnerId = d.OwnerId,
    };

    /// <summary>Language and VAT case that fit the country; what a person chose for another reason is theirs to choose again.</summary>
    public void FollowCountry()
    {
        Language = Address.Country switch
        {
            "NL" or "BE" => Language.Dutch,
            "DE" or "AT" => Language.German,
            _ => Language.English,
        };
        VatCategory = CustomerRules.UsualCategory(Address.Country ?? "");
    }

    /// <summary>What differs between two states of a customer, in words: the name of the field and what the second one holds.</summary>
    public static IReadOnlyList<(string Field, string Now)> Differences(CustomerDetails before, CustomerDetails now, Func<int, string> owner, Func<int?, string> group)
    {
        var all = new (string Field, Func<CustomerDetails, string> Text)[]
        {
            (CustomersTexts.FieldKind, d => CustomerWords.Of(d.Kind)),
            (CustomersTexts.FieldName, d => d.Name),
            (CustomersTexts.Segment, d => d.Segment),
            (CustomersTexts.Address, d => Written(d.Address)),
            (CustomersTexts.DeliveryAddress, d => d.DeliveryAddress is { } other ? Written(other) : ""),
            (CustomersTexts.KvkNumber, d => d.KvkNumber ?? ""),
            (CustomersTexts.VatNumber, d => d.VatNumber ?? ""),
            (CustomersTexts.Iban, d => d.Iban ?? ""),
            (CustomersTexts.Email, d => d.Email),
            (CustomersTexts.Phone, d => d.Phone),
            (CustomersTexts.Website, d => d.Website ?? ""),
            (CustomersTexts.Language, d => CustomerWords.Of(d.Language)),
            (CustomersTexts.VatCategory, d => CustomerWords.Of(d.VatCategory)),
            (CustomersTexts.VatReason, d => d.VatReason ?? ""),
            (CustomersTexts.PaymentTerms, d => CustomerWords.Of(d.PaymentTerms)),
            (CustomersTexts.DeliveryTerms, d => CustomerWords.Of(d.DeliveryTerms)),
            (CustomersTexts.PartialDelivery, d => d.PartialDelivery ? CustomersTexts.PartialYes : CustomersTexts.PartialNo),
            (CustomersTexts.DiscountGroup, d => group(d.DiscountGroupId)),
            (CustomersTexts.CreditLimit, d => DutchFormat.Euro(d.CreditLimit)),
            (CustomersTexts.Owner, d => owner(d.OwnerId)),
        };
        return [.. all.Where(f => f.Text(before) != f.Text(now)).Select(f => (f.Field, f.Text(now) is { Length: > 0 } text ? text : CustomersTexts.NotKnown))];
    }

    /// <summary>What was typed, with everything that only the other one changed.</summary>
    /// <param name="typed">What is in the form.</param>
    /// <param name="seen">What the form started from.</param>
    /// <param name="now">What stands there now.</param>
    public static CustomerDetails Merge(CustomerDetails typed, CustomerDetails seen, CustomerDetails now)
    {
        return new CustomerDetails(
            Of(d => d.Kind), Of(d => d.Name), Of(d => d.Segment), Of(d => d.Address), Of(d => d.DeliveryAddress), Of(d => d.KvkNumber), Of(d => d.VatNumber), Of(d => d.Iban),
            Of(d => d.Email), Of(d => d.Phone), Of(d => d.Website), Of(d => d.Language), Of(d => d.VatCategory), Of(d => d.VatReason), Of(d => d.PaymentTerms), Of(d => d.DeliveryTerms),
            Of(d => d.PartialDelivery), Of(d => d.DiscountGroupId), Of(d => d.CreditLimit), Of(d => d.OwnerId));

        T Of<T>(Func<CustomerDetails, T> field) => EqualityComparer<T>.Default.Equals(field(typed), field(seen)) ? field(now) : field(typed);
    }

    private static string Written(Address address) => $"{address.StreetLine}, {address.CityLine}, {CustomerWords.Country(address.CountryCode)}";

    private static string? Given(string? text) => string.IsNullOrWhiteSpace(text) ? null : text;
}

/// <summary>What is in the fields of an address while somebody types.</summary>
public sealed class AddressInput
{
    public string? Street { get; set; }

    public string? HouseNumber { get; set; }

    public string? PostalCode { get; set; }

    public string? City { get; set; }

    public string? Country { get; set; } = "NL";

    /// <summary>The same, to send.</summary>
    public Address Value => new(Street ?? "", HouseNumber ?? "", PostalCode ?? "", City ?? "", Country ?? "");

    /// <summary>The fields as they open on a known address.</summary>
    public static AddressInput Of(Address a) => new() { Street = a.Street, HouseNumber = a.HouseNumber, PostalCode = a.PostalCode, City = a.City, Country = a.CountryCode };
}
