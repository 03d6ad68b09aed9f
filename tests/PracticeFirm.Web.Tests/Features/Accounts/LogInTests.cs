using System.Net;
using Microsoft.EntityFrameworkCore;
using PracticeFirm.Web.Features.Accounts;
using PracticeFirm.Web.Infrastructure.Security;
using PracticeFirm.Web.Tests.Infrastructure;
using PracticeFirm.Web.Texts;

namespace PracticeFirm.Web.Tests.Features.Accounts;

public sealed class LogInTests
{
    [Fact]
    public async Task The_right_password_opens_the_start_page_and_leads_back_to_the_page_asked_for()
    {
        await using var host = await WebHost.Start();
        using var browser = host.Browser();

        using var asked = await browser.GetAsync($"/f/{WebHost.Firm}/offertes");
        Assert.Equal(HttpStatusCode.Redirect, asked.StatusCode);
        using var answer = await WebHost.Post(browser, asked.Headers.Location!.PathAndQuery, Form(TestUser.Sam.Id, WebHost.Password));

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.EndsWith($"/f/{WebHost.Firm}/offertes", answer.Headers.Location!.ToString(), StringComparison.Ordinal);
        var cookie = Assert.Single(answer.Headers.GetValues("Set-Cookie"), c => c.StartsWith("oefenbedrijf=", StringComparison.Ordinal));
        Assert.Contains("httponly", cookie, StringComparison.Ordinal);
        Assert.Contains("samesite=lax", cookie, StringComparison.Ordinal);
        Assert.Contains(TestUser.Sam.Name, await browser.GetStringAsync("/"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("sam", "fout-wachtwoord")]
    [InlineData("bestaat-niet", WebHost.Password)]
    public async Task A_wrong_name_and_a_wrong_password_are_refused_in_the_same_words(string userName, string password)
    {
        await using var host = await WebHost.Start();
        using var browser = host.Browser();

        using var answer = await WebHost.Post(browser, "/inloggen", Form(userName, password));

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var page = await answer.Content.ReadAsStringAsync();
        Assert.Contains(AccountsTexts.LogInRefused, page, StringComparison.Ordinal);
        Assert.Contains($"value=\"{userName}\"", page, StringComparison.Ordinal);
        Assert.DoesNotContain(password, page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Empty_fields_are_named_one_by_one()
    {
        await using var host = await WebHost.Start();
        using var browser = host.Browser();

        using var answer = await WebHost.Post(browser, "/inloggen", Form("", ""));

        var page = await answer.Content.ReadAsStringAsync();
        Assert.Contains(AccountsTexts.UserNameMissing, page, StringComparison.Ordinal);
        Assert.Contains(AccountsTexts.PasswordMissing, page, StringComparison.Ordinal);
        Assert.Contains("aria-describedby=\"veld-UserName-fout\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task After_five_wrong_passwords_the_right_one_waits_five_minutes()
    {
        await using var host = await WebHost.Start();
        using var browser = host.Browser();

        for (var i = 0; i < AccountSetup.TriesBeforeLockout; i++)
            (await WebHost.Post(browser, "/inloggen", Form(TestUser.Sam.Id, "fout-wachtwoord"))).Dispose();
        using var answer = await WebHost.Post(browser, "/inloggen", Form(TestUser.Sam.Id, WebHost.Password));

        Assert.Contains(AccountsTexts.LockedOut, await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        await using var db = await host.School();
        var end = await db.Users.Where(u => u.Id == TestUser.Sam.Id).Select(u => u.LockoutEnd).SingleAsync();
        Assert.InRange(end!.Value - DateTimeOffset.UtcNow, TimeSpan.Zero, AccountSetup.Lockout);
        (await host.LogIn(TestUser.Noor)).Dispose();
    }

    [Fact]
    public async Task A_form_without_its_token_is_refused()
    {
        await using var host = await WebHost.Start();
        using var browser = host.Browser();

        using var answer = await browser.PostAsync("/inloggen", new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["_handler"] = "inloggen",
            ["Input.UserName"] = TestUser.Sam.Id,
            ["Input.Password"] = WebHost.Password,
        }));

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.False(answer.Headers.TryGetValues("Set-Cookie", out var cookies) && cookies.Any(c => c.StartsWith("oefenbedrijf=", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Logging_out_closes_the_pages()
    {
        await using var host = await WebHost.Start();
        using var browser = await host.LogIn(TestUser.Sam);

        using var answer = await WebHost.Post(browser, "/uitloggen");

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        using var after = await browser.GetAsync("/");
        Assert.Equal("/inloggen", after.Headers.Location!.AbsolutePath);
    }

    [Theory]
    [InlineData("/f/ABCDEFGH/offertes?q=1", "/f/ABCDEFGH/offertes?q=1")]
    [InlineData("//elders.example", "/")]
    [InlineData("/\\elders.example", "/")]
    [InlineData("https://elders.example", "/")]
    [InlineData("/\t/elders.example", "/")]
    [InlineData("", "/")]
    [InlineData(null, "/")]
    public void Logging_in_leads_to_this_application_only(string? asked, string goes) => Assert.Equal(goes, LocalAddress.Of(asked));

    [Fact]
    public void A_whole_class_behind_one_address_logs_in_at_once_while_guessing_at_one_name_stops()
    {
        using var throttle = new LogInThrottle();

        Assert.All(Enumerable.Range(1, 64), i => Assert.True(throttle.Allows("192.0.2.1", $"leerling{i}")));
        var tries = Enumerable.Range(0, LogInThrottle.PerName + 1).Select(_ => throttle.Allows("192.0.2.1", "Docent")).ToList();
        Assert.Equal([.. Enumerable.Repeat(true, LogInThrottle.PerName), false], tries);
        Assert.False(throttle.Allows("192.0.2.1", " docent "));
        Assert.True(throttle.Allows("192.0.2.2", "docent"));
    }

    [Fact]
    public void One_password_on_a_long_list_of_names_stops_too()
    {
        using var throttle = new LogInThrottle();

        Assert.Equal(LogInThrottle.PerAddress, Enumerable.Range(0, 1000).Count(i => throttle.Allows("192.0.2.1", $"naam{i}")));
    }

    private static (string, string)[] Form(string userName, string password) => [("Input.UserName", userName), ("Input.Password", password)];
}
