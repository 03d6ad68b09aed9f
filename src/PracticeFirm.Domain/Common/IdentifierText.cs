namespace PracticeFirm.Domain.Common;

/// <summary>What the identifiers share: taking typed text apart and checking it.</summary>
internal static class IdentifierText
{
    /// <summary>Upper case, without the spaces, dots and dashes people put between groups.</summary>
    public static string Compact(string? text) =>
        string.Concat((text ?? "").Where(c => !char.IsWhiteSpace(c) && c is not ('.' or '-' or '\u2010' or '\u2011' or '\u2013'))).ToUpperInvariant();

    /// <summary>True when there is at least one character and all are 0 to 9.</summary>
    public static bool IsDigits(ReadOnlySpan<char> text) => !text.IsEmpty && !text.ContainsAnyExceptInRange('0', '9');

    /// <summary>
    /// Compares text with a shape: <c>#</c> stands for a digit, <c>%</c> for a digit but 0, <c>@</c> for a letter A-Z,
    /// <c>*</c> for a digit or a letter, every other character for itself.
    /// </summary>
    public static bool Matches(ReadOnlySpan<char> text, string shape)
    {
        if (text.Length != shape.Length)
            return false;
        for (var i = 0; i < shape.Length; i++)
        {
            var fits = shape[i] switch
            {
                '#' => char.IsAsciiDigit(text[i]),
                '%' => char.IsAsciiDigit(text[i]) && text[i] != '0',
                '@' => char.IsAsciiLetterUpper(text[i]),
                '*' => char.IsAsciiDigit(text[i]) || char.IsAsciiLetterUpper(text[i]),
                var own => own == text[i],
            };
            if (!fits)
                return false;
        }

        return true;
    }

    /// <summary>The remainder by 97 of digits and letters, where A counts as 10 and Z as 35 (ISO 7064, ISO 13616).</summary>
    public static int Mod97(ReadOnlySpan<char> text)
    {
        var remainder = 0;
        foreach (var c in text)
            remainder = char.IsAsciiDigit(c)
                ? ((remainder * 10) + (c - '0')) % 97
                : ((remainder * 100) + (c - 'A' + 10)) % 97;
        return remainder;
    }
}
