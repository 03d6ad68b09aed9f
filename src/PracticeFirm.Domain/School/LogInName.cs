using System.Globalization;
using System.Text;

namespace PracticeFirm.Domain.School;

/// <summary>The name a learner logs in with: their number at school, or one made of their name.</summary>
public static class LogInName
{
    /// <summary>Longest log-in name.</summary>
    public const int MaxLength = 40;

    private const string Nameless = "leerling";

    /// <summary>True for a text that can be typed on every keyboard: letters, digits, full stop, hyphen, underscore; at least two characters.</summary>
    public static bool IsUsable(string? text) =>
        text is { Length: >= 2 and <= MaxLength } && text.All(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '-' or '_') && text.Any(char.IsAsciiLetterOrDigit);

    /// <summary>A free log-in name for a name: <c>sem.visser</c>, or <c>sem.visser2</c> when that is taken.</summary>
    /// <param name="name">Whose it is.</param>
    /// <param name="isTaken">Whether somebody has this log-in name.</param>
    public static string Propose(LearnerName name, Predicate<string> isTaken)
    {
        // Room is left for the number behind it.
        var plain = Plain(name);
        if (!isTaken(plain))
            return plain;
        var number = 2;
        while (isTaken(plain + number.ToString(CultureInfo.InvariantCulture)))
            number++;
        return plain + number.ToString(CultureInfo.InvariantCulture);
    }

    private static string Plain(LearnerName name)
    {
        var first = Letters(name.First);
        var last = Letters(name.Infix + name.Last);
        var plain = first.Length > 0 && last.Length > 0 ? $"{first}.{last}" : first + last;
        return plain.Length < 2 ? Nameless : plain[..Math.Min(plain.Length, MaxLength - 4)].TrimEnd('.');
    }

    // Marks go, and what has no letter of a to z under them is written as it is in passports.
    private static string Letters(string text)
    {
        var letters = new StringBuilder();
        foreach (var c in text.ToLowerInvariant().Normalize(NormalizationForm.FormD))
        {
            letters.Append(c switch
            {
                >= 'a' and <= 'z' or >= '0' and <= '9' => c.ToString(),
                'ß' => "ss",
                'æ' => "ae",
                'œ' => "oe",
                'ø' => "o",
                'đ' or 'ð' => "d",
                'ł' => "l",
                'þ' => "th",
                'ı' => "i",
                'ĳ' => "ij",
                _ => "",
            });
        }

        return letters.ToString();
    }
}
