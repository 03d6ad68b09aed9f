namespace PracticeFirm.EndToEnd.Journeys;

/// <summary>Every page of the way from order to cash: reachable for everybody, on a wide and on a narrow screen.</summary>
public sealed class OrderToCashPagesJourney(School school) : Journey(school)
{
    private static readonly string[] Pages =
    [
        "", "ochtend", "orders/nieuw", "uitzonderingen", "inkoopadvies", "inkooporders/nieuw", "factureren", "bank/nieuw", "openstaand",
    ];

    private static readonly string[] Lists = ["orders", "leveringen", "inkooporders", "leveranciers", "retouren", "facturen", "bank", "herinneringen", "voorraad", "klanten"];

    /// <summary>Entry pages of a document, with the list and filter on which one is found for which they are open.</summary>
    private static readonly (string List, string Entry)[] Entries =
    [
        ("orders?status=draft", "bevestigen"), ("orders?wacht=release", "leveren"), ("orders?status=delivered", "retour"), ("orders?wacht=stock", "inlichten"),
        ("leveringen?status=picked", "aankondigen"), ("inkooporders?status=acknowledged", "ontvangst"), ("retouren?status=requested", "goedkeuren"),
        ("facturen?status=sent", "crediteren"), ("facturen?status=overdue", "betaling"), ("facturen?status=overdue", "herinneren"), ("facturen?status=overdue", "betwisting"),
    ];

    [Fact]
    public async Task Pages_from_order_to_cash_are_readable_for_everybody()
    {
        var learner = await As(School.Catering);
        var troubles = new List<string>();
        foreach (var path in Pages)
            await Look(learner, path, troubles);
        foreach (var list in Lists)
        {
            await Look(learner, list, troubles);
            await Look(learner, await FirstOf(learner, list), troubles);
        }

        await Look(learner, "backorders", troubles);
        var backorders = learner.Page.Locator("main a[href*='/backorders/']");
        await Look(learner, await PathOf(backorders.And(learner.Page.Locator(":not([href*='/regel/'])")), "backorders"), troubles);
        await learner.OpenInFirm("backorders");
        await Look(learner, await PathOf(learner.Page.Locator("main a[href*='/backorders/regel/']"), "backorders"), troubles);
        foreach (var (list, entry) in Entries)
        {
            await learner.OpenInFirm(list);
            await Look(learner, $"{await FirstOf(learner, list.Split('?')[0])}/{entry}", troubles);
        }

        Assert.True(troubles.Count == 0, string.Join("\n\n", troubles));
    }

    private static async Task Look(Visitor learner, string path, List<string> troubles)
    {
        try
        {
            await learner.Page.SetViewportSizeAsync(1366, 768);
            await learner.OpenInFirm(path);
            await Expect(learner.Page.Locator("main .loading")).ToHaveCountAsync(0);
            await Expect(learner.Page.Locator("main .message-page")).ToHaveCountAsync(0);
            await learner.Look(path.Length == 0 ? "vandaag" : path);
            await learner.Page.SetViewportSizeAsync(390, 844);
            await learner.FitsInWindow($"{path} at 390 pixels");
        }
        catch (Exception trouble) when (trouble is Xunit.Sdk.XunitException or PlaywrightException or TimeoutException)
        {
            troubles.Add($"{path}: {trouble.Message}");
        }
    }

    private static Task<string> FirstOf(Visitor learner, string list) => PathOf(learner.Page.Locator($"main table.list tbody a[href*='/{list}/']"), list);

    /// <summary>The address within the firm of the first of these links.</summary>
    private static async Task<string> PathOf(ILocator links, string part)
    {
        var href = (await links.First.GetAttributeAsync("href"))!;
        return href[href.IndexOf($"/{part}/", StringComparison.Ordinal)..].TrimStart('/');
    }
}
