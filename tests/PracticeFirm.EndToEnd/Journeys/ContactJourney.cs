using System.Text;
using System.Text.RegularExpressions;
using Ical.Net;

namespace PracticeFirm.EndToEnd.Journeys;

/// <summary>
/// The whole of werkproces 3.3 by a learner who does well: a question that a colleague knows the answer to, a mail for the owner of the
/// customer, a call with a buying signal in it, a signal that becomes an offerte, an appointment for the buitendienst, a mailing and a
/// survey with what came of them.
/// </summary>
public sealed class ContactJourney(School school) : DaysJourney(school)
{
    private const string Assignment = "Oefenen: contact met klanten";
    private const string Visited = "Administratiekantoor Hollestelle B.V.";
    private const string Offered = "Kopieerpapier wit A4 80 g/m², 500 vel";
    private const string Visit = "Kennismaken met de nieuwe office manager";

    [Fact]
    public async Task Customers_are_answered_heard_and_kept()
    {
        await Begin(School.TechniqueMate, Assignment);
        var question = await TheMailIsAQuestionForAColleague();
        await AMailIsPassedOnToTheOwner();
        await TheTeacherPlansAMail();
        var mailing = await AMailingGoesOut();
        var survey = await CustomersAreAskedHowTheyLikeUs();

        await NextDay();
        await See("ochtend met telefoon");
        await TheCallIsTalkedToItsEnd();
        await TheCallIsWrittenDown();
        await TheCustomerIsAnsweredBeforeThePromisedDay(question);
        await TheOwnerTookItUp();
        await TheCopyOfTheInvoiceIsSent();
        await ASignalBecomesAnOfferte();
        var colleague = await AnAppointmentIsMadeForTheBuitendienst();

        await NextDay();
        await NextDay();
        await TheAppointmentWasKept(colleague);
        await TheMailingBroughtSomething(mailing);
        await WhatCustomersAnsweredIsTakenUp(survey);
        await EverythingIsFoundAgain();
        NothingWasWrong();
    }

    private async Task<string> TheMailIsAQuestionForAColleague()
    {
        await OpenMail("Vraag over");
        await Expect(Desk.Main.Locator("#bericht")).ToContainTextAsync("of er ook een grotere verpakking bestaat");
        await See("postvak met vraag");
        await Desk.Follow("Klantvraag", @"/vragen/nieuw\?van=mail-\d+");
        await Expect(Desk.Field("Onderwerp")).ToHaveValueAsync(new Regex("^Vraag over "));
        await Desk.Fill("De vraag", "Bestaat er een grotere verpakking van dit artikel, en is die per stuk voordeliger?");
        await Desk.Fill("Antwoord toegezegd voor", Day(2));
        await See("klantvraag vastleggen");
        await Desk.PressTo("Leg de vraag vast", @"/vragen/\d+");
        await Desk.Press("Vraag het een collega");
        await ChooseWith("Collega", "magazijn");
        await Desk.Fill("Wat wil je weten?", "In welke verpakking kunnen we dit leveren? De klant wil een grotere.");
        await See("collega vragen");
        await Confirm("Vraag het");
        await Expect(Desk.Status).ToHaveTextAsync("In uitzoeking");
        return await Desk.Head.GetByRole(AriaRole.Heading).InnerTextAsync();
    }

    private async Task AMailIsPassedOnToTheOwner()
    {
        await OpenMail("Afspraak met");
        await Desk.Main.GetByRole(AriaRole.Button, new() { NameRegex = new("^Doorgeven aan (?!een collega)") }).ClickAsync();
        await Expect(Desk.Main.Locator("#bericht")).ToContainTextAsync("Ligt bij");
    }

    private async Task TheTeacherPlansAMail()
    {
        var teacher = await As(School.Teacher);
        await teacher.Open($"/f/{Learner.Firm}/gebeurtenissen");
        var desk = new TradeDesk(teacher);
        await desk.Field("Wat").SelectOptionAsync(new SelectOptionValue { Label = "3.1 · Verkeerd artikel geleverd" });
        await desk.Fill("Op werkdag", Day(3));
        await desk.Press("Klaarzetten");
        await Expect(desk.Card("Komt nog").GetByRole(AriaRole.Row).Filter(new() { HasText = "Verkeerd artikel geleverd" })).ToBeVisibleAsync();
        await teacher.Look("gebeurtenissen");
    }

