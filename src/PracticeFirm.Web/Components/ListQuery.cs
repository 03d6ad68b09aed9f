namespace PracticeFirm.Web.Components;

/// <summary>
/// The names under which a list keeps its state in the URL. A list page reads them with
/// <c>[SupplyParameterFromQuery(Name = ListQuery.Search)]</c>.
/// </summary>
public static class ListQuery
{
    /// <summary>What is searched for.</summary>
    public const string Search = "q";

    /// <summary>The column, with a minus before it for descending.</summary>
    public const string Sort = "sorteer";

    /// <summary>The page, from 1.</summary>
    public const string Page = "pagina";

    /// <summary>The page number from the URL: at least 1.</summary>
    public static int PageOf(int? page) => Math.Max(1, page ?? 1);

    /// <summary>Column and direction of a sort value such as <c>-datum</c>.</summary>
    public static (string Column, bool Descending) SortOf(string? sort, string standard)
    {
        var value = string.IsNullOrEmpty(sort) ? standard : sort;
        return value[0] == '-' ? (value[1..], true) : (value, false);
    }
}
