using System.Net;
using Microsoft.EntityFrameworkCore;
using PracticeFirm.Domain.School;
using PracticeFirm.Web.Features.Assignments;
using PracticeFirm.Web.Features.Classroom;
using PracticeFirm.Web.Infrastructure.Firms;
using PracticeFirm.Web.Tests.Infrastructure;
using PracticeFirm.Web.Texts;

namespace PracticeFirm.Web.Tests.Features.Classroom;

public sealed class ClassroomTests
{
    [Fact]
    public async Task A_learner_sees_the_firms_of_their_own_sessions_with_their_colleagues()
    {
        await using var host = await WebHost.Start();

        var mine = (await host.Send(TestUser.Sam, new MyAssignments.Query())).Value;
        var strangers = (await host.Send(TestUser.Stranger, new MyAssignments.Query())).Value;

        var card = Assert.Single(mine.Firms);
        Assert.Equal((WebHost.Firm, TestFirmContents.FirmName, true), (card.Code, card.Name, card.MayWrite));
        Assert.Equal([TestUser.Noor.Name], card.Colleagues);
        Assert.Empty(strangers.Firms);
    }

    [Fact]
    public async Task A_learner_may_not_look_into_the_class()
    {
        await using var host = await WebHost.Start();
        using var browser = await host.LogIn(TestUser.Sam);

        using var page = await browser.GetAsync("/klas");

        Assert.Equal(HttpStatusCode.Forbidden, page.StatusCode);
        Assert.Contains(SharedTexts.ForbiddenTitle, await page.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal("Access.TeacherOnly", (await host.Send(TestUser.Sam, new ClassOverview.Query(null))).Error.Code);
        Assert.Equal("Access.TeacherOnly", (await host.Send(TestUser.Sam, new GivePassword.Command(TestUser.Noor.Id))).Error.Code);
    }

    [Fact]
    public async Task The_teacher_sees_the_learners_of_the_class_where_they_work_and_when_they_were_last_at_it()
    {
        await using var host = await WebHost.Start();
        (await host.LogIn(TestUser.Sam)).Dispose();
        using var browser = await host.LogIn(TestUser.Teacher);

        using var start = await browser.GetAsync("/");
        Assert.EndsWith("/klas", start.Headers.Location!.ToString(), StringComparison.Ordinal);
        var page = await browser.GetStringAsync("/klas");
        Assert.Contains($"href=\"/f/{WebHost.Firm}\"", page, StringComparison.Ordinal);
        var model = (await host.Send(TestUser.Teacher, new ClassOverview.Query(null))).Value;

        Assert.Equal([TestUser.Noor.Name, TestUser.Sam.Name], model.Learners.Select(l => l.Name));
        Assert.Null(model.Learners[0].LastSeenAt);
        Assert.InRange(DateTime.UtcNow - model.Learners[1].LastSeenAt!.Value, TimeSpan.Zero, TimeSpan.FromMinutes(1));
    }

    [Fact]
    public async Task Another_teachers_class_and_learners_do_not_exist()
    {
        await using var host = await WebHost.Start();
        var other = TestUser.Teacher with { Id = "iemand-anders" };

        Assert.Null((await host.Send(other, new ClassOverview.Query(null))).Value.ClassId);
        Assert.Equal("SchoolClass.NotFound", (await host.Send(other, new ClassOverview.Query(1))).Error.Code);
        Assert.Equal("Learner.NotFound", (await host.Send(other, new GivePassword.Command(TestUser.Sam.Id))).Error.Code);
    }

    [Fact]
    public async Task A_firm_opens_for_its_learners_and_their_teacher_and_does_not_exist_for_others()
    {
        await using var host = await WebHost.Start();
        var directory = host.Services.GetService(typeof(IFirmDirectory)) as IFirmDirectory;
        Assert.NotNull(directory);

        Assert.Equal((TestFirmContents.FirmName, true, TestUser.Sam.Name), Standing(await directory.Find(TestUser.Sam.Id, WebHost.Firm)));
        Assert.Equal((TestFirmContents.FirmName, false, null), Standing(await directory.Find(TestUser.Teacher.Id, WebHost.Firm)));
        Assert.Null(await directory.Find(TestUser.Stranger.Id, WebHost.Firm));
        Assert.Null(await directory.Find(TestUser.Sam.Id, "ABCDEFGH"));
        Assert.Null(await directory.Find(TestUser.Sam.Id, "../school"));

        using var sam = await host.LogIn(TestUser.Sam);
        using var stranger = await host.LogIn(TestUser.Stranger);
        using var opened = await sam.GetAsync($"/f/{WebHost.Firm}/offertes");
        using var hidden = await stranger.GetAsync($"/f/{WebHost.Firm}/offertes");
        Assert.Equal(HttpStatusCode.OK, opened.StatusCode);
        Assert.Contains(TestFirmContents.FirmName, await opened.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, hidden.StatusCode);
        var text = await hidden.Content.ReadAsStringAsync();
        Assert.Contains(SharedTexts.NotFoundTitle, text, StringComparison.Ordinal);
        Assert.DoesNotContain(TestFirmContents.FirmName, text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task After_the_session_is_closed_its_learners_only_read()
    {
        await using var host = await WebHost.Start();
        var directory = (FirmDirectory)host.Services.GetService(typeof(FirmDirectory))!;
        Assert.True((await directory.Find(TestUser.Sam.Id, WebHost.Firm))!.MayWrite);

        await using (var db = await host.School())
        {
            Assert.True((await db.Sessions.SingleAsync()).Close().IsSuccess);
            await db.SaveChangesAsync();
        }

        directory.Forget();
        Assert.False((await directory.Find(TestUser.Sam.Id, WebHost.Firm))!.MayWrite);
    }

    [Fact]
    public async Task The_demo_is_made_once_and_only_where_asked_for()
    {
        await using (var none = await WebHost.StartEmpty())
        await using (var db = await none.School())
            Assert.Empty(await db.Users.ToListAsync());

        var folder = Path.Combine(Path.GetTempPath(), $"practicefirm-{Guid.NewGuid():N}");
        List<string> codes;
        await using (var first = await WebHost.StartOn(folder, keepsFolder: true, ("Demo:Enabled", "true")))
            codes = await Demo(first);
        await using var second = await WebHost.StartOn(folder, keepsFolder: false, ("Demo:Enabled", "true"));
        Assert.Equal(codes, await Demo(second));
    }

    private static (string Name, bool MayWrite, string? EmployeeName) Standing(FirmAccessInfo? access) => (access!.Name, access.MayWrite, access.EmployeeName);

    private static async Task<List<string>> Demo(WebHost host)
    {
        await using var db = await host.School();
        Assert.Equal(["docent", "leerling1", "leerling2", "leerling3", "leerling4"], await db.Users.OrderBy(u => u.UserName).Select(u => u.UserName).ToListAsync());
        Assert.Equal(4, (await db.Classes.SingleAsync()).Learners.Count);
        var firms = await db.Firms.AsNoTracking().OrderBy(f => f.Scenario).ToListAsync();
        Assert.Equal(["horeca-offerte", "horeca-offerte", "kantoor-contact", "kantoor-klacht", "kantoor-offerte", "techniek-offerte"], firms.Select(f => f.Scenario));
        Assert.Contains(firms, firm => firm.Members.Count == 2);
        Assert.All(firms, firm => Assert.True(FirmCode.IsWellFormed(firm.Code)));
        using var browser = host.Browser();
        var password = (await File.ReadAllTextAsync(Path.Combine(host.Folder, "demo-wachtwoord.txt"))).Trim();
        using var answer = await WebHost.Post(browser, "/inloggen", ("Input.UserName", "leerling3"), ("Input.Password", password));
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        return [.. firms.Select(f => f.Code)];
    }
}
