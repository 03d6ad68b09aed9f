using PracticeFirm.Domain.Common;

namespace PracticeFirm.Domain.Offertes;

/// <summary>
/// Scoringspercentage: which part of the offertes became an order. Counts what is decided: accepted, rejected and expired. What still
/// awaits an answer, and versions that were replaced, say nothing yet.
/// </summary>
/// <param name="Decided">Number of decided offertes.</param>
/// <param name="Accepted">Number of those that were accepted.</param>
/// <param name="DecidedValue">Value of the decided offertes, excluding VAT.</param>
/// <param name="AcceptedValue">Value of the accepted ones, excluding VAT.</param>
public readonly record struct HitRate(int Decided, int Accepted, Money DecidedValue, Money AcceptedValue)
{
    /// <summary>Accepted as % of decided, by number, two decimals; null when nothing was decided.</summary>
    public Percentage? ByNumber => Decided == 0 ? null : Percentage.Of(Accepted * 100m / Decided);

    /// <summary>Accepted as % of decided, by value, two decimals; null when nothing of value was decided.</summary>
    public Percentage? ByValue => DecidedValue == Money.Zero ? null : Percentage.Of(AcceptedValue.Cents * 100m / DecidedValue.Cents);

    /// <summary>Two periods together.</summary>
    public static HitRate operator +(HitRate a, HitRate b) =>
        new(a.Decided + b.Decided, a.Accepted + b.Accepted, a.DecidedValue + b.DecidedValue, a.AcceptedValue + b.AcceptedValue);

    /// <summary>Adds offertes that ended in one status; a status that is no decision adds nothing.</summary>
    /// <param name="status">How they ended.</param>
    /// <param name="count">How many.</param>
    /// <param name="value">Their value, excluding VAT.</param>
    public HitRate With(OfferteStatus status, int count, Money value) => status switch
    {
        OfferteStatus.Accepted => this + new HitRate(count, count, value, value),
        OfferteStatus.Rejected or OfferteStatus.Expired => this + new HitRate(count, 0, value, Money.Zero),
        OfferteStatus.Draft or OfferteStatus.InReview or OfferteStatus.Sent or OfferteStatus.Negotiating or OfferteStatus.Superseded => this,
    };
}
