using System.Globalization;
using Microsoft.AspNetCore.Components;
using PracticeFirm.Web.Texts;

namespace PracticeFirm.Web.Components;

/// <summary>
/// A whole number: <c>&lt;NumberField Label="…" Field="Quantity" @bind-Value="_quantity" Min="1" /&gt;</c> with an <c>int?</c>.
/// Points between thousands may be typed and are shown.
/// </summary>
public sealed class NumberField : ParsedField<int>
{
    [Parameter]
    public int? Min { get; set; }

    [Parameter]
    public int? Max { get; set; }

    protected override string InputMode => "numeric";

    protected override string WidthClass => "w-short";

    protected override (int? Value, string? Error) Parse(string text)
    {
        if (DutchInput.Whole(text) is not { } number)
            return (null, SharedTexts.NumberInvalid);
        if (number < Min)
            return (null, string.Format(CultureInfo.CurrentCulture, SharedTexts.NumberTooSmall, Min));
        return number > Max
            ? (null, string.Format(CultureInfo.CurrentCulture, SharedTexts.NumberTooLarge, Max))
            : (number, null);
    }

    protected override string Format(int value) => Domain.Common.DutchFormat.Count(value);
}
