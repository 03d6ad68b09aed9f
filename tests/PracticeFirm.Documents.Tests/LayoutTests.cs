using PracticeFirm.Documents.Layout;
using PracticeFirm.Domain.Firm;

namespace PracticeFirm.Documents.Tests;

public sealed class LayoutTests
{
    private static readonly FaceSet Grotesque = Faces.Of(DocumentFont.Grotesque);

    private static TextStyle Style => new(Grotesque.Regular, Grotesque.Bold, 9, 12, new Ink(0, 0, 0));

    public static TheoryData<DocumentFont> Fonts => new(Enum.GetValues<DocumentFont>());

    [Theory]
    [MemberData(nameof(Fonts))]
    public void Every_face_has_the_letters_of_western_europe(DocumentFont font)
    {
        var (regular, bold, heading, _) = Faces.Of(font);
        var letters = Enumerable.Range(0x20, 0x5F).Concat(Enumerable.Range(0xA1, 0xAC - 0xA0)).Concat(Enumerable.Range(0xAE, 0x149 - 0xAE))
            .Concat(Enumerable.Range(0x14A, 0x180 - 0x14A)).Concat("–—…“”‘’„•€−ȘșȚțẞ□".Select(character => (int)character));

        Assert.All(letters, letter => Assert.All(new[] { regular, bold, heading }, face => Assert.NotEqual(0, face.Glyph(letter))));
    }

    [Theory]
    [MemberData(nameof(Fonts))]
    public void Digits_of_running_text_are_equally_wide(DocumentFont font)
    {
        var (regular, bold, _, _) = Faces.Of(font);

        Assert.All(new[] { regular, bold }, face => Assert.Single("0123456789".Select(digit => face.Advance(face.Glyph(digit))).Distinct()));
    }

    [Theory]
    [MemberData(nameof(Fonts))]
    public void Letters_are_kerned_also_when_they_bear_a_mark(DocumentFont font)
    {
        var face = Faces.Of(font).Regular;

        Assert.True(face.Kerning(face.Glyph('T'), face.Glyph('o')) < 0);
        Assert.True(face.Kerning(face.Glyph('T'), face.Glyph('ő')) < 0);
        Assert.Equal(0, face.Kerning(face.Glyph('n'), face.Glyph('n')));
    }

    [Fact]
    public void Lines_fit_the_width_and_hold_all_words_in_order()
    {
        const string text = "Wij leveren uw bestelling binnen drie werkdagen na ontvangst van uw akkoord, tenzij anders is afgesproken.";

        foreach (var width in new[] { 40f, 77f, 120f, 333f, 2000f })
        {
            var lines = Paragraph.Wrap(text, Style, width);
            Assert.All(lines, line => Assert.InRange(line.Width, 1, width + 0.02));
            Assert.Equal(text.Replace(" ", ""), string.Concat(lines.Select(Text)).Replace(" ", ""));
        }
    }

    [Fact]
    public void Lines_break_at_spaces_hyphens_and_line_ends_but_not_at_hard_spaces()
    {
        Assert.Equal(["een", "twee"], Paragraph.Wrap("een twee", Style, 25).Select(Text));
        Assert.Equal(["een", "", "twee"], Paragraph.Wrap("een\n\ntwee", Style, 200).Select(Text));
        Assert.Equal(["kantoor-", "artikelen"], Paragraph.Wrap("kantoor-artikelen", Style, 45).Select(Text));
        Assert.Equal(["prijs", "€ 914,36"], Paragraph.Wrap("prijs €\u00A0914,36", Style, 50).Select(Text));
        Assert.Equal(["prijs", "€ 914,36"], Paragraph.Wrap("prijs € 914,36", Style, 50).Select(Text));
        Assert.Empty(Paragraph.Wrap(" \n ", Style, 50));
    }

    [Fact]
    public void Bold_stretches_keep_their_face()
    {
        var line = Assert.Single(Paragraph.Wrap([new Span("Totaal "), new Span("914,36", Bold: true)], Style, 200));

        Assert.Equal([Grotesque.Regular, Grotesque.Bold], line.Runs.Select(run => run.Run.Face));
        Assert.True(line.Runs[1].X >= line.Runs[0].Run.Width);
    }

    [Fact]
    public void Text_too_wide_is_set_smaller_and_then_cut_off()
    {
        var smaller = GlyphRun.Fitting("Restaurant De Oude Haven", Grotesque.Regular, 10, 100);
        var cut = GlyphRun.Fitting("Restaurant De Oude Haven", Grotesque.Regular, 10, 40);

        Assert.InRange(smaller.Size, 7.2, 9.9);
        Assert.InRange(smaller.Width, 95, 100.01);
        Assert.EndsWith("…", Text(cut));
        Assert.InRange(cut.Width, 20, 40);
    }

    [Fact]
    public void A_subset_draws_the_same_glyphs_with_the_same_widths()
    {
        var face = Grotesque.Regular;
        var subset = new FontSubset(face);
        subset.Add(GlyphRun.Of("Één offerte: € 914,36", face, 9).Glyphs);
        var bytes = subset.ToBytes();
        using var typeface = SkiaSharp.SKTypeface.FromData(SkiaSharp.SKData.CreateCopy(bytes));

        Assert.True(bytes.Length < face.Data.Length / 4);
        Assert.Equal("Één offerte: € 914,36".Distinct().Count() + 1, typeface.GlyphCount);
        using var whole = new SkiaSharp.SKFont(face.Typeface, 100);
        using var part = new SkiaSharp.SKFont(typeface, 100);
        foreach (var character in "Één offerte: € 914,36")
        {
            var glyph = face.Glyph(character);
            Assert.Equal(subset[glyph], part.GetGlyph(character));
            Assert.Equal(whole.MeasureText([glyph]), part.MeasureText([subset[glyph]]), 3);
            using var expected = whole.GetGlyphPath(glyph);
            using var actual = part.GetGlyphPath(subset[glyph]);
            Assert.Equal(expected?.ToSvgPathData(), actual?.ToSvgPathData());
        }
    }

    [Fact]
    public void Strips_that_belong_together_move_to_the_next_page_together()
    {
        var frame = new BodyFrame(0, 0, 0, 100);
        Strip Block(float height, bool keep) => new(height, (sheet, x, y) => sheet.Box(x, y, 10, height, new Ink(0, 0, 0))) { KeepWithNext = keep };

        var (sheets, end) = Paginator.Paginate([Block(60, false), Block(30, true), Block(30, false)], frame, () => new Sheet());

        Assert.Equal([1, 2], sheets.Select(sheet => sheet.Finish().Marks.Count));
        Assert.Equal(60, end);
    }

    [Fact]
    public void A_group_higher_than_a_page_breaks_all_the_same()
    {
        var frame = new BodyFrame(0, 0, 0, 100);
        var strips = Enumerable.Range(0, 10).Select(_ => new Strip(30, (sheet, x, y) => sheet.Box(x, y, 10, 30, new Ink(0, 0, 0))) { KeepWithNext = true }).ToList();

        var (sheets, _) = Paginator.Paginate(strips, frame, () => new Sheet());

        Assert.Equal([3, 3, 3, 1], sheets.Select(sheet => sheet.Finish().Marks.Count));
    }

    private static string Text(TextLine line) => string.Concat(line.Runs.Select(run => Text(run.Run)));

    private static string Text(GlyphRun run) => string.Concat(run.Glyphs.Select(glyph => (char)run.Face.Character(glyph)));
}
