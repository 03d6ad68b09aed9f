using System.Net;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PracticeFirm.Domain.School;
using PracticeFirm.Web.Features.Accounts;
using PracticeFirm.Web.Features.Classroom;
using PracticeFirm.Web.Infrastructure.Dispatch;
using PracticeFirm.Web.Infrastructure.Persistence;
using PracticeFirm.Web.Infrastructure.Security;
using PracticeFirm.Web.Infrastructure.Security.School;
using PracticeFirm.Web.Tests.Infrastructure;
using PracticeFirm.Web.Texts;

namespace PracticeFirm.Web.Tests.Features.Accounts;

public sealed class SchoolLogInTests : IAsyncLifetime
{
    private static readonly SchoolPerson Kim = new("kim", "Kim de Boer", "docent", "kdeboer");
    private static readonly SchoolPerson Bo = new("bo", "Bo Vos", "leerling", "123456");
    private OidcProvider _school = null!;

    public async ValueTask InitializeAsync() => _school = await OidcProvider.Start();

    public ValueTask DisposeAsync() => _school.DisposeAsync();

    [Fact]
    public async Task A_new_teacher_comes_in_where_they_wanted_to_be()
    {
        await using var host = await Host();
        using var browser = Browser(host);

        var page = await browser.LogIn(Kim, "/klas");

        Assert.Equal("/klas", browser.At);
        Assert.Contains(Kim.Name, page, StringComparison.Ordinal);
        var (user, roles) = await Account(host, "kdeboer");
        Assert.Equal((Kim.Name, null), (user.DisplayName, user.PasswordHash));
        Assert.Equal([SchoolClaims.Teacher], roles);
    }

    [Fact]
    public async Task The_provider_is_asked_by_the_rules_and_answers_in_the_address()
    {
        await using var host = await Host();
        using var browser = Browser(host);

        await browser.LogIn(Bo);

        var asked = _school.Asked!;
        Assert.Equal("openid profile", asked["scope"]);
        Assert.Equal("S256", asked["code_challenge_method"]);
        Assert.NotEmpty(asked["nonce"].ToString());
        Assert.DoesNotContain("form_post", asked["response_mode"].ToString(), StringComparison.Ordinal);
        Assert.All(browser.Trail, step => Assert.True(step.IsLoopback));
    }

