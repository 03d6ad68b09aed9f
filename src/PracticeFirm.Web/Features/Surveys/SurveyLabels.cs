using System.Globalization;
using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Contacts;
using PracticeFirm.Domain.Marketing;
using PracticeFirm.Web.Components;
using PracticeFirm.Web.Texts;

namespace PracticeFirm.Web.Features.Surveys;

/// <summary>How surveys and their scores read in Dutch.</summary>
internal static class SurveyLabels
{
    /// <summary>Lowest score at which customers are content on the whole.</summary>
    private const int GoodNps = 30;

    public static IReadOnlyList<Option<SurveyOccasion>> Occasions { get; } = [.. Enum.GetValues<SurveyOccasion>().Select(o => new Option<SurveyOccasion>(o, Occasion(o)))];

    public static IReadOnlyList<Option<Language>> Languages { get; } =
        [new(Language.Dutch, SurveysTexts.LanguageDutch), new(Language.English, SurveysTexts.LanguageEnglish), new(Language.German, SurveysTexts.LanguageGerman)];

    public static string Occasion(SurveyOccasion occasion) => occasion switch
    {
        SurveyOccasion.Delivery => SurveysTexts.OccasionDelivery,
        SurveyOccasion.Complaint => SurveysTexts.OccasionComplaint,
        SurveyOccasion.Quarter => SurveysTexts.OccasionQuarter,
    };

    public static string Status(SurveyStatus status) => status switch
    {
        SurveyStatus.Running => SurveysTexts.StatusRunning,
        SurveyStatus.Closed => SurveysTexts.StatusClosed,
    };

    public static Tone ToneOf(SurveyStatus status) => status == SurveyStatus.Running ? Tone.Info : Tone.Good;

    public static IReadOnlyList<StatusStep> Chain(SurveyStatus status) => StatusStep.Chain((int)status, SurveysTexts.StatusRunning, SurveysTexts.StatusClosed);

    /// <summary>With its sign: <c>+32</c>; a dash when nobody answered.</summary>
    public static string Nps(int? nps) => nps is { } score ? score.ToString("+0;-0;0", CultureInfo.InvariantCulture) : "–";

    public static string Csat(Percentage? csat) => csat?.ToString() ?? "–";

    public static Tone ToneOf(int nps) => nps >= GoodNps ? Tone.Good : nps >= 0 ? Tone.Warning : Tone.Bad;

    /// <summary>What somebody with this recommendation is called.</summary>
    public static (string Text, Tone Tone) Reader(int nps) => nps switch
    {
        >= SurveyScore.PromoterFrom => (SurveysTexts.Promoter, Tone.Good),
        <= SurveyScore.DetractorThrough => (SurveysTexts.Detractor, Tone.Bad),
        _ => (SurveysTexts.Passive, Tone.Neutral),
    };

    /// <summary>Signals in words; <c>niets bijzonders</c> for none.</summary>
    public static string Signals(SignalKinds signals) => signals == SignalKinds.None ? SurveysTexts.SignalNone : Components.Telephone.CallLabels.Signals(signals);
}
