using PracticeFirm.Domain.Contacts;
using PracticeFirm.Simulation.Conversations;
using PracticeFirm.Simulation.Generation;

namespace PracticeFirm.Simulation.Tests.Conversations;

/// <summary>
/// Whatever is said, every conversation of the repository ends, and nothing stays unfilled: spoken with customers of ten generated
/// firms of every branch, by who does well, by who is careless and by who says anything.
/// </summary>
public sealed class ConversationWalkTests
{
    private const int CallersOfEach = 8;

    private const int Anything = 4;

    private static readonly string[] Scenarios = ["horeca-order", "kantoor-order", "techniek-order", "horeca-klacht", "kantoor-contact"];

    private static readonly CallEnd[] Failures = [CallEnd.HungUp, CallEnd.Dissatisfied];

    public static TheoryData<int> TenSeeds => [.. Enumerable.Range(1, 10)];

    [Theory]
    [MemberData(nameof(TenSeeds))]
    public void Every_conversation_ends_and_fills_every_place(int seed)
    {
        var made = FirmGenerator.Generate(Seeds.Library, Scenarios[seed % Scenarios.Length], seed);
        var faults = new HashSet<string>();
        foreach (var conversation in Seeds.Library.Conversations.Values)
        {
            var ends = new HashSet<CallEnd?>();
            for (var at = 0; at < CallersOfEach; at++)
            {
                var filling = Callers.Fill(conversation, made, at, missed: at % 4 == 3);
                var (well, careless) = (ConversationWalk.Of(conversation, filling, ConversationWalk.Best), ConversationWalk.Of(conversation, filling, ConversationWalk.Weakest));
                List<ConversationWalk> walks =
                    [well, careless, .. Enumerable.Range(0, Anything).Select(walk => ConversationWalk.Of(conversation, filling, ConversationWalk.Anything((seed * 1_000) + (at * 10) + walk)))];
                faults.UnionWith(walks.SelectMany(w => w.Faults));
                ends.UnionWith(walks.Select(w => w.End));
                if (well.End is { } end && Failures.Contains(end))
                    faults.Add($"{conversation.Code} ends in {end} for who does well.");
                if (careless.Mood >= well.Mood)
                    faults.Add($"{conversation.Code} leaves the customer as content with who is careless ({careless.Mood}) as with who does well ({well.Mood}).");
            }

            if (ends.Count < 2)
                faults.Add($"{conversation.Code} ends only one way.");
        }

        Assert.True(faults.Count == 0, string.Join('\n', faults.Order(StringComparer.Ordinal)));
    }

    [Fact]
    public void A_walk_sees_what_is_not_filled_what_is_foreign_and_what_never_ends()
    {
        var made = FirmGenerator.Generate(Seeds.Small, "klein", 1);
        var small = Seeds.Small.Conversations["klein"];
        var filling = Callers.Fill(small, made);

        Assert.Empty(ConversationWalk.Of(small, filling, ConversationWalk.Best).Faults);
        Assert.Contains("{onbekend}", Faults(With("Het gaat om {onbekend}.")));
        Assert.Contains("another language", Faults(With("Das weiß ich nicht.")));
        Assert.Contains("klein, verhaal", Faults(With("Het gaat om {leeg} .")));
        Assert.Contains("for ever", Faults(Turned()));

        string Faults(Conversation broken) => string.Join('\n', ConversationWalk.Of(broken, filling.With("leeg", ""), ConversationWalk.Best).Faults);

        Conversation With(string says) => Changed("verhaal", step => step with { Says = [new ConversationWords(ConversationCondition.Always, says)] });

        Conversation Turned() => Changed("verhaal", step => step with { Replies = [.. step.Replies.Select(r => r with { To = "verhaal", Once = false, When = ConversationCondition.Always })] });

        Conversation Changed(string code, Func<ConversationStep, ConversationStep> change) =>
            small with { Steps = small.Steps.ToDictionary(s => s.Key, s => s.Key == code ? change(s.Value) : s.Value) };
    }
}
