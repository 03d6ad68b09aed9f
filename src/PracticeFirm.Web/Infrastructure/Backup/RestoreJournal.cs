using System.Globalization;
using System.Text.Json;
using PracticeFirm.Web.Infrastructure.Firms;

namespace PracticeFirm.Web.Infrastructure.Backup;

/// <summary>How a restore ended that the application finds at its start.</summary>
public enum RestoreEnd
{
    /// <summary>There was none.</summary>
    None,

    /// <summary>It had not come far enough: everything is as it was.</summary>
    Dropped,

    /// <summary>It is done: everything is as in the backup.</summary>
    Done,
}

/// <summary>What stands in the journal.</summary>
/// <param name="MadeAt">When the backup was made, UTC.</param>
/// <param name="Before">The folder that what was there goes to, in the data folder.</param>
public sealed record RestorePlan(DateTime MadeAt, string Before);

/// <summary>
/// Swaps all data for what was unpacked beside it. A journal decides: while there is none, the old counts and what was unpacked is thrown
/// away; from the moment it is there, the new counts, and whoever comes next does what is left of the swap. So a stop at any moment leaves
/// wholly the one or wholly the other.
/// </summary>
internal sealed class RestoreJournal(DataFolder folder)
{
    private const string BeforePattern = "before-restore-{0:yyyyMMdd-HHmmss}";
    private static readonly string[] Folders = ["firms", "checkpoints", "keys", "archives"];
    private static readonly string[] Files = [PackedNames.School, PackedNames.DemoPassword];
    private static readonly string[] Beside = ["-wal", "-shm", "-journal"];

    /// <summary>Where a backup is unpacked.</summary>
    public string New => Path.Combine(folder.Root, "restore.new");

    private string Journal => Path.Combine(folder.Root, "restore.json");

    private string Note => Path.Combine(folder.Root, "restored.json");

    private string Templates => Path.Combine(New, "templates");

    /// <summary>Throws away what an earlier one left, before a backup is unpacked. The journal must not be there.</summary>
    public void Clear()
    {
        if (Directory.Exists(New))
            Directory.Delete(New, recursive: true);
    }

    /// <summary>From here on the new counts.</summary>
    /// <param name="madeAt">When the backup was made, UTC.</param>
    /// <param name="now">UTC.</param>
    public RestorePlan Decide(DateTime madeAt, DateTime now)
    {
        foreach (var name in Folders)
            Directory.CreateDirectory(Path.Combine(New, name));
        var before = string.Format(CultureInfo.InvariantCulture, BeforePattern, now);
        for (var i = 2; Directory.Exists(Path.Combine(folder.Root, before)); i++)
            before = string.Format(CultureInfo.InvariantCulture, BeforePattern, now) + $"-{i}";
        var plan = new RestorePlan(madeAt, before);
        using (var file = new FileStream(Journal + ".new", FileMode.Create, FileAccess.Write))
        {
            JsonSerializer.Serialize(file, plan);
            file.Flush(flushToDisk: true);
        }

        File.Move(Journal + ".new", Journal, overwrite: true);
        return plan;
    }

    /// <summary>Does what is left of a swap that was decided; nobody may be at any file.</summary>
    /// <returns>What it was; null when none was decided.</returns>
    public RestorePlan? Swap()
    {
        if (Read(Journal) is not { } plan)
            return null;
        var before = Path.Combine(folder.Root, plan.Before);
        Directory.CreateDirectory(before);
        foreach (var name in Folders)
            Exchange(name, before, Directory.Exists, Directory.Move);
        foreach (var name in Files)
            Exchange(name, before, File.Exists, File.Move);
        foreach (var template in Directory.Exists(Templates) ? Directory.EnumerateFiles(Templates) : [])
            Exchange(Path.Combine("templates", Path.GetFileName(template)), before, File.Exists, File.Move);
        File.Move(Journal, Note, overwrite: true);
        Clear();
        return plan;
    }

    /// <summary>At start, and before a restore: finishes one that was decided, throws away one that wasn't.</summary>
    public (RestoreEnd End, RestorePlan? Plan) Finish()
    {
        File.Delete(Journal + ".new");
        if (Swap() is { } finished)
        {
            File.Delete(Note);
            return (RestoreEnd.Done, finished);
        }

        if (Read(Note) is { } done)
        {
            Clear();
            File.Delete(Note);
            return (RestoreEnd.Done, done);
        }

        if (!Directory.Exists(New))
            return (RestoreEnd.None, null);
        Clear();
        return (RestoreEnd.Dropped, null);
    }

    /// <summary>Somebody was told that it is done; the next start needs to say nothing.</summary>
    public void WasTold() => File.Delete(Note);

    // What stands beside a database goes with it: a log of the old one must never meet the new one.
    private void Exchange(string name, string before, Func<string, bool> exists, Action<string, string> move)
    {
        var (here, fresh, kept) = (Path.Combine(folder.Root, name), Path.Combine(New, name), Path.Combine(before, name));
        if (!exists(fresh))
            return;
        Directory.CreateDirectory(Path.GetDirectoryName(kept)!);
        foreach (var beside in Beside)
            if (File.Exists(here + beside))
                File.Move(here + beside, kept + beside, overwrite: true);
        if (exists(here))
            move(here, kept);
        move(fresh, here);
    }

    private static RestorePlan? Read(string path)
    {
        try
        {
            return File.Exists(path) ? JsonSerializer.Deserialize<RestorePlan>(File.ReadAllText(path)) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
