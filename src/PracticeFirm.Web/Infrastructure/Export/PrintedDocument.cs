using Microsoft.Net.Http.Headers;
using PracticeFirm.Web.Infrastructure.Dispatch;

namespace PracticeFirm.Web.Infrastructure.Export;

/// <summary>A file to hand out.</summary>
public sealed record PrintedFile(string Name, byte[] Content);

/// <summary>How many pages there are, and of which state of the document, so that a picture of an older state isn't shown.</summary>
public sealed record PrintedPages(int Count, string State);

/// <summary>A document on paper: the PDF, and pictures of its pages from the same drawing.</summary>
/// <param name="Name">Name of the file without extension: <c>OFF-2026-0001</c>, or <c>order-concept-12</c>.</param>
/// <param name="State">Changes with everything that is drawn: the revisions of what it is made from.</param>
/// <param name="Render">Draws the PDF.</param>
/// <param name="PageCount">Counts the pages.</param>
/// <param name="RenderPage">Draws a page (from 1) of a width in pixels as PNG.</param>
public sealed record PrintedDocument(string Name, string State, Func<byte[]> Render, Func<int> PageCount, Func<int, int, byte[]> RenderPage)
{
    /// <summary>The PDF.</summary>
    public PrintedFile Pdf() => new($"{Name}.pdf", Render());

    /// <summary>What a preview has to know.</summary>
    public PrintedPages Pages() => new(PageCount(), State);

    /// <summary>A picture of a page, of a width between 200 and 2000 pixels; null when there is no such page.</summary>
    public PrintedFile? Page(int number, int width) =>
        number < 1 || number > PageCount() ? null : new PrintedFile($"{Name}-{number}.png", RenderPage(number, Math.Clamp(width, 200, 2000)));

    /// <summary>
    /// Maps the addresses of a kind of document: <c>/f/{firm}/{folder}/{id}/{pdf}</c> (<c>?download=true</c> to keep it) and
    /// <c>/f/{firm}/{folder}/{id}/pagina/{number}.png</c>, where the preview finds them.
    /// </summary>
    /// <param name="routes">Where to map.</param>
    /// <param name="folder">The pages of this kind: <c>orders</c>.</param>
    /// <param name="pdf">Name of the file in the address: <c>orderbevestiging.pdf</c>.</param>
    /// <param name="file">Asks for the PDF of a document.</param>
    /// <param name="page">Asks for a picture: document, page and width.</param>
    /// <param name="pages">Folder of the pictures; another one for a second document of the same kind.</param>
    public static void Map(
        IEndpointRouteBuilder routes, string folder, string pdf, Func<int, IFirmQuery<PrintedFile>> file, Func<int, int, int, IFirmQuery<PrintedFile>> page,
        string pages = "pagina")
    {
        MapPdf(routes, folder, pdf, file);

        // The state in the address changes with the document, so that a picture may be kept as long as the browser likes.
        routes.MapGet($"/f/{{firm}}/{folder}/{{id:int}}/{pages}/{{number:int}}.png", async (string firm, int id, int number, int? breedte, string? stand, IDispatcher dispatcher, HttpResponse response, CancellationToken ct) =>
            FirmFile.Answer(await dispatcher.Send(firm, page(id, number, breedte ?? 900), ct), picture =>
            {
                response.Headers.CacheControl = stand is null ? "private, no-cache" : "private, max-age=3600, immutable";
                return Results.Bytes(picture.Content, "image/png");
            }));
    }

    /// <summary>Maps only the PDF, for a second document of the same kind.</summary>
    public static void MapPdf(IEndpointRouteBuilder routes, string folder, string pdf, Func<int, IFirmQuery<PrintedFile>> file) =>
        routes.MapGet($"/f/{{firm}}/{folder}/{{id:int}}/{pdf}", async (string firm, int id, bool? download, IDispatcher dispatcher, HttpResponse response, CancellationToken ct) =>
            FirmFile.Answer(await dispatcher.Send(firm, file(id), ct), printed =>
            {
                response.Headers.ContentDisposition = new ContentDispositionHeaderValue(download == true ? "attachment" : "inline") { FileName = printed.Name }.ToString();
                response.Headers.CacheControl = "private, no-cache";
                return Results.Bytes(printed.Content, "application/pdf");
            }));
}
