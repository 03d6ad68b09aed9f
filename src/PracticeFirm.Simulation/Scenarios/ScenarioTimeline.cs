using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Firm;
using PracticeFirm.Simulation.Actors;

namespace PracticeFirm.Simulation.Scenarios;

/// <summary>Something that a scenario has planned, in words.</summary>
/// <param name="Day">Working days after the first one, which is 0.</param>
/// <param name="On">The business day.</param>
/// <param name="Kind">What happens.</param>
/// <param name="Code">Which conversation, letter, draft or trouble.</param>
/// <param name="Title">What it is, Dutch; the code when the seeds no longer know it.</param>
/// <param name="Werkproces">Number of the werkproces that it practises; empty when the seeds no longer know it.</param>
/// <param name="Customer">The planted customer it is about; null lets the seed choose.</param>
/// <param name="Errors">Mistakes that are planted with it, to be found by the learner.</param>
public sealed record TimelineEvent(
    int Day, DateOnly On, PlannedEventKind Kind, string Code, string Title, string Werkproces, string? Customer, IReadOnlyList<DraftError> Errors);

/// <summary>What a scenario has planned, known before any firm is made.</summary>
public static class ScenarioTimeline
{
    /// <summary>The events in order of their day, drafts that every scenario starts with included.</summary>
    /// <param name="library">The seeds.</param>
    /// <param name="scenario">The scenario.</param>
    public static IReadOnlyList<TimelineEvent> Of(SeedLibrary library, ScenarioSeed scenario)
    {
        var known = EventChoice.All(library).ToDictionary(c => (c.Kind, c.Code));
        return
        [
            .. scenario.AllEvents.OrderBy(e => e.Day).Select(e =>
            {
                var choice = known.GetValueOrDefault((e.Kind, e.Code));
                return new TimelineEvent(
                    e.Day, BusinessCalendar.AddWorkingDays(scenario.BusinessDay, e.Day), e.Kind, e.Code, choice?.Title ?? e.Code, choice?.Werkproces ?? "", e.Customer,
                    e.Kind == PlannedEventKind.FieldDraft ? FieldDrafts.ErrorsIn(e.Code) : []);
            }),
        ];
    }
}
