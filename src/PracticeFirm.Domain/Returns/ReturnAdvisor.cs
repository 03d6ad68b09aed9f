using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Firm;
using PracticeFirm.Domain.Offertes;
using PracticeFirm.Domain.Stock;

namespace PracticeFirm.Domain.Returns;

/// <summary>Looks over a learner's shoulder while goods are inspected: warns when guided or independent, keeps silent in an exam.</summary>
public static class ReturnAdvisor
{
    /// <summary>What a good colleague would point out about decisions that are being considered.</summary>
    /// <param name="ret">The return, of which the goods came.</param>
    /// <param name="choices">The decisions, recorded or not yet.</param>
    /// <param name="stock">Stock of the articles, by article.</param>
    /// <param name="firm">For its help level.</param>
    public static IReadOnlyList<Advice> Look(
        Return ret, IReadOnlyCollection<Inspection> choices, IReadOnlyDictionary<int, StockItem> stock, TradingFirm firm) => firm.HelpLevel switch
        {
            HelpLevel.Exam => [],
            HelpLevel.Independent => [.. Find(ret, choices, stock).Select(a => a with { Explanation = "" })],
            HelpLevel.Guided => [.. Find(ret, choices, stock)],
        };

    private static IEnumerable<Advice> Find(Return ret, IReadOnlyCollection<Inspection> choices, IReadOnlyDictionary<int, StockItem> stock)
    {
        foreach (var line in ret.Lines.Where(l => l.Received > 0))
        {
            if (choices.LastOrDefault(c => c.LineId == line.Id) is not { } choice)
                continue;
            var keeps = choice.Decision is ReturnDecision.Credit or ReturnDecision.Replace;
            if (keeps && choice.Restock && choice.Condition is ReturnCondition.Damaged or ReturnCondition.Broken)
                yield return new Advice(
                    "Return.RestockBroken",
                    $"{line.Description} is {(choice.Condition == ReturnCondition.Broken ? "kapot" : "beschadigd")}, maar je legt het terug in de voorraad.",
                    "Een volgende klant krijgt dan een slecht artikel. Schrijf het af, of zet de goede stuks apart.",
                    line.Id);
            else if (keeps && !choice.Restock && choice.Condition == ReturnCondition.AsNew)
                yield return new Advice(
                    "Return.WriteOffGood",
                    $"{line.Description} is als nieuw, maar je schrijft het af.",
                    "Wat als nieuw is, kun je weer verkopen. Afschrijven kost de inkoopprijs.",
                    line.Id);
            if (choice.Decision == ReturnDecision.Replace && stock[line.ArticleId].Free + (choice.Restock ? line.Received : 0) is var free && free < line.Received)
                yield return new Advice(
                    "Return.NoReplacement",
                    $"Van {line.Description} is er nu te weinig vrij om te vervangen: {DutchFormat.Count(free)} van de {DutchFormat.Count(line.Received)}.",
                    "De order komt dan weer open te staan. Spreek een nieuwe leverdag af met de klant.",
                    line.Id);
        }
    }
}
