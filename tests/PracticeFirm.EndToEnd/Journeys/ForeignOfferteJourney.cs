namespace PracticeFirm.EndToEnd.Journeys;

/// <summary>Customers who read English or German get an offerte they can read.</summary>
public sealed class EnglishOfferteJourney(School school) : Journey(school)
{
    [Fact]
    public async Task An_english_speaking_customer_gets_an_english_offerte()
    {
        var learner = await As(School.Catering);
        var desk = new OfferteDesk(learner);
        await desk.StartFromRequest("Request for quotation: breakfast room");
        await Expect(learner.Page.GetByLabel("Taal van de offerte").Locator("option:checked")).ToHaveTextAsync("Engels");
        await desk.TypeLine("Bord plat wit porselein, 27 cm", 72);
        await desk.TypeLine("Koffiebonen espresso, donkere branding, 1 kg", 16);
        await desk.Send();

        var text = string.Join('\n', PagesOf(await desk.Pdf()));
        Assert.All(["Quotation", "Total including VAT", "VAT 21%", "VAT 9%", "The Copper Kettle Hotel B.V."], words => Assert.Contains(words, text, StringComparison.Ordinal));
        Assert.DoesNotContain("Totaal", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Geldig", text, StringComparison.Ordinal);
        await learner.Look("offerte in het Engels");
    }
}

/// <summary>A German business: its language, and goods that cross the border without VAT.</summary>
public sealed class GermanOfferteJourney(School school) : Journey(school)
{
    [Fact]
    public async Task A_german_business_gets_a_german_offerte_without_vat()
    {
        var learner = await As(School.Technique);
        var desk = new OfferteDesk(learner);
        await desk.StartFromRequest("Anfrage Montagematerial für Förderanlage");
        await desk.TypeLine("Zeskanttapbout DIN 933 8.8 verzinkt M10x50", 1500);
        await desk.TypeLine("Lagerblok gietijzer compleet UCP206", 8);
        await Expect(learner.Page.Locator("dl.totals")).ToContainTextAsync("Btw 0%");
        await desk.Send();

        var text = string.Join('\n', PagesOf(await desk.Pdf()));
        Assert.All(
            ["Angebot", "Brinkhoff Fördertechnik GmbH", "innergemeinschaftliche Lieferung", "USt-IdNr.", "0 %", "Gültig bis"],
            words => Assert.Contains(words, text, StringComparison.Ordinal));
        Assert.Matches(@"DE\d{9}", text);
        Assert.DoesNotContain("Totaal", text, StringComparison.Ordinal);
        await learner.Look("offerte in het Duits");
    }
}
