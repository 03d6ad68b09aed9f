using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Contacts;
using PracticeFirm.Domain.Firm;

namespace PracticeFirm.Simulation.Generation;

/// <summary>
/// What colleagues did for customers beside the trade: questions that had to be looked up, chances that were spotted, and appointments.
/// On the first day some questions wait, one of them too long, some chances are open, and the diaries of this week and the next are
/// partly filled.
/// </summary>
internal static class ServiceHistory
{
    /// <summary>Questions in a month.</summary>
    private const int QuestionsPerMonth = 3;

    /// <summary>Months to a chance that was spotted.</summary>
    private const int ChancesPerMonth = 2;

    /// <summary>Appointments in the diaries around the first day.</summary>
    private const int Appointments = 14;

    private static readonly (string Subject, string Question, string Asked, string Known, string Answer)[] Topics =
    [
        ("Garantie op {groep}", "Hoe lang geldt de garantie op wat wij uit {groep} hebben gekocht, en wat moeten wij dan kunnen laten zien?", "Hoe lang geven wij garantie op {groep}?", "Twee jaar vanaf de leverdatum. De pakbon of de factuur is genoeg.", "De garantie is twee jaar vanaf de leverdatum. Bewaar de pakbon of de factuur, die is genoeg als bewijs."),
        ("Levering op een ander adres", "Kan een deel van onze bestellingen voortaan op ons tweede adres worden gebracht?", "Kan de chauffeur op een tweede adres leveren?", "Dat kan als het bij de order staat. Het kost niets extra binnen de vaste route.", "Dat kan. Noem bij elke bestelling welk deel naar het tweede adres moet, dan zetten wij het op de order."),
        ("Certificaat van {artikel}", "Wij hebben voor een controle het certificaat nodig van {artikel}. Kunt u dat sturen?", "Hebben wij het certificaat van {artikel}?", "De fabrikant heeft het op zijn site staan; wij mogen het doorsturen.", "Het certificaat is u per mail toegestuurd, met het artikelnummer erbij."),
        ("Kopie van een factuur", "Onze boekhouder mist een factuur van vorige maand. Kunt u een kopie sturen?", "Welke factuur ontbreekt bij deze klant?", "Alle facturen van vorige maand zijn verzonden; de laatste kwam terug van de mailserver.", "De kopie is opnieuw gemaild, nu naar het adres van uw boekhouder."),
        ("Alternatief voor {artikel}", "Is er iets dat op {artikel} lijkt, maar voordeliger is?", "Wat kunnen wij naast {artikel} aanbieden?", "In dezelfde groep staat een vergelijkbaar artikel dat wat goedkoper is. Kijk wel of er genoeg op voorraad is.", "Wij hebben een vergelijkbaar artikel dat voordeliger is. U heeft de gegevens per mail gekregen."),
        ("Jaarafspraak", "Wij kopen steeds meer bij u. Is er een jaarafspraak mogelijk voor {groep}?", "Mogen wij deze klant een jaarafspraak geven?", "Pas boven 5.000 euro per jaar. Laat de accountmanager langsgaan.", "Onze accountmanager bespreekt het met u; hij neemt deze week contact op."),
        ("Verpakking terugsturen", "Neemt u de pallets en kratten van de vorige levering weer mee?", "Nemen wij emballage mee terug?", "Ja, bij de volgende levering, als het klaarstaat.", "Onze chauffeur neemt ze bij de volgende levering mee. Zet ze klaar bij de losplaats."),
        ("Herkomst van {artikel}", "Onze gasten en klanten vragen waar {artikel} vandaan komt. Weet u dat?", "Waar komt {artikel} vandaan?", "Dat staat op het blad van de leverancier, ik heb het je gestuurd.", "De herkomst staat op het productblad dat u per mail heeft gekregen."),
    ];

