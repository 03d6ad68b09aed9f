namespace PracticeFirm.Domain.Common;

/// <summary>
/// Btw-id (btw-identificatienummer): the number that goes on invoices within the EU (art. 35a lid 1 onder c and d Wet OB 1968).
/// Normalised without spaces, dots or dashes: <c>NL000099998B57</c>. Dutch, Belgian and German numbers are checked to the check
/// digit, those of other EU countries by their shape.
/// </summary>
public static class VatNumber
{
    /// <summary>Longest normalised btw-id, in characters.</summary>
    public const int MaxLength = 14;

    /// <summary>
    /// Checks a btw-id of any EU country. Errors: <c>VatNumber.Empty</c>, <c>VatNumber.CountryUnknown</c>,
    /// <c>VatNumber.Shape</c>, <c>VatNumber.CheckDigit</c>.
    /// </summary>
    /// <param name="text">As typed, with or without spaces, dots and dashes.</param>
    public static Result<string> Parse(string? text)
    {
        var compact = IdentifierText.Compact(text);
        if (compact.Length == 0)
            return new Error("VatNumber.Empty", "Vul een btw-id in, bijvoorbeeld NL000099998B57.");
        if (Country(compact) is not { } country)
            return new Error("VatNumber.CountryUnknown", "Een btw-id begint met de twee letters van een EU-land, bijvoorbeeld NL in NL000099998B57.");
        return Check(compact, country);
    }

    /// <summary>
    /// Checks the btw-id of a business in a given country. Errors: those of <see cref="Parse(string?)"/>, and
    /// <c>VatNumber.CountryMismatch</c> when it is a btw-id of another country or the country has none.
    /// </summary>
    /// <param name="text">As typed, with or without spaces, dots and dashes.</param>
    /// <param name="countryCode">Country of the business, ISO 3166-1 alpha-2.</param>
    public static Result<string> Parse(string? text, string countryCode)
    {
        var compact = IdentifierText.Compact(text);
        if (VatNumberShapes.OfCountry(countryCode) is not { } expected)
            return new Error("VatNumber.CountryMismatch", $"Laat het btw-id leeg: alleen bedrijven in EU-landen hebben er een, bijvoorbeeld NL000099998B57, en {countryCode} is geen EU-land.");
        if (compact.Length == 0)
            return new Error("VatNumber.Empty", $"Vul een btw-id uit {expected.Country} in, bijvoorbeeld {expected.Example}.");
        var found = Country(compact);
        if (found is not null && found != expected)
            return new Error("VatNumber.CountryMismatch", $"Dit is een btw-id uit {found.Country}, maar het adres ligt in {expected.Country}: een btw-id van daar ziet eruit als bijvoorbeeld {expected.Example}.");
        return Check(compact, expected);
    }

    /// <summary>
    /// Makes a Dutch btw-id that checks out by mod 97: <c>NL</c>, the nine digits, <c>B</c> and two check digits from 02 to 98.
    /// </summary>
    /// <param name="nineDigits">0 to 999.999.999, written with leading zeros.</param>
    public static string MakeDutch(int nineDigits)
    {
        CheckRange(nineDigits, 999_999_999);
        var body = $"NL{nineDigits:000000000}B";
        return $"{body}{98 - IdentifierText.Mod97(body + "00"):00}";
    }

    /// <summary>Makes a Belgian btw-id: <c>BE</c>, eight digits from 0 or 1, and 97 less their remainder by 97.</summary>
    /// <param name="eightDigits">0 to 19.999.999, written with leading zeros.</param>
    public static string MakeBelgian(int eightDigits)
    {
        CheckRange(eightDigits, 19_999_999);
        return $"BE{eightDigits:00000000}{97 - (eightDigits % 97):00}";
    }

    /// <summary>Makes a German btw-id (USt-IdNr.): <c>DE</c>, eight digits not from 0, and the ISO 7064 mod 11,10 check digit.</summary>
    /// <param name="eightDigits">10.000.000 to 99.999.999.</param>
    public static string MakeGerman(int eightDigits)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(eightDigits, 10_000_000);
        CheckRange(eightDigits, 99_999_999);
        var digits = $"{eightDigits:00000000}";
        return $"DE{digits}{GermanCheckDigit(digits)}";
    }

    /// <summary>Makes a btw-id of a country from any number; nearby numbers give different btw-ids.</summary>
    /// <param name="countryCode">NL, BE or DE; anything else throws.</param>
    /// <param name="seedDigits">Not below zero; brought into the range of the country.</param>
    public static string WithCheckDigits(string countryCode, long seedDigits)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(seedDigits);
        return countryCode switch
        {
            "NL" => MakeDutch((int)(seedDigits % 1_000_000_000)),
            "BE" => MakeBelgian((int)(seedDigits % 20_000_000)),
            "DE" => MakeGerman((int)(10_000_000 + (seedDigits % 90_000_000))),
            _ => throw new ArgumentOutOfRangeException(nameof(countryCode), countryCode, "Only NL, BE and DE have check digits here."),
        };
    }

    private static VatNumberShapes.Row? Country(string compact) =>
        VatNumberShapes.All.FirstOrDefault(row => compact.StartsWith(row.Prefix, StringComparison.Ordinal));

    private static Result<string> Check(string compact, VatNumberShapes.Row country)
    {
        var prefixed = compact.StartsWith(country.Prefix, StringComparison.Ordinal);
        if (!prefixed || !country.Fits(compact[2..]))
            return new Error("VatNumber.Shape", $"Een btw-id uit {country.Country} bestaat uit {country.Words}, bijvoorbeeld {country.Example}.");
        return ChecksOut(compact, country.Prefix)
            ? compact
            : new Error("VatNumber.CheckDigit", $"Er zit een tikfout in dit btw-id, want het controlecijfer klopt niet; een goed btw-id is bijvoorbeeld {country.Example}.");
    }

    private static bool ChecksOut(string number, string country) => country switch
    {
        "NL" => IdentifierText.Mod97(number) == 1 || PassesDutchMod11(number.AsSpan(2, 9)),
        "BE" => int.Parse(number.AsSpan(10, 2)) == 97 - (int.Parse(number.AsSpan(2, 8)) % 97),
        "DE" => number[10] == GermanCheckDigit(number.AsSpan(2, 8)),
        _ => true,
    };

    /// <summary>The check of btw-ids of legal persons: weights 9 to 2, the remainder by 11 is the ninth digit, 10 is never right.</summary>
    private static bool PassesDutchMod11(ReadOnlySpan<char> nineDigits)
    {
        var sum = 0;
        for (var i = 0; i < 8; i++)
            sum += (nineDigits[i] - '0') * (9 - i);
        return sum % 11 == nineDigits[8] - '0';
    }

    private static char GermanCheckDigit(ReadOnlySpan<char> eightDigits)
    {
        var product = 10;
        foreach (var digit in eightDigits)
        {
            var sum = (digit - '0' + product) % 10;
            product = (sum == 0 ? 10 : sum) * 2 % 11;
        }

        return (char)('0' + ((11 - product) % 10));
    }

    private static void CheckRange(int value, int highest)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(value);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(value, highest);
    }
}
