using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Orders;

namespace PracticeFirm.Domain.Returns;

/// <summary>What settling does about one line of a return.</summary>
/// <param name="Line">The line.</param>
/// <param name="Decision">What is decided; null while nothing is, and then nothing follows.</param>
/// <param name="Units">Units it is about: what came, or what was asked while nothing came yet.</param>
/// <param name="Credited">Units that are credited on invoices.</param>
/// <param name="Net">What is credited for them, excluding VAT and before the fee.</param>
/// <param name="Vat">The VAT on it.</param>
/// <param name="Restocked">Units that go back on the shelf.</param>
/// <param name="WrittenOff">Units that stay with the firm and can't be sold.</param>
/// <param name="InvoiceNumbers">Invoices that are credited; empty when nothing is.</param>
public sealed record ReturnConsequence(
    ReturnLine Line,
    ReturnDecision? Decision,
    int Units,
    int Credited,
    Money Net,
    Money Vat,
    int Restocked,
    int WrittenOff,
    IReadOnlyList<string> InvoiceNumbers)
{
    /// <summary>Units to deliver again.</summary>
    public int ToDeliverAgain => Decision == ReturnDecision.Replace ? Units : 0;

    /// <summary>Units that go back to the customer.</summary>
    public int BackToCustomer => Decision is ReturnDecision.Repair or ReturnDecision.Reject ? Units : 0;

    /// <summary>Units that came back for good and need no credit: they were not invoiced yet, or were credited before.</summary>
    public int NotInvoiced => Decision == ReturnDecision.Credit ? Units - Credited : 0;

    /// <summary>What is credited, including VAT and before the fee.</summary>
    public Money Total => Net + Vat;
}

/// <summary>The credit invoice that settling asks for, for one invoice.</summary>
/// <param name="InvoiceId">The invoice.</param>
/// <param name="InvoiceNumber">Its number.</param>
/// <param name="Units">What to credit of it.</param>
/// <param name="Fee">Handling fee that is taken off, excluding VAT; zero for none.</param>
/// <param name="Net">What it comes to excluding VAT, fee taken off.</param>
/// <param name="Vat">VAT.</param>
public sealed record ReturnCredit(int InvoiceId, string InvoiceNumber, IReadOnlyList<UnitsToCredit> Units, Money Fee, Money Net, Money Vat)
{
    /// <summary>What the customer gets back, including VAT.</summary>
    public Money Total => Net + Vat;
}

/// <summary>
/// What settling a return does to stock, order and invoices. It is what the learner sees beforehand, and
/// <see cref="Return.Settle"/> does exactly this.
/// </summary>
/// <param name="Lines">Per line of the return.</param>
/// <param name="Credits">The credit invoices, one per invoice the goods were on.</param>
/// <param name="Fee">Handling fee, excluding VAT; also when nothing is credited to take it off.</param>
public sealed record ReturnConsequences(IReadOnlyList<ReturnConsequence> Lines, IReadOnlyList<ReturnCredit> Credits, Money Fee)
{
    /// <summary>What is credited for the goods, excluding VAT and before the fee.</summary>
    public Money GoodsNet => Lines.Sum(l => l.Net);

    /// <summary>VAT that is given back; that on the fee taken off.</summary>
    public Money Vat => Credits.Sum(c => c.Vat);

    /// <summary>What the customer gets back excluding VAT, fee taken off.</summary>
    public Money Net => Credits.Sum(c => c.Net);

    /// <summary>What the customer gets back, including VAT.</summary>
    public Money Total => Net + Vat;

    /// <summary>Units to credit per order line, by order line.</summary>
    public IReadOnlyDictionary<int, int> ToCredit =>
        Credits.SelectMany(c => c.Units).GroupBy(u => u.OrderLineId).ToDictionary(line => line.Key, line => line.Sum(u => u.Quantity));

