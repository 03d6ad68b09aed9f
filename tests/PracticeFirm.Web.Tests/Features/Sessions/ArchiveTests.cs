using System.IO.Compression;
using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Relations;
using PracticeFirm.Web.Features.Customers;
using PracticeFirm.Web.Features.Sessions;
using PracticeFirm.Web.Infrastructure.Dispatch;
using PracticeFirm.Web.Infrastructure.Firms;
using PracticeFirm.Web.Infrastructure.Persistence;
using PracticeFirm.Web.Tests.Features.Administration;
using PracticeFirm.Web.Tests.Infrastructure;

namespace PracticeFirm.Web.Tests.Features.Sessions;

/// <summary>A whole session in one file, and back from it.</summary>
public sealed class ArchiveTests
{
    private const string Before = "Voor het herstelpunt", After = "Na het herstelpunt";

    [Fact]
    public async Task A_session_that_was_put_away_comes_back_with_its_work_and_its_checkpoints()
    {
        await using var host = await WebHost.Start();
        await Work(host);

        var name = (await host.Send(TestUser.Teacher, new ArchiveSession.PutAway(SessionDesk.Session))).Value;

        await using (var db = await host.School())
        {
            Assert.Empty(await db.Sessions.ToListAsync());
            Assert.Empty(await db.Firms.ToListAsync());
            Assert.Contains(await db.Events.ToListAsync(), e => e.Kind == "Sessions.ArchiveSession" && e.SessionId == SessionDesk.Session);
        }

        Assert.Equal([], Files(host, "firms", "*.db"));
        Assert.Equal([], Files(host, "checkpoints", "*.checkpoint"));
        Assert.Equal("Firm.NotFound", (await Send(host, TestUser.Sam, WebHost.Firm, "Te laat")).Error.Code);
        var listed = (await host.Send(TestUser.Teacher, new ListArchives.Query())).Value;
        Assert.Empty(listed.Sessions);
        Assert.Equal((name, "Offertes maken", "3A", 1), (listed.Archives[0].Name, listed.Archives[0].Title, listed.Archives[0].ClassName, listed.Archives[0].Firms));

        var seen = (await host.Send(TestUser.Teacher, new RestoreSession.Query(name))).Value;
        Assert.Equal([(TestUser.Noor.Name, TestUser.Noor.Name), (TestUser.Sam.Name, TestUser.Sam.Name)], seen.Learners.Select(l => (l.Name, l.KnownAs!)));
        Assert.Equal(SessionDesk.Class, seen.Suggested);
        var session = (await host.Send(TestUser.Teacher, new RestoreSession.Command(name, SessionDesk.Class, false))).Value;

        var firm = Assert.Single(await host.FirmsOf(session));
        Assert.Equal((WebHost.Firm, 1, 1), (firm.Code, firm.Seed, firm.Attempt));
        Assert.Equal([TestUser.Noor.Id, TestUser.Sam.Id], firm.Members.Select(m => m.UserId).Order(StringComparer.Ordinal));
        Assert.Equal([Before, After], await Notes(host, WebHost.Firm));
        await using (var db = await host.School())
        {
            var row = await db.Sessions.SingleAsync();
            Assert.Equal(("Offertes maken", false, "test"), (row.Title, row.IsClosed, row.Scenario));
        }

        var checkpoint = Assert.Single(host.Services.GetRequiredService<Checkpoints>().List(WebHost.Firm));
        Assert.True((await host.Services.GetRequiredService<FirmKeeper>().ToCheckpoint(WebHost.Firm, checkpoint.Id, "Mieke", default)).IsSuccess);
        Assert.Equal([Before], await Notes(host, WebHost.Firm));
        Assert.True((await Send(host, TestUser.Sam, WebHost.Firm, "En verder")).IsSuccess);
    }

    [Fact]
    public async Task Beside_the_session_itself_its_archive_gets_other_codes()
    {
        await using var host = await WebHost.Start();
        await Work(host);
        using var browser = await host.LogIn(TestUser.Teacher);
        var content = await browser.GetByteArrayAsync($"/sessies/{SessionDesk.Session}/archief.zip");
        Assert.Equal([], Files(host, "uploads", "*"));

        var session = await Restore(host, browser, content, leaveOut: false);

        var firm = Assert.Single(await host.FirmsOf(session));
        Assert.NotEqual(WebHost.Firm, firm.Code);
        Assert.Equal([Before, After], await Notes(host, firm.Code));
        Assert.Single(host.Services.GetRequiredService<Checkpoints>().List(firm.Code));
        Assert.True((await Send(host, TestUser.Noor, firm.Code, "In de tweede")).IsSuccess);
        Assert.Equal([Before, After], await Notes(host, WebHost.Firm));
        Assert.Equal([], Files(host, "uploads", "*"));
    }

