namespace PracticeFirm.Domain.Common;

/// <summary>
/// GTIN, the number under a barcode (GS1 General Specifications): 13 digits on articles, 8 on small ones, 12 from North
/// America, 14 on outer boxes. Prefix 20 is for use within a firm and never belongs to a real article.
/// </summary>
public static class Gtin
{
    /// <summary>Longest GTIN, in digits.</summary>
    public const int MaxLength = 14;

    private const string Example = "8712345678906";

    /// <summary>Checks a GTIN. Errors: <c>Gtin.Empty</c>, <c>Gtin.Characters</c>, <c>Gtin.Length</c>, <c>Gtin.CheckDigit</c>.</summary>
    /// <param name="text">8, 12, 13 or 14 digits, as typed; spaces, dots and dashes don't count.</param>
    public static Result<string> Parse(string? text)
    {
        var gtin = IdentifierText.Compact(text);
        if (gtin.Length == 0)
            return new Error("Gtin.Empty", $"Vul een GTIN in: de 13 cijfers onder de streepjescode, bijvoorbeeld {Example}.");
        if (!IdentifierText.IsDigits(gtin))
            return new Error("Gtin.Characters", $"Een GTIN bestaat alleen uit cijfers, bijvoorbeeld {Example}.");
        if (gtin.Length is not (8 or 12 or 13 or 14))
            return new Error("Gtin.Length", $"Een GTIN telt 13 cijfers (soms 8, 12 of 14) en deze telt er {gtin.Length}; een goede GTIN is bijvoorbeeld {Example}.");
        return CheckDigitOf(gtin.AsSpan(0, gtin.Length - 1)) == gtin[^1] - '0'
            ? gtin
            : new Error("Gtin.CheckDigit", $"Er zit een tikfout in deze GTIN, want het laatste cijfer (het controlecijfer) klopt niet; een goede GTIN is bijvoorbeeld {Example}.");
    }

    /// <summary>The check digit, 0 to 9, that belongs behind twelve digits.</summary>
    /// <param name="first12">Twelve digits; anything else throws.</param>
    public static int CheckDigit(string first12)
    {
        if (first12.Length != 12 || !IdentifierText.IsDigits(first12))
            throw new ArgumentException($"Not twelve digits: {first12}", nameof(first12));
        return CheckDigitOf(first12);
    }

    /// <summary>Makes a GTIN-13 that checks out.</summary>
    /// <param name="first12">Twelve digits; anything else throws.</param>
    public static string Make(string first12) => $"{first12}{CheckDigit(first12)}";

    private static int CheckDigitOf(ReadOnlySpan<char> digits)
    {
        var sum = 0;
        for (var fromRight = 0; fromRight < digits.Length; fromRight++)
            sum += (digits[^(fromRight + 1)] - '0') * (fromRight % 2 == 0 ? 3 : 1);
        return (10 - (sum % 10)) % 10;
    }
}
