using PracticeFirm.Domain.Common;
using PracticeFirm.Web.Components;
using PracticeFirm.Web.Infrastructure.Dispatch;
using PracticeFirm.Web.Infrastructure.Export;
using PracticeFirm.Web.Texts;

namespace PracticeFirm.Web.Features.Invoices;

/// <summary>The list of invoices as a file: the same search and filters, every page.</summary>
internal static class ExportInvoices
{
    private static readonly IReadOnlyList<TableColumn<ListInvoices.Row>> Columns =
    [
        new(InvoicesTexts.Number, r => r.Title),
        new(InvoicesTexts.Kind, r => InvoiceLabels.Kind(r.Kind)),
        new(InvoicesTexts.Customer, r => r.CustomerName, 32),
        new(InvoicesTexts.Orders, r => r.Orders, 24),
        new(InvoicesTexts.Status, r => InvoiceLabels.Status(r.Kind, r.Status)),
        new(InvoicesTexts.Date, r => r.InvoiceDate ?? r.CreatedOn),
        new(InvoicesTexts.DueOn, r => r.DueOn),
        new(InvoicesTexts.NetTotal, r => new Money(r.Sign * r.NetCents)),
        new(InvoicesTexts.Vat, r => new Money(r.Sign * r.VatCents)),
        new(InvoicesTexts.Total, r => new Money(r.Sign * r.TotalCents)),
        new(InvoicesTexts.Open, r => new Money(r.OpenCents)),
    ];

    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet(
        $"/f/{{firm}}/facturen/export.{{kind:regex({TableExport.Kinds})}}",
        async (string firm, string kind, HttpRequest request, IDispatcher dispatcher, CancellationToken ct) =>
        {
            var asked = request.Query;
            int? customer = int.TryParse(asked["klant"], out var id) ? id : null;
            var query = new ListInvoices.Query(asked[ListQuery.Search], asked["status"], asked["soort"], customer, asked[ListQuery.Sort], Page: 0);
            return FirmFile.Answer(await dispatcher.Send(firm, query, ct), list => TableExport.File(kind, "facturen", Columns, list.Rows));
        });
}
