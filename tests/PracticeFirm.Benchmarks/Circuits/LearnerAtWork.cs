using System.Globalization;
using PracticeFirm.Web.Components;
using PracticeFirm.Web.Texts;

namespace PracticeFirm.Benchmarks.Circuits;

/// <summary>
/// A learner who works in a firm of their own as a class does: looks through lists, reads dossiers, makes an offerte line by line, and now
/// and then starts the next business day. Thinks between what they do. Who does what is drawn from the learner's number.
/// </summary>
/// <param name="visitor">The learner, logged in.</param>
/// <param name="firm">Code of the firm.</param>
/// <param name="number">Which learner.</param>
/// <param name="words">Words by which articles are found.</param>
/// <param name="think">How long a learner thinks, on average.</param>
/// <param name="log">Where to write down what was measured.</param>
internal sealed class LearnerAtWork(Visitor visitor, string firm, int number, IReadOnlyList<string> words, TimeSpan think, WorkLog log) : IAsyncDisposable
{
    private const int MostLines = 5;
    private static readonly string[] Lists = ["orders", "offertes", "facturen", "klanten", "voorraad", "leveringen", "inkooporders", "aanvragen", "taken"];

    private readonly Random _dice = new(number);
    private Circuit? _circuit;

    /// <summary>The circuit that is open.</summary>
    public Circuit? Circuit => _circuit;

    private string Home => $"/f/{firm}";

    /// <summary>Opens the firm.</summary>
    public async Task Begin() => _circuit = await Circuit.Open(visitor, Home);

    /// <summary>Works until it is time.</summary>
    public async Task Work(CancellationToken until)
    {
        while (!until.IsCancellationRequested)
            try
            {
                await Think(until);
                await (_dice.Next(100) switch
                {
                    < 45 => LookThroughList(until),
                    < 70 => ReadDossier(until),
                    < 95 => MakeOfferte(until),
                    _ => StartDay(until),
                });
            }
            catch (OperationCanceledException)
            {
                return;
            }
            catch (Exception e) when (e is TimeoutException or InvalidOperationException or HttpRequestException or NullReferenceException)
            {
                log.Error(_circuit!.Lost is { } why ? $"circuit weg: {why}" : $"{e.Message} ({_circuit.Uri.PathAndQuery})", lost: _circuit.Lost is not null);
                await _circuit.DisposeAsync();
                await Begin();
            }
    }

    public async ValueTask DisposeAsync()
    {
        if (_circuit is not null)
            await _circuit.DisposeAsync();
        visitor.Dispose();
    }

    private async Task LookThroughList(CancellationToken until)
    {
        var list = Lists[_dice.Next(Lists.Length)];
        await Go("list", Menu(list), until);
        await Go("list", Draw(p => Links(p, n => n["class"] == "sort")), until);
        var filter = Draw(p => p.Main!.All().Where(n => n.Name == "select" && n["id"]?.StartsWith("filter-", StringComparison.Ordinal) == true));
        var options = filter is null ? [] : _circuit!.Look(_ => filter.All().Where(n => n.Name == "option" && n["value"] is { Length: > 0 }).Select(n => n["value"]!).ToArray());
        if (options.Length > 0)
            await Do("list", () => _circuit!.Change(filter!, options[_dice.Next(options.Length)]), _ => true, until);
        await Go("list", Menu(list), until);
        if (_circuit!.Look(p => p.ById("lijst-zoeken")) is { } search)
            await Do("typed", () => _circuit.Input(search, Word()[..2]), _ => true, until);
        await Go("list", Menu(list), until);
        await Go("list", Draw(p => Links(p, n => n["rel"] == "next")), until);
        await Go("document", Draw(p => Links(p, n => IsBelow(n["href"], list) && n.Closest("td") is not null)), until);
    }

    private async Task ReadDossier(CancellationToken until)
    {
        await Go("list", Menu("klanten"), until);
        await OpenDossier(until);
        for (var part = _dice.Next(2, 5); part > 0; part--)
            await Go("dossier", Draw(p => Links(p, n => n.Parent?["class"] == "parts" && n["aria-current"] is null)), until);
    }

    private async Task MakeOfferte(CancellationToken until)
    {
        await Go("list", Menu("klanten"), until);
        await OpenDossier(until);
        var start = Draw(p => Links(p, n => n["href"]?.Contains("/offertes/nieuw?klant=", StringComparison.Ordinal) == true));
        if (start is null)
            return;
        await Do("start offerte", () => _circuit!.Follow(start), p => p.ById(SalesLines.PickerId) is not null, until);
        await Do("autosave", () => _circuit!.Input(One(p => p.ById(FieldBase.IdOf("Subject"))), $"Aanvraag {Word()}"), _ => true, until);
        for (var line = _dice.Next(2, MostLines + 1); line > 0; line--)
            await AddLine(until);
    }

