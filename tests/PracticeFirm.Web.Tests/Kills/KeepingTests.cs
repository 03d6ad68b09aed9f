using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PracticeFirm.Domain.Firm;
using PracticeFirm.Domain.Relations;
using PracticeFirm.Domain.School;
using PracticeFirm.Web.Infrastructure.Backup;
using PracticeFirm.Web.Infrastructure.Firms;
using PracticeFirm.Web.Infrastructure.Persistence;
using PracticeFirm.Web.Tests.Infrastructure;

namespace PracticeFirm.Web.Tests.Kills;

/// <summary>
/// The process is killed while a session starts, while firms are put back, and while a backup is made or put back. Afterwards every firm
/// opens and is wholly the old or wholly the new one, and what was acknowledged before a reset is in what was kept of before it.
/// <c>PRACTICEFIRM_KILLS</c> asks for more kills of each kind.
/// </summary>
public sealed class KeepingTests
{
    private const string KillsVariable = "PRACTICEFIRM_KILLS";
    private const int FirmCount = 3;

    private static readonly int Kills = int.TryParse(Environment.GetEnvironmentVariable(KillsVariable), CultureInfo.InvariantCulture, out var asked) ? asked : 1;
    private static readonly Lazy<Task<Prepared>> Original = new(Prepare);

    /// <summary>The moments in the making of a file at which a session's start is killed.</summary>
    public static TheoryData<string, int> StartMoments => new() { { @"templates/.*\.new$", 2 }, { @"firms/.*\.new$", 1 }, { @"firms/[A-Z0-9]+\.db$", 2 } };

    /// <summary>The same for a reset.</summary>
    public static TheoryData<string, int> ResetMoments => new() { { @"checkpoints/.*\.new$", 3 }, { @"firms/[A-Z0-9]+\.db-wal$", 40 }, { @"firms/[A-Z0-9]+\.db$", 6 } };

    /// <summary>The same for a restore.</summary>
    public static TheoryData<string, int> RestoreMoments => new() { { @"restore\.new/firms/.*", 2 }, { @"restore\.json$", 1 }, { @"^before-restore-[^/]*$", 1 }, { @"^(firms|checkpoints|keys)$", 1 }, { @"^school\.db$", 1 } };

    [Theory]
    [MemberData(nameof(StartMoments))]
    public Task Killed_during_the_start_of_a_session_every_firm_is_there_or_still_to_be_made(string file, int times) =>
        Start(keeping => folder => keeping.KillWhen(folder, (_, path) => Regex.IsMatch(path, file), times), removeTemplates: file.StartsWith("templates", StringComparison.Ordinal));

    [Fact]
    public async Task Killed_at_moments_of_chance_during_the_start_of_a_session_as_well()
    {
        var chance = new Random(20_261_126);
        for (var kill = 0; kill < Kills; kill++)
            await Start(keeping => _ => keeping.KillAfter(TimeSpan.FromMilliseconds(chance.Next(0, 700))), removeTemplates: kill % 3 == 2);
    }

    [Theory]
    [MemberData(nameof(ResetMoments))]
    public Task Killed_during_a_reset_every_firm_is_wholly_the_old_or_the_new_one(string file, int times) =>
        Reset(keeping => folder => keeping.KillWhen(folder, (_, path) => Regex.IsMatch(path, file), times));

    [Fact]
    public async Task Killed_at_moments_of_chance_during_resets_as_well()
    {
        var chance = new Random(20_261_127);
        for (var kill = 0; kill < Kills; kill++)
            await Reset(keeping => _ => keeping.KillAfter(TimeSpan.FromMilliseconds(chance.Next(0, 1_500))));
    }

    [Fact]
    public async Task Killed_while_backups_are_made_those_that_are_there_are_whole()
    {
        var chance = new Random(20_261_128);
        for (var kill = 0; kill < Kills; kill++)
        {
            using var folder = (await Original.Value).Copy();
            await using (var keeping = await KeepingProcess.Start(KeepingProcess.MakeBackups, folder.Root))
                await keeping.KillAfter(TimeSpan.FromMilliseconds(chance.Next(100, 2_000)));

            foreach (var made in Directory.EnumerateFiles(folder.Data.Backups, "*.zip"))
            {
                var into = Path.Combine(folder.Root, "uitgepakt");
                var unpacked = BackupReader.Unpack(made, into, _ => { }, default);
                Assert.Empty(unpacked.Errors);
                Assert.Equal(FirmCount, unpacked.Value.Firms);
                Assert.Empty(unpacked.Value.LeftOut);
                foreach (var code in folder.Codes)
                    Assert.Equal(Enumerable.Range(1, Notes(into, code).Count), Notes(into, code));
                Directory.Delete(into, recursive: true);
            }

            foreach (var code in folder.Codes)
                Dump.Of(folder.Firm(code));
        }
    }

