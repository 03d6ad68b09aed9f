using MediatR;
using Microsoft.EntityFrameworkCore;
using PracticeFirm.Domain.Common;
using PracticeFirm.Web.Infrastructure.Backup;
using PracticeFirm.Web.Infrastructure.Dispatch;
using PracticeFirm.Web.Infrastructure.Firms;
using PracticeFirm.Web.Infrastructure.Persistence;

namespace PracticeFirm.Web.Features.Administration;

/// <summary>An administrator sees where the data lie, how much room there is, and which backups there are.</summary>
public static class ShowBackups
{
    private const string BeforePattern = "before-restore-*";

    /// <param name="UploadId">A file that was sent in, of which is told what came of it; null for none.</param>
    [Access(Access.Administrator)]
    public sealed record Query(string? UploadId = null) : ISchoolQuery<Model>;

    /// <summary>All of it.</summary>
    /// <param name="Folder">Where the data lie.</param>
    /// <param name="BackupFolder">Where backups lie.</param>
    /// <param name="Free">Free room on the disk of the data (bytes).</param>
    /// <param name="BackupFree">Free room on the disk of the backups (bytes).</param>
    /// <param name="Keep">How many backups stay.</param>
    /// <param name="LargestUpload">Largest backup that can be sent in (bytes).</param>
    /// <param name="Accounts">How many accounts there are now.</param>
    /// <param name="Sessions">How many sessions.</param>
    /// <param name="Firms">How many firms.</param>
    /// <param name="Backups">The backups, the last one first.</param>
    /// <param name="Earlier">What was there before a restore, the last one first.</param>
    /// <param name="UploadError">Why the file that was sent in was not taken; null when nothing was wrong.</param>
    public sealed record Model(
        string Folder, string BackupFolder, long Free, long BackupFree, int Keep, long LargestUpload, int Accounts, int Sessions, int Firms,
        IReadOnlyList<BackupFile> Backups, IReadOnlyList<EarlierData> Earlier, Error? UploadError);

    /// <summary>What was there before a restore.</summary>
    /// <param name="Name">Name of the folder.</param>
    /// <param name="Size">How large it is (bytes).</param>
    public sealed record EarlierData(string Name, long Size);

    internal sealed class Handler(SchoolDb db, DataFolder folder, BackupSettings settings, BackupKeeper backups, Uploads uploads, Actor actor)
        : IRequestHandler<Query, Result<Model>>
    {
        public async Task<Result<Model>> Handle(Query request, CancellationToken cancellationToken)
        {
            var counts = await db.Roles.OrderBy(role => role.Id).Take(1)
                .Select(_ => new { Accounts = db.Users.Count(), Sessions = db.Sessions.Count(), Firms = db.Firms.Count() })
                .SingleAsync(cancellationToken);
            var earlier = new DirectoryInfo(folder.Root).EnumerateDirectories(BeforePattern)
                .OrderByDescending(before => before.Name, StringComparer.Ordinal)
                .Select(before => new EarlierData(before.Name, before.EnumerateFiles("*", SearchOption.AllDirectories).Sum(file => file.Length)));
            return new Model(
                folder.Root,
                settings.Folder,
                FreeAt(folder.Root),
                FreeAt(settings.Folder),
                settings.Keep,
                settings.LargestUpload,
                counts.Accounts,
                counts.Sessions,
                counts.Firms,
                backups.List(),
                [.. earlier],
                request.UploadId is { } id ? uploads.ErrorOf(id, actor.UserId) : null);
        }

        private static long FreeAt(string path)
        {
            for (var there = new DirectoryInfo(path); there is not null; there = there.Parent)
                if (there.Exists)
                    return new DriveInfo(there.FullName).AvailableFreeSpace;
            return 0;
        }
    }
}
