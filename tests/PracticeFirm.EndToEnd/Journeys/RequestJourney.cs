using System.Text.RegularExpressions;

namespace PracticeFirm.EndToEnd.Journeys;

/// <summary>
/// The offer trajectory of werkproces 2.5 by a learner who does well: a request that lacks the day, asked back and completed, answered
/// with an offerte that is explained by phone and becomes an order as it was offered; and a draft of the buitendienst with a mistake in it.
/// </summary>
public sealed partial class RequestJourney(School school) : DaysJourney(school)
{
    private const string Assignment = "Oefenen: van aanvraag tot order";
    private const string Remark = "Deze btw klopt niet: bij het artikel staat een ander tarief.";

    [Fact]
    public async Task A_request_is_completed_explained_and_won_as_it_was_offered()
    {
        await Begin(School.Technique, Assignment);
        await NextDay();
        await TheDayIsAskedFor();

        await NextDay();
        await ARequestComesByPhone();
        var (quantity, article) = await TheRequestIsComplete();
        var (offerte, page) = await TheOfferteIsSent(quantity, article);
        await TheOfferteIsExplainedByPhone(offerte);
        await ItIsOrderedAsItWasOffered(offerte, page);
        var (draft, vat) = await TheMistakeOfTheBuitendienstIsFound();

        await NextDay();
        await TheMistakeIsMended(draft, vat);
        NothingWasWrong();
    }

    private async Task TheDayIsAskedFor()
    {
        await OpenMail("Prijsopgave");
        await Expect(Desk.Main.Locator("#bericht")).ToContainTextAsync("wij hebben een vaste datum waarop alles klaar moet staan");
        await Desk.Follow("Beantwoorden", @"/postvak/nieuw\?antwoord=\d+");
        await Desk.Fill("Bericht", "Goedemorgen,\n\nDank u voor uw aanvraag. Op welke dag moet alles uiterlijk bij u zijn?\n\nMet vriendelijke groet,\n\nYara Smit");
        await See("klant navragen");
        await Desk.PressTo("Nu versturen", "/postvak");
    }

    private async Task ARequestComesByPhone()
    {
        await PickUp();
        await Say("Om hoeveel stuks gaat het?");
        await Say("Wanneer wilt u de vijftig stuks uiterlijk hebben?");
        await Say("Wie beslist er bij u over de offerte, en wanneer?");
        await Say("Ik vat samen: vijftig stuks");
        await Expect(Desk.Main).ToContainTextAsync("De klant vraagt een offerte aan.");
        await Desk.Follow("Gesprek vastleggen", @"/contacten/nieuw\?van=phonecall-\d+");
        await Desk.Fill("Onderwerp", "Aanvraag van vijftig stuks");
        await Desk.Fill("Doel", "De klant wil een offerte.");
        await Desk.Fill("Uitkomst en afspraken", "Vijftig stuks, over drie weken. De klant rekent op de prijs die met de accountmanager is besproken; de directeur beslist.");
        await Desk.Fill("Wat moet er gebeuren?", "Offerte maken voor vijftig stuks");
        await Desk.Fill("Wanneer?", Day(1));
        await Desk.PressTo("Vastleggen", @"/contacten/\d+");
        await Expect(Desk.Main).ToContainTextAsync("Offerte maken voor vijftig stuks");
    }

    private async Task<(int Quantity, string Article)> TheRequestIsComplete()
    {
        await OpenMail("RE: Prijsopgave");
        await Expect(Desk.Main.Locator("#bericht")).ToContainTextAsync("Natuurlijk, dat waren wij vergeten te vermelden.");
        await See("antwoord van de klant");
        await Desk.Menu("Aanvragen", "/aanvragen");
        await Desk.Follow(Desk.Main.GetByRole(AriaRole.Link, new() { NameRegex = new("^Prijsopgave") }).First, @"/aanvragen/\d+");
        await Expect(Desk.Main).ToContainTextAsync("De klant vulde aan:");
        await See("aangevulde aanvraag");
        var asked = Asked().Match(await Desk.Main.InnerTextAsync());
        return (int.Parse(asked.Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture), asked.Groups[2].Value);
    }

