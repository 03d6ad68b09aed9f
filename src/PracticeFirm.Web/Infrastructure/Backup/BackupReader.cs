using PracticeFirm.Domain.Common;
using PracticeFirm.Web.Infrastructure.Firms;
using PracticeFirm.Web.Texts;

namespace PracticeFirm.Web.Infrastructure.Backup;

/// <summary>Reads backups. Nothing in them is trusted before it is checked.</summary>
internal static class BackupReader
{
    /// <summary>Room that stays free on the disk when a backup is unpacked (bytes).</summary>
    private const long RoomToKeep = 200L << 20;

    /// <summary>What a backup says it is; null when it is none, or from a later version.</summary>
    public static BackupManifest? Look(string path)
    {
        using var zip = ZipUnpacker.Open(path);
        return zip?.Manifest<BackupManifest>() is { Files: not null } manifest ? manifest : null;
    }

    /// <summary>
    /// Writes all that is in a backup into an empty folder, and checks it: the list, every hash, every database. Errors:
    /// <c>Backup.NotFound</c>, <c>Backup.NotABackup</c>, <c>Backup.Newer</c>, <c>Backup.Damaged</c>, <c>Backup.NoSpace</c>,
    /// <c>Backup.NotWritten</c>.
    /// </summary>
    /// <param name="path">The backup.</param>
    /// <param name="into">The folder; it is made.</param>
    /// <param name="progress">Told how far it is.</param>
    /// <param name="ct">Stops it.</param>
    public static Result<BackupManifest> Unpack(string path, string into, Action<PackProgress> progress, CancellationToken ct)
    {
        if (!File.Exists(path))
            return PackErrors.NotFound;
        using var zip = ZipUnpacker.Open(path);
        if (zip?.Manifest<BackupManifest>() is not { Files: not null, SchoolModel: not null, FirmModel: not null } manifest)
            return PackErrors.NotABackup;
        if (!manifest.IsKnown)
            return PackErrors.Newer;
        if (!zip.Holds(manifest.Files, PackedNames.IsOfBackup) || manifest.Files.All(file => file.Name != PackedNames.School))
            return PackErrors.Damaged;
        try
        {
            Directory.CreateDirectory(into);
            if (manifest.Size + RoomToKeep > new DriveInfo(into).AvailableFreeSpace)
                return PackErrors.NoSpace;
            for (var i = 0; i < manifest.Files.Count; i++)
            {
                ct.ThrowIfCancellationRequested();
                progress(new PackProgress(BackupTexts.StepUnpack, i, manifest.Files.Count));
                var to = Path.Combine(into, manifest.Files[i].Name.Replace('/', Path.DirectorySeparatorChar));
                if (!zip.Write(manifest.Files[i], to) || (PackedNames.IsDatabase(manifest.Files[i].Name) && !DatabaseImage.IsSound(to)))
                    return PackErrors.Damaged;
            }

            return manifest;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return PackErrors.NotWritten;
        }
    }
}
