namespace PracticeFirm.Domain.Common;

/// <summary>The one way amounts are rounded here: half away from zero, as Dutch invoices do (.NET's default is banker's rounding).</summary>
public static class Rounding
{
    /// <summary>Rounds to whole units, half away from zero.</summary>
    public static long ToWhole(decimal value) => (long)Math.Round(value, 0, MidpointRounding.AwayFromZero);

    /// <summary>
    /// Splits <paramref name="total"/> cents over <paramref name="weights"/> by largest remainder: each share is floored to
    /// cents and the spare cents go to the largest fractions (the earlier one when equal). The shares always add up to the total.
    /// </summary>
    /// <param name="total">Cents to split; negative amounts split as their mirror image.</param>
    /// <param name="weights">Relative weights, none below zero. When all are zero the first gets everything.</param>
    public static IReadOnlyList<long> Split(long total, IReadOnlyList<long> weights)
    {
        ArgumentOutOfRangeException.ThrowIfZero(weights.Count);
        var sum = weights.Aggregate(Int128.Zero, (added, weight) => added + weight);
        var shares = new long[weights.Count];
        if (sum == 0)
        {
            shares[0] = total;
            return shares;
        }

        var magnitude = Math.Abs(total);
        var remainders = new Int128[weights.Count];
        var spare = magnitude;
        for (var i = 0; i < weights.Count; i++)
        {
            var (share, remainder) = Int128.DivRem((Int128)magnitude * weights[i], sum);
            shares[i] = (long)share;
            remainders[i] = remainder;
            spare -= shares[i];
        }

        foreach (var i in Enumerable.Range(0, weights.Count).OrderByDescending(i => remainders[i]).ThenBy(i => i).Take((int)spare))
            shares[i]++;

        if (total < 0)
            for (var i = 0; i < shares.Length; i++)
                shares[i] = -shares[i];
        return shares;
    }
}
