using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PracticeFirm.Domain.Firm;
using PracticeFirm.Web.Components;
using PracticeFirm.Web.Features.Contacts;
using PracticeFirm.Web.Features.Sessions;
using PracticeFirm.Web.Features.Workday;
using PracticeFirm.Web.Infrastructure.Dispatch;
using PracticeFirm.Web.Infrastructure.Firms;
using PracticeFirm.Web.Infrastructure.Live;
using PracticeFirm.Web.Tests.Infrastructure;

namespace PracticeFirm.Web.Tests.Features.Sessions;

public sealed class ResetFirmTests
{
    private static readonly ResetFirm.Target AfterTalk = new(CheckpointKind.Manual, "Na de uitleg");

    [Fact]
    public async Task A_firm_goes_back_to_the_start_its_log_says_so_and_it_can_be_undone()
    {
        await using var host = await WebHost.Start();
        await Work(host, "Bellen");
        var told = new TaskCompletionSource<FirmNotice>();
        using var hearing = host.Services.GetRequiredService<FirmLive>().Hear(WebHost.Firm, notice =>
        {
            told.TrySetResult(notice);
            return Task.CompletedTask;
        });

        await host.Done(TestUser.Teacher, new ResetFirm.Command(SessionDesk.Session, WebHost.Firm, ResetFirm.Target.Start));

        Assert.Empty(await Tasks(host));
        Assert.Equal([(FirmKeeper.WasReset, TestUser.Teacher.Name, "Teruggezet naar het begin.")], await Resets(host));
        Assert.Equal((FirmNoticeKind.Reset, "het begin", TestUser.Teacher.Name), await Kind(told));

        await host.Done(TestUser.Teacher, new ResetFirm.Undo(SessionDesk.Session, WebHost.Firm));

        Assert.Equal(["Bellen"], await Tasks(host));
        await Work(host, "Mailen");
        Assert.Equal(["Bellen", "Mailen"], await Tasks(host));
        await using var db = await host.School();
        Assert.Equal(["Sessions.ResetFirm", "Sessions.ResetFirm"], await db.Events.Where(e => e.SessionId == SessionDesk.Session && e.Outcome == FirmEvent.Done).Select(e => e.Kind).ToListAsync());
    }

    [Fact]
    public async Task A_firm_goes_back_to_a_state_that_was_kept_and_what_goes_is_said_before()
    {
        await using var host = await WebHost.Start();
        await Work(host, "Voor de uitleg");
        await host.Done(TestUser.Teacher, new KeepState.Command(SessionDesk.Session, WebHost.Firm, " Na de uitleg "));
        await Work(host, "Daarna");
        await host.Done(TestUser.Sam, WebHost.Firm, new AdvanceDay.Command(TestFirmContents.Today));

        var choices = (await host.Done(TestUser.Teacher, new ResetFirm.Query(SessionDesk.Session, [WebHost.Firm]))).Targets;
        Assert.Contains(choices, c => c.Target == AfterTalk && c.Firms == 1);
        var loss = Assert.Single((await host.Done(TestUser.Teacher, new ResetFirm.Foresee(SessionDesk.Session, [WebHost.Firm], AfterTalk))).Firms);
        Assert.Equal((2, true, TestFirmContents.Today, false), (loss.Steps, loss.Has, loss.ToDay, loss.HandedIn));
        Assert.True(loss.Day > TestFirmContents.Today);
        await host.Done(TestUser.Teacher, new ResetFirm.Command(SessionDesk.Session, WebHost.Firm, AfterTalk));

        Assert.Equal(["Voor de uitleg"], await Tasks(host));
        Assert.Equal(TestFirmContents.Today, await host.Services.GetRequiredService<FirmStore>().Look(WebHost.Firm, db => db.Firms.Select(f => f.BusinessDay).SingleAsync(), default));
    }

    [Fact]
    public async Task The_start_of_a_business_day_is_kept_by_itself()
    {
        await using var host = await WebHost.Start();
        await Work(host, "Gisteren");
        await host.Done(TestUser.Sam, WebHost.Firm, new AdvanceDay.Command(TestFirmContents.Today));
        await Work(host, "Vandaag");

        var day = Assert.Single((await host.Done(TestUser.Teacher, new ResetFirm.Query(SessionDesk.Session, [WebHost.Firm]))).Targets, t => t.Target.Kind == CheckpointKind.Day);
        await host.Done(TestUser.Teacher, new ResetFirm.Command(SessionDesk.Session, WebHost.Firm, day.Target));

        Assert.Equal(["Gisteren"], await Tasks(host));
    }

