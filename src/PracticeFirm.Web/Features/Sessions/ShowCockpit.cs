using MediatR;
using Microsoft.EntityFrameworkCore;
using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Firm;
using PracticeFirm.Domain.School;
using PracticeFirm.Simulation.Scenarios;
using PracticeFirm.Web.Infrastructure.Dispatch;
using PracticeFirm.Web.Infrastructure.Firms;
using PracticeFirm.Web.Infrastructure.Live;
using PracticeFirm.Web.Infrastructure.Persistence;

namespace PracticeFirm.Web.Features.Sessions;

/// <summary>A teacher follows a session: every firm with who works there, how far they are, and who needs help.</summary>
public static class ShowCockpit
{
    /// <summary>Minutes without a step after which somebody is stuck, unless the teacher says otherwise.</summary>
    public const int UsualPatience = 8;

    /// <summary>Most minutes that can be asked for.</summary>
    public const int LongestPatience = 60;

    /// <param name="SessionId">The session.</param>
    /// <param name="Patience">Minutes without a step after which somebody is stuck.</param>
    [Access(Access.Teacher)]
    public sealed record Query(int SessionId, int Patience = UsualPatience) : ISchoolQuery<Model>, IInSession;

    /// <summary>The session.</summary>
    public sealed record Model
    {
        public required int Id { get; init; }
        public required string Title { get; init; }
        public required int ClassId { get; init; }
        public required string ClassName { get; init; }

        /// <summary>How it stands.</summary>
        public required SessionState State { get; init; }

        /// <summary>True when the teacher closed it; false when its end came.</summary>
        public required bool IsClosed { get; init; }

        /// <summary>UTC.</summary>
        public required DateTime StartsAt { get; init; }

        /// <summary>UTC; null without an end.</summary>
        public required DateTime? EndsAt { get; init; }

        /// <summary>What the screens say during a pause.</summary>
        public required string PauseText { get; init; }

        public required bool TeacherMovesDay { get; init; }

        /// <summary>The moment of reading, UTC.</summary>
        public required DateTime Now { get; init; }

        /// <summary>Number and title of the werkproces; null when the scenario is gone.</summary>
        public required string? Werkproces { get; init; }

        /// <summary>Its steps, each with how many firms have done it.</summary>
        public required IReadOnlyList<ClassStep> Steps { get; init; }

        /// <summary>The last attempt of every learner or team, by name.</summary>
        public required IReadOnlyList<Row> Rows { get; init; }

        /// <summary>How many are in a state.</summary>
        public int Count(LearnerState state) => Rows.Count(r => r.State == state);
    }

    /// <summary>A step, and how many firms have done it.</summary>
    public sealed record ClassStep(string Title, int Firms);

    /// <summary>A firm.</summary>
    public sealed record Row
    {
        public required string Code { get; init; }

        /// <summary>Its number in the session, for screens without names.</summary>
        public required int Number { get; init; }

        /// <summary>Who work there, in one line.</summary>
        public required string Names { get; init; }

        /// <summary>The learners with what they do there.</summary>
        public required IReadOnlyList<Member> Members { get; init; }

        /// <summary>Trade name.</summary>
        public required string Firm { get; init; }

        public required int Attempt { get; init; }
        public required LearnerState State { get; init; }

        /// <summary>What is wrong with it, Dutch; null when nothing is.</summary>
        public required string? Problem { get; init; }

        /// <summary>The firm's date; null until it is there.</summary>
        public required DateOnly? BusinessDay { get; init; }

        /// <summary>What they last did to a document.</summary>
        public required LearnerStep? Current { get; init; }

        /// <summary>The last thing they did.</summary>
        public required LearnerStep? Last { get; init; }

        /// <summary>Since when nothing was done, UTC; null while that means nothing.</summary>
        public required DateTime? IdleSince { get; init; }

        public required int Done { get; init; }

        /// <summary>How many steps there are.</summary>
        public required int Total { get; init; }

        /// <summary>The first step that isn't done; null when all are.</summary>
        public required string? NextStep { get; init; }

        public required Tally Refusals { get; init; }
        public required Tally Warnings { get; init; }

        /// <summary>True when something can be done in it: it is there and may be worked in.</summary>
        public bool IsOpen => State is LearnerState.Stuck or LearnerState.NotBegun or LearnerState.Waits or LearnerState.Works;
    }

    /// <summary>A learner, and what they do in the firm.</summary>
    public sealed record Member(string Name, EmployeeRole Role);

