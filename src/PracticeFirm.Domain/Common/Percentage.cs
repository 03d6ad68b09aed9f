namespace PracticeFirm.Domain.Common;

/// <summary>A percentage with two decimals.</summary>
/// <param name="BasisPoints">Hundredths of a percent: 2,5% is 250.</param>
public readonly record struct Percentage(int BasisPoints) : IComparable<Percentage>
{
    /// <summary>0%.</summary>
    public static Percentage Zero { get; }

    /// <summary>The number before the percent sign: 2,5.</summary>
    public decimal Value => BasisPoints / 100m;

    /// <summary>The factor: 2,5% is 0,025.</summary>
    public decimal Fraction => BasisPoints / 10_000m;

    /// <summary>From the number before the percent sign, rounded to two decimals.</summary>
    public static Percentage Of(decimal value) => new((int)Rounding.ToWhole(value * 100m));

    /// <inheritdoc/>
    public int CompareTo(Percentage other) => BasisPoints.CompareTo(other.BasisPoints);

    /// <summary>Compares percentages.</summary>
    public static bool operator <(Percentage a, Percentage b) => a.BasisPoints < b.BasisPoints;

    /// <summary>Compares percentages.</summary>
    public static bool operator >(Percentage a, Percentage b) => a.BasisPoints > b.BasisPoints;

    /// <summary>Compares percentages.</summary>
    public static bool operator <=(Percentage a, Percentage b) => a.BasisPoints <= b.BasisPoints;

    /// <summary>Compares percentages.</summary>
    public static bool operator >=(Percentage a, Percentage b) => a.BasisPoints >= b.BasisPoints;

    /// <summary>Dutch notation: <c>2,5%</c>.</summary>
    public override string ToString() => DutchFormat.Percent(this);
}
