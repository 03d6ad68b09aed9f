using PracticeFirm.Domain.Purchasing;
using PracticeFirm.Web.Components;
using PracticeFirm.Web.Texts;

namespace PracticeFirm.Web.Features.Purchasing;

/// <summary>How states of purchase orders read in Dutch.</summary>
internal static class PurchaseLabels
{
    public static string Status(PurchaseStatus status) => StatusWords.Of(status).Text;

    public static Tone ToneOf(PurchaseStatus status) => StatusWords.Of(status).Tone;

    /// <summary>The chain on top of the document; a delay is no step of it but a badge beside it.</summary>
    /// <param name="status">Where it is.</param>
    /// <param name="promised">True when the supplier promised a day.</param>
    public static IReadOnlyList<StatusStep> Chain(PurchaseStatus status, bool promised)
    {
        var (draft, ordered, acknowledged, received) =
            (PurchasingTexts.StatusDraft, PurchasingTexts.StatusOrdered, PurchasingTexts.StatusAcknowledged, PurchasingTexts.StatusReceived);
        return status switch
        {
            PurchaseStatus.Draft => StatusStep.Chain(0, draft, ordered, acknowledged, received),
            PurchaseStatus.Ordered => StatusStep.Chain(1, draft, ordered, acknowledged, received),
            PurchaseStatus.Acknowledged or PurchaseStatus.Delayed => StatusStep.Chain(2, draft, ordered, acknowledged, received),
            PurchaseStatus.PartlyReceived when promised => StatusStep.Chain(3, draft, ordered, acknowledged, PurchasingTexts.StatusPartlyReceived, received),
            PurchaseStatus.PartlyReceived => StatusStep.Chain(2, draft, ordered, PurchasingTexts.StatusPartlyReceived, received),
            PurchaseStatus.Received when promised => StatusStep.Chain(3, draft, ordered, acknowledged, received),
            PurchaseStatus.Received => StatusStep.Chain(2, draft, ordered, received),
            PurchaseStatus.Cancelled => [.. StatusStep.Chain(2, draft, ordered), new StatusStep(PurchasingTexts.StatusCancelled, StepState.Stopped)],
        };
    }
}
