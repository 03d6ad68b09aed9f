using PracticeFirm.Web.Components;
using PracticeFirm.Web.Infrastructure.Dispatch;
using PracticeFirm.Web.Infrastructure.Export;
using PracticeFirm.Web.Texts;

namespace PracticeFirm.Web.Features.Backorders;

/// <summary>The backorders as a file, a line for every order line that waits: the same search and filters, every page.</summary>
internal static class ExportBackorders
{
    private static readonly IReadOnlyList<TableColumn<(ListBackorders.Row Article, ListBackorders.Waiting Line)>> Columns =
    [
        new(BackordersTexts.ArticleNumber, r => r.Article.Number),
        new(BackordersTexts.Article, r => r.Article.Name, 40),
        new(BackordersTexts.Supplier, r => r.Article.Supplier, 28),
        new(BackordersTexts.Order, r => r.Line.OrderNumber),
        new(BackordersTexts.Customer, r => r.Line.CustomerName, 32),
        new(BackordersTexts.Open, r => r.Line.Open),
        new(BackordersTexts.Reserved, r => r.Line.Reserved),
        new(BackordersTexts.PromisedOn, r => r.Line.PromisedOn),
        new(BackordersTexts.ToldOn, r => r.Line.ToldOn),
        new(BackordersTexts.Free, r => r.Article.Free),
        new(BackordersTexts.NextReceipt, r => r.Article.Expected.Count == 0 ? null : r.Article.Expected[0].On),
        new(BackordersTexts.ShortAfter, r => r.Article.ShortAfter),
    ];

    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet(
        $"/f/{{firm}}/backorders/export.{{kind:regex({TableExport.Kinds})}}",
        async (string firm, string kind, HttpRequest request, IDispatcher dispatcher, CancellationToken ct) =>
        {
            var asked = request.Query;
            var query = new ListBackorders.Query(asked[ListQuery.Search], asked["stand"], Number(asked["leverancier"]), Number(asked["klant"]), asked[ListQuery.Sort], Page: 0);
            return FirmFile.Answer(
                await dispatcher.Send(firm, query, ct),
                list => TableExport.File(kind, "backorders", Columns, [.. list.Articles.SelectMany(a => a.Lines, (a, l) => (a, l))]));
        });

    private static int? Number(string? text) => int.TryParse(text, out var number) ? number : null;
}
