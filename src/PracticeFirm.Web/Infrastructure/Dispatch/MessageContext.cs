using System.Security.Claims;
using PracticeFirm.Domain.Common;
using PracticeFirm.Web.Infrastructure.Firms;
using PracticeFirm.Web.Infrastructure.Persistence;

namespace PracticeFirm.Web.Infrastructure.Dispatch;

/// <summary>What one message knows about its sender and its firm; lives as long as the message.</summary>
public sealed class MessageContext
{
    /// <summary>Who is signed in.</summary>
    public ClaimsPrincipal Principal { get; internal set; } = new();

    /// <summary>The firm's code in the URL, or null for school messages.</summary>
    public string? Firm { get; internal set; }

    /// <summary>The sender, once authorised.</summary>
    public Actor Actor { get; internal set; } = Actor.Nobody;

    /// <summary>Which states of firms are on the screen of the sender.</summary>
    internal SeenEpochs? Seen { get; set; }

    /// <summary>How the sender stands to the firm, once authorised.</summary>
    internal FirmAccessInfo? Access { get; set; }

    /// <summary>
    /// What the simulated world did while the message ran, with the name of the colleague who did it, or nothing when it came by
    /// itself. What isn't in here the sender did.
    /// </summary>
    internal Dictionary<Aggregate, string> Simulated { get; } = new(ReferenceEqualityComparer.Instance);

    /// <summary>The same for things in which several people did something.</summary>
    internal Dictionary<DomainEvent, string> SimulatedEvents { get; } = new(ReferenceEqualityComparer.Instance);

    /// <summary>What is done once a message about the school is saved: telling the screens, having firms made.</summary>
    internal List<Action> Then { get; } = [];

    /// <summary>The firm's database, once authorised.</summary>
    public FirmDb? Db { get; internal set; }
}
