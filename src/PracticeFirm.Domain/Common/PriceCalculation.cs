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
    private PriceCalculation(CalculationLine[] lines, Percentage orderDiscountPercentage, Money orderDiscount, Money freight, VatGroup[] groups)
    {
        Lines = Array.AsReadOnly(lines);
        OrderDiscountPercentage = orderDiscountPercentage;
        OrderDiscount = orderDiscount;
        Freight = freight;
        Groups = Array.AsReadOnly(groups);
        foreach (var group in groups)
        {
            LinesTotal += group.LinesNet;
            NetTotal += group.Base;
            VatTotal += group.Vat;
        }
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

        // Runs with every keystroke in a line and for every line of a generated history, hence no LINQ.
        CalculationLine[] own = [.. lines];
        var (rates, nets, total) = ByRate(own);
        var discount = total.Part(orderDiscount);
        var discounts = Split(discount, nets);
        var freights = Split(freight, Less(nets, discounts));
        var groups = new VatGroup[nets.Length];
        for (var i = 0; i < groups.Length; i++)
            groups[i] = Group(rates[i], nets[i], discounts[i], freights[i]);
        return new PriceCalculation(own, orderDiscount, discount, freight, groups);
    }

    /// <summary>The rates that occur, the highest first, with the sum of the nets of each, and the sum of all.</summary>
    private static (Percentage[] Rates, Money[] Nets, Money Total) ByRate(CalculationLine[] lines)
    {
        var rates = new Percentage[1];
        var nets = new Money[1];
        var total = Money.Zero;
        rates[0] = lines[0].VatRate;
        foreach (var line in lines)
        {
            var at = Array.IndexOf(rates, line.VatRate);
            if (at < 0)
            {
                at = rates.Length;
                rates = [.. rates, line.VatRate];
                nets = [.. nets, Money.Zero];
            }

            var net = line.Net;
            nets[at] += net;
            total += net;
        }

        Array.Sort(rates, nets);
        Array.Reverse(rates);
        Array.Reverse(nets);
        return (rates, nets, total);
    }

    private static Money[] Less(Money[] amounts, Money[] off)
    {
        var left = new Money[amounts.Length];
        for (var i = 0; i < left.Length; i++)
            left[i] = amounts[i] - off[i];
        return left;
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
            .Select(rate => Group(rate.Key, rate.Sum(group => group.LinesNet), rate.Sum(group => group.OrderDiscount), rate.Sum(group => group.Freight)));
        var percentages = sections.Select(section => section.OrderDiscountPercentage).Distinct().ToList();
        return new PriceCalculation(
            [.. sections.SelectMany(section => section.Lines)],
            percentages.Count == 1 ? percentages[0] : Percentage.Zero,
            sections.Sum(section => section.OrderDiscount),
            sections.Sum(section => section.Freight),
            [.. groups]);
    }

    private static VatGroup Group(Percentage rate, Money net, Money discount, Money freight)
    {
        var taxable = net - discount + freight;
        return new VatGroup(rate, net, discount, freight, taxable, taxable.Part(rate));
    }

    private static Money[] Split(Money amount, Money[] nets)
    {
        if (nets.Length == 1)
            return [amount];
        var sum = Money.Zero;
        foreach (var net in nets)
            sum += net;
        var weights = new long[nets.Length];
        for (var i = 0; i < nets.Length; i++)
            weights[i] = Math.Max(0, sum < Money.Zero ? -nets[i].Cents : nets[i].Cents);
        var shares = Rounding.Split(amount.Cents, weights);
        var split = new Money[nets.Length];
        for (var i = 0; i < split.Length; i++)
            split[i] = new Money(shares[i]);
        return split;
    }
}
