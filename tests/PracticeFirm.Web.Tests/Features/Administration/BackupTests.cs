using System.Globalization;
using System.IO.Compression;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PracticeFirm.Domain.Relations;
using PracticeFirm.Web.Features.Administration;
using PracticeFirm.Web.Features.Assignments;
using PracticeFirm.Web.Features.Customers;
using PracticeFirm.Web.Infrastructure.Backup;
using PracticeFirm.Web.Infrastructure.Dispatch;
using PracticeFirm.Web.Infrastructure.Firms;
using PracticeFirm.Web.Infrastructure.Live;
using PracticeFirm.Web.Tests.Infrastructure;
using PracticeFirm.Web.Texts;

namespace PracticeFirm.Web.Tests.Features.Administration;

/// <summary>Everything in one file while people work, and everything back from it.</summary>
public sealed partial class BackupTests
{
    private static readonly TestUser Administrator = TestUser.Teacher.AsAdministrator;

    [Fact]
    public async Task What_is_put_back_is_as_it_was_and_what_was_there_is_kept()
    {
        await using var host = await WebHost.Start();
        await Note(host, "Voor de back-up");
        var name = await Make(host);
        await Note(host, "Na de back-up");
        var notices = new List<DataNotice>();
        using var listening = host.Services.GetRequiredService<DataLive>().Listen(notice =>
        {
            lock (notices)
                notices.Add(notice);
            return Task.CompletedTask;
        });

        await PutBack(host, name);

        Assert.Equal(["Voor de back-up"], await Notes(host));
        var before = Path.GetFileName(Assert.Single(Directory.GetDirectories(host.Folder, "before-restore-*")));
        Assert.Equal(before, host.Services.GetRequiredService<BackupKeeper>().Work!.Before);
        Assert.True(File.Exists(Path.Combine(host.Folder, before, "firms", WebHost.Firm + ".db")));
        Assert.True(File.Exists(Path.Combine(host.Folder, before, "school.db")));
        Assert.False(Directory.Exists(Path.Combine(host.Folder, "restore.new")));
        await Note(host, "Daarna");
        Assert.Equal(["Voor de back-up", "Daarna"], await Notes(host));
        Assert.Equal(before, Assert.Single((await host.Send(Administrator, new ShowBackups.Query())).Value.Earlier).Name);
        Assert.True((await host.Send(Administrator, new DeleteEarlierData.Command(before))).IsSuccess);
        Assert.Equal("EarlierData.NotFound", (await host.Send(Administrator, new DeleteEarlierData.Command("../" + before))).Error.Code);
        Assert.Empty(Directory.GetDirectories(host.Folder, "before-restore-*"));
    }

    [Fact]
    public async Task After_a_restore_screens_and_log_ins_of_before_are_worth_nothing()
    {
        await using var host = await WebHost.Start();
        using var browser = await host.LogIn(TestUser.Sam);
        await using var circuit = host.Services.CreateAsyncScope();
        circuit.ServiceProvider.GetRequiredService<UserSource>().Use(TestUser.Sam.Principal);
        var screen = circuit.ServiceProvider.GetRequiredService<IDispatcher>();
        var name = await Make(host);

        await PutBack(host, name);

        Assert.Equal("Access.SignIn", (await screen.Send(new MyAssignments.Query(), default)).Error.Code);
        Assert.Equal("Access.SignIn", (await screen.Send(WebHost.Firm, new ShowNotes.Add(TestFirmContents.GoldenSpoon, "Oud scherm"), default)).Error.Code);
        using var page = await browser.GetAsync("/");
        Assert.Equal(HttpStatusCode.Redirect, page.StatusCode);
        using var again = await host.LogIn(TestUser.Sam);
        using var home = await again.GetAsync("/");
        Assert.Equal(HttpStatusCode.OK, home.StatusCode);
    }

