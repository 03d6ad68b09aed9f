using PracticeFirm.Web.Components;
using PracticeFirm.Web.Components.Telephone;
using PracticeFirm.Web.Infrastructure.Dispatch;
using PracticeFirm.Web.Infrastructure.Export;
using PracticeFirm.Web.Texts;

namespace PracticeFirm.Web.Features.Calls;

/// <summary>The list of calls as a file: the same search and filters, every page.</summary>
internal static class ExportCalls
{
    private static readonly IReadOnlyList<TableColumn<ListCalls.Row>> Columns =
    [
        new(CallsTexts.Date, r => r.RungOn),
        new(CallsTexts.Time, r => CallLabels.Time(r.RungAt)),
        new(CallsTexts.Direction, r => CallLabels.Direction(r.Direction)),
        new(CallsTexts.Customer, r => r.Customer, 32),
        new(CallsTexts.Contact, r => r.Contact ?? "", 24),
        new(CallsTexts.Status, r => CallLabels.Status(r.Status)),
        new(CallsTexts.MinutesColumn, r => r.Minutes),
        new(CallsTexts.EndColumn, r => r.End is { } end ? CallLabels.End(end) : "", 20),
        new(CallsTexts.Employee, r => r.Employee ?? "", 24),
    ];

    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet(
        $"/f/{{firm}}/telefoon/export.{{kind:regex({TableExport.Kinds})}}",
        async (string firm, string kind, HttpRequest request, IDispatcher dispatcher, CancellationToken ct) =>
        {
            var asked = request.Query;
            int? customer = int.TryParse(asked["klant"], out var id) ? id : null;
            var query = new ListCalls.Query(asked[ListQuery.Search], asked["status"], asked["richting"], customer, asked[ListQuery.Sort], Page: 0);
            return FirmFile.Answer(await dispatcher.Send(firm, query, ct), list => TableExport.File(kind, "telefoon", Columns, list.Rows));
        });
}
