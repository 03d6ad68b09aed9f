namespace PracticeFirm.Domain.Common;

/// <summary>An amount in euro, kept as whole cents so that nothing is ever lost in a sum.</summary>
/// <param name="Cents">Whole euro cents; may be negative (credit).</param>
public readonly record struct Money(long Cents) : IComparable<Money>
{
    /// <summary>€ 0,00.</summary>
    public static Money Zero { get; }

    /// <summary>The amount in euro, two decimals.</summary>
    public decimal Euros => Cents / 100m;

    /// <summary>Rounds a number of euros to cents, half away from zero.</summary>
    public static Money FromEuros(decimal euros) => new(Rounding.ToWhole(euros * 100m));

    /// <summary>Part of this amount, rounded to cents.</summary>
    public Money Part(Percentage percentage) =>
        percentage.BasisPoints == 0 ? Zero : new(Rounding.ToWhole(Cents * percentage.Fraction));

    /// <inheritdoc/>
    public int CompareTo(Money other) => Cents.CompareTo(other.Cents);

    /// <summary>Sum.</summary>
    public static Money operator +(Money a, Money b) => new(a.Cents + b.Cents);

    /// <summary>Difference.</summary>
    public static Money operator -(Money a, Money b) => new(a.Cents - b.Cents);

    /// <summary>The mirror amount.</summary>
    public static Money operator -(Money a) => new(-a.Cents);

    /// <summary>Compares amounts.</summary>
    public static bool operator <(Money a, Money b) => a.Cents < b.Cents;

    /// <summary>Compares amounts.</summary>
    public static bool operator >(Money a, Money b) => a.Cents > b.Cents;

    /// <summary>Compares amounts.</summary>
    public static bool operator <=(Money a, Money b) => a.Cents <= b.Cents;

    /// <summary>Compares amounts.</summary>
    public static bool operator >=(Money a, Money b) => a.Cents >= b.Cents;

    /// <summary>Dutch notation, for logs and tests: <c>€ 1.234,56</c>.</summary>
    public override string ToString() => DutchFormat.Euro(this);
}

/// <summary>Sums of money.</summary>
public static class MoneySums
{
    /// <summary>Adds the amounts up.</summary>
    public static Money Sum(this IEnumerable<Money> amounts) => new(amounts.Sum(a => a.Cents));

    /// <summary>Adds the chosen amounts up.</summary>
    public static Money Sum<T>(this IEnumerable<T> items, Func<T, Money> amount) => new(items.Sum(i => amount(i).Cents));
}
