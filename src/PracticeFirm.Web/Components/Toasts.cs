namespace PracticeFirm.Web.Components;

/// <summary>
/// Short messages in the corner: what was done, with a link to it. <c>@inject Toasts Toasts</c>, then
/// <c>await Toasts.Done("Offerte OFF-2026-0012 is verzonden.", Url("offertes", 12), "Bekijk de offerte")</c>.
/// Refusals belong beside the form (<see cref="EntryForm"/>), not here.
/// </summary>
public sealed class Toasts
{
    private const int MostShown = 4;
    private readonly List<Toast> _shown = [];

    /// <summary>The messages on the screen, oldest first.</summary>
    internal IReadOnlyList<Toast> Shown => _shown;

    /// <summary>Something came or went.</summary>
    internal event Action? Changed;

    /// <summary>Something was done.</summary>
    public Task Done(string text, string? href = null, string? link = null) => Show(new Toast(Tone.Good, text, href, link));

    /// <summary>Something to know: a colleague changed this document, the day went on.</summary>
    public Task Note(string text, string? href = null, string? link = null) => Show(new Toast(Tone.Info, text, href, link));

    /// <summary>Something could not be done, outside a form.</summary>
    public Task Refused(string text) => Show(new Toast(Tone.Warning, text, null, null));

    internal void Close(Toast toast)
    {
        if (_shown.Remove(toast))
            Changed?.Invoke();
    }

    private Task Show(Toast toast)
    {
        while (_shown.Count >= MostShown)
            _shown.RemoveAt(0);
        _shown.Add(toast);
        Changed?.Invoke();
        return Task.CompletedTask;
    }
}

/// <summary>A message in the corner; two with the same words are two messages.</summary>
internal sealed class Toast(Tone tone, string text, string? href, string? link)
{
    public Tone Tone { get; } = tone;

    public string Text { get; } = text;

    public string? Href { get; } = href;

    public string? Link { get; } = link;
}
