using PracticeFirm.Documents.Layout;
using PracticeFirm.Documents.Offertes;

namespace PracticeFirm.Documents;

/// <summary>
/// The offerte on paper: A4 pages in the house style of the firm, as a PDF and as pictures for the screen, both from the same
/// drawing. Deterministic: equal input gives equal bytes. Thread-safe.
/// </summary>
public static class OffertePdf
{
    /// <summary>Narrowest picture of a page, in pixels.</summary>
    public const int MinWidthPixels = 50;

    /// <summary>Widest picture of a page, in pixels.</summary>
    public const int MaxWidthPixels = 4000;

    /// <summary>The whole offerte as a PDF file: text selectable, fonts embedded, title and language set.</summary>
    public static byte[] Render(OfferteDocument document) => PdfFile.Write(OfferteLayout.Pages(document), OfferteLayout.Facts(document));

    /// <summary>The number of pages.</summary>
    public static int PageCount(OfferteDocument document) => OfferteLayout.Pages(document).Count;

    /// <summary>One page as a PNG picture.</summary>
    /// <param name="document">The offerte.</param>
    /// <param name="page">Page number from 1.</param>
    /// <param name="widthPixels">Width of the picture in pixels, from <see cref="MinWidthPixels"/> to <see cref="MaxWidthPixels"/>; the height follows from A4.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such page, or the width lies outside its limits.</exception>
    public static byte[] RenderPage(OfferteDocument document, int page, int widthPixels)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(widthPixels, MinWidthPixels);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(widthPixels, MaxWidthPixels);
        var pages = OfferteLayout.Pages(document);
        ArgumentOutOfRangeException.ThrowIfLessThan(page, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(page, pages.Count);
        return PageImage.ToPng(pages[page - 1], widthPixels);
    }
}
