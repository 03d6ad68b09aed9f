using System.Text.RegularExpressions;

namespace PracticeFirm.EndToEnd.Journeys;

/// <summary>
/// The whole of werkproces 3.1 by a learner who does well: a complaint out of the post and one taken down by phone, each acknowledged,
/// found out, solved within the rules of the firm, carried out, and asked after; then the proposal to let it happen less.
/// </summary>
public sealed class ComplaintJourney(School school) : DaysJourney(school)
{
    private const string Assignment = "Oefenen: klachten behandelen";
    private const int WrongUnits = 2;
    private const string Caller = "Stichting Zorggroep Rivierenhof";
    private const string Table = "Bureau vaste hoogte 74 cm, 160 x 80 cm, eiken";

    private string _wrongArticle = "";

    [Fact]
    public async Task Complaints_are_solved_to_satisfaction_and_lead_to_a_proposal()
    {
        await Begin(School.Catering, Assignment);

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
        NothingWasWrong();
    }

    private async Task<(string Number, string Page)> TheMailIsAComplaint()
    {
        await OpenMail("Verkeerd artikel ontvangen");
        var told = Regex.Match(await Desk.Main.Locator("#bericht").InnerTextAsync(), @"Op de pakbon staat (.+?), maar in de dozen zit (.+?)\. Onze order (ORD-\d+-\d+) .+? uiterlijk ([^.]+) nodig", RegexOptions.Singleline);
        Assert.True(told.Success, "The mail doesn't tell what was wrong.");
        _wrongArticle = told.Groups[1].Value;
        await Desk.Follow("Klacht", @"/klachten/nieuw\?van=mail-\d+");
        await Expect(Desk.Main).ToContainTextAsync(told.Groups[3].Value);
        await Expect(Desk.Field("Onderwerp")).ToHaveValueAsync("Verkeerd artikel ontvangen");
        await Desk.Fill("Wat vertelt de klant?", $"In de dozen zit {told.Groups[2].Value}. De klant heeft de juiste artikelen uiterlijk {told.Groups[4].Value} nodig.");
        await Choose("Soort klacht", "Verkeerde levering");
        await Choose("Wens van de klant", "Vervangen na retour");
        await Desk.Fill("Wens in eigen woorden", $"De juiste artikelen uiterlijk {told.Groups[4].Value}.");
        await Desk.Main.GetByRole(AriaRole.Radio, new() { Name = _wrongArticle }).CheckAsync();
        await Desk.Fill("Aantal dat niet goed is", $"{WrongUnits}");
        await See("klacht registreren");
        await Desk.PressTo("Registreren", @"/klachten/\d+");
        await Expect(Desk.Status).ToHaveTextAsync("Nieuw");
        await Expect(Next).ToContainTextAsync($"uiterlijk {TradeDesk.Written(Day(5))}");
        return (await Desk.Number("KLA"), Learner.Page.Url);
    }

    private async Task TheCustomerIsAnsweredAndAsked()
    {
        await Desk.Follow("Bevestigen", "/bevestigen");
        await Desk.Fill("Klant hoort meer uiterlijk", Day(2));
        await See("klacht bevestigen");
        await Desk.PressTo("Nu versturen", @"/klachten/\d+");
        await Expect(Desk.Status).ToHaveTextAsync("Bevestigd");
        await Desk.Follow("Vragen stellen", "/vragen");
        foreach (var topic in new[] { "Hoeveel en welke", "Gevolgen" })
            await Desk.Main.GetByRole(AriaRole.Checkbox, new() { Name = topic }).CheckAsync();
        await Desk.PressTo("Nu versturen", @"/klachten/\d+");
        await Expect(Desk.Status).ToHaveTextAsync("In onderzoek");
        await Expect(Desk.Card("Verloop")).ToContainTextAsync("Nog geen antwoord.");
    }

    private async Task TheWarehouseIsConsulted()
    {
        await Desk.Press("Overleggen");
        var warehouse = await Desk.Dialog.GetByLabel("Collega").Locator("option").Filter(new() { HasText = "magazijn" }).First.InnerTextAsync();
        await Desk.Dialog.GetByLabel("Collega").SelectOptionAsync(new SelectOptionValue { Label = warehouse });
        await Desk.Dialog.GetByLabel("Wat wil je vragen of vertellen?").FillAsync($"Op de pakbon staat {_wrongArticle}, maar er is iets anders ingepakt. Wat is er bij het verzamelen gebeurd?");
        await See("overleggen");
        await Confirm("Versturen");
        await Expect(Desk.Card("Verloop")).ToContainTextAsync("vraagt aan");
    }

