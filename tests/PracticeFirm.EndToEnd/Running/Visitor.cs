using System.Collections.Concurrent;

namespace PracticeFirm.EndToEnd.Running;

/// <summary>
/// One person in a browser of their own. Watches along the whole way: no request leaves the application, nothing fails, nothing
/// is refused by the content security policy, the console stays without errors.
/// </summary>
public sealed class Visitor : IAsyncDisposable
{
    private readonly ConcurrentQueue<string> _problems = new();
    private readonly ConcurrentQueue<string> _foreseen = new();
    private readonly IBrowserContext _context;
    private readonly string _address;

    private Visitor(IBrowserContext context, string address, string firm)
    {
        _context = context;
        _address = address;
        Firm = firm;
        context.Request += (_, request) => Watch(request.Url);
        context.Response += (_, response) => Note(response.Status >= 400, $"{response.Status} {response.Request.Method} {response.Url}");
        context.Console += (_, message) => Note(message.Type == "error", $"console: {message.Text} ({message.Location})");
        context.WebError += (_, error) => Note(true, $"script: {error.Error}");
        context.Page += (_, page) => page.WebSocket += (_, socket) => Watch(socket.Url.Replace("ws:", "http:", StringComparison.Ordinal));
    }

    public IPage Page { get; private set; } = null!;

    /// <summary>Code of the firm this person works in; empty for the teacher.</summary>
    public string Firm { get; }

    public static async Task<Visitor> Enter(IBrowser browser, string address, string firm, BrowserNewContextOptions options)
    {
        options.BaseURL = address;
        options.Locale = "nl-NL";
        options.ViewportSize ??= new() { Width = 1366, Height = 768 };
        options.ReducedMotion = ReducedMotion.Reduce;
        var visitor = new Visitor(await browser.NewContextAsync(options), address, firm);
        visitor._context.SetDefaultTimeout(30_000);
        visitor._context.SetDefaultNavigationTimeout(60_000);
        visitor.Page = await visitor._context.NewPageAsync();
        return visitor;
    }

    /// <summary>Says that a problem belongs to the journey: a page that must be refused, a line that is cut.</summary>
    public void Foresee(string part) => _foreseen.Enqueue(part);

    /// <summary>Fills the log-in page and goes in.</summary>
    public async Task LogIn(string account, string password)
    {
        await Page.GotoAsync("/inloggen");
        await Page.GetByLabel("Gebruikersnaam").FillAsync(account);
        await Page.GetByLabel("Wachtwoord", new() { Exact = true }).FillAsync(password);
        await Page.GetByRole(AriaRole.Button, new() { Name = "Inloggen" }).ClickAsync();
        await Ready();
    }

    /// <summary>Opens an address of the firm (<c>offertes/12</c>) and waits until the page answers.</summary>
    public Task OpenInFirm(string path = "") => Open($"/f/{Firm}/{path}".TrimEnd('/'));

    /// <summary>Opens an address and waits until the page answers.</summary>
    public async Task Open(string path)
    {
        await Page.GotoAsync(path);
        await Ready();
    }

    /// <summary>Waits until the circuit runs and the page has its heading.</summary>
    public async Task Ready()
    {
        await Assertions.Expect(Page.Locator(".shell")).ToHaveAttributeAsync("data-interactive", "true");
        await Assertions.Expect(Page.Locator("main h1").First).ToBeVisibleAsync();
    }

    /// <summary>No serious or critical finding of axe on what is shown now, and nothing sticks out of the window.</summary>
    /// <param name="what">What is shown.</param>
    /// <param name="onlyColours">True when all but the colours was looked at before.</param>
    public async Task Look(string what, bool onlyColours = false)
    {
        // Colours that are still fading count for nothing.
        await Page.WaitForFunctionAsync("() => document.getAnimations().every(a => a.playState !== 'running' || a.effect.getComputedTiming().iterations === Infinity)");
        await Picture(what);
        var findings = await Axe.Findings(Page, onlyColours);
        Assert.True(findings.Count == 0, string.Join("\n\n", findings.Select(f => $"{what}: {f}")));
        await FitsInWindow(what);
    }

    /// <summary>The page needs no scrolling sideways.</summary>
    public async Task FitsInWindow(string what)
    {
        // A page that is just being drawn anew may still settle.
        try
        {
            await Page.WaitForFunctionAsync("() => document.scrollingElement.scrollWidth <= document.documentElement.clientWidth", null, new() { Timeout = 5_000 });
        }
        catch (TimeoutException)
        {
            // What is too wide is told below.
        }

        var over = await Page.EvaluateAsync<string?>(
            """
            () => {
              const width = document.documentElement.clientWidth;
              if (document.scrollingElement.scrollWidth <= width) return null;
              const wide = [...document.body.querySelectorAll('*')].filter(e => e.getBoundingClientRect().right > width + 1 && getComputedStyle(e).position !== 'fixed');
              return `${document.scrollingElement.scrollWidth} > ${width}: ` + wide.slice(0, 6).map(e => e.tagName.toLowerCase() + (e.id ? '#' + e.id : '') + '.' + e.className).join(', ');
            }
            """);
        Assert.True(over is null, $"{what} is wider than the window: {over}");
    }

    /// <summary>From light to dark, or back.</summary>
    public Task SwitchTheme() => Page.GetByRole(AriaRole.Button, new() { Name = "Lichte of donkere weergave" }).ClickAsync();

    /// <summary>The bytes of a file the application hands out to this person.</summary>
    public async Task<byte[]> Download(string href)
    {
        var response = await _context.APIRequest.GetAsync(href);
        Assert.True(response.Ok, $"{href}: {response.Status}");
        return await response.BodyAsync();
    }

    /// <summary>Everything that went wrong so far and wasn't foreseen.</summary>
    public IReadOnlyList<string> Problems => [.. _problems.Where(p => !_foreseen.Any(f => p.Contains(f, StringComparison.Ordinal)))];

    public async ValueTask DisposeAsync()
    {
        if (TestContext.Current.TestState?.Result == TestResult.Failed)
            await Keep("mislukt");
        await _context.CloseAsync();
    }

    /// <summary>A picture for people, where they ask for pictures.</summary>
    public async Task Picture(string name)
    {
        if (Environment.GetEnvironmentVariable("PRACTICEFIRM_PICTURES") is { Length: > 0 } folder)
            await Page.ScreenshotAsync(new() { Path = Path.Combine(folder, FileNameOf(name) + ".png"), FullPage = true });
    }

    private async Task Keep(string why)
    {
        var folder = Path.Combine(AppContext.BaseDirectory, "TestResults");
        var name = FileNameOf($"{TestContext.Current.TestMethod?.MethodName}-{why}-{Path.GetRandomFileName()[..4]}");
        await Page.ScreenshotAsync(new() { Path = Path.Combine(folder, name + ".png"), FullPage = true });
        TestContext.Current.SendDiagnosticMessage("{0}", $"{Page.Url}: {Path.Combine(folder, name)}.png");
    }

    private static string FileNameOf(string name) => string.Concat(name.ToLowerInvariant().Select(c => char.IsLetterOrDigit(c) ? c : '-'));

    private void Watch(string url) => Note(
        !url.StartsWith(_address + "/", StringComparison.Ordinal) && !url.StartsWith("data:", StringComparison.Ordinal) && !url.StartsWith("blob:", StringComparison.Ordinal),
        "request to elsewhere: " + url);

    private void Note(bool isProblem, string what)
    {
        if (isProblem)
            _problems.Enqueue(what);
    }
}
