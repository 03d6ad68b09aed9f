using System.Collections.Concurrent;

[assembly: AssemblyFixture(typeof(PracticeFirm.EndToEnd.Running.School))]

namespace PracticeFirm.EndToEnd.Running;

/// <summary>One browser and one running application with the demo school, shared by all journeys.</summary>
public sealed class School : IAsyncLifetime
{
    /// <summary>The demo accounts: kantoor, horeca (and complaints in kantoor), and a team of two in techniek, of whom one answers requests in horeca and one keeps contact in kantoor.</summary>
    public const string Teacher = "docent", Office = "leerling1", Catering = "leerling2", Technique = "leerling3", TechniqueMate = "leerling4";

    /// <summary>Password of every demo account.</summary>
    public const string Password = "samen-oefenen";

    private static readonly SemaphoreSlim Once = new(1, 1);

    private readonly ConcurrentDictionary<string, Lazy<Task<Pass>>> _passes = new();
    private IPlaywright? _playwright;
    private IBrowser? _browser;
    private Application? _application;

    public IBrowser Browser => _browser!;

    public Application Application => _application!;

    public async ValueTask InitializeAsync()
    {
        Assertions.SetDefaultExpectTimeout(30_000);
        var application = Application.Start(new Dictionary<string, string> { ["Demo__Enabled"] = "true", ["Demo__Password"] = Password });
        try
        {
            _playwright = await Playwright.CreateAsync();
            _browser = await Chromium.Launch(_playwright);
        }
        finally
        {
            _application = await application;
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
            await _browser.CloseAsync();
        _playwright?.Dispose();
        if (_application is not null)
            await _application.DisposeAsync();
    }

    /// <summary>A browser of somebody who has logged in and stands on the first page; logging in itself happens once per account.</summary>
    /// <param name="account">The account.</param>
    /// <param name="options">How the browser is.</param>
    /// <param name="assignment">Title of the assignment whose firm is meant; null for the first firm.</param>
    public async Task<Visitor> Visit(string account, BrowserNewContextOptions? options = null, string? assignment = null)
    {
        var pass = await PassOf(account);
        options ??= new();
        options.StorageState = pass.State;
        return await Visitor.Enter(Browser, Application.Address, assignment is null ? pass.Firm : pass.Assignments[assignment], options);
    }

    /// <summary>A browser of somebody who has still to log in.</summary>
    public Task<Visitor> Visit(BrowserNewContextOptions? options = null) => Visitor.Enter(Browser, Application.Address, "", options ?? new());

    /// <summary>Code of the firm a learner runs.</summary>
    public async Task<string> FirmOf(string account) => (await PassOf(account)).Firm;

    private Task<Pass> PassOf(string account) => _passes.GetOrAdd(account, name => new(() => LogIn(name))).Value;

    private async Task<Pass> LogIn(string account)
    {
        // One after the other: a first page draws the whole application into memory.
        await Once.WaitAsync();
        try
        {
            await using var visitor = await Visit();
            await visitor.LogIn(account, Password);
            var firm = "";
            var assignments = new Dictionary<string, string>();
            if (account != Teacher)
                foreach (var card in await visitor.Page.Locator("article.assignment").AllAsync())
                {
                    var code = (await card.GetByRole(AriaRole.Link, new() { Name = "Verder werken" }).GetAttributeAsync("href"))!.Split('/')[^1];
                    assignments[await card.Locator("h2 + p").InnerTextAsync()] = code;
                    firm = firm.Length > 0 ? firm : code;
                }

            return new(await visitor.Page.Context.StorageStateAsync(), firm, assignments);
        }
        finally
        {
            Once.Release();
        }
    }

    private sealed record Pass(string State, string Firm, IReadOnlyDictionary<string, string> Assignments);
}
