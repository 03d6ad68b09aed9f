using PracticeFirm.Documents.Layout;
using PracticeFirm.Domain.Common;

namespace PracticeFirm.Documents.Papers;

/// <summary>An amount below the lines.</summary>
/// <param name="Label">What it is.</param>
/// <param name="Over">What it is taken over, in grey.</param>
/// <param name="Amount">The amount.</param>
internal sealed record TotalsRow(string Label, string Over, string Amount);

/// <summary>The amounts below the lines.</summary>
/// <param name="Sums">Added up to the last of them, which stands in bold below a rule.</param>
/// <param name="More">What comes on top of it.</param>
/// <param name="Total">The result.</param>
internal sealed record TotalsRows(IReadOnlyList<TotalsRow> Sums, IReadOnlyList<TotalsRow> More, TotalsRow Total)
{
    /// <summary>Lines, discount and freight, VAT per rate and the total.</summary>
    /// <param name="theme">The paper.</param>
    /// <param name="taxed">Its amounts.</param>
    /// <param name="withParts">Whether discount and freight are shown; not where they stand among the lines.</param>
    /// <param name="sign">−1 prints the mirror of every amount.</param>
    public static TotalsRows Of(Theme theme, TaxedDocument taxed, bool withParts = true, int sign = 1)
    {
        var (totals, words, format) = (taxed.Totals, theme.Words, theme.Format);
        string Amount(Money amount) => format.Amount(sign < 0 ? -amount : amount);
        var sums = new List<TotalsRow>();
        if (withParts && (totals.OrderDiscount != Money.Zero || totals.Freight != Money.Zero))
            sums.Add(new TotalsRow(words.LinesTotal, "", Amount(totals.LinesTotal)));
        if (withParts && totals.OrderDiscount != Money.Zero)
            sums.Add(new TotalsRow(words.OrderDiscountOf(totals.OrderDiscountRate, format), "", Amount(-totals.OrderDiscount)));
        if (withParts && totals.Freight != Money.Zero)
            sums.Add(new TotalsRow(words.Freight, "", Amount(totals.Freight)));
        sums.Add(new TotalsRow(words.NetTotal, "", Amount(totals.NetTotal)));
        var more = totals.VatGroups.Select(group => new TotalsRow(
            string.Format(null, words.VatOfRate, format.Percent(group.Rate)), string.Format(null, words.VatOverBase, Amount(group.Base)), Amount(group.Vat)));
        var label = taxed.VatCategory == VatCategory.Standard ? words.Total : words.TotalWithoutVat;
        return new TotalsRows(sums, [.. more], new TotalsRow(label, "", format.Euro(sign < 0 ? -totals.Total : totals.Total)));
    }
}

/// <summary>The totals below the lines; to the left of them the conditions where they fit.</summary>
internal static class TotalsBlock
{
    private const float ColumnGap = 26;
    private const float MostBelowTotals = 90;

    /// <summary>The totals with the conditions beside them, or below them on as many lines as they need.</summary>
    /// <param name="theme">The paper.</param>
    /// <param name="totals">The amounts.</param>
    /// <param name="terms">The conditions.</param>
    /// <param name="mostLinesKept">Conditions of up to so many lines stay on one page.</param>
    public static IEnumerable<Strip> Strips(Theme theme, TotalsRows totals, TermsBlock terms, int mostLinesKept)
    {
        var (strip, withTerms) = Block(theme, totals, terms);
        return withTerms ? [strip] : [strip, .. terms.Below(mostLinesKept)];
    }

    private static (Strip Strip, bool WithTerms) Block(Theme theme, TotalsRows totals, TermsBlock conditions)
    {
        var (sums, vat, total) = totals;
        var rows = sums.Concat(vat).ToList();
        var inset = theme.Inset;
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
        var terms = conditions.Beside(theme.Width - width - ColumnGap) is { } block && top + block.Height <= height + MostBelowTotals ? block : null;

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
        }), terms is not null || conditions.IsEmpty);
    }

    private static float Widest(Theme theme, IEnumerable<TotalsRow> rows, Func<TotalsRow, string> text) =>
        rows.Select(row => GlyphRun.Of(text(row), theme.Faces.Bold, theme.BodySize).Width).DefaultIfEmpty().Max();
}