    private async Task<(string Number, string Page)> TheCallIsAComplaint()
    {
        await Desk.Menu("Klachten", "/klachten");
        await See("klachten");
        await Desk.Follow("Klacht registreren", "/klachten/nieuw");
        var customer = Learner.Page.GetByRole(AriaRole.Combobox, new() { Name = "Klant", Exact = true });
        await customer.PressSequentiallyAsync(Caller);
        await customer.PressAsync("Enter");
        await Choose("Binnengekomen via", "Telefoon");
        await Desk.Fill("Onderwerp", "Krassen op drie bureaus");
        await Desk.Fill("Wat vertelt de klant?", "Op de bladen van de drie bureaus zitten krassen. Ze staan al in gebruik; de klant wil ze houden.");
        await Choose("Soort klacht", "Product");
        await Choose("Wens van de klant", "Korting");
        await ChooseWith("Order", "ORD-");
        await Desk.Main.GetByRole(AriaRole.Radio, new() { Name = Table }).CheckAsync();
        await Desk.Fill("Aantal dat niet goed is", "3");
        await Desk.PressTo("Registreren", @"/klachten/\d+");
        await Expect(Desk.Main).ToContainTextAsync("€ 507,00");
        return (await Desk.Number("KLA"), Learner.Page.Url);
    }

    private async Task ItIsFoundOutByPhone()
    {
        await Desk.Follow("Bevestigen", "/bevestigen");
        await Desk.PressTo("Telefonisch verteld", @"/klachten/\d+");
        await Desk.Press("Antwoord van de klant noteren (telefoon)");
        await Desk.Dialog.GetByLabel("Waarover").SelectOptionAsync(new SelectOptionValue { Label = "Verpakking" });
        await Desk.Dialog.GetByLabel("Vraag", new() { Exact = true }).FillAsync("Hoe zag de verpakking eruit?");
        await Desk.Dialog.GetByLabel("Antwoord", new() { Exact = true }).FillAsync("De dozen waren aan één kant ingedeukt.");
        await Confirm("Opslaan");
        await Judge("Transportschade", "Ja", "Alle drie de dozen waren ingedeukt toen ze aankwamen. Bij het laden was alles nog heel.");
    }

    private async Task TheManagerIsAskedForADiscount()
    {
        await Desk.Follow("Oplossing uitwerken", "/oplossing");
        await Desk.Fill("Korting (zonder btw)", "120,00");
        var discount = Desk.Main.GetByRole(AriaRole.Row).Filter(new() { HasText = "Het bedrag gaat van de prijs af" }).Or(Desk.Main.GetByRole(AriaRole.Row).Filter(new() { Has = Learner.Page.GetByRole(AriaRole.Radio, new() { Name = "Korting" }) })).First;
        await Expect(discount).ToContainTextAsync("€ 120,00");
        await Expect(discount).ToContainTextAsync("met toestemming");
        await discount.GetByRole(AriaRole.Radio).CheckAsync();
        await Desk.Fill("Uitleg", "De krassen zijn onderweg ontstaan. U houdt de bureaus en krijgt korting.");
        await Desk.Fill("Waarom zou je leidinggevende dit goedvinden?", "De klant heeft gelijk en houdt de bureaus. Drie nieuwe bureaus leveren kost veel meer dan deze korting.");
        await See("oplossingen vergelijken");
        await Desk.PressTo("Oplossing vastleggen", @"/klachten/\d+");
        await Expect(Next).ToContainTextAsync("Wacht op toestemming van de leidinggevende");
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
        await Learner.Open(page);
        await Expect(Desk.Card("Oplossingen")).ToContainTextAsync("Akkoord: Akkoord. De klant heeft gelijk");
        await Offer(2);
    }

    private async Task TheCauseIsKnownAndAnExchangeIsOffered(string page)
    {
        await Learner.Open(page);
        var course = Desk.Card("Verloop");
        await Expect(course).ToContainTextAsync($"Het gaat om {WrongUnits} stuks.");
        await Expect(course).ToContainTextAsync("We hebben het verkeerde gepakt.");
        await See("klacht met antwoorden");
        await Judge("Verkeerd verzameld", "Ja", "De pakbon klopt met de order. Het magazijn heeft het vak ernaast gepakt.");
        await Desk.Follow("Oplossing uitwerken", "/oplossing");
        await Desk.Main.GetByRole(AriaRole.Radio, new() { Name = "Vervangen na retour" }).CheckAsync();
        await Desk.Fill("Uitleg", "Bij het verzamelen is het verkeerde artikel gepakt. Wij ruilen het om.");
        await Desk.PressTo("Oplossing vastleggen", "/voorstellen");
        await Offer(3);
    }

