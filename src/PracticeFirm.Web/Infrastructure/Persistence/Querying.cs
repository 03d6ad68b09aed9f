using System.Linq.Expressions;

namespace PracticeFirm.Web.Infrastructure.Persistence;

/// <summary>Patterns for LIKE in which what a person typed means only itself.</summary>
public static class LikePattern
{
    /// <summary>The escape character to pass to LIKE.</summary>
    public const string Escape = "\\";

    /// <summary>Longest text that is looked for, in characters; what comes after it counts for nothing.</summary>
    public const int Longest = 200;

    /// <summary>Anything that has the text somewhere.</summary>
    public static string Contains(string text) => "%" + Literal(text) + "%";

    /// <summary>Anything that starts with the text.</summary>
    public static string StartsWith(string text) => Literal(text) + "%";

    private static string Literal(string text)
    {
        var typed = text.Trim();
        return (typed.Length > Longest ? typed[..Longest] : typed)
            .Replace("\\", "\\\\", StringComparison.Ordinal)
            .Replace("%", "\\%", StringComparison.Ordinal)
            .Replace("_", "\\_", StringComparison.Ordinal);
    }
}

/// <summary>Sorting in either direction.</summary>
public static class Sorting
{
    /// <summary>Sorts by a key.</summary>
    public static IOrderedQueryable<T> By<T, TKey>(this IQueryable<T> rows, Expression<Func<T, TKey>> key, bool descending) =>
        descending ? rows.OrderByDescending(key) : rows.OrderBy(key);
}
