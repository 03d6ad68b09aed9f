using MediatR;
using Microsoft.EntityFrameworkCore;
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
    /// <summary>Name of the PDF in its address.</summary>
    public const string FileName = "offerte.pdf";

    [Access(Access.FirmReader)]
    public sealed record Pdf(int OfferteId) : IFirmQuery<PrintedFile>;

    /// <param name="OfferteId">The offerte.</param>
    /// <param name="Number">Page, from 1.</param>
    /// <param name="Width">Width in pixels.</param>
    [Access(Access.FirmReader)]
    public sealed record Page(int OfferteId, int Number, int Width) : IFirmQuery<PrintedFile>;

    [Access(Access.FirmReader)]
    public sealed record Pages(int OfferteId) : IFirmQuery<PrintedPages>;

    internal sealed class Handler(FirmDb db) : IRequestHandler<Pdf, Result<PrintedFile>>, IRequestHandler<Page, Result<PrintedFile>>, IRequestHandler<Pages, Result<PrintedPages>>
    {
        public async Task<Result<PrintedFile>> Handle(Pdf query, CancellationToken ct) =>
            await Compose(query.OfferteId, ct) is { } paper ? paper.Pdf() : OfferteErrors.NotFound;

        public async Task<Result<PrintedFile>> Handle(Page query, CancellationToken ct) =>
            (await Compose(query.OfferteId, ct))?.Page(query.Number, query.Width) is { } picture ? picture : OfferteErrors.NotFound;

        public async Task<Result<PrintedPages>> Handle(Pages query, CancellationToken ct) =>
            await Compose(query.OfferteId, ct) is { } paper ? paper.Pages() : OfferteErrors.NotFound;

        private async Task<PrintedDocument?> Compose(int id, CancellationToken ct)
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
            var document = OfferteComposer.Compose(offerte, found.Firm, recipient, found.Author);
            return new PrintedDocument(
                name, $"{offerte.Revision}.{customer?.Revision}", () => OffertePdf.Render(document), () => OffertePdf.PageCount(document),
                (page, width) => OffertePdf.RenderPage(document, page, width));
        }
    }

    /// <summary>The addresses of the files.</summary>
    internal static void Map(IEndpointRouteBuilder routes) =>
        PrintedDocument.Map(routes, "offertes", FileName, id => new Pdf(id), (id, number, width) => new Page(id, number, width));
}
