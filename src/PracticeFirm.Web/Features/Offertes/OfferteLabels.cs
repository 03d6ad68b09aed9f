using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Offertes;
using PracticeFirm.Web.Components;
using PracticeFirm.Web.Texts;

namespace PracticeFirm.Web.Features.Offertes;

/// <summary>How states and conditions of offertes read in Dutch.</summary>
internal static class OfferteLabels
{
    public static string Status(OfferteStatus status) => StatusWords.Of(status).Text;

    public static Tone ToneOf(OfferteStatus status) => StatusWords.Of(status).Tone;

    /// <summary>The chain on top of the document; an end other than acceptance stands in place of it. The review is there when there is one.</summary>
    public static IReadOnlyList<StatusStep> Chain(OfferteStatus status)
    {
        var (draft, sent, accepted) = (OffertesTexts.StatusDraft, OffertesTexts.StatusSent, OffertesTexts.StatusAccepted);
        return status switch
        {
            OfferteStatus.Draft => StatusStep.Chain(0, draft, sent, accepted),
            OfferteStatus.InReview => StatusStep.Chain(1, draft, OffertesTexts.StatusInReview, sent, accepted),
            OfferteStatus.Sent => StatusStep.Chain(1, draft, sent, accepted),
            OfferteStatus.Negotiating => StatusStep.Chain(2, draft, sent, OffertesTexts.StatusNegotiating, accepted),
            OfferteStatus.Accepted => StatusStep.Chain(2, draft, sent, accepted),
            OfferteStatus.Rejected or OfferteStatus.Expired or OfferteStatus.Superseded =>
                [.. StatusStep.Chain(2, draft, sent), new StatusStep(Status(status), StepState.Stopped)],
        };
    }

    public static string Delivery(DeliveryTerms terms) => terms switch
    {
        DeliveryTerms.FreeAboveThreshold => OffertesTexts.DeliveryFreeAbove,
        DeliveryTerms.CarriagePaid => OffertesTexts.DeliveryCarriagePaid,
        DeliveryTerms.ExWorks => OffertesTexts.DeliveryExWorks,
        DeliveryTerms.FreightCharged => OffertesTexts.DeliveryFreightCharged,
    };

    public static string LanguageName(Language language) => language switch
    {
        Language.Dutch => OffertesTexts.LanguageDutch,
        Language.English => OffertesTexts.LanguageEnglish,
        Language.German => OffertesTexts.LanguageGerman,
    };

    public static string Vat(VatCategory category) => category switch
    {
        VatCategory.Standard => OffertesTexts.VatStandard,
        VatCategory.IntraCommunity => OffertesTexts.VatIntraCommunity,
        VatCategory.ReverseCharge => OffertesTexts.VatReverseCharge,
        VatCategory.Export => OffertesTexts.VatExport,
        VatCategory.Exempt => OffertesTexts.VatExempt,
        VatCategory.ZeroRated => OffertesTexts.VatZeroRated,
    };
}
