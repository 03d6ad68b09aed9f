using System.Diagnostics;
using System.Text.Json;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging.Abstractions;
using PracticeFirm.Simulation.Generation;
using PracticeFirm.Simulation.Scenarios;
using PracticeFirm.Web.Infrastructure.Firms;

namespace PracticeFirm.Benchmarks.Rows;

/// <summary>
/// Making the template of a firm from the seeds. First time means a fresh process, where the code still has to be compiled:
/// this program starts itself for that.
/// </summary>
internal sealed class FirmGenerateRows(Workplace workplace) : RowGroup
{
    /// <summary>First argument that makes this program do one cold run and write down what it took.</summary>
    public const string ColdRun = "--cold-generate";

    /// <summary>First argument that makes this program do the steps of one cold run after each other and write down what each took.</summary>
    public const string ColdSteps = "--cold-steps";

    /// <summary>What is generated: two years with some 1,500 orders.</summary>
    public const string Scenario = "kantoor-order";

    private const int ColdRuns = 5;
    private const int WarmRuns = 5;

    public override IReadOnlyList<string> Rows { get; } = ["firm-generate"];

    public override async Task<IReadOnlyList<Line>> Measure(string row)
    {
        var folder = workplace.NewFolder();
        var whole = new List<double>();
        var cold = new List<Steps>();
        for (var i = 0; i < ColdRuns; i++)
        {
            whole.Add(await Cold<double>(ColdRun, workplace.NewFolder()));
            cold.Add(await Cold<Steps>(ColdSteps, folder));
        }

        var warm = Enumerable.Range(0, 1 + WarmRuns).Select(seed => Steps.Of(Scenario, seed, folder)).Skip(1).ToList();
        return
        [
            new Figure(row, Spread.Of(whole), "s"),
            new Figure($"{row} step by step", Spread.Of(cold.Select(s => s.All)), "s"),
            new Figure($"{row} seeds", Spread.Of(cold.Select(s => s.Seeds)), "s"),
            new Figure($"{row} firm", Spread.Of(cold.Select(s => s.Firm)), "s"),
            new Figure($"{row} file", Spread.Of(cold.Select(s => s.File)), "s"),
            new Figure($"{row} warm", Spread.Of(warm.Select(s => s.All)), "s"),
            new Figure($"{row} warm seeds", Spread.Of(warm.Select(s => s.Seeds)), "s"),
            new Figure($"{row} warm firm", Spread.Of(warm.Select(s => s.Firm)), "s"),
            new Figure($"{row} warm file", Spread.Of(warm.Select(s => s.File)), "s"),
        ];
    }

    /// <summary>What the fresh process does.</summary>
    public static async Task<int> RunCold(bool steps, string scenario, string folder)
    {
        await Console.Out.WriteAsync(steps ? JsonSerializer.Serialize(Steps.Of(scenario, 1, folder)) : JsonSerializer.Serialize(await Whole(scenario, folder)));
        return 0;
    }

    /// <summary>Makes a template file, as <see cref="FirmCopyRow"/> copies it.</summary>
    public static string Template(string folder)
    {
        var path = Path.Combine(folder, "template.db");
        FirmTemplates.Write(FirmGenerator.Generate(Library(), Scenario, 1), path);
        return path;
    }

    private static async Task<T> Cold<T>(string what, string folder) =>
        JsonSerializer.Deserialize<T>(await Commands.Run("dotnet", [typeof(FirmGenerateRows).Assembly.Location, what, Scenario, folder]))!;

    // As the application does it, seconds from the first question for the template.
    private static async Task<double> Whole(string scenario, string folder)
    {
        var started = Stopwatch.GetTimestamp();
        var templates = new FirmTemplates(new DataFolder(folder), new SeedShelf(new ConfigurationBuilder().Build()), NullLogger<FirmTemplates>.Instance);
        var made = await templates.Ensure(scenario, 1, CancellationToken.None);
        return made.IsSuccess ? Stopwatch.GetElapsedTime(started).TotalSeconds : throw new InvalidOperationException(made.Error.Message);
    }

    private static SeedLibrary Library()
    {
        var load = SeedLibrary.Load(Path.Combine(AppContext.BaseDirectory, "seeds"));
        return load.Library ?? throw new InvalidOperationException($"De startgegevens zijn stuk: {load.Errors[0]}");
    }

    /// <summary>Seconds of each step.</summary>
    /// <param name="Seeds">Reading and checking the YAML.</param>
    /// <param name="Firm">Generating the firm in memory.</param>
    /// <param name="File">Writing it as a database.</param>
    private sealed record Steps(double Seeds, double Firm, double File)
    {
        public double All => Seeds + Firm + File;

        public static Steps Of(string scenario, int seed, string folder)
        {
            var started = Stopwatch.GetTimestamp();
            var library = Library();
            var seeds = Stopwatch.GetElapsedTime(started);
            var firm = FirmGenerator.Generate(library, scenario, seed);
            var generated = Stopwatch.GetElapsedTime(started);
            FirmTemplates.Write(firm, Path.Combine(folder, $"{scenario}-{seed}.db"));
            var written = Stopwatch.GetElapsedTime(started);
            return new((seeds).TotalSeconds, (generated - seeds).TotalSeconds, (written - generated).TotalSeconds);
        }
    }
}
