using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace PracticeFirm.EndToEnd.Journeys;

/// <summary>
/// The whole way from an accepted offerte to the last payment, with a shortage on it: delivered in parts, bought, received late and
/// short, invoiced together with another order, paid in part, reminded, returned and credited, paid.
/// </summary>
public sealed class OrderToCashJourney(School school) : DaysJourney(school)
{
    private const string Customer = "Brasserie De Sluiswachter B.V.";
    private const string Glass = "Wijnglas Bordeaux 58 cl kristalglas, doos à 6";
    private const string Bread = "Stokbrood wit voorgebakken, 57 cm";
    private const string Warmer = "Bain-marie GN 1/1 met aftapkraan, 1,2 kW";

    private static readonly XNamespace Basic = "urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2";

    // What every paper of this firm to this customer shows.
    private static readonly string[] Parties =
        [Customer, "Scheepmakersstraat 71", "4816 WZ Breda", "Molenschot Horecagroothandel B.V.", "KvK 90008599", "Btw-id NL000008599B88", "NL86 OEFN 0357 6528 50"];

    [Fact]
    public async Task An_order_with_a_shortage_is_delivered_invoiced_and_paid()
    {
        await Begin(School.Catering);
        await ThereIsOneLeft();

        var offerte = await TheCustomerAccepts();
        var order = await TheOrderIsConfirmed(offerte);
        var firstNote = await WhatIsThereGoesOut(order);
        var purchase = await TheRestIsBought(order);
        await TheSupplierIsLate(order, purchase);
        await NextDay();
        await See("ochtend");
        await NextDay();
        await LessComesThanWasBought(order, purchase);
        var secondNote = await TheRestGoesOut(order, firstNote);

        var (second, thirdNote) = await TheCustomerOrdersMore();
        var invoice = await BothOrdersAreInvoiced(order, second, firstNote, secondNote, thirdNote);
        await TheEInvoicesAreWellFormed(invoice, "Invoice", "1536.30");
        var invoicePage = Learner.Page.Url;
        await TheCustomerPaysAPart(invoice);
        await NextDay();
        await NextDay();
        await TheCustomerIsReminded(invoice, invoicePage);

        var credit = await OneComesBack(order, invoice, secondNote);
        await TheEInvoicesAreWellFormed(credit, "CreditNote", "176.37");
        await TheCustomerPaysTheRest(invoice, credit, invoicePage);
        await TheOrderIsDone(order);
        NothingWasWrong();
    }

    /// <summary>Counting shows that the firm has one left of what the customer wants three of.</summary>
    private async Task ThereIsOneLeft()
    {
        await Learner.OpenInFirm("voorraad?q=Bain-marie+GN+1/1+met+aftapkraan");
        await Desk.Follow(Warmer, @"/voorraad/\d+");
        await Desk.Press("Voorraad corrigeren");
        await Desk.Fill("Geteld aantal", "1");
        await Desk.Fill("Reden", "Waterschade in het magazijn");
        await Desk.Press("Correctie boeken");
        await Expect(Desk.Dialog).ToHaveCountAsync(0);
        await Expect(Learner.Page.Locator(".toast-region")).ToContainTextAsync("is nu 1");
    }

    private async Task<string> TheCustomerAccepts()
    {
        var desk = new OfferteDesk(Learner);
        await desk.Start("Brasserie De Sluiswachter");
        await Desk.FillAndKeep("Onderwerp", "Glaswerk en bain-maries");
        await Desk.FillAndKeep("Kenmerk van de klant", "Inkoop 2026-118");
        await Desk.FillAndKeep("Betalen binnen (dagen)", "1");
        await desk.TypeLine("Wijnglas Bordeaux 58", 12, "5");
        await desk.TypeLine("Stokbrood wit voorgebakken, 57", 25);
        await desk.TypeLine("Bain-marie GN 1/1 met aftapkraan", 3);
        var discount = await desk.FoldedField("Orderkorting");
        await discount.FillAsync("2,5");
        await discount.PressAsync("Tab");
        await Expect(desk.Total).ToHaveTextAsync("€ 914,36");
        var number = await desk.Send();
        await desk.Action("Klant gaat akkoord").ClickAsync();
        await Expect(desk.Status).ToHaveTextAsync("Geaccepteerd");
        return number;
    }

