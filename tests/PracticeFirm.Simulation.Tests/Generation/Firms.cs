using System.Collections.Concurrent;
using PracticeFirm.Simulation.Generation;

namespace PracticeFirm.Simulation.Tests.Generation;

/// <summary>Firms that several tests look at and none changes.</summary>
internal static class Firms
{
    private static readonly ConcurrentDictionary<(string, int), Lazy<GeneratedFirm>> Made = new();

    public static TheoryData<string, int> All => new()
    {
        { "kantoor-offerte", 1 }, { "horeca-offerte", 1 }, { "techniek-offerte", 1 }, { "horeca-offerte", 20_261_123 }, { "techniek-offerte", -5 },
        { "kantoor-order", 1 }, { "horeca-order", 1 }, { "techniek-order", 1 },
    };

    public static GeneratedFirm Of(string scenario, int seed) =>
        Made.GetOrAdd((scenario, seed), key => new Lazy<GeneratedFirm>(() => FirmGenerator.Generate(Seeds.Library, key.Item1, key.Item2))).Value;
}
