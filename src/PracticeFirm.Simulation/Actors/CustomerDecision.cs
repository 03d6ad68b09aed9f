using PracticeFirm.Domain.Catalog;
using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Offertes;
using PracticeFirm.Simulation.Generation;

namespace PracticeFirm.Simulation.Actors;

/// <summary>What a customer thinks of an offerte.</summary>
public enum DecisionKind
{
    /// <summary>Yes.</summary>
    Yes,

    /// <summary>No.</summary>
    No,

    /// <summary>Yes, if something changes.</summary>
    But,
}

/// <summary>What a customer who hesitates, or says no, is about.</summary>
public enum DecisionPoint
{
    /// <summary>Nothing in particular.</summary>
    None,

    /// <summary>The price: they hoped for more discount.</summary>
    Price,

    /// <summary>How long it takes before the goods are there.</summary>
    DeliveryTime,

    /// <summary>When they have to pay.</summary>
    PaymentTerm,

    /// <summary>How many they need after all.</summary>
    Quantity,

    /// <summary>The offerte came too late.</summary>
    TooLate,

    /// <summary>Their own plans changed; nothing to be done about it.</summary>
    OwnReasons,
}

/// <summary>How well an offerte was looked after, as far as the customer noticed.</summary>
/// <param name="WaitedDays">Working days between the request and the offerte.</param>
/// <param name="Called">True when the firm called to explain it.</param>
/// <param name="FollowedUp">True when the firm asked what the customer thinks of it.</param>
/// <param name="Guessed">What the customer had forgotten to say and the firm guessed instead of asking.</param>
public sealed record OfferteCare(int WaitedDays, bool Called, bool FollowedUp, RequestGap Guessed = RequestGap.None)
{
    /// <summary>In time, and nothing more.</summary>
    public static OfferteCare Plain { get; } = new(1, false, false);

    /// <summary>How an offerte was looked after.</summary>
    /// <param name="offerte">The offerte.</param>
    /// <param name="request">The request that it answers; null when there was none.</param>
    /// <param name="called">True when the firm called to explain it.</param>
    /// <param name="followedUp">True when the firm asked what the customer thinks of it.</param>
    public static OfferteCare Of(Offerte offerte, QuoteRequest? request, bool called, bool followedUp) => new(
        request is not null && offerte.SentOn is { } sent ? BusinessCalendar.WorkingDaysBetween(request.ReceivedOn, sent) : 0, called, followedUp,
        request is { IsComplete: false } guessed ? guessed.Gap : RequestGap.None);
}

/// <summary>
/// What a customer makes of an offerte: the same seed, the same offerte and the same care always give the same decision. Nobody in the
/// firm knows it before the customer tells it.
/// </summary>
/// <param name="Kind">Yes, no or but.</param>
/// <param name="Point">What it hangs on.</param>
/// <param name="Wish">How much: discount (%), days, or units of the first line; 0 when there is nothing to count.</param>
/// <param name="Days">Working days after sending on which they tell it.</param>
/// <param name="Silent">True when they don't tell it unless they are asked.</param>
public sealed record CustomerDecision(DecisionKind Kind, DecisionPoint Point, int Wish, int Days, bool Silent)
{
    /// <summary>Working days that a customer is willing to wait for an offerte.</summary>
    public const int Patience = 3;

    /// <summary>The flag that conversations look at: <c>besluit-ja</c>, <c>besluit-nee</c> or <c>besluit-maar</c>.</summary>
    public string Flag => Kind switch
    {
        DecisionKind.Yes => "besluit-ja",
        DecisionKind.No => "besluit-nee",
        DecisionKind.But => "besluit-maar",
    };

