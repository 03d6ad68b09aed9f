using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using PracticeFirm.Web.Features.Customers;
using PracticeFirm.Web.Infrastructure.Backup;
using PracticeFirm.Web.Infrastructure.Days;
using PracticeFirm.Web.Infrastructure.Firms;
using PracticeFirm.Web.Infrastructure.Persistence;
using PracticeFirm.Web.Tests.Infrastructure;

namespace PracticeFirm.Web.Tests.Kills;

/// <summary>
/// These tests started once more, as a process of their own that starts a session, puts firms back while learners write, or makes and puts
/// back backups, until it is killed: at a moment of chance, or the moment something happens to a file.
/// </summary>
internal sealed class KeepingProcess : IAsyncDisposable
{
    /// <summary>What the program is started with to be this process; what to do and the folder come after it.</summary>
    public const string Argument = "--keep-until-killed";

    /// <summary>What it does.</summary>
    public const string StartSession = "start", ResetFirms = "reset", MakeBackups = "backup", PutBack = "restore";

    /// <summary>The checkpoint that firms are put back to in turn with the start.</summary>
    public const string Between = "Tussenstand";

    /// <summary>How many notes there are in it.</summary>
    public const int NotesBetween = 2;

    private const string Ready = "klaar";
    private const string Finished = "af";
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);
    private readonly Process _process;
    private readonly ConcurrentDictionary<string, int> _acknowledged = new(StringComparer.Ordinal);
    private readonly TaskCompletionSource _ready = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _finished = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly ConcurrentQueue<string> _said = new();

    private KeepingProcess(string what, string folder)
    {
        var start = new ProcessStartInfo(WritingProcess.DotNet(), [typeof(KeepingProcess).Assembly.Location, Argument, what, folder]) { RedirectStandardOutput = true, RedirectStandardError = true, RedirectStandardInput = true };
        _process = new Process { StartInfo = start, EnableRaisingEvents = true };
        _process.OutputDataReceived += (_, e) => Hear(e.Data);
        _process.ErrorDataReceived += (_, e) => _said.Enqueue(e.Data ?? "");
        _process.Exited += (_, _) =>
        {
            var stopped = new InvalidOperationException("The process stopped by itself:\n" + string.Join('\n', _said));
            _ready.TrySetException(stopped);
            _finished.TrySetException(stopped);
        };
    }

    /// <summary>The last note that was acknowledged to a firm.</summary>
    public int Acknowledged(string code) => _acknowledged.GetValueOrDefault(code);

    /// <summary>Starts it and waits until it is about to begin.</summary>
    public static async Task<KeepingProcess> Start(string what, string folder)
    {
        var keeping = new KeepingProcess(what, folder);
        keeping._process.Start();
        keeping._process.BeginOutputReadLine();
        keeping._process.BeginErrorReadLine();
        await keeping._ready.Task.WaitAsync(Patience);
        return keeping;
    }

    /// <summary>Lets it begin, and kills it after a moment; or sooner, when it is done.</summary>
    public async Task KillAfter(TimeSpan moment)
    {
        await _process.StandardInput.WriteLineAsync();
        await Task.WhenAny(_finished.Task, Task.Delay(moment));
        await Kill();
    }

    /// <summary>Lets it begin, and kills it when something happened to files so many times; or when it is done.</summary>
    /// <param name="folder">Where.</param>
    /// <param name="what">True for what counts: the kind of change, and the path of the file within the folder.</param>
    /// <param name="times">How often.</param>
    public async Task KillWhen(string folder, Func<WatcherChangeTypes, string, bool> what, int times)
    {
        var happened = 0;
        var enough = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        using var watching = new FileSystemWatcher(folder) { IncludeSubdirectories = true, InternalBufferSize = 65_536 };
        void Count(object sender, FileSystemEventArgs e)
        {
            if (!what(e.ChangeType, Path.GetRelativePath(folder, e.FullPath).Replace('\\', '/')) || Interlocked.Increment(ref happened) != times)
                return;
            _process.Kill(entireProcessTree: true);
            enough.TrySetResult();
        }

        watching.Created += Count;
        watching.Deleted += Count;
        watching.Changed += Count;
        watching.Renamed += Count;
        watching.EnableRaisingEvents = true;
        await _process.StandardInput.WriteLineAsync();
        await Task.WhenAny(_finished.Task, enough.Task).WaitAsync(Patience);
        await Kill();
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
            await Kill();
        _process.Dispose();
    }

    /// <summary>What the process does.</summary>
    public static async Task<int> Work(string what, string root)
    {
        var folder = new DataFolder(root);
        // Putting back is done by the command line, that wires nothing.
        await using var services = what == PutBack ? null : Wire(folder);
        await (what switch
        {
            StartSession => Make(services!),
            ResetFirms => Reset(services!, folder),
            MakeBackups => BackUp(services!, folder),
            _ => Restore(folder),
        });
        Say(Finished);
        await Task.Delay(Patience);
        return 1;
    }

    /// <summary>The application as far as it is needed here, on real files and the small firm of the fixtures.</summary>
    public static ServiceProvider Wire(DataFolder folder) => TestFirm.Wire(folder, services =>
    {
        services.AddSingleton(new SeedShelf(new ConfigurationBuilder().AddInMemoryCollection([new("Seeds:Folder", Seeds())]).Build()));
        services.AddDbContextFactory<SchoolDb>(options => SchoolDb.Configure(options, folder.SchoolFile));
        services.AddSingleton<Web.Infrastructure.Firms.Checkpoints>();
        services.AddSingleton<FirmTemplates>();
        services.AddSingleton<IFirmProvisioner, FirmProvisioner>();
        services.AddSingleton<FirmKeeper>();
        services.AddSingleton<IConfiguration>(new ConfigurationBuilder().AddInMemoryCollection([new("Start:Rehearse", "false")]).Build());
        services.AddSingleton<Rehearsal>();
        services.AddSingleton<FirmMaker>();
        services.AddSingleton<Leftovers>();
    });

    /// <summary>Sam writes a note.</summary>
    public static async Task Write(IServiceProvider services, string code, int number)
    {
        var result = await TestFirm.As(services, TestUser.Sam).Send(code, new ShowNotes.Add(1, Note(number)));
        if (result.IsFailure)
            throw new InvalidOperationException($"{code}: {result.Error.Code}");
    }

    /// <summary>What a note says.</summary>
    public static string Note(int number) => string.Create(CultureInfo.InvariantCulture, $"Notitie {number}");

    private static async Task Make(IServiceProvider services)
    {
        await Begin();
        await MakeAll(services);
    }

    /// <summary>Makes what is lacking, as the application does after its start.</summary>
    public static async Task MakeAll(IServiceProvider services)
    {
        var maker = services.GetRequiredService<FirmMaker>();
        List<string> codes;
        await using (var db = await services.GetRequiredService<IDbContextFactory<SchoolDb>>().CreateDbContextAsync())
            codes = await db.Firms.Select(f => f.Code).ToListAsync();
        await maker.StartAsync(default);
        while (!codes.TrueForAll(maker.IsReady))
            await Task.Delay(2);
        await maker.StopAsync(default);
    }

    private static async Task Reset(IServiceProvider services, DataFolder folder)
    {
        var keeper = services.GetRequiredService<FirmKeeper>();
        var firms = await Firms(services, folder);
        await Begin();
        await Task.WhenAll(firms.Select(async firm =>
        {
            var writing = Task.Run(() => WriteOn(services, firm.Code, int.MaxValue));
            for (var turn = 0; !writing.IsCompleted; turn++)
            {
                var done = turn % 2 == 0
                    ? await keeper.ToStart(firm.Code, firm.Recipe, TestUser.Teacher.Name, default)
                    : await keeper.ToCheckpoint(firm.Code, firm.Between, TestUser.Teacher.Name, default);
                if (done.IsFailure)
                    throw new InvalidOperationException(done.Error.Code);
                await Task.Delay(5);
            }

            await writing;
        }));
    }

    private static async Task BackUp(IServiceProvider services, DataFolder folder)
    {
        var store = services.GetRequiredService<FirmStore>();
        var firms = await Firms(services, folder);
        await Begin();
        var writing = firms.Select(firm => Task.Run(() => WriteOn(services, firm.Code, int.MaxValue))).ToList();
        for (var number = 1; number <= 500 && !writing.Exists(w => w.IsCompleted); number++)
        {
            var made = await new BackupWriter(folder, store.Image, TimeProvider.System).Write(Path.Combine(folder.Backups, $"{number}.zip"), _ => { }, default);
            if (made.IsFailure)
                throw new InvalidOperationException(made.Error.Code);
        }
    }

    private static async Task Restore(DataFolder folder)
    {
        await Begin();
        var said = new StringWriter(CultureInfo.InvariantCulture);
        if (await BackupCommands.Run(["restore", "--from", Path.Combine(folder.Backups, "1.zip"), "--Data:Folder", folder.Root], said, said) != 0)
            throw new InvalidOperationException(said.ToString());
    }

    private static async Task WriteOn(IServiceProvider services, string code, int until)
    {
        for (var number = NotesBetween + 1; number < until; number++)
        {
            await Write(services, code, number);
            Say(string.Create(CultureInfo.InvariantCulture, $"{code} {number}"));
        }
    }

    private static async Task<IReadOnlyList<(string Code, FirmRecipe Recipe, string Between)>> Firms(IServiceProvider services, DataFolder folder)
    {
        await using var db = await services.GetRequiredService<IDbContextFactory<SchoolDb>>().CreateDbContextAsync();
        var firms = await db.Firms.AsNoTracking().ToListAsync();
        var checkpoints = services.GetRequiredService<Web.Infrastructure.Firms.Checkpoints>();
        foreach (var firm in firms)
            services.GetRequiredService<TestDirectory>().Let(TestUser.Sam, firm.Code, mayWrite: true);
        return [.. firms.Select(f => (f.Code, new FirmRecipe(f.Scenario, f.Seed, f.Members), checkpoints.List(f.Code).Single(c => c.Name == Between).Id))];
    }

    private static async Task Begin()
    {
        Say(Ready);
        await Console.In.ReadLineAsync();
    }

    private static void Say(string line)
    {
        lock (Ready)
            Console.Out.WriteLine(line);
    }

    private async Task Kill()
    {
        if (!_process.HasExited)
            _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
    }

    private void Hear(string? line)
    {
        _said.Enqueue(line ?? "");
        if (line == Ready)
            _ready.TrySetResult();
        else if (line == Finished)
            _finished.TrySetResult();
        else if (line?.Split(' ') is [var code, var done] && int.TryParse(done, CultureInfo.InvariantCulture, out var number))
            _acknowledged[code] = number;
    }

    private static string Seeds()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "PracticeFirm.sln")))
            folder = folder.Parent;
        return Path.Combine(folder!.FullName, "fixtures", "seeds", "valid");
    }
}
