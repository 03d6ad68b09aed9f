using System.Net;
using PracticeFirm.Web.Features.Classroom;
using PracticeFirm.Web.Tests.Infrastructure;
using PracticeFirm.Web.Texts;

namespace PracticeFirm.Web.Tests.Features.Accounts;

public sealed class PasswordTests
{
    private const string Better = "drie blauwe fietsen";

    [Fact]
    public async Task A_changed_password_works_and_the_old_one_does_not()
    {
        await using var host = await WebHost.Start();
        using var browser = await host.LogIn(TestUser.Sam);

        using var answer = await WebHost.Post(browser, "/wachtwoord", Form(WebHost.Password, Better, Better));

        Assert.Contains(AccountsTexts.PasswordChanged, await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        using var again = await browser.GetAsync("/wachtwoord");
        Assert.Equal(HttpStatusCode.OK, again.StatusCode);
        using var fresh = host.Browser();
        Assert.Equal(HttpStatusCode.OK, await LogIn(fresh, WebHost.Password));
        Assert.Equal(HttpStatusCode.Redirect, await LogIn(fresh, Better));
    }

    [Theory]
    [InlineData("fout", Better, Better, nameof(AccountsTexts.PasswordWrong))]
    [InlineData(WebHost.Password, Better, "iets anders", nameof(AccountsTexts.RepeatDiffers))]
    [InlineData(WebHost.Password, "", "", nameof(AccountsTexts.NewMissing))]
    [InlineData(WebHost.Password, "aaaaaaaaaa", "aaaaaaaaaa", nameof(AccountsTexts.PasswordTooSimple))]
    [InlineData(WebHost.Password, "kort", "kort", nameof(AccountsTexts.PasswordTooShort))]
    public async Task What_is_wrong_with_a_password_is_said_in_Dutch(string current, string chosen, string repeat, string text)
    {
        await using var host = await WebHost.Start();
        using var browser = await host.LogIn(TestUser.Sam);

        using var answer = await WebHost.Post(browser, "/wachtwoord", Form(current, chosen, repeat));

        var expected = AccountsTexts.ResourceManager.GetString(text)!.Split('{')[0];
        Assert.Contains(expected, await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_password_given_by_the_teacher_leads_to_one_of_ones_own()
    {
        await using var host = await WebHost.Start();
        var given = await host.Send(TestUser.Teacher, new GivePassword.Command(TestUser.Sam.Id));
        Assert.Empty(given.Errors);
        Assert.Equal(TestUser.Sam.Name, given.Value.Name);

        using var browser = host.Browser();
        using var answer = await WebHost.Post(browser, "/inloggen", ("Input.UserName", "sam"), ("Input.Password", given.Value.Password));

        Assert.EndsWith("/wachtwoord", answer.Headers.Location!.ToString(), StringComparison.Ordinal);
        Assert.Contains(AccountsTexts.PasswordMustChange, await browser.GetStringAsync("/wachtwoord"), StringComparison.Ordinal);
        (await WebHost.Post(browser, "/wachtwoord", Form(given.Value.Password, Better, Better))).Dispose();
        Assert.DoesNotContain(AccountsTexts.PasswordMustChange, await browser.GetStringAsync("/wachtwoord"), StringComparison.Ordinal);
    }

    private static (string, string)[] Form(string current, string chosen, string repeat) =>
        [("Input.Current", current), ("Input.New", chosen), ("Input.Repeat", repeat)];

    private static async Task<HttpStatusCode> LogIn(HttpClient browser, string password)
    {
        using var answer = await WebHost.Post(browser, "/inloggen", ("Input.UserName", TestUser.Sam.Id), ("Input.Password", password));
        return answer.StatusCode;
    }
}
