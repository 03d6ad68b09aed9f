using System.Globalization;
using System.Text;

namespace PracticeFirm.Documents.Layout;

/// <summary>Makes any text printable with a face: what the face lacks becomes something readable, never nothing.</summary>
internal static class TextRepair
{
    /// <summary>Stands for a character that no face has.</summary>
    public const char Replacement = '□';

    private static readonly Dictionary<int, string> Substitutes = new()
    {
        [0x2300] = "Ø",
        ['∅'] = "Ø",
        ['≤'] = "<=",
        ['≥'] = ">=",
        ['≠'] = "!=",
        ['≈'] = "~",
        ['→'] = "->",
        ['←'] = "<-",
        ['↔'] = "<->",
        [0x2126] = "Ohm",
        ['Ω'] = "Ohm",
        ['μ'] = "µ",
        ['‰'] = " promille",
        ['℃'] = "°C",
        ['✓'] = "v",
        ['✔'] = "v",
        ['★'] = "*",
        ['●'] = "•",
        ['■'] = "•",
        ['‐'] = "-",
        ['‑'] = "-",
        ['‒'] = "–",
        ['―'] = "—",
        ['′'] = "'",
        ['″'] = "\"",
        ['⁄'] = "/",
        ['∕'] = "/",
        ['ə'] = "e",
    };

    /// <summary>True when every character can be set as it is.</summary>
    public static bool IsPlain(string text, FontFace face)
    {
        foreach (var character in text)
        {
            if (face.Glyph(character) == 0 || character is '\u00A0' or '\u00AD')
                return false;
        }

        return true;
    }

    /// <summary>
    /// The same text in characters the face has. Unbreakable spaces and line ends stay as they are; marks are dropped from letters the face
    /// lacks; emoji and other scripts become one replacement per visible sign.
    /// </summary>
    public static string Printable(string text, FontFace face)
    {
        if (IsPlain(text, face))
            return text;
        var result = new StringBuilder(text.Length);
        for (var rest = text.AsSpan(); !rest.IsEmpty;)
        {
            var length = StringInfo.GetNextTextElementLength(rest);
            AppendSign(rest[..length], face, result);
            rest = rest[length..];
        }

        return result.ToString();
    }

    private static void AppendSign(ReadOnlySpan<char> sign, FontFace face, StringBuilder result)
    {
        if (sign.Length == 1 && TryAppend(sign[0], face, result))
            return;
        if (sign is "\r\n")
        {
            result.Append('\n');
            return;
        }

        var start = result.Length;
        var unknown = false;
        foreach (var rune in Composed(sign).EnumerateRunes())
        {
            if (!TryAppend(rune.Value, face, result))
                unknown |= !TryAppendSubstitute(rune, face, result);
        }

        if (!unknown)
            return;
        if (result.Length == start)
            result.Append(Replacement);
    }

    private static string Composed(ReadOnlySpan<char> sign)
    {
        var text = new StringBuilder(sign.Length);
        foreach (var rune in sign.EnumerateRunes())
            text.Append(rune);
        return text.ToString().Normalize(NormalizationForm.FormC);
    }

    private static bool TryAppend(int character, FontFace face, StringBuilder result)
    {
        switch (character)
        {
            case '\n' or '\u00A0':
                result.Append((char)character);
                return true;
            case '\r' or '\u00AD' or '\u200B' or '\uFEFF':
                return true;
            case '\t' or '\v' or '\f' or '\u2028' or '\u2029':
                result.Append(character is '\t' ? ' ' : '\n');
                return true;
            case '\u202F' or '\u2007' or '\u2060':
                result.Append('\u00A0');
                return true;
            case >= 0x2000 and <= 0x200A:
                result.Append(' ');
                return true;
            default:
                if (face.Glyph(character) == 0)
                    return false;
                result.Append((char)character);
                return true;
        }
    }

    private static bool TryAppendSubstitute(Rune rune, FontFace face, StringBuilder result)
    {
        if (Substitutes.TryGetValue(rune.Value, out var substitute))
        {
            result.Append(substitute);
            return true;
        }

        if (Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.NonSpacingMark
            or UnicodeCategory.EnclosingMark or UnicodeCategory.SpacingCombiningMark)
            return true;
        var start = result.Length;
        foreach (var part in rune.ToString().Normalize(NormalizationForm.FormKD).EnumerateRunes())
        {
            if (part == rune || (!TryAppend(part.Value, face, result) && !TryAppendSubstitute(part, face, result)))
            {
                result.Length = start;
                return false;
            }
        }

        return result.Length > start;
    }
}
