using System.Net;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Firm;
using PracticeFirm.Domain.School;
using PracticeFirm.Web.Infrastructure.Dispatch;
using PracticeFirm.Web.Infrastructure.Firms;
using PracticeFirm.Web.Infrastructure.Persistence;

namespace PracticeFirm.Web.Tests.Infrastructure;

/// <summary>
/// The whole application behind HTTP, on a data folder of its own that is removed afterwards. <see cref="Start"/> has a class with
/// <see cref="TestUser.Teacher"/>, <see cref="TestUser.Sam"/> and <see cref="TestUser.Noor"/>, who run the firm <see cref="Firm"/>
/// (see <see cref="TestFirmContents"/>) together, and <see cref="TestUser.Stranger"/> in no class; <see cref="StartEmpty"/> has nothing.
/// </summary>
/// <example>
/// <code>
/// await using var host = await WebHost.Start();
/// using var browser = await host.LogIn(TestUser.Sam);
/// var page = await browser.GetStringAsync($"/f/{WebHost.Firm}/offertes");
/// </code>
/// </example>
public sealed partial class WebHost : IAsyncDisposable
{
    /// <summary>Code of the firm.</summary>
    public const string Firm = "TESTBANK";

    /// <summary>Password of every account.</summary>
    public const string Password = "oefenen-in-de-klas";

    // Guessing a password has to take long; making and checking those of the tests hasn't.
    private const int FewIterations = 1_000;

    // The application runs on the clock of the machine.
    private static readonly DateTime Started = DateTime.UtcNow.AddMinutes(-5);
    private static readonly DateTime Ends = DateTime.UtcNow.Date.AddDays(30).AddHours(12);
    private static readonly Lazy<Task<string>> Template = new(TestFirmContents.WriteTemplate);
    private static readonly Lazy<Task<string>> SchoolFile = new(WriteSchool);
    private readonly Factory _factory;
    private readonly bool _keepsFolder;

    private WebHost(Factory factory, bool keepsFolder)
    {
        _factory = factory;
        _keepsFolder = keepsFolder;
    }

    /// <summary>Everything that is wired.</summary>
    public IServiceProvider Services => _factory.Services;

    /// <summary>Where its data lies.</summary>
    public string Folder => _factory.Folder;

    /// <summary>The application with a class and a firm.</summary>
    public static async Task<WebHost> Start(params (string Key, string Value)[] settings)
    {
        var folder = NewFolder();
        Directory.CreateDirectory(folder);
        File.Copy(await SchoolFile.Value, new DataFolder(folder).SchoolFile);
        var host = await StartOn(folder, keepsFolder: false, settings);
        await host.MakeSchool();
        return host;
    }

    /// <summary>The same on a folder that stays.</summary>
    public static async Task<WebHost> StartIn(string folder)
    {
        var host = await StartOn(folder, keepsFolder: true);
        await host.MakeSchool();
        return host;
    }

    /// <summary>The application as it starts on an empty folder.</summary>
    public static Task<WebHost> StartEmpty(params (string Key, string Value)[] settings) =>
        StartOn(NewFolder(), keepsFolder: false, settings);

    /// <summary>The application on a folder that may have data already.</summary>
    public static Task<WebHost> StartOn(string folder, bool keepsFolder, params (string Key, string Value)[] settings)
    {
        var factory = new Factory(folder, settings);
        _ = factory.Server;
        return Task.FromResult(new WebHost(factory, keepsFolder));
    }

