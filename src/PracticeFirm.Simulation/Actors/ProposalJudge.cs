using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Complaints;

namespace PracticeFirm.Simulation.Actors;

/// <summary>The manager, who reads a verbetervoorstel: are the facts right and enough, do the arguments hold, is it worth it, can the firm do it?</summary>
internal static class ProposalJudge
{
    /// <summary>Fewest complaints that show more than chance.</summary>
    public const int FewestComplaints = 3;

    /// <summary>Fewest characters of a problem or proposal that says something.</summary>
    public const int FewestWords = 60;

    /// <summary>Days after which figures are old.</summary>
    public const int OldAfterDays = 400;

    /// <summary>What the firm can spend without the board: € 10.000 a year.</summary>
    public static readonly Money WithinReach = new(1_000_000);

    /// <summary>What the manager makes of it.</summary>
    /// <param name="proposal">The proposal.</param>
    /// <param name="now">The same figures as they are now, by group, key and period.</param>
    /// <param name="today">The firm's date.</param>
    public static (ProposalStatus Verdict, string Text) Judge(ImprovementProposal proposal, IReadOnlyList<FactFigures> now, DateOnly today)
    {
        var asked = proposal.Answers.Any(a => a.Verdict == ProposalStatus.MoreAsked);
        var facts = proposal.Facts;
        var perYear = facts.Sum(f => f.CostPerYear);
        if (facts.FirstOrDefault(f => now.All(n => !Same(f, n) || n.Count != f.Count || n.Cost != f.Cost)) is { } wrong)
            return (ProposalStatus.MoreAsked, $"De cijfers bij '{wrong.Title}' kloppen niet meer: er zijn intussen klachten bijgekomen of gewijzigd. Kies de feiten opnieuw uit het overzicht en dien het voorstel dan weer in.");
        if (proposal.Cost > WithinReach)
            return (ProposalStatus.Rejected, $"Je voorstel kost {proposal.Cost} per jaar. Daar kan ik niet over beslissen, en de directie zal dit niet goedkeuren. Bedenk iets kleiners dat we zelf kunnen doen.");

        var missing = Missing(proposal, today).ToList();
        if (missing.Count > 0)
            return asked && missing.Count > 2
                ? (ProposalStatus.Rejected, $"Ik had je gevraagd het voorstel aan te vullen, maar het overtuigt nog niet. {string.Join(' ', missing)}")
                : (ProposalStatus.MoreAsked, $"Goed dat je hierover nadenkt. Voordat ik kan beslissen, mis ik nog iets. {string.Join(' ', missing)}");
        if (proposal.Saving > perYear + perYear)
            return (ProposalStatus.MoreAsked, $"Je verwacht {proposal.Saving} te besparen, maar volgens je eigen feiten kosten deze klachten ongeveer {perYear} per jaar. Reken de besparing nog eens na, of leg uit waar de rest vandaan komt en maak het bedrag dan realistisch.");
        if (proposal.Cost > proposal.Saving)
            return (ProposalStatus.Rejected, $"Het kost {proposal.Cost} per jaar en levert {proposal.Saving} op. Dat weegt niet tegen elkaar op. Kun je hetzelfde bereiken met minder kosten, dan hoor ik het graag.");
        var first = facts.MaxBy(f => f.Count)!;
        return (
            ProposalStatus.Accepted,
            $"Sterk voorstel. {first.Count} van de {first.Total} klachten gaan over {Named(first)}, en dat is te veel. Met {proposal.Cost} aan kosten tegenover {proposal.Saving} besparing is het de moeite waard. {Next(proposal.Area)}");
    }

    private static IEnumerable<string> Missing(ImprovementProposal proposal, DateOnly today)
    {
        if (proposal.Facts.Count == 0)
            yield return "Je noemt geen feiten: kies uit het klachtenoverzicht om hoeveel klachten het gaat en wat ze kosten.";
        else if (proposal.Facts.All(f => f.Count < FewestComplaints))
            yield return $"Je feiten gaan over minder dan {FewestComplaints} klachten. Dat kan toeval zijn: laat zien dat het vaker voorkomt, bijvoorbeeld over een langere periode.";
        else if (proposal.Facts.All(f => f.Through < today.AddDays(-OldAfterDays)))
            yield return "Je cijfers zijn ouder dan een jaar. Laat zien dat het probleem nu nog speelt.";
        if (proposal.Problem.Length < FewestWords)
            yield return "Leg uit wat er precies misgaat en welke klanten daar last van hebben.";
        if (proposal.Proposal.Length < FewestWords)
            yield return "Maak duidelijk wat we dan anders gaan doen: wie doet wat, en vanaf wanneer?";
        if (string.IsNullOrWhiteSpace(proposal.Benefit) || proposal.Saving == Money.Zero)
            yield return "Schrijf op wat het oplevert, in woorden en in een bedrag per jaar.";
    }

    private static bool Same(ProposalFact fact, FactFigures now) => (fact.Group, fact.Key, fact.From, fact.Through) == (now.Group, now.Key, now.From, now.Through);

    private static string Named(ProposalFact fact) => fact.Group switch
    {
        FactGroup.Cause or FactGroup.Category or FactGroup.DeliveryMethod => fact.Title.ToLowerInvariant(),
        FactGroup.Article or FactGroup.Supplier => fact.Title,
    };

    private static string Next(ProposalArea area) => area switch
    {
        ProposalArea.Product => "Ik bespreek het met de inkoop en de leverancier. Houd jij bij of het aantal klachten daalt?",
        ProposalArea.Service => "Ik zet het op de agenda van het werkoverleg, dan mag jij het uitleggen.",
        ProposalArea.Process => "We voeren het volgende maand in. Schrijf jij de werkinstructie?",
    };
}
