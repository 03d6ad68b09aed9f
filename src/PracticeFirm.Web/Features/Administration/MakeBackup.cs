using MediatR;
using PracticeFirm.Domain.Common;
using PracticeFirm.Web.Infrastructure.Backup;
using PracticeFirm.Web.Infrastructure.Dispatch;

namespace PracticeFirm.Web.Features.Administration;

/// <summary>An administrator has a backup made; everybody goes on working meanwhile.</summary>
public static class MakeBackup
{
    /// <summary>Error: <c>Backup.Busy</c>.</summary>
    [Access(Access.Administrator)]
    public sealed record Command : ISchoolCommand<bool>;

    internal sealed class Handler(BackupKeeper backups) : IRequestHandler<Command, Result<bool>>
    {
        public Task<Result<bool>> Handle(Command request, CancellationToken cancellationToken) =>
            Task.FromResult(backups.Make() is { IsFailure: true } refused ? refused.Error : Result<bool>.Success(true));
    }
}
