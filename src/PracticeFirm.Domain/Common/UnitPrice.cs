namespace PracticeFirm.Domain.Common;

/// <summary>A price per unit in euro, excluding VAT, with up to four decimals (screws cost less than a cent).</summary>
/// <param name="TenThousandths">Whole ten-thousandths of a euro: 24,95 is 249500.</param>
public readonly record struct UnitPrice(long TenThousandths) : IComparable<UnitPrice>
{
    /// <summary>€ 0,0000.</summary>
    public static UnitPrice Zero { get; }

    /// <summary>Highest price of anything here: € 100.000.</summary>
    public static UnitPrice Highest { get; } = new(1_000_000_000);

    /// <summary>The price in euro, four decimals.</summary>
    public decimal Euros => TenThousandths / 10_000m;

    /// <summary>Rounds a number of euros to four decimals, half away from zero.</summary>
    public static UnitPrice FromEuros(decimal euros) => new(Rounding.ToWhole(euros * 10_000m));

    /// <summary>Quantity times price, rounded to cents once.</summary>
    public Money Times(int quantity) => new(Rounding.ToWhole(TenThousandths * (decimal)quantity / 100m));

    /// <summary>
    /// This price less a discount, rounded to whole cents as price lists are; prices in parts of a cent stay in four decimals, or
    /// a screw of € 0,0175 would get dearer by its discount.
    /// </summary>
    public UnitPrice Less(Percentage discount)
    {
        var unit = TenThousandths % 100 == 0 ? 100 : 1;
        return new UnitPrice(Rounding.ToWhole(TenThousandths * (1 - discount.Fraction) / unit) * unit);
    }

    /// <inheritdoc/>
    public int CompareTo(UnitPrice other) => TenThousandths.CompareTo(other.TenThousandths);

    /// <summary>Compares prices.</summary>
    public static bool operator <(UnitPrice a, UnitPrice b) => a.TenThousandths < b.TenThousandths;

    /// <summary>Compares prices.</summary>
    public static bool operator >(UnitPrice a, UnitPrice b) => a.TenThousandths > b.TenThousandths;

    /// <summary>Compares prices.</summary>
    public static bool operator <=(UnitPrice a, UnitPrice b) => a.TenThousandths <= b.TenThousandths;

    /// <summary>Compares prices.</summary>
    public static bool operator >=(UnitPrice a, UnitPrice b) => a.TenThousandths >= b.TenThousandths;

    /// <summary>Dutch notation, two to four decimals: <c>€ 0,0125</c>.</summary>
    public override string ToString() => DutchFormat.Euro(this);
}
