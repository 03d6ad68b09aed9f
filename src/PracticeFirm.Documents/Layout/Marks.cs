namespace PracticeFirm.Documents.Layout;

/// <summary>Something on a page, in points from its top left corner.</summary>
internal abstract record Mark;

/// <summary>Text from a point on its base line.</summary>
internal sealed record TextMark(GlyphRun Run, float X, float Baseline, Ink Ink) : Mark;

/// <summary>Text turned around its own middle.</summary>
internal sealed record TurnedTextMark(GlyphRun Run, float CentreX, float CentreY, float Degrees, Ink Ink) : Mark;

/// <summary>A filled rectangle.</summary>
internal sealed record BoxMark(float X, float Y, float Width, float Height, Ink Ink) : Mark;

/// <summary>A straight line.</summary>
internal sealed record LineMark(float FromX, float FromY, float ToX, float ToY, float Thickness, Ink Ink) : Mark;

/// <summary>A drawn shape: SVG path data, moved and scaled; filled, or stroked when it has a thickness (before scaling).</summary>
internal sealed record ShapeMark(string Path, float Stroke, float X, float Y, float Scale, Ink Ink) : Mark;

/// <summary>A place that opens an address when clicked.</summary>
internal sealed record LinkMark(float X, float Y, float Width, float Height, string Address) : Mark;

/// <summary>The marks of one page in reading order; the PDF and the picture on the screen are both made from it.</summary>
internal sealed record PageDrawing(IReadOnlyList<Mark> Marks)
{
    /// <summary>A4, in points.</summary>
    public const float Width = 595.276f;

    /// <summary>A4, in points.</summary>
    public const float Height = 841.89f;
}
