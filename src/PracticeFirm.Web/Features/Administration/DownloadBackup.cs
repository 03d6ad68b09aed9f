using MediatR;
using PracticeFirm.Domain.Common;
using PracticeFirm.Web.Infrastructure.Backup;
using PracticeFirm.Web.Infrastructure.Dispatch;
using PracticeFirm.Web.Infrastructure.Export;

namespace PracticeFirm.Web.Features.Administration;

/// <summary>An administrator takes a backup along. That somebody did is in the school's log: everything of everybody is in it.</summary>
public static class DownloadBackup
{
    /// <summary>Yields where it lies. Error: <c>Backup.NotFound</c>.</summary>
    [Access(Access.Administrator)]
    public sealed record Command(string Name) : ISchoolCommand<string>;

    /// <summary>Maps <c>/beheer/back-ups/{name}</c>.</summary>
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapGet("/beheer/back-ups/{name}", async (string name, IDispatcher dispatcher, CancellationToken ct) =>
            FirmFile.Answer(await dispatcher.Send(new Command(name), ct), path => Results.File(path, "application/zip", name)));

    internal sealed class Handler(BackupKeeper backups) : IRequestHandler<Command, Result<string>>
    {
        public Task<Result<string>> Handle(Command request, CancellationToken cancellationToken) =>
            Task.FromResult(backups.PathOf(request.Name) is { } path ? Result<string>.Success(path) : PackErrors.NotFound);
    }
}
