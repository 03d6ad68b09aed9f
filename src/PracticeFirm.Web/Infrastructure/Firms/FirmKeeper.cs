using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Firm;
using PracticeFirm.Web.Infrastructure.Live;
using PracticeFirm.Web.Infrastructure.Persistence;

namespace PracticeFirm.Web.Infrastructure.Firms;

/// <summary>
/// Puts firms back: to the start, or to a checkpoint. The firm is wholly as it was until it is wholly the new one, and its log says which
/// it is. What it was is kept, so that it can be undone. Whoever is at work in it is told, and goes on in the new state.
/// </summary>
public sealed class FirmKeeper(
    FirmStore store, Checkpoints checkpoints, IFirmProvisioner provisioner, FirmLive live, DataFolder folder, TimeProvider clock, ILogger<FirmKeeper> logger)
{
    /// <summary>What the log calls it when a firm was put back.</summary>
    public const string WasReset = "Firm.Reset";

    private const string Going = ".gaat-weg";

    private static readonly Error NotReset = new(
        "Firm.NotReset", "De firma is niet teruggezet; alles staat nog zoals het was. Controleer of er ruimte is op de schijf en of het programma in de gegevensmap mag schrijven.");

    /// <summary>Puts a firm back to how it started.</summary>
    /// <param name="code">The firm.</param>
    /// <param name="recipe">What it was made from.</param>
    /// <param name="by">Display name of the teacher.</param>
    /// <param name="ct">Stops before the swap, never in the middle of it.</param>
    public Task<Result> ToStart(string code, FirmRecipe recipe, string by, CancellationToken ct) => OrAsItWas(code, async () =>
    {
        const string what = "het begin";
        var beside = await provisioner.Prepare(code, recipe, ct, db => Say(db, what, by));
        return beside.IsFailure ? beside : await Swap(code, beside.Value, what, by, ct);
    });

    /// <summary>Puts a firm back to a checkpoint. Errors: <c>Checkpoint.NotFound</c>, <c>Checkpoint.Broken</c>.</summary>
    /// <param name="code">The firm.</param>
    /// <param name="checkpointId">The checkpoint.</param>
    /// <param name="by">Display name of the teacher.</param>
    /// <param name="ct">Stops before the swap, never in the middle of it.</param>
    public Task<Result> ToCheckpoint(string code, string checkpointId, string by, CancellationToken ct) => OrAsItWas(code, async () =>
    {
        if (checkpoints.Find(code, checkpointId) is not { } checkpoint)
            return Checkpoints.NotFound;
        var what = $"\u2018{checkpoint.Name}\u2019";
        var beside = await Rebuild(code, checkpointId, code, db => Say(db, what, by), ct);
        return beside.IsFailure ? beside : await Swap(code, beside.Value, what, by, ct);
    });

    /// <summary>Keeps the state a firm is in now.</summary>
    /// <param name="code">The firm.</param>
    /// <param name="kind">Why.</param>
    /// <param name="name">What it is called.</param>
    /// <param name="by">Display name of who asked for it; empty for nobody.</param>
    /// <param name="ct">Stops it.</param>
    /// <exception cref="FirmFileException">The file is missing or can't be read.</exception>
    public Task<Checkpoint> Keep(string code, CheckpointKind kind, string name, string by, CancellationToken ct) =>
        store.Look(code, db => Keep(code, db, kind, _ => name, by), ct);

    /// <summary>Makes another firm that is as this one is at a checkpoint, or now.</summary>
    /// <param name="code">The firm to copy.</param>
    /// <param name="checkpointId">The checkpoint; null for how it is now.</param>
    /// <param name="copy">Code of the other firm.</param>
    /// <param name="finish">What the copy needs before anybody sees it.</param>
    /// <param name="ct">Stops it.</param>
    public async Task<Result> Copy(string code, string? checkpointId, string copy, Action<FirmDb> finish, CancellationToken ct)
    {
        var id = checkpointId ?? (await Keep(code, CheckpointKind.Manual, "Kopie", "", ct)).Id;
        try
        {
            var beside = await Rebuild(code, id, copy, finish, ct);
            if (beside.IsFailure)
                return beside;
            await store.Swap(copy, beside.Value, ct);
            return Result.Success;
        }
        finally
        {
            if (checkpointId is null)
                checkpoints.Delete(code, id);
        }
    }

    /// <summary>Throws a firm away, with all that was kept of it.</summary>
    public async Task Remove(string code, CancellationToken ct)
    {
        await store.Remove(code, ct);
        checkpoints.DeleteAll(code);
        Spare(code);
    }

    /// <summary>
    /// Notes that a firm is about to be thrown away. To be done before it is registered no longer, so that its files go after the next
    /// start when a stop comes in between.
    /// </summary>
    public void Condemn(string code)
    {
        Directory.CreateDirectory(folder.Firms);
        File.WriteAllText(NoteOf(code), "");
    }

    /// <summary>Takes the note of <see cref="Condemn"/> away.</summary>
    public void Spare(string code)
    {
        if (Directory.Exists(folder.Firms))
            File.Delete(NoteOf(code));
    }

    /// <summary>The firms that were about to be thrown away.</summary>
    public IReadOnlyList<string> Condemned() =>
        Directory.Exists(folder.Firms) ? [.. Directory.EnumerateFiles(folder.Firms, "*" + Going).Select(file => Path.GetFileNameWithoutExtension(file)).Where(FirmStore.IsCode)] : [];

    /// <summary>
    /// Takes the name of a learner who left out of a firm that others go on with, and out of all that was kept of it (AVG). May be repeated.
    /// </summary>
    /// <param name="code">The firm.</param>
    /// <param name="userId">Account of the learner.</param>
    /// <param name="names">The names they had there.</param>
    /// <param name="neutral">What stands in its place.</param>
    /// <param name="ct">Stops before something is changed.</param>
    /// <exception cref="FirmFileException">The file can't be read.</exception>
    public async Task Anonymise(string code, string userId, IReadOnlyCollection<string> names, string neutral, CancellationToken ct)
    {
        if (store.Exists(code))
        {
            await store.Look(
                code,
                async db =>
                {
                    using var turn = await store.Gate(code).Write(ct);
                    db.ForgetLearner(userId, names, neutral);
                    return true;
                },
                ct);
        }

        await Task.Run(() => checkpoints.Rework(code, store.NewFile(code), file => FirmStore.Finish(file, db => db.ForgetLearner(userId, names, neutral), isOld: true)), CancellationToken.None);
        live.Stir(code);
    }

    private string NoteOf(string code) => Path.Combine(folder.Firms, code + Going);

    /// <summary>The file of a firm as it was then, beside the place where it is to come.</summary>
    private async Task<Result<string>> Rebuild(string code, string checkpointId, string target, Action<FirmDb> finish, CancellationToken ct)
    {
        var beside = store.NewFile(target);
        try
        {
            var written = await Task.Run(() => checkpoints.Restore(code, checkpointId, beside), ct);
            if (written.IsSuccess)
            {
                FirmStore.Finish(beside, finish, isOld: true);
                return beside;
            }

            File.Delete(beside);
            return Result<string>.Failure(written.Errors);
        }
        catch
        {
            File.Delete(beside);
            throw;
        }
    }

    // Whatever the disk refuses, it refuses before the swap.
    private async Task<Result> OrAsItWas(string code, Func<Task<Result>> reset)
    {
        try
        {
            return await reset();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or SqliteException or DbUpdateException or FirmFileException)
        {
            logger.LogError(e, "Firm {Firm} could not be put back", code);
            return NotReset;
        }
    }

    private async Task<Result> Swap(string code, string beside, string what, string by, CancellationToken ct)
    {
        await store.Swap(code, beside, ct, last: async old =>
            await Keep(code, old, CheckpointKind.BeforeReset, day => $"Voor het terugzetten, werkdag {DutchFormat.Date(day)}", by));
        live.Tell(new FirmNotice(code, FirmNoticeKind.Reset, what, by));
        return Result.Success;
    }

    private async Task<Checkpoint> Keep(string code, FirmDb db, CheckpointKind kind, Func<DateOnly, string> name, string by)
    {
        var day = await db.Firms.Select(f => f.BusinessDay).SingleAsync();
        await db.Database.OpenConnectionAsync();
        return await Task.Run(() => checkpoints.Make(code, (SqliteConnection)db.Database.GetDbConnection(), kind, name(day), day, by));
    }

    private void Say(FirmDb db, string what, string by)
    {
        var day = db.Firms.AsNoTracking().Select(f => f.BusinessDay).Single();
        db.Events.Add(FirmEvent.Of(clock.GetUtcNow().UtcDateTime, day, "", by, WasReset, DocumentKind.Firm, 0, $"Teruggezet naar {what}."));
        db.SaveChanges();
    }
}