    [Fact]
    public async Task Learners_go_on_while_a_backup_is_made_and_every_image_is_whole()
    {
        await using var host = await WebHost.Start();
        using var stop = new CancellationTokenSource();
        var written = 0;
        var writing = Task.Run(async () =>
        {
            while (!stop.IsCancellationRequested)
                await Note(host, $"Notitie {++written}");
        });
        var names = new List<string>();
        for (var i = 0; i < 3; i++)
            names.Add(await Make(host, i));
        await stop.CancelAsync();
        await writing;

        Assert.True(written > 0);
        await PutBack(host, names[1]);
        var kept = await Notes(host);
        Assert.Equal(Enumerable.Range(1, kept.Count).Select(i => $"Notitie {i}"), kept);
    }

    [Fact]
    public async Task A_backup_is_refused_when_anything_in_it_is_not_as_its_list_says()
    {
        await using var host = await WebHost.Start();
        await Note(host, "Blijft staan");
        var name = await Make(host);
        var good = Path.Combine(host.Folder, "backups", name);

        await Refused("Backup.NotABackup", path => File.WriteAllText(path, "geen zip"));
        await Refused("Backup.NotABackup", path => Change(path, zip => zip.GetEntry("inhoud.json")!.Delete()));
        await Refused("Backup.Damaged", path => Change(path, zip => Write(zip, "../buiten.db", "x")));
        await Refused("Backup.Damaged", path => Change(path, zip => Write(zip, "keys/extra.xml", "x")));
        await Refused("Backup.Damaged", path => Change(path, zip =>
        {
            zip.GetEntry($"firms/{WebHost.Firm}.db")!.Delete();
            Write(zip, $"firms/{WebHost.Firm}.db", "geen database");
        }));
        await Refused("Backup.Damaged", path => List(path, list => list["Files"]!.AsArray().Single(f => (string?)f!["Name"] == "school.db")!["Sha256"] = new string('0', 64)));
        await Refused("Backup.Damaged", path => List(path, list => list["Files"]![0]!["Name"] = "../school.db"));
        await Refused("Backup.Newer", path => List(path, list => list["FirmModel"] = "29990101000000_Later"));
        await Refused("Backup.Newer", path => List(path, list => list["Format"] = 99));

        Assert.Equal(["Blijft staan"], await Notes(host));
        Assert.Empty(Directory.GetDirectories(host.Folder, "before-restore-*"));
        Assert.False(Directory.Exists(Path.Combine(host.Folder, "restore.new")));
        Assert.False(File.Exists(Path.Combine(Path.GetDirectoryName(host.Folder)!, "buiten.db")));

        async Task Refused(string code, Action<string> spoil)
        {
            var bad = Path.Combine(host.Folder, "backups", "bedorven.zip");
            File.Copy(good, bad, overwrite: true);
            spoil(bad);
            Assert.True((await host.Send(Administrator, new RestoreBackup.Command("bedorven.zip", "terugzetten"))).IsSuccess);
            var keeper = host.Services.GetRequiredService<BackupKeeper>();
            await keeper.Running;
            Assert.Equal(code, keeper.Work!.Error?.Code);
        }
    }

    [Fact]
    public async Task A_firm_that_cannot_be_read_is_named_and_the_others_are_in_the_backup()
    {
        await using var host = await WebHost.Start();
        await File.WriteAllBytesAsync(Path.Combine(host.Folder, "firms", "KAPOTTE2.db"), Encoding.ASCII.GetBytes(string.Concat(Enumerable.Repeat("geen database ", 800))));

        await Make(host);

        var made = Assert.Single((await host.Send(Administrator, new ShowBackups.Query())).Value.Backups);
        Assert.Equal((1, 4), (made.Firms, made.Accounts));
        Assert.Equal(["KAPOTTE2"], made.LeftOut);
    }

