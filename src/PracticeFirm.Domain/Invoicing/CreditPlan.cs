using PracticeFirm.Domain.Common;

namespace PracticeFirm.Domain.Invoicing;

/// <summary>
/// What a credit note comes to: computed as an invoice is, with the discount of each order, and held within what is left of the
/// original. When all units of a line, all goods of an order or all of a VAT group go, the exact remainder is taken; so credit notes
/// together never pass the invoice, whatever was rounded on the way.
/// </summary>
internal sealed class CreditPlan
{
    private CreditPlan(IReadOnlyList<Part> parts, IReadOnlyList<SectionPart> sections, IReadOnlyList<GroupPart> groups, Money fee, Percentage feeRate)
    {
        Parts = parts;
        Sections = sections;
        Groups = groups;
        Fee = fee;
        FeeRate = feeRate;
    }

    /// <summary>What is taken of a line.</summary>
    internal sealed record Part(InvoiceLine Line, InvoiceLineKind Kind, int Quantity, UnitPrice Price, Percentage Discount, Money Net)
    {
        /// <summary>Share of the order discount that is taken back with it.</summary>
        public Money DiscountShare { get; set; }
    }

    /// <summary>What is taken of an order.</summary>
    internal sealed record SectionPart(InvoiceSection Section, Money Discount, Money Freight, IReadOnlyList<(Percentage Rate, Money Freight)> FreightByRate);

    /// <summary>What is taken of a VAT group, the fee left out.</summary>
    internal sealed record GroupPart(Percentage Rate, Money LinesNet, Money Discount, Money Freight, Money Base, Money Vat);

    public IReadOnlyList<Part> Parts { get; }

    public IReadOnlyList<SectionPart> Sections { get; }

    public IReadOnlyList<GroupPart> Groups { get; }

    public Money Fee { get; }

    public Percentage FeeRate { get; }

    /// <summary>True when freight goes without goods: then it stands in lines, since an invoice has at least one (EN 16931, BR-16).</summary>
    public bool FreightAsLines => Parts.Count == 0;

    /// <summary>The groups as they stand on the note: with the fee, and freight that stands in lines.</summary>
    public IReadOnlyList<VatGroup> VatGroups()
    {
        var groups = Groups.Select(g => FreightAsLines
            ? new VatGroup(g.Rate, g.LinesNet + g.Freight, g.Discount, Money.Zero, g.Base, g.Vat)
            : new VatGroup(g.Rate, g.LinesNet, g.Discount, g.Freight, g.Base, g.Vat)).ToList();
        if (Fee == Money.Zero)
            return groups;
        var at = groups.FindIndex(g => g.Rate == FeeRate);
        var (net, taxable, vat) = at < 0 ? (Money.Zero, Money.Zero, Money.Zero) : (groups[at].LinesNet, groups[at].Base, groups[at].Vat);
        // VAT once over goods and fee together; a remainder that was taken exactly stays as exact.
        var remainder = vat - taxable.Part(FeeRate);
        var withFee = new VatGroup(
            FeeRate, net - Fee, at < 0 ? Money.Zero : groups[at].OrderDiscount, at < 0 ? Money.Zero : groups[at].Freight, taxable - Fee, (taxable - Fee).Part(FeeRate) + remainder);
        if (at < 0)
            groups.Add(withFee);
        else
            groups[at] = withFee;
        return [.. groups.OrderByDescending(g => g.Rate)];
    }

    /// <summary>Computes a credit of a posted invoice as it stands.</summary>
    public static Result<CreditPlan> For(Invoice original, IReadOnlyList<CreditLine> asked, bool withFreight, Money fee, DateOnly today)
    {
        if (original.Kind == InvoiceKind.CreditNote)
            return InvoiceErrors.CreditOfCredit;
        if (original.IsDraft)
            return InvoiceErrors.NotPosted;
        if (fee < Money.Zero || fee > Highest)
            return InvoiceErrors.Fee;
        var parts = new List<Part>();
        var errors = Take(original, asked, parts).ToList();
        if (errors.Count > 0)
            return Result<CreditPlan>.Failure(errors.DistinctBy(e => e.Message).ToList());

        var sections = original.Sections.OrderBy(s => s.Position).Select(s => Section(original, s, parts, withFreight)).OfType<(SectionPart Part, List<Slice> Slices)>().ToList();
        var slices = sections.SelectMany(s => s.Slices).ToList();
        if (slices.Count == 0)
            return InvoiceErrors.NothingToCredit;
        var groups = Invoice.InOrder(original.Groups).Where(g => slices.Exists(s => s.Rate == g.Rate)).Select(g => Group(g, slices)).ToList();
        var plan = new CreditPlan(parts, [.. sections.Select(s => s.Part)], groups, fee, VatRates.For(original.VatCategory, VatTariff.High, today));
        return plan.VatGroups().Sum(g => g.Base + g.Vat) < Money.Zero ? InvoiceErrors.FeeAboveCredit : plan;
    }

    private static readonly Money Highest = new(1_000_000);

    private sealed record Slice(Percentage Rate, Money LinesNet, Money Discount, Money Freight);

