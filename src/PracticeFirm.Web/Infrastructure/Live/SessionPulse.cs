using System.Collections.Concurrent;
using System.Data.Common;
using System.Threading.Channels;
using PracticeFirm.Web.Infrastructure.Firms;

namespace PracticeFirm.Web.Infrastructure.Live;

/// <summary>What is known of how it goes in a firm.</summary>
/// <param name="Pulse">How it goes; null when that can't be read.</param>
/// <param name="Problem">Why it can't be read, Dutch; null when it can.</param>
public sealed record PulseReading(FirmPulse? Pulse, string? Problem = null);

/// <summary>
/// Keeps in memory how it goes in the firms of the sessions that somebody looks at, one memory for all who look. A firm in which
/// something was logged is read again, a moment later and one after another, so that whoever works there never waits for it. What
/// nobody looks at is not followed.
/// </summary>
public sealed class SessionPulse(FirmStore store, FirmLive firms, SchoolLive school, TimeProvider clock, ILogger<SessionPulse> logger) : IDisposable
{
    /// <summary>How long a session is followed after the last one looked: a page is made twice, and reloaded.</summary>
    private static readonly TimeSpan Linger = TimeSpan.FromSeconds(15);

    /// <summary>What stirs often is read once in so long.</summary>
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(500);

    /// <summary>Firms that are read at once when somebody starts looking.</summary>
    private const int AtOnce = 2;

    private readonly Dictionary<int, Room> _rooms = [];
    private readonly Lock _lock = new();
    private readonly SemaphoreSlim _turns = new(AtOnce, AtOnce);
    private readonly CancellationTokenSource _stopping = new();

    /// <summary>The sessions that are followed now.</summary>
    internal IReadOnlyCollection<int> Followed
    {
        get
        {
            lock (_lock)
                return [.. _rooms.Keys];
        }
    }

