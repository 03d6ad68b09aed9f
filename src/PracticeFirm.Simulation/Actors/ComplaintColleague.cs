using PracticeFirm.Domain.Complaints;
using PracticeFirm.Domain.Firm;

namespace PracticeFirm.Simulation.Actors;

/// <summary>Colleagues and the manager, who are asked about a complaint: each knows their own part of it.</summary>
internal static class ComplaintColleague
{
    /// <summary>What a colleague answers.</summary>
    public static string Answer(Complaint complaint, Employee colleague, TradingFirm firm)
    {
        var truth = ComplaintTruth.Of(complaint, firm);
        return colleague.Role switch
        {
            EmployeeRole.Manager => Manager(complaint, firm),
            EmployeeRole.Warehouse => Warehouse(truth.Cause),
            EmployeeRole.Administration => truth.Cause == ComplaintCause.InvoiceError
                ? "Je hebt gelijk, op de factuur staat een verkeerde prijs. Maak een creditfactuur voor het verschil."
                : "De factuur klopt met de order en de pakbon. Daar ligt het niet aan.",
            EmployeeRole.InsideSales => truth.Cause switch
            {
                ComplaintCause.OrderEntry => "Ik heb de order ingevoerd. Ik zie het nu ook: dat is niet wat de klant vroeg. Mijn fout.",
                ComplaintCause.Planning => "Die datum is toegezegd zonder naar de voorraad te kijken. Dat had niet gemogen.",
                ComplaintCause.Communication => "De klant heeft gebeld toen het druk was. Er is toen niet teruggebeld.",
                _ => "De order staat goed in het systeem, precies zoals de klant hem doorgaf.",
            },
            EmployeeRole.Purchasing => "Ik heb het bij de leverancier nagevraagd: daar is niets over bekend. Kijk bij de ontvangst en de levering wat er is genoteerd.",
            EmployeeRole.FieldSales => truth.Patience < 3
                ? "Deze klant is niet snel tevreden en heeft al eens gedreigd weg te gaan. Bel, luister en los het snel op."
                : "Ik ken deze klant goed. Als je eerlijk zegt wat er misging, komt het goed.",
        };
    }

    /// <summary>Whether the manager allows a solution that goes beyond the mandate, and why.</summary>
    public static (bool Approved, string Text) Decide(Complaint complaint, TradingFirm firm)
    {
        var solution = complaint.Solution!;
        if (solution.ApprovalReasons.Length < 30)
            return (false, "Je legt niet uit waarom dit nodig is. Wat is er gebeurd, wat wil de klant, en waarom is een goedkopere oplossing niet genoeg? Werk het opnieuw uit.");
        if (complaint.Justified == false && solution.Cost > complaint.Value.Part(firm.Service.Goodwill) + firm.Service.Mandate)
            return (false, $"De klant heeft geen gelijk. Als gebaar vind ik {firm.Service.Goodwill} van de waarde genoeg, en dit is {solution.Cost}.");
        if (solution.Cost > complaint.Value + firm.Service.Mandate + firm.Service.Mandate)
            return (false, $"Dit kost {solution.Cost}, en de goederen waren {complaint.Value} waard. Dat is te veel. Kijk of een korting of een nieuwe levering goedkoper is.");
        return complaint.Justified == false
            ? (true, "Akkoord, als gebaar. Zeg er wel bij dat het eenmalig is.")
            : (true, $"Akkoord. De klant heeft gelijk, dus {solution.Cost} is het waard. Zorg dat het deze keer in één keer goed gaat.");
    }

    private static string Manager(Complaint complaint, TradingFirm firm) => complaint switch
    {
        { AssessedOn: null } => "Zoek eerst uit wat er is gebeurd. Vraag de klant door, kijk in de order en op de pakbon, en vraag het magazijn. Daarna praten we over een oplossing.",
        { Justified: false } => $"Als de klant geen gelijk heeft, wijs je de klacht af met een goede uitleg. Een gebaar mag, tot {firm.Service.Goodwill} van de waarde.",
        { Severity: ComplaintSeverity.High } => $"Dit moet vandaag nog op gang. Tot {firm.Service.Mandate} beslis je zelf; kost het meer, vraag mij dan om toestemming.",
        _ => $"Kies wat de klant helpt en ons het minst kost. Tot {firm.Service.Mandate} beslis je zelf. Spreek een dag af en houd je eraan.",
    };

    private static string Warehouse(ComplaintCause cause) => cause switch
    {
        ComplaintCause.PickingError => "Ik heb de picklijst nagekeken: dit vak ligt naast het andere artikel. We hebben het verkeerde gepakt.",
        ComplaintCause.TransportDamage => "Bij het laden was alles heel, dat staat op de vrachtbrief. Het moet onderweg zijn gebeurd.",
        ComplaintCause.Packaging => "We hadden die dag geen opvulmateriaal meer. De dozen zijn zo dichtgemaakt.",
        ComplaintCause.ProductFault => "Uit dezelfde partij hadden we er nog een paar. Die hebben hetzelfde probleem, het komt dus van de leverancier.",
        ComplaintCause.SupplierLate => "De leverancier bracht het te laat. Wij hebben het dezelfde dag nog verzonden.",
        ComplaintCause.OrderEntry or ComplaintCause.Planning or ComplaintCause.InvoiceError or ComplaintCause.Communication or ComplaintCause.CustomerUse or ComplaintCause.Unknown =>
            "Wij hebben verzonden wat op de pakbon staat. In het magazijn is niets bijzonders gebeurd.",
    };
}
