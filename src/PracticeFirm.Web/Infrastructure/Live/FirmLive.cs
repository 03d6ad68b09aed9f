using System.Collections.Concurrent;
using PracticeFirm.Domain.Common;

namespace PracticeFirm.Web.Infrastructure.Live;

/// <summary>Something was saved in a firm.</summary>
/// <param name="Firm">The firm's code.</param>
/// <param name="Changes">What happened, in order.</param>
/// <param name="By">Display name of who did it.</param>
/// <param name="ActorId">Account id of who did it.</param>
public sealed record FirmChanged(string Firm, IReadOnlyList<DocumentChange> Changes, string By, string ActorId)
{
    /// <summary>True when it touched this document.</summary>
    public bool Touches(DocumentKind kind, int id) => Changes.Any(c => c.Document == kind && c.Id == id);

    /// <summary>True when it touched any document of this kind.</summary>
    public bool Touches(DocumentKind kind) => Changes.Any(c => c.Document == kind);
}

/// <summary>One change.</summary>
public sealed record DocumentChange(DocumentKind Document, int Id, string Kind, string Text);

/// <summary>What people at work in a firm are told, beside what was saved.</summary>
public enum FirmNoticeKind
{
    /// <summary>The firm was put back: what is on the screens is of before.</summary>
    Reset,

    /// <summary>Everybody looks at the board.</summary>
    Paused,

    /// <summary>Everybody goes on.</summary>
    Resumed,

    /// <summary>What may be done here changed: it was handed in, given back, closed or opened again.</summary>
    Standing,
}

/// <summary>Something that people at work in a firm are told.</summary>
/// <param name="Firm">The firm's code.</param>
/// <param name="Kind">What.</param>
/// <param name="Text">More about it, Dutch.</param>
/// <param name="By">Display name of who did it.</param>
public sealed record FirmNotice(string Firm, FirmNoticeKind Kind, string Text, string By);

/// <summary>Somebody who has a document open.</summary>
/// <param name="Id">This screen; one person may have two.</param>
/// <param name="UserId">Account id.</param>
/// <param name="Name">Display name.</param>
public sealed record Visitor(Guid Id, string UserId, string Name);

/// <summary>Tells open screens what was saved in their firm and who else has the same document open. In memory: nothing here is kept.</summary>
public sealed class FirmLive(ILogger<FirmLive> logger)
{
    private readonly ConcurrentDictionary<Guid, (string Firm, Func<FirmChanged, Task> Handler)> _listeners = new();
    private readonly ConcurrentDictionary<Guid, (string Firm, Func<FirmNotice, Task> Handler)> _hearers = new();
    private readonly ConcurrentDictionary<Guid, Action<string>> _watchers = new();
    private readonly ConcurrentDictionary<(string Firm, DocumentKind Kind, int Id), ConcurrentDictionary<Guid, (Visitor Who, Func<Task> Changed)>> _open = new();

    /// <summary>Calls back after everything that is saved in a firm, until disposed.</summary>
    public IDisposable Listen(string firm, Func<FirmChanged, Task> handler)
    {
        var id = Guid.NewGuid();
        _listeners[id] = (firm, handler);
        return new Ending(() => _listeners.TryRemove(id, out _));
    }

    /// <summary>Calls back with everything that people at work in a firm are told, until disposed.</summary>
    public IDisposable Hear(string firm, Func<FirmNotice, Task> handler)
    {
        var id = Guid.NewGuid();
        _hearers[id] = (firm, handler);
        return new Ending(() => _hearers.TryRemove(id, out _));
    }

    /// <summary>Tells the people at work in a firm.</summary>
    public void Tell(FirmNotice notice)
    {
        foreach (var (firm, handler) in _hearers.Values)
            if (firm == notice.Firm)
                Run(() => handler(notice));
        Stir(notice.Firm);
    }

    /// <summary>Calls back with the code of every firm in which anything is logged, refusals and looks included, until disposed.</summary>
    /// <param name="handler">Has to be quick: whoever stirred waits for it.</param>
    public IDisposable Watch(Action<string> handler)
    {
        var id = Guid.NewGuid();
        _watchers[id] = handler;
        return new Ending(() => _watchers.TryRemove(id, out _));
    }

    /// <summary>Something was logged in a firm.</summary>
    public void Stir(string firm)
    {
        foreach (var watcher in _watchers.Values)
            watcher(firm);
    }

    /// <summary>Enters a document; calls back whenever somebody enters or leaves it, until disposed.</summary>
    public IDisposable Visit(string firm, DocumentKind kind, int id, Visitor who, Func<Task> changed)
    {
        var room = _open.GetOrAdd((firm, kind, id), _ => new());
        room[who.Id] = (who, changed);
        Notify(room, except: who.Id);
        return new Ending(() =>
        {
            room.TryRemove(who.Id, out _);
            Notify(room, except: who.Id);
        });
    }

    /// <summary>Who has a document open, one entry per person, without the asker.</summary>
    public IReadOnlyList<Visitor> Others(string firm, DocumentKind kind, int id, string userId) =>
        _open.TryGetValue((firm, kind, id), out var room)
            ? [.. room.Values.Select(v => v.Who).Where(w => w.UserId != userId).DistinctBy(w => w.UserId).OrderBy(w => w.Name, StringComparer.Ordinal)]
            : [];

    /// <summary>Tells everyone who listens to the firm.</summary>
    public void Publish(FirmChanged change)
    {
        foreach (var (firm, handler) in _listeners.Values)
            if (firm == change.Firm)
                Run(() => handler(change));
    }

    private void Notify(ConcurrentDictionary<Guid, (Visitor Who, Func<Task> Changed)> room, Guid except)
    {
        foreach (var (who, changed) in room.Values)
            if (who.Id != except)
                Run(changed);
    }

    // A screen that fails to redraw must not stop the others, nor the command that told them.
    private void Run(Func<Task> handler) => _ = Task.Run(async () =>
    {
        try
        {
            await handler();
        }
        catch (Exception e) when (e is ObjectDisposedException or InvalidOperationException or TaskCanceledException)
        {
            logger.LogDebug(e, "A screen was gone before it could be told.");
        }
    });

    private sealed class Ending(Action end) : IDisposable
    {
        private Action? _end = end;

        public void Dispose() => Interlocked.Exchange(ref _end, null)?.Invoke();
    }
}
