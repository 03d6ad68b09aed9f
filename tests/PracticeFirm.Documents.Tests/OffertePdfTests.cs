using PracticeFirm.Domain.Common;

namespace PracticeFirm.Documents.Tests;

public sealed class OffertePdfTests
{
    [Fact]
    public void A_dutch_offerte_shows_every_line_both_vat_groups_and_the_total()
    {
        var text = PdfText.Of(Samples.Golden());

        Assert.Contains("1 SER-1042 Chafing dish met deksel 12 stuks 24,95 5% 21% 284,43", text);
        Assert.Contains("2 KOF-0210 Suikersticks 4 g 25 dozen 1,19 9% 29,75", text);
        Assert.Contains("3 KEU-3307 Inductieplaat 3,5 kW 3 stuks 149,50 21% 448,50", text);
        Assert.Contains("Totaal regels 762,68", text);
        Assert.Contains("Orderkorting 2,5% −19,07", text);
        Assert.Contains("Verzendkosten 15,00", text);
        Assert.Contains("Totaal exclusief btw 758,61", text);
        Assert.Contains("Btw 21% over 729,01 153,09", text);
        Assert.Contains("Btw 9% over 29,60 2,66", text);
        Assert.Contains("Totaal inclusief btw € 914,36", text);
    }

    [Fact]
    public void A_dutch_offerte_shows_who_when_and_under_which_conditions()
    {
        var offerte = Samples.Golden() with { Version = 2 };
        var text = PdfText.Of(offerte);

        Assert.Contains("Offertenummer OFF-2026-0147, versie 2", text);
        Assert.Contains("Datum 23 november 2026", text);
        Assert.Contains("Geldig t/m 23 december 2026", text);
        Assert.Contains("Klantnummer K10482", text);
        Assert.Contains("Uw kenmerk Inkoop 2026-88", text);
        Assert.Contains("Restaurant De Oude Haven V.O.F.", text);
        Assert.Contains("T.a.v. mevrouw S. Verhoeven", text);
        Assert.Contains("Betaling Binnen 30 dagen na factuurdatum.", text);
        PdfText.ContainsSentence("Betalingskorting2% bij betaling binnen 8 dagen na factuurdatum: u betaalt dan € 896,08.", offerte);
        PdfText.ContainsSentence("GeldigheidWij houden ons aan deze offerte t/m 23 december 2026.", offerte);
        PdfText.ContainsSentence("Onze algemene verkoopvoorwaarden zijn van toepassing.", offerte);
        Assert.Contains("KvK 90002241 · Btw-id NL002455799B11 · IBAN NL18 OEFN 0123 4567 89", text);
        Assert.Contains("Voor akkoord namens Restaurant De Oude Haven V.O.F.", text);
        Assert.Contains("Merel Jansen", text);
        Assert.Contains("Pagina 1 van 1", text);
    }

    [Fact]
    public void An_english_offerte_writes_numbers_and_dates_the_english_way()
    {
        var text = PdfText.Of(Samples.Golden(Language.English, Samples.Column));

        Assert.Contains("Quotation OFF-2026-0147", text);
        Assert.Contains("Date 23 November 2026", text);
        Assert.Contains("12 pieces 24.95 5% 21% 284.43", text);
        Assert.Contains("VAT 21% on 729.01 153.09", text);
        Assert.Contains("Total including VAT €914.36", text);
        Assert.Contains("Page 1 of 1", text);
    }

    [Fact]
    public void A_german_offerte_writes_numbers_and_dates_the_german_way()
    {
        var text = PdfText.Of(Samples.Golden(Language.German, Samples.Rule) with
        {
            Recipient = new DocumentRecipient("Gasthaus Zur Mühle GmbH & Co. KG", "Mühlenstraße 9", "47533 Kleve", "DE"),
        });

        Assert.Contains("Angebot OFF-2026-0147", text);
        Assert.Contains("Datum 23. November 2026", text);
        Assert.Contains("12 Stück 24,95 5 % 21 % 284,43", text);
        Assert.Contains("MwSt. 9 % auf 29,60 2,66", text);
        Assert.Contains("Gesamtbetrag brutto 914,36 €", text);
        Assert.Contains("Mühlenstraße 9", text);
        Assert.Contains("Deutschland", text);
        Assert.Contains("Seite 1 von 1", text);
    }

    [Theory]
    [InlineData(Language.Dutch, "Geldig t/m 23 december 2026. Deze offerte is vrijblijvend")]
    [InlineData(Language.English, "Valid until and including 23 December 2026. This quotation is without obligation")]
    [InlineData(Language.German, "Gültig bis einschließlich 23. Dezember 2026. Dieses Angebot ist freibleibend")]
    public void An_offerte_without_obligation_says_so(Language language, string expected) =>
        PdfText.ContainsSentence(expected, Samples.Golden(language) with { WithoutObligation = true });

