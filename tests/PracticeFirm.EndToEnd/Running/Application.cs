using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text.RegularExpressions;

namespace PracticeFirm.EndToEnd.Running;

/// <summary>The application as people start it: its own process, its own port, its own data folder that is gone afterwards.</summary>
public sealed partial class Application : IAsyncDisposable
{
    private static readonly TimeSpan StartsWithin = TimeSpan.FromMinutes(4);

    private readonly ConcurrentQueue<string> _said = new();
    private readonly TaskCompletionSource<string> _address = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly DirectoryInfo _data = Directory.CreateTempSubdirectory("practicefirm-e2e-");
    private readonly Process _process;

    private Application(IReadOnlyDictionary<string, string> settings)
    {
        var start = new ProcessStartInfo(DotNet(), [Program()])
        {
            WorkingDirectory = Path.GetDirectoryName(Program())!,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
        };
        foreach (var inherited in start.Environment.Keys.Where(k => k.StartsWith("ASPNETCORE_", StringComparison.OrdinalIgnoreCase) || k.Contains("__", StringComparison.Ordinal)).ToList())
            start.Environment.Remove(inherited);
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Development";
        start.Environment["ASPNETCORE_URLS"] = "http://127.0.0.1:0";
        start.Environment["Data__Folder"] = _data.FullName;
        start.Environment["Start__Rehearse"] = "false";
        foreach (var (name, value) in settings)
            start.Environment[name] = value;
        _process = new Process { StartInfo = start, EnableRaisingEvents = true };
        _process.OutputDataReceived += (_, e) => Hear(e.Data);
        _process.ErrorDataReceived += (_, e) => Hear(e.Data);
        _process.Exited += (_, _) => _address.TrySetException(new InvalidOperationException("The application stopped while starting:\n" + Said));
    }

    /// <summary>Where it listens, without a slash at the end.</summary>
    public string Address { get; private set; } = "";

    /// <summary>What the console showed so far.</summary>
    public string Said => string.Join('\n', _said);

    /// <summary>What the logs hold by now: warnings and errors only.</summary>
    public string Troubles => string.Join('\n', Directory.EnumerateFiles(Path.Combine(_data.FullName, "logs"))
        .SelectMany(ReadShared)
        .Where(line => line.Contains(" ERR ", StringComparison.Ordinal) || line.Contains(" FTL ", StringComparison.Ordinal)));

    /// <summary>Starts it and waits until it says its address.</summary>
    /// <param name="settings">Settings as environment variables (<c>Demo__Enabled</c>).</param>
    public static async Task<Application> Start(IReadOnlyDictionary<string, string> settings)
    {
        var application = new Application(settings);
        application._process.Start();
        AppDomain.CurrentDomain.ProcessExit += application.Kill;
        application._process.BeginOutputReadLine();
        application._process.BeginErrorReadLine();
        try
        {
            application.Address = await application._address.Task.WaitAsync(StartsWithin);
            return application;
        }
        catch
        {
            await application.DisposeAsync();
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        AppDomain.CurrentDomain.ProcessExit -= Kill;
        Kill(null, EventArgs.Empty);
        await _process.WaitForExitAsync();
        _process.Dispose();
        _data.Delete(recursive: true);
    }

    private void Kill(object? sender, EventArgs e)
    {
        try
        {
            _process.Kill(entireProcessTree: true);
        }
        catch (InvalidOperationException)
        {
            // It has stopped already, or never started.
        }
    }

    private void Hear(string? line)
    {
        if (line is null)
            return;
        _said.Enqueue(line);
        if (AddressLine().Match(line) is { Success: true } match)
            _address.TrySetResult(match.Value);
    }

    private static IEnumerable<string> ReadShared(string path)
    {
        using var reader = new StreamReader(new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite));
        while (reader.ReadLine() is { } line)
            yield return line;
    }

    // The application's own output: bin/<configuration>/<framework> of its project, in step with that of the tests; else the copy beside the tests.
    private static string Program()
    {
        var here = AppContext.BaseDirectory.TrimEnd(Path.DirectorySeparatorChar);
        var below = Path.Combine(Path.GetFileName(Path.GetDirectoryName(here))!, Path.GetFileName(here));
        var own = Path.GetFullPath(Path.Combine(here, "../../../../../src/PracticeFirm.Web/bin", below, "PracticeFirm.Web.dll"));
        return File.Exists(own) ? own : Path.Combine(here, "PracticeFirm.Web.dll");
    }

    private static string DotNet()
    {
        var name = OperatingSystem.IsWindows() ? "dotnet.exe" : "dotnet";
        if (Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") is { Length: > 0 } host)
            return host;
        return Environment.GetEnvironmentVariable("DOTNET_ROOT") is { Length: > 0 } root && File.Exists(Path.Combine(root, name)) ? Path.Combine(root, name) : name;
    }

    [GeneratedRegex(@"http://127\.0\.0\.1:\d+")]
    private static partial Regex AddressLine();
}
