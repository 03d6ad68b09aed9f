using PracticeFirm.Web.Infrastructure.Firms;

namespace PracticeFirm.Web.Infrastructure.Backup;

/// <summary>Where backups lie, how many are kept, and how large a file may be that somebody sends in.</summary>
/// <param name="Folder">Where backups are made (<c>Backup:Folder</c>).</param>
/// <param name="Keep">How many of them stay; older ones go (<c>Backup:Keep</c>).</param>
/// <param name="LargestUpload">Largest backup that is taken in (bytes; <c>Backup:LargestUploadMb</c>).</param>
/// <param name="LargestArchive">Largest archive of a session that is taken in (bytes; <c>Archive:LargestUploadMb</c>).</param>
public sealed record BackupSettings(string Folder, int Keep, long LargestUpload, long LargestArchive)
{
    /// <summary>Largest file of one firm in an archive that a teacher sends in (bytes).</summary>
    public const long LargestFirm = 2L << 30;

    private const int UsuallyKept = 10;
    private const long UsualBackupMb = 4096;
    private const long UsualArchiveMb = 1024;
    private const long Megabyte = 1 << 20;

    /// <summary>What was set, or what is usual.</summary>
    public static BackupSettings Of(IConfiguration settings, DataFolder folder) => new(
        settings["Backup:Folder"] is { Length: > 0 } own ? Path.GetFullPath(own, folder.Root) : folder.Backups,
        Math.Max(1, settings.GetValue("Backup:Keep", UsuallyKept)),
        Math.Max(1, settings.GetValue("Backup:LargestUploadMb", UsualBackupMb)) * Megabyte,
        Math.Max(1, settings.GetValue("Archive:LargestUploadMb", UsualArchiveMb)) * Megabyte);
}
