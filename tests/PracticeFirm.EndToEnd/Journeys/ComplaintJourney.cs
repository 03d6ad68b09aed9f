using System.Text.RegularExpressions;

namespace PracticeFirm.EndToEnd.Journeys;

/// <summary>
/// The whole of werkproces 3.1 by a learner who does well: a complaint out of the post and one taken down by phone, each acknowledged,
/// found out, solved within the rules of the firm, carried out, and asked after; then the proposal to let it happen less.
/// </summary>
public sealed class ComplaintJourney(School school) : Journey(school)
{
    private const string Assignment = "Oefenen: klachten behandelen";
    private const string Reporter = "Kindcentrum De Zevensprong";
    private const string Cable = "Netwerkkabel Cat 6 grijs, 3 meter";
    private const string Caller = "Stichting Zorggroep Rivierenhof";
    private const string CallersOrder = "ORD-2026-0664";
    private const string Desk = "Bureau vaste hoogte 74 cm, 160 x 80 cm, eiken";

    private readonly List<string> _troubles = [];
    private Visitor _learner = null!;
    private TradeDesk _desk = null!;
    private DateOnly _today;

    [Fact]
    public async Task Complaints_are_solved_to_satisfaction_and_lead_to_a_proposal()
    {
        _learner = await As(School.Catering, assignment: Assignment);
        _desk = new TradeDesk(_learner);
        await _learner.OpenInFirm();
        _today = await _desk.Today();

        var (wrong, wrongPage) = await TheMailIsAComplaint();
        await TheCustomerIsAnsweredAndAsked();
        await TheWarehouseIsConsulted();
        var (scratched, scratchedPage) = await TheCallIsAComplaint();
        await ItIsFoundOutByPhone();
        await TheManagerIsAskedForADiscount();
        await TheTeacherReadsAlong(scratchedPage, scratched);

        await NextDay();
        await See("ochtend met antwoorden");
        await TheManagerAgreesAndTheDiscountIsOffered(scratchedPage);
        await TheCauseIsKnownAndAnExchangeIsOffered(wrongPage);

        await NextDay();
        await TheDiscountIsCredited(scratchedPage, scratched);
        await TheGoodsAreExchanged(wrongPage, wrong);

        await UntilAftercare(wrongPage);
        await BothAreAskedWhetherTheyAreSatisfied(wrongPage, scratchedPage);
        var proposal = await TheFiguresLeadToAProposal();

        await NextDay();
        await BothAreSatisfied(wrongPage, wrong);
        await TheManagerAcceptsTheProposal(proposal);
        Assert.True(_troubles.Count == 0, string.Join("\n\n", _troubles));
    }

    private async Task<(string Number, string Page)> TheMailIsAComplaint()
    {
        await _learner.OpenInFirm("postvak");
        await _desk.Main.GetByRole(AriaRole.Link).Filter(new() { HasText = "Verkeerd artikel ontvangen" }).First.ClickAsync();
        await Expect(_desk.Main.GetByRole(AriaRole.Heading, new() { Name = "Verkeerd artikel ontvangen" })).ToBeVisibleAsync();
        await Expect(_desk.Main).ToContainTextAsync(Cable);
        await _desk.Follow("Klacht", @"/klachten/nieuw\?van=mail-\d+");
        await Expect(_desk.Main).ToContainTextAsync(Reporter);
        await Expect(_desk.Field("Onderwerp")).ToHaveValueAsync("Verkeerd artikel ontvangen");
        await _desk.Fill("Wat vertelt de klant?", "In de dozen van 20 november zitten headsets in plaats van netwerkkabels. De klant heeft de kabels voor 30 november nodig.");
        await Choose("Soort klacht", "Verkeerde levering");
        await Choose("Wens van de klant", "Vervangen na retour");
        await _desk.Fill("Wens in eigen woorden", "De juiste kabels voor 30 november.");
        await _desk.Main.GetByRole(AriaRole.Radio, new() { Name = Cable }).CheckAsync();
        await _desk.Fill("Aantal dat niet goed is", "15");
        await See("klacht registreren");
        await _desk.PressTo("Registreren", @"/klachten/\d+");
        await Expect(_desk.Status).ToHaveTextAsync("Nieuw");
        await Expect(Next).ToContainTextAsync($"uiterlijk {TradeDesk.Written(Day(5))}");
        await See("klacht nieuw");
        return (await _desk.Number("KLA"), _learner.Page.Url);
    }

