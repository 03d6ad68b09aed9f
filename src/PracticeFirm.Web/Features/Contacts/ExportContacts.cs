using PracticeFirm.Web.Components;
using PracticeFirm.Web.Components.Telephone;
using PracticeFirm.Web.Infrastructure.Dispatch;
using PracticeFirm.Web.Infrastructure.Export;
using PracticeFirm.Web.Texts;

namespace PracticeFirm.Web.Features.Contacts;

/// <summary>The list of contact records as a file: the same search and filters, every page.</summary>
internal static class ExportContacts
{
    private static readonly IReadOnlyList<TableColumn<ListContacts.Row>> Columns =
    [
        new(RecordsTexts.Date, r => r.On),
        new(RecordsTexts.Time, r => CallLabels.Time(r.At)),
        new(RecordsTexts.Minutes, r => r.Minutes),
        new(RecordsTexts.Direction, r => CallLabels.Direction(r.Direction)),
        new(RecordsTexts.Channel, r => CallLabels.Channel(r.Channel)),
        new(RecordsTexts.Customer, r => r.Customer, 32),
        new(RecordsTexts.Contact, r => r.Contact ?? "", 24),
        new(RecordsTexts.Employee, r => r.Employee, 24),
        new(RecordsTexts.Subject, r => r.Subject, 32),
        new(RecordsTexts.Goal, r => r.Goal, 40),
        new(RecordsTexts.Result, r => r.Result, 60),
        new(RecordsTexts.Signals, r => CallLabels.Signals(r.Signals), 24),
    ];

    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet(
        $"/f/{{firm}}/contacten/export.{{kind:regex({TableExport.Kinds})}}",
        async (string firm, string kind, HttpRequest request, IDispatcher dispatcher, CancellationToken ct) =>
        {
            var asked = request.Query;
            int? customer = int.TryParse(asked["klant"], out var id) ? id : null;
            int? employee = int.TryParse(asked["medewerker"], out var who) ? who : null;
            var query = new ListContacts.Query(asked[ListQuery.Search], asked["kanaal"], asked["richting"], asked["signaal"], employee, customer, asked[ListQuery.Sort], Page: 0);
            return FirmFile.Answer(await dispatcher.Send(firm, query, ct), list => TableExport.File(kind, "contactmomenten", Columns, list.Rows));
        });
}
