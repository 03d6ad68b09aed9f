using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Firm;
using PracticeFirm.Domain.Offertes;
using PracticeFirm.Domain.Relations;
using PracticeFirm.Domain.Stock;

namespace PracticeFirm.Domain.Purchasing;

/// <summary>Units that a confirmed order still has to get and that are not reserved for it.</summary>
/// <param name="OrderId">The order.</param>
/// <param name="OrderLineId">Its line.</param>
/// <param name="OrderNumber">Number of the order.</param>
/// <param name="Units">Units short, from 1.</param>
/// <param name="PromisedOn">Day promised to the customer, if any.</param>
public sealed record OrderShortage(int OrderId, int OrderLineId, string OrderNumber, int Units, DateOnly? PromisedOn);

/// <summary>Units of an article that are on their way.</summary>
/// <param name="On">Day they are promised for.</param>
/// <param name="Units">How many.</param>
public sealed record ExpectedUnits(DateOnly On, int Units);

/// <summary>What there is to know about an article before buying it.</summary>
/// <param name="ArticleId">The article.</param>
/// <param name="ArticleNumber">Its number.</param>
/// <param name="Description">Its Dutch name.</param>
/// <param name="PackSize">Units per pack, from 1.</param>
/// <param name="Cost">Inkoopprijs per unit.</param>
/// <param name="SupplierId">Who supplies it.</param>
/// <param name="Free">Vrije voorraad.</param>
/// <param name="ReorderLevel">Minimumvoorraad.</param>
/// <param name="Expected">What is on its way; a caller that doesn't want drafts to be suggested again adds those too.</param>
/// <param name="Shortages">What confirmed orders lack.</param>
public sealed record ArticleNeed(
    int ArticleId,
    string ArticleNumber,
    string Description,
    int PackSize,
    UnitPrice Cost,
    int SupplierId,
    int Free,
    int ReorderLevel,
    IReadOnlyList<ExpectedUnits> Expected,
    IReadOnlyList<OrderShortage> Shortages);

/// <summary>On what conditions a supplier delivers.</summary>
/// <param name="SupplierId">The supplier.</param>
/// <param name="Name">Their name.</param>
/// <param name="LeadTimeDays">Levertijd in working days.</param>
/// <param name="MinimumOrder">Smallest order they take.</param>
public sealed record SupplierTerms(int SupplierId, string Name, int LeadTimeDays, Money MinimumOrder)
{
    /// <summary>The supplier's conditions as they are now.</summary>
    public static SupplierTerms Of(Supplier supplier) => new(supplier.Id, supplier.Name, supplier.LeadTimeDays, supplier.MinimumOrder);
}

/// <summary>An article that should be bought.</summary>
/// <param name="ArticleId">The article.</param>
/// <param name="ArticleNumber">Its number.</param>
/// <param name="Description">Its Dutch name.</param>
/// <param name="Needed">Units that are needed.</param>
/// <param name="Quantity">The same in whole packs.</param>
/// <param name="PackSize">Units per pack.</param>
/// <param name="UnitPrice">Inkoopprijs per unit.</param>
/// <param name="Reasons">Why, in short sentences: <c>Tekort voor ORD-2026-0001: 24</c>.</param>
/// <param name="Links">The sales order lines it is for, the first promised first.</param>
/// <param name="FirstPromisedOn">Earliest day promised to one of those customers.</param>
public sealed record SuggestedLine(
    int ArticleId,
    string ArticleNumber,
    string Description,
    int Needed,
    int Quantity,
    int PackSize,
    UnitPrice UnitPrice,
    IReadOnlyList<string> Reasons,
    IReadOnlyList<PurchaseLinkEntry> Links,
    DateOnly? FirstPromisedOn)
{
    /// <summary>Quantity times price.</summary>
    public Money Amount => UnitPrice.Times(Quantity);

    /// <summary>The line as it would be typed.</summary>
    public PurchaseEntry Entry => new(Quantity, null, null, "", Links);
}

/// <summary>What should be bought from one supplier.</summary>
/// <param name="SupplierId">The supplier.</param>
/// <param name="SupplierName">Their name.</param>
/// <param name="Lines">By article number.</param>
/// <param name="MinimumOrder">Smallest order they take.</param>
/// <param name="HereOn">The day it could be here when it is ordered today.</param>
public sealed record PurchaseSuggestion(int SupplierId, string SupplierName, IReadOnlyList<SuggestedLine> Lines, Money MinimumOrder, DateOnly HereOn)
{
    /// <summary>What it would cost, excluding VAT.</summary>
    public Money Total => Lines.Sum(l => l.Amount);

    /// <summary>What is missing to the supplier's minimum order; nothing when it is reached.</summary>
    public Money Missing => Total < MinimumOrder ? MinimumOrder - Total : Money.Zero;

    /// <summary>True when the supplier takes an order of this size.</summary>
    public bool ReachesMinimum => Missing == Money.Zero;

    /// <summary>True when a line would come later than a customer was promised.</summary>
    public bool IsTooLateFor(SuggestedLine line) => line.FirstPromisedOn < HereOn;
}

