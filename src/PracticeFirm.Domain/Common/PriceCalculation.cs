namespace PracticeFirm.Domain.Common;

/// <summary>All that falls under one VAT rate on a document (EN 16931, BG-23).</summary>
/// <param name="Rate">VAT rate, %.</param>
/// <param name="LinesNet">Sum of the nets of the lines with this rate.</param>
/// <param name="OrderDiscount">This group's share of the orderkorting, as it is taken off.</param>
/// <param name="Freight">This group's share of the verzendkosten.</param>
/// <param name="Base">Grondslag: lines less discount plus freight.</param>
/// <param name="Vat">VAT on <paramref name="Base"/>, rounded once (EN 16931, BR-CO-17).</param>
public sealed record VatGroup(Percentage Rate, Money LinesNet, Money OrderDiscount, Money Freight, Money Base, Money Vat);

/// <summary>
/// The totals of a document: order discount and freight are split over the VAT groups by largest remainder, and VAT is
/// computed once per group, never per line (EN 16931, BR-CO-17). Amounts are whole cents, rounded half away from zero.
/// </summary>
public sealed class PriceCalculation
{
    private PriceCalculation(
        IReadOnlyList<CalculationLine> lines, Percentage orderDiscountPercentage, Money orderDiscount, Money freight, IReadOnlyList<VatGroup> groups)
    {
        Lines = lines;
        OrderDiscountPercentage = orderDiscountPercentage;
        LinesTotal = lines.Sum(line => line.Net);
        OrderDiscount = orderDiscount;
        Freight = freight;
        Groups = groups;
        NetTotal = groups.Sum(group => group.Base);
        VatTotal = groups.Sum(group => group.Vat);
    }

    /// <summary>A document without lines: every amount is zero.</summary>
    public static PriceCalculation Empty { get; } = Of([], Percentage.Zero, Money.Zero);

    /// <summary>The lines in the order of the document.</summary>
    public IReadOnlyList<CalculationLine> Lines { get; }

    /// <summary>Orderkorting, % of <see cref="LinesTotal"/>; 0 when sections with different discounts were added up.</summary>
    public Percentage OrderDiscountPercentage { get; }

    /// <summary>Sum of the line nets, before order discount and freight; excluding VAT.</summary>
    public Money LinesTotal { get; }

    /// <summary>Orderkorting as it is taken off; excluding VAT.</summary>
    public Money OrderDiscount { get; }

    /// <summary>Verzendkosten that are charged; excluding VAT. Zero while there are no lines.</summary>
    public Money Freight { get; }

    /// <summary>One group per VAT rate, the highest rate first; none while there are no lines.</summary>
    public IReadOnlyList<VatGroup> Groups { get; }

    /// <summary>Total excluding VAT: the sum of the groups' bases.</summary>
    public Money NetTotal { get; }

    /// <summary>The sum of the groups' VAT.</summary>
    public Money VatTotal { get; }

    /// <summary>What the customer pays: total including VAT.</summary>
    public Money Total => NetTotal + VatTotal;

    /// <summary>Computes the totals of a document.</summary>
    /// <param name="lines">
    /// The lines. When some groups come out below zero and others above, discount and freight go to the groups on the side of
    /// the total only.
    /// </param>
    /// <param name="orderDiscount">Orderkorting, % of the sum of the line nets.</param>
    /// <param name="freight">
    /// Verzendkosten excluding VAT. Carriage is part of the supply of the goods and follows their rates (art. 8 Wet OB), so it
    /// is split by the groups' nets after discount; when these are all zero the group with the highest rate carries it. Without
    /// lines nothing is carried and no rate is known: then no freight is charged.
    /// </param>
    public static PriceCalculation Of(IReadOnlyList<CalculationLine> lines, Percentage orderDiscount, Money freight)
    {
        if (lines.Count == 0)
            return new PriceCalculation([], orderDiscount, Money.Zero, Money.Zero, []);

        CalculationLine[] own = [.. lines];
        var nets = own.GroupBy(line => line.VatRate).OrderByDescending(group => group.Key)
            .Select(group => (Rate: group.Key, Net: group.Sum(line => line.Net))).ToList();
        var discount = nets.Sum(group => group.Net).Part(orderDiscount);
        var discounts = Split(discount, [.. nets.Select(group => group.Net)]);
        var freights = Split(freight, [.. nets.Select((group, i) => group.Net - discounts[i])]);
        var groups = nets.Select((group, i) => Group(group.Rate, group.Net, discounts[i], freights[i])).ToList();
        return new PriceCalculation(own, orderDiscount, discount, freight, groups.AsReadOnly());
    }

    /// <summary>
    /// Adds up the orders on a collective invoice: each has its own discount and freight, split within that order; then the groups
    /// with the same rate are one, with VAT over their bases together, rounded once (EN 16931, BR-CO-17). One section alone stays as
    /// it is.
    /// </summary>
    /// <param name="sections">The calculation of each order, in the order of the document.</param>
    public static PriceCalculation Combine(IReadOnlyList<PriceCalculation> sections)
    {
        if (sections.Count == 1)
            return sections[0];
        var groups = sections.SelectMany(section => section.Groups).GroupBy(group => group.Rate).OrderByDescending(rate => rate.Key)
            .Select(rate => Group(rate.Key, rate.Sum(group => group.LinesNet), rate.Sum(group => group.OrderDiscount), rate.Sum(group => group.Freight)))
            .ToList();
        var percentages = sections.Select(section => section.OrderDiscountPercentage).Distinct().ToList();
        return new PriceCalculation(
            [.. sections.SelectMany(section => section.Lines)],
            percentages.Count == 1 ? percentages[0] : Percentage.Zero,
            sections.Sum(section => section.OrderDiscount),
            sections.Sum(section => section.Freight),
            groups.AsReadOnly());
    }

    private static VatGroup Group(Percentage rate, Money net, Money discount, Money freight)
    {
        var taxable = net - discount + freight;
        return new VatGroup(rate, net, discount, freight, taxable, taxable.Part(rate));
    }

    private static List<Money> Split(Money amount, IReadOnlyList<Money> nets)
    {
        var sign = nets.Sum(net => net) < Money.Zero ? -1 : 1;
        return [.. Rounding.Split(amount.Cents, [.. nets.Select(net => Math.Max(0, sign * net.Cents))]).Select(cents => new Money(cents))];
    }
}
