using System.Globalization;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;
using PracticeFirm.Domain.Common;
using PracticeFirm.Web.Texts;

namespace PracticeFirm.Web.Components;

/// <summary>
/// A date: <c>&lt;DateField Label="…" Field="ValidThrough" @bind-Value="_validThrough" /&gt;</c> with a <c>DateOnly?</c>. Takes
/// "23-11-2026", "23-11", "23112026", "+14" (days from today) and "vandaag". Today is the firm's business day unless
/// <see cref="Today"/> says otherwise.
/// </summary>
public sealed class DateField : ParsedField<DateOnly>
{
    /// <summary>The day from which "+14", "vandaag" and a date without a year count.</summary>
    [Parameter]
    public DateOnly? Today { get; set; }

    [Inject]
    private TimeProvider Clock { get; set; } = null!;

    [CascadingParameter]
    private FirmContext? Context { get; set; }

    protected override string InputMode => "text";

    protected override string InputKind => "date";

    protected override string WidthClass => "w-date";

    private DateOnly Reference => Today ?? Context?.BusinessDay ?? DateOnly.FromDateTime(Clock.GetLocalNow().DateTime);

    protected override (DateOnly? Value, string? Error) Parse(string text) => DutchInput.Date(text, Reference) is { } date
        ? (date, null)
        : (null, string.Format(CultureInfo.CurrentCulture, SharedTexts.DateInvalid, DutchFormat.Date(Reference)));

    protected override string Format(DateOnly value) => DutchFormat.Date(value);

    protected override RenderFragment? Extra => Disabled || ReadOnly ? null : Picker;

    private void Picker(RenderTreeBuilder builder)
    {
        var native = InputId + "-kalender";
        builder.OpenElement(0, "button");
        builder.AddAttribute(1, "type", "button");
        builder.AddAttribute(2, "class", "btn btn-outline-secondary");
        builder.AddAttribute(3, "data-date-picker", native);
        builder.AddAttribute(4, "aria-label", $"{SharedTexts.PickDate}: {Label}");
        builder.AddAttribute(5, "title", SharedTexts.PickDate);
        builder.AddMarkupContent(6, "<i class=\"fa-regular fa-calendar\" aria-hidden=\"true\"></i>");
        builder.CloseElement();
        builder.OpenElement(7, "input");
        builder.AddAttribute(8, "type", "date");
        builder.AddAttribute(9, "id", native);
        builder.AddAttribute(10, "class", "native-picker");
        builder.AddAttribute(11, "tabindex", "-1");
        builder.AddAttribute(12, "aria-hidden", "true");
        builder.AddAttribute(13, "value", Value?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        builder.AddAttribute(14, "onchange", EventCallback.Factory.Create<ChangeEventArgs>(this, Picked));
        builder.SetUpdatesAttributeName("value");
        builder.CloseElement();
    }

    private Task Picked(ChangeEventArgs change) =>
        DateOnly.TryParseExact(change.Value as string, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            ? Changed(DutchFormat.Date(date))
            : Task.CompletedTask;
}