    private async Task TheCustomerIsAnsweredAndAsked()
    {
        await _desk.Follow("Bevestigen", "/bevestigen");
        await _desk.Fill("Klant hoort meer uiterlijk", Day(2));
        await See("klacht bevestigen");
        await _desk.PressTo("Nu versturen", @"/klachten/\d+");
        await Expect(_desk.Status).ToHaveTextAsync("Bevestigd");
        await _desk.Follow("Vragen stellen", "/vragen");
        foreach (var topic in new[] { "Hoeveel en welke", "Gevolgen" })
            await _desk.Main.GetByRole(AriaRole.Checkbox, new() { Name = topic }).CheckAsync();
        await See("vragen aan de klant");
        await _desk.PressTo("Nu versturen", @"/klachten/\d+");
        await Expect(_desk.Status).ToHaveTextAsync("In onderzoek");
        await Expect(_desk.Card("Verloop")).ToContainTextAsync("Nog geen antwoord.");
    }

    private async Task TheWarehouseIsConsulted()
    {
        await _desk.Press("Overleggen");
        var warehouse = await _desk.Dialog.GetByLabel("Collega").Locator("option").Filter(new() { HasText = "magazijn" }).First.InnerTextAsync();
        await _desk.Dialog.GetByLabel("Collega").SelectOptionAsync(new SelectOptionValue { Label = warehouse });
        await _desk.Dialog.GetByLabel("Wat wil je vragen of vertellen?").FillAsync("Bij deze pakbon zitten headsets in plaats van netwerkkabels. Wat is er bij het verzamelen gebeurd?");
        await See("overleggen");
        await Confirm("Versturen");
        await Expect(_desk.Card("Verloop")).ToContainTextAsync("vraagt aan");
    }

    private async Task<(string Number, string Page)> TheCallIsAComplaint()
    {
        await _desk.Menu("Klachten", "/klachten");
        await See("klachten");
        await _desk.Follow("Klacht registreren", "/klachten/nieuw");
        var customer = _learner.Page.GetByRole(AriaRole.Combobox, new() { Name = "Klant", Exact = true });
        await customer.PressSequentiallyAsync(Caller);
        await customer.PressAsync("Enter");
        await Choose("Binnengekomen via", "Telefoon");
        await _desk.Fill("Onderwerp", "Krassen op drie bureaus");
        await _desk.Fill("Wat vertelt de klant?", "Op de bladen van de drie bureaus zitten krassen. Ze staan al in gebruik; de klant wil ze houden.");
        await Choose("Soort klacht", "Product");
        await Choose("Wens van de klant", "Korting");
        var order = await _desk.Field("Order").Locator("option").Filter(new() { HasText = CallersOrder }).InnerTextAsync();
        await Choose("Order", order);
        await _desk.Main.GetByRole(AriaRole.Radio, new() { Name = Desk }).CheckAsync();
        await _desk.Fill("Aantal dat niet goed is", "3");
        await _desk.PressTo("Registreren", @"/klachten/\d+");
        await Expect(_desk.Main).ToContainTextAsync("€ 507,00");
        return (await _desk.Number("KLA"), _learner.Page.Url);
    }

    private async Task ItIsFoundOutByPhone()
    {
        await _desk.Follow("Bevestigen", "/bevestigen");
        await _desk.PressTo("Telefonisch verteld", @"/klachten/\d+");
        await _desk.Press("Antwoord van de klant noteren (telefoon)");
        await _desk.Dialog.GetByLabel("Waarover").SelectOptionAsync(new SelectOptionValue { Label = "Verpakking" });
        await _desk.Dialog.GetByLabel("Vraag", new() { Exact = true }).FillAsync("Hoe zag de verpakking eruit?");
        await _desk.Dialog.GetByLabel("Antwoord", new() { Exact = true }).FillAsync("De dozen waren aan één kant ingedeukt.");
        await Confirm("Opslaan");
        await Judge("Transportschade", "Ja", "Alle drie de dozen waren ingedeukt toen ze aankwamen. Bij het laden was alles nog heel.");
    }

