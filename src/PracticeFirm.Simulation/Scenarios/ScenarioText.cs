using System.Globalization;
using System.Text;
using PracticeFirm.Domain.Firm;

namespace PracticeFirm.Simulation.Scenarios;

/// <summary>The things of a scenario that teachers usually change; the rest is in its text.</summary>
/// <param name="Title">Title, Dutch.</param>
/// <param name="Goal">What the learner practises.</param>
/// <param name="LearningGoals">What the learner can do afterwards.</param>
/// <param name="Help">How much the system warns.</param>
/// <param name="Minutes">How long a learner takes, in minutes.</param>
/// <param name="BusinessDay">The firm's date when the learner starts.</param>
/// <param name="Customers">Number of customers, prospects included.</param>
/// <param name="OpenRequests">Requests that wait for an answer.</param>
/// <param name="Orders">Orders in the history.</param>
/// <param name="Events">What happens on which business day.</param>
public sealed record ScenarioBasics(
    string Title, string Goal, IReadOnlyList<string> LearningGoals, HelpLevel Help, int Minutes, DateOnly BusinessDay, int Customers, int OpenRequests, int Orders,
    IReadOnlyList<EventSeed> Events)
{
    /// <summary>Longest title.</summary>
    public const int TitleLength = 80;

    /// <summary>Longest goal.</summary>
    public const int GoalLength = 400;

    /// <summary>Longest learning goal.</summary>
    public const int LearningGoalLength = 200;

    /// <summary>Shortest time, in minutes.</summary>
    public const int FewestMinutes = 10;

    /// <summary>Longest time, in minutes.</summary>
    public const int MostMinutes = 600;

    /// <summary>Most customers.</summary>
    public const int MostCustomers = 2_000;

    /// <summary>Most requests that wait for an answer.</summary>
    public const int MostOpenRequests = 50;

    /// <summary>Most orders in the history.</summary>
    public const int MostOrders = 20_000;

    /// <summary>Last working day on which something can be planned; the first one is 0.</summary>
    public const int LastDay = 60;

    /// <summary>Those of a scenario.</summary>
    public static ScenarioBasics Of(ScenarioSeed scenario) => new(
        scenario.Title, scenario.Goal, scenario.LearningGoals, scenario.Help, scenario.Minutes, scenario.BusinessDay, scenario.Customers, scenario.OpenRequests,
        scenario.HistoryOrders, scenario.Events);
}