    [Theory]
    [InlineData(VatCategory.IntraCommunity, Language.Dutch, "Intracommunautaire levering", true)]
    [InlineData(VatCategory.IntraCommunity, Language.German, "innergemeinschaftliche Lieferung", true)]
    [InlineData(VatCategory.IntraCommunity, Language.English, "Intra-Community supply", true)]
    [InlineData(VatCategory.ReverseCharge, Language.Dutch, "Btw verlegd", true)]
    [InlineData(VatCategory.ReverseCharge, Language.German, "Steuerschuldnerschaft", true)]
    [InlineData(VatCategory.ReverseCharge, Language.English, "reverse charged", true)]
    [InlineData(VatCategory.Export, Language.Dutch, "Uitvoer buiten de EU", false)]
    [InlineData(VatCategory.Export, Language.English, "Export outside the EU", false)]
    [InlineData(VatCategory.Exempt, Language.Dutch, "Vrijgesteld van btw: kleineondernemersregeling", false)]
    public void Each_vat_case_shows_its_legal_text_and_the_btw_id_where_it_counts(VatCategory category, Language language, string expected, bool buyer)
    {
        DocumentLine[] lines = [Samples.Line(1, "A-1", "Bout M8", 100, "stuks", 0.45m, 0, 0)];
        var offerte = Samples.Golden(language) with
        {
            Lines = lines,
            Totals = Samples.Totals(lines),
            VatCategory = category,
            VatReason = "kleineondernemersregeling",
            CustomerVatId = buyer ? "DE136695976" : null,
        };

        PdfText.ContainsSentence(expected, offerte);
        Assert.Equal(buyer, PdfText.Of(offerte).Contains("DE136695976"));
    }

    [Theory]
    [InlineData(VatCategory.Standard)]
    [InlineData(VatCategory.ZeroRated)]
    public void Ordinary_and_zero_rates_need_no_legal_text(VatCategory category)
    {
        var text = PdfText.Of(Samples.Golden() with { VatCategory = category });

        Assert.DoesNotContain("verlegd", text);
        Assert.DoesNotContain("Intracommunautaire", text);
        Assert.DoesNotContain("Vrijgesteld", text);
    }

    [Theory]
    [InlineData(Language.Dutch, "CONCEPT")]
    [InlineData(Language.English, "DRAFT")]
    [InlineData(Language.German, "ENTWURF")]
    public void A_concept_bears_its_mark_on_every_page_and_a_numbered_offerte_never(Language language, string mark)
    {
        var offerte = Samples.WithLines(60) with { Language = language };

        using var concept = UglyToad.PdfPig.PdfDocument.Open(OffertePdf.Render(offerte with { Number = null }));
        using var final = UglyToad.PdfPig.PdfDocument.Open(OffertePdf.Render(offerte));

        Assert.True(concept.NumberOfPages > 1);
        Assert.All(concept.GetPages(), page => Assert.Contains(mark, page.Text));
        Assert.All(final.GetPages(), page => Assert.DoesNotContain(mark, page.Text));
    }

    [Fact]
    public void The_version_is_printed_from_the_second_on() =>
        Assert.DoesNotContain("versie", PdfText.Of(Samples.Golden()));

    [Fact]
    public void A_customer_abroad_has_the_country_below_the_address_and_one_at_home_has_not()
    {
        var abroad = Samples.Golden() with { Recipient = new DocumentRecipient("Bakkerij Van Hove BV", "Kerkstraat 2", "9000 Gent", "BE") };

        Assert.Contains("België", PdfText.Of(abroad));
        Assert.DoesNotContain("Nederland", PdfText.Of(Samples.Golden()));
    }

    [Fact]
    public void Columns_that_say_nothing_are_left_out()
    {
        DocumentLine[] lines = [Samples.Line(1, "A-1", "Bout M8", 100, "stuks", 0.45m, 0, 21)];

        Assert.DoesNotContain("Korting Btw", PdfText.Of(Samples.Golden() with { Lines = lines, Totals = Samples.Totals(lines) }));
        Assert.Contains("Korting Btw", PdfText.Of(Samples.Golden()));
    }

    [Fact]
    public void Long_conditions_stand_below_the_totals_and_short_ones_beside_them()
    {
        var beside = Samples.Golden();
        var below = beside with { Conditions = beside.Conditions with { Delivery = string.Join(' ', Enumerable.Repeat("Levering in delen, elk deel na afroep.", 20)) } };

        Assert.Contains("Voorwaarden Totaal regels", PdfText.Of(beside));
        Assert.DoesNotContain("Voorwaarden Totaal regels", PdfText.Of(below));
        Assert.Contains("\nVoorwaarden\n", PdfText.Of(below));
    }
}