    private static readonly (OpportunityKind Kind, string Subject, string Words, string Ending)[] Chances =
    [
        (OpportunityKind.Growth, "Tweede vestiging in het voorjaar", "De klant vertelde dat er in het voorjaar een tweede vestiging opengaat en dat alles nog moet worden aangeschaft.", "De opening is een jaar uitgesteld."),
        (OpportunityKind.Interest, "Vergelijkt {groep} bij drie leveranciers", "De klant is aan het vergelijken voor {groep} en vroeg waarin wij anders zijn.", "De klant bleef bij de huidige leverancier, om de levertijd."),
        (OpportunityKind.BuyingSignal, "Vroeg naar levertijd van {artikel}", "De klant vroeg hoe snel {artikel} er kan zijn en of het in delen betaald kan worden.", "De klant heeft besteld."),
        (OpportunityKind.AddOn, "Koopt {artikel}, nog geen toebehoren", "De klant koopt {artikel} wel, maar wat erbij hoort haalt hij ergens anders.", "Aanbod gedaan; de klant heeft het erbij besteld."),
        (OpportunityKind.Growth, "Meer personeel vanaf volgende maand", "Er komen vier mensen bij. De inkoop van {groep} gaat dan omhoog.", "De bestellingen zijn inderdaad hoger geworden."),
        (OpportunityKind.Interest, "Wil af van losse bestellingen", "De klant bestelt nu elke week los en vroeg of er een vast schema mogelijk is.", "Geen interesse meer na het voorstel."),
    ];

    private static readonly string[] Visits =
        ["Assortiment doornemen", "Kennismaken met de nieuwe inkoper", "Uitleg bij de offerte", "Jaarafspraak bespreken", "Nieuwe collectie laten zien", "Bestelschema bespreken", "Terugkijken op de laatste leveringen"];

    public static void Run(World world)
    {
        if (world.Scenario.HistoryMonths == 0 || world.Days.Count < 30)
            return;
        var buyers = world.Profiles.Where(p => p is { Planted: null, StaysProspect: false, Through: int.MaxValue, Favourites.Count: > 0 }).ToList();
        if (buyers.Count == 0)
            return;
        Ask(world, buyers);
        Spot(world, buyers);
        Appoint(world, buyers);
    }

    private static void Ask(World world, List<CustomerProfile> buyers)
    {
        // The last four wait: one that should have been answered, one that a colleague looks up, two of yesterday.
        const int Waiting = 4;
        var last = world.Days.Count - 1;
        var count = (world.Scenario.HistoryMonths * QuestionsPerMonth) + Waiting;
        for (var i = 0; i < count; i++)
        {
            var waits = i - (count - Waiting);
            var at = waits switch { < 0 => i * (last - 12) / (count - Waiting), 0 => last - 6, 1 => last - 2, _ => last - 1 };
            var chance = world.Chance("question", i);
            var profile = FromThen(buyers, at, chance);
            var topic = Topics[(i + world.Chance("questions").Below(Topics.Length)) % Topics.Length];
            var owner = chance.Pick(world.Staff(EmployeeRole.InsideSales));
            var day = world.Days[at];
            var question = World.Keep(world.Made.Questions, World.Must(CustomerQuestion.Register(
                profile.Customer.Id, profile.Customer.ContactOrPrimary(null)?.Id, Filled(topic.Subject), Filled(topic.Question), BusinessCalendar.AddWorkingDays(day, chance.Between(2, 4)), owner, day)));
            Log(day, owner.Name);
            if (waits > 1)
                continue;
            var helper = world.Made.Employees.Find(e => e.Role == EmployeeRole.Warehouse) ?? owner;
            if (waits >= 0 || chance.Percent(60))
            {
                World.Must(question.Ask(helper, Filled(topic.Asked), day));
                Log(day, owner.Name);
                if (waits == 1)
                    continue;
                var knownOn = world.Days[at + 1];
                question.Learn(Filled(topic.Known));
                Log(knownOn, helper.Name);
            }

            if (waits >= 0)
                continue;
            var answeredOn = world.Days[at + chance.Between(1, chance.Percent(12) ? 7 : 3)];
            if (chance.Percent(8) && profile.Owner.Id != owner.Id)
                World.Must(question.PassOn(profile.Owner, answeredOn));
            else
                World.Must(question.Reply(Filled(topic.Answer), answeredOn));
            Log(answeredOn, owner.Name);

            void Log(DateOnly on, string who) => world.Log.Take(question, on, who);

            string Filled(string text) => Fill(world, profile, text);
        }
    }

