using PracticeFirm.Web.Components;
using PracticeFirm.Web.Infrastructure.Dispatch;
using PracticeFirm.Web.Infrastructure.Export;
using PracticeFirm.Web.Texts;

namespace PracticeFirm.Web.Features.Deliveries;

/// <summary>The list of deliveries as a file: the same search and filters, every page.</summary>
internal static class ExportDeliveries
{
    private static readonly IReadOnlyList<TableColumn<ListDeliveries.Row>> Columns =
    [
        new(DeliveriesTexts.Number, r => r.Title),
        new(DeliveriesTexts.Order, r => r.OrderNumber),
        new(DeliveriesTexts.Customer, r => r.CustomerName, 32),
        new(DeliveriesTexts.City, r => r.City, 24),
        new(DeliveriesTexts.PlannedOn, r => r.PlannedOn),
        new(DeliveriesTexts.Moment, r => r.Moment, 24),
        new(DeliveriesTexts.Method, r => DeliveryLabels.Method(r.Method), 24),
        new(DeliveriesTexts.Status, r => DeliveryLabels.Status(r.Status)),
        new(DeliveriesTexts.ShippedOn, r => r.ShippedOn),
        new(DeliveriesTexts.Units, r => r.Units),
    ];

    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet(
        $"/f/{{firm}}/leveringen/export.{{kind:regex({TableExport.Kinds})}}",
        async (string firm, string kind, HttpRequest request, IDispatcher dispatcher, CancellationToken ct) =>
        {
            var asked = request.Query;
            var query = new ListDeliveries.Query(asked[ListQuery.Search], asked["status"], asked["vervoer"], asked[ListQuery.Sort], Page: 0);
            return FirmFile.Answer(await dispatcher.Send(firm, query, ct), list => TableExport.File(kind, "leveringen", Columns, list.Rows));
        });
}
