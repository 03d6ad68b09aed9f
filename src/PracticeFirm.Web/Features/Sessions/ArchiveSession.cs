using MediatR;
using Microsoft.EntityFrameworkCore;
using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.School;
using PracticeFirm.Web.Infrastructure.Backup;
using PracticeFirm.Web.Infrastructure.Dispatch;
using PracticeFirm.Web.Infrastructure.Export;
using PracticeFirm.Web.Infrastructure.Firms;
using PracticeFirm.Web.Infrastructure.Live;
using PracticeFirm.Web.Infrastructure.Persistence;
using PracticeFirm.Web.Texts;

namespace PracticeFirm.Web.Features.Sessions;

/// <summary>A teacher takes a whole session along as one file, or puts it away: the file stays here, and the session goes.</summary>
public static class ArchiveSession
{
    /// <summary>Makes the file to take along; yields where it lies. Errors: <c>PracticeSession.NotFound</c>, <c>Archive.Empty</c>, <c>Archive.FirmNotReadable</c>, <c>Backup.NotWritten</c>.</summary>
    /// <param name="SessionId">The session.</param>
    [Access(Access.Teacher)]
    public sealed record Export(int SessionId) : ISchoolAction<ExportedFile>, IInSession;

    /// <summary>Puts the session away; yields the name of its archive. Errors: as <see cref="Export"/>.</summary>
    /// <param name="SessionId">The session.</param>
    [Access(Access.Teacher)]
    public sealed record PutAway(int SessionId) : ISchoolAction<string>, IInSession;

    /// <summary>A file to take along, that is thrown away when it was read.</summary>
    public sealed record ExportedFile(string Path, string Name);

    /// <summary>Maps <c>/sessies/{id}/archief.zip</c>.</summary>
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapGet("/sessies/{id:int}/archief.zip", async (int id, IDispatcher dispatcher, CancellationToken ct) =>
        {
            var made = await dispatcher.Send(new Export(id), ct);
            if (made.IsSuccess || made.Error.Code.EndsWith(".NotFound", StringComparison.Ordinal) || made.Error.Code.StartsWith("Access.", StringComparison.Ordinal))
                return FirmFile.Answer(made, file => Results.Stream(
                    new FileStream(file.Path, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete, 1 << 16, FileOptions.Asynchronous | FileOptions.DeleteOnClose), "application/zip", file.Name));
            return Results.LocalRedirect($"/sessies/archief?mislukt={id}");
        });

    internal sealed class Exporter(SchoolDb db, SessionArchives archives, Actor actor, TimeProvider clock) : IRequestHandler<Export, Result<ExportedFile>>
    {
        public async Task<Result<ExportedFile>> Handle(Export request, CancellationToken cancellationToken)
        {
            var described = await Describe(db, actor, clock, request.SessionId, cancellationToken);
            if (described.IsFailure)
                return described.Error;
            var path = archives.PathForDownload();
            var written = await archives.Write(described.Value, path, cancellationToken);
            return written.IsFailure ? written.Error : new ExportedFile(path, $"sessie-{request.SessionId}-{described.Value.MadeAt:yyyyMMdd}.zip");
        }
    }

    internal sealed class Handler(SchoolDb db, SessionArchives archives, FirmKeeper keeper, IFirmDirectory directory, SchoolLive live, MessageContext context, Actor actor, TimeProvider clock, ILogger<Handler> logger)
        : IRequestHandler<PutAway, Result<string>>
    {
        public async Task<Result<string>> Handle(PutAway request, CancellationToken cancellationToken)
        {
            var described = await Describe(db, actor, clock, request.SessionId, cancellationToken);
            if (described.IsFailure)
                return described.Error;

            // From here on nobody writes: whatever a learner still gets acknowledged has to be in the file.
            var session = (await db.SessionOf(actor, request.SessionId, cancellationToken))!;
            if (session.Close().IsSuccess)
                await db.SaveChangesAsync(CancellationToken.None);
            context.Then.Add(() => live.Publish(new SchoolChanged(request.SessionId, [.. described.Value.People.Select(p => p.UserId)])));
            directory.Forget();
            await archives.Quiet(described.Value, CancellationToken.None);
            var path = archives.PathToKeep();
            var written = await archives.Write(described.Value, path, CancellationToken.None);
            if (written.IsFailure)
            {
                if (!described.Value.Session.IsClosed)
                    await Reopen(request.SessionId, described.Value.Session.EndsAt);
                return written.Error;
            }

            // The file is whole and in its place: now the session goes, and last the files nobody knows any more.
            var firms = await db.Firms.Where(f => f.SessionId == request.SessionId).ToListAsync(CancellationToken.None);
            foreach (var firm in firms)
                keeper.Condemn(firm.Code);
            db.RemoveRange(firms);
            db.Remove(session);
            await db.SaveChangesAsync(CancellationToken.None);
            foreach (var firm in firms)
                await Remove(firm.Code);
            return Path.GetFileNameWithoutExtension(path);
        }

        private async Task Reopen(int sessionId, DateTime? endsAt)
        {
            db.Forget();
            var session = await db.Sessions.SingleAsync(s => s.Id == sessionId);
            var now = clock.GetUtcNow().UtcDateTime;
            if (session.Reopen(now).IsSuccess && endsAt is not null)
                session.Reschedule(session.StartsAt, endsAt);
            await db.SaveChangesAsync();
            directory.Forget();
        }

        private async Task Remove(string code)
        {
            try
            {
                await keeper.Remove(code, CancellationToken.None);
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                logger.LogWarning(e, "The files of firm {Firm} could not be thrown away; they go after the next start", code);
            }
        }
    }

    private static async Task<Result<SessionArchive>> Describe(SchoolDb db, Actor actor, TimeProvider clock, int sessionId, CancellationToken ct)
    {
        if (await db.SessionOf(actor, sessionId, ct) is not { } session)
            return SessionReads.NotFound;
        var schoolClass = await db.Classes.AsNoTracking().SingleAsync(c => c.Id == session.ClassId, ct);
        var firms = await db.Firms.AsNoTracking().Where(f => f.SessionId == sessionId && f.Purpose == FirmPurpose.Practice && f.Members.Any()).OrderBy(f => f.Code).ToListAsync(ct);
        if (firms.Count == 0)
            return new Error("Archive.Empty", ArchiveTexts.Empty);
        var ids = firms.SelectMany(f => f.Members).Select(m => m.UserId).Distinct().ToList();
        var people = await db.Users.AsNoTracking().Where(u => ids.Contains(u.Id)).OrderBy(u => u.UserName).ToListAsync(ct);
        var scenario = await db.OwnScenarios.AsNoTracking().Where(s => s.Code == session.Scenario).Select(s => s.Text).SingleOrDefaultAsync(ct);
        return new SessionArchive(
            SessionArchive.CurrentFormat, clock.GetUtcNow().UtcDateTime, actor.UserId, "", schoolClass.Id, schoolClass.Name,
            new ArchivedSession(session.Title, session.Scenario, session.Seed, session.HelpLevel, session.StartsAt, session.EndsAt, session.Variants, session.DayMover, session.IsClosed),
            scenario,
            [.. firms.Select(f => new ArchivedFirm(f.Code, f.Name, f.Seed, f.Attempt, f.HandedInAt, [.. f.Members.Select(m => new ArchivedMember(m.UserId, m.Name, m.Role))]))],
            [.. people.Select(u => new ArchivedPerson(u.Id, u.UserName ?? "", u.DisplayName))],
            []);
    }
}
