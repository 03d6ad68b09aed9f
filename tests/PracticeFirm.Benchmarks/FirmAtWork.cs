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

/// <summary>A generated firm on the disk with one learner in it, behind the dispatcher as the application wires it, in this process.</summary>
internal sealed class FirmAtWork : IAsyncDisposable
{
    private const string Code = "BENCHMRK";
    private const string LearnerName = "Noor Bakker";

    private readonly WebApplication _app;
    private readonly AsyncServiceScope _circuit;

    private FirmAtWork(WebApplication app, string file)
    {
        _app = app;
        File = file;
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

    /// <summary>The firm's file.</summary>
    public string File { get; }

    private IDispatcher Dispatcher { get; }

    /// <summary>Makes the firm in a folder.</summary>
    public static async Task<FirmAtWork> Open(string folder)
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
        await using (var school = await app.Services.GetRequiredService<IDbContextFactory<SchoolDb>>().CreateDbContextAsync())
            await Register(school);
        await app.Services.GetRequiredService<FirmStore>().Put(Code, Rows.FirmGenerateRows.Template(folder), CancellationToken.None, db =>
        {
            db.Employees.Add(Employee.Join(LearnerName, Workplace.Learner, db.Firms.Single().Identity));
            db.SaveChanges();
        });
        return new(app, Path.Combine(data.Firms, Code + ".db"));
    }

    /// <summary>Sends what has to succeed.</summary>
    /// <exception cref="InvalidOperationException">It was refused.</exception>
    public async Task<T> Send<T>(IFirmMessage<T> message)
    {
        var result = await Dispatcher.Send(Code, message);
        return result.IsSuccess
            ? result.Value
            : throw new InvalidOperationException($"{message.GetType()} werd geweigerd: {string.Join(' ', result.Errors.Select(e => e.Message))}");
    }

    /// <summary>Looks into the file, past the dispatcher.</summary>
    public async Task<T> Look<T>(Func<FirmDb, Task<T>> look)
    {
        await using var db = await _app.Services.GetRequiredService<FirmStore>().Open(Code, CancellationToken.None);
        return await look(db);
    }

    public async ValueTask DisposeAsync()
    {
        await _circuit.DisposeAsync();
        await _app.DisposeAsync();
        SqliteConnection.ClearAllPools();
    }

    private static async Task Register(SchoolDb school)
    {
        const string teacher = "docent";
        school.Users.Add(new SchoolUser { Id = teacher, UserName = teacher, DisplayName = teacher });
        school.Users.Add(new SchoolUser { Id = Workplace.Learner, UserName = Workplace.Learner, DisplayName = LearnerName });
        await school.SaveChangesAsync();
        var schoolClass = SchoolClass.Start("3A", teacher).Value;
        schoolClass.Enrol(Workplace.Learner);
        school.Classes.Add(schoolClass);
        await school.SaveChangesAsync();
        var today = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().DateTime);
        var session = PracticeSession.Open(schoolClass.Id, "Meten", "kantoor-offerte", 1, HelpLevel.Guided, today, today.AddDays(1)).Value;
        school.Sessions.Add(session);
        await school.SaveChangesAsync();
        school.Firms.Add(FirmRegistration.Register(Code, "Meetbedrijf", session, 1, [new FirmMember(Workplace.Learner, LearnerName)]).Value);
        await school.SaveChangesAsync();
    }
}
