using PracticeFirm.Documents.Layout;

namespace PracticeFirm.Documents.Papers;

/// <summary>Makes strips of running text.</summary>
internal static class Flow
{
    /// <summary>Where the base line stands in a line of the given leading.</summary>
    public static float Baseline(TextStyle style) => ((style.Leading - style.Size) / 2) + (style.Size * 0.82f);

    /// <summary>A paragraph, a strip per line; its first and last two lines stay together.</summary>
    public static IEnumerable<Strip> Text(string text, TextStyle style, float width, float spaceBefore, bool bold = false)
    {
        var lines = Paragraph.Wrap(text, style, width, bold);
        for (var i = 0; i < lines.Count; i++)
        {
            var line = lines[i];
            yield return new Strip(style.Leading, (sheet, x, y) => line.Draw(sheet, style.Ink, x, y + Baseline(style)))
            {
                SpaceBefore = i == 0 ? spaceBefore : 0,
                KeepWithNext = lines.Count > 1 && (i == 0 || i == lines.Count - 2),
            };
        }
    }

    /// <summary>A label with a text beside it, a strip per line.</summary>
    public static IEnumerable<Strip> Labelled(string label, Pen labelPen, float labelWidth, string text, TextStyle style, float width, float spaceBefore)
    {
        var lines = Paragraph.Wrap(text, style, width - labelWidth);
        for (var i = 0; i < lines.Count; i++)
        {
            var (line, first) = (lines[i], i == 0);
            yield return new Strip(style.Leading, (sheet, x, y) =>
            {
                if (first && label.Length > 0)
                    sheet.Fitted(label, labelPen, x, y + Baseline(style), labelWidth - 6);
                line.Draw(sheet, style.Ink, x + labelWidth, y + Baseline(style));
            })
            {
                SpaceBefore = first ? spaceBefore : 0,
                KeepWithNext = lines.Count > 1 && (first || i == lines.Count - 2),
            };
        }
    }
}
