using FluentValidation;
using MediatR;
using PracticeFirm.Domain.Common;
using PracticeFirm.Web.Infrastructure.Dispatch;
using PracticeFirm.Web.Infrastructure.Live;
using PracticeFirm.Web.Infrastructure.Persistence;
using PracticeFirm.Web.Texts;

namespace PracticeFirm.Web.Features.Sessions;

/// <summary>A teacher changes when a session ends.</summary>
public static class RescheduleSession
{
    /// <param name="SessionId">The session.</param>
    /// <param name="EndOn">Last day; null for no end.</param>
    /// <param name="EndAt">Time of that day; null for the end of it.</param>
    [Access(Access.Teacher)]
    public sealed record Command(int SessionId, DateOnly? EndOn, TimeOnly? EndAt) : ISchoolCommand<bool>, IInSession;

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator() =>
            RuleFor(c => c.EndAt).Null().When(c => c.EndOn is null).WithErrorCode("RescheduleSession.DayMissing").WithMessage(CockpitTexts.EndDayMissing);
    }

    internal sealed class Handler(SchoolDb db, SessionTelling telling, Actor actor, TimeProvider clock) : IRequestHandler<Command, Result<bool>>
    {
        public async Task<Result<bool>> Handle(Command request, CancellationToken cancellationToken)
        {
            if (await db.SessionOf(actor, request.SessionId, cancellationToken) is not { } session)
                return SessionReads.NotFound;
            var changed = session.Reschedule(session.StartsAt, request.EndOn is { } day ? clock.Utc(day, request.EndAt ?? new TimeOnly(23, 59)) : null);
            if (changed.IsFailure)
                return Result<bool>.Failure([.. changed.Errors.Select(e => e.On(nameof(Command.EndOn)))]);
            await telling.Then(session, FirmNoticeKind.Standing, CockpitTexts.WasRescheduled, cancellationToken);
            return true;
        }
    }
}
