using System.Globalization;
using System.Text.RegularExpressions;

namespace PracticeFirm.Web.Components;

/// <summary>Reads numbers and dates as Dutch people type them. Null means: can't be read.</summary>
public static partial class DutchInput
{
    private const NumberStyles Plain = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint;

    /// <summary>A whole number; points between thousands are allowed.</summary>
    public static int? Whole(string text)
    {
        var number = Decimal(text);
        return number is { } value && decimal.Truncate(value) == value && value is >= int.MinValue and <= int.MaxValue ? (int)value : null;
    }

    /// <summary>
    /// A number with decimals. A comma is always the decimal sign. A single point is one too ("24.95"), unless exactly three
    /// figures follow it and one to three, not a lone zero, go before: "1.250" is twelve hundred and fifty.
    /// </summary>
    public static decimal? Decimal(string text)
    {
        var compact = Spaces().Replace(text, "");
        if (WithComma().IsMatch(compact) || Thousands().IsMatch(compact))
            compact = compact.Replace(".", "", StringComparison.Ordinal).Replace(',', '.');
        else if (!PlainNumber().IsMatch(compact))
            return null;

        return decimal.TryParse(compact, Plain, CultureInfo.InvariantCulture, out var number) ? number : null;
    }

    /// <summary>A number in Dutch notation: thousands with points, a comma, and at least so many decimals.</summary>
    public static string Write(decimal number, int decimals)
    {
        var dutch = new NumberFormatInfo { NumberDecimalSeparator = ",", NumberGroupSeparator = "." };
        var format = decimals == 0 ? "#,##0.######" : "#,##0." + new string('0', decimals) + "####";
        return number.ToString(format, dutch);
    }

    /// <summary>A time of day: 9, 9.30, 09:30, 930, "9.30 uur".</summary>
    public static TimeOnly? Time(string text)
    {
        if (TimeOfDay().Match(text.Trim().ToLowerInvariant()) is not { Success: true } match)
            return null;
        var hour = int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture);
        var minute = match.Groups[2].Success ? int.Parse(match.Groups[2].Value, CultureInfo.InvariantCulture) : 0;
        return hour < 24 && minute < 60 ? new TimeOnly(hour, minute) : null;
    }

    /// <summary>
    /// A date: 23-11-2026 (also with points, slashes or spaces, and with a year of two figures), 23-11 (the first such day that is
    /// at most half a year behind), 23112026, 231126, "+14", "-3", "vandaag", "morgen", "gisteren".
    /// </summary>
    public static DateOnly? Date(string text, DateOnly today)
    {
        var compact = text.Trim().ToLowerInvariant();
        switch (compact)
        {
            case "vandaag":
                return today;
            case "morgen":
                return today.AddDays(1);
            case "gisteren":
                return today.AddDays(-1);
        }

        if (Days().Match(compact) is { Success: true } days)
            return today.AddDays(int.Parse(days.Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture));
        if (DayMonthYear().Match(compact) is { Success: true } full)
            return Valid(Year(full.Groups[3].Value), full.Groups[2].Value, full.Groups[1].Value);
        if (Compact().Match(compact) is { Success: true } digits)
            return Valid(Year(digits.Groups[3].Value), digits.Groups[2].Value, digits.Groups[1].Value);
        if (DayMonth().Match(compact) is { Success: true } half)
            return Nearest(today, half.Groups[2].Value, half.Groups[1].Value);
        return null;
    }

    private static DateOnly? Nearest(DateOnly today, string month, string day)
    {
        var date = Valid(today.Year, month, day) ?? Valid(today.Year + 1, month, day);
        return date is { } found && found < today.AddMonths(-6) ? Valid(found.Year + 1, month, day) ?? date : date;
    }

    private static int Year(string figures) => int.Parse(figures, CultureInfo.InvariantCulture) + (figures.Length == 2 ? 2000 : 0);

    private static DateOnly? Valid(int year, string month, string day)
    {
        var (m, d) = (int.Parse(month, CultureInfo.InvariantCulture), int.Parse(day, CultureInfo.InvariantCulture));
        return year is >= 1900 and <= 2199 && m is >= 1 and <= 12 && d >= 1 && d <= DateTime.DaysInMonth(year, m)
            ? new DateOnly(year, m, d)
            : null;
    }

    [GeneratedRegex(@"\s")]
    private static partial Regex Spaces();

    [GeneratedRegex(@"^[+-]?(\d+|\d{1,3}(\.\d{3})+)?,\d+$")]
    private static partial Regex WithComma();

    [GeneratedRegex(@"^[+-]?[1-9]\d{0,2}(\.\d{3})+$")]
    private static partial Regex Thousands();

    [GeneratedRegex(@"^[+-]?(\d+(\.\d+)?|\.\d+)$")]
    private static partial Regex PlainNumber();

    [GeneratedRegex(@"^[+-]\d{1,4}$")]
    private static partial Regex Days();

    [GeneratedRegex(@"^(\d{1,2})[-./ ](\d{1,2})[-./ ](\d{4}|\d{2})$")]
    private static partial Regex DayMonthYear();

    [GeneratedRegex(@"^(\d{2})(\d{2})(\d{4}|\d{2})$")]
    private static partial Regex Compact();

    [GeneratedRegex(@"^(\d{1,2})[-./ ](\d{1,2})$")]
    private static partial Regex DayMonth();

    [GeneratedRegex(@"^(\d{1,2})(?:[.:]?(\d{2}))?(?:\s*(?:uur|u))?$")]
    private static partial Regex TimeOfDay();
}
