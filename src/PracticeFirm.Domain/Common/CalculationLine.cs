namespace PracticeFirm.Domain.Common;

/// <summary>What of a document line counts for the totals.</summary>
/// <param name="Quantity">Number of units.</param>
/// <param name="UnitPrice">Price per unit, excluding VAT.</param>
/// <param name="Discount">Regelkorting, % of the gross amount.</param>
/// <param name="VatRate">VAT rate of the line, %; lines with the same rate form a VAT group.</param>
public sealed record CalculationLine(int Quantity, UnitPrice UnitPrice, Percentage Discount, Percentage VatRate)
{
    /// <summary>Quantity times unit price, rounded to cents; excluding VAT.</summary>
    public Money Gross => UnitPrice.Times(Quantity);

    /// <summary>The discount taken off <see cref="Gross"/>, rounded to cents.</summary>
    public Money DiscountAmount => Gross.Part(Discount);

    /// <summary>What the line costs: <see cref="Gross"/> less <see cref="DiscountAmount"/>; excluding VAT.</summary>
    public Money Net
    {
        get
        {
            var gross = Gross;
            return gross - gross.Part(Discount);
        }
    }
}
