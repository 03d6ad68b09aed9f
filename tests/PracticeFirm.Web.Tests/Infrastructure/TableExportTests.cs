using System.Text;
using MiniExcelLibs;
using PracticeFirm.Domain.Common;
using PracticeFirm.Web.Infrastructure.Export;

namespace PracticeFirm.Web.Tests.Infrastructure;

public sealed class TableExportTests
{
    private static readonly TableColumn<Row>[] Columns =
    [
        new("Naam", r => r.Name, 30),
        new("Bedrag", r => r.Amount),
        new("Prijs", r => r.Price),
        new("Korting", r => r.Discount),
        new("Datum", r => r.Day),
        new("Aantal", r => r.Count),
        new("Actief", r => r.Active),
    ];

    private static readonly Row Café = new("Café \"De Punt\"; Delft", new Money(-123456), UnitPrice.FromEuros(0.0325m), Percentage.Of(2.5m), new DateOnly(2026, 3, 1), 1250, true);

    [Fact]
    public void Text_is_as_Dutch_offices_read_it()
    {
        var csv = TableExport.Csv(Columns, [Café, new Row("", Money.Zero, UnitPrice.Zero, Percentage.Zero, null, 0, false)]);

        Assert.Equal([0xEF, 0xBB, 0xBF], csv[..3]);
        Assert.Equal(
            "Naam;Bedrag;Prijs;Korting;Datum;Aantal;Actief\r\n\"Café \"\"De Punt\"\"; Delft\";-1234,56;0,0325;2,5;01-03-2026;1250;ja\r\n;0,00;0,00;0;;0;nee\r\n",
            Encoding.UTF8.GetString(csv[3..]));
    }

    [Fact]
    public void The_sheet_holds_numbers_and_dates()
    {
        var row = Read(TableExport.Xlsx("Klanten", Columns, [Café])).Single();

        Assert.Equal("Café \"De Punt\"; Delft", row["Naam"]);
        Assert.Equal(-1234.56, row["Bedrag"]);
        Assert.Equal(0.0325, row["Prijs"]);
        Assert.Equal(0.025, row["Korting"]);
        Assert.Equal(new DateTime(2026, 3, 1), row["Datum"]);
        Assert.Equal(1250.0, row["Aantal"]);
        Assert.Equal("ja", row["Actief"]);
    }

    [Fact]
    public void An_empty_list_still_has_its_headings()
    {
        using var stream = new MemoryStream(TableExport.Xlsx("Klanten", Columns, []));

        Assert.Equal(Columns.Select(c => c.Heading), stream.Query().Cast<IDictionary<string, object?>>().Single().Values);
    }

    [Theory]
    [InlineData("=1+1")]
    [InlineData("+31 78 000 00 00")]
    [InlineData("-2")]
    [InlineData("@SUM(A1)")]
    [InlineData("\t=1+1")]
    [InlineData("  =HYPERLINK(\"http://x.example\")")]
    [InlineData("\r\n=1+1")]
    [InlineData("\u0001=1+1")]
    public void What_looks_like_a_formula_becomes_a_text(string typed)
    {
        var row = Café with { Name = typed };

        Assert.StartsWith("'", (string)Read(TableExport.Xlsx("x", Columns, [row])).Single()["Naam"]!);
        var line = Encoding.UTF8.GetString(TableExport.Csv(Columns, [row])).Split("\r\n")[1];
        Assert.StartsWith("'", line.TrimStart('"'));
    }

    [Theory]
    [InlineData("De Gouden Lepel")]
    [InlineData("'t Hoekje")]
    [InlineData("a=b")]
    [InlineData("")]
    public void Ordinary_names_stay_as_they_are(string name) => Assert.Equal(name, TableExport.Harmless(name));

    [Fact]
    public void The_path_of_a_file_stays_a_text()
    {
        var path = typeof(TableExportTests).Assembly.Location;

        Assert.Equal(path, Read(TableExport.Xlsx("x", Columns, [Café with { Name = path }])).Single()["Naam"]);
    }

    private static List<IDictionary<string, object?>> Read(byte[] sheet)
    {
        using var stream = new MemoryStream(sheet);
        return [.. stream.Query(useHeaderRow: true).Cast<IDictionary<string, object?>>()];
    }

    private sealed record Row(string Name, Money Amount, UnitPrice Price, Percentage Discount, DateOnly? Day, int Count, bool Active);
}
