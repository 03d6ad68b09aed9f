using MediatR;
using PracticeFirm.Domain.Common;
using PracticeFirm.Web.Infrastructure.Dispatch;
using PracticeFirm.Web.Infrastructure.Live;
using PracticeFirm.Web.Infrastructure.Persistence;

namespace PracticeFirm.Web.Features.Sessions;

/// <summary>A teacher lets the class go on after a pause.</summary>
public static class ResumeSession
{
    [Access(Access.Teacher)]
    public sealed record Command(int SessionId) : ISchoolCommand<bool>, IInSession;

    internal sealed class Handler(SchoolDb db, SessionTelling telling, Actor actor) : IRequestHandler<Command, Result<bool>>
    {
        public async Task<Result<bool>> Handle(Command request, CancellationToken cancellationToken)
        {
            if (await db.SessionOf(actor, request.SessionId, cancellationToken) is not { } session)
                return SessionReads.NotFound;
            var resumed = session.Resume();
            if (resumed.IsFailure)
                return Result<bool>.Failure(resumed.Errors);
            await telling.Then(session, FirmNoticeKind.Resumed, "", cancellationToken);
            return true;
        }
    }
}
