using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using PracticeFirm.Web.Infrastructure.Firms;
using PracticeFirm.Web.Tests.Infrastructure;

namespace PracticeFirm.Web.Tests.Kills;

/// <summary>
/// These tests started once more, as a process of their own that does <see cref="Work"/> in every firm of a folder at the same time:
/// real files, the real dispatcher, and a process that can be killed. It tells what was acknowledged.
/// </summary>
internal sealed class WritingProcess : IAsyncDisposable
{
    /// <summary>What the program is started with to be this process; the folder to work in comes after it.</summary>
    public const string Argument = "--write-until-killed";

    private const string Ready = "klaar om te schrijven";
    private const string Still = "alles staat stil";
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly Process _process;
    private readonly ConcurrentDictionary<string, int> _acknowledged = new(StringComparer.Ordinal);
    private readonly TaskCompletionSource _isReady = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _standsStill = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly ConcurrentQueue<string> _said = new();

    private WritingProcess(string folder)
    {
        var start = new ProcessStartInfo(DotNet(), [typeof(WritingProcess).Assembly.Location, Argument, folder]) { RedirectStandardOutput = true, RedirectStandardError = true, RedirectStandardInput = true };
        _process = new Process { StartInfo = start, EnableRaisingEvents = true };
        _process.OutputDataReceived += (_, e) => Hear(e.Data);
        _process.ErrorDataReceived += (_, e) => _said.Enqueue(e.Data ?? "");
        _process.Exited += (_, _) =>
        {
            _isReady.TrySetException(new InvalidOperationException("The process stopped by itself:\n" + string.Join('\n', _said)));
            _standsStill.TrySetException(new InvalidOperationException("The process stopped by itself:\n" + string.Join('\n', _said)));
        };
    }

    /// <summary>The name of a firm that stops at a place; 0 never stops.</summary>
    public static string Code(int number, int place) => string.Create(CultureInfo.InvariantCulture, $"F{number:000}P{place:000}");

    /// <summary>How many commands were acknowledged to a firm before the end.</summary>
    public int Acknowledged(string code) => _acknowledged.GetValueOrDefault(code);

    /// <summary>Starts it and waits until it is about to write.</summary>
    public static async Task<WritingProcess> Start(string folder)
    {
        var writing = new WritingProcess(folder);
        writing._process.Start();
        writing._process.BeginOutputReadLine();
        writing._process.BeginErrorReadLine();
        await writing._isReady.Task.WaitAsync(Patience);
        return writing;
    }

    /// <summary>Lets it write.</summary>
    public void Go() => _process.StandardInput.WriteLine();

    /// <summary>Waits until every firm stands still at its place, or is done.</summary>
    public Task StandsStill() => _standsStill.Task.WaitAsync(Patience);

    /// <summary>Ends it as a power cut would: nothing is closed, nothing is flushed.</summary>
    public async Task Kill()
    {
        _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
            await Kill();
        _process.Dispose();
    }

    /// <summary>What the process does; it ends when it is killed.</summary>
    /// <param name="root">The folder to work in.</param>
    public static async Task<int> Write(string root)
    {
        var folder = new DataFolder(root);
        var checkpoints = new Checkpoints();
        var services = TestFirm.Wire(folder, more => more.AddSingleton<IInterceptor>(checkpoints));
        var codes = Directory.EnumerateFiles(folder.Firms, "*.db").Select(path => Path.GetFileNameWithoutExtension(path)).Order(StringComparer.Ordinal).ToList();
        var stops = new List<Task>();
        foreach (var code in codes)
        {
            services.GetRequiredService<TestDirectory>().Let(TestUser.Sam, code, mayWrite: true);
            await using var db = await services.GetRequiredService<FirmStore>().Open(code, default);
            stops.Add(checkpoints.StopAt(code, int.Parse(code[^3..], CultureInfo.InvariantCulture)));
        }

        Console.Out.WriteLine(Ready);
        Console.In.ReadLine();
        await Task.WhenAll(codes.Select((code, i) => Task.WhenAny(stops[i], Task.Run(() => Work.Do(services, code, done =>
        {
            lock (stops)
                Console.Out.WriteLine($"{code} {done}");
        })))));
        Console.Out.WriteLine(Still);
        await Task.Delay(Patience);
        return 1;
    }

    private void Hear(string? line)
    {
        _said.Enqueue(line ?? "");
        if (line == Ready)
            _isReady.TrySetResult();
        else if (line == Still)
            _standsStill.TrySetResult();
        else if (line?.Split(' ') is [var code, var done] && int.TryParse(done, CultureInfo.InvariantCulture, out var count))
            _acknowledged[code] = count;
    }

    public static string DotNet()
    {
        var name = OperatingSystem.IsWindows() ? "dotnet.exe" : "dotnet";
        if (Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") is { Length: > 0 } host)
            return host;
        return Environment.GetEnvironmentVariable("DOTNET_ROOT") is { Length: > 0 } root && File.Exists(Path.Combine(root, name)) ? Path.Combine(root, name) : name;
    }
}
