namespace PracticeFirm.EndToEnd.Journeys;

/// <summary>Every page of the way from order to cash: reachable for everybody, on a wide and on a narrow screen.</summary>
public sealed class OrderToCashPagesJourney(School school) : Journey(school)
{
    private static readonly string[] Pages =
    [
        "ochtend", "orders/nieuw", "uitzonderingen", "inkoopadvies", "inkooporders/nieuw", "factureren", "bank/nieuw", "openstaand", "herinneringen",
    ];

    private static readonly string[] Lists = ["orders", "leveringen", "inkooporders", "leveranciers", "retouren", "facturen", "bank"];

    /// <summary>Entry pages of a document, with the list and filter by which one is found that is ready for them.</summary>
    private static readonly (string List, string Filter, string[] Entries)[] Forms =
    [
        ("orders", "status=draft", ["bevestigen"]), ("orders", "wacht=release", ["leveren"]), ("orders", "status=delivered", ["retour"]), ("inkooporders", "status=acknowledged", ["ontvangst"]),
        ("retouren", "status=requested", ["goedkeuren"]), ("facturen", "status=overdue", ["crediteren", "herinneren", "betaling"]),
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
        var (article, line) = (await PathOf(learner, "h2 a[href*='/backorders/']", "backorders"), await PathOf(learner, "a[href*='/backorders/regel/']", "backorders"));
        await Look(learner, article, troubles);
        await Look(learner, line, troubles);
        foreach (var (list, filter, entries) in Forms)
        {
            await learner.OpenInFirm($"{list}?{filter}");
            var document = await FirstOf(learner, list);
            foreach (var entry in entries)
                await Look(learner, $"{document}/{entry}", troubles);
        }

        await learner.OpenInFirm("facturen?status=reminded");
        await learner.OpenInFirm(await FirstOf(learner, "facturen"));
        await Look(learner, await PathOf(learner, "a[href*='/herinneringen/']", "herinneringen"), troubles);
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
            await learner.Look(path);
            await learner.Page.SetViewportSizeAsync(390, 844);
            await learner.FitsInWindow($"{path} at 390 pixels");
        }
        catch (Exception trouble) when (trouble is Xunit.Sdk.XunitException or PlaywrightException or TimeoutException)
        {
            troubles.Add($"{path}: {trouble.Message}");
        }
    }

    private static Task<string> FirstOf(Visitor learner, string list) => PathOf(learner, $"table.list tbody a[href*='/{list}/']", list);

    /// <summary>The address within the firm of the first of these links on the page that is shown.</summary>
    private static async Task<string> PathOf(Visitor learner, string links, string part)
    {
        var href = (await learner.Page.Locator($"main {links}").First.GetAttributeAsync("href"))!;
        return href[(href.IndexOf($"/{part}/", StringComparison.Ordinal) + 1)..];
    }
}
