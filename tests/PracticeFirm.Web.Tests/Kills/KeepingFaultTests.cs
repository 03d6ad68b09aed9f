using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PracticeFirm.Domain.Firm;
using PracticeFirm.Domain.School;
using PracticeFirm.Web.Infrastructure.Firms;
using PracticeFirm.Web.Infrastructure.Persistence;
using PracticeFirm.Web.Tests.Infrastructure;

namespace PracticeFirm.Web.Tests.Kills;

/// <summary>A disk that takes nothing more, or a folder that may not be written to: said in plain words, and everything is as it was.</summary>
public sealed class KeepingFaultTests
{
    private const string Code = "PRESSEN2";

    private static readonly FirmRecipe Recipe = new("klein", 1, [new FirmMember(TestUser.Sam.Id, TestUser.Sam.Name)], HelpLevel.Guided);

    [Fact]
    public async Task A_reset_that_the_disk_refuses_leaves_the_firm_as_it_was()
    {
        await using var place = await Place.Make();
        var keeper = place.Services.GetRequiredService<FirmKeeper>();
        var checkpoint = await keeper.Keep(Code, CheckpointKind.Manual, "Tussen", "", default);
        await KeepingProcess.Write(place.Services, Code, 1);
        var before = await place.Dumped();

        // What was there can't be kept.
        var kept = Path.Combine(place.Folder.Checkpoints, Code);
        var fresh = Directory.CreateTempSubdirectory("practicefirm-faults-").FullName;
        Directory.Delete(fresh);
        Directory.Move(kept, fresh);
        await File.WriteAllTextAsync(kept, "");
        Assert.Equal("Firm.NotReset", (await keeper.ToStart(Code, Recipe, "Mieke", default)).Error.Code);
        File.Delete(kept);
        Directory.Move(fresh, kept);
        Assert.Equal(before, await place.Dumped());

        // Nothing can be swapped.
        var door = Path.Combine(place.Folder.Root, ".wissel");
        File.Delete(door);
        Directory.CreateDirectory(door);
        Assert.Equal("Firm.NotReset", (await keeper.ToCheckpoint(Code, checkpoint.Id, "Mieke", default)).Error.Code);
        Directory.Delete(door);
        Assert.Equal(before, await place.Dumped());

        // The start can't be made.
        Directory.Delete(place.Folder.Templates, recursive: true);
        await File.WriteAllTextAsync(place.Folder.Templates, "");
        Assert.Equal("Firm.NotReset", (await keeper.ToStart(Code, Recipe, "Mieke", default)).Error.Code);
        File.Delete(place.Folder.Templates);
        Assert.Equal(before, await place.Dumped());

        Assert.Empty(Directory.EnumerateFiles(place.Folder.Root, "*.new*", SearchOption.AllDirectories));
        Assert.Single(place.Services.GetRequiredService<Web.Infrastructure.Firms.Checkpoints>().List(Code));
        Assert.True((await keeper.ToStart(Code, Recipe, "Mieke", default)).IsSuccess);
        Assert.NotEqual(before, await place.Dumped());
    }

