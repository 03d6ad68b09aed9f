namespace PracticeFirm.Benchmarks;

/// <summary>A temporary folder with what several rows need: the published application and a data folder with the demo school. Both are made when first asked for.</summary>
internal sealed class Workplace : IAsyncDisposable
{
    public const string Learner = "leerling1";

    private readonly string _root = Directory.CreateTempSubdirectory("practicefirm-benchmarks-").FullName;
    private string? _application;
    private string? _data;
    private string? _grown;
    private string? _firm;

    /// <summary>Password of the demo accounts in <see cref="Data"/>.</summary>
    public string Password { get; } = "demo-" + Path.GetRandomFileName();

    /// <summary>An empty folder that goes with the workplace.</summary>
    public string NewFolder() => Directory.CreateDirectory(Path.Combine(_root, Path.GetRandomFileName())).FullName;

    /// <summary>Folder with the published application: the one in <c>PRACTICEFIRM_APPLICATION</c>, else published anew.</summary>
    public async Task<string> Application() =>
        _application ??= Environment.GetEnvironmentVariable("PRACTICEFIRM_APPLICATION") is { Length: > 0 } published
            ? published
            : await Publish("PracticeFirm.Web", ProjectOf("PracticeFirm.Web"));

    /// <summary>Data folder with the demo school, as a first start leaves it.</summary>
    public async Task<string> Data()
    {
        if (_data is not null)
            return _data;
        var data = NewFolder();
        Say("De demoschool wordt gemaakt.");
        await using var app = await PublishedApp.Start(await Application(), PublishedApp.WithData(data, ("Demo:Enabled", "true"), ("Demo:Password", Password)));
        using var visitor = new Visitor(app.Address);
        await visitor.LogIn(Learner, Password);
        _firm = await visitor.FirstFirm();
        return _data = data;
    }

    /// <summary>The same data folder a few years later, with <see cref="Growth.Orders"/> orders in the learner's firm.</summary>
    public async Task<string> GrownData()
    {
        if (_grown is not null)
            return _grown;
        var data = await Data();
        var copy = NewFolder();
        foreach (var file in Directory.GetFiles(data, "*", SearchOption.AllDirectories))
        {
            var to = Path.Combine(copy, Path.GetRelativePath(data, file));
            Directory.CreateDirectory(Path.GetDirectoryName(to)!);
            File.Copy(file, to);
        }

        Growth.Grow(Path.Combine(copy, "firms", _firm + ".db"));
        return _grown = copy;
    }

    /// <summary>Publishes a project into a new folder.</summary>
    public async Task<string> Publish(string name, string project)
    {
        Say($"{name} wordt gepubliceerd.");
        var folder = NewFolder();
        await Commands.Run("dotnet", ["publish", project, "--configuration", "Release", "--output", folder, "--nologo", "--verbosity", "quiet"]);
        return folder;
    }

    public ValueTask DisposeAsync()
    {
        Directory.Delete(_root, recursive: true);
        return ValueTask.CompletedTask;
    }

    /// <summary>Tells who waits what goes on, beside the table.</summary>
    public static void Say(string line) => Console.Error.WriteLine(line);

    private static string ProjectOf(string name)
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "PracticeFirm.sln")))
                return Path.Combine(folder.FullName, "src", name);
        throw new InvalidOperationException("De map met PracticeFirm.sln is niet gevonden.");
    }
}
