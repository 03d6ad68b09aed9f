using PracticeFirm.Domain.Common;

namespace PracticeFirm.Domain.Orders;

/// <summary>Days on which goods can be promised, delivered or received.</summary>
public static class DeliveryDay
{
    /// <summary>Refuses a day that can't be agreed.</summary>
    /// <param name="day">The day.</param>
    /// <param name="today">The firm's date.</param>
    /// <returns>Null when it is fine, or <c>DeliveryDay.Past</c>, <c>DeliveryDay.NotWorking</c>, <c>DeliveryDay.TooFar</c>.</returns>
    public static Error? Check(DateOnly day, DateOnly today)
    {
        if (day < today)
            return new Error("DeliveryDay.Past", $"{DutchFormat.Date(day)} is al voorbij. Kies een dag vanaf {DutchFormat.Date(today)}.");
        if (day > today.AddYears(1))
            return new Error("DeliveryDay.TooFar", $"{DutchFormat.Date(day)} is te ver weg. Kies een dag binnen een jaar.");
        if (!BusinessCalendar.IsWorkingDay(day))
            return new Error("DeliveryDay.NotWorking", $"Op {DutchFormat.Date(day)} ({WhyClosed(day)}) wordt er niet geleverd. Kies een werkdag, bijvoorbeeld {DutchFormat.Date(BusinessCalendar.Next(day))}.");
        return null;
    }

    private static string WhyClosed(DateOnly day) => BusinessCalendar.HolidayName(day) ?? DutchFormat.Weekdays[((int)day.DayOfWeek + 6) % 7];
}
