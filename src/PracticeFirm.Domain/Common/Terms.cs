namespace PracticeFirm.Domain.Common;

/// <summary>Leveringsconditie: who pays for the transport.</summary>
public enum DeliveryTerms
{
    /// <summary>Franco from the firm's threshold, freight charged below it.</summary>
    FreeAboveThreshold,

    /// <summary>Always franco: the firm pays.</summary>
    CarriagePaid,

    /// <summary>Af magazijn: the customer collects.</summary>
    ExWorks,

    /// <summary>Freight always charged.</summary>
    FreightCharged,
}

/// <summary>Betalingsconditie.</summary>
/// <param name="Days">Days after the invoice date; 0 is payment in advance. B2B at most 60 (art. 6:119a BW).</param>
/// <param name="CashDiscount">Betalingskorting (%) when paid within <paramref name="CashDiscountDays"/>; 0 when there is none.</param>
/// <param name="CashDiscountDays">Days within which the cash discount may be taken.</param>
public sealed record PaymentTerms(int Days, Percentage CashDiscount, int CashDiscountDays)
{
    /// <summary>The usual term.</summary>
    public static PaymentTerms Usual { get; } = new(30, Percentage.Zero, 0);

    /// <summary>The longest term between businesses.</summary>
    public const int LongestDays = 60;

    /// <summary>True when paying early earns a discount.</summary>
    public bool HasCashDiscount => CashDiscount > Percentage.Zero && CashDiscountDays > 0;

    /// <summary>Refuses terms that can't be agreed.</summary>
    public IEnumerable<Error> Check()
    {
        if (Days is < 0 or > LongestDays)
            yield return new Error("PaymentTerms.Days", $"Kies een betalingstermijn van 0 tot {LongestDays} dagen. Langer mag tussen bedrijven niet.", nameof(Days));
        if (CashDiscount.BasisPoints is < 0 or > 1000)
            yield return new Error("PaymentTerms.CashDiscount", "Vul een betalingskorting in van 0 tot 10 procent.", nameof(CashDiscount));
        if (CashDiscount > Percentage.Zero && (CashDiscountDays < 1 || CashDiscountDays >= Math.Max(Days, 2)))
            yield return new Error("PaymentTerms.CashDiscountDays", "Vul in binnen hoeveel dagen de korting geldt: minstens 1 dag en korter dan de betalingstermijn.", nameof(CashDiscountDays));
    }
}
