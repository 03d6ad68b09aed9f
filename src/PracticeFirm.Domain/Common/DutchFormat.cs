using System.Globalization;

namespace PracticeFirm.Domain.Common;

/// <summary>
/// Numbers and dates as Dutch people write them, the same on every machine: built from a fixed format, not from the
/// culture data of the operating system.
/// </summary>
public static class DutchFormat
{
    private static readonly NumberFormatInfo Numbers = NumberFormatInfo.ReadOnly(new NumberFormatInfo
    {
        NumberDecimalSeparator = ",",
        NumberGroupSeparator = ".",
        NegativeSign = "-",
    });

    /// <summary><c>€ 1.234,56</c>, negative as <c>€ -1.234,56</c>.</summary>
    public static string Euro(Money amount) => "€ " + amount.Euros.ToString("#,##0.00", Numbers);

    /// <summary><c>1.234,56</c>, for columns that carry the sign in their heading.</summary>
    public static string Amount(Money amount) => amount.Euros.ToString("#,##0.00", Numbers);

    /// <summary><c>€ 24,95</c>, with three or four decimals only where the price has them.</summary>
    public static string Euro(UnitPrice price) => "€ " + Amount(price);

    /// <summary><c>24,95</c>, with three or four decimals only where the price has them.</summary>
    public static string Amount(UnitPrice price) => price.Euros.ToString("#,##0.00##", Numbers);

    /// <summary><c>2,5%</c>.</summary>
    public static string Percent(Percentage percentage) => percentage.Value.ToString("0.##", Numbers) + "%";

    /// <summary><c>1.250</c>.</summary>
    public static string Count(long number) => number.ToString("#,##0", Numbers);

    /// <summary><c>23-11-2026</c>.</summary>
    public static string Date(DateOnly date) => date.ToString("dd-MM-yyyy", CultureInfo.InvariantCulture);

    /// <summary><c>23 november 2026</c>.</summary>
    public static string LongDate(DateOnly date) => $"{date.Day} {Months[date.Month - 1]} {date.Year}";

    /// <summary>Short names of the months, for an axis.</summary>
    public static IReadOnlyList<string> ShortMonths { get; } =
        ["jan", "feb", "mrt", "apr", "mei", "jun", "jul", "aug", "sep", "okt", "nov", "dec"];
    /// <summary><c>9.30 uur</c>.</summary>
    public static string Time(TimeOnly time) => time.ToString("H.mm", CultureInfo.InvariantCulture) + " uur";

    /// <summary>Names of the months, in lower case as Dutch writes them.</summary>
    public static IReadOnlyList<string> Months { get; } =
        ["januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober", "november", "december"];

    /// <summary>Names of the weekdays from Monday.</summary>
    public static IReadOnlyList<string> Weekdays { get; } =
        ["maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag"];
}
