using System.Globalization;
using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Offertes;

namespace PracticeFirm.Web.Components;

/// <summary>A list pasted from a sheet or a mail: on every line an article number and a quantity, apart by a tab, a semicolon or spaces.</summary>
public static class PastedLines
{
    /// <summary>Most lines at once.</summary>
    public const int Most = Offerte.MostLines;

    /// <summary>What every line asks for.</summary>
    /// <param name="text">As pasted; empty lines count for nothing.</param>
    /// <returns>Article numbers with quantities, or <c>Lines.Nothing</c>, <c>Lines.TooMany</c>, or a <c>Lines.Unreadable</c> for each line that can't be read.</returns>
    public static Result<IReadOnlyList<(string Number, int Quantity)>> Read(string text)
    {
        var read = new List<(string, int)>();
        var errors = new List<Error>();
        var row = 0;
        foreach (var line in text.Split('\n'))
        {
            row++;
            var parts = line.Split(['\t', ';', ' ', '\r', '\u00A0'], StringSplitOptions.RemoveEmptyEntries);
            if (parts.Length == 0)
                continue;
            if (parts.Length == 2 && int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var quantity))
                read.Add((parts[0], quantity));
            else
                errors.Add(new Error("Lines.Unreadable", $"Regel {row} kan niet gelezen worden: \"{Short(line)}\". Zet op elke regel een artikelnummer, een tab of spatie, en een heel aantal.", Field));
        }

        if (read.Count + errors.Count > Most)
            return new Error("Lines.TooMany", $"Plak hoogstens {Most} regels tegelijk.", Field);
        if (errors.Count > 0)
            return Result<IReadOnlyList<(string, int)>>.Failure(errors);
        return read.Count == 0
            ? new Error("Lines.Nothing", "Plak eerst een lijst: op elke regel een artikelnummer en een aantal.", Field)
            : read;
    }

    /// <summary>The refusal of a number that isn't in the catalogue.</summary>
    public static Error Unknown(string number) =>
        new("Lines.UnknownArticle", $"Artikelnummer {Short(number)} bestaat niet. Zoek het artikel op en verbeter het nummer.", Field);

    /// <summary>A refusal of one of the lines, with the number it is about.</summary>
    public static Error Of(string number, Error error) => error with { Message = $"Artikel {Short(number)}: {error.Message}", Field = Field };

    private const string Field = "Pasted";

    private static string Short(string text)
    {
        var trimmed = text.Trim();
        return trimmed.Length <= 40 ? trimmed : trimmed[..40] + "…";
    }
}
