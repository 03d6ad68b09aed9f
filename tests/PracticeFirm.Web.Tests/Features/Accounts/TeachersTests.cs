using System.Net;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PracticeFirm.Domain.School;
using PracticeFirm.Web.Features.Accounts;
using PracticeFirm.Web.Infrastructure.Dispatch;
using PracticeFirm.Web.Infrastructure.Persistence;
using PracticeFirm.Web.Infrastructure.Security;
using PracticeFirm.Web.Tests.Infrastructure;
using PracticeFirm.Web.Texts;

namespace PracticeFirm.Web.Tests.Features.Accounts;

/// <summary>Teachers invite teachers; an administrator looks after their accounts.</summary>
public sealed partial class TeachersTests
{
    private const string Gone = "Invitation.Gone";

    [Fact]
    public async Task An_invitation_makes_one_teachers_account_and_logs_it_in()
    {
        await using var host = await WebHost.Start();
        var made = await Invite(host, TestUser.Teacher, "Kim de Boer");
        Assert.Matches("^([A-HJ-NP-Z2-9]{4}-){3}[A-HJ-NP-Z2-9]{4}$", made.Code);
        Assert.DoesNotContain(made.Code, made.ToString(), StringComparison.Ordinal);
        using var browser = host.Browser();
        var page = "/uitnodiging/" + made.Code;
        Assert.Contains(TestUser.Teacher.Name, await browser.GetStringAsync(page), StringComparison.Ordinal);

        using (var answer = await WebHost.Post(browser, page, Form("kim")))
            Assert.EndsWith("/", answer.Headers.Location!.ToString(), StringComparison.Ordinal);

        Assert.Contains("Kim de Boer", await browser.GetStringAsync("/klas"), StringComparison.Ordinal);
        Assert.Equal([SchoolClaims.Teacher], await Roles(host, "kim"));
        Assert.Contains(WebUtility.HtmlEncode(SchoolErrors.InvitationGone.Message), await browser.GetStringAsync(page), StringComparison.Ordinal);
        Assert.Equal(Gone, (await Accept(host, made.Code, "nog-een")).Error.Code);
        Assert.Empty((await host.Send(TestUser.Teacher, new ListTeachers.Query())).Value.Invitations);
    }

    [Fact]
    public async Task A_code_can_be_typed_and_what_is_wrong_with_the_form_costs_no_invitation()
    {
        await using var host = await WebHost.Start();
        var code = (await Invite(host, TestUser.Teacher)).Code;
        using var browser = host.Browser();

        foreach (var (form, text) in new[]
        {
            (Form("", password: ""), AccountsTexts.UserNameMissing),
            (Form(TestUser.Sam.Id), AccountsTexts.UserNameTaken),
            (Form("kim", password: "kort"), AccountsTexts.PasswordTooShort.Split('{')[0]),
            (Form("kimkimkim", password: "KimKimKim"), AccountsTexts.PasswordIsUserName),
            (Form("kim kim"), AccountsTexts.UserNameInvalid),
        })
        {
            using var refused = await WebHost.Post(browser, "/uitnodiging", [.. form, ("Input.Code", code)]);
            Assert.Contains(WebUtility.HtmlEncode(text), await refused.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }

        using var answer = await WebHost.Post(browser, "/uitnodiging", [.. Form("kim"), ("Input.Code", code.ToLowerInvariant().Replace('-', ' '))]);
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
    }

    [Fact]
    public async Task The_code_is_kept_nowhere_but_as_a_hash()
    {
        await using var host = await WebHost.Start();
        var made = await Invite(host, TestUser.Teacher);

        await using var db = await host.School();
        var kept = await db.Invitations.AsNoTracking().SingleAsync();
        Assert.Equal(InvitationCode.Hash(made.Code), kept.CodeHash);
        Assert.DoesNotContain(await db.Events.AsNoTracking().ToListAsync(), e => e.Text.Contains(made.Code, StringComparison.Ordinal));
        Assert.InRange(made.ExpiresAt - DateTime.UtcNow, TimeSpan.FromDays(6.9), TimeSpan.FromDays(7));
        Assert.Equal(Gone, (await Accept(host, kept.CodeHash, "kim")).Error.Code);
    }

    [Fact]
    public async Task Old_withdrawn_and_guessed_codes_open_nothing()
    {
        await using var host = await WebHost.Start();
        var old = await Invite(host, TestUser.Teacher, "Oud");
        await using (var db = await host.School())
            await db.Invitations.ExecuteUpdateAsync(set => set.SetProperty(i => i.ExpiresAt, DateTime.UtcNow.AddMinutes(-1)));
        var withdrawn = await Invite(host, TestUser.Teacher, "Toch niet");
        var open = Assert.Single((await host.Send(TestUser.Teacher, new ListTeachers.Query())).Value.Invitations);
        Assert.Equal("Toch niet", open.Note);
        Assert.True((await host.Send(TestUser.Teacher, new WithdrawInvitation.Command(open.Id))).IsSuccess);

        foreach (var code in new[] { old.Code, withdrawn.Code, "ABCD-EFGH-JKLM-NPQR", "", "../../school.db", "<script>" })
        {
            Assert.Equal(Gone, (await host.Send(TestUser.Nobody, new AcceptInvitation.Query(code))).Error.Code);
            Assert.Contains((await Accept(host, code, "kim")).Error.Code, new[] { Gone, "Invitation.CodeMissing" });
        }

        Assert.Equal("Invitation.NotFound", (await host.Send(TestUser.Teacher, new WithdrawInvitation.Command(open.Id))).Error.Code);
        Assert.Equal("Invitation.NotFound", (await host.Send(TestUser.Teacher, new WithdrawInvitation.Command(int.MaxValue))).Error.Code);
    }

    [Fact]
    public async Task Guessing_codes_slows_down()
    {
        await using var host = await WebHost.Start();

        for (var i = 0; i < LogInThrottle.PerName; i++)
            Assert.Equal(Gone, (await Accept(host, "ABCD-EFGH-JKLM-NPQR", "kim")).Error.Code);
        Assert.Equal("LogIn.TooManyTries", (await Accept(host, "ABCD-EFGH-JKLM-NPQR", "kim")).Error.Code);
    }

    [Fact]
    public async Task An_invitation_used_twice_at_once_makes_one_account()
    {
        await using var host = await WebHost.Start();
        var code = (await Invite(host, TestUser.Teacher)).Code;

        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(i => Accept(host, code, $"kim{i}")));

        Assert.Single(answers, a => a.IsSuccess);
        await using var db = await host.School();
        Assert.Equal(1, await db.Users.CountAsync(u => u.UserName!.StartsWith("kim")));
    }

