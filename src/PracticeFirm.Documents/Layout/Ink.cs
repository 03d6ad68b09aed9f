using System.Globalization;

namespace PracticeFirm.Documents.Layout;

/// <summary>An opaque colour. Documents use no transparency: every printer renders it alike.</summary>
internal readonly record struct Ink(byte Red, byte Green, byte Blue)
{
    public static Ink White { get; } = new(255, 255, 255);

    /// <summary>Reads <c>#RRGGBB</c>; anything else gives <paramref name="otherwise"/>.</summary>
    public static Ink Parse(string? text, Ink otherwise) =>
        text is { Length: 7 } && text[0] == '#' && int.TryParse(text.AsSpan(1), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var rgb)
            ? new Ink((byte)(rgb >> 16), (byte)(rgb >> 8), (byte)rgb)
            : otherwise;

    /// <summary>This colour thinned with white; 1 is the colour itself, 0 is white.</summary>
    public Ink Tint(float strength) => Mix(White, strength);

    /// <summary>A mixture: <paramref name="share"/> of this colour, the rest of the other.</summary>
    public Ink Mix(Ink other, float share) => new(Blend(Red, other.Red, share), Blend(Green, other.Green, share), Blend(Blue, other.Blue, share));

    private static byte Blend(byte a, byte b, float share) => (byte)MathF.Round((a * share) + (b * (1 - share)));
}
