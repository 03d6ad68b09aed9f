using System.Text.RegularExpressions;

namespace PracticeFirm.EndToEnd.Journeys;

/// <summary>A school starts the application for the first time, without a demo.</summary>
public sealed partial class FirstStartJourney(School school) : Journey(school)
{
    [Fact]
    public async Task The_first_teacher_makes_an_account_with_the_code_from_the_log()
    {
        var application = await StartAnother(new Dictionary<string, string> { ["Demo__Enabled"] = "false" });
        var teacher = Keep(await Visitor.Enter(School.Browser, application.Address, "", new()));
        var page = teacher.Page;
        await page.GotoAsync("/");
        await Expect(page).ToHaveURLAsync(new Regex("/eerste-docent$"));
        await teacher.Look("eerste docent");

        await Fill(page, "AAAAAAAA");
        await Expect(page.Locator(".error-summary")).ToContainTextAsync("Deze code klopt niet");
        await teacher.Look("eerste docent, verkeerde code");
        await Fill(page, Code().Match(application.Said).Groups[1].Value);
        await Expect(page).ToHaveURLAsync(new Regex("/inloggen"));

        await teacher.LogIn("j.docent", "een zin die je onthoudt");
        await Expect(page).ToHaveURLAsync(new Regex("/klas$"));
        await Expect(page.Locator("main")).ToContainTextAsync("U hebt nog geen klas");
        await teacher.Look("docent zonder klas");
        Assert.Equal("", application.Troubles);
    }

    private static async Task Fill(IPage page, string code)
    {
        await page.GetByLabel("Eenmalige code").FillAsync(code);
        await page.GetByLabel("Uw naam").FillAsync("Jo Docent");
        await page.GetByLabel("Gebruikersnaam").FillAsync("j.docent");
        await page.GetByLabel("Wachtwoord").FillAsync("een zin die je onthoudt");
        await page.GetByRole(AriaRole.Button, new() { Name = "Account maken" }).ClickAsync();
    }

    [GeneratedRegex(@"eenmalige code: (\w+)")]
    private static partial Regex Code();
}
