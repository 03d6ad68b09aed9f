using System.Globalization;

namespace PracticeFirm.EndToEnd.Journeys;

/// <summary>A long list, typed by keyboard and then pasted from a sheet: the paper goes over pages.</summary>
public sealed class SixtyLinesJourney(School school) : Journey(school)
{
    private const int Lines = 60;
    private const int Typed = 12;

    [Fact]
    public async Task Sixty_lines_go_over_pages_with_a_repeated_head_and_carried_subtotals()
    {
        var learner = await As(School.Office);
        var desk = new OfferteDesk(learner);
        await desk.Start();
        for (var line = 1; line <= Typed; line++)
            await desk.TypeLine(Words[line % Words.Length], line);
        var numbers = await desk.Lines.Locator(".line-number").AllInnerTextsAsync();
        Assert.Equal(Typed, numbers.Count);
        await desk.Paste(Enumerable.Range(Typed + 1, Lines - Typed).Select(line => (numbers[line % Typed], line)));

        await Expect(desk.Lines).ToHaveCountAsync(Lines);
        await Expect(desk.Quantity(Lines)).ToHaveValueAsync(Lines.ToString(CultureInfo.InvariantCulture));
        await learner.Look("offerte van zestig regels");

        var pages = PagesOf(await desk.Pdf());
        Assert.True(pages.Count > 1, "All sixty lines on one page.");
        await Expect(learner.Page.Locator(".paper img")).ToHaveCountAsync(pages.Count);
        Assert.All(pages, page => Assert.Contains("Pagina", page, StringComparison.Ordinal));
        Assert.Contains("Transport naar volgende pagina", pages[0], StringComparison.Ordinal);
        Assert.Contains("Transport van vorige pagina", pages[1], StringComparison.Ordinal);
        Assert.Contains("Omschrijving", pages[0], StringComparison.Ordinal);
        Assert.Contains("Omschrijving", pages[1], StringComparison.Ordinal);
        Assert.Contains("Totaal inclusief btw", pages[^1], StringComparison.Ordinal);
        Assert.Contains((await desk.Total.InnerTextAsync()).Replace("€", "", StringComparison.Ordinal).Trim(), pages[^1], StringComparison.Ordinal);
    }

    private static readonly string[] Words = ["Kopieerpapier wit", "Ordner", "Envelop", "Bureau", "Balpen", "Toner", "Koffie", "Schrijfblok"];
}