    [Fact]
    public async Task The_cookies_of_the_way_there_and_back_stay_with_this_application()
    {
        await using var host = await Host();
        using var browser = host.Browser();

        using var answer = await browser.GetAsync("/inloggen/school");

        var cookies = answer.Headers.GetValues("Set-Cookie").ToList();
        Assert.Equal(2, cookies.Count);
        Assert.All(cookies, cookie => Assert.StartsWith("oefenbedrijf-school-", cookie, StringComparison.Ordinal));
        Assert.All(cookies, cookie => Assert.Contains("samesite=lax", cookie, StringComparison.Ordinal));
        Assert.All(cookies, cookie => Assert.Contains("httponly", cookie, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_new_learner_comes_in_and_is_the_same_one_next_time()
    {
        await using var host = await Host();
        using (var first = Browser(host))
        {
            var page = await first.LogIn(Bo);
            Assert.Equal("/", first.At);
            Assert.Contains(AssignmentsTexts.NoAssignments, page, StringComparison.Ordinal);
        }

        using var second = Browser(host);
        await second.LogIn(Bo with { Name = "Bo Vos-Smit", UserName = "654321" });

        var (user, roles) = await Account(host, "123456");
        Assert.Equal("Bo Vos-Smit", user.DisplayName);
        Assert.Equal([SchoolClaims.Learner], roles);
        await using var db = await host.School();
        Assert.Equal(5, await db.Users.CountAsync());
    }

    [Fact]
    public async Task A_learner_of_the_class_list_is_found_by_their_number_and_keeps_name_and_password()
    {
        await using var host = await Host();
        using var browser = Browser(host);

        await browser.LogIn(Bo with { UserName = "SAM" }, $"/f/{WebHost.Firm}/offertes");

        Assert.Equal($"/f/{WebHost.Firm}/offertes", browser.At);
        await using (var db = await host.School())
        {
            Assert.Equal(TestUser.Sam.Id, (await db.UserLogins.SingleAsync()).UserId);
            Assert.Equal(TestUser.Sam.Name, (await db.Users.SingleAsync(u => u.Id == TestUser.Sam.Id)).DisplayName);
        }

        (await host.LogIn(TestUser.Sam)).Dispose();
    }

    [Theory]
    [InlineData("docent", "sam")]
    [InlineData("leerling", "docent")]
    public async Task An_account_that_may_do_something_else_than_the_school_says_is_left_alone(string role, string userName)
    {
        await using var host = await Host();
        using var browser = Browser(host);

        await browser.LogIn(new SchoolPerson("x", "Iemand Anders", role, userName));

        var (user, roles) = await Account(host, userName + "-2");
        Assert.Equal("Iemand Anders", user.DisplayName);
        Assert.Equal([role == "docent" ? SchoolClaims.Teacher : SchoolClaims.Learner], roles);
        await using var db = await host.School();
        Assert.Equal(user.Id, (await db.UserLogins.SingleAsync()).UserId);
    }

    [Fact]
    public async Task An_account_that_somebody_of_the_school_has_already_is_not_given_to_another()
    {
        await using var host = await Host();
        using var first = Browser(host);
        await first.LogIn(Bo with { UserName = "sam" });
        using var second = Browser(host);

        await second.LogIn(new SchoolPerson("een-ander", "Nep Sam", "leerling", "sam"), $"/f/{WebHost.Firm}/offertes");

        Assert.Equal("Nep Sam", (await Account(host, "sam-2")).User.DisplayName);
        using var firm = await second.Here.GetAsync($"/f/{WebHost.Firm}/offertes");
        Assert.Equal(HttpStatusCode.NotFound, firm.StatusCode);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("oud-leerling")]
    [InlineData("Administrator")]
    public async Task Without_a_role_nobody_comes_in_and_no_account_is_made(string? role)
    {
        await using var host = await Host();
        using var browser = Browser(host);

        var page = await browser.LogIn(new SchoolPerson("x", "Gast", role, "sam"));

        await Refused(host, browser, page, SchoolNotice.NoRole);
    }

    [Theory]
    [InlineData(OidcProvider.Fault.Denied, SchoolNotice.Denied)]
    [InlineData(OidcProvider.Fault.ConsentMissing, SchoolNotice.Denied)]
    [InlineData(OidcProvider.Fault.WrongNonce, SchoolNotice.NotTrusted)]
    [InlineData(OidcProvider.Fault.WrongIssuer, SchoolNotice.NotTrusted)]
    [InlineData(OidcProvider.Fault.WrongAudience, SchoolNotice.NotTrusted)]
    [InlineData(OidcProvider.Fault.WrongKey, SchoolNotice.NotTrusted)]
    [InlineData(OidcProvider.Fault.Unsigned, SchoolNotice.NotTrusted)]
    [InlineData(OidcProvider.Fault.Expired, SchoolNotice.NotTrusted)]
    [InlineData(OidcProvider.Fault.NotYetValid, SchoolNotice.NotTrusted)]
    [InlineData(OidcProvider.Fault.NoSubject, SchoolNotice.NotTrusted)]
    [InlineData(OidcProvider.Fault.UserInfoOfAnother, SchoolNotice.NotTrusted)]
    [InlineData(OidcProvider.Fault.TokenGone, SchoolNotice.Unreachable)]
    [InlineData(OidcProvider.Fault.TokenBroken, SchoolNotice.NotTrusted)]
    [InlineData(OidcProvider.Fault.WrongSecret, SchoolNotice.NotSetUp)]
    public async Task An_answer_that_does_not_hold_lets_nobody_in_and_says_so_in_Dutch(OidcProvider.Fault fault, SchoolNotice notice)
    {
        await using var host = await Host();
        using var browser = Browser(host);
        _school.Wrong = fault;

        var page = await browser.LogIn(Bo with { UserName = "sam" });

        await Refused(host, browser, page, notice);
    }

    [Fact]
    public async Task An_answer_works_once_and_only_in_the_browser_that_asked()
    {
        await using var host = await Host();
        using var browser = Browser(host);
        await browser.LogIn(Bo);
        var answer = browser.Trail.Single(step => step.AbsolutePath == SchoolProvider.AnswerPath).PathAndQuery;

        using var thief = Browser(host);
        await Refused(host, thief, await thief.Open(answer), SchoolNotice.Expired, accounts: 5);
        await browser.Open(answer);
        Assert.Equal(SchoolLogInSetup.NoticePath(SchoolNotice.Expired), browser.At);
    }

    [Fact]
    public async Task An_answer_that_a_page_elsewhere_made_up_lets_nobody_in()
    {
        await using var host = await Host();
        using var browser = Browser(host);

        foreach (var made in new[] { "", "?code=abc", "?code=abc&state=abc", "?error=access_denied&error_description=<script>", "?error=x&state=%00" })
            await Refused(host, browser, await browser.Open(SchoolProvider.AnswerPath + made), SchoolNotice.Expired);
        await Refused(host, browser, await browser.Open(SchoolProvider.EnterPath + "?terug=/klas"), SchoolNotice.Expired);
    }

    [Theory]
    [InlineData("https://elders.example/")]
    [InlineData("//elders.example/")]
    [InlineData("/\\elders.example/")]
    public async Task Coming_back_leads_to_this_application_only(string elsewhere)
    {
        await using var host = await Host();
        using var browser = Browser(host);
        await browser.LogIn(Bo, elsewhere);
        Assert.Equal("/", browser.At);

        _school.Person = Bo;
        var asked = new Uri("http://localhost/inloggen/school");
        await browser.Open(asked.PathAndQuery);
        Assert.Equal("/", browser.At);
        await browser.Open(SchoolProvider.EnterPath + "?terug=" + Uri.EscapeDataString(elsewhere));
        Assert.Equal(SchoolLogInSetup.NoticePath(SchoolNotice.Expired), browser.At);
    }

    [Fact]
    public async Task Where_the_provider_can_not_be_reached_the_page_says_so_and_local_accounts_work()
    {
        await using var host = await Host();
        using var browser = Browser(host);
        await _school.DisposeAsync();

        await Refused(host, browser, await browser.Open(SchoolProvider.StartPath), SchoolNotice.Unreachable);

        using var sam = await host.LogIn(TestUser.Sam);
        using var leave = await WebHost.Post(sam, "/uitloggen");
        Assert.EndsWith("/inloggen", leave.Headers.Location!.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Roles_follow_the_school_for_accounts_it_made()
    {
        await using var host = await Host();
        using var browser = Browser(host);
        await browser.LogIn(Bo);

        await browser.LogIn(Bo with { Role = "docent" });
        Assert.Equal([SchoolClaims.Teacher], (await Account(host, "123456")).Roles);
        Assert.Equal("/klas", browser.At);
        await browser.LogIn(Bo with { Role = "beheerder,leerling" });
        Assert.Equal([SchoolClaims.Administrator, SchoolClaims.Teacher], (await Account(host, "123456")).Roles);
        await browser.LogIn(Bo);
        Assert.Equal([SchoolClaims.Learner], (await Account(host, "123456")).Roles);
        using var classes = await browser.Here.GetAsync("/klas");
        Assert.Equal(HttpStatusCode.Forbidden, classes.StatusCode);
        await Refused(host, browser, await browser.LogIn(Bo with { Role = null }), SchoolNotice.NoRole, accounts: 5, isIn: true);
    }

    [Fact]
    public async Task Whoever_teaches_no_more_looks_into_no_class_and_the_class_goes_to_an_administrator()
    {
        await using var host = await Host();
        using var browser = Browser(host);
        await browser.LogIn(Kim);
        var kim = (await Account(host, "kdeboer")).User.Id;
        await Become(host, TestUser.Teacher.Id, SchoolClaims.Administrator);
        await using (var db = await host.School())
        {
            db.Add(SchoolClass.Start("4B", kim).Value);
            (await db.Classes.SingleAsync(c => c.Name == "3A")).AddTeacher(kim);
            await db.SaveChangesAsync();
        }

        await browser.LogIn(Kim with { Role = "leerling" });

        await using var after = await host.School();
        var classes = await after.Classes.AsNoTracking().ToListAsync();
        Assert.All(classes, c => Assert.Equal([TestUser.Teacher.Id], c.Teachers.Select(t => t.UserId)));
    }

    [Fact]
    public async Task Whoever_becomes_a_teacher_is_nobodys_learner_any_more()
    {
        await using var host = await Host();
        using var browser = Browser(host);
        await browser.LogIn(Bo);
        var bo = (await Account(host, "123456")).User.Id;
        await using (var db = await host.School())
        {
            Assert.True((await db.Classes.SingleAsync()).Enrol(bo).IsSuccess);
            await db.SaveChangesAsync();
        }

        await browser.LogIn(Bo with { Role = "docent" });

        Assert.Equal("Learner.NotFound", (await host.Send(TestUser.Teacher, new GivePassword.Command(bo))).Error.Code);
    }

    [Fact]
    public async Task A_local_teacher_who_comes_by_way_of_the_school_keeps_what_they_have()
    {
        await using var host = await Host();
        using var browser = Browser(host);
        await Become(host, TestUser.Teacher.Id, SchoolClaims.Administrator);
        var mieke = new SchoolPerson("mieke", "M. de Wit", "docent", TestUser.Teacher.Id);

        await browser.LogIn(mieke);
        await browser.LogIn(mieke with { Role = "leerling" });

        var (user, roles) = await Account(host, TestUser.Teacher.Id);
        Assert.Equal(TestUser.Teacher.Name, user.DisplayName);
        Assert.Equal([SchoolClaims.Administrator, SchoolClaims.Teacher], roles);
    }

    [Fact]
    public async Task The_last_administrator_stays_one_while_the_school_says_teacher()
    {
        await using var host = await Host();
        using var browser = Browser(host);
        await browser.LogIn(Kim with { Role = "beheerder" });

        await browser.LogIn(Kim);
        Assert.Equal([SchoolClaims.Administrator, SchoolClaims.Teacher], (await Account(host, "kdeboer")).Roles);
        await Become(host, TestUser.Teacher.Id, SchoolClaims.Administrator);
        await browser.LogIn(Kim);
        Assert.Equal([SchoolClaims.Teacher], (await Account(host, "kdeboer")).Roles);
    }

    [Theory]
    [InlineData(SchoolNotice.Blocked)]
    [InlineData(SchoolNotice.LockedOut)]
    [InlineData(SchoolNotice.Archived)]
    public async Task A_closed_account_stays_closed_whichever_way_one_comes(SchoolNotice why)
    {
        await using var host = await Host();
        await using (var db = await host.School())
        {
            var sam = await db.Users.SingleAsync(u => u.Id == TestUser.Sam.Id);
            sam.LockoutEnd = why switch { SchoolNotice.Blocked => BlockedAccounts.Forever, SchoolNotice.LockedOut => DateTimeOffset.UtcNow.AddMinutes(5), _ => null };
            if (why == SchoolNotice.Archived)
                Assert.True((await db.Classes.SingleAsync()).Archive(sam.Id, DateTime.UtcNow).IsSuccess);
            await db.SaveChangesAsync();
        }

        using var browser = Browser(host);
        await Refused(host, browser, await browser.LogIn(Bo with { UserName = "sam" }), why);
        using var local = host.Browser();
        using var answer = await WebHost.Post(local, "/inloggen", ("Input.UserName", "sam"), ("Input.Password", WebHost.Password));
        Assert.Contains(ShowLogIn.TextOf(why), await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Logging_out_offers_to_log_out_at_the_school_too()
    {
        await using var host = await Host();
        using var browser = Browser(host);
        await browser.LogIn(Bo);

        using (var answer = await WebHost.Post(browser.Here, "/uitloggen"))
            Assert.EndsWith("/inloggen?uit=school", answer.Headers.Location!.ToString(), StringComparison.Ordinal);
        Assert.Contains(SchoolProvider.LogOutPath, await browser.Here.GetStringAsync("/inloggen?uit=school"), StringComparison.Ordinal);
        using (var closed = await browser.Here.GetAsync("/"))
            Assert.Equal("/inloggen", closed.Headers.Location!.AbsolutePath);
        await browser.Open(SchoolProvider.LogOutPath);

        Assert.Equal("/inloggen", browser.At);
        Assert.Equal(OidcProvider.ClientId, _school.AskedToLogOut!["client_id"]);
        Assert.Empty(_school.AskedToLogOut["id_token_hint"].ToString());
    }

    [Fact]
    public async Task A_school_without_a_log_out_is_not_offered_one_and_a_local_log_in_neither()
    {
        _school.HasLogOut = false;
        await using var host = await Host();
        using var browser = Browser(host);
        await browser.LogIn(Bo);

        using (var answer = await WebHost.Post(browser.Here, "/uitloggen"))
            Assert.EndsWith("/inloggen", answer.Headers.Location!.ToString(), StringComparison.Ordinal);
        await browser.Open(SchoolProvider.LogOutPath);
        Assert.Equal("/inloggen", browser.At);
    }

    [Fact]
    public async Task Claims_that_are_told_in_the_userinfo_count_as_SURFconext_tells_them()
    {
        _school.OnlyUserInfo = true;
        await using var host = await Host(
            ("SchoolLogin:RoleClaim", "eduperson_affiliation"), ("SchoolLogin:TeacherValues", "employee"), ("SchoolLogin:LearnerValues", "student"),
            ("SchoolLogin:UserNameClaim", "uids"), ("SchoolLogin:OrganisationClaim", "schac_home_organization"), ("SchoolLogin:OrganisationValues", "testcollege.example"));
        using var browser = Browser(host);
        var noor = new SchoolPerson("n", "Noor B.")
        {
            More = new() { ["eduperson_affiliation"] = new[] { "student", "member" }, ["uids"] = new[] { "s-77", "noor" }, ["schac_home_organization"] = "testcollege.example" },
        };

        await browser.LogIn(noor);

        await using (var db = await host.School())
            Assert.Equal(TestUser.Noor.Id, (await db.UserLogins.SingleAsync()).UserId);
        using var other = Browser(host);
        await Refused(host, other, await other.LogIn(noor with { Subject = "z", More = new(noor.More) { ["schac_home_organization"] = "elders.example" } }), SchoolNotice.OtherSchool, logIns: 1);
    }

    [Fact]
    public async Task Only_names_of_the_schools_own_domain_lead_to_an_account_of_the_class_list()
    {
        await using var host = await Host(("SchoolLogin:UserNameDomain", "testcollege.example"));
        using var browser = Browser(host);

        await browser.LogIn(new SchoolPerson("gast", "Gast", "leerling", "sam@gmail.example"));
        await browser.LogIn(new SchoolPerson("lang", "Langs", "leerling", "sam@x@testcollege.example"));
        await browser.LogIn(Bo with { UserName = "sam@TestCollege.example" });

        await using var db = await host.School();
        var linked = await db.UserLogins.SingleAsync(l => l.UserId == TestUser.Sam.Id);
        Assert.Equal(Bo.Subject, linked.ProviderKey);
        Assert.Equal(2, await db.Users.CountAsync(u => u.UserName!.StartsWith("school-")));
    }

    [Theory]
    [InlineData("<script>alert(1)</script>", "naam met spaties en <b>")]
    [InlineData("", "")]
    [InlineData("x\r\ny\u0000", null)]
    public async Task Whatever_the_school_tells_of_names_is_text(string name, string? userName)
    {
        await using var host = await Host();
        using var browser = Browser(host);

        var page = await browser.LogIn(new SchoolPerson("raar", name + new string('n', name.Length > 0 ? 200 : 0), "leerling", userName));

        Assert.Equal("/", browser.At);
        Assert.DoesNotContain("<script>alert", page, StringComparison.Ordinal);
        await using var db = await host.School();
        var user = await db.Users.SingleAsync(u => u.UserName!.StartsWith("school-"));
        Assert.InRange(user.DisplayName.Length, 1, SchoolUser.DisplayNameLength);
        Assert.DoesNotContain(user.DisplayName, char.IsControl);
    }

    [Fact]
    public async Task Two_first_log_ins_at_once_make_one_account()
    {
        await using var host = await Host();
        _school.Person = Bo;
        using var one = Browser(host);
        using var two = Browser(host);

        await Task.WhenAll(one.Open(SchoolProvider.StartPath), two.Open(SchoolProvider.StartPath));

        Assert.Equal(("/", "/"), (one.At, two.At));
        await using var db = await host.School();
        Assert.Equal(5, await db.Users.CountAsync());
    }

    [Fact]
    public async Task Somebody_without_a_password_is_told_where_theirs_is()
    {
        await using var host = await Host();
        using var browser = Browser(host);
        await browser.LogIn(Bo);

        var page = await browser.Open("/wachtwoord");

        Assert.Contains(AccountsTexts.PasswordNone, page, StringComparison.Ordinal);
        Assert.DoesNotContain("type=\"password\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_first_teacher_comes_before_the_school()
    {
        await using var host = await WebHost.StartEmpty(_school.Settings);
        using var browser = Browser(host);

        await browser.LogIn(Bo);

        Assert.Equal(FirstTeacher.Path, browser.At);
    }

    [Fact]
    public async Task Without_settings_there_is_no_school_to_log_in_with()
    {
        await using var host = await WebHost.Start();
        using var browser = host.Browser();

        Assert.DoesNotContain(SchoolProvider.StartPath, await browser.GetStringAsync("/inloggen?melding=NoRole&uit=school"), StringComparison.Ordinal);
        Assert.DoesNotContain(AccountsTexts.SchoolNoRole, await browser.GetStringAsync("/inloggen?melding=NoRole"), StringComparison.Ordinal);
        foreach (var address in new[] { SchoolProvider.StartPath, SchoolProvider.AnswerPath + "?code=a&state=b", SchoolProvider.EnterPath, SchoolProvider.LogOutPath })
        {
            using var answer = await browser.GetAsync(address);
            Assert.NotEqual(HttpStatusCode.OK, answer.StatusCode);
            Assert.False(answer.Headers.Contains("Set-Cookie"));
        }

        Assert.Equal("SchoolLogIn.Expired", (await host.Send(TestUser.Nobody, new EnterWithSchool.Command())).Error.Code);
    }

    [Fact]
    public async Task The_log_in_page_shows_the_button_of_the_school_beside_the_form()
    {
        await using var host = await Host();
        using var browser = host.Browser();

        var page = await browser.GetStringAsync("/inloggen?terug=%2Fklas");

        Assert.Contains("Inloggen met het Testcollege", page, StringComparison.Ordinal);
        Assert.Contains($"href=\"{SchoolProvider.StartPath}?terug=%2Fklas\"", page, StringComparison.Ordinal);
        Assert.Contains("name=\"Input.Password\"", page, StringComparison.Ordinal);
        Assert.DoesNotContain("note warning", await browser.GetStringAsync("/inloggen?melding=%3Cb%3E"), StringComparison.Ordinal);
        Assert.DoesNotContain("note warning", await browser.GetStringAsync("/inloggen?melding=99"), StringComparison.Ordinal);
    }

    private SchoolBrowser Browser(WebHost host) => new(host, _school);

    private Task<WebHost> Host(params (string, string)[] more) => WebHost.Start([.. _school.Settings, .. more]);

    private static async Task<(SchoolUser User, IReadOnlyList<string> Roles)> Account(WebHost host, string userName)
    {
        await using var scope = host.Services.CreateAsyncScope();
        var users = scope.ServiceProvider.GetRequiredService<UserManager<SchoolUser>>();
        var user = await users.FindByNameAsync(userName);
        Assert.True(user is not null, $"There is no account {userName}.");
        return (user, [.. (await users.GetRolesAsync(user)).Order(StringComparer.Ordinal)]);
    }

    private static async Task Become(WebHost host, string userId, string role)
    {
        await using var scope = host.Services.CreateAsyncScope();
        var users = scope.ServiceProvider.GetRequiredService<UserManager<SchoolUser>>();
        Assert.True((await users.AddToRoleAsync((await users.FindByIdAsync(userId))!, role)).Succeeded);
    }

    // Back on the log-in page with a sentence, not logged in, and nothing made or linked.
    private static async Task Refused(WebHost host, SchoolBrowser browser, string page, SchoolNotice notice, int accounts = 4, int logIns = -1, bool isIn = false)
    {
        Assert.Equal(SchoolLogInSetup.NoticePath(notice), browser.At);
        Assert.Contains(WebUtility.HtmlEncode(ShowLogIn.TextOf(notice)), page, StringComparison.Ordinal);
        if (!isIn)
        {
            using var start = await browser.Here.GetAsync("/");
            Assert.Equal(HttpStatusCode.Redirect, start.StatusCode);
        }

        await using var db = await host.School();
        Assert.Equal(accounts, await db.Users.CountAsync());
        Assert.Equal(logIns >= 0 ? logIns : accounts - 4, await db.UserLogins.CountAsync());
    }
}
