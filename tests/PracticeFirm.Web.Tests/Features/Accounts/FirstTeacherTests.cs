using System.Net;
using System.Text.RegularExpressions;
using PracticeFirm.Web.Infrastructure.Security;
using PracticeFirm.Web.Tests.Infrastructure;
using PracticeFirm.Web.Texts;

namespace PracticeFirm.Web.Tests.Features.Accounts;

public sealed partial class FirstTeacherTests
{
    [Fact]
    public async Task The_code_in_the_log_makes_the_first_teacher_once()
    {
        await using var host = await WebHost.StartEmpty();
        using var browser = host.Browser();
        foreach (var address in new[] { "/", "/inloggen", "/klas", $"/f/{WebHost.Firm}/offertes" })
        {
            using var led = await browser.GetAsync(address);
            Assert.Equal(FirstTeacher.Path, led.Headers.Location?.ToString());
        }

        using var wrong = await WebHost.Post(browser, FirstTeacher.Path, Form("ABCDEFGH"));
        Assert.Contains(AccountsTexts.FirstCodeWrong, await wrong.Content.ReadAsStringAsync(), StringComparison.Ordinal);

        var code = CodeIn(host);
        using var right = await WebHost.Post(browser, FirstTeacher.Path, Form(code.ToLowerInvariant()));
        Assert.EndsWith("/inloggen", right.Headers.Location!.ToString(), StringComparison.Ordinal);

        using var logIn = await WebHost.Post(browser, "/inloggen", ("Input.UserName", "mieke"), ("Input.Password", WebHost.Password));
        Assert.Equal(HttpStatusCode.Redirect, logIn.StatusCode);
        Assert.Contains("Mieke de Wit", await browser.GetStringAsync("/klas"), StringComparison.Ordinal);

        using var second = await browser.GetAsync(FirstTeacher.Path);
        Assert.EndsWith("/inloggen", second.Headers.Location!.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Style_sheets_and_scripts_are_there_before_the_first_account()
    {
        await using var host = await WebHost.StartEmpty();
        using var browser = host.Browser();

        using var css = await browser.GetAsync("/app.css");

        Assert.Equal(HttpStatusCode.OK, css.StatusCode);
    }

    [Fact]
    public async Task A_start_with_an_account_asks_for_no_first_teacher()
    {
        var folder = Path.Combine(Path.GetTempPath(), $"practicefirm-{Guid.NewGuid():N}");
        await using (var first = await WebHost.StartOn(folder, keepsFolder: true))
        using (var browser = first.Browser())
            (await WebHost.Post(browser, FirstTeacher.Path, Form(CodeIn(first)))).Dispose();

        await using var second = await WebHost.StartOn(folder, keepsFolder: false);
        using var later = second.Browser();
        using var answer = await later.GetAsync(FirstTeacher.Path);

        Assert.EndsWith("/inloggen", answer.Headers.Location!.ToString(), StringComparison.Ordinal);
    }

    private static (string, string)[] Form(string code) =>
        [("Input.Code", code), ("Input.Name", "Mieke de Wit"), ("Input.UserName", "mieke"), ("Input.Password", WebHost.Password)];

    private static string CodeIn(WebHost host)
    {
        var file = Assert.Single(Directory.GetFiles(Path.Combine(host.Folder, "logs")));
        using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        using var reader = new StreamReader(stream);
        return Code().Match(reader.ReadToEnd()).Groups[1].Value;
    }

    [GeneratedRegex("eenmalige code: ([A-Z2-9]{8})")]
    private static partial Regex Code();
}
