using PracticeFirm.Web.Components;
using PracticeFirm.Web.Infrastructure.Dispatch;
using PracticeFirm.Web.Infrastructure.Export;
using PracticeFirm.Web.Texts;

namespace PracticeFirm.Web.Features.Opportunities;

/// <summary>The list of chances as a file: the same search and filters, every page.</summary>
internal static class ExportOpportunities
{
    private static readonly IReadOnlyList<TableColumn<ListOpportunities.Row>> Columns =
    [
        new(OpportunitiesTexts.Subject, r => r.Subject, 40),
        new(OpportunitiesTexts.Customer, r => r.Customer, 32),
        new(OpportunitiesTexts.Kind, r => OpportunityLabels.Kind(r.Kind)),
        new(OpportunitiesTexts.State, r => OpportunityLabels.State(r.State)),
        new(OpportunitiesTexts.SpottedOn, r => r.SpottedOn),
        new(OpportunitiesTexts.NextStepOn, r => r.NextStepOn),
        new(OpportunitiesTexts.Expected, r => r.Expected),
        new(OpportunitiesTexts.Owner, r => r.Owner, 24),
    ];

    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet(
        $"/f/{{firm}}/kansen/export.{{kind:regex({TableExport.Kinds})}}",
        async (string firm, string kind, HttpRequest request, IDispatcher dispatcher, CancellationToken ct) =>
        {
            var asked = request.Query;
            var query = new ListOpportunities.Query(asked[ListQuery.Search], asked["stand"], asked["soort"], asked[ListQuery.Sort], Page: 0);
            return FirmFile.Answer(await dispatcher.Send(firm, query, ct), list => TableExport.File(kind, "kansen", Columns, list.Rows));
        });
}
