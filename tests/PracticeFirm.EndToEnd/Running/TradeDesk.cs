using System.Globalization;
using System.Text.RegularExpressions;

namespace PracticeFirm.EndToEnd.Running;

/// <summary>What a person does on the pages from order to cash: presses, follows, fills in, reads.</summary>
public sealed partial class TradeDesk(Visitor visitor)
{
    private readonly IPage _page = visitor.Page;

    public ILocator Main => _page.Locator("main");

    public ILocator Head => _page.Locator("main .page-head");

    public ILocator Status => Head.Locator(".status-badge").First;

    public ILocator Total => _page.GetByTestId("totaal");

    public ILocator Dialog => _page.Locator("dialog[open]");

    /// <summary>The firm's date.</summary>
    public async Task<DateOnly> Today() =>
        DateOnly.ParseExact((await Day.GetAttributeAsync("datetime"))!, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>A card of the page, by its heading.</summary>
    public ILocator Card(string heading) => _page.Locator(".card").Filter(new() { Has = _page.GetByRole(AriaRole.Heading, new() { Name = heading, Exact = true }) });

    /// <summary>Presses a button of the page, or of the dialog over it.</summary>
    public async Task Press(string button)
    {
        var dialog = await Dialog.CountAsync() > 0;
        await (dialog ? Dialog : Main).GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).First.ClickAsync();
    }

    /// <summary>Presses what leads to another page, and waits for that page.</summary>
    /// <param name="button">The button.</param>
    /// <param name="address">How the address of the other page ends.</param>
    public async Task PressTo(string button, string address)
    {
        await Leave();
        await Press(button);
        await IsAt(address);
    }

    /// <summary>Follows a link of the page, and waits for where it leads.</summary>
    public Task Follow(string link, string address) => Follow(Main.GetByRole(AriaRole.Link, new() { Name = link, Exact = true }).First, address);

    public async Task Follow(ILocator link, string address)
    {
        await Leave();
        await link.ClickAsync();
        await IsAt(address);
    }

    /// <summary>Follows a link under the three dots in the head of the page.</summary>
    public async Task FollowInMenu(string link, string address)
    {
        await Head.Locator("details.menu summary").ClickAsync();
        await Follow(link, address);
    }

    /// <summary>Goes to a page by the menu at the left.</summary>
    public Task Menu(string name, string address) => Follow(InMenu(name), address);

    /// <summary>A link of the menu at the left, whatever number stands behind its name.</summary>
    public ILocator InMenu(string name) =>
        _page.GetByRole(AriaRole.Navigation, new() { Name = "Hoofdmenu" }).GetByRole(AriaRole.Link, new() { NameRegex = new($@"^{name}(\s*\d.*)?$") });

    /// <summary>Waits for a page, by the end of its address, until it has its content.</summary>
    public async Task IsAt(string address)
    {
        await Assertions.Expect(_page).ToHaveURLAsync(new Regex($"{address}$"));
        await Assertions.Expect(_page.Locator("main h1:not([data-left])").First).ToBeVisibleAsync();
        await Assertions.Expect(_page.Locator("main .loading")).ToHaveCountAsync(0);
    }

    /// <summary>The field with this label; whether it must be filled in says nothing.</summary>
    public ILocator Field(string label) => _page.GetByLabel(new Regex($@"^{Regex.Escape(label)}(\s*\(niet verplicht\))?$"));

    public async Task Fill(string label, string text)
    {
        var field = Field(label).First;
        await field.FillAsync(text);
        await field.PressAsync("Tab");
    }

    public Task Fill(string label, DateOnly day) => Fill(label, Written(day));

    /// <summary>Fills in what saves itself.</summary>
    public async Task FillAndKeep(string label, string text)
    {
        await Fill(label, text);
        await Assertions.Expect(_page.Locator(".save-state").First).ToHaveTextAsync("Bewaard");
    }

    /// <summary>The number in the heading of the page.</summary>
    public async Task<string> Number(string kind)
    {
        var heading = _page.GetByRole(AriaRole.Heading, new() { Level = 1, NameRegex = new Regex($@"{kind}-\d{{4}}-\d{{4}}") });
        await Assertions.Expect(heading).ToBeVisibleAsync();
        return DocumentNumber().Match(await heading.InnerTextAsync()).Value;
    }

    /// <summary>What a link of the page hands out.</summary>
    public async Task<byte[]> File(string link) => await visitor.Download((await Main.GetByRole(AriaRole.Link, new() { Name = link, Exact = true }).First.GetAttributeAsync("href"))!);

    /// <summary>What the link under the three dots hands out.</summary>
    public async Task<byte[]> FileInMenu(string link)
    {
        var menu = Head.Locator("details.menu summary");
        await menu.ClickAsync();
        var file = await File(link);
        await menu.ClickAsync();
        return file;
    }

    /// <summary>Begins the next business day; ends on the page of the morning.</summary>
    public async Task<DateOnly> NextDay()
    {
        if (!_page.Url.EndsWith($"/f/{visitor.Firm}", StringComparison.Ordinal))
            await Menu("Vandaag", $"/f/{visitor.Firm}");
        var today = await Day.GetAttributeAsync("datetime");
        await PressTo("Volgende werkdag", "/ochtend");
        await Assertions.Expect(Day).Not.ToHaveAttributeAsync("datetime", today!);
        return await Today();
    }

    /// <summary>A day as it is typed and shown.</summary>
    public static string Written(DateOnly day) => day.ToString("dd-MM-yyyy", CultureInfo.InvariantCulture);

    // The page that is left stays for a moment after the address has changed.
    private Task Leave() => _page.Locator("main h1").First.EvaluateAsync("heading => heading.dataset.left = ''");

    private ILocator Day => _page.Locator(".business-day time");

    [GeneratedRegex(@"[A-Z]{3}-\d{4}-\d{4}")]
    private static partial Regex DocumentNumber();
}