    private async Task<string> TheOrderIsConfirmed(string offerte)
    {
        var desk = new OfferteDesk(Learner);
        await Desk.Follow("Maak order", @"/orders/\d+");
        await Expect(desk.Quantity(1)).ToHaveValueAsync("12");
        await Expect(desk.Price(1)).ToHaveValueAsync("24,95");
        await Expect(desk.Discount(1)).ToHaveValueAsync("5");
        await Expect(desk.Price(3)).ToHaveValueAsync("149,50");
        await Expect(Desk.Total).ToHaveTextAsync("€ 914,36");
        await See("order als concept");

        await Desk.Follow("Controleren en bevestigen", "/bevestigen");
        await Expect(Desk.Main).ToContainTextAsync($"Vergeleken met offerte {offerte}, veld voor veld: er is niets gewijzigd.");
        await Expect(Desk.Card("Kunnen we op tijd leveren?")).ToContainTextAsync("nog te bestellen");
        await Desk.Fill("Toegezegd, regel 3", Day(1));
        await See("order bevestigen");
        await Desk.PressTo("Bevestig en verstuur", @"/orders/\d+");
        var number = await Desk.Number("ORD");
        await Progress("40", "38", "0", "0", "0", "0%");

        var confirmation = Paper(await Desk.File("PDF"));
        Holds(confirmation, Parties);
        Holds(confirmation, "Orderbevestiging", number, offerte, "Inkoop 2026-118", "Glaswerk en bain-maries", "algemene verkoopvoorwaarden", "Binnen 1 dag na factuurdatum");
        Holds(confirmation, Glass, Bread, Warmer, "284,43", "29,75", "448,50", "762,68", "19,07", "15,00", "758,61", "153,09", "2,66", "914,36");
        Holds(confirmation, $"Leverdatum: {Long(Day(1))}", $"Leverdatum: {Long(Day(2))}");
        var contract = Paper(await Desk.FileInMenu("Verkoopcontract"));
        Holds(contract, Parties);
        Holds(contract, "Verkoopcontract", number, offerte, Glass, Bread, Warmer, "914,36", "Nederlands recht", "Handtekening");
        return number;
    }

    private async Task<string> WhatIsThereGoesOut(string order)
    {
        await Desk.Follow("Leveren", "/leveren");
        await Expect(Desk.Field($"Gaat mee van {Warmer}")).ToHaveValueAsync("1");
        await Desk.Fill("Moment", "tussen 8 en 12 uur");
        await Desk.Fill("Afgesproken met", "mevrouw Van Oorschot, telefonisch");
        await See("leveren");
        await Desk.PressTo("Vrijgeven aan het magazijn", @"/leveringen/\d+");
        await Expect(Desk.Status).ToHaveTextAsync("Vrijgegeven");
        await See("levering vrijgegeven");
        await Desk.Press("Verzameld melden");
        await Expect(Desk.Status).ToHaveTextAsync("Verzameld");
        await Desk.Press("Verzenden");
        await Expect(Desk.Status).ToHaveTextAsync("Verzonden");
        await See("levering verzonden");

        var number = await Desk.Number("PAK");
        var note = Paper(await Desk.File("PDF"));
        Holds(note, Parties);
        Holds(note, "Pakbon", number, order, "Inkoop 2026-118", Glass, Bread, Warmer, "tussen 8 en 12 uur", "mevrouw Van Oorschot", "Nalevering", "Voor ontvangst");
        Assert.DoesNotContain("149,50", note, StringComparison.Ordinal);
        await Desk.Follow(order, @"/orders/\d+");
        await Expect(Desk.Status).ToHaveTextAsync("Deels geleverd");
        await Progress("40", "0", "38", "0", "0", "0%");
        return number;
    }

