using PracticeFirm.Domain.Common;
using PracticeFirm.Web.Components;
using PracticeFirm.Web.Infrastructure.Dispatch;
using PracticeFirm.Web.Infrastructure.Export;
using PracticeFirm.Web.Texts;

namespace PracticeFirm.Web.Features.Offertes;

/// <summary>The list of offertes as a file: the same search and filters, every page.</summary>
internal static class ExportOffertes
{
    private static readonly IReadOnlyList<TableColumn<ListOffertes.Row>> Columns =
    [
        new(OffertesTexts.Number, r => r.Title),
        new(OffertesTexts.Customer, r => r.CustomerName, 32),
        new(OffertesTexts.Subject, r => r.Subject, 40),
        new(OffertesTexts.Status, r => OfferteLabels.Status(r.Status)),
        new(OffertesTexts.Date, r => r.SentOn ?? r.CreatedOn),
        new(OffertesTexts.ValidThrough, r => r.ValidThrough),
        new(OffertesTexts.NetTotal, r => new Money(r.NetCents)),
        new(OffertesTexts.Total, r => new Money(r.TotalCents)),
    ];

    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet(
        $"/f/{{firm}}/offertes/export.{{kind:regex({TableExport.Kinds})}}",
        async (string firm, string kind, HttpRequest request, IDispatcher dispatcher, CancellationToken ct) =>
        {
            var asked = request.Query;
            int? author = int.TryParse(asked["maker"], out var id) ? id : null;
            var query = new ListOffertes.Query(asked[ListQuery.Search], asked["status"], author, asked[ListQuery.Sort], Page: 0);
            return FirmFile.Answer(await dispatcher.Send(firm, query, ct), list => TableExport.File(kind, "offertes", Columns, list.Rows));
        });
}
