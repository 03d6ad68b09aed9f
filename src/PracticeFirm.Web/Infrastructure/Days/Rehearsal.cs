using PracticeFirm.Web.Infrastructure.Dispatch;
using PracticeFirm.Web.Infrastructure.Firms;

namespace PracticeFirm.Web.Infrastructure.Days;

/// <summary>
/// Goes through a few business days once after every start, in a copy of a firm that nobody sees. All that a day asks of the database has
/// to be translated the first time, which takes seconds: this way it is not the first learner of the lesson who waits for it. Setting
/// <c>Start:Rehearse</c> (default true) turns it off.
/// </summary>
/// <param name="settings">Settings.</param>
/// <param name="folder">Where the templates are, and the copy for as long as it takes.</param>
/// <param name="store">Opens the copy.</param>
/// <param name="seeds">What days take from the seeds.</param>
/// <param name="clock">Measures.</param>
/// <param name="logger">Says how long it took, or why it didn't work out.</param>
public sealed class Rehearsal(IConfiguration settings, DataFolder folder, FirmStore store, SeedShelf seeds, TimeProvider clock, ILogger<Rehearsal> logger) : BackgroundService
{
    private const int Days = 3;

    // The first page after a start goes first.
    private static readonly TimeSpan AfterStart = TimeSpan.FromSeconds(3);
    private readonly bool _isWanted = settings.GetValue("Start:Rehearse", true);
    private int _isDone;

    /// <summary>Does it when it wasn't done yet and there is a firm to copy: the first firms of all come after the start.</summary>
    /// <param name="ct">Stops it between two days.</param>
    /// <returns>True when it was done now.</returns>
    public async Task<bool> Once(CancellationToken ct)
    {
        if (!_isWanted || Newest() is not { } template || Interlocked.Exchange(ref _isDone, 1) != 0)
            return false;
        var started = clock.GetTimestamp();
        try
        {
            await Task.Run(() => On(template, ct), ct);
            logger.LogInformation("The first business days were rehearsed in {Milliseconds} ms", (int)clock.GetElapsedTime(started).TotalMilliseconds);
            return true;
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            // Nobody misses it but the first who starts a day, who waits a little longer.
            logger.LogWarning(e, "The first business days could not be rehearsed");
            return false;
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Delay(AfterStart, clock, stoppingToken);
        await Once(stoppingToken);
    }

    private async Task On(string template, CancellationToken ct)
    {
        // A stop in the middle leaves a file that the next start sweeps, as all files in the making.
        var copy = $"{template}.{Guid.NewGuid():N}.new";
        try
        {
            File.Copy(template, copy);
            for (var day = 0; day < Days && !ct.IsCancellationRequested; day++)
            {
                await using var db = store.Aside(copy);
                var context = new MessageContext();
                await new NextDay(db, context, seeds).Start(await db.TheFirm(ct), ct);
                await db.SaveChangesAsync(ct);
            }
        }
        finally
        {
            File.Delete(copy);
        }
    }

    private string? Newest() =>
        Directory.Exists(folder.Templates) ? Directory.EnumerateFiles(folder.Templates, "*.db").MaxBy(File.GetLastWriteTimeUtc) : null;
}
