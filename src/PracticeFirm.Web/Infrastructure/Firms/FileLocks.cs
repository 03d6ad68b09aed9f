namespace PracticeFirm.Web.Infrastructure.Firms;

/// <summary>
/// Locks between processes on one data folder: the application, and the commands that make or put back a backup. A process that ends,
/// however it ends, lets go of them.
/// </summary>
internal static class FileLocks
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(5);

    /// <summary>Held by the application for as long as it runs. Null when another one holds it.</summary>
    public static IDisposable? TryRun(DataFolder folder) => Try(Path.Combine(folder.Root, ".in-gebruik"), FileAccess.ReadWrite, FileShare.None);

    /// <summary>Held by whoever makes or puts back a backup. Null when another one holds it.</summary>
    public static IDisposable? TryKeepBackup(DataFolder folder) => Try(Path.Combine(folder.Root, ".back-up"), FileAccess.ReadWrite, FileShare.None);

    /// <summary>Held while the file of a firm is swapped. Many may swap at once, but nobody outside looks meanwhile.</summary>
    public static Task<IDisposable> Swap(DataFolder folder, CancellationToken ct) => Wait(folder, FileAccess.Read, FileShare.Read, ct);

    /// <summary>Held while another process than the application looks into a database, or all of them are swapped: no file is swapped meanwhile.</summary>
    public static Task<IDisposable> KeepAll(DataFolder folder, CancellationToken ct) => Wait(folder, FileAccess.ReadWrite, FileShare.None, ct);

    private static async Task<IDisposable> Wait(DataFolder folder, FileAccess access, FileShare share, CancellationToken ct)
    {
        var path = Path.Combine(folder.Root, ".wissel");
        for (var waited = TimeSpan.Zero; waited < Patience; waited += Pause)
        {
            if (Try(path, access, share) is { } held)
                return held;
            await Task.Delay(Pause, ct);
        }

        throw new IOException($"{path} is held by another process.");
    }

    private static FileStream? Try(string path, FileAccess access, FileShare share)
    {
        try
        {
            return new FileStream(path, FileMode.OpenOrCreate, access, share, bufferSize: 0);
        }
        catch (IOException e) when (e is not (DirectoryNotFoundException or PathTooLongException) && File.Exists(path))
        {
            return null;
        }
    }
}
