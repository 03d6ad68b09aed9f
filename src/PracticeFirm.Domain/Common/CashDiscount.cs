namespace PracticeFirm.Domain.Common;

/// <summary>The payment discount within one VAT group.</summary>
/// <param name="Rate">VAT rate of the group, %.</param>
/// <param name="Base">What is taken off the base.</param>
/// <param name="Vat">What is taken off the VAT.</param>
public sealed record CashDiscountGroup(Percentage Rate, Money Base, Money Vat);

/// <summary>What a customer may take off when paying within the term.</summary>
/// <param name="Percentage">Betalingskorting, %.</param>
/// <param name="Groups">What is taken off per VAT group, in the order of the calculation.</param>
/// <param name="Amount">What is taken off in all, including VAT.</param>
/// <param name="Payable">What is left to pay within the term, including VAT.</param>
public sealed record CashDiscountAmounts(Percentage Percentage, IReadOnlyList<CashDiscountGroup> Groups, Money Amount, Money Payable);

/// <summary>
/// Betalingskorting ("2% binnen 8 dagen"). The document charges VAT on the full amount; the discount is taken per VAT group, on
/// base and VAT apart, when the customer pays in time (art. 29 lid 1 Wet OB: VAT on what wasn't paid is given back).
/// </summary>
public static class CashDiscount
{
    /// <summary>The discount on a calculation: each group's base and VAT times the percentage, each rounded to cents.</summary>
    /// <param name="calculation">The document as it was charged.</param>
    /// <param name="percentage">Betalingskorting, %.</param>
    public static CashDiscountAmounts Of(PriceCalculation calculation, Percentage percentage) =>
        Of([.. calculation.Groups.Select(group => (group.Rate, group.Base, group.Vat))], percentage);

    /// <summary>The discount on what was charged per rate, as it stands on a posted document.</summary>
    /// <param name="charged">Base and VAT per rate.</param>
    /// <param name="percentage">Betalingskorting, %.</param>
    public static CashDiscountAmounts Of(IReadOnlyList<(Percentage Rate, Money Base, Money Vat)> charged, Percentage percentage)
    {
        var groups = charged.Select(group => new CashDiscountGroup(group.Rate, group.Base.Part(percentage), group.Vat.Part(percentage))).ToList();
        var amount = groups.Sum(group => group.Base + group.Vat);
        return new CashDiscountAmounts(percentage, groups.AsReadOnly(), amount, charged.Sum(group => group.Base + group.Vat) - amount);
    }
}
