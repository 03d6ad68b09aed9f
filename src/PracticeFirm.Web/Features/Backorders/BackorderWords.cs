using System.Globalization;
using PracticeFirm.Web.Texts;

namespace PracticeFirm.Web.Features.Backorders;

/// <summary>Short words that go into mails and histories.</summary>
internal static class BackorderWords
{
    public static string ByMail => BackordersTexts.ByMail;

    public static string ByPhone(string note) => string.Format(CultureInfo.CurrentCulture, BackordersTexts.ByPhone, note.Trim());

    public static string Call(string? customer) => string.Format(CultureInfo.CurrentCulture, BackordersTexts.Call, customer);

    /// <summary>What was typed as a whole sentence, for in the middle of a mail.</summary>
    public static string Sentence(string typed)
    {
        var text = typed.Trim();
        if (text.Length == 0)
            return "";
        text = char.ToUpper(text[0], CultureInfo.CurrentCulture) + text[1..];
        return text[^1] is '.' or '!' or '?' ? text : text + ".";
    }
}
