namespace PracticeFirm.Benchmarks.Circuits;

/// <summary>The elements of a page that runs in a circuit, kept up to date from its render batches.</summary>
internal sealed class PageTree
{
    private readonly Dictionary<int, Node> _components = [];
    private readonly List<Node> _roots = [];

    /// <summary>Everything on the page.</summary>
    public IEnumerable<Node> All() => _roots.SelectMany(r => r.All());

    /// <summary>The first element with this id.</summary>
    public Node? ById(string id) => All().FirstOrDefault(n => n["id"] == id);

    /// <summary>The part between the menus.</summary>
    public Node? Main => All().FirstOrDefault(n => n.Name == "main");

    /// <summary>Gives a component at the root its place.</summary>
    public void Attach(int component)
    {
        var root = new Node(null, component);
        _components[component] = root;
        _roots.Add(root);
    }

    /// <summary>Changes the page.</summary>
    /// <returns>True when something changed between the menus.</returns>
    public bool Apply(RenderBatch batch)
    {
        var changed = false;
        for (var i = 0; i < batch.Components; i++)
        {
            var (component, edits, count) = batch.Changed(i);
            if (count == 0 || !_components.TryGetValue(component, out var place))
                continue;
            Apply(batch, component, place, edits, count);
            changed |= place.Closest("main") is not null || place.All().Any(n => n.Name == "main");
        }

        for (var i = 0; i < batch.Disposed; i++)
            _components.Remove(batch.Gone(i));
        return changed;
    }

    private void Apply(RenderBatch batch, int component, Node place, int edits, int count)
    {
        var at = place;
        List<(int From, int To)>? moves = null;
        for (var i = 0; i < count; i++)
        {
            var edit = batch.EditAt(edits, i);
            switch (edit.Kind)
            {
                case EditKind.Insert:
                    Insert(batch, component, at, edit.Sibling, edit.Other);
                    break;
                case EditKind.Remove:
                    at.Remove(edit.Sibling);
                    break;
                case EditKind.SetAttribute:
                    var set = batch.FrameAt(edit.Other);
                    at.Children[edit.Sibling].Set(set.Name!, set.Value, set.Handler);
                    break;
                case EditKind.RemoveAttribute:
                    at.Children[edit.Sibling].Unset(edit.Attribute!);
                    break;
                case EditKind.UpdateText or EditKind.UpdateMarkup:
                    at.Children[edit.Sibling].Write(batch.FrameAt(edit.Other).Value);
                    break;
                case EditKind.StepIn:
                    at = at.Children[edit.Sibling];
                    break;
                case EditKind.StepOut:
                    at = at.Parent!;
                    break;
                case EditKind.Move:
                    (moves ??= []).Add((edit.Sibling, edit.Other));
                    break;
                case EditKind.EndOfMoves:
                    Node[] before = [.. at.Children];
                    foreach (var (from, to) in moves!)
                        at.Children[to] = before[from];
                    moves = null;
                    break;
            }
        }
    }

    // How many children it became: a region counts for what is in it, a reference for nothing.
    private int Insert(RenderBatch batch, int component, Node parent, int at, int frame)
    {
        var what = batch.FrameAt(frame);
        switch (what.Kind)
        {
            case FrameKind.Element:
                var element = new Node(what.Name, component);
                var next = frame + 1;
                for (; next < frame + what.Length && batch.FrameAt(next) is { Kind: FrameKind.Attribute } attribute; next++)
                    element.Set(attribute.Name!, attribute.Value, attribute.Handler);
                parent.Insert(at, element);
                InsertRange(batch, component, element, 0, next, frame + what.Length);
                return 1;
            case FrameKind.Component:
                var place = new Node(null, what.Component);
                parent.Insert(at, place);
                _components[what.Component] = place;
                return 1;
            case FrameKind.Text or FrameKind.Markup:
                parent.Insert(at, Node.OfText(what.Value, component));
                return 1;
            case FrameKind.Region:
                return InsertRange(batch, component, parent, at, frame + 1, frame + what.Length);
            default:
                return 0;
        }
    }

    private int InsertRange(RenderBatch batch, int component, Node parent, int at, int from, int until)
    {
        var inserted = 0;
        for (var frame = from; frame < until; frame += batch.FrameAt(frame).Length)
            inserted += Insert(batch, component, parent, at + inserted, frame);
        return inserted;
    }
}
