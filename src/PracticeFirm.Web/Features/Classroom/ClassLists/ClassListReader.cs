using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.School;

namespace PracticeFirm.Web.Features.Classroom.ClassLists;

/// <summary>
/// Reads the class lists that Dutch school systems export and teachers paste: any separator, encoding and order of columns, with
/// headings or without, titles above it. Nothing in it is run or looked up, and of each row only number, name and class are kept.
/// </summary>
public static partial class ClassListReader
{
    /// <summary>Largest file.</summary>
    public const int MostBytes = 1_000_000;

    /// <summary>Most rows: a whole year of a large school.</summary>
    public const int MostRows = 1_000;

    /// <summary>Longest cell; of a longer one the rest is passed by.</summary>
    public const int LongestField = 500;

    /// <summary>Longest number of a learner.</summary>
    public const int LongestNumber = 20;

    /// <summary>Lines above the headings that are looked at: titles, dates, an empty line.</summary>
    private const int MostTitles = 15;

    /// <summary>Rows from which separator and columns are told.</summary>
    private const int Sample = 40;

    /// <summary>Most that is shown of a row that can't be used.</summary>
    private const int LongestShown = 40;

    private const char Nothing = '\u001F';

    private static readonly char[] Separators = [';', '\t', '|', Nothing, ','];

    // What Windows makes of bytes of MS-DOS, and of UTF-8 that was read as something else.
    private const string Traces = "‚‰‹›„…†‡“”ˆ˜™•¤¦¬¶¿¡";

    /// <summary>Reads a file. Errors about the whole: <c>ClassList.TooLarge</c>, <c>.IsExcel</c>, <c>.NotText</c>, <c>.Empty</c>, <c>.NoNames</c>, <c>.TooManyRows</c>.</summary>
    public static Result<ClassList> Read(ReadOnlySpan<byte> file)
    {
        var text = ClassListText.Of(file);
        return text.IsFailure ? text.Error : Read(text.Value);
    }

    /// <summary>Reads what was pasted. Errors about the whole: <c>ClassList.TooLarge</c>, <c>.Empty</c>, <c>.NoNames</c>, <c>.TooManyRows</c>.</summary>
    public static Result<ClassList> Read(string text)
    {
        if (text.Length > MostBytes)
            return ClassListErrors.TooLarge;
        var lines = text.TrimStart('\uFEFF').ReplaceLineEndings("\n").Split('\n');
        var (only, from) = NamedSeparator(lines);
        if (lines.Skip(from).All(line => !line.Any(char.IsLetterOrDigit)))
            return ClassListErrors.Empty;
        var layout = Layout(lines, from, only);
        if (layout is null)
            return ClassListErrors.NoNames;
        var records = ClassListRecords.Read(lines, layout.From, layout.Separator, layout.Columns).Take(MostRows + 1).ToList();
        if (records.Count > MostRows)
            return ClassListErrors.TooManyRows;
        return records.Count == 0 ? ClassListErrors.Empty : Rows(records, layout.Columns);
    }

    // Excel reads and writes a first line "sep=;".
    private static (char? Separator, int From) NamedSeparator(string[] lines) =>
        SeparatorLine().Match(lines[0]) is { Success: true } match ? (match.Groups[1].Value[0], 1) : (null, 0);

    private static ListLayout? Layout(string[] lines, int from, char? only)
    {
        var candidates = only is { } one ? [one] : Separators;
        var named = candidates.Select(separator => ByHeadings(lines, from, separator)).OfType<ListLayout>().MaxBy(layout => layout.Worth);

        // Headings without one for a name say that there are no names; nobody is to be called leerlingnummer.
        var isHeaded = candidates.Any(separator => ClassListRecords.Read(lines, from, separator).FirstOrDefault() is { } first && ClassListColumns.IsHeading(first.Cells));
        return named is not null || isHeaded
            ? named
            : candidates.Select(separator => ByContents(lines, from, separator)).OfType<ListLayout>().MaxBy(layout => layout.Worth);
    }

