using PracticeFirm.Simulation.Scenarios;

namespace PracticeFirm.Simulation.Generation;

/// <summary>
/// Makes a practice firm from the seeds: one scenario and one seed number give the same firm to the cent on every machine, two
/// seed numbers give equivalent ones. Holds no state: may be called from several threads at once.
/// </summary>
public static class FirmGenerator
{
    /// <summary>Counts changes of the generator that give other firms; the fixture of a known firm names it.</summary>
    public const int Version = 5;

    /// <summary>Makes the firm with its history.</summary>
    /// <param name="library">The seeds.</param>
    /// <param name="scenario">Code of a scenario in <paramref name="library"/>; an unknown code throws.</param>
    /// <param name="seed">Any number.</param>
    public static GeneratedFirm Generate(SeedLibrary library, string scenario, int seed)
    {
        if (!library.Scenarios.TryGetValue(scenario, out var found))
            throw new ArgumentException($"There is no scenario '{scenario}'.", nameof(scenario));
        var world = new World(library, found, seed);
        FirmMaker.Furnish(world);
        CustomerMaker.Run(world);
        DossierMaker.Run(world);
        History.Run(world);
        ContactHistory.Run(world);
        ServiceHistory.Run(world);
        MarketingHistory.Run(world);
        world.Made.Events = world.Log.Write();
        return world.Made;
    }
}
