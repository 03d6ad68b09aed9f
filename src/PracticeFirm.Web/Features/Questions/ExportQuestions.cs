using PracticeFirm.Web.Components;
using PracticeFirm.Web.Infrastructure.Dispatch;
using PracticeFirm.Web.Infrastructure.Export;
using PracticeFirm.Web.Texts;

namespace PracticeFirm.Web.Features.Questions;

/// <summary>The list of questions as a file: the same search and filters, every page.</summary>
internal static class ExportQuestions
{
    private static readonly IReadOnlyList<TableColumn<ListQuestions.Row>> Columns =
    [
        new(QuestionsTexts.Subject, r => r.Subject, 40),
        new(QuestionsTexts.Customer, r => r.Customer, 32),
        new(QuestionsTexts.ReceivedOn, r => r.ReceivedOn),
        new(QuestionsTexts.PromisedBy, r => r.PromisedBy),
        new(QuestionsTexts.Status, r => QuestionLabels.Status(r.Status)),
        new(QuestionsTexts.Owner, r => r.Owner, 24),
    ];

    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet(
        $"/f/{{firm}}/vragen/export.{{kind:regex({TableExport.Kinds})}}",
        async (string firm, string kind, HttpRequest request, IDispatcher dispatcher, CancellationToken ct) =>
        {
            var asked = request.Query;
            int? owner = int.TryParse(asked["wie"], out var id) ? id : null;
            var query = new ListQuestions.Query(asked[ListQuery.Search], asked["status"], owner, asked[ListQuery.Sort], Page: 0);
            return FirmFile.Answer(await dispatcher.Send(firm, query, ct), list => TableExport.File(kind, "klantvragen", Columns, list.Rows));
        });
}
