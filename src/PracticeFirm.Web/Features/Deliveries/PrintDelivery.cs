using MediatR;
using Microsoft.EntityFrameworkCore;
using PracticeFirm.Documents;
using PracticeFirm.Documents.Deliveries;
using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Deliveries;
using PracticeFirm.Web.Infrastructure.Dispatch;
using PracticeFirm.Web.Infrastructure.Export;
using PracticeFirm.Web.Infrastructure.Persistence;

namespace PracticeFirm.Web.Features.Deliveries;

/// <summary>The pakbon on paper: the PDF, and pictures of its pages from the same drawing for the preview.</summary>
public static class PrintDelivery
{
    /// <summary>Name of the PDF in its address.</summary>
    public const string FileName = "pakbon.pdf";

    [Access(Access.FirmReader)]
    public sealed record Pdf(int DeliveryId) : IFirmQuery<PrintedFile>;

    /// <param name="DeliveryId">The delivery.</param>
    /// <param name="Number">Page, from 1.</param>
    /// <param name="Width">Width in pixels.</param>
    [Access(Access.FirmReader)]
    public sealed record Page(int DeliveryId, int Number, int Width) : IFirmQuery<PrintedFile>;

    [Access(Access.FirmReader)]
    public sealed record Pages(int DeliveryId) : IFirmQuery<PrintedPages>;

    internal sealed class Handler(FirmDb db) : IRequestHandler<Pdf, Result<PrintedFile>>, IRequestHandler<Page, Result<PrintedFile>>, IRequestHandler<Pages, Result<PrintedPages>>
    {
        public async Task<Result<PrintedFile>> Handle(Pdf query, CancellationToken ct) =>
            await Compose(query.DeliveryId, ct) is { } paper ? paper.Pdf() : DeliveryErrors.NotFound;

        public async Task<Result<PrintedFile>> Handle(Page query, CancellationToken ct) =>
            (await Compose(query.DeliveryId, ct))?.Page(query.Number, query.Width) is { } picture ? picture : DeliveryErrors.NotFound;

        public async Task<Result<PrintedPages>> Handle(Pages query, CancellationToken ct) =>
            await Compose(query.DeliveryId, ct) is { } paper ? paper.Pages() : DeliveryErrors.NotFound;

        private async Task<PrintedDocument?> Compose(int id, CancellationToken ct)
        {
            var delivery = await db.Deliveries.AsNoTracking().Include(d => d.Lines.OrderBy(l => l.Position)).SingleOrDefaultAsync(d => d.Id == id, ct);
            if (delivery is null)
                return null;
            var found = await db.Orders.AsNoTracking()
                .Include(o => o.Lines)
                .Where(o => o.Id == delivery.OrderId)
                .Join(db.Employees, o => o.AuthorId, e => e.Id, (o, e) => new { Order = o, Author = e })
                .SelectMany(x => db.Firms, (x, f) => new { x.Order, x.Author, Firm = f })
                .SingleAsync(ct);
            var document = DeliveryNoteComposer.Compose(delivery, found.Order, found.Firm, found.Author);
            var state = delivery.Status == DeliveryStatus.Shipped ? $"{delivery.Revision}" : $"{delivery.Revision}.{found.Order.Revision}";
            return new PrintedDocument(
                delivery.Number ?? $"pakbon-concept-{delivery.Id}", state, () => DocumentPdf.Render(document), () => DocumentPdf.PageCount(document),
                (page, width) => DocumentPdf.RenderPage(document, page, width));
        }
    }

    /// <summary>The addresses of the files.</summary>
    internal static void Map(IEndpointRouteBuilder routes) =>
        PrintedDocument.Map(routes, "leveringen", FileName, id => new Pdf(id), (id, number, width) => new Page(id, number, width));
}
