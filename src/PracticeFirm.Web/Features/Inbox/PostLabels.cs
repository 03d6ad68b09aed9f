using PracticeFirm.Domain.Mail;
using PracticeFirm.Web.Texts;

namespace PracticeFirm.Web.Features.Inbox;

/// <summary>How the purposes of templates read in Dutch, and which of them go to customers.</summary>
internal static class PostLabels
{
    /// <summary>Templates for mails to customers.</summary>
    public static IReadOnlyList<string> ForCustomers { get; } = [.. MailPurposes.All.Where(p => p is not (MailPurposes.PurchaseOrder or MailPurposes.PurchaseReminder))];

    /// <summary>What a template is for; one that is new has its own name.</summary>
    public static string Purpose(string purpose) => purpose switch
    {
        MailPurposes.Offerte => PostTexts.PurposeOfferte,
        MailPurposes.OfferteNewVersion => PostTexts.PurposeOfferteNewVersion,
        MailPurposes.OfferteFollowUp => PostTexts.PurposeOfferteFollowUp,
        MailPurposes.OrderConfirmation => PostTexts.PurposeOrderConfirmation,
        MailPurposes.SalesContract => PostTexts.PurposeSalesContract,
        MailPurposes.DeliveryAnnouncement => PostTexts.PurposeDelivery,
        MailPurposes.PromiseChanged => PostTexts.PurposePromise,
        MailPurposes.BackorderDelivery => PostTexts.PurposeBackorder,
        MailPurposes.Alternative => PostTexts.PurposeAlternative,
        MailPurposes.ReturnApproved => PostTexts.PurposeReturnApproved,
        MailPurposes.ReturnRejected => PostTexts.PurposeReturnRejected,
        MailPurposes.ReturnSettled => PostTexts.PurposeReturnSettled,
        MailPurposes.Invoice => PostTexts.PurposeInvoice,
        MailPurposes.CollectiveInvoice => PostTexts.PurposeCollective,
        MailPurposes.CreditNote => PostTexts.PurposeCreditNote,
        MailPurposes.Reminder => PostTexts.PurposeReminder,
        MailPurposes.Dunning => PostTexts.PurposeDunning,
        MailPurposes.FinalNotice => PostTexts.PurposeFinalNotice,
        MailPurposes.DisputeNoted => PostTexts.PurposeDispute,
        _ => char.ToUpperInvariant(purpose[0]) + purpose[1..].Replace('-', ' '),
    };
}
