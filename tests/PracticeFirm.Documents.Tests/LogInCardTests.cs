using UglyToad.PdfPig;

namespace PracticeFirm.Documents.Tests;

public sealed class LogInCardTests
{
    private static readonly LogInCard Sam = new("Sam Jansen", "3A", "130442", "groene-fiets-4821");

    [Fact]
    public void A_card_says_who_where_and_with_what()
    {
        var text = Assert.Single(PdfText.Pages(LogInCardPdf.Render(Cards(Sam))));

        Assert.Contains("Sam Jansen\n3A\n", text);
        Assert.Contains("Gebruikersnaam\n130442\n", text);
        Assert.Contains("Wachtwoord voor de eerste keer\ngroene-fiets-4821\n", text);
        Assert.Contains("Ga naar\nhttp://oefenbedrijf.voorbeeldcollege.example:5080\n", text);
        Assert.Contains("Je kiest daarna zelf een wachtwoord.", text);
    }

    [Theory]
    [InlineData(0, 1)]
    [InlineData(1, 1)]
    [InlineData(8, 1)]
    [InlineData(9, 2)]
    [InlineData(32, 4)]
    public void Eight_cards_go_on_a_page(int cards, int pages)
    {
        var printed = PdfText.Pages(LogInCardPdf.Render(Cards([.. Enumerable.Range(0, cards).Select(i => Sam with { UserName = $"nr{i:D3}" })])));

        Assert.Equal(8, LogInCardPdf.CardsPerPage);
        Assert.Equal(pages, printed.Count);
        Assert.All(Enumerable.Range(0, cards), i => Assert.Contains($"nr{i:D3}", printed[i / 8]));
    }

    [Fact]
    public void No_card_reaches_over_its_edge_however_long_its_texts()
    {
        var longest = new LogInCard(new string('W', 80), new string('M', 60), new string('w', 40), "zilveren-paraplu-9999");
        using var document = PdfDocument.Open(LogInCardPdf.Render(Cards(longest, longest) with { Address = "https://" + new string('o', 200) + ".example" }));
        var page = document.GetPage(1);

        var middle = page.Width / 2;
        Assert.All(page.Letters, letter => Assert.InRange(letter.BoundingBox.Right, 28, page.Width - 28));
        Assert.DoesNotContain(page.Letters, letter => letter.BoundingBox.Left < middle && letter.BoundingBox.Right > middle);
        Assert.Equal(2, page.GetWords().Count(word => word.Text == new string('w', 40)));
        Assert.Equal(2, page.GetWords().Count(word => word.Text == "zilveren-paraplu-9999"));
    }

    [Fact]
    public void Any_name_can_be_read()
    {
        var text = Assert.Single(PdfText.Pages(LogInCardPdf.Render(Cards(Sam with { Name = "Zoë Çelik-Łukaszewska" }, Sam with { Name = "Yıldız van ’t Hôf" }))));

        Assert.Contains("Zoë Çelik-Łukaszewska", text);
        Assert.Contains("Yıldız van ’t Hôf", text);
    }

    [Fact]
    public void Equal_cards_give_equal_files_and_nothing_prints_a_password_by_accident()
    {
        Assert.Equal(LogInCardPdf.Render(Cards(Sam)), LogInCardPdf.Render(Cards(Sam)));
        Assert.DoesNotContain(Sam.Password, Sam.ToString());
        Assert.DoesNotContain(Sam.Password, Cards(Sam).ToString());
        using var document = PdfDocument.Open(LogInCardPdf.Render(Cards(Sam)));
        Assert.Equal("Inlogkaartjes 3A", document.Information.Title);
    }

    private static LogInCards Cards(params LogInCard[] cards) => new()
    {
        Title = "3A",
        Address = "http://oefenbedrijf.voorbeeldcollege.example:5080",
        Date = new DateOnly(2026, 11, 23),
        Cards = cards,
    };
}
