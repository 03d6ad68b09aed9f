using System.Globalization;
using Microsoft.EntityFrameworkCore;
using PracticeFirm.Domain.Common;
using PracticeFirm.Web.Infrastructure.Firms;
using PracticeFirm.Web.Infrastructure.Persistence;
using PracticeFirm.Web.Texts;

namespace PracticeFirm.Web.Infrastructure.Backup;

/// <summary>
/// Makes one file of everything, while people work: every database as it is at one moment, the school's first, so that whatever it
/// speaks of is in it as well.
/// </summary>
/// <param name="folder">The data.</param>
/// <param name="imageOf">Takes an image of a firm's file.</param>
/// <param name="clock">Says when.</param>
internal sealed class BackupWriter(DataFolder folder, Func<string, CancellationToken, Task<DatabaseImage>> imageOf, TimeProvider clock)
{
    private const string NamePattern = "oefenbedrijf-{0:yyyyMMdd-HHmmss}.zip";

    /// <summary>A name for a backup that is made now.</summary>
    public string NewName() => string.Format(CultureInfo.InvariantCulture, NamePattern, clock.GetUtcNow());

    /// <summary>Makes it. Errors: <c>Backup.NotWritten</c>, <c>Backup.SchoolBroken</c>; then nothing is left of it.</summary>
    /// <param name="path">Where; nothing may be there.</param>
    /// <param name="progress">Told how far it is.</param>
    /// <param name="ct">Stops it.</param>
    public async Task<Result<BackupManifest>> Write(string path, Action<PackProgress> progress, CancellationToken ct)
    {
        try
        {
            using var zip = new ZipPacker(path, Guid.CreateVersion7(clock.GetUtcNow()).ToString("N"));
            var at = clock.GetUtcNow().UtcDateTime;
            progress(new PackProgress(BackupTexts.StepSchool, 0, 0));
            if (!TryAddSchool(zip, out var counts))
                return PackErrors.SchoolBroken;
            var leftOut = new List<string>();
            var firms = await AddFirms(zip, leftOut, progress, ct);
            AddRest(zip);
            progress(new PackProgress(BackupTexts.StepCheck, firms, firms));
            var manifest = new BackupManifest(
                BackupManifest.CurrentFormat, at, counts.Model, BackupManifest.CurrentFirmModel, counts.Accounts, counts.Sessions, firms, zip.Files, leftOut);
            zip.Keep(manifest);
            return manifest;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            return PackErrors.NotWritten;
        }
    }

    private bool TryAddSchool(ZipPacker zip, out (string Model, int Accounts, int Sessions) counts)
    {
        counts = default;
        DatabaseImage image;
        try
        {
            image = DatabaseImage.Of(folder.SchoolFile);
        }
        catch (IOException)
        {
            return false;
        }

        using (image)
        {
            if (!image.IsSound())
                return false;
            counts = Count();
            zip.Add(PackedNames.School, image);
            return true;
        }
    }

    private (string Model, int Accounts, int Sessions) Count()
    {
        var options = new DbContextOptionsBuilder<SchoolDb>();
        SchoolDb.Configure(options, folder.SchoolFile);
        using var school = new SchoolDb(options.Options);
        return (school.Database.GetAppliedMigrations().Last(), school.Users.Count(), school.Sessions.Count());
    }

    private async Task<int> AddFirms(ZipPacker zip, List<string> leftOut, Action<PackProgress> progress, CancellationToken ct)
    {
        var codes = Names(folder.Firms, "*.db").Select(name => Path.GetFileNameWithoutExtension(name)).Where(FirmStore.IsCode).Order(StringComparer.Ordinal).ToList();
        var templates = new SortedSet<string>(StringComparer.Ordinal);
        var done = 0;
        foreach (var code in codes)
        {
            ct.ThrowIfCancellationRequested();
            progress(new PackProgress(BackupTexts.StepFirms, done++, codes.Count));
            if (!await AddFirm(zip, code, ct))
                leftOut.Add(code);
            AddCheckpoints(zip, code, templates);
        }

        foreach (var template in templates)
            zip.Add(PackedNames.Template(template), Path.Combine(folder.Templates, template));
        return codes.Count - leftOut.Count;
    }

    private async Task<bool> AddFirm(ZipPacker zip, string code, CancellationToken ct)
    {
        DatabaseImage image;
        try
        {
            image = await imageOf(code, ct);
        }
        catch (FileNotFoundException)
        {
            // Thrown away since the list was made.
            return true;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return false;
        }

        using (image)
        {
            if (!image.IsSound())
                return false;
            zip.Add(PackedNames.Firm(code), image);
            return true;
        }
    }

    private void AddCheckpoints(ZipPacker zip, string code, SortedSet<string> templates)
    {
        foreach (var file in Names(Path.Combine(folder.Checkpoints, code), "*").Order(StringComparer.Ordinal))
        {
            var name = PackedNames.Checkpoint(code, file);
            var path = Path.Combine(folder.Checkpoints, code, file);
            if (!PackedNames.IsOfFirm(name) || !zip.Add(name, path, isCompressed: true))
                continue;
            if (Checkpoints.TemplateOf(path) is { } template && PackedNames.IsOfFirm(PackedNames.Template(template)))
                templates.Add(template);
        }
    }

    private void AddRest(ZipPacker zip)
    {
        foreach (var (path, name, isCompressed) in new[] { (folder.Keys, "keys", false), (folder.Archives, "archives", true) })
            foreach (var file in Names(path, "*").Order(StringComparer.Ordinal))
                if (PackedNames.IsOfBackup($"{name}/{file}"))
                    zip.Add($"{name}/{file}", Path.Combine(path, file), isCompressed);
        zip.Add(PackedNames.DemoPassword, Path.Combine(folder.Root, PackedNames.DemoPassword));
    }

    private static IEnumerable<string> Names(string path, string pattern) =>
        Directory.Exists(path) ? Directory.EnumerateFiles(path, pattern).Select(file => Path.GetFileName(file)) : [];
}