    [Fact]
    public async Task A_screen_of_before_the_reset_changes_nothing_until_it_took_notice()
    {
        await using var host = await WebHost.Start();
        await using var screen = host.Services.CreateAsyncScope();
        screen.ServiceProvider.GetRequiredService<UserSource>().Use(TestUser.Sam.Principal);
        var dispatcher = screen.ServiceProvider.GetRequiredService<IDispatcher>();
        Assert.True((await dispatcher.Send(WebHost.Firm, new ListTasks.Query())).IsSuccess);

        await host.Done(TestUser.Teacher, new ResetFirm.Command(SessionDesk.Session, WebHost.Firm, ResetFirm.Target.Start));

        Assert.Equal("Firm.WasReset", (await dispatcher.Send(WebHost.Firm, ToDo("Van vroeger"))).Error.Code);
        Assert.Equal("Firm.WasReset", (await dispatcher.Send(WebHost.Firm, new ListTasks.Query())).Error.Code);
        Assert.Empty(await Tasks(host));
        screen.ServiceProvider.GetRequiredService<SeenEpochs>().Renew(WebHost.Firm);
        Assert.True((await dispatcher.Send(WebHost.Firm, ToDo("Van nu"))).IsSuccess);
        Assert.Equal(["Van nu"], await Tasks(host));
    }

    [Fact]
    public async Task Resets_and_commands_at_the_same_time_leave_a_firm_that_is_wholly_one_or_the_other()
    {
        await using var host = await WebHost.Start();

        var work = Enumerable.Range(0, 40).Select(i => host.Send(i % 2 == 0 ? TestUser.Sam : TestUser.Noor, WebHost.Firm, ToDo($"Taak {i}"))).ToList();
        var resets = Enumerable.Range(0, 4).Select(_ => host.Send(TestUser.Teacher, new ResetFirm.Command(SessionDesk.Session, WebHost.Firm, ResetFirm.Target.Start))).ToList();
        await Task.WhenAll(work);
        await Task.WhenAll(resets);

        Assert.All(work, w => Assert.Empty(w.Result.Errors));
        Assert.All(resets, r => Assert.Empty(r.Result.Errors));
        Assert.Single(await Resets(host));
        var checkpoints = host.Services.GetRequiredService<Checkpoints>().List(WebHost.Firm);
        Assert.Equal(4, checkpoints.Count(c => c.Kind == CheckpointKind.BeforeReset));
        Assert.Equal("ok", await host.Services.GetRequiredService<FirmStore>().Look(
            WebHost.Firm, db => db.Database.SqlQueryRaw<string>("SELECT integrity_check AS Value FROM pragma_integrity_check").SingleAsync(), default));
    }

    [Fact]
    public async Task What_cannot_be_put_back_is_refused_and_stays_as_it_is()
    {
        await using var host = await WebHost.Start();
        await Work(host, "Blijft");

        Assert.Equal("Checkpoint.NotFound", await Refusal(new ResetFirm.Command(SessionDesk.Session, WebHost.Firm, AfterTalk)));
        Assert.Equal("ResetFirm.NothingToUndo", await Refusal(new ResetFirm.Undo(SessionDesk.Session, WebHost.Firm)));
        Assert.Equal("KeepState.NameMissing", await Refusal(new KeepState.Command(SessionDesk.Session, WebHost.Firm, "")));
        Assert.Equal("KeepState.NameTooLong", await Refusal(new KeepState.Command(SessionDesk.Session, WebHost.Firm, new string('x', KeepState.NameLength + 1))));
        Assert.Equal("FirmRegistration.NotFound", await Refusal(new ResetFirm.Command(SessionDesk.Session, "ABCDEFGH", ResetFirm.Target.Start)));
        Assert.Equal("FirmRegistration.NotFound", await Refusal(new ResetFirm.Command(2, WebHost.Firm, ResetFirm.Target.Start)));
        await host.Done(TestUser.Teacher, new CollectWork.Collect(SessionDesk.Session, WebHost.Firm));
        Assert.Equal("ResetFirm.HandedIn", await Refusal(new ResetFirm.Command(SessionDesk.Session, WebHost.Firm, ResetFirm.Target.Start)));

        Assert.Equal(["Blijft"], await Tasks(host));

        async Task<string> Refusal(ISchoolMessage<bool> message) => (await host.Send(TestUser.Teacher, message)).Error.Code;
    }

