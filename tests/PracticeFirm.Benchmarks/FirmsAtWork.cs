using System.Security.Claims;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Server;
using Microsoft.AspNetCore.Identity;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using PracticeFirm.Domain.Firm;
using PracticeFirm.Domain.School;
using PracticeFirm.Web.Infrastructure.Dispatch;
using PracticeFirm.Web.Infrastructure.Firms;
using PracticeFirm.Web.Infrastructure.Persistence;
using PracticeFirm.Web.Infrastructure.Security;

namespace PracticeFirm.Benchmarks;

/// <summary>Generated firms on the disk with a learner in each, behind the dispatcher as the application wires it, in this process.</summary>
internal sealed class FirmsAtWork : IAsyncDisposable
{
    /// <summary>Password of the learners.</summary>
    public const string Password = "meten-is-weten";

    private const int Seed = 1;
    private const string LearnerName = "Noor Bakker";

    private readonly WebApplication _app;
    private readonly AsyncServiceScope _circuit;
    private readonly int _learners;

    private FirmsAtWork(WebApplication app, IReadOnlyList<string> codes, int learners, string template)
    {
        _app = app;
        Template = template;
        _learners = learners;
        Codes = codes;
        _circuit = app.Services.CreateAsyncScope();
        _circuit.ServiceProvider.GetRequiredService<UserSource>().Use(new ClaimsPrincipal(new ClaimsIdentity(
            [
                new Claim(ClaimTypes.NameIdentifier, UserName(0)),
                new Claim(SchoolClaims.DisplayName, LearnerName),
                new Claim(ClaimTypes.Role, SchoolClaims.Learner),
            ],
            "benchmark")));
        Dispatcher = _circuit.ServiceProvider.GetRequiredService<IDispatcher>();
    }

    /// <summary>The codes of the firms.</summary>
    public IReadOnlyList<string> Codes { get; }

    /// <summary>The file that the firms are copies of.</summary>
    public string Template { get; }

    private IDispatcher Dispatcher { get; }

    /// <summary>What every firm is made from.</summary>
    /// <param name="firm">Which firm, counted from 0.</param>
    public FirmRecipe Recipe(int firm) => new(Rows.FirmGenerateRows.Scenario, Seed, [new FirmMember(UserName(firm % _learners), LearnerName)]);

    /// <summary>Service of the application.</summary>
    public T The<T>()
        where T : notnull => _app.Services.GetRequiredService<T>();

    /// <summary>Makes the school and the firms.</summary>
    /// <param name="folder">An empty folder.</param>
    /// <param name="count">How many firms.</param>
    /// <param name="learners">How many learners, who get the firms by turns.</param>
    /// <param name="template">What to do first with the file that the firms are copies of.</param>
    public static async Task<FirmsAtWork> Open(string folder, int count = 1, int learners = 1, Action<string>? template = null)
    {
        var firms = await Register(folder, count, learners);
        template?.Invoke(firms.Template);
        for (var i = 0; i < count; i++)
            await firms.The<IFirmProvisioner>().Provision(firms.Codes[i], firms.Recipe(i), CancellationToken.None);
        return firms;
    }

    /// <summary>Makes the school, where firms are registered that have no data yet, and the template for them.</summary>
    /// <param name="folder">An empty folder.</param>
    /// <param name="count">How many firms.</param>
    /// <param name="learners">How many learners, who get the firms by turns.</param>
    public static async Task<FirmsAtWork> Register(string folder, int count, int learners)
    {
        var data = new DataFolder(folder);
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.Services.AddSingleton(data);
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddSingleton<LastSeen>();
        builder.Services.AddScoped<AuthenticationStateProvider, ServerAuthenticationStateProvider>();
        builder.AddSchool();
        builder.AddFirms();
        builder.AddDispatch();
        var app = builder.Build();
        await app.PrepareSchool();
        string[] codes = [.. Enumerable.Range(0, count).Select(Code)];
        await using (var school = await app.Services.GetRequiredService<IDbContextFactory<SchoolDb>>().CreateDbContextAsync())
            await Register(school, codes, learners);
        var template = await app.Services.GetRequiredService<FirmTemplates>().Ensure(Rows.FirmGenerateRows.Scenario, Seed, CancellationToken.None);
        return new(app, codes, learners, template.Value);
    }

    /// <summary>Makes the data of all firms that lack it, as the application does it after a session was started.</summary>
    public async Task MakeAll()
    {
        var maker = The<FirmMaker>();
        await using (var school = await The<IDbContextFactory<SchoolDb>>().CreateDbContextAsync())
            foreach (var session in school.Sessions.Select(s => s.Id).ToList())
                maker.Make(session);
        await maker.StartAsync(CancellationToken.None);
        while (!Codes.All(maker.IsReady))
        {
            if (Codes.Select(maker.FailureOf).FirstOrDefault(f => f is not null) is { } failure)
                throw new InvalidOperationException(failure.Message);
            await Task.Delay(1);
        }

        await maker.StopAsync(CancellationToken.None);
    }

