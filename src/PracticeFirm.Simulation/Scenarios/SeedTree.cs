using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace PracticeFirm.Simulation.Scenarios;

/// <summary>A value in a seed file with the place it stands.</summary>
internal abstract record SeedNode(int Line, int Column)
{
    /// <summary>Where it starts in the text of the file.</summary>
    public int Start { get; init; }

    /// <summary>Where it ends in the text, when it closes itself; what is written by indenting ends with the last thing in it.</summary>
    public int End { get; init; }

    /// <summary>True for a list or block between brackets.</summary>
    public bool InBrackets { get; init; }

    /// <summary>True for a text over several lines after | or &gt;.</summary>
    public bool OverLines { get; init; }
}

/// <summary>A single value; quoted, or written as a block, it is never a number.</summary>
internal sealed record SeedText(int Line, int Column, string Value, bool IsQuoted) : SeedNode(Line, Column);

/// <summary>A list.</summary>
internal sealed record SeedList(int Line, int Column, List<SeedNode> Items) : SeedNode(Line, Column);

/// <summary>Keys with values, in the order of the file.</summary>
internal sealed record SeedBlock(int Line, int Column, List<(SeedText Key, SeedNode Value)> Entries) : SeedNode(Line, Column);

/// <summary>
/// Reads YAML into a tree with places. Only what seeds need: one document of values, lists and keys. Anchors, aliases and tags are
/// refused, depth and size are limited, so that a small file can't become a large one.
/// </summary>
internal sealed class SeedTree
{
    /// <summary>Largest file, in characters.</summary>
    public const int LargestFile = 2_000_000;

    /// <summary>Deepest nesting.</summary>
    public const int DeepestLevel = 12;

    private const string Malformed =
        "Hier klopt de opmaak niet. Kijk op deze regel en de regel erboven naar het inspringen, de dubbele punten, de haakjes en de aanhalingstekens.";

    private const string TooDeep = "Hier staat te veel in elkaar genest. Maak de inhoud platter.";

    private readonly string _file;
    private readonly List<SeedError> _errors;
    private readonly IParser _parser;
    private readonly List<(int Line, int Column)> _brackets = [];

    private SeedTree(SeedFile file, List<SeedError> errors)
    {
        _file = file.Path;
        _errors = errors;
        _parser = new Parser(new StringReader(file.Content));
    }

    /// <summary>The keys at the top of a file; null, with the reason in <paramref name="errors"/>, when it can't be read.</summary>
    public static SeedBlock? Read(SeedFile file, List<SeedError> errors)
    {
        if (file.Content.Length > LargestFile)
        {
            errors.Add(new SeedError(file.Path, 1, 1, "Dit bestand is te groot. Verdeel de inhoud over meer bestanden."));
            return null;
        }

        var tree = new SeedTree(file, errors);
        try
        {
            return tree.Document();
        }
        catch (Exception fault) when (fault is YamlException or InvalidOperationException)
        {
            tree.Explain(fault, file.Content);
            return null;
        }
    }

    /// <summary>Says where the file stops making sense; the parser itself notices a tab or an open bracket only later.</summary>
    private void Explain(Exception fault, string content)
    {
        var (line, column) = fault is YamlException { Start: var at } ? ((int)at.Line, (int)at.Column) : (1, 1);
        var tab = TabbedIndent(content);
        if (tab > 0)
            Fault(tab, 1, "Op deze regel staat een tab. Spring in met spaties, nooit met tabs.");
        else if (fault.Message == TooDeep)
            Fault(line, column, TooDeep);
        else if (_brackets.Count > 0)
            Fault(_brackets[0].Line, _brackets[0].Column, "Wat met dit haakje begint, klopt niet. Kijk of elk haakje weer dichtgaat en of er komma's tussen de onderdelen staan.");
        else
            Fault(Math.Max(1, line), Math.Max(1, column), Malformed);
    }

    private SeedBlock? Document()
    {
        _parser.Consume<StreamStart>();
        if (_parser.Accept<StreamEnd>(out _))
        {
            Fault(1, 1, "Dit bestand is leeg.");
            return null;
        }

        _parser.Consume<DocumentStart>();
        var root = Node(1);
        _parser.Consume<DocumentEnd>();
        if (!_parser.Accept<StreamEnd>(out _))
        {
            var at = _parser.Current!.Start;
            Fault((int)at.Line, (int)at.Column, "Hier begint een tweede document. Zet elk document in een eigen bestand en haal de streepjes --- weg.");
            return null;
        }

        if (root is SeedBlock block)
            return block;
        Fault(root.Line, root.Column, "Bovenaan het bestand horen sleutels met een dubbele punt te staan, bijvoorbeeld: firm: kantoor.");
        return null;
    }

