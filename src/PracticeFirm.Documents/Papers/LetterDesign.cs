using PracticeFirm.Documents.Layout;
using PracticeFirm.Domain.Firm;

namespace PracticeFirm.Documents.Papers;

/// <summary>An arrangement of the letter head. The address stands in the window of a DL envelope, left or right as the design asks.</summary>
internal abstract class LetterDesign
{
    /// <summary>Top of the address and of the details beside it, in points.</summary>
    public static readonly float BlockTop = Theme.Mm(51);

    public static LetterDesign Of(LetterHead layout) => layout switch
    {
        LetterHead.Band => new BandDesign(),
        LetterHead.Rule => new RuleDesign(),
        LetterHead.Column => new ColumnDesign(),
    };

    /// <summary>Left edge of the address.</summary>
    public virtual float AddressX(Theme theme) => theme.Left;

    /// <summary>Left edge of number, date and the like.</summary>
    public virtual float DetailsX(Theme theme) => Theme.Mm(121);

    /// <summary>Room for the details.</summary>
    public virtual float DetailsWidth(Theme theme) => theme.Right - DetailsX(theme);

    /// <summary>Draws logo, name and sender on the first page.</summary>
    public abstract void DrawHead(Sheet sheet, Theme theme);

    /// <summary>Draws what further pages have of it.</summary>
    public virtual void DrawEdge(Sheet sheet, Theme theme)
    {
    }

    /// <summary>Name and slogan beside the logo, set as large as the room allows.</summary>
    protected static void DrawName(Sheet sheet, Theme theme, float x, float middle, float width, Ink name, Ink slogan)
    {
        var sender = theme.Document.Sender;
        var run = GlyphRun.Fitting(sender.Name, theme.Faces.Heading, 17f * theme.Faces.Scale, width, 0.6f);
        var capital = run.Face.CapHeight * run.Size / run.Face.UnitsPerEm;
        if (string.IsNullOrWhiteSpace(sender.Slogan))
        {
            sheet.Run(run, name, x, middle + (capital / 2));
            return;
        }

        sheet.Run(run, name, x, middle + 1);
        sheet.Fitted(sender.Slogan, new Pen(theme.Faces.Regular, 8.6f * theme.Faces.Scale, slogan), x, middle + 15, width);
    }

    /// <summary>Address and ways to reach the firm, with links.</summary>
    protected static void DrawContact(Sheet sheet, Theme theme, float right, float top, Ink ink)
    {
        var sender = theme.Document.Sender;
        var pen = new Pen(theme.Faces.Regular, 7.6f * theme.Faces.Scale, ink);
        string[] lines = [sender.Address.StreetLine, sender.Address.CityLine, sender.Phone, sender.Email, sender.Website];
        var baseline = top + (pen.Size * 0.82f);
        foreach (var line in lines.Where(line => !string.IsNullOrWhiteSpace(line)))
        {
            var width = sheet.Fitted(line, pen, right, baseline, Theme.Mm(58), Alignment.Right);
            var link = line == sender.Email ? "mailto:" + line : line == sender.Website ? "https://" + line : null;
            if (link is not null && Uri.IsWellFormedUriString(link, UriKind.Absolute))
                sheet.Add(new LinkMark(right - width, baseline - pen.Size, width, pen.Size * 1.3f, link));
            baseline += pen.Size * 1.42f;
        }
    }

    /// <summary>A full-width band in the main colour.</summary>
    private sealed class BandDesign : LetterDesign
    {
        public override void DrawHead(Sheet sheet, Theme theme)
        {
            var height = Theme.Mm(31);
            sheet.Box(0, 0, PageDrawing.Width, height, theme.Main);
            sheet.Box(0, height, PageDrawing.Width, Theme.Mm(1.1f), theme.Accent);
            var size = Theme.Mm(15);
            Logos.Draw(sheet, theme.Document.Style.Logo, theme.Left, (height - size) / 2, size, Ink.White, theme.Accent, theme.Main);
            DrawName(sheet, theme, theme.Left + size + 12, height / 2, Theme.Mm(90), Ink.White, Ink.White.Mix(theme.Main, 0.85f));
            DrawContact(sheet, theme, theme.Right, Theme.Mm(6.4f), Ink.White.Mix(theme.Main, 0.92f));
        }

        public override void DrawEdge(Sheet sheet, Theme theme)
        {
            sheet.Box(0, 0, PageDrawing.Width, Theme.Mm(5), theme.Main);
            sheet.Box(0, Theme.Mm(5), PageDrawing.Width, Theme.Mm(0.7f), theme.Accent);
        }
    }

    /// <summary>Logo left, sender right, a thin rule below; the address in a right-hand window.</summary>
    private sealed class RuleDesign : LetterDesign
    {
        public override float AddressX(Theme theme) => Theme.Mm(112);

        public override float DetailsX(Theme theme) => theme.Left;

        public override float DetailsWidth(Theme theme) => Theme.Mm(84);

        public override void DrawHead(Sheet sheet, Theme theme)
        {
            var (size, top) = (Theme.Mm(17), Theme.Mm(13));
            Logos.Draw(sheet, theme.Document.Style.Logo, theme.Left, top, size, theme.Main, theme.Accent, Ink.White);
            DrawName(sheet, theme, theme.Left + size + 12, top + (size / 2), Theme.Mm(92), theme.Main, theme.Label.Ink);
            DrawContact(sheet, theme, theme.Right, top - 1, theme.Label.Ink);
            sheet.Rule(theme.Left, Theme.Mm(36), theme.Width, 0.75f, theme.Main);
            sheet.Rule(theme.Left, Theme.Mm(36), size, 3f, theme.Accent);
        }
    }

    /// <summary>A coloured column along the left edge of every page.</summary>
    private sealed class ColumnDesign : LetterDesign
    {
        public override float DetailsX(Theme theme) => Theme.Mm(122);

        public override void DrawHead(Sheet sheet, Theme theme)
        {
            DrawEdge(sheet, theme);
            var (size, top) = (Theme.Mm(16), Theme.Mm(13));
            Logos.Draw(sheet, theme.Document.Style.Logo, theme.Left, top, size, theme.Main, theme.Accent, Ink.White);
            DrawName(sheet, theme, theme.Left + size + 12, top + (size / 2), Theme.Mm(92), theme.Main, theme.Label.Ink);
            DrawContact(sheet, theme, theme.Right, top - 1, theme.Label.Ink);
        }

        public override void DrawEdge(Sheet sheet, Theme theme)
        {
            sheet.Box(0, 0, Theme.Mm(9), PageDrawing.Height, theme.Main);
            sheet.Box(Theme.Mm(9), 0, Theme.Mm(1), PageDrawing.Height, theme.Accent);
        }
    }
}