    private async Task<string> AMailingGoesOut()
    {
        await Desk.Menu("Mailings", "/mailings");
        await See("mailings");
        await Desk.Follow("Nieuwe mailing", "/mailings/nieuw");
        await Desk.Fill("Titel", "Actie kopieerpapier");
        await Find("Artikel in het aanbod (niet verplicht)", "Kopieerpapier wit A4 80");
        await Desk.PressTo("Begin met schrijven", @"/mailings/\d+");
        await Desk.Fill("Korting", "5");
        await Desk.Fill("Geldig tot en met", Day(10));
        await Choose("Kocht uit artikelgroep", "Papier en etiketten");
        await Desk.Press("Opslaan en bekijken");
        await Expect(Learner.Page.Locator(".toast-region")).ToContainTextAsync("De mailing is opgeslagen.");
        await Expect(Desk.Card("Zo ziet de klant de mail")).ToContainTextAsync($"een aanbieding die bij uw bedrijf past: {Offered}");

        var stopped = Desk.Card("Wie krijgt de mail?").Locator("details").Filter(new() { HasText = "afgemeld voor mailings" });
        await stopped.Locator("summary").ClickAsync();
        var name = await stopped.GetByRole(AriaRole.Link).First.InnerTextAsync();
        await See("mailing schrijven");
        await Desk.Press("Versturen");
        await Expect(Desk.Dialog).ToContainTextAsync("niet: afgemeld voor mailings");
        await Confirm("Nu versturen");
        await Expect(Desk.Status).ToHaveTextAsync("Verzonden");
        await Desk.Field("Zoek op klant").FillAsync(name);
        await Expect(Desk.Main).ToContainTextAsync("Geen ontvangers met deze reactie");
        return Learner.Page.Url.Split('?')[0];
    }

    private async Task<string> CustomersAreAskedHowTheyLikeUs()
    {
        await Desk.Menu("Tevredenheid", "/onderzoeken");
        await Expect(Desk.Main.GetByRole(AriaRole.Figure).Filter(new() { HasText = "NPS en CSAT per onderzoek" }).Locator("svg")).ToBeVisibleAsync();
        await See("onderzoeken");
        await Desk.Follow("Nieuw onderzoek", "/onderzoeken/nieuw");
        await See("nieuw onderzoek");
        await Desk.Press("Versturen");
        await Expect(Desk.Dialog).ToContainTextAsync("De vragen gaan naar");
        await Desk.PressTo("Nu versturen", @"/onderzoeken/\d+");
        await Expect(Desk.Status).ToHaveTextAsync("Loopt");
        return Learner.Page.Url;
    }

    private async Task TheCallIsTalkedToItsEnd()
    {
        await PickUp();
        await Expect(Desk.Main).ToContainTextAsync("Kan dat ook elke dag gebruikt worden?");
        await Say("Waar gaat u het voor gebruiken?");
        await Expect(Desk.Main).ToContainTextAsync("Is er misschien iets beters voor?");
        await Desk.Main.GetByRole(AriaRole.Textbox, new() { Name = "Aantekeningen" }).FillAsync("Nu ook een andere afdeling, veel vaker. Zoekt iets beters.");
        await Expect(Desk.Main.Locator(".call-notes .save-state")).ToHaveTextAsync("Bewaard");
        await See("telefoongesprek");
        await Say("Ik vraag het na bij onze inkoop");
        await Say("Dan bel ik u uiterlijk");
        await Expect(Desk.Status).ToHaveTextAsync("Afgelopen");
        await Expect(Desk.Main).ToContainTextAsync("De klant rekent erop dat je terugbelt.");
        await Expect(Desk.Card("Hoe ging het gesprek?")).ToContainTextAsync("3 van je 3 antwoorden waren goed.");
        await See("gesprek afgelopen");
    }

    private async Task TheCallIsWrittenDown()
    {
        await Desk.Follow("Gesprek vastleggen", @"/contacten/nieuw\?van=phonecall-\d+");
        await Expect(Desk.Main).ToContainTextAsync("Zoekt iets beters.");
        await Desk.Fill("Onderwerp", "Geschikt voor dagelijks gebruik?");
        await Desk.Fill("Doel", "De klant wil weten of het artikel geschikt is voor dagelijks gebruik.");
        await Desk.Fill("Uitkomst en afspraken", $"Het wordt nu door een andere afdeling gebruikt, veel vaker dan eerst. Ik vraag het na bij inkoop en bel uiterlijk {TradeDesk.Written(Day(2))} terug.");
        foreach (var signal in new[] { "Koopsignaal", "Interesse" })
            await Desk.Main.GetByRole(AriaRole.Checkbox, new() { Name = signal }).CheckAsync();
        await Desk.Fill("Wat hoorde je precies?", "Gebruikt het veel vaker en vraagt of er iets beters is.");
        await Desk.Fill("Wat moet er gebeuren?", "Terugbellen over dagelijks gebruik");
        await Desk.Fill("Wanneer?", Day(2));
        await See("contact vastleggen");
        await Desk.PressTo("Vastleggen", @"/contacten/\d+");
        await Expect(Desk.Card("Wat er in het gesprek te horen was")).ToContainTextAsync("Herkend");
        await Expect(Desk.Card("Wat er in het gesprek te horen was")).Not.ToContainTextAsync("Niet herkend");
        await See("contactmoment");
    }

