using System.Diagnostics;

namespace PracticeFirm.EndToEnd.Running;

/// <summary>Finds a Chromium on this machine, or obtains one.</summary>
internal static class Chromium
{
    private const string Variable = "PRACTICEFIRM_CHROMIUM";

    /// <summary>The same browser without a window of its own: the popups of that window, made anew for every visitor, cost a third of the time.</summary>
    private const string WithoutWindow = "chromium-headless-shell";

    private static readonly string[] Options =
    [
        "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync",
    ];

    /// <summary>The first one that starts: the one that is pointed out, one on a usual place, Playwright's own, the one of the system's packages.</summary>
    /// <exception cref="InvalidOperationException">None can be had; the message says what to do.</exception>
    public static async Task<IBrowser> Launch(IPlaywright playwright)
    {
        if (Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } named)
            return await TryStart(playwright, named) ?? throw new InvalidOperationException($"{Variable} points to {named}, but that browser doesn't start: point it to a Chromium, Chrome or Edge that does, or leave it out.");
        foreach (var path in UsualPlaces().Where(File.Exists))
        {
            if (await TryStart(playwright, path) is { } browser)
                return browser;
        }

        return await TryStart(playwright, null)
            ?? (await Download() ? await TryStart(playwright, null) : null)
            ?? await InstallPackage(playwright, WithoutWindow)
            ?? await InstallPackage(playwright, "chromium")
            ?? throw new InvalidOperationException($"The browser journeys need a Chromium: install Chromium, Chrome or Edge, or set {Variable} to the path of one, and run the tests again.");
    }

    private static async Task<IBrowser?> TryStart(IPlaywright playwright, string? path)
    {
        try
        {
            return await playwright.Chromium.LaunchAsync(new()
            {
                ExecutablePath = path,
                Headless = true,
                // The sandbox can't be had as root or in most containers; the only pages visited are our own.
                ChromiumSandbox = !OperatingSystem.IsLinux(),
                Args = Options,
            });
        }
        catch (PlaywrightException)
        {
            return null;
        }
    }

    private static IEnumerable<string> UsualPlaces()
    {
        if (OperatingSystem.IsWindows())
        {
            var roots = new[] { "ProgramFiles", "ProgramFiles(x86)", "LocalAppData" }.Select(Environment.GetEnvironmentVariable).OfType<string>();
            return roots.SelectMany(root => new[] { @"Google\Chrome\Application\chrome.exe", @"Chromium\Application\chrome.exe", @"Microsoft\Edge\Application\msedge.exe" }.Select(file => Path.Combine(root, file)));
        }

        if (OperatingSystem.IsMacOS())
            return new[] { "Google Chrome", "Chromium", "Microsoft Edge" }.Select(name => $"/Applications/{name}.app/Contents/MacOS/{name}");
        var names = new[] { WithoutWindow, "chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "microsoft-edge" };
        return new[] { "/usr/bin", "/usr/local/bin", "/snap/bin" }.SelectMany(folder => names.Select(name => Path.Combine(folder, name)));
    }

    private static async Task<bool> Download()
    {
        if (Environment.GetEnvironmentVariable("PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT") is null)
            Environment.SetEnvironmentVariable("PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT", "10000");
        return await Task.Run(() => Microsoft.Playwright.Program.Main(["install", "chromium"])) == 0;
    }

    private static async Task<IBrowser?> InstallPackage(IPlaywright playwright, string package)
    {
        if (!OperatingSystem.IsLinux() || Environment.UserName != "root" || !File.Exists("/usr/bin/apt-get"))
            return null;
        return await Run("apt-get", "update") && await Run("apt-get", "install", "-y", "--no-install-recommends", package)
            ? await TryStart(playwright, $"/usr/bin/{package}")
            : null;
    }

    private static async Task<bool> Run(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { Environment = { ["DEBIAN_FRONTEND"] = "noninteractive" } })!;
        await process.WaitForExitAsync();
        return process.ExitCode == 0;
    }
}
