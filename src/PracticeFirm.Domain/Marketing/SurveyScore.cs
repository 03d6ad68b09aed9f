using PracticeFirm.Domain.Common;

namespace PracticeFirm.Domain.Marketing;

/// <summary>
/// What answers come to. CSAT: % of the answers that give 4 or 5 of 5. NPS: % that gives 9 or 10 (promotors) minus % that gives 0 to 6
/// (criticasters), from -100 to +100.
/// </summary>
/// <param name="Asked">How many were asked.</param>
/// <param name="Answered">How many answered.</param>
/// <param name="Satisfied">How many gave 4 or 5 of 5.</param>
/// <param name="Promoters">How many gave 9 or 10 of 10.</param>
/// <param name="Detractors">How many gave 0 to 6 of 10.</param>
public readonly record struct SurveyScore(int Asked, int Answered, int Satisfied, int Promoters, int Detractors)
{
    /// <summary>Lowest satisfaction that counts as satisfied.</summary>
    public const int SatisfiedFrom = 4;

    /// <summary>Lowest recommendation of a promotor.</summary>
    public const int PromoterFrom = 9;

    /// <summary>Highest recommendation of a criticaster.</summary>
    public const int DetractorThrough = 6;

    /// <summary>Satisfied as % of the answers, one decimal; null without answers.</summary>
    public Percentage? Csat => Share(Satisfied, Answered);

    /// <summary>Net promoter score, whole; null without answers.</summary>
    public int? Nps => Answered == 0 ? null : (int)decimal.Round((Promoters - Detractors) * 100m / Answered, MidpointRounding.AwayFromZero);

    /// <summary>Answered as % of asked, one decimal; null when nobody was asked.</summary>
    public Percentage? Response => Share(Answered, Asked);

    /// <summary>Passives: 7 or 8 of 10.</summary>
    public int Passives => Answered - Promoters - Detractors;

    /// <summary>Two surveys together.</summary>
    public static SurveyScore operator +(SurveyScore a, SurveyScore b) =>
        new(a.Asked + b.Asked, a.Answered + b.Answered, a.Satisfied + b.Satisfied, a.Promoters + b.Promoters, a.Detractors + b.Detractors);

    /// <summary>Adds up what was answered.</summary>
    public static SurveyScore Of(IReadOnlyList<SurveyInvitation> invitations) => new(
        invitations.Count,
        invitations.Count(i => i.AnsweredOn is not null),
        invitations.Count(i => i.Csat >= SatisfiedFrom),
        invitations.Count(i => i.Nps >= PromoterFrom),
        invitations.Count(i => i.Nps <= DetractorThrough));

    private static Percentage? Share(int part, int whole) => whole == 0 ? null : Percentage.Of(decimal.Round(part * 100m / whole, 1, MidpointRounding.AwayFromZero));
}
