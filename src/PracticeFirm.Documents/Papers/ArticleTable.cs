using PracticeFirm.Documents.Layout;
using PracticeFirm.Domain.Common;

namespace PracticeFirm.Documents.Papers;

/// <summary>The table of articles with price, discount, VAT and amount, on every paper that sells.</summary>
internal static class ArticleTable
{
    /// <summary>The strips of the table; columns that say nothing are left out.</summary>
    /// <param name="theme">The paper.</param>
    /// <param name="taxed">Its VAT treatment.</param>
    /// <param name="rows">The rows, with amounts to carry as they are printed.</param>
    /// <param name="note">What stands in grey below a line.</param>
    /// <param name="sign">−1 prints quantities and amounts with the other sign.</param>
    public static IEnumerable<Strip> Strips(
        Theme theme, TaxedDocument taxed, IReadOnlyList<TableRow> rows, Func<DocumentArticleLine, string>? note = null, int sign = 1)
    {
        var (words, format) = (theme.Words, theme.Format);
        var lines = rows.OfType<LineRow<DocumentArticleLine>>().Select(row => row.Line).ToList();
        var columns = new List<TableColumn<DocumentArticleLine>>
        {
            new(words.Position, 30, true, line => format.Count(line.Position)) { Quiet = true, Gap = 0 },
            new(words.Article, 78, false, line => line.ArticleNumber),
            new(words.Description, 0, false, line => line.Description) { Note = note },
            new(words.Quantity, 62, true, line => format.Count((long)line.Quantity * sign)),
            new("", 64, false, line => line.Unit) { Gap = 4 },
            new(words.Price, 84, true, line => format.Amount(line.UnitPrice)) { Decimals = line => DocumentFormat.Decimals(line.UnitPrice), Gap = 11 },
        };
        if (lines.Any(line => line.Discount != Percentage.Zero))
            columns.Add(new(words.Discount, 56, true, line => line.Discount == Percentage.Zero ? "" : format.Percent(line.Discount)));
        if (taxed.VatCategory == VatCategory.Standard || lines.Any(line => line.VatRate != Percentage.Zero))
            columns.Add(new(words.Vat, 44, true, line => format.Percent(line.VatRate)));
        columns.Add(new(words.Amount, 96, true, line => format.Amount(sign < 0 ? -line.Net : line.Net)));
        return new LineTable<DocumentArticleLine>(theme, columns, rows, carries: true).Strips();
    }
}
