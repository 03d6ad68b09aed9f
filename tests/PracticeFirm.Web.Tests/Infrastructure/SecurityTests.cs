using System.Net;
using System.Text.RegularExpressions;
using PracticeFirm.Web.Infrastructure.Security;
using PracticeFirm.Web.Texts;

namespace PracticeFirm.Web.Tests.Infrastructure;

public sealed partial class SecurityTests
{
    [Theory]
    [InlineData("/inloggen", HttpStatusCode.OK)]
    [InlineData("/", HttpStatusCode.OK)]
    [InlineData("/wachtwoord", HttpStatusCode.OK)]
    [InlineData("/uitloggen", HttpStatusCode.OK)]
    [InlineData("/bestaat-niet", HttpStatusCode.NotFound)]
    [InlineData("/klas", HttpStatusCode.Forbidden)]
    [InlineData("/f/TESTBANK/offertes", HttpStatusCode.OK)]
    public async Task Every_page_says_what_the_browser_may_not_do_and_keeps_to_it_itself(string address, HttpStatusCode status)
    {
        await using var host = await WebHost.Start();
        using var browser = await host.LogIn(TestUser.Sam);

        using var answer = await browser.GetAsync(address);

        Assert.Equal(status, answer.StatusCode);
        Assert.Equal(SecurityHeaders.ContentPolicy, Assert.Single(answer.Headers.GetValues("Content-Security-Policy")));
        Assert.Equal("nosniff", Assert.Single(answer.Headers.GetValues("X-Content-Type-Options")));
        Assert.Equal("DENY", Assert.Single(answer.Headers.GetValues("X-Frame-Options")));
        Assert.Equal("same-origin", Assert.Single(answer.Headers.GetValues("Referrer-Policy")));
        Assert.Equal("same-origin", Assert.Single(answer.Headers.GetValues("Cross-Origin-Opener-Policy")));
        Assert.NotEmpty(answer.Headers.GetValues("Permissions-Policy"));
        Assert.True(answer.Headers.CacheControl!.NoStore);
        Assert.False(answer.Headers.Contains("Server"));

        var page = await answer.Content.ReadAsStringAsync();
        Assert.Contains("<html lang=\"nl\"", page, StringComparison.Ordinal);
        Assert.DoesNotMatch(InlineScript(), page);
        Assert.DoesNotMatch(InlineStyle(), page);
        Assert.DoesNotMatch(InlineHandler(), page);
        Assert.DoesNotMatch(Foreign(), page);
    }

    [Theory]
    [InlineData("/app.css")]
    [InlineData("/app.js")]
    [InlineData("/favicon.svg")]
    public async Task Files_carry_the_headers_too(string address)
    {
        await using var host = await WebHost.Start();
        using var browser = host.Browser();

        using var answer = await browser.GetAsync(address);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("nosniff", Assert.Single(answer.Headers.GetValues("X-Content-Type-Options")));
        Assert.Equal(SecurityHeaders.ContentPolicy, Assert.Single(answer.Headers.GetValues("Content-Security-Policy")));
    }

    [Fact]
    public async Task A_fault_shows_a_reference_that_the_log_has_and_nothing_of_the_inside()
    {
        await using var host = await WebHost.Start();
        using var browser = await host.LogIn(TestUser.Sam);
        await File.WriteAllTextAsync(Path.Combine(host.Folder, "firms", WebHost.Firm + ".db"), new string('x', 8192));

        using var answer = await browser.GetAsync($"/f/{WebHost.Firm}/offertes");

        Assert.Equal(HttpStatusCode.InternalServerError, answer.StatusCode);
        Assert.Equal(SecurityHeaders.ContentPolicy, Assert.Single(answer.Headers.GetValues("Content-Security-Policy")));
        var page = await answer.Content.ReadAsStringAsync();
        Assert.Contains(SharedTexts.ErrorTitle, page, StringComparison.Ordinal);
        Assert.DoesNotContain("Exception", page, StringComparison.Ordinal);
        Assert.DoesNotContain(host.Folder, page, StringComparison.Ordinal);
        var reference = Reference().Match(page).Groups[1].Value;
        Assert.Contains(reference, LogOf(host), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_chosen_colours_are_there_from_the_first_paint()
    {
        await using var host = await WebHost.Start();
        using var browser = host.Browser();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/inloggen");
        request.Headers.Add("Cookie", "theme=dark");

        using var answer = await browser.SendAsync(request);

        Assert.Contains("data-bs-theme=\"dark\"", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Contains("data-bs-theme=\"light\"", await browser.GetStringAsync("/inloggen"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_that_can_not_be_written_to_is_named_at_the_start()
    {
        var file = Path.GetTempFileName();
        try
        {
            var builder = Microsoft.AspNetCore.Builder.WebApplication.CreateBuilder([$"--Data:Folder={Path.Combine(file, "data")}"]);

            var refused = Assert.Throws<Web.Infrastructure.Start.StartException>(() => Web.Infrastructure.Start.StartSetup.AddDataFolder(builder));

            Assert.Equal(string.Format(StartTexts.FolderNotWritable, Path.Combine(file, "data")), refused.Message);
        }
        finally
        {
            File.Delete(file);
        }
    }

    private static string LogOf(WebHost host)
    {
        using var stream = new FileStream(Assert.Single(Directory.GetFiles(Path.Combine(host.Folder, "logs"))), FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    [GeneratedRegex("class=\"reference\">([0-9a-f]{8})<")]
    private static partial Regex Reference();

    [GeneratedRegex("<script(?![^>]*\\ssrc=)")]
    private static partial Regex InlineScript();

    [GeneratedRegex("<style|\\sstyle=\"")]
    private static partial Regex InlineStyle();

    [GeneratedRegex("<[^>]*\\son[a-z]+=\"")]
    private static partial Regex InlineHandler();

    [GeneratedRegex("(src|href|action)=\"(https?:)?//")]
    private static partial Regex Foreign();
}
