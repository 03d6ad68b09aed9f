using PracticeFirm.Domain.Contacts;
using PracticeFirm.Domain.Firm;

namespace PracticeFirm.Simulation.Actors;

/// <summary>What is looked at when colleagues answer questions that customers asked.</summary>
/// <param name="Waiting">Questions in which a colleague was asked something and has not answered.</param>
/// <param name="Colleagues">The people of the firm.</param>
public sealed record QuestionInput(IReadOnlyList<CustomerQuestion> Waiting, IReadOnlyList<Employee> Colleagues)
{
    /// <summary>Nobody waits for anything.</summary>
    public static QuestionInput None { get; } = new([], []);
}

/// <summary>Colleagues who answer the next morning what they were asked about a question of a customer.</summary>
public static class QuestionDay
{
    private static readonly (string[] Words, EmployeeRole Knows, string Answer)[] Known =
    [
        (["garantie", "kapot", "defect"], EmployeeRole.InsideSales, "Op al onze artikelen geldt twee jaar garantie vanaf de leverdatum, behalve op wat bij gebruik slijt of wordt opgegeten. De klant heeft de pakbon of de factuur nodig. Repareren kan, maar vraag eerst een foto."),
        (["certificaat", "keurmerk", "veiligheid", "veiligheidsblad", "norm"], EmployeeRole.InsideSales, "Het certificaat staat bij de fabrikant op de site en wij mogen het doorsturen. Zet het artikelnummer in je mail, dan weet de klant welk blad bij welk artikel hoort."),
        (["geschikt", "gebruik", "materiaal", "past", "maat", "temperatuur"], EmployeeRole.FieldSales, "Dat kan, zolang het volgens de gebruiksaanwijzing gebeurt. Bij dagelijks zwaar gebruik adviseer ik de zwaardere uitvoering. Vraag de klant hoe vaak het gebruikt wordt, dan kan ik meedenken over welke uitvoering past."),
        (["voorraad", "leverbaar", "levertijd", "wanneer"], EmployeeRole.Warehouse, "Kijk bij het artikel naar de vrije voorraad en naar wat er verwacht wordt: dat staat er precies. Noem de klant alleen een dag die daar staat. Is er niets besteld, laat het me weten, dan vragen we het bij de leverancier na."),
        (["verpakking", "pallet", "gewicht", "lossen", "bezorgen"], EmployeeRole.Warehouse, "Wij leveren op pallets of in dozen, dat hangt van de hoeveelheid af. De chauffeur lost tot achter de eerste deur. Moet het op een bepaald uur, zet dat dan bij de order, dan houden we er rekening mee."),
        (["factuur", "betal", "btw", "kopie", "rekening", "krediet"], EmployeeRole.Administration, "De factuur staat bij de klant onder Facturen; je kunt hem daar openen en nog eens mailen. Een factuur die verzonden is veranderen we nooit: klopt er iets niet, dan komt er een creditfactuur."),
        (["korting", "prijs", "aanbieding", "jaarafspraak", "contract"], EmployeeRole.Manager, "Kleine kortingen mag je zelf geven, tot het percentage dat we hebben afgesproken. Voor een jaarafspraak wil ik eerst de omzet van de klant zien. Zeg toe dat de accountmanager erop terugkomt en zet het in de agenda."),
        (["duurzaam", "milieu", "recycl", "herkomst"], EmployeeRole.FieldSales, "Bij ongeveer de helft van het assortiment kunnen we de herkomst aantonen. Het staat in de omschrijving van het artikel. Beloof niets voor artikelen waar het niet bij staat; ik kan het wel navragen bij de leverancier."),
        (["retour", "terugsturen", "ruilen"], EmployeeRole.InsideSales, "Terugsturen mag binnen veertien dagen als de verpakking nog dicht is. De klant heeft eerst een retournummer nodig. Is er iets mis met het artikel, dan geldt die termijn niet."),
        (["opleiding", "uitleg", "demonstratie", "bezoek", "langskomen"], EmployeeRole.FieldSales, "Ik kom graag langs om het uit te leggen. Maak een afspraak van een uur in mijn agenda en zet erbij wie er aanschuift en wat de klant wil zien."),
    ];

    /// <summary>Answers what was asked before today.</summary>
    /// <param name="input">What waits.</param>
    /// <param name="firm">The firm, on its new day.</param>
    /// <returns>The questions that were answered, with the name of the colleague.</returns>
    public static IReadOnlyList<(CustomerQuestion Question, string Colleague)> Run(QuestionInput input, TradingFirm firm)
    {
        var answered = new List<(CustomerQuestion, string)>();
        foreach (var question in input.Waiting.OrderBy(q => q.Id))
        {
            if (question.AskedOn >= firm.BusinessDay || !question.IsOpen || question.Known is not null
                || input.Colleagues.FirstOrDefault(e => e.Id == question.ColleagueId) is not { IsSimulated: true } colleague)
                continue;
            question.Learn(Words(question, colleague));
            answered.Add((question, colleague.Name));
        }

        return answered;
    }

    // A colleague who is asked outside their own field says who knows; that costs a day, as it does in life.
    private static string Words(CustomerQuestion question, Employee colleague)
    {
        var text = $"{question.Asked} {question.Subject} {question.Question}";
        var known = Known.Where(k => k.Words.Any(w => text.Contains(w, StringComparison.OrdinalIgnoreCase))).ToList();
        if (known.FirstOrDefault(k => k.Knows == colleague.Role) is { Answer: not null } own)
            return own.Answer;
        if (known.Count > 0)
            return colleague.Role == EmployeeRole.Manager ? known[0].Answer : $"Daar weet ik te weinig van. Vraag het aan {Who(known[0].Knows)}.";
        return colleague.Role == EmployeeRole.Manager
            ? "Zoek eerst in het dossier van de klant en bij het artikel. Vind je het daar niet, zeg de klant dan eerlijk dat we het bij de leverancier navragen en noem een dag waarop hij het hoort."
            : "Ik heb het nagekeken: in het dossier van de klant en bij het artikel staat alles wat we erover weten. Vul je het aan na het gesprek met de klant? Dan weet de volgende het ook.";
    }

    private static string Who(EmployeeRole role) => role switch
    {
        EmployeeRole.Manager => "de leidinggevende",
        EmployeeRole.InsideSales => "een collega van de binnendienst",
        EmployeeRole.FieldSales => "de accountmanager",
        EmployeeRole.Warehouse => "het magazijn",
        EmployeeRole.Administration => "de administratie",
        EmployeeRole.Purchasing => "inkoop",
    };
}
