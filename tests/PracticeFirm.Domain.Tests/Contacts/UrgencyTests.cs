using PracticeFirm.Domain.Contacts;

namespace PracticeFirm.Domain.Tests.Contacts;

public sealed class UrgencyTests
{
    private static readonly DateOnly Monday = new(2026, 11, 23);

    [Theory]
    [InlineData(-1, Urgency.Late)]
    [InlineData(0, Urgency.Today)]
    [InlineData(1, Urgency.ThisWeek)]
    [InlineData(6, Urgency.ThisWeek)]
    [InlineData(7, Urgency.Later)]
    public void A_week_runs_from_Monday_through_Sunday(int days, Urgency expected) =>
        Assert.Equal(expected, Urgencies.Of(Monday.AddDays(days), Monday));

    [Fact]
    public void On_Sunday_nothing_of_this_week_is_left()
    {
        var sunday = Monday.AddDays(6);

        Assert.Equal(sunday, Urgencies.EndOfWeek(sunday));
        Assert.Equal(Urgency.Later, Urgencies.Of(sunday.AddDays(1), sunday));
    }

    [Fact]
    public void Every_day_of_the_week_ends_on_the_same_Sunday() =>
        Assert.All(Enumerable.Range(0, 7), i => Assert.Equal(new DateOnly(2026, 11, 29), Urgencies.EndOfWeek(Monday.AddDays(i))));
}
