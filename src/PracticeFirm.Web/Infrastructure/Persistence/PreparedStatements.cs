using System.Data.Common;
using System.Runtime.CompilerServices;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace PracticeFirm.Web.Infrastructure.Persistence;

/// <summary>
/// Lets a connection that stays open keep the statements it prepared. Otherwise SQLite parses and plans the same few queries with
/// every message again, which takes longer than running them.
/// </summary>
internal sealed class PreparedStatements : DbCommandInterceptor
{
    private readonly ConditionalWeakTable<DbConnection, Shelf> _shelves = [];

    public static PreparedStatements Instance { get; } = new();

    public override InterceptionResult<DbDataReader> ReaderExecuting(DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result) =>
        result.HasResult ? result : InterceptionResult<DbDataReader>.SuppressWithResult(Read(command));

    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return new(ReaderExecuting(command, eventData, result));
    }

    public override InterceptionResult DataReaderDisposing(DbCommand command, DataReaderDisposingEventData eventData, InterceptionResult result)
    {
        if (command.Connection is { } connection && _shelves.TryGetValue(connection, out var shelf))
            shelf.PutBack(eventData.DataReader);
        return result;
    }

    private SqliteDataReader Read(DbCommand command)
    {
        var shelf = _shelves.GetOrCreateValue(command.Connection!);
        var prepared = shelf.Take(command.CommandText) ?? new SqliteCommand(command.CommandText, (SqliteConnection)command.Connection!);
        prepared.Transaction = (SqliteTransaction?)command.Transaction;
        prepared.CommandTimeout = command.CommandTimeout;
        prepared.Parameters.Clear();
        foreach (SqliteParameter parameter in command.Parameters)
            prepared.Parameters.Add(parameter);
        var reader = prepared.ExecuteReader();
        shelf.Lend(reader, prepared);
        return reader;
    }

    /// <summary>The commands of one connection, which is used by one message at a time. A command that is lent out isn't on it.</summary>
    private sealed class Shelf
    {
        /// <summary>More than the different queries of a firm at work; batches of many shapes come on top and must not pile up.</summary>
        private const int Most = 250;

        private readonly Dictionary<string, SqliteCommand> _kept = new(StringComparer.Ordinal);
        private readonly Dictionary<DbDataReader, SqliteCommand> _lent = new(ReferenceEqualityComparer.Instance);

        public SqliteCommand? Take(string text) => _kept.Remove(text, out var command) ? command : null;

        public void Lend(DbDataReader reader, SqliteCommand command) => _lent[reader] = command;

        public void PutBack(DbDataReader reader)
        {
            if (!_lent.Remove(reader, out var command))
                return;
            if (_kept.Count >= Most)
            {
                foreach (var old in _kept.Values)
                    old.Dispose();
                _kept.Clear();
            }

            // The reader is closed right after this: nothing else runs on the connection in between.
            _kept.TryAdd(command.CommandText, command);
        }
    }
}
