using System.Text.RegularExpressions;
using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Contacts;
using PracticeFirm.Simulation.Conversations;

namespace PracticeFirm.Simulation.Tests.Conversations;

/// <summary>A conversation that is spoken to its end by somebody with a habit, and everything that was wrong on the way.</summary>
/// <param name="End">How it ended; null when it did not.</param>
/// <param name="Mood">The mood at the end.</param>
/// <param name="Faults">What was wrong, to be read.</param>
internal sealed partial record ConversationWalk(CallEnd? End, int Mood, IReadOnlyList<string> Faults)
{
    private const int LongestWalk = 60;

    /// <summary>Who always says the best there is.</summary>
    public static OfferedReply Best(IReadOnlyList<OfferedReply> replies) => replies.MinBy(r => (r.Reply.Quality, r.Number))!;

    /// <summary>Who always says the weakest there is.</summary>
    public static OfferedReply Weakest(IReadOnlyList<OfferedReply> replies) => replies.MaxBy(r => (r.Reply.Quality, -r.Reply.Mood))!;

    /// <summary>Who says anything.</summary>
    public static Func<IReadOnlyList<OfferedReply>, OfferedReply> Anything(int seed)
    {
        var random = new Random(seed);
        return replies => replies[random.Next(replies.Count)];
    }

    /// <summary>Speaks it.</summary>
    /// <param name="conversation">The conversation.</param>
    /// <param name="filling">Who is on the line.</param>
    /// <param name="choose">The habit of who speaks.</param>
    public static ConversationWalk Of(Conversation conversation, ConversationFilling filling, Func<IReadOnlyList<OfferedReply>, OfferedReply> choose)
    {
        var faults = new List<string>();
        var chosen = new List<int>();
        var mood = 0;
        while (chosen.Count < LongestWalk)
        {
            if (ConversationPlayer.Play(conversation, filling, chosen) is not { } turn)
            {
                faults.Add($"{conversation.Code} can't go on after {string.Join(',', chosen)}.");
                return new ConversationWalk(null, mood, faults);
            }

            mood = turn.Mood;
            Read(conversation, turn, faults);
            if (turn.End is { } end)
                return new ConversationWalk(end, mood, faults);
            if (turn.Replies.Count is 0 or > 4)
            {
                faults.Add($"{conversation.Code}, {turn.Step}: {turn.Replies.Count} replies.");
                return new ConversationWalk(null, mood, faults);
            }

            chosen.Add(choose(turn.Replies).Number);
        }

        faults.Add($"{conversation.Code} goes on for ever: {string.Join(',', chosen)}.");
        return new ConversationWalk(null, mood, faults);
    }

    private static void Read(Conversation conversation, ConversationTurn turn, List<string> faults)
    {
        foreach (var text in (string[])[turn.Says, .. turn.Replies.Select(r => r.Text)])
        {
            Complete(conversation, turn, text, faults);
            if (Foreign(conversation.Language).IsMatch(text))
                faults.Add($"{conversation.Code}, {turn.Step}, words of another language: {text}");
        }

        foreach (var text in turn.Reveals.Select(f => f.Text).Concat(turn.Signals.Select(s => s.Text)))
        {
            Complete(conversation, turn, text, faults);
            if (Foreign(Language.Dutch).IsMatch(text) || !text.EndsWith('.'))
                faults.Add($"{conversation.Code}, {turn.Step}, what there is to hear is no Dutch sentence: {text}");
        }
    }

    private static void Complete(Conversation conversation, ConversationTurn turn, string text, List<string> faults)
    {
        if (Incomplete().IsMatch(text))
            faults.Add($"{conversation.Code}, {turn.Step}: {text}");
    }

    private static Regex Foreign(Language language) => language switch
    {
        Language.Dutch => NotDutch(),
        Language.English => NotEnglish(),
        Language.German => NotGerman(),
    };

    /// <summary>Braces, nothing at all, a gap where a word should stand, a small letter at the start of a sentence.</summary>
    [GeneratedRegex(@"[{}]|^\s*$|  |\s[.,?!]|\(\)|^[a-zà-ÿ]|[a-zà-ÿ)”][.?!] [a-zà-ÿ]|[^.]\.\.(?!\.)|,,")]
    private static partial Regex Incomplete();

    [GeneratedRegex(@"\b(the|and|you|would|Ms|Mr|Herr|Frau|und|nicht|Sie|Kunde|customer)\b")]
    private static partial Regex NotDutch();

    [GeneratedRegex(@"\b(mevrouw|meneer|Herr|Frau|maandag|dinsdag|woensdag|donderdag|vrijdag|januari|februari|maart|mei|juni|juli|augustus|oktober|niet|een|het|versie|und|nicht)\b")]
    private static partial Regex NotEnglish();

    [GeneratedRegex(@"\b(mevrouw|meneer|Ms|Mr|maandag|dinsdag|woensdag|donderdag|vrijdag|januari|februari|maart|mei|juni|juli|augustus|oktober|niet|een|het|versie|the|and)\b")]
    private static partial Regex NotGerman();
}