    internal sealed class Handler(SchoolDb db, SessionPulse pulses, FirmMaker maker, FirmProgress progress, Actor actor, TimeProvider clock) : IRequestHandler<Query, Result<Model>>
    {
        private static readonly string Resumed = MessageName.Of(typeof(ResumeSession.Command));

        public async Task<Result<Model>> Handle(Query request, CancellationToken cancellationToken)
        {
            var found = await db.SessionsOf(actor).AsNoTracking()
                .Where(s => s.Id == request.SessionId)
                .Select(s => new
                {
                    Session = s,
                    ClassName = db.Classes.Where(c => c.Id == s.ClassId).Select(c => c.Name).First(),
                    ResumedAt = db.Events.Where(e => e.SessionId == s.Id && e.Kind == Resumed && e.Outcome == FirmEvent.Done).Max(e => (DateTime?)e.At),
                })
                .SingleOrDefaultAsync(cancellationToken);
            if (found is null)
                return SessionReads.NotFound;
            var session = found.Session;
            var firms = LastAttempts(await db.Firms.AsNoTracking().Where(f => f.SessionId == session.Id && f.Purpose == FirmPurpose.Practice).ToListAsync(cancellationToken));
            var werkproces = await progress.WerkprocesOf(session.Scenario, cancellationToken);
            var known = await pulses.Read(session.Id, [.. firms.Select(f => f.Code)], cancellationToken);
            var now = clock.GetUtcNow().UtcDateTime;
            var moment = new LessonMoment(
                now, TimeSpan.FromMinutes(Math.Clamp(request.Patience, 1, LongestPatience)), session.IsPaused, session.IsOver(now), found.ResumedAt, session.DayMover == DayMover.Teacher);
            return new Model
            {
                Id = session.Id,
                Title = session.Title,
                ClassId = session.ClassId,
                ClassName = found.ClassName,
                State = ListSessions.StateOf(session, now),
                IsClosed = session.IsClosed,
                StartsAt = session.StartsAt,
                EndsAt = session.EndsAt,
                PauseText = session.PauseText,
                TeacherMovesDay = moment.TeacherMovesDay,
                Now = now,
                Werkproces = werkproces is null ? null : $"{werkproces.Number} {werkproces.Title}",
                Steps = [.. werkproces?.Steps.Select(step => new ClassStep(step.Title, known.Values.Count(k => k.Pulse is { } pulse && step.Kinds.Any(pulse.Kinds.Contains)))) ?? []],
                Rows = [.. firms.Select((firm, i) => RowOf(firm, i + 1, known.GetValueOrDefault(firm.Code), werkproces, moment)).OrderBy(r => r.Names, StringComparer.CurrentCulture)],
            };
        }

        // A resit takes the place of the attempt before it, which is looked back at elsewhere.
        private static IReadOnlyList<FirmRegistration> LastAttempts(IReadOnlyList<FirmRegistration> firms) =>
            [.. firms.Where(f => !firms.Any(later => later.Attempt > f.Attempt && later.Members.Any(m => f.MemberOf(m.UserId) is not null))).OrderBy(f => f.Code, StringComparer.Ordinal)];

        private Row RowOf(FirmRegistration firm, int number, PulseReading? known, Werkproces? werkproces, LessonMoment moment)
        {
            var pulse = known?.Pulse;
            var problem = known?.Problem ?? (known is null ? maker.FailureOf(firm.Code)?.Message : null);
            var steps = pulse is null || werkproces is null ? null : WerkprocesProgress.Of(werkproces, pulse.Kinds);
            var state = problem is not null ? LearnerState.Broken : pulse is null ? LearnerState.Making : moment.Of(pulse, firm.IsHandedIn);
            return new Row
            {
                Code = firm.Code,
                Number = number,
                Names = firm.Names(),
                Members = [.. firm.Members.Select(m => new Member(m.Name, m.Role))],
                Firm = firm.Name,
                Attempt = firm.Attempt,
                State = state,
                Problem = problem,
                BusinessDay = pulse?.BusinessDay,
                Current = pulse?.Current,
                Last = pulse?.Last,
                IdleSince = state is LearnerState.Stuck or LearnerState.Works ? moment.IdleSince(pulse!) : null,
                Done = steps?.Done ?? 0,
                Total = steps?.Total ?? werkproces?.Steps.Count ?? 0,
                NextStep = steps?.Next?.Title,
                Refusals = pulse?.Refusals ?? Tally.None,
                Warnings = pulse?.Warnings ?? Tally.None,
            };
        }
    }
}