    [Fact]
    public async Task A_teacher_sees_and_withdraws_their_own_invitations_an_administrator_all()
    {
        await using var host = await WithAdministrator();
        await Invite(host, TestUser.Teacher, "Van Mieke");
        await Invite(host, TestUser.Administrator, "Van Anouk");
        var all = (await host.Send(TestUser.Administrator, new ListTeachers.Query())).Value;
        Assert.Equal(["Van Mieke", "Van Anouk"], all.Invitations.Select(i => i.Note));
        Assert.True(all.IsAdministrator);

        var mine = (await host.Send(TestUser.Teacher, new ListTeachers.Query())).Value;
        Assert.Equal(["Van Mieke"], mine.Invitations.Select(i => i.Note));
        Assert.False(mine.IsAdministrator);
        Assert.Equal("Invitation.NotFound", (await host.Send(TestUser.Teacher, new WithdrawInvitation.Command(all.Invitations[1].Id))).Error.Code);
        Assert.True((await host.Send(TestUser.Administrator, new WithdrawInvitation.Command(all.Invitations[0].Id))).IsSuccess);
    }

    [Fact]
    public async Task An_invitation_says_for_whom_and_there_is_an_end_to_them()
    {
        await using var host = await WebHost.Start();
        var refused = await host.Send(TestUser.Teacher, new InviteTeacher.Command("  "));
        Assert.Equal(("Invitation.NoteMissing", "Note"), (refused.Error.Code, refused.Error.Field));
        Assert.Equal("Invitation.NoteTooLong", (await host.Send(TestUser.Teacher, new InviteTeacher.Command(new string('x', 10_000)))).Error.Code);

        for (var i = 0; i < InviteTeacher.MostOpen; i++)
            await Invite(host, TestUser.Teacher, $"Collega {i}");
        Assert.Equal("Invitation.TooMany", (await host.Send(TestUser.Teacher, new InviteTeacher.Command("Nog een"))).Error.Code);
        Assert.Contains(InviteTeacher.MostOpen.ToString(System.Globalization.CultureInfo.InvariantCulture), AccountsTexts.InviteTooMany, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_list_shows_who_the_teachers_are_and_what_they_teach()
    {
        await using var host = await WithAdministrator();

        var teachers = (await host.Send(TestUser.Teacher, new ListTeachers.Query())).Value.Teachers;

        Assert.Equal([TestUser.Administrator.Name, TestUser.Teacher.Name], teachers.Select(t => t.Name));
        Assert.Equal((true, false, true, false), (teachers[0].IsAdministrator, teachers[0].IsBlocked, teachers[0].HasPassword, teachers[0].IsMe));
        Assert.Equal((false, true), (teachers[1].IsAdministrator, teachers[1].IsMe));
        Assert.Equal(["3A"], teachers[1].Classes);
    }

    [Fact]
    public async Task The_page_is_for_teachers_and_shows_administrators_what_they_may_change()
    {
        await using var host = await WithAdministrator();
        using var learner = await host.LogIn(TestUser.Sam);
        using var teacher = await host.LogIn(TestUser.Teacher);
        using var administrator = await host.LogIn(TestUser.Administrator);
        using var nobody = host.Browser();

        using var forbidden = await learner.GetAsync("/docenten");
        Assert.Equal(HttpStatusCode.Forbidden, forbidden.StatusCode);
        using var asked = await nobody.GetAsync("/docenten");
        Assert.Equal("/inloggen", asked.Headers.Location!.AbsolutePath);
        Assert.DoesNotContain(AccountsTexts.TeacherBlock, await teacher.GetStringAsync("/docenten"), StringComparison.Ordinal);
        Assert.Contains($"{AccountsTexts.TeacherBlock}: {TestUser.Teacher.Name}", await administrator.GetStringAsync("/docenten"), StringComparison.Ordinal);
        Assert.DoesNotContain("href=\"/docenten\"", await learner.GetStringAsync("/"), StringComparison.Ordinal);
        Assert.Contains("href=\"/docenten\"", await teacher.GetStringAsync("/klas"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_administrator_makes_another_and_takes_it_away_again_but_never_from_the_last()
    {
        await using var host = await WithAdministrator();
        Assert.Equal("Teacher.LastAdministrator", (await Appoint(host, TestUser.Administrator.Id, false)).Error.Code);
        Assert.Equal("Teacher.IsAdministrator", (await Appoint(host, TestUser.Administrator.Id, true)).Error.Code);
        Assert.Equal("Teacher.IsNoAdministrator", (await Appoint(host, TestUser.Teacher.Id, false)).Error.Code);

        Assert.True((await Appoint(host, TestUser.Teacher.Id, true)).IsSuccess);
        Assert.Equal([SchoolClaims.Administrator, SchoolClaims.Teacher], await Roles(host, TestUser.Teacher.Id));
        var stamp = await Stamp(host, TestUser.Administrator.Id);
        Assert.True((await Appoint(host, TestUser.Administrator.Id, false)).IsSuccess);

        Assert.Equal([SchoolClaims.Teacher], await Roles(host, TestUser.Administrator.Id));
        Assert.NotEqual(stamp, await Stamp(host, TestUser.Administrator.Id));
        Assert.Equal("Teacher.LastAdministrator", (await Appoint(host, TestUser.Teacher.Id, false)).Error.Code);
    }

    [Fact]
    public async Task A_blocked_teacher_is_out_their_invitations_too_until_it_is_undone()
    {
        await using var host = await WithAdministrator();
        var code = (await Invite(host, TestUser.Teacher)).Code;
        using var browser = await host.LogIn(TestUser.Teacher);
        var stamp = await Stamp(host, TestUser.Teacher.Id);

        Assert.True((await host.Send(TestUser.Administrator, new BlockTeacher.Command(TestUser.Teacher.Id, true))).IsSuccess);

        Assert.NotEqual(stamp, await Stamp(host, TestUser.Teacher.Id));
        Assert.Equal(Gone, (await Accept(host, code, "kim")).Error.Code);
        using (var fresh = host.Browser())
        using (var refused = await WebHost.Post(fresh, "/inloggen", ("Input.UserName", TestUser.Teacher.Id), ("Input.Password", WebHost.Password)))
            Assert.Contains(AccountsTexts.Blocked, await refused.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.True((await host.Send(TestUser.Administrator, new ListTeachers.Query())).Value.Teachers.Single(t => t.UserId == TestUser.Teacher.Id).IsBlocked);
        Assert.Equal("Teacher.Blocked", (await Appoint(host, TestUser.Teacher.Id, true)).Error.Code);
        Assert.Equal("Teacher.IsBlocked", (await host.Send(TestUser.Administrator, new BlockTeacher.Command(TestUser.Teacher.Id, true))).Error.Code);

        Assert.True((await host.Send(TestUser.Administrator, new BlockTeacher.Command(TestUser.Teacher.Id, false))).IsSuccess);
        (await host.LogIn(TestUser.Teacher)).Dispose();
        Assert.Equal("Teacher.IsNotBlocked", (await host.Send(TestUser.Administrator, new BlockTeacher.Command(TestUser.Teacher.Id, false))).Error.Code);
    }

    [Fact]
    public async Task Administrators_can_not_shut_everybody_out()
    {
        await using var host = await WithAdministrator();
        Assert.Equal("Teacher.BlockSelf", (await host.Send(TestUser.Administrator, new BlockTeacher.Command(TestUser.Administrator.Id, true))).Error.Code);
        Assert.True((await Appoint(host, TestUser.Teacher.Id, true)).IsSuccess);
        Assert.True((await host.Send(TestUser.Administrator, new BlockTeacher.Command(TestUser.Teacher.Id, true))).IsSuccess);

        // Still at work on what was open, for the minutes before the blocking gets through.
        var blocked = TestUser.Teacher with { IsAdministrator = true };
        Assert.Equal("Teacher.LastAdministrator", (await host.Send(blocked, new BlockTeacher.Command(TestUser.Administrator.Id, true))).Error.Code);
        Assert.Equal("Teacher.LastAdministrator", (await host.Send(blocked, new AppointAdministrator.Command(TestUser.Administrator.Id, false))).Error.Code);
    }

    [Fact]
    public async Task A_new_password_for_a_teacher_works_once_and_leads_to_one_of_their_own()
    {
        await using var host = await WithAdministrator();
        Assert.Equal("Teacher.OwnPassword", (await host.Send(TestUser.Administrator, new GiveTeacherPassword.Command(TestUser.Administrator.Id))).Error.Code);

        var given = (await host.Send(TestUser.Administrator, new GiveTeacherPassword.Command(TestUser.Teacher.Id))).Value;

        Assert.Equal((TestUser.Teacher.Name, TestUser.Teacher.Id), (given.Name, given.UserName));
        Assert.DoesNotContain(given.Password, given.ToString(), StringComparison.Ordinal);
        using var browser = host.Browser();
        using var old = await WebHost.Post(browser, "/inloggen", ("Input.UserName", given.UserName), ("Input.Password", WebHost.Password));
        Assert.Equal(HttpStatusCode.OK, old.StatusCode);
        using var answer = await WebHost.Post(browser, "/inloggen", ("Input.UserName", given.UserName), ("Input.Password", given.Password));
        Assert.EndsWith("/wachtwoord", answer.Headers.Location!.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_new_password_does_not_lift_a_block()
    {
        await using var host = await WithAdministrator();
        Assert.True((await host.Send(TestUser.Administrator, new BlockTeacher.Command(TestUser.Teacher.Id, true))).IsSuccess);

        var given = (await host.Send(TestUser.Administrator, new GiveTeacherPassword.Command(TestUser.Teacher.Id))).Value;

        using var browser = host.Browser();
        using var answer = await WebHost.Post(browser, "/inloggen", ("Input.UserName", given.UserName), ("Input.Password", given.Password));
        Assert.Contains(AccountsTexts.Blocked, await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("sam")]
    [InlineData("bestaat-niet")]
    [InlineData("")]
    public async Task Accounts_that_are_no_teachers_are_none_of_this(string userId)
    {
        await using var host = await WithAdministrator();

        Assert.Equal("Teacher.NotFound", (await Appoint(host, userId, true)).Error.Code);
        Assert.Equal("Teacher.NotFound", (await host.Send(TestUser.Administrator, new BlockTeacher.Command(userId, true))).Error.Code);
        Assert.Equal("Teacher.NotFound", (await host.Send(TestUser.Administrator, new GiveTeacherPassword.Command(userId))).Error.Code);
    }

    [Fact]
    public async Task A_teacher_changes_no_account_of_another()
    {
        await using var host = await WithAdministrator();
        foreach (var who in new[] { TestUser.Teacher, TestUser.Sam })
        {
            Assert.Equal("Access.AdministratorOnly", (await host.Send(who, new AppointAdministrator.Command(who.Id, true))).Error.Code);
            Assert.Equal("Access.AdministratorOnly", (await host.Send(who, new BlockTeacher.Command(TestUser.Administrator.Id, true))).Error.Code);
            Assert.Equal("Access.AdministratorOnly", (await host.Send(who, new GiveTeacherPassword.Command(TestUser.Administrator.Id))).Error.Code);
        }

        Assert.Equal("Access.TeacherOnly", (await host.Send(TestUser.Sam, new InviteTeacher.Command("Mezelf"))).Error.Code);
        Assert.Equal("Access.TeacherOnly", (await host.Send(TestUser.Sam, new ListTeachers.Query())).Error.Code);
        Assert.Equal("Access.TeacherOnly", (await host.Send(TestUser.Sam, new WithdrawInvitation.Command(1))).Error.Code);
    }

    [Fact]
    public async Task The_first_teacher_looks_after_the_installation()
    {
        await using var host = await WebHost.StartEmpty();
        using var browser = host.Browser();
        await using (var stream = new FileStream(Assert.Single(Directory.GetFiles(Path.Combine(host.Folder, "logs"))), FileMode.Open, FileAccess.Read, FileShare.ReadWrite))
        using (var reader = new StreamReader(stream))
            (await WebHost.Post(browser, FirstTeacher.Path, [.. Form("mieke"), ("Input.Code", Code().Match(await reader.ReadToEndAsync()).Groups[1].Value)])).Dispose();

        Assert.Equal([SchoolClaims.Administrator, SchoolClaims.Teacher], await Roles(host, "mieke"));
    }

    [Fact]
    public async Task In_an_installation_from_before_the_teachers_become_administrators_at_the_next_start_and_nobody_after_that()
    {
        var folder = Path.Combine(Path.GetTempPath(), $"practicefirm-{Guid.NewGuid():N}");
        await using (var first = await WebHost.StartIn(folder))
            Assert.Equal([SchoolClaims.Teacher], await Roles(first, TestUser.Teacher.Id));

        await using (var second = await WebHost.StartOn(folder, keepsFolder: true))
        {
            Assert.Equal([SchoolClaims.Administrator, SchoolClaims.Teacher], await Roles(second, TestUser.Teacher.Id));
            Assert.Equal([SchoolClaims.Learner], await Roles(second, TestUser.Sam.Id));
            var code = (await Invite(second, TestUser.Teacher)).Code;
            Assert.True((await Accept(second, code, "kim")).IsSuccess);
        }

        await using var third = await WebHost.StartOn(folder, keepsFolder: false);
        Assert.Equal([SchoolClaims.Teacher], await Roles(third, "kim"));
    }

    private static async Task<WebHost> WithAdministrator()
    {
        var host = await WebHost.Start();
        await using var scope = host.Services.CreateAsyncScope();
        var users = scope.ServiceProvider.GetRequiredService<UserManager<SchoolUser>>();
        var user = new SchoolUser { Id = TestUser.Administrator.Id, UserName = TestUser.Administrator.Id, DisplayName = TestUser.Administrator.Name };
        Assert.True((await users.CreateAsync(user, WebHost.Password)).Succeeded);
        Assert.True((await users.AddToRolesAsync(user, [SchoolClaims.Teacher, SchoolClaims.Administrator])).Succeeded);
        return host;
    }

    private static async Task<InviteTeacher.Model> Invite(WebHost host, TestUser who, string note = "Een collega")
    {
        var made = await host.Send(who, new InviteTeacher.Command(note));
        Assert.Empty(made.Errors);
        return made.Value;
    }

    private static Task<Domain.Common.Result<bool>> Accept(WebHost host, string code, string userName) =>
        host.Send(TestUser.Nobody, new AcceptInvitation.Command(code, "Kim de Boer", userName, WebHost.Password));

    private static Task<Domain.Common.Result<bool>> Appoint(WebHost host, string userId, bool administrator) =>
        host.Send(TestUser.Administrator, new AppointAdministrator.Command(userId, administrator));

    private static (string, string)[] Form(string userName, string password = WebHost.Password) =>
        [("Input.Name", "Kim de Boer"), ("Input.UserName", userName), ("Input.Password", password)];

    private static async Task<string[]> Roles(WebHost host, string userName)
    {
        await using var scope = host.Services.CreateAsyncScope();
        var users = scope.ServiceProvider.GetRequiredService<UserManager<SchoolUser>>();
        return [.. (await users.GetRolesAsync((await users.FindByNameAsync(userName))!)).Order(StringComparer.Ordinal)];
    }

    private static async Task<string?> Stamp(WebHost host, string userId)
    {
        await using var db = await host.School();
        return await db.Users.Where(u => u.Id == userId).Select(u => u.SecurityStamp).SingleAsync();
    }

    [GeneratedRegex("eenmalige code: ([A-Z2-9]{8})")]
    private static partial Regex Code();
}
