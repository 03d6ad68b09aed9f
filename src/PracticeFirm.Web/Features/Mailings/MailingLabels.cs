using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Marketing;
using PracticeFirm.Web.Components;
using PracticeFirm.Web.Texts;

namespace PracticeFirm.Web.Features.Mailings;

/// <summary>How mailings read in Dutch.</summary>
internal static class MailingLabels
{
    public static IReadOnlyList<Option<Language>> Languages { get; } =
        [new(Language.Dutch, MailingsTexts.LanguageDutch), new(Language.English, MailingsTexts.LanguageEnglish), new(Language.German, MailingsTexts.LanguageGerman)];

    public static IReadOnlyList<Option<MailingAudience>> Audiences { get; } =
        [new(MailingAudience.Customers, MailingsTexts.AudienceCustomers), new(MailingAudience.Prospects, MailingsTexts.AudienceProspects), new(MailingAudience.Everyone, MailingsTexts.AudienceEveryone)];

    public static string Status(MailingStatus status) => status switch
    {
        MailingStatus.Draft => MailingsTexts.StatusDraft,
        MailingStatus.Sent => MailingsTexts.StatusSent,
        MailingStatus.Closed => MailingsTexts.StatusClosed,
    };

    public static Tone ToneOf(MailingStatus status) => status switch
    {
        MailingStatus.Draft => Tone.Neutral,
        MailingStatus.Sent => Tone.Info,
        MailingStatus.Closed => Tone.Good,
    };

    public static IReadOnlyList<StatusStep> Chain(MailingStatus status) =>
        StatusStep.Chain((int)status, MailingsTexts.StatusDraft, MailingsTexts.StatusSent, MailingsTexts.StatusClosed);

    public static string Exclusion(MailingExclusion exclusion) => exclusion switch
    {
        MailingExclusion.OptedOut => MailingsTexts.OutOptedOut,
        MailingExclusion.NoConsent => MailingsTexts.OutNoConsent,
        MailingExclusion.NotActive => MailingsTexts.OutNotActive,
        MailingExclusion.NoAddress => MailingsTexts.OutNoAddress,
        MailingExclusion.OtherLanguage => MailingsTexts.OutOtherLanguage,
    };

    public static string LanguageName(Language language) => Languages.First(l => l.Value == language).Text;
}
