using System.Globalization;
using System.Text.RegularExpressions;
using PracticeFirm.Domain.Common;

namespace PracticeFirm.Simulation.Scenarios;

/// <summary>Where a name stood that refers to something else.</summary>
internal sealed record SeedReference(string Value, SeedNode At);

/// <summary>
/// Takes the keys of one block of a seed file and turns them into values. A fault is added to the list and reading goes on with an
/// empty value, so that one reading finds as many faults as it can; a library is never made from values with faults.
/// </summary>
internal sealed partial class SeedReader
{
    private readonly string _file;
    private readonly List<SeedError> _errors;
    private readonly SeedBlock _block;
    private readonly HashSet<string> _known = [];

    public SeedReader(string file, SeedBlock block, List<SeedError> errors)
    {
        _file = file;
        _block = block;
        _errors = errors;
    }

    /// <summary>The place of the block.</summary>
    public SeedNode Here => _block;

    /// <summary>How many faults were found so far, in this file and those before it.</summary>
    public int FaultCount => _errors.Count;

    /// <summary>The code of a file: its first key, equal to the name of the file.</summary>
    public string Code(string key)
    {
        var code = Word(key);
        var name = Path.GetFileNameWithoutExtension(_file);
        if (code.Length > 0 && code != name)
            Fault(Find(key)!, $"De code '{code}' is anders dan de naam van het bestand. Maak ze gelijk: '{name}'.");
        return code;
    }

    /// <summary>A text of one or more characters.</summary>
    public string Text(string key, int longest = 200) => Find(key) is { } node ? TextOf(node, $"'{key}'", longest) : "";

    /// <summary>A text that may be left out, or be empty.</summary>
    public string OptionalText(string key, int longest = 200) => Optional(key) switch
    {
        null => "",
        SeedText { Value.Length: 0 } => "",
        var node => TextOf(node, $"'{key}'", longest),
    };

    /// <summary>A short code of letters, digits and dashes.</summary>
    public string Word(string key)
    {
        var text = Text(key, 40);
        if (text.Length > 0 && !WordShape().IsMatch(text))
            Fault(Find(key)!, $"'{key}' is een code: alleen letters, cijfers en streepjes, zonder spaties.");
        return text;
    }

    /// <summary>A name that refers to something else.</summary>
    public SeedReference Reference(string key) => new(Text(key), Find(key, quietly: true) ?? _block);

    /// <summary>A name that refers to something else and may be left out.</summary>
    public SeedReference? OptionalReference(string key) => Optional(key) is { } node ? new SeedReference(TextOf(node, $"'{key}'", 200), node) : null;

    /// <summary>One of a fixed list of words.</summary>
    public T Choice<T>(string key, params ReadOnlySpan<(string Word, T Value)> choices) => Find(key) is { } node ? ChoiceOf(node, key, choices) : choices[0].Value;

    /// <summary>One of a fixed list of words, or the first of them when the key is left out.</summary>
    public T OptionalChoice<T>(string key, params ReadOnlySpan<(string Word, T Value)> choices) => Optional(key) is { } node ? ChoiceOf(node, key, choices) : choices[0].Value;

    /// <summary>A member of an enumeration, by its name.</summary>
    public T Enum<T>(string key)
        where T : struct, Enum => Choice(key, [.. System.Enum.GetValues<T>().Select(v => (v.ToString(), v))]);

    /// <summary>A whole number.</summary>
    public int Whole(string key, int lowest, int highest) => (int)Number(key, lowest, highest, 0);

    /// <summary>A whole number that may be left out.</summary>
    public int OptionalWhole(string key, int lowest, int highest, int otherwise) =>
        Optional(key) is { } node ? (int)NumberOf(node, $"'{key}'", lowest, highest, 0) : otherwise;

    /// <summary>A list of so many whole numbers.</summary>
    public IReadOnlyList<int> Wholes(string key, int count, int lowest, int highest)
    {
        List<int> numbers = [.. Items(key, count).Select(item => (int)NumberOf(item, $"'{key}'", lowest, highest, 0))];
        if (numbers.Count > count)
            Fault(Find(key)!, $"Er horen {count} getallen in '{key}' te staan.");
        return [.. numbers, .. Enumerable.Repeat(lowest, Math.Max(0, count - numbers.Count))];
    }

    /// <summary>A list of words out of a fixed list, which may be left out.</summary>
    public IReadOnlyList<T> Words<T>(string key, params ReadOnlySpan<(string Word, T Value)> choices)
    {
        var values = new List<T>();
        if (Optional(key) is not null)
            foreach (var item in Items(key, 0))
                values.Add(ChoiceOf(item, key, choices));
        return values;
    }