    private async Task TheCustomerIsAnsweredBeforeThePromisedDay(string question)
    {
        await Desk.Menu("Klantvragen", "/vragen");
        await See("klantvragen");
        await Desk.Follow(Learner.Page.GetByRole(AriaRole.Row).Filter(new() { HasText = "collega heeft geantwoord" }).GetByRole(AriaRole.Link, new() { Name = question }).First, @"/vragen/\d+");
        await Expect(Desk.Main).ToContainTextAsync("Wij leveren op pallets of in dozen");
        await See("klantvraag met antwoord van een collega");
        await Desk.Follow("Antwoord per mail", "/antwoord");
        var body = Desk.Field("Bericht");
        await Expect(body).ToHaveValueAsync(new Regex(Regex.Escape("{antwoord}")));
        await Desk.Fill("Bericht", (await body.InputValueAsync()).Replace("{antwoord}", "Wij leveren dit artikel in dozen en per pallet. Per pallet betaalt u per stuk minder.", StringComparison.Ordinal));
        await See("klantvraag beantwoorden");
        await Desk.PressTo("Nu versturen", @"/vragen/\d+");
        await Expect(Desk.Status).ToHaveTextAsync("Beantwoord");
    }

    private async Task TheOwnerTookItUp()
    {
        await OpenMail("RE: Afspraak met");
        await Expect(Desk.Main.Locator("#bericht")).ToContainTextAsync("Dank je voor het doorgeven.");
    }

    private async Task TheCopyOfTheInvoiceIsSent()
    {
        await OpenMail("Kopie factuur");
        var number = Regex.Match(await Desk.Main.Locator("#bericht h2").InnerTextAsync(), @"FAC-\d{4}-\d{4}").Value;
        await Desk.Follow("Beantwoorden", @"/postvak/nieuw\?antwoord=\d+");
        await ChooseWith("Bijlage", number);
        await Desk.Fill("Bericht", $"Geachte heer of mevrouw,\n\nHierbij ontvangt u de kopie van factuur {number}.\n\nMet vriendelijke groet,\n\nDaan Mulder");
        await See("mail beantwoorden");
        await Desk.PressTo("Nu versturen", "/postvak");
        await Expect(Desk.Main.GetByRole(AriaRole.Navigation, new() { Name = "Mails in deze map" })).Not.ToContainTextAsync(number);
    }

    private async Task ASignalBecomesAnOfferte()
    {
        await OpenMail("Prima levering");
        await Desk.Follow("Kans", @"/kansen/nieuw\?van=mail-\d+");
        await Choose("Wat voor signaal gaf de klant?", "Bijverkoop");
        await Desk.Fill("Onderwerp", "Andere uitvoering van een artikel");
        await Desk.Fill("Wat de klant zei", "De klant koopt een verwant artikel nu nog ergens anders en wil het bij ons bestellen.");
        await Desk.Fill("Geschatte waarde zonder btw", "250,00");
        await Desk.Fill("Volgende stap", Day(1));
        await See("kans noteren");
        await Desk.PressTo("Noteer de kans", @"/kansen/\d+");
        await See("kans");
        await Desk.PressTo("Maak offerte", @"/offertes/\d+");
        var offerte = new OfferteDesk(Learner);
        await offerte.IsOpen();
        await Desk.FillAndKeep("Onderwerp", "Ordners in een andere uitvoering");
        await offerte.TypeLine("Ordner", 20);
        var number = await offerte.Send("U vertelde dat u dit nu nog ergens anders koopt. Wij leveren het graag mee.");
        await Desk.Menu("Kansen", "/kansen");
        await Expect(Learner.Page.GetByRole(AriaRole.Row).Filter(new() { HasText = "Andere uitvoering van een artikel" })).ToContainTextAsync("Offerte loopt");
        await See("kansen");
        await Desk.Follow("Andere uitvoering van een artikel", @"/kansen/\d+");
        await Expect(Desk.Card("Offertes")).ToContainTextAsync(number);
    }

