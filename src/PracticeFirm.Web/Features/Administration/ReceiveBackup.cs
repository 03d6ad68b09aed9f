using System.Security.Claims;
using MediatR;
using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Firm;
using PracticeFirm.Domain.School;
using PracticeFirm.Web.Infrastructure.Backup;
using PracticeFirm.Web.Infrastructure.Dispatch;
using PracticeFirm.Web.Infrastructure.Persistence;

namespace PracticeFirm.Web.Features.Administration;

/// <summary>An administrator sends a backup in, to put it back. It is checked wholly before it is put back, not yet here.</summary>
public static class ReceiveBackup
{
    private const string Page = "/beheer";

    /// <summary>
    /// Yields the name it has in the list. No command, because moving a large file must not keep the school's database busy. Errors:
    /// <c>Backup.NotFound</c>, <c>Backup.NotABackup</c>, <c>Backup.Newer</c>, <c>Backup.NotWritten</c>.
    /// </summary>
    /// <param name="UploadId">The file.</param>
    [Access(Access.Administrator)]
    public sealed record Message(string UploadId) : ISchoolMessage<string>;

    /// <summary>Maps the form at <c>/beheer/back-ups</c>. The role is asked here as well: the file comes before any message can be sent.</summary>
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapPost("/beheer/back-ups", async (HttpContext http, IDispatcher dispatcher, Uploads uploads, BackupSettings settings, CancellationToken ct) =>
        {
            if (await uploads.Receive(http.Request, http.User.FindFirstValue(ClaimTypes.NameIdentifier)!, settings.LargestUpload, ct) is not { } id)
                return Results.BadRequest();
            var taken = await dispatcher.Send(new Message(id), ct);
            return Results.LocalRedirect(taken.IsSuccess ? $"{Page}?ontvangen={taken.Value}" : $"{Page}?bestand={id}");
        }).RequireAuthorization(policy => policy.RequireRole(SchoolClaims.Administrator));

    internal sealed class Handler(SchoolDb db, BackupKeeper backups, Uploads uploads, Actor actor, TimeProvider clock) : IRequestHandler<Message, Result<string>>
    {
        public async Task<Result<string>> Handle(Message request, CancellationToken cancellationToken)
        {
            if (uploads.ErrorOf(request.UploadId, actor.UserId) is { } error)
                return error;
            if (uploads.PathOf(request.UploadId, actor.UserId) is not { } path)
                return PackErrors.NotFound;
            var taken = backups.TakeIn(path);
            if (taken.IsFailure)
                uploads.Refuse(request.UploadId, taken.Error);
            db.Log(SchoolEvent.Of(
                clock.GetUtcNow().UtcDateTime, actor.UserId, "Administration.ReceiveBackup", taken.IsSuccess ? FirmEvent.Done : taken.Error.Code, taken.IsSuccess ? taken.Value.Name : "", null));
            await db.SaveChangesAsync(cancellationToken);
            return taken.IsSuccess ? taken.Value.Name : taken.Error;
        }
    }
}
