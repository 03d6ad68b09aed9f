using PracticeFirm.Documents.Layout;

namespace PracticeFirm.Documents.Papers;

/// <summary>Conditions and the like, a label and a text each: beside the totals where they find room there, else below them.</summary>
internal sealed class TermsBlock
{
    private const float LabelGap = 14;
    private const float NarrowestText = 110;
    private readonly Theme _theme;
    private readonly string _heading;
    private readonly List<(string Label, string Text)> _rows;
    private readonly float _labelWidth;

    /// <param name="theme">The paper.</param>
    /// <param name="heading">What stands above them.</param>
    /// <param name="rows">The conditions; those without a text are left out.</param>
    public TermsBlock(Theme theme, string heading, IEnumerable<(string Label, string Text)> rows)
    {
        (_theme, _heading) = (theme, heading);
        _rows = [.. rows.Where(row => !string.IsNullOrWhiteSpace(row.Text))];
        var widest = _rows.Select(row => GlyphRun.Of(row.Label, theme.Faces.Regular, theme.BodySize).Width).DefaultIfEmpty().Max();
        _labelWidth = widest > 0 ? widest + LabelGap : 0;
    }

    public bool IsEmpty => _rows.Count == 0;

    /// <summary>The conditions as one block of a given width; null when there are none or the width is too small for them.</summary>
    public Strip? Beside(float width)
    {
        if (_rows.Count == 0 || width - _labelWidth < NarrowestText)
            return null;
        var parts = Heading(width).Concat(Lines(width)).ToList();
        return new Strip(parts.Sum(part => part.SpaceBefore + part.Height), (sheet, x, y) =>
        {
            foreach (var part in parts)
            {
                part.Draw(sheet, x, y + part.SpaceBefore);
                y += part.SpaceBefore + part.Height;
            }
        });
    }

    /// <summary>The conditions as running text.</summary>
    /// <param name="mostLinesKept">Up to so many lines stay on one page.</param>
    public IReadOnlyList<Strip> Below(int mostLinesKept)
    {
        if (_rows.Count == 0)
            return [];
        List<Strip> strips =
        [
            .. Heading(_theme.Width).Select((strip, i) => strip with { KeepWithNext = true, SpaceBefore = i == 0 ? _theme.Gap : 0 }),
            .. Lines(_theme.Width),
        ];
        return strips.Count > mostLinesKept ? strips : [.. strips.Select((strip, i) => i < strips.Count - 1 ? strip with { KeepWithNext = true } : strip)];
    }

    private IEnumerable<Strip> Heading(float width) => Flow.Text(_heading, _theme.Style(_theme.BodySize, _theme.Main), width, 0, bold: true);

    private IEnumerable<Strip> Lines(float width) =>
        _rows.SelectMany((row, i) => Flow.Labelled(row.Label, _theme.Label, _labelWidth, row.Text, _theme.Body, width, i == 0 ? 3 : 1.5f * _theme.Density));
}