    [Fact]
    public async Task At_another_school_learners_are_found_by_their_log_in_name_and_unknown_ones_are_put_away_or_left_out()
    {
        var content = await ArchiveOf();
        await using var there = await WebHost.Start();
        var (sam, noor) = await OtherAccounts(there);
        using var browser = await there.LogIn(TestUser.Teacher);

        var session = await Restore(there, browser, content, leaveOut: false, ("Noor Bakker", null), ("Sam Jansen", "Sam hier"));

        var firm = Assert.Single(await there.FirmsOf(session));
        Assert.Equal(sam, Assert.Single(firm.Members, m => m.Name == TestUser.Sam.Name).UserId);
        var unknown = Assert.Single(firm.Members, m => m.Name == TestUser.Noor.Name).UserId;
        Assert.NotEqual(noor, unknown);
        await using (var db = await there.School())
        {
            var made = await db.Users.SingleAsync(u => u.Id == unknown);
            Assert.Equal((TestUser.Noor.Name, null), (made.DisplayName, made.PasswordHash));
            Assert.NotEqual("noor", made.UserName);
            var schoolClass = await db.Classes.SingleAsync();
            Assert.True(schoolClass.Learners.Single(l => l.UserId == unknown).IsArchived);
        }

        await using (var db = await there.Services.GetRequiredService<FirmStore>().Open(firm.Code, default))
        {
            Assert.Equal(new[] { sam, unknown }.Order(StringComparer.Ordinal), (await db.Employees.Where(e => e.UserId != null).Select(e => e.UserId!).ToListAsync()).Order(StringComparer.Ordinal));
            Assert.Contains(await db.Events.ToListAsync(), e => e.ActorId == sam);
        }

        // The states that were kept know the accounts of here as well.
        var checkpoint = Assert.Single(there.Services.GetRequiredService<Checkpoints>().List(firm.Code));
        Assert.True((await there.Services.GetRequiredService<FirmKeeper>().ToCheckpoint(firm.Code, checkpoint.Id, "Mieke", default)).IsSuccess);
        Assert.True((await Send(there, new TestUser(sam, "Sam hier"), firm.Code, "Sam is er weer")).IsSuccess);
    }

    [Fact]
    public async Task Who_is_left_out_is_not_in_the_firm_any_more()
    {
        var content = await ArchiveOf();
        await using var there = await WebHost.Start();
        await OtherAccounts(there);
        using var browser = await there.LogIn(TestUser.Teacher);

        var session = await Restore(there, browser, content, leaveOut: true);

        var firm = Assert.Single(await there.FirmsOf(session));
        Assert.Single(firm.Members);
        await using var db = await there.Services.GetRequiredService<FirmStore>().Open(firm.Code, default);
        Assert.DoesNotContain(await db.Employees.Select(e => e.Name).ToListAsync(), name => name == TestUser.Noor.Name);
        await using var school = await there.School();
        Assert.DoesNotContain(await school.Users.ToListAsync(), u => u.DisplayName == TestUser.Noor.Name && u.UserName != "noor");
    }

    [Fact]
    public async Task No_archive_opens_the_way_to_accounts_outside_the_teachers_classes()
    {
        await using var host = await WebHost.Start();
        await Work(host);
        using var browser = await host.LogIn(TestUser.Teacher);
        var content = await browser.GetByteArrayAsync($"/sessies/{SessionDesk.Session}/archief.zip");
        var forged = Change(content, list =>
        {
            foreach (var place in list["People"]!.AsArray().Concat(list["Firms"]![0]!["Members"]!.AsArray()).Where(p => (string?)p!["UserId"] == TestUser.Noor.Id))
                place!["UserId"] = TestUser.Stranger.Id;
            list["People"]!.AsArray().Single(p => (string?)p!["UserId"] == TestUser.Stranger.Id)!["UserName"] = TestUser.Stranger.Id;
        });

        var session = await Restore(host, browser, forged, leaveOut: false);

        Assert.DoesNotContain(Assert.Single(await host.FirmsOf(session)).Members, m => m.UserId == TestUser.Stranger.Id);
        await using var db = await host.School();
        Assert.DoesNotContain((await db.Classes.SingleAsync()).Learners, l => l.UserId == TestUser.Stranger.Id);
    }

