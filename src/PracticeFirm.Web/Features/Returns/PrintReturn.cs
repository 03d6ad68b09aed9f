using MediatR;
using Microsoft.EntityFrameworkCore;
using PracticeFirm.Documents;
using PracticeFirm.Documents.Returns;
using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Returns;
using PracticeFirm.Web.Infrastructure.Dispatch;
using PracticeFirm.Web.Infrastructure.Export;
using PracticeFirm.Web.Infrastructure.Persistence;

namespace PracticeFirm.Web.Features.Returns;

/// <summary>The retourbon: the PDF, and pictures of its pages from the same drawing for the preview.</summary>
public static class PrintReturn
{
    /// <summary>Name of the PDF in its address.</summary>
    public const string FileName = "retourbon.pdf";

    [Access(Access.FirmReader)]
    public sealed record Pdf(int ReturnId) : IFirmQuery<PrintedFile>;

    /// <param name="ReturnId">The return.</param>
    /// <param name="Number">Page, from 1.</param>
    /// <param name="Width">Width in pixels.</param>
    [Access(Access.FirmReader)]
    public sealed record Page(int ReturnId, int Number, int Width) : IFirmQuery<PrintedFile>;

    [Access(Access.FirmReader)]
    public sealed record Pages(int ReturnId) : IFirmQuery<PrintedPages>;

    internal sealed class Handler(FirmDb db) : IRequestHandler<Pdf, Result<PrintedFile>>, IRequestHandler<Page, Result<PrintedFile>>, IRequestHandler<Pages, Result<PrintedPages>>
    {
        public async Task<Result<PrintedFile>> Handle(Pdf query, CancellationToken ct) =>
            await Compose(query.ReturnId, ct) is { } paper ? paper.Pdf() : ReturnErrors.NotFound;

        public async Task<Result<PrintedFile>> Handle(Page query, CancellationToken ct) =>
            (await Compose(query.ReturnId, ct))?.Page(query.Number, query.Width) is { } picture ? picture : ReturnErrors.NotFound;

        public async Task<Result<PrintedPages>> Handle(Pages query, CancellationToken ct) =>
            await Compose(query.ReturnId, ct) is { } paper ? paper.Pages() : ReturnErrors.NotFound;

        private async Task<PrintedDocument?> Compose(int id, CancellationToken ct)
        {
            var found = await db.Returns.AsNoTracking()
                .Include(r => r.Lines.OrderBy(l => l.Position))
                .Where(r => r.Id == id)
                .Join(db.Orders, r => r.OrderId, o => o.Id, (r, o) => new { Return = r, o.AuthorId, o.Terms.CustomerReference })
                .Join(db.Employees, x => x.AuthorId, e => e.Id, (x, e) => new { x.Return, x.CustomerReference, Contact = e })
                .SelectMany(x => db.Firms, (x, f) => new { x.Return, x.CustomerReference, x.Contact, Firm = f })
                .SingleOrDefaultAsync(ct);
            if (found is null)
                return null;
            var ret = found.Return;
            var days = await db.Deliveries.AsNoTracking()
                .Where(d => d.OrderId == ret.OrderId && d.Number != null && d.ShippedOn != null)
                .ToDictionaryAsync(d => d.Number!, d => d.ShippedOn!.Value, ct);
            var lines = ret.Lines.Select(l => l.DeliveryLineId).ToList();
            var invoiced = await db.Invoices.AsNoTracking()
                .Where(i => i.Number != null && i.OriginalId == null && db.InvoiceIdsOf(ret.OrderId).Contains(i.Id))
                .SelectMany(i => i.Lines.Where(l => lines.Contains(l.DeliveryLineId)), (i, l) => new { i.Id, i.Number, l.DeliveryLineId })
                .ToListAsync(ct);
            var invoices = invoiced.GroupBy(i => i.DeliveryLineId).ToDictionary(g => g.Key, g => g.OrderBy(i => i.Id).Last().Number!);
            var document = ReturnSlipComposer.Compose(ret, found.Firm, found.Contact, found.CustomerReference, days, invoices);
            return new PrintedDocument(
                ret.Number, $"{ret.Revision}.{string.Join('.', invoices.Values)}", () => DocumentPdf.Render(document), () => DocumentPdf.PageCount(document),
                (page, width) => DocumentPdf.RenderPage(document, page, width));
        }
    }

    /// <summary>The addresses of the files.</summary>
    internal static void Map(IEndpointRouteBuilder routes) =>
        PrintedDocument.Map(routes, "retouren", FileName, id => new Pdf(id), (id, number, width) => new Page(id, number, width));
}
