using MediatR;
using Microsoft.EntityFrameworkCore;
using PracticeFirm.Domain.Common;
using PracticeFirm.Simulation.Scenarios;
using PracticeFirm.Web.Infrastructure.Dispatch;
using PracticeFirm.Web.Infrastructure.Firms;
using PracticeFirm.Web.Infrastructure.Persistence;

namespace PracticeFirm.Web.Features.Scenarios;

/// <summary>One scenario: what is learned, how long it takes, how much help there is, what is planned.</summary>
public static class ShowScenario
{
    /// <param name="Code">Its code.</param>
    [Access(Access.Teacher)]
    public sealed record Query(string Code) : ISchoolQuery<Model>;

    /// <param name="Code">Its code.</param>
    /// <param name="Title">Its title; the code when the text can't be read any more.</param>
    /// <param name="Scenario">What it says; null when the text can't be read any more.</param>
    /// <param name="Werkproces">Title of the werkproces in the qualification file.</param>
    /// <param name="Timeline">What is planned, by day.</param>
    /// <param name="Owner">Name of the teacher who made it; null for those that came along.</param>
    /// <param name="IsMine">True when the teacher who looks made it.</param>
    /// <param name="IsShared">Whether colleagues may use it.</param>
    /// <param name="Version">Version, from 1.</param>
    /// <param name="Newer">Code of the version that came after this one.</param>
    /// <param name="IsUsed">True once something was started with it.</param>
    /// <param name="Faults">Why the text can't be read any more.</param>
    public sealed record Model(
        string Code, string Title, ScenarioSeed? Scenario, string Werkproces, IReadOnlyList<TimelineEvent> Timeline, string? Owner, bool IsMine, bool IsShared,
        int Version, string? Newer, bool IsUsed, IReadOnlyList<Fault> Faults);

    internal sealed class Handler(SchoolDb db, SeedShelf shelf, Actor actor) : IRequestHandler<Query, Result<Model>>
    {
        public async Task<Result<Model>> Handle(Query query, CancellationToken ct)
        {
            if (shelf.Load.Library is not { } seeds)
                return ScenarioErrors.SeedsBroken;
            if (await shelf.Find(actor.UserId, query.Code ?? "", ct) is not { } found)
                return ScenarioErrors.NotFound;
            var scenario = found.Scenario;
            var newer = found.IsSuperseded
                ? await db.OwnScenarios.Where(s => !s.IsSuperseded && db.OwnScenarios.Any(o => o.Code == found.Code && o.Family == s.Family)).Select(s => s.Code).FirstOrDefaultAsync(ct)
                : null;
            return new Model(
                found.Code, found.Title, scenario,
                scenario is null ? "" : seeds.Werkprocessen.GetValueOrDefault(scenario.Werkproces)?.Title ?? "",
                scenario is null ? [] : ScenarioTimeline.Of(found.Load.Library!, scenario),
                found.Owner, found.OwnerId == actor.UserId, found.IsShared, found.Version, newer,
                found.OwnerId == actor.UserId && await db.IsUsed(found.Code, ct),
                found.Load.Library is null ? Fault.In(found.Load, "") : []);
        }
    }
}
