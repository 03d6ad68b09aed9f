using PracticeFirm.Domain.Contacts;
using PracticeFirm.Simulation.Conversations;

namespace PracticeFirm.Web.Features.Calls;

/// <summary>What somebody showed of the craft in a call, without giving away what there was to hear.</summary>
/// <param name="Shown">What was shown, in the order of the craft.</param>
/// <param name="Missed">What the moment asked for and was not shown in the whole call; empty for who is not guided.</param>
/// <param name="Good">How many replies were good.</param>
/// <param name="Replies">How many were given.</param>
public sealed record CallFeedback(IReadOnlyList<CallSkills> Shown, IReadOnlyList<CallSkills> Missed, int Good, int Replies)
{
    private static readonly CallSkills[] Craft = [.. Enum.GetValues<CallSkills>().Where(s => s != CallSkills.None)];

    /// <summary>Looks back on a call.</summary>
    /// <param name="said">What was said: in which step, how good, and what it shows.</param>
    /// <param name="conversation">What could have been said; null when nothing is told of that.</param>
    /// <returns>The feedback; null when nothing was said.</returns>
    public static CallFeedback? Of(IReadOnlyList<(string Step, ReplyQuality Quality, CallSkills Shows)> said, Conversation? conversation)
    {
        if (said.Count == 0)
            return null;

        // A weak reply shows nothing: to offer a solution at once is no skill.
        var shown = All(said.Where(s => s.Quality != ReplyQuality.Weak).Select(s => s.Shows));
        var asked = conversation is null ? CallSkills.None : All(
            said.Where(s => conversation.Steps.ContainsKey(s.Step)).SelectMany(s => conversation.Steps[s.Step].Replies).Where(r => r.Quality == ReplyQuality.Good).Select(r => r.Shows));
        return new CallFeedback(Each(shown), Each(asked & ~shown), said.Count(s => s.Quality == ReplyQuality.Good), said.Count);
    }

    private static CallSkills All(IEnumerable<CallSkills> some) => some.Aggregate(CallSkills.None, (all, one) => all | one);

    private static IReadOnlyList<CallSkills> Each(CallSkills skills) => [.. Craft.Where(s => skills.HasFlag(s))];
}
