using PracticeFirm.Documents.Layout;
using PracticeFirm.Domain.Common;

namespace PracticeFirm.Documents.Offertes;

/// <summary>The conditions: beside the totals where they find room there, else below them.</summary>
internal static class OfferteTerms
{
    private const float LabelGap = 14;
    private const float NarrowestText = 110;

    /// <summary>The conditions as one block of a given width; null when there are none or the width is too small for them.</summary>
    public static Strip? Beside(Theme theme, float width)
    {
        var (rows, labelWidth) = Rows(theme);
        if (rows.Count == 0 || width - labelWidth < NarrowestText)
            return null;
        var parts = Heading(theme, width).Concat(Lines(theme, rows, labelWidth, width)).ToList();
        return new Strip(parts.Sum(part => part.SpaceBefore + part.Height), (sheet, x, y) =>
        {
            foreach (var part in parts)
            {
                part.Draw(sheet, x, y + part.SpaceBefore);
                y += part.SpaceBefore + part.Height;
            }
        });
    }

    /// <summary>The conditions as running text.</summary>
    /// <param name="theme">The document.</param>
    /// <param name="mostLinesKept">Up to so many lines stay on one page.</param>
    public static IReadOnlyList<Strip> Below(Theme theme, int mostLinesKept)
    {
        var (rows, labelWidth) = Rows(theme);
        if (rows.Count == 0)
            return [];
        List<Strip> strips =
        [
            .. Heading(theme, theme.Width).Select((strip, i) => strip with { KeepWithNext = true, SpaceBefore = i == 0 ? theme.Gap : 0 }),
            .. Lines(theme, rows, labelWidth, theme.Width),
        ];
        return strips.Count > mostLinesKept ? strips : [.. strips.Select((strip, i) => i < strips.Count - 1 ? strip with { KeepWithNext = true } : strip)];
    }

    private static IEnumerable<Strip> Heading(Theme theme, float width) =>
        Flow.Text(theme.Words.Conditions, theme.Style(theme.BodySize, theme.Main), width, 0, bold: true);

    private static IEnumerable<Strip> Lines(Theme theme, List<(string Label, string Text)> rows, float labelWidth, float width) =>
        rows.SelectMany((row, i) => Flow.Labelled(row.Label, theme.Label, labelWidth, row.Text, theme.Body, width, i == 0 ? 3 : 1.5f * theme.Density));

    private static (List<(string Label, string Text)> Rows, float LabelWidth) Rows(Theme theme)
    {
        var rows = AllRows(theme).Where(row => !string.IsNullOrWhiteSpace(row.Text)).ToList();
        var widest = rows.Select(row => GlyphRun.Of(row.Label, theme.Faces.Regular, theme.BodySize).Width).DefaultIfEmpty().Max();
        return (rows, widest + LabelGap);
    }

    private static IEnumerable<(string Label, string Text)> AllRows(Theme theme)
    {
        var (words, conditions) = (theme.Words, theme.Document.Conditions);
        yield return (words.Vat, LegalText(theme));
        yield return (words.PriceTerms, string.IsNullOrWhiteSpace(conditions.Price) ? words.UsualPrice : conditions.Price);
        yield return (words.DeliveryTerms, conditions.Delivery);
        yield return (words.LeadTime, conditions.LeadTime);
        yield return (words.PaymentTerms, conditions.Payment);
        if (conditions.PaymentDiscount is { } discount)
        {
            yield return (words.PaymentDiscount, string.Format(
                words.PaymentDiscountSentence, theme.Format.Percent(discount.Rate), theme.Format.Count(discount.Days), theme.Format.Euro(discount.Payable)));
        }

        yield return (words.Validity, Validity(theme));
    }

    private static string Validity(Theme theme)
    {
        var (document, words) = (theme.Document, theme.Words);
        var last = document.ValidThrough is { } day ? theme.Format.Date(day) : null;
        var term = last is null ? "" : string.Format(document.WithoutObligation ? words.ValidSentence : words.BindingSentence, last);
        return document.WithoutObligation ? $"{term} {words.WithoutObligationSentence}".TrimStart() : term;
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
}
