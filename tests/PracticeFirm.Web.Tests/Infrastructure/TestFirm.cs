using System.Collections.Concurrent;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Server;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Firm;
using PracticeFirm.Domain.Offertes;
using PracticeFirm.Domain.School;
using PracticeFirm.Web.Infrastructure.Dispatch;
using PracticeFirm.Web.Infrastructure.Firms;
using PracticeFirm.Web.Infrastructure.Live;
using PracticeFirm.Web.Infrastructure.Persistence;

namespace PracticeFirm.Web.Tests.Infrastructure;

/// <summary>
/// A small firm on a real file, behind the real dispatcher. Every test has its own; the file is a copy of one that is made once
/// per run. Who is in it: see <see cref="TestFirmContents"/>.
/// </summary>
/// <example>
/// <code>
/// await using var firm = await TestFirm.Open();
/// var done = await firm.Send(TestUser.Sam, new AddNote.Command(TestFirmContents.GoldenSpoon, "Gebeld."));
/// await using var db = await firm.Db();
/// </code>
/// </example>
public sealed class TestFirm : IAsyncDisposable
{
    /// <summary>The firm's code in the URL.</summary>
    public const string Code = "TESTFIRM";

    // Reading the seeds takes longer than most tests.
    private static readonly SeedShelf Seeds = new(new ConfigurationBuilder().Build());
    private static readonly Lazy<Task<string>> Template = new(TestFirmContents.WriteTemplate);
    private static readonly Lazy<FirmTemplates> Scenarios = new(ShareTemplates);
    private readonly string _folder;
    private readonly ServiceProvider _services;

    private TestFirm(string folder, ServiceProvider services)
    {
        _folder = folder;
        _services = services;
    }

    /// <summary>Everything that is wired, for what a test wants to reach directly.</summary>
    public IServiceProvider Services => _services;

    /// <summary>The clock of the machine; the firm's date is <see cref="TestFirmContents.Today"/>.</summary>
    public FakeTimeProvider Clock => (FakeTimeProvider)_services.GetRequiredService<TimeProvider>();

    /// <summary>Counts the round trips to the database.</summary>
    public CommandCounter Commands => _services.GetRequiredService<CommandCounter>();

    /// <summary>What open screens are told.</summary>
    public FirmLive Live => _services.GetRequiredService<FirmLive>();

    /// <summary>A fresh copy of the firm.</summary>
    /// <param name="more">Other services that a slice asks for.</param>
    public static async Task<TestFirm> Open(Action<IServiceCollection>? more = null)
    {
        var folder = new DataFolder(Path.Combine(Path.GetTempPath(), $"practicefirm-{Guid.NewGuid():N}"));
        var firm = new TestFirm(folder.Root, Wire(folder, more));
        await firm.Services.GetRequiredService<FirmStore>().Put(Code, await Template.Value, default);
        return firm;
    }

    /// <summary>A whole firm of a scenario, as a learner gets it; takes seconds to make, the first time in a run.</summary>
    public static async Task<TestFirm> Of(string scenario, int seed)
    {
        var folder = new DataFolder(Path.Combine(Path.GetTempPath(), $"practicefirm-{Guid.NewGuid():N}"));
        var firm = new TestFirm(folder.Root, Wire(folder));
        var made = await new FirmProvisioner(Scenarios.Value, firm.Services.GetRequiredService<FirmStore>(), new Checkpoints(folder, TimeProvider.System))
            .Provision(Code, new FirmRecipe(scenario, seed, [new FirmMember(TestUser.Sam.Id, TestUser.Sam.Name)]), default);
        Assert.Empty(made.Errors);
        return firm;
    }

    /// <summary>The services of the application as far as messages need them, on a folder that may hold firms already.</summary>
    internal static ServiceProvider Wire(DataFolder folder, Action<IServiceCollection>? more = null)
    {
        Directory.CreateDirectory(folder.Firms);
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddDispatch(new ConfigurationBuilder().Build());
        services.AddSingleton(folder);
        services.AddSingleton<FirmStore>();
        services.AddSingleton(Seeds);
        services.AddSingleton<TestDirectory>();
        services.AddSingleton<IFirmDirectory>(sp => sp.GetRequiredService<TestDirectory>());
        services.AddSingleton<CommandCounter>();
        services.AddSingleton<IInterceptor>(sp => sp.GetRequiredService<CommandCounter>());
        services.AddScoped<AuthenticationStateProvider, ServerAuthenticationStateProvider>();
        services.AddSingleton<TimeProvider>(new FakeTimeProvider(new DateTimeOffset(TestFirmContents.Today, new TimeOnly(8, 0), TimeSpan.Zero)));
        more?.Invoke(services);
        return services.BuildServiceProvider();
    }

    private static FirmTemplates ShareTemplates()
    {
        var folder = Directory.CreateTempSubdirectory("practicefirm-scenarios-").FullName;
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(folder, recursive: true);
        return new FirmTemplates(new DataFolder(folder), Seeds, Microsoft.Extensions.Logging.Abstractions.NullLogger<FirmTemplates>.Instance);
    }

    /// <summary>The dispatcher as somebody at the screen has it.</summary>
    public IDispatcher As(TestUser user) => As(_services, user);

    /// <summary>The same on services that were wired apart.</summary>
    internal static IDispatcher As(IServiceProvider services, TestUser user) => new SignedIn(services, user);

