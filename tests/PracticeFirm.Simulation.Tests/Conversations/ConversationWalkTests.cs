using PracticeFirm.Simulation.Conversations;
using PracticeFirm.Simulation.Generation;

namespace PracticeFirm.Simulation.Tests.Conversations;

/// <summary>Whatever is said, every conversation of the repository ends, and nothing stays unfilled.</summary>
public sealed class ConversationWalkTests
{
    private const int Walks = 60;

    private const int LongestWalk = 300;

    public static TheoryData<int> TenSeeds => [.. Enumerable.Range(1, 10)];

    [Theory]
    [MemberData(nameof(TenSeeds))]
    public void Every_conversation_ends_and_fills_every_place(int seed)
    {
        var made = FirmGenerator.Generate(Seeds.Small, "klein", seed);
        var ends = new HashSet<(string, object)>();
        foreach (var conversation in Seeds.Library.Conversations.Values)
            for (var walk = 0; walk < Walks; walk++)
                ends.Add((conversation.Code, Walk(conversation, Callers.Fill(conversation, made, walk, walk % 4 == 3), new Random((seed * 1_000) + walk))));

        Assert.All(Seeds.Library.Conversations.Keys, code => Assert.True(ends.Count(e => e.Item1 == code) > 1, $"{code} ends only one way."));
    }

    private static object Walk(Conversation conversation, ConversationFilling filling, Random random)
    {
        var chosen = new List<int>();
        while (chosen.Count < LongestWalk)
        {
            var turn = ConversationPlayer.Play(conversation, filling, chosen);
            Assert.True(turn is not null, $"{conversation.Code} can't go on after {string.Join(',', chosen)}.");
            Assert.All(
                [turn.Says, .. turn.Replies.Select(r => r.Text), .. turn.Reveals.Select(f => f.Text), .. turn.Signals.Select(s => s.Text)],
                text => Assert.False(text.Contains('{') || text.Contains('}') || text.Length == 0, $"{conversation.Code}, {turn.Step}: {text}"));
            if (turn.End is { } end)
                return end;
            Assert.InRange(turn.Replies.Count, 1, 4);
            chosen.Add(turn.Replies[random.Next(turn.Replies.Count)].Number);
        }

        Assert.Fail($"{conversation.Code} goes on for ever: {string.Join(',', chosen)}.");
        return "";
    }
}
