using System.Collections.Concurrent;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using PracticeFirm.Web.Infrastructure.Persistence;

namespace PracticeFirm.Web.Infrastructure.Firms;

/// <summary>
/// Owns the files of the firms: makes them as copies of a template, opens them, and keeps everyone out while one is swapped.
/// A file is always whole: it is written beside, flushed, and renamed.
/// </summary>
/// <param name="folder">Where the files are.</param>
/// <param name="watchers">Whoever wants to see the commands that reach the databases.</param>
public sealed class FirmStore(DataFolder folder, IEnumerable<IInterceptor> watchers)
{
    private readonly IInterceptor[] _watchers = [.. watchers];
    private readonly ConcurrentDictionary<string, FirmGate> _gates = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, DbContextOptions<FirmDb>> _opened = new(StringComparer.Ordinal);
    private readonly SemaphoreSlim _opening = new(1, 1);

    /// <summary>True when there is a file for this code.</summary>
    public bool Exists(string code) => IsCode(code) && File.Exists(PathOf(code));

    /// <summary>How often the firm's file was swapped since the application started.</summary>
    public int Epoch(string code) => Gate(code).Epoch;

    /// <summary>A context on the firm's database. The first one after start brings the file up to the current model.</summary>
    /// <exception cref="FirmFileException">The file is missing or can't be read.</exception>
    public async Task<FirmDb> Open(string code, CancellationToken ct)
    {
        if (_opened.TryGetValue(code, out var options))
            return new FirmDb(options);
        await _opening.WaitAsync(ct);
        try
        {
            if (!_opened.TryGetValue(code, out options))
            {
                options = await Prepare(code, ct);
                _opened[code] = options;
            }

            return new FirmDb(options);
        }
        finally
        {
            _opening.Release();
        }
    }

    /// <summary>Puts a copy of a template in place of the firm's file, or makes it when there is none.</summary>
    /// <param name="code">The firm.</param>
    /// <param name="template">The file to copy; nobody may be writing to it.</param>
    /// <param name="ct">Stops before the swap, never in the middle of it.</param>
    /// <param name="finish">What the copy needs before anybody sees it.</param>
    public async Task Put(string code, string template, CancellationToken ct, Action<FirmDb>? finish = null)
    {
        if (!IsCode(code))
            throw new ArgumentException("A firm code has letters and digits only.", nameof(code));
        Directory.CreateDirectory(folder.Firms);
        var path = PathOf(code);
        var beside = path + ".new";
        await Copy(template, beside, ct);
        if (finish is not null)
        {
            await using var db = new FirmDb(OptionsForMaking(beside));
            await db.Database.OpenConnectionAsync(ct);
            await db.Database.ExecuteSqlRawAsync("PRAGMA synchronous = OFF;", ct);
            finish(db);
        }

        using (var written = new FileStream(beside, FileMode.Open, FileAccess.ReadWrite))
            written.Flush(flushToDisk: true);
        using (await Gate(code).Empty(ct))
        {
            Forget(code, path);
            File.Move(beside, path, overwrite: true);
        }
    }

    internal FirmGate Gate(string code) => _gates.GetOrAdd(code, _ => new FirmGate());

    /// <summary>A file that people work in: every acknowledged command is on the disk.</summary>
    internal static DbContextOptions<FirmDb> OptionsFor(string path, params IEnumerable<IInterceptor> watchers) =>
        Options(path, pooling: true).AddInterceptors([DurableConnections.Instance, .. watchers]).Options;

    /// <summary>A file in the making, that nobody sees before it is flushed and renamed.</summary>
    internal static DbContextOptions<FirmDb> OptionsForMaking(string path) => Options(path, pooling: false).Options;

    private static DbContextOptionsBuilder<FirmDb> Options(string path, bool pooling)
    {
        var connection = new SqliteConnectionStringBuilder { DataSource = path, ForeignKeys = true, Pooling = pooling, DefaultTimeout = 30 };

        // That the migrations keep up with the model is for a test to see; asking at every file takes a tenth of a second each time.
        return new DbContextOptionsBuilder<FirmDb>()
            .UseSqlite(connection.ToString())
            .ConfigureWarnings(w => w.Ignore(RelationalEventId.PendingModelChangesWarning));
    }

    private async Task<DbContextOptions<FirmDb>> Prepare(string code, CancellationToken ct)
    {
        var path = PathOf(code);
        if (!Exists(code))
            throw new FirmFileException($"De gegevens van firma {code} ontbreken in de gegevensmap.");
        var options = OptionsFor(path, watchers: _watchers);
        try
        {
            await using var db = new FirmDb(options);
            await db.Database.ExecuteSqlRawAsync("PRAGMA journal_mode = 'wal';", ct);
            if ((await db.Database.GetPendingMigrationsAsync(ct)).Any())
                await db.Database.MigrateAsync(ct);
        }
        catch (SqliteException e)
        {
            throw new FirmFileException($"Het bestand van firma {code} kan niet worden geopend ({e.SqliteErrorCode}).", e);
        }

        return options;
    }

    private void Forget(string code, string path)
    {
        if (_opened.TryRemove(code, out var options))
        {
            using var db = new FirmDb(options);
            SqliteConnection.ClearPool((SqliteConnection)db.Database.GetDbConnection());
        }

        File.Delete(path + "-wal");
        File.Delete(path + "-shm");
    }

    private string PathOf(string code) => Path.Combine(folder.Firms, code + ".db");

    private static bool IsCode(string code) => code.Length is > 0 and <= 16 && code.All(char.IsAsciiLetterOrDigit);

    private static async Task Copy(string from, string to, CancellationToken ct)
    {
        await using var source = new FileStream(from, FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 16, FileOptions.Asynchronous | FileOptions.SequentialScan);
        await using var target = new FileStream(to, FileMode.Create, FileAccess.Write, FileShare.None, 1 << 16, FileOptions.Asynchronous);
        await source.CopyToAsync(target, 1 << 20, ct);
    }
}

/// <summary>A firm's file is missing or broken; the other firms go on.</summary>
public sealed class FirmFileException(string message, Exception? inner = null) : Exception(message, inner);
