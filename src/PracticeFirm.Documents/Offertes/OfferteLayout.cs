using PracticeFirm.Documents.Layout;

namespace PracticeFirm.Documents.Offertes;

/// <summary>Brings letter head, running text and footers together on pages.</summary>
internal static class OfferteLayout
{
    /// <summary>Tried in this order: normal, and tighter where that saves a page that would hold only a few lines.</summary>
    private static readonly float[] Densities = [1f, 0.9f, 0.8f];

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
        var number = document.Number is null ? theme.Words.Draft.ToLowerInvariant() : theme.NumberText;
        return new PdfFacts($"{theme.Words.Title} {number} – {document.Sender.Name}", document.Sender.Name, document.Subject, theme.Words.Code, document.Date);
    }

    private static (Theme Theme, IReadOnlyList<Sheet> Sheets) Set(OfferteDocument document)
    {
        var normal = Set(document, Densities[0]);
        var nearlyEmpty = normal.Frame.NextTop + ((normal.Frame.Bottom - normal.Frame.NextTop) * 0.3f);
        if (normal.Sheets.Count == 1 || normal.End > nearlyEmpty)
            return (normal.Theme, normal.Sheets);
        foreach (var density in Densities.Skip(1))
        {
            var tight = Set(document, density);
            if (tight.Sheets.Count < normal.Sheets.Count)
                return (tight.Theme, tight.Sheets);
        }

        return (normal.Theme, normal.Sheets);
    }

    private static (Theme Theme, IReadOnlyList<Sheet> Sheets, BodyFrame Frame, float End) Set(OfferteDocument document, float density)
    {
        var theme = new Theme(document, density);
        var paper = new LetterPaper(theme);
        var (sheets, end) = Paginator.Paginate(OfferteBody.Strips(theme), paper.Frame, paper.NewSheet);
        return (theme, sheets, paper.Frame, end);
    }
}
