using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PracticeFirm.Domain.Firm;
using PracticeFirm.Domain.School;
using PracticeFirm.Web.Features.Sessions;
using PracticeFirm.Web.Infrastructure.Firms;
using PracticeFirm.Web.Infrastructure.Live;
using PracticeFirm.Web.Tests.Infrastructure;

namespace PracticeFirm.Web.Tests.Features.Sessions;

/// <summary>What tests of sessions do again and again.</summary>
internal static class SessionDesk
{
    /// <summary>A scenario of the seeds.</summary>
    public const string Scenario = "kantoor-offerte";

    /// <summary>The class of the test school.</summary>
    public const int Class = 1;

    /// <summary>The session of the test school, in which Sam and Noor run <see cref="WebHost.Firm"/> together.</summary>
    public const int Session = 1;

    /// <summary>A teacher of no class of the test school.</summary>
    public static readonly TestUser Other = TestUser.Teacher with { Id = "andere-docent" };

    /// <summary>A session for Sam and Noor, each alone.</summary>
    public static NewSession.Command Each(SessionVariants variants = SessionVariants.Own) => new(
        Class, Scenario, "Oefenen", HelpLevel.Independent, [Alone(TestUser.Sam), Alone(TestUser.Noor)], variants, DayMover.Learner, null, null, null, null);

    /// <summary>Somebody who works alone.</summary>
    public static NewSession.Team Alone(TestUser user) => new([new NewSession.Seat(user.Id, EmployeeRole.InsideSales)]);

    /// <summary>Starts a session and waits until all its firms are there.</summary>
    public static async Task<(int Id, IReadOnlyList<FirmRegistration> Firms)> Begin(this WebHost host, NewSession.Command command)
    {
        var live = host.Services.GetRequiredService<SchoolLive>();
        var told = new SemaphoreSlim(0);
        using var listening = live.Listen(_ =>
        {
            told.Release();
            return Task.CompletedTask;
        });
        var id = await host.Done(TestUser.Teacher, command);
        return (id, await host.Ready(id, told));
    }

    /// <summary>Waits until all firms of a session are there.</summary>
    /// <param name="host">The application.</param>
    /// <param name="session">The session.</param>
    /// <param name="told">Released whenever something changed.</param>
    public static async Task<IReadOnlyList<FirmRegistration>> Ready(this WebHost host, int session, SemaphoreSlim told)
    {
        var maker = host.Services.GetRequiredService<FirmMaker>();
        while (true)
        {
            var firms = await host.FirmsOf(session);
            if (firms.All(f => maker.IsReady(f.Code)))
                return firms;
            Assert.All(firms, f => Assert.Null(maker.FailureOf(f.Code)));
            Assert.True(await told.WaitAsync(TimeSpan.FromMinutes(1)), "The firms are not made.");
        }
    }

    /// <summary>The firms of a session in the order of their codes of registration.</summary>
    public static async Task<IReadOnlyList<FirmRegistration>> FirmsOf(this WebHost host, int session)
    {
        await using var db = await host.School();
        return await db.Firms.AsNoTracking().Where(f => f.SessionId == session).OrderBy(f => f.Attempt).ThenBy(f => f.Seed).ToListAsync();
    }
}
