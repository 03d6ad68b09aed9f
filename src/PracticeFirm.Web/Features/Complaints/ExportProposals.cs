using PracticeFirm.Web.Components;
using PracticeFirm.Web.Infrastructure.Dispatch;
using PracticeFirm.Web.Infrastructure.Export;
using PracticeFirm.Web.Texts;

namespace PracticeFirm.Web.Features.Complaints;

/// <summary>The list of verbetervoorstellen as a file: the same search and filter, every page.</summary>
internal static class ExportProposals
{
    private static readonly IReadOnlyList<TableColumn<ListProposals.Row>> Columns =
    [
        new(ComplaintsTexts.Subject, r => r.Subject, 40),
        new(ComplaintsTexts.AreaLabel, r => ComplaintLabels.Area(r.Area)),
        new(ComplaintsTexts.Author, r => r.Author, 24),
        new(ComplaintsTexts.CreatedOn, r => r.CreatedOn),
        new(ComplaintsTexts.Status, r => ComplaintLabels.Proposal(r.Status)),
        new(ComplaintsTexts.FactsCount, r => r.Facts),
        new(ComplaintsTexts.Saving, r => r.Saving),
        new(ComplaintsTexts.ProposalCost, r => r.Cost),
    ];

    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet(
        $"/f/{{firm}}/verbetervoorstellen/export.{{kind:regex({TableExport.Kinds})}}",
        async (string firm, string kind, HttpRequest request, IDispatcher dispatcher, CancellationToken ct) =>
        {
            var asked = request.Query;
            var query = new ListProposals.Query(asked[ListQuery.Search], asked["status"], asked[ListQuery.Sort], Page: 0);
            return FirmFile.Answer(await dispatcher.Send(firm, query, ct), list => TableExport.File(kind, "verbetervoorstellen", Columns, list.Rows));
        });
}
