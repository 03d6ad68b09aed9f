using FsCheck.Xunit;
using PracticeFirm.Domain.Common;

namespace PracticeFirm.Domain.Tests.Common;

[Properties(Arbitrary = [typeof(Arbitraries)], MaxTest = 1_000)]
public class CalendarProperties
{
    [Property]
    public void The_next_working_day_is_the_first_one_and_at_most_five_days_away(SomeDay day)
    {
        var next = BusinessCalendar.Next(day.Date);

        Assert.True(BusinessCalendar.IsWorkingDay(next));
        Assert.InRange(next.DayNumber - day.Date.DayNumber, 1, 5);
        Assert.All(
            Enumerable.Range(day.Date.DayNumber + 1, next.DayNumber - day.Date.DayNumber - 1),
            number => Assert.False(BusinessCalendar.IsWorkingDay(DateOnly.FromDayNumber(number))));
    }

    [Property]
    public void Counting_undoes_adding(SomeDay day, sbyte days)
    {
        var other = BusinessCalendar.AddWorkingDays(day.Date, days);

        Assert.True(days == 0 || BusinessCalendar.IsWorkingDay(other));
        Assert.Equal(days, BusinessCalendar.WorkingDaysBetween(day.Date, other));
    }

    [Property]
    public void Adding_and_taking_off_comes_back_to_a_working_day(SomeDay day, byte days)
    {
        var start = BusinessCalendar.Next(day.Date);

        Assert.Equal(start, BusinessCalendar.AddWorkingDays(BusinessCalendar.AddWorkingDays(start, days), -days));
    }

    [Property]
    public void Counts_of_adjoining_periods_add_up(SomeDay day, byte first, byte second)
    {
        var middle = day.Date.AddDays(first);
        var end = middle.AddDays(second);

        Assert.Equal(
            BusinessCalendar.WorkingDaysBetween(day.Date, end),
            BusinessCalendar.WorkingDaysBetween(day.Date, middle) + BusinessCalendar.WorkingDaysBetween(middle, end));
    }
}