    /// <summary>A browser without a log-in that follows no redirects.</summary>
    public HttpClient Browser() => _factory.CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false });

    /// <summary>A browser in which somebody is logged in.</summary>
    public async Task<HttpClient> LogIn(TestUser user)
    {
        var browser = Browser();
        using var answer = await Post(browser, "/inloggen", ("Input.UserName", user.Id), ("Input.Password", Password));
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        return browser;
    }

    /// <summary>Fills in the form of a page and sends it.</summary>
    public static async Task<HttpResponseMessage> Post(HttpClient browser, string address, params (string Name, string Value)[] fields)
    {
        var page = await browser.GetStringAsync(address);
        var form = fields.ToDictionary(field => field.Name, field => field.Value);
        foreach (Match hidden in Hidden().Matches(FormOf(page)))
            form.TryAdd(hidden.Groups[1].Value, WebUtility.HtmlDecode(hidden.Groups[2].Value));
        return await browser.PostAsync(address, new FormUrlEncodedContent(form));
    }

    /// <summary>Sends a message about the school as somebody.</summary>
    public async Task<Result<T>> Send<T>(TestUser user, ISchoolMessage<T> message)
    {
        await using var scope = Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<UserSource>().Use(user.Principal);
        return await scope.ServiceProvider.GetRequiredService<IDispatcher>().Send(message);
    }

    /// <summary>Sends a message about a firm as somebody.</summary>
    public async Task<Result<T>> Send<T>(TestUser user, string firm, IFirmMessage<T> message)
    {
        await using var scope = Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<UserSource>().Use(user.Principal);
        return await scope.ServiceProvider.GetRequiredService<IDispatcher>().Send(firm, message);
    }

    /// <summary>The same with what has to succeed.</summary>
    public async Task<T> Done<T>(TestUser user, ISchoolMessage<T> message)
    {
        var result = await Send(user, message);
        Assert.Empty(result.Errors);
        return result.Value;
    }

    /// <summary>The same with what has to succeed.</summary>
    public async Task<T> Done<T>(TestUser user, string firm, IFirmMessage<T> message)
    {
        var result = await Send(user, firm, message);
        Assert.Empty(result.Errors);
        return result.Value;
    }

    /// <summary>The school's database, to look at or to bring into a state.</summary>
    public Task<SchoolDb> School() => Services.GetRequiredService<IDbContextFactory<SchoolDb>>().CreateDbContextAsync();

    public async ValueTask DisposeAsync()
    {
        await _factory.DisposeAsync();
        SqliteConnection.ClearAllPools();
        if (!_keepsFolder)
            Directory.Delete(Folder, recursive: true);
    }

    /// <summary>A class with a firm; see above.</summary>
    public async Task MakeSchool()
    {
        await using var scope = Services.CreateAsyncScope();
        var users = scope.ServiceProvider.GetRequiredService<UserManager<SchoolUser>>();
        foreach (var user in new[] { TestUser.Teacher, TestUser.Sam, TestUser.Noor, TestUser.Stranger })
        {
            var account = new SchoolUser { Id = user.Id, UserName = user.Id, DisplayName = user.Name };
            Assert.Empty((await users.CreateAsync(account, Password)).Errors);
            await users.AddToRoleAsync(account, user.IsTeacher ? SchoolClaims.Teacher : SchoolClaims.Learner);
        }

        var db = scope.ServiceProvider.GetRequiredService<SchoolDb>();
        var schoolClass = SchoolClass.Start("3A", TestUser.Teacher.Id).Value;
        Assert.True(schoolClass.Enrol(TestUser.Sam.Id).IsSuccess);
        Assert.True(schoolClass.Enrol(TestUser.Noor.Id).IsSuccess);
        db.Add(schoolClass);
        await db.SaveChangesAsync();
        var session = PracticeSession.Open(schoolClass.Id, new SessionPlan("Offertes maken", "test", 1, HelpLevel.Guided, Started, Ends)).Value;
        db.Add(session);
        await db.SaveChangesAsync();
        db.Add(FirmRegistration.Register(Firm, TestFirmContents.FirmName, session, 1, [Member(TestUser.Sam), Member(TestUser.Noor)]).Value);
        await db.SaveChangesAsync();
        await scope.ServiceProvider.GetRequiredService<FirmStore>().Put(Firm, await Template.Value, default);
        Services.GetRequiredService<Web.Infrastructure.Security.FirstTeacher>().Done();
    }

    private static string NewFolder() => Path.Combine(Path.GetTempPath(), $"practicefirm-{Guid.NewGuid():N}");

    /// <summary>Writes an empty school into a file that hosts start on: the migrations are a quarter of a start. Gone when the run ends.</summary>
    private static async Task<string> WriteSchool()
    {
        var folder = Directory.CreateTempSubdirectory("practicefirm-school-").FullName;
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(folder, recursive: true);
        var path = new DataFolder(folder).SchoolFile;
        var options = new DbContextOptionsBuilder<SchoolDb>();
        SchoolDb.Configure(options, path);
        await using var db = new SchoolDb(options.Options);
        await db.Prepare();
        await db.Database.CloseConnectionAsync();
        SqliteConnection.ClearPool((SqliteConnection)db.Database.GetDbConnection());
        return path;
    }

    private static FirmMember Member(TestUser user) => new(user.Id, user.Name);

    private static string FormOf(string page)
    {
        var main = page[page.IndexOf("<main", StringComparison.Ordinal)..];
        return main[main.IndexOf("<form", StringComparison.Ordinal)..main.IndexOf("</form>", StringComparison.Ordinal)];
    }

    [GeneratedRegex("<input type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\"")]
    private static partial Regex Hidden();

    /// <summary>Puts the firm of the tests in place for every scenario: making one from the seeds takes seconds.</summary>
    private sealed class TestProvisioner(FirmStore store) : IFirmProvisioner
    {
        public async Task<Result<string>> Provision(string firmCode, FirmRecipe recipe, CancellationToken ct)
        {
            await store.Swap(firmCode, (await Prepare(firmCode, recipe, ct)).Value, ct);
            return $"{TestFirmContents.FirmName} ({recipe.Scenario})";
        }

        public async Task<Result<string>> Prepare(string firmCode, FirmRecipe recipe, CancellationToken ct, Action<FirmDb>? finish = null) =>
            await store.Beside(firmCode, await Template.Value, ct, finish);
    }

    private sealed class Factory(string folder, (string Key, string Value)[] settings) : WebApplicationFactory<Program>
    {
        public string Folder { get; } = folder;

        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            builder.UseEnvironment("Production");
            builder.UseSetting("Data:Folder", Folder);
            builder.UseSetting("Start:Rehearse", "false");
            foreach (var (key, value) in settings)
                builder.UseSetting(key, value);
            builder.ConfigureTestServices(services => services
                .AddSingleton<IFirmProvisioner, TestProvisioner>()
                .Configure<PasswordHasherOptions>(hasher => hasher.IterationCount = FewIterations));
        }
    }
}
