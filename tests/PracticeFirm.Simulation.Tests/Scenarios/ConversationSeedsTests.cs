using PracticeFirm.Domain.Contacts;
using PracticeFirm.Simulation.Scenarios;

namespace PracticeFirm.Simulation.Tests.Scenarios;

/// <summary>Loads the conversations of the repository and says everything that is wrong with them; run it after every change of one.</summary>
public sealed class ConversationSeedsTests
{
    [Fact]
    public void Every_conversation_reads_and_ends_and_holds_nothing_that_never_happens()
    {
        var errors = SeedLibrary.Load(Path.Combine(Seeds.Root(), "seeds")).Errors.Where(e => e.File.StartsWith("conversations", StringComparison.Ordinal)).ToList();

        Assert.True(errors.Count == 0, $"\n{string.Join('\n', errors)}");
    }

    [Fact]
    public void Calls_come_in_and_are_made()
    {
        var conversations = Seeds.Library.Conversations.Values.ToList();

        Assert.Contains(conversations, c => c.Direction == ContactDirection.In);
        Assert.Contains(conversations, c => c.Direction == ContactDirection.Out);
        Assert.All(conversations, c => Assert.Equal(c.Code, Seeds.Library.Conversations[c.Code].Code));
    }
}
