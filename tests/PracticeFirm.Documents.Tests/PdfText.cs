using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;

namespace PracticeFirm.Documents.Tests;

/// <summary>Reads the text of a PDF as a person sees it: line by line, from left to right.</summary>
internal static class PdfText
{
    public static IReadOnlyList<string> Pages(byte[] pdf)
    {
        using var document = PdfDocument.Open(pdf);
        return [.. document.GetPages().Select(page => string.Join('\n', Lines(page)))];
    }

    public static string Of(BusinessDocument document) => string.Join('\n', Pages(DocumentPdf.Render(document)));

    /// <summary>Whether the text holds a sentence, on one line or broken over several, in reading order.</summary>
    public static void ContainsSentence(string sentence, BusinessDocument paper)
    {
        using var document = PdfDocument.Open(DocumentPdf.Render(paper));
        Assert.Contains(Dense(sentence), Dense(string.Concat(document.GetPages().Select(page => page.Text))));
    }

    private static string Dense(string text) => text.Replace(" ", "", StringComparison.Ordinal);

    /// <summary>The lines of a page, words parted by one space.</summary>
    public static IReadOnlyList<string> Lines(Page page)
    {
        var lines = new List<(double Baseline, List<Word> Words)>();
        foreach (var word in page.GetWords().Where(word => word.TextOrientation == TextOrientation.Horizontal))
        {
            var baseline = word.Letters[0].StartBaseLine.Y;
            var line = lines.FirstOrDefault(known => Math.Abs(known.Baseline - baseline) < 1.5);
            if (line.Words is null)
                lines.Add(line = (baseline, []));
            line.Words.Add(word);
        }

        return
        [
            .. lines.OrderByDescending(line => line.Baseline)
                .Select(line => string.Join(' ', line.Words.OrderBy(word => word.BoundingBox.Left).Select(word => word.Text))),
        ];
    }
}
