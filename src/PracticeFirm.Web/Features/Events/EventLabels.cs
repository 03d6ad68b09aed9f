using PracticeFirm.Domain.Firm;
using PracticeFirm.Simulation.Scenarios;
using PracticeFirm.Web.Components;
using PracticeFirm.Web.Texts;

namespace PracticeFirm.Web.Features.Events;

/// <summary>What happens, in Dutch.</summary>
internal static class EventLabels
{
    public static IReadOnlyList<Option<PlannedEventKind>> Kinds { get; } =
        [.. new[] { PlannedEventKind.Mail, PlannedEventKind.Call, PlannedEventKind.FieldDraft, PlannedEventKind.SupplierTrouble }.Select(k => new Option<PlannedEventKind>(k, Of(k)))];

    public static string Of(PlannedEventKind kind) => kind switch
    {
        PlannedEventKind.Call => EventsTexts.KindCall,
        PlannedEventKind.Mail => EventsTexts.KindMail,
        PlannedEventKind.FieldDraft => EventsTexts.KindDraft,
        PlannedEventKind.SupplierTrouble => EventsTexts.KindTrouble,
    };

    /// <summary>A choice after its werkproces.</summary>
    public static string Of(EventChoice choice) => $"{choice.Werkproces} · {choice.Title}";
}
