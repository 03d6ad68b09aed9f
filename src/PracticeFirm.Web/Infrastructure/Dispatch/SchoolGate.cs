using System.Collections.Concurrent;
using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;
using PracticeFirm.Web.Infrastructure.Firms;

namespace PracticeFirm.Web.Infrastructure.Dispatch;

/// <summary>
/// Holds everything back while all data are swapped at once. Whoever is inside finishes, with all that it asks on the way; whoever comes
/// waits. What the background reads of the school without a message waits at its connection.
/// </summary>
public sealed class SchoolGate
{
    private readonly FirmGate _gate = new();
    private readonly AsyncLocal<Visit?> _visit = new();

    public SchoolGate() => Connections = new Door(this);

    /// <summary>How often all data were swapped since the application started. Screens and log-ins of before are worth nothing.</summary>
    public int Era { get; private set; }

    /// <summary>What a log-in of this era carries; null while nothing was swapped, and every log-in counts.</summary>
    public string? Stamp { get; private set; }

    /// <summary>What makes connections to the school's database wait.</summary>
    internal IInterceptor Connections { get; }

    /// <summary>Waits until the data may be used. A message within a message goes with it.</summary>
    internal async Task<Visit> Enter(CancellationToken ct) =>
        _visit.Value is { } outer && outer.Share() ? outer : new Visit(this, await _gate.Enter(ct));

    /// <summary>Waits until nobody is inside and keeps everybody out until disposed. Whoever holds this may do as if inside.</summary>
    internal async Task<Visit> Empty(CancellationToken ct) => new(this, await _gate.Empty(ct));

    /// <summary>All data were swapped. To be said while nobody is inside.</summary>
    internal void Swapped() => (Era, Stamp) = (Era + 1, Guid.NewGuid().ToString("N"));

    /// <summary>Being inside.</summary>
    internal sealed class Visit(SchoolGate gate, IDisposable place) : IDisposable
    {
        private int _sharers = 1;

        /// <summary>What is asked from here on goes along with this.</summary>
        public Visit Here()
        {
            gate._visit.Value = this;
            return this;
        }

        /// <summary>One more goes along; false when the last one has left.</summary>
        public bool Share()
        {
            lock (this)
            {
                if (_sharers == 0)
                    return false;
                _sharers++;
                return true;
            }
        }

        public void Dispose()
        {
            lock (this)
            {
                if (--_sharers > 0)
                    return;
            }

            place.Dispose();
        }
    }

    private sealed class Door(SchoolGate gate) : DbConnectionInterceptor
    {
        private readonly ConcurrentDictionary<DbConnection, Visit> _inside = new();

        public override InterceptionResult ConnectionOpening(DbConnection connection, ConnectionEventData eventData, InterceptionResult result)
        {
            _inside[connection] = gate.Enter(CancellationToken.None).GetAwaiter().GetResult();
            return result;
        }

        public override async ValueTask<InterceptionResult> ConnectionOpeningAsync(
            DbConnection connection, ConnectionEventData eventData, InterceptionResult result, CancellationToken cancellationToken = default)
        {
            _inside[connection] = await gate.Enter(cancellationToken);
            return result;
        }

        public override void ConnectionClosed(DbConnection connection, ConnectionEndEventData eventData) => Leave(connection);

        public override Task ConnectionClosedAsync(DbConnection connection, ConnectionEndEventData eventData)
        {
            Leave(connection);
            return Task.CompletedTask;
        }

        public override void ConnectionDisposed(DbConnection connection, ConnectionEndEventData eventData) => Leave(connection);

        public override Task ConnectionDisposedAsync(DbConnection connection, ConnectionEndEventData eventData)
        {
            Leave(connection);
            return Task.CompletedTask;
        }

        public override void ConnectionFailed(DbConnection connection, ConnectionErrorEventData eventData) => Leave(connection);

        public override Task ConnectionFailedAsync(DbConnection connection, ConnectionErrorEventData eventData, CancellationToken cancellationToken = default)
        {
            Leave(connection);
            return Task.CompletedTask;
        }

        private void Leave(DbConnection connection)
        {
            if (_inside.TryRemove(connection, out var visit))
                visit.Dispose();
        }
    }
}