    private async Task<string> TheRestIsBought(string order)
    {
        await See("order deels geleverd");
        await Desk.Follow("Naar het inkoopadvies", "/inkoopadvies");
        var advice = Desk.Main.Locator("section.card:has(table)").Filter(new() { HasText = Warmer });
        await Expect(advice).ToContainTextAsync($"Tekort voor {order}: 2");
        await See("inkoopadvies");
        await Desk.PressTo("Maak concept-inkooporder", @"/inkooporders/\d+");
        await Desk.FillAndKeep("Gewenst op", TradeDesk.Written(Day(1)));
        await See("inkooporder als concept");
        await Desk.Follow("Bestellen", "/bestellen");
        await See("inkooporder bestellen");
        await Desk.PressTo("Bestel en verstuur", @"/inkooporders/\d+");
        var number = await Desk.Number("INK");

        await Desk.Press("Leverancier bevestigt");
        await Expect(Desk.Field("Beloofd door leverancier")).ToHaveValueAsync(TradeDesk.Written(Day(1)));
        await Desk.Press("Leg de bevestiging vast");
        await Expect(Desk.Status).ToHaveTextAsync("Bevestigd");
        Holds(
            Paper(await Desk.File("PDF")),
            "Bestellung", number, "Großküchentechnik Möhnetal GmbH", "Molenschot Horecagroothandel B.V.", "Zuiderhaven 27", "L14-240010", "240010", "22", "98,50", "2.167,00", order, "90008599");
        return number;
    }

    private async Task TheSupplierIsLate(string order, string purchase)
    {
        await Desk.Press("Vertraging");
        await Desk.Fill("Nieuwe dag", Day(2));
        await Desk.Fill("Waarom komt het later?", "De vrachtwagen staat stil bij de grens.");
        await See("vertraging vastleggen");
        await Desk.Press("Leg de vertraging vast");
        await Expect(Desk.Status).ToHaveTextAsync("Vertraagd");
        await Expect(Desk.Main).ToContainTextAsync("Deze klanten krijgen hun goederen later dan beloofd");
        await See("inkooporder vertraagd");

        await Desk.Follow("Beloof een nieuwe dag", @"/backorders/regel/\d+");
        await Desk.Fill("Nieuwe leverdag", Day(2));
        await Desk.Fill("Waarom wordt het een andere dag?", "De levering aan ons magazijn is een dag vertraagd.");
        await See("backorder afhandelen");
        await Desk.Press("Mail schrijven");
        await Expect(Desk.Field("Bericht")).ToHaveValueAsync(new Regex($"2 x {Regex.Escape(Warmer)}.*De levering aan ons magazijn is een dag vertraagd\\..*{Long(Day(2))}", RegexOptions.Singleline));
        await See("mail over de nieuwe dag");
        await Desk.PressTo("Toezeggen en mail verzenden", @"/backorders/\d+");
        await Expect(Desk.Card("Wie wacht er?")).ToContainTextAsync($"Verteld op {TradeDesk.Written(Today)}");
        await Expect(Desk.Main.GetByRole(AriaRole.Link, new() { Name = purchase })).ToBeVisibleAsync();
        await See("backorder");
        await Desk.Follow(order, @"/orders/\d+");
        await Expect(Desk.Head.GetByRole(AriaRole.Link, new() { Name = "Naar de backorders" })).ToBeVisibleAsync();
    }

    private async Task LessComesThanWasBought(string order, string purchase)
    {
        await Desk.Menu("Inkooporders", "/inkooporders");
        await Desk.Follow(purchase, @"/inkooporders/\d+");
        await Desk.Follow("Ontvangen", "/ontvangst");
        await Desk.Fill("Nummer van de pakbon", "MG-20611");
        await Desk.Fill("Ontvangen van regel 1", "18");
        await Desk.Fill("Beschadigd van regel 1", "3");
        await Expect(Desk.Main).ToContainTextAsync("Bij boeken: 15 in voorraad, 3 beschadigd, 0 geweigerd; 7 blijven open.");
        await See("ontvangst invullen");
        await Desk.Press("Boek de ontvangst");
        await Expect(Desk.Main).ToContainTextAsync("Geboekt: 15 in voorraad, 3 beschadigd, 0 geweigerd. Nog te ontvangen: 7.");
        await Expect(Desk.Status).ToHaveTextAsync("Deels ontvangen");
        await See("ontvangst geboekt");
        await Desk.Press("Reserveer 2 voor deze orders");
        await Expect(Learner.Page.Locator(".toast-region")).ToContainTextAsync($"2 gereserveerd voor {order}.");
        await Desk.Menu("Orders", "/orders");
        await Desk.Follow(order, @"/orders/\d+");
    }

