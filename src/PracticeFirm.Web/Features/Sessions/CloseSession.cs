using MediatR;
using PracticeFirm.Domain.Common;
using PracticeFirm.Web.Infrastructure.Dispatch;
using PracticeFirm.Web.Infrastructure.Live;
using PracticeFirm.Web.Infrastructure.Persistence;
using PracticeFirm.Web.Texts;

namespace PracticeFirm.Web.Features.Sessions;

/// <summary>A teacher closes a session, or opens it again.</summary>
public static class CloseSession
{
    /// <summary>From now on its learners only read.</summary>
    [Access(Access.Teacher)]
    public sealed record Command(int SessionId) : ISchoolCommand<bool>, IInSession;

    /// <summary>Its learners go on, without an end until one is set.</summary>
    [Access(Access.Teacher)]
    public sealed record Reopen(int SessionId) : ISchoolCommand<bool>, IInSession;

    internal sealed class Handler(SchoolDb db, SessionTelling telling, Actor actor, TimeProvider clock) : IRequestHandler<Command, Result<bool>>, IRequestHandler<Reopen, Result<bool>>
    {
        public async Task<Result<bool>> Handle(Command request, CancellationToken cancellationToken)
        {
            if (await db.SessionOf(actor, request.SessionId, cancellationToken) is not { } session)
                return SessionReads.NotFound;
            var closed = session.Close();
            if (closed.IsFailure)
                return Result<bool>.Failure(closed.Errors);
            await telling.Then(session, FirmNoticeKind.Standing, CockpitTexts.WasClosed, cancellationToken);
            return true;
        }

        public async Task<Result<bool>> Handle(Reopen request, CancellationToken cancellationToken)
        {
            if (await db.SessionOf(actor, request.SessionId, cancellationToken) is not { } session)
                return SessionReads.NotFound;
            var reopened = session.Reopen(clock.GetUtcNow().UtcDateTime);
            if (reopened.IsFailure)
                return Result<bool>.Failure(reopened.Errors);
            await telling.Then(session, FirmNoticeKind.Standing, CockpitTexts.WasReopened, cancellationToken);
            return true;
        }
    }
}
