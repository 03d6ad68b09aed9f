using System.Collections.ObjectModel;
using PracticeFirm.Simulation.Conversations;
using PracticeFirm.Simulation.Scenarios;

namespace PracticeFirm.Web.Infrastructure.Firms;

/// <summary>The seeds that came with the application, read once when somebody first needs them.</summary>
public sealed class SeedShelf(IConfiguration configuration)
{
    private readonly Lazy<SeedLoad> _load = new(() => SeedLibrary.Load(FolderOf(configuration)));

    /// <summary>The seeds, or everything that is wrong with them.</summary>
    public SeedLoad Load => _load.Value;

    /// <summary>The telephone conversations by code; none when something is wrong with the seeds.</summary>
    public IReadOnlyDictionary<string, Conversation> Conversations => Load.Library?.Conversations ?? ReadOnlyDictionary<string, Conversation>.Empty;

    // Beside the program, where building and publishing put them; a school with seeds of its own names another folder.
    private static string FolderOf(IConfiguration configuration) =>
        configuration["Seeds:Folder"] is { Length: > 0 } own ? Path.GetFullPath(own) : Path.Combine(AppContext.BaseDirectory, "seeds");
}
