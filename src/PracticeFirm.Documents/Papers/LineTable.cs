using PracticeFirm.Documents.Layout;
using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Firm;

namespace PracticeFirm.Documents.Papers;

/// <summary>A column of a table.</summary>
/// <typeparam name="T">What a line of the table shows.</typeparam>
/// <param name="heading">Its heading.</param>
/// <param name="limit">Widest it may be, in points; 0 for the one column that takes the room that is left.</param>
/// <param name="right">Whether it holds figures, which stand to the right and never break.</param>
/// <param name="text">What it shows of a line.</param>
internal sealed class TableColumn<T>(string heading, float limit, bool right, Func<T, string> text)
{
    public const float UsualGap = 8;

    public string Heading { get; } = heading;

    public float Limit { get; } = limit;

    public bool Right { get; } = right;

    public Func<T, string> Text { get; } = text;

    /// <summary>White to the left of it.</summary>
    public float Gap { get; init; } = UsualGap;

    /// <summary>How many decimals a line has here, so that decimal signs stand below each other.</summary>
    public Func<T, int>? Decimals { get; init; }

    /// <summary>Set in grey.</summary>
    public bool Quiet { get; init; }

    /// <summary>Set in bold.</summary>
    public bool Strong { get; init; }

    /// <summary>What stands in grey below the text of a line, for the column that takes the room left; empty prints nothing.</summary>
    public Func<T, string>? Note { get; init; }

    public float X { get; set; }

    public float Width { get; set; }
}

/// <summary>A row of a table, with what it adds to the amount carried over a page break.</summary>
internal abstract record TableRow
{
    public Money Adds { get; init; }

    /// <summary>Whether it must stand on the same page as the row after it.</summary>
    public bool KeepWithNext { get; init; }
}

/// <summary>A line in columns.</summary>
internal sealed record LineRow<T>(T Line) : TableRow;

/// <summary>A free text between the lines.</summary>
internal sealed record TextRow(string Text) : TableRow;

/// <summary>A heading over the rows that follow: of an order (strong) or of a delivery within it.</summary>
internal sealed record HeadingRow(string Text, string Note, bool Strong) : TableRow;

/// <summary>An amount that is added below the lines; a strong one is a subtotal.</summary>
internal sealed record SumRow(string Label, string Amount, bool Strong) : TableRow;

/// <summary>Lines in columns as wide as their content asks, headings on each page, a subtotal carried over each page break.</summary>
/// <typeparam name="T">What a line of the table shows.</typeparam>
internal sealed class LineTable<T>
{
    private const float MostSpareGap = 6;
    private const float NarrowestDescription = 130;
    private const int MostLinesInOnePiece = 14;

    private readonly Theme _theme;
    private readonly TableFrame _frame;
    private readonly List<TableColumn<T>> _columns;
    private readonly IReadOnlyList<TableRow> _rows;
    private readonly List<T> _lines;
    private readonly TableColumn<T> _flexible;
    private readonly TableColumn<T> _amount;
    private readonly Dictionary<TableColumn<T>, int> _mostDecimals;
    private readonly bool _carries;
    private readonly float _inset;
    private readonly float _padding;
    private readonly float _digitWidth;

    /// <param name="theme">The paper.</param>
    /// <param name="columns">The columns, one of them without a limit; the last one is the amount where amounts are carried.</param>
    /// <param name="rows">The rows in order.</param>
    /// <param name="carries">Whether a page break shows the amount so far.</param>
    public LineTable(Theme theme, List<TableColumn<T>> columns, IReadOnlyList<TableRow> rows, bool carries)
    {
        (_theme, _columns, _rows, _carries) = (theme, columns, rows, carries);
        _lines = [.. rows.OfType<LineRow<T>>().Select(row => row.Line)];
        _inset = theme.Inset;
        _padding = 3.6f * theme.Density;
        _digitWidth = GlyphRun.Of("0", theme.Faces.Regular, theme.Row.Size).Width;
        _mostDecimals = columns.Where(column => column.Decimals is not null)
            .ToDictionary(column => column, column => _lines.Select(column.Decimals!).DefaultIfEmpty(2).Max());
        _flexible = columns.Single(column => column.Limit == 0);
        _amount = columns[^1];
        Measure();
        _frame = new TableFrame(Header(), carried => Carry(theme.Words.CarryForward, carried), brought => Carry(theme.Words.BroughtForward, brought));
    }

