using MediatR;
using Microsoft.EntityFrameworkCore;
using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.School;
using PracticeFirm.Web.Components;
using PracticeFirm.Web.Infrastructure.Dispatch;
using PracticeFirm.Web.Infrastructure.Firms;
using PracticeFirm.Web.Infrastructure.Persistence;

namespace PracticeFirm.Web.Features.Sessions;

/// <summary>How a session stands.</summary>
public enum SessionState
{
    /// <summary>Still to start.</summary>
    Planned,

    /// <summary>Learners can work.</summary>
    Running,

    /// <summary>Everybody looks at the board.</summary>
    Paused,

    /// <summary>Nobody works any more.</summary>
    Over,
}

/// <summary>The sessions of a teacher's classes.</summary>
public static class ListSessions
{
    /// <param name="ClassId">Of one class; null for all.</param>
    [Access(Access.Teacher)]
    public sealed record Query(int? ClassId) : ISchoolQuery<Model>;

    /// <param name="Classes">The classes of the teacher.</param>
    /// <param name="Sessions">The ones that run first, then the ones to come, then the ones that are over; the latest first.</param>
    public sealed record Model(IReadOnlyList<Option<int>> Classes, IReadOnlyList<Row> Sessions);

    /// <param name="Id">The session.</param>
    /// <param name="Title">What is to be done.</param>
    /// <param name="ClassName">The class.</param>
    /// <param name="Scenario">Title of the scenario.</param>
    /// <param name="State">How it stands.</param>
    /// <param name="StartsAt">UTC.</param>
    /// <param name="EndsAt">UTC; null without an end.</param>
    /// <param name="Firms">How many firms work in it.</param>
    /// <param name="HandedIn">How many of them were handed in.</param>
    public sealed record Row(int Id, string Title, string ClassName, string Scenario, SessionState State, DateTime StartsAt, DateTime? EndsAt, int Firms, int HandedIn);

    internal sealed class Handler(SchoolDb db, SeedShelf seeds, Actor actor, TimeProvider clock) : IRequestHandler<Query, Result<Model>>
    {
        public async Task<Result<Model>> Handle(Query request, CancellationToken cancellationToken)
        {
            var classes = await db.Classes.AsNoTracking()
                .Where(c => c.Teachers.Any(t => t.UserId == actor.UserId))
                .OrderBy(c => c.Name)
                .Select(c => new Option<int>(c.Id, c.Name))
                .ToListAsync(cancellationToken);
            var sessions = await db.SessionsOf(actor).AsNoTracking()
                .Where(s => request.ClassId == null || s.ClassId == request.ClassId)
                .Select(s => new
                {
                    Session = s,
                    Firms = db.Firms.Count(f => f.SessionId == s.Id && f.Purpose == FirmPurpose.Practice),
                    HandedIn = db.Firms.Count(f => f.SessionId == s.Id && f.Purpose == FirmPurpose.Practice && f.HandedInAt != null),
                })
                .ToListAsync(cancellationToken);
            var now = clock.GetUtcNow().UtcDateTime;
            var scenarios = await seeds.ScenariosOf(sessions.Select(s => s.Session.Scenario), cancellationToken);
            return new Model(classes,
            [
                .. sessions
                    .Select(s => new Row(
                        s.Session.Id, s.Session.Title, classes.First(c => c.Value == s.Session.ClassId).Text,
                        scenarios.GetValueOrDefault(s.Session.Scenario)?.Title ?? s.Session.Scenario, StateOf(s.Session, now), s.Session.StartsAt, s.Session.EndsAt, s.Firms, s.HandedIn))
                    .OrderBy(s => s.State switch { SessionState.Running or SessionState.Paused => 0, SessionState.Planned => 1, SessionState.Over => 2 })
                    .ThenByDescending(s => s.StartsAt),
            ]);
        }
    }

    /// <summary>How a session stands at a moment.</summary>
    internal static SessionState StateOf(PracticeSession session, DateTime now) =>
        session.IsOver(now) ? SessionState.Over
        : !session.HasStarted(now) ? SessionState.Planned
        : session.IsPaused ? SessionState.Paused
        : SessionState.Running;
}
