using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace PracticeFirm.Web.Infrastructure.Persistence;

/// <summary>
/// Sets what SQLite keeps per connection: an acknowledged command has reached the disk (<c>synchronous=FULL</c>), a short wait for
/// whoever holds the file, and a quarter of a megabyte of the file itself, because the system keeps all of it in memory already.
/// </summary>
internal sealed class DurableConnections : DbConnectionInterceptor
{
    private const string Pragmas = "PRAGMA synchronous = FULL; PRAGMA busy_timeout = 5000; PRAGMA cache_size = -256;";

    public static DurableConnections Instance { get; } = new();

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
    {
        using var command = connection.CreateCommand();
        command.CommandText = Pragmas;
        command.ExecuteNonQuery();
    }

    public override Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default) =>
        MakeDurable(connection, cancellationToken);

    /// <summary>Sets it on a connection that was opened elsewhere.</summary>
    public static async Task MakeDurable(DbConnection connection, CancellationToken cancellationToken)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = Pragmas;
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
