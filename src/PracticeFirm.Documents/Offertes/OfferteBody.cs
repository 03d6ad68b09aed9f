using PracticeFirm.Documents.Layout;

namespace PracticeFirm.Documents.Offertes;

/// <summary>The running text of an offerte, from title to signatures.</summary>
internal static class OfferteBody
{
    /// <summary>Texts of up to so many lines stay on one page.</summary>
    private const int MostLinesKept = 14;

    /// <summary>All strips in order.</summary>
    public static IReadOnlyList<Strip> Strips(Theme theme)
    {
        var strips = new List<Strip> { Title(theme) };
        var document = theme.Document;
        strips.AddRange(Flow.Text(document.Salutation, theme.Body, theme.Width, theme.Gap));
        strips.AddRange(Flow.Text(document.Introduction, theme.Body, theme.Width, document.Salutation.Length > 0 ? theme.Body.Leading * 0.6f : theme.Gap));
        var table = new OfferteTable(theme);
        strips.AddRange(table.Strips());
        strips.Add(OfferteTotals.Block(theme, table.Inset));
        strips.AddRange(Conditions(theme));
        var closing = Flow.Text(document.Closing, theme.Body, theme.Width, theme.Gap).ToList();
        strips.AddRange(closing.Select((strip, i) => i >= closing.Count - MostLinesKept ? strip with { KeepWithNext = true } : strip));
        strips.Add(OfferteSignatures.Block(theme) with { SpaceBefore = theme.Gap });
        return strips;
    }

    private static Strip Title(Theme theme)
    {
        var (document, size) = (theme.Document, 19f * theme.Faces.Scale);
        var subject = Paragraph.Wrap(document.Subject, theme.Style(theme.BodySize * 1.12f, theme.Text), theme.Width, bold: true);
        var leading = theme.Style(theme.BodySize * 1.12f, theme.Text).Leading;
        var height = size + (subject.Count > 0 ? 7 + (subject.Count * leading) : 0);
        return new Strip(height, (sheet, x, y) =>
        {
            var baseline = y + (size * 0.8f);
            var width = sheet.Text(theme.Words.Title, new Pen(theme.Faces.Heading, size, theme.Main), x, baseline);
            sheet.Fitted(theme.NumberText, new Pen(theme.Faces.Regular, size * 0.62f, theme.Label.Ink), x + width + 9, baseline, theme.Width - width - 9);
            for (var i = 0; i < subject.Count; i++)
                subject[i].Draw(sheet, theme.Text, x, y + size + 7 + (i * leading) + (leading * 0.66f));
        })
        {
            KeepWithNext = true,
        };
    }

    private static List<Strip> Conditions(Theme theme)
    {
        var rows = ConditionRows(theme).Where(row => !string.IsNullOrWhiteSpace(row.Text)).ToList();
        var strips = new List<Strip>();
        if (rows.Count == 0)
            return strips;
        var labelWidth = rows.Max(row => GlyphRun.Of(row.Label, theme.Faces.Regular, theme.BodySize).Width) + 16;
        strips.AddRange(Flow.Text(theme.Words.Conditions, theme.Style(theme.BodySize, theme.Main), theme.Width, theme.Gap, bold: true)
            .Select(strip => strip with { KeepWithNext = true }));
        for (var i = 0; i < rows.Count; i++)
            strips.AddRange(Flow.Labelled(rows[i].Label, theme.Label, labelWidth, rows[i].Text, theme.Body, theme.Width, i == 0 ? 3 : 1.5f * theme.Density));
        return strips.Count > MostLinesKept ? strips : [.. strips.Select((strip, i) => i < strips.Count - 1 ? strip with { KeepWithNext = true } : strip)];
    }

    private static IEnumerable<(string Label, string Text)> ConditionRows(Theme theme)
    {
        var (words, conditions) = (theme.Words, theme.Document.Conditions);
        yield return (words.PriceTerms, conditions.Price);
        yield return (words.DeliveryTerms, conditions.Delivery);
        yield return (words.LeadTime, conditions.LeadTime);
        yield return (words.PaymentTerms, conditions.Payment);
        if (conditions.PaymentDiscount is { } discount)
        {
            yield return (words.PaymentDiscount, string.Format(
                words.PaymentDiscountSentence, theme.Format.Percent(discount.Rate), theme.Format.Count(discount.Days), theme.Format.Euro(discount.Payable)));
        }

        yield return (words.Validity, Validity(theme));
        yield return (words.GeneralTerms, theme.Document.GeneralTerms);
    }

    private static string Validity(Theme theme)
    {
        var (document, words) = (theme.Document, theme.Words);
        var last = document.ValidThrough is { } day ? theme.Format.Date(day) : null;
        var term = last is null ? "" : string.Format(document.WithoutObligation ? words.ValidSentence : words.BindingSentence, last);
        return document.WithoutObligation ? $"{term} {words.WithoutObligationSentence}".TrimStart() : term;
    }
}
