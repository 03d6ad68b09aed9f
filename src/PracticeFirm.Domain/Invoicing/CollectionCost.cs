using PracticeFirm.Domain.Common;

namespace PracticeFirm.Domain.Invoicing;

/// <summary>
/// Incassokosten: the compensation for collection out of court (art. 6:96 lid 2 onder c BW; Besluit vergoeding voor
/// buitengerechtelijke incassokosten, art. 2).
/// </summary>
public static class CollectionCost
{
    /// <summary>The lowest: € 40.</summary>
    public static readonly Money Lowest = new(4_000);

    /// <summary>The highest: € 6.775.</summary>
    public static readonly Money Highest = new(677_500);

    private static readonly (Money Through, Percentage Part)[] Steps =
    [
        (new Money(250_000), Percentage.Of(15)),
        (new Money(500_000), Percentage.Of(10)),
        (new Money(1_000_000), Percentage.Of(5)),
        (new Money(20_000_000), Percentage.Of(1)),
        (new Money(long.MaxValue), Percentage.Of(0.5m)),
    ];

    /// <summary>
    /// 15% of the first € 2.500, 10% of the next € 2.500, 5% of the next € 5.000, 1% of the next € 190.000 and 0,5% above; at least
    /// € 40 and at most € 6.775. Rounded to cents once. Nothing on nothing.
    /// </summary>
    /// <param name="principal">Hoofdsom: what is open, including VAT.</param>
    public static Money Of(Money principal)
    {
        if (principal <= Money.Zero)
            return Money.Zero;
        var (cents, from) = (0m, 0L);
        foreach (var (through, part) in Steps)
        {
            cents += (Math.Min(principal.Cents, through.Cents) - from) * part.Fraction;
            if (principal <= through)
                break;
            from = through.Cents;
        }

        var cost = new Money(Rounding.ToWhole(cents));
        return cost < Lowest ? Lowest : cost > Highest ? Highest : cost;
    }
}
