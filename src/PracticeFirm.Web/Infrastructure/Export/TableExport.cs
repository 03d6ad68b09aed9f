using System.Data;
using System.Globalization;
using CsvHelper;
using MiniExcelLibs;
using MiniExcelLibs.Attributes;
using MiniExcelLibs.OpenXml;
using PracticeFirm.Domain.Common;

namespace PracticeFirm.Web.Infrastructure.Export;

/// <summary>A column of a list as a file: <c>new("Naam", r => r.Name)</c>.</summary>
/// <param name="Heading">Dutch heading.</param>
/// <param name="Value">Text, whole number, <see cref="Money"/>, <see cref="UnitPrice"/>, <see cref="Percentage"/>, date, yes or no, or nothing.</param>
/// <param name="Width">Width in the sheet, in characters.</param>
public sealed record TableColumn<T>(string Heading, Func<T, object?> Value, int Width = 16);

/// <summary>
/// Writes a list as a sheet or as text, the way Dutch offices expect it: amounts and dates are numbers in the sheet, and have a
/// comma and dashes in the text, which is separated by semicolons and starts with a byte order mark. Nothing a person typed can
/// become a formula.
/// </summary>
public static class TableExport
{
    /// <summary>What a route accepts as the kind of file: <c>/f/{firm}/klanten/export.{kind:regex(...)}</c>.</summary>
    public const string Kinds = "^(xlsx|csv)$";

    private const string SheetType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private const string TextType = "text/csv; charset=utf-8";
    private const int LongestSheetName = 31;

    /// <summary>The answer to somebody who asked for the list as a file.</summary>
    /// <param name="kind"><c>xlsx</c> or <c>csv</c>.</param>
    /// <param name="name">Name of the file without extension, and of the sheet.</param>
    /// <param name="columns">The columns in order.</param>
    /// <param name="rows">The rows in order.</param>
    public static IResult File<T>(string kind, string name, IReadOnlyList<TableColumn<T>> columns, IEnumerable<T> rows) => kind == "csv"
        ? Results.Bytes(Csv(columns, rows), TextType, name + ".csv")
        : Results.Bytes(Xlsx(name, columns, rows), SheetType, name + ".xlsx");

    /// <summary>The list as a sheet.</summary>
    public static byte[] Xlsx<T>(string name, IReadOnlyList<TableColumn<T>> columns, IEnumerable<T> rows)
    {
        // A table of data keeps its headings when there are no rows.
        using var table = new DataTable { Locale = CultureInfo.InvariantCulture };
        foreach (var column in columns)
            table.Columns.Add(column.Heading, typeof(object));
        var formats = new string?[columns.Count];
        foreach (var row in rows)
        {
            var cells = new object?[columns.Count];
            for (var i = 0; i < columns.Count; i++)
            {
                var (value, format) = Cell(columns[i].Value(row));
                cells[i] = value ?? DBNull.Value;
                formats[i] ??= format;
            }

            table.Rows.Add(cells);
        }

        using var stream = new MemoryStream();
        MiniExcel.SaveAs(stream, table, sheetName: name.Length > LongestSheetName ? name[..LongestSheetName] : name, configuration: new OpenXmlConfiguration
        {
            // Off: a text that happens to be the path of a file must stay a text.
            EnableWriteFilePath = false,
            TableStyles = TableStyles.None,
            DynamicColumns = [.. columns.Select((c, i) => new DynamicExcelColumn(c.Heading) { Width = c.Width, Format = formats[i] })],
        });
        return stream.ToArray();
    }

    /// <summary>The list as text.</summary>
    public static byte[] Csv<T>(IReadOnlyList<TableColumn<T>> columns, IEnumerable<T> rows)
    {
        using var stream = new MemoryStream();
        using (var csv = CsvWriter.Create(stream, new CsvWriterOptions { Separator = ';', WriteByteOrderMark = true }, leaveOpen: true))
        {
            csv.WriteRecord([.. columns.Select(c => c.Heading)]);
            foreach (var row in rows)
                csv.WriteRecord([.. columns.Select(c => Written(c.Value(row)))]);
        }

        return stream.ToArray();
    }

    /// <summary>A text that a spreadsheet shows and never runs; control characters are left out.</summary>
    public static string Harmless(string text)
    {
        var plain = text.AsSpan().ContainsAnyInRange('\0', '\u001f') ? string.Concat(text.Where(c => c is '\n' or '\t' || !char.IsControl(c))) : text;
        return plain.TrimStart(' ') is { Length: > 0 } start && start[0] is '=' or '+' or '-' or '@' or '\t' or '\n' ? "'" + plain : plain;
    }

    private static (object? Value, string? Format) Cell(object? value) => value switch
    {
        null => (null, null),
        string text => (Harmless(text), null),
        Money money => (money.Euros, "#,##0.00"),
        UnitPrice price => (price.Euros, "#,##0.00##"),
        Percentage percentage => (percentage.Fraction, "0.##%"),
        DateOnly date => (date.ToDateTime(TimeOnly.MinValue), "dd-mm-yyyy"),
        bool yes => (YesNo(yes), null),
        int or long => (value, null),
        _ => throw new ArgumentException($"A list can't hold {value.GetType()}.", nameof(value)),
    };

    private static string Written(object? value) => value switch
    {
        null => "",
        string text => Harmless(text),
        Money money => money.Euros.ToString("0.00", CultureInfo.InvariantCulture).Replace('.', ','),
        UnitPrice price => price.Euros.ToString("0.00##", CultureInfo.InvariantCulture).Replace('.', ','),
        Percentage percentage => percentage.Value.ToString("0.##", CultureInfo.InvariantCulture).Replace('.', ','),
        DateOnly date => DutchFormat.Date(date),
        bool yes => YesNo(yes),
        int or long => Convert.ToString(value, CultureInfo.InvariantCulture)!,
        _ => throw new ArgumentException($"A list can't hold {value.GetType()}.", nameof(value)),
    };

    private static string YesNo(bool yes) => yes ? "ja" : "nee";
}
