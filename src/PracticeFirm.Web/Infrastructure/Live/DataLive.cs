using System.Collections.Concurrent;

namespace PracticeFirm.Web.Infrastructure.Live;

/// <summary>What happens to all data at once.</summary>
public enum DataNotice
{
    /// <summary>A backup is about to be put back: whatever is asked now waits a moment.</summary>
    Coming,

    /// <summary>It is done: what screens show is of before, and everybody logs in again.</summary>
    Done,

    /// <summary>It was not done: everything is as it was.</summary>
    Dropped,
}

/// <summary>Tells every open screen what happens to all data at once. In memory: nothing here is kept.</summary>
public sealed class DataLive(ILogger<DataLive> logger)
{
    private readonly ConcurrentDictionary<Guid, Func<DataNotice, Task>> _listeners = new();

    /// <summary>Calls back with everything that happens, until disposed.</summary>
    public IDisposable Listen(Func<DataNotice, Task> handler)
    {
        var id = Guid.NewGuid();
        _listeners[id] = handler;
        return new Ending(() => _listeners.TryRemove(id, out _));
    }

    /// <summary>Tells everyone who listens.</summary>
    public void Tell(DataNotice notice)
    {
        foreach (var handler in _listeners.Values)
            _ = Task.Run(async () =>
            {
                try
                {
                    await handler(notice);
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
