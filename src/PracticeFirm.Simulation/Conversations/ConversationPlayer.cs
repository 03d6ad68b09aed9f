using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Contacts;
using PracticeFirm.Simulation.Generation;

namespace PracticeFirm.Simulation.Conversations;

/// <summary>Where a conversation is.</summary>
/// <param name="Step">Code of the step, <see cref="ConversationPlayer.HungUp"/> when the other broke it off.</param>
/// <param name="Says">What the other says, filled in.</param>
/// <param name="Mood">The mood of the other, 0 to 10.</param>
/// <param name="Replies">What can be said back, in the order in which it is shown; empty at the end.</param>
/// <param name="End">How it ended; null while it goes on.</param>
/// <param name="Reveals">Facts that are told now for the first time, filled in.</param>
/// <param name="Signals">Signals that are hidden in these words and were not heard before, filled in.</param>
/// <param name="Minutes">How long these words take.</param>
public sealed record ConversationTurn(
    string Step,
    string Says,
    int Mood,
    IReadOnlyList<OfferedReply> Replies,
    CallEnd? End,
    IReadOnlyList<ConversationFact> Reveals,
    IReadOnlyList<ConversationSignal> Signals,
    int Minutes);

/// <summary>A reply that can be given now.</summary>
/// <param name="Number">Its place in the file, from 0: what the one who plays chooses by.</param>
/// <param name="Text">The words, filled in.</param>
/// <param name="Reply">What it is worth and does.</param>
public sealed record OfferedReply(int Number, string Text, ConversationReply Reply);

/// <summary>Plays a conversation: what was chosen so far says where it is. Holds no state.</summary>
public static class ConversationPlayer
{
    /// <summary>The best mood there is; the worst is 0.</summary>
    public const int HighestMood = 10;

    /// <summary>Falling to this mood makes the other angry.</summary>
    public const int AngryMood = 1;

    /// <summary>The step in which the other breaks off, where the conversation has no step for that.</summary>
    public const string HungUp = "opgehangen";

    private static readonly LocalizedText BreaksOff = new(
        "Zo kom ik niet verder. Ik hang op. Goedendag.", "This is getting us nowhere. I am hanging up. Goodbye.", "So kommen wir nicht weiter. Ich lege jetzt auf. Auf Wiederhören.");

    /// <summary>The mood in which the other comes on the line: never so bad that they are angry at once.</summary>
    /// <param name="conversation">The conversation.</param>
    /// <param name="filling">What shifts the mood.</param>
    public static int MoodAtStart(Conversation conversation, ConversationFilling filling) => Shifted(conversation.Mood, filling.MoodShift);

    /// <summary>Plays what was chosen, and tells where that leads.</summary>
    /// <param name="conversation">The conversation.</param>
    /// <param name="filling">What is filled in, and what the data of the firm say.</param>
    /// <param name="chosen">The replies that were given, in order, each by its place in its step.</param>
    /// <returns>Where it is; null when these replies can't be given, as after a change of the file.</returns>
    public static ConversationTurn? Play(Conversation conversation, ConversationFilling filling, IReadOnlyList<int> chosen)
    {
        var (mood, code, known, said, used, heard) = (MoodAtStart(conversation, filling), conversation.Start, new HashSet<string>(), new HashSet<string>(), new HashSet<ConversationReply>(ReferenceEqualityComparer.Instance), new HashSet<string>());
        for (var turn = 0; ; turn++)
        {
            var step = conversation.Steps[code];
            var says = step.Says.First(w => Holds(w.When)).Text;
            List<ConversationFact> reveals = [.. conversation.Facts.Where(f => step.Reveals.Contains(f.Code) && known.Add(f.Code))];
            List<ConversationSignal> signals = [.. conversation.Signals.Where(s => step.Signals.Contains(s.Code) && heard.Add(s.Code))];
            said.Add(code);
            var open = step.Replies.Select((reply, number) => new OfferedReply(number, "", reply)).Where(r => !used.Contains(r.Reply) && Holds(r.Reply.When)).ToList();
            if (turn == chosen.Count)
            {
                Chance.For(filling.Seed, $"{conversation.Code}/{code}", turn).Shuffle(open);
                return new ConversationTurn(
                    code, filling.Fill(says), mood, [.. open.Select(r => r with { Text = filling.Fill(r.Reply.Text) })], step.End,
                    [.. reveals.Select(f => f with { Text = filling.Fill(f.Text) })], [.. signals.Select(s => s with { Text = filling.Fill(s.Text) })], step.Minutes);
            }

            if (open.Find(r => r.Number == chosen[turn])?.Reply is not { } reply)
                return null;
            mood = Math.Clamp(mood + reply.Mood, 0, HighestMood);
            if (reply.Once)
                used.Add(reply);
            if (NextOf(conversation, reply, mood, conversation.Angry is { } angry && said.Contains(angry)) is { } next)
                code = next;
            else
                return turn + 1 == chosen.Count ? new ConversationTurn(HungUp, BreaksOff.In(conversation.Language), mood, [], CallEnd.HungUp, [], [], 1) : null;
        }

        bool Holds(ConversationCondition when) => when.Holds(mood, test => test.Kind switch
        {
            ConversationTestKind.Knows => known.Contains(test.Name),
            ConversationTestKind.Said => said.Contains(test.Name),
            ConversationTestKind.Is => filling.Flags.Contains(test.Name),
            _ => false,
        });
    }

    internal static int Shifted(int mood, int shift) => Math.Clamp(mood + shift, Math.Min(mood, AngryMood + 1), HighestMood);

    /// <summary>Where a reply leads: its step, or the first time that the mood falls too far that of anger; null when the other then hangs up.</summary>
    internal static string? NextOf(Conversation conversation, ConversationReply reply, int mood, bool wasAngry) =>
        reply.Mood >= 0 || mood > AngryMood || wasAngry ? reply.To : conversation.Angry;
}
