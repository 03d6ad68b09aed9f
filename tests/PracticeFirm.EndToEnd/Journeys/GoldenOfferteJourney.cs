namespace PracticeFirm.EndToEnd.Journeys;

/// <summary>The main job from end to end: from log-in to the offerte that lies with the customer.</summary>
public sealed class GoldenOfferteJourney(School school) : Journey(school)
{
    [Fact]
    public async Task A_learner_answers_a_request_with_a_calculated_offerte()
    {
        var learner = await Somebody();
        var page = learner.Page;
        await page.GotoAsync("/");
        await Expect(page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("/inloggen"));
        await learner.Look("inloggen");
        await learner.LogIn(School.Catering, School.Password);
        await learner.Look("opdrachten");

        await page.GetByRole(AriaRole.Link, new() { Name = "Verder werken: Molenschot Horecagroothandel" }).ClickAsync();
        await learner.Ready();
        await page.GetByRole(AriaRole.Navigation, new() { Name = "Hoofdmenu" }).GetByRole(AriaRole.Link, new() { Name = "Aanvragen" }).ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Offerteaanvraag wijnglazen, stokbrood en bain-marie", Exact = true }).ClickAsync();
        await Expect(page.GetByText("25 stokbroden wit")).ToBeVisibleAsync();
        await learner.Look("aanvraag");
        await page.GetByRole(AriaRole.Link, new() { Name = "Maak offerte" }).ClickAsync();

        var desk = new OfferteDesk(learner);
        await desk.IsOpen();
        await Expect(page.GetByRole(AriaRole.Combobox, new() { Name = "Klant", Exact = true })).ToHaveValueAsync("Brasserie De Sluiswachter B.V.");
        await learner.Look("offerte zonder regels");

        await desk.TypeLine("Wijnglas Bordeaux 58", 12, "5");
        await desk.TypeLine("Stokbrood wit voorgebakken, 57", 25);
        await desk.TypeLine("Bain-marie GN 1/1 met aftapkraan", 3);
        await Expect(desk.Lines).ToHaveCountAsync(3);
        await Expect(desk.Lines.Nth(0)).ToContainTextAsync("284,43");
        await Expect(desk.Lines.Nth(1)).ToContainTextAsync("29,75");
        await Expect(desk.Lines.Nth(2)).ToContainTextAsync("448,50");

        var orderDiscount = await desk.FoldedField("Orderkorting");
        await orderDiscount.FillAsync("2,5");
        await orderDiscount.PressAsync("Tab");
        await Expect(desk.Total).ToHaveTextAsync("€ 914,36");
        var totals = page.Locator("dl.totals");
        await Expect(totals).ToContainTextAsync("762,68");
        await Expect(totals).ToContainTextAsync("19,07");
        await Expect(totals).ToContainTextAsync("15,00");
        await Expect(totals).ToContainTextAsync("758,61");
        await Expect(totals).ToContainTextAsync("153,09");
        await Expect(totals).ToContainTextAsync("2,66");
        foreach (var line in await desk.Lines.AllAsync())
        {
            await Expect(line.Locator(".l-margin")).ToContainTextAsync("%");
            await Expect(line.Locator(".l-stock")).ToContainTextAsync("vrij");
        }

        await Expect(page.Locator(".fact-box")).ToContainTextAsync("Brutowinst");
        await learner.Look("offerte als concept");

        var number = await desk.Send("Belt u mij gerust als u vragen hebt.");
        Assert.StartsWith("OFF-2026-", number, StringComparison.Ordinal);
        await Expect(desk.Status).ToHaveTextAsync("Verzonden");
        await learner.Look("offerte verzonden");

        var pages = PagesOf(await desk.Pdf());
        var text = string.Join('\n', pages);
        Assert.All(
            ["914,36", number, "284,43", "29,75", "448,50", "24,95", "1,19", "149,50", "729,01", "153,09", "29,60", "2,66", "15,00", "19,07", "758,61"],
            figure => Assert.Contains(figure, text, StringComparison.Ordinal));
        Assert.All(["Brasserie De Sluiswachter B.V.", "Wijnglas Bordeaux 58 cl", "Stokbrood wit voorgebakken", "Bain-marie GN 1/1"], words => Assert.Contains(words, text, StringComparison.Ordinal));

        await Expect(page.Locator(".paper img")).ToHaveCountAsync(pages.Count);

        await TheDossierHoldsTheMail(learner, number);
        var firm = new Uri(page.Url).Segments[2].TrimEnd('/');
        await learner.Open($"/f/{firm}/aanvragen");
        await Expect(page.GetByRole(AriaRole.Row, new() { Name = "Offerteaanvraag wijnglazen" })).ToContainTextAsync("Beantwoord");
        await learner.Open($"/f/{firm}/taken");
        await Expect(page.Locator("main")).ToContainTextAsync(number);
        await learner.Look("taken");
    }

    private static async Task TheDossierHoldsTheMail(Visitor learner, string number)
    {
        var page = learner.Page;
        await page.Locator(".fact-box").GetByRole(AriaRole.Link, new() { Name = "Brasserie De Sluiswachter B.V." }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1, Name = "Brasserie De Sluiswachter B.V." })).ToBeVisibleAsync();
        await learner.Look("klantdossier");
        await page.GetByRole(AriaRole.Link, new() { Name = "Berichten", Exact = true }).ClickAsync();
        await Expect(page.Locator(".mail-list").GetByText(number).First).ToBeVisibleAsync();
        await learner.Look("berichten van de klant");
    }
}
