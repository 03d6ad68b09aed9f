using PracticeFirm.Documents.Layout;
using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Firm;

namespace PracticeFirm.Documents.Offertes;

/// <summary>The lines of the offerte: columns as wide as their content asks, headings on each page, a subtotal carried over each page break.</summary>
internal sealed class OfferteTable
{
    private const float ColumnGap = 8;
    private const float MostSpareGap = 6;
    private const float NarrowestDescription = 130;
    private const int MostLinesInOnePiece = 14;

    private readonly Theme _theme;
    private readonly TableFrame _frame;
    private readonly List<Column> _columns;
    private readonly Column _amount;
    private readonly float _inset;
    private readonly float _padding;
    private readonly int _mostDecimals;
    private readonly float _digitWidth;

    private sealed class Column(string heading, float limit, bool right, Func<OfferteArticleLine, string> text)
    {
        public string Heading { get; } = heading;

        public float Limit { get; } = limit;

        public bool Right { get; } = right;

        public Func<OfferteArticleLine, string> Text { get; } = text;

        public float Gap { get; init; } = ColumnGap;

        public bool Decimals { get; init; }

        public bool Quiet { get; init; }

        public float X { get; set; }

        public float Width { get; set; }
    }

    public OfferteTable(Theme theme)
    {
        _theme = theme;
        _inset = theme.Document.Style.Layout == LetterHead.Rule ? 0 : 6;
        _padding = 3.6f * theme.Density;
        _mostDecimals = theme.Document.Lines.OfType<OfferteArticleLine>().Select(line => Decimals(line.UnitPrice)).DefaultIfEmpty(2).Max();
        _digitWidth = GlyphRun.Of("0", theme.Faces.Regular, theme.Row.Size).Width;
        _columns = Columns(theme);
        _amount = _columns[^1];
        Measure();
        _frame = new TableFrame(Header(), carried => Carry(theme.Words.CarryForward, carried), brought => Carry(theme.Words.BroughtForward, brought));
    }

    /// <summary>Distance of the first and the last column from the edges of the body.</summary>
    public float Inset => _inset;

    /// <summary>The header and the rows; the last two rows stay with what follows them.</summary>
    public IEnumerable<Strip> Strips()
    {
        var lines = _theme.Document.Lines;
        if (lines.Count == 0)
            yield break;
        yield return _frame.Header with { SpaceBefore = _theme.Gap * 0.75f, KeepWithNext = true, Table = _frame };
        var running = Money.Zero;
        for (var i = 0; i < lines.Count; i++)
        {
            var line = lines[i];
            running += line is OfferteArticleLine article ? article.Net : Money.Zero;
            var carried = _theme.Format.Amount(running);
            foreach (var strip in line switch
            {
                OfferteArticleLine offered => Article(offered),
                OfferteTextLine text => Text(text),
                _ => throw new NotSupportedException($"A line of type {line.GetType().Name} can't be printed."),
            })
            {
                yield return strip with { Table = _frame, Carried = carried, KeepWithNext = strip.KeepWithNext || i >= lines.Count - 2 };
            }
        }
    }

    private static List<Column> Columns(Theme theme)
    {
        var (words, format, lines) = (theme.Words, theme.Format, theme.Document.Lines.OfType<OfferteArticleLine>().ToList());
        var columns = new List<Column>
        {
            new(words.Position, 30, true, line => format.Count(line.Position)) { Quiet = true, Gap = 0 },
            new(words.Article, 78, false, line => line.ArticleNumber),
            new(words.Description, 0, false, line => line.Description),
            new(words.Quantity, 62, true, line => format.Count(line.Quantity)),
            new("", 64, false, line => line.Unit) { Gap = 4 },
            new(words.Price, 84, true, line => format.Amount(line.UnitPrice)) { Decimals = true, Gap = 11 },
        };
        if (lines.Any(line => line.Discount != Percentage.Zero))
            columns.Add(new(words.Discount, 56, true, line => line.Discount == Percentage.Zero ? "" : format.Percent(line.Discount)));
        if (theme.Document.VatCategory == VatCategory.Standard || lines.Any(line => line.VatRate != Percentage.Zero))
            columns.Add(new(words.Vat, 44, true, line => format.Percent(line.VatRate)));
        columns.Add(new(words.Amount, 96, true, line => format.Amount(line.Net)));
        return columns;
    }

    private void Measure()
    {
        var lines = _theme.Document.Lines.OfType<OfferteArticleLine>().ToList();
        foreach (var column in _columns.Where(column => column.Limit > 0))
        {
            var content = lines
                .Select(line => GlyphRun.Of(column.Text(line), _theme.Faces.Regular, _theme.Row.Size).Width + DecimalShift(column, line))
                .DefaultIfEmpty().Max();
            var heading = GlyphRun.Of(column.Heading, _theme.Faces.Bold, HeadingSize).Width;
            column.Width = Math.Max(heading, Math.Min(column.Limit, content)) + 0.2f;
        }

        var room = _theme.Width - (2 * _inset) - _columns.Sum(column => column.Gap);
        var taken = _columns.Sum(column => column.Width);
        var squeeze = Math.Min(1, (room - NarrowestDescription) / taken);
        var description = lines.Select(line => GlyphRun.Of(line.Description, _theme.Faces.Regular, _theme.Row.Size).Width).DefaultIfEmpty().Max();
        var wide = _columns.Count(column => column.Gap >= ColumnGap);
        var spare = Math.Clamp((room - (taken * squeeze) - description - ColumnGap) / wide, 0, MostSpareGap);
        var x = _inset;
        foreach (var column in _columns)
        {
            column.Width = column.Limit > 0 ? column.Width * squeeze : room - (taken * squeeze) - (spare * wide);
            column.X = x + column.Gap + (column.Gap >= ColumnGap ? spare : 0);
            x = column.X + column.Width;
        }
    }

