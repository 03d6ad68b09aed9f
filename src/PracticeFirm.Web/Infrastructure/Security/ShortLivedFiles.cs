using System.Collections.Concurrent;
using System.Security.Cryptography;

namespace PracticeFirm.Web.Infrastructure.Security;

/// <summary>
/// Files that may not be kept, such as cards with first passwords: in memory only, for a few minutes, for the one person they were made
/// for, behind an address that can't be guessed.
/// </summary>
internal sealed class ShortLivedFiles(TimeProvider clock)
{
    /// <summary>How long a file is there.</summary>
    public static readonly TimeSpan Life = TimeSpan.FromMinutes(15);

    private const int MostKept = 100;
    private const int TicketBytes = 16;

    private readonly ConcurrentDictionary<string, Kept> _kept = new(StringComparer.Ordinal);

    /// <summary>Keeps a file; gives the ticket with which it can be fetched.</summary>
    public string Keep(string userId, string name, byte[] content)
    {
        Sweep(MostKept - 1);
        var ticket = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(TicketBytes));
        _kept[ticket] = new Kept(userId, name, content, clock.GetUtcNow() + Life);
        return ticket;
    }

    /// <summary>The file of a ticket, or null when it is gone or somebody else's.</summary>
    public (string Name, byte[] Content)? Find(string userId, string ticket)
    {
        Sweep(MostKept);
        return _kept.TryGetValue(ticket, out var kept) && kept.UserId == userId ? (kept.Name, kept.Content) : null;
    }

    private void Sweep(int most)
    {
        var now = clock.GetUtcNow();
        foreach (var (ticket, kept) in _kept)
        {
            if (kept.Until <= now)
                _kept.TryRemove(ticket, out _);
        }

        foreach (var (ticket, _) in _kept.OrderByDescending(kept => kept.Value.Until).Skip(most))
            _kept.TryRemove(ticket, out _);
    }

    private sealed record Kept(string UserId, string Name, byte[] Content, DateTimeOffset Until);
}
