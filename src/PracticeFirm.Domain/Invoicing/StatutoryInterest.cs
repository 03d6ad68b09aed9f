using PracticeFirm.Domain.Common;

namespace PracticeFirm.Domain.Invoicing;

/// <summary>
/// Wettelijke rente on what is paid too late: wettelijke handelsrente between businesses (art. 6:119a en 6:120 lid 2 BW), wettelijke
/// rente for consumers (art. 6:119 en 6:120 lid 1 BW; Besluit wettelijke rente). A change of rate is one row more.
/// </summary>
public static class StatutoryInterest
{
    private static readonly (DateOnly From, Percentage Rate)[] Business =
    [
        (new DateOnly(2023, 1, 1), Percentage.Of(10.5m)),
        (new DateOnly(2023, 7, 1), Percentage.Of(12)),
        (new DateOnly(2024, 1, 1), Percentage.Of(12.5m)),
        (new DateOnly(2024, 7, 1), Percentage.Of(12.25m)),
        (new DateOnly(2025, 1, 1), Percentage.Of(11.15m)),
        (new DateOnly(2025, 7, 1), Percentage.Of(10.15m)),
    ];

    private static readonly (DateOnly From, Percentage Rate)[] Consumer =
    [
        (new DateOnly(2023, 1, 1), Percentage.Of(4)),
        (new DateOnly(2023, 7, 1), Percentage.Of(6)),
        (new DateOnly(2024, 1, 1), Percentage.Of(7)),
        (new DateOnly(2025, 1, 1), Percentage.Of(6)),
        (new DateOnly(2026, 1, 1), Percentage.Of(4)),
    ];

    /// <summary>The rate per year on a day. Before the first row of the table that row's rate is given.</summary>
    /// <param name="day">The day.</param>
    /// <param name="isConsumer">True for a private person.</param>
    public static Percentage On(DateOnly day, bool isConsumer)
    {
        var table = isConsumer ? Consumer : Business;
        var rate = table[0].Rate;
        foreach (var row in table)
            if (row.From <= day)
                rate = row.Rate;
        return rate;
    }

    /// <summary>
    /// Simple interest, actual/365: per stretch with one rate, principal x rate x days / 365; added up exactly and rounded to cents
    /// once, half away from zero.
    /// </summary>
    /// <param name="principal">What is open, including VAT.</param>
    /// <param name="from">First day of interest: the day after the due date.</param>
    /// <param name="through">Last day of interest; before <paramref name="from"/> there is none.</param>
    /// <param name="isConsumer">True for a private person.</param>
    public static Money Of(Money principal, DateOnly from, DateOnly through, bool isConsumer)
    {
        var table = isConsumer ? Consumer : Business;
        var cents = 0m;
        for (var day = from; day <= through;)
        {
            var start = day;
            var next = table.Select(row => row.From).FirstOrDefault(change => change > start, DateOnly.MaxValue);
            var end = next > through ? through : next.AddDays(-1);
            cents += principal.Cents * On(start, isConsumer).Fraction * (end.DayNumber - start.DayNumber + 1);
            day = end.AddDays(1);
        }

        return new Money(Rounding.ToWhole(cents / 365));
    }
}
