using PracticeFirm.Domain.Common;
using PracticeFirm.Web.Components;
using PracticeFirm.Web.Infrastructure.Dispatch;
using PracticeFirm.Web.Infrastructure.Export;
using PracticeFirm.Web.Texts;

namespace PracticeFirm.Web.Features.Purchasing;

/// <summary>The lists of purchase orders and of suppliers as files: the same search and filters, every page.</summary>
internal static class ExportPurchases
{
    private static readonly IReadOnlyList<TableColumn<ListPurchases.Row>> Columns =
    [
        new(PurchasingTexts.Number, r => r.Title),
        new(PurchasingTexts.Supplier, r => r.Supplier, 32),
        new(PurchasingTexts.Status, r => PurchaseLabels.Status(r.Status)),
        new(PurchasingTexts.Date, r => r.Date),
        new(PurchasingTexts.ExpectedOn, r => r.ExpectedOn),
        new(PurchasingTexts.OpenUnits, r => r.Open),
        new(PurchasingTexts.NetTotal, r => r.Net),
    ];

    private static readonly IReadOnlyList<TableColumn<ListSuppliers.Row>> SupplierColumns =
    [
        new(PurchasingTexts.SupplierCode, r => r.Code),
        new(PurchasingTexts.Supplier, r => r.Name, 32),
        new(PurchasingTexts.City, r => r.City),
        new(PurchasingTexts.LeadTime, r => r.LeadTimeDays),
        new(PurchasingTexts.MinimumOrder, r => r.MinimumOrder),
        new(PurchasingTexts.OpenOrders, r => r.OpenOrders),
        new(PurchasingTexts.OpenAmount, r => new Money(r.OpenCents)),
        new(PurchasingTexts.OnTime, r => r.Reliability.OnTimeShare?.ToString()),
        new(PurchasingTexts.Complete, r => r.Reliability.CompleteShare?.ToString()),
    ];

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet(
            $"/f/{{firm}}/inkooporders/export.{{kind:regex({TableExport.Kinds})}}",
            async (string firm, string kind, HttpRequest request, IDispatcher dispatcher, CancellationToken ct) =>
            {
                var asked = request.Query;
                int? supplier = int.TryParse(asked["leverancier"], out var id) ? id : null;
                var query = new ListPurchases.Query(asked[ListQuery.Search], asked["status"], asked["levering"], supplier, asked[ListQuery.Sort], Page: 0);
                return FirmFile.Answer(await dispatcher.Send(firm, query, ct), list => TableExport.File(kind, "inkooporders", Columns, list.Rows));
            });
        routes.MapGet(
            $"/f/{{firm}}/leveranciers/export.{{kind:regex({TableExport.Kinds})}}",
            async (string firm, string kind, HttpRequest request, IDispatcher dispatcher, CancellationToken ct) =>
                FirmFile.Answer(
                    await dispatcher.Send(firm, new ListSuppliers.Query(request.Query[ListQuery.Search], request.Query[ListQuery.Sort]), ct),
                    list => TableExport.File(kind, "leveranciers", SupplierColumns, list.Rows)));
    }
}
