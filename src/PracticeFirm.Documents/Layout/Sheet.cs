namespace PracticeFirm.Documents.Layout;

/// <summary>Where a text stands against its point.</summary>
internal enum Alignment
{
    Left,
    Right,
}

/// <summary>How a text looks.</summary>
/// <param name="Face">The face.</param>
/// <param name="Size">Type size in points.</param>
/// <param name="Ink">Its colour.</param>
internal sealed record Pen(FontFace Face, float Size, Ink Ink);

/// <summary>A page while it is drawn.</summary>
internal sealed class Sheet
{
    private readonly List<Mark> _marks = [];

    public PageDrawing Finish() => new(_marks);

    public void Add(Mark mark) => _marks.Add(mark);

    /// <summary>Draws a text on one line; returns its width.</summary>
    public float Text(string text, Pen pen, float x, float baseline, Alignment alignment = Alignment.Left) =>
        Run(GlyphRun.Of(text, pen.Face, pen.Size), pen.Ink, x, baseline, alignment);

    /// <summary>Draws a text on one line no wider than given; returns its width.</summary>
    public float Fitted(string text, Pen pen, float x, float baseline, float width, Alignment alignment = Alignment.Left) =>
        Run(GlyphRun.Fitting(text, pen.Face, pen.Size, width), pen.Ink, x, baseline, alignment);

    /// <summary>Draws a set line; returns its width.</summary>
    public float Run(GlyphRun run, Ink ink, float x, float baseline, Alignment alignment = Alignment.Left)
    {
        if (run.Glyphs.Length > 0)
            _marks.Add(new TextMark(run, alignment == Alignment.Right ? x - run.Width : x, baseline, ink));
        return run.Width;
    }

    public void Box(float x, float y, float width, float height, Ink ink) => _marks.Add(new BoxMark(x, y, width, height, ink));

    public void Rule(float x, float y, float width, float thickness, Ink ink) => _marks.Add(new LineMark(x, y, x + width, y, thickness, ink));
}
