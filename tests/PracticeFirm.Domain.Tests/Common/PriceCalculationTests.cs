using System.Globalization;
using PracticeFirm.Domain.Common;

namespace PracticeFirm.Domain.Tests.Common;

public class PriceCalculationTests
{
    private static CalculationLine Line(int quantity, decimal price, decimal discount = 0, decimal rate = 21) =>
        new(quantity, UnitPrice.FromEuros(price), Percentage.Of(discount), Percentage.Of(rate));

    private static Money Euro(decimal euros) => Money.FromEuros(euros);

    /// <summary>12 x 24,95 less 5%, 25 x 1,19 at 9%, 3 x 149,50; order discount 2,5%; freight 15,00.</summary>
    private static PriceCalculation Golden { get; } = PriceCalculation.Of(
        [Line(12, 24.95m, discount: 5), Line(25, 1.19m, rate: 9), Line(3, 149.50m)], Percentage.Of(2.5m), Euro(15));

    [Fact]
    public void The_golden_offerte_has_the_lines_of_the_example()
    {
        Assert.Equal([Euro(284.43m), Euro(29.75m), Euro(448.50m)], Golden.Lines.Select(line => line.Net));
        Assert.Equal(Euro(299.40m), Golden.Lines[0].Gross);
        Assert.Equal(Euro(14.97m), Golden.Lines[0].DiscountAmount);
        Assert.Equal(Euro(762.68m), Golden.LinesTotal);
    }

    [Fact]
    public void The_golden_offerte_has_the_groups_of_the_example()
    {
        Assert.Equal(
            [
                new VatGroup(Percentage.Of(21), Euro(732.93m), Euro(18.33m), Euro(14.41m), Euro(729.01m), Euro(153.09m)),
                new VatGroup(Percentage.Of(9), Euro(29.75m), Euro(0.74m), Euro(0.59m), Euro(29.60m), Euro(2.66m)),
            ],
            Golden.Groups);
    }

    [Fact]
    public void The_golden_offerte_has_the_totals_of_the_example()
    {
        Assert.Equal(Percentage.Of(2.5m), Golden.OrderDiscountPercentage);
        Assert.Equal(Euro(19.07m), Golden.OrderDiscount);
        Assert.Equal(Euro(15), Golden.Freight);
        Assert.Equal(Euro(758.61m), Golden.NetTotal);
        Assert.Equal(Euro(155.75m), Golden.VatTotal);
        Assert.Equal(Euro(914.36m), Golden.Total);
    }

    [Fact]
    public void Vat_is_rounded_per_group_and_not_per_line()
    {
        var calculation = PriceCalculation.Of([Line(1, 10.07m), Line(1, 10.07m), Line(1, 10.07m)], Percentage.Zero, Money.Zero);

        Assert.Equal(Euro(6.34m), calculation.VatTotal);
    }

    [Theory]
    [InlineData(1, 15)]
    [InlineData(3, 5)]
    [InlineData(5, 3)]
    public void However_the_same_goods_are_spread_over_lines_the_total_stays(int lines, int quantity)
    {
        var calculation = PriceCalculation.Of([.. Enumerable.Repeat(Line(quantity, 6.36m), lines)], Percentage.Zero, Money.Zero);

        Assert.Equal(Euro(95.40m), calculation.NetTotal);
        Assert.Equal(Euro(20.03m), calculation.VatTotal);
        Assert.Equal(Euro(115.43m), calculation.Total);
    }

    [Fact]
    public void One_returned_item_is_credited_with_its_share_of_the_order_discount()
    {
        var credit = PriceCalculation.Of([Line(1, 149.50m)], Percentage.Of(2.5m), Money.Zero);

        Assert.Equal((Euro(145.76m), Euro(30.61m), Euro(176.37m)), (credit.NetTotal, credit.VatTotal, credit.Total));
    }

    [Fact]
    public void An_order_discount_of_100_over_500_and_1000_leaves_466_67_and_933_33()
    {
        var shares = Rounding.Split(100_00, [500_00, 1000_00]);

        Assert.Equal([33_33L, 66_67L], shares);
        Assert.Equal([466_67L, 933_33L], [500_00 - shares[0], 1000_00 - shares[1]]);
    }

    [Fact]
    public void Groups_come_with_the_highest_rate_first()
    {
        var calculation = PriceCalculation.Of([Line(1, 1, rate: 0), Line(1, 1, rate: 21), Line(1, 1, rate: 9)], Percentage.Zero, Money.Zero);

        Assert.Equal([Percentage.Of(21), Percentage.Of(9), Percentage.Zero], calculation.Groups.Select(group => group.Rate));
    }

    [Fact]
    public void Freight_follows_the_rate_of_a_sale_without_vat()
    {
        var calculation = PriceCalculation.Of([Line(2, 50, rate: 0)], Percentage.Zero, Euro(12.50m));

        Assert.Equal((Euro(112.50m), Money.Zero), (calculation.NetTotal, calculation.VatTotal));
    }

    [Theory]
    [InlineData(2, "0.0125", "0.03")]
    [InlineData(2, "0.0225", "0.05")]
    [InlineData(-2, "0.0125", "-0.03")]
    [InlineData(1, "0.0149", "0.01")]
    public void Half_a_cent_is_rounded_away_from_zero(int quantity, string price, string gross) =>
        Assert.Equal(Euro(decimal.Parse(gross, CultureInfo.InvariantCulture)), Line(quantity, decimal.Parse(price, CultureInfo.InvariantCulture)).Gross);

