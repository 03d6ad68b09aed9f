namespace PracticeFirm.Domain.Common;

/// <summary>
/// Telephone number as people write it: digits with spaces, dashes, parentheses, and a + in front of a country code. At most 15
/// digits (ITU-T E.164). Normalised: trimmed, single spaces.
/// </summary>
public static class PhoneNumber
{
    /// <summary>Fewest digits.</summary>
    public const int MinDigits = 8;

    /// <summary>Most digits.</summary>
    public const int MaxDigits = 15;

    /// <summary>Longest normalised number with its spaces and signs, in characters.</summary>
    public const int MaxLength = 30;

    private const string Example = "078 123 45 67 of +31 78 123 45 67";

    /// <summary>
    /// Checks a telephone number. Errors: <c>PhoneNumber.Empty</c>, <c>PhoneNumber.Characters</c>, <c>PhoneNumber.Plus</c>,
    /// <c>PhoneNumber.Parentheses</c>, <c>PhoneNumber.TooShort</c>, <c>PhoneNumber.TooLong</c>.
    /// </summary>
    /// <param name="text">As typed.</param>
    public static Result<string> Parse(string? text)
    {
        var number = string.Join(' ', (text ?? "").Split(default(char[]), StringSplitOptions.RemoveEmptyEntries));
        if (number.Length == 0)
            return new Error("PhoneNumber.Empty", $"Vul een telefoonnummer in, bijvoorbeeld {Example}.");
        if (!number.All(c => char.IsAsciiDigit(c) || c is ' ' or '+' or '-' or '(' or ')'))
            return new Error("PhoneNumber.Characters", $"In een telefoonnummer staan alleen cijfers, spaties, streepjes, haakjes en een plus, bijvoorbeeld {Example}.");
        if (number.LastIndexOf('+') > number.IndexOfAny(['0', '1', '2', '3', '4', '5', '6', '7', '8', '9']) || number.Count(c => c == '+') > 1)
            return new Error("PhoneNumber.Plus", $"De plus staat één keer en helemaal vooraan, voor het landnummer, bijvoorbeeld {Example}.");
        if (!ParenthesesMatch(number))
            return new Error("PhoneNumber.Parentheses", "Bij elk haakje openen hoort een haakje sluiten met cijfers ertussen, bijvoorbeeld (078) 123 45 67.");
        var digits = number.Count(char.IsAsciiDigit);
        if (digits < MinDigits)
            return new Error("PhoneNumber.TooShort", $"Een telefoonnummer telt minstens {MinDigits} cijfers en dit telt er {digits}; een goed nummer is bijvoorbeeld {Example}.");
        return digits > MaxDigits || number.Length > MaxLength
            ? new Error("PhoneNumber.TooLong", $"Een telefoonnummer telt hoogstens {MaxDigits} cijfers en {MaxLength} tekens, bijvoorbeeld {Example}.")
            : number;
    }

    private static bool ParenthesesMatch(string number)
    {
        var digitsInside = -1;
        foreach (var c in number)
        {
            if (c == '(' && digitsInside >= 0 || c == ')' && digitsInside <= 0)
                return false;
            digitsInside = c switch { '(' => 0, ')' => -1, _ => digitsInside >= 0 && char.IsAsciiDigit(c) ? digitsInside + 1 : digitsInside };
        }

        return digitsInside < 0;
    }
}