    [Theory]
    [MemberData(nameof(RestoreMoments))]
    public Task Killed_while_a_backup_is_put_back_everything_is_wholly_the_old_or_the_new(string file, int times) =>
        Restore(keeping => folder => keeping.KillWhen(folder, (_, path) => Regex.IsMatch(path, file), times));

    [Fact]
    public async Task Killed_at_moments_of_chance_while_a_backup_is_put_back_as_well()
    {
        var chance = new Random(20_261_129);
        for (var kill = 0; kill < Kills; kill++)
            await Restore(keeping => _ => keeping.KillAfter(TimeSpan.FromMilliseconds(chance.Next(0, 400))));
    }

    private static async Task Start(Func<KeepingProcess, Func<string, Task>> kill, bool removeTemplates)
    {
        var original = await Original.Value;
        using var folder = original.Copy();
        Directory.Delete(folder.Data.Firms, recursive: true);
        Directory.CreateDirectory(folder.Data.Firms);
        Directory.Delete(folder.Data.Checkpoints, recursive: true);
        if (removeTemplates)
            Directory.Delete(folder.Data.Templates, recursive: true);
        await using (var keeping = await KeepingProcess.Start(KeepingProcess.StartSession, folder.Root))
            await kill(keeping)(folder.Root);

        foreach (var code in folder.Codes)
            Assert.Equal(original.Fresh[code], Dump.Of(folder.Firm(code)));
        await using var services = KeepingProcess.Wire(folder.Data);
        await services.GetRequiredService<Leftovers>().Sweep(default);
        await KeepingProcess.MakeAll(services);
        Assert.Empty(Directory.EnumerateFiles(folder.Root, "*.new*", SearchOption.AllDirectories));
        Assert.Equal(original.Fresh.Keys.Order(StringComparer.Ordinal), folder.Codes);
        foreach (var code in folder.Codes)
            Assert.Equal(original.Fresh[code], Dump.Of(folder.Firm(code)));
    }

    private static async Task Reset(Func<KeepingProcess, Func<string, Task>> kill)
    {
        var original = await Original.Value;
        using var folder = original.Copy();
        await using var keeping = await KeepingProcess.Start(KeepingProcess.ResetFirms, folder.Root);
        await kill(keeping)(folder.Root);

        await using var services = KeepingProcess.Wire(folder.Data);
        await services.GetRequiredService<Leftovers>().Sweep(default);
        Assert.Empty(Directory.EnumerateFiles(folder.Root, "*.new*", SearchOption.AllDirectories));
        foreach (var code in folder.Codes)
        {
            var found = Dump.Of(folder.Firm(code));
            Assert.Equal(await Replay(original, folder, services, code), found);
            var kept = new HashSet<int>(Notes(folder.Root, code));
            foreach (var checkpoint in services.GetRequiredService<Web.Infrastructure.Firms.Checkpoints>().List(code))
            {
                var then = Path.Combine(folder.Root, "firms", "DAARVOOR.db");
                Assert.True(services.GetRequiredService<Web.Infrastructure.Firms.Checkpoints>().Restore(code, checkpoint.Id, then).IsSuccess);
                Dump.Of(then);
                kept.UnionWith(Notes(folder.Root, "DAARVOOR"));
                foreach (var file in Directory.EnumerateFiles(folder.Data.Firms, "DAARVOOR.db*"))
                    File.Delete(file);
            }

            Assert.Equal([], Enumerable.Range(1, keeping.Acknowledged(code)).Where(number => !kept.Contains(number)));
            services.GetRequiredService<TestDirectory>().Let(TestUser.Sam, code, mayWrite: true);
            await KeepingProcess.Write(services, code, 99_999);
        }
    }