    [Fact]
    public async Task The_word_has_to_be_typed_and_the_backup_has_to_be_there()
    {
        await using var host = await WebHost.Start();
        var name = await Make(host);

        Assert.Equal("Backup.WordMissing", (await host.Send(Administrator, new RestoreBackup.Command(name, "ja"))).Error.Code);
        Assert.Equal("Backup.NotFound", (await host.Send(Administrator, new RestoreBackup.Command("weg.zip", "TERUGZETTEN"))).Error.Code);
        Assert.Equal("Backup.NotFound", (await host.Send(Administrator, new RestoreBackup.Command("../backups/" + name, "TERUGZETTEN"))).Error.Code);
        Assert.Equal("Backup.NotFound", (await host.Send(Administrator, new DownloadBackup.Command("../school.db"))).Error.Code);
        Assert.True((await host.Send(Administrator, new DeleteBackup.Command(name))).IsSuccess);
        Assert.Equal("Backup.NotFound", (await host.Send(Administrator, new DeleteBackup.Command(name))).Error.Code);
    }

    [Fact]
    public async Task Only_the_last_backups_stay()
    {
        await using var host = await WebHost.Start(("Backup:Keep", "2"));
        var folder = Path.Combine(host.Folder, "backups");
        var names = new List<string>();
        for (var i = 0; i < 3; i++)
            names.Add(await Make(host, i));

        Assert.Equal(names.Skip(1), Directory.GetFiles(folder).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        Assert.Equal(names.Skip(1).Reverse(), (await host.Send(Administrator, new ShowBackups.Query())).Value.Backups.Select(b => b.Name));
    }

    [Fact]
    public async Task Where_nothing_can_be_written_it_is_said_and_nothing_is_left()
    {
        var folder = Path.Combine(Path.GetTempPath(), $"practicefirm-{Guid.NewGuid():N}");
        await File.WriteAllTextAsync(folder, "Hier kan geen map komen.");
        try
        {
            await using var host = await WebHost.Start(("Backup:Folder", Path.Combine(folder, "backups")));
            var keeper = host.Services.GetRequiredService<BackupKeeper>();

            Assert.True((await host.Send(Administrator, new MakeBackup.Command())).IsSuccess);
            await keeper.Running;

            Assert.Equal("Backup.NotWritten", keeper.Work!.Error!.Code);
            await Note(host, "Gaat gewoon door");
        }
        finally
        {
            File.Delete(folder);
        }
    }

    [Fact]
    public async Task The_command_line_makes_a_backup_while_the_application_runs_and_puts_it_back_when_it_does_not()
    {
        var folder = Path.Combine(Path.GetTempPath(), $"practicefirm-{Guid.NewGuid():N}");
        var file = folder + ".zip";
        try
        {
            await using (var host = await WebHost.StartIn(folder))
            {
                await Note(host, "Voor de back-up");
                Assert.Equal((0, "Back-up gemaakt"), Short(await Run("backup", "--to", file, "--Data:Folder", folder)));
                await Note(host, "Na de back-up");
                Assert.Equal((1, BackupTexts.Running), await Run("restore", "--from", file, "--Data:Folder", folder));
                Assert.Equal(1, (await Run("backup", "--to", file, "--Data:Folder", folder)).Code);
                Assert.Equal(["Voor de back-up", "Na de back-up"], await Notes(host));
            }

            Assert.Equal(2, (await Run("restore", "--Data:Folder", folder)).Code);
            Assert.Equal((1, BackupTexts.NotFound), await Run("restore", "--from", file + "x", "--Data:Folder", folder));
            Assert.Equal(1, (await Run("backup", "--Data:Folder", folder + "-leeg")).Code);
            Assert.Equal((0, "De back-up van"), Short(await Run("restore", "--from", file, "--Data:Folder", folder)));
            await using (var host = await WebHost.StartOn(folder, keepsFolder: true))
                Assert.Equal(["Voor de back-up"], await Notes(host));

            Assert.Equal(0, (await Run("restore", "--from", file, "--Data:Folder", folder + "-nieuw")).Code);
            await using var elsewhere = await WebHost.StartOn(folder + "-nieuw", keepsFolder: false);
            Assert.Equal(["Voor de back-up"], await Notes(elsewhere));
        }
        finally
        {
            File.Delete(file);
            foreach (var made in new[] { folder, folder + "-leeg" }.Where(Directory.Exists))
                Directory.Delete(made, recursive: true);
        }

        static (int, string) Short((int Code, string Said) ran) => (ran.Code, string.Join(' ', ran.Said.Split(' ', ':').Take(ran.Said.StartsWith("De", StringComparison.Ordinal) ? 3 : 2)));
    }

    [Fact]
    public async Task Two_applications_never_share_a_data_folder()
    {
        await using var host = await WebHost.StartEmpty();

        var refused = Assert.ThrowsAny<Exception>(() => WebHost.StartOn(host.Folder, keepsFolder: true).GetAwaiter().GetResult());

        Assert.NotNull(refused);
    }

    [Fact]
    public async Task An_administrator_downloads_a_backup_and_sends_it_in_elsewhere()
    {
        await using var host = await WebHost.Start();
        await Administer(host);
        await Note(host, "Hoort erbij");
        var name = await Make(host);
        using var browser = await host.LogIn(TestUser.Teacher);
        var content = await browser.GetByteArrayAsync($"/beheer/back-ups/{name}");
        Assert.Equal(await File.ReadAllBytesAsync(Path.Combine(host.Folder, "backups", name)), content);
        Assert.Contains(name, await browser.GetStringAsync("/beheer"), StringComparison.Ordinal);
        using var sam = await host.LogIn(TestUser.Sam);
        using (var refused = await sam.GetAsync($"/beheer/back-ups/{name}"))
            Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
        using (var refused = await sam.GetAsync("/beheer"))
            Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);

        await using var other = await WebHost.Start(("Backup:LargestUploadMb", "8"));
        await Administer(other);
        using var there = await other.LogIn(TestUser.Teacher);
        using var sent = await SendIn(there, "/beheer", "/beheer/back-ups", content);
        Assert.Equal(HttpStatusCode.Redirect, sent.StatusCode);
        var address = sent.Headers.Location!.ToString();
        var page = await there.GetStringAsync(address);
        Assert.StartsWith("/beheer?ontvangen=ontvangen-", address, StringComparison.Ordinal);
        Assert.Contains(address.Split('=')[1], page, StringComparison.Ordinal);
        await PutBack(other, address.Split('=')[1]);
        Assert.Equal(["Hoort erbij"], await Notes(other));
    }