    private static void Spot(World world, List<CustomerProfile> buyers)
    {
        const int Open = 5;
        var last = world.Days.Count - 1;
        var count = (world.Scenario.HistoryMonths / ChancesPerMonth) + Open;
        for (var i = 0; i < count; i++)
        {
            var open = i - (count - Open);
            var at = open < 0 ? i * (last - 40) / (count - Open) : last - 14 + (open * 3);
            var chance = world.Chance("opportunity", i);
            var profile = FromThen(buyers, at, chance);
            var seed = Chances[i % Chances.Length];
            var owner = chance.Percent(50) ? profile.Owner : chance.Pick(world.Staff(EmployeeRole.InsideSales));
            var day = world.Days[at];
            var found = World.Keep(world.Made.Opportunities, World.Must(Opportunity.Spot(
                profile.Customer.Id, seed.Kind, Fill(world, profile, seed.Subject), Fill(world, profile, seed.Words), Money.FromEuros(chance.Between(3, 60) * 50), owner.Id,
                BusinessCalendar.AddWorkingDays(day, chance.Between(5, 12)), day)));
            world.Log.Take(found, day, owner.Name);
            if (open >= 0)
                continue;
            var closedOn = world.Days[at + chance.Between(8, 30)];
            World.Must(found.Close(seed.Ending, closedOn));
            world.Log.Take(found, closedOn, owner.Name);
        }
    }

    private static void Appoint(World world, List<CustomerProfile> buyers)
    {
        var made = new List<FollowUp>();
        var field = world.Staff(EmployeeRole.FieldSales) is { Count: > 0 } some ? some : world.Staff(EmployeeRole.InsideSales);
        var inside = world.Staff(EmployeeRole.InsideSales);
        for (var i = 0; i < Appointments; i++)
        {
            // Made a few days before; the first five were kept, the others are of today and the days after.
            var chance = world.Chance("appointment", i);
            var profile = buyers[chance.Below(buyers.Count)];
            var byPhone = i % 4 == 3;
            var owner = chance.Pick(byPhone ? inside : field);
            var on = i < 5 ? world.Days[world.Days.Count - 2 - (i * 2)] : BusinessCalendar.AddWorkingDays(BusinessCalendar.AddWorkingDays(world.Today, -1), 1 + ((i - 5) * 7 / 8));
            var planned = world.Days[^(20 - i)];
            var place = byPhone ? "telefonisch" : $"{profile.Customer.Address.StreetLine}, {profile.Customer.Address.City}";
            var time = new AppointmentTime(on, new TimeOnly(9 + (i % 3 * 2), i % 2 == 0 ? 0 : 30), byPhone ? 15 : 60, place.Length > FollowUp.PlaceLength ? profile.Customer.Address.City : place);
            var appointment = FollowUp.Appoint(chance.Pick(Visits), time, owner, planned, profile.Customer.Id, made.Where(m => m.OwnerId == owner.Id));
            if (appointment.IsFailure)
                continue;
            var kept = World.Keep(world.Made.FollowUps, appointment.Value);
            made.Add(kept);
            world.Log.Take(kept, planned, inside[0].Name);
            if (on >= world.Today)
                continue;
            World.Must(kept.Complete(on, chance.Pick(["Goed gesprek, de klant is tevreden.", "De klant wil een offerte.", "Geen bijzonderheden."])));
            world.Log.Take(kept, on, owner.Name);
        }
    }

    /// <summary>Somebody who was a customer on that day already.</summary>
    private static CustomerProfile FromThen(List<CustomerProfile> buyers, int at, Chance chance)
    {
        var then = buyers.FindAll(p => p.From < at);
        return then.Count > 0 ? chance.Pick(then) : buyers[0];
    }

    private static string Fill(World world, CustomerProfile profile, string text)
    {
        var article = profile.Favourites[0];
        var name = article.Name.Dutch;
        return text
            .Replace("{artikel}", name.Length <= 70 ? name : name[..70], StringComparison.Ordinal)
            .Replace("{groep}", Letters.Lower(world.Made.ArticleGroups[article.GroupId - 1].Name), StringComparison.Ordinal);
    }
}