    private async Task AddLine(CancellationToken until)
    {
        var word = Word();
        var before = Rows();
        await _circuit!.Raise(One(Picker), "focus", new { type = "focus" });
        await _circuit.Input(One(Picker), word[..2]);
        await Do("typed", () => _circuit.Input(One(Picker), word), p => Picker(p)?["aria-expanded"] == "true", until, thinks: false);
        await Do("line", () => _circuit.Press(One(Picker), "Enter"), p => RowsOf(p) > before, until);
        var quantity = One(p => p.All().LastOrDefault(n => n["id"]?.StartsWith("aantal-", StringComparison.Ordinal) == true));
        await _circuit.Raise(quantity, "focusin", new { type = "focusin" });
        await Do("line", () => _circuit.Change(quantity, _dice.Next(2, 25).ToString(CultureInfo.InvariantCulture)), _ => true, until);
        await _circuit.Raise(quantity, "focusout", new { type = "focusout" });
    }

    private async Task StartDay(CancellationToken until)
    {
        await Go("today", Menu(), until);
        if (_circuit!.Look(p => p.Main!.All().FirstOrDefault(n => n.Name == "button" && n.Text.Contains(WorkdayTexts.NextDay, StringComparison.Ordinal))) is not { } next)
            return;
        await Do("day", () => _circuit.Click(next), p => p.Main!.All().Any(n => n.Name == "h1" && n.Text == WorkdayTexts.MorningTitle), until);
        await Go("today", Menu(), until);
    }

    private Task OpenDossier(CancellationToken until) => Go("dossier", Draw(p => Links(p, n => IsBelow(n["href"], "klanten") && n.Closest("td") is not null)), until);

    private async Task Go(string kind, Node? link, CancellationToken until)
    {
        // Who is there already sees nothing change.
        if (link is not null && _circuit!.Look(_ => link["href"]) != _circuit.Uri.PathAndQuery)
            await Do(kind, () => _circuit.Follow(link), p => p.Main!.All().Any(n => n.Name == "h1"), until);
    }

    private async Task Do(string kind, Func<Task> act, Func<PageTree, bool> shown, CancellationToken until, bool thinks = true)
    {
        var taken = await _circuit!.Do(act, shown);
        log.Did(kind, taken);
        if (_circuit.Look(p => p.Main!.All().Any(n => n["class"] == "message-page")))
            log.Error($"{_circuit.Uri.PathAndQuery} ging stuk", lost: false);
        if (thinks)
            await Think(until);
    }

    // Between a fifth of the average and nine fifths of it; a page is looked at before one knows that it is ready.
    private async Task Think(CancellationToken until)
    {
        var pause = (think * (0.2 + (1.6 * _dice.NextDouble()))) - Circuit.Quiet;
        if (pause > TimeSpan.Zero)
            await Task.Delay(pause, until);
        until.ThrowIfCancellationRequested();
    }

    private Node? Draw(Func<PageTree, IEnumerable<Node>> from) => _circuit!.Look(p => from(p).ToArray()) is { Length: > 0 } all ? all[_dice.Next(all.Length)] : null;

    private Node One(Func<PageTree, Node?> find) => _circuit!.Look(find) ?? throw new InvalidOperationException("wat er moest staan, stond er niet");

    private Node? Menu(string list = "") => _circuit!.Look(p => p.All().FirstOrDefault(n => n.Name == "a" && n["href"] == $"{Home}/{list}".TrimEnd('/')));

    private int Rows() => _circuit!.Look(RowsOf);

    private string Word() => words[_dice.Next(words.Count)];

    private bool IsBelow(string? address, string list) =>
        address?.StartsWith($"{Home}/{list}/", StringComparison.Ordinal) == true && int.TryParse(address.AsSpan($"{Home}/{list}/".Length), CultureInfo.InvariantCulture, out _);

    private static Node? Picker(PageTree page) => page.ById(SalesLines.PickerId);

    private static int RowsOf(PageTree page) => page.All().Count(n => n["id"]?.StartsWith("aantal-", StringComparison.Ordinal) == true);

    private static IEnumerable<Node> Links(PageTree page, Func<Node, bool> which) => page.Main!.All().Where(n => n.Name == "a" && n["href"] is not null && which(n));
}

/// <summary>What learners did and how long it took.</summary>
internal sealed class WorkLog
{
    private readonly Lock _lock = new();
    private readonly List<(string Kind, double Milliseconds)> _done = [];
    private readonly Dictionary<string, int> _errors = [];
    private bool _counts;

    /// <summary>Circuits that ended before their learner did.</summary>
    public int Lost { get; private set; }

    /// <summary>What went wrong, and how often.</summary>
    public IReadOnlyDictionary<string, int> Errors => _errors;

    /// <summary>What counts, in milliseconds, by kind.</summary>
    public ILookup<string, double> Done
    {
        get
        {
            lock (_lock)
                return _done.ToLookup(d => d.Kind, d => d.Milliseconds);
        }
    }

    /// <summary>From here on it counts.</summary>
    public void Start()
    {
        lock (_lock)
            _counts = true;
    }

    public void Did(string kind, TimeSpan taken)
    {
        lock (_lock)
            if (_counts)
                _done.Add((kind, taken.TotalMilliseconds));
    }

    public void Error(string what, bool lost)
    {
        lock (_lock)
        {
            _errors[what] = _errors.GetValueOrDefault(what) + 1;
            Lost += lost ? 1 : 0;
        }
    }
}
