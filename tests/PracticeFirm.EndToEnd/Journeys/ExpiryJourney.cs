namespace PracticeFirm.EndToEnd.Journeys;

/// <summary>The day after the last valid day an offerte has expired, and can be renewed.</summary>
public sealed class ExpiryJourney(School school) : Journey(school)
{
    [Fact]
    public async Task An_offerte_expires_with_the_next_business_day_and_is_renewed()
    {
        var learner = await As(School.Office);
        var page = learner.Page;
        var desk = new OfferteDesk(learner);
        await desk.Start("Administratiekantoor Hollestelle");
        await page.GetByLabel("Onderwerp").FillAsync("Archiefdozen");
        await page.GetByLabel("Geldig t/m", new() { Exact = true }).FillAsync("vandaag");
        await page.GetByLabel("Geldig t/m", new() { Exact = true }).PressAsync("Tab");
        await Expect(desk.SaveState).ToHaveTextAsync("Bewaard");
        await desk.TypeLine("Ordner", 10);
        var number = await desk.Send();
        var offerte = desk.Id;

        await learner.OpenInFirm();
        var today = await page.Locator(".business-day time").GetAttributeAsync("datetime");
        await page.GetByRole(AriaRole.Button, new() { Name = "Volgende werkdag" }).ClickAsync();
        await Expect(page.Locator(".business-day time")).Not.ToHaveAttributeAsync("datetime", today!);
        await learner.Look("vandaag na een werkdag");

        await learner.OpenInFirm($"offertes/{offerte}");
        await Expect(desk.Status).ToHaveTextAsync("Verlopen");
        await learner.Look("offerte verlopen");
        await desk.Action("Verlengen met een nieuwe versie").ClickAsync();
        await Expect(desk.Status).ToHaveTextAsync("Concept");
        await Expect(desk.Lines).ToHaveCountAsync(1);
        Assert.Equal(number, await desk.Send());
        await Expect(desk.Related).ToContainTextAsync("2 versies");
    }
}
