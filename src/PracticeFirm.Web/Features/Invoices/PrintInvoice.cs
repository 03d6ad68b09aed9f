using MediatR;
using Microsoft.EntityFrameworkCore;
using Microsoft.Net.Http.Headers;
using PracticeFirm.Documents;
using PracticeFirm.Documents.EInvoice;
using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Firm;
using PracticeFirm.Domain.Invoicing;
using PracticeFirm.Domain.Relations;
using PracticeFirm.Web.Infrastructure.Dispatch;
using PracticeFirm.Web.Infrastructure.Export;
using PracticeFirm.Web.Infrastructure.Persistence;

namespace PracticeFirm.Web.Features.Invoices;

/// <summary>The invoice or credit note as files: the PDF with pictures of its pages, and the e-invoice by either set of rules.</summary>
public static class PrintInvoice
{
    /// <summary>Name of the PDF in its address.</summary>
    public const string FileName = "factuur.pdf";

    /// <summary>Name of the e-invoice by the Dutch rules in its address.</summary>
    public const string NlciusName = "ubl-nlcius.xml";

    /// <summary>Name of the e-invoice by the rules of Peppol in its address.</summary>
    public const string PeppolName = "ubl-peppol.xml";

    [Access(Access.FirmReader)]
    public sealed record Pdf(int InvoiceId) : IFirmQuery<PrintedFile>;

    /// <param name="InvoiceId">The invoice.</param>
    /// <param name="Number">Page, from 1.</param>
    /// <param name="Width">Width in pixels.</param>
    [Access(Access.FirmReader)]
    public sealed record Page(int InvoiceId, int Number, int Width) : IFirmQuery<PrintedFile>;

    [Access(Access.FirmReader)]
    public sealed record Pages(int InvoiceId) : IFirmQuery<PrintedPages>;

    /// <summary>The e-invoice, or why there is none: what is missing and where to fill it in.</summary>
    [Access(Access.FirmReader)]
    public sealed record EInvoice(int InvoiceId, EInvoiceProfile Profile) : IFirmQuery<PrintedFile>;

    /// <summary>Which e-invoices can be made.</summary>
    [Access(Access.FirmReader)]
    public sealed record Check(int InvoiceId) : IFirmQuery<Possible>;

    /// <summary>Why an e-invoice can't be made, by set of rules; empty when it can.</summary>
    public sealed record Possible(IReadOnlyList<Error> Nlcius, IReadOnlyList<Error> Peppol);

