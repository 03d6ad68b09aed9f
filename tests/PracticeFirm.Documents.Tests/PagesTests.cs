using System.Globalization;
using PracticeFirm.Documents.Layout;
using PracticeFirm.Documents.Papers;
using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Firm;

namespace PracticeFirm.Documents.Tests;

public sealed class PagesTests
{
    private const string Header = "Nr. Artikel Omschrijving Aantal Prijs Korting Btw Bedrag";

    public static TheoryData<LetterHead> LetterHeads => new(Enum.GetValues<LetterHead>());

    [Theory]
    [MemberData(nameof(LetterHeads))]
    public void Sixty_lines_fill_pages_with_headings_numbers_and_every_line_once(LetterHead layout)
    {
        var pages = PdfText.Pages(OffertePdf.Render(Samples.WithLines(60, Style(layout))));

        Assert.InRange(pages.Count, 2, 4);
        Assert.All(pages.Select((page, i) => (page, i)), numbered => Assert.Contains($"Pagina {numbered.i + 1} van {pages.Count}", numbered.page));
        Assert.All(pages.Where(HasLines), page => Assert.Contains(Header, page));
        Assert.All(Enumerable.Range(1, 60), i => Assert.Single(pages.SelectMany(page => page.Split('\n')), line => line.StartsWith($"{i} PAP-{1000 + (i * 7)} ", StringComparison.Ordinal)));
    }

    [Theory]
    [MemberData(nameof(LetterHeads))]
    public void The_subtotal_carried_over_a_page_break_is_exact(LetterHead layout)
    {
        var offerte = Samples.WithLines(60, Style(layout));
        var pages = PdfText.Pages(OffertePdf.Render(offerte));
        var running = Money.Zero;
        var checks = 0;
        for (var i = 0; i < pages.Count - 1; i++)
        {
            running += offerte.Lines.Cast<DocumentArticleLine>().Where(line => OnPage(pages[i], line)).Sum(line => line.Net);
            if (!OnPage(pages[i + 1], "Transport van vorige pagina"))
                continue;
            Assert.Contains($"Transport naar volgende pagina {DutchFormat.Amount(running)}", pages[i]);
            Assert.Contains($"Transport van vorige pagina {DutchFormat.Amount(running)}", pages[i + 1]);
            checks++;
        }

        Assert.True(checks > 0);
        Assert.DoesNotContain("Transport naar", pages[^1]);
        Assert.DoesNotContain("Transport van", pages[0]);
    }

    [Fact]
    public void Totals_never_stand_without_the_last_two_lines_nor_the_signatures_apart()
    {
        for (var count = 1; count <= 90; count++)
        {
            var offerte = Samples.WithLines(count, Style((LetterHead)(count % 3)));
            var pages = PaperLayout.Pages(offerte).Select(Text).ToList();
            var totals = Assert.Single(pages, page => OnPage(page, "Totaal inclusief btw"));
            Assert.All(offerte.Lines.Cast<DocumentArticleLine>().TakeLast(2), line => Assert.True(OnPage(totals, line), $"{count} lines"));
            Assert.Contains("Totaal exclusief btw", totals);
            var signed = Assert.Single(pages, page => OnPage(page, "Voor akkoord"));
            Assert.Contains("Handtekening", signed);
            Assert.Contains("Met vriendelijke groet,", signed);
            Assert.Contains("Hebt u vragen?", signed);
        }
    }

    [Fact]
    public void Nothing_is_printed_over_the_footer_or_outside_the_page()
    {
        foreach (var offerte in new[] { Samples.WithLines(60), Samples.WithLines(23, Samples.Rule), Samples.WithLines(31, Samples.Column) })
        {
            using var document = UglyToad.PdfPig.PdfDocument.Open(OffertePdf.Render(offerte));
            foreach (var page in document.GetPages())
            {
                var footer = page.GetWords().Where(word => word.Text == "Pagina").Min(word => word.BoundingBox.Bottom);
                var body = page.Letters.Where(letter => letter.StartBaseLine.Y > footer + 8).Min(letter => letter.StartBaseLine.Y);
                Assert.True(body - footer > 12, string.Create(CultureInfo.InvariantCulture, $"body ends {body - footer} above the footer"));
                Assert.All(page.Letters, letter => Assert.InRange(letter.BoundingBox.Right, 0, page.Width - 40));
            }
        }
    }

    [Fact]
    public void A_tight_offerte_is_set_on_one_page_rather_than_leave_a_signature_alone() =>
        Assert.All(Enum.GetValues<LetterHead>(), layout => Assert.Equal(1, OffertePdf.PageCount(Samples.Golden(style: Style(layout)))));

    private static HouseStyle Style(LetterHead layout) => layout switch
    {
        LetterHead.Band => Samples.Band,
        LetterHead.Rule => Samples.Rule,
        LetterHead.Column => Samples.Column,
    };

    private static string Text(PageDrawing page) => string.Join('\n', page.Marks.OfType<TextMark>()
        .Select(mark => new string([.. mark.Run.Glyphs.Select(glyph => (char)mark.Run.Face.Character(glyph))])));

    private static bool HasLines(string page) => page.Contains(" PAP-", StringComparison.Ordinal);

    private static bool OnPage(string page, DocumentArticleLine line) => page.Split('\n', ' ').Contains(line.ArticleNumber);

    private static bool OnPage(string page, string text) => page.Contains(text, StringComparison.Ordinal);
}
