using System.Globalization;

namespace PracticeFirm.Benchmarks;

/// <summary>A line of the table: <c>row | median | unit | min-max | floor | ratio</c>.</summary>
internal abstract record Line(string Row);

/// <summary>A measured figure.</summary>
/// <param name="Row">Name of the row; what comes after a space tells its lines apart.</param>
/// <param name="Spread">What was measured.</param>
/// <param name="Unit">In what.</param>
/// <param name="Floor">The same unit for the least work that could do, measured in the same run; null where there is none.</param>
internal sealed record Figure(string Row, Spread Spread, string Unit, double? Floor = null) : Line(Row)
{
    public override string ToString() =>
        $"{Row} | {Text(Spread.Median)} | {Unit} | {Text(Spread.Min)}-{Text(Spread.Max)} | {(Floor is { } f ? Text(f) : "-")} | {(Floor is { } g and > 0 ? Text(Spread.Median / g) : "-")}";

    // Three figures that mean something, never more than two decimals.
    private static string Text(double value) =>
        value.ToString(Math.Abs(value) switch { >= 100 => "0", >= 10 => "0.0", _ => "0.00" }, CultureInfo.InvariantCulture);
}

/// <summary>A row without a figure.</summary>
/// <param name="Row">Name of the row.</param>
/// <param name="Why">Why there is none, in Dutch.</param>
internal sealed record NotMeasured(string Row, string Why) : Line(Row)
{
    /// <summary>The application can't do yet what this row measures.</summary>
    public static NotMeasured NotYet(string row, string missing) => new(row, $"nog niet: {missing}");

    public override string ToString() => $"{Row} | - | - | - | - | {Why}";
}
