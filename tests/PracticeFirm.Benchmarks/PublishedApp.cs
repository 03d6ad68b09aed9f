using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace PracticeFirm.Benchmarks;

/// <summary>A published web application that runs on this machine until disposed.</summary>
internal sealed class PublishedApp : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);
    private static readonly TimeSpan BetweenTries = TimeSpan.FromMilliseconds(5);
    private readonly Process _process;

    private PublishedApp(Process process, Uri address) => (_process, Address) = (process, address);

    /// <summary>Where it listens.</summary>
    public Uri Address { get; }

    /// <summary>From the start of the process to the first page.</summary>
    public TimeSpan Started { get; private set; }

    /// <summary>MiB of memory that it takes of the machine.</summary>
    public double Megabytes
    {
        get
        {
            _process.Refresh();
            return _process.WorkingSet64 / (double)(1 << 20);
        }
    }

    /// <summary>How long it kept a processor busy.</summary>
    public TimeSpan Busy
    {
        get
        {
            _process.Refresh();
            return _process.TotalProcessorTime;
        }
    }

    /// <summary>What PracticeFirm needs to know to work in a folder.</summary>
    public static IReadOnlyDictionary<string, string> WithData(string folder, params (string Key, string Value)[] settings) =>
        settings.Append(("Data:Folder", folder)).ToDictionary(s => s.Item1, s => s.Item2);

    /// <summary>Starts it and waits until the page answers 200.</summary>
    /// <param name="folder">Where it was published.</param>
    /// <param name="settings">Configuration.</param>
    /// <param name="page">The first page.</param>
    /// <param name="program">Name of its assembly.</param>
    public static async Task<PublishedApp> Start(string folder, IReadOnlyDictionary<string, string> settings, string page = "/inloggen", string program = "PracticeFirm.Web")
    {
        var address = new Uri($"http://127.0.0.1:{FreePort()}");
        var start = new ProcessStartInfo("dotnet", [Path.Combine(folder, program + ".dll")])
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Production";
        start.Environment["ASPNETCORE_URLS"] = address.GetLeftPart(UriPartial.Authority);
        foreach (var (key, value) in settings)
            start.Environment[key.Replace(":", "__", StringComparison.Ordinal)] = value;

        using var http = new HttpClient { BaseAddress = address };
        var started = Stopwatch.GetTimestamp();
        var app = new PublishedApp(Process.Start(start) ?? throw new InvalidOperationException("dotnet start niet."), address);
        try
        {
            await app.WaitFor(http, page, started);
        }
        catch
        {
            await app.DisposeAsync();
            throw;
        }

        return app;
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
            _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    private async Task WaitFor(HttpClient http, string page, long started)
    {
        var said = _process.StandardOutput.ReadToEndAsync();
        var complained = _process.StandardError.ReadToEndAsync();
        while (true)
        {
            var status = await Ask(http, page);
            Started = Stopwatch.GetElapsedTime(started);
            if (status == HttpStatusCode.OK)
                return;
            if (_process.HasExited)
                throw new InvalidOperationException($"De toepassing stopte: {await said}{await complained}".Trim());
            if (Started > Patience)
                throw new TimeoutException($"{page} gaf na {Patience.TotalSeconds:0} s nog geen 200, wel {status}.");
            await Task.Delay(BetweenTries);
        }
    }

    private static async Task<HttpStatusCode?> Ask(HttpClient http, string page)
    {
        try
        {
            using var response = await http.GetAsync(page);
            return response.StatusCode;
        }
        catch (HttpRequestException)
        {
            return null;
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
