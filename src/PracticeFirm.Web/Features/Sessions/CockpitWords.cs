using System.Globalization;
using PracticeFirm.Web.Components;
using PracticeFirm.Web.Infrastructure.Live;
using PracticeFirm.Web.Texts;

namespace PracticeFirm.Web.Features.Sessions;

/// <summary>What the cockpit says, in Dutch.</summary>
internal static class CockpitWords
{
    public static (string Text, Tone Tone, string Icon) Of(LearnerState state) => state switch
    {
        LearnerState.Stuck => (CockpitTexts.StateStuck, Tone.Bad, "fa-hand"),
        LearnerState.Broken => (CockpitTexts.StateBroken, Tone.Bad, "fa-triangle-exclamation"),
        LearnerState.NotBegun => (CockpitTexts.StateNotBegun, Tone.Warning, "fa-hourglass-start"),
        LearnerState.Waits => (CockpitTexts.StateWaits, Tone.Info, "fa-pause"),
        LearnerState.Works => (CockpitTexts.StateWorks, Tone.Good, "fa-pen"),
        LearnerState.Making => (CockpitTexts.StateMaking, Tone.Neutral, "fa-gear"),
        LearnerState.HandedIn => (CockpitTexts.StateHandedIn, Tone.Info, "fa-inbox"),
        LearnerState.Over => (CockpitTexts.StateOver, Tone.Neutral, "fa-flag-checkered"),
    };

    /// <summary><c>24 werken, 3 zitten vast, 5 ingeleverd, van 32</c>: only what there is.</summary>
    public static IReadOnlyList<(LearnerState State, string Text)> Summary(ShowCockpit.Model model)
    {
        (LearnerState State, string One, string Many)[] parts =
        [
            (LearnerState.Works, CockpitTexts.SumWorksOne, CockpitTexts.SumWorks),
            (LearnerState.Stuck, CockpitTexts.SumStuckOne, CockpitTexts.SumStuck),
            (LearnerState.Waits, CockpitTexts.SumWaitsOne, CockpitTexts.SumWaits),
            (LearnerState.NotBegun, CockpitTexts.SumNotBegun, CockpitTexts.SumNotBegun),
            (LearnerState.Making, CockpitTexts.SumMakingOne, CockpitTexts.SumMaking),
            (LearnerState.Broken, CockpitTexts.SumBroken, CockpitTexts.SumBroken),
            (LearnerState.HandedIn, CockpitTexts.SumHandedIn, CockpitTexts.SumHandedIn),
            (LearnerState.Over, CockpitTexts.SumOver, CockpitTexts.SumOver),
        ];
        return [.. parts.Select(p => (p, Count: model.Count(p.State))).Where(p => p.Count > 0).Select(p => (p.p.State, string.Format(CultureInfo.CurrentCulture, p.Count == 1 ? p.p.One : p.p.Many, p.Count)))];
    }

    /// <summary>The document somebody works on: <c>Offerte OFF-2026-0012</c>.</summary>
    public static string Document(LearnerStep step) => step.Document is not { } document ? ""
        : step.Title is null ? DocumentLinks.Name(document.Kind)
        : $"{DocumentLinks.Name(document.Kind)} {step.Title}";

    /// <summary>What somebody did.</summary>
    public static string Step(LearnerStep step)
    {
        var what = step.Document is { } document ? step.Title ?? DocumentLinks.Name(document.Kind) : "";
        if (step.Kind.EndsWith(".Viewed", StringComparison.Ordinal) || step.Kind.EndsWith("Viewed", StringComparison.Ordinal))
            return what.Length == 0 ? step.Text : string.Format(CultureInfo.CurrentCulture, CockpitTexts.Viewed, what);
        return step.Text.Length > 0 ? step.Text : what;
    }

    /// <summary>How long ago, roughly: nobody counts seconds from the back of the class.</summary>
    public static string Ago(DateTime at, DateTime now)
    {
        var ago = now - at;
        if (ago < TimeSpan.FromMinutes(1))
            return CockpitTexts.AgoNow;
        if (ago < TimeSpan.FromHours(1))
            return Counted((int)ago.TotalMinutes, CockpitTexts.AgoMinute, CockpitTexts.AgoMinutes);
        return ago < TimeSpan.FromDays(1)
            ? Counted((int)ago.TotalHours, CockpitTexts.AgoHour, CockpitTexts.AgoHours)
            : Counted((int)ago.TotalDays, CockpitTexts.AgoDay, CockpitTexts.AgoDays);
    }

    private static string Counted(int count, string one, string many) => count == 1 ? one : string.Format(CultureInfo.CurrentCulture, many, count);
}
