using PracticeFirm.Domain.Common;

namespace PracticeFirm.Documents.Tests;

public sealed class OrderPaperTests
{
    [Theory]
    [InlineData(OrderPaperKind.Confirmation)]
    [InlineData(OrderPaperKind.Contract)]
    public void Everything_of_the_offerte_stands_unchanged_on_the_order(OrderPaperKind kind)
    {
        var (offerte, order) = (PdfText.Of(Samples.Golden()), PdfText.Of(PaperSamples.Order(kind: kind)));
        string[] kept =
        [
            "Aanvulling buffet", "Klantnummer K10482", "Uw kenmerk Inkoop 2026-88", "Contactpersoon Merel Jansen", "T.a.v. mevrouw S. Verhoeven",
            "1 SER-1042 Chafing dish met deksel 12 stuks 24,95 5% 21% 284,43",
            "2 KOF-0210 Suikersticks 4 g 25 dozen 1,19 9% 29,75",
            "3 KEU-3307 Inductieplaat 3,5 kW 3 stuks 149,50 21% 448,50",
            "Totaal regels 762,68", "Orderkorting 2,5% −19,07", "Verzendkosten 15,00", "Totaal exclusief btw 758,61", "Btw 21% over 729,01 153,09",
            "Btw 9% over 29,60 2,66", "Totaal inclusief btw € 914,36", "Inclusief verpakking.", "Franco huis.", "3 werkdagen na opdracht.",
            "Binnen 30 dagen na factuurdatum.", "€ 896,08.", "Onze algemene verkoopvoorwaarden zijn van toepassing.", "Hebt u vragen? Bel of mail mij gerust.",
        ];

        Assert.All(kept, text =>
        {
            Assert.Contains(text, offerte);
            Assert.Contains(text, order);
        });
    }

    [Fact]
    public void An_orderbevestiging_adds_number_offerte_dates_per_line_and_delivery_address()
    {
        var text = PdfText.Of(PaperSamples.Order());

        Assert.Contains("Orderbevestiging ORD-2026-0088", text);
        Assert.Contains("Ordernummer ORD-2026-0088", text);
        Assert.Contains("Offerte OFF-2026-0147, versie 2", text);
        Assert.Contains("Offertedatum 23 november 2026", text);
        Assert.Contains("Gewenst op 1 december 2026", text);
        Assert.Contains("Leverdatum Per regel vermeld", text);
        Assert.Equal(2, text.Split("Leverdatum: 30 november 2026").Length - 1);
        Assert.Equal(1, text.Split("Leverdatum: 1 december 2026").Length - 1);
        Assert.Contains("Strandpaviljoen De Oude Haven", text);
        Assert.Contains("4382 AC Vlissingen", text);
        Assert.Contains("In delen leveren Toegestaan", text);
        Assert.Contains("In delen leveren Niet toegestaan", PdfText.Of(PaperSamples.Order() with { PartialDelivery = false }));
    }

    [Fact]
    public void One_delivery_date_for_all_lines_is_named_once_and_per_line()
    {
        var order = PaperSamples.Order();
        var text = PdfText.Of(order with { Lines = [.. order.Lines.Cast<DocumentArticleLine>().Select(line => line with { DeliveryOn = Samples.Date })] });

        Assert.Contains("Leverdatum 23 november 2026, alle regels", text);
        Assert.Equal(3, text.Split("Leverdatum: 23 november 2026").Length - 1);
    }

    [Theory]
    [InlineData(Language.Dutch, "Verkoopcontract", "Verkoper", "Koper", "Nederlands recht")]
    [InlineData(Language.English, "Sales contract", "Seller", "Buyer", "laws of the Netherlands")]
    [InlineData(Language.German, "Kaufvertrag", "Verkäufer", "Käufer", "niederländisches Recht")]
    public void A_verkoopcontract_names_both_parties_and_has_room_for_both_to_sign(Language language, string title, string seller, string buyer, string law)
    {
        var contract = PaperSamples.Order(language, kind: OrderPaperKind.Contract);
        var text = PdfText.Of(contract);

        Assert.Contains($"{title} ORD-2026-0088", text);
        Assert.Contains($"{seller} Horecagroothandel De Gouden Lepel B.V.", text);
        Assert.Contains($"{buyer} Restaurant De Oude Haven V.O.F.", text);
        Assert.Contains("90002241", text);
        Assert.Contains("90001354", text);
        Assert.Contains("NL000099998B57", text);
        PdfText.ContainsSentence(law, contract);
        Assert.DoesNotContain("Met vriendelijke groet", text);
    }

    [Fact]
    public void A_direct_order_names_no_offerte() =>
        Assert.DoesNotContain("Offerte", PdfText.Of(PaperSamples.Order() with { OfferteNumber = null, OfferteDate = null }));
}
