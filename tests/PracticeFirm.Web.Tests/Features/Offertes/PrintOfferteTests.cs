using PracticeFirm.Web.Features.Offertes;
using PracticeFirm.Web.Tests.Infrastructure;
using UglyToad.PdfPig;

namespace PracticeFirm.Web.Tests.Features.Offertes;

public sealed class PrintOfferteTests
{
    [Fact]
    public async Task The_pdf_of_the_golden_offerte_holds_its_lines_and_its_total()
    {
        await using var firm = await TestFirm.Open();
        var id = await firm.Golden();
        await firm.Done(TestUser.Sam, Steps.Mail(id));

        var file = await firm.Done(TestUser.Teacher, new PrintOfferte.Pdf(id));

        var text = TextOf(file.Content);
        Assert.Equal("OFF-2026-0001.pdf", file.Name);
        string[] expected = ["914,36", "758,61", "729,01", "153,09", "29,60", "2,66", "284,43", "29,75", "448,50", "10001", "10002", "10003", "OFF-2026-0001", "Restaurant De Gouden Lepel B.V.", "23 november 2026"];
        Assert.All(expected, part => Assert.Contains(part, text));
    }

    [Theory]
    [InlineData(TestFirmContents.OldMill, "Angebot", "GN-Behälter")]
    [InlineData(TestFirmContents.Harbour, "Quotation", "Gastronorm tray")]
    public async Task Foreign_customers_get_it_in_their_language(int customer, string title, string article)
    {
        await using var firm = await TestFirm.Open();
        var id = await firm.SentOfferte(customer, (TestFirmContents.GastronormTray, 6));

        var text = TextOf((await firm.Done(TestUser.Sam, new PrintOfferte.Pdf(id))).Content);

        Assert.Contains(title, text, StringComparison.OrdinalIgnoreCase);
        Assert.Contains(article, text);
    }

    [Theory]
    [InlineData(3)]
    [InlineData(60)]
    public async Task The_preview_has_the_pages_of_the_pdf(int lines)
    {
        await using var firm = await TestFirm.Open();
        var id = await firm.DraftOfferte(TestFirmContents.Arms, [.. Enumerable.Range(0, lines).Select(i => (1 + (i % 6), 1 + i))]);

        var (pages, roundTrips) = await firm.Count(TestUser.Sam, new PrintOfferte.Pages(id));
        var (file, _) = await firm.Count(TestUser.Sam, new PrintOfferte.Pdf(id));
        using var pdf = PdfDocument.Open(file.Content);

        Assert.InRange(roundTrips, 1, 3);
        Assert.Equal(pdf.NumberOfPages, pages.Count);
        Assert.Equal(lines > 10, pages.Count > 1);
        for (var number = 1; number <= pages.Count; number++)
        {
            var picture = await firm.Done(TestUser.Sam, new PrintOfferte.Page(id, number, 300));
            Assert.Equal([0x89, (byte)'P', (byte)'N', (byte)'G'], picture.Content.Take(4));
            Assert.Equal($"offerte-concept-{id}-{number}.png", picture.Name);
        }

        Assert.Equal("Offerte.NotFound", (await firm.Send(TestUser.Sam, new PrintOfferte.Page(id, pages.Count + 1, 300))).Error.Code);
        Assert.Equal("Offerte.NotFound", (await firm.Send(TestUser.Sam, new PrintOfferte.Page(id, 0, 300))).Error.Code);
    }

    [Fact]
    public async Task The_state_of_the_preview_changes_with_the_offerte()
    {
        await using var firm = await TestFirm.Open();
        var id = await firm.DraftOfferte(TestFirmContents.Arms, (TestFirmContents.WineGlass, 6));
        var before = await firm.Done(TestUser.Sam, new PrintOfferte.Pages(id));

        Assert.Equal(before, await firm.Done(TestUser.Noor, new PrintOfferte.Pages(id)));
        await firm.Done(TestUser.Sam, new EditLines.Put(id, null, 0, TestFirmContents.Napkin, Steps.Entry(500)));

        Assert.NotEqual(before.State, (await firm.Done(TestUser.Sam, new PrintOfferte.Pages(id))).State);
    }

    [Fact]
    public async Task A_sent_offerte_prints_to_whom_it_was_sent_and_the_next_version_says_so()
    {
        await using var firm = await TestFirm.Open();
        var id = await firm.SentOfferte(TestFirmContents.Corner, (TestFirmContents.WineGlass, 6));
        var next = await firm.Done(TestUser.Sam, new ReviseOfferte.Command(id));

        Assert.Equal("OFF-2026-0001-v2.pdf", (await firm.Done(TestUser.Sam, new PrintOfferte.Pdf(next))).Name);
        Assert.Contains("Eetcafé Het Hoekje", TextOf((await firm.Done(TestUser.Sam, new PrintOfferte.Pdf(id))).Content));
    }

    [Fact]
    public async Task An_empty_draft_for_nobody_can_be_looked_at()
    {
        await using var firm = await TestFirm.Open();
        var id = await firm.Done(TestUser.Sam, new StartOfferte.Command());

        Assert.Equal(1, (await firm.Done(TestUser.Sam, new PrintOfferte.Pages(id))).Count);
        Assert.NotEmpty((await firm.Done(TestUser.Sam, new PrintOfferte.Pdf(id))).Content);
    }

    [Fact]
    public async Task Is_not_found_where_it_is_not()
    {
        await using var firm = await TestFirm.Open();

        Assert.Equal("Offerte.NotFound", (await firm.Send(TestUser.Sam, new PrintOfferte.Pdf(999))).Error.Code);
        Assert.Equal("Offerte.NotFound", (await firm.Send(TestUser.Sam, new PrintOfferte.Pages(999))).Error.Code);
        await firm.NotForStrangers(new PrintOfferte.Pdf(1));
        await firm.NotForStrangers(new PrintOfferte.Page(1, 1, 300));
    }

    private static string TextOf(byte[] content)
    {
        using var pdf = PdfDocument.Open(content);
        var words = pdf.GetPages().SelectMany(p => p.GetWords()).Select(w => w.Text.Replace('\u00A0', ' '));
        return string.Join(' ', words);
    }
}
