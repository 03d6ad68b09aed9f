namespace PracticeFirm.Domain.Common;

/// <summary>
/// Number in the trade register of the Kamer van Koophandel: 8 digits, without a check digit (Handelsregisterbesluit 2008).
/// </summary>
public static class KvkNumber
{
    /// <summary>Number of digits.</summary>
    public const int Length = 8;

    /// <summary>Checks a KvK number. Errors: <c>KvkNumber.Empty</c>, <c>KvkNumber.Characters</c>, <c>KvkNumber.Length</c>.</summary>
    /// <param name="text">8 digits, as typed; spaces, dots and dashes don't count.</param>
    public static Result<string> Parse(string? text)
    {
        var number = IdentifierText.Compact(text);
        if (number.Length == 0)
            return new Error("KvkNumber.Empty", "Vul een KvK-nummer in, bijvoorbeeld 90001354.");
        if (!IdentifierText.IsDigits(number))
            return new Error("KvkNumber.Characters", "Een KvK-nummer bestaat alleen uit cijfers, bijvoorbeeld 90001354.");
        return number.Length == Length
            ? number
            : new Error("KvkNumber.Length", $"Een KvK-nummer telt {Length} cijfers en dit telt er {number.Length}; een goed nummer is bijvoorbeeld 90001354.");
    }
}
