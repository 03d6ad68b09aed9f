using MediatR;
using PracticeFirm.Domain.Common;
using PracticeFirm.Web.Infrastructure.Backup;
using PracticeFirm.Web.Infrastructure.Dispatch;

namespace PracticeFirm.Web.Features.Administration;

/// <summary>An administrator throws a backup away.</summary>
public static class DeleteBackup
{
    /// <summary>Error: <c>Backup.NotFound</c>.</summary>
    [Access(Access.Administrator)]
    public sealed record Command(string Name) : ISchoolCommand<bool>;

    internal sealed class Handler(BackupKeeper backups) : IRequestHandler<Command, Result<bool>>
    {
        public Task<Result<bool>> Handle(Command request, CancellationToken cancellationToken) =>
            Task.FromResult(backups.Delete(request.Name) is { IsFailure: true } refused ? refused.Error : Result<bool>.Success(true));
    }
}
