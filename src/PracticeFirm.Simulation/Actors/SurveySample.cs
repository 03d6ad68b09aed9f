using PracticeFirm.Domain.Firm;
using PracticeFirm.Domain.Marketing;
using PracticeFirm.Simulation.Generation;

namespace PracticeFirm.Simulation.Actors;

/// <summary>Steekproef: draws whom to ask, by the seed and the day, so that nobody picks the happy ones.</summary>
public static class SurveySample
{
    /// <summary>Draws a sample; everybody when there are no more than asked for.</summary>
    /// <param name="firm">The firm.</param>
    /// <param name="people">Everybody who could be asked.</param>
    /// <param name="size">How many to ask.</param>
    public static IReadOnlyList<SurveyCandidate> Draw(TradingFirm firm, IReadOnlyList<SurveyCandidate> people, int size)
    {
        var drawn = people.OrderBy(p => p.Candidate.CustomerId).ToList();
        Chance.For(firm.Seed, "sample", firm.BusinessDay.DayNumber).Shuffle(drawn);
        return [.. drawn.Take(size)];
    }
}
