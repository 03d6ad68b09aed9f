using PracticeFirm.Documents.Layout;
using PracticeFirm.Documents.Papers;

namespace PracticeFirm.Documents;

/// <summary>
/// Any paper of the firm: A4 pages in its house style, as a PDF and as pictures for the screen, both from the same drawing.
/// Deterministic: equal input gives equal bytes. Thread-safe.
/// </summary>
public static class DocumentPdf
{
    /// <summary>Narrowest picture of a page, in pixels.</summary>
    public const int MinWidthPixels = 50;

    /// <summary>Widest picture of a page, in pixels.</summary>
    public const int MaxWidthPixels = 4000;

    /// <summary>The whole paper as a PDF file: text selectable, fonts embedded, title and language set.</summary>
    public static byte[] Render(BusinessDocument document)
    {
        var paper = Paper.Of(document);
        return PdfFile.Write(PaperLayout.Pages(paper), PaperLayout.Facts(paper));
    }

    /// <summary>The number of pages.</summary>
    public static int PageCount(BusinessDocument document) => PaperLayout.Pages(document).Count;

    /// <summary>One page as a PNG picture.</summary>
    /// <param name="document">The paper.</param>
    /// <param name="page">Page number from 1.</param>
    /// <param name="widthPixels">Width of the picture in pixels, from <see cref="MinWidthPixels"/> to <see cref="MaxWidthPixels"/>; the height follows from A4.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such page, or the width lies outside its limits.</exception>
    public static byte[] RenderPage(BusinessDocument document, int page, int widthPixels)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(widthPixels, MinWidthPixels);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(widthPixels, MaxWidthPixels);
        var pages = PaperLayout.Pages(document);
        ArgumentOutOfRangeException.ThrowIfLessThan(page, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(page, pages.Count);
        return PageImage.ToPng(pages[page - 1], widthPixels);
    }
}
