namespace PracticeFirm.Web.Infrastructure.Dispatch;

/// <summary>
/// Which state of each firm is on this screen. A firm that was put back meanwhile has other documents under the same numbers: what a
/// screen of before asks or changes is refused until the screen has taken notice.
/// </summary>
public sealed class SeenEpochs
{
    private readonly Dictionary<string, int> _seen = new(StringComparer.Ordinal);
    private readonly Lock _lock = new();

    /// <summary>True when this is the state on the screen, or the first one seen of the firm.</summary>
    /// <param name="firm">The firm's code.</param>
    /// <param name="epoch">How often its file was swapped.</param>
    internal bool Accepts(string firm, int epoch)
    {
        lock (_lock)
        {
            if (_seen.TryGetValue(firm, out var seen))
                return seen == epoch;
            _seen[firm] = epoch;
            return true;
        }
    }

    /// <summary>The screen took notice: whatever it asks next is about the firm as it is now.</summary>
    public void Renew(string firm)
    {
        lock (_lock)
            _seen.Remove(firm);
    }
}
