namespace PracticeFirm.Domain.Common;

/// <summary>Moments are kept in UTC; people read and type them on the clock of the school.</summary>
public static class SchoolTime
{
    /// <summary>What the clock of the school said at a moment.</summary>
    /// <param name="clock">Knows the zone.</param>
    /// <param name="utc">UTC, as it comes out of storage.</param>
    public static DateTime Local(this TimeProvider clock, DateTime utc) =>
        TimeZoneInfo.ConvertTimeFromUtc(DateTime.SpecifyKind(utc, DateTimeKind.Utc), clock.LocalTimeZone);

    /// <summary>The moment (UTC) at which the clock of the school says this.</summary>
    /// <param name="clock">Knows the zone.</param>
    /// <param name="day">The day.</param>
    /// <param name="time">The time; one that summer time skips is an hour later.</param>
    public static DateTime Utc(this TimeProvider clock, DateOnly day, TimeOnly time)
    {
        var local = day.ToDateTime(time, DateTimeKind.Unspecified);
        return TimeZoneInfo.ConvertTimeToUtc(clock.LocalTimeZone.IsInvalidTime(local) ? local.AddHours(1) : local, clock.LocalTimeZone);
    }
}
