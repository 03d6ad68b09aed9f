using PracticeFirm.Documents.Papers;
using PracticeFirm.Domain.Firm;

namespace PracticeFirm.Documents;

/// <summary>A shape of a drawn logo.</summary>
/// <param name="Path">Its outline, as the d of an SVG path on a field of 100 by 100.</param>
/// <param name="Color">Its colour as <c>#RRGGBB</c>.</param>
/// <param name="Stroke">Width of the line; 0 for a filled shape.</param>
public sealed record LogoPath(string Path, string Color, float Stroke)
{
    /// <summary>Width of the line as SVG writes it.</summary>
    public string Width => Stroke.ToString(System.Globalization.CultureInfo.InvariantCulture);
}

/// <summary>The drawn logos for on a screen: the same shapes as on paper.</summary>
public static class LogoSvg
{
    /// <summary>The shapes of a logo, the undermost first.</summary>
    /// <param name="logo">Which drawing.</param>
    /// <param name="main">Colour of the main shape.</param>
    /// <param name="accent">Second colour.</param>
    /// <param name="ground">Colour of the ground it stands on.</param>
    public static IReadOnlyList<LogoPath> Shapes(LogoShape logo, string main, string accent, string ground) =>
        [.. Logos.Parts(logo).Select(p => new LogoPath(p.Path, p.Tone switch { Logos.Tone.Main => main, Logos.Tone.Accent => accent, Logos.Tone.Ground => ground }, p.Stroke))];
}
