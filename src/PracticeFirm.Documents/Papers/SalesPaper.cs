using PracticeFirm.Documents.Layout;

namespace PracticeFirm.Documents.Papers;

/// <summary>What offerte and order set in the same way: lines, totals, conditions, general terms.</summary>
internal abstract class SalesPaper(SalesDocument document) : Paper(document)
{
    public override IReadOnlyList<Strip> Body(Theme theme) =>
    [
        TitleStrip(theme),
        .. Opening(theme),
        .. BeforeLines(theme),
        .. ArticleTable.Strips(theme, document, [.. document.Lines.Select(Row)], Note),
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
}
