using PracticeFirm.Documents.Layout;

namespace PracticeFirm.Documents.Papers;

/// <summary>Brings letter head, running text and footers together on pages.</summary>
internal static class PaperLayout
{
    /// <summary>Tried in this order: normal, and tighter where that saves a page that would be filled by less than half.</summary>
    private static readonly float[] Densities = [1f, 0.94f, 0.88f, 0.82f, 0.77f];

    /// <summary>The pages, at least one.</summary>
    public static IReadOnlyList<PageDrawing> Pages(BusinessDocument document) => Pages(Paper.Of(document));

    /// <summary>The pages, at least one.</summary>
    public static IReadOnlyList<PageDrawing> Pages(Paper paper)
    {
        var (theme, sheets) = Set(paper);
        for (var i = 0; i < sheets.Count; i++)
            LetterPaper.DrawFoot(sheets[i], theme, i + 1, sheets.Count);
        return [.. sheets.Select(sheet => sheet.Finish())];
    }

    /// <summary>What the PDF says about itself.</summary>
    public static PdfFacts Facts(Paper paper)
    {
        var document = paper.Document;
        var title = paper.IsDraft ? $"{paper.Title} ({paper.Words.Draft})" : $"{paper.Title} {paper.NumberText}".TrimEnd();
        return new PdfFacts($"{title} – {document.Sender.Name}", document.Sender.Name, document.Subject, paper.Words.Code, document.Date);
    }

    private static (Theme Theme, IReadOnlyList<Sheet> Sheets) Set(Paper paper)
    {
        var normal = Set(paper, Densities[0]);
        var half = (normal.Frame.NextTop + normal.Frame.Bottom) / 2;
        if (normal.Sheets.Count == 1 || normal.End > half)
            return (normal.Theme, normal.Sheets);
        var tightest = Set(paper, Densities[^1]);
        if (tightest.Sheets.Count == normal.Sheets.Count)
            return (normal.Theme, normal.Sheets);
        foreach (var density in Densities[1..^1])
        {
            var tight = Set(paper, density);
            if (tight.Sheets.Count == tightest.Sheets.Count)
                return (tight.Theme, tight.Sheets);
        }

        return (tightest.Theme, tightest.Sheets);
    }

    private static (Theme Theme, IReadOnlyList<Sheet> Sheets, BodyFrame Frame, float End) Set(Paper paper, float density)
    {
        var theme = new Theme(paper, density);
        var letter = new LetterPaper(theme);
        var (sheets, end) = Paginator.Paginate(paper.Body(theme), letter.Frame, letter.NewSheet);
        return (theme, sheets, letter.Frame, end);
    }
}
