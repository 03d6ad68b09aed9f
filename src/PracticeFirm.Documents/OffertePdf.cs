namespace PracticeFirm.Documents;

/// <summary>The offerte on paper; see <see cref="DocumentPdf"/>.</summary>
public static class OffertePdf
{
    /// <inheritdoc cref="DocumentPdf.Render"/>
    public static byte[] Render(OfferteDocument document) => DocumentPdf.Render(document);

    /// <inheritdoc cref="DocumentPdf.PageCount"/>
    public static int PageCount(OfferteDocument document) => DocumentPdf.PageCount(document);

    /// <inheritdoc cref="DocumentPdf.RenderPage"/>
    public static byte[] RenderPage(OfferteDocument document, int page, int widthPixels) => DocumentPdf.RenderPage(document, page, widthPixels);
}
