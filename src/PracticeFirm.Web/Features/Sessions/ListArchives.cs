using MediatR;
using Microsoft.EntityFrameworkCore;
using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.School;
using PracticeFirm.Web.Infrastructure.Backup;
using PracticeFirm.Web.Infrastructure.Dispatch;
using PracticeFirm.Web.Infrastructure.Persistence;

namespace PracticeFirm.Web.Features.Sessions;

/// <summary>The sessions that a teacher can put away, and those that were put away.</summary>
public static class ListArchives
{
    /// <param name="UploadId">A file that was sent in, of which is told what came of it; null for none.</param>
    [Access(Access.Teacher)]
    public sealed record Query(string? UploadId = null) : ISchoolQuery<Model>;

    /// <param name="Sessions">The sessions of the teacher's classes, the latest first.</param>
    /// <param name="Archives">What was put away, the last one first.</param>
    /// <param name="LargestUpload">Largest archive that can be sent in (bytes).</param>
    /// <param name="UploadError">Why the file that was sent in was not taken; null when nothing was wrong.</param>
    public sealed record Model(IReadOnlyList<SessionRow> Sessions, IReadOnlyList<ArchiveRow> Archives, long LargestUpload, Error? UploadError);

    /// <param name="Id">The session.</param>
    /// <param name="Title">What was to be done.</param>
    /// <param name="ClassName">The class.</param>
    /// <param name="State">How it stands.</param>
    /// <param name="StartsAt">UTC.</param>
    /// <param name="Firms">How many firms are in it.</param>
    /// <param name="Learners">How many learners work in them.</param>
    public sealed record SessionRow(int Id, string Title, string ClassName, SessionState State, DateTime StartsAt, int Firms, int Learners);

    /// <param name="Name">Its name in addresses.</param>
    /// <param name="Title">What was to be done.</param>
    /// <param name="ClassName">The class.</param>
    /// <param name="MadeAt">UTC.</param>
    /// <param name="Firms">How many firms are in it.</param>
    /// <param name="Size">Its size (bytes).</param>
    public sealed record ArchiveRow(string Name, string Title, string ClassName, DateTime MadeAt, int Firms, long Size);

    internal sealed class Handler(SchoolDb db, SessionArchives archives, Uploads uploads, BackupSettings settings, Actor actor, TimeProvider clock) : IRequestHandler<Query, Result<Model>>
    {
        public async Task<Result<Model>> Handle(Query request, CancellationToken cancellationToken)
        {
            var classes = await db.ClassesOf(actor, cancellationToken);
            var sessions = await db.SessionsOf(actor).AsNoTracking().OrderByDescending(s => s.StartsAt).ToListAsync(cancellationToken);
            var ids = sessions.ConvertAll(s => s.Id);
            var firms = await db.Firms.AsNoTracking().Where(f => f.Purpose == FirmPurpose.Practice && ids.Contains(f.SessionId)).ToListAsync(cancellationToken);
            var bySession = firms.ToLookup(f => f.SessionId);
            var now = clock.GetUtcNow().UtcDateTime;
            return new Model(
                [
                    .. sessions.Select(s => new SessionRow(
                        s.Id, s.Title, classes.Find(c => c.Id == s.ClassId)?.Name ?? "", ListSessions.StateOf(s, now), s.StartsAt,
                        bySession[s.Id].Count(), bySession[s.Id].SelectMany(f => f.Members).DistinctBy(m => m.UserId).Count())),
                ],
                [
                    .. archives.Kept()
                        .Where(kept => kept.Archive.IsFor(actor, [.. classes.Select(c => c.Id)]))
                        .Select(kept => new ArchiveRow(kept.Name, kept.Archive.Session.Title, kept.Archive.ClassName, kept.Archive.MadeAt, kept.Archive.Firms.Count, kept.Size)),
                ],
                settings.LargestArchive,
                request.UploadId is { } id ? uploads.ErrorOf(id, actor.UserId) : null);
        }
    }
}
