using PracticeFirm.Domain.Firm;
using PracticeFirm.Web.Texts;

namespace PracticeFirm.Web.Components;

/// <summary>What levels of help and planned events are called, the same wherever scenarios, sessions and firms speak of them.</summary>
internal static class ScenarioWords
{
    /// <summary>The levels of help to choose from.</summary>
    public static IReadOnlyList<Option<HelpLevel>> HelpLevels { get; } = [.. Enum.GetValues<HelpLevel>().Select(l => new Option<HelpLevel>(l, Of(l)))];

    /// <summary>The kinds of events to choose from.</summary>
    public static IReadOnlyList<Option<PlannedEventKind>> EventKinds { get; } =
        [.. new[] { PlannedEventKind.Mail, PlannedEventKind.Call, PlannedEventKind.FieldDraft, PlannedEventKind.SupplierTrouble }.Select(k => new Option<PlannedEventKind>(k, Of(k)))];

    public static string Of(HelpLevel level) => level switch
    {
        HelpLevel.Guided => SharedTexts.HelpGuided,
        HelpLevel.Independent => SharedTexts.HelpIndependent,
        HelpLevel.Exam => SharedTexts.HelpExam,
    };

    /// <summary>What a level of help means for whoever works with it.</summary>
    public static string MeaningOf(HelpLevel level) => level switch
    {
        HelpLevel.Guided => SharedTexts.HelpGuidedMeaning,
        HelpLevel.Independent => SharedTexts.HelpIndependentMeaning,
        HelpLevel.Exam => SharedTexts.HelpExamMeaning,
    };

    public static string Of(PlannedEventKind kind) => kind switch
    {
        PlannedEventKind.Call => EventsTexts.KindCall,
        PlannedEventKind.Mail => EventsTexts.KindMail,
        PlannedEventKind.FieldDraft => EventsTexts.KindDraft,
        PlannedEventKind.SupplierTrouble => EventsTexts.KindTrouble,
    };
}
