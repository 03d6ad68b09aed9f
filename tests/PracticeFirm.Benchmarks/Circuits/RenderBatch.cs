using System.Buffers.Binary;
using System.Text;

namespace PracticeFirm.Benchmarks.Circuits;

/// <summary>
/// What changed on a page, as the server sends it: tables of fixed rows that point to each other, with the texts at the end. Whole numbers
/// are written with the lowest byte first.
/// </summary>
internal readonly ref struct RenderBatch(ReadOnlySpan<byte> bytes)
{
    private const int FooterRows = 5;
    private const int Word = 4;
    private const int EditRow = 4 * Word;
    private const int FrameRow = 5 * Word;
    private readonly ReadOnlySpan<byte> _bytes = bytes;

    /// <summary>How many components changed.</summary>
    public int Components => Number(Footer(0));

    /// <summary>How many components were disposed.</summary>
    public int Disposed => Number(Footer(2));

    /// <summary>A component that changed.</summary>
    /// <returns>The component, the place of its first edit, and how many there are.</returns>
    public (int Component, int Edits, int Count) Changed(int index)
    {
        var at = Number(Footer(0) + Word + (index * Word));
        return (Number(at), at + (2 * Word), Number(at + Word));
    }

    /// <summary>A component that is gone.</summary>
    public int Gone(int index) => Number(Footer(2) + Word + (index * Word));

    /// <summary>One of the edits of a component.</summary>
    public Edit EditAt(int edits, int index)
    {
        var at = edits + (index * EditRow);
        return new((EditKind)Number(at), Number(at + Word), Number(at + (2 * Word)), Text(Number(at + (3 * Word))));
    }

    /// <summary>One of the frames that edits refer to.</summary>
    public Frame FrameAt(int index)
    {
        var at = Footer(1) + Word + (index * FrameRow);
        var kind = (FrameKind)Number(at);
        return kind switch
        {
            FrameKind.Element => new(kind, Number(at + Word), 0, Text(Number(at + (2 * Word))), null, 0),
            FrameKind.Component => new(kind, Number(at + Word), Number(at + (2 * Word)), null, null, 0),
            FrameKind.Region => new(kind, Number(at + Word), 0, null, null, 0),
            FrameKind.Attribute => new(kind, 1, 0, Text(Number(at + Word)), Text(Number(at + (2 * Word))), BinaryPrimitives.ReadInt64LittleEndian(_bytes[(at + (3 * Word))..])),
            FrameKind.Text or FrameKind.Markup => new(kind, 1, 0, null, Text(Number(at + Word)), 0),
            _ => new(kind, 1, 0, null, null, 0),
        };
    }

    private int Footer(int row) => Number(_bytes.Length - ((FooterRows - row) * Word));

    private int Number(int at) => BinaryPrimitives.ReadInt32LittleEndian(_bytes[at..]);

    private string? Text(int index)
    {
        if (index < 0)
            return null;
        var at = Number(Footer(4) + (index * Word));
        var length = 0;
        for (var shift = 0; ; shift += 7)
        {
            var part = _bytes[at++];
            length |= (part & 0x7f) << shift;
            if (part < 0x80)
                return Encoding.UTF8.GetString(_bytes.Slice(at, length));
        }
    }
}

/// <summary>A step in the change of a component.</summary>
/// <param name="Kind">What happens.</param>
/// <param name="Sibling">With which child of where we are.</param>
/// <param name="Other">The frame with what is new, or where a child moves to.</param>
/// <param name="Attribute">Name of an attribute that goes.</param>
internal readonly record struct Edit(EditKind Kind, int Sibling, int Other, string? Attribute);

/// <summary>A piece of what a component renders.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Length">How many frames it takes with all that is in it.</param>
/// <param name="Component">Number of a component.</param>
/// <param name="Name">Name of an element or attribute.</param>
/// <param name="Value">A text, or the value of an attribute.</param>
/// <param name="Handler">Number of the handler of an event; 0 when there is none.</param>
internal readonly record struct Frame(FrameKind Kind, int Length, int Component, string? Name, string? Value, long Handler);

/// <summary>Kinds of edits, by their number on the wire.</summary>
internal enum EditKind
{
    Insert = 1,
    Remove = 2,
    SetAttribute = 3,
    RemoveAttribute = 4,
    UpdateText = 5,
    StepIn = 6,
    StepOut = 7,
    UpdateMarkup = 8,
    Move = 9,
    EndOfMoves = 10,
}

/// <summary>Kinds of frames, by their number on the wire.</summary>
internal enum FrameKind
{
    Element = 1,
    Text = 2,
    Attribute = 3,
    Component = 4,
    Region = 5,
    ElementReference = 6,
    ComponentReference = 7,
    Markup = 8,
    RenderMode = 9,
    NamedEvent = 10,
}
