using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace PracticeFirm.Benchmarks.Circuits;

/// <summary>
/// A page that lives on the server, seen from a browser without a browser: it starts the circuit of a page that was loaded, keeps the
/// elements of the page from its render batches and confirms each, answers what the server asks of scripts, and sends what a person does.
/// </summary>
internal sealed partial class Circuit : IAsyncDisposable
{
    /// <summary>A page that didn't change for so long is taken to be ready.</summary>
    public static readonly TimeSpan Quiet = TimeSpan.FromMilliseconds(300);

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMilliseconds(40);
    private static readonly HashSet<string> StayWhereTheyHappen = ["change", "blur", "focus", "cancel", "close"];

    private readonly Lock _lock = new();
    private readonly Visitor _visitor;
    private readonly PageTree _page = new();
    private readonly HashSet<string> _loaded = [];
    private readonly List<Task> _loading = [];
    private readonly TaskCompletionSource _attached = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Dictionary<string, TaskCompletionSource<bool>> _asksToLeave = [];
    private HubConnection _hub = null!;
    private long _renderer;
    private long _changed;
    private long _asked;
    private int _running;
    private int _calls;
    private bool _guarded;

    private Circuit(Visitor visitor, Uri uri) => (_visitor, Uri) = (visitor, uri);

    /// <summary>Address of the page.</summary>
    public Uri Uri { get; private set; }

    /// <summary>Why the circuit was lost; null while it lives.</summary>
    public string? Lost => _fault ?? _hub.Lost;

    private string? _fault;

    /// <summary>Handlers that failed, and pictures that didn't come.</summary>
    public int Errors { get; private set; }

    /// <summary>Render batches that came.</summary>
    public int Batches { get; private set; }

    /// <summary>Pictures that were loaded.</summary>
    public int Pictures { get; private set; }

    /// <summary>Bytes that came over the circuit, before compression.</summary>
    public long Bytes => _hub.Received;

    /// <summary>Loads a page and waits until its circuit shows it.</summary>
    public static async Task<Circuit> Open(Visitor visitor, string path)
    {
        var circuit = new Circuit(visitor, new Uri(visitor.Address, path));
        try
        {
            await circuit.Start(await visitor.Page(path));
            return circuit;
        }
        catch
        {
            if (circuit._hub is not null)
                await circuit.DisposeAsync();
            throw;
        }
    }

    /// <summary>Looks at the page.</summary>
    public T Look<T>(Func<PageTree, T> look)
    {
        lock (_lock)
            return look(_page);
    }

    /// <summary>Does something and waits until the page that came of it is complete.</summary>
    /// <param name="act">What a person does.</param>
    /// <param name="shown">What the page has to show then.</param>
    /// <returns>From the doing to the last render batch that changed the page.</returns>
    /// <exception cref="TimeoutException">The page never showed it.</exception>
    public async Task<TimeSpan> Do(Func<Task> act, Func<PageTree, bool> shown)
    {
        var started = Stopwatch.GetTimestamp();
        lock (_lock)
            _asked = started;
        await act();
        while (true)
        {
            await Task.Delay(BetweenLooks);
            if (Lost is { } why)
                throw new InvalidOperationException($"Het circuit is weg: {why}");
            lock (_lock)
                if (_running == 0 && _changed > _asked && Stopwatch.GetElapsedTime(_changed) > Quiet && !IsReading() && shown(_page))
                    return Stopwatch.GetElapsedTime(started, _changed);
            if (Stopwatch.GetElapsedTime(started) > Patience)
                throw new TimeoutException($"Na {Patience.TotalSeconds:0} s toonde {Uri.PathAndQuery} nog niet wat er moest komen: {Heading}.");
        }
    }

    /// <summary>Clicks a link.</summary>
    public async Task Follow(Node link)
    {
        var to = new Uri(_visitor.Address, Look(_ => link["href"]));
        if (_guarded && !await MayLeave(to))
            return;
        await GoTo(to, intercepted: true);
    }

    /// <summary>Clicks what is no link.</summary>
    public Task Click(Node target) => Raise(target, "click", new { detail = 1, type = "click" });

    /// <summary>Types into a field, letter by letter as its handlers see it.</summary>
    public Task Input(Node field, string text) => Raise(field, "input", new { value = text }, text);

    /// <summary>Leaves a field, or chooses in a list, with another value.</summary>
    public Task Change(Node field, string value) => Raise(field, "change", new { value }, value);

    /// <summary>Presses a key.</summary>
    public Task Press(Node field, string key) => Raise(field, "keydown", new { type = "keydown", key, code = key, location = 0, repeat = false }, Look(_ => field["value"]));

    /// <summary>Lets something happen to an element and, unless it is of that kind, to all that it is in.</summary>
    /// <param name="target">The element.</param>
    /// <param name="happening">Name of the event.</param>
    /// <param name="details">What the event says.</param>
    /// <param name="typed">What is in the field.</param>
    public async Task Raise(Node target, string happening, object details, string? typed = null)
    {
        List<string> messages = [];
        lock (_lock)
        {
            if (typed is not null)
                target.Set("value", typed, 0);
            for (var node = target; node is not null; node = StayWhereTheyHappen.Contains(happening) ? null : node.Parent)
                if (node.Handler(happening) is { } handler)
                    messages.Add(JsonSerializer.Serialize(new object[]
                    {
                        new { eventHandlerId = handler, eventName = happening, eventFieldInfo = typed is null ? null : new { componentId = target.Component, fieldValue = typed } },
                        details,
                    }));
            _running += messages.Count;
        }

        foreach (var message in messages)
            await _hub.Send("BeginInvokeDotNetFromJS", Interlocked.Increment(ref _calls).ToString(CultureInfo.InvariantCulture), null, "DispatchEventAsync", _renderer, message);
    }

