using System.Globalization;
using PracticeFirm.Web.Texts;

namespace PracticeFirm.Web.Components;

/// <summary>A time of day: <c>&lt;TimeField Label="…" Field="At" @bind-Value="_at" /&gt;</c> with a <c>TimeOnly?</c>. Takes "9", "9.30", "09:30" and "930".</summary>
public sealed class TimeField : ParsedField<TimeOnly>
{
    protected override string InputMode => "text";

    protected override string InputKind => "date";

    protected override string WidthClass => "w-date";

    protected override (TimeOnly? Value, string? Error) Parse(string text) => DutchInput.Time(text) is { } time ? (time, null) : (null, SharedTexts.TimeInvalid);

    protected override string Format(TimeOnly value) => value.ToString("H.mm", CultureInfo.InvariantCulture);
}
