namespace PracticeFirm.EndToEnd.Journeys;

/// <summary>Without a mouse: from log-in to a new offerte with a line. Whatever has the focus shows it.</summary>
public sealed class KeyboardJourney(School school) : Journey(school)
{
    private const int MostTabs = 60;

    [Fact]
    public async Task The_keyboard_alone_suffices()
    {
        var learner = await Somebody();
        var page = learner.Page;
        await page.GotoAsync("/inloggen");
        await TabTo(page, page.GetByLabel("Gebruikersnaam"));
        await page.Keyboard.TypeAsync(School.Office);
        await TabTo(page, page.GetByLabel("Wachtwoord", new() { Exact = true }));
        await page.Keyboard.TypeAsync(School.Password);
        await page.Keyboard.PressAsync("Enter");
        await learner.Ready();

        await TabTo(page, page.GetByRole(AriaRole.Link, new() { Name = "Verder werken" }));
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1, Name = "Vandaag" })).ToBeVisibleAsync();

        // The menu stands before the page, where the focus is: back is the short way.
        await TabTo(page, page.GetByRole(AriaRole.Navigation, new() { Name = "Hoofdmenu" }).GetByRole(AriaRole.Link, new() { Name = "Offertes" }), "Shift+Tab");
        await page.Keyboard.PressAsync("Enter");
        await TabTo(page, page.GetByRole(AriaRole.Link, new() { Name = "Nieuwe offerte" }));
        await page.Keyboard.PressAsync("Enter");
        await TabTo(page, page.GetByRole(AriaRole.Button, new() { Name = "Beginnen zonder klant" }));
        await page.Keyboard.PressAsync("Enter");

        var desk = new OfferteDesk(learner);
        await desk.IsOpen();
        await TabTo(page, desk.NewLine);
        await page.Keyboard.TypeAsync("Ordner");
        await Expect(page.GetByRole(AriaRole.Listbox)).ToBeVisibleAsync();
        await Expect(page.GetByRole(AriaRole.Listbox).GetByRole(AriaRole.Option).First).ToContainTextAsync("Ordner");
        await learner.Look("artikel kiezen");
        await page.Keyboard.PressAsync("ArrowDown");
        await page.Keyboard.PressAsync("Enter");
        await Expect(desk.Quantity(1)).ToBeFocusedAsync();
        await ShowsFocus(page);
        await page.Keyboard.TypeAsync("12");
        await page.Keyboard.PressAsync("Enter");
        await Expect(desk.NewLine).ToBeFocusedAsync();
        await Expect(desk.Quantity(1)).ToHaveValueAsync("12");
        await Expect(desk.Total).Not.ToHaveTextAsync("€ 0,00");

        await page.Keyboard.PressAsync("Escape");
        await page.Locator("main h1").FocusAsync();
        await page.Keyboard.PressAsync("/");
        await Expect(page.Locator("#zoeken")).ToBeFocusedAsync();
        await page.Keyboard.TypeAsync("ordner");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex(@"/zoeken\?q=ordner"));
    }

    // As somebody does who can't see the order of the page in advance: Tab until there.
    private static async Task TabTo(IPage page, ILocator target, string key = "Tab")
    {
        await Expect(target).ToBeVisibleAsync();
        for (var tabs = 0; tabs < MostTabs; tabs++)
        {
            if (await target.EvaluateAsync<bool>("element => element === document.activeElement"))
            {
                await ShowsFocus(page);
                return;
            }

            await page.Keyboard.PressAsync(key);
        }

        Assert.Fail($"{target} isn't reached within {MostTabs} times Tab.");
    }

    private static async Task ShowsFocus(IPage page) => Assert.True(
        await page.EvaluateAsync<bool>(
            """
            () => {
              const style = getComputedStyle(document.activeElement);
              return (style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0) || style.boxShadow !== 'none';
            }
            """),
        "The focus can't be seen on " + await page.EvaluateAsync<string>("() => document.activeElement.outerHTML.slice(0, 200)"));
}
