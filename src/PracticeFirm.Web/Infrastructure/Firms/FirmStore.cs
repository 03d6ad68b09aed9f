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
    private readonly FirmGate _house = new();

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

    /// <summary>A context on a file that is nobody's firm, and that doesn't have to survive anything.</summary>
    /// <param name="path">The file.</param>
    internal FirmDb Aside(string path)
    {
        var db = _seats.Aside(new SqliteConnection(Address(path)));
        try
        {
            db.Database.OpenConnection();
            db.Database.ExecuteSqlRaw("PRAGMA journal_mode = 'memory'; PRAGMA synchronous = OFF;");
            return db;
        }
        catch
        {
            db.Dispose();
            throw;
        }
    }

    /// <summary>Closes the files.</summary>
    public void Dispose() => _seats.Dispose();

    /// <summary>Lets somebody look into a firm outside a message: nobody swaps its file meanwhile.</summary>
    /// <exception cref="FirmFileException">The file is missing or can't be read.</exception>
    public async Task<T> Look<T>(string code, Func<FirmDb, Task<T>> look, CancellationToken ct)
    {
        using var inside = await Gate(code).Enter(ct);
        await using var db = await Open(code, ct);
        return await look(db);
    }

    /// <summary>A firm as it is now; nobody swaps its file meanwhile, and nobody waits for it.</summary>
    /// <exception cref="IOException">The file is missing or can't be read.</exception>
    internal async Task<DatabaseImage> Image(string code, CancellationToken ct)
    {
        using var inside = await Gate(code).Enter(ct);
        if (!Exists(code))
            throw new FileNotFoundException($"Firm {code} has no file.");
        return await Task.Run(() => DatabaseImage.Of(PathOf(code)), ct);
    }

    /// <summary>
    /// Waits until nobody is in any firm, keeps everybody out until disposed, and lets go of every file: all of them are about to be
    /// swapped at once. What screens show is of before.
    /// </summary>
    internal async Task<IDisposable> EmptyAll(CancellationToken ct)
    {
        var empty = await _house.Empty(ct);
        try
        {
            foreach (var code in _gates.Keys)
                Settle(code);
            _seats.CloseAll();
        }
        catch
        {
            empty.Dispose();
            throw;
        }

        return new Reopening(() =>
        {
            _prepared.Clear();
            foreach (var gate in _gates.Values)
                gate.Renew();
            empty.Dispose();
        });
    }

    /// <summary>Puts a copy of a template in place of the firm's file, or makes it when there is none.</summary>
    /// <param name="code">The firm.</param>
    /// <param name="template">The file to copy; nobody may be writing to it.</param>
    /// <param name="ct">Stops before the swap, never in the middle of it.</param>
    /// <param name="finish">What the copy needs before anybody sees it.</param>
    public async Task Put(string code, string template, CancellationToken ct, Action<FirmDb>? finish = null)
    {
        await Swap(code, await Beside(code, template, ct, finish), ct);
    }

    /// <summary>A copy of a template beside the firm's own file, to be put in place by <see cref="Swap"/>.</summary>
    internal async Task<string> Beside(string code, string template, CancellationToken ct, Action<FirmDb>? finish)
    {
        var beside = NewFile(code);
        try
        {
            // The system copies within itself, without the bytes passing through here.
            await Task.Run(() => File.Copy(template, beside), ct);
            Finish(beside, finish);
            return beside;
        }
        catch
        {
            File.Delete(beside);
            throw;
        }
    }

    /// <summary>Where a new file for a firm is made, to be put in place by <see cref="Swap"/>.</summary>
    internal string NewFile(string code)
    {
        if (!IsCode(code))
            throw new ArgumentException("A firm code has letters and digits only.", nameof(code));
        Directory.CreateDirectory(folder.Firms);
        return $"{PathOf(code)}.{Guid.NewGuid():N}.new";
    }

    /// <summary>Brings a file that nobody has seen yet into the state it is meant to have.</summary>
    /// <param name="beside">The file.</param>
    /// <param name="finish">What it needs before anybody sees it.</param>
    /// <param name="isOld">True when it may be of an earlier release.</param>
    internal static void Finish(string beside, Action<FirmDb>? finish, bool isOld = false)
    {
        if (finish is null)
            return;
        using var db = new FirmDb(OptionsForMaking(beside));
        db.Database.OpenConnection();
        db.Database.ExecuteSqlRaw("PRAGMA synchronous = OFF; PRAGMA journal_mode = 'memory';");
        if (isOld && db.Database.GetPendingMigrations().Any())
            db.Database.Migrate();
        finish(db);
    }

    /// <summary>
    /// Puts a file that was made beside in place of the firm's own, when nobody is at it: it is wholly the old one until it is wholly
    /// the new one.
    /// </summary>
    /// <param name="code">The firm.</param>
    /// <param name="beside">The file from <see cref="NewFile"/>; it is gone afterwards.</param>
    /// <param name="ct">Stops before the swap, never in the middle of it.</param>
    /// <param name="last">A last look at the old one, when nobody can change it any more.</param>
    internal async Task Swap(string code, string beside, CancellationToken ct, Func<FirmDb, Task>? last = null)
    {
        try
        {
            using (var written = new FileStream(beside, FileMode.Open, FileAccess.ReadWrite))
                written.Flush(flushToDisk: true);
            using (await Gate(code).Empty(ct))
            using (await FileLocks.Swap(folder, ct))
            {
                if (last is not null && Exists(code))
                {
                    await using var db = await Open(code, CancellationToken.None);
                    await last(db);
                }

                Settle(code);
                File.Move(beside, PathOf(code), overwrite: true);
            }
        }
        finally
        {
            File.Delete(beside);
        }
    }

    /// <summary>Throws a firm's file away, when nobody is at it.</summary>
    public async Task Remove(string code, CancellationToken ct)
    {
        if (!Exists(code))
            return;
        using (await Gate(code).Empty(ct))
        using (await FileLocks.Swap(folder, ct))
        {
            Settle(code);
            File.Delete(PathOf(code));
        }
    }

    internal FirmGate Gate(string code) => _gates.GetOrAdd(code, _ => new FirmGate(_house));

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

    // All that was committed is in the file itself before what stands beside it goes: a process that ends between that and the swap
    // leaves a firm that lacks nothing.
    private void Settle(string code)
    {
        _prepared.TryRemove(code, out _);
        _seats.Close(code);
        var path = PathOf(code);
        if (File.Exists(path) && File.Exists(path + "-wal"))
        {
            try
            {
                using var connection = new SqliteConnection(Address(path));
                connection.Open();
                using var settle = connection.CreateCommand();
                settle.CommandText = "PRAGMA synchronous = FULL; PRAGMA busy_timeout = 5000;";
                settle.ExecuteNonQuery();
                settle.CommandText = "PRAGMA wal_checkpoint(TRUNCATE);";
                if (settle.ExecuteScalar() is not 0L)
                    throw new IOException($"Somebody outside the application is reading the file of firm {code}.");
            }
            catch (SqliteException)
            {
                // A file that can't be read has nothing left to lose, and is about to be replaced by one that can.
            }
        }

        File.Delete(path + "-wal");
        File.Delete(path + "-shm");
    }

    private string PathOf(string code) => Path.Combine(folder.Firms, code + ".db");

    internal static bool IsCode(string code) => code.Length is > 0 and <= 16 && code.All(char.IsAsciiLetterOrDigit);
}

/// <summary>Opens the firms again, once.</summary>
internal sealed class Reopening(Action reopen) : IDisposable
{
    private Action? _reopen = reopen;

    public void Dispose() => Interlocked.Exchange(ref _reopen, null)?.Invoke();
}

/// <summary>A firm's file is missing or broken; the other firms go on.</summary>
public sealed class FirmFileException(string message, Exception? inner = null) : Exception(message, inner);
