using PracticeFirm.Domain.Common;
using PracticeFirm.Web.Components;
using PracticeFirm.Web.Infrastructure.Dispatch;
using PracticeFirm.Web.Infrastructure.Export;
using PracticeFirm.Web.Texts;

namespace PracticeFirm.Web.Features.Orders;

/// <summary>The list of orders as a file: the same search and filters, every page.</summary>
internal static class ExportOrders
{
    private static readonly IReadOnlyList<TableColumn<ListOrders.Row>> Columns =
    [
        new(OrdersTexts.Number, r => r.Title),
        new(OrdersTexts.Customer, r => r.CustomerName, 32),
        new(OrdersTexts.Subject, r => r.Subject, 40),
        new(OrdersTexts.Status, r => OrderLabels.Status(r.Status)),
        new(OrdersTexts.WaitsFor, r => OrderLabels.Wait(r.WaitsFor)),
        new(OrdersTexts.Date, r => r.ConfirmedOn ?? r.CreatedOn),
        new(OrdersTexts.NextDelivery, r => r.NextPromise),
        new(OrdersTexts.Ordered, r => r.Ordered),
        new(OrdersTexts.Reserved, r => r.Reserved),
        new(OrdersTexts.Delivered, r => r.Shipped),
        new(OrdersTexts.Returned, r => r.Returned),
        new(OrdersTexts.Invoiced, r => r.Invoiced),
        new(OrdersTexts.PaidPercentage, r => r.PaidPercentage),
        new(OrdersTexts.NetTotal, r => new Money(r.NetCents)),
        new(OrdersTexts.Total, r => new Money(r.TotalCents)),
    ];

    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet(
        $"/f/{{firm}}/orders/export.{{kind:regex({TableExport.Kinds})}}",
        async (string firm, string kind, HttpRequest request, IDispatcher dispatcher, CancellationToken ct) =>
        {
            var asked = request.Query;
            var query = new ListOrders.Query(
                asked[ListQuery.Search], asked["status"], asked["wacht"], Number(asked["eigenaar"]), Number(asked["maker"]), asked["telaat"] == "ja", asked[ListQuery.Sort], Page: 0);
            return FirmFile.Answer(await dispatcher.Send(firm, query, ct), list => TableExport.File(kind, "orders", Columns, list.Rows));
        });

    private static int? Number(string? text) => int.TryParse(text, out var number) ? number : null;
}
