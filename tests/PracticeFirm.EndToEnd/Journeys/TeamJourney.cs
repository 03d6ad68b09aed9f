namespace PracticeFirm.EndToEnd.Journeys;

/// <summary>Two people on one offerte see each other and lose nothing.</summary>
public sealed class TeamJourney(School school) : Journey(school)
{
    [Fact]
    public async Task Two_people_work_on_one_offerte_and_lose_nothing()
    {
        var yara = await As(School.Technique);
        var daan = await As(School.TechniqueMate);
        var hers = new OfferteDesk(yara);
        var his = new OfferteDesk(daan);
        await hers.Start();
        await hers.TypeLine("Zeskantmoer DIN 934 klasse 8 verzinkt M12", 100);
        await hers.TypeLine("Doorslijpschijf staal/RVS 230", 25);
        await daan.OpenInFirm($"offertes/{hers.Id}");

        await Expect(yara.Page.Locator(".others")).ToContainTextAsync("Daan Mulder");
        await Expect(daan.Page.Locator(".others")).ToContainTextAsync("Yara Smit");
        await yara.Look("offerte met een ander erbij");

        await TheyEditDifferentLines(hers, his);
        await TheyEditTheSameLine(yara, hers, daan, his);
    }

    private static async Task TheyEditDifferentLines(OfferteDesk hers, OfferteDesk his)
    {
        await Task.WhenAll(Fill(hers.Quantity(1), "110"), Fill(his.Quantity(2), "35"));
        await Expect(hers.Quantity(2)).ToHaveValueAsync("35");
        await Expect(his.Quantity(1)).ToHaveValueAsync("110");
        await Expect(hers.Quantity(1)).ToHaveValueAsync("110");
        await Expect(his.Quantity(2)).ToHaveValueAsync("35");
    }

    private static async Task TheyEditTheSameLine(Visitor yara, OfferteDesk hers, Visitor daan, OfferteDesk his)
    {
        // He stands in the line with something typed while hers is saved: his comes second and he is asked.
        await his.Quantity(1).FocusAsync();
        await daan.Page.Keyboard.PressAsync("Control+A");
        await daan.Page.Keyboard.TypeAsync("130");
        var amount = his.Lines.Nth(0).Locator(".l-net");
        var before = await amount.InnerTextAsync();
        await hers.Quantity(1).FillAsync("120");
        await hers.Quantity(1).PressAsync("Enter");
        await Expect(amount).Not.ToHaveTextAsync(before);
        await daan.Page.Keyboard.PressAsync("Tab");

        var question = daan.Page.GetByRole(AriaRole.Alert).Filter(new() { HasText = "Yara Smit" });
        await Expect(question).ToContainTextAsync("120");
        await Expect(his.Quantity(1)).ToHaveValueAsync("130");
        await daan.Look("twee wijzigingen van een regel");
        await question.GetByRole(AriaRole.Button, new() { Name = "Bewaar wat ik typte" }).ClickAsync();
        await Expect(question).ToHaveCountAsync(0);
        await Expect(his.Quantity(1)).ToHaveValueAsync("130");
        await Expect(hers.Quantity(1)).ToHaveValueAsync("130");
        Assert.Equal(yara.Firm, daan.Firm);
    }

    private static async Task Fill(ILocator field, string value)
    {
        await field.FillAsync(value);
        await field.PressAsync("Tab");
    }
}
