namespace PracticeFirm.Documents.Layout;

/// <summary>A stretch of text in one weight.</summary>
internal readonly record struct Span(string Text, bool Bold = false);

/// <summary>How running text is set.</summary>
/// <param name="Regular">The face.</param>
/// <param name="Bold">The face of bold stretches.</param>
/// <param name="Size">Type size in points.</param>
/// <param name="Leading">Distance between base lines in points.</param>
/// <param name="Ink">Its colour.</param>
internal sealed record TextStyle(FontFace Regular, FontFace Bold, float Size, float Leading, Ink Ink);

/// <summary>One set line of a paragraph.</summary>
internal sealed record TextLine(IReadOnlyList<(GlyphRun Run, float X)> Runs, float Width)
{
    /// <summary>Draws the line.</summary>
    public void Draw(Sheet sheet, Ink ink, float x, float baseline)
    {
        foreach (var (run, offset) in Runs)
            sheet.Run(run, ink, x + offset, baseline);
    }
}

/// <summary>Breaks text into lines: at spaces, after hyphens and slashes, and inside a word only where nothing else helps.</summary>
internal static class Paragraph
{
    private readonly record struct Piece(char Character, ushort Glyph, float Kerning, float Advance, bool Bold);

    /// <summary>The lines of a text in one weight. Line ends in the text are kept; an empty text has no lines.</summary>
    public static IReadOnlyList<TextLine> Wrap(string? text, TextStyle style, float width, bool bold = false) =>
        string.IsNullOrWhiteSpace(text) ? [] : Wrap([new Span(text, bold)], style, width);

    /// <summary>The lines of a text in several weights.</summary>
    public static IReadOnlyList<TextLine> Wrap(IReadOnlyList<Span> spans, TextStyle style, float width)
    {
        var pieces = Pieces(spans, style);
        var lines = new List<TextLine>();
        var start = 0;
        while (start < pieces.Count)
        {
            var (end, next) = LineEnd(pieces, start, width);
            lines.Add(Line(pieces, start, end, style));
            start = next;
        }

        while (lines.Count > 0 && lines[^1].Runs.Count == 0)
            lines.RemoveAt(lines.Count - 1);
        return lines;
    }

    private static List<Piece> Pieces(IReadOnlyList<Span> spans, TextStyle style)
    {
        var pieces = new List<Piece>(spans.Sum(span => span.Text.Length));
        foreach (var span in spans)
        {
            var face = span.Bold ? style.Bold : style.Regular;
            var scale = style.Size / face.UnitsPerEm;
            ushort previous = 0;
            foreach (var character in TextRepair.Printable(span.Text, face))
            {
                var glyph = face.Glyph(character is '\n' or '\u00A0' ? ' ' : character);
                pieces.Add(new Piece(character, glyph, face.Kerning(previous, glyph) * scale, face.Advance(glyph) * scale, span.Bold));
                previous = glyph;
            }
        }

        return pieces;
    }

    /// <summary>Where the line that begins at <paramref name="start"/> ends, and where the next one begins.</summary>
    private static (int End, int Next) LineEnd(List<Piece> pieces, int start, float width)
    {
        var (used, breakEnd, breakNext) = (0f, -1, -1);
        for (var i = start; i < pieces.Count; i++)
        {
            var piece = pieces[i];
            if (piece.Character == '\n')
                return (i, i + 1);
            used += piece.Advance + (i > start ? piece.Kerning : 0);
            if (piece.Character == ' ' && !IsTied(pieces, i))
            {
                if (breakNext != i)
                    breakEnd = i;
                breakNext = i + 1;
                continue;
            }

            if (used > width + 0.01f && i > start)
                return breakEnd > start ? (breakEnd, SkipSpaces(pieces, breakNext)) : (i, i);
            if (BreaksAfter(pieces, i))
                (breakEnd, breakNext) = (i + 1, i + 1);
        }

        return (pieces.Count, pieces.Count);
    }

    private static int SkipSpaces(List<Piece> pieces, int at)
    {
        while (at < pieces.Count && pieces[at].Character == ' ')
            at++;
        return at;
    }

    /// <summary>A euro sign never parts from its amount.</summary>
    private static bool IsTied(List<Piece> pieces, int space) =>
        space > 0 && space + 1 < pieces.Count && pieces[space - 1].Character == '€' && char.IsAsciiDigit(pieces[space + 1].Character);

    private static bool BreaksAfter(List<Piece> pieces, int at) =>
        pieces[at].Character is '-' or '/' or '–' && at > 0 && at + 1 < pieces.Count
        && char.IsLetter(pieces[at - 1].Character) && char.IsLetter(pieces[at + 1].Character);

    private static TextLine Line(List<Piece> pieces, int start, int end, TextStyle style)
    {
        while (end > start && pieces[end - 1].Character == ' ')
            end--;
        var runs = new List<(GlyphRun, float)>();
        var pen = 0f;
        for (var from = start; from < end;)
        {
            var to = from;
            while (to < end && pieces[to].Bold == pieces[from].Bold)
                to++;
            var (glyphs, offsets, begin) = (new ushort[to - from], new float[to - from], pen);
            for (var i = from; i < to; i++)
            {
                pen += i > from ? pieces[i].Kerning : 0;
                glyphs[i - from] = pieces[i].Glyph;
                offsets[i - from] = pen - begin;
                pen += pieces[i].Advance;
            }

            runs.Add((new GlyphRun(pieces[from].Bold ? style.Bold : style.Regular, style.Size, glyphs, offsets, pen - begin), begin));
            from = to;
        }

        return new TextLine(runs, pen);
    }
}