    [Fact]
    public async Task A_checkpoint_that_was_damaged_is_refused_in_plain_words()
    {
        await using var host = await WebHost.Start();
        await host.Done(TestUser.Teacher, new KeepState.Command(SessionDesk.Session, WebHost.Firm, AfterTalk.Name));
        await Work(host, "Blijft");
        var file = Assert.Single(Directory.GetFiles(Path.Combine(host.Folder, "checkpoints", WebHost.Firm), "*.checkpoint"));
        var bytes = await File.ReadAllBytesAsync(file);
        bytes[bytes.Length / 2] ^= 0x55;
        await File.WriteAllBytesAsync(file, bytes);

        Assert.Equal("Checkpoint.Broken", (await host.Send(TestUser.Teacher, new ResetFirm.Command(SessionDesk.Session, WebHost.Firm, AfterTalk))).Error.Code);

        Assert.Equal(["Blijft"], await Tasks(host));
        Assert.Empty(Directory.GetFiles(Path.Combine(host.Folder, "firms"), "*.new"));
    }

    [Fact]
    public async Task For_another_teacher_and_for_learners_there_is_nothing_to_put_back()
    {
        await using var host = await WebHost.Start();
        IReadOnlyList<ISchoolMessage<bool>> verbs =
        [
            new ResetFirm.Command(SessionDesk.Session, WebHost.Firm, ResetFirm.Target.Start), new ResetFirm.Undo(SessionDesk.Session, WebHost.Firm),
            new KeepState.Command(SessionDesk.Session, WebHost.Firm, "Naam"), new CollectWork.Collect(SessionDesk.Session, WebHost.Firm), new CollectWork.GiveBack(SessionDesk.Session, WebHost.Firm),
        ];

        foreach (var verb in verbs)
        {
            Assert.Equal("FirmRegistration.NotFound", (await host.Send(SessionDesk.Other, verb)).Error.Code);
            Assert.Equal("Access.TeacherOnly", (await host.Send(TestUser.Sam, verb)).Error.Code);
        }

        Assert.Equal("PracticeSession.NotFound", (await host.Send(SessionDesk.Other, new ResetFirm.Query(SessionDesk.Session, [WebHost.Firm]))).Error.Code);
        Assert.Equal("PracticeSession.NotFound", (await host.Send(SessionDesk.Other, new ResetFirm.Foresee(SessionDesk.Session, [WebHost.Firm], ResetFirm.Target.Start))).Error.Code);
        Assert.Empty(await Resets(host));
    }

    private static PlanFollowUp.Command ToDo(string subject) => new(subject, TestFirmContents.Today.AddDays(7));

    private static Task<int> Work(WebHost host, string subject) => host.Done(TestUser.Sam, WebHost.Firm, ToDo(subject));

    private static Task<List<string>> Tasks(WebHost host) =>
        host.Services.GetRequiredService<FirmStore>().Look(WebHost.Firm, db => db.FollowUps.OrderBy(t => t.Id).Select(t => t.Subject).ToListAsync(), default);

    private static async Task<List<(string, string, string)>> Resets(WebHost host)
    {
        var events = await host.Services.GetRequiredService<FirmStore>().Look(WebHost.Firm, db => db.Events.Where(e => e.Kind == FirmKeeper.WasReset).ToListAsync(), default);
        return events.ConvertAll(e => (e.Kind, e.ActorName, e.Text));
    }

    private static async Task<(FirmNoticeKind, string, string)> Kind(TaskCompletionSource<FirmNotice> told)
    {
        var notice = await told.Task.WaitAsync(TimeSpan.FromSeconds(30));
        return (notice.Kind, notice.Text, notice.By);
    }
}
