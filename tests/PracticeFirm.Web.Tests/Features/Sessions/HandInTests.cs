using PracticeFirm.Web.Components;
using PracticeFirm.Web.Features.Assignments;
using PracticeFirm.Web.Features.Contacts;
using PracticeFirm.Web.Features.Sessions;
using PracticeFirm.Web.Infrastructure.Live;
using PracticeFirm.Web.Tests.Infrastructure;
using Microsoft.Extensions.DependencyInjection;

namespace PracticeFirm.Web.Tests.Features.Sessions;

public sealed class HandInTests
{
    private static readonly PlanFollowUp.Command Call = new("Bellen", TestFirmContents.Today);

    [Fact]
    public async Task What_was_handed_in_is_read_and_no_longer_changed_until_it_is_given_back()
    {
        await using var host = await WebHost.Start();

        await host.Done(TestUser.Sam, new HandIn.Command(WebHost.Firm));

        Assert.Equal("Access.HandedIn", (await host.Send(TestUser.Noor, WebHost.Firm, Call)).Error.Code);
        Assert.True((await host.Send(TestUser.Noor, WebHost.Firm, new ListTasks.Query())).IsSuccess);
        Assert.Equal("FirmRegistration.AlreadyHandedIn", (await host.Send(TestUser.Noor, new HandIn.Command(WebHost.Firm))).Error.Code);
        var card = (await host.Done(TestUser.Noor, new MyAssignments.Query())).Firms.Single();
        Assert.Equal(AssignmentState.HandedIn, card.State);
        Assert.NotNull(card.HandedInAt);

        await host.Done(TestUser.Teacher, new CollectWork.GiveBack(SessionDesk.Session, WebHost.Firm));

        Assert.Empty((await host.Send(TestUser.Noor, WebHost.Firm, Call)).Errors);
        Assert.Equal("FirmRegistration.NotHandedIn", (await host.Send(TestUser.Teacher, new CollectWork.GiveBack(SessionDesk.Session, WebHost.Firm))).Error.Code);
    }

    [Fact]
    public async Task Only_who_works_in_a_firm_hands_it_in()
    {
        await using var host = await WebHost.Start();

        Assert.Equal("Firm.NotFound", (await host.Send(TestUser.Stranger, new HandIn.Command(WebHost.Firm))).Error.Code);
        Assert.Equal("Firm.NotFound", (await host.Send(TestUser.Teacher, new HandIn.Command(WebHost.Firm))).Error.Code);
        Assert.Equal("Firm.NotFound", (await host.Send(TestUser.Sam, new HandIn.Command("ABCDEFGH"))).Error.Code);

        Assert.Empty((await host.Send(TestUser.Sam, WebHost.Firm, Call)).Errors);
    }

    [Fact]
    public async Task A_resit_is_a_fresh_variant_and_the_earlier_attempt_stays()
    {
        await using var host = await WebHost.Start();
        var (session, firms) = await host.Begin(SessionDesk.Each());
        var first = firms.Single(f => f.Members[0].UserId == TestUser.Sam.Id);
        await host.Done(TestUser.Sam, first.Code, Call);
        var told = new SemaphoreSlim(0);
        using var listening = host.Services.GetRequiredService<SchoolLive>().Listen(_ =>
        {
            told.Release();
            return Task.CompletedTask;
        });

        var code = await host.Done(TestUser.Teacher, new GiveResit.Command(session, first.Code));
        var all = await host.Ready(session, told);

        var next = all.Single(f => f.Code == code);
        Assert.Equal((2, 3), (next.Attempt, next.Seed));
        var card = (await host.Done(TestUser.Sam, new MyAssignments.Query())).Firms.Single(f => f.SessionId == session);
        Assert.Equal((code, AssignmentState.Open), (card.Code, card.State));
        Assert.Equal((first.Code, 1), (Assert.Single(card.Earlier).Code, card.Earlier[0].Number));
        Assert.Equal("Access.HandedIn", (await host.Send(TestUser.Sam, first.Code, Call)).Error.Code);
        Assert.Single((await host.Done(TestUser.Sam, first.Code, new ListTasks.Query())).Rows);
        Assert.Empty((await host.Send(TestUser.Sam, code, Call)).Errors);
        Assert.Equal("GiveResit.HasNext", (await host.Send(TestUser.Teacher, new GiveResit.Command(session, first.Code))).Error.Code);
        Assert.Equal("FirmRegistration.NotFound", (await host.Send(SessionDesk.Other, new GiveResit.Command(session, code))).Error.Code);
    }
}
