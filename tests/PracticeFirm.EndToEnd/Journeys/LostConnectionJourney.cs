using System.Text.RegularExpressions;

namespace PracticeFirm.EndToEnd.Journeys;

/// <summary>A line that is cut comes back by itself, and gives back the page as it was.</summary>
public sealed partial class LostConnectionJourney(School school) : Journey(school)
{
    private readonly List<IWebSocketRoute> _lines = [];
    private bool _cut;

    [Fact]
    public async Task What_was_typed_survives_a_lost_connection()
    {
        var learner = await As(School.Office);
        var page = learner.Page;
        learner.Foresee("WebSocket");
        learner.Foresee("Connection disconnected");
        await page.RouteWebSocketAsync(Circuit(), Connect);
        var desk = new OfferteDesk(learner);
        await desk.Start("Administratiekantoor Hollestelle");
        await page.GetByLabel("Onderwerp").FillAsync("Kopieerpapier voor het nieuwe kwartaal");
        await Expect(desk.SaveState).ToHaveTextAsync("Bewaard");
        await desk.TypeLine("Kopieerpapier wit", 40);
        await page.ReloadAsync();
        await learner.Ready();
        await Expect(page.GetByLabel("Onderwerp")).ToHaveValueAsync("Kopieerpapier voor het nieuwe kwartaal");
        await Expect(desk.Quantity(1)).ToHaveValueAsync("40");

        await page.Locator(".page-head").GetByRole(AriaRole.Link, new() { Name = "Versturen" }).ClickAsync();
        var body = page.GetByLabel("Bericht");
        await Expect(body).Not.ToHaveValueAsync("");
        await body.FillAsync("Beste mevrouw, hierbij onze offerte {nummer}. Wij horen graag van u.");
        await Cut();
        var dialog = page.GetByRole(AriaRole.Dialog, new() { Name = "De verbinding is weg" });
        await Expect(dialog).ToBeVisibleAsync();
        await learner.Look("verbinding weg");
        _cut = false;
        await Expect(dialog).ToBeHiddenAsync();
        await Expect(body).ToHaveValueAsync(WhatWasTyped());

        await page.GetByRole(AriaRole.Button, new() { Name = "Nu versturen" }).ClickAsync();
        await desk.IsOpen();
        await Expect(desk.Status).ToHaveTextAsync("Verzonden");
        await Expect(desk.Related).ToContainTextAsync("Wij horen graag van u.");
    }

    private void Connect(IWebSocketRoute line)
    {
        if (_cut)
        {
            _ = line.CloseAsync();
            return;
        }

        _lines.Add(line);
        _lines.Add(line.ConnectToServer());
    }

    private async Task Cut()
    {
        _cut = true;
        foreach (var line in _lines)
            await line.CloseAsync();
        _lines.Clear();
    }

    [GeneratedRegex("/_blazor")]
    private static partial Regex Circuit();

    [GeneratedRegex("^Beste mevrouw, hierbij onze offerte")]
    private static partial Regex WhatWasTyped();
}
