using System.Text.RegularExpressions;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using PracticeFirm.Domain.Common;
using PracticeFirm.Web.Infrastructure.Firms;
using PracticeFirm.Web.Infrastructure.Persistence;
using PracticeFirm.Web.Texts;

namespace PracticeFirm.Web.Infrastructure.Backup;

/// <summary>An archive that lies in the data folder.</summary>
/// <param name="Name">Its name in addresses.</param>
/// <param name="Size">Its size (bytes).</param>
/// <param name="Archive">What is in it.</param>
public sealed record KeptArchive(string Name, long Size, SessionArchive Archive);

/// <summary>Writes the files of a session into one, and puts them in place again. Who may ask for it, and the school's side of it, is for others.</summary>
public sealed partial class SessionArchives(DataFolder folder, FirmStore store, Checkpoints checkpoints, FirmKeeper keeper, TimeProvider clock, ILogger<SessionArchives> logger)
{
    /// <summary>How much more an archive may be than its file; a database of a firm packs to a fifth.</summary>
    private const long LargestRatio = 200;

    /// <summary>Room that stays free on the disk (bytes).</summary>
    private const long RoomToKeep = 200L << 20;

    /// <summary>The archives that lie in the data folder, the last one first.</summary>
    public IReadOnlyList<KeptArchive> Kept() => !Directory.Exists(folder.Archives)
        ? []
        : [.. new DirectoryInfo(folder.Archives).EnumerateFiles("*.zip").Select(Look).OfType<KeptArchive>().OrderByDescending(kept => kept.Archive.MadeAt)];

    /// <summary>One of them; null when it isn't there.</summary>
    public KeptArchive? Find(string name) => PathOf(name) is { } path ? Look(new FileInfo(path)) : null;

    /// <summary>Where it lies; null when it isn't there.</summary>
    public string? PathOf(string name) => Name().IsMatch(name) && Path.Combine(folder.Archives, name + ".zip") is var path && File.Exists(path) ? path : null;

    /// <summary>Throws one away.</summary>
    public void Delete(string name)
    {
        if (PathOf(name) is { } path)
            File.Delete(path);
    }

    /// <summary>Where an archive is made that nobody is to find before it is downloaded.</summary>
    public string PathForDownload() => Path.Combine(folder.Uploads, Guid.CreateVersion7(clock.GetUtcNow()).ToString("N") + ".zip");

    /// <summary>Where an archive is kept that is made now.</summary>
    public string PathToKeep() => Path.Combine(folder.Archives, Guid.CreateVersion7(clock.GetUtcNow()).ToString("N") + ".zip");

    /// <summary>What an archive says it is. Errors: <c>Archive.NotAnArchive</c>, <c>Archive.Newer</c>, <c>Archive.Damaged</c>, <c>Archive.TooLarge</c>.</summary>
    /// <param name="path">The file.</param>
    public Result<SessionArchive> Read(string path)
    {
        using var zip = ZipUnpacker.Open(path);
        if (zip?.Manifest<SessionArchive>() is not { } archive)
            return ArchiveErrors.NotAnArchive;
        if (archive.Format > SessionArchive.CurrentFormat || (archive.FirmModel is not null && !BackupManifest.KnowsFirmModel(archive.FirmModel)))
            return ArchiveErrors.Newer;
        if (!archive.IsWhole)
            return ArchiveErrors.NotAnArchive;
        if (!zip.Holds(archive.Files, PackedNames.IsOfFirm) || !archive.Firms.All(firm => archive.Files.Any(file => file.Name == PackedNames.Firm(firm.Code)))
            || !archive.Files.All(file => PackedNames.FirmOf(file.Name) is not { } code || archive.Firms.Any(firm => firm.Code == code)))
            return ArchiveErrors.Damaged;
        var size = archive.Files.Sum(file => file.Size);
        if (size > LargestRatio * new FileInfo(path).Length || archive.Files.Any(file => file.Size > BackupSettings.LargestFirm) || size + RoomToKeep > new DriveInfo(folder.Root).AvailableFreeSpace)
            return ArchiveErrors.TooLarge;
        return archive;
    }

    /// <summary>Waits until nobody is in the firms; whoever has one on the screen comes in no more before the screen took notice.</summary>
    public async Task Quiet(SessionArchive archive, CancellationToken ct)
    {
        foreach (var firm in archive.Firms)
            (await store.Gate(firm.Code).Empty(ct)).Dispose();
    }

