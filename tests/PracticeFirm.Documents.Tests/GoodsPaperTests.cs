using PracticeFirm.Domain.Common;

namespace PracticeFirm.Documents.Tests;

/// <summary>The papers that travel with goods: pakbon, inkooporder and retourbon.</summary>
public sealed class GoodsPaperTests
{
    [Fact]
    public void A_pakbon_shows_ordered_delivered_and_backorder_and_asks_to_sign_for_the_packages()
    {
        var text = PdfText.Of(PaperSamples.DeliveryNote());

        Assert.Contains("Pakbonnummer PAK-2026-0102", text);
        Assert.Contains("Ordernummer ORD-2026-0088", text);
        Assert.Contains("Uw kenmerk Inkoop 2026-88", text);
        Assert.Contains("Nr. Artikel Omschrijving Besteld Geleverd Nalevering", text);
        Assert.Contains("3 KEU-3303 Inductieplaat 3,5 kW 3 1 2 stuks", text);
        Assert.Contains("Verzendwijze Eigen bestelwagen", text);
        Assert.Contains("Levermoment tussen 8 en 12 uur", text);
        Assert.Contains("Afgesproken met mevrouw S. Verhoeven", text);
        Assert.Contains("Aantal colli 4", text);
        Assert.Contains("Voor ontvangst namens Restaurant De Oude Haven V.O.F.", text);
        Assert.Contains("Handtekening", text);
    }

    [Theory]
    [InlineData(Language.Dutch)]
    [InlineData(Language.English)]
    [InlineData(Language.German)]
    public void A_pakbon_has_no_prices(Language language) => Assert.DoesNotContain("€", PdfText.Of(PaperSamples.DeliveryNote(language)));

    [Fact]
    public void A_complete_delivery_says_nothing_about_what_is_to_follow()
    {
        var delivery = PaperSamples.DeliveryNote();

        Assert.Contains("Wat onder ‘Nalevering’ staat", PdfText.Of(delivery));
        Assert.DoesNotContain("Wat onder", PdfText.Of(delivery with { Lines = [.. delivery.Lines.Take(2)] }));
    }

    [Fact]
    public void An_inkooporder_shows_both_article_numbers_prices_and_the_orders_it_is_for()
    {
        var text = PdfText.Of(PaperSamples.PurchaseOrder());

        Assert.Contains("Inkoopnummer INK-2026-0045", text);
        Assert.Contains("Kookgroep Limburg B.V.", text);
        Assert.Contains("Gewenste leverdatum 2 december 2026", text);
        Assert.Contains("1 4.11.208 KEU-3301 Inductieplaat 3,5 kW 6 stuks 92,50 555,00", text);
        Assert.Contains("3 4.11.210 KEU-3303 Inductieplaat 3,5 kW 18 stuks 92,6234 1.667,22", text);
        Assert.Contains("Voor order ORD-2026-0088, ORD-2026-0091", text);
        Assert.Contains("Gewenst op 13 december 2026", text);
        Assert.Contains("Totaal exclusief btw € 3.332,22", text);
        Assert.Contains("Marktkade 4\n", text);
        Assert.Contains("Graag leveren op europallets, lossen kan tot 16.00 uur.", text);
    }

    [Fact]
    public void A_retourbon_has_its_number_large_and_says_how_to_send_back()
    {
        var paper = PaperSamples.ReturnSlip();
        using var document = UglyToad.PdfPig.PdfDocument.Open(DocumentPdf.Render(paper));
        var text = PdfText.Of(paper);

        Assert.Contains(document.GetPage(1).GetWords(), word => word.Text == "RET-2026-0007" && word.Letters[0].PointSize > 30);
        Assert.Contains("1 KEU-3307 Inductieplaat 3,5 kW 1 stuk Defect", text);
        PdfText.ContainsSentence("Geleverd met PAK-2026-0102 op 30 november 2026, factuur FAC-2026-0031", paper);
        Assert.Contains("Uiterlijk 21 december 2026", text);
        Assert.Contains("Wij brengen u € 12,50 behandelingskosten (exclusief btw) in rekening.", text);
        Assert.Contains("Wij brengen u geen behandelingskosten in rekening.", PdfText.Of(paper with { Fee = Money.Zero }));
    }
}
