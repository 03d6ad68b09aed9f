using System.Collections.Concurrent;
using System.Globalization;
using System.Security.Cryptography;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Identity;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Firm;
using PracticeFirm.Domain.School;
using PracticeFirm.Web.Infrastructure.Dispatch;
using PracticeFirm.Web.Infrastructure.Firms;
using PracticeFirm.Web.Infrastructure.Live;
using PracticeFirm.Web.Infrastructure.Persistence;
using PracticeFirm.Web.Infrastructure.Security;
using PracticeFirm.Web.Texts;

namespace PracticeFirm.Web.Infrastructure.Backup;

/// <summary>A backup that lies ready.</summary>
/// <param name="Name">Name of the file.</param>
/// <param name="Size">Its size (bytes).</param>
/// <param name="MadeAt">When it was made, UTC.</param>
/// <param name="Firms">How many firms are in it.</param>
/// <param name="Accounts">How many accounts.</param>
/// <param name="LeftOut">Firms whose file could not be read.</param>
public sealed record BackupFile(string Name, long Size, DateTime MadeAt, int Firms, int Accounts, IReadOnlyList<string> LeftOut);

/// <summary>What is being done, or was done last.</summary>
/// <param name="IsRestore">True when a backup is put back; false when one is made.</param>
/// <param name="File">Name of the backup.</param>
/// <param name="Progress">How far it is.</param>
/// <param name="IsDone">True when it has ended.</param>
/// <param name="Error">Why it ended without having done it.</param>
/// <param name="Before">Where what was there before a restore went.</param>
public sealed record BackupWork(bool IsRestore, string File, PackProgress Progress, bool IsDone = false, Error? Error = null, string? Before = null);

