using PracticeFirm.Documents.Layout;

namespace PracticeFirm.Documents.Papers;

/// <summary>Room to sign in.</summary>
/// <param name="Heading">What the signature means.</param>
/// <param name="For">For whom, in grey behind it.</param>
internal sealed record SignBox(string Heading, string For)
{
    /// <summary>What is filled in by hand above name and signature.</summary>
    public string Extra { get; init; } = "";
}

/// <summary>Our greeting and the room where others sign. Every block is one strip that never breaks.</summary>
internal static class SignatureBlock
{
    private const float BoxGap = 14;

    /// <summary>Our greeting with a box beside it.</summary>
    public static Strip WithGreeting(Theme theme, SignBox box)
    {
        var boxWidth = theme.Width * 0.54f;
        var height = Height(theme, box);
        return new Strip(height, (sheet, x, y) =>
        {
            Ours(sheet, theme, x, y + 6, theme.Width - boxWidth - 20, y + height);
            Draw(sheet, theme, box, x + theme.Width - boxWidth, y, boxWidth, height);
        });
    }

    /// <summary>Two boxes beside each other.</summary>
    public static Strip Both(Theme theme, SignBox left, SignBox right)
    {
        var width = (theme.Width - BoxGap) / 2;
        var height = Math.Max(Height(theme, left), Height(theme, right));
        return new Strip(height, (sheet, x, y) =>
        {
            Draw(sheet, theme, left, x, y, width, height);
            Draw(sheet, theme, right, x + width + BoxGap, y, width, height);
        });
    }

    /// <summary>Our greeting alone, with room for a signature.</summary>
    public static Strip Greeting(Theme theme)
    {
        var lines = Signer(theme).Length;
        var height = (theme.Body.Leading * (2 + lines)) + (lines > 0 ? 26 * theme.Density : 0);
        return new Strip(height, (sheet, x, y) => Ours(sheet, theme, x, y, theme.Width, y + height + 6));
    }

    private static float FieldHeight(Theme theme) => 16f * MathF.Sqrt(theme.Density);

    private static float SignatureHeight(Theme theme) => 34f * theme.Density;

    private static float Head(Theme theme) => theme.Body.Leading + 6;

    private static float Height(Theme theme, SignBox box) =>
        Head(theme) + ((box.Extra.Length > 0 ? 4 : 3) * FieldHeight(theme)) + SignatureHeight(theme) + 9;

    private static void Draw(Sheet sheet, Theme theme, SignBox box, float left, float y, float width, float height)
    {
        var (words, fieldHeight, baseline) = (theme.Words, FieldHeight(theme), Flow.Baseline(theme.Body));
        var labelWidth = new[] { box.Extra, words.SignName, words.SignFunction, words.SignPlace, words.Signature }
            .Max(field => GlyphRun.Of(field, theme.Faces.Regular, theme.BodySize).Width) + 8;
        var dateWidth = GlyphRun.Of(words.SignDate, theme.Faces.Regular, theme.BodySize).Width + 8;
        sheet.Box(left, y, width, height, theme.Wash);
        sheet.Rule(left, y, width, 1f, theme.Main);
        var (inner, end) = (left + 10, left + width - 10);
        var heading = sheet.Text(box.Heading, theme.Heading, inner, y + 6 + baseline);
        sheet.Fitted(box.For, theme.Label, inner + heading + 4, y + 6 + baseline, end - inner - heading - 4);
        var line = y + Head(theme);
        var middle = inner + labelWidth + ((end - inner - labelWidth) * 0.52f);
        if (box.Extra.Length > 0)
            Field(sheet, theme, box.Extra, inner, labelWidth, end, line += fieldHeight);
        Field(sheet, theme, words.SignName, inner, labelWidth, end, line += fieldHeight);
        Field(sheet, theme, words.SignFunction, inner, labelWidth, end, line += fieldHeight);
        Field(sheet, theme, words.SignPlace, inner, labelWidth, middle - 8, line += fieldHeight);
        Field(sheet, theme, words.SignDate, middle, dateWidth, end, line);
        Field(sheet, theme, words.Signature, inner, labelWidth, end, line + SignatureHeight(theme));
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
        var lines = Signer(theme);
        for (var i = 0; i < lines.Length; i++)
            sheet.Fitted(lines[i], i == 0 ? theme.Plain : theme.Label, x, bottom - 9 - ((lines.Length - 1 - i) * leading), width);
    }

    private static string[] Signer(Theme theme) => theme.Document.Contact is { } contact
        ? [.. new[] { contact.Name, contact.Function, contact.Phone, contact.Email }.Where(line => !string.IsNullOrWhiteSpace(line))]
        : [];
}
