using System.Collections.Concurrent;
using System.Text.Json;
using Microsoft.Playwright;

namespace PracticeFirm.Benchmarks;

/// <summary>What a first visit loaded, in KB by kind (document, stylesheet, script, font, ...).</summary>
internal sealed record Visit(IReadOnlyDictionary<string, double> ByKind)
{
    public double KiloBytes => ByKind.Values.Sum();
}

/// <summary>A Chromium of this machine without a window.</summary>
internal sealed class Browser : IAsyncDisposable
{
    private static readonly string[] Names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "msedge"];
    private readonly IPlaywright _playwright;
    private readonly IBrowser _browser;

    private Browser(IPlaywright playwright, IBrowser browser) => (_playwright, _browser) = (playwright, browser);

    /// <summary>The browser named in the environment variable CHROMIUM, else one in the path; null when there is none.</summary>
    public static string? Path { get; } = Environment.GetEnvironmentVariable("CHROMIUM") is { Length: > 0 } named
        ? named
        : (Environment.GetEnvironmentVariable("PATH") ?? "").Split(System.IO.Path.PathSeparator)
            .SelectMany(folder => Names.Select(name => System.IO.Path.Combine(folder, OperatingSystem.IsWindows() ? name + ".exe" : name)))
            .FirstOrDefault(File.Exists);

    public static async Task<Browser> Start()
    {
        var playwright = await Playwright.CreateAsync();
        return new(playwright, await playwright.Chromium.LaunchAsync(new() { ExecutablePath = Path, Args = ["--no-sandbox"] }));
    }

    /// <summary>Logs in with an empty cache, opens the page, and waits until its circuit is there and nothing is loading.</summary>
    public async Task<Visit> FirstVisit(Uri address, string userName, string password, string path)
    {
        await using var context = await _browser.NewContextAsync(new() { BaseURL = address.ToString(), Locale = "nl-NL" });
        var page = await context.NewPageAsync();
        var network = await context.NewCDPSessionAsync(page);
        var kinds = new ConcurrentDictionary<string, string>();
        var bytes = new ConcurrentDictionary<string, double>();
        network.Event("Network.responseReceived").OnEvent += (_, e) =>
            kinds[e!.Value.GetProperty("requestId").GetString()!] = e.Value.GetProperty("type").GetString()!;
        network.Event("Network.loadingFinished").OnEvent += (_, e) => Add(e!.Value, "encodedDataLength");
        await network.SendAsync("Network.enable");

        await page.GotoAsync("/inloggen", new() { WaitUntil = WaitUntilState.NetworkIdle });
        await page.FillAsync("[name='Input.UserName']", userName);
        await page.FillAsync("[name='Input.Password']", password);
        await page.ClickAsync("button[type=submit]");
        await page.WaitForURLAsync(url => !url.Contains("/inloggen", StringComparison.Ordinal));
        await page.GotoAsync(path, new() { WaitUntil = WaitUntilState.NetworkIdle });
        return new(bytes.GroupBy(b => kinds.GetValueOrDefault(b.Key, "other").ToLowerInvariant()).ToDictionary(g => g.Key, g => g.Sum(b => b.Value) / 1024));

        void Add(JsonElement e, string what) => bytes[e.GetProperty("requestId").GetString()!] = e.GetProperty(what).GetDouble();
    }

    public async ValueTask DisposeAsync()
    {
        await _browser.DisposeAsync();
        _playwright.Dispose();
    }
}
