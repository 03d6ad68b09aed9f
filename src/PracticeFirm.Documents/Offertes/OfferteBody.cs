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
        var (totals, withTerms) = OfferteTotals.Block(theme, table.Inset);
        strips.Add(totals);
        if (!withTerms)
            strips.AddRange(OfferteTerms.Below(theme, MostLinesKept));
        strips.AddRange(SmallPrint(theme));
        var closing = Flow.Text(document.Closing, theme.Body, theme.Width, theme.Gap).ToList();
        strips.AddRange(closing.Select((strip, i) => i >= closing.Count - MostLinesKept ? strip with { KeepWithNext = true } : strip));
        strips.Add(OfferteSignatures.Block(theme) with { SpaceBefore = theme.Gap });
        return strips;
    }

    /// <summary>The reference to the general terms.</summary>
    private static IEnumerable<Strip> SmallPrint(Theme theme) => Flow.Text(theme.Document.GeneralTerms, theme.Note, theme.Width, theme.Gap);

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
}
