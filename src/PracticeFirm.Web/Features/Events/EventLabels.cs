using PracticeFirm.Simulation.Scenarios;

namespace PracticeFirm.Web.Features.Events;

/// <summary>What happens, in Dutch.</summary>
internal static class EventLabels
{
    /// <summary>A choice after its werkproces.</summary>
    public static string Of(EventChoice choice) => $"{choice.Werkproces} · {choice.Title}";
}
