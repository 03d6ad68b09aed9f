using System.Buffers.Binary;
using System.Text;

namespace PracticeFirm.Documents.Layout;

/// <summary>
/// A font file with only the glyphs one document uses. The drawing library embeds fonts whole; this keeps an offerte small
/// and its making quick.
/// </summary>
internal sealed class FontSubset
{
    private readonly FontFace _face;
    private readonly ushort[] _newGlyphs;
    private readonly List<ushort> _kept = [0];

    /// <summary>Starts with the glyph for missing characters only.</summary>
    public FontSubset(FontFace face)
    {
        _face = face;
        _newGlyphs = new ushort[face.GlyphCount];
    }

    /// <summary>Keeps these glyphs.</summary>
    public void Add(ReadOnlySpan<ushort> glyphs)
    {
        foreach (var glyph in glyphs)
        {
            if (glyph == 0 || _newGlyphs[glyph] != 0)
                continue;
            _newGlyphs[glyph] = (ushort)_kept.Count;
            _kept.Add(glyph);
        }
    }

    /// <summary>The number of a glyph in the subset.</summary>
    public ushort this[ushort glyph] => _newGlyphs[glyph];

    /// <summary>The bytes of the smaller font file.</summary>
    public byte[] ToBytes()
    {
        var (glyf, loca) = Glyphs();
        (string Tag, byte[] Data)[] tables =
        [
            ("OS/2", _face.Table("OS/2").ToArray()),
            ("cmap", Characters()),
            ("glyf", glyf),
            ("head", WithU16(_face.Table("head"), 50, 1)),
            ("hhea", WithU16(_face.Table("hhea"), 34, _kept.Count)),
            ("hmtx", Advances()),
            ("loca", loca),
            ("maxp", WithU16(_face.Table("maxp"), 4, _kept.Count)),
            ("name", _face.Table("name").ToArray()),
            ("post", _face.Table("post").ToArray()),
        ];
        return Assemble(tables);
    }

    private static byte[] WithU16(ReadOnlySpan<byte> table, int offset, int value)
    {
        var copy = table.ToArray();
        BinaryPrimitives.WriteUInt16BigEndian(copy.AsSpan(offset), (ushort)value);
        return copy;
    }

    private (byte[] Glyf, byte[] Loca) Glyphs()
    {
        var glyf = _face.Table("glyf");
        var loca = _face.Table("loca");
        var drawn = new MemoryStream(glyf.Length / 3);
        var places = new byte[(_kept.Count + 1) * 4];
        for (var i = 0; i < _kept.Count; i++)
        {
            var (start, end) = (Place(loca, _kept[i]), Place(loca, _kept[i] + 1));
            drawn.Write(glyf[start..end]);
            while (drawn.Length % 4 != 0)
                drawn.WriteByte(0);
            BinaryPrimitives.WriteInt32BigEndian(places.AsSpan((i + 1) * 4), (int)drawn.Length);
        }

        return (drawn.ToArray(), places);
    }

    private int Place(ReadOnlySpan<byte> loca, int glyph) => _face.LongOffsets
        ? BinaryPrimitives.ReadInt32BigEndian(loca[(glyph * 4)..])
        : BinaryPrimitives.ReadUInt16BigEndian(loca[(glyph * 2)..]) * 2;

    private byte[] Advances()
    {
        var hmtx = _face.Table("hmtx");
        int measured = BinaryPrimitives.ReadUInt16BigEndian(_face.Table("hhea")[34..]);
        var table = new byte[_kept.Count * 4];
        for (var i = 0; i < _kept.Count; i++)
        {
            int glyph = _kept[i];
            var bearing = glyph < measured ? (glyph * 4) + 2 : (measured * 4) + ((glyph - measured) * 2);
            BinaryPrimitives.WriteUInt16BigEndian(table.AsSpan(i * 4), (ushort)_face.Advance((ushort)glyph));
            hmtx.Slice(bearing, 2).CopyTo(table.AsSpan((i * 4) + 2));
        }

        return table;
    }

    /// <summary>One character per glyph (format 4, one segment each): it becomes the text that people copy out of the PDF.</summary>
    private byte[] Characters()
    {
        var mapped = _kept.Skip(1).Select(glyph => (Character: _face.Character(glyph), Glyph: _newGlyphs[glyph])).OrderBy(pair => pair.Character).ToList();
        mapped.Add((0xFFFF, 0));
        var size = 16 + (mapped.Count * 8);
        var table = new byte[12 + size];
        var log = (int)Math.Log2(mapped.Count);
        ReadOnlySpan<int> header = [0, 1, 3, 1, 0, 12, 4, size, 0, mapped.Count * 2, 2 << log, log, (mapped.Count * 2) - (2 << log)];
        for (var i = 0; i < header.Length; i++)
            BinaryPrimitives.WriteUInt16BigEndian(table.AsSpan(i * 2), (ushort)header[i]);
        for (var i = 0; i < mapped.Count; i++)
        {
            var (character, glyph) = mapped[i];
            BinaryPrimitives.WriteUInt16BigEndian(table.AsSpan(26 + (i * 2)), (ushort)character);
            BinaryPrimitives.WriteUInt16BigEndian(table.AsSpan(28 + ((mapped.Count + i) * 2)), (ushort)character);
            var delta = character == 0xFFFF ? 1 : glyph - character;
            BinaryPrimitives.WriteUInt16BigEndian(table.AsSpan(28 + (((2 * mapped.Count) + i) * 2)), (ushort)delta);
        }

        return table;
    }

    private static byte[] Assemble((string Tag, byte[] Data)[] tables)
    {
        var at = 12 + (tables.Length * 16);
        var file = new byte[at + tables.Sum(table => (table.Data.Length + 3) & ~3)];
        var log = (int)Math.Log2(tables.Length);
        BinaryPrimitives.WriteInt32BigEndian(file, 0x00010000);
        ReadOnlySpan<int> header = [tables.Length, 16 << log, log, (tables.Length * 16) - (16 << log)];
        for (var i = 0; i < header.Length; i++)
            BinaryPrimitives.WriteUInt16BigEndian(file.AsSpan(4 + (i * 2)), (ushort)header[i]);
        for (var i = 0; i < tables.Length; i++)
        {
            var (tag, data) = tables[i];
            data.CopyTo(file, at);
            var entry = file.AsSpan(12 + (i * 16), 16);
            Encoding.ASCII.GetBytes(tag, entry);
            BinaryPrimitives.WriteUInt32BigEndian(entry[4..], Checksum(file.AsSpan(at, (data.Length + 3) & ~3)));
            BinaryPrimitives.WriteInt32BigEndian(entry[8..], at);
            BinaryPrimitives.WriteInt32BigEndian(entry[12..], data.Length);
            at += (data.Length + 3) & ~3;
        }

        return file;
    }

    private static uint Checksum(ReadOnlySpan<byte> words)
    {
        var sum = 0u;
        for (; words.Length >= 4; words = words[4..])
            sum += BinaryPrimitives.ReadUInt32BigEndian(words);
        return sum;
    }
}
