using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using PracticeFirm.Web.Infrastructure.Persistence;
using SQLitePCL;

namespace PracticeFirm.Web.Infrastructure.Firms;

/// <summary>
/// Keeps open connections for the next message about the same firm, so that most messages open nothing, and run statements that were
/// prepared before. Every message has a context of its own on it: the scope of a message disposes of its context as well, and must
/// never find the context of another there.
/// </summary>
/// <param name="options">Of every context. They name no connection: the provider would hand its functions to it again for every context, and
/// SQLite then prepares every statement anew.</param>
internal sealed class FirmSeats(DbContextOptions<FirmDb> options) : IDisposable
{
    /// <summary>
    /// Free seats over all firms. Each keeps about a megabyte of prepared statements in memory; a class of thirty has hardly ever more
    /// messages under way at once.
    /// </summary>
    private const int MostFree = 40;

    private readonly Lock _lock = new();
    private readonly List<Seat> _free = [];
    private bool _closed;

    /// <summary>A new context on a firm's file, on a connection that was left or a new one.</summary>
    /// <param name="code">The firm.</param>
    /// <param name="epoch">How often its file was swapped; a seat of before is of no use.</param>
    /// <param name="open">Opens a connection to the file, and readies it for contexts.</param>
    public async Task<FirmDb> Take(string code, int epoch, Func<Task<SqliteConnection>> open)
    {
        var seat = TakeFree(code, epoch) ?? new Seat(code, epoch, await open());
        var db = new FirmDb(options);
        db.Database.SetDbConnection(seat.Connection);
        db.WhenDone(() => PutBack(seat));
        return db;
    }

    /// <summary>A new context on a connection that is no seat, and goes with the context.</summary>
    public FirmDb Aside(SqliteConnection connection)
    {
        var db = new FirmDb(options);
        db.Database.SetDbConnection(connection, contextOwnsConnection: true);
        return db;
    }

    /// <summary>Closes the free seats of a firm: its file is about to be swapped.</summary>
    public void Close(string code) => Close(seat => seat.Code == code);

    /// <summary>Closes all free seats: every file is about to be swapped.</summary>
    public void CloseAll() => Close(_ => true);

    public void Dispose()
    {
        lock (_lock)
        {
            _closed = true;
            foreach (var seat in _free)
                seat.Connection.Dispose();
            _free.Clear();
        }
    }

    private Seat? TakeFree(string code, int epoch)
    {
        lock (_lock)
        {
            var at = _free.FindLastIndex(s => s.Code == code && s.Epoch == epoch);
            if (at < 0)
                return null;
            var seat = _free[at];
            _free.RemoveAt(at);
            return seat;
        }
    }

    private void Close(Predicate<Seat> which)
    {
        List<Seat> seats;
        lock (_lock)
        {
            seats = _free.FindAll(which);
            _free.RemoveAll(which);
        }

        foreach (var seat in seats)
            seat.Connection.Dispose();
    }

    private void PutBack(Seat seat)
    {
        var leaving = seat;
        lock (_lock)
        {
            // A connection that broke in the middle of something is no use to the next.
            if (!_closed && seat.Connection.Handle is { } handle && raw.sqlite3_get_autocommit(handle) != 0)
            {
                _free.Add(seat);
                leaving = null;
                if (_free.Count > MostFree)
                {
                    leaving = _free[0];
                    _free.RemoveAt(0);
                }
            }
        }

        leaving?.Connection.Dispose();
    }

    private sealed record Seat(string Code, int Epoch, SqliteConnection Connection);
}
