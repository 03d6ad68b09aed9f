using PracticeFirm.Domain.Common;

namespace PracticeFirm.Documents.EInvoice;

/// <summary>Seller or buyer in an e-invoice.</summary>
/// <param name="Name">Trade name; of a buyer with the legal form, as it is recorded.</param>
/// <param name="Address">Street address.</param>
public sealed record EInvoiceParty(string Name, Address Address)
{
    /// <summary>Number of digits of an OIN.</summary>
    public const int OinLength = 20;

    /// <summary>Legal form of the seller: <c>B.V.</c>; empty when the name has it or there is none.</summary>
    public string LegalForm { get; init; } = "";

    /// <summary>KvK number of a Dutch party; the number in the trade register of another country for others. Empty when there is none.</summary>
    public string RegisterNumber { get; init; } = "";

    /// <summary>Organisatie-identificatienummer of a Dutch authority; empty when there is none.</summary>
    public string Oin { get; init; } = "";

    /// <summary>Btw-id; empty when there is none.</summary>
    public string VatId { get; init; } = "";

    /// <summary>Address on the e-invoicing network, when it is another than the one that follows from the numbers.</summary>
    public EInvoiceEndpoint? Endpoint { get; init; }

    /// <summary>Who answers questions; empty writes none.</summary>
    public string ContactName { get; init; } = "";

    /// <summary>Telephone number of the contact; empty writes none.</summary>
    public string ContactPhone { get; init; } = "";

    /// <summary>E-mail address of the contact; empty writes none.</summary>
    public string ContactEmail { get; init; } = "";

    /// <summary>Account of the seller to pay to.</summary>
    public string Iban { get; init; } = "";

    /// <summary>Name with legal form, as in the trade register.</summary>
    public string FullName => LegalForm.Length == 0 ? Name : $"{Name} {LegalForm}";

    /// <summary>
    /// Where the party receives e-invoices: <see cref="Endpoint"/>, or what follows from its numbers: the OIN or KvK number of a Dutch
    /// party, else the number behind a Dutch, Belgian or German btw-id. Null when none of these is known.
    /// </summary>
    public EInvoiceEndpoint? ElectronicAddress
    {
        get
        {
            if (Endpoint is not null)
                return Endpoint;
            if (IsDutch && IsOin(Oin))
                return new EInvoiceEndpoint(EInvoiceEndpoint.Oin, Oin);
            if (IsDutch && KvkNumber.Parse(RegisterNumber) is { IsSuccess: true } kvk)
                return new EInvoiceEndpoint(EInvoiceEndpoint.Kvk, kvk.Value);
            if (BelgianNumber is { } enterprise)
                return new EInvoiceEndpoint(EInvoiceEndpoint.BelgianEnterprise, enterprise);
            return VatNumber.Parse(VatId) is { IsSuccess: true } vat && EInvoiceEndpoint.SchemeOfVat(vat.Value) is { } scheme
                ? new EInvoiceEndpoint(scheme, vat.Value)
                : null;
        }
    }

    /// <summary>
    /// Number in the trade register with the scheme it belongs to (BT-30, BT-47): KvK or OIN for a Dutch party, the enterprise number for a
    /// Belgian one; numbers of other registers have no scheme. Null when there is none.
    /// </summary>
    internal (string? Scheme, string Id)? LegalId
    {
        get
        {
            if (IsDutch && KvkNumber.Parse(RegisterNumber) is { IsSuccess: true } kvk)
                return (EInvoiceEndpoint.Kvk, kvk.Value);
            if (IsDutch)
                return IsOin(Oin) ? (EInvoiceEndpoint.Oin, Oin) : null;
            if (BelgianNumber is { } enterprise)
                return (EInvoiceEndpoint.BelgianEnterprise, enterprise);
            return XmlText.Clean(RegisterNumber) is { Length: > 0 } number ? (null, number) : null;
        }
    }

    internal bool IsDutch => Address.CountryCode == "NL";

    private string? BelgianNumber => Address.CountryCode == "BE" ? Enterprise(RegisterNumber) ?? Enterprise(VatId) : null;

    /// <summary>The Belgian enterprise number is the btw-id without its country code.</summary>
    private static string? Enterprise(string number)
    {
        var digits = string.Concat(number.Where(char.IsAsciiDigit));
        return VatNumber.Parse($"BE{digits}", "BE").IsSuccess ? digits : null;
    }

    private static bool IsOin(string number) => number.Length == OinLength && number.All(char.IsAsciiDigit);
}

/// <summary>An address on the e-invoicing network (BT-34, BT-49).</summary>
/// <param name="Scheme">Whose numbers it uses, a code of the Electronic Address Scheme list: 0106 for KvK.</param>
/// <param name="Id">The number.</param>
public sealed record EInvoiceEndpoint(string Scheme, string Id)
{
    /// <summary>KvK numbers.</summary>
    public const string Kvk = "0106";

    /// <summary>Organisatie-identificatienummers of Dutch authorities.</summary>
    public const string Oin = "0190";

    /// <summary>Dutch btw-ids.</summary>
    public const string DutchVat = "9944";

    /// <summary>Belgian enterprise numbers.</summary>
    public const string BelgianEnterprise = "0208";

    /// <summary>German btw-ids.</summary>
    public const string GermanVat = "9930";

    internal static string? SchemeOfVat(string vatId) => vatId[..2] switch
    {
        "NL" => DutchVat,
        "DE" => GermanVat,
        _ => null,
    };
}
