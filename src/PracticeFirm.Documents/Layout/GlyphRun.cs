namespace PracticeFirm.Documents.Layout;

/// <summary>A piece of text on one line in one face and size, every glyph with its place from the start of the run, in points.</summary>
internal sealed record GlyphRun(FontFace Face, float Size, ushort[] Glyphs, float[] Offsets, float Width)
{
    private const string Ellipsis = "…";

    /// <summary>Sets a text on one line.</summary>
    /// <param name="text">Any text; line ends become spaces.</param>
    /// <param name="face">The face.</param>
    /// <param name="size">Type size in points.</param>
    /// <param name="tracking">Extra space after each glyph, in thousandths of the size.</param>
    public static GlyphRun Of(string text, FontFace face, float size, float tracking = 0)
    {
        var printable = TextRepair.Printable(text, face);
        var glyphs = new ushort[printable.Length];
        var offsets = new float[printable.Length];
        var (scale, extra, pen) = (size / face.UnitsPerEm, tracking * size / 1000, 0f);
        for (var i = 0; i < printable.Length; i++)
        {
            glyphs[i] = face.Glyph(printable[i] is '\n' or '\u00A0' ? ' ' : printable[i]);
            if (i > 0)
                pen += face.Kerning(glyphs[i - 1], glyphs[i]) * scale;
            offsets[i] = pen;
            pen += (face.Advance(glyphs[i]) * scale) + extra;
        }

        return new GlyphRun(face, size, glyphs, offsets, printable.Length == 0 ? 0 : pen - extra);
    }

    /// <summary>Sets a text on one line no wider than <paramref name="width"/>: smaller where that suffices, else cut off with an ellipsis.</summary>
    public static GlyphRun Fitting(string text, FontFace face, float size, float width, float smallest = 0.72f)
    {
        var run = Of(text, face, size);
        if (run.Width <= width)
            return run;
        var scale = width / run.Width;
        if (scale >= smallest)
            return Of(text, face, size * scale);
        var (low, high) = (0, text.Length);
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            if (Of(Head(text, middle), face, size * smallest).Width <= width)
                low = middle;
            else
                high = middle - 1;
        }

        return Of(Head(text, low), face, size * smallest);
    }

    private static string Head(string text, int length) =>
        text[..(length > 0 && char.IsHighSurrogate(text[length - 1]) ? length - 1 : length)].TrimEnd() + Ellipsis;
}
