using PracticeFirm.Documents.Layout;

namespace PracticeFirm.Documents.Papers;

/// <summary>A few facts under a heading: each a label with a text, or a text alone.</summary>
/// <param name="Heading">What stands above them.</param>
/// <param name="Rows">The facts; those without a text are left out.</param>
internal sealed record Panel(string Heading, IEnumerable<(string Label, string Text)> Rows)
{
    /// <summary>Facts without labels: the lines of an address.</summary>
    public static Panel Of(string heading, IEnumerable<string> lines) => new(heading, lines.Select(line => ("", line)));
}

/// <summary>Panels beside each other on a washed ground, all as high as the highest. One strip that never breaks.</summary>
internal static class PanelBlock
{
    private const float Between = 14;
    private const float Padding = 10;
    private const float LabelGap = 12;
    private const float WidestLabel = 0.42f;
    private const int MostLines = 40;

    private sealed record SetRow(string Label, IReadOnlyList<TextLine> Lines);

    /// <summary>The panels that hold something; nothing when none does.</summary>
    public static IEnumerable<Strip> Strips(Theme theme, params ReadOnlySpan<Panel> panels)
    {
        var filled = new List<(string Heading, List<(string Label, string Text)> Rows)>();
        foreach (var panel in panels)
        {
            List<(string Label, string Text)> rows = [.. panel.Rows.Where(row => !string.IsNullOrWhiteSpace(row.Text))];
            if (rows.Count > 0)
                filled.Add((panel.Heading, rows));
        }

        if (filled.Count == 0)
            return [];
        var width = filled.Count == 1 ? theme.Width : (theme.Width - ((filled.Count - 1) * Between)) / filled.Count;
        var set = filled.Select(panel => (panel.Heading, Column: Column(theme, panel.Rows, width - (2 * Padding)))).ToList();
        var height = set.Max(panel => Height(theme, panel.Column.Rows));
        return
        [
            new Strip(height, (sheet, x, y) =>
            {
                foreach (var (heading, (rows, labelWidth)) in set)
                {
                    sheet.Box(x, y, width, height, theme.Wash);
                    sheet.Rule(x, y, width, 1f, theme.Main);
                    Draw(sheet, theme, heading, rows, labelWidth, x + Padding, y, width - (2 * Padding));
                    x += width + Between;
                }
            })
            {
                SpaceBefore = theme.Gap,
            },
        ];
    }

    /// <summary>A panel over the full width with something drawn at its right edge.</summary>
    /// <param name="theme">The paper.</param>
    /// <param name="panel">The facts.</param>
    /// <param name="side">Width and height of the drawing; 0 for none.</param>
    /// <param name="draw">Draws it.</param>
    public static Strip WithPicture(Theme theme, Panel panel, float side, DrawAt draw)
    {
        var room = theme.Width - (2 * Padding) - (side > 0 ? side + Between : 0);
        var (rows, labelWidth) = Column(theme, [.. panel.Rows.Where(row => !string.IsNullOrWhiteSpace(row.Text))], room);
        var height = Math.Max(Height(theme, rows), side > 0 ? side + 12 : 0);
        return new Strip(height, (sheet, x, y) =>
        {
            sheet.Box(x, y, theme.Width, height, theme.Wash);
            sheet.Rule(x, y, theme.Width, 1f, theme.Main);
            Draw(sheet, theme, panel.Heading, rows, labelWidth, x + Padding, y, room);
            if (side > 0)
                draw(sheet, x + theme.Width - 6 - side, y + ((height - side) / 2));
        })
        {
            SpaceBefore = theme.Gap,
        };
    }

    private static float Top(Theme theme) => 6 + theme.Body.Leading + 3;

    private static float Height(Theme theme, IReadOnlyList<SetRow> rows) => Top(theme) + (rows.Sum(row => Math.Max(1, row.Lines.Count)) * theme.Body.Leading) + 7;

    private static (IReadOnlyList<SetRow> Rows, float LabelWidth) Column(Theme theme, IReadOnlyList<(string Label, string Text)> rows, float width)
    {
        var widest = rows.Select(row => row.Label.Length == 0 ? 0 : GlyphRun.Of(row.Label, theme.Faces.Regular, theme.BodySize).Width + LabelGap).DefaultIfEmpty().Max();
        var labelWidth = Math.Min(widest, width * WidestLabel);
        var left = MostLines;
        var set = new List<SetRow>();
        foreach (var (label, text) in rows)
        {
            var lines = Paragraph.Wrap(text, theme.Body, width - labelWidth).Take(left).ToList();
            left -= lines.Count;
            if (lines.Count > 0)
                set.Add(new SetRow(label, lines));
        }

        return (set, labelWidth);
    }

    private static void Draw(Sheet sheet, Theme theme, string heading, IReadOnlyList<SetRow> rows, float labelWidth, float x, float y, float width)
    {
        var baseline = Flow.Baseline(theme.Body);
        sheet.Fitted(heading, theme.Heading, x, y + 6 + baseline, width);
        var at = y + Top(theme);
        foreach (var row in rows)
        {
            sheet.Fitted(row.Label, theme.Label, x, at + baseline, Math.Max(1, labelWidth - LabelGap + 0.5f));
            foreach (var line in row.Lines)
            {
                line.Draw(sheet, theme.Text, x + labelWidth, at + baseline);
                at += theme.Body.Leading;
            }
        }
    }
}