    private async Task TheDiscountIsCredited(string page, string number)
    {
        await Learner.Open(page);
        await Expect(Next).ToContainTextAsync("Voer de afspraak uit");
        await Desk.Follow("Creditfactuur maken", @"/crediteren\?van=complaint-\d+");
        await Expect(Desk.Field("Reden")).ToHaveValueAsync($"Klacht {number}");
        await Desk.Press("Verder naar de mail");
        await Desk.PressTo("Crediteren en versturen", @"/facturen/\d+");
        var credit = await Desk.Number("CRE");
        await Learner.Open(page);
        await Expect(Desk.Status).ToHaveTextAsync("Uitgevoerd");
        await Expect(Desk.Card("Oplossingen")).ToContainTextAsync(credit);
        await Inform();
    }

    private async Task TheGoodsAreExchanged(string page, string number)
    {
        await Learner.Open(page);
        await Desk.Follow("Retour maken", @"/retour\?van=complaint-\d+");
        await Expect(Desk.Field($"Komt terug: {_wrongArticle}")).ToHaveValueAsync($"{WrongUnits}");
        await Expect(Desk.Field($"Reden: {_wrongArticle}").Locator("option:checked")).ToHaveTextAsync("Verkeerd artikel");
        await Desk.PressTo("Retour aanmaken", @"/retouren/\d+");
        await Desk.Follow("Goedkeuren", "/goedkeuren");
        await Desk.PressTo("Goedkeuren en versturen", @"/retouren/\d+");
        await Desk.Press("Ontvangst boeken");
        await Expect(Desk.Status).ToHaveTextAsync("Ontvangen");
        await Desk.Field("Staat").SelectOptionAsync(new SelectOptionValue { Label = "Als nieuw" });
        await Desk.Field("Besluit").SelectOptionAsync(new SelectOptionValue { Label = "Vervangen" });
        await Desk.Press("Keuring opslaan");
        await Expect(Desk.Status).ToHaveTextAsync("Gekeurd");
        await Desk.Follow("Afhandelen", "/afhandelen");
        await Desk.PressTo("Afhandelen en versturen", @"/retouren/\d+");
        await Learner.Open(page);
        await Expect(Next).ToContainTextAsync("De uitvoering loopt");
        await Desk.Follow("Open order", @"/orders/\d+");
        await Expect(Desk.Main).ToContainTextAsync(number);
        await Desk.Press("Reserveer wat vrij is");
        await Desk.Follow("Leveren", "/leveren");
        await Desk.Press("Alles direct leveren");
        await Desk.PressTo("Nu leveren", @"/orders/\d+");
        await Learner.Open(page);
        await Expect(Desk.Status).ToHaveTextAsync("Uitgevoerd");
        await Inform();
    }

    private async Task UntilAftercare(string page)
    {
        await Learner.Open(page);
        var day = await Desk.Main.Locator("dl.facts > div, dl.facts").Filter(new() { HasText = "Nazorg vanaf" }).First.InnerTextAsync();
        var due = DateOnly.ParseExact(Regex.Match(day, @"Nazorg vanaf\s*(\d\d-\d\d-\d{4})").Groups[1].Value, "dd-MM-yyyy", System.Globalization.CultureInfo.InvariantCulture);
        while (Today < due)
            await NextDay();
    }

    private async Task BothAreAskedWhetherTheyAreSatisfied(string written, string called)
    {
        await Learner.Open(written);
        await Desk.Follow("Nazorg: vraag of de klant tevreden is", "/nazorg");
        await Desk.PressTo("Nu versturen", @"/klachten/\d+");
        await Expect(Next).ToContainTextAsync("Wacht op antwoord van de klant");

        await Learner.Open(called);
        await Desk.Press("Tevredenheid noteren");
        await Desk.Dialog.GetByLabel("Hoe tevreden is de klant?").SelectOptionAsync(new SelectOptionValue { Label = "4 · tevreden" });
        await Desk.Dialog.GetByLabel("Wat zei de klant?").FillAsync("Netjes opgelost.");
        await Confirm("Opslaan");
        await Close();
    }

