using System.Text;
using System.Text.RegularExpressions;

namespace PracticeFirm.EndToEnd.Journeys;

/// <summary>
/// A lesson: one teacher and four learners, each in a browser of their own, at the same time. The class comes from the list of the
/// school's system, everybody works, one is put back while typing, then all; the class looks at the board and goes on; something
/// happens and is seen at once; work is handed in and tried again.
/// </summary>
public sealed partial class ClassroomJourney(School school) : Journey(school)
{
    private const string Own = "zelf-gekozen-wachtwoord";
    private const string Typed = "Ik bel de klant terug over de levertijd";

    private static readonly (string Number, string First, string Infix, string Last)[] Class =
    [
        ("980101", "Fatima", "el", "Amrani"),
        ("980102", "Joris", "van den", "Berg"),
        ("980103", "Lotte", "", "Hendriks"),
        ("980104", "Milan", "de", "Wit"),
    ];

    private readonly List<Visitor> _learners = [];
    private Visitor _teacher = null!;

    private IPage Cockpit => _teacher.Page;

    [Fact]
    public async Task A_lesson_with_one_teacher_and_four_learners_at_once()
    {
        _teacher = await As(School.Teacher);
        var passwords = await ImportTheClass();
        await StartTheSession();
        await Task.WhenAll(Class.Select((_, i) => LogIn(i, passwords[i])).ToList());
        await EverybodyWorks();
        await OneIsPutBackWhileTyping();
        await AllArePutBack();
        await TheClassLooksAtTheBoard();
        await SomethingHappens();
        await WorkIsHandedInAndTriedAgain();
    }

    private async Task<IReadOnlyList<string>> ImportTheClass()
    {
        await _teacher.Open("/klas");
        await Button("Nieuwe klas").ClickAsync();
        await Cockpit.GetByLabel("Naam van de klas").FillAsync("Lesklas 4B");
        await Button("Klas maken").ClickAsync();
        await Expect(Cockpit.Locator("h1")).ToContainTextAsync("Lesklas 4B");
        await _teacher.Look("lege klas");
        await Cockpit.GetByRole(AriaRole.Link, new() { Name = "Leerlingen toevoegen" }).First.ClickAsync();
        // No person chooses a file faster than the page listens for it.
        await Cockpit.WaitForFunctionAsync("() => document.querySelector('#lijst-bestand')?._blazorInputFileNextFileId !== undefined");
        await Cockpit.GetByLabel("Klassenlijst (CSV)").SetInputFilesAsync(new FilePayload { Name = "4B.csv", MimeType = "text/csv", Buffer = List() });
        var add = Button("Voeg 4 leerlingen toe");
        await Expect(add).ToBeEnabledAsync();
        await _teacher.Look("voorbeeld van een klassenlijst");
        await add.ClickAsync();
        var cards = Cockpit.GetByRole(AriaRole.Link, new() { Name = "Download de inlogkaartjes (PDF)" });
        var pages = PagesOf(await _teacher.Download((await cards.GetAttributeAsync("href"))!));
        await _teacher.Look("leerlingen toegevoegd");
        var text = string.Join('\n', pages);
        Assert.All(Class, learner => Assert.Contains(learner.Number, text, StringComparison.Ordinal));

        // A card has the log-in name and the password that goes with it close together.
        return [.. Class.Select(learner => FirstPassword().Match(text, text.IndexOf(learner.Number, StringComparison.Ordinal)).Value)];
    }

