using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Firm;
using PracticeFirm.Domain.School;
using PracticeFirm.Web.Features.Sessions;
using PracticeFirm.Web.Infrastructure.Dispatch;
using PracticeFirm.Web.Infrastructure.Firms;
using PracticeFirm.Web.Infrastructure.Persistence;
using PracticeFirm.Web.Tests.Infrastructure;

namespace PracticeFirm.Web.Tests.Features.Sessions;

/// <summary>A session on a scenario of the seeds, in which Sam and Noor each run a firm of their own.</summary>
internal sealed class CockpitDesk : IAsyncDisposable
{
    public const string OfSam = "CKPTSAMA";
    public const string OfNoor = "CKPTNGGR";

    /// <summary>A teacher of another class.</summary>
    public static TestUser Other { get; } = new("docent2", "Kees Smit", IsTeacher: true);

    private CockpitDesk(WebHost host, int sessionId) => (Host, SessionId) = (host, sessionId);

    public WebHost Host { get; }

    public int SessionId { get; }

    public static async Task<CockpitDesk> Open(DayMover mover = DayMover.Learner)
    {
        var host = await WebHost.Start();
        await using var db = await host.School();
        var classId = await db.Classes.Select(c => c.Id).SingleAsync();
        var session = PracticeSession.Open(
            classId, new SessionPlan("Offertes op tijd", "kantoor-offerte", 1, HelpLevel.Guided, DateTime.UtcNow.AddMinutes(-1), DateTime.UtcNow.AddHours(3), DayMover: mover)).Value;
        db.Add(session);
        await db.SaveChangesAsync();
        var desk = new CockpitDesk(host, session.Id);
        await desk.Add(db, session, OfSam, TestUser.Sam);
        await desk.Add(db, session, OfNoor, TestUser.Noor);
        return desk;
    }

    public async Task<ShowCockpit.Model> Cockpit(int patience = ShowCockpit.UsualPatience) =>
        (await Host.Send(TestUser.Teacher, new ShowCockpit.Query(SessionId, patience))).Value;

    public async Task<ShowCockpit.Row> Row(string code, int patience = ShowCockpit.UsualPatience) => (await Cockpit(patience)).Rows.Single(r => r.Code == code);

    /// <summary>Sends a message about a firm as somebody.</summary>
    public async Task<Result<T>> Send<T>(TestUser user, string firm, IFirmMessage<T> message)
    {
        await using var scope = Host.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<UserSource>().Use(user.Principal);
        return await scope.ServiceProvider.GetRequiredService<IDispatcher>().Send(firm, message);
    }

    /// <summary>Looks into a firm.</summary>
    public Task<T> Look<T>(string code, Func<FirmDb, Task<T>> look) => Host.Services.GetRequiredService<FirmStore>().Look(code, look, default);

    /// <summary>Changes what the school knows of the session.</summary>
    public async Task Arrange(Func<SchoolDb, PracticeSession, Task> change)
    {
        await using (var db = await Host.School())
        {
            await change(db, await db.Sessions.SingleAsync(s => s.Id == SessionId));
            await db.SaveChangesAsync();
        }

        Host.Services.GetRequiredService<IFirmDirectory>().Forget();
    }

    public async Task Add(SchoolDb db, PracticeSession session, string code, TestUser learner, int attempt = 1)
    {
        db.Add(FirmRegistration.Register(code, TestFirmContents.FirmName, session, 1, [new FirmMember(learner.Id, learner.Name)], attempt).Value);
        await db.SaveChangesAsync();
        await Host.Services.GetRequiredService<IFirmProvisioner>().Provision(code, new FirmRecipe(session.Scenario, 1, []), default);
    }

    public ValueTask DisposeAsync() => Host.DisposeAsync();
}
