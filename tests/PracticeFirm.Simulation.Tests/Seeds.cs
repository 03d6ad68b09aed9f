using PracticeFirm.Simulation.Scenarios;

namespace PracticeFirm.Simulation.Tests;

/// <summary>The seeds of the repository, and its fixtures.</summary>
internal static class Seeds
{
    private static readonly Lazy<SeedLoad> Loaded = new(() => SeedLibrary.Load(Path.Combine(Root(), "seeds")));

    private static readonly Lazy<SeedLoad> LoadedSmall = new(() => SeedLibrary.Load(Path.Combine(Root(), "fixtures", "seeds", "valid")));

    public static SeedLoad Load => Loaded.Value;

    public static SeedLibrary Library => Load.Library ?? throw new InvalidOperationException(string.Join('\n', Load.Errors));

    /// <summary>The small library of the fixtures.</summary>
    public static SeedLibrary Small => LoadedSmall.Value.Library ?? throw new InvalidOperationException(string.Join('\n', LoadedSmall.Value.Errors));

    /// <summary>All files of a seeds folder, to break one of them.</summary>
    public static List<SeedFile> Files(string folder) =>
        [.. Directory.EnumerateFiles(folder, "*.yaml", SearchOption.AllDirectories)
            .Select(path => new SeedFile(Path.GetRelativePath(folder, path).Replace('\\', '/'), File.ReadAllText(path)))];

    /// <summary>The root of the repository: the folder with the solution.</summary>
    public static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "PracticeFirm.sln")))
            folder = folder.Parent;
        return folder?.FullName ?? throw new InvalidOperationException("PracticeFirm.sln was not found above the tests.");
    }
}