    public async ValueTask DisposeAsync()
    {
        await _hub.DisposeAsync();
        await Task.WhenAll(_loading);
    }

    private string Heading => Look(p => p.All().FirstOrDefault(n => n.Name == "h1")?.Text ?? "geen kop");

    private async Task Start(string html)
    {
        _hub = await HubConnection.Open(_visitor.Address, _visitor.Cookies, await _visitor.Connection(), Called);
        var state = State().Match(html).Groups["state"].Value;
        if (await _hub.Ask("StartCircuit", _visitor.Address.ToString(), Uri.ToString(), "[]", state) is null)
            throw new InvalidOperationException("De server gaf geen circuit.");
        await _attached.Task;
        var markers = Marker().Matches(html).Select((m, i) => $$"""{"type":"add","ssrComponentId":{{i + 1}},"marker":{{m.Groups["marker"].Value}}}""");
        await Do(() => _hub.Send("UpdateRootComponents", $$"""{"batchId":1,"operations":[{{string.Join(',', markers)}}]}""", state), page => page.Main is not null);
    }

    private async Task GoTo(Uri to, bool intercepted)
    {
        lock (_lock)
        {
            Uri = to;
            _asked = Stopwatch.GetTimestamp();
        }

        await _hub.Send("OnLocationChanged", to.ToString(), null, intercepted);
    }

    private async Task<bool> MayLeave(Uri to)
    {
        var id = Interlocked.Increment(ref _calls);
        var answer = new TaskCompletionSource<bool>(TaskCreationOptions.RunContinuationsAsynchronously);
        lock (_lock)
            _asksToLeave[id.ToString(CultureInfo.InvariantCulture)] = answer;
        await _hub.Send("OnLocationChanging", id, to.ToString(), null, true);
        return await answer.Task.WaitAsync(Patience);
    }

    // While a part of the page is read it says so.
    private bool IsReading() => _page.All().Any(n => n["class"] == "loading");

    private void Called(string method, object?[] arguments)
    {
        switch (method)
        {
            case "JS.RenderBatch":
                var changed = false;
                lock (_lock)
                {
                    changed = _page.Apply(new RenderBatch((byte[])arguments[1]!));
                    if (changed)
                        _changed = Stopwatch.GetTimestamp();
                    Batches++;
                }

                _ = _hub.Send("OnRenderCompleted", arguments[0], null);
                if (changed)
                    LoadPictures();
                break;
            case "JS.AttachComponent":
                lock (_lock)
                    _page.Attach((int)(long)arguments[0]!);
                break;
            case "JS.BeginInvokeJS":
                Answer((long)arguments[0]!, (string)arguments[1]!, (string?)arguments[2]);
                break;
            case "JS.EndInvokeDotNet":
                lock (_lock)
                {
                    _running--;
                    if (arguments[1] is not true)
                        Errors++;
                }

                break;
            case "JS.EndLocationChanging":
                lock (_lock)
                    if (_asksToLeave.Remove(Convert.ToString(arguments[0], CultureInfo.InvariantCulture)!, out var waiting))
                        waiting.TrySetResult(arguments[1] is true);
                break;
            case "JS.Error":
                _fault = arguments[0]?.ToString() ?? "fout";
                break;
        }
    }

    private void Answer(long call, string function, string? json)
    {
        using var arguments = JsonDocument.Parse(json ?? "[]");
        var result = "null";
        switch (function)
        {
            case "Blazor._internal.attachWebRendererInterop":
                _renderer = arguments.RootElement[1].GetProperty("__dotNetObject").GetInt64();
                _attached.TrySetResult();
                break;
            case "Blazor._internal.PageTitle.getAndRemoveExistingTitle":
                result = "\"\"";
                break;
            case "Blazor._internal.navigationManager.setHasLocationChangingListeners":
                _guarded = arguments.RootElement[arguments.RootElement.GetArrayLength() - 1].GetBoolean();
                break;
            case "Blazor._internal.navigationManager.navigateTo":
                _ = GoTo(new Uri(_visitor.Address, arguments.RootElement[0].GetString()), intercepted: false);
                break;
        }

        if (call != 0)
            _ = _hub.Send("EndInvokeJSFromDotNet", call, true, $"[{call},true,{result}]");
    }

    // The browser fetches every picture whose address is new.
    private void LoadPictures()
    {
        lock (_lock)
            foreach (var picture in _page.All().Where(n => n.Name == "img"))
                if (picture["src"] is { } source && _loaded.Add(source))
                    _loading.Add(Task.Run(() => Load(source)));
    }

    private async Task Load(string source)
    {
        var good = await _visitor.Read(source);
        lock (_lock)
        {
            Pictures++;
            if (!good)
                Errors++;
        }
    }

    [GeneratedRegex("""<!--Blazor:(?<marker>\{"type":"server".*?\})-->""")]
    private static partial Regex Marker();

    [GeneratedRegex("<!--Blazor-Server-Component-State:(?<state>[^-]+)-->")]
    private static partial Regex State();
}
