using PracticeFirm.Domain.Contacts;
using PracticeFirm.Simulation.Conversations;
using PracticeFirm.Web.Infrastructure.Firms;

namespace PracticeFirm.Web.Infrastructure.Calling;

/// <summary>Plays the conversation of a call with what the call keeps.</summary>
public static class CallPlaying
{
    /// <summary>Where a conversation is; null when it is gone, or changed so that what was said can't be said any more.</summary>
    /// <param name="shelf">The conversations.</param>
    /// <param name="code">Code of the conversation.</param>
    /// <param name="filling">What is filled in, as the call keeps it.</param>
    /// <param name="employee">Name of who speaks for the firm.</param>
    /// <param name="chosen">The replies that were given.</param>
    public static ConversationTurn? Play(this SeedShelf shelf, string code, string filling, string employee, IReadOnlyList<int> chosen) =>
        shelf.Conversations.TryGetValue(code, out var conversation)
            ? ConversationPlayer.Play(conversation, ConversationFilling.Read(filling).With("medewerker", employee), chosen)
            : null;

    /// <summary>The words of the other as a call takes them.</summary>
    public static CallWords Words(this ConversationTurn turn) => new(
        turn.Step, turn.Says, turn.Mood, turn.Minutes,
        [.. turn.Reveals.Select(f => CallFinding.Fact(f.Code, f.Text)), .. turn.Signals.Select(s => CallFinding.Hidden(s.Code, s.Text, s.Kind))], turn.End);
}
