using PracticeFirm.Web.Components;
using PracticeFirm.Web.Infrastructure.Dispatch;
using PracticeFirm.Web.Infrastructure.Export;
using PracticeFirm.Web.Texts;

namespace PracticeFirm.Web.Features.Returns;

/// <summary>The list of returns as a file: the same search and filters, every page.</summary>
internal static class ExportReturns
{
    private static readonly IReadOnlyList<TableColumn<ListReturns.Row>> Columns =
    [
        new(ReturnsTexts.Number, r => r.Number),
        new(ReturnsTexts.Customer, r => r.CustomerName, 32),
        new(ReturnsTexts.Order, r => r.OrderNumber),
        new(ReturnsTexts.RequestedOn, r => r.RequestedOn),
        new(ReturnsTexts.Status, r => ReturnLabels.Status(r.Status)),
        new(ReturnsTexts.Reason, r => ReturnLabels.Reasons(r.Reasons), 32),
        new(ReturnsTexts.Units, r => r.Units),
        new(ReturnsTexts.CreditedColumn, r => r.Credited),
    ];

    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet(
        $"/f/{{firm}}/retouren/export.{{kind:regex({TableExport.Kinds})}}",
        async (string firm, string kind, HttpRequest request, IDispatcher dispatcher, CancellationToken ct) =>
        {
            var asked = request.Query;
            int? customer = int.TryParse(asked["klant"], out var id) ? id : null;
            var query = new ListReturns.Query(asked[ListQuery.Search], asked["status"], customer, asked["reden"], asked[ListQuery.Sort], Page: 0);
            return FirmFile.Answer(await dispatcher.Send(firm, query, ct), list => TableExport.File(kind, "retouren", Columns, list.Rows));
        });
}
