namespace PracticeFirm.Domain.Common;

/// <summary>A price including VAT, taken apart; the two always add up to the price.</summary>
/// <param name="Net">The part without VAT.</param>
/// <param name="Vat">The VAT in the price.</param>
public readonly record struct VatSplit(Money Net, Money Vat);

/// <summary>Prices including VAT, as consumers see them (art. 38 Wet OB).</summary>
public static class VatInclusive
{
    /// <summary>Takes a price apart: the net is rounded to cents, the VAT is the rest. 49,99 at 21% is 41,31 and 8,68.</summary>
    /// <param name="including">Price including VAT.</param>
    /// <param name="rate">VAT rate in the price, %; not below zero.</param>
    public static VatSplit Split(Money including, Percentage rate)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(rate, Percentage.Zero);
        var net = new Money(Rounding.ToWhole(including.Cents / (1 + rate.Fraction)));
        return new VatSplit(net, including - net);
    }
}