    [Fact]
    public async Task A_file_that_is_no_backup_or_too_large_is_not_taken_in()
    {
        await using var host = await WebHost.Start(("Backup:LargestUploadMb", "1"));
        await Administer(host);
        using var browser = await host.LogIn(TestUser.Teacher);

        using var nothing = await SendIn(browser, "/beheer", "/beheer/back-ups", Encoding.ASCII.GetBytes("geen zip"));
        using var large = await SendIn(browser, "/beheer", "/beheer/back-ups", new byte[(1 << 20) + 1]);
        using var forged = await SendIn(browser, "/beheer", "/beheer/back-ups", [1, 2, 3], token: "vals");

        Assert.Contains(BackupTexts.NotABackup, WebUtility.HtmlDecode(await browser.GetStringAsync(nothing.Headers.Location)), StringComparison.Ordinal);
        Assert.Contains(BackupTexts.TooLarge, WebUtility.HtmlDecode(await browser.GetStringAsync(large.Headers.Location)), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.BadRequest, forged.StatusCode);
        Assert.Empty((await host.Send(Administrator, new ShowBackups.Query())).Value.Backups);
        Assert.Empty(Directory.GetFiles(Path.Combine(host.Folder, "uploads")));
    }

    /// <summary>Sends a file in with the form of a page.</summary>
    internal static async Task<HttpResponseMessage> SendIn(HttpClient browser, string page, string address, byte[] content, string? token = null, params (string Name, string Value)[] fields)
    {
        var form = new MultipartFormDataContent();
        token ??= WebUtility.HtmlDecode(Token().Match(await browser.GetStringAsync(page)).Groups[1].Value);
        form.Add(new StringContent(token), "__RequestVerificationToken");
        foreach (var (name, value) in fields)
            form.Add(new StringContent(value), name);
        var file = new ByteArrayContent(content);
        file.Headers.ContentType = new MediaTypeHeaderValue("application/zip");
        form.Add(file, "bestand", "bestand.zip");
        return await browser.PostAsync(address, form);
    }