    [Fact]
    public async Task At_start_what_was_half_made_goes_and_firms_that_nobody_knows_are_moved_away()
    {
        await using var place = await Place.Make();
        await place.Register();
        await place.Services.GetRequiredService<FirmKeeper>().Keep(Code, CheckpointKind.Manual, "Blijft", "", default);
        foreach (var half in new[] { "firms/PRESSEN2.db.0.new", "firms/PRESSEN2.db.0.new-journal", "checkpoints/PRESSEN2/0.checkpoint.new", "templates/klein-9-0.db.4.new", "uploads/0.zip" })
            place.Put(half, TimeSpan.Zero);
        var old = TimeSpan.FromDays(2);
        foreach (var unknown in new[] { "firms/VERWEESD.db", "firms/VERWEESD.db-wal", "checkpoints/VERWEESD/base" })
            place.Put(unknown, old);
        Directory.SetLastWriteTimeUtc(Path.Combine(place.Folder.Checkpoints, "VERWEESD"), DateTime.UtcNow - old);
        place.Put("firms/PASGEKMN.db", TimeSpan.Zero);
        place.Put("firms/GAATWEGX.db", old);
        place.Services.GetRequiredService<FirmKeeper>().Condemn("GAATWEGX");
        var sweep = ActivatorUtilities.CreateInstance<Leftovers>(place.Services, TimeProvider.System);

        await sweep.Sweep(default);

        Assert.Equal(["GAATWEGX.db", "GAATWEGX.gaat-weg", "PASGEKMN.db", "PRESSEN2.db"], Names("firms").Where(name => !name.EndsWith("-wal", StringComparison.Ordinal) && !name.EndsWith("-shm", StringComparison.Ordinal)));
        Assert.Equal(["VERWEESD.db", "VERWEESD.db-wal", "base"], Directory.EnumerateFiles(place.Folder.Leftovers, "*", SearchOption.AllDirectories).Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal));
        Assert.Equal([Code], Directory.EnumerateDirectories(place.Folder.Checkpoints).Select(path => Path.GetFileName(path)));
        Assert.Equal(2, Names(Path.Combine("checkpoints", Code)).Count());
        Assert.False(Directory.Exists(place.Folder.Uploads));
        Assert.DoesNotContain(Names("templates"), name => name.EndsWith(".new", StringComparison.Ordinal));

        IEnumerable<string> Names(string folder) => Directory.EnumerateFiles(Path.Combine(place.Folder.Root, folder)).Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal);
    }

    /// <summary>A data folder with one firm, and the services on it.</summary>
    private sealed class Place(DataFolder folder, ServiceProvider services) : IAsyncDisposable
    {
        public DataFolder Folder { get; } = folder;

        public ServiceProvider Services { get; } = services;

        public static async Task<Place> Make()
        {
            var folder = new DataFolder(Directory.CreateTempSubdirectory("practicefirm-faults-").FullName);
            var place = new Place(folder, KeepingProcess.Wire(folder));
            await using (var db = await place.Services.GetRequiredService<IDbContextFactory<SchoolDb>>().CreateDbContextAsync())
                await db.Prepare();
            Assert.Empty((await place.Services.GetRequiredService<IFirmProvisioner>().Provision(Code, Recipe, default)).Errors);
            place.Services.GetRequiredService<TestDirectory>().Let(TestUser.Sam, Code, mayWrite: true);
            return place;
        }

        public async Task Register()
        {
            await using var db = await Services.GetRequiredService<IDbContextFactory<SchoolDb>>().CreateDbContextAsync();
            db.Users.Add(new SchoolUser { Id = TestUser.Sam.Id, UserName = "sam" });
            db.Users.Add(new SchoolUser { Id = TestUser.Teacher.Id, UserName = "docent" });
            var schoolClass = SchoolClass.Start("3A", TestUser.Teacher.Id).Value;
            db.Add(schoolClass);
            await db.SaveChangesAsync();
            var session = PracticeSession.Open(schoolClass.Id, new SessionPlan("Oefenen", "klein", 1, HelpLevel.Guided, DateTime.UtcNow)).Value;
            db.Add(session);
            await db.SaveChangesAsync();
            db.Add(FirmRegistration.Register(Code, "Klein", session, 1, [new FirmMember(TestUser.Sam.Id, TestUser.Sam.Name)]).Value);
            await db.SaveChangesAsync();
        }

        public void Put(string name, TimeSpan age)
        {
            var path = Path.Combine(Folder.Root, name);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, "half");
            File.SetLastWriteTimeUtc(path, DateTime.UtcNow - age);
        }

        /// <summary>All that is in the firm, as the application that goes on sees it.</summary>
        public async Task<string> Dumped()
        {
            using var image = await Services.GetRequiredService<FirmStore>().Image(Code, default);
            var path = Path.Combine(Folder.Root, "afdruk.db");
            await using (var file = new FileStream(path, FileMode.Create))
                image.WriteTo(file);
            return Dump.Of(path);
        }

        public async ValueTask DisposeAsync()
        {
            await Services.DisposeAsync();
            Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
            Directory.Delete(Folder.Root, recursive: true);
        }
    }
}