    private float HeadingSize => _theme.Row.Size * 0.9f;

    private Strip Header()
    {
        var height = MathF.Round(20 * (0.5f + (0.5f * _theme.Density)), 1);
        var layout = _theme.Document.Style.Layout;
        return new Strip(height, (sheet, x, y) =>
        {
            if (layout == LetterHead.Band)
                sheet.Box(x, y, _theme.Width, height, _theme.Main);
            else if (layout == LetterHead.Column)
                sheet.Box(x, y, _theme.Width, height, _theme.Main.Tint(0.1f));
            var pen = new Pen(_theme.Faces.Bold, HeadingSize, layout == LetterHead.Band ? Ink.White : _theme.Main);
            var baseline = y + (height / 2) + (HeadingSize * 0.36f);
            foreach (var column in _columns)
                sheet.Fitted(column.Heading, pen, x + column.X + (column.Right ? column.Width : 0), baseline, column.Width, column.Right ? Alignment.Right : Alignment.Left);
            if (layout == LetterHead.Rule)
                sheet.Rule(x, y, _theme.Width, 0.5f, _theme.Hairline);
            if (layout != LetterHead.Band)
                sheet.Rule(x, y + height, _theme.Width, 1f, _theme.Main);
        });
    }

    private Strip Carry(string label, string amount)
    {
        var height = _theme.Row.Leading + (2 * _padding);
        return new Strip(height, (sheet, x, y) =>
        {
            var baseline = y + _padding + Flow.Baseline(_theme.Row);
            var pen = _theme.Strong with { Size = _theme.Row.Size };
            sheet.Text(label, pen, x + _columns[2].X, baseline);
            sheet.Text(amount, pen, x + _amount.X + _amount.Width, baseline, Alignment.Right);
            sheet.Rule(x, y + height, _theme.Width, 0.5f, _theme.Main);
        });
    }

    private IEnumerable<Strip> Article(OfferteArticleLine line)
    {
        var cells = _columns.Select(column => Cell(column, line)).ToList();
        return Pieces(Math.Max(1, cells.Max(cell => cell.Count)), (sheet, x, baseline, row) =>
        {
            for (var i = 0; i < cells.Count; i++)
            {
                if (row < cells[i].Count)
                    cells[i][row].Draw(sheet, _columns[i].Quiet ? _theme.Label.Ink : _theme.Text, x, baseline);
            }
        });
    }

    /// <summary>The set lines of one cell, placed from the left edge of the table: text is wrapped, a figure made to fit.</summary>
    private IReadOnlyList<TextLine> Cell(Column column, OfferteArticleLine line)
    {
        var text = column.Text(line);
        if (!column.Right)
            return [.. Paragraph.Wrap(text, _theme.Row, column.Width).Select(set => Moved(set, column.X))];
        var run = GlyphRun.Fitting(text, _theme.Faces.Regular, _theme.Row.Size, column.Width - DecimalShift(column, line), 0.3f);
        return [new TextLine([(run, column.X + column.Width - DecimalShift(column, line) - run.Width)], run.Width)];
    }

    private static TextLine Moved(TextLine line, float x) => line with { Runs = [.. line.Runs.Select(run => (run.Run, run.X + x))] };

    private IEnumerable<Strip> Text(OfferteTextLine line)
    {
        var x = _columns[1].X;
        var lines = Paragraph.Wrap(line.Text, _theme.Row, _columns[^1].X - ColumnGap - x);
        return Pieces(Math.Max(1, lines.Count), (sheet, left, baseline, row) =>
        {
            if (row < lines.Count)
                lines[row].Draw(sheet, _theme.Text, left + x, baseline);
        });
    }

    /// <summary>A row as one strip, or as a strip per line when it is so long that it may break over pages.</summary>
    private IEnumerable<Strip> Pieces(int rows, Action<Sheet, float, float, int> draw)
    {
        var (leading, baseline) = (_theme.Row.Leading, Flow.Baseline(_theme.Row));
        if (rows <= MostLinesInOnePiece)
        {
            var height = (rows * leading) + (2 * _padding);
            yield return new Strip(height, (sheet, x, y) =>
            {
                for (var row = 0; row < rows; row++)
                    draw(sheet, x, y + _padding + (row * leading) + baseline, row);
                sheet.Rule(x, y + height, _theme.Width, 0.4f, _theme.Hairline);
            });
            yield break;
        }

        for (var i = 0; i < rows; i++)
        {
            var (row, above, below) = (i, i == 0 ? _padding : 0, i == rows - 1 ? _padding : 0);
            yield return new Strip(leading + above + below, (sheet, x, y) =>
            {
                draw(sheet, x, y + above + baseline, row);
                if (below > 0)
                    sheet.Rule(x, y + leading + above + below, _theme.Width, 0.4f, _theme.Hairline);
            })
            {
                KeepWithNext = row == 0 || row == rows - 2,
            };
        }
    }

    /// <summary>Prices with two, three and four decimals stand with their decimal signs below each other.</summary>
    private float DecimalShift(Column column, OfferteArticleLine line) => column.Decimals ? (_mostDecimals - Decimals(line.UnitPrice)) * _digitWidth : 0;

    private static int Decimals(UnitPrice price) => price.TenThousandths % 100 == 0 ? 2 : price.TenThousandths % 10 == 0 ? 3 : 4;
}
