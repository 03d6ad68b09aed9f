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
/// <param name="seeds">Where a firm of an earlier version gets the mail templates it lacks; null leaves it as it is.</param>
public sealed class FirmStore(DataFolder folder, IEnumerable<IInterceptor> watchers, SeedShelf? seeds = null) : IDisposable
{
    private readonly ConcurrentDictionary<string, FirmGate> _gates = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, bool> _prepared = new(StringComparer.Ordinal);
    private readonly FirmSeats _seats = new(Options().UseSqlite().AddInterceptors([PreparedStatements.Instance, .. watchers]).Options);
    private readonly SemaphoreSlim _opening = new(1, 1);

    /// <summary>True when there is a file for this code.</summary>
    public bool Exists(string code) => IsCode(code) && File.Exists(PathOf(code));

    /// <summary>How often the firm's file was swapped since the application started.</summary>
    public int Epoch(string code) => Gate(code).Epoch;

    /// <summary>A context on the firm's database. The first one after start brings the file up to the current model.</summary>
    /// <exception cref="FirmFileException">The file is missing or can't be read.</exception>
    public async Task<FirmDb> Open(string code, CancellationToken ct)
    {
        if (!_prepared.ContainsKey(code))
            await PrepareOnce(code, ct);
        return await _seats.Take(code, Epoch(code), () => Ready(code, ct));
    }

    /// <summary>Closes the files.</summary>
    public void Dispose() => _seats.Dispose();

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

    /// <summary>A file in the making, that nobody sees before it is flushed and renamed.</summary>
    internal static DbContextOptions<FirmDb> OptionsForMaking(string path) => Options().UseSqlite(Address(path)).Options;

    private static FirmDb ContextOn(SqliteConnection connection) => new(Options().UseSqlite(connection).Options);

    // That the migrations keep up with the model is for a test to see; asking at every file takes a tenth of a second each time.
    private static DbContextOptionsBuilder<FirmDb> Options() =>
        new DbContextOptionsBuilder<FirmDb>().ConfigureWarnings(w => w.Ignore(RelationalEventId.PendingModelChangesWarning));

    private static string Address(string path) =>
        new SqliteConnectionStringBuilder { DataSource = path, ForeignKeys = true, Pooling = false, DefaultTimeout = 30 }.ToString();

    // A file that people work in: every acknowledged command is on the disk.
    private async Task<SqliteConnection> Connect(string code, CancellationToken ct)
    {
        var connection = new SqliteConnection(Address(PathOf(code)));
        try
        {
            await connection.OpenAsync(ct);
            await DurableConnections.MakeDurable(connection, ct);
            return connection;
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }

    // The first context named with it gives a connection the functions that queries may use.
    private async Task<SqliteConnection> Ready(string code, CancellationToken ct)
    {
        var connection = await Connect(code, ct);
        await using var db = ContextOn(connection);
        db.Database.GetDbConnection();
        return connection;
    }

    private async Task PrepareOnce(string code, CancellationToken ct)
    {
        await _opening.WaitAsync(ct);
        try
        {
            if (_prepared.ContainsKey(code))
                return;
            await Prepare(code, ct);
            _prepared[code] = true;
        }
        finally
        {
            _opening.Release();
        }
    }

    private async Task Prepare(string code, CancellationToken ct)
    {
        if (!Exists(code))
            throw new FirmFileException($"De gegevens van firma {code} ontbreken in de gegevensmap.");
        try
        {
            await using var connection = await Connect(code, ct);
            await using var db = ContextOn(connection);
            await db.Database.ExecuteSqlRawAsync("PRAGMA journal_mode = 'wal';", ct);
            if ((await db.Database.GetPendingMigrationsAsync(ct)).Any())
            {
                await db.Database.MigrateAsync(ct);
                await AddTemplates(db, ct);
            }
        }
        catch (SqliteException e)
        {
            throw new FirmFileException($"Het bestand van firma {code} kan niet worden geopend ({e.SqliteErrorCode}).", e);
        }
    }

    // What people changed in a template stays; only kinds that came with a later version are added.
    private async Task AddTemplates(FirmDb db, CancellationToken ct)
    {
        if (seeds?.Load.Library is not { } library)
            return;
        var known = (await db.MailTemplates.AsNoTracking().Select(t => new { t.Purpose, t.Language }).ToListAsync(ct)).Select(t => (t.Purpose, t.Language)).ToHashSet();
        db.MailTemplates.AddRange(library.MakeMailTemplates().Where(t => !known.Contains((t.Purpose, t.Language))));
        await db.SaveChangesAsync(ct);
    }

    private void Forget(string code, string path)
    {
        _prepared.TryRemove(code, out _);
        _seats.Close(code);
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