    private async Task<string> TheRestGoesOut(string order, string firstNote)
    {
        await Progress("40", "2", "38", "0", "0", "0%");
        await DeliverAll();
        await Expect(Desk.Status).ToHaveTextAsync("Geleverd");
        await Progress("40", "0", "40", "0", "0", "0%");
        await See("order geleverd");
        await Desk.Main.Locator("summary").Filter(new() { HasText = "2 leveringen" }).ClickAsync();
        await Desk.Follow(Desk.Main.Locator(".related-more[open]").GetByRole(AriaRole.Link, new() { NameRegex = new("^PAK-") }).Filter(new() { HasNotText = firstNote }), @"/leveringen/\d+");
        var number = await Desk.Number("PAK");
        var note = Paper(await Desk.File("PDF"));
        Holds(note, Parties);
        Holds(note, number, order, Warmer);
        Assert.DoesNotContain(Glass, note, StringComparison.Ordinal);
        return number;
    }

    /// <summary>A second order of the customer, taken without an offerte and delivered at once.</summary>
    private async Task<(string Order, string Note)> TheCustomerOrdersMore()
    {
        await Desk.Menu("Orders", "/orders");
        await Desk.Follow("Nieuwe order", "/orders/nieuw");
        await See("nieuwe order");
        var customer = Learner.Page.GetByRole(AriaRole.Combobox, new() { Name = "Klant", Exact = true });
        await customer.PressSequentiallyAsync("Brasserie De Sluiswachter");
        await customer.PressAsync("Enter");
        await Desk.IsAt(@"/orders/\d+");
        await Desk.FillAndKeep("Onderwerp", "Extra glazen");
        await Desk.FillAndKeep("Betalingstermijn (dagen)", "1");
        await new OfferteDesk(Learner).TypeLine("Wijnglas Bordeaux 58", 20);
        await Expect(Desk.Total).ToHaveTextAsync("€ 621,94");
        await Desk.Follow("Controleren en bevestigen", "/bevestigen");
        await Desk.PressTo("Bevestig en verstuur", @"/orders/\d+");
        var order = await Desk.Number("ORD");
        await DeliverAll();
        var note = await Desk.Main.Locator(".related-count").Filter(new() { HasText = "1 levering" }).Locator(".soft").InnerTextAsync();
        return (order, note);
    }

    private async Task DeliverAll()
    {
        await Desk.Follow("Leveren", "/leveren");
        await Desk.Press("Alles direct leveren");
        await Desk.PressTo("Nu leveren", @"/orders/\d+");
    }

    private async Task<string> BothOrdersAreInvoiced(string order, string second, params string[] notes)
    {
        await Desk.Follow("Factureren", @"/factureren\?order=\d+");
        await Desk.Main.GetByRole(AriaRole.Link, new() { Name = "Toon alle orders" }).ClickAsync();
        await Expect(Learner.Page).ToHaveURLAsync(new Regex("/factureren$"));
        await Desk.Field("Zoek op klant, order of kenmerk").FillAsync("Sluiswachter");
        await Expect(Desk.Main).ToContainTextAsync("Klanten: 1, regels: 2");
        foreach (var number in new[] { order, second })
            await Learner.Page.GetByRole(AriaRole.Checkbox, new() { NameRegex = new("^Kies " + number) }).CheckAsync();
        await See("te factureren");
        await Desk.PressTo("Maak verzamelfactuur van 2 orders", @"/facturen/\d+");
        await Expect(Desk.Card("Regels")).ToContainTextAsync("€ 1.536,30");
        await See("factuur als concept");
        await Desk.Follow("Versturen", "/versturen");
        await See("factuur versturen");
        await Desk.PressTo("Definitief maken en versturen", @"/facturen/\d+");
        var invoice = await Desk.Number("FAC");
        await Expect(Desk.Status).ToHaveTextAsync("Verzonden");
        await See("factuur verzonden");

        var paper = Paper(await Desk.File("PDF"));
        Holds(paper, Parties);
        Holds(paper, notes);
        Holds(paper, "Verzamelfactuur", invoice, Long(Today), Long(Day(1)), order, second, "Inkoop 2026-118", Glass, Bread, Warmer);
        Holds(paper, "284,43", "29,75", "149,50", "299,00", "19,07", "758,61", "499,00", "514,00", "1.272,61", "1.243,01", "261,03", "29,60", "2,66", "1.536,30");
        Holds(paper, "Binnen 1 dag na factuurdatum", "scan de code", "Onder vermelding van");
        return invoice;
    }

