using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Firm;
using PracticeFirm.Domain.Orders;

namespace PracticeFirm.Simulation.Actors;

/// <summary>Colleagues and the manager, who answer the next morning with what they know of the order.</summary>
internal static class ColleagueActor
{
    public static List<(Order Order, string Colleague)> Answer(TradeInput input, TradingFirm firm)
    {
        var answered = new List<(Order, string)>();
        foreach (var order in input.Orders.OrderBy(o => o.Id))
            foreach (var consult in order.Consults.Where(c => c is { WantsAnswer: true, AnsweredOn: null } && c.AskedOn < firm.BusinessDay).OrderBy(c => c.Id).ToList())
                if (input.Colleagues.FirstOrDefault(e => e.Id == consult.ColleagueId) is { IsSimulated: true } colleague)
                {
                    TradeDay.Must(order.Reply(consult.Id, Words(consult.Text, order, colleague, input, firm), colleague.Name, firm.BusinessDay));
                    answered.Add((order, colleague.Name));
                }

        return answered;
    }

    private static string Words(string question, Order order, Employee colleague, TradeInput input, TradingFirm firm)
    {
        bool Asks(params string[] words) => words.Any(w => question.Contains(w, StringComparison.OrdinalIgnoreCase));
        var isManager = colleague.Role == EmployeeRole.Manager;
        if (Asks("krediet", "limiet", "betaalt", "openstaand", "vooruitbet"))
            return Credit(order, isManager, input);
        if (Asks("korting", "prijs", "marge"))
            return Margin(order, isManager, firm);
        if (Asks("afboek", "kwijtscheld"))
            return isManager
                ? $"Boek het af als het niet meer is dan {firm.Credit.WriteOffMandate}. Is het meer, bel de klant dan eerst en stel een betalingsregeling voor."
                : "Daar ga ik niet over. Vraag het aan de leidinggevende.";
        if (Asks("voorraad", "lever", "wanneer", "tekort", "backorder"))
            return Delivery(order, colleague, firm);
        return colleague.Role switch
        {
            EmployeeRole.Manager => "Los het op zoals het voor de klant en voor ons het beste is, en leg vast wat je afspreekt. Laat het me weten als het meer gaat kosten dan de marge op deze order.",
            EmployeeRole.FieldSales => "Ik ken deze klant. Bel even, wees duidelijk over wat wel en niet kan, en zet op de mail wat jullie afspreken.",
            EmployeeRole.Warehouse => "Zet het bij de levering als er iets bijzonders is, dan letten we erop bij het inpakken.",
            EmployeeRole.Administration => "Ik heb het genoteerd. Zet het nummer van de order of factuur in je mail, dan vind ik het terug.",
            EmployeeRole.Purchasing => "Ik vraag het na bij de leverancier. Kijk intussen bij de inkooporder wat er is bevestigd.",
            EmployeeRole.InsideSales => "Ik zou het met de klant bespreken en de afspraak bij de order zetten.",
        };
    }

    private static string Credit(Order order, bool isManager, TradeInput input)
    {
        var customer = input.Customers.GetValueOrDefault(order.CustomerId);
        if (customer is null)
            return "Kijk in het dossier van de klant wat er openstaat, en vergelijk dat met de kredietlimiet.";
        var open = input.OpenInvoices.Where(i => i.CustomerId == customer.Id).Sum(i => i.Open);
        var after = open + order.Total;
        if (after <= customer.CreditLimit)
            return $"Er staat {open} open en de limiet is {customer.CreditLimit}. Met deze order erbij blijft dat binnen de limiet, dus ga je gang.";
        return isManager
            ? $"Er staat {open} open en met deze order wordt het {after}. Dat is meer dan de limiet van {customer.CreditLimit}. Spreek vooruitbetaling af, of lever pas als er betaald is."
            : $"De klant komt met deze order op {after}, de limiet is {customer.CreditLimit}. Overleg met de leidinggevende.";
    }

    private static string Margin(Order order, bool isManager, TradingFirm firm)
    {
        if (order.Margin.OfPrice is not { } margin)
            return "Op deze order verdienen we niets. Kijk de prijzen nog eens na.";
        if (margin < firm.Rules.MarginLimit)
            return $"De marge op deze order is {margin} en onze ondergrens is {firm.Rules.MarginLimit}. Geef niet nog meer weg; bied liever iets anders aan, zoals franco levering.";
        return isManager
            ? $"De marge is {margin}, dat is boven onze grens van {firm.Rules.MarginLimit}. Een kleine tegemoetkoming mag, zolang we boven die grens blijven."
            : $"Tot {firm.Rules.DiscountMandate} mag je zelf beslissen. Wil je meer geven, vraag het dan aan de leidinggevende.";
    }

    private static string Delivery(Order order, Employee colleague, TradingFirm firm)
    {
        var missing = order.Lines.Where(l => l.Short > 0).ToList();
        if (missing.Count == 0)
            return order.OpenUnits == 0 ? "Alles van deze order is al geleverd." : "Alles ligt gereserveerd. Je kunt de levering vrijgeven.";
        var what = string.Join(", ", missing.Take(3).Select(l => $"{DutchFormat.Count(l.Short)} x {l.Description}"));
        return colleague.Role == EmployeeRole.Manager
            ? $"Er ontbreekt nog {what}. Kijk of we kunnen bijbestellen, geef de klant een eerlijke datum, en bied een alternatief aan als het langer dan een week duurt."
            : $"Er ontbreekt nog {what}. Kijk bij de backorders wat er wanneer binnenkomt. Meld de klant vandaag nog een nieuwe datum (nu beloofd: {(order.NextPromise is { } day && day >= firm.BusinessDay ? DutchFormat.Date(day) : "een dag die voorbij is")}).";
    }
}