    /// <summary>A list of names that refer to something else, which may be left out.</summary>
    public IReadOnlyList<SeedReference> References(string key) =>
        Optional(key) is null ? [] : [.. Items(key, 0).Select(item => new SeedReference(TextOf(item, $"een naam in '{key}'", 60), item))];

    /// <summary>A number with a limited number of decimals.</summary>
    public decimal Number(string key, decimal lowest, decimal highest, int decimals) =>
        Find(key) is { } node ? NumberOf(node, $"'{key}'", lowest, highest, decimals) : lowest;

    /// <summary>A date as 2026-11-23.</summary>
    public DateOnly Date(string key)
    {
        if (Find(key) is not { } node)
            return default;
        if (node is SeedText text && DateOnly.TryParseExact(text.Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
            return date;
        Fault(node, $"'{key}' is een datum: jaar, maand en dag, bijvoorbeeld 2026-11-23.");
        return default;
    }

    /// <summary>A text in three languages.</summary>
    public LocalizedText Localized(string key, int longest = 200) =>
        Block(key, reader => new LocalizedText(reader.Text("nl", longest), reader.Text("en", longest), reader.Text("de", longest))) ?? LocalizedText.Same("");

    /// <summary>A list of texts.</summary>
    public IReadOnlyList<string> Texts(string key, int fewest, int longest = 200, bool mayBeEmpty = false) =>
        [.. Items(key, fewest).Select(item => item is SeedText { Value.Length: 0 } && mayBeEmpty ? "" : TextOf(item, $"een tekst in '{key}'", longest))];

    /// <summary>A list of texts with places between braces, of which only the allowed ones may occur.</summary>
    public IReadOnlyList<string> Patterns(string key, int fewest, int longest, params string[] places) =>
        [.. Items(key, fewest).Select(item => Places(item, TextOf(item, $"een tekst in '{key}'", longest), places))];

    /// <summary>A text with places between braces, of which only the allowed ones may occur.</summary>
    public string Pattern(string key, int longest, params string[] places) =>
        Find(key) is { } node ? Places(node, TextOf(node, $"'{key}'", longest), places) : "";

    /// <summary>A list of blocks.</summary>
    public IReadOnlyList<T> Blocks<T>(string key, int fewest, Func<SeedReader, T> read) =>
        [.. Items(key, fewest).Select(item => Read(item, $"een onderdeel van '{key}'", read)).OfType<T>()];

    /// <summary>A list of blocks that may be left out.</summary>
    public IReadOnlyList<T> OptionalBlocks<T>(string key, Func<SeedReader, T> read) =>
        Optional(key) is null ? [] : Blocks(key, 0, read);

    /// <summary>A block.</summary>
    public T? Block<T>(string key, Func<SeedReader, T> read)
        where T : class => Find(key) is { } node ? Read(node, $"'{key}'", read) : null;

    /// <summary>A block that may be left out.</summary>
    public T? OptionalBlock<T>(string key, Func<SeedReader, T> read)
        where T : class => Optional(key) is { } node ? Read(node, $"'{key}'", read) : null;

    /// <summary>A text for all languages, or a block with one per language.</summary>
    public LocalizedText TextOrLocalized(string key) =>
        Find(key, quietly: true) is SeedText ? LocalizedText.Same(Text(key)) : Localized(key);

    /// <summary>Every key with its value, where the keys themselves are content.</summary>
    public IEnumerable<(SeedText Key, SeedNode Value)> Entries()
    {
        foreach (var entry in _block.Entries)
        {
            _known.Add(entry.Key.Value);
            yield return entry;
        }
    }

    /// <summary>A number that stands on its own.</summary>
    public decimal NumberOf(SeedNode node, string what, decimal lowest, decimal highest, int decimals)
    {
        if (node is not SeedText text || text.IsQuoted || !decimal.TryParse(text.Value, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number))
        {
            Fault(node, $"Hier hoort een getal te staan voor {what}, met een punt als decimaalteken en zonder aanhalingstekens.");
            return lowest;
        }

        if (decimal.Round(number, decimals) != number)
            Fault(node, decimals == 0 ? $"Hier hoort een heel getal te staan voor {what}." : $"Er staan te veel cijfers achter de punt bij {what}; hoogstens {decimals}.");
        if (number < lowest || number > highest)
            Fault(node, $"Het getal {text.Value} past niet bij {what}. Kies een getal van {Plain(lowest)} tot en met {Plain(highest)}.");
        return number;
    }

    /// <summary>Reads a block and refuses the keys nobody asked for.</summary>
    public T? Read<T>(SeedNode node, string what, Func<SeedReader, T> read)
    {
        if (node is not SeedBlock block)
        {
            Fault(node, $"Hier horen sleutels met waarden te staan voor {what}.");
            return default;
        }

        var inner = new SeedReader(_file, block, _errors);
        var value = read(inner);
        inner.RefuseUnknown();
        return value;
    }

    /// <summary>Adds a fault.</summary>
    public void Fault(SeedNode at, string message) => _errors.Add(new SeedError(_file, at.Line, at.Column, message));

    /// <summary>Refuses what can't be found in a list.</summary>
    public void Unknown(SeedReference reference, string what, IEnumerable<string> known)
    {
        if (reference.Value.Length > 0)
            Fault(reference.At, $"{what} '{reference.Value}' bestaat niet. {Among(reference.Value, [.. known])}".TrimEnd());
    }

    /// <summary>Refuses keys that mean nothing here.</summary>
    public void RefuseUnknown()
    {
        foreach (var (key, _) in _block.Entries.Where(e => !_known.Contains(e.Key.Value)))
            Fault(key, $"De sleutel '{key.Value}' hoort hier niet. {Among(key.Value, [.. _known])}".TrimEnd());
    }

    /// <summary>The value of a key, which has to be there.</summary>
    public SeedNode? Find(string key, bool quietly = false)
    {
        var node = Optional(key);
        if (node is null && !quietly)
            Fault(_block, $"Hier ontbreekt de sleutel '{key}'.");
        return node;
    }

    private SeedNode? Optional(string key)
    {
        _known.Add(key);
        return _block.Entries.Find(e => e.Key.Value == key).Value;
    }

    private List<SeedNode> Items(string key, int fewest)
    {
        if (Find(key) is not { } node)
            return [];
        if (node is not SeedList list)
        {
            Fault(node, $"Hier hoort een lijst te staan voor '{key}': elke waarde op een regel met een streepje, of tussen [ en ].");
            return [];
        }

        if (list.Items.Count < fewest)
            Fault(node, $"De lijst '{key}' is te kort. Er horen er minstens {fewest} in te staan.");
        return list.Items;
    }

    private string TextOf(SeedNode node, string what, int longest)
    {
        if (node is not SeedText text)
        {
            Fault(node, $"Hier hoort een tekst te staan voor {what}, geen lijst en geen sleutels.");
            return "";
        }

        if (string.IsNullOrWhiteSpace(text.Value))
            Fault(node, $"Hier ontbreekt de tekst voor {what}.");
        else if (text.Value.Length > longest)
            Fault(node, $"De tekst voor {what} is te lang. Gebruik hoogstens {longest} tekens.");
        return text.Value;
    }

    private T ChoiceOf<T>(SeedNode node, string key, ReadOnlySpan<(string Word, T Value)> choices)
    {
        var words = new List<string>();
        foreach (var (word, value) in choices)
        {
            if (node is SeedText text && text.Value == word)
                return value;
            words.Add(word);
        }

        Fault(node, $"Deze waarde kan niet bij '{key}'. {Among((node as SeedText)?.Value ?? "", words)}");
        return choices[0].Value;
    }

    private string Places(SeedNode node, string text, string[] places)
    {
        foreach (Match match in PlaceShape().Matches(text))
        {
            var place = match.Groups[1].Value;
            if (!places.Contains(place))
                Fault(node, $"De invulplek {match.Value} bestaat hier niet. {(places.Length == 0 ? "Hier kunnen geen invulplekken." : $"Kies uit: {string.Join(", ", places.Select(p => "{" + p + "}"))}.")}");
        }

        if (PlaceShape().Replace(text, "").AsSpan().IndexOfAny('{', '}') >= 0)
            Fault(node, "Er staat een accolade te veel of te weinig in deze tekst. Een invulplek begint met { en eindigt met }.");
        return text;
    }

    private static string Among(string word, List<string> known)
    {
        if (known.Count == 0)
            return "";
        var close = known.Find(k => string.Equals(k, word, StringComparison.OrdinalIgnoreCase))
            ?? known.Find(k => word.Length > 3 && (k.StartsWith(word[..3], StringComparison.OrdinalIgnoreCase)));
        return close is not null && known.Count > 8
            ? $"Bedoelt u '{close}'?"
            : known.Count <= 20 ? $"Kies uit: {string.Join(", ", known)}." : "";
    }

    private static string Plain(decimal number) => number.ToString("0.####", CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^[\p{L}\p{Nd}-]+$")]
    private static partial Regex WordShape();

    [GeneratedRegex(@"\{([^{}]*)\}")]
    private static partial Regex PlaceShape();
}
