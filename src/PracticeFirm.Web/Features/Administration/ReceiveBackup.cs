using System.Security.Claims;
using MediatR;
using PracticeFirm.Domain.Common;
using PracticeFirm.Web.Infrastructure.Backup;
using PracticeFirm.Web.Infrastructure.Dispatch;

namespace PracticeFirm.Web.Features.Administration;

/// <summary>An administrator sends a backup in, to put it back. It is checked wholly before it is put back, not yet here.</summary>
public static class ReceiveBackup
{
    private const string Page = "/beheer";

    /// <summary>
    /// Yields the name it has in the list. Errors:
    /// <c>Backup.NotFound</c>, <c>Backup.NotABackup</c>, <c>Backup.Newer</c>, <c>Backup.NotWritten</c>.
    /// </summary>
    /// <param name="UploadId">The file.</param>
    [Access(Access.Administrator)]
    public sealed record Command(string UploadId) : ISchoolAction<string>;

    /// <summary>Maps the form at <c>/beheer/back-ups</c>. The role is asked here as well: the file comes before any message can be sent.</summary>
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapPost("/beheer/back-ups", async (HttpContext http, IDispatcher dispatcher, Uploads uploads, BackupSettings settings, CancellationToken ct) =>
        {
            if (await uploads.Receive(http.Request, http.User.FindFirstValue(ClaimTypes.NameIdentifier)!, settings.LargestUpload, ct) is not { } id)
                return Results.BadRequest();
            var taken = await dispatcher.Send(new Command(id), ct);
            return Results.LocalRedirect(taken.IsSuccess ? $"{Page}?ontvangen={taken.Value}" : $"{Page}?bestand={id}");
        }).RequireAuthorization(policy => policy.RequireRole(SchoolClaims.Administrator));

    internal sealed class Handler(BackupKeeper backups, Uploads uploads, Actor actor) : IRequestHandler<Command, Result<string>>
    {
        public Task<Result<string>> Handle(Command request, CancellationToken cancellationToken)
        {
            if (uploads.ErrorOf(request.UploadId, actor.UserId) is { } error)
                return Task.FromResult<Result<string>>(error);
            if (uploads.PathOf(request.UploadId, actor.UserId) is not { } path)
                return Task.FromResult<Result<string>>(PackErrors.NotFound);
            var taken = backups.TakeIn(path);
            if (taken.IsFailure)
                uploads.Refuse(request.UploadId, taken.Error);
            return Task.FromResult<Result<string>>(taken.IsSuccess ? taken.Value.Name : taken.Error);
        }
    }
}