    private static async Task Restore(Func<KeepingProcess, Func<string, Task>> kill)
    {
        var original = await Original.Value;
        using var folder = original.Copy();
        var then = folder.All();
        await using (var services = KeepingProcess.Wire(folder.Data))
        {
            var made = await new BackupWriter(folder.Data, services.GetRequiredService<FirmStore>().Image, TimeProvider.System).Write(Path.Combine(folder.Data.Backups, "1.zip"), _ => { }, default);
            Assert.Empty(made.Errors);
            foreach (var code in folder.Codes)
            {
                services.GetRequiredService<TestDirectory>().Let(TestUser.Sam, code, mayWrite: true);
                await KeepingProcess.Write(services, code, 77);
            }

            await using var db = await services.GetRequiredService<IDbContextFactory<SchoolDb>>().CreateDbContextAsync();
            (await db.Classes.SingleAsync()).Rename("Later");
            await db.SaveChangesAsync();
        }

        SqliteConnection.ClearAllPools();
        var now = folder.All();
        Assert.NotEqual(then, now);
        await using (var keeping = await KeepingProcess.Start(KeepingProcess.PutBack, folder.Root))
            await kill(keeping)(folder.Root);

        var journal = new RestoreJournal(folder.Data);
        var end = journal.Finish().End;
        var found = folder.All();
        switch (end)
        {
            case RestoreEnd.Done:
                Assert.Equal(then, found);
                break;
            case RestoreEnd.Dropped:
                Assert.Equal(now, found);
                break;
            case RestoreEnd.None:
                Assert.True(found == now || found == then, "Half of each.");
                break;
        }

        Assert.Equal(RestoreEnd.None, journal.Finish().End);
        var said = new StringWriter(CultureInfo.InvariantCulture);
        Assert.Equal(0, await BackupCommands.Run(["restore", "--from", Path.Combine(folder.Data.Backups, "1.zip"), "--Data:Folder", folder.Root], said, said));
        Assert.Equal(then, folder.All());
    }

    /// <summary>The state a firm says it is in, made anew: where it was last put back to, and the notes since then.</summary>
    private static async Task<string> Replay(Prepared original, Folder folder, IServiceProvider services, string code)
    {
        using var again = original.Copy();
        await using var anew = KeepingProcess.Wire(again.Data);
        var notes = Notes(folder.Root, code);
        string? last;
        await using (var db = await services.GetRequiredService<FirmStore>().Open(code, default))
            last = await db.Events.Where(e => e.Kind == FirmKeeper.WasReset).OrderByDescending(e => e.Id).Select(e => e.Text).FirstOrDefaultAsync();
        var known = KeepingProcess.NotesBetween;
        if (last is not null)
        {
            var (keeper, checkpoint) = (anew.GetRequiredService<FirmKeeper>(), anew.GetRequiredService<Web.Infrastructure.Firms.Checkpoints>().List(code).Single());
            var toStart = last.Contains("begin", StringComparison.Ordinal);
            var done = toStart
                ? await keeper.ToStart(code, original.Recipes[code], TestUser.Teacher.Name, default)
                : await keeper.ToCheckpoint(code, checkpoint.Id, TestUser.Teacher.Name, default);
            Assert.Empty(done.Errors);
            known = toStart ? 0 : KeepingProcess.NotesBetween;
        }

        anew.GetRequiredService<TestDirectory>().Let(TestUser.Sam, code, mayWrite: true);
        foreach (var number in notes.Skip(known))
            await KeepingProcess.Write(anew, code, number);
        await anew.DisposeAsync();
        return Dump.Of(again.Firm(code));
    }

    private static IReadOnlyList<int> Notes(string root, string code)
    {
        using var db = new FirmDb(FirmStore.OptionsForMaking(Path.Combine(root, "firms", code + ".db")));
        return [.. db.Set<CustomerNote>().Where(n => n.Author == TestUser.Sam.Name).OrderBy(n => n.Id).Select(n => n.Text).AsEnumerable().Select(text => int.Parse(text.Split(' ')[1], CultureInfo.InvariantCulture))];
    }

