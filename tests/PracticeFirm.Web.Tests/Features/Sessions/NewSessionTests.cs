using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Firm;
using PracticeFirm.Domain.School;
using PracticeFirm.Web.Features.Assignments;
using PracticeFirm.Web.Features.Sessions;
using PracticeFirm.Web.Infrastructure.Firms;
using PracticeFirm.Web.Infrastructure.Live;
using PracticeFirm.Web.Infrastructure.Persistence;
using PracticeFirm.Web.Tests.Infrastructure;

namespace PracticeFirm.Web.Tests.Features.Sessions;

public sealed class NewSessionTests
{
    [Fact]
    public async Task Every_learner_gets_a_firm_of_a_variant_of_their_own_and_finds_it_among_their_assignments()
    {
        await using var host = await WebHost.Start();

        var (id, firms) = await host.Begin(SessionDesk.Each());

        Assert.Equal([1, 2], firms.Select(f => f.Seed));
        Assert.Equal([TestUser.Sam.Id, TestUser.Noor.Id], firms.Select(f => f.Members.Single().UserId));
        var card = (await host.Done(TestUser.Sam, new MyAssignments.Query())).Firms.Single(f => f.SessionId == id);
        Assert.Equal((firms[0].Code, "Oefenen", "2.5", AssignmentState.Open, null), (card.Code, card.Title, card.Werkproces, card.State, card.Role));
        Assert.NotEmpty(card.Goal);
        var row = (await host.Done(TestUser.Teacher, new ListSessions.Query(SessionDesk.Class))).Sessions.Single(s => s.Id == id);
        Assert.Equal((SessionState.Running, 2, 0, "3A"), (row.State, row.Firms, row.HandedIn, row.ClassName));
    }

    [Fact]
    public async Task The_same_data_for_all_is_one_variant_and_a_next_session_brings_one_that_nobody_had()
    {
        await using var host = await WebHost.Start();

        var (_, first) = await host.Begin(SessionDesk.Each(SessionVariants.Same));
        var (_, second) = await host.Begin(SessionDesk.Each(SessionVariants.Same));

        Assert.Equal([1, 1], first.Select(f => f.Seed));
        Assert.Equal([2, 2], second.Select(f => f.Seed));
    }

    [Fact]
    public async Task A_team_shares_a_firm_and_each_has_a_role_in_it()
    {
        await using var host = await WebHost.Start();
        var team = new NewSession.Team([new NewSession.Seat(TestUser.Sam.Id, EmployeeRole.Purchasing), new NewSession.Seat(TestUser.Noor.Id, EmployeeRole.Warehouse)]);

        var (id, firms) = await host.Begin(SessionDesk.Each() with { Teams = [team], Title = " " });

        var firm = Assert.Single(firms);
        Assert.Equal((EmployeeRole.Purchasing, EmployeeRole.Warehouse), (firm.MemberOf(TestUser.Sam.Id)!.Role, firm.MemberOf(TestUser.Noor.Id)!.Role));
        var card = (await host.Done(TestUser.Noor, new MyAssignments.Query())).Firms.Single(f => f.SessionId == id);
        Assert.Equal("Medewerker magazijn", card.Role);
        Assert.Equal([TestUser.Sam.Name], card.Colleagues);
        Assert.NotEqual(" ", card.Title);
    }

    [Fact]
    public async Task A_session_of_later_is_announced_and_opens_for_nobody_before_its_time()
    {
        await using var host = await WebHost.Start();
        var tomorrow = DateOnly.FromDateTime(DateTime.Now).AddDays(1);

        var (id, firms) = await host.Begin(SessionDesk.Each() with { StartOn = tomorrow, StartAt = new TimeOnly(9, 15), EndOn = tomorrow });

        var card = (await host.Done(TestUser.Sam, new MyAssignments.Query())).Firms.Single(f => f.SessionId == id);
        Assert.Equal(AssignmentState.Planned, card.State);
        Assert.Equal(tomorrow.ToDateTime(new TimeOnly(9, 15)), TimeZoneInfo.ConvertTimeFromUtc(DateTime.SpecifyKind(card.StartsAt, DateTimeKind.Utc), TimeZoneInfo.Local));
        Assert.Equal("Firm.NotFound", (await host.Send(TestUser.Sam, firms[0].Code, new Web.Components.PlanFollowUp.Choices())).Error.Code);
        Assert.True((await host.Send(TestUser.Teacher, firms[0].Code, new Web.Components.PlanFollowUp.Choices())).IsSuccess);
    }

