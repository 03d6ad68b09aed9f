namespace PracticeFirm.Documents.Layout;

/// <summary>Draws itself on a sheet with its top left corner at the given point.</summary>
internal delegate void DrawAt(Sheet sheet, float x, float y);

/// <summary>A part of the running text that never breaks, as wide as the body.</summary>
/// <param name="Height">Its height in points.</param>
/// <param name="Draw">Draws it.</param>
internal sealed record Strip(float Height, DrawAt Draw)
{
    /// <summary>White above it, in points; not at the top of a page.</summary>
    public float SpaceBefore { get; init; }

    /// <summary>Whether it must stand on the same page as the strip after it.</summary>
    public bool KeepWithNext { get; init; }

    /// <summary>The table it is a row of.</summary>
    public TableFrame? Table { get; init; }

    /// <summary>What is carried when a page ends after this row.</summary>
    public string? Carried { get; init; }
}

/// <summary>What a table shows at each page break.</summary>
/// <param name="Header">The headings, repeated on each page.</param>
/// <param name="CarryForward">The row at the foot of the page, with the amount carried.</param>
/// <param name="BroughtForward">The row on top of the next page, with the same amount.</param>
internal sealed record TableFrame(Strip Header, Func<string, Strip> CarryForward, Func<string, Strip> BroughtForward);

/// <summary>The part of the pages the running text fills.</summary>
/// <param name="Left">Left edge in points.</param>
/// <param name="FirstTop">Top on the first page.</param>
/// <param name="NextTop">Top on the other pages.</param>
/// <param name="Bottom">Lower edge on all pages.</param>
internal sealed record BodyFrame(float Left, float FirstTop, float NextTop, float Bottom);

/// <summary>Divides strips over pages.</summary>
internal sealed class Paginator
{
    private readonly BodyFrame _frame;
    private readonly Func<Sheet> _newSheet;
    private readonly List<Sheet> _sheets = [];
    private Sheet _sheet;
    private float _y;
    private bool _fresh = true;

    private Paginator(BodyFrame frame, Func<Sheet> newSheet)
    {
        (_frame, _newSheet, _y) = (frame, newSheet, frame.FirstTop);
        _sheet = newSheet();
        _sheets.Add(_sheet);
    }

    /// <summary>Draws the strips on as many sheets as they need.</summary>
    /// <param name="strips">The running text.</param>
    /// <param name="frame">Where it goes.</param>
    /// <param name="newSheet">Gives each new page, with what must lie under the text.</param>
    /// <returns>The sheets and how far down the last one is filled.</returns>
    public static (IReadOnlyList<Sheet> Sheets, float End) Paginate(IReadOnlyList<Strip> strips, BodyFrame frame, Func<Sheet> newSheet)
    {
        var paginator = new Paginator(frame, newSheet);
        for (var start = 0; start < strips.Count;)
        {
            var end = start;
            while (end < strips.Count - 1 && strips[end].KeepWithNext)
                end++;
            paginator.Place(strips, start, end + 1);
            start = end + 1;
        }

        return (paginator._sheets, paginator._y);
    }

    private void Place(IReadOnlyList<Strip> strips, int start, int end)
    {
        var height = Enumerable.Range(start, end - start).Sum(i => strips[i].Height + (i == start && _fresh ? 0 : strips[i].SpaceBefore));
        if (!_fresh && height + Reserve(strips, end) > _frame.Bottom - _y)
            Break(strips, start);
        for (var i = start; i < end; i++)
        {
            if (!_fresh && strips[i].Height + strips[i].SpaceBefore + Reserve(strips, i + 1) > _frame.Bottom - _y)
                Break(strips, i);
            Draw(strips[i]);
        }
    }

    /// <summary>Room for the carried subtotal, needed as long as the table goes on after the row.</summary>
    private static float Reserve(IReadOnlyList<Strip> strips, int next) =>
        next < strips.Count && strips[next].Table is { } table && strips[next - 1].Carried is { } carried ? table.CarryForward(carried).Height : 0;

    private void Break(IReadOnlyList<Strip> strips, int next)
    {
        var table = strips[next].Table;
        var carried = table is not null && next > 0 && strips[next - 1].Table == table ? strips[next - 1].Carried : null;
        if (carried is not null)
            Draw(table!.CarryForward(carried));
        _sheet = _newSheet();
        _sheets.Add(_sheet);
        (_y, _fresh) = (_frame.NextTop, true);
        if (table is null || next == 0 || strips[next - 1].Table != table)
            return;
        Draw(table.Header);
        if (carried is not null)
            Draw(table.BroughtForward(carried));
        _fresh = false;
    }

    private void Draw(Strip strip)
    {
        _y += _fresh ? 0 : strip.SpaceBefore;
        strip.Draw(_sheet, _frame.Left, _y);
        _y += strip.Height;
        _fresh = false;
    }
}
