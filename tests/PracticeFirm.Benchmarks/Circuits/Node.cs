using System.Text;

namespace PracticeFirm.Benchmarks.Circuits;

/// <summary>Something on a page: an element, a text, a piece of markup that never changes, or the place of a component.</summary>
/// <param name="name">Name of an element; null for anything else.</param>
/// <param name="component">The component that rendered it.</param>
internal sealed class Node(string? name, int component)
{
    private Dictionary<string, string?>? _attributes;
    private Dictionary<string, long>? _handlers;
    private string? _text;

    /// <summary>Name of an element; null for anything else.</summary>
    public string? Name => name;

    /// <summary>The component that rendered it.</summary>
    public int Component => component;

    /// <summary>The node it is in; null for a root and for what was removed.</summary>
    public Node? Parent { get; private set; }

    /// <summary>What is in it, in order.</summary>
    public List<Node> Children { get; } = [];

    /// <summary>A node with text in it, or with HTML when that never changes.</summary>
    public static Node OfText(string? text, int component) => new(null, component) { _text = text };

    /// <summary>An attribute; null when the element hasn't got it.</summary>
    public string? this[string attribute] => _attributes?.GetValueOrDefault(attribute);

    /// <summary>True when it has this attribute, with a value or without.</summary>
    public bool Has(string attribute) => _attributes?.ContainsKey(attribute) == true;

    /// <summary>The handler of an event; null when there is none.</summary>
    public long? Handler(string happening) => _handlers?.TryGetValue(happening, out var id) == true ? id : null;

    /// <summary>What is written in it and in all below.</summary>
    public string Text
    {
        get
        {
            if (Children.Count == 0)
                return _text ?? "";
            var all = new StringBuilder();
            foreach (var node in All())
                all.Append(node._text);
            return all.ToString();
        }
    }

    /// <summary>This node and all below it, in the order of the page.</summary>
    public IEnumerable<Node> All()
    {
        var waiting = new Stack<Node>();
        waiting.Push(this);
        while (waiting.TryPop(out var node))
        {
            yield return node;
            for (var i = node.Children.Count - 1; i >= 0; i--)
                waiting.Push(node.Children[i]);
        }
    }

    /// <summary>The first element at or above this one with that name.</summary>
    public Node? Closest(string element)
    {
        var node = this;
        while (node is not null && node.Name != element)
            node = node.Parent;
        return node;
    }

    public void Insert(int at, Node child)
    {
        child.Parent = this;
        Children.Insert(at, child);
    }

    public void Remove(int at)
    {
        Children[at].Parent = null;
        Children.RemoveAt(at);
    }

    public void Write(string? text) => _text = text;

    public void Set(string attribute, string? value, long handler)
    {
        if (handler != 0 && attribute.StartsWith("on", StringComparison.Ordinal))
            (_handlers ??= [])[attribute[2..]] = handler;
        else
            (_attributes ??= [])[attribute] = value;
    }

    public void Unset(string attribute)
    {
        _attributes?.Remove(attribute);
        if (attribute.StartsWith("on", StringComparison.Ordinal))
            _handlers?.Remove(attribute[2..]);
    }
}
