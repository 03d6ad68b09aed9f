using PracticeFirm.Web.Components;
using PracticeFirm.Web.Infrastructure.Dispatch;
using PracticeFirm.Web.Infrastructure.Export;
using PracticeFirm.Web.Texts;

namespace PracticeFirm.Web.Features.Stock;

/// <summary>The list of stock as a file: the same search and filters, every page.</summary>
internal static class ExportStock
{
    private static readonly IReadOnlyList<TableColumn<ListStock.Row>> Columns =
    [
        new(StockTexts.Number, r => r.ArticleNumber),
        new(StockTexts.Gtin, r => r.ArticleGtin),
        new(StockTexts.Name, r => r.Name, 40),
        new(StockTexts.Group, r => r.GroupName, 24),
        new(StockTexts.Supplier, r => r.SupplierName, 32),
        new(StockTexts.FileUnit, r => r.Unit),
        new(StockTexts.ListPrice, r => r.ArticleListPrice),
        new(StockTexts.Cost, r => r.ArticleCost),
        new(StockTexts.OnHand, r => r.OnHand),
        new(StockTexts.Reserved, r => r.Reserved),
        new(StockTexts.Free, r => r.Free),
        new(StockTexts.Expected, r => r.Expected),
        new(StockTexts.FileExpectedDate, r => r.FirstExpected),
        new(StockTexts.Minimum, r => r.Minimum),
        new(StockTexts.UnderMinimum, r => r.IsUnderMinimum),
        new(StockTexts.FileValue, r => r.Value),
    ];

    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet(
        $"/f/{{firm}}/voorraad/export.{{kind:regex({TableExport.Kinds})}}",
        async (string firm, string kind, HttpRequest request, IDispatcher dispatcher, CancellationToken ct) =>
        {
            var asked = request.Query;
            var query = new ListStock.Query(
                asked[ListQuery.Search], asked["groep"], asked["leverancier"], ListStock.ShownOf(asked["toon"]), asked[ListQuery.Sort], Page: 0);
            return FirmFile.Answer(await dispatcher.Send(firm, query, ct), list => TableExport.File(kind, StockTexts.FileName, Columns, list.Rows));
        });
}
