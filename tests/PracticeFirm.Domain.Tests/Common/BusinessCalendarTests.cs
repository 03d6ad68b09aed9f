using PracticeFirm.Domain.Common;

namespace PracticeFirm.Domain.Tests.Common;

public class BusinessCalendarTests
{
    private static DateOnly Day(string text) => DateOnly.Parse(text);

    [Theory]
    [InlineData("2026-01-01", "Nieuwjaarsdag")]
    [InlineData("2026-04-05", "Eerste Paasdag")]
    [InlineData("2026-04-06", "Tweede Paasdag")]
    [InlineData("2026-04-27", "Koningsdag")]
    [InlineData("2025-04-26", "Koningsdag")]
    [InlineData("2025-05-05", "Bevrijdingsdag")]
    [InlineData("2030-05-05", "Bevrijdingsdag")]
    [InlineData("2026-05-14", "Hemelvaartsdag")]
    [InlineData("2026-05-24", "Eerste Pinksterdag")]
    [InlineData("2026-05-25", "Tweede Pinksterdag")]
    [InlineData("2026-12-25", "Eerste Kerstdag")]
    [InlineData("2026-12-26", "Tweede Kerstdag")]
    public void A_holiday_has_a_name_and_is_a_day_off(string date, string name)
    {
        Assert.Equal(name, BusinessCalendar.HolidayName(Day(date)));
        Assert.False(BusinessCalendar.IsWorkingDay(Day(date)));
    }

    [Theory]
    [InlineData("2024-03-31")]
    [InlineData("2025-04-20")]
    [InlineData("2027-03-28")]
    [InlineData("2028-04-16")]
    [InlineData("2038-04-25")]
    [InlineData("2049-04-18")]
    [InlineData("2008-03-23")]
    [InlineData("1961-04-02")]
    public void Easter_falls_as_the_almanac_has_it(string date) => Assert.Equal("Eerste Paasdag", BusinessCalendar.HolidayName(Day(date)));

    [Theory]
    [InlineData("2025-04-27")]
    [InlineData("2026-04-26")]
    [InlineData("2026-05-05")]
    [InlineData("2026-11-23")]
    public void Another_day_has_no_name(string date) => Assert.Null(BusinessCalendar.HolidayName(Day(date)));

    [Fact]
    public void Goede_Vrijdag_has_a_name_but_the_firm_works()
    {
        Assert.Equal("Goede Vrijdag", BusinessCalendar.HolidayName(Day("2026-04-03")));
        Assert.True(BusinessCalendar.IsWorkingDay(Day("2026-04-03")));
    }

    [Theory]
    [InlineData("2026-11-20", true)]
    [InlineData("2026-11-21", false)]
    [InlineData("2026-11-22", false)]
    [InlineData("2026-11-23", true)]
    public void A_weekend_is_off(string date, bool works) => Assert.Equal(works, BusinessCalendar.IsWorkingDay(Day(date)));

    [Theory]
    [InlineData("2026-11-19", "2026-11-20")]
    [InlineData("2026-11-20", "2026-11-23")]
    [InlineData("2026-04-03", "2026-04-07")]
    [InlineData("2026-12-24", "2026-12-28")]
    public void The_next_working_day_skips_weekends_and_holidays(string date, string next) =>
        Assert.Equal(Day(next), BusinessCalendar.Next(Day(date)));

    [Theory]
    [InlineData("2026-11-23", 0, "2026-11-23")]
    [InlineData("2026-11-22", 0, "2026-11-22")]
    [InlineData("2026-11-23", 5, "2026-11-30")]
    [InlineData("2026-04-02", 3, "2026-04-08")]
    [InlineData("2026-11-23", -1, "2026-11-20")]
    [InlineData("2026-04-07", -1, "2026-04-03")]
    public void Working_days_are_counted_from_the_day_after(string date, int days, string expected)
    {
        Assert.Equal(Day(expected), BusinessCalendar.AddWorkingDays(Day(date), days));
        Assert.Equal(days, BusinessCalendar.WorkingDaysBetween(Day(date), Day(expected)));
    }

    [Fact]
    public void A_weekend_counts_for_nothing_between_two_days() =>
        Assert.Equal(0, BusinessCalendar.WorkingDaysBetween(Day("2026-11-20"), Day("2026-11-22")));

    [Fact]
    public void The_year_2026_has_255_working_days() =>
        Assert.Equal(255, BusinessCalendar.WorkingDaysBetween(Day("2025-12-31"), Day("2026-12-31")));

    [Fact]
    public void The_year_2025_has_its_holidays_in_order() =>
        Assert.Equal(
            ["Nieuwjaarsdag", "Goede Vrijdag", "Eerste Paasdag", "Tweede Paasdag", "Koningsdag", "Bevrijdingsdag", "Hemelvaartsdag",
                "Eerste Pinksterdag", "Tweede Pinksterdag", "Eerste Kerstdag", "Tweede Kerstdag"],
            Enumerable.Range(0, 365).Select(i => BusinessCalendar.HolidayName(new DateOnly(2025, 1, 1).AddDays(i))).OfType<string>());
}