    private static async Task Administer(WebHost host)
    {
        await using var scope = host.Services.CreateAsyncScope();
        var users = scope.ServiceProvider.GetRequiredService<Microsoft.AspNetCore.Identity.UserManager<Web.Infrastructure.Persistence.SchoolUser>>();
        var teacher = (await users.FindByIdAsync(TestUser.Teacher.Id))!;
        if (!await users.IsInRoleAsync(teacher, SchoolClaims.Administrator))
            Assert.True((await users.AddToRoleAsync(teacher, SchoolClaims.Administrator)).Succeeded);
    }

    // Names say the second; the later ones of a test get one of their own.
    private static async Task<string> Make(WebHost host, int number = 0)
    {
        var keeper = host.Services.GetRequiredService<BackupKeeper>();
        Assert.True((await host.Send(Administrator, new MakeBackup.Command())).IsSuccess);
        await keeper.Running;
        Assert.Null(keeper.Work!.Error);
        var made = Path.Combine(host.Folder, "backups", keeper.Work.File);
        Assert.True(File.Exists(made));
        var name = string.Create(CultureInfo.InvariantCulture, $"oefenbedrijf-20261126-1000{number:00}.zip");
        File.Move(made, Path.Combine(host.Folder, "backups", name));
        return name;
    }

    private static async Task PutBack(WebHost host, string name)
    {
        var keeper = host.Services.GetRequiredService<BackupKeeper>();
        Assert.Empty((await host.Send(Administrator, new RestoreBackup.Command(name, "TERUGZETTEN"))).Errors);
        await keeper.Running;
        Assert.Null(keeper.Work!.Error);
        Assert.True(keeper.Work.IsRestore);
    }

    private static async Task Note(WebHost host, string text)
    {
        await using var scope = host.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<UserSource>().Use(TestUser.Sam.Principal);
        Assert.Empty((await scope.ServiceProvider.GetRequiredService<IDispatcher>().Send(WebHost.Firm, new ShowNotes.Add(TestFirmContents.GoldenSpoon, text))).Errors);
    }

    private static async Task<IReadOnlyList<string>> Notes(WebHost host)
    {
        await using var db = await host.Services.GetRequiredService<FirmStore>().Open(WebHost.Firm, default);
        return await db.Set<CustomerNote>().Where(n => n.Author == TestUser.Sam.Name).OrderBy(n => n.Id).Select(n => n.Text).ToListAsync();
    }

    private static async Task<(int Code, string Said)> Run(params string[] args)
    {
        await using var said = new StringWriter(CultureInfo.InvariantCulture);
        var code = await BackupCommands.Run(args, said, said);
        return (code, said.ToString().Trim());
    }

    private static void Change(string path, Action<ZipArchive> change)
    {
        using var zip = ZipFile.Open(path, ZipArchiveMode.Update);
        change(zip);
    }

    private static void List(string path, Action<JsonNode> change) => Change(path, zip =>
    {
        JsonNode list;
        using (var text = zip.GetEntry("inhoud.json")!.Open())
            list = JsonNode.Parse(text)!;
        change(list);
        zip.GetEntry("inhoud.json")!.Delete();
        Write(zip, "inhoud.json", list.ToJsonString(JsonSerializerOptions.Default));
    });

    private static void Write(ZipArchive zip, string name, string text)
    {
        using var entry = zip.CreateEntry(name).Open();
        entry.Write(Encoding.UTF8.GetBytes(text));
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"([^\"]*)\"")]
    private static partial Regex Token();
}
