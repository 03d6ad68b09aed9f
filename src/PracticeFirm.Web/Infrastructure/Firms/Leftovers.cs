using System.Globalization;
using Microsoft.EntityFrameworkCore;
using PracticeFirm.Web.Infrastructure.Persistence;

namespace PracticeFirm.Web.Infrastructure.Firms;

/// <summary>
/// Sweeps at start what a stop of the application left half made. Files in the making go. The file and the checkpoints of a firm that no
/// session knows are moved away and kept for a month: a school's database that somebody put back by hand knows less firms than there are,
/// and their work must not be gone for that. Firms that were meant to go are not among them: those go.
/// </summary>
internal sealed class Leftovers(DataFolder folder, IDbContextFactory<SchoolDb> school, FirmKeeper keeper, TimeProvider clock, ILogger<Leftovers> logger)
{
    private static readonly TimeSpan Young = TimeSpan.FromHours(1);
    private static readonly TimeSpan Kept = TimeSpan.FromDays(31);

    /// <summary>Sweeps. What can't be moved stays for the next time.</summary>
    public async Task Sweep(CancellationToken ct)
    {
        HashSet<string> known;
        await using (var db = await school.CreateDbContextAsync(ct))
            known = (await db.Firms.Select(f => f.Code).ToListAsync(ct)).ToHashSet(StringComparer.Ordinal);
        try
        {
            foreach (var place in new[] { folder.Firms, folder.Templates, folder.Archives }.Concat(FoldersIn(folder.Checkpoints)))
                foreach (var half in FilesIn(place).Where(IsHalfMade))
                    File.Delete(half);
            if (Directory.Exists(folder.Uploads))
                Directory.Delete(folder.Uploads, recursive: true);
            foreach (var old in FoldersIn(folder.Leftovers).Where(path => Age(Directory.GetLastWriteTimeUtc(path)) > Kept))
                Directory.Delete(old, recursive: true);
            MoveUnknown([.. known, .. keeper.Condemned()]);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            logger.LogWarning(e, "What was left half made could not be swept");
        }
    }

    private void MoveUnknown(HashSet<string> known)
    {
        var to = Path.Combine(folder.Leftovers, clock.GetUtcNow().ToString("yyyyMMdd-HHmmss", CultureInfo.InvariantCulture));
        var codes = FilesIn(folder.Firms).Where(path => Path.GetExtension(path) == ".db" && Age(File.GetLastWriteTimeUtc(path)) > Young)
            .Concat(FoldersIn(folder.Checkpoints).Where(path => Age(Directory.GetLastWriteTimeUtc(path)) > Young))
            .Select(path => Path.GetFileNameWithoutExtension(path))
            .Where(code => !known.Contains(code))
            .Distinct();
        foreach (var code in codes.ToList())
        {
            Directory.CreateDirectory(to);
            foreach (var file in FilesIn(folder.Firms).Where(path => Path.GetFileName(path).StartsWith(code + ".db", StringComparison.Ordinal)).ToList())
                File.Move(file, Path.Combine(to, Path.GetFileName(file)));
            if (Directory.Exists(Path.Combine(folder.Checkpoints, code)))
                Directory.Move(Path.Combine(folder.Checkpoints, code), Path.Combine(to, code));
            logger.LogWarning("Firm {Firm} belongs to no session; its files were moved to {Folder}", code, to);
        }
    }

    private static bool IsHalfMade(string path) =>
        path.EndsWith(".new", StringComparison.Ordinal) || path.EndsWith(".new-journal", StringComparison.Ordinal) || path.EndsWith(".new-wal", StringComparison.Ordinal) || path.EndsWith(".new-shm", StringComparison.Ordinal);

    private TimeSpan Age(DateTime written) => clock.GetUtcNow().UtcDateTime - written;

    private static string[] FilesIn(string path) => Directory.Exists(path) ? Directory.GetFiles(path) : [];

    private static string[] FoldersIn(string path) => Directory.Exists(path) ? Directory.GetDirectories(path) : [];
}
