using PracticeFirm.Domain.Common;

namespace PracticeFirm.Web.Features.Stock;

/// <summary>Refusals about what can't be found.</summary>
internal static class StockErrors
{
    public static Error NoArticle { get; } = new("Article.NotFound", "Dit artikel bestaat niet. Zoek het op nummer of naam.");
}
