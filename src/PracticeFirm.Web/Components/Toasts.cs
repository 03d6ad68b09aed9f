using BootstrapBlazor.Components;
using PracticeFirm.Web.Texts;

namespace PracticeFirm.Web.Components;

/// <summary>
/// Short messages in the corner: what was done, with a link to it. <c>@inject Toasts Toasts</c>, then
/// <c>await Toasts.Done("Offerte OFF-2026-0012 is verzonden.", Url("offertes", 12), "Bekijk de offerte")</c>.
/// Refusals belong beside the form (<see cref="EntryForm"/>), not here.
/// </summary>
public sealed class Toasts(ToastService service)
{
    private const int Milliseconds = 6000;

    /// <summary>Something was done.</summary>
    public Task Done(string text, string? href = null, string? link = null) =>
        Show(ToastCategory.Success, SharedTexts.ToastDone, text, href, link);

    /// <summary>Something to know: a colleague changed this document, the day went on.</summary>
    public Task Note(string text, string? href = null, string? link = null) =>
        Show(ToastCategory.Information, SharedTexts.ToastNote, text, href, link);

    /// <summary>Something could not be done, outside a form.</summary>
    public Task Refused(string text) => Show(ToastCategory.Warning, SharedTexts.ToastRefused, text, null, null);

    private Task Show(ToastCategory category, string title, string text, string? href, string? link) => service.Show(new ToastOption
    {
        Category = category,
        Title = title,
        Delay = Milliseconds,
        ChildContent = builder =>
        {
            builder.OpenElement(0, "p");
            builder.AddAttribute(1, "role", "status");
            builder.AddContent(2, text);
            builder.CloseElement();
            if (href is null)
                return;
            builder.OpenElement(3, "a");
            builder.AddAttribute(4, "href", href);
            builder.AddContent(5, link ?? href);
            builder.CloseElement();
        },
    });
}
