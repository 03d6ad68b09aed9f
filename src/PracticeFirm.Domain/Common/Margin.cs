namespace PracticeFirm.Domain.Common;

/// <summary>
/// What is earned on a sale. Marge is a part of the price, opslag a part of the cost; always name which of the two is meant.
/// </summary>
/// <param name="Cost">Inkoopwaarde, excluding VAT.</param>
/// <param name="Price">Verkoopwaarde after discounts, excluding VAT.</param>
public readonly record struct Margin(Money Cost, Money Price)
{
    /// <summary>Price less cost; below zero at a loss.</summary>
    public Money Profit => Price - Cost;

    /// <summary>Marge: profit as % of the price, two decimals; null when the price is zero.</summary>
    public Percentage? OfPrice => Share(Profit, Price);

    /// <summary>Opslag: profit as % of the cost, two decimals; null when the cost is zero.</summary>
    public Percentage? OfCost => Share(Profit, Cost);

    /// <summary>The margin over several lines together.</summary>
    public static Margin operator +(Margin a, Margin b) => new(a.Cost + b.Cost, a.Price + b.Price);

    private static Percentage? Share(Money part, Money whole)
    {
        if (whole == Money.Zero)
            return null;
        var basisPoints = Rounding.ToWhole(part.Cents * 10_000m / whole.Cents);
        return new Percentage((int)Math.Clamp(basisPoints, int.MinValue, int.MaxValue));
    }
}