    /// <summary>A school with a session whose firms are at work, and what its firms look like when they are new.</summary>
    private static async Task<Prepared> Prepare()
    {
        var folder = new Folder();
        await using var services = KeepingProcess.Wire(folder.Data);
        var recipes = new Dictionary<string, FirmRecipe>();
        await using (var db = await services.GetRequiredService<IDbContextFactory<SchoolDb>>().CreateDbContextAsync())
        {
            await db.Prepare();
            foreach (var user in new[] { TestUser.Teacher, TestUser.Sam })
                db.Users.Add(new SchoolUser { Id = user.Id, UserName = user.Id, DisplayName = user.Name });
            var schoolClass = SchoolClass.Start("3A", TestUser.Teacher.Id).Value;
            schoolClass.Enrol(TestUser.Sam.Id);
            db.Add(schoolClass);
            await db.SaveChangesAsync();
            var session = PracticeSession.Open(schoolClass.Id, new SessionPlan("Oefenen", "klein", 1, HelpLevel.Guided, new DateTime(2026, 11, 26, 8, 0, 0, DateTimeKind.Utc))).Value;
            db.Add(session);
            await db.SaveChangesAsync();
            for (var number = 1; number <= FirmCount; number++)
            {
                var member = new FirmMember(TestUser.Sam.Id, TestUser.Sam.Name);
                var firm = FirmRegistration.Register($"PRESSEN{number + 1}", "Klein", session, number, [member]).Value;
                db.Add(firm);
                recipes[firm.Code] = new FirmRecipe(firm.Scenario, firm.Seed, [new FirmMember(TestUser.Sam.Id, TestUser.Sam.Name)], HelpLevel.Guided);
            }

            await db.SaveChangesAsync();
        }

        await KeepingProcess.MakeAll(services);
        var fresh = folder.Codes.ToDictionary(code => code, code => Dump.Of(folder.Firm(code)));
        foreach (var code in folder.Codes)
        {
            services.GetRequiredService<TestDirectory>().Let(TestUser.Sam, code, mayWrite: true);
            for (var number = 1; number <= KeepingProcess.NotesBetween; number++)
                await KeepingProcess.Write(services, code, number);
            await services.GetRequiredService<FirmKeeper>().Keep(code, CheckpointKind.Manual, KeepingProcess.Between, TestUser.Teacher.Name, default);
        }

        Directory.CreateDirectory(folder.Data.Keys);
        await File.WriteAllTextAsync(Path.Combine(folder.Data.Keys, "key-1.xml"), "<key/>");
        Directory.CreateDirectory(folder.Data.Backups);
        await services.DisposeAsync();
        SqliteConnection.ClearAllPools();
        return new Prepared(folder, fresh, recipes);
    }

    /// <param name="Folder">Where it is; every kill has a copy of its own.</param>
    /// <param name="Fresh">Every firm when it is new.</param>
    /// <param name="Recipes">What they are made from.</param>
    private sealed record Prepared(Folder Folder, IReadOnlyDictionary<string, string> Fresh, IReadOnlyDictionary<string, FirmRecipe> Recipes)
    {
        public Folder Copy()
        {
            var copy = new Folder();
            foreach (var file in Directory.EnumerateFiles(Folder.Root, "*", SearchOption.AllDirectories))
            {
                var to = Path.Combine(copy.Root, Path.GetRelativePath(Folder.Root, file));
                Directory.CreateDirectory(Path.GetDirectoryName(to)!);
                File.Copy(file, to);
            }

            Directory.CreateDirectory(copy.Data.Backups);
            return copy;
        }
    }

    private sealed class Folder : IDisposable
    {
        public Folder()
        {
            Directory.CreateDirectory(Data.Firms);
            AppDomain.CurrentDomain.ProcessExit += (_, _) => Dispose();
        }

        public string Root { get; } = Directory.CreateTempSubdirectory("practicefirm-keeping-").FullName;

        public DataFolder Data => new(Root);

        public IEnumerable<string> Codes => Directory.EnumerateFiles(Data.Firms, "*.db").Select(path => Path.GetFileNameWithoutExtension(path)).Order(StringComparer.Ordinal);

        public string Firm(string code) => Path.Combine(Data.Firms, code + ".db");

        /// <summary>All that a backup keeps.</summary>
        public string All() =>
            string.Join('\n', Codes.Select(code => code + "\n" + Dump.Of(Firm(code))).Prepend(Dump.Of(Data.SchoolFile)))
            + string.Join('\n', new[] { Data.Checkpoints, Data.Keys }.SelectMany(path => Directory.EnumerateFiles(path, "*", SearchOption.AllDirectories)).Select(path => Path.GetRelativePath(Root, path)).Order(StringComparer.Ordinal));

        public void Dispose()
        {
            if (Directory.Exists(Root))
                Directory.Delete(Root, recursive: true);
        }
    }
}
