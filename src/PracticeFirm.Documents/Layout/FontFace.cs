using System.Buffers.Binary;
using System.Text;
using SkiaSharp;

namespace PracticeFirm.Documents.Layout;

/// <summary>
/// One weight of an embedded typeface, read once and shared. Measuring uses its own tables, so that layout needs no drawing
/// library and gives the same lines on every machine. Immutable and thread-safe.
/// </summary>
internal sealed class FontFace
{
    private const int MappedCharacters = 0x2600;
    private readonly Dictionary<string, (int Offset, int Length)> _tables;
    private readonly ushort[] _glyphs = new ushort[MappedCharacters];
    private readonly int[] _characters;
    private readonly ushort[] _advances;
    private readonly ushort[] _kerningGlyphs;
    private readonly Dictionary<int, short> _kerning = [];
    private readonly Lazy<SKTypeface> _typeface;

    /// <summary>Reads a TrueType file as <c>Fonts/build.py</c> makes them: a format 4 cmap, simple glyphs, a format 0 kern table.</summary>
    public FontFace(string name, byte[] data)
    {
        Name = name;
        Data = data;
        _tables = ReadDirectory(data);
        var head = Table("head");
        UnitsPerEm = U16(head, 18);
        LongOffsets = U16(head, 50) == 1;
        GlyphCount = U16(Table("maxp"), 4);
        var os2 = Table("OS/2");
        CapHeight = S16(os2, 88);
        _advances = ReadAdvances(Table("hmtx"), U16(Table("hhea"), 34));
        _characters = new int[GlyphCount];
        ReadCharacters(Table("cmap"));
        ReadKerning(Table("kern"));
        _kerningGlyphs = [.. Enumerable.Range(0, GlyphCount).Select(glyph => KerningGlyph((ushort)glyph))];
        _typeface = new Lazy<SKTypeface>(() => SKTypeface.FromData(SKData.CreateCopy(Data)));
    }

    /// <summary>PostScript name.</summary>
    public string Name { get; }

    public byte[] Data { get; }

    public int UnitsPerEm { get; }

    public int GlyphCount { get; }

    /// <summary>Height of a capital, in font units.</summary>
    public int CapHeight { get; }

    /// <summary>Whether glyph positions in the file are four bytes wide.</summary>
    public bool LongOffsets { get; }

    /// <summary>The whole face for drawing on screen.</summary>
    public SKTypeface Typeface => _typeface.Value;

    /// <summary>The glyph of a character, 0 when the face lacks it.</summary>
    public ushort Glyph(int character) => character < MappedCharacters ? _glyphs[character] : (ushort)0;

    /// <summary>The first character a glyph stands for, 0 when it has none.</summary>
    public int Character(ushort glyph) => _characters[glyph];

    /// <summary>Advance width in font units.</summary>
    public int Advance(ushort glyph) => _advances[glyph];

    /// <summary>Correction of the space between two glyphs, in font units.</summary>
    public int Kerning(ushort left, ushort right) =>
        _kerning.TryGetValue((left << 16) | right, out var exact) ? exact
        : _kerning.TryGetValue((_kerningGlyphs[left] << 16) | _kerningGlyphs[right], out var plain) ? plain : 0;

    /// <summary>A table of the file; empty when it has none of that name.</summary>
    public ReadOnlySpan<byte> Table(string tag) =>
        _tables.TryGetValue(tag, out var place) ? Data.AsSpan(place.Offset, place.Length) : [];

    private static int U16(ReadOnlySpan<byte> data, int offset) => BinaryPrimitives.ReadUInt16BigEndian(data[offset..]);

    private static int S16(ReadOnlySpan<byte> data, int offset) => BinaryPrimitives.ReadInt16BigEndian(data[offset..]);

    private static int S32(ReadOnlySpan<byte> data, int offset) => BinaryPrimitives.ReadInt32BigEndian(data[offset..]);

    private static Dictionary<string, (int Offset, int Length)> ReadDirectory(byte[] data)
    {
        var tables = new Dictionary<string, (int, int)>();
        for (var (i, at) = (0, 12); i < U16(data, 4); i++, at += 16)
            tables[Encoding.ASCII.GetString(data, at, 4)] = (S32(data, at + 8), S32(data, at + 12));
        return tables;
    }

    private ushort[] ReadAdvances(ReadOnlySpan<byte> hmtx, int measured)
    {
        var advances = new ushort[GlyphCount];
        for (var glyph = 0; glyph < GlyphCount; glyph++)
            advances[glyph] = (ushort)U16(hmtx, Math.Min(glyph, measured - 1) * 4);
        return advances;
    }

    private void ReadCharacters(ReadOnlySpan<byte> cmap)
    {
        var table = cmap[S32(cmap, 8)..];
        var segments = U16(table, 6) / 2;
        for (var segment = 0; segment < segments; segment++)
        {
            var (end, start) = (U16(table, 14 + (segment * 2)), U16(table, 16 + ((segments + segment) * 2)));
            var (delta, rangeAt) = (U16(table, 16 + (((2 * segments) + segment) * 2)), 16 + (((3 * segments) + segment) * 2));
            var range = U16(table, rangeAt);
            for (var character = start; character <= end && character < MappedCharacters; character++)
            {
                var glyph = range == 0 ? character + delta : U16(table, rangeAt + range + ((character - start) * 2));
                _glyphs[character] = (ushort)glyph;
                if (_glyphs[character] != 0 && _characters[_glyphs[character]] == 0)
                    _characters[_glyphs[character]] = character;
            }
        }
    }

    private void ReadKerning(ReadOnlySpan<byte> kern)
    {
        if (kern.IsEmpty)
            return;
        var pairs = U16(kern, 10);
        for (var (i, at) = (0, 18); i < pairs; i++, at += 6)
            _kerning[S32(kern, at)] = (short)S16(kern, at + 4);
    }

    /// <summary>Letters with marks outside Latin-1 are kerned as the letter without its mark.</summary>
    private ushort KerningGlyph(ushort glyph)
    {
        var character = _characters[glyph];
        return character is > 0xFF and < 0x220 ? Glyph(((Rune)character).ToString().Normalize(NormalizationForm.FormD)[0]) : glyph;
    }
}