/// <summary>Besteladvies: works out from figures alone what should be bought. It suggests; people decide.</summary>
public static class PurchaseAdvisor
{
    /// <summary>
    /// What to buy, per supplier by name. Free stock and what is on its way goes to the customers who were promised first; what they
    /// then still lack is bought, and with it what brings an article back to its minimum.
    /// </summary>
    /// <param name="needs">The articles.</param>
    /// <param name="suppliers">The suppliers of those articles; a missing one is a bug and throws.</param>
    /// <param name="today">The firm's date.</param>
    public static IReadOnlyList<PurchaseSuggestion> Suggest(IEnumerable<ArticleNeed> needs, IEnumerable<SupplierTerms> suppliers, DateOnly today)
    {
        var terms = suppliers.ToDictionary(s => s.SupplierId);
        return
        [
            .. needs
                .Select(need => (need.SupplierId, Line: LineFor(need)))
                .Where(n => n.Line is not null)
                .GroupBy(n => n.SupplierId, n => n.Line!)
                .Select(group => new PurchaseSuggestion(
                    group.Key,
                    terms[group.Key].Name,
                    [.. group.OrderBy(l => l.ArticleNumber, StringComparer.Ordinal)],
                    terms[group.Key].MinimumOrder,
                    BusinessCalendar.AddWorkingDays(today, terms[group.Key].LeadTimeDays)))
                .OrderBy(s => s.SupplierName, StringComparer.Ordinal).ThenBy(s => s.SupplierId),
        ];
    }

    /// <summary>What stands out in a draft purchase order; never in the way, and silent in an exam.</summary>
    /// <param name="order">The draft.</param>
    /// <param name="supplier">Its supplier.</param>
    /// <param name="firm">Business day and level of help.</param>
    public static IReadOnlyList<Advice> Look(PurchaseOrder order, Supplier supplier, TradingFirm firm) => firm.HelpLevel switch
    {
        HelpLevel.Exam => [],
        HelpLevel.Independent => [.. Find(order, supplier, firm).Select(a => a with { Explanation = "" })],
        HelpLevel.Guided => [.. Find(order, supplier, firm)],
    };

    private static SuggestedLine? LineFor(ArticleNeed need)
    {
        var coming = need.Expected.Sum(e => e.Units);
        var left = need.Free + coming;
        var links = new List<PurchaseLinkEntry>();
        DateOnly? first = null;
        foreach (var shortage in need.Shortages.OrderBy(s => s.PromisedOn ?? DateOnly.MaxValue).ThenBy(s => s.OrderLineId))
        {
            var covered = Math.Min(left, shortage.Units);
            left -= covered;
            if (covered == shortage.Units)
                continue;
            links.Add(new PurchaseLinkEntry(shortage.OrderId, shortage.OrderLineId, shortage.OrderNumber, shortage.Units - covered));
            first ??= shortage.PromisedOn;
        }

        var forMinimum = StockItem.IsUnderMinimum(left, need.ReorderLevel) ? need.ReorderLevel - left : 0;
        var needed = links.Sum(l => l.Quantity) + forMinimum;
        if (needed == 0)
            return null;
        List<string> reasons = [.. links.Select(l => $"Tekort voor {l.OrderNumber}: {DutchFormat.Count(l.Quantity)}")];
        if (forMinimum > 0)
            reasons.Add(UnderMinimum(need, coming, need.Free + coming - left));
        var packs = ((long)needed + need.PackSize - 1) / need.PackSize;
        return new SuggestedLine(
            need.ArticleId, need.ArticleNumber, need.Description, needed, checked((int)(packs * need.PackSize)), need.PackSize, need.Cost, reasons, links, first);
    }

    private static string UnderMinimum(ArticleNeed need, int coming, int forOrders) =>
        $"Onder minimum: vrij {DutchFormat.Count(need.Free)}"
        + (coming > 0 ? $", verwacht {DutchFormat.Count(coming)}" : "")
        + (forOrders > 0 ? $", nodig voor orders {DutchFormat.Count(forOrders)}" : "")
        + $", minimum {DutchFormat.Count(need.ReorderLevel)}";

    private static IEnumerable<Advice> Find(PurchaseOrder order, Supplier supplier, TradingFirm firm)
    {
        foreach (var line in order.Lines)
            if (line.Quantity % line.PackSize != 0)
                yield return new Advice(
                    "Advice.Pack",
                    $"Regel {line.Position}: je bestelt er {DutchFormat.Count(line.Quantity)}. Er gaan er {DutchFormat.Count(line.PackSize)} in een verpakking.",
                    "Een leverancier levert hele verpakkingen. Maak het aantal rond, of vraag de leverancier of het anders kan.",
                    line.Id);
        if (order.Lines.Count > 0 && order.NetTotal < supplier.MinimumOrder)
            yield return new Advice(
                "Advice.MinimumOrder",
                $"De inkooporder is {order.NetTotal}. {supplier.Name} wil minstens {supplier.MinimumOrder}: je komt {supplier.MinimumOrder - order.NetTotal} tekort.",
                "Onder het minimum rekent een leverancier kosten of weigert hij de order. Kijk wat je nog meer nodig hebt, of wacht met bestellen.");
        var usual = BusinessCalendar.AddWorkingDays(firm.BusinessDay, supplier.LeadTimeDays);
        if (order.WantedOn < usual)
            yield return new Advice(
                "Advice.LeadTime",
                $"Je wilt de goederen op {DutchFormat.Date(order.WantedOn)}. Meestal zijn ze er pas op {DutchFormat.Date(usual)}.",
                $"De levertijd van deze leverancier is {supplier.LeadTimeDays} werkdagen. Bel als het echt eerder moet, en beloof de klant nog niets.");
    }
}