/// <summary>Makes backups and puts them back while the application runs, one at a time, whether or not somebody goes on looking at the page.</summary>
public sealed partial class BackupKeeper(
    DataFolder folder, BackupSettings settings, FirmStore store, FirmMaker maker, SchoolGate gate, DataLive live, IFirmDirectory directory, FirstTeacher first,
    IServiceScopeFactory scopes, TimeProvider clock, IHostApplicationLifetime lifetime, ILogger<BackupKeeper> logger)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private readonly ConcurrentDictionary<(string Name, long Size, DateTime Written), BackupFile?> _known = new();
    private readonly ConcurrentDictionary<Guid, Func<Task>> _listeners = new();
    private readonly Lock _lock = new();
    private volatile BackupWork? _work;

    /// <summary>What is being done, or was done last; null when nothing was done since the start.</summary>
    public BackupWork? Work => _work;

    /// <summary>Ends when what is being done has ended.</summary>
    public Task Running { get; private set; } = Task.CompletedTask;

    /// <summary>Calls back whenever <see cref="Work"/> changes, until disposed.</summary>
    public IDisposable Listen(Func<Task> handler)
    {
        var id = Guid.NewGuid();
        _listeners[id] = handler;
        return new Reopening(() => _listeners.TryRemove(id, out _));
    }

    /// <summary>The backups that lie ready, the last one first.</summary>
    public IReadOnlyList<BackupFile> List()
    {
        if (!Directory.Exists(settings.Folder))
            return [];
        return
        [
            .. new DirectoryInfo(settings.Folder).EnumerateFiles("*.zip")
                .Where(file => Name().IsMatch(file.Name))
                .Select(Look)
                .OfType<BackupFile>()
                .OrderByDescending(file => file.MadeAt).ThenByDescending(file => file.Name, StringComparer.Ordinal),
        ];
    }

    /// <summary>Where a backup lies; null when there is none of that name.</summary>
    public string? PathOf(string name) =>
        Name().IsMatch(name) && Path.Combine(settings.Folder, name) is var path && File.Exists(path) ? path : null;

    /// <summary>Starts making a backup. Error: <c>Backup.Busy</c>.</summary>
    public Result Make()
    {
        var writer = new BackupWriter(folder, store.Image, clock);
        var name = writer.NewName();
        return Start(new BackupWork(false, name, new PackProgress(BackupTexts.StepSchool, 0, 0)), async ct =>
        {
            var made = await writer.Write(Path.Combine(settings.Folder, name), Tell, ct);
            if (made.IsFailure)
                return made.Error;
            ThrowOldAway();
            return null;
        });
    }

    /// <summary>Starts putting a backup back. Errors: <c>Backup.Busy</c>, <c>Backup.NotFound</c>.</summary>
    /// <param name="name">The backup.</param>
    /// <param name="by">Account of who asked for it.</param>
    public Result Restore(string name, string by)
    {
        if (PathOf(name) is not { } path)
            return PackErrors.NotFound;
        return Start(new BackupWork(true, name, new PackProgress(BackupTexts.StepUnpack, 0, 0)), ct => PutBack(path, by, ct));
    }

    /// <summary>Throws a backup away. Error: <c>Backup.NotFound</c>.</summary>
    public Result Delete(string name)
    {
        if (PathOf(name) is not { } path)
            return PackErrors.NotFound;
        File.Delete(path);
        return Result.Success;
    }

    /// <summary>Takes in a backup that was sent. Errors: <c>Backup.NotABackup</c>, <c>Backup.Newer</c>, <c>Backup.NotWritten</c>.</summary>
    /// <param name="path">The file; it is gone afterwards.</param>
    public Result<BackupFile> TakeIn(string path)
    {
        if (BackupReader.Look(path) is not { } manifest)
            return PackErrors.NotABackup;
        if (!manifest.IsKnown)
            return PackErrors.Newer;
        var name = string.Format(CultureInfo.InvariantCulture, "ontvangen-{0:yyyyMMdd-HHmmss}.zip", clock.GetUtcNow());
        try
        {
            Directory.CreateDirectory(settings.Folder);
            var to = Path.Combine(settings.Folder, name);
            File.Move(path, to + ".new");
            File.Move(to + ".new", to);
            return Look(new FileInfo(to))!;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return PackErrors.NotWritten;
        }
    }

    private Result Start(BackupWork work, Func<CancellationToken, Task<Error?>> what)
    {
        lock (_lock)
        {
            if (_work is { IsDone: false })
                return PackErrors.Busy;
            IDisposable? held;
            try
            {
                held = FileLocks.TryKeepBackup(folder);
            }
            catch (UnauthorizedAccessException)
            {
                return PackErrors.NotWritten;
            }

            if (held is null)
                return PackErrors.Busy;
            _work = work;

            // Nothing of the message that asked for it goes along: it has ended long before this has.
            using var apart = ExecutionContext.SuppressFlow();
            Running = Task.Run(() => Do(what, held));
        }

        Changed();
        return Result.Success;
    }

    private async Task Do(Func<CancellationToken, Task<Error?>> what, IDisposable held)
    {
        var started = clock.GetTimestamp();
        Error? error;
        try
        {
            error = await what(lifetime.ApplicationStopping);
        }
        catch (OperationCanceledException)
        {
            error = PackErrors.StillWorking;
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            logger.LogError(e, "A backup could not be made or put back");
            error = PackErrors.NotWritten;
        }

        held.Dispose();
        var work = _work!;
        if (error is null)
            logger.LogInformation("{Kind} {File} took {Milliseconds} ms", work.IsRestore ? "Restore of" : "Backup", work.File, (int)clock.GetElapsedTime(started).TotalMilliseconds);
        _work = work with { IsDone = true, Error = error };
        Changed();
    }

    private async Task<Error?> PutBack(string path, string by, CancellationToken ct)
    {
        var journal = new RestoreJournal(folder);
        journal.Finish();
        var unpacked = BackupReader.Unpack(path, journal.New, Tell, ct);
        if (unpacked.IsFailure)
        {
            journal.Clear();
            return unpacked.Error;
        }

        Tell(new PackProgress(BackupTexts.StepSwap, 0, 0));
        live.Tell(DataNotice.Coming);
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(ct);
        patience.CancelAfter(Patience);
        try
        {
            using var alone = (await gate.Empty(patience.Token)).Here();
            using var firms = await store.EmptyAll(patience.Token);
            using var swap = await FileLocks.KeepAll(folder, patience.Token);
            await Swap(journal, unpacked.Value, by);
        }
        catch (Exception e) when (e is OperationCanceledException or IOException or UnauthorizedAccessException)
        {
            journal.Clear();
            live.Tell(DataNotice.Dropped);
            return e is OperationCanceledException ? PackErrors.StillWorking : PackErrors.NotWritten;
        }

        maker.MakeLacking();
        live.Tell(DataNotice.Done);
        return null;
    }

    private async Task Swap(RestoreJournal journal, BackupManifest manifest, string by)
    {
        SqliteConnection.ClearAllPools();
        var plan = journal.Decide(manifest.MadeAt, clock.GetUtcNow().UtcDateTime);
        try
        {
            journal.Swap();
            gate.Swapped();
            directory.Forget();
            await MakeUsable(by);
            journal.WasTold();
            _work = _work! with { Before = plan.Before };
        }
        catch (Exception e)
        {
            // It was decided, so it can only go on: at the next start, with nobody at any file.
            logger.LogCritical(e, "A backup could not be put back in one go; the next start goes on with it");
            lifetime.StopApplication();
            await Task.Delay(Timeout.InfiniteTimeSpan, lifetime.ApplicationStopped);
        }
    }

    // The school as this version knows it; and everybody logs in again.
    private async Task MakeUsable(string by)
    {
        await using var scope = scopes.CreateAsyncScope();
        var school = scope.ServiceProvider.GetRequiredService<SchoolDb>();
        await school.Prepare();
        await scope.ServiceProvider.GetRequiredService<RoleManager<IdentityRole>>().Ensure();
        var users = await school.Users.ToListAsync();
        foreach (var user in users)
            user.SecurityStamp = Convert.ToHexString(RandomNumberGenerator.GetBytes(20));
        school.Log(SchoolEvent.Of(clock.GetUtcNow().UtcDateTime, by, "Administration.Restored", FirmEvent.Done, string.Format(CultureInfo.InvariantCulture, BackupTexts.Restored, _work!.File), null));
        await school.SaveChangesAsync();
        if (users.Count > 0)
            first.Done();
        else
            await first.Prepare(CancellationToken.None);
    }

    private void ThrowOldAway()
    {
        foreach (var old in Directory.EnumerateFiles(settings.Folder, "oefenbedrijf-*.zip").Where(path => Name().IsMatch(Path.GetFileName(path))).OrderDescending(StringComparer.Ordinal).Skip(settings.Keep).ToList())
            File.Delete(old);
    }

    private BackupFile? Look(FileInfo file) => _known.GetOrAdd((file.Name, file.Length, file.LastWriteTimeUtc), known =>
        BackupReader.Look(file.FullName) is { } manifest ? new BackupFile(known.Name, known.Size, manifest.MadeAt, manifest.Firms, manifest.Accounts, manifest.LeftOut ?? []) : null);

    private void Tell(PackProgress progress)
    {
        _work = _work! with { Progress = progress };
        Changed();
    }

    private void Changed()
    {
        foreach (var listener in _listeners.Values)
            _ = Task.Run(listener);
    }

    [GeneratedRegex(@"^[A-Za-z0-9-]{1,80}\.zip\z", RegexOptions.CultureInvariant)]
    private static partial Regex Name();
}