    /// <summary>The header and the rows; the last two lines stay with what follows them.</summary>
    public IEnumerable<Strip> Strips()
    {
        if (_rows.Count == 0)
            yield break;
        yield return _frame.Header with { SpaceBefore = _theme.Gap * 0.75f, KeepWithNext = true, Table = _frame };
        var running = Money.Zero;
        var tail = Tail();
        for (var i = 0; i < _rows.Count; i++)
        {
            var row = _rows[i];
            running += row.Adds;
            var carried = _carries ? _theme.Format.Amount(running) : null;
            var keep = i >= tail || row.KeepWithNext || (i + 1 < _rows.Count && _rows[i + 1] is SumRow);
            foreach (var strip in row switch
            {
                LineRow<T> line => Line(line.Line),
                TextRow text => Text(text),
                HeadingRow heading => Heading(heading),
                SumRow sum => [Sum(sum)],
                _ => throw new NotSupportedException($"A row of type {row.GetType().Name} can't be printed."),
            })
            {
                yield return strip with { Table = _frame, Carried = carried, KeepWithNext = strip.KeepWithNext || keep };
            }
        }
    }

    /// <summary>The row from which everything stays with what follows the table.</summary>
    private int Tail()
    {
        var (seen, at) = (0, _rows.Count);
        while (at > 0 && seen < 2)
            seen += _rows[--at] is LineRow<T> or TextRow ? 1 : 0;
        return at;
    }

    private void Measure()
    {
        foreach (var column in _columns.Where(column => column.Limit > 0))
        {
            var content = _lines
                .Select(line => GlyphRun.Of(column.Text(line), Face(column), _theme.Row.Size).Width + DecimalShift(column, line))
                .DefaultIfEmpty().Max();
            var heading = GlyphRun.Of(column.Heading, _theme.Faces.Bold, HeadingSize).Width;
            column.Width = Math.Max(heading, Math.Min(column.Limit, content)) + 0.2f;
        }

        var room = _theme.Width - (2 * _inset) - _columns.Sum(column => column.Gap);
        var taken = _columns.Sum(column => column.Width);
        var squeeze = Math.Min(1, (room - NarrowestDescription) / taken);
        var description = _lines.Select(line => GlyphRun.Of(_flexible.Text(line), _theme.Faces.Regular, _theme.Row.Size).Width).DefaultIfEmpty().Max();
        var wide = _columns.Count(column => column.Gap >= TableColumn<T>.UsualGap);
        var spare = Math.Clamp((room - (taken * squeeze) - description - TableColumn<T>.UsualGap) / wide, 0, MostSpareGap);
        var x = _inset;
        foreach (var column in _columns)
        {
            column.Width = column.Limit > 0 ? column.Width * squeeze : room - (taken * squeeze) - (spare * wide);
            column.X = x + column.Gap + (column.Gap >= TableColumn<T>.UsualGap ? spare : 0);
            x = column.X + column.Width;
        }
    }

    private float HeadingSize => _theme.Row.Size * 0.9f;

