using PracticeFirm.Domain.Common;

namespace PracticeFirm.Domain.Tests.Common;

public sealed class SchoolTimeTests
{
    private static readonly TimeProvider Clock = new Amsterdam();

    [Fact]
    public void Half_past_ten_at_school_is_an_hour_or_two_earlier_in_utc()
    {
        Assert.Equal(new DateTime(2026, 11, 26, 9, 30, 0), Clock.Utc(new DateOnly(2026, 11, 26), new TimeOnly(10, 30)));
        Assert.Equal(new DateTime(2026, 6, 26, 8, 30, 0), Clock.Utc(new DateOnly(2026, 6, 26), new TimeOnly(10, 30)));
        Assert.Equal(new DateTime(2026, 11, 26, 10, 30, 0), Clock.Local(new DateTime(2026, 11, 26, 9, 30, 0)));
    }

    [Fact]
    public void A_time_that_summer_time_skips_is_an_hour_later() =>
        Assert.Equal(new DateTime(2027, 3, 28, 1, 30, 0), Clock.Utc(new DateOnly(2027, 3, 28), new TimeOnly(2, 30)));

    private sealed class Amsterdam : TimeProvider
    {
        public override TimeZoneInfo LocalTimeZone { get; } = TimeZoneInfo.FindSystemTimeZoneById("Europe/Amsterdam");
    }
}
