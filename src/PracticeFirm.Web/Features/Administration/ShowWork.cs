using MediatR;
using PracticeFirm.Domain.Common;
using PracticeFirm.Web.Infrastructure.Backup;
using PracticeFirm.Web.Infrastructure.Dispatch;

namespace PracticeFirm.Web.Features.Administration;

/// <summary>How far the making or putting back of a backup is.</summary>
public static class ShowWork
{
    [Access(Access.Administrator)]
    public sealed record Query : ISchoolQuery<Model>;

    /// <summary>What is being done, or was done last; null when nothing was done since the start.</summary>
    public sealed record Model(BackupWork? Work);

    internal sealed class Handler(BackupKeeper backups) : IRequestHandler<Query, Result<Model>>
    {
        public Task<Result<Model>> Handle(Query request, CancellationToken cancellationToken) => Task.FromResult<Result<Model>>(new Model(backups.Work));
    }
}
