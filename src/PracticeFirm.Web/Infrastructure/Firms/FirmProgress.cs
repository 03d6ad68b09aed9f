using PracticeFirm.Simulation.Scenarios;
using PracticeFirm.Web.Infrastructure.Persistence;

namespace PracticeFirm.Web.Infrastructure.Firms;

/// <summary>How far the learners of a firm are in the werkproces of its scenario.</summary>
public sealed class FirmProgress(FirmStore store, SeedShelf seeds)
{
    /// <summary>The werkproces of a scenario with its steps; null when the scenario is gone or can't be read.</summary>
    /// <param name="scenario">Code of the scenario.</param>
    /// <param name="ct">Stops it.</param>
    public async Task<Werkproces?> WerkprocesOf(string scenario, CancellationToken ct) =>
        (await seeds.For(scenario, ct))?.Library is { } library && library.Scenarios.TryGetValue(scenario, out var found)
            ? library.Werkprocessen.GetValueOrDefault(found.Werkproces)
            : null;

    /// <summary>How far a firm is; null when its scenario has no werkproces any more, or the firm can't be read.</summary>
    /// <param name="code">The firm.</param>
    /// <param name="scenario">Code of its scenario.</param>
    /// <param name="ct">Stops it.</param>
    public async Task<WerkprocesProgress?> Of(string code, string scenario, CancellationToken ct)
    {
        if (!store.Exists(code) || await WerkprocesOf(scenario, ct) is not { } werkproces)
            return null;
        try
        {
            return WerkprocesProgress.Of(werkproces, await store.Look(code, db => db.KindsDone(ct), ct));
        }
        catch (Exception e) when (e is FirmFileException or System.Data.Common.DbException)
        {
            return null;
        }
    }
}