    /// <summary>The e-invoices on the page: the kind, number and amount they must have.</summary>
    private async Task TheEInvoicesAreWellFormed(string number, string kind, string payable)
    {
        foreach (var link in new[] { "E-factuur (UBL, NLCIUS)", "E-factuur (UBL, Peppol BIS 3)" })
        {
            using var file = new MemoryStream(await Desk.File(link));
            var document = XDocument.Load(file).Root!;
            Assert.Equal(kind, document.Name.LocalName);
            Assert.Equal(number, document.Element(Basic + "ID")!.Value);
            Assert.Equal(payable, Assert.Single(document.Descendants(Basic + "PayableAmount")).Value);
        }
    }

    private async Task TheCustomerPaysAPart(string invoice)
    {
        await Desk.Menu("Bank", "/bank");
        await Desk.Follow("Nieuwe bankregel", "/bank/nieuw");
        await Desk.Fill("Bedrag", "700");
        await Desk.Fill("Naam", Customer);
        await Desk.Fill("Omschrijving", $"Eerste deel {invoice}");
        await See("nieuwe bankregel");
        await Desk.PressTo("Boek de bankregel", @"/bank/\d+");
        await Expect(Desk.Card("Voorstellen").Locator(".inline-form").First).ToContainTextAsync($"{invoice} {Customer}: € 700,00 van € 1.536,30 open");
        await See("bankregel");
        await Desk.Press("Verwerk dit voorstel");
        await Expect(Desk.Status).ToHaveTextAsync("Verwerkt");
        await See("bankregel verwerkt");
    }

    private async Task TheCustomerIsReminded(string invoice, string invoicePage)
    {
        await Learner.Open(invoicePage);
        await Expect(Desk.Card("Betaling")).ToContainTextAsync("€ 836,30");
        await Desk.FollowInMenu("Herinnering sturen", "/herinneren");
        await Desk.Press("Kies Herinnering");
        await Expect(Desk.Field("Bericht")).ToHaveValueAsync(new Regex("€ 836,30"));
        await See("herinnering schrijven");
        await Desk.PressTo("Verstuur de herinnering", @"/herinneringen/\d+");
        await Expect(Desk.Status).ToHaveTextAsync("Termijn loopt");
        await See("herinnering");
        var letter = Paper(await Desk.File("PDF"));
        Holds(letter, Parties);
        Holds(letter, "Herinnering", invoice, Long(Today), "1.536,30", "836,30", "Totaal te betalen", "als niet verzonden beschouwen");
    }

