using PracticeFirm.Documents.Layout;

namespace PracticeFirm.Documents.Offertes;

/// <summary>Our greeting and the room where the customer signs for agreement.</summary>
internal static class OfferteSignatures
{
    /// <summary>One strip that never breaks.</summary>
    public static Strip Block(Theme theme)
    {
        var (leading, baseline) = (theme.Body.Leading, Flow.Baseline(theme.Body));
        var boxWidth = theme.Width * 0.54f;
        var fieldHeight = 16f * MathF.Sqrt(theme.Density);
        var words = theme.Words;
        var labelWidth = new[] { words.SignName, words.SignFunction, words.SignPlace, words.Signature }
            .Max(field => GlyphRun.Of(field, theme.Faces.Regular, theme.BodySize).Width) + 8;
        var dateWidth = GlyphRun.Of(words.SignDate, theme.Faces.Regular, theme.BodySize).Width + 8;
        var signatureHeight = 34f * theme.Density;
        var head = leading + 6;
        var height = head + (3 * fieldHeight) + signatureHeight + 9;

        return new Strip(height, (sheet, x, y) =>
        {
            Ours(sheet, theme, x, y + 6, theme.Width - boxWidth - 20, y + height);
            var left = x + theme.Width - boxWidth;
            sheet.Box(left, y, boxWidth, height, theme.Wash);
            sheet.Rule(left, y, boxWidth, 1f, theme.Main);
            var (inner, end) = (left + 10, left + boxWidth - 10);
            var agreed = sheet.Text(words.Agreed, theme.Heading, inner, y + 6 + baseline);
            var name = string.Format(words.AgreedFor, theme.Document.Recipient.Name);
            sheet.Fitted(name, theme.Label, inner + agreed + 4, y + 6 + baseline, end - inner - agreed - 4);
            var line = y + head;
            var middle = inner + labelWidth + ((end - inner - labelWidth) * 0.52f);
            Field(sheet, theme, words.SignName, inner, labelWidth, end, line += fieldHeight);
            Field(sheet, theme, words.SignFunction, inner, labelWidth, end, line += fieldHeight);
            Field(sheet, theme, words.SignPlace, inner, labelWidth, middle - 8, line += fieldHeight);
            Field(sheet, theme, words.SignDate, middle, dateWidth, end, line);
            Field(sheet, theme, words.Signature, inner, labelWidth, end, line + signatureHeight);
        });
    }

    private static void Field(Sheet sheet, Theme theme, string label, float x, float labelWidth, float end, float line)
    {
        sheet.Text(label, theme.Label, x, line - 2.5f);
        sheet.Rule(x + labelWidth, line, end - x - labelWidth, 0.5f, theme.Text.Tint(0.45f));
    }

    private static void Ours(Sheet sheet, Theme theme, float x, float top, float width, float bottom)
    {
        var (leading, baseline) = (theme.Body.Leading, top + Flow.Baseline(theme.Body));
        sheet.Text(theme.Words.Regards, theme.Plain, x, baseline);
        sheet.Fitted(theme.Document.Sender.Name, theme.Strong, x, baseline + leading, width);
        if (theme.Document.Contact is not { } contact)
            return;
        string[] lines = [.. new[] { contact.Name, contact.Function, contact.Phone, contact.Email }.Where(line => !string.IsNullOrWhiteSpace(line))];
        for (var i = 0; i < lines.Length; i++)
            sheet.Fitted(lines[i], i == 0 ? theme.Plain : theme.Label, x, bottom - 9 - ((lines.Length - 1 - i) * leading), width);
    }
}
