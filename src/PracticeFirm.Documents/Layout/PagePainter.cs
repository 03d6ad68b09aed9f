using SkiaSharp;

namespace PracticeFirm.Documents.Layout;

/// <summary>Replays page drawings on a canvas. One painter serves one thread.</summary>
/// <param name="fonts">Gives the typeface to draw a face with, and the glyph numbers in it (null when they are the face's own).</param>
internal sealed class PagePainter(Func<FontFace, (SKTypeface Typeface, FontSubset? Subset)> fonts) : IDisposable
{
    private readonly Dictionary<(FontFace, float), (SKFont Font, FontSubset? Subset)> _fonts = [];
    private readonly SKPaint _paint = new() { IsAntialias = true, StrokeJoin = SKStrokeJoin.Round, StrokeCap = SKStrokeCap.Butt };

    /// <summary>Draws all marks of a page.</summary>
    public void Draw(PageDrawing page, SKCanvas canvas)
    {
        foreach (var mark in page.Marks)
            Draw(mark, canvas);
    }

    public void Dispose()
    {
        foreach (var (font, _) in _fonts.Values)
            font.Dispose();
        _paint.Dispose();
    }

    private void Draw(Mark mark, SKCanvas canvas)
    {
        switch (mark)
        {
            case TextMark text:
                Draw(text.Run, canvas, text.X, text.Baseline, text.Ink);
                break;
            case BoxMark box:
                Use(box.Ink, 0);
                canvas.DrawRect(box.X, box.Y, box.Width, box.Height, _paint);
                break;
            case LineMark line:
                Use(line.Ink, line.Thickness);
                canvas.DrawLine(line.FromX, line.FromY, line.ToX, line.ToY, _paint);
                break;
            case ShapeMark shape:
                Draw(shape, canvas);
                break;
            case TurnedTextMark turned:
                canvas.Save();
                canvas.Translate(turned.CentreX, turned.CentreY);
                canvas.RotateDegrees(turned.Degrees);
                Draw(turned.Run, canvas, -turned.Run.Width / 2, turned.Run.Face.CapHeight * turned.Run.Size / turned.Run.Face.UnitsPerEm / 2, turned.Ink);
                canvas.Restore();
                break;
            case LinkMark link:
                canvas.DrawUrlAnnotation(SKRect.Create(link.X, link.Y, link.Width, link.Height), link.Address).Dispose();
                break;
        }
    }

    private void Draw(GlyphRun run, SKCanvas canvas, float x, float baseline, Ink ink)
    {
        var (font, subset) = Font(run);
        var glyphs = subset is null ? run.Glyphs : Array.ConvertAll(run.Glyphs, glyph => subset[glyph]);
        using var builder = new SKTextBlobBuilder();
        builder.AddHorizontalRun(glyphs, font, run.Offsets, 0);
        using var blob = builder.Build();
        Use(ink, 0);
        canvas.DrawText(blob, x, baseline, _paint);
    }

    private void Draw(ShapeMark shape, SKCanvas canvas)
    {
        using var path = SKPath.ParseSvgPathData(shape.Path);
        canvas.Save();
        canvas.Translate(shape.X, shape.Y);
        canvas.Scale(shape.Scale);
        Use(shape.Ink, shape.Stroke);
        _paint.StrokeCap = SKStrokeCap.Round;
        canvas.DrawPath(path, _paint);
        _paint.StrokeCap = SKStrokeCap.Butt;
        canvas.Restore();
    }

    private (SKFont Font, FontSubset? Subset) Font(GlyphRun run)
    {
        if (_fonts.TryGetValue((run.Face, run.Size), out var known))
            return known;
        var (typeface, subset) = fonts(run.Face);
        var font = new SKFont(typeface, run.Size) { Subpixel = true, LinearMetrics = true, Hinting = SKFontHinting.None, Edging = SKFontEdging.Antialias };
        return _fonts[(run.Face, run.Size)] = (font, subset);
    }

    private void Use(Ink ink, float stroke)
    {
        _paint.Color = new SKColor(ink.Red, ink.Green, ink.Blue);
        _paint.Style = stroke > 0 ? SKPaintStyle.Stroke : SKPaintStyle.Fill;
        _paint.StrokeWidth = stroke;
    }
}