    /// <summary>Writes one, while people work. Errors: <c>Archive.FirmNotReadable</c>, <c>Backup.NotWritten</c>; then nothing is left of it.</summary>
    /// <param name="archive">What is to be in it; the files are added.</param>
    /// <param name="path">Where.</param>
    /// <param name="ct">Stops it.</param>
    public async Task<Result> Write(SessionArchive archive, string path, CancellationToken ct)
    {
        try
        {
            using var zip = new ZipPacker(path, Guid.CreateVersion7(clock.GetUtcNow()).ToString("N"));
            var templates = new SortedSet<string>(StringComparer.Ordinal);
            foreach (var firm in archive.Firms)
            {
                if (!await Add(zip, firm.Code, ct))
                    return ArchiveErrors.FirmNotReadable(firm.Name);
                foreach (var file in FilesOf(firm.Code))
                {
                    if (zip.Add(PackedNames.Checkpoint(firm.Code, Path.GetFileName(file)), file, isCompressed: true) && Checkpoints.TemplateOf(file) is { } template)
                        templates.Add(template);
                }
            }

            foreach (var template in templates.Where(name => PackedNames.IsOfFirm(PackedNames.Template(name))))
                zip.Add(PackedNames.Template(template), Path.Combine(folder.Templates, template));
            zip.Keep(archive with { FirmModel = BackupManifest.CurrentFirmModel, Files = [.. zip.Files] });
            return Result.Success;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            logger.LogWarning(e, "An archive could not be written");
            return PackErrors.NotWritten;
        }
    }

    /// <summary>
    /// Puts the files of firms in place, under codes that nothing else has. All of them or none: what a stop leaves is swept at the next
    /// start, because no session knows it. Errors: <c>Archive.Damaged</c>, <c>Backup.NotWritten</c>.
    /// </summary>
    /// <param name="path">The archive.</param>
    /// <param name="archive">What it says it is.</param>
    /// <param name="codes">The firms to put in place, each with the code it gets.</param>
    /// <param name="accounts">For every account in it the one it becomes; empty for a learner who is left out, and whose name goes too (AVG).</param>
    /// <param name="ct">Stops it.</param>
    public async Task<Result> PutBack(string path, SessionArchive archive, IReadOnlyDictionary<string, string> codes, IReadOnlyDictionary<string, string> accounts, CancellationToken ct)
    {
        var into = Path.Combine(folder.Uploads, Guid.CreateVersion7(clock.GetUtcNow()).ToString("N"));
        var done = new List<string>();
        var isDone = false;
        try
        {
            if (!await Task.Run(() => Unpack(path, archive, codes, into, ct), ct))
                return ArchiveErrors.Damaged;
            var templates = TakeTemplates(archive, into);
            foreach (var (from, to) in codes)
            {
                done.Add(to);
                TakeCheckpoints(Path.Combine(into, "checkpoints", from), to, templates);
                await TakeFirm(Path.Combine(into, "firms", from + ".db"), to, ChangeOf(archive, accounts), ct);
            }

            isDone = true;
            return Result.Success;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or SqliteException or DbUpdateException or FirmFileException)
        {
            logger.LogWarning(e, "An archive could not be put back");
            return PackErrors.NotWritten;
        }
        finally
        {
            if (Directory.Exists(into))
                Directory.Delete(into, recursive: true);
            if (!isDone)
                await Forget(done);
        }
    }

    /// <summary>Throws firms away again that were put in place for nothing.</summary>
    public async Task Forget(IEnumerable<string> codes)
    {
        foreach (var code in codes)
            await keeper.Remove(code, CancellationToken.None);
    }

    private static bool Unpack(string path, SessionArchive archive, IReadOnlyDictionary<string, string> codes, string into, CancellationToken ct)
    {
        using var zip = ZipUnpacker.Open(path);
        if (zip is null)
            return false;
        foreach (var file in archive.Files.Where(file => PackedNames.FirmOf(file.Name) is not { } code || codes.ContainsKey(code)))
        {
            ct.ThrowIfCancellationRequested();
            var to = Path.Combine(into, file.Name.Replace('/', Path.DirectorySeparatorChar));
            if (!zip.Write(file, to) || (PackedNames.IsDatabase(file.Name) && !IsFirm(to)))
                return false;
        }

        return true;
    }

    private static bool IsFirm(string path)
    {
        if (!DatabaseImage.IsSound(path))
            return false;
        try
        {
            using var db = new FirmDb(FirmStore.OptionsForMaking(path));
            return db.IsPlain() && db.Firms.Count() == 1;
        }
        catch (SqliteException)
        {
            return false;
        }
    }