    /// <summary>Works out what settling would do now. Of a return that was settled or rejected nothing more follows.</summary>
    /// <param name="ret">The return.</param>
    /// <param name="order">Its order; another one is a bug and throws.</param>
    /// <param name="creditable">Lines of posted invoices of the order that can still be credited, in the order in which they are.</param>
    /// <param name="today">The firm's date; decides the VAT rate of the fee.</param>
    /// <param name="choices">Decisions that are being considered, instead of those recorded; null takes those recorded.</param>
    /// <param name="pricing">Asks the invoices for the amounts; null works them out from the prices.</param>
    public static ReturnConsequences Preview(
        Return ret,
        Order order,
        IReadOnlyList<Creditable> creditable,
        DateOnly today,
        IReadOnlyCollection<Inspection>? choices = null,
        CreditPricing? pricing = null)
    {
        ret.Belongs(order);
        if (ret.Status is ReturnStatus.Rejected or ReturnStatus.Settled)
            return new ReturnConsequences([], [], Money.Zero);

        var arrived = ret.Status is ReturnStatus.Received or ReturnStatus.Inspected;
        var drafts = ret.Lines.Select(line =>
        {
            var choice = choices?.LastOrDefault(c => c.LineId == line.Id);
            var decision = choice?.Decision ?? line.Decision;
            return new Draft(line, arrived ? line.Received : line.Quantity, decision, decision is ReturnDecision.Credit or ReturnDecision.Replace && (choice?.Restock ?? line.Restock));
        }).ToList();

        var taken = Allocate(drafts, order, creditable);
        var notes = Price(taken, ret.Fee, VatRates.For(order.VatCategory, VatTariff.High, today), pricing);
        return new ReturnConsequences(
            [.. drafts.Select(draft =>
            {
                var parts = notes.SelectMany(n => n.Parts.Select(p => (n.Credit.InvoiceNumber, Part: p))).Where(p => p.Part.Draft == draft).ToList();
                var kept = draft.Decision is ReturnDecision.Credit or ReturnDecision.Replace ? draft.Units : 0;
                return new ReturnConsequence(
                    draft.Line,
                    draft.Decision,
                    draft.Units,
                    parts.Sum(p => p.Part.Units),
                    parts.Sum(p => p.Part.Net),
                    parts.Sum(p => p.Part.Vat),
                    draft.Restock ? kept : 0,
                    draft.Restock ? 0 : kept,
                    [.. parts.Select(p => p.InvoiceNumber).Distinct()]);
            })],
            [.. notes.Select(n => n.Credit)],
            ret.Fee);
    }

    /// <summary>
    /// Which units of which invoice lines are credited: of every order line as many as are invoiced beyond what the customer then
    /// still has to pay for, and no more than come back for good. The invoice of the returned delivery goes first.
    /// </summary>
    private static List<Part> Allocate(List<Draft> drafts, Order order, IReadOnlyList<Creditable> creditable)
    {
        var parts = new List<Part>();
        var used = new Dictionary<Creditable, int>(ReferenceEqualityComparer.Instance);
        foreach (var forGood in drafts.Where(d => d.Decision == ReturnDecision.Credit).GroupBy(d => d.Line.OrderLineId))
        {
            var line = order.Lines.Single(l => l.Id == forGood.Key);
            var back = forGood.Sum(d => d.Units);
            var left = Math.Min(back, Math.Max(0, line.Invoiced - Math.Max(0, line.Chargeable - back)));
            foreach (var draft in forGood)
            {
                var wanted = Math.Min(left, draft.Units);
                left -= wanted;
                foreach (var source in creditable.Where(c => c.OrderLineId == line.Id).OrderBy(c => c.DeliveryLineId == draft.Line.DeliveryLineId ? 0 : 1))
                {
                    var take = Math.Min(wanted, source.Units - used.GetValueOrDefault(source));
                    if (take <= 0)
                        continue;
                    used[source] = used.GetValueOrDefault(source) + take;
                    wanted -= take;
                    parts.Add(new Part(draft, source, take));
                }

                if (wanted > 0)
                    throw new ArgumentException($"{order.Title} counts {line.Invoiced} invoiced units of line {line.Id}; {wanted} of them are on none of the invoices given.", nameof(creditable));
            }
        }

        return parts;
    }