    private async Task StartTheSession()
    {
        await _teacher.Open("/sessies/nieuw");
        await Cockpit.GetByLabel("Klas", new() { Exact = true }).SelectOptionAsync(new SelectOptionValue { Label = "Lesklas 4B" });
        await Cockpit.GetByLabel("Scenario", new() { Exact = true }).SelectOptionAsync(new SelectOptionValue { Label = await Option("kantoorartikelen (begeleid)") });
        await Expect(Cockpit.GetByLabel("Titel")).ToHaveValueAsync(new Regex("offerte"));
        await Cockpit.GetByLabel("Titel").FillAsync("Les over offertes");
        await Cockpit.GetByLabel("Gegevens").SelectOptionAsync(new SelectOptionValue { Label = "Voor iedereen dezelfde" });
        await _teacher.Look("nieuwe sessie");
        await Button("Start de sessie").ClickAsync();
        await Expect(Cockpit.Locator("h1")).ToHaveTextAsync("Les over offertes");
        await Expect(Cockpit.Locator(".cockpit-list tbody tr")).ToHaveCountAsync(Class.Length);
        await Expect(Row(0)).ToContainTextAsync("Nog niet begonnen");
    }

    private async Task<string> Option(string words) =>
        await Cockpit.GetByLabel("Scenario", new() { Exact = true }).Locator("option").Filter(new() { HasText = words }).Filter(new() { HasText = "2.5" }).First.InnerTextAsync();

    private async Task LogIn(int learner, string password)
    {
        var visitor = await Somebody();
        lock (_learners)
            _learners.Add(visitor);
        var page = visitor.Page;
        await page.GotoAsync("/inloggen");
        await page.GetByLabel("Gebruikersnaam").FillAsync(Class[learner].Number);
        await page.GetByLabel("Wachtwoord", new() { Exact = true }).FillAsync(password);
        await page.GetByRole(AriaRole.Button, new() { Name = "Inloggen" }).ClickAsync();
        await page.GetByLabel("Je wachtwoord van nu").FillAsync(password);
        await page.GetByLabel("Nieuw wachtwoord", new() { Exact = true }).FillAsync(Own + learner);
        await page.GetByLabel("Nieuw wachtwoord, nog een keer").FillAsync(Own + learner);
        await page.GetByRole(AriaRole.Button, new() { Name = "Wachtwoord wijzigen" }).ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Verder" }).ClickAsync();
        await visitor.Ready();
        var card = page.Locator("article.assignment");
        await Expect(card).ToContainTextAsync("Les over offertes");
        if (learner == 0)
            await visitor.Look("je opdrachten");
        await card.GetByRole(AriaRole.Link, new() { Name = "Verder werken" }).ClickAsync();
        await Expect(page.Locator(".firm-name")).ToBeVisibleAsync();
    }

    private async Task EverybodyWorks()
    {
        await Task.WhenAll(_learners.Select(async (learner, i) =>
        {
            await GoTo(learner, "Taken");
            await Plan(learner, $"Klus {i}");
        }).ToList());
        for (var i = 0; i < Class.Length; i++)
            await Expect(Row(i)).ToContainTextAsync("Werkt");
        await _teacher.Look("cockpit");
        await Cockpit.SetViewportSizeAsync(390, 844);
        await _teacher.FitsInWindow("cockpit at 390 pixels");
        await Cockpit.SetViewportSizeAsync(1366, 768);
    }

    private async Task OneIsPutBackWhileTyping()
    {
        var typing = await Open(Class[0].Last, "Klus");
        await typing.Page.GetByRole(AriaRole.Button, new() { Name = "Taak plannen" }).First.ClickAsync();
        var field = typing.Page.Locator("dialog[open]").GetByLabel("Wat moet er gebeuren");
        await field.FillAsync(Typed);

        await Choose(Class[0].Last);
        await Button("Terugzetten", exact: true).ClickAsync();
        var dialog = Cockpit.Locator("dialog[open]");
        await Expect(dialog).ToContainTextAsync("1 stap");
        await _teacher.Look("terugzetten");
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Zet terug" }).ClickAsync();

        var told = typing.Page.Locator("dialog[open]").Filter(new() { HasText = "De firma is teruggezet" });
        await Expect(told).ToContainTextAsync("Marloes de Groot");
        await Expect(told).ToContainTextAsync(Typed);
        await typing.Look("teruggezet");
        await told.GetByRole(AriaRole.Button, new() { Name = "Verder werken" }).ClickAsync();
        await Expect(typing.Page.Locator("main")).Not.ToContainTextAsync("Klus ");
        await Plan(typing, "Weer verder");
        foreach (var other in _learners.Where(l => l != typing))
            await Expect(other.Page.Locator("main")).ToContainTextAsync("Klus ");
    }