/// <summary>Changes the text of a scenario in place: what is not changed stays as it was written, comments and spaces included.</summary>
public static class ScenarioText
{
    /// <summary>Writes changed things into a text. Whether they are right is for whoever reads it again.</summary>
    /// <param name="text">The text of a scenario.</param>
    /// <param name="basics">How things are to be.</param>
    /// <returns>The text; null when it can't be read as keys with values, so that nothing can be found in it.</returns>
    public static string? Change(string text, ScenarioBasics basics)
    {
        if (Editor.Open(text) is not { } editor)
            return null;
        editor.Put("title", basics.Title);
        editor.Put("goal", basics.Goal);
        editor.PutTexts("learningGoals", basics.LearningGoals);
        editor.Put("help", Array.Find(ScenarioReader.HelpLevels, h => h.Value == basics.Help).Word, plain: true);
        editor.Put("minutes", Plain(basics.Minutes), plain: true);
        editor.Put("businessDay", basics.BusinessDay.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), plain: true);
        editor.PutWithin("customers", "count", basics.Customers);
        editor.Put("openRequests", Plain(basics.OpenRequests), plain: true);
        editor.PutWithin("history", "orders", basics.Orders);
        editor.PutEvents("events", basics.Events);
        return editor.Write();
    }

    /// <summary>Gives a scenario another code.</summary>
    /// <param name="text">The text of a scenario.</param>
    /// <param name="code">Its new code.</param>
    /// <returns>The text; as it was when it names no code, null when it can't be read as keys with values.</returns>
    public static string? WithCode(string text, string code)
    {
        if (Editor.Open(text) is not { } editor)
            return null;
        if (editor.Has("scenario"))
            editor.Put("scenario", code, plain: true);
        return editor.Write();
    }

    private static string Plain(int number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>Knows where each value stands, and collects what comes in its place.</summary>
    private sealed class Editor
    {
        private readonly string _text;
        private readonly string _newLine;
        private readonly SeedBlock _root;
        private readonly List<(int From, int To, string Put)> _changes = [];

        private Editor(string text, SeedBlock root) =>
            (_text, _root, _newLine) = (text, root, text.Contains("\r\n", StringComparison.Ordinal) ? "\r\n" : "\n");

        public static Editor? Open(string text)
        {
            var errors = new List<SeedError>();
            return SeedTree.Read(new SeedFile("", text), errors) is { Entries.Count: > 0 } root && errors.Count == 0 ? new Editor(text, root) : null;
        }

        public bool Has(string key) => Find(_root, key) is not null;

        public void Put(string key, string value, bool plain = false)
        {
            if (Find(_root, key) is not { } node)
                Add(key, _root.InBrackets ? $" {Scalar(value, plain)}" : $" {Scalar(value, plain)}{_newLine}");
            else if (node is not SeedText scalar || Same(scalar.Value) != Same(value))
                Replace(node, Scalar(value, plain));
        }

        public void PutWithin(string key, string inner, int value)
        {
            if (Find(_root, key) is not SeedBlock block)
                return;
            if (Find(block, inner) is { } node)
            {
                if (node is not SeedText { Value: var old } || !decimal.TryParse(old, NumberStyles.Number, CultureInfo.InvariantCulture, out var number) || number != value)
                    Replace(node, Plain(value));
            }
            else if (value != 0)
            {
                var end = EndOf(block, block);
                if (block.InBrackets)
                    end = Trimmed(block.Start, end - 1);
                _changes.Add(block.InBrackets
                    ? (end, end, $", {inner}: {Plain(value)}")
                    : (LineEnd(end), LineEnd(end), NewLineBefore(LineEnd(end)) + $"{Indent(block)}{inner}: {Plain(value)}{_newLine}"));
            }
        }

        public void PutTexts(string key, IReadOnlyList<string> texts) =>
            PutList(key, texts, node => node is SeedText { Value: var value } ? Same(value) : null, (text, node) => Same(text) == node, text => Scalar(text, plain: false));

        public void PutEvents(string key, IReadOnlyList<EventSeed> events) => PutList(key, events, EventOf, (one, node) => one == node, Event);

        public string Write()
        {
            var text = new StringBuilder(_text);
            foreach (var (from, to, put) in _changes.OrderByDescending(c => c.From))
                text.Remove(from, to - from).Insert(from, put);
            return text.ToString();
        }

        /// <summary>What stays in a list keeps its lines, with the comments above and beside it.</summary>
        private void PutList<T, TNode>(string key, IReadOnlyList<T> items, Func<SeedNode, TNode?> read, Func<T, TNode?, bool> same, Func<T, string> write)
        {
            var node = Find(_root, key);
            var list = node as SeedList;
            List<TNode?> before = list is null ? [] : [.. list.Items.Select(read)];
            if (before.Count == items.Count && items.Zip(before).All(pair => same(pair.First, pair.Second)))
                return;
            if (items.Count == 0 || _root.InBrackets)
            {
                var all = items.Count == 0 ? "[]" : $"[{string.Join(", ", items.Select(write))}]";
                if (node is null)
                    Add(key, _root.InBrackets ? $" {all}" : $" {all}{_newLine}");
                else
                    Replace(node, all, onKeyLine: true);
                return;
            }

            var kept = list is { InBrackets: false, Items.Count: > 0 } ? Lines(list) : null;
            var indent = kept is null ? Indent(_root) + "  " : Indent(list!);
            var lines = new StringBuilder();
            var left = Enumerable.Range(0, before.Count).ToList();
            foreach (var item in items)
            {
                var at = kept is null ? -1 : left.FindIndex(i => same(item, before[i]));
                if (at >= 0)
                {
                    lines.Append(kept![left[at]]);
                    left.RemoveAt(at);
                }
                else
                    lines.Append(indent).Append("- ").Append(write(item));
                if (lines[^1] != '\n')
                    lines.Append(_newLine);
            }

            if (node is null)
                Add(key, _newLine + lines);
            else if (kept is not null)
                _changes.Add((LineStart(list!.Start), LineEnd(EndOf(list, list)), lines.ToString()));
            else
                Replace(node, _newLine + lines.ToString().TrimEnd('\r', '\n'), onKeyLine: true);
        }

        /// <summary>The lines of each item, from the end of the one before: comments above an item belong to it.</summary>
        private List<string> Lines(SeedList list)
        {
            var lines = new List<string>();
            var from = LineStart(list.Start);
            foreach (var item in list.Items)
            {
                var to = LineEnd(EndOf(item, list));
                lines.Add(_text[from..to]);
                from = to;
            }

            return lines;
        }

        /// <summary>A key that was not there yet comes last.</summary>
        private void Add(string key, string value)
        {
            var end = EndOf(_root, _root);
            if (_root.InBrackets)
                end = Trimmed(_root.Start, end - 1);
            _changes.Add(_root.InBrackets ? (end, end, $", {key}:{value}") : (LineEnd(end), LineEnd(end), NewLineBefore(LineEnd(end)) + $"{Indent(_root)}{key}:{value}"));
        }

        private void Replace(SeedNode node, string put, bool onKeyLine = false)
        {
            var key = _root.Entries.Find(e => ReferenceEquals(e.Value, node)).Key;
            var from = node.Start;
            if (onKeyLine && key is not null)
            {
                // From the colon on: a block may begin on a line of its own, what comes in its place does not.
                from = _text.IndexOf(':', key.End) + 1;
                put = put.StartsWith(_newLine, StringComparison.Ordinal) ? put : " " + put;
            }

            _changes.Add((from, EndOf(node, (SeedNode?)key ?? node), put));
        }

        private static SeedNode? Find(SeedBlock block, string key) => block.Entries.Find(e => e.Key.Value == key).Value;

        /// <summary>Where a value ends. The parser says so only of what closes itself; a block ends with the last thing in it.</summary>
        private int EndOf(SeedNode node, SeedNode parent) => node switch
        {
            SeedText { OverLines: true } => EndOfBlock(node.Start, parent.Column),
            SeedBlock { InBrackets: false, Entries.Count: > 0 } block => EndOf(block.Entries[^1].Value, block.Entries[^1].Key),
            SeedList { InBrackets: false, Items.Count: > 0 } list => EndOf(list.Items[^1], list),
            _ => Trimmed(node.Start, node.End),
        };

        /// <summary>A text over several lines goes on while lines are empty or further to the right than what it belongs to.</summary>
        private int EndOfBlock(int start, int column)
        {
            var end = Trimmed(start, LineEnd(start));
            for (var line = LineEnd(start); line < _text.Length; line = LineEnd(line))
            {
                var content = _text[line..LineEnd(line)];
                if (string.IsNullOrWhiteSpace(content))
                    continue;
                if (content.Length - content.TrimStart(' ').Length < column)
                    break;
                end = Trimmed(line, LineEnd(line));
            }

            return end;
        }

        private int Trimmed(int start, int end)
        {
            while (end > start && char.IsWhiteSpace(_text[end - 1]))
                end--;
            return end;
        }

        private int LineStart(int at) => at == 0 ? 0 : _text.LastIndexOf('\n', at - 1) + 1;

        /// <summary>The start of the next line.</summary>
        private int LineEnd(int at) => _text.IndexOf('\n', at) is >= 0 and var end ? end + 1 : _text.Length;

        private string NewLineBefore(int at) => at > 0 && _text[at - 1] != '\n' ? _newLine : "";

        private static string Indent(SeedNode node) => new(' ', node.Column - 1);

        private static EventSeed? EventOf(SeedNode node)
        {
            if (node is not SeedBlock block)
                return null;
            var of = block.Entries.ToDictionary(e => e.Key.Value, e => (e.Value as SeedText)?.Value);
            foreach (var (key, kind) in ScenarioReader.EventKeys)
                if (of.GetValueOrDefault(key) is { } code && decimal.TryParse(of.GetValueOrDefault("day"), NumberStyles.Number, CultureInfo.InvariantCulture, out var day))
                    return new EventSeed((int)day, kind, code, of.GetValueOrDefault("customer"));
            return null;
        }

        private static string Event(EventSeed planned)
        {
            var key = Array.Find(ScenarioReader.EventKeys, k => k.Kind == planned.Kind).Key;
            var customer = planned.Customer is null ? "" : $", customer: {Scalar(planned.Customer, plain: false)}";
            return $"{{ day: {Plain(planned.Day)}, {key}: {Scalar(planned.Code, IsWord(planned.Code))}{customer} }}";
        }

        private static bool IsWord(string text) => text.Length > 0 && text.All(c => char.IsAsciiLetterOrDigit(c) || c == '-') && char.IsAsciiLetter(text[0]);

        private static string Same(string? text) => (text ?? "").ReplaceLineEndings("\n");

        private static string Scalar(string text, bool plain)
        {
            if (plain)
                return text;
            var quoted = new StringBuilder("\"");
            foreach (var c in Same(text))
                quoted.Append(c switch
                {
                    '"' => "\\\"",
                    '\\' => "\\\\",
                    '\n' => "\\n",
                    '\t' => "\\t",
                    _ when char.IsControl(c) || c is '\u2028' or '\u2029' or '\uFEFF' => $"\\u{(int)c:X4}",
                    _ => c.ToString(),
                });
            return quoted.Append('"').ToString();
        }
    }
}
