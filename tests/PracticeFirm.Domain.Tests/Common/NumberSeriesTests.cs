using System.Globalization;
using PracticeFirm.Domain.Common;

namespace PracticeFirm.Domain.Tests.Common;

public class NumberSeriesTests
{
    [Fact]
    public void Numbers_follow_each_other_from_one()
    {
        var series = NumberSeries.Start("OFF", 2026);

        Assert.Equal(["OFF-2026-0001", "OFF-2026-0002", "OFF-2026-0003"], [series.Next(), series.Next(), series.Next()]);
        Assert.Equal(("OFF", 2026, 3), (series.Prefix, series.Year, series.Last));
    }

    [Theory]
    [InlineData(9999, "FAC-2026-9999")]
    [InlineData(10000, "FAC-2026-10000")]
    [InlineData(123456, "FAC-2026-123456")]
    public void Beyond_9999_numbers_grow_longer(int number, string expected) => Assert.Equal(expected, NumberSeries.Format("FAC", 2026, number));

    [Fact]
    public void A_thousand_numbers_have_no_gaps_and_no_doubles()
    {
        var series = NumberSeries.Start("ORD", 2026);

        var numbers = Enumerable.Range(0, 1000).Select(_ => series.Next()).ToList();

        Assert.Equal(
            Enumerable.Range(1, 1000),
            numbers.Select(number => int.Parse(number["ORD-2026-".Length..], CultureInfo.InvariantCulture)));
    }

    [Fact]
    public void A_series_needs_a_prefix_that_fits()
    {
        Assert.Throws<ArgumentException>(() => NumberSeries.Start(" ", 2026));
        Assert.Throws<ArgumentOutOfRangeException>(() => NumberSeries.Start("OFFERTELANG", 2026));
    }
}