    [Fact]
    public async Task What_cannot_be_started_is_refused_and_leaves_nothing()
    {
        await using var host = await WebHost.Start();
        var fine = SessionDesk.Each();
        var today = DateOnly.FromDateTime(DateTime.Now);

        Assert.Equal("NewSession.NobodyChosen", await Refusal(fine with { Teams = [] }));
        Assert.Equal("NewSession.TeamTooLarge", await Refusal(fine with { Teams = [new NewSession.Team([])] }));
        Assert.Equal("NewSession.LearnerTwice", await Refusal(fine with { Teams = [SessionDesk.Alone(TestUser.Sam), SessionDesk.Alone(TestUser.Sam)] }));
        Assert.Equal("NewSession.StartTimeMissing", await Refusal(fine with { StartOn = today }));
        Assert.Equal("SchoolClass.NotFound", await Refusal(fine with { ClassId = 99 }));
        Assert.Equal("PracticeSession.ScenarioMissing", await Refusal(fine with { Scenario = "bestaat-niet" }));
        Assert.Equal("SchoolClass.NotEnrolled", await Refusal(fine with { Teams = [SessionDesk.Alone(TestUser.Stranger)] }));
        Assert.Equal("PracticeSession.EndsBeforeStart", await Refusal(fine with { EndOn = today.AddDays(-1) }));
        Assert.Equal("PracticeSession.TitleMissing", await Refusal(fine with { Title = new string('x', PracticeSession.TitleLength + 1) }));
        Assert.Equal("SchoolClass.NotFound", (await host.Send(SessionDesk.Other, fine)).Error.Code);

        await using var db = await host.School();
        Assert.Equal(1, await db.Sessions.CountAsync());
        // What has not the right shape is refused before it is logged.
        Assert.Equal(6, await db.Events.CountAsync(e => e.Kind == "Sessions.NewSession" && e.Outcome != FirmEvent.Done));

        async Task<string> Refusal(NewSession.Command command) => (await host.Send(TestUser.Teacher, command)).Error.Code;
    }

    [Fact]
    public async Task The_form_offers_the_classes_of_the_teacher_with_who_is_in_them_and_the_scenarios()
    {
        await using var host = await WebHost.Start();
        await using (var db = await host.School())
        {
            Assert.True((await db.Classes.SingleAsync()).Archive(TestUser.Noor.Id, DateTime.UtcNow).IsSuccess);
            await db.SaveChangesAsync();
        }

        var form = await host.Done(TestUser.Teacher, new NewSession.Query());

        Assert.Equal([TestUser.Sam.Name], Assert.Single(form.Classes).Learners.Select(l => l.Name));
        Assert.True(form.Scenarios.Count >= 8);
        Assert.All(form.Scenarios.GroupBy(s => s.Werkproces), werkproces => Assert.True(werkproces.Select(s => s.Help).Distinct().Count() >= 2, werkproces.Key));
        Assert.Empty((await host.Done(SessionDesk.Other, new NewSession.Query())).Classes);
    }

    [Fact]
    public async Task What_a_stop_broke_off_is_made_after_the_next_start()
    {
        var folder = Path.Combine(Path.GetTempPath(), $"practicefirm-{Guid.NewGuid():N}");
        string lost;
        await using (var host = await WebHost.StartOn(folder, keepsFolder: true))
        {
            await host.MakeSchool();
            var (_, firms) = await host.Begin(SessionDesk.Each());
            lost = firms[1].Code;
            await host.Services.GetRequiredService<FirmStore>().Remove(lost, default);
        }

        await using var again = await WebHost.StartOn(folder, keepsFolder: false);
        await again.Ready(2, new SemaphoreSlim(1000));

        Assert.True(again.Services.GetRequiredService<FirmStore>().Exists(lost));
    }

    [Fact]
    public async Task A_firm_that_cannot_be_made_says_so_and_the_others_are_made()
    {
        await using var host = await WebHost.Start();
        var (session, firms) = await host.Begin(SessionDesk.Each());
        var store = host.Services.GetRequiredService<FirmStore>();
        foreach (var firm in firms)
            await store.Remove(firm.Code, default);
        using var maker = ActivatorUtilities.CreateInstance<FirmMaker>(host.Services, new OneFails(host.Services.GetRequiredService<IFirmProvisioner>(), firms[0].Seed));
        var told = new SemaphoreSlim(0);
        using var listening = host.Services.GetRequiredService<SchoolLive>().Listen(_ =>
        {
            told.Release();
            return Task.CompletedTask;
        });

        await maker.StartAsync(default);
        for (var firm = 0; firm < firms.Count; firm++)
            Assert.True(await told.WaitAsync(TimeSpan.FromMinutes(1)));
        await maker.StopAsync(default);

        Assert.Equal("Firm.NotMade", maker.FailureOf(firms[0].Code)?.Code);
        Assert.False(maker.IsReady(firms[0].Code));
        Assert.True(maker.IsReady(firms[1].Code));
        await host.Done(TestUser.Teacher, new ResetFirm.Command(session, firms[0].Code, ResetFirm.Target.Start));
        Assert.True(maker.IsReady(firms[0].Code));
    }

    private sealed class OneFails(IFirmProvisioner others, int seed) : IFirmProvisioner
    {
        public Task<Result<string>> Provision(string firmCode, FirmRecipe recipe, CancellationToken ct) =>
            recipe.Seed == seed ? throw new InvalidOperationException("This history can't be made.") : others.Provision(firmCode, recipe, ct);

        public Task<Result<string>> Prepare(string firmCode, FirmRecipe recipe, CancellationToken ct, Action<FirmDb>? finish = null) => others.Prepare(firmCode, recipe, ct, finish);
    }
}