    [Fact]
    public void Freight_is_split_by_what_is_left_after_the_order_discount()
    {
        var calculation = PriceCalculation.Of([Line(1, 0.01m), Line(1, 0.01m, rate: 9)], Percentage.Of(50), Euro(15));

        Assert.Equal([Euro(0.01m), Money.Zero], calculation.Groups.Select(group => group.OrderDiscount));
        Assert.Equal([Money.Zero, Euro(15)], calculation.Groups.Select(group => group.Freight));
    }

    [Fact]
    public void A_group_below_zero_takes_no_part_in_discount_and_freight()
    {
        var calculation = PriceCalculation.Of([Line(-1, 10), Line(3, 10, rate: 9)], Percentage.Of(10), Euro(5));

        Assert.Equal([Money.Zero, Euro(2)], calculation.Groups.Select(group => group.OrderDiscount));
        Assert.Equal([Money.Zero, Euro(5)], calculation.Groups.Select(group => group.Freight));
        Assert.Equal(Euro(23), calculation.NetTotal);
    }

    [Fact]
    public void Freight_of_goods_that_are_given_away_falls_under_the_highest_rate()
    {
        var calculation = PriceCalculation.Of([Line(1, 10, discount: 100, rate: 9), Line(0, 20)], Percentage.Zero, Euro(15));

        Assert.Equal([Euro(15), Money.Zero], calculation.Groups.Select(group => group.Freight));
        Assert.Equal(Euro(18.15m), calculation.Total);
    }

    [Fact]
    public void Without_lines_nothing_is_charged_not_even_freight()
    {
        var calculation = PriceCalculation.Of([], Percentage.Of(2.5m), Euro(15));

        Assert.Empty(calculation.Groups);
        Assert.Equal((Money.Zero, Money.Zero), (calculation.Freight, calculation.Total));
        Assert.Equal(Money.Zero, PriceCalculation.Empty.Total);
    }

    [Fact]
    public void A_calculation_keeps_its_lines_when_the_callers_list_changes()
    {
        var lines = new List<CalculationLine> { Line(1, 10) };
        var calculation = PriceCalculation.Of(lines, Percentage.Zero, Money.Zero);

        lines.Add(Line(1, 99));

        Assert.Single(calculation.Lines);
        Assert.Equal(Euro(10), calculation.LinesTotal);
    }

    [Fact]
    public void Two_percent_within_eight_days_is_taken_per_group_from_base_and_vat()
    {
        var discount = CashDiscount.Of(Golden, Percentage.Of(2));

        Assert.Equal(
            [
                new CashDiscountGroup(Percentage.Of(21), Euro(14.58m), Euro(3.06m)),
                new CashDiscountGroup(Percentage.Of(9), Euro(0.59m), Euro(0.05m)),
            ],
            discount.Groups);
        Assert.Equal((Euro(18.28m), Euro(896.08m)), (discount.Amount, discount.Payable));
    }

    [Fact]
    public void A_consumer_price_is_split_into_net_and_vat() =>
        Assert.Equal(new VatSplit(Euro(41.31m), Euro(8.68m)), VatInclusive.Split(Euro(49.99m), Percentage.Of(21)));

    [Fact]
    public void Marge_is_of_the_price_and_opslag_of_the_cost()
    {
        var margin = new Margin(Euro(15.00m), Euro(24.95m));

        Assert.Equal(Euro(9.95m), margin.Profit);
        Assert.Equal(Percentage.Of(39.88m), margin.OfPrice);
        Assert.Equal(Percentage.Of(66.33m), margin.OfCost);
    }

    [Fact]
    public void Without_a_price_there_is_no_marge_and_without_a_cost_no_opslag()
    {
        Assert.Null(new Margin(Euro(5), Money.Zero).OfPrice);
        Assert.Equal(Percentage.Of(-100), new Margin(Euro(5), Money.Zero).OfCost);
        Assert.Null(new Margin(Money.Zero, Euro(5)).OfCost);
        Assert.Equal(Percentage.Of(100), new Margin(Money.Zero, Euro(5)).OfPrice);
    }

    [Fact]
    public void Margins_of_lines_add_up() =>
        Assert.Equal(new Margin(Euro(25), Euro(50)), new Margin(Euro(15), Euro(20)) + new Margin(Euro(10), Euro(30)));

    [Theory]
    [InlineData(VatTariff.High, "2012-09-30", 19)]
    [InlineData(VatTariff.High, "2012-10-01", 21)]
    [InlineData(VatTariff.High, "2026-11-23", 21)]
    [InlineData(VatTariff.Low, "2018-12-31", 6)]
    [InlineData(VatTariff.Low, "2019-01-01", 9)]
    [InlineData(VatTariff.Low, "2026-11-23", 9)]
    [InlineData(VatTariff.Zero, "2026-11-23", 0)]
    [InlineData(VatTariff.High, "1999-12-31", 19)]
    public void A_tariff_has_the_rate_of_the_day(VatTariff tariff, string date, int rate)
    {
        var day = DateOnly.Parse(date);

        Assert.Equal(Percentage.Of(rate), VatRates.On(tariff, day));
        Assert.Equal(Percentage.Of(rate), VatRates.For(VatCategory.Standard, tariff, day));
    }

    [Theory]
    [InlineData(VatCategory.Standard, "S", 21)]
    [InlineData(VatCategory.IntraCommunity, "K", 0)]
    [InlineData(VatCategory.ReverseCharge, "AE", 0)]
    [InlineData(VatCategory.Export, "G", 0)]
    [InlineData(VatCategory.Exempt, "E", 0)]
    [InlineData(VatCategory.ZeroRated, "Z", 0)]
    public void Only_a_domestic_sale_is_charged(VatCategory category, string code, int rate)
    {
        Assert.Equal(code, category.Code());
        Assert.Equal(Percentage.Of(rate), VatRates.For(category, VatTariff.High, new DateOnly(2026, 11, 23)));
    }
}
