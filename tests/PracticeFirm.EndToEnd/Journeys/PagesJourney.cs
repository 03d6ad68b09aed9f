namespace PracticeFirm.EndToEnd.Journeys;

/// <summary>Every main page by itself: reachable for everybody, light and dark, on a wide and on a narrow screen.</summary>
public abstract class PagesJourney(School school) : Journey(school)
{
    protected static async Task LookAtAll(Visitor visitor, params (string Name, string Path)[] pages)
    {
        foreach (var (name, path) in pages)
        {
            await visitor.Open(path);
            await Expect(visitor.Page.Locator("main .loading")).ToHaveCountAsync(0);
            await visitor.Look(name);
            await visitor.SwitchTheme();
            await visitor.Look(name + " donker", onlyColours: true);
            await visitor.SwitchTheme();
            await visitor.Page.SetViewportSizeAsync(390, 844);
            await visitor.Picture(name + " smal");
            await visitor.FitsInWindow(name + " at 390 pixels");
            await visitor.Page.SetViewportSizeAsync(1366, 768);
        }
    }

    /// <summary>Where the first link in a list leads.</summary>
    protected static async Task<string> FirstOf(Visitor visitor, string list, string part)
    {
        await visitor.OpenInFirm(list);
        return (await visitor.Page.Locator($"table.list tbody a[href*='/{part}/']").First.GetAttributeAsync("href"))!;
    }
}

public sealed class SalesPagesJourney(School school) : PagesJourney(school)
{
    [Fact]
    public async Task What_somebody_could_not_read_is_found()
    {
        var learner = await As(School.Catering);
        await learner.OpenInFirm("taken");
        await learner.Page.EvaluateAsync("() => document.querySelector('main').insertAdjacentHTML('beforeend', '<img src=\"/favicon.svg\"><button type=\"button\"></button>')");

        var trouble = await Assert.ThrowsAnyAsync<Xunit.Sdk.XunitException>(() => learner.Look("taken"));

        Assert.Contains("image-alt", trouble.Message, StringComparison.Ordinal);
        Assert.Contains("button-name", trouble.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Sales_pages_are_readable_for_everybody()
    {
        var learner = await As(School.Catering);
        var firm = $"/f/{learner.Firm}";
        await LookAtAll(
            learner,
            ("vandaag", firm),
            ("taken", $"{firm}/taken"),
            ("aanvragen", $"{firm}/aanvragen"),
            ("aanvraag", await FirstOf(learner, "aanvragen", "aanvragen")),
            ("offertes", $"{firm}/offertes"),
            ("offerte", await FirstOf(learner, "offertes?status=sent", "offertes")),
            ("nieuwe offerte", $"{firm}/offertes/nieuw"));
    }
}

public sealed class RecordPagesJourney(School school) : PagesJourney(school)
{
    [Fact]
    public async Task Record_pages_are_readable_for_everybody()
    {
        var learner = await As(School.Catering);
        var firm = $"/f/{learner.Firm}";
        var customer = await FirstOf(learner, "klanten", "klanten");
        await LookAtAll(
            learner,
            ("opdrachten", "/"),
            ("klanten", $"{firm}/klanten"),
            ("klant", customer),
            ("klant wijzigen", $"{customer}/wijzigen"),
            ("nieuwe klant", $"{firm}/klanten/nieuw"),
            ("voorraad", $"{firm}/voorraad"),
            ("artikel", await FirstOf(learner, "voorraad", "voorraad")),
            ("zoeken", $"{firm}/zoeken?q=koffie"));
    }
}

/// <summary>What <see cref="OrderToCashJourney"/> doesn't pass, full of two years of work; of lists that look alike, one.</summary>
public sealed class OrderPagesJourney(School school) : PagesJourney(school)
{
    [Fact]
    public async Task Order_pages_are_readable_for_everybody()
    {
        var learner = await As(School.Catering);
        var firm = $"/f/{learner.Firm}";
        await LookAtAll(
            learner,
            ("orders", $"{firm}/orders"),
            ("uitzonderingen", $"{firm}/uitzonderingen"),
            ("backorders", $"{firm}/backorders"),
            ("leverancier", await FirstOf(learner, "leveranciers", "leveranciers")),
            ("retouren", $"{firm}/retouren"),
            ("facturen", $"{firm}/facturen"),
            ("factuur crediteren", await FirstOf(learner, "facturen?status=overdue", "facturen") + "/crediteren"),
            ("openstaand", $"{firm}/openstaand"),
            ("orders van een klant", await FirstOf(learner, "klanten", "klanten") + "?deel=orders"));
    }
}
