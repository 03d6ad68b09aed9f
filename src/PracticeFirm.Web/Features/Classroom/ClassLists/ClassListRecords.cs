using CsvHelper;

namespace PracticeFirm.Web.Features.Classroom.ClassLists;

/// <summary>A row of a list as it stands there.</summary>
/// <param name="Line">Line on which it begins, from 1.</param>
/// <param name="Next">Index of the line after it.</param>
/// <param name="Cells">Its cells without the white space around them.</param>
/// <param name="IsOpen">A quotation mark in it opens and never closes.</param>
internal sealed record ClassListRecord(int Line, int Next, IReadOnlyList<string> Cells, bool IsOpen);

/// <summary>Takes the lines of a list apart.</summary>
internal static class ClassListRecords
{
    /// <summary>Most lines that one row may cover: an address in quotation marks, not the rest of the list.</summary>
    private const int MostLines = 4;

    /// <summary>The rows; empty ones are left out.</summary>
    /// <param name="lines">The lines of the list.</param>
    /// <param name="from">Index of the first one to read.</param>
    /// <param name="separator">What stands between cells.</param>
    /// <param name="columns">Where in a row stands what; null while that isn't known.</param>
    public static IEnumerable<ClassListRecord> Read(IReadOnlyList<string> lines, int from, char separator, ClassListColumns? columns = null)
    {
        for (var at = from; at < lines.Count;)
        {
            var record = string.IsNullOrWhiteSpace(lines[at]) ? null : At(lines, at, separator, columns);
            at = record?.Next ?? at + 1;
            if (record?.Cells.Any(cell => cell.Length > 0) == true)
                yield return record;
        }
    }

    private static ClassListRecord At(IReadOnlyList<string> lines, int at, char separator, ClassListColumns? columns)
    {
        var count = LinesOf(lines, at);
        if (count > 0)
        {
            var (cells, isWhole) = Parse(string.Join('\n', lines.Skip(at).Take(count)), separator);

            // Two rows with a stray mark each are two rows, not one.
            if (count == 1 || (isWhole && (columns is null || columns.Fits(cells))))
                return new ClassListRecord(at + 1, at + count, cells, false);
        }

        // Without the mark the row can still be told by its name.
        return new ClassListRecord(at + 1, at + 1, Parse(lines[at].Replace("\"", "", StringComparison.Ordinal), separator).Cells, true);
    }

    /// <summary>How many lines belong together because a quotation mark is still open; 0 when it never closes.</summary>
    private static int LinesOf(IReadOnlyList<string> lines, int at)
    {
        var marks = 0;
        for (var i = at; i < Math.Min(at + MostLines, lines.Count); i++)
        {
            marks += lines[i].Count(c => c == '"');
            if (marks % 2 == 0)
                return i - at + 1;
        }

        return 0;
    }

    private static (IReadOnlyList<string> Cells, bool IsWhole) Parse(string text, char separator)
    {
        using var reader = CsvReader.FromText(text, new CsvReaderOptions
        {
            Separator = separator,
            HasHeader = false,
            TrimWhitespace = true,
            TrimInsideQuotes = true,
            IncludeValuesInExceptions = false,
            BufferSize = 1 << 12,
        });
        if (!reader.Read())
            return ([], true);
        IReadOnlyList<string> cells = [.. Enumerable.Range(0, reader.FieldCount).Select(i => AsText(reader.GetString(i)))];
        return (cells, !reader.Read());
    }

    // ="0012345" is how a sheet is told to keep the zeros of a number.
    private static string AsText(string cell)
    {
        var text = cell.Length > ClassListReader.LongestField ? cell[..ClassListReader.LongestField] : cell;
        text = text.Trim();
        return text.Length > 3 && text.StartsWith("=\"", StringComparison.Ordinal) && text[^1] == '"' ? text[2..^1].Trim() : text;
    }
}
