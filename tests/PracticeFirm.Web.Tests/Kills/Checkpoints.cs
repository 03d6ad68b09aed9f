using System.Collections.Concurrent;
using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace PracticeFirm.Web.Tests.Kills;

/// <summary>
/// Counts what a firm's file is asked to do: every statement that writes, every commit that is about to happen and every commit that has. At the
/// place it was told to, the one who asks stands still for ever.
/// </summary>
internal sealed class Checkpoints : DbCommandInterceptor, IDbTransactionInterceptor
{
    private readonly ConcurrentDictionary<string, int> _passed = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, (int Place, TaskCompletionSource Reached)> _stops = new(StringComparer.Ordinal);

    /// <summary>How many places a firm passed since <see cref="Count"/>.</summary>
    public int Passed(string code) => _passed.GetValueOrDefault(code);

    /// <summary>Starts counting for a firm.</summary>
    public void Count(string code) => _passed[code] = 0;

    /// <summary>Starts counting for a firm, and stops it at a place.</summary>
    /// <returns>Done when it stands still.</returns>
    public Task StopAt(string code, int place)
    {
        var reached = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        _stops[code] = (place, reached);
        Count(code);
        return reached.Task;
    }

    public override async ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
    {
        await Pass(command);
        return result;
    }

    public override async ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        await Pass(command);
        return result;
    }

    public async ValueTask<InterceptionResult> TransactionCommittingAsync(
        DbTransaction transaction, TransactionEventData eventData, InterceptionResult result, CancellationToken cancellationToken = default)
    {
        await Pass(transaction.Connection!);
        return result;
    }

    // The transaction has let go of its connection by now.
    public Task TransactionCommittedAsync(DbTransaction transaction, TransactionEndEventData eventData, CancellationToken cancellationToken = default) =>
        Pass(eventData.Context!.Database.GetDbConnection());

    private Task Pass(DbCommand command) =>
        command.CommandText.StartsWith("SELECT", StringComparison.Ordinal) ? Task.CompletedTask : Pass(command.Connection!);

    private async Task Pass(DbConnection connection)
    {
        var code = Path.GetFileNameWithoutExtension(connection.DataSource);
        if (!_passed.ContainsKey(code))
            return;
        var place = _passed.AddOrUpdate(code, 1, (_, before) => before + 1);
        if (!_stops.TryGetValue(code, out var stop) || stop.Place != place)
            return;
        stop.Reached.SetResult();
        await Task.Delay(Timeout.InfiniteTimeSpan);
    }
}