    /// <summary>Writes all that was saved into a file of its own.</summary>
    public async Task CopyTo(string path)
    {
        await using var db = await Db();
        await db.Database.ExecuteSqlRawAsync("PRAGMA wal_checkpoint(TRUNCATE);");
        File.Copy(Path.Combine(_folder, "firms", Code + ".db"), path);
    }

    /// <summary>Sends a message about this firm.</summary>
    public Task<Result<T>> Send<T>(TestUser user, IFirmMessage<T> message) => As(user).Send(Code, message);

    /// <summary>Sends a query twice and counts what the second time sends to the database; the first opens the file.</summary>
    public async Task<(T Value, int RoundTrips)> Count<T>(TestUser user, IFirmQuery<T> query)
    {
        Assert.True((await Send(user, query)).IsSuccess);
        Commands.Reset();
        var result = await Send(user, query);
        return (result.Value, Commands.Commands.Count);
    }

    /// <summary>A context of its own, to look at what was saved.</summary>
    public Task<FirmDb> Db() => _services.GetRequiredService<FirmStore>().Open(Code, default);

    /// <summary>Brings the firm into the state a test starts from, past the dispatcher; gives what the change yields.</summary>
    public async Task<T> Arrange<T>(Func<FirmDb, Task<T>> change)
    {
        await using var db = await Db();
        var made = await change(db);
        await db.SaveChangesAsync();
        return made;
    }

    /// <summary>The lines of the event log, oldest first.</summary>
    public async Task<IReadOnlyList<FirmEvent>> Events()
    {
        await using var db = await Db();
        return await db.Events.AsNoTracking().OrderBy(e => e.Id).ToListAsync();
    }

    /// <summary>An offerte of Sam's, sent by way of its own verbs.</summary>
    public Task<int> SentOfferte(int customerId, params (int ArticleId, int Quantity)[] lines) => Arrange(async db =>
    {
        var offerte = await TestFirmContents.Draft(db, customerId, lines);
        var firm = await db.TheFirm(default);
        var numbers = await db.NumberSeries.SingleOrDefaultAsync(n => n.Prefix == Offerte.NumberPrefix && n.Year == firm.BusinessDay.Year)
            ?? db.Add(NumberSeries.Start(Offerte.NumberPrefix, firm.BusinessDay.Year)).Entity;
        var sent = offerte.Send(await TestFirmContents.Customer(db, customerId), numbers, firm, null);
        Assert.Empty(sent.Errors);
        await db.SaveChangesAsync();
        return offerte.Id;
    });

    /// <summary>A draft of Sam's.</summary>
    public Task<int> DraftOfferte(int customerId, params (int ArticleId, int Quantity)[] lines) => Arrange(async db =>
    {
        var offerte = await TestFirmContents.Draft(db, customerId, lines);
        await db.SaveChangesAsync();
        return offerte.Id;
    });

    public async ValueTask DisposeAsync()
    {
        await using (var db = await Db())
            SqliteConnection.ClearPool((SqliteConnection)db.Database.GetDbConnection());
        await _services.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    private sealed class SignedIn(IServiceProvider services, TestUser user) : IDispatcher
    {
        public Task<Result<T>> Send<T>(ISchoolMessage<T> message, CancellationToken ct = default) => Through(d => d.Send(message, ct));

        public Task<Result<T>> Send<T>(string firm, IFirmMessage<T> message, CancellationToken ct = default) => Through(d => d.Send(firm, message, ct));

        private async Task<T> Through<T>(Func<IDispatcher, Task<T>> send)
        {
            await using var circuit = services.CreateAsyncScope();
            circuit.ServiceProvider.GetRequiredService<UserSource>().Use(user.Principal);
            return await send(circuit.ServiceProvider.GetRequiredService<IDispatcher>());
        }
    }
}

/// <summary>Who has a part in which firm, in tests: the two learners work in the firm, their teacher reads along.</summary>
public sealed class TestDirectory : IFirmDirectory
{
    private readonly ConcurrentDictionary<(string User, string Firm), FirmAccessInfo> _known = new(
        new Dictionary<(string, string), FirmAccessInfo>
        {
            [(TestUser.Sam.Id, TestFirm.Code)] = new(TestFirmContents.FirmName, true, TestUser.Sam.Name),
            [(TestUser.Noor.Id, TestFirm.Code)] = new(TestFirmContents.FirmName, true, TestUser.Noor.Name),
            [(TestUser.Teacher.Id, TestFirm.Code)] = new(TestFirmContents.FirmName, false, null),
        });

    /// <summary>Gives somebody a part in a firm.</summary>
    public void Let(TestUser user, string firm, bool mayWrite) => _known[(user.Id, firm)] = new(TestFirmContents.FirmName, mayWrite, mayWrite ? user.Name : null);

    /// <summary>Lets somebody read where they worked before, and says why.</summary>
    public void Stop(TestUser user, string firm, Error why) => _known[(user.Id, firm)] = new(TestFirmContents.FirmName, false, user.Name, why);

    /// <summary>Takes somebody's part away.</summary>
    public void Deny(TestUser user, string firm) => _known.TryRemove((user.Id, firm), out _);

    public Task<FirmAccessInfo?> Find(string userId, string firmCode, CancellationToken ct = default) =>
        Task.FromResult(_known.GetValueOrDefault((userId, firmCode)));

    public void Forget()
    {
    }
}
