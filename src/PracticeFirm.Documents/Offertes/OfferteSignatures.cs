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
        var fieldHeight = MathF.Round(15.5f * theme.Density, 1);
        var words = theme.Words;
        string[] fields = [words.SignName, words.SignFunction, words.SignPlace, words.SignDate, words.Signature];
        var labelWidth = fields.Max(field => GlyphRun.Of(field, theme.Faces.Regular, theme.BodySize).Width) + 10;
        var head = leading + 8;
        var height = head + (fields.Length * fieldHeight) + (14 * theme.Density) + 8;

        return new Strip(height, (sheet, x, y) =>
        {
            Ours(sheet, theme, x, y + 6, theme.Width - boxWidth - 20, height);
            var left = x + theme.Width - boxWidth;
            sheet.Box(left, y, boxWidth, height, theme.Wash);
            sheet.Rule(left, y, boxWidth, 1f, theme.Main);
            var (inner, room) = (left + 10, boxWidth - 20);
            var agreed = sheet.Text(words.Agreed, theme.Heading, inner, y + 6 + baseline);
            var name = string.Format(words.AgreedFor, theme.Document.Recipient.Name);
            sheet.Fitted(name, theme.Label, inner + agreed + 4, y + 6 + baseline, room - agreed - 4);
            for (var i = 0; i < fields.Length; i++)
            {
                var line = y + head + ((i + 1) * fieldHeight) + (i == fields.Length - 1 ? 14 * theme.Density : 0);
                sheet.Text(fields[i], theme.Label, inner, line - 2.5f);
                sheet.Rule(inner + labelWidth, line, room - labelWidth, 0.5f, theme.Text.Tint(0.45f));
            }
        });
    }

    private static void Ours(Sheet sheet, Theme theme, float x, float y, float width, float height)
    {
        var (leading, baseline) = (theme.Body.Leading, y + Flow.Baseline(theme.Body));
        sheet.Text(theme.Words.Regards, theme.Plain, x, baseline);
        sheet.Fitted(theme.Document.Sender.Name, theme.Strong, x, baseline + leading, width);
        if (theme.Document.Contact is not { } contact)
            return;
        var last = y + height - 12;
        sheet.Fitted(contact.Name, theme.Plain, x, last - leading, width);
        sheet.Fitted(contact.Function, theme.Label, x, last, width);
    }
}
