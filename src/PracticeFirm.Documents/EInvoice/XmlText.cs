using System.Text;

namespace PracticeFirm.Documents.EInvoice;

/// <summary>Makes any text fit for XML 1.0.</summary>
internal static class XmlText
{
    /// <summary>
    /// The text without characters that XML can't hold (control characters, halves of characters, non-characters), with one kind of line
    /// end and without space around it. Nothing is cut off.
    /// </summary>
    public static string Clean(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
            return "";
        var clean = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            var character = text[i];
            if (character == '\r')
            {
                if (i + 1 == text.Length || text[i + 1] != '\n')
                    clean.Append('\n');
            }
            else if (character is '\v' or '\f' or '\u0085' or '\u2028' or '\u2029')
                clean.Append('\n');
            else if (char.IsHighSurrogate(character) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                if ((char.ConvertToUtf32(character, text[i + 1]) & 0xFFFE) != 0xFFFE)
                    clean.Append(character).Append(text[i + 1]);
                i++;
            }
            else if (character is '\t' or '\n' || (!char.IsControl(character) && !char.IsSurrogate(character) && character < '\uFFFE'))
                clean.Append(character);
        }

        return clean.ToString().Trim();
    }

    /// <summary>The text on one line.</summary>
    public static string OneLine(string? text) => string.Join(' ', Clean(text).Split('\n', '\t').Select(part => part.Trim()).Where(part => part.Length > 0));

    /// <summary>The first line, and the others, which may be empty.</summary>
    public static (string First, string Others) Head(string? text)
    {
        var clean = Clean(text);
        var end = clean.IndexOf('\n', StringComparison.Ordinal);
        return end < 0 ? (clean, "") : (clean[..end].TrimEnd(), clean[(end + 1)..].Trim());
    }
}
