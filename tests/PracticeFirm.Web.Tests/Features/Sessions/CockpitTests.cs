using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PracticeFirm.Domain.Common;
using PracticeFirm.Web.Features.Inbox;
using PracticeFirm.Web.Features.Sessions;
using PracticeFirm.Web.Features.Workday;
using PracticeFirm.Web.Infrastructure.Firms;
using PracticeFirm.Web.Tests.Infrastructure;
using PracticeFirm.Web.Texts;

namespace PracticeFirm.Web.Tests.Features.Sessions;

/// <summary>What the teacher sees of a session.</summary>
public sealed class CockpitTests
{
    [Fact]
    public async Task Every_firm_stands_in_it_with_who_works_there_and_who_did_nothing_yet()
    {
        await using var desk = await CockpitDesk.Open();

        var cockpit = await desk.Cockpit();

        Assert.Equal([(TestUser.Noor.Name, CockpitDesk.OfNoor), (TestUser.Sam.Name, CockpitDesk.OfSam)], cockpit.Rows.Select(r => (r.Names, r.Code)));
        Assert.All(cockpit.Rows, r => Assert.Equal((LearnerState.NotBegun, (DateOnly?)TestFirmContents.Today, 0, 0), (r.State, r.BusinessDay, r.Done, r.Refusals.Count)));
        Assert.Equal(("Offertes op tijd", "3A", SessionState.Running, false), (cockpit.Title, cockpit.ClassName, cockpit.State, cockpit.TeacherMovesDay));
        Assert.StartsWith("2.5 ", cockpit.Werkproces, StringComparison.Ordinal);
        Assert.All(cockpit.Rows, r => Assert.Equal(cockpit.Steps.Count, r.Total));
        Assert.Equal(2, cockpit.Rows.Select(r => r.Number).Distinct().Count());
    }

    [Fact]
    public async Task A_step_and_a_refusal_of_a_learner_are_seen_a_moment_later()
    {
        await using var desk = await CockpitDesk.Open();
        var pulse = desk.Host.Services.GetRequiredService<Web.Infrastructure.Live.SessionPulse>();
        await desk.Cockpit();
        var seen = new TaskCompletionSource<ShowCockpit.Row>(TaskCreationOptions.RunContinuationsAsynchronously);
        using var watching = pulse.Watch(desk.SessionId, async () =>
        {
            if (await desk.Row(CockpitDesk.OfSam) is { Done: > 0, Refusals.Count: > 0 } row)
                seen.TrySetResult(row);
        });

        Assert.True((await desk.Send(TestUser.Sam, CockpitDesk.OfSam, new ShowRequest.Query(TestFirmContents.Request, Opened: true))).IsSuccess);
        Assert.True((await desk.Send(TestUser.Sam, CockpitDesk.OfSam, new AdvanceDay.Command(TestFirmContents.Today.AddDays(-1)))).IsFailure);

        var row = await seen.Task.WaitAsync(TimeSpan.FromSeconds(30));
        Assert.Equal((LearnerState.Works, 1, 1), (row.State, row.Done, row.Refusals.Count));
        Assert.Contains("collega", row.Refusals.Last, StringComparison.Ordinal);
        Assert.Equal((new DocumentRef(DocumentKind.QuoteRequest, TestFirmContents.Request), "Offerteaanvraag keukenmateriaal"), (row.Current!.Document!.Value, row.Current.Title));
        Assert.NotEqual("Aanvraag bekeken", row.NextStep);
        var cockpit = await desk.Cockpit();
        Assert.Equal(1, cockpit.Steps.Single(s => s.Title == "Aanvraag bekeken").Firms);
        Assert.Equal(LearnerState.NotBegun, cockpit.Rows.Single(r => r.Code == CockpitDesk.OfNoor).State);
    }

    [Fact]
    public async Task What_the_teacher_does_in_a_firm_is_no_step_of_its_learner()
    {
        await using var desk = await CockpitDesk.Open();

        Assert.True((await desk.Send(TestUser.Teacher, CockpitDesk.OfSam, new GiveHint.Command("Kijk eens naar de voorraad."))).IsSuccess);
        Assert.True((await desk.Send(TestUser.Teacher, CockpitDesk.OfSam, new MoveDay.Command(TestFirmContents.Today))).IsSuccess);

        var row = await desk.Row(CockpitDesk.OfSam);
        Assert.Equal((LearnerState.NotBegun, (DateOnly?)BusinessCalendar.Next(TestFirmContents.Today)), (row.State, row.BusinessDay));
        Assert.Null(row.Last);
    }

