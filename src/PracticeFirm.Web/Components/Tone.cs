namespace PracticeFirm.Web.Components;

/// <summary>What a status means to the reader; the colour follows, always beside a text and an icon.</summary>
public enum Tone
{
    Neutral,
    Info,
    Good,
    Warning,
    Bad,
}

/// <summary>Where a document is in its chain of states.</summary>
public enum StepState
{
    Done,
    Current,
    Ahead,

    /// <summary>The chain ended here: rejected, expired, cancelled.</summary>
    Stopped,
}

/// <summary>A state in a <see cref="StatusBar"/>.</summary>
/// <param name="Text">The state in Dutch.</param>
/// <param name="State">Whether it is behind, now, ahead or the end.</param>
public sealed record StatusStep(string Text, StepState State)
{
    /// <summary>The steps of a chain of which the one at this index is the current.</summary>
    public static IReadOnlyList<StatusStep> Chain(int current, params IReadOnlyList<string> texts) =>
        [.. texts.Select((text, i) => new StatusStep(text, i < current ? StepState.Done : i == current ? StepState.Current : StepState.Ahead))];
}
