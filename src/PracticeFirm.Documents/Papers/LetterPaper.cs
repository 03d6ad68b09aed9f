using PracticeFirm.Documents.Layout;
using PracticeFirm.Domain.Common;

namespace PracticeFirm.Documents.Papers;

/// <summary>The paper under the text: letter head, address and details on the first page, running head on the others, footer on all.</summary>
internal sealed class LetterPaper
{
    private static readonly float Bottom = PageDrawing.Height - Theme.Mm(21.5f);
    private readonly Theme _theme;
    private readonly LetterDesign _design;
    private readonly IReadOnlyList<(string Label, string Value)> _details;
    private int _sheets;

    public LetterPaper(Theme theme)
    {
        _theme = theme;
        _design = LetterDesign.Of(theme.Document.Style.Layout);
        _details = [.. theme.Paper.Details().Where(detail => !string.IsNullOrWhiteSpace(detail.Value)).Select(detail => (detail.Label, detail.Value!))];
        var details = LetterDesign.BlockTop + (_details.Count * DetailLeading);
        var address = LetterDesign.BlockTop + (AddressLines().Count * AddressLeading);
        var top = Math.Max(Math.Max(details, address), LetterDesign.BlockTop + Theme.Mm(28)) + (22 * theme.Density);
        Frame = new BodyFrame(theme.Left, top, Theme.Mm(33), Bottom);
    }

    /// <summary>Where the running text goes.</summary>
    public BodyFrame Frame { get; }

    private float AddressLeading => _theme.BodySize * 1.45f;

    private float AddressWidth => Math.Min(Theme.Mm(84), _theme.Right - _design.AddressX(_theme));

    private float DetailLeading => _theme.BodySize * 1.45f;

    /// <summary>The next page with everything but its footer.</summary>
    public Sheet NewSheet()
    {
        var sheet = new Sheet();
        if (_theme.Paper.IsDraft)
            Watermark(sheet);
        if (_sheets++ == 0)
            DrawFirst(sheet);
        else
            DrawNext(sheet);
        return sheet;
    }

    /// <summary>The firm's numbers and the page number.</summary>
    public static void DrawFoot(Sheet sheet, Theme theme, int page, int pages)
    {
        var (sender, words, pen) = (theme.Document.Sender, theme.Words, theme.Small);
        var y = PageDrawing.Height - Theme.Mm(16);
        sheet.Rule(theme.Left, y, theme.Width, 0.5f, theme.Hairline);
        var number = GlyphRun.Of(string.Format(words.PageOf, theme.Format.Count(page), theme.Format.Count(pages)), pen.Face, pen.Size);
        var room = theme.Width - number.Width - 20;
        string[] contact = [sender.Name, sender.Address.StreetLine, sender.Address.CityLine, sender.Phone, sender.Email];
        string[] numbers = [Labelled(words.Kvk, sender.KvkNumber), Labelled(words.VatId, sender.VatId), Labelled("IBAN", Iban.Format(sender.Iban.Replace(" ", "")))];
        sheet.Fitted(Joined(contact), pen, theme.Left, y + (pen.Size * 1.75f), room);
        sheet.Fitted(Joined(numbers), pen, theme.Left, y + (pen.Size * 3.15f), room);
        sheet.Run(number, pen.Ink, theme.Right, y + (pen.Size * 1.75f), Alignment.Right);
    }

    private static string Labelled(string label, string value) => string.IsNullOrWhiteSpace(value) ? "" : $"{label} {value}";

    private static string Joined(IEnumerable<string> parts) => string.Join("  ·  ", parts.Where(part => !string.IsNullOrWhiteSpace(part)));

    private void DrawFirst(Sheet sheet)
    {
        _design.DrawHead(sheet, _theme);
        var (x, y) = (_design.AddressX(_theme), LetterDesign.BlockTop);
        var sender = _theme.Document.Sender;
        var pen = new Pen(_theme.Faces.Regular, 6.2f * _theme.Faces.Scale, _theme.Label.Ink);
        var back = $"{_theme.Words.ReturnAddress}: {sender.Name}, {sender.Address.StreetLine}, {sender.Address.CityLine}";
        sheet.Fitted(back, pen, x, y - 12, Math.Min(Theme.Mm(85), _theme.Right - x));
        var lines = AddressLines();
        for (var i = 0; i < lines.Count; i++)
            sheet.Fitted(lines[i], _theme.Plain, x, y + (_theme.BodySize * 0.82f) + (i * AddressLeading), AddressWidth);
        DrawDetails(sheet, _design.DetailsX(_theme), y);
    }

    private void DrawDetails(Sheet sheet, float x, float y)
    {
        var labelWidth = _details.Select(detail => GlyphRun.Of(detail.Label, _theme.Faces.Regular, _theme.BodySize).Width).DefaultIfEmpty().Max() + 12;
        var room = _design.DetailsWidth(_theme) - labelWidth;
        for (var i = 0; i < _details.Count; i++)
        {
            var baseline = y + (_theme.BodySize * 0.82f) + (i * DetailLeading);
            sheet.Text(_details[i].Label, _theme.Label, x, baseline);
            sheet.Fitted(_details[i].Value, i == 0 ? _theme.Strong : _theme.Plain, x + labelWidth, baseline, room);
        }
    }

    private void DrawNext(Sheet sheet)
    {
        _design.DrawEdge(sheet, _theme);
        var baseline = Theme.Mm(19);
        var size = Theme.Mm(7);
        Logos.Draw(sheet, _theme.Document.Style.Logo, _theme.Left, baseline - (size * 0.75f), size, _theme.Main, _theme.Accent, Ink.White);
        var nameWidth = sheet.Fitted(
            _theme.Document.Sender.Name, new Pen(_theme.Faces.Heading, _theme.BodySize * 1.1f, _theme.Main), _theme.Left + size + 7, baseline, _theme.Width * 0.45f);
        var running = Joined([$"{_theme.Paper.Title} {_theme.Paper.NumberText}".TrimEnd(), _theme.Document.Recipient.Name]);
        sheet.Fitted(running, _theme.Label, _theme.Right, baseline, _theme.Width - size - nameWidth - 30, Alignment.Right);
        sheet.Rule(_theme.Left, Theme.Mm(25), _theme.Width, 0.5f, _theme.Hairline);
    }

    private void Watermark(Sheet sheet)
    {
        var face = _theme.Faces.Bold;
        sheet.Add(new TurnedTextMark(GlyphRun.Of(_theme.Words.Draft.ToUpperInvariant(), face, 104, 60), PageDrawing.Width / 2, PageDrawing.Height * 0.53f, -52, _theme.Label.Ink.Tint(0.08f)));
    }

    private List<string> AddressLines() => [.. _theme.Paper.AddressLines(_theme.Document.Recipient).SelectMany(InTwo)];

    /// <summary>A line that is too long for the window is divided at a space near its middle.</summary>
    private string[] InTwo(string line)
    {
        if (GlyphRun.Of(line, _theme.Faces.Regular, _theme.BodySize).Width <= AddressWidth)
            return [line];
        var middle = line.Length / 2;
        var space = Enumerable.Range(0, line.Length).Where(i => line[i] == ' ').OrderBy(i => Math.Abs(i - middle)).DefaultIfEmpty(0).First();
        return space == 0 ? [line] : [line[..space], line[(space + 1)..]];
    }
}
