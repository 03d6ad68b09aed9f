using System.Security.Claims;
using MediatR;
using PracticeFirm.Domain.Common;
using PracticeFirm.Web.Infrastructure.Backup;
using PracticeFirm.Web.Infrastructure.Dispatch;
using PracticeFirm.Web.Infrastructure.Export;
using PracticeFirm.Web.Infrastructure.Persistence;

namespace PracticeFirm.Web.Features.Sessions;

/// <summary>A teacher takes an archive along, throws it away, or sends one in.</summary>
public static class KeptArchives
{
    /// <summary>Takes it along; yields where it lies. Error: <c>Archive.NotFound</c>.</summary>
    [Access(Access.Teacher)]
    public sealed record Download(string Name) : ISchoolCommand<string>;

    /// <summary>Throws it away. Error: <c>Archive.NotFound</c>.</summary>
    [Access(Access.Teacher)]
    public sealed record Delete(string Name) : ISchoolCommand<bool>;

    /// <summary>Looks at what was sent in. Errors: those of <see cref="SessionArchives.Read"/> and of <see cref="Uploads"/>.</summary>
    [Access(Access.Teacher)]
    public sealed record Receive(string UploadId) : ISchoolAction<bool>;

    /// <summary>
    /// Maps <c>/sessies/archief/{name}.zip</c> and the form at <c>/sessies/archief</c>. The role is asked there as well: the file comes
    /// before any message can be sent.
    /// </summary>
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/sessies/archief/{name}.zip", async (string name, IDispatcher dispatcher, CancellationToken ct) =>
            FirmFile.Answer(await dispatcher.Send(new Download(name), ct), path => Results.File(path, "application/zip", $"sessie-{name[..8]}.zip")));
        routes.MapPost("/sessies/archief/insturen", async (HttpContext http, IDispatcher dispatcher, Uploads uploads, BackupSettings settings, CancellationToken ct) =>
        {
            if (await uploads.Receive(http.Request, http.User.FindFirstValue(ClaimTypes.NameIdentifier)!, settings.LargestArchive, ct) is not { } id)
                return Results.BadRequest();
            var taken = await dispatcher.Send(new Receive(id), ct);
            return Results.LocalRedirect(taken.IsSuccess ? $"/sessies/archief/{id}" : $"/sessies/archief?bestand={id}");
        }).RequireAuthorization(policy => policy.RequireRole(SchoolClaims.Teacher));
    }

    internal sealed class Downloader(SchoolDb db, SessionArchives archives, Actor actor) : IRequestHandler<Download, Result<string>>
    {
        public async Task<Result<string>> Handle(Download request, CancellationToken cancellationToken) =>
            await Mine(db, archives, actor, request.Name, cancellationToken) && archives.PathOf(request.Name) is { } path ? path : ArchiveReads.NotFound;
    }

    internal sealed class Deleter(SchoolDb db, SessionArchives archives, Actor actor) : IRequestHandler<Delete, Result<bool>>
    {
        public async Task<Result<bool>> Handle(Delete request, CancellationToken cancellationToken)
        {
            if (!await Mine(db, archives, actor, request.Name, cancellationToken))
                return ArchiveReads.NotFound;
            archives.Delete(request.Name);
            return true;
        }
    }

    internal sealed class Receiver(SessionArchives archives, Uploads uploads, Actor actor) : IRequestHandler<Receive, Result<bool>>
    {
        public Task<Result<bool>> Handle(Receive request, CancellationToken cancellationToken)
        {
            if (uploads.ErrorOf(request.UploadId, actor.UserId) is { } error)
                return Task.FromResult<Result<bool>>(error);
            if (uploads.PathOf(request.UploadId, actor.UserId) is not { } path)
                return Task.FromResult<Result<bool>>(ArchiveReads.NotFound);
            var read = archives.Read(path);
            if (read.IsFailure)
                uploads.Refuse(request.UploadId, read.Error);
            return Task.FromResult(read.IsFailure ? read.Error : Result<bool>.Success(true));
        }
    }

    private static async Task<bool> Mine(SchoolDb db, SessionArchives archives, Actor actor, string name, CancellationToken ct) =>
        archives.Find(name) is { } kept && kept.Archive.IsFor(actor, [.. (await db.ClassesOf(actor, ct)).Select(c => c.Id)]);
}