    private async Task TheManagerIsAskedForADiscount()
    {
        await _desk.Follow("Oplossing uitwerken", "/oplossing");
        await _desk.Fill("Korting (zonder btw)", "120,00");
        var discount = _desk.Main.GetByRole(AriaRole.Row).Filter(new() { HasText = "Het bedrag gaat van de prijs af" }).Or(_desk.Main.GetByRole(AriaRole.Row).Filter(new() { Has = _learner.Page.GetByRole(AriaRole.Radio, new() { Name = "Korting" }) })).First;
        await Expect(discount).ToContainTextAsync("€ 120,00");
        await Expect(discount).ToContainTextAsync("met toestemming");
        await discount.GetByRole(AriaRole.Radio).CheckAsync();
        await _desk.Fill("Uitleg", "De krassen zijn onderweg ontstaan. U houdt de bureaus en krijgt korting.");
        await _desk.Fill("Waarom zou je leidinggevende dit goedvinden?", "De klant heeft gelijk en houdt de bureaus. Drie nieuwe bureaus leveren kost veel meer dan deze korting.");
        await See("oplossingen vergelijken");
        await _desk.PressTo("Oplossing vastleggen", @"/klachten/\d+");
        await Expect(Next).ToContainTextAsync("Wacht op toestemming van de leidinggevende");
        await See("wacht op toestemming");
    }

    private async Task TheTeacherReadsAlong(string page, string number)
    {
        var teacher = await As(School.Teacher);
        await teacher.Open(page);
        var desk = new TradeDesk(teacher);
        await Expect(desk.Head).ToContainTextAsync(number);
        await Expect(desk.Card("Oplossingen")).ToContainTextAsync("nog geen antwoord");
        await Expect(desk.Main.GetByRole(AriaRole.Button).Filter(new() { HasNotText = "Straks" })).ToHaveCountAsync(0);
        await teacher.Look("klacht voor de docent");
    }

    private async Task TheManagerAgreesAndTheDiscountIsOffered(string page)
    {
        await _learner.Open(page);
        await Expect(_desk.Card("Oplossingen")).ToContainTextAsync("Akkoord: Akkoord. De klant heeft gelijk");
        await Offer(2);
    }

    private async Task TheCauseIsKnownAndAnExchangeIsOffered(string page)
    {
        await _learner.Open(page);
        var course = _desk.Card("Verloop");
        await Expect(course).ToContainTextAsync("Het gaat om 15 stuks.");
        await Expect(course).ToContainTextAsync("We hebben het verkeerde gepakt.");
        await See("klacht met antwoorden");
        await Judge("Verkeerd verzameld", "Ja", "De pakbon klopt met de order. Het magazijn heeft het vak ernaast gepakt.");
        await _desk.Follow("Oplossing uitwerken", "/oplossing");
        await _desk.Main.GetByRole(AriaRole.Radio, new() { Name = "Vervangen na retour" }).CheckAsync();
        await _desk.Fill("Uitleg", "Bij het verzamelen is het verkeerde artikel gepakt. Wij ruilen het om.");
        await _desk.PressTo("Oplossing vastleggen", "/voorstellen");
        await See("oplossing voorstellen");
        await Offer(3);
    }

    private async Task TheDiscountIsCredited(string page, string number)
    {
        await _learner.Open(page);
        await Expect(Next).ToContainTextAsync("Voer de afspraak uit");
        await _desk.Follow("Creditfactuur maken", @"/crediteren\?van=complaint-\d+");
        await Expect(_desk.Field("Reden")).ToHaveValueAsync($"Klacht {number}");
        await _desk.Press("Verder naar de mail");
        await _desk.PressTo("Crediteren en versturen", @"/facturen/\d+");
        var credit = await _desk.Number("CRE");
        await _learner.Open(page);
        await Expect(_desk.Status).ToHaveTextAsync("Uitgevoerd");
        await Expect(_desk.Card("Oplossingen")).ToContainTextAsync(credit);
        await Inform();
    }

