using System.Text.RegularExpressions;
using UglyToad.PdfPig;

namespace PracticeFirm.Web.Tests.Features.Classroom;

/// <summary>Reads log-in cards as a learner does.</summary>
internal static partial class Cards
{
    public static IReadOnlyList<(string UserName, string Password)> Of(byte[] pdf)
    {
        using var document = PdfDocument.Open(pdf);
        var cards = new List<(string, string)>();
        foreach (var page in document.GetPages())
        {
            // The words of a card stand in the order in which it is drawn.
            foreach (Match card in Card().Matches(string.Concat(page.Letters.Select(letter => letter.Value))))
                cards.Add((card.Groups[1].Value, card.Groups[2].Value));
        }

        return cards;
    }

    [GeneratedRegex("Gebruikersnaam(.+?)Wachtwoord voor de eerste keer([a-z]+-[a-z]+-[0-9]{4})")]
    private static partial Regex Card();
}