    private SeedNode Node(int depth)
    {
        if (depth > DeepestLevel)
            throw new YamlException(_parser.Current!.Start, _parser.Current.End, TooDeep);
        if (_parser.TryConsume<AnchorAlias>(out var alias))
        {
            Fault((int)alias.Start.Line, (int)alias.Start.Column, "Verwijzingen met * kunnen hier niet. Schrijf de inhoud uit.");
            return new SeedText((int)alias.Start.Line, (int)alias.Start.Column, "", false);
        }

        if (_parser.Accept<NodeEvent>(out var node) && (!node.Anchor.IsEmpty || !node.Tag.IsEmpty && node.Tag.ToString() != "!"))
            Fault((int)node.Start.Line, (int)node.Start.Column, "Ankers (&) en labels (!) kunnen hier niet. Schrijf alleen de inhoud op.");
        if (_parser.Accept<SequenceStart>(out var list))
            return Within(list, list.Style == SequenceStyle.Flow, () => List(list, depth));
        if (_parser.Accept<MappingStart>(out var block))
            return Within(block, block.Style == MappingStyle.Flow, () => Block(block, depth));
        var scalar = _parser.Consume<Scalar>();
        return new SeedText((int)scalar.Start.Line, (int)scalar.Start.Column, scalar.Value, scalar.Style != ScalarStyle.Plain)
        {
            Start = (int)scalar.Start.Index,
            End = (int)scalar.End.Index,
            OverLines = scalar.Style is ScalarStyle.Literal or ScalarStyle.Folded,
        };
    }

    // Kept before going on: what is wrong within brackets shows as soon as the first thing in them is read.
    private SeedNode Within(NodeEvent start, bool inBrackets, Func<SeedNode> read)
    {
        if (inBrackets)
            _brackets.Add(((int)start.Start.Line, (int)start.Start.Column));
        _parser.MoveNext();
        var node = read();
        if (inBrackets)
            _brackets.RemoveAt(_brackets.Count - 1);
        return node;
    }

    private SeedList List(SequenceStart start, int depth)
    {
        var items = new List<SeedNode>();
        while (!_parser.Accept<SequenceEnd>(out _))
            items.Add(Node(depth + 1));
        var end = _parser.Consume<SequenceEnd>();
        return new SeedList((int)start.Start.Line, (int)start.Start.Column, items)
        {
            Start = (int)start.Start.Index,
            End = (int)end.Start.Index + 1,
            InBrackets = start.Style == SequenceStyle.Flow,
        };
    }

    private SeedBlock Block(MappingStart start, int depth)
    {
        var entries = new List<(SeedText, SeedNode)>();
        var seen = new Dictionary<string, int>();
        while (!_parser.Accept<MappingEnd>(out _))
        {
            var key = Node(depth + 1);
            var value = Node(depth + 1);
            if (key is not SeedText { Value.Length: > 0 } name)
                Fault(key.Line, key.Column, "Hier hoort een sleutel te staan: een woord met een dubbele punt erachter.");
            else if (!seen.TryAdd(name.Value, name.Line))
                Fault(name.Line, name.Column, $"De sleutel '{name.Value}' staat hier twee keer; de eerste staat op regel {seen[name.Value]}. Haal er een weg.");
            else
                entries.Add((name, value));
        }

        var end = _parser.Consume<MappingEnd>();
        return new SeedBlock((int)start.Start.Line, (int)start.Start.Column, entries)
        {
            Start = (int)start.Start.Index,
            End = (int)end.Start.Index + 1,
            InBrackets = start.Style == MappingStyle.Flow,
        };
    }

    private void Fault(int line, int column, string message) => _errors.Add(new SeedError(_file, line, column, message));

    private static int TabbedIndent(string content) =>
        Array.FindIndex(content.Split('\n'), line => line.AsSpan(0, line.Length - line.AsSpan().TrimStart().Length).Contains('\t')) + 1;
}