    private async Task TheGoodsAreExchanged(string page, string number)
    {
        await _learner.Open(page);
        await _desk.Follow("Retour maken", @"/retour\?van=complaint-\d+");
        await Expect(_desk.Field($"Komt terug: {Cable}")).ToHaveValueAsync("15");
        await Expect(_desk.Field($"Reden: {Cable}").Locator("option:checked")).ToHaveTextAsync("Verkeerd artikel");
        await _desk.PressTo("Retour aanmaken", @"/retouren/\d+");
        await _desk.Follow("Goedkeuren", "/goedkeuren");
        await _desk.PressTo("Goedkeuren en versturen", @"/retouren/\d+");
        await _desk.Press("Ontvangst boeken");
        await Expect(_desk.Status).ToHaveTextAsync("Ontvangen");
        await _desk.Field("Staat").SelectOptionAsync(new SelectOptionValue { Label = "Als nieuw" });
        await _desk.Field("Besluit").SelectOptionAsync(new SelectOptionValue { Label = "Vervangen" });
        await _desk.Press("Keuring opslaan");
        await Expect(_desk.Status).ToHaveTextAsync("Gekeurd");
        await _desk.Follow("Afhandelen", "/afhandelen");
        await _desk.PressTo("Afhandelen en versturen", @"/retouren/\d+");
        await _learner.Open(page);
        await Expect(Next).ToContainTextAsync("De uitvoering loopt");
        await _desk.Follow(_desk.Main.GetByRole(AriaRole.Link, new() { NameRegex = new("^ORD-") }).First, @"/orders/\d+");
        await Expect(_desk.Main).ToContainTextAsync(number);
        await _desk.Follow("Leveren", "/leveren");
        await _desk.Press("Alles direct leveren");
        await _desk.PressTo("Nu leveren", @"/orders/\d+");
        await _learner.Open(page);
        await Expect(_desk.Status).ToHaveTextAsync("Uitgevoerd");
        await See("klacht uitgevoerd");
        await Inform();
    }

    private async Task UntilAftercare(string page)
    {
        await _learner.Open(page);
        var day = await _desk.Main.Locator("dl.facts > div, dl.facts").Filter(new() { HasText = "Nazorg vanaf" }).First.InnerTextAsync();
        var due = DateOnly.ParseExact(Regex.Match(day, @"Nazorg vanaf\s*(\d\d-\d\d-\d{4})").Groups[1].Value, "dd-MM-yyyy", System.Globalization.CultureInfo.InvariantCulture);
        while (_today < due)
            await NextDay();
    }

    private async Task BothAreAskedWhetherTheyAreSatisfied(string written, string called)
    {
        await _learner.Open(written);
        await _desk.Follow("Nazorg: vraag of de klant tevreden is", "/nazorg");
        await _desk.PressTo("Nu versturen", @"/klachten/\d+");
        await Expect(Next).ToContainTextAsync("Wacht op antwoord van de klant");

        await _learner.Open(called);
        await _desk.Press("Tevredenheid noteren");
        await _desk.Dialog.GetByLabel("Hoe tevreden is de klant?").SelectOptionAsync(new SelectOptionValue { Label = "4 · tevreden" });
        await _desk.Dialog.GetByLabel("Wat zei de klant?").FillAsync("Netjes opgelost.");
        await Confirm("Opslaan");
        await Close();
    }

    private async Task<string> TheFiguresLeadToAProposal()
    {
        await _desk.Menu("Klachten", "/klachten");
        await _desk.Follow("Klachtenoverzicht", "/klachten/overzicht");
        await Expect(_desk.Card("Klachten per maand").Locator("svg")).ToBeVisibleAsync();
        await Expect(_desk.Card("Oorzaak")).ToContainTextAsync("Transportschade");
        await See("klachtenoverzicht");
        await _desk.Follow(_desk.Head.GetByRole(AriaRole.Link, new() { Name = "Verbetervoorstel maken" }), @"/verbetervoorstellen/nieuw\?.+");
        await _desk.Fill("Onderwerp", "Steviger verpakken voor vervoer");
        await Choose("Gaat over", "Proces");
        await _desk.Fill("Wat gaat er mis?", "Pakketten komen vaak beschadigd aan. Klanten kunnen de artikelen dan niet gebruiken en wachten op een nieuwe levering.");
        await _desk.Fill("Wat stel je voor?", "Het magazijn verpakt breekbare artikelen vanaf januari in dozen met opvulling en plakt er een sticker op voor de pakketdienst.");
        await _desk.Fill("Wat levert het op?", "Minder schade, minder creditfacturen en tevreden klanten.");
        await _desk.Fill("Besparing per jaar", "200,00");
        await _desk.Fill("Kosten per jaar", "80,00");
        await _desk.Main.GetByRole(AriaRole.Checkbox, new() { NameRegex = new("^Transportschade:") }).First.CheckAsync();
        await See("verbetervoorstel schrijven");
        await _desk.PressTo("Opslaan", @"/verbetervoorstellen/\d+");
        await _desk.Press("Indienen");
        await Expect(_desk.Status).ToHaveTextAsync("Ingediend");
        return _learner.Page.Url;
    }