    private static ListLayout? ByHeadings(string[] lines, int from, char separator)
    {
        var records = ClassListRecords.Read(lines, from, separator).Take(MostTitles + Sample).ToList();
        for (var i = 0; i < Math.Min(records.Count, MostTitles); i++)
        {
            if (ClassListColumns.OfHeadings(records[i].Cells) is not { } columns)
                continue;
            var rows = records.Skip(i + 1).Take(Sample).ToList();
            var even = rows.Count == 0 ? 1 : rows.Count(row => row.Cells.Count == columns.Count) / (double)rows.Count;
            return new ListLayout(separator, records[i].Next, columns, columns.Known + even);
        }

        return null;
    }

    private static ListLayout? ByContents(string[] lines, int from, char separator)
    {
        var rows = ClassListRecords.Read(lines, from, separator).Take(Sample).Select(record => record.Cells).ToList();

        // "Jong, Sem de" is one name, not two columns.
        if (separator == ',' && rows.TrueForAll(row => row.Count <= 2) && lines.Skip(from).All(line => !line.Contains(',', StringComparison.Ordinal) || TurnedName().IsMatch(line)))
            return null;
        if (rows.Count == 0 || ClassListColumns.OfContents(rows) is not { } columns)
            return null;
        var even = rows.Count(row => row.Count == columns.Count) / (double)rows.Count;
        return new ListLayout(separator, from, columns, columns.Known + even);
    }

    private static ClassList Rows(List<ClassListRecord> records, ClassListColumns columns)
    {
        var rows = new List<ClassListRow>();
        var mistakes = new List<ClassListMistake>();
        var seen = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        foreach (var record in records)
        {
            var row = Row(record, columns);
            if ((Wrong(record, row, columns) ?? Twice(row, seen, columns)) is { } error)
                mistakes.Add(new ClassListMistake(record.Line, Shown(row, record), error));
            else
                rows.Add(row);
        }

        return new ClassList(rows, mistakes);
    }

    private static ClassListRow Row(ClassListRecord record, ClassListColumns columns) =>
        new(record.Line, Cell(record, columns.Number), Name(record, columns), Cell(record, columns.Class));

    private static LearnerName Name(ClassListRecord record, ClassListColumns columns)
    {
        var (first, infix, last) = (Cell(record, columns.First), Cell(record, columns.Infix), Cell(record, columns.Last));
        if (columns.Full is null)
            return LearnerName.Of(first, infix, last);
        var full = Cell(record, columns.Full);
        if (first.Length == 0)
            return infix.Length > 0 ? LearnerName.Of("", infix, full) : LearnerName.Parse(full);
        var parsed = LearnerName.Parse(full);
        return full.Contains(',', StringComparison.Ordinal) || full.StartsWith(first + " ", StringComparison.OrdinalIgnoreCase)
            ? parsed with { First = first }
            : LearnerName.Of(first, infix, full);
    }

    private static Error? Wrong(ClassListRecord record, ClassListRow row, ClassListColumns columns)
    {
        if (record.IsOpen)
            return ClassListErrors.QuoteOpen;
        if (HasOtherColumns(record, columns))
            return ClassListErrors.ColumnCount(record.Cells.Count, columns.Count);
        if (WrongNumber(row.Number, columns) is { } number)
            return number;
        if (row.Name.Display.Length > LearnerName.MaxLength)
            return ClassListErrors.NameTooLong;
        if (IsStrange(row.Name.Display))
            return ClassListErrors.NameStrange;
        if (!row.Name.Display.Any(char.IsLetter) || (columns.Last is not null && columns.First is not null && row.Name.Last.Length == 0) || row.Name.First.Length == 0)
            return ClassListErrors.NameMissing;
        return row.Class.Length > SchoolClass.NameLength || IsStrange(row.Class) ? ClassListErrors.ClassNotUsable : null;
    }

