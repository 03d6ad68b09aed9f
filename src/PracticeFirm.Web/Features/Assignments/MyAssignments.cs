using MediatR;
using Microsoft.EntityFrameworkCore;
using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.School;
using PracticeFirm.Simulation.Scenarios;
using PracticeFirm.Web.Infrastructure.Dispatch;
using PracticeFirm.Web.Infrastructure.Firms;
using PracticeFirm.Web.Infrastructure.Persistence;

namespace PracticeFirm.Web.Features.Assignments;

/// <summary>How an assignment stands for its learner.</summary>
public enum AssignmentState
{
    /// <summary>Its session has not started.</summary>
    Planned,

    /// <summary>The firm is still being made.</summary>
    Making,

    /// <summary>It can be worked in.</summary>
    Open,

    /// <summary>The class looks at the board.</summary>
    Paused,

    /// <summary>It was handed in.</summary>
    HandedIn,

    /// <summary>Its session is over.</summary>
    Over,
}

/// <summary>What a learner has to do: the firms they work in, and their earlier attempts.</summary>
public static class MyAssignments
{
    [Access(Access.SignedIn)]
    public sealed record Query : ISchoolQuery<Model>;

    /// <summary>The assignments, the ones to finish first on top, closed ones last.</summary>
    public sealed record Model(IReadOnlyList<Card> Firms);

    /// <summary>One firm on the start page.</summary>
    /// <param name="Code">The firm's code.</param>
    /// <param name="Name">Trade name.</param>
    /// <param name="SessionId">The session.</param>
    /// <param name="Title">What is to be done.</param>
    /// <param name="Goal">Why: what is practised; empty when the scenario is no longer known.</param>
    /// <param name="Werkproces">Number of the werkproces; empty when the scenario is no longer known.</param>
    /// <param name="State">How it stands.</param>
    /// <param name="StartsAt">UTC.</param>
    /// <param name="EndsAt">UTC; null without an end.</param>
    /// <param name="HandedInAt">UTC; null while it was not handed in.</param>
    /// <param name="Role">What the learner does in the team; null when they work alone.</param>
    /// <param name="Colleagues">Fellow learners in the firm.</param>
    /// <param name="Earlier">Earlier attempts, the latest first.</param>
    /// <param name="Progress">How far they are; null before the start, or when the werkproces is no longer known.</param>
    public sealed record Card(
        string Code, string Name, int SessionId, string Title, string Goal, string Werkproces, AssignmentState State, DateTime StartsAt, DateTime? EndsAt, DateTime? HandedInAt,
        string? Role, IReadOnlyList<string> Colleagues, IReadOnlyList<Attempt> Earlier, StepsDone? Progress)
    {
        /// <summary>True while it can be worked in.</summary>
        public bool MayWrite => State == AssignmentState.Open;
    }

    /// <summary>Steps of the werkproces that were done.</summary>
    /// <param name="Done">How many.</param>
    /// <param name="Total">Of how many.</param>
    /// <param name="Next">The first one that was not; null when all were.</param>
    public sealed record StepsDone(int Done, int Total, string? Next);

    /// <summary>An earlier attempt.</summary>
    public sealed record Attempt(string Code, int Number, DateTime? HandedInAt);

    internal sealed class Handler(SchoolDb db, FirmStore store, SeedShelf seeds, FirmProgress progress, Actor actor, TimeProvider clock) : IRequestHandler<Query, Result<Model>>
    {
        public async Task<Result<Model>> Handle(Query request, CancellationToken cancellationToken)
        {
            var found = await (
                from firm in db.Firms
                join session in db.Sessions on firm.SessionId equals session.Id
                join schoolClass in db.Classes on session.ClassId equals schoolClass.Id
                where firm.Purpose == FirmPurpose.Practice && firm.Members.Any(member => member.UserId == actor.UserId)
                select new { firm, session, schoolClass }).AsNoTracking().ToListAsync(cancellationToken);
            var now = clock.GetUtcNow().UtcDateTime;
            var scenarios = await seeds.ScenariosOf(found.Select(f => f.firm.Scenario), cancellationToken);
            var cards = new List<Card>();
            foreach (var session in found.Where(f => f.schoolClass.HasLearner(actor.UserId)).GroupBy(f => f.session.Id))
            {
                var last = session.MaxBy(f => f.firm.Attempt)!;
                var card = CardOf(last.firm, last.session, scenarios.GetValueOrDefault(last.firm.Scenario), [.. session.Select(f => f.firm).Where(f => f != last.firm)], now);
                cards.Add(card with { Progress = await ProgressOf(last.firm, card.State, cancellationToken) });
            }

            return new Model(
            [
                .. cards
                    .OrderBy(c => c.State is AssignmentState.Over or AssignmentState.HandedIn)
                    .ThenBy(c => c.EndsAt ?? DateTime.MaxValue)
                    .ThenBy(c => c.Name, StringComparer.CurrentCulture)
                    .ThenBy(c => c.Title, StringComparer.CurrentCulture),
            ]);
        }

        private Card CardOf(FirmRegistration firm, PracticeSession session, ScenarioSeed? scenario, IReadOnlyList<FirmRegistration> earlier, DateTime now) =>
            new(
                firm.Code, firm.Name, session.Id, session.Title, scenario?.Goal ?? "", scenario?.Werkproces ?? "", StateOf(firm, session, now), session.StartsAt, session.EndsAt, firm.HandedInAt,
                firm.Members.Count > 1 ? Domain.Firm.Employee.FunctionOf(firm.MemberOf(actor.UserId)!.Role) : null,
                [.. firm.Members.Where(member => member.UserId != actor.UserId).Select(member => member.Name)],
                [.. earlier.OrderByDescending(f => f.Attempt).Select(f => new Attempt(f.Code, f.Attempt, f.HandedInAt))],
                null);

        private async Task<StepsDone?> ProgressOf(FirmRegistration firm, AssignmentState state, CancellationToken ct) =>
            state is AssignmentState.Planned or AssignmentState.Making || await progress.Of(firm.Code, firm.Scenario, ct) is not { Total: > 0 } steps
                ? null
                : new StepsDone(steps.Done, steps.Total, steps.Next?.Title);

        private AssignmentState StateOf(FirmRegistration firm, PracticeSession session, DateTime now) =>
            !session.HasStarted(now) ? AssignmentState.Planned
            : firm.IsHandedIn ? AssignmentState.HandedIn
            : session.IsOver(now) ? AssignmentState.Over
            : !store.Exists(firm.Code) ? AssignmentState.Making
            : session.IsPaused ? AssignmentState.Paused
            : AssignmentState.Open;
    }
}