    internal sealed class Handler(FirmDb db)
        : IRequestHandler<Pdf, Result<PrintedFile>>, IRequestHandler<Page, Result<PrintedFile>>, IRequestHandler<Pages, Result<PrintedPages>>,
            IRequestHandler<EInvoice, Result<PrintedFile>>, IRequestHandler<Check, Result<Possible>>
    {
        public async Task<Result<PrintedFile>> Handle(Pdf query, CancellationToken ct) =>
            await Paper(query.InvoiceId, ct) is { } paper ? paper.Pdf() : InvoiceErrors.NotFound;

        public async Task<Result<PrintedFile>> Handle(Page query, CancellationToken ct) =>
            (await Paper(query.InvoiceId, ct))?.Page(query.Number, query.Width) is { } picture ? picture : InvoiceErrors.NotFound;

        public async Task<Result<PrintedPages>> Handle(Pages query, CancellationToken ct) =>
            await Paper(query.InvoiceId, ct) is { } paper ? paper.Pages() : InvoiceErrors.NotFound;

        public async Task<Result<PrintedFile>> Handle(EInvoice query, CancellationToken ct)
        {
            if (await Parts(query.InvoiceId, ct) is not { } parts)
                return InvoiceErrors.NotFound;
            var document = parts.EInvoice(query.Profile);
            var check = EInvoiceCheck.Check(document);
            return check.IsFailure ? Result<PrintedFile>.Failure(check.Errors) : new PrintedFile($"{parts.Invoice.Number}.xml", UblInvoice.Write(document));
        }

        public async Task<Result<Possible>> Handle(Check query, CancellationToken ct) =>
            await Parts(query.InvoiceId, ct) is { } parts
                ? new Possible(EInvoiceCheck.Check(parts.EInvoice(EInvoiceProfile.Nlcius)).Errors, EInvoiceCheck.Check(parts.EInvoice(EInvoiceProfile.PeppolBis3)).Errors)
                : InvoiceErrors.NotFound;

        private async Task<PrintedDocument?> Paper(int id, CancellationToken ct)
        {
            if (await Parts(id, ct) is not { } parts)
                return null;
            var (invoice, document) = (parts.Invoice, parts.Document);
            return new PrintedDocument(
                invoice.Number ?? $"factuur-concept-{invoice.Id}", $"{invoice.Revision}.{parts.Customer.Revision}.{parts.Firm.Revision}", () => DocumentPdf.Render(document),
                () => DocumentPdf.PageCount(document), (page, width) => DocumentPdf.RenderPage(document, page, width));
        }

        private async Task<Printing?> Parts(int id, CancellationToken ct)
        {
            if (await db.Read(id, ct) is not var (invoice, firm))
                return null;
            var deliveryIds = invoice.Lines.Select(l => l.DeliveryId).Distinct().ToList();
            var articleIds = invoice.Lines.Select(l => l.ArticleId).Distinct().ToList();
            var people = await db.Customers.AsNoTracking()
                .Include(c => c.Contacts)
                .Where(c => c.Id == invoice.CustomerId)
                .SelectMany(c => db.Employees.Where(e => e.Id == invoice.AuthorId), (c, e) => new { Customer = c, Author = e })
                .SingleAsync(ct);
            var around = await db.Articles.AsNoTracking().Where(a => articleIds.Contains(a.Id))
                .Select(a => new { ArticleId = a.Id, a.Gtin, Street = "", HouseNumber = "", PostalCode = "", City = "", Country = "" })
                .Concat(db.Deliveries.AsNoTracking().Where(d => deliveryIds.Contains(d.Id)).Select(d => new
                {
                    ArticleId = 0,
                    Gtin = "",
                    d.DeliveryAddress.Street,
                    d.DeliveryAddress.HouseNumber,
                    d.DeliveryAddress.PostalCode,
                    d.DeliveryAddress.City,
                    Country = d.DeliveryAddress.CountryCode,
                }))
                .ToListAsync(ct);
            var original = invoice is { IsDraft: true, OriginalId: { } originalId } ? await db.Invoices.AsNoTracking().SingleAsync(i => i.Id == originalId, ct) : null;
            var places = around.Where(a => a.ArticleId == 0).Select(a => new Address(a.Street, a.HouseNumber, a.PostalCode, a.City, a.Country)).Distinct().ToList();
            return new Printing(
                invoice, firm, people.Customer, people.Author, original, places.Count == 1 ? places[0] : null,
                around.Where(a => a.ArticleId > 0).ToDictionary(a => a.ArticleId, a => a.Gtin));
        }

        private sealed record Printing(
            Invoice Invoice, TradingFirm Firm, Customer Customer, Employee Author, Invoice? Original, Address? Place, IReadOnlyDictionary<int, string> Gtins)
        {
            public InvoiceDocument Document => InvoiceComposer.Compose(Invoice, Firm, Customer, Author, Original, Place);

            public EInvoiceDocument EInvoice(EInvoiceProfile profile) => EInvoiceComposer.Compose(Invoice, Firm, Customer, Author, profile, Place, Gtins);
        }
    }

    /// <summary>The addresses of the files.</summary>
    internal static void Map(IEndpointRouteBuilder routes)
    {
        PrintedDocument.Map(routes, "facturen", FileName, id => new Pdf(id), (id, number, width) => new Page(id, number, width));
        MapEInvoice(routes, NlciusName, EInvoiceProfile.Nlcius);
        MapEInvoice(routes, PeppolName, EInvoiceProfile.PeppolBis3);
    }

    private static void MapEInvoice(IEndpointRouteBuilder routes, string name, EInvoiceProfile profile) =>
        routes.MapGet($"/f/{{firm}}/facturen/{{id:int}}/{name}", async (string firm, int id, IDispatcher dispatcher, HttpResponse response, CancellationToken ct) =>
            FirmFile.Answer(await dispatcher.Send(firm, new EInvoice(id, profile), ct), printed =>
            {
                response.Headers.ContentDisposition = new ContentDispositionHeaderValue("attachment") { FileName = printed.Name }.ToString();
                response.Headers.CacheControl = "private, no-cache";
                return Results.Bytes(printed.Content, "application/xml");
            }));
}
