using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Offertes;

namespace PracticeFirm.Domain.Tests.Offertes;

public sealed class HitRateTests
{
    [Fact]
    public void Counts_accepted_over_decided_by_number_and_by_value()
    {
        var rate = default(HitRate)
            .With(OfferteStatus.Accepted, 2, Money.FromEuros(1000))
            .With(OfferteStatus.Rejected, 3, Money.FromEuros(2500))
            .With(OfferteStatus.Expired, 1, Money.FromEuros(500));

        Assert.Equal(new HitRate(6, 2, Money.FromEuros(4000), Money.FromEuros(1000)), rate);
        Assert.Equal((Percentage.Of(33.33m), Percentage.Of(25)), (rate.ByNumber, rate.ByValue));
    }

    [Theory]
    [InlineData(OfferteStatus.Draft)]
    [InlineData(OfferteStatus.InReview)]
    [InlineData(OfferteStatus.Sent)]
    [InlineData(OfferteStatus.Negotiating)]
    [InlineData(OfferteStatus.Superseded)]
    public void What_is_not_decided_counts_for_nothing(OfferteStatus status)
    {
        var rate = default(HitRate).With(status, 5, Money.FromEuros(100));

        Assert.Equal(default, rate);
        Assert.Null(rate.ByNumber);
        Assert.Null(rate.ByValue);
    }

    [Fact]
    public void Periods_add_up_before_the_percentage_is_taken()
    {
        var january = default(HitRate).With(OfferteStatus.Accepted, 1, Money.FromEuros(10));
        var february = default(HitRate).With(OfferteStatus.Rejected, 2, Money.FromEuros(30));

        Assert.Equal((Percentage.Of(33.33m), Percentage.Of(25)), ((january + february).ByNumber, (january + february).ByValue));
    }

    [Fact]
    public void Offertes_without_value_have_no_rate_by_value()
    {
        var rate = default(HitRate).With(OfferteStatus.Accepted, 1, Money.Zero);

        Assert.Equal((Percentage.Of(100), null), (rate.ByNumber, rate.ByValue));
    }
}
