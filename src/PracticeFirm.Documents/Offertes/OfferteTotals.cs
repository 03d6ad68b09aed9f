using PracticeFirm.Documents.Layout;
using PracticeFirm.Domain.Common;

namespace PracticeFirm.Documents.Offertes;

/// <summary>The totals below the lines, with VAT per rate; to the left of them the conditions where they fit.</summary>
internal static class OfferteTotals
{
    private sealed record Row(string Label, string Over, string Amount);

    private const float ColumnGap = 26;
    private const float MostBelowTotals = 90;

    /// <summary>One strip that never breaks, and whether it holds the conditions.</summary>
    /// <param name="theme">The document.</param>
    /// <param name="inset">Distance of the amounts from the right edge, as in the table above.</param>
    public static (Strip Strip, bool WithTerms) Block(Theme theme, float inset)
    {
        var (sums, vat, total) = (Sums(theme), VatRows(theme), Total(theme));
        var rows = sums.Concat(vat).ToList();
        var (labels, overs, amounts) = (Widest(theme, rows, row => row.Label), Widest(theme, rows, row => row.Over), Widest(theme, [.. rows, total], row => row.Amount));
        var totalSize = theme.BodySize * 1.16f;
        var totalAmount = GlyphRun.Of(total.Amount, theme.Faces.Bold, totalSize);
        var totalLabel = GlyphRun.Of(total.Label, theme.Faces.Bold, totalSize);
        var needed = Math.Max(labels + overs + amounts + 36, totalLabel.Width + totalAmount.Width + 24) + (2 * inset);
        var width = Math.Min(theme.Width, Math.Max(needed, Theme.Mm(78)));

        var leading = theme.Body.Leading + (1.5f * theme.Density);
        var totalHeight = theme.BodySize * 2.5f;
        var top = 9 * theme.Density;
        var height = top + (rows.Count * leading) + (sums.Count > 1 ? 4 : 0) + 5 + totalHeight;
        var terms = OfferteTerms.Beside(theme, theme.Width - width - ColumnGap) is { } block && top + block.Height <= height + MostBelowTotals ? block : null;

        return (new Strip(Math.Max(height, terms is null ? 0 : top + terms.Height), (sheet, x, y) =>
        {
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
            terms?.Draw(sheet, x, y + top);
        }), terms is not null);
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
}
