using MediatR;
using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Firm;
using PracticeFirm.Web.Components;
using PracticeFirm.Web.Infrastructure.Dispatch;
using PracticeFirm.Web.Infrastructure.Firms;

namespace PracticeFirm.Web.Features.Scenarios;

/// <summary>The scenarios a teacher can choose from: those that came along, own ones, and those of colleagues who share them.</summary>
public static class ListScenarios
{
    /// <param name="Werkproces">Number of a werkproces; null for all.</param>
    /// <param name="Help">A level of help; null for all.</param>
    /// <param name="Whose">Whose scenarios; null for everybody's.</param>
    [Access(Access.Teacher)]
    public sealed record Query(string? Werkproces = null, HelpLevel? Help = null, Source? Whose = null) : ISchoolQuery<Model>;

    /// <summary>Where a scenario comes from.</summary>
    public enum Source
    {
        /// <summary>It came with the application.</summary>
        BuiltIn,

        /// <summary>The teacher made it.</summary>
        Mine,

        /// <summary>A colleague shares it.</summary>
        Colleague,
    }

    /// <param name="Rows">The scenarios, by werkproces and title.</param>
    /// <param name="Total">How many there are without filters.</param>
    /// <param name="Werkprocessen">What can be filtered by, number and title.</param>
    public sealed record Model(IReadOnlyList<Row> Rows, int Total, IReadOnlyList<Option<string>> Werkprocessen);

    /// <param name="Code">Code.</param>
    /// <param name="Title">Title; the code when the text can't be read any more.</param>
    /// <param name="Werkproces">Number of the werkproces; null when the text can't be read any more.</param>
    /// <param name="Help">Level of help.</param>
    /// <param name="Minutes">How long a learner takes.</param>
    /// <param name="Firm">Name of the firm.</param>
    /// <param name="Branch">What it trades in.</param>
    /// <param name="Whose">Where it comes from.</param>
    /// <param name="Owner">Name of the colleague who shares it.</param>
    /// <param name="IsShared">Whether colleagues may use an own one.</param>
    public sealed record Row(
        string Code, string Title, string? Werkproces, HelpLevel? Help, int Minutes, string Firm, string Branch, Source Whose, string? Owner, bool IsShared)
    {
        /// <summary>False when the text fits the seeds no longer and has to be mended first.</summary>
        public bool IsReadable => Werkproces is not null;
    }

    internal sealed class Handler(SeedShelf shelf, Actor actor) : IRequestHandler<Query, Result<Model>>
    {
        public async Task<Result<Model>> Handle(Query query, CancellationToken ct)
        {
            if (shelf.Load.Library is not { } library)
                return ScenarioErrors.SeedsBroken;
            var all = await shelf.Offered(actor.UserId, ct);
            var rows = all.Select(Row).Where(r =>
                (query.Werkproces is null || r.Werkproces == query.Werkproces) && (query.Help is null || r.Help == query.Help) && (query.Whose is null || r.Whose == query.Whose));
            return new Model(
                [.. rows.OrderBy(r => r.Werkproces, StringComparer.Ordinal).ThenBy(r => r.Title, StringComparer.CurrentCultureIgnoreCase)],
                all.Count,
                [.. library.Werkprocessen.Values.Select(w => new Option<string>(w.Number, $"{w.Number} {w.Title}"))]);
        }

        private Row Row(ShelvedScenario shelved)
        {
            var scenario = shelved.Scenario;
            return new Row(
                shelved.Code, shelved.Title, scenario?.Werkproces, scenario?.Help, scenario?.Minutes ?? 0, scenario?.FirmName ?? "", scenario?.Branch ?? "",
                shelved.OwnerId is null ? Source.BuiltIn : shelved.OwnerId == actor.UserId ? Source.Mine : Source.Colleague,
                shelved.Owner, shelved.IsShared);
        }
    }
}