    /// <summary>Takes units first and amounts after, so that an amount comes off what stays.</summary>
    private static IEnumerable<Error> Take(Invoice original, IReadOnlyList<CreditLine> asked, List<Part> parts)
    {
        foreach (var line in asked.GroupBy(a => a.InvoiceLineId))
        {
            if (original.Lines.FirstOrDefault(l => l.Id == line.Key) is not { } of)
            {
                yield return InvoiceErrors.NoLine;
                continue;
            }

            if (line.Any(a => a.Amount is null ? a.Quantity is < 1 or > Invoice.LargestQuantity : a.Quantity != 0))
            {
                yield return InvoiceErrors.CreditQuantity;
                continue;
            }

            if (line.Any(a => a.Amount <= Money.Zero))
            {
                yield return InvoiceErrors.CreditAmount;
                continue;
            }

            var units = line.Where(a => a.Amount is null).Sum(a => (long)a.Quantity);
            var amount = new Money(line.Sum(a => a.Amount?.Cents ?? 0));
            if (units > of.Creditable)
            {
                yield return InvoiceErrors.MoreThanInvoiced(of);
                continue;
            }

            var goods = Goods(of, (int)units);
            var left = of.CreditableNet - (goods?.Net ?? Money.Zero);
            if (amount > left)
            {
                yield return InvoiceErrors.MoreThanPrice(of, left);
                continue;
            }

            if (goods is not null)
                parts.Add(goods);
            if (amount > Money.Zero)
                parts.Add(new Part(of, InvoiceLineKind.PriceCredit, 1, UnitPrice.FromEuros(amount.Euros), Percentage.Zero, amount));
        }

        parts.Sort((a, b) => a.Line.Position.CompareTo(b.Line.Position));
    }

    private static Part? Goods(InvoiceLine line, int units)
    {
        if (units == 0)
            return null;
        // After an amount off the price, what comes back is worth what was left of it.
        var (price, discount) = line.PriceCredited == Money.Zero
            ? (line.UnitPrice, line.Discount)
            : (UnitPrice.FromEuros(line.CreditableNet.Euros / line.Creditable), Percentage.Zero);
        var net = units == line.Creditable
            ? line.CreditableNet
            : Least(new CalculationLine(units, price, discount, line.VatRate).Net, line.CreditableNet);
        return new Part(line, InvoiceLineKind.Goods, units, price, discount, net);
    }

    private static (SectionPart Part, List<Slice> Slices)? Section(Invoice original, InvoiceSection section, List<Part> parts, bool withFreight)
    {
        var own = parts.Where(p => p.Line.OrderId == section.OrderId).ToList();
        var freight = withFreight && !section.FreightCredited && (own.Count > 0 || parts.Count == 0);
        if (own.Count == 0 && (!freight || section.Freight == Money.Zero))
            return null;
        var lines = original.Lines.Where(l => l.OrderId == section.OrderId).OrderBy(l => l.Position).ToList();
        var charged = PriceCalculation.Of([.. lines.Select(l => l.Calculation)], section.OrderDiscount, section.Freight).Groups;
        var nets = charged.Select(g => own.Where(p => p.Line.VatRate == g.Rate).Sum(p => p.Net)).ToList();
        var wanted = Rounding.Split(nets.Sum(n => n).Part(section.OrderDiscount).Cents, [.. nets.Select(n => n.Cents)]);
        var slices = charged.Select((g, i) => new Slice(
            g.Rate, nets[i], WithinWhatIsLeft(new Money(wanted[i]), nets[i], g, lines), freight ? g.Freight : Money.Zero)).ToList();
        foreach (var slice in slices)
            ShareDiscount(slice, [.. own.Where(p => p.Line.VatRate == slice.Rate)]);
        return (
            new SectionPart(section, slices.Sum(s => s.Discount), slices.Sum(s => s.Freight), [.. slices.Where(s => s.Freight > Money.Zero).Select(s => (s.Rate, s.Freight))]),
            [.. slices.Where(s => own.Exists(p => p.Line.VatRate == s.Rate) || s.Freight > Money.Zero)]);
    }

    /// <summary>The discount, at least so high that goods after discount don't pass what is left of them, at most what is left of it.</summary>
    private static Money WithinWhatIsLeft(Money wanted, Money net, VatGroup charged, List<InvoiceLine> lines)
    {
        var same = lines.Where(l => l.VatRate == charged.Rate).ToList();
        var discountLeft = charged.OrderDiscount - same.Sum(l => l.DiscountTakenBack);
        var goodsLeft = same.Sum(l => l.CreditableNet) - discountLeft;
        var least = net - goodsLeft > Money.Zero ? net - goodsLeft : Money.Zero;
        return wanted < least ? least : Least(wanted, Least(discountLeft, net));
    }

    private static void ShareDiscount(Slice slice, List<Part> parts)
    {
        if (parts.Count == 0)
            return;
        var shares = Rounding.Split(slice.Discount.Cents, [.. parts.Select(p => p.Net.Cents)]);
        for (var i = 0; i < parts.Count; i++)
            parts[i].DiscountShare = new Money(shares[i]);
    }

    private static GroupPart Group(InvoiceGroup charged, List<Slice> slices)
    {
        var own = slices.Where(s => s.Rate == charged.Rate).ToList();
        var (net, discount, freight) = (own.Sum(s => s.LinesNet), own.Sum(s => s.Discount), own.Sum(s => s.Freight));
        var taxable = net - discount + freight;
        var vatLeft = charged.Vat - charged.CreditedVat;
        var vat = taxable == charged.Base - charged.CreditedBase ? vatLeft : Least(taxable.Part(charged.Rate), vatLeft);
        return new GroupPart(charged.Rate, net, discount, freight, taxable, vat);
    }

    private static Money Least(Money a, Money b) => a < b ? a : b;
}