    /// <summary>Throws the data of all firms away.</summary>
    public async Task RemoveAll()
    {
        foreach (var code in Codes)
            await The<FirmKeeper>().Remove(code, CancellationToken.None);
    }

    /// <summary>Log-in name of a learner, counted from 0.</summary>
    public static string UserName(int learner) => $"leerling{learner + 1}";

    /// <summary>Words by which articles of the first firm are found, each at the start of a name.</summary>
    public async Task<string[]> ArticleWords() =>
    [
        .. (await Look(Codes[0], db => db.Articles.OrderBy(a => a.Id).Select(a => a.Name.Dutch).ToListAsync()))
            .Select(name => name.Split(' ')[0]).Where(word => word.Length > 3).Distinct(),
    ];

    /// <summary>Sends what has to succeed to the first firm.</summary>
    /// <exception cref="InvalidOperationException">It was refused.</exception>
    public Task<T> Send<T>(IFirmMessage<T> message) => Send(Codes[0], message);

    /// <summary>Sends what has to succeed.</summary>
    /// <exception cref="InvalidOperationException">It was refused.</exception>
    public async Task<T> Send<T>(string code, IFirmMessage<T> message)
    {
        var result = await Dispatcher.Send(code, message);
        return result.IsSuccess
            ? result.Value
            : throw new InvalidOperationException($"{message.GetType()} werd geweigerd: {string.Join(' ', result.Errors.Select(e => e.Message))}");
    }

    /// <summary>Looks into the file of a firm, past the dispatcher.</summary>
    public async Task<T> Look<T>(string code, Func<FirmDb, Task<T>> look)
    {
        await using var db = await _app.Services.GetRequiredService<FirmStore>().Open(code, CancellationToken.None);
        return await look(db);
    }

    public async ValueTask DisposeAsync()
    {
        await _circuit.DisposeAsync();
        await _app.DisposeAsync();
        SqliteConnection.ClearAllPools();
    }

    // Eight characters, the last three count.
    private static string Code(int firm)
    {
        const string letters = FirmCode.Alphabet;
        return $"MEETB{letters[firm / (letters.Length * letters.Length)]}{letters[firm / letters.Length % letters.Length]}{letters[firm % letters.Length]}";
    }

    private static async Task Register(SchoolDb school, IReadOnlyList<string> codes, int learners)
    {
        const string teacher = "docent";
        school.Users.Add(new SchoolUser { Id = teacher, UserName = teacher, DisplayName = teacher });
        var role = new IdentityRole(SchoolClaims.Learner) { NormalizedName = SchoolClaims.Learner.ToUpperInvariant() };
        school.Roles.Add(role);
        var hash = new PasswordHasher<SchoolUser>().HashPassword(new SchoolUser(), Password);
        foreach (var name in Enumerable.Range(0, learners).Select(UserName))
        {
            school.Users.Add(new SchoolUser
            {
                Id = name,
                UserName = name,
                NormalizedUserName = name.ToUpperInvariant(),
                DisplayName = LearnerName,
                PasswordHash = hash,
                SecurityStamp = name,
            });
            school.UserRoles.Add(new IdentityUserRole<string> { RoleId = role.Id, UserId = name });
        }

        await school.SaveChangesAsync();
        var now = TimeProvider.System.GetUtcNow().UtcDateTime;
        foreach (var pupils in Enumerable.Range(0, learners).Chunk(SchoolClass.MostLearners))
        {
            var schoolClass = SchoolClass.Start($"3A-{pupils[0] + 1}", teacher).Value;
            foreach (var pupil in pupils)
                schoolClass.Enrol(UserName(pupil));
            school.Classes.Add(schoolClass);
            await school.SaveChangesAsync();
            var session = PracticeSession.Open(schoolClass.Id, new SessionPlan("Meten", Rows.FirmGenerateRows.Scenario, Seed, HelpLevel.Guided, now)).Value;
            school.Sessions.Add(session);
            await school.SaveChangesAsync();
            school.Firms.AddRange(codes.Index().Where(firm => pupils.Contains(firm.Index % learners)).Select(firm =>
                FirmRegistration.Register(firm.Item, $"Meetbedrijf {firm.Index + 1}", session, Seed, [new FirmMember(UserName(firm.Index % learners), LearnerName)]).Value));
            await school.SaveChangesAsync();
        }
    }
}
