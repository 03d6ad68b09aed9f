using PracticeFirm.Documents.Layout;
using PracticeFirm.Domain.Common;

namespace PracticeFirm.Documents.Papers;

/// <summary>What offerte and order set in the same way: lines, totals, conditions, general terms.</summary>
internal abstract class SalesPaper(SalesDocument document) : Paper(document)
{
    public override IReadOnlyList<Strip> Body(Theme theme) =>
    [
        TitleStrip(theme),
        .. Opening(theme),
        .. BeforeLines(theme),
        .. new LineTable<DocumentArticleLine>(theme, Columns(), [.. document.Lines.Select(Row)], carries: true).Strips(),
        .. TotalsBlock.Strips(theme, TotalsRows.Of(theme, document), new TermsBlock(theme, Words.Conditions, Terms()), MostLinesKept),
        .. Flow.Text(document.GeneralTerms, theme.Note, theme.Width, theme.Gap),
        .. Ending(theme),
        Signature(theme) with { SpaceBefore = theme.Gap },
    ];

    /// <summary>What stands between the introduction and the lines.</summary>
    protected virtual IEnumerable<Strip> BeforeLines(Theme theme) => [];

    /// <summary>What stands in grey below a line.</summary>
    protected virtual string Note(DocumentArticleLine line) => "";

    protected abstract Strip Signature(Theme theme);

    /// <summary>The conditions in order.</summary>
    protected virtual IEnumerable<(string Label, string Text)> Terms()
    {
        var conditions = document.Conditions;
        yield return (Words.Vat, VatText(document));
        yield return (Words.PriceTerms, string.IsNullOrWhiteSpace(conditions.Price) ? Words.UsualPrice : conditions.Price);
        yield return (Words.DeliveryTerms, conditions.Delivery);
        yield return (Words.LeadTime, conditions.LeadTime);
        yield return (Words.PaymentTerms, conditions.Payment);
        if (conditions.PaymentDiscount is { } discount)
        {
            yield return (Words.PaymentDiscount, string.Format(
                null, Words.PaymentDiscountSentence, Format.Percent(discount.Rate), Format.Count(discount.Days), Format.Euro(discount.Payable)));
        }
    }

    private static TableRow Row(DocumentLine line) => line switch
    {
        DocumentArticleLine article => new LineRow<DocumentArticleLine>(article) { Adds = article.Net },
        DocumentTextLine text => new TextRow(text.Text),
        _ => throw new NotSupportedException($"A line of type {line.GetType().Name} can't be printed."),
    };

    private List<TableColumn<DocumentArticleLine>> Columns()
    {
        var lines = document.Lines.OfType<DocumentArticleLine>().ToList();
        var columns = new List<TableColumn<DocumentArticleLine>>
        {
            new(Words.Position, 30, true, line => Format.Count(line.Position)) { Quiet = true, Gap = 0 },
            new(Words.Article, 78, false, line => line.ArticleNumber),
            new(Words.Description, 0, false, line => line.Description) { Note = Note },
            new(Words.Quantity, 62, true, line => Format.Count(line.Quantity)),
            new("", 64, false, line => line.Unit) { Gap = 4 },
            new(Words.Price, 84, true, line => Format.Amount(line.UnitPrice)) { Decimals = line => DocumentFormat.Decimals(line.UnitPrice), Gap = 11 },
        };
        if (lines.Any(line => line.Discount != Percentage.Zero))
            columns.Add(new(Words.Discount, 56, true, line => line.Discount == Percentage.Zero ? "" : Format.Percent(line.Discount)));
        if (document.VatCategory == VatCategory.Standard || lines.Any(line => line.VatRate != Percentage.Zero))
            columns.Add(new(Words.Vat, 44, true, line => Format.Percent(line.VatRate)));
        columns.Add(new(Words.Amount, 96, true, line => Format.Amount(line.Net)));
        return columns;
    }
}
