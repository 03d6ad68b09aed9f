using System.Globalization;

namespace PracticeFirm.Domain.Common;

/// <summary>
/// The numbers of one kind of document in one year: sequential, without gaps or doubles (art. 35a lid 1 onder b Wet OB asks this
/// of invoices; here every kind keeps it). A number is drawn at the moment the document becomes final.
/// </summary>
public sealed class NumberSeries : Entity
{
    /// <summary>Longest prefix, in characters.</summary>
    public const int PrefixLength = 10;

    private NumberSeries()
    {
    }

    /// <summary>Kind of document: <c>OFF</c>, <c>ORD</c>, <c>FAC</c>.</summary>
    public string Prefix { get; private set; } = "";

    /// <summary>Year of the business day the numbers are drawn on.</summary>
    public int Year { get; private set; }

    /// <summary>The number drawn last; 0 when none was drawn yet.</summary>
    public int Last { get; private set; }

    /// <summary>A series that has given no number yet.</summary>
    /// <param name="prefix">Kind of document, one to <see cref="PrefixLength"/> characters.</param>
    /// <param name="year">Year of the numbers.</param>
    public static NumberSeries Start(string prefix, int year)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(prefix);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(prefix.Length, PrefixLength);
        return new NumberSeries { Prefix = prefix, Year = year };
    }

    /// <summary>Draws the next number: <c>OFF-2026-0001</c>.</summary>
    public string Next() => Format(Prefix, Year, ++Last);

    /// <summary>Writes a number: at least four digits, more beyond 9999 (<c>OFF-2026-10000</c>).</summary>
    /// <param name="prefix">Kind of document.</param>
    /// <param name="year">Year of the number.</param>
    /// <param name="number">Number within the year, from 1.</param>
    public static string Format(string prefix, int year, int number) =>
        string.Create(CultureInfo.InvariantCulture, $"{prefix}-{year:0000}-{number:0000}");
}
