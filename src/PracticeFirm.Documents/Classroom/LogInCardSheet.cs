using PracticeFirm.Documents.Layout;
using PracticeFirm.Documents.Papers;
using PracticeFirm.Domain.Firm;

namespace PracticeFirm.Documents.Classroom;

/// <summary>Sets log-in cards on pages.</summary>
internal sealed class LogInCardSheet
{
    public const int Columns = 2;
    public const int Rows = 4;

    private const string UserNameLabel = "Gebruikersnaam";
    private const string PasswordLabel = "Wachtwoord voor de eerste keer";
    private const string AddressLabel = "Ga naar";
    private const string Instruction = "Je kiest daarna zelf een wachtwoord. Houd dit kaartje voor jezelf.";

    private static readonly float Margin = Theme.Mm(10);
    private static readonly float CardWidth = (PageDrawing.Width - (2 * Margin)) / Columns;
    private static readonly float CardHeight = (PageDrawing.Height - (2 * Margin)) / Rows;
    private static readonly float Inset = Theme.Mm(6);
    private static readonly float CodeSide = Theme.Mm(28);
    private static readonly float MarkLength = Theme.Mm(4);

    private static readonly Ink Text = new(0x1D, 0x21, 0x27);
    private static readonly Ink Quiet = new(0x5A, 0x62, 0x6E);
    private static readonly Ink Cut = new(0x9A, 0xA1, 0xAB);

    private readonly FaceSet _faces = Faces.Of(DocumentFont.Grotesque);
    private readonly QrPicture? _code;
    private readonly string _address;

    private LogInCardSheet(LogInCards cards)
    {
        _code = QrPicture.Of(cards.Address);
        _address = cards.Address;
    }

    /// <summary>The pages, at least one.</summary>
    public static IReadOnlyList<PageDrawing> Pages(LogInCards cards)
    {
        var sheet = new LogInCardSheet(cards);
        return cards.Cards.Count == 0 ? [new Sheet().Finish()] : [.. cards.Cards.Chunk(Columns * Rows).Select(sheet.Page)];
    }

    private PageDrawing Page(LogInCard[] cards)
    {
        var sheet = new Sheet();
        for (var i = 0; i < cards.Length; i++)
            Draw(sheet, cards[i], Margin + (i % Columns * CardWidth), Margin + (i / Columns * CardHeight));
        DrawMarks(sheet, (cards.Length + Columns - 1) / Columns);
        return sheet.Finish();
    }

    private void Draw(Sheet sheet, LogInCard card, float left, float top)
    {
        var x = left + Inset;
        var width = CardWidth - (2 * Inset);
        var y = top + Inset;
        sheet.Fitted(card.Name, new Pen(_faces.Bold, 14, Text), x, y + 11, width);
        sheet.Fitted(card.Class, new Pen(_faces.Regular, 9, Quiet), x, y + 24, width);

        // Beside the code there is less room; the log-in name and the password stay whole.
        var beside = width - (_code is null ? 0 : CodeSide + 8);
        var at = y + 42;
        at = Fact(sheet, UserNameLabel, card.UserName, x, at, beside);
        at = Fact(sheet, PasswordLabel, card.Password, x, at, beside);
        _code?.Draw(sheet, x + width - CodeSide + 5, y + 33, CodeSide);

        sheet.Text(AddressLabel, new Pen(_faces.Regular, 8, Quiet), x, at);
        sheet.Fitted(_address, new Pen(_faces.Bold, 9.5f, Text), x, at + 12, width);
        sheet.Fitted(Instruction, new Pen(_faces.Regular, 8, Text), x, top + CardHeight - Inset, width);
    }

    private float Fact(Sheet sheet, string label, string value, float x, float y, float width)
    {
        sheet.Fitted(label, new Pen(_faces.Regular, 8, Quiet), x, y, width);

        // Set small rather than cut off: half a log-in name lets nobody in.
        sheet.Run(GlyphRun.Fitting(value, _faces.Bold, 12, width, smallest: 0.3f), Text, x, y + 14);
        return y + 33;
    }

    // Short lines in the margins for the paper cutter, and crosses where four cards meet for scissors.
    private static void DrawMarks(Sheet sheet, int rows)
    {
        var bottom = Margin + (rows * CardHeight);
        for (var column = 0; column <= Columns; column++)
        {
            var x = Margin + (column * CardWidth);
            Line(sheet, x, Margin - MarkLength - 3, x, Margin - 3);
            Line(sheet, x, bottom + 3, x, bottom + MarkLength + 3);
        }

        for (var row = 0; row <= rows; row++)
        {
            var y = Margin + (row * CardHeight);
            Line(sheet, Margin - MarkLength - 3, y, Margin - 3, y);
            Line(sheet, PageDrawing.Width - Margin + 3, y, PageDrawing.Width - Margin + MarkLength + 3, y);
        }

        for (var column = 0; column <= Columns; column++)
        {
            for (var row = 0; row <= rows; row++)
            {
                var (x, y) = (Margin + (column * CardWidth), Margin + (row * CardHeight));
                Line(sheet, Math.Max(Margin, x - 5), y, Math.Min(PageDrawing.Width - Margin, x + 5), y);
                Line(sheet, x, Math.Max(Margin, y - 5), x, Math.Min(bottom, y + 5));
            }
        }
    }

    private static void Line(Sheet sheet, float fromX, float fromY, float toX, float toY) => sheet.Add(new LineMark(fromX, fromY, toX, toY, 0.5f, Cut));
}
