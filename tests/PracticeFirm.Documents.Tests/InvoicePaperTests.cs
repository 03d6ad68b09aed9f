using PracticeFirm.Documents.Layout;
using PracticeFirm.Documents.Papers;
using PracticeFirm.Domain.Common;
using QRCoder;
using SkiaSharp;

namespace PracticeFirm.Documents.Tests;

public sealed class InvoicePaperTests
{
    [Fact]
    public void A_factuur_shows_every_field_the_law_asks_for()
    {
        var text = PdfText.Of(PaperSamples.Invoice());
        string[] fields =
        [
            "Factuur FAC-2026-0031", "Factuurnummer FAC-2026-0031", "Factuurdatum 1 december 2026", "Vervaldatum 31 december 2026", "Leverdatum 30 november 2026",
            "Horecagroothandel De Gouden Lepel B.V.", "Marktkade 4", "4811 XY Breda", "KvK 90002241 · Btw-id NL002455799B11 · IBAN NL18 OEFN 0123 4567 89",
            "Restaurant De Oude Haven V.O.F.", "Kade 27", "4336 RB Middelburg", "Uw btw-id NL000099998B57",
            "Ordernummer ORD-2026-0088", "Uw kenmerk Inkoop 2026-88", "Pakbon PAK-2026-0102 geleverd op 30 november 2026",
            "1 SER-1042 Chafing dish met deksel 12 stuks 24,95 5% 21% 284,43", "Totaal regels 762,68", "Orderkorting 2,5% −19,07", "Verzendkosten 15,00",
            "Totaal exclusief btw 758,61", "Btw 21% over 729,01 153,09", "Btw 9% over 29,60 2,66", "Totaal inclusief btw € 914,36",
            "Binnen 30 dagen na factuurdatum.", "Te betalen € 914,36", "Uiterlijk op 31 december 2026", "Met korting € 896,08 bij betaling t/m 9 december 2026 (2%)",
            "IBAN NL18 OEFN 0123 4567 89", "Onder vermelding van FAC-2026-0031",
        ];

        Assert.All(fields, field => Assert.Contains(field, text));
    }

    [Theory]
    [InlineData(VatCategory.IntraCommunity, Language.Dutch, "Intracommunautaire levering", true)]
    [InlineData(VatCategory.IntraCommunity, Language.German, "innergemeinschaftliche Lieferung", true)]
    [InlineData(VatCategory.ReverseCharge, Language.Dutch, "Btw verlegd", true)]
    [InlineData(VatCategory.ReverseCharge, Language.English, "VAT reverse charged (btw verlegd)", true)]
    [InlineData(VatCategory.Export, Language.Dutch, "Uitvoer buiten de EU", false)]
    [InlineData(VatCategory.Exempt, Language.Dutch, "Vrijgesteld van btw: kleineondernemersregeling", false)]
    public void Each_vat_case_shows_its_legal_text(VatCategory category, Language language, string expected, bool buyer)
    {
        var line = Samples.Line(1, "A-1", "Bout M8", 100, "stuks", 0.45m, 0, 0);
        var invoice = PaperSamples.Invoice(language) with
        {
            Sections = [new InvoiceDocumentSection("ORD-2026-0001") { Deliveries = [new InvoiceDocumentDelivery("PAK-2026-0001", Samples.Date, [line])] }],
            Totals = new DocumentTotals(line.Net, Percentage.Zero, Money.Zero, Money.Zero, line.Net, [new DocumentVatGroup(Percentage.Zero, line.Net, Money.Zero)], line.Net),
            VatCategory = category,
            VatReason = "kleineondernemersregeling",
            CustomerVatId = buyer ? "DE136695976" : null,
            DeliveryAddress = new DocumentRecipient("Gasthaus Zur Mühle", "Mühlenstraße 9", "47533 Kleve", "DE"),
        };

        PdfText.ContainsSentence(expected, invoice);
        Assert.Equal(buyer, PdfText.Of(invoice).Contains("DE136695976"));
        Assert.Contains(language == Language.English ? "Germany" : language == Language.German ? "Deutschland" : "Duitsland", PdfText.Of(invoice));
    }

    [Fact]
    public void A_verzamelfactuur_has_each_order_with_its_reference_pakbonnen_and_subtotal()
    {
        var text = PdfText.Of(PaperSamples.Collective());

        Assert.Contains("Verzamelfactuur FAC-2026-0032", text);
        Assert.Contains("Leverperiode 4 t/m 10 november 2026", text);
        Assert.Contains("Order ORD-2026-0088 van 2 november 2026 · uw kenmerk Inkoop 2026-88", text);
        Assert.Contains("Order ORD-2026-0089 van 3 november 2026 · uw kenmerk Inkoop 2026-89", text);
        Assert.Contains("Pakbon PAK-2026-0103 geleverd op 9 november 2026", text);
        Assert.Contains("Subtotaal order ORD-2026-0089, exclusief btw 758,61", text);
        Assert.Contains("Totaal exclusief btw 1.517,22", text);
        Assert.Contains("Totaal inclusief btw € 1.828,73", text);
    }

