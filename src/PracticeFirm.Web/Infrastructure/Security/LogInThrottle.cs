using System.Threading.RateLimiting;

namespace PracticeFirm.Web.Infrastructure.Security;

/// <summary>
/// Slows down guessing. A class sits behind one address, so the limit that bites counts per address and log-in name; the
/// limit per address alone is wide enough for several classes that start at once, and still stops trying one password on a
/// long list of names.
/// </summary>
public sealed class LogInThrottle : IDisposable
{
    /// <summary>Tries per minute for one log-in name from one address.</summary>
    public const int PerName = 10;

    /// <summary>Tries per minute from one address.</summary>
    public const int PerAddress = 300;

    private readonly PartitionedRateLimiter<(string Address, string Name)> _limiter = PartitionedRateLimiter.CreateChained(
        PartitionedRateLimiter.Create<(string Address, string Name), (string, string)>(who =>
            RateLimitPartition.GetSlidingWindowLimiter(who, _ => Window(PerName))),
        PartitionedRateLimiter.Create<(string Address, string Name), string>(who =>
            RateLimitPartition.GetSlidingWindowLimiter(who.Address, _ => Window(PerAddress))));

    /// <summary>True when this try may go on.</summary>
    /// <param name="address">Address the request came from.</param>
    /// <param name="name">Log-in name as it was typed.</param>
    public bool Allows(string? address, string name)
    {
        using var lease = _limiter.AttemptAcquire((address ?? "", name.Trim().ToUpperInvariant()));
        return lease.IsAcquired;
    }

    public void Dispose() => _limiter.Dispose();

    private static SlidingWindowRateLimiterOptions Window(int tries) => new()
    {
        PermitLimit = tries,
        Window = TimeSpan.FromMinutes(1),
        SegmentsPerWindow = 6,
        QueueLimit = 0,
    };
}
