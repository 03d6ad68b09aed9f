using System.Globalization;
using Microsoft.Data.Sqlite;
using PracticeFirm.Web.Infrastructure.Firms;
using PracticeFirm.Web.Infrastructure.Start;
using PracticeFirm.Web.Texts;

namespace PracticeFirm.Web.Infrastructure.Backup;

/// <summary>
/// Backups by command line, with the settings of the application itself: <c>backup [--to file.zip]</c>, also while it runs, and
/// <c>restore --from file.zip</c>, while it doesn't.
/// </summary>
public static class BackupCommands
{
    private const string Make = "backup", PutBack = "restore";
    private const int Done = 0, NotDone = 1, NotUnderstood = 2;

    /// <summary>True when the program was started for this.</summary>
    public static bool Are(string[] args) => args is [Make or PutBack, ..];

    /// <summary>Does it.</summary>
    /// <param name="args">The command line.</param>
    /// <param name="say">Where it says what it did.</param>
    /// <param name="refuse">Where it says why it didn't.</param>
    /// <returns>0 when it was done, 1 when it wasn't, 2 when the command line can't be understood.</returns>
    public static async Task<int> Run(string[] args, TextWriter say, TextWriter refuse)
    {
        var builder = WebApplication.CreateBuilder(args[1..]);
        var folder = StartSetup.DataFolderOf(builder);
        var settings = BackupSettings.Of(builder.Configuration, folder);
        if (!File.Exists(folder.SchoolFile) && args[0] == Make)
            return await Say(refuse, NotDone, BackupTexts.NoData, folder.Root);
        if (args[0] == PutBack && builder.Configuration["from"] is not { Length: > 0 })
            return await Say(refuse, NotUnderstood, BackupTexts.HowToRestore);
        try
        {
            Directory.CreateDirectory(folder.Root);
            using var held = FileLocks.TryKeepBackup(folder);
            if (held is null)
                return await Say(refuse, NotDone, BackupTexts.Busy);
            return args[0] == Make
                ? await Backup(folder, settings, builder.Configuration["to"], say, refuse)
                : await Restore(folder, Path.GetFullPath(builder.Configuration["from"]!), say, refuse);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return await Say(refuse, NotDone, BackupTexts.NotWritten);
        }
    }

    private static async Task<int> Backup(DataFolder folder, BackupSettings settings, string? to, TextWriter say, TextWriter refuse)
    {
        var writer = new BackupWriter(folder, (code, ct) => Image(folder, code, ct), TimeProvider.System);
        var path = to is { Length: > 0 } ? Path.GetFullPath(to) : Path.Combine(settings.Folder, writer.NewName());
        if (File.Exists(path))
            return await Say(refuse, NotDone, BackupTexts.Exists, path);
        var made = await writer.Write(path, _ => { }, CancellationToken.None);
        SqliteConnection.ClearAllPools();
        if (made.IsFailure)
            return await Say(refuse, NotDone, made.Error.Message);
        foreach (var code in made.Value.LeftOut)
            await Say(refuse, Done, BackupTexts.LeftOut, code);
        return await Say(say, Done, BackupTexts.Made, path, made.Value.Firms, made.Value.Accounts, new FileInfo(path).Length / 1024d / 1024);
    }

    private static async Task<int> Restore(DataFolder folder, string from, TextWriter say, TextWriter refuse)
    {
        using var alone = FileLocks.TryRun(folder);
        if (alone is null)
            return await Say(refuse, NotDone, BackupTexts.Running);
        var journal = new RestoreJournal(folder);
        if (journal.Finish() is { End: RestoreEnd.Done, Plan: { } earlier })
            await Say(say, Done, BackupTexts.RestoreFinished, earlier.MadeAt.ToLocalTime(), earlier.Before);
        var unpacked = BackupReader.Unpack(from, journal.New, _ => { }, CancellationToken.None);
        if (unpacked.IsFailure)
        {
            journal.Clear();
            return await Say(refuse, NotDone, unpacked.Error.Message);
        }

        journal.Decide(unpacked.Value.MadeAt, TimeProvider.System.GetUtcNow().UtcDateTime);
        var plan = journal.Swap()!;
        journal.WasTold();
        return await Say(say, Done, BackupTexts.RestoreFinished, plan.MadeAt.ToLocalTime(), plan.Before);
    }

    // The application swaps no file while this process looks into one.
    private static async Task<DatabaseImage> Image(DataFolder folder, string code, CancellationToken ct)
    {
        using var still = await FileLocks.KeepAll(folder, ct);
        var path = Path.Combine(folder.Firms, code + ".db");
        return File.Exists(path) ? DatabaseImage.Of(path) : throw new FileNotFoundException(path);
    }

    private static async Task<int> Say(TextWriter to, int code, string text, params object[] values)
    {
        await to.WriteLineAsync(string.Format(CultureInfo.GetCultureInfo("nl-NL"), text, values));
        return code;
    }
}
