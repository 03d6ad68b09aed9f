using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Offertes;
using PracticeFirm.Web.Components;
using PracticeFirm.Web.Texts;

namespace PracticeFirm.Web.Features.Inbox;

/// <summary>How states of requests read in Dutch.</summary>
internal static class InboxLabels
{
    public static string Status(RequestStatus status) => StatusWords.Of(status).Text;

    public static Tone ToneOf(RequestStatus status) => StatusWords.Of(status).Tone;

    public static string IconOf(RequestStatus status) => status switch
    {
        RequestStatus.New => "fa-envelope",
        RequestStatus.InProgress => "fa-pen",
        RequestStatus.Answered => "fa-circle-check",
        RequestStatus.Closed => "fa-circle-minus",
    };

    public static string Channel(RequestChannel channel) => channel switch
    {
        RequestChannel.Mail => InboxTexts.ChannelMail,
        RequestChannel.Phone => InboxTexts.ChannelPhone,
    };

    public static string ChannelIcon(RequestChannel channel) => channel switch
    {
        RequestChannel.Mail => "fa-envelope",
        RequestChannel.Phone => "fa-phone",
    };

    public static string LanguageName(Language language) => language switch
    {
        Language.Dutch => InboxTexts.LanguageDutch,
        Language.English => InboxTexts.LanguageEnglish,
        Language.German => InboxTexts.LanguageGerman,
    };

    /// <summary>How a mail closes in its language.</summary>
    public static string Closing(Language language) => language switch
    {
        Language.Dutch => "Met vriendelijke groet,",
        Language.English => "Kind regards,",
        Language.German => "Mit freundlichen Grüßen",
    };

    /// <summary>The code of a language, for the browser.</summary>
    public static string LanguageCode(Language language) => language switch
    {
        Language.Dutch => "nl",
        Language.English => "en",
        Language.German => "de",
    };
}
