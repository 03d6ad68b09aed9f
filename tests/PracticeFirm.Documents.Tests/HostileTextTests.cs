using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Firm;
using UglyToad.PdfPig;

namespace PracticeFirm.Documents.Tests;

public sealed class HostileTextTests
{
    private static readonly string LongWord = string.Concat(Enumerable.Repeat("Donaudampfschifffahrtselektrizitätenbetriebswerk", 5));

    [Fact]
    public void Words_longer_than_a_column_break_inside_it()
    {
        DocumentLine[] lines =
        [
            Samples.Line(1, "ART-" + new string('7', 40), LongWord, 2_000_000_000, "verpakkingseenheid", 99_999.9999m, 12.25m, 21),
            new DocumentTextLine(LongWord + "\n" + LongWord),
            Samples.Line(2, "A", LongWord[..200], 1, "stuk", 1, 0, 9),
        ];
        var offerte = Samples.Golden() with { Lines = lines, Subject = LongWord, Introduction = LongWord, GeneralTerms = LongWord };
        using var document = PdfDocument.Open(OffertePdf.Render(offerte));

        foreach (var page in document.GetPages())
        {
            Assert.All(page.Letters, letter => Assert.InRange(letter.BoundingBox.Right, 0, page.Width - 40));
            var rows = page.Letters.GroupBy(letter => Math.Round(letter.StartBaseLine.Y, 1));
            foreach (var row in rows.Select(row => row.OrderBy(letter => letter.StartBaseLine.X).ToList()))
                Assert.All(row.Zip(row.Skip(1)), pair => Assert.True(pair.Second.StartBaseLine.X - pair.First.EndBaseLine.X > -2, $"{pair.First.Value}{pair.Second.Value}"));
        }
    }

    [Fact]
    public void Every_field_may_be_as_long_as_it_likes()
    {
        var offerte = Samples.Golden() with
        {
            Number = LongWord,
            Sender = new DocumentSender(LongWord, new Address(LongWord, "1", LongWord, LongWord, "NL")) { Slogan = LongWord, Email = LongWord, Website = LongWord, Iban = LongWord },
            Recipient = new DocumentRecipient(LongWord, LongWord, LongWord, LongWord) { Department = LongWord, ContactPerson = LongWord },
            Contact = new DocumentContact(LongWord, LongWord, LongWord, LongWord),
            CustomerReference = LongWord,
            CustomerVatId = LongWord,
            Closing = string.Join('\n', Enumerable.Repeat("regel", 150)),
        };

        foreach (var layout in Enum.GetValues<LetterHead>())
        {
            using var document = PdfDocument.Open(OffertePdf.Render(offerte with { Style = offerte.Style with { Layout = layout } }));
            Assert.Equal(150, document.GetPages().Sum(page => page.GetWords().Count(word => word.Text == "regel")));
            Assert.All(document.GetPages().SelectMany(page => page.Letters), letter => Assert.InRange(letter.BoundingBox.Right, 0, 595.3 - 40));
        }
    }

    [Fact]
    public void Nothing_at_all_still_is_a_page()
    {
        var empty = new OfferteDocument
        {
            Style = new HouseStyle("", "rood", DocumentFont.Humanist, LogoShape.Wave, LetterHead.Column),
            Sender = new DocumentSender("", new Address("", "", "", "", "")),
            Date = Samples.Date,
            Recipient = new DocumentRecipient("", "", "", ""),
            Totals = DocumentTotals.From(PriceCalculation.Empty),
        };

        Assert.Contains("Totaal inclusief btw € 0,00", PdfText.Of(empty));
    }

    [Fact]
    public void Three_hundred_lines_all_get_their_place()
    {
        var text = PdfText.Of(Samples.WithLines(300));

        Assert.All(Enumerable.Range(1, 300), i => Assert.Contains($"\n{i} PAP-{1000 + (i * 7)} ", text));
    }

    [Fact]
    public void A_text_longer_than_a_page_breaks_over_pages()
    {
        DocumentLine[] lines = [Samples.Line(1, "A", "Eerste", 1, "stuk", 1, 0, 21), new DocumentTextLine(string.Join('\n', Enumerable.Range(1, 200).Select(i => $"alinea{i}")))];
        var text = PdfText.Of(Samples.Golden() with { Lines = lines, Totals = Samples.Totals(lines) });

        Assert.All(Enumerable.Range(1, 200), i => Assert.Contains($"alinea{i}\n", text));
    }

    [Theory]
    [InlineData("Café Ñandú – “Łódź” ‘Åse’ €½²³°×… • µ Š Ž ß ø ő ț", "Café Ñandú – “Łódź” ‘Åse’ €½²³°×… • µ Š Ž ß ø ő ț")]
    [InlineData("Jose\u0301 e\u0308", "José ë")]
    [InlineData("feest 🎉 klaar", "feest □ klaar")]
    [InlineData("gezin 👨‍👩‍👧 hier", "gezin □ hier")]
    [InlineData("שלום", "□□□□")]
    [InlineData("maat ⌀ 12 ≤ 13 Ω", "maat Ø 12 <= 13 Ohm")]
    [InlineData("ﬁets ḧoi ⅓", "fiets hoi 1⁄3")]
    [InlineData("a\u0000b\u200Bc\u202Ed\u00ADe", "abcde")]
    public void What_no_face_has_shows_as_something_readable(string name, string printed) =>
        Assert.Contains($"Betreft {printed} einde", PdfText.Of(Samples.Golden() with { Subject = $"Betreft {name} einde" }));

    [Fact]
    public void Half_a_character_shows_as_a_replacement() =>
        Assert.Contains("half □ teken", PdfText.Of(Samples.Golden() with { Subject = "half \uD83D teken" }));
}