    [Fact]
    public void The_amount_carried_between_the_pages_of_a_verzamelfactuur_is_exact()
    {
        var pages = PdfText.Pages(DocumentPdf.Render(PaperSamples.Collective(orders: 12)));
        var (running, checks) = (0m, 0);
        foreach (var page in pages)
        {
            if (checks > 0 && page.Contains("Transport van"))
                Assert.Contains($"Transport van vorige pagina {DutchFormat.Amount(Money.FromEuros(running))}", page);
            running += (284.43m * Count(page, "284,43")) + (29.75m * Count(page, " 29,75")) + (448.50m * Count(page, "448,50"))
                - (19.07m * Count(page, "−19,07")) + (15m * Count(page, "Verzendkosten 15,00"));
            if (!page.Contains("Transport naar"))
                continue;
            Assert.Contains($"Transport naar volgende pagina {DutchFormat.Amount(Money.FromEuros(running))}", page);
            checks++;
        }

        Assert.True(checks > 1);
        Assert.Equal(758.61m * 12, running);

        static int Count(string page, string text) => page.Split(text).Length - 1;
    }

    [Theory]
    [InlineData(Language.Dutch, "CREDITFACTUUR CRE-2026-0004", "Met deze creditfactuur corrigeren wij factuur FAC-2026-0031 van 1 december 2026.", "€ −176,37")]
    [InlineData(Language.English, "CREDIT NOTE CRE-2026-0004", "With this credit note we correct invoice FAC-2026-0031 of 1 December 2026.", "−€176.37")]
    [InlineData(Language.German, "RECHNUNGSKORREKTUR CRE-2026-0004", "berichtigen wir die Rechnung FAC-2026-0031 vom 1. Dezember 2026.", "−176,37 €")]
    public void A_creditfactuur_says_so_names_the_original_and_shows_negative_amounts(Language language, string title, string original, string total)
    {
        var text = PdfText.Of(PaperSamples.CreditNote(language));

        Assert.Contains(title, text);
        Assert.Contains(original, text);
        Assert.Contains(total, text);
    }

    [Fact]
    public void A_creditfactuur_gives_the_reason_the_mirrored_vat_and_what_happens_with_the_amount()
    {
        var credit = PaperSamples.CreditNote();
        var text = PdfText.Of(credit);

        Assert.Contains("Reden: 1 inductieplaat defect retour (RET-2026-0007).", text);
        Assert.Contains("1 KEU-3307 Inductieplaat 3,5 kW −1 stuks 149,50 21% −149,50", text);
        Assert.Contains("Orderkorting 2,5% 3,74", text);
        Assert.Contains("Totaal exclusief btw −145,76", text);
        Assert.Contains("Btw 21% over −145,76 −30,61", text);
        Assert.Contains("Wij verrekenen € 176,37 met factuur FAC-2026-0031.", text);
        Assert.Contains(
            "Wij betalen € 176,37 terug op uw rekening NL91 ABNA 0417 1643 00.",
            PdfText.Of(credit with { CreditUse = CreditUse.PaidBack, CreditUseReference = "NL91ABNA0417164300" }));
        Assert.Contains("Wij houden € 176,37 voor u tegoed.", PdfText.Of(credit with { CreditUse = CreditUse.Kept }));
        Assert.DoesNotContain("Vervaldatum", text);
        Assert.DoesNotContain("Te betalen", text);
    }

    [Fact]
    public void The_code_to_scan_is_drawn_module_by_module()
    {
        var invoice = PaperSamples.Invoice();
        var mark = Assert.Single(PaperLayout.Pages(invoice)[0].Marks.OfType<ShapeMark>(), shape => shape.Ink == new Ink(0, 0, 0));
        using var picture = SKBitmap.Decode(DocumentPdf.RenderPage(invoice, 1, 2400));
        using var data = QRCodeGenerator.GenerateQrCode(PaperSamples.Qr, QRCodeGenerator.ECCLevel.M, forceUtf8: true);
        var scale = 2400 / PageDrawing.Width;

        for (var y = 0; y < data.ModuleMatrix.Count; y++)
        {
            for (var x = 0; x < data.ModuleMatrix.Count; x++)
            {
                var pixel = picture.GetPixel((int)((mark.X + ((x + 0.5f) * mark.Scale)) * scale), (int)((mark.Y + ((y + 0.5f) * mark.Scale)) * scale));
                Assert.Equal(data.ModuleMatrix[y][x], pixel.Red < 128);
            }
        }
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("  ")]
    public void Without_a_code_the_text_does_not_ask_to_scan(string? payload) =>
        Assert.DoesNotContain("scan", PdfText.Of(PaperSamples.Invoice() with { PaymentQrText = payload }));

    [Fact]
    public void A_code_that_is_too_long_for_a_bank_is_left_out() =>
        Assert.DoesNotContain("scan", PdfText.Of(PaperSamples.Invoice() with { PaymentQrText = new string('é', 200) }));
}