    private async Task AllArePutBack()
    {
        await Cockpit.GetByLabel("Iedereen kiezen").CheckAsync();
        await Button("Terugzetten", exact: true).ClickAsync();
        var dialog = Cockpit.Locator("dialog[open]");
        await Expect(dialog.Locator(".losses li")).ToHaveCountAsync(Class.Length);
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Zet terug" }).ClickAsync();
        foreach (var learner in _learners)
        {
            var told = learner.Page.Locator("dialog[open]").Filter(new() { HasText = "De firma is teruggezet" });
            await told.GetByRole(AriaRole.Button, new() { Name = "Verder werken" }).ClickAsync();
            await Expect(learner.Page.Locator("main")).Not.ToContainTextAsync("Klus ");
        }
    }

    private async Task TheClassLooksAtTheBoard()
    {
        var typing = _learners[1];
        await typing.Page.GetByRole(AriaRole.Button, new() { Name = "Taak plannen" }).First.ClickAsync();
        var field = typing.Page.Locator("dialog[open]").GetByLabel("Wat moet er gebeuren");
        await field.FillAsync(Typed);
        await Button("Pauze voor iedereen").ClickAsync();
        await Cockpit.Locator("dialog[open]").GetByLabel("Wat staat er op de schermen?").FillAsync("Kijk naar het bord: de marge");
        await Cockpit.Locator("dialog[open]").GetByRole(AriaRole.Button, new() { Name = "Stilzetten" }).ClickAsync();
        foreach (var learner in _learners)
            await Expect(learner.Page.Locator("dialog.pause")).ToContainTextAsync("Kijk naar het bord: de marge");
        await typing.Look("pauze");
        await _teacher.Look("cockpit op pauze");
        await Button("Ga verder").ClickAsync();
        foreach (var learner in _learners)
            await Expect(learner.Page.Locator("dialog.pause")).ToBeHiddenAsync();
        await Expect(field).ToHaveValueAsync(Typed);
        await typing.Page.Locator("dialog[open]").GetByRole(AriaRole.Button, new() { Name = "Taak plannen" }).ClickAsync();
        await Expect(typing.Page.Locator("main")).ToContainTextAsync(Typed);
    }

    private async Task SomethingHappens()
    {
        await Choose(Class[2].Last);
        await Button("Hint", exact: true).ClickAsync();
        await Cockpit.Locator("dialog[open]").GetByLabel("Wat wilt u zeggen?").FillAsync("Begin bij de aanvraag die het langst wacht.");
        await Cockpit.Locator("dialog[open]").GetByRole(AriaRole.Button, new() { Name = "Hint geven" }).ClickAsync();
        var hinted = await Open(Class[2].Last, "");
        await Expect(hinted.Page.Locator(".hint")).ToContainTextAsync("Begin bij de aanvraag");
        await hinted.Look("hint");

        await GoTo(hinted, "Postvak");
        var unread = hinted.Page.Locator("#hoofdmenu .nav-badge");
        var before = await unread.InnerTextAsync();
        await Button("Gebeurtenis", exact: true).ClickAsync();
        var dialog = Cockpit.Locator("dialog[open]");
        await dialog.GetByLabel("Wat", new() { Exact = true }).SelectOptionAsync(new SelectOptionValue { Label = await Happening(dialog) });
        await _teacher.Look("gebeurtenis");
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Laten gebeuren" }).ClickAsync();
        await Expect(Cockpit.Locator(".cockpit-run")).ToContainTextAsync("Gebeurd");
        await Expect(unread).Not.ToHaveTextAsync(before);
        await Unchoose(Class[2].Last);
    }

    private static Task<string> Happening(ILocator dialog) => dialog.GetByLabel("Wat", new() { Exact = true }).Locator("option").Filter(new() { HasText = "2.5" }).First.InnerTextAsync();

