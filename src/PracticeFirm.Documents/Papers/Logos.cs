using PracticeFirm.Documents.Layout;
using PracticeFirm.Domain.Firm;

namespace PracticeFirm.Documents.Papers;

/// <summary>The drawn logos, on a field of 100 by 100.</summary>
internal static class Logos
{
    internal enum Tone
    {
        Main,
        Accent,
        Ground,
    }

    internal sealed record Part(string Path, Tone Tone, float Stroke = 0);

    /// <summary>Draws a logo.</summary>
    /// <param name="sheet">The page.</param>
    /// <param name="logo">Which drawing.</param>
    /// <param name="x">Left edge in points.</param>
    /// <param name="y">Top in points.</param>
    /// <param name="size">Width and height in points.</param>
    /// <param name="main">Colour of the main shape.</param>
    /// <param name="accent">Second colour.</param>
    /// <param name="ground">Colour of the ground it stands on, for what is cut out.</param>
    public static void Draw(Sheet sheet, LogoShape logo, float x, float y, float size, Ink main, Ink accent, Ink ground)
    {
        foreach (var part in Parts(logo))
        {
            var ink = part.Tone switch { Tone.Main => main, Tone.Accent => accent, Tone.Ground => ground };
            sheet.Add(new ShapeMark(part.Path, part.Stroke, x, y, size / 100, ink));
        }
    }

    /// <summary>The shapes of a drawing, the undermost first.</summary>
    internal static Part[] Parts(LogoShape logo) => logo switch
    {
        LogoShape.Sheets => Sheets,
        LogoShape.Cloche => Cloche,
        LogoShape.Nut => Nut,
        LogoShape.Leaf => Leaf,
        LogoShape.Blocks => Blocks,
        LogoShape.Wave => Wave,
    };

    private static readonly Part[] Sheets =
    [
        new("M36 4 H88 A6 6 0 0 1 94 10 V74 A6 6 0 0 1 88 80 H36 A6 6 0 0 1 30 74 V10 A6 6 0 0 1 36 4 Z", Tone.Accent),
        new("M12 18 H52 L72 38 V90 A6 6 0 0 1 66 96 H12 A6 6 0 0 1 6 90 V24 A6 6 0 0 1 12 18 Z", Tone.Ground, 9),
        new("M12 18 H52 L72 38 V90 A6 6 0 0 1 66 96 H12 A6 6 0 0 1 6 90 V24 A6 6 0 0 1 12 18 Z", Tone.Ground),
        new("M12 18 H50 V34 A6 6 0 0 0 56 40 H72 V90 A6 6 0 0 1 66 96 H12 A6 6 0 0 1 6 90 V24 A6 6 0 0 1 12 18 Z", Tone.Main),
        new("M56 19 L71 34 H58 A2 2 0 0 1 56 32 Z", Tone.Main),
        new("M20 55 H58 M20 67 H58 M20 79 H44", Tone.Ground, 5),
    ];

    private static readonly Part[] Cloche =
    [
        new("M9 70 A41 41 0 0 1 91 70 Z", Tone.Main),
        new("M50 12 A8 8 0 1 1 49.99 12 Z", Tone.Accent),
        new("M23 61 A29 29 0 0 1 41 40", Tone.Ground, 5),
        new("M6 77 H94 A3 3 0 0 1 97 80 C97 84 92 87 87 87 H13 C8 87 3 84 3 80 A3 3 0 0 1 6 77 Z", Tone.Accent),
    ];

    private static readonly Part[] Nut =
    [
        new("M29 12 H71 L93 50 L71 88 H29 L7 50 Z", Tone.Main),
        new("M29 12 H71 L93 50 L71 88 H29 L7 50 Z", Tone.Main, 8),
        new("M50 21 A29 29 0 1 1 49.99 21 Z", Tone.Ground),
        new("M50 29 A21 21 0 1 1 29 50", Tone.Accent, 6),
    ];

    private static readonly Part[] Leaf =
    [
        new("M16 84 C2 44 34 8 94 8 C98 64 66 100 24 88 Z", Tone.Main),
        new("M10 96 C24 68 44 48 70 32", Tone.Ground, 6),
        new("M38 60 L37 40 M52 46 L76 48", Tone.Ground, 4.5f),
        new("M10 96 L22 76", Tone.Accent, 7),
    ];

    private static readonly Part[] Blocks =
    [
        new("M10 6 H56 A4 4 0 0 1 60 10 V28 A4 4 0 0 1 56 32 H32 V56 A4 4 0 0 1 28 60 H10 A4 4 0 0 1 6 56 V10 A4 4 0 0 1 10 6 Z", Tone.Main),
        new("M90 94 H44 A4 4 0 0 1 40 90 V72 A4 4 0 0 1 44 68 H68 V44 A4 4 0 0 1 72 40 H90 A4 4 0 0 1 94 44 V90 A4 4 0 0 1 90 94 Z", Tone.Accent),
        new("M44 40 H56 A4 4 0 0 1 60 44 V56 A4 4 0 0 1 56 60 H44 A4 4 0 0 1 40 56 V44 A4 4 0 0 1 44 40 Z", Tone.Main),
    ];

    private static readonly Part[] Wave =
    [
        new("M8 34 C22 14 36 14 50 28 S78 44 92 22", Tone.Main, 13),
        new("M8 58 C22 38 36 38 50 52 S78 68 92 46", Tone.Accent, 13),
        new("M8 82 C22 62 36 62 50 76 S78 92 92 70", Tone.Main, 13),
    ];
}
