using System.Text;
using System.Text.RegularExpressions;
using PracticeFirm.Domain.Common;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Tokens;

namespace PracticeFirm.Documents.Tests;

public sealed partial class PdfFileTests
{
    [Fact]
    public void Title_author_subject_and_date_are_those_of_the_offerte()
    {
        using var document = PdfDocument.Open(OffertePdf.Render(Samples.Golden()));

        Assert.Equal("Offerte OFF-2026-0147 – Horecagroothandel De Gouden Lepel B.V.", document.Information.Title);
        Assert.Equal("Horecagroothandel De Gouden Lepel B.V.", document.Information.Author);
        Assert.Equal("Aanvulling buffet", document.Information.Subject);
        Assert.StartsWith("D:20261123", document.Information.CreationDate);
    }

    [Theory]
    [InlineData(Language.Dutch, "nl-NL")]
    [InlineData(Language.English, "en-GB")]
    [InlineData(Language.German, "de-DE")]
    public void The_catalog_names_the_language_and_shows_the_title(Language language, string code)
    {
        using var document = PdfDocument.Open(OffertePdf.Render(Samples.Golden(language)));
        var catalog = document.Structure.Catalog.CatalogDictionary;

        Assert.Equal(code, Assert.IsType<StringToken>(catalog.Data["Lang"]).Data);
        var preferences = Assert.IsType<DictionaryToken>(catalog.Data["ViewerPreferences"]);
        Assert.True(Assert.IsType<BooleanToken>(preferences.Data["DisplayDocTitle"]).Data);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(60)]
    [InlineData(300)]
    public void The_cross_reference_table_points_at_every_object(int lines)
    {
        var pdf = OffertePdf.Render(Samples.WithLines(lines));
        var text = Encoding.Latin1.GetString(pdf);
        var start = int.Parse(StartMark().Match(text).Groups[1].Value);
        var table = TableMark().Match(text, start);

        Assert.Equal(start, table.Index);
        var entries = EntryMark().Matches(text, table.Index + table.Length).ToList();
        Assert.Equal(int.Parse(table.Groups[1].Value), entries.Count);
        Assert.All(entries.Select((entry, i) => (entry, i)).Skip(1), numbered =>
            Assert.StartsWith($"{numbered.i} 0 obj", text[int.Parse(numbered.entry.Groups[1].Value)..]));
    }

    [Fact]
    public void Every_font_is_embedded_with_only_the_glyphs_in_use()
    {
        foreach (var style in new[] { Samples.Band, Samples.Rule, Samples.Column })
        {
            using var document = PdfDocument.Open(OffertePdf.Render(Samples.Golden(style: style)));
            var descriptors = document.Structure.CrossReferenceTable.ObjectOffsets.Keys
                .Select(reference => document.Structure.GetObject(reference).Data).OfType<DictionaryToken>()
                .Where(dictionary => dictionary.TryGet(NameToken.Type, out NameToken type) && type.Data == "FontDescriptor").ToList();

            Assert.InRange(descriptors.Count, 2, 3);
            foreach (var descriptor in descriptors)
            {
                var file = Assert.IsType<StreamToken>(document.Structure.GetObject(((IndirectReferenceToken)descriptor.Data["FontFile2"]).Data).Data);
                Assert.InRange(file.Data.Length, 500, 25_000);
            }
        }
    }

    [Fact]
    public void Equal_input_gives_equal_bytes_also_on_many_threads()
    {
        var offerte = Samples.WithLines(40, Samples.Rule);
        var expected = OffertePdf.Render(offerte);
        var made = new byte[16][];

        Parallel.For(0, made.Length, i => made[i] = OffertePdf.Render(i % 2 == 0 ? offerte : Samples.WithLines(40, Samples.Rule)));

        Assert.All(made, pdf => Assert.Equal(expected, pdf));
    }

    [Fact]
    public void One_page_stays_small() => Assert.InRange(OffertePdf.Render(Samples.Golden(style: Samples.Rule)).Length, 5_000, 60_000);

    [Fact]
    public void The_text_stands_in_the_file_in_reading_order()
    {
        using var document = PdfDocument.Open(OffertePdf.Render(Samples.Golden()));
        var text = document.GetPage(1).Text;
        string[] order = ["Restaurant De Oude Haven", "Datum", "Geachte mevrouw", "SER-1042", "24,95", "284,43", "KOF-0210", "Totaal regels", "914,36", "Voorwaarden", "Hebt u vragen", "Met vriendelijke groet", "Pagina 1"];

        var places = order.Select(part => text.IndexOf(part, StringComparison.Ordinal)).ToList();

        Assert.DoesNotContain(-1, places);
        Assert.Equal(places.Order(), places);
    }

    [GeneratedRegex(@"startxref\n(\d+)\n%%EOF\n?$")]
    private static partial Regex StartMark();

    [GeneratedRegex(@"xref\n0 (\d+)\n")]
    private static partial Regex TableMark();

    [GeneratedRegex(@"(\d{10}) \d{5} [nf] ?\r?\n")]
    private static partial Regex EntryMark();
}