    private async Task<string> OneComesBack(string order, string invoice, string note)
    {
        await Desk.Menu("Orders", "/orders");
        await Desk.Follow(order, @"/orders/\d+");
        await Progress("40", "0", "40", "0", "40", "45%");
        await Desk.FollowInMenu("Retour aanmaken", "/retour");
        var line = Learner.Page.GetByRole(AriaRole.Row).Filter(new() { HasText = note });
        await line.GetByLabel($"Komt terug: {Warmer}").FillAsync("1");
        await line.GetByLabel($"Reden: {Warmer}").SelectOptionAsync(new SelectOptionValue { Label = "Werkt niet" });
        await Desk.Fill("Wat zegt de klant?", "Het element wordt niet warm.");
        await See("retour aanmaken");
        await Desk.PressTo("Retour aanmaken", @"/retouren/\d+");
        var number = await Desk.Number("RET");
        await Desk.Follow("Goedkeuren", "/goedkeuren");
        await See("retour goedkeuren");
        await Desk.PressTo("Goedkeuren en versturen", @"/retouren/\d+");
        await Expect(Desk.Status).ToHaveTextAsync("Goedgekeurd");
        var slip = Paper(await Desk.File("Retourbon"));
        Holds(slip, Parties);
        Holds(slip, "Retourbon", number, order, note, invoice, Warmer, "Werkt niet", "Wij brengen u geen", "zonder retournummer");

        await Desk.Press("Ontvangst boeken");
        await Expect(Desk.Status).ToHaveTextAsync("Ontvangen");
        await Desk.Field("Staat").SelectOptionAsync(new SelectOptionValue { Label = "Kapot" });
        await Desk.Field("Besluit").SelectOptionAsync(new SelectOptionValue { Label = "Crediteren" });
        await Expect(Desk.Card("Gevolgen")).ToContainTextAsync($"Open op {invoice}: van € 836,30 naar € 659,93");
        await See("retour keuren");
        await Desk.Press("Keuring opslaan");
        await Expect(Desk.Status).ToHaveTextAsync("Gekeurd");
        await Desk.Follow("Afhandelen", "/afhandelen");
        await Expect(Desk.Card("Gevolgen")).ToContainTextAsync("€ 176,37");
        await See("retour afhandelen");
        await Desk.PressTo("Afhandelen en versturen", @"/retouren/\d+");
        await Expect(Desk.Status).ToHaveTextAsync("Afgehandeld");
        await See("retour afgehandeld");

        await Desk.Follow(Desk.Card("Regels").GetByRole(AriaRole.Link, new() { NameRegex = new("^CRE-") }), @"/facturen/\d+");
        var credit = await Desk.Number("CRE");
        await Expect(Desk.Status).ToHaveTextAsync("Verrekend");
        await See("creditfactuur");
        var paper = Paper(await Desk.File("PDF"));
        Holds(paper, Parties);
        Holds(paper, "CREDITFACTUUR", credit, $"corrigeren wij factuur {invoice}", number, order, note, Warmer, "149,50", "3,74", "145,76", "30,61", "176,37");
        return credit;
    }

    private async Task TheCustomerPaysTheRest(string invoice, string credit, string invoicePage)
    {
        await Learner.Open(invoicePage);
        await Expect(Desk.Card("Betaling")).ToContainTextAsync(credit);
        await Desk.Follow("Betaling verwerken", "/betaling");
        await Expect(Desk.Field("Bedrag")).ToHaveValueAsync("659,93");
        await See("betaling boeken");
        await Desk.PressTo("Boek de betaling", @"/facturen/\d+");
        await Expect(Desk.Status).ToHaveTextAsync("Betaald");
        await Expect(Learner.Page.Locator(".toast-region")).ToContainTextAsync($"De betaling van {invoice} is geboekt.");
        await See("factuur betaald");
    }

    private async Task TheOrderIsDone(string order)
    {
        await Desk.Menu("Orders", "/orders");
        await Expect(Learner.Page.GetByRole(AriaRole.Row).Filter(new() { HasText = order })).ToContainTextAsync("40 besteld · 40 geleverd · 1 retour · 39 gefactureerd · 100% betaald");
        await Desk.Follow(order, @"/orders/\d+");
        await Expect(Desk.Status).ToHaveTextAsync("Afgesloten");
        await Progress("40", "0", "40", "1", "39", "100%");
        await Expect(Desk.Card("Voortgang")).ToContainTextAsync("Wacht op Niets");
        await See("order afgesloten");
    }

    /// <summary>The one line that says how far the order is: ordered, reserved, delivered, returned, invoiced, paid.</summary>
    private Task Progress(params string[] steps) => Expect(Learner.Page.Locator(".order-progress dd:not(.meter)")).ToHaveTextAsync(steps);

    private static string Long(DateOnly day) => day.ToString("d MMMM yyyy", System.Globalization.CultureInfo.GetCultureInfo("nl-NL"));

    /// <summary>All words of a paper, whatever the line they stand on.</summary>
    private static string Paper(byte[] pdf) => string.Join(' ', PagesOf(pdf).SelectMany(page => page.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)));

    private static void Holds(string paper, params string[] words) => Assert.All(words, word => Assert.Contains(word, paper, StringComparison.Ordinal));
}