    private FontFace Face(TableColumn<T> column) => column.Strong ? _theme.Faces.Bold : _theme.Faces.Regular;

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
            sheet.Text(label, pen, x + _flexible.X, baseline);
            sheet.Text(amount, pen, x + _amount.X + _amount.Width, baseline, Alignment.Right);
            sheet.Rule(x, y + height, _theme.Width, 0.5f, _theme.Main);
        });
    }

    private Strip Sum(SumRow sum)
    {
        var height = _theme.Row.Leading + (sum.Strong ? 2 * _padding : _padding);
        return new Strip(height, (sheet, x, y) =>
        {
            var baseline = y + (sum.Strong ? _padding : _padding / 2) + Flow.Baseline(_theme.Row);
            var pen = (sum.Strong ? _theme.Strong : _theme.Plain) with { Size = _theme.Row.Size };
            var right = x + _amount.X + _amount.Width;
            var amount = sheet.Text(sum.Amount, pen, right, baseline, Alignment.Right);
            sheet.Fitted(sum.Label, pen, x + _flexible.X, baseline, right - amount - 12 - x - _flexible.X);
            if (sum.Strong)
            {
                sheet.Rule(x + _amount.X, y, _amount.Width, 0.5f, _theme.Text);
                sheet.Rule(x, y + height, _theme.Width, 0.5f, _theme.Main);
            }
        });
    }

    /// <summary>Bold for an order on a washed ground, plain bold for a delivery; the note follows in grey.</summary>
    private IEnumerable<Strip> Heading(HeadingRow heading)
    {
        var style = heading.Strong ? _theme.Row with { Ink = _theme.Main } : _theme.Row;
        var x = heading.Strong ? Math.Max(_inset, 4) : _columns[1].X;
        var spans = new List<Span> { new(heading.Text, true) };
        if (heading.Note.Length > 0)
            spans.Add(new("   " + heading.Note));
        var lines = Paragraph.Wrap(spans, style, _theme.Width - x - _inset);
        var height = (lines.Count * style.Leading) + (heading.Strong ? 2 * _padding : 1.6f * _padding);
        yield return new Strip(height, (sheet, left, y) =>
        {
            if (heading.Strong)
                sheet.Box(left, y, _theme.Width, height, _theme.Wash);
            for (var i = 0; i < lines.Count; i++)
                lines[i].Draw(sheet, style.Ink, left + x, y + _padding + (i * style.Leading) + Flow.Baseline(style));
            if (heading.Strong)
                sheet.Rule(left, y + height, _theme.Width, 0.4f, _theme.Hairline);
        })
        {
            KeepWithNext = true,
        };
    }

    private IEnumerable<Strip> Line(T line)
    {
        var cells = _columns.Select(column => Cell(column, line)).ToList();
        AddNote(cells, line);
        return Pieces(Math.Max(1, cells.Max(cell => cell.Count)), (sheet, x, baseline, row) =>
        {
            for (var i = 0; i < cells.Count; i++)
            {
                if (row < cells[i].Count)
                    cells[i][row].Line.Draw(sheet, cells[i][row].Ink, x, baseline);
            }
        });
    }

    /// <summary>The set lines of one cell, placed from the left edge of the table: text is wrapped, a figure made to fit.</summary>
    private List<(TextLine Line, Ink Ink)> Cell(TableColumn<T> column, T line)
    {
        var (text, ink) = (column.Text(line), column.Quiet ? _theme.Label.Ink : _theme.Text);
        if (column.Right)
        {
            var run = GlyphRun.Fitting(text, Face(column), _theme.Row.Size, column.Width - DecimalShift(column, line), 0.3f);
            return [(new TextLine([(run, column.X + column.Width - DecimalShift(column, line) - run.Width)], run.Width), ink)];
        }

        return [.. Paragraph.Wrap(text, _theme.Row, column.Width, column.Strong).Select(wrapped => (Moved(wrapped, column.X), ink))];
    }

    /// <summary>A note runs on under the figures beside it, as far as nothing stands there.</summary>
    private void AddNote(List<List<(TextLine Line, Ink Ink)>> cells, T line)
    {
        if (_flexible.Note?.Invoke(line) is not { Length: > 0 } note)
            return;
        var at = _columns.IndexOf(_flexible);
        var free = cells.Skip(at + 1).SkipLast(1).All(cell => cell.Count <= cells[at].Count);
        var width = free ? _columns[^1].X - TableColumn<T>.UsualGap - _flexible.X : _flexible.Width;
        cells[at].AddRange(Paragraph.Wrap(note, _theme.Note, width).Select(wrapped => (Moved(wrapped, _flexible.X), _theme.Note.Ink)));
    }

    private static TextLine Moved(TextLine line, float x) => line with { Runs = [.. line.Runs.Select(run => (run.Run, run.X + x))] };

    private IEnumerable<Strip> Text(TextRow row)
    {
        var x = _columns[1].X;
        var lines = Paragraph.Wrap(row.Text, _theme.Row, _columns[^1].X - TableColumn<T>.UsualGap - x);
        return Pieces(Math.Max(1, lines.Count), (sheet, left, baseline, line) =>
        {
            if (line < lines.Count)
                lines[line].Draw(sheet, _theme.Text, left + x, baseline);
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
    private float DecimalShift(TableColumn<T> column, T line) => column.Decimals is { } decimals ? (_mostDecimals[column] - decimals(line)) * _digitWidth : 0;
}