    private async Task WorkIsHandedInAndTriedAgain()
    {
        var learner = await Open(Class[3].Last, "");
        await learner.Open("/");
        await learner.Page.GetByRole(AriaRole.Button, new() { Name = "Inleveren" }).ClickAsync();
        await learner.Page.Locator("dialog[open]").GetByRole(AriaRole.Button, new() { Name = "Inleveren" }).ClickAsync();
        await Expect(learner.Page.Locator("article.assignment")).ToContainTextAsync("Ingeleverd");
        await Expect(Row(3)).ToContainTextAsync("Ingeleverd");

        await Choose(Class[3].Last);
        await Button("Herkansing").ClickAsync();
        await Cockpit.Locator("dialog[open]").GetByRole(AriaRole.Button, new() { Name = "Herkansing" }).ClickAsync();
        await Expect(Cockpit.Locator(".cockpit-list tbody")).ToContainTextAsync("poging 2");
        var card = learner.Page.Locator("article.assignment");
        await Expect(card).ToContainTextAsync("Eerdere pogingen");
        await card.GetByRole(AriaRole.Link, new() { Name = "Verder werken" }).ClickAsync();
        await GoTo(learner, "Taken");
        await Plan(learner, "Tweede kans");
        await learner.Open("/");
        await learner.Page.GetByText("Eerdere pogingen").ClickAsync();
        await learner.Look("opdrachten met eerdere poging");
        await learner.Page.Locator("article.assignment details").GetByRole(AriaRole.Link).ClickAsync();
        await Expect(learner.Page.Locator(".firm-name")).ToBeVisibleAsync();
    }

    /// <summary>The learner with this name, on the page that has these words.</summary>
    private async Task<Visitor> Open(string lastName, string words)
    {
        foreach (var learner in _learners)
        {
            if ((await learner.Page.Locator(".account-name").First.TextContentAsync())!.Contains(lastName, StringComparison.Ordinal))
            {
                if (words.Length > 0)
                    await Expect(learner.Page.Locator("main")).ToContainTextAsync(words);
                return learner;
            }
        }

        throw new InvalidOperationException($"{lastName} is not there.");
    }

    private static async Task GoTo(Visitor learner, string menu)
    {
        await learner.Page.Locator("#hoofdmenu").GetByRole(AriaRole.Link, new() { NameRegex = new Regex("^" + menu) }).ClickAsync();
        await Expect(learner.Page.Locator("main h1").First).ToContainTextAsync(menu);
    }

    private static async Task Plan(Visitor learner, string task)
    {
        var page = learner.Page;
        await page.GetByRole(AriaRole.Button, new() { Name = "Taak plannen" }).First.ClickAsync();
        await page.Locator("dialog[open]").GetByLabel("Wat moet er gebeuren").FillAsync(task);
        await page.Locator("dialog[open]").GetByRole(AriaRole.Button, new() { Name = "Taak plannen" }).ClickAsync();
        await Expect(page.Locator("main")).ToContainTextAsync(task);
    }

    private ILocator Row(int learner) => Cockpit.Locator(".cockpit-list tbody tr").Filter(new() { HasText = Class[learner].Last }).First;

    private Task Choose(string lastName) => Box(lastName).CheckAsync();

    private Task Unchoose(string lastName) => Box(lastName).UncheckAsync();

    private ILocator Box(string lastName) => Cockpit.Locator(".cockpit-list tbody tr").Filter(new() { HasText = lastName }).First.Locator("input[type=checkbox]");

    private ILocator Button(string name, bool exact = false) => Cockpit.Locator("main").GetByRole(AriaRole.Button, new() { Name = name, Exact = exact }).First;

    private static byte[] List() => Encoding.Latin1.GetBytes(
        "Leerlingnummer;Roepnaam;Tussenvoegsel;Achternaam;Klas\r\n" + string.Concat(Class.Select(l => $"{l.Number};{l.First};{l.Infix};{l.Last};4B\r\n")));

    [GeneratedRegex(@"\p{L}+-\p{L}+-\d{4}")]
    private static partial Regex FirstPassword();
}
