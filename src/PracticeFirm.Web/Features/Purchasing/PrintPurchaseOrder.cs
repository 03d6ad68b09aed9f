using MediatR;
using Microsoft.EntityFrameworkCore;
using PracticeFirm.Documents;
using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Purchasing;
using PracticeFirm.Web.Infrastructure.Dispatch;
using PracticeFirm.Web.Infrastructure.Export;
using PracticeFirm.Web.Infrastructure.Persistence;

namespace PracticeFirm.Web.Features.Purchasing;

/// <summary>The purchase order on paper: the PDF, and pictures of its pages from the same drawing for the preview.</summary>
public static class PrintPurchaseOrder
{
    /// <summary>Name of the PDF in its address.</summary>
    public const string FileName = "inkooporder.pdf";

    [Access(Access.FirmReader)]
    public sealed record Pdf(int PurchaseOrderId) : IFirmQuery<PrintedFile>;

    /// <param name="PurchaseOrderId">The purchase order.</param>
    /// <param name="Number">Page, from 1.</param>
    /// <param name="Width">Width in pixels.</param>
    [Access(Access.FirmReader)]
    public sealed record Page(int PurchaseOrderId, int Number, int Width) : IFirmQuery<PrintedFile>;

    [Access(Access.FirmReader)]
    public sealed record Pages(int PurchaseOrderId) : IFirmQuery<PrintedPages>;

    internal sealed class Handler(FirmDb db) : IRequestHandler<Pdf, Result<PrintedFile>>, IRequestHandler<Page, Result<PrintedFile>>, IRequestHandler<Pages, Result<PrintedPages>>
    {
        public async Task<Result<PrintedFile>> Handle(Pdf query, CancellationToken ct) =>
            await Compose(query.PurchaseOrderId, ct) is { } paper ? paper.Pdf() : PurchaseErrors.NotFound;

        public async Task<Result<PrintedFile>> Handle(Page query, CancellationToken ct) =>
            (await Compose(query.PurchaseOrderId, ct))?.Page(query.Number, query.Width) is { } picture ? picture : PurchaseErrors.NotFound;

        public async Task<Result<PrintedPages>> Handle(Pages query, CancellationToken ct) =>
            await Compose(query.PurchaseOrderId, ct) is { } paper ? paper.Pages() : PurchaseErrors.NotFound;

        private async Task<PrintedDocument?> Compose(int id, CancellationToken ct)
        {
            var found = await db.PurchaseOrders.AsNoTracking()
                .Include(p => p.Lines.OrderBy(l => l.Position)).ThenInclude(l => l.Links)
                .Where(p => p.Id == id)
                .Join(db.Employees, p => p.AuthorId, e => e.Id, (p, e) => new { Order = p, Author = e })
                .SelectMany(x => db.Firms, (x, f) => new { x.Order, x.Author, Firm = f })
                .SingleOrDefaultAsync(ct);
            if (found is null)
                return null;
            var order = found.Order;
            var lines = order.Lines.Select(l => l.ArticleId).ToList();
            var articles = PurchaseOrderComposer.LanguageOf(order.Supplier.CountryCode) == Language.Dutch
                ? null
                : await db.Articles.AsNoTracking().Where(a => lines.Contains(a.Id)).ToDictionaryAsync(a => a.Id, ct);
            var document = PurchaseOrderComposer.Compose(order, found.Firm, found.Author, articles);
            return new PrintedDocument(
                order.Number ?? $"inkooporder-concept-{order.Id}", $"{order.Revision}", () => DocumentPdf.Render(document), () => DocumentPdf.PageCount(document),
                (page, width) => DocumentPdf.RenderPage(document, page, width));
        }
    }

    /// <summary>The addresses of the files.</summary>
    internal static void Map(IEndpointRouteBuilder routes) =>
        PrintedDocument.Map(routes, "inkooporders", FileName, id => new Pdf(id), (id, number, width) => new Page(id, number, width));
}
