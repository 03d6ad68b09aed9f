using PracticeFirm.Documents.Layout;

namespace PracticeFirm.Documents.Offertes;

/// <summary>Brings letter head, running text and footers together on pages.</summary>
internal static class OfferteLayout
{
    /// <summary>Tried in this order: normal, and tighter where that saves a page that would be filled by less than half.</summary>
    private static readonly float[] Densities = [1f, 0.94f, 0.88f, 0.82f, 0.77f];

    /// <summary>The pages, at least one.</summary>
    public static IReadOnlyList<PageDrawing> Pages(OfferteDocument document)
    {
        var (theme, sheets) = Set(document);
        for (var i = 0; i < sheets.Count; i++)
            LetterPaper.DrawFoot(sheets[i], theme, i + 1, sheets.Count);
        return [.. sheets.Select(sheet => sheet.Finish())];
    }

    /// <summary>What the PDF says about itself.</summary>
    public static PdfFacts Facts(OfferteDocument document)
    {
        var theme = new Theme(document, 1);
        var title = document.Number is null ? $"{theme.Words.Title} ({theme.Words.Draft})" : $"{theme.Words.Title} {theme.NumberText}";
        return new PdfFacts($"{title} – {document.Sender.Name}", document.Sender.Name, document.Subject, theme.Words.Code, document.Date);
    }

    private static (Theme Theme, IReadOnlyList<Sheet> Sheets) Set(OfferteDocument document)
    {
        var normal = Set(document, Densities[0]);
        var half = (normal.Frame.NextTop + normal.Frame.Bottom) / 2;
        if (normal.Sheets.Count == 1 || normal.End > half)
            return (normal.Theme, normal.Sheets);
        var tightest = Set(document, Densities[^1]);
        if (tightest.Sheets.Count == normal.Sheets.Count)
            return (normal.Theme, normal.Sheets);
        foreach (var density in Densities[1..^1])
        {
            var tight = Set(document, density);
            if (tight.Sheets.Count == tightest.Sheets.Count)
                return (tight.Theme, tight.Sheets);
        }

        return (tightest.Theme, tightest.Sheets);
    }

    private static (Theme Theme, IReadOnlyList<Sheet> Sheets, BodyFrame Frame, float End) Set(OfferteDocument document, float density)
    {
        var theme = new Theme(document, density);
        var paper = new LetterPaper(theme);
        var (sheets, end) = Paginator.Paginate(OfferteBody.Strips(theme), paper.Frame, paper.NewSheet);
        return (theme, sheets, paper.Frame, end);
    }
}
