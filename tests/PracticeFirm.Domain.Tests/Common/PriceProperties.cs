using FsCheck.Xunit;
using PracticeFirm.Domain.Common;

namespace PracticeFirm.Domain.Tests.Common;

[Properties(Arbitrary = [typeof(Arbitraries)], MaxTest = 1_000)]
public class PriceProperties
{
    [Property]
    public void Totals_are_the_sums_of_the_groups(SomeDocument document)
    {
        var calculation = document.Calculation;

        Assert.Equal(calculation.Groups.Sum(group => group.Base), calculation.NetTotal);
        Assert.Equal(calculation.Groups.Sum(group => group.Vat), calculation.VatTotal);
        Assert.Equal(calculation.NetTotal + calculation.VatTotal, calculation.Total);
        Assert.Equal(calculation.LinesTotal - calculation.OrderDiscount + calculation.Freight, calculation.NetTotal);
    }

    [Property]
    public void Lines_discount_and_freight_are_divided_over_the_groups_to_the_cent(SomeDocument document)
    {
        var calculation = document.Calculation;

        Assert.Equal(calculation.LinesTotal, calculation.Groups.Sum(group => group.LinesNet));
        Assert.Equal(calculation.OrderDiscount, calculation.Groups.Sum(group => group.OrderDiscount));
        Assert.Equal(calculation.Freight, calculation.Groups.Sum(group => group.Freight));
        Assert.Equal(document.Lines.Count == 0 ? Money.Zero : document.Freight, calculation.Freight);
        Assert.All(calculation.Groups, group => Assert.Equal(group.LinesNet - group.OrderDiscount + group.Freight, group.Base));
    }

    [Property]
    public void There_is_one_group_per_rate_with_the_highest_first(SomeDocument document) =>
        Assert.Equal(
            document.Lines.Select(line => line.VatRate).Distinct().OrderDescending(),
            document.Calculation.Groups.Select(group => group.Rate));

    [Property]
    public void Vat_is_within_half_a_cent_of_the_exact_vat_of_the_group_and_halves_go_up(SomeDocument document) =>
        Assert.All(document.Calculation.Groups, group =>
        {
            var off = (2 * (Int128)group.Vat.Cents * 10_000) - (2 * (Int128)group.Base.Cents * group.Rate.BasisPoints);
            Assert.InRange(off, -9_999, 10_000);
        });

    [Property]
    public void A_groups_share_of_the_order_discount_is_within_a_cent_of_its_exact_share(SomeDocument document)
    {
        var calculation = document.Calculation;
        Assert.All(calculation.Groups, group => Assert.True(
            calculation.LinesTotal == Money.Zero
            || DiffersLessThanOne(group.OrderDiscount.Cents, calculation.OrderDiscount.Cents, group.LinesNet.Cents, calculation.LinesTotal.Cents)));
    }

    [Property]
    public void A_groups_share_of_the_freight_is_within_a_cent_of_its_share_of_the_goods(SomeDocument document)
    {
        var calculation = document.Calculation;
        var goods = calculation.LinesTotal - calculation.OrderDiscount;
        Assert.All(calculation.Groups, group => Assert.True(
            goods == Money.Zero
            || DiffersLessThanOne(group.Freight.Cents, calculation.Freight.Cents, (group.LinesNet - group.OrderDiscount).Cents, goods.Cents)));
    }

    [Property]
    public void The_order_of_the_lines_does_not_change_a_group(SomeDocument document) =>
        Assert.Equal(
            document.Calculation.Groups,
            PriceCalculation.Of([.. document.Lines.Reverse()], document.OrderDiscount, document.Freight).Groups);

    [Property]
    public void Spreading_goods_priced_in_whole_cents_over_more_lines_changes_nothing(SomeDocument document)
    {
        var whole = document.Lines.Select(line => line with { UnitPrice = new(line.UnitPrice.TenThousandths / 100 * 100), Discount = Percentage.Zero }).ToList();
        var spread = whole.SelectMany(line => new[] { line with { Quantity = line.Quantity / 3 }, line with { Quantity = line.Quantity - (line.Quantity / 3) } });

        Assert.Equal(
            PriceCalculation.Of(whole, document.OrderDiscount, document.Freight).Groups,
            PriceCalculation.Of([.. spread], document.OrderDiscount, document.Freight).Groups);
    }

    [Property]
    public void A_credit_of_everything_is_the_mirror_image(SomeDocument document)
    {
        var credit = PriceCalculation.Of(
            [.. document.Lines.Select(line => line with { Quantity = -line.Quantity })], document.OrderDiscount, -document.Freight);

        Assert.Equal(-document.Calculation.Total, credit.Total);
        Assert.Equal(document.Calculation.Groups.Select(group => -group.Vat), credit.Groups.Select(group => group.Vat));
    }

    [Property]
    public void Cash_discount_and_what_is_payable_make_the_total(SomeDocument document)
    {
        var discount = CashDiscount.Of(document.Calculation, Percentage.Of(2));

        Assert.Equal(document.Calculation.Total, discount.Amount + discount.Payable);
        Assert.Equal(discount.Amount, discount.Groups.Sum(group => group.Base + group.Vat));
        Assert.All(discount.Groups.Zip(document.Calculation.Groups), pair =>
            Assert.Equal((pair.Second.Base.Part(Percentage.Of(2)), pair.Second.Vat.Part(Percentage.Of(2))), (pair.First.Base, pair.First.Vat)));
    }

    [Property]
    public void A_price_including_vat_falls_apart_without_losing_a_cent(int cents)
    {
        var price = new Money(cents);
        var split = VatInclusive.Split(price, Percentage.Of(21));

        Assert.Equal(price, split.Net + split.Vat);
        Assert.InRange(split.Vat.Cents - split.Net.Part(Percentage.Of(21)).Cents, -1, 1);
    }

    [Property]
    public void Splitting_never_loses_a_cent(SomeSplit split) => Assert.Equal(split.Total, Rounding.Split(split.Total, split.Weights).Sum());

    [Property]
    public void A_share_is_within_a_cent_of_the_exact_share(SomeSplit split)
    {
        var shares = Rounding.Split(split.Total, split.Weights);
        var sum = split.Weights.Sum();

        if (sum == 0)
            Assert.Equal(split.Total, shares[0]);
        else
            Assert.All(shares.Zip(split.Weights), pair => Assert.True(DiffersLessThanOne(pair.First, split.Total, pair.Second, sum)));
    }

    [Property]
    public void Who_weighs_nothing_gets_nothing(SomeSplit split)
    {
        var shares = Rounding.Split(split.Total, split.Weights);

        if (split.Weights.Any(weight => weight > 0))
            Assert.All(shares.Zip(split.Weights).Where(pair => pair.Second == 0), pair => Assert.Equal(0, pair.First));
    }

    private static bool DiffersLessThanOne(long share, long total, long weight, long weights) =>
        Int128.Abs(((Int128)share * weights) - ((Int128)total * weight)) < weights;
}
