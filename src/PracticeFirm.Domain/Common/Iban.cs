using System.Collections.Frozen;

namespace PracticeFirm.Domain.Common;

/// <summary>Bank account number (ISO 13616). Normalised without spaces: <c>NL18OEFN0123456789</c>.</summary>
public static class Iban
{
    /// <summary>Longest normalised IBAN, in characters.</summary>
    public const int MaxLength = 34;

    private const string Example = "NL18 OEFN 0123 4567 89";

    /// <summary>Number of characters per country (SWIFT IBAN registry).</summary>
    private static readonly FrozenDictionary<string, int> Lengths = (
        "AD24 AE23 AL28 AT20 AZ28 BA20 BE16 BG22 BH22 BR29 BY28 CH21 CR22 CY28 CZ24 DE22 DK18 DO28 EE20 EG29 ES24 FI18 FO18 FR27 GB22 " +
        "GE22 GI23 GL18 GR27 GT28 HR21 HU28 IE22 IL23 IQ23 IS26 IT27 JO30 KW30 KZ20 LB28 LC32 LI21 LT20 LU20 LV21 LY25 MC27 MD24 ME22 " +
        "MK19 MR27 MT31 MU30 NL18 NO15 PK24 PL28 PS29 PT25 QA29 RO24 RS22 SA24 SC31 SE24 SI19 SK24 SM27 ST25 SV28 TL23 TN24 TR26 UA29 " +
        "VA22 VG24 XK20").Split(' ').ToFrozenDictionary(row => row[..2], row => int.Parse(row.AsSpan(2)));

    /// <summary>
    /// Checks an IBAN. Errors: <c>Iban.Empty</c>, <c>Iban.CountryUnknown</c>, <c>Iban.Length</c>, <c>Iban.Shape</c>,
    /// <c>Iban.CheckDigits</c>.
    /// </summary>
    /// <param name="text">As typed, with or without spaces, dots and dashes.</param>
    public static Result<string> Parse(string? text)
    {
        var iban = IdentifierText.Compact(text);
        if (iban.Length == 0)
            return new Error("Iban.Empty", $"Vul een IBAN in, bijvoorbeeld {Example}.");
        if (iban.Length < 2 || !Lengths.TryGetValue(iban[..2], out var length))
            return new Error("Iban.CountryUnknown", $"Een IBAN begint met de twee letters van een land, bijvoorbeeld NL in {Example}.");
        if (iban.Length != length)
            return new Error("Iban.Length", $"Een IBAN met {iban[..2]} telt {length} tekens en deze telt er {iban.Length}; een goede IBAN is bijvoorbeeld {Example}.");
        if (!IdentifierText.IsDigits(iban.AsSpan(2, 2)) || !HasShape(iban[..2], iban.AsSpan(4)))
            return new Error("Iban.Shape", $"Een IBAN met {iban[..2]} bestaat uit {InWords(iban[..2])}, bijvoorbeeld {Example}.");
        return iban == WithCheckDigits(iban[..2], iban[4..])
            ? iban
            : new Error("Iban.CheckDigits", $"Er zit een tikfout in deze IBAN, want het controlegetal klopt niet; een goede IBAN is bijvoorbeeld {Example}.");
    }

    /// <summary>Writes an IBAN in groups of four, as it stands on documents: <c>NL18 OEFN 0123 4567 89</c>.</summary>
    /// <param name="iban">Normalised IBAN.</param>
    public static string Format(string iban) => string.Join(' ', iban.Chunk(4).Select(group => new string(group)));

    /// <summary>
    /// Makes an IBAN that checks out. Bank code OEFN belongs to no bank, so that an account with it can't be paid.
    /// </summary>
    /// <param name="country">Country code; a country without IBANs throws.</param>
    /// <param name="bban">
    /// The national number, of the right length for the country: <c>OEFN0123456789</c>. A Belgian number may come with ten digits:
    /// its own two check digits (the remainder by 97, 97 for none) are then added.
    /// </param>
    public static string Make(string country, string bban)
    {
        if (country == "BE" && bban.Length == 10)
            bban += $"{(IdentifierText.Mod97(bban) is var rest && rest == 0 ? 97 : rest):00}";
        if (!Lengths.TryGetValue(country, out var length) || bban.Length != length - 4 || !HasShape(country, bban))
            throw new ArgumentException($"Not a national account number of {country}: {bban}", nameof(bban));
        return WithCheckDigits(country, bban);
    }

    private static string WithCheckDigits(string country, string bban) => $"{country}{98 - IdentifierText.Mod97($"{bban}{country}00"):00}{bban}";

    private static bool HasShape(string country, ReadOnlySpan<char> bban) => IdentifierText.Matches(bban, country switch
    {
        "NL" => "@@@@##########",
        "BE" or "DE" => new string('#', bban.Length),
        _ => new string('*', bban.Length),
    });

    private static string InWords(string country) => country switch
    {
        "NL" => "NL, 2 cijfers, 4 letters van de bank en 10 cijfers",
        "BE" or "DE" => $"{country} en {Lengths[country] - 2} cijfers",
        _ => $"{country}, 2 cijfers en daarna alleen letters en cijfers",
    };
}
