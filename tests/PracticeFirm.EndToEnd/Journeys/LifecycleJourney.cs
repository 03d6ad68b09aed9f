namespace PracticeFirm.EndToEnd.Journeys;

/// <summary>What becomes of an offerte: reviewed, returned, mended, approved, sent, revised, accepted; or rejected.</summary>
public sealed class LifecycleJourney(School school) : Journey(school)
{
    [Fact]
    public async Task An_offerte_is_reviewed_sent_revised_and_accepted()
    {
        var yara = await As(School.Technique);
        var daan = await As(School.TechniqueMate);
        var hers = new OfferteDesk(yara);
        var his = new OfferteDesk(daan);
        await hers.Start("Machinefabriek De Peelhoek");
        await yara.Page.GetByLabel("Onderwerp").FillAsync("Bevestigingsmateriaal transportbanden");
        await hers.TypeLine("Zeskanttapbout DIN 933 8.8 verzinkt M8x25", 120);
        await hers.TypeLine("Doorslijpschijf staal/RVS 230x1,9", 75);

        await AskReview(yara, hers);
        await daan.OpenInFirm($"offertes/{hers.Id}");
        await Expect(daan.Page.Locator("main")).ToContainTextAsync("Yara Smit vraagt jou om deze offerte te controleren");
        await Expect(his.Quantity(1)).ToHaveCountAsync(0);
        await Remark(daan, "1. ", "De klant vraagt 1.200 stuks.");
        await daan.Look("offerte ter controle");
        await his.Action("Terugsturen").ClickAsync();

        await Expect(hers.Status).ToHaveTextAsync("Concept");
        var remark = yara.Page.Locator("ul.remarks li");
        await Expect(remark).ToContainTextAsync("regel 1");
        await Expect(remark).ToContainTextAsync("De klant vraagt 1.200 stuks.");
        await hers.Quantity(1).FillAsync("1200");
        await hers.Quantity(1).PressAsync("Enter");
        await remark.GetByRole(AriaRole.Button, new() { Name = "Verwerkt" }).ClickAsync();
        await Expect(remark.GetByRole(AriaRole.Button)).ToHaveCountAsync(0);
        await yara.Look("offerte met verwerkte opmerking");

        await AskReview(yara, hers);
        await his.Action("Akkoord").ClickAsync();
        await Expect(yara.Page.Locator("main")).ToContainTextAsync("Gecontroleerd en akkoord: Daan Mulder");
        var number = await hers.Send();

        await hers.Action("Nieuwe versie").ClickAsync();
        await Expect(hers.Status).ToHaveTextAsync("Concept");
        await hers.Quantity(2).FillAsync("100");
        await hers.Quantity(2).PressAsync("Enter");
        var again = await hers.Send();
        Assert.Equal(number, again);
        await hers.Action("Klant gaat akkoord").ClickAsync();
        await Expect(hers.Status).ToHaveTextAsync("Geaccepteerd");
        await Expect(hers.Related).ToContainTextAsync("2 versies");
        await Expect(hers.Related).ToContainTextAsync("Vervangen");
        await yara.Look("offerte geaccepteerd");
    }

    [Fact]
    public async Task A_customer_says_no_with_a_reason()
    {
        var daan = await As(School.TechniqueMate);
        var page = daan.Page;
        var desk = new OfferteDesk(daan);
        await desk.Start("Elektro Van Looy");
        await page.GetByLabel("Onderwerp").FillAsync("Werf Turnhout");
        await desk.TypeLine("Kabeldoos opbouw IP65 grijs 105x105", 20);
        await desk.Send();

        await desk.Action("Klant wijst af").ClickAsync();
        var dialog = page.GetByRole(AriaRole.Dialog, new() { Name = "Waarom wijst de klant de offerte af?" });
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Afwijzing vastleggen" }).ClickAsync();
        await Expect(dialog.Locator(".field-error")).ToBeVisibleAsync();
        await daan.Look("afwijzen zonder reden");
        await dialog.GetByLabel("Reden van de klant").FillAsync("Een andere leverancier kan eerder leveren.");
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Afwijzing vastleggen" }).ClickAsync();
        await Expect(desk.Status).ToHaveTextAsync("Afgewezen");
        await Expect(page.Locator("main")).ToContainTextAsync("Een andere leverancier kan eerder leveren.");
        await daan.Look("offerte afgewezen");
    }

    private static async Task AskReview(Visitor yara, OfferteDesk hers)
    {
        await hers.Action("Laat controleren").ClickAsync();
        var dialog = yara.Page.GetByRole(AriaRole.Dialog, new() { Name = "Laat controleren" });
        var colleagues = dialog.GetByLabel("Welke collega?");
        var mate = await colleagues.GetByRole(AriaRole.Option, new() { Name = "Daan Mulder" }).GetAttributeAsync("value");
        await colleagues.SelectOptionAsync(mate!);
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Ter controle sturen" }).ClickAsync();
        await Expect(hers.Status).ToHaveTextAsync("Ter controle");
    }

    private static async Task Remark(Visitor daan, string line, string words)
    {
        var remarks = daan.Page.Locator("section[aria-labelledby=opmerkingen]");
        var about = remarks.GetByLabel("Waar gaat het over?");
        var first = await about.GetByRole(AriaRole.Option).Filter(new() { HasText = line }).First.GetAttributeAsync("value");
        await about.SelectOptionAsync(first!);
        await remarks.GetByLabel("Opmerking", new() { Exact = true }).FillAsync(words);
        await remarks.GetByRole(AriaRole.Button, new() { Name = "Opmerking toevoegen" }).ClickAsync();
        await Expect(remarks.Locator("li")).ToContainTextAsync(words);
    }
}
