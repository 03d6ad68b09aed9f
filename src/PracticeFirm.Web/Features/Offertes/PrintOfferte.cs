using MediatR;
using Microsoft.EntityFrameworkCore;
using Microsoft.Net.Http.Headers;
using PracticeFirm.Documents;
using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Offertes;
using PracticeFirm.Web.Infrastructure.Dispatch;
using PracticeFirm.Web.Infrastructure.Export;
using PracticeFirm.Web.Infrastructure.Persistence;

namespace PracticeFirm.Web.Features.Offertes;

/// <summary>The offerte on paper: the PDF, and pictures of its pages from the same drawing for the preview.</summary>
public static class PrintOfferte
{
    [Access(Access.FirmReader)]
    public sealed record Pdf(int OfferteId) : IFirmQuery<File>;

    /// <param name="OfferteId">The offerte.</param>
    /// <param name="Number">Page, from 1.</param>
    /// <param name="Width">Width in pixels.</param>
    [Access(Access.FirmReader)]
    public sealed record Page(int OfferteId, int Number, int Width) : IFirmQuery<File>;

    [Access(Access.FirmReader)]
    public sealed record Pages(int OfferteId) : IFirmQuery<Preview>;

    /// <summary>A file to hand out.</summary>
    public sealed record File(string Name, byte[] Content);

    /// <summary>How many pages there are, and of which state of the offerte, so that a picture of an older state isn't shown.</summary>
    public sealed record Preview(int Count, string State);

    internal sealed class Handler(FirmDb db) : IRequestHandler<Pdf, Result<File>>, IRequestHandler<Page, Result<File>>, IRequestHandler<Pages, Result<Preview>>
    {
        public async Task<Result<File>> Handle(Pdf query, CancellationToken ct)
        {
            if (await Compose(query.OfferteId, ct) is not { } paper)
                return OfferteErrors.NotFound;
            return new File($"{paper.Name}.pdf", OffertePdf.Render(paper.Document));
        }

        public async Task<Result<File>> Handle(Page query, CancellationToken ct)
        {
            if (await Compose(query.OfferteId, ct) is not { } paper || query.Number < 1 || query.Number > OffertePdf.PageCount(paper.Document))
                return OfferteErrors.NotFound;
            var width = Math.Clamp(query.Width, 200, 2000);
            return new File($"{paper.Name}-{query.Number}.png", OffertePdf.RenderPage(paper.Document, query.Number, width));
        }

        public async Task<Result<Preview>> Handle(Pages query, CancellationToken ct)
        {
            if (await Compose(query.OfferteId, ct) is not { } paper)
                return OfferteErrors.NotFound;
            return new Preview(OffertePdf.PageCount(paper.Document), paper.State);
        }

        private async Task<Paper?> Compose(int id, CancellationToken ct)
        {
            var found = await db.Offertes.AsNoTracking()
                .Include(o => o.Lines.OrderBy(l => l.Position))
                .Where(o => o.Id == id)
                .Join(db.Employees, o => o.AuthorId, e => e.Id, (o, e) => new { Offerte = o, Author = e })
                .SelectMany(x => db.Firms, (x, f) => new { x.Offerte, x.Author, Firm = f })
                .SingleOrDefaultAsync(ct);
            if (found is null)
                return null;
            var offerte = found.Offerte;
            var customer = await db.Customers.AsNoTracking().Include(c => c.Contacts).SingleOrDefaultAsync(c => c.Id == offerte.CustomerId, ct);
            var recipient = offerte.Recipient ?? (customer is null ? null : Recipient.Of(customer, offerte.Terms.ContactPersonId));
            var name = offerte.Number is null ? $"offerte-concept-{offerte.Id}" : offerte.Version == 1 ? offerte.Number : $"{offerte.Number}-v{offerte.Version}";
            return new Paper(OfferteComposer.Compose(offerte, found.Firm, recipient, found.Author), name, $"{offerte.Revision}.{customer?.Revision}");
        }

        private sealed record Paper(OfferteDocument Document, string Name, string State);
    }

    /// <summary>The addresses of the files.</summary>
    internal static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/f/{firm}/offertes/{id:int}/offerte.pdf", async (string firm, int id, bool? download, IDispatcher dispatcher, HttpResponse response, CancellationToken ct) =>
            FirmFile.Answer(await dispatcher.Send(firm, new Pdf(id), ct), file =>
            {
                response.Headers.ContentDisposition = new ContentDispositionHeaderValue(download == true ? "attachment" : "inline") { FileName = file.Name }.ToString();
                response.Headers.CacheControl = "private, no-cache";
                return Results.Bytes(file.Content, "application/pdf");
            }));

        // The state in the address changes with the offerte, so that a picture may be kept as long as the browser likes.
        routes.MapGet("/f/{firm}/offertes/{id:int}/pagina/{number:int}.png", async (string firm, int id, int number, int? breedte, string? stand, IDispatcher dispatcher, HttpResponse response, CancellationToken ct) =>
            FirmFile.Answer(await dispatcher.Send(firm, new Page(id, number, breedte ?? 900), ct), file =>
            {
                response.Headers.CacheControl = stand is null ? "private, no-cache" : "private, max-age=3600, immutable";
                return Results.Bytes(file.Content, "image/png");
            }));
    }
}
