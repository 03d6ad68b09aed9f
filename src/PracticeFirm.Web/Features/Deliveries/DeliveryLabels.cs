using System.Globalization;
using PracticeFirm.Domain.Deliveries;
using PracticeFirm.Web.Components;
using PracticeFirm.Web.Texts;

namespace PracticeFirm.Web.Features.Deliveries;

/// <summary>How states and ways of deliveries read in Dutch.</summary>
internal static class DeliveryLabels
{
    public static IReadOnlyList<Option<DeliveryMethod?>> Methods { get; } = [.. Enum.GetValues<DeliveryMethod>().Select(m => new Option<DeliveryMethod?>(m, Method(m)))];

    /// <summary>How people call a delivery that has no pakbon yet.</summary>
    public static string Unnumbered(int id) => string.Format(CultureInfo.CurrentCulture, DeliveriesTexts.Unnumbered, id);

    public static string Status(DeliveryStatus status) => StatusWords.Of(status).Text;

    public static Tone ToneOf(DeliveryStatus status) => StatusWords.Of(status).Tone;

    public static IReadOnlyList<StatusStep> Chain(DeliveryStatus status)
    {
        string[] all = [DeliveriesTexts.StatusReleased, DeliveriesTexts.StatusPicked, DeliveriesTexts.StatusShipped];
        return status switch
        {
            DeliveryStatus.Released => StatusStep.Chain(0, all),
            DeliveryStatus.Picked => StatusStep.Chain(1, all),
            DeliveryStatus.Shipped => StatusStep.Chain(2, all),
            DeliveryStatus.Cancelled => [.. StatusStep.Chain(1, all[0]), new StatusStep(DeliveriesTexts.StatusCancelled, StepState.Stopped)],
        };
    }

    public static string Method(DeliveryMethod method) => method switch
    {
        DeliveryMethod.OwnVan => DeliveriesTexts.MethodOwnVan,
        DeliveryMethod.Parcel => DeliveriesTexts.MethodParcel,
        DeliveryMethod.Pallet => DeliveriesTexts.MethodPallet,
        DeliveryMethod.Collect => DeliveriesTexts.MethodCollect,
    };
}
