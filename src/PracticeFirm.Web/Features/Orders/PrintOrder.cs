using MediatR;
using Microsoft.EntityFrameworkCore;
using PracticeFirm.Documents;
using PracticeFirm.Documents.Orders;
using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Offertes;
using PracticeFirm.Domain.Orders;
using PracticeFirm.Web.Infrastructure.Dispatch;
using PracticeFirm.Web.Infrastructure.Export;
using PracticeFirm.Web.Infrastructure.Persistence;

namespace PracticeFirm.Web.Features.Orders;

/// <summary>The order on paper: orderbevestiging or verkoopcontract as PDF, and pictures of the pages from the same drawing.</summary>
public static class PrintOrder
{
    /// <summary>Name of the orderbevestiging in its address.</summary>
    public const string Confirmation = "bevestiging.pdf";

    /// <summary>Name of the verkoopcontract in its address.</summary>
    public const string Contract = "contract.pdf";

    /// <summary>Folder of the pictures of the verkoopcontract.</summary>
    public const string ContractPages = "contractpagina";

    /// <param name="OrderId">The order.</param>
    /// <param name="Kind">Which paper.</param>
    [Access(Access.FirmReader)]
    public sealed record Pdf(int OrderId, OrderPaperKind Kind) : IFirmQuery<PrintedFile>;

    /// <param name="OrderId">The order.</param>
    /// <param name="Kind">Which paper.</param>
    /// <param name="Number">Page, from 1.</param>
    /// <param name="Width">Width in pixels.</param>
    [Access(Access.FirmReader)]
    public sealed record Page(int OrderId, OrderPaperKind Kind, int Number, int Width) : IFirmQuery<PrintedFile>;

    /// <param name="OrderId">The order.</param>
    /// <param name="Kind">Which paper.</param>
    [Access(Access.FirmReader)]
    public sealed record Pages(int OrderId, OrderPaperKind Kind) : IFirmQuery<PrintedPages>;

    internal sealed class Handler(FirmDb db) : IRequestHandler<Pdf, Result<PrintedFile>>, IRequestHandler<Page, Result<PrintedFile>>, IRequestHandler<Pages, Result<PrintedPages>>
    {
        public async Task<Result<PrintedFile>> Handle(Pdf query, CancellationToken ct) =>
            await Compose(query.OrderId, query.Kind, ct) is { } paper ? paper.Pdf() : OrderErrors.NotFound;

        public async Task<Result<PrintedFile>> Handle(Page query, CancellationToken ct) =>
            (await Compose(query.OrderId, query.Kind, ct))?.Page(query.Number, query.Width) is { } picture ? picture : OrderErrors.NotFound;

        public async Task<Result<PrintedPages>> Handle(Pages query, CancellationToken ct) =>
            await Compose(query.OrderId, query.Kind, ct) is { } paper ? paper.Pages() : OrderErrors.NotFound;

        private async Task<PrintedDocument?> Compose(int id, OrderPaperKind kind, CancellationToken ct)
        {
            var found = await db.Orders.AsNoTracking()
                .Include(o => o.Lines.OrderBy(l => l.Position))
                .Where(o => o.Id == id)
                .Join(db.Employees, o => o.AuthorId, e => e.Id, (o, e) => new { Order = o, Author = e })
                .SelectMany(x => db.Firms, (x, f) => new
                {
                    x.Order,
                    x.Author,
                    Firm = f,
                    Offerte = db.Offertes.Where(p => p.Id == x.Order.OfferteId).Select(p => new { p.Number, p.Version, p.SentOn, p.Terms.Intro, p.Terms.Closing }).FirstOrDefault(),
                })
                .SingleOrDefaultAsync(ct);
            if (found is null)
                return null;
            var order = found.Order;
            var customer = await db.Customers.AsNoTracking().Include(c => c.Contacts).SingleAsync(c => c.Id == order.CustomerId, ct);
            var recipient = order.Recipient ?? Recipient.Of(customer, order.Terms.ContactPersonId);
            var offerte = found.Offerte is { Number: { } number } from ? new AcceptedOfferte(number, from.Version, from.SentOn, from.Intro, from.Closing) : null;
            var document = OrderComposer.Compose(kind, order, found.Firm, recipient, found.Author, offerte, customer.KvkNumber);
            var what = kind == OrderPaperKind.Contract ? "contract" : "bevestiging";
            return new PrintedDocument(
                order.Number is null ? $"{what}-concept-{order.Id}" : $"{order.Number}-{what}", $"{order.Revision}.{customer.Revision}.{found.Firm.BusinessDay.DayNumber}",
                () => DocumentPdf.Render(document), () => DocumentPdf.PageCount(document), (page, width) => DocumentPdf.RenderPage(document, page, width));
        }
    }

    /// <summary>The addresses of the files.</summary>
    internal static void Map(IEndpointRouteBuilder routes)
    {
        Map(routes, OrderPaperKind.Confirmation, Confirmation, "pagina");
        Map(routes, OrderPaperKind.Contract, Contract, ContractPages);
    }

    private static void Map(IEndpointRouteBuilder routes, OrderPaperKind kind, string pdf, string pages) =>
        PrintedDocument.Map(routes, "orders", pdf, id => new Pdf(id, kind), (id, number, width) => new Page(id, kind, number, width), pages);
}
