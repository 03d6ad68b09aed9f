using MediatR;
using PracticeFirm.Domain.Common;
using PracticeFirm.Web.Infrastructure.Dispatch;
using PracticeFirm.Web.Infrastructure.Live;
using PracticeFirm.Web.Infrastructure.Persistence;
using PracticeFirm.Web.Texts;

namespace PracticeFirm.Web.Features.Sessions;

/// <summary>A teacher lets the whole class look at the board.</summary>
public static class PauseSession
{
    /// <param name="SessionId">The session.</param>
    /// <param name="Text">What the screens of the learners say; empty for the usual words.</param>
    [Access(Access.Teacher)]
    public sealed record Command(int SessionId, string Text) : ISchoolCommand<bool>, IInSession;

    internal sealed class Handler(SchoolDb db, SessionTelling telling, Actor actor, TimeProvider clock) : IRequestHandler<Command, Result<bool>>
    {
        public async Task<Result<bool>> Handle(Command request, CancellationToken cancellationToken)
        {
            if (await db.SessionOf(actor, request.SessionId, cancellationToken) is not { } session)
                return SessionReads.NotFound;
            var text = string.IsNullOrWhiteSpace(request.Text) ? CockpitTexts.PauseUsual : request.Text;
            var paused = session.Pause(text, clock.GetUtcNow().UtcDateTime);
            if (paused.IsFailure)
                return Result<bool>.Failure([.. paused.Errors.Select(e => e.On(nameof(Command.Text)))]);
            await telling.Then(session, FirmNoticeKind.Paused, session.PauseText, cancellationToken);
            return true;
        }
    }
}