    private async Task<string> TheFiguresLeadToAProposal()
    {
        await Desk.Menu("Klachten", "/klachten");
        await Desk.Follow("Klachtenoverzicht", "/klachten/overzicht");
        await Expect(Desk.Main.GetByRole(AriaRole.Figure).Filter(new() { HasText = "Klachten per maand" }).Locator("svg")).ToBeVisibleAsync();
        await Expect(Desk.Card("Oorzaak")).ToContainTextAsync("Transportschade");
        await See("klachtenoverzicht");
        await Desk.Follow(Desk.Head.GetByRole(AriaRole.Link, new() { Name = "Verbetervoorstel maken" }), @"/verbetervoorstellen/nieuw\?.+");
        await Desk.Fill("Onderwerp", "Steviger verpakken voor vervoer");
        await Choose("Gaat over", "Proces");
        await Desk.Fill("Wat gaat er mis?", "Pakketten komen vaak beschadigd aan. Klanten kunnen de artikelen dan niet gebruiken en wachten op een nieuwe levering.");
        await Desk.Fill("Wat stel je voor?", "Het magazijn verpakt breekbare artikelen vanaf januari in dozen met opvulling en plakt er een sticker op voor de pakketdienst.");
        await Desk.Fill("Wat levert het op?", "Minder schade, minder creditfacturen en tevreden klanten.");
        await Desk.Fill("Besparing per jaar", "200,00");
        await Desk.Fill("Kosten per jaar", "80,00");
        await Desk.Main.GetByRole(AriaRole.Checkbox, new() { NameRegex = new("^Transportschade:") }).First.CheckAsync();
        await See("verbetervoorstel schrijven");
        await Desk.PressTo("Opslaan", @"/verbetervoorstellen/\d+");
        await Desk.Press("Indienen");
        await Expect(Desk.Status).ToHaveTextAsync("Ingediend");
        return Learner.Page.Url;
    }

    private async Task BothAreSatisfied(string page, string number)
    {
        await Learner.Open(page);
        await Expect(Desk.Main).ToContainTextAsync(new Regex("[45] / 5"));
        await Close();
        await Desk.Menu("Klachten", "/klachten");
        await Expect(Learner.Page.GetByRole(AriaRole.Row).Filter(new() { HasText = number })).ToContainTextAsync("Gesloten");
    }

    private async Task TheManagerAcceptsTheProposal(string page)
    {
        await Learner.Open(page);
        await Expect(Desk.Status).ToHaveTextAsync("Aangenomen");
        await Expect(Desk.Main).ToContainTextAsync("Sterk voorstel.");
        await See("verbetervoorstel aangenomen");
    }

    private ILocator Next => Learner.Page.Locator(".next-step");

    private async Task Judge(string cause, string justified, string reasons)
    {
        await Desk.Press("Beoordelen");
        await Desk.Dialog.GetByLabel("Ernst").SelectOptionAsync(new SelectOptionValue { Index = 2 });
        await Desk.Dialog.GetByLabel("Oorzaak").SelectOptionAsync(new SelectOptionValue { Label = cause });
        await Desk.Dialog.GetByLabel("Is de klacht terecht?").SelectOptionAsync(new SelectOptionValue { Label = justified });
        await Desk.Dialog.GetByLabel("Waarom?").FillAsync(reasons);
        await Confirm("Opslaan");
        await Expect(Desk.Main).ToContainTextAsync(reasons);
    }

    private async Task Offer(int days)
    {
        if (!Learner.Page.Url.EndsWith("/voorstellen", StringComparison.Ordinal))
            await Desk.Follow("Oplossing voorstellen", "/voorstellen");
        await Desk.Fill("Opgelost uiterlijk", Day(days));
        await Desk.PressTo("Voorstel versturen", @"/klachten/\d+");
        await Expect(Desk.Status).ToHaveTextAsync("Oplossing voorgesteld");
    }

    private async Task Inform()
    {
        await Desk.Follow("Klant informeren", "/afronden");
        await Desk.PressTo("Nu versturen", @"/klachten/\d+");
        await Expect(Desk.Status).ToHaveTextAsync("Nazorg");
    }

    private async Task Close()
    {
        await Desk.Press("Sluiten");
        await Expect(Desk.Dialog).ToBeVisibleAsync();
        await Confirm("Sluiten");
        await Expect(Desk.Status).ToHaveTextAsync("Gesloten");
    }
}