    [Fact]
    public async Task A_firm_without_a_file_is_being_made_and_one_that_is_broken_says_so()
    {
        await using var desk = await CockpitDesk.Open();
        var store = desk.Host.Services.GetRequiredService<FirmStore>();
        await store.Remove(CockpitDesk.OfNoor, default);
        await store.Remove(CockpitDesk.OfSam, default);
        await File.WriteAllTextAsync(Path.Combine(desk.Host.Folder, "firms", CockpitDesk.OfSam + ".db"), "dit is geen database, maar wel een bestand dat er op lijkt");

        var rows = (await desk.Cockpit()).Rows;

        Assert.Equal([(CockpitDesk.OfNoor, LearnerState.Making), (CockpitDesk.OfSam, LearnerState.Broken)], rows.Select(r => (r.Code, r.State)));
        Assert.Contains(CockpitDesk.OfSam, rows[1].Problem, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Work_that_was_handed_in_and_the_last_attempt_stand_in_it()
    {
        await using var desk = await CockpitDesk.Open();
        await desk.Arrange(async (db, session) =>
        {
            var firm = await db.Firms.SingleAsync(f => f.Code == CockpitDesk.OfSam);
            Assert.True(firm.HandIn(DateTime.UtcNow).IsSuccess);
        });
        Assert.Equal(LearnerState.HandedIn, (await desk.Row(CockpitDesk.OfSam)).State);

        await desk.Arrange((db, session) => desk.Add(db, session, "CKPTSAM2", TestUser.Sam, attempt: 2));

        var rows = (await desk.Cockpit()).Rows;
        Assert.Equal([(CockpitDesk.OfNoor, 1), ("CKPTSAM2", 2)], rows.Select(r => (r.Code, r.Attempt)));
    }

    [Fact]
    public async Task The_page_shows_names_and_links_and_on_the_projector_no_name_at_all()
    {
        await using var desk = await CockpitDesk.Open();
        using var browser = await desk.Host.LogIn(TestUser.Teacher);

        var page = WebUtility.HtmlDecode(await browser.GetStringAsync($"/sessies/{desk.SessionId}?sorteer=stand"));
        var projector = WebUtility.HtmlDecode(await browser.GetStringAsync($"/sessies/{desk.SessionId}?scherm=presentatie"));

        Assert.Contains(TestUser.Sam.Name, page, StringComparison.Ordinal);
        Assert.Contains($"href=\"/f/{CockpitDesk.OfSam}\" target=\"_blank\"", page, StringComparison.Ordinal);
        Assert.Contains("0 van 9", page, StringComparison.Ordinal);
        Assert.Contains(CockpitTexts.StateNotBegun, projector, StringComparison.Ordinal);
        Assert.DoesNotContain(TestUser.Sam.Name, projector, StringComparison.Ordinal);
        Assert.DoesNotContain(TestUser.Noor.Name, projector, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_session_of_another_class_does_not_exist_whatever_is_asked()
    {
        await using var desk = await CockpitDesk.Open();
        var (host, id) = (desk.Host, desk.SessionId);

        foreach (var session in new[] { id, 999 })
        {
            var teacher = session == id ? CockpitDesk.Other : TestUser.Teacher;
            Result[] answers =
            [
                await host.Send(teacher, new ShowCockpit.Query(session)),
                await host.Send(teacher, new PauseSession.Command(session, "Let op")),
                await host.Send(teacher, new ResumeSession.Command(session)),
                await host.Send(teacher, new CloseSession.Command(session)),
                await host.Send(teacher, new CloseSession.Reopen(session)),
                await host.Send(teacher, new RescheduleSession.Command(session, null, null)),
            ];
            Assert.All(answers, a => Assert.Equal("PracticeSession.NotFound", a.Error.Code));
        }

        Assert.Equal("Firm.NotFound", (await desk.Send(CockpitDesk.Other, CockpitDesk.OfSam, new GiveHint.Command("Hallo"))).Error.Code);
        Assert.Equal("Access.TeacherOnly", (await desk.Send(TestUser.Noor, CockpitDesk.OfNoor, new GiveHint.Command("Hallo"))).Error.Code);
        Assert.Equal("Access.TeacherOnly", (await host.Send(TestUser.Sam, new ShowCockpit.Query(id))).Error.Code);
        using var sam = await host.LogIn(TestUser.Sam);
        using var page = await sam.GetAsync($"/sessies/{id}");
        Assert.Equal(HttpStatusCode.Forbidden, page.StatusCode);
        Assert.Equal(SessionState.Running, (await desk.Cockpit()).State);
    }
}
