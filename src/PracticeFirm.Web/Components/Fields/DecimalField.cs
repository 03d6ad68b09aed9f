using System.Globalization;
using Microsoft.AspNetCore.Components;
using PracticeFirm.Web.Texts;

namespace PracticeFirm.Web.Components;

/// <summary>
/// A number with decimals: <c>&lt;DecimalField Label="…" Field="Weight" @bind-Value="_weight" Decimals="3" /&gt;</c> with a
/// <c>decimal?</c>. Takes "24,95" and "24.95", shows "24,95".
/// </summary>
public class DecimalField : ParsedField<decimal>
{
    /// <summary>How many decimals may be typed.</summary>
    [Parameter]
    public int Decimals { get; set; } = 2;

    [Parameter]
    public decimal? Min { get; set; }

    [Parameter]
    public decimal? Max { get; set; }

    protected override string? WidthClass => "w-short";

    /// <summary>What to say about a text that is no number.</summary>
    protected virtual string InvalidText => SharedTexts.DecimalInvalid;

    /// <summary>How many decimals are always shown.</summary>
    protected virtual int ShownDecimals => 0;

    protected override (decimal? Value, string? Error) Parse(string text)
    {
        if (DutchInput.Decimal(Stripped(text)) is not { } number)
            return (null, InvalidText);
        if (decimal.Round(number, Decimals) != number)
            return (null, string.Format(CultureInfo.CurrentCulture, SharedTexts.DecimalTooManyPlaces, Decimals));
        if (number < Min)
            return (null, string.Format(CultureInfo.CurrentCulture, SharedTexts.NumberTooSmall, DutchInput.Write(Min.Value, ShownDecimals)));
        return number > Max
            ? (null, string.Format(CultureInfo.CurrentCulture, SharedTexts.NumberTooLarge, DutchInput.Write(Max.Value, ShownDecimals)))
            : (number, null);
    }

    protected override string Format(decimal value) => DutchInput.Write(value, ShownDecimals);

    /// <summary>The text without a sign such as € or %.</summary>
    protected virtual string Stripped(string text) => text;
}

/// <summary>
/// An amount in euro: <c>&lt;PriceField Label="…" Field="Price" @bind-Value="_price" Decimals="4" /&gt;</c> with a <c>decimal?</c>;
/// always shows at least two decimals.
/// </summary>
public sealed class PriceField : DecimalField
{
    /// <summary>Leaves the sign out: in a table column that is headed as a price.</summary>
    [Parameter]
    public bool Bare { get; set; }

    protected override string? Before => Bare ? null : "€";

    protected override int ShownDecimals => 2;

    protected override string InvalidText => SharedTexts.PriceInvalid;

    protected override string Stripped(string text) => text.Replace("€", "", StringComparison.Ordinal);
}

/// <summary>A percentage: <c>&lt;PercentField Label="…" Field="Discount" @bind-Value="_discount" Min="0" Max="100" /&gt;</c>; 2,5 stands for 2,5%.</summary>
public sealed class PercentField : DecimalField
{
    protected override string After => "%";

    protected override string InvalidText => SharedTexts.PercentInvalid;

    protected override string Stripped(string text) => text.Replace("%", "", StringComparison.Ordinal);
}
