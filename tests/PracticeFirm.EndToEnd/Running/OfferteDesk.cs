using System.Globalization;
using System.Text.RegularExpressions;

namespace PracticeFirm.EndToEnd.Running;

/// <summary>What a person does on the page of an offerte.</summary>
public sealed partial class OfferteDesk(Visitor visitor)
{
    private readonly IPage _page = visitor.Page;

    public ILocator NewLine => _page.Locator("#nieuwe-regel");

    public ILocator Total => _page.GetByTestId("totaal");

    public ILocator Lines => _page.Locator("table.lines tbody tr:has(td.l-article)");

    public ILocator Status => _page.Locator(".page-head .status-badge");

    public ILocator SaveState => _page.Locator(".save-state");

    public ILocator Related => _page.Locator("section[aria-labelledby=verwant]");

    public ILocator Quantity(int line) => _page.GetByLabel(string.Create(CultureInfo.InvariantCulture, $"Aantal regel {line}"), new() { Exact = true });

    public ILocator Price(int line) => _page.GetByLabel(string.Create(CultureInfo.InvariantCulture, $"Prijs regel {line}"), new() { Exact = true });

    public ILocator Discount(int line) => _page.GetByLabel(string.Create(CultureInfo.InvariantCulture, $"Korting % regel {line}"), new() { Exact = true });

    public ILocator Action(string name) => _page.Locator(".page-head").GetByRole(AriaRole.Button, new() { Name = name, Exact = true });

    /// <summary>The id in the address.</summary>
    public int Id => int.Parse(IdInAddress().Match(_page.Url).Groups[1].Value, CultureInfo.InvariantCulture);

    /// <summary>A draft without a customer, or for the first customer found.</summary>
    public async Task Start(string? customer = null)
    {
        await visitor.OpenInFirm("offertes/nieuw");
        if (customer is null)
        {
            await _page.GetByRole(AriaRole.Button, new() { Name = "Beginnen zonder klant" }).ClickAsync();
        }
        else
        {
            await _page.GetByRole(AriaRole.Combobox, new() { Name = "Klant", Exact = true }).PressSequentiallyAsync(customer);
            await _page.Keyboard.PressAsync("Enter");
        }

        await IsOpen();
    }

    /// <summary>A draft from the request with this subject, by the list of requests.</summary>
    public async Task StartFromRequest(string subject)
    {
        await visitor.OpenInFirm("aanvragen");
        await _page.GetByRole(AriaRole.Link, new() { Name = subject }).ClickAsync();
        await _page.GetByRole(AriaRole.Link, new() { Name = "Maak offerte" }).ClickAsync();
        await IsOpen();
    }

    public async Task IsOpen()
    {
        await Assertions.Expect(_page).ToHaveURLAsync(IdInAddress());
        await Assertions.Expect(_page.GetByRole(AriaRole.Heading, new() { Level = 1, NameRegex = HeadingOfOfferte() })).ToBeVisibleAsync();
    }

    /// <summary>Pastes lines as they come out of a sheet: article number, tab, quantity.</summary>
    public async Task Paste(IEnumerable<(string Article, int Quantity)> lines)
    {
        await _page.GetByText("Meer regels tegelijk plakken").ClickAsync();
        await _page.GetByLabel("Artikelnummers en aantallen").FillAsync(string.Join('\n', lines.Select(l => string.Create(CultureInfo.InvariantCulture, $"{l.Article}\t{l.Quantity}"))));
        await _page.GetByRole(AriaRole.Button, new() { Name = "Regels toevoegen", Exact = true }).ClickAsync();
    }

    /// <summary>Types a line without the mouse: article, Enter, quantity, and where given the discount; ends in the box for the next line.</summary>
    public async Task TypeLine(string article, int quantity, string? discount = null)
    {
        var next = await Lines.CountAsync() + 1;
        await NewLine.FocusAsync();
        await _page.Keyboard.TypeAsync(article);
        await _page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(Quantity(next)).ToBeFocusedAsync();
        await _page.Keyboard.TypeAsync(quantity.ToString(CultureInfo.InvariantCulture));
        if (discount is not null)
        {
            await _page.Keyboard.PressAsync("Tab");
            await Assertions.Expect(Price(next)).ToBeFocusedAsync();
            await _page.Keyboard.PressAsync("Tab");
            await Assertions.Expect(Discount(next)).ToBeFocusedAsync();
            await _page.Keyboard.TypeAsync(discount);
        }

        await _page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(NewLine).ToBeFocusedAsync();
    }

    /// <summary>The field in the folded part of the conditions.</summary>
    public async Task<ILocator> FoldedField(string label)
    {
        var more = _page.Locator("details.more").Filter(new() { HasText = "Korting, verzendkosten en teksten" });
        if (await more.GetAttributeAsync("open") is null)
            await more.Locator("summary").ClickAsync();
        return more.GetByLabel(label);
    }

    /// <summary>Goes through the page for sending; returns the number the offerte got.</summary>
    public async Task<string> Send(string? words = null)
    {
        await _page.Locator(".page-head").GetByRole(AriaRole.Link, new() { Name = "Versturen" }).ClickAsync();
        await Assertions.Expect(_page.GetByRole(AriaRole.Heading, new() { Name = "Offerte versturen" })).ToBeVisibleAsync();
        if (words is not null)
        {
            var body = _page.GetByLabel("Bericht");
            await Assertions.Expect(body).Not.ToHaveValueAsync("");
            await body.FillAsync((await body.InputValueAsync()) + "\n\n" + words);
        }

        await _page.GetByRole(AriaRole.Button, new() { Name = "Nu versturen" }).ClickAsync();
        await IsOpen();
        var heading = _page.GetByRole(AriaRole.Heading, new() { Level = 1, NameRegex = OfferteNumber() });
        await Assertions.Expect(heading).ToBeVisibleAsync();
        return OfferteNumber().Match(await heading.InnerTextAsync()).Value;
    }

    /// <summary>Text of each page of the PDF behind the button.</summary>
    public async Task<byte[]> Pdf() =>
        await visitor.Download((await _page.Locator(".page-head").GetByRole(AriaRole.Link, new() { Name = "PDF" }).GetAttributeAsync("href"))!);

    [GeneratedRegex(@"/offertes/(\d+)$")]
    private static partial Regex IdInAddress();

    [GeneratedRegex(@"^Offerte ")]
    private static partial Regex HeadingOfOfferte();

    [GeneratedRegex(@"OFF-\d{4}-\d{4}")]
    private static partial Regex OfferteNumber();
}
