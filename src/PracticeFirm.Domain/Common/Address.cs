namespace PracticeFirm.Domain.Common;

/// <summary>A postal address.</summary>
/// <param name="Street">Street name without the number.</param>
/// <param name="HouseNumber">Number with addition: <c>12a</c>.</param>
/// <param name="PostalCode">As written in the country: <c>2601 DC</c>, <c>50667</c>.</param>
/// <param name="City">Place.</param>
/// <param name="CountryCode">ISO 3166-1 alpha-2: NL, BE, DE.</param>
public sealed record Address(string Street, string HouseNumber, string PostalCode, string City, string CountryCode)
{
    /// <summary><c>Dorpsstraat 12a</c>.</summary>
    public string StreetLine => $"{Street} {HouseNumber}";

    /// <summary><c>2601 DC Delft</c>; the Dutch convention puts two spaces on envelopes, screens need one.</summary>
    public string CityLine => $"{PostalCode} {City}";
}