    private static List<Note> Price(List<Part> parts, Money fee, Percentage feeRate, CreditPricing? pricing)
    {
        var notes = parts.GroupBy(p => p.Source.InvoiceId).Select(invoice => new Note(invoice.First().Source, [.. invoice])).ToList();

        // The fee goes on one note: the one that can bear it best.
        var bearer = notes.MaxBy(n => n.GoodsNet);
        foreach (var note in notes)
            note.Settle(note == bearer ? fee : Money.Zero, feeRate, pricing);
        return notes;
    }

    private sealed record Draft(ReturnLine Line, int Units, ReturnDecision? Decision, bool Restock);

    private sealed class Part(Draft draft, Creditable source, int units)
    {
        public Draft Draft => draft;

        public Creditable Source => source;

        public int Units => units;

        public Money Net { get; set; }

        public Money Vat { get; set; }
    }

    private sealed class Note
    {
        private readonly Creditable _source;
        private readonly IReadOnlyList<UnitsToCredit> _units;
        private readonly IReadOnlyList<VatGroup> _groups;

        public Note(Creditable source, IReadOnlyList<Part> parts)
        {
            _source = source;
            Parts = parts;

            // Units of one invoice line are one line of the note, whatever lines of the return they come from.
            var lines = parts.GroupBy(p => p.Source.InvoiceLineId).Select(line => (line.First().Source, Parts: line.ToList(), Units: line.Sum(p => p.Units))).ToList();
            _units = [.. lines.Select(line => new UnitsToCredit(line.Source.InvoiceLineId, line.Source.OrderLineId, line.Source.DeliveryLineId, line.Units))];
            _groups = PriceCalculation.Of([.. lines.Select(line => line.Source.Of(line.Units))], source.OrderDiscount, Money.Zero).Groups;
            foreach (var group in _groups)
            {
                var members = parts.Where(p => p.Source.VatRate == group.Rate).ToList();
                Spread(group.Base, members, p => p.Source.Of(p.Units).Net, (p, share) => p.Net = share);
                Spread(group.Vat, members, p => p.Net, (p, share) => p.Vat = share);
            }
        }

        public IReadOnlyList<Part> Parts { get; }

        public Money GoodsNet => _groups.Sum(g => g.Base);

        public ReturnCredit Credit { get; private set; } = null!;

        public void Settle(Money fee, Percentage feeRate, CreditPricing? pricing)
        {
            var goodsVat = _groups.Sum(g => g.Vat);
            var vat = VatAfter(fee, feeRate);
            var amounts = pricing?.Invoke(_source.InvoiceId, _units, fee) ?? new CreditAmounts(GoodsNet - fee, vat);
            Spread(amounts.Net + fee, Parts, p => p.Net, (p, share) => p.Net = share);
            Spread(amounts.Vat + (goodsVat - vat), Parts, p => p.Vat, (p, share) => p.Vat = share);
            Credit = new ReturnCredit(_source.InvoiceId, _source.InvoiceNumber, _units, fee, amounts.Net, amounts.Vat);
        }

        private Money VatAfter(Money fee, Percentage feeRate)
        {
            var bases = _groups.ToDictionary(g => g.Rate, g => g.Base);
            if (fee > Money.Zero)
                bases[feeRate] = bases.GetValueOrDefault(feeRate) - fee;
            return bases.Sum(rate => rate.Value.Part(rate.Key));
        }

        private static void Spread(Money amount, IReadOnlyList<Part> parts, Func<Part, Money> weight, Action<Part, Money> set)
        {
            var shares = Rounding.Split(amount.Cents, [.. parts.Select(p => weight(p).Cents)]);
            for (var i = 0; i < parts.Count; i++)
                set(parts[i], new Money(shares[i]));
        }
    }
}
