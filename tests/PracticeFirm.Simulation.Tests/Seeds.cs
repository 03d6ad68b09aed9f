using System.Runtime.CompilerServices;
using PracticeFirm.Simulation.Scenarios;

namespace PracticeFirm.Simulation.Tests;

/// <summary>The seeds of the repository, and its fixtures.</summary>
internal static class Seeds
{
    private static readonly Lazy<SeedLoad> Loaded = new(() => SeedLibrary.Load(Path.Combine(Root(), "seeds")));

    public static SeedLoad Load => Loaded.Value;

    public static SeedLibrary Library => Load.Library ?? throw new InvalidOperationException(string.Join('\n', Load.Errors));

    /// <summary>All files of the repository's seeds, to break one of them.</summary>
    public static List<SeedFile> Files()
    {
        var folder = Path.Combine(Root(), "seeds");
        return [.. Directory.EnumerateFiles(folder, "*.yaml", SearchOption.AllDirectories)
            .Select(path => new SeedFile(Path.GetRelativePath(folder, path).Replace('\\', '/'), File.ReadAllText(path)))];
    }

    public static string Root([CallerFilePath] string here = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "..", ".."));
}