    [Fact]
    public async Task Another_teacher_reaches_no_session_and_no_archive()
    {
        await using var host = await WebHost.Start();
        await Work(host);
        var name = (await host.Send(TestUser.Teacher, new ArchiveSession.PutAway(SessionDesk.Session))).Value;

        Assert.Equal("PracticeSession.NotFound", (await host.Send(SessionDesk.Other, new ArchiveSession.Export(SessionDesk.Session))).Error.Code);
        Assert.Equal("PracticeSession.NotFound", (await host.Send(SessionDesk.Other, new ArchiveSession.PutAway(SessionDesk.Session))).Error.Code);
        Assert.Empty((await host.Send(SessionDesk.Other, new ListArchives.Query())).Value.Archives);
        Assert.Equal("Archive.NotFound", (await host.Send(SessionDesk.Other, new RestoreSession.Query(name))).Error.Code);
        Assert.Equal("SchoolClass.NotFound", (await host.Send(SessionDesk.Other, new RestoreSession.Command(name, SessionDesk.Class, false))).Error.Code);
        Assert.Equal("Archive.NotFound", (await host.Send(SessionDesk.Other, new KeptArchives.Download(name))).Error.Code);
        Assert.Equal("Archive.NotFound", (await host.Send(SessionDesk.Other, new KeptArchives.Delete(name))).Error.Code);
        Assert.Equal("Archive.NotFound", (await host.Send(TestUser.Teacher, new KeptArchives.Download("../../school"))).Error.Code);
        Assert.True((await host.Send(TestUser.Teacher, new KeptArchives.Delete(name))).IsSuccess);
        Assert.Equal([], Files(host, "archives", "*"));
    }

    [Fact]
    public async Task A_file_that_is_not_as_it_says_is_refused_and_nothing_is_left_of_it()
    {
        await using var host = await WebHost.Start();
        await Work(host);
        using var browser = await host.LogIn(TestUser.Teacher);
        var content = await browser.GetByteArrayAsync($"/sessies/{SessionDesk.Session}/archief.zip");

        await Refused(Encoding.ASCII.GetBytes("geen zip"));
        await Refused(Change(content, list => list["Firms"]![0]!["Code"] = "../../x"));
        await Refused(Change(content, list => list["Files"]![0]!["Name"] = "../school.db"));
        await Refused(Change(content, list => list["FirmModel"] = "29990101000000_Later"));
        await Refused(Change(content, list => list["Session"] = null));

        // What only shows when it is unpacked.
        await RefusedLater(Change(content, list => list["Files"]!.AsArray().Single(f => ((string?)f!["Name"])!.StartsWith("firms/", StringComparison.Ordinal))!["Sha256"] = new string('0', 64)));

        Assert.Equal([WebHost.Firm + ".db"], Files(host, "firms", "*.db"));
        await using var db = await host.School();
        Assert.Single(await db.Sessions.ToListAsync());

        async Task Refused(byte[] bad)
        {
            using var sent = await BackupTests.SendIn(browser, "/sessies/archief", "/sessies/archief/insturen", bad);
            Assert.Equal(HttpStatusCode.Redirect, sent.StatusCode);
            Assert.Contains("?bestand=", sent.Headers.Location!.ToString(), StringComparison.Ordinal);
            Assert.Contains("error-summary", await browser.GetStringAsync(sent.Headers.Location), StringComparison.Ordinal);
            Assert.Equal([], Files(host, "uploads", "*"));
        }

        async Task RefusedLater(byte[] bad)
        {
            using var sent = await BackupTests.SendIn(browser, "/sessies/archief", "/sessies/archief/insturen", bad);
            var id = sent.Headers.Location!.ToString().Split('/')[^1];
            Assert.Equal("Archive.Damaged", (await host.Send(TestUser.Teacher, new RestoreSession.Command(id, SessionDesk.Class, false))).Error.Code);
            Assert.Equal([id + ".zip"], Files(host, "uploads", "*"));
        }
    }

    private static async Task Work(WebHost host)
    {
        Assert.True((await Send(host, TestUser.Sam, WebHost.Firm, Before)).IsSuccess);
        await host.Services.GetRequiredService<FirmKeeper>().Keep(WebHost.Firm, CheckpointKind.Manual, "Halverwege", TestUser.Teacher.Name, default);
        Assert.True((await Send(host, TestUser.Sam, WebHost.Firm, After)).IsSuccess);
    }