    /// <summary>How it goes in these firms of a session; the first time they are read, after that it is known.</summary>
    /// <param name="sessionId">The session.</param>
    /// <param name="codes">Its firms.</param>
    /// <param name="ct">Stops the reading.</param>
    /// <returns>By code; firms that have no file (yet) are left out.</returns>
    public async Task<IReadOnlyDictionary<string, PulseReading>> Read(int sessionId, IReadOnlyCollection<string> codes, CancellationToken ct)
    {
        var room = Enter(sessionId);
        var there = codes.Where(store.Exists).ToList();
        var lacking = there.Where(room.Follow).ToList();
        await Parallel.ForEachAsync(lacking, new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = ct }, async (code, stop) => await Read(room, code, stop));
        return there.Select(code => (code, Reading: room.Of(code))).Where(r => r.Reading is not null).ToDictionary(r => r.code, r => r.Reading!);
    }

    /// <summary>Calls back whenever something of a session may look different, at most twice a second, until disposed.</summary>
    /// <param name="sessionId">The session.</param>
    /// <param name="changed">Reads again what is known by then.</param>
    public IDisposable Watch(int sessionId, Func<Task> changed)
    {
        var id = Guid.NewGuid();
        lock (_lock)
            EnterLocked(sessionId).Watchers[id] = changed;
        return new Ending(() => Leave(sessionId, id));
    }

    public void Dispose()
    {
        _stopping.Cancel();
        lock (_lock)
        {
            foreach (var room in _rooms.Values)
                room.Dispose();
            _rooms.Clear();
        }

        _stopping.Dispose();
        _turns.Dispose();
    }

    private Room Enter(int sessionId)
    {
        lock (_lock)
            return EnterLocked(sessionId);
    }

    private Room EnterLocked(int sessionId)
    {
        if (!_rooms.TryGetValue(sessionId, out var room))
        {
            room = new Room(sessionId, firms, school);
            _rooms[sessionId] = room;
            _ = Task.Run(() => Follow(room, _stopping.Token));
        }

        room.LookedAt = clock.GetUtcNow();
        return room;
    }

    private void Leave(int sessionId, Guid watcher)
    {
        lock (_lock)
            if (_rooms.TryGetValue(sessionId, out var room) && room.Watchers.TryRemove(watcher, out _))
                room.LookedAt = clock.GetUtcNow();
    }

    private async Task Follow(Room room, CancellationToken ct)
    {
        try
        {
            while (await room.Wake(Linger, clock, ct) || !EndWhenLeft(room))
            {
                if (!room.IsAwake)
                    continue;
                await Task.Delay(Pause, clock, ct);
                foreach (var code in room.TakeStirred())
                    await Read(room, code, ct);
                foreach (var changed in room.Watchers.Values)
                    Tell(changed);
            }
        }
        catch (Exception e) when (e is OperationCanceledException or ObjectDisposedException)
        {
            logger.LogDebug(e, "Session {Session} is no longer followed.", room.SessionId);
        }
    }

    private bool EndWhenLeft(Room room)
    {
        lock (_lock)
        {
            if (!room.Watchers.IsEmpty || clock.GetUtcNow() - room.LookedAt < Linger)
                return false;
            _rooms.Remove(room.SessionId);
            room.Dispose();
            return true;
        }
    }

    private async Task Read(Room room, string code, CancellationToken ct)
    {
        await _turns.WaitAsync(ct);
        try
        {
            room.Know(code, new PulseReading(await store.Look(code, db => FirmPulse.Of(db, ct), ct)));
        }
        catch (FirmFileException e)
        {
            room.Know(code, new PulseReading(null, e.Message));
        }
        catch (Exception e) when (e is DbException or IOException or InvalidOperationException)
        {
            logger.LogWarning(e, "The pulse of firm {Firm} could not be read", code);
            room.Know(code, new PulseReading(null, $"Het bestand van firma {code} kan niet worden gelezen."));
        }
        finally
        {
            _turns.Release();
        }
    }

    private void Tell(Func<Task> changed) => _ = Task.Run(async () =>
    {
        try
        {
            await changed();
        }
        catch (Exception e) when (e is ObjectDisposedException or InvalidOperationException or TaskCanceledException)
        {
            logger.LogDebug(e, "A screen was gone before it could be told.");
        }
    });

    /// <summary>A session that is followed.</summary>
    private sealed class Room : IDisposable
    {
        private readonly ConcurrentDictionary<string, PulseReading?> _known = new(StringComparer.Ordinal);
        private readonly ConcurrentDictionary<string, bool> _stirred = new(StringComparer.Ordinal);
        private readonly Channel<bool> _bell = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });
        private readonly IDisposable _firms;
        private readonly IDisposable _school;

        public Room(int sessionId, FirmLive firms, SchoolLive school)
        {
            SessionId = sessionId;
            _firms = firms.Watch(Stirred);
            _school = school.Listen(change =>
            {
                if (change.SessionId == SessionId)
                    _bell.Writer.TryWrite(true);
                return Task.CompletedTask;
            });
        }

        public int SessionId { get; }

        public DateTimeOffset LookedAt { get; set; }

        public ConcurrentDictionary<Guid, Func<Task>> Watchers { get; } = new();

        public bool IsAwake { get; private set; }

        public bool Follow(string code) => _known.TryAdd(code, null) || _known[code] is null or { Problem: not null };

        public PulseReading? Of(string code) => _known.GetValueOrDefault(code);

        public void Know(string code, PulseReading reading) => _known[code] = reading;

        public IReadOnlyList<string> TakeStirred() => [.. _stirred.Keys.Where(code => _stirred.TryRemove(code, out _))];

        public async Task<bool> Wake(TimeSpan patience, TimeProvider clock, CancellationToken ct)
        {
            using var enough = new CancellationTokenSource(patience, clock);
            using var either = CancellationTokenSource.CreateLinkedTokenSource(enough.Token, ct);
            try
            {
                IsAwake = await _bell.Reader.ReadAsync(either.Token);
            }
            catch (OperationCanceledException) when (!ct.IsCancellationRequested)
            {
                IsAwake = false;
            }

            return IsAwake;
        }

        public void Dispose()
        {
            _firms.Dispose();
            _school.Dispose();
        }

        // Whoever works in the firm waits for this: it is only noted.
        private void Stirred(string code)
        {
            if (_known.ContainsKey(code) && _stirred.TryAdd(code, true))
                _bell.Writer.TryWrite(true);
        }
    }

    private sealed class Ending(Action end) : IDisposable
    {
        private Action? _end = end;

        public void Dispose() => Interlocked.Exchange(ref _end, null)?.Invoke();
    }
}
