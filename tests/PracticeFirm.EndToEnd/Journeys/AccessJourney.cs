using System.Text.RegularExpressions;

namespace PracticeFirm.EndToEnd.Journeys;

/// <summary>The teacher looks along; a learner of another firm finds nothing.</summary>
public sealed partial class AccessJourney(School school) : Journey(school)
{
    [Fact]
    public async Task The_teacher_reads_along_and_changes_nothing()
    {
        var teacher = await As(School.Teacher);
        var page = teacher.Page;
        await teacher.Open("/");
        await Expect(page).ToHaveURLAsync(new Regex("/klas$"));
        await teacher.Look("klas");
        var firm = await School.FirmOf(School.Catering);
        await page.Locator($"a[href='/f/{firm}']").ClickAsync();
        await teacher.Ready();
        await page.GetByRole(AriaRole.Navigation, new() { Name = "Hoofdmenu" }).GetByRole(AriaRole.Link, new() { Name = "Offertes" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1, Name = "Offertes" })).ToBeVisibleAsync();
        await Expect(page.GetByRole(AriaRole.Link, new() { Name = "Nieuwe offerte" })).ToHaveCountAsync(0);
        await page.Locator("table.list tbody a").First.ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1, NameRegex = Offerte() })).ToBeVisibleAsync();
        await Expect(page.Locator("main button:visible:not([data-help-toggle])")).ToHaveCountAsync(0);
        await teacher.Look("offerte zoals de docent die ziet");

        await teacher.Open($"/f/{firm}/offertes/nieuw");
        await page.GetByRole(AriaRole.Button, new() { Name = "Beginnen zonder klant" }).ClickAsync();
        await Expect(page.Locator(".error-summary")).ToBeVisibleAsync();
        await teacher.Look("geweigerde nieuwe offerte");
    }

    [Fact]
    public async Task The_firm_of_somebody_else_does_not_exist()
    {
        var learner = await As(School.Office);
        var elsewhere = await School.FirmOf(School.Catering);
        learner.Foresee("404");
        foreach (var path in new[] { "", "/offertes", "/offertes/1", "/klanten/1", "/voorraad" })
        {
            var answer = await learner.Page.GotoAsync($"/f/{elsewhere}{path}");
            Assert.Equal(404, answer!.Status);
            await Expect(learner.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync("Deze pagina bestaat niet");
        }

        await learner.Look("andermans bedrijf");
        var file = await learner.Page.Context.APIRequest.GetAsync($"/f/{elsewhere}/offertes/1/offerte.pdf");
        Assert.Equal(404, file.Status);
        var own = await learner.Page.GotoAsync($"/f/{learner.Firm}/offertes/999999");
        Assert.Equal(404, own!.Status);
    }

    [GeneratedRegex("^Offerte ")]
    private static partial Regex Offerte();
}