    private static async Task<byte[]> ArchiveOf()
    {
        await using var here = await WebHost.Start();
        await Work(here);
        using var browser = await here.LogIn(TestUser.Teacher);
        return await browser.GetByteArrayAsync($"/sessies/{SessionDesk.Session}/archief.zip");
    }

    /// <summary>In this school Sam has another account with the same log-in name, and the log-in name of Noor is somebody's outside the class.</summary>
    private static async Task<(string Sam, string Noor)> OtherAccounts(WebHost host)
    {
        await using var scope = host.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<SchoolDb>();
        var users = scope.ServiceProvider.GetRequiredService<UserManager<SchoolUser>>();
        db.RemoveRange(await db.Firms.ToListAsync());
        db.RemoveRange(await db.Sessions.ToListAsync());
        var schoolClass = await db.Classes.SingleAsync();
        schoolClass.Leave(TestUser.Sam.Id);
        schoolClass.Leave(TestUser.Noor.Id);
        await db.SaveChangesAsync();
        await users.DeleteAsync((await users.FindByIdAsync(TestUser.Sam.Id))!);
        await users.DeleteAsync((await users.FindByIdAsync(TestUser.Noor.Id))!);
        var sam = new SchoolUser { Id = "account-1", UserName = "SAM", DisplayName = "Sam hier" };
        var noor = new SchoolUser { Id = "account-2", UserName = "noor", DisplayName = "Een andere Noor" };
        Assert.True((await users.CreateAsync(sam)).Succeeded);
        Assert.True((await users.CreateAsync(noor)).Succeeded);
        schoolClass.Enrol(sam.Id);
        await db.SaveChangesAsync();
        return (sam.Id, noor.Id);
    }

    private static async Task<int> Restore(WebHost host, HttpClient browser, byte[] content, bool leaveOut, params (string Name, string? KnownAs)[] expected)
    {
        using var sent = await BackupTests.SendIn(browser, "/sessies/archief", "/sessies/archief/insturen", content);
        var address = sent.Headers.Location!.ToString();
        Assert.StartsWith("/sessies/archief/", address, StringComparison.Ordinal);
        var id = address.Split('/')[^1];
        Assert.Equal("Archive.NotFound", (await host.Send(SessionDesk.Other, new RestoreSession.Query(id))).Error.Code);
        var seen = (await host.Send(TestUser.Teacher, new RestoreSession.Query(id))).Value;
        if (expected.Length > 0)
            Assert.Equal(expected, seen.Learners.Select(l => (l.Name, l.KnownAs)));
        Assert.Contains(seen.Title, await browser.GetStringAsync(address), StringComparison.Ordinal);
        var restored = await host.Send(TestUser.Teacher, new RestoreSession.Command(id, SessionDesk.Class, leaveOut));
        Assert.Empty(restored.Errors);
        return restored.Value;
    }

    private static async Task<Result> Send(WebHost host, TestUser user, string firm, string note)
    {
        await using var scope = host.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<UserSource>().Use(user.Principal);
        return await scope.ServiceProvider.GetRequiredService<IDispatcher>().Send(firm, new ShowNotes.Add(TestFirmContents.GoldenSpoon, note));
    }

    private static async Task<IReadOnlyList<string>> Notes(WebHost host, string code)
    {
        await using var db = await host.Services.GetRequiredService<FirmStore>().Open(code, default);
        return await db.Set<CustomerNote>().Where(n => n.Author == TestUser.Sam.Name).OrderBy(n => n.Id).Select(n => n.Text).ToListAsync();
    }

    private static IEnumerable<string?> Files(WebHost host, string folder, string pattern) =>
        Directory.Exists(Path.Combine(host.Folder, folder)) ? Directory.EnumerateFiles(Path.Combine(host.Folder, folder), pattern, SearchOption.AllDirectories).Select(Path.GetFileName) : [];

    private static byte[] Change(byte[] content, Action<JsonNode> change)
    {
        using var file = new MemoryStream();
        file.Write(content);
        using (var zip = new ZipArchive(file, ZipArchiveMode.Update, leaveOpen: true))
        {
            JsonNode list;
            using (var text = zip.GetEntry("inhoud.json")!.Open())
                list = JsonNode.Parse(text)!;
            change(list);
            zip.GetEntry("inhoud.json")!.Delete();
            using var entry = zip.CreateEntry("inhoud.json").Open();
            entry.Write(Encoding.UTF8.GetBytes(list.ToJsonString(JsonSerializerOptions.Default)));
        }

        return file.ToArray();
    }
}
