using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PracticeFirm.Web.Components;
using PracticeFirm.Web.Features.Contacts;
using PracticeFirm.Web.Features.Sessions;
using PracticeFirm.Web.Infrastructure.Firms;
using PracticeFirm.Web.Tests.Infrastructure;

namespace PracticeFirm.Web.Tests.Features.Sessions;

public sealed class TryCopyTests
{
    private static readonly PlanFollowUp.Command Call = new("Bellen", TestFirmContents.Today);

    [Fact]
    public async Task A_teacher_works_in_a_copy_and_the_learners_notice_nothing()
    {
        await using var host = await WebHost.Start();
        await host.Done(TestUser.Sam, WebHost.Firm, Call);

        var code = await host.Done(TestUser.Teacher, new TryCopy.Command(SessionDesk.Session, WebHost.Firm, null));
        await host.Done(TestUser.Teacher, code, Call with { Subject = "Proberen" });

        Assert.Equal(["Bellen", "Proberen"], await Subjects(host, code));
        Assert.Equal(["Bellen"], await Subjects(host, WebHost.Firm));
        Assert.Equal("Firm.NotFound", (await host.Send(TestUser.Sam, code, new ListTasks.Query())).Error.Code);
        Assert.Equal([code], (await host.Done(TestUser.Teacher, new TryCopy.Query(SessionDesk.Session))).Copies.Select(c => c.Code));
        Assert.Equal(1, (await host.Done(TestUser.Teacher, new ListSessions.Query(null))).Sessions.Single().Firms);
        Assert.Equal("FirmRegistration.NotFound", (await host.Send(TestUser.Teacher, new ResetFirm.Command(SessionDesk.Session, code, ResetFirm.Target.Start))).Error.Code);

        await host.Done(TestUser.Teacher, new TryCopy.Remove(SessionDesk.Session, code));

        Assert.False(host.Services.GetRequiredService<FirmStore>().Exists(code));
        Assert.Equal("Firm.NotFound", (await host.Send(TestUser.Teacher, code, new ListTasks.Query())).Error.Code);
    }

    [Fact]
    public async Task A_copy_can_be_of_a_state_that_was_kept()
    {
        await using var host = await WebHost.Start();
        await host.Done(TestUser.Teacher, new KeepState.Command(SessionDesk.Session, WebHost.Firm, "Leeg"));
        await host.Done(TestUser.Sam, WebHost.Firm, Call);

        var code = await host.Done(TestUser.Teacher, new TryCopy.Command(SessionDesk.Session, WebHost.Firm, new ResetFirm.Target(CheckpointKind.Manual, "Leeg")));

        Assert.Empty(await Subjects(host, code));
        Assert.Equal("Checkpoint.NotFound", (await host.Send(TestUser.Teacher, new TryCopy.Command(SessionDesk.Session, WebHost.Firm, new ResetFirm.Target(CheckpointKind.Manual, "Nooit")))).Error.Code);
    }

    [Fact]
    public async Task Copies_are_few_and_of_ones_own()
    {
        await using var host = await WebHost.Start();
        var copy = new TryCopy.Command(SessionDesk.Session, WebHost.Firm, null);
        var codes = new List<string>();
        for (var i = 0; i < TryCopy.MostCopies; i++)
            codes.Add(await host.Done(TestUser.Teacher, copy));

        Assert.Equal("TryCopy.TooMany", (await host.Send(TestUser.Teacher, copy)).Error.Code);
        Assert.Equal("FirmRegistration.NotFound", (await host.Send(TestUser.Teacher, new TryCopy.Remove(SessionDesk.Session, WebHost.Firm))).Error.Code);
        Assert.Equal("FirmRegistration.NotFound", (await host.Send(SessionDesk.Other, copy)).Error.Code);
        Assert.Equal("PracticeSession.NotFound", (await host.Send(SessionDesk.Other, new TryCopy.Remove(SessionDesk.Session, codes[0]))).Error.Code);
        Assert.Equal("PracticeSession.NotFound", (await host.Send(SessionDesk.Other, new TryCopy.Query(SessionDesk.Session))).Error.Code);
    }

    private static Task<List<string>> Subjects(WebHost host, string code) =>
        host.Services.GetRequiredService<FirmStore>().Look(code, db => db.FollowUps.OrderBy(t => t.Id).Select(t => t.Subject).ToListAsync(), default);
}
