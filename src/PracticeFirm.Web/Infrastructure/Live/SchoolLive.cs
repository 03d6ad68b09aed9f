using System.Collections.Concurrent;

namespace PracticeFirm.Web.Infrastructure.Live;

/// <summary>Something changed in the school: a session was started, paused, changed or closed, or a firm of it was made.</summary>
/// <param name="SessionId">The session.</param>
/// <param name="Users">Accounts of the learners whose assignments look different now; empty when that is nobody's.</param>
public sealed record SchoolChanged(int SessionId, IReadOnlyCollection<string> Users);

/// <summary>Tells open screens about classes and sessions what changed. In memory: nothing here is kept.</summary>
public sealed class SchoolLive(ILogger<SchoolLive> logger)
{
    private readonly ConcurrentDictionary<Guid, Func<SchoolChanged, Task>> _listeners = new();

    /// <summary>Calls back after every change, until disposed.</summary>
    public IDisposable Listen(Func<SchoolChanged, Task> handler)
    {
        var id = Guid.NewGuid();
        _listeners[id] = handler;
        return new Ending(() => _listeners.TryRemove(id, out _));
    }

    /// <summary>Tells everyone who listens.</summary>
    public void Publish(SchoolChanged change)
    {
        foreach (var handler in _listeners.Values)
            _ = Task.Run(async () =>
            {
                try
                {
                    await handler(change);
                }
                catch (Exception e) when (e is ObjectDisposedException or InvalidOperationException or TaskCanceledException)
                {
                    logger.LogDebug(e, "A screen was gone before it could be told.");
                }
            });
    }

    private sealed class Ending(Action end) : IDisposable
    {
        private Action? _end = end;

        public void Dispose() => Interlocked.Exchange(ref _end, null)?.Invoke();
    }
}