    /// <summary>What the customer makes of an offerte.</summary>
    /// <param name="seed">Seed of the firm.</param>
    /// <param name="offerte">The offerte, sent, with its lines.</param>
    /// <param name="care">How well it was looked after; null for in time and nothing more.</param>
    public static CustomerDecision For(int seed, Offerte offerte, OfferteCare? care = null)
    {
        var (waited, called, followedUp, guessed) = care ?? OfferteCare.Plain;

        // Of all versions of one offerte the same customer thinks alike, so that giving in to a wish is worth something.
        var chance = Chance.For(seed, $"decides {offerte.Number}", offerte.RequestId ?? offerte.CustomerId ?? 0);
        var hoped = chance.Below(100) switch { < 45 => 0, < 70 => 2, < 88 => 3, _ => 5 };
        var mood = chance.Below(100);
        var other = chance.Below(3);
        var days = chance.Between(2, 6);
        var silent = chance.Percent(15);
        var dear = Dear(offerte);
        var gap = Math.Max(0, (hoped * 100) - Given(offerte)) + (dear ? 400 : 0);
        var late = waited > Patience;
        var yes = 58 - (gap / 10) + (called ? 14 : 0) + (followedUp ? 6 : 0) - (late ? 25 : 0) + (offerte.Version > 1 ? 25 : 0);

        // A guess is right for one in three who would have said yes; the others say what they meant.
        var wrong = guessed != RequestGap.None && offerte.Version == 1 && other != 0;
        if (mood < yes)
            return wrong ? Meant(offerte, guessed, days) : new CustomerDecision(DecisionKind.Yes, DecisionPoint.None, 0, days, silent);
        if (mood < yes + 28 && offerte.Version < 3)
            return wrong ? Meant(offerte, guessed, days) : But(offerte, gap, hoped, other, days, silent);
        var point = late ? DecisionPoint.TooLate : gap > 0 ? DecisionPoint.Price : DecisionPoint.OwnReasons;
        return new CustomerDecision(DecisionKind.No, point, 0, days, silent);
    }

    private static CustomerDecision Meant(Offerte offerte, RequestGap guessed, int days) => guessed == RequestGap.DeliveryDay && offerte.Terms.LeadTimeDays > 1
        ? new CustomerDecision(DecisionKind.But, DecisionPoint.DeliveryTime, Math.Max(1, offerte.Terms.LeadTimeDays / 2), days, false)
        : new CustomerDecision(DecisionKind.But, DecisionPoint.Quantity, offerte.Lines.Count > 0 ? Math.Max(1, offerte.Lines[0].Quantity * 3 / 2) : 0, days, false);

    private static CustomerDecision But(Offerte offerte, int gap, int hoped, int other, int days, bool silent)
    {
        var (point, wish) = gap > 0 ? (DecisionPoint.Price, Math.Max(hoped, 2)) : other switch
        {
            0 when offerte.Terms.LeadTimeDays > 1 => (DecisionPoint.DeliveryTime, Math.Max(1, offerte.Terms.LeadTimeDays / 2)),
            1 when offerte.Terms.PaymentTerms.Days is > 0 and < PaymentTerms.LongestDays => (DecisionPoint.PaymentTerm, Math.Min(offerte.Terms.PaymentTerms.Days + 15, PaymentTerms.LongestDays)),
            _ => (DecisionPoint.Quantity, offerte.Lines.Count > 0 ? Math.Max(1, offerte.Lines[0].Quantity * 3 / 2) : 0),
        };
        return new CustomerDecision(DecisionKind.But, point, wish, days, silent);
    }

    /// <summary>Discount that was given on the whole, in hundredths of a percent; prices agreed or by group are as expected.</summary>
    private static int Given(Offerte offerte)
    {
        var (gross, net) = (0L, 0L);
        foreach (var line in offerte.Lines)
        {
            gross += line.UnitPrice.Times(line.Quantity).Cents;
            net += line.Calculation.Net.Cents;
        }

        return gross == 0 ? 0 : (int)((gross - net) * 10_000 / gross) + offerte.Terms.OrderDiscount.BasisPoints;
    }

    /// <summary>True when a typed price takes more than the goods can bear.</summary>
    private static bool Dear(Offerte offerte) => offerte.Lines.Any(l =>
        l.Origin == PriceOrigin.Manual && l.Margin.OfPrice is { } margin && margin > Percentage.Of(60));
}