    private async Task BothAreSatisfied(string page, string number)
    {
        await _learner.Open(page);
        await Expect(_desk.Main).ToContainTextAsync(new Regex("[45] / 5"));
        await Close();
        await See("klacht gesloten");
        await _desk.Menu("Klachten", "/klachten");
        await Expect(_learner.Page.GetByRole(AriaRole.Row).Filter(new() { HasText = number })).ToContainTextAsync("Gesloten");
    }

    private async Task TheManagerAcceptsTheProposal(string page)
    {
        await _learner.Open(page);
        await Expect(_desk.Status).ToHaveTextAsync("Aangenomen");
        await Expect(_desk.Main).ToContainTextAsync("Sterk voorstel.");
        await See("verbetervoorstel aangenomen");
    }

    private ILocator Next => _learner.Page.Locator(".next-step");

    private async Task Judge(string cause, string justified, string reasons)
    {
        await _desk.Press("Beoordelen");
        await _desk.Dialog.GetByLabel("Ernst").SelectOptionAsync(new SelectOptionValue { Index = 2 });
        await _desk.Dialog.GetByLabel("Oorzaak").SelectOptionAsync(new SelectOptionValue { Label = cause });
        await _desk.Dialog.GetByLabel("Is de klacht terecht?").SelectOptionAsync(new SelectOptionValue { Label = justified });
        await _desk.Dialog.GetByLabel("Waarom?").FillAsync(reasons);
        await Confirm("Opslaan");
        await Expect(_desk.Main).ToContainTextAsync(reasons);
    }

    private async Task Offer(int days)
    {
        if (!_learner.Page.Url.EndsWith("/voorstellen", StringComparison.Ordinal))
            await _desk.Follow("Oplossing voorstellen", "/voorstellen");
        await _desk.Fill("Opgelost uiterlijk", Day(days));
        await _desk.PressTo("Voorstel versturen", @"/klachten/\d+");
        await Expect(_desk.Status).ToHaveTextAsync("Oplossing voorgesteld");
    }

    private async Task Inform()
    {
        await _desk.Follow("Klant informeren", "/afronden");
        await _desk.PressTo("Nu versturen", @"/klachten/\d+");
        await Expect(_desk.Status).ToHaveTextAsync("Nazorg");
    }

    private async Task Close()
    {
        await _desk.Press("Sluiten");
        await Confirm("Sluiten");
        await Expect(_desk.Status).ToHaveTextAsync("Gesloten");
    }

    private Task Choose(string label, string option) => _desk.Field(label).First.SelectOptionAsync(new SelectOptionValue { Label = option });

    private async Task Confirm(string button)
    {
        await _desk.Press(button);
        await Expect(_desk.Dialog).ToHaveCountAsync(0);
    }

    private async Task NextDay() => _today = await _desk.NextDay();

    /// <summary>Looks at the page on a wide screen, and whether it fits on a narrow one; what is wrong with it doesn't end the way.</summary>
    private async Task See(string what)
    {
        try
        {
            await _learner.Look(what);
            await _learner.Page.SetViewportSizeAsync(390, 844);
            await _learner.Picture(what + " smal");
            await _learner.FitsInWindow(what + " at 390 pixels");
        }
        catch (Xunit.Sdk.XunitException trouble)
        {
            _troubles.Add(trouble.Message);
        }

        await _learner.Page.SetViewportSizeAsync(1366, 768);
    }

    private DateOnly Day(int businessDays)
    {
        var day = _today;
        for (var i = 0; i < businessDays; i++)
            day = day.DayOfWeek == DayOfWeek.Friday ? day.AddDays(3) : day.AddDays(1);
        return day;
    }
}
