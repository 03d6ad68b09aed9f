using System.Collections.Concurrent;
using System.Collections.ObjectModel;
using Microsoft.EntityFrameworkCore;
using PracticeFirm.Simulation.Conversations;
using PracticeFirm.Simulation.Scenarios;
using PracticeFirm.Web.Infrastructure.Persistence;

namespace PracticeFirm.Web.Infrastructure.Firms;

/// <summary>The seeds that came with the application, read once when somebody first needs them, and the scenarios that teachers made.</summary>
public sealed class SeedShelf(IConfiguration configuration, IDbContextFactory<SchoolDb>? school = null)
{
    private readonly Lazy<SeedLoad> _load = new(() => SeedLibrary.Load(FolderOf(configuration)));

    /// <summary>Own scenarios that were read, each with the text it was read from.</summary>
    private readonly ConcurrentDictionary<string, (string Text, SeedLoad Load)> _own = new();

    /// <summary>The seeds, or everything that is wrong with them.</summary>
    public SeedLoad Load => _load.Value;

    /// <summary>The telephone conversations by code; none when something is wrong with the seeds.</summary>
    public IReadOnlyDictionary<string, Conversation> Conversations => Load.Library?.Conversations ?? ReadOnlyDictionary<string, Conversation>.Empty;

    /// <summary>What firms of a scenario are made from: the seeds, with the scenario when a teacher made it; null when there is no such scenario.</summary>
    /// <param name="scenario">Code of the scenario.</param>
    /// <param name="ct">Stops the looking.</param>
    public async Task<SeedLoad?> For(string scenario, CancellationToken ct)
    {
        var seeds = await Task.Run(() => Load, ct);
        if (seeds.Library is not { } library || library.Scenarios.ContainsKey(scenario))
            return seeds;
        if (school is null)
            return null;
        await using var db = await school.CreateDbContextAsync(ct);
        var text = await db.OwnScenarios.AsNoTracking().Where(s => s.Code == scenario).Select(s => s.Text).SingleOrDefaultAsync(ct);
        return text is null ? null : Read(scenario, text);
    }

    /// <summary>What a teacher can choose from: the scenarios of the seeds, own ones, and those that colleagues share, by title; of own ones the last version.</summary>
    /// <param name="teacher">Account of the teacher.</param>
    /// <param name="ct">Stops the looking.</param>
    public Task<IReadOnlyList<ShelvedScenario>> Offered(string teacher, CancellationToken ct) => Look(teacher, null, ct);

    /// <summary>One scenario as this teacher may see it, earlier versions included; null when it is not there or not for them.</summary>
    /// <param name="teacher">Account of the teacher.</param>
    /// <param name="scenario">Code of the scenario.</param>
    /// <param name="ct">Stops the looking.</param>
    public async Task<ShelvedScenario?> Find(string teacher, string scenario, CancellationToken ct) => (await Look(teacher, scenario, ct)).SingleOrDefault();

    private async Task<IReadOnlyList<ShelvedScenario>> Look(string teacher, string? scenario, CancellationToken ct)
    {
        var seeds = await Task.Run(() => Load, ct);
        if (seeds.Library is not { } library)
            return [];
        List<ShelvedScenario> found = [.. library.Scenarios.Keys.Where(code => scenario is null || code == scenario).Select(code => new ShelvedScenario(code, seeds, null, null, false, 1, false))];
        if (school is not null && (scenario is null || found.Count == 0))
        {
            await using var db = await school.CreateDbContextAsync(ct);
            var own = await (
                from s in db.OwnScenarios
                join owner in db.Users on s.OwnerId equals owner.Id
                where (s.OwnerId == teacher || s.IsShared) && (scenario == null ? !s.IsSuperseded : s.Code == scenario)
                select new { s.Code, s.Text, s.OwnerId, owner.DisplayName, s.IsShared, s.Version, s.IsSuperseded }).AsNoTracking().ToListAsync(ct);
            found.AddRange(own.Select(s => new ShelvedScenario(s.Code, Read(s.Code, s.Text), s.OwnerId, s.DisplayName, s.IsShared, s.Version, s.IsSuperseded)));
        }

        return [.. found.OrderBy(s => s.Title, StringComparer.CurrentCultureIgnoreCase).ThenBy(s => s.Code, StringComparer.Ordinal)];
    }

    private SeedLoad Read(string code, string text)
    {
        if (_own.TryGetValue(code, out var known) && known.Text == text)
            return known.Load;
        var load = Load.Library!.With(new SeedFile(SeedLibrary.PathOf(code), text));
        _own[code] = (text, load);
        return load;
    }

    // Beside the program, where building and publishing put them; a school with seeds of its own names another folder.
    private static string FolderOf(IConfiguration configuration) =>
        configuration["Seeds:Folder"] is { Length: > 0 } own ? Path.GetFullPath(own) : Path.Combine(AppContext.BaseDirectory, "seeds");
}

/// <summary>A scenario to choose, with whose it is.</summary>
/// <param name="Code">Its code.</param>
/// <param name="Load">The seeds with this scenario among them, or what is wrong with it: an own one can be from before other seeds.</param>
/// <param name="OwnerId">Account of the teacher who made it; null for those of the seeds.</param>
/// <param name="Owner">Name of that teacher.</param>
/// <param name="IsShared">Whether colleagues may use it.</param>
/// <param name="Version">Version, from 1.</param>
/// <param name="IsSuperseded">True for versions that another one came after.</param>
public sealed record ShelvedScenario(string Code, SeedLoad Load, string? OwnerId, string? Owner, bool IsShared, int Version, bool IsSuperseded)
{
    /// <summary>The scenario; null when something is wrong with it.</summary>
    public ScenarioSeed? Scenario => Load.Library?.Scenarios[Code];

    /// <summary>Its title, or its code when that can't be read.</summary>
    public string Title => Scenario?.Title ?? Code;
}
