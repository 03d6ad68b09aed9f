namespace PracticeFirm.Domain.Common;

/// <summary>
/// Dutch working days: Monday to Friday except the general days off (art. 3 Algemene termijnenwet, with Bevrijdingsdag only
/// every fifth year as most collective agreements have it). Goede Vrijdag has a name but is an ordinary working day: the
/// law equates it with a holiday for legal terms only, and trading firms work.
/// </summary>
public static class BusinessCalendar
{
    private const string GoodFriday = "Goede Vrijdag";

    /// <summary>True from Monday to Friday unless the day is a day off. Goede Vrijdag is a working day.</summary>
    public static bool IsWorkingDay(DateOnly date) =>
        date.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && HolidayName(date) is null or GoodFriday;

    /// <summary>The first working day after <paramref name="date"/>.</summary>
    public static DateOnly Next(DateOnly date) => AddWorkingDays(date, 1);

    /// <summary>
    /// Counts working days from the day after <paramref name="date"/>, or back from the day before it when
    /// <paramref name="days"/> is negative. 0 gives the date itself, working day or not.
    /// </summary>
    /// <param name="date">Where counting starts; this day itself is not counted.</param>
    /// <param name="days">Number of working days.</param>
    public static DateOnly AddWorkingDays(DateOnly date, int days)
    {
        var step = Math.Sign(days);
        for (var left = Math.Abs(days); left > 0;)
        {
            date = date.AddDays(step);
            if (IsWorkingDay(date))
                left--;
        }

        return date;
    }

    /// <summary>
    /// The number of working days after <paramref name="from"/> up to and including <paramref name="to"/>; negative, mirrored,
    /// when <paramref name="to"/> lies earlier. For a working day <paramref name="to"/> it undoes
    /// <see cref="AddWorkingDays"/>.
    /// </summary>
    /// <param name="from">First day, not counted.</param>
    /// <param name="to">Last day, counted.</param>
    public static int WorkingDaysBetween(DateOnly from, DateOnly to)
    {
        var step = Math.Sign(to.DayNumber - from.DayNumber);
        var count = 0;
        for (var date = from; date != to;)
        {
            date = date.AddDays(step);
            if (IsWorkingDay(date))
                count += step;
        }

        return count;
    }

    /// <summary>
    /// The Dutch name of a holiday, or null. Bevrijdingsdag only in the years people have it off (2025, 2030); Koningsdag as
    /// it is since 2014, on 26 April when the 27th is a Sunday.
    /// </summary>
    public static string? HolidayName(DateOnly date)
    {
        var name = (date.Month, date.Day) switch
        {
            (1, 1) => "Nieuwjaarsdag",
            (4, 26) when date.DayOfWeek == DayOfWeek.Saturday => "Koningsdag",
            (4, 27) when date.DayOfWeek != DayOfWeek.Sunday => "Koningsdag",
            (5, 5) when date.Year % 5 == 0 => "Bevrijdingsdag",
            (12, 25) => "Eerste Kerstdag",
            (12, 26) => "Tweede Kerstdag",
            _ => null,
        };
        return name ?? (date.DayNumber - EasterSunday(date.Year).DayNumber) switch
        {
            -2 => GoodFriday,
            0 => "Eerste Paasdag",
            1 => "Tweede Paasdag",
            39 => "Hemelvaartsdag",
            49 => "Eerste Pinksterdag",
            50 => "Tweede Pinksterdag",
            _ => null,
        };
    }

    /// <summary>Easter Sunday of a year in the Gregorian calendar (the Meeus/Jones/Butcher computation).</summary>
    private static DateOnly EasterSunday(int year)
    {
        var golden = year % 19;
        var (century, inCentury) = Math.DivRem(year, 100);
        var correction = (century + 8) / 25;
        var epact = ((19 * golden) + century - (century / 4) - ((century - correction + 1) / 3) + 15) % 30;
        var weekday = (32 + (2 * (century % 4)) + (2 * (inCentury / 4)) - epact - (inCentury % 4)) % 7;
        var shift = (golden + (11 * epact) + (22 * weekday)) / 451;
        var (month, day) = Math.DivRem(epact + weekday - (7 * shift) + 114, 31);
        return new DateOnly(year, month, day + 1);
    }
}
