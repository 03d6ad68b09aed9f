using PracticeFirm.Web.Components;
using PracticeFirm.Web.Infrastructure.Dispatch;
using PracticeFirm.Web.Infrastructure.Export;
using PracticeFirm.Web.Texts;

namespace PracticeFirm.Web.Features.Complaints;

/// <summary>The list of complaints as a file: the same search and filters, every page.</summary>
internal static class ExportComplaints
{
    private static readonly IReadOnlyList<TableColumn<ListComplaints.Row>> Columns =
    [
        new(ComplaintsTexts.Number, r => r.Number),
        new(ComplaintsTexts.Customer, r => r.CustomerName, 32),
        new(ComplaintsTexts.Subject, r => r.Subject, 40),
        new(ComplaintsTexts.Category, r => ComplaintLabels.Category(r.Category)),
        new(ComplaintsTexts.Cause, r => r.Cause is { } cause ? ComplaintLabels.Cause(cause) : ""),
        new(ComplaintsTexts.Order, r => r.OrderNumber ?? ""),
        new(ComplaintsTexts.Article, r => r.Article, 32),
        new(ComplaintsTexts.ReceivedOn, r => r.ReceivedOn),
        new(ComplaintsTexts.Status, r => ComplaintLabels.Status(r.Status)),
        new(ComplaintsTexts.DueOn, r => r.DueOn),
        new(ComplaintsTexts.Owner, r => r.OwnerName, 24),
        new(ComplaintsTexts.Cost, r => r.Cost),
        new(ComplaintsTexts.Satisfaction, r => r.Satisfaction),
    ];

    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet(
        $"/f/{{firm}}/klachten/export.{{kind:regex({TableExport.Kinds})}}",
        async (string firm, string kind, HttpRequest request, IDispatcher dispatcher, CancellationToken ct) =>
        {
            var asked = request.Query;
            var query = new ListComplaints.Query(
                asked[ListQuery.Search], asked["status"], asked["oorzaak"], asked["telaat"] == "ja", Number(asked["behandelaar"]), Number(asked["klant"]), asked[ListQuery.Sort], Page: 0);
            return FirmFile.Answer(await dispatcher.Send(firm, query, ct), list => TableExport.File(kind, "klachten", Columns, list.Rows));
        });

    private static int? Number(string? text) => int.TryParse(text, out var number) ? number : null;
}
