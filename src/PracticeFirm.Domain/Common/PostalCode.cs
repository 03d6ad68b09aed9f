namespace PracticeFirm.Domain.Common;

/// <summary>
/// Postcode by country: the Dutch one normalised to <c>2601 DC</c> (four digits not from 0, a space, two letters that are not SA,
/// SD or SS), the Belgian one to four digits, the German one to five.
/// </summary>
public static class PostalCode
{
    /// <summary>Longest postcode, in characters.</summary>
    public const int MaxLength = 10;

    /// <summary>Shortest postcode of countries without a rule of their own here, in characters.</summary>
    public const int MinLength = 3;

    /// <summary>
    /// Checks a postcode. Errors: <c>PostalCode.Empty</c>, <c>PostalCode.Shape</c>, <c>PostalCode.Letters</c> (Dutch letters that
    /// are never used).
    /// </summary>
    /// <param name="text">As typed, in capitals or not, with or without spaces.</param>
    /// <param name="countryCode">Country of the address, ISO 3166-1 alpha-2.</param>
    public static Result<string> Parse(string? text, string countryCode)
    {
        var example = countryCode switch { "NL" => "2601 DC", "BE" => "2000", "DE" => "50667", _ => "L-1009" };
        var code = string.Join(' ', (text ?? "").Split(default(char[]), StringSplitOptions.RemoveEmptyEntries)).ToUpperInvariant();
        if (code.Length == 0)
            return new Error("PostalCode.Empty", $"Vul een postcode in, bijvoorbeeld {example}.");
        return countryCode switch
        {
            "NL" => Dutch(code.Replace(" ", "", StringComparison.Ordinal)),
            "BE" when !IdentifierText.Matches(code, "%###") =>
                new Error("PostalCode.Shape", $"Een Belgische postcode heeft 4 cijfers, van 1000 tot en met 9999, bijvoorbeeld {example}."),
            "DE" when !IdentifierText.Matches(code, "#####") =>
                new Error("PostalCode.Shape", $"Een Duitse postcode heeft 5 cijfers, bijvoorbeeld {example}."),
            "BE" or "DE" => code,
            _ => code.Length is >= MinLength and <= MaxLength && code.All(c => char.IsAsciiLetterOrDigit(c) || c is ' ' or '-')
                ? code
                : new Error("PostalCode.Shape", $"Een postcode heeft {MinLength} tot {MaxLength} letters, cijfers, spaties of streepjes, bijvoorbeeld {example}."),
        };
    }

    private static Result<string> Dutch(string code)
    {
        if (!IdentifierText.Matches(code, "%###@@"))
            return new Error("PostalCode.Shape", "Een Nederlandse postcode heeft 4 cijfers (het eerste geen 0) en 2 letters, bijvoorbeeld 2601 DC.");
        return code[4..] is "SA" or "SD" or "SS"
            ? new Error("PostalCode.Letters", $"De letters {code[4..]} komen in Nederlandse postcodes niet voor; een goede postcode is bijvoorbeeld 2601 DC.")
            : $"{code[..4]} {code[4..]}";
    }
}
