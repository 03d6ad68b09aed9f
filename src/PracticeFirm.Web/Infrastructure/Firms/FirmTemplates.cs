using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using PracticeFirm.Domain.Common;
using PracticeFirm.Simulation.Generation;
using PracticeFirm.Simulation.Scenarios;
using PracticeFirm.Web.Infrastructure.Persistence;

namespace PracticeFirm.Web.Infrastructure.Firms;

/// <summary>
/// One file per scenario and seed, generated once and kept; every firm starts as a copy of one. The name holds a fingerprint of
/// the seeds, the generator and the model, so that a template of an older release is never taken by mistake.
/// </summary>
public sealed class FirmTemplates(DataFolder folder, SeedShelf seeds, ILogger<FirmTemplates> logger)
{
    private static readonly Lazy<Task> Model = new(() => Task.Run(BuildModel));

    private readonly ConcurrentDictionary<(string Scenario, int Seed), SemaphoreSlim> _making = new();

    /// <summary>The path of the template, made when it isn't there yet.</summary>
    /// <returns>The path, or <c>Scenario.Broken</c> with every fault in the seeds, or <c>Scenario.NotFound</c>.</returns>
    public async Task<Result<string>> Ensure(string scenario, int seed, CancellationToken ct)
    {
        // The first firm of a process needs the seeds and the model of the database, which take about as long: they are made side by side.
        _ = Model.Value;
        var load = await Task.Run(() => seeds.Load, ct);
        if (load.Library is not { } library)
            return Result<string>.Failure([.. load.Errors.Select(e => new Error("Scenario.Broken", $"{e.File}, regel {e.Line}, kolom {e.Column}: {e.Message}"))]);
        if (!library.Scenarios.ContainsKey(scenario))
            return new Error("Scenario.NotFound", $"Er is geen scenario met de code {scenario}.");

        var path = PathOf(scenario, seed, library);
        if (File.Exists(path))
            return path;
        var turn = _making.GetOrAdd((scenario, seed), _ => new SemaphoreSlim(1, 1));
        await turn.WaitAsync(ct);
        try
        {
            if (!File.Exists(path))
            {
                Directory.CreateDirectory(folder.Templates);
                var started = System.Diagnostics.Stopwatch.GetTimestamp();
                var firm = Task.Run(() => FirmGenerator.Generate(library, scenario, seed), ct);
                await Task.Run(() => Write(firm, path), ct);
                logger.LogInformation("Firm template {Scenario} {Seed} was made in {Milliseconds} ms", scenario, seed, (int)System.Diagnostics.Stopwatch.GetElapsedTime(started).TotalMilliseconds);
            }

            return path;
        }
        finally
        {
            turn.Release();
        }
    }

    /// <summary>True when the template lies ready.</summary>
    public bool IsThere(string scenario, int seed) =>
        seeds.Load.Library is { } library && library.Scenarios.ContainsKey(scenario) && File.Exists(PathOf(scenario, seed, library));

    /// <summary>Saves a generated firm as a file of its own, whole or not at all.</summary>
    public static void Write(GeneratedFirm firm, string path) => Write(Task.FromResult(firm), path);

    // Nobody sees this file before it is renamed; the flush comes at the end, once. The tables are made while the firm is.
    private static void Write(Task<GeneratedFirm> firm, string path)
    {
        var beside = $"{path}.{Environment.CurrentManagedThreadId}.new";
        File.Delete(beside);
        using (var db = new FirmDb(FirmStore.OptionsForMaking(beside)))
        using (var writer = new GeneratedFirmWriter(db))
            writer.Save(firm.GetAwaiter().GetResult());

        using (var flush = new FileStream(beside, FileMode.Open, FileAccess.ReadWrite))
            flush.Flush(flushToDisk: true);
        File.Move(beside, path, overwrite: true);
    }

    private string PathOf(string scenario, int seed, SeedLibrary library) =>
        Path.Combine(folder.Templates, $"{scenario}-{seed}-{Fingerprint(library.FingerprintOf(scenario))}.db");

    private static void BuildModel()
    {
        using var db = new FirmDb(FirmStore.OptionsForMaking(""));
        _ = db.Model;
    }

    private static string Fingerprint(string ofSeeds)
    {
        var model = typeof(FirmDb).Assembly.ManifestModule.ModuleVersionId;
        var generator = typeof(FirmGenerator).Assembly.ManifestModule.ModuleVersionId;
        var domain = typeof(Money).Assembly.ManifestModule.ModuleVersionId;
        var all = SHA256.HashData(Encoding.UTF8.GetBytes($"{ofSeeds}|{model}|{generator}|{domain}"));
        return Convert.ToHexStringLower(all.AsSpan(0, 6));
    }
}