    private async Task<string> AnAppointmentIsMadeForTheBuitendienst()
    {
        await Desk.Menu("Agenda", "/agenda");
        await Desk.Press("Afspraak maken");
        await Desk.Fill("Waar gaat het over", Visit);
        await Find("Klant", "Administratiekantoor Hollestelle");
        var colleague = (await ChooseWith("Voor wie", "(buitendienst)")).Split(" (")[0];
        await Desk.Fill("Dag", Day(1));
        await Desk.Fill("Begint om", "10.30");
        await Desk.Fill("Waar", "Dordrecht");
        await See("afspraak maken");
        await Confirm("Zet in de agenda");
        await Choose("Wiens agenda", colleague);
        await Expect(Learner.Page).ToHaveURLAsync(new Regex(@"van=\d+"));
        var entry = Desk.Main.GetByRole(AriaRole.Listitem).Filter(new() { HasText = Visit });
        await Expect(entry).ToContainTextAsync("10.30 – 11.30 uur");
        await Expect(entry).ToContainTextAsync(Visited);
        await See("agenda");

        var file = Calendar.Load(Encoding.UTF8.GetString(await Desk.File("Naar je eigen agenda (iCal)")))!;
        var start = Assert.Single(file.Events, e => e.Summary!.Contains(Visit, StringComparison.Ordinal)).Start!;
        Assert.Equal(Day(1).ToDateTime(new TimeOnly(10, 30)), start.Value);
        return colleague;
    }

    private async Task TheAppointmentWasKept(string colleague)
    {
        await Desk.Menu("Agenda", "/agenda");
        var entry = Desk.Main.GetByRole(AriaRole.Listitem).Filter(new() { HasText = Visit });
        await Expect(entry).ToContainTextAsync("Geweest");
        await Expect(entry).ToContainTextAsync(colleague);
    }

    private async Task TheMailingBroughtSomething(string page)
    {
        await Learner.Open(page);
        await Expect(Desk.Main.GetByRole(AriaRole.Figure).Filter(new() { HasText = "Van verzonden naar gekocht" }).Locator("svg")).ToBeVisibleAsync();
        await Expect(Desk.Card("Resultaat").Locator("div").Filter(new() { HasText = "Geopend" })).ToContainTextAsync(new Regex(@"Geopend\s*[1-9]"));
        await See("resultaat van een mailing");
    }

    private async Task WhatCustomersAnsweredIsTakenUp(string page)
    {
        await Learner.Open(page);
        await Expect(Desk.Main.GetByRole(AriaRole.Figure).Filter(new() { HasText = "Zou u ons aanbevelen? (0-10)" }).Locator("svg")).ToBeVisibleAsync();
        await Expect(Desk.Main.GetByRole(AriaRole.Figure).Filter(new() { HasText = "Hoe tevreden bent u? (1-5)" }).Locator("svg")).ToBeVisibleAsync();
        await See("uitslag van een onderzoek");
        await Desk.Main.Locator(".answers > li").Filter(new() { Has = Learner.Page.Locator("blockquote") }).First.GetByRole(AriaRole.Button, new() { Name = "Oppakken" }).ClickAsync();
        await Desk.Fill("Wat doe je ermee?", "Ik bel de klant deze week om ervoor te bedanken.");
        await See("antwoord oppakken");
        await Confirm("Vastleggen");
        await Expect(Desk.Main).ToContainTextAsync("Ik bel de klant deze week om ervoor te bedanken.");
    }

    private async Task EverythingIsFoundAgain()
    {
        await Desk.Menu("Telefoon", "/telefoon");
        await Expect(Learner.Page.GetByRole(AriaRole.Row).Filter(new() { HasText = "Terugbellen afgesproken" }).First).ToContainTextAsync("Vastgelegd");
        await See("telefoon");
        await Desk.Menu("Contactmomenten", "/contacten");
        await Expect(Desk.Main).ToContainTextAsync("Geschikt voor dagelijks gebruik?");
        await See("contactmomenten");
        await Desk.Menu("Lang niet gesproken", "/klanten/lang-niet-gesproken");
        await See("lang niet gesproken");
        await Desk.Menu("Taken", "/taken");
        await Expect(Desk.Main).ToContainTextAsync("Terugbellen over dagelijks gebruik");
        await OpenMail("Verkeerd artikel ontvangen");
    }
}