    private async Task<(string Number, string Page)> TheOfferteIsSent(int quantity, string article)
    {
        var desk = new OfferteDesk(Learner);
        await Desk.Follow("Maak offerte", @"/offertes/\d+");
        await desk.IsOpen();
        await desk.TypeLine(article, quantity);
        var number = await desk.Send("Alles is op de dag die u noemde bij u. Ik bel u om de offerte toe te lichten.");
        return (number, Learner.Page.Url);
    }

    private async Task TheOfferteIsExplainedByPhone(string offerte)
    {
        await Desk.Press("Bellen");
        await Expect(Desk.Field("Waarvoor bel je?").Locator("option:checked")).ToHaveTextAsync("Een offerte toelichten");
        await Desk.PressTo("Bellen", @"/telefoon/\d+");
        await Say($"Ik bel over offerte {offerte} die wij u hebben gestuurd.");
        await Say("u heeft één aanspreekpunt. Wat is voor u het belangrijkst?");
        await Say("Zullen we het dan vastleggen?");
        await Say("Klopt het dat alles volgens de offerte blijft?");
        await Expect(Desk.Main).ToContainTextAsync("Ja, precies zoals het er staat.");
        await Expect(Desk.Main).ToContainTextAsync("De klant bestelt.");
    }

    private async Task ItIsOrderedAsItWasOffered(string offerte, string page)
    {
        await Desk.Follow(Desk.Main.GetByRole(AriaRole.Link).Filter(new() { HasText = offerte }).First, @"/offertes/\d+");
        Assert.Equal(page, Learner.Page.Url);
        var desk = new OfferteDesk(Learner);
        var total = await desk.Total.InnerTextAsync();
        await desk.Action("Klant gaat akkoord").ClickAsync();
        await Expect(desk.Status).ToHaveTextAsync("Geaccepteerd");
        await Desk.Follow("Maak order", @"/orders/\d+");
        await Expect(Desk.Total).ToHaveTextAsync(total);
        await Desk.Follow("Controleren en bevestigen", "/bevestigen");
        await Expect(Desk.Main).ToContainTextAsync($"Vergeleken met offerte {offerte}, veld voor veld: er is niets gewijzigd.");
        await Desk.PressTo("Bevestig en verstuur", @"/orders/\d+");
        await Desk.Number("ORD");
    }

    private async Task<(string Page, string Vat)> TheMistakeOfTheBuitendienstIsFound()
    {
        await OpenMail("Wil je deze offerte nakijken");
        await Desk.Follow(Desk.Main.Locator("#bericht .attachment").GetByRole(AriaRole.Link).First, @"/offertes/\d+");
        var desk = new OfferteDesk(Learner);
        await Expect(desk.Status).ToHaveTextAsync("Ter controle");
        var vat = await desk.Lines.Nth(2).Locator(".l-vat").InnerTextAsync();
        await ChooseWith("Waar gaat het over?", "3. ");
        await Desk.Fill("Opmerking", Remark);
        await Desk.Press("Opmerking toevoegen");
        await Expect(Desk.Card("Opmerkingen bij de controle")).ToContainTextAsync(Remark);
        await See("concept controleren");
        await desk.Action("Terugsturen").ClickAsync();
        await Expect(desk.Status).ToHaveTextAsync("Concept");
        return (Learner.Page.Url, vat);
    }

    private async Task TheMistakeIsMended(string page, string vat)
    {
        await Learner.Open(page);
        var desk = new OfferteDesk(Learner);
        await Expect(desk.Status).ToHaveTextAsync("Ter controle");
        await Expect(Desk.Card("Opmerkingen bij de controle")).ToContainTextAsync("Verwerkt");
        Assert.NotEqual(vat, await desk.Lines.Nth(2).Locator(".l-vat").InnerTextAsync());
        await desk.Action("Akkoord").ClickAsync();
        await Expect(Desk.Main).ToContainTextAsync("Gecontroleerd en akkoord: Yara Smit.");
    }

    [GeneratedRegex(@"Kunt u mij een prijs geven voor (\d+) x (.+?)\?")]
    private static partial Regex Asked();
}