    // A template that came with an archive never gets the name of one that is generated here: it is called after what is in it.
    private Dictionary<string, string> TakeTemplates(SessionArchive archive, string into)
    {
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        Directory.CreateDirectory(folder.Templates);
        foreach (var file in archive.Files.Where(file => file.Name.StartsWith("templates/", StringComparison.Ordinal)))
        {
            var name = $"uit-archief-{file.Sha256}.db";
            names[Path.GetFileName(file.Name)] = name;
            var to = Path.Combine(folder.Templates, name);
            if (!File.Exists(to))
                File.Move(Path.Combine(into, "templates", Path.GetFileName(file.Name)), to);
        }

        return names;
    }

    private void TakeCheckpoints(string from, string code, Dictionary<string, string> templates)
    {
        if (!Directory.Exists(from))
            return;
        foreach (var file in Directory.EnumerateFiles(from))
            checkpoints.TakeIn(code, file, template => templates.GetValueOrDefault(template));
    }

    // What has to change in a firm for the accounts it comes to; null when it is all the same.
    private static Action<FirmDb>? ChangeOf(SessionArchive archive, IReadOnlyDictionary<string, string> accounts)
    {
        var gone = archive.People.Where(person => accounts[person.UserId].Length == 0).ToList();
        var moved = accounts.Where(account => account.Value.Length > 0 && account.Key != account.Value).ToDictionary();
        if (gone.Count + moved.Count == 0)
            return null;
        return db =>
        {
            foreach (var person in gone)
                db.ForgetLearner(
                    person.UserId,
                    [.. archive.Firms.SelectMany(firm => firm.Members).Where(member => member.UserId == person.UserId).Select(member => member.Name).Append(person.Name).Distinct()],
                    BackupTexts.FormerLearner);
            db.MoveLearners(moved);
        };
    }

    private async Task TakeFirm(string from, string code, Action<FirmDb>? change, CancellationToken ct)
    {
        var beside = store.NewFile(code);
        try
        {
            File.Move(from, beside);
            FirmStore.Finish(beside, change ?? (_ => { }), isOld: true);
            if (change is not null)
                await Task.Run(() => checkpoints.Rework(code, store.NewFile(code), file => FirmStore.Finish(file, change, isOld: true)), ct);
            await store.Swap(code, beside, ct);
        }
        finally
        {
            File.Delete(beside);
        }
    }

    private async Task<bool> Add(ZipPacker zip, string code, CancellationToken ct)
    {
        try
        {
            using var image = await store.Image(code, ct);
            if (!image.IsSound())
                return false;
            zip.Add(PackedNames.Firm(code), image);
            return true;
        }
        catch (Exception e) when (e is FileNotFoundException or FirmFileException)
        {
            return false;
        }
    }

    private IEnumerable<string> FilesOf(string code) =>
        Directory.Exists(Path.Combine(folder.Checkpoints, code))
            ? Directory.EnumerateFiles(Path.Combine(folder.Checkpoints, code)).Where(file => PackedNames.IsOfFirm(PackedNames.Checkpoint(code, Path.GetFileName(file)))).Order(StringComparer.Ordinal)
            : [];

    private KeptArchive? Look(FileInfo file)
    {
        using var zip = ZipUnpacker.Open(file.FullName);
        return zip?.Manifest<SessionArchive>() is { IsWhole: true } archive ? new KeptArchive(Path.GetFileNameWithoutExtension(file.Name), file.Length, archive with { Files = [] }) : null;
    }

    [GeneratedRegex(@"^[0-9a-f]{32}\z", RegexOptions.CultureInvariant)]
    private static partial Regex Name();
}

/// <summary>Refusals about archives.</summary>
internal static class ArchiveErrors
{
    public static Error NotAnArchive { get; } = new("Archive.NotAnArchive", BackupTexts.NotAnArchive);

    public static Error Newer { get; } = new("Archive.Newer", BackupTexts.ArchiveNewer);

    public static Error Damaged { get; } = new("Archive.Damaged", BackupTexts.ArchiveDamaged);

    public static Error TooLarge { get; } = new("Archive.TooLarge", BackupTexts.ArchiveTooLarge);

    public static Error FirmNotReadable(string firm) => new("Archive.FirmNotReadable", string.Format(System.Globalization.CultureInfo.CurrentCulture, BackupTexts.ArchiveFirmNotReadable, firm));
}
