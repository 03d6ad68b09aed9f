using System.Security.Claims;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Server;
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

/// <summary>Generated firms on the disk with one learner in them, behind the dispatcher as the application wires it, in this process.</summary>
internal sealed class FirmsAtWork : IAsyncDisposable
{
    private const string LearnerName = "Noor Bakker";

    private readonly WebApplication _app;
    private readonly AsyncServiceScope _circuit;

    private FirmsAtWork(WebApplication app, IReadOnlyList<string> codes)
    {
        _app = app;
        Codes = codes;
        _circuit = app.Services.CreateAsyncScope();
        _circuit.ServiceProvider.GetRequiredService<UserSource>().Use(new ClaimsPrincipal(new ClaimsIdentity(
            [
                new Claim(ClaimTypes.NameIdentifier, Workplace.Learner),
                new Claim(SchoolClaims.DisplayName, LearnerName),
                new Claim(ClaimTypes.Role, SchoolClaims.Learner),
            ],
            "benchmark")));
        Dispatcher = _circuit.ServiceProvider.GetRequiredService<IDispatcher>();
    }

    /// <summary>The codes of the firms.</summary>
    public IReadOnlyList<string> Codes { get; }

    private IDispatcher Dispatcher { get; }

    /// <summary>Makes the firms.</summary>
    /// <param name="folder">An empty folder.</param>
    /// <param name="template">What the firms are copies of.</param>
    /// <param name="count">How many.</param>
    public static async Task<FirmsAtWork> Open(string folder, string template, int count = 1)
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
        string[] codes = [.. Enumerable.Range(1, count).Select(i => $"BENCHM{i / 8 + 2}{i % 8 + 2}")];
        await using (var school = await app.Services.GetRequiredService<IDbContextFactory<SchoolDb>>().CreateDbContextAsync())
            await Register(school, codes);
        foreach (var code in codes)
            await app.Services.GetRequiredService<FirmStore>().Put(code, template, CancellationToken.None, db =>
            {
                db.Employees.Add(Employee.Join(LearnerName, Workplace.Learner, db.Firms.Single().Identity));
                db.SaveChanges();
            });
        return new(app, codes);
    }

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

    private static async Task Register(SchoolDb school, IReadOnlyList<string> codes)
    {
        const string teacher = "docent";
        school.Users.Add(new SchoolUser { Id = teacher, UserName = teacher, DisplayName = teacher });
        school.Users.Add(new SchoolUser { Id = Workplace.Learner, UserName = Workplace.Learner, DisplayName = LearnerName });
        await school.SaveChangesAsync();
        var schoolClass = SchoolClass.Start("3A", teacher).Value;
        schoolClass.Enrol(Workplace.Learner);
        school.Classes.Add(schoolClass);
        await school.SaveChangesAsync();
        var session = PracticeSession.Open(schoolClass.Id, new SessionPlan("Meten", Rows.FirmGenerateRows.Scenario, 1, HelpLevel.Guided, TimeProvider.System.GetUtcNow().UtcDateTime)).Value;
        school.Sessions.Add(session);
        await school.SaveChangesAsync();
        school.Firms.AddRange(codes.Select((code, i) =>
            FirmRegistration.Register(code, $"Meetbedrijf {i + 1}", session, i + 1, [new FirmMember(Workplace.Learner, LearnerName)]).Value));
        await school.SaveChangesAsync();
    }
}
