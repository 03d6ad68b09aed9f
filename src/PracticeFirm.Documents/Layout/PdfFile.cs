using SkiaSharp;

namespace PracticeFirm.Documents.Layout;

/// <summary>What a PDF says about itself.</summary>
/// <param name="Title">Shown in the title bar of the reader.</param>
/// <param name="Author">The firm.</param>
/// <param name="Subject">What it is about.</param>
/// <param name="Language">BCP 47: <c>nl-NL</c>.</param>
/// <param name="Date">Date of creation: the document's own, so that equal input gives equal bytes.</param>
internal sealed record PdfFacts(string Title, string Author, string Subject, string Language, DateOnly Date);

/// <summary>Writes page drawings as a PDF with the glyphs they use embedded.</summary>
internal static class PdfFile
{
    /// <summary>The bytes of the file; the same for the same pages and facts.</summary>
    public static byte[] Write(IReadOnlyList<PageDrawing> pages, PdfFacts facts)
    {
        var subsets = Subsets(pages);
        var typefaces = new Dictionary<FontFace, SKTypeface>();
        try
        {
            foreach (var (face, subset) in subsets)
                typefaces[face] = SKTypeface.FromData(SKData.CreateCopy(subset.ToBytes()));
            return PdfCatalog.WithLanguage(Write(pages, facts, face => (typefaces[face], subsets[face])), facts.Language);
        }
        finally
        {
            foreach (var typeface in typefaces.Values)
                typeface.Dispose();
        }
    }

    private static byte[] Write(IReadOnlyList<PageDrawing> pages, PdfFacts facts, Func<FontFace, (SKTypeface, FontSubset?)> fonts)
    {
        var created = facts.Date.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc);
        var metadata = new SKDocumentPdfMetadata
        {
            Title = facts.Title,
            Author = facts.Author,
            Subject = facts.Subject,
            Creator = "PracticeFirm",
            Producer = "PracticeFirm",
            Creation = created,
            Modified = created,
            RasterDpi = 300,
            EncodingQuality = 101,
        };
        using var stream = new SKDynamicMemoryWStream();
        using (var document = SKDocument.CreatePdf(stream, metadata))
        using (var painter = new PagePainter(fonts))
        {
            foreach (var page in pages)
            {
                using var canvas = document.BeginPage(PageDrawing.Width, PageDrawing.Height);
                painter.Draw(page, canvas);
                document.EndPage();
            }

            document.Close();
        }

        using var data = stream.DetachAsData();
        return data.ToArray();
    }

    private static Dictionary<FontFace, FontSubset> Subsets(IReadOnlyList<PageDrawing> pages)
    {
        var subsets = new Dictionary<FontFace, FontSubset>();
        foreach (var mark in pages.SelectMany(page => page.Marks))
        {
            var run = mark switch { TextMark text => text.Run, TurnedTextMark turned => turned.Run, _ => null };
            if (run is null)
                continue;
            if (!subsets.TryGetValue(run.Face, out var subset))
                subsets[run.Face] = subset = new FontSubset(run.Face);
            subset.Add(run.Glyphs);
        }

        return subsets;
    }
}
