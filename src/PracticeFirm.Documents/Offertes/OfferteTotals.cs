using PracticeFirm.Documents.Layout;
using PracticeFirm.Domain.Common;

namespace PracticeFirm.Documents.Offertes;

/// <summary>The totals below the lines, with VAT per rate; to the left of them what has to be said about VAT.</summary>
internal static class OfferteTotals
{
    private sealed record Row(string Label, string Over, string Amount);

    /// <summary>One strip that never breaks.</summary>
    /// <param name="theme">The document.</param>
    /// <param name="inset">Distance of the amounts from the right edge, as in the table above.</param>
    public static Strip Block(Theme theme, float inset)
    {
        var (sums, vat, total) = (Sums(theme), VatRows(theme), Total(theme));
        var rows = sums.Concat(vat).ToList();
        var (labels, overs, amounts) = (Widest(theme, rows, row => row.Label), Widest(theme, rows, row => row.Over), Widest(theme, [.. rows, total], row => row.Amount));
        var totalSize = theme.BodySize * 1.16f;
        var totalAmount = GlyphRun.Of(total.Amount, theme.Faces.Bold, totalSize);
        var totalLabel = GlyphRun.Of(total.Label, theme.Faces.Bold, totalSize);
        var needed = Math.Max(labels + overs + amounts + 36, totalLabel.Width + totalAmount.Width + 24) + (2 * inset);
        var width = Math.Min(theme.Width, Math.Max(needed, Theme.Mm(78)));
        var notes = Notes(theme, theme.Width - width - 28);

        var leading = theme.Body.Leading + (1.5f * theme.Density);
        var totalHeight = theme.BodySize * 2.5f;
        var top = 5 * theme.Density;
        var height = top + (rows.Count * leading) + (sums.Count > 1 ? 4 : 0) + 5 + totalHeight;
        var notesHeight = top + notes.Sum(note => note.Lines.Count * note.Style.Leading + 4);

        return new Strip(Math.Max(height, notesHeight), (sheet, x, y) =>
        {
            DrawNotes(sheet, notes, x + inset, y + top);
            var (left, right, at) = (x + theme.Width - width + inset, x + theme.Width - inset, y + top);
            for (var i = 0; i < rows.Count; i++)
            {
                if (i == sums.Count - 1 && i > 0)
                {
                    sheet.Rule(right - amounts, at + 1.5f, amounts, 0.5f, theme.Text);
                    at += 4;
                }

                var (row, baseline) = (rows[i], at + Flow.Baseline(theme.Body));
                sheet.Text(row.Label, i == sums.Count - 1 ? theme.Strong : theme.Plain, left, baseline);
                sheet.Text(row.Over, theme.Label, right - amounts - 18, baseline, Alignment.Right);
                sheet.Text(row.Amount, i == sums.Count - 1 ? theme.Strong : theme.Plain, right, baseline, Alignment.Right);
                at += leading;
            }

            at += 5;
            if (inset > 0)
                sheet.Box(left - inset, at, width, totalHeight, theme.Main.Tint(0.1f));
            else
                sheet.Rule(left, at + totalHeight, width, 1f, theme.Main);
            sheet.Rule(left - inset, at, width, 1f, theme.Main);
            var totalBaseline = at + (totalHeight / 2) + (totalSize * 0.36f);
            sheet.Run(totalLabel, theme.Main, left, totalBaseline);
            sheet.Run(totalAmount, theme.Main, right, totalBaseline, Alignment.Right);
        });
    }

    private static List<Row> Sums(Theme theme)
    {
        var (totals, words, format) = (theme.Document.Totals, theme.Words, theme.Format);
        var rows = new List<Row>();
        var parts = totals.OrderDiscount != Money.Zero || totals.Freight != Money.Zero;
        if (parts)
            rows.Add(new Row(words.LinesTotal, "", format.Amount(totals.LinesTotal)));
        if (totals.OrderDiscount != Money.Zero)
            rows.Add(new Row($"{words.OrderDiscount} {format.Percent(totals.OrderDiscountRate)}", "", format.Amount(-totals.OrderDiscount)));
        if (totals.Freight != Money.Zero)
            rows.Add(new Row(words.Freight, "", format.Amount(totals.Freight)));
        rows.Add(new Row(words.NetTotal, "", format.Amount(totals.NetTotal)));
        return rows;
    }

    private static List<Row> VatRows(Theme theme) =>
    [
        .. theme.Document.Totals.VatGroups.Select(group => new Row(
            string.Format(theme.Words.VatOfRate, theme.Format.Percent(group.Rate)),
            string.Format(theme.Words.VatOverBase, theme.Format.Amount(group.Base)),
            theme.Format.Amount(group.Vat))),
    ];

    private static Row Total(Theme theme)
    {
        var plain = theme.Document.VatCategory == VatCategory.Standard;
        return new Row(plain ? theme.Words.Total : theme.Words.TotalWithoutVat, "", theme.Format.Euro(theme.Document.Totals.Total));
    }

    private static float Widest(Theme theme, IEnumerable<Row> rows, Func<Row, string> text) =>
        rows.Select(row => GlyphRun.Of(text(row), theme.Faces.Bold, theme.BodySize).Width).DefaultIfEmpty().Max();

    private static List<(IReadOnlyList<TextLine> Lines, TextStyle Style)> Notes(Theme theme, float width)
    {
        var notes = new List<(IReadOnlyList<TextLine>, TextStyle)>();
        if (width < 60)
            return notes;
        if (LegalText(theme) is { Length: > 0 } legal)
            notes.Add((Paragraph.Wrap(legal, theme.Body, width), theme.Body));
        notes.Add((Paragraph.Wrap(theme.Words.AmountsIn, theme.Note, width), theme.Note));
        return notes;
    }

    /// <summary>What the law wants said when VAT isn't charged in the ordinary way, with the btw-id of the buyer where it counts.</summary>
    private static string LegalText(Theme theme)
    {
        var (document, words) = (theme.Document, theme.Words);
        var buyer = string.IsNullOrWhiteSpace(document.CustomerVatId) ? "" : $"\n{words.CustomerVatId}: {document.CustomerVatId}";
        return document.VatCategory switch
        {
            VatCategory.Standard or VatCategory.ZeroRated => "",
            VatCategory.IntraCommunity => words.IntraCommunity + buyer,
            VatCategory.ReverseCharge => words.ReverseCharge + buyer,
            VatCategory.Export => words.Export,
            VatCategory.Exempt => string.IsNullOrWhiteSpace(document.VatReason) ? $"{words.Exempt}." : $"{words.Exempt}: {document.VatReason}",
        };
    }

    private static void DrawNotes(Sheet sheet, List<(IReadOnlyList<TextLine> Lines, TextStyle Style)> notes, float x, float y)
    {
        foreach (var (lines, style) in notes)
        {
            foreach (var line in lines)
            {
                line.Draw(sheet, style.Ink, x, y + Flow.Baseline(style));
                y += style.Leading;
            }

            y += 4;
        }
    }
}
