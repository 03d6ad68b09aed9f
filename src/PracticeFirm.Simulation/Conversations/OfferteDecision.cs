using PracticeFirm.Domain.Firm;
using PracticeFirm.Simulation.Generation;

namespace PracticeFirm.Simulation.Conversations;

/// <summary>What a customer decides.</summary>
public enum Decision
{
    /// <summary>Ja.</summary>
    Yes,

    /// <summary>Nee.</summary>
    No,

    /// <summary>Ja, maar: under a condition.</summary>
    But,
}

/// <summary>What the customer has in mind with an offerte before anybody calls: hangs on the seed and the offerte only, so that calls and mails agree.</summary>
public static class OfferteDecision
{
    private static readonly int[] Weights = [45, 25, 30];

    /// <summary>The decision.</summary>
    /// <param name="firm">The firm.</param>
    /// <param name="offerteId">The offerte.</param>
    public static Decision Of(TradingFirm firm, int offerteId) => (Decision)Chance.For(firm.Seed, "offerte-decision", offerteId).Weighted(Weights);
}