    // Empty cells at the end are left out by some systems and added by others.
    private static bool HasOtherColumns(ClassListRecord record, ClassListColumns columns)
    {
        var needed = 1 + new[] { columns.Number, columns.First, columns.Last, columns.Full }.Max() ?? 0;
        return record.Cells.Count < needed || record.Cells.Skip(columns.Count).Any(cell => cell.Length > 0);
    }

    private static Error? WrongNumber(string number, ClassListColumns columns)
    {
        if (columns.Number is null)
            return null;
        if (number.Length == 0)
            return ClassListErrors.NumberMissing;
        if (Rounded().IsMatch(number))
            return ClassListErrors.NumberRounded;
        return number.Length > LongestNumber || !LogInName.IsUsable(number) ? ClassListErrors.NumberNotUsable : null;
    }

    private static Error? Twice(ClassListRow row, Dictionary<string, int> seen, ClassListColumns columns)
    {
        // With numbers two learners may have one name; without, nobody could tell them apart.
        var key = columns.Number is null ? row.Name.Display : row.Number;
        if (seen.TryAdd(key, row.Line))
            return null;
        return columns.Number is null ? ClassListErrors.NameTwice(seen[key]) : ClassListErrors.NumberTwice(seen[key]);
    }

    private static bool IsStrange(string text)
    {
        var previous = '\0';
        foreach (var c in text)
        {
            // Ã and Â before a sign are the two halves of a letter of UTF-8.
            if (Traces.Contains(c, StringComparison.Ordinal) || (previous is 'Ã' or 'Â' && !char.IsLetter(c)) || (previous == 'Ã' && c is 'Š' or 'Œ' or 'Ž' or 'ƒ' or 'ª' or 'º'))
                return true;
            if (char.GetUnicodeCategory(c) is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned
                or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator)
                return true;
            if (c == '\uFFFD')
                return true;
            previous = c;
        }

        return text.EnumerateRunes().Any(rune => rune == Rune.ReplacementChar);
    }

    private static string Cell(ClassListRecord record, int? column) => column is { } at && at < record.Cells.Count ? record.Cells[at] : "";

    // Of a row nobody can read, its first cells: enough to find it in the list.
    private static string Shown(ClassListRow row, ClassListRecord record)
    {
        var text = string.Join(" ", new[] { row.Number, row.Name.Display }.Where(part => part.Length > 0));
        if (text.Length == 0)
            text = record.Cells.First(cell => cell.Length > 0);
        var clean = string.Concat(text.EnumerateRunes().Select(rune => Rune.IsControl(rune) || Rune.GetUnicodeCategory(rune) == UnicodeCategory.Format ? "\uFFFD" : rune.ToString()));
        return clean.Length <= LongestShown ? clean : clean[..(char.IsHighSurrogate(clean[LongestShown - 2]) ? LongestShown - 2 : LongestShown - 1)] + "…";
    }

    [GeneratedRegex("^\"?sep=([;,|\t])\"?$", RegexOptions.IgnoreCase)]
    private static partial Regex SeparatorLine();

    [GeneratedRegex("^[^,0-9]+, +[^,0-9]+(, *[^,0-9]+)?$")]
    private static partial Regex TurnedName();

    [GeneratedRegex("^[0-9]+[.,]?[0-9]*E[+-]?[0-9]+$", RegexOptions.IgnoreCase)]
    private static partial Regex Rounded();

    /// <summary>How a list is laid out.</summary>
    /// <param name="Separator">What stands between its cells.</param>
    /// <param name="From">Index of the first line after the headings.</param>
    /// <param name="Columns">Where what stands.</param>
    /// <param name="Worth">How well that fits; of several readings the best one counts.</param>
    private sealed record ListLayout(char Separator, int From, ClassListColumns Columns, double Worth);
}
