using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Deliveries;
using PracticeFirm.Domain.Firm;
using PracticeFirm.Domain.Orders;
using PracticeFirm.Domain.Returns;
using PracticeFirm.Domain.Stock;
using PracticeFirm.Domain.Tests.Builders;
using static PracticeFirm.Domain.Tests.Builders.Make;

namespace PracticeFirm.Domain.Tests.Returns;

/// <summary>One confirmed order with what surrounds it: stock, deliveries, and invoices as far as returns need to know them.</summary>
internal sealed class ReturnWorld
{
    public const int FirstStock = 1_000;

    private readonly NumberSeries _orders = NumberSeries.Start(Order.NumberPrefix, Monday.Year);
    private readonly NumberSeries _deliveries = NumberSeries.Start(Delivery.NumberPrefix, Monday.Year);
    private readonly NumberSeries _invoiceNumbers = NumberSeries.Start("FAC", Monday.Year);
    private readonly NumberSeries _creditNumbers = NumberSeries.Start("CRE", Monday.Year);
    private readonly List<Delivery> _shipped = [];
    private readonly List<Creditable> _creditable = [];

    public ReturnWorld(params (int Quantity, decimal Price, decimal Discount, VatTariff Tariff)[] lines)
        : this(0, lines)
    {
    }

    public ReturnWorld(decimal orderDiscount, params (int Quantity, decimal Price, decimal Discount, VatTariff Tariff)[] lines)
    {
        var customer = Customer();
        Order = Order.Start(1, Firm, customer).Value.Saved();
        Done(Order.ChangeTerms(Order.Terms with { PartialDelivery = true, OrderDiscount = Percentage.Of(orderDiscount), ManualFreight = Money.Zero }, Firm));
        for (var i = 0; i < lines.Length; i++)
        {
            var added = Order.AddLine(Entry(lines[i].Quantity, lines[i].Discount), Article(i + 1, lines[i].Price, lines[i].Tariff).Listed(), Firm);
            Done(added);
            added.Value.Saved();
            Stock[i + 1] = StockItem.Open(i + 1, FirstStock, Monday, "Magazijn").WithId(i + 1);
        }

        Done(Order.Confirm(customer, null, _orders, Firm));
    }

    public TradingFirm Firm { get; } = OurFirm();

    public Order Order { get; }

    public Dictionary<int, StockItem> Stock { get; } = [];

    public NumberSeries Numbers { get; } = NumberSeries.Start(Return.NumberPrefix, Monday.Year);

    public IReadOnlyList<Delivery> Deliveries => _shipped;

    public IReadOnlyList<Creditable> Creditable => [.. _creditable.Where(c => c.Units > 0)];

    public OrderLine Line => Order.Lines[0];

    /// <summary>An order of one line.</summary>
    public static ReturnWorld Of(int quantity, decimal price = 24.95m) => new((quantity, price, 0m, VatTariff.High));

    /// <summary>Reserves, releases, picks and ships units of the lines, in their order.</summary>
    public Delivery Deliver(params int[] units)
    {
        var delivery = Release(units);
        Done(delivery.Pick(new Dictionary<int, int>(), Order));
        Done(delivery.Ship(Order, Stock, _deliveries, Firm, "Piet"));
        return delivery;
    }

    public Delivery Release(params int[] units)
    {
        var entries = new Dictionary<int, int>();
        for (var i = 0; i < units.Length; i++)
        {
            if (units[i] == 0)
                continue;
            var line = Order.Lines[i];
            Done(Order.Reserve(line.Id, units[i], Stock[line.ArticleId], Firm.BusinessDay, "Sanne"));
            entries[line.Id] = units[i];
        }

        var released = Delivery.Release(Order, entries, new DeliveryPlan(DeliveryMethod.OwnVan, Firm.BusinessDay, "", ""), Firm);
        Done(released);
        var delivery = released.Value.Saved();
        foreach (var line in delivery.Lines)
            line.Saved();
        _shipped.Add(delivery);
        return delivery;
    }

    /// <summary>Invoices what can be invoiced, at most so many units per line.</summary>
    /// <returns>The units on the invoice.</returns>
    public int Invoice(int most = int.MaxValue)
    {
        var left = Order.Lines.ToDictionary(l => l.Id, _ => most);
        var parts = Order.ToInvoice(_shipped);
        if (parts.Count == 0)
            return 0;
        var number = _invoiceNumbers.Next();
        var units = 0;
        foreach (var part in parts)
        {
            var take = Math.Min(part.Quantity, left[part.Line.Id]);
            if (take == 0)
                continue;
            left[part.Line.Id] -= take;
            units += take;
            Done(Order.Invoice(part.Line.Id, take));
            part.Delivery.Invoice(part.DeliveryLine.Id, take);
            _creditable.Add(new Creditable(
                part.Line.Id, part.DeliveryLine.Id, _invoiceNumbers.Last, number, 500 + _creditable.Count, take, part.Line.UnitPrice, part.Line.Discount, Order.Terms.OrderDiscount, part.Line.VatRate));
        }

        return units;
    }

    public Result<Return> Ask(IReadOnlyList<ReturnEntry> entries, Money? fee = null, string text = "")
    {
        var asked = Return.Request(Order, Deliveries, entries, text, fee, Numbers, Firm);
        if (asked.IsSuccess)
        {
            asked.Value.Saved();
            foreach (var line in asked.Value.Lines)
                line.Saved();
        }

        return asked;
    }

    public Result<Return> Ask(DeliveryLine line, int quantity, Money? fee = null) => Ask([new ReturnEntry(line.Id, quantity, ReturnReason.NotNeeded)], fee);

    /// <summary>A return of which everything came.</summary>
    public Return Came(Money? fee, params (DeliveryLine Line, int Quantity)[] lines)
    {
        var asked = Ask([.. lines.Select(l => new ReturnEntry(l.Line.Id, l.Quantity, ReturnReason.NotNeeded))], fee);
        Done(asked);
        Done(asked.Value.Approve(fee ?? Money.Zero, "Zet het retournummer op de doos.", Firm.BusinessDay));
        Done(asked.Value.Receive(new Dictionary<int, int>(), Order, Deliveries, Firm.BusinessDay));
        return asked.Value;
    }

    /// <summary>A return that was inspected, with one decision for all of it.</summary>
    public Return Decided(ReturnDecision decision, Money? fee, params (DeliveryLine Line, int Quantity)[] lines)
    {
        var ret = Came(fee, lines);
        Done(ret.Inspect([.. ret.Lines.Select(l => Found(l, decision))], Firm.BusinessDay));
        return ret;
    }

    public Return Decided(ReturnDecision decision, DeliveryLine line, int quantity, Money? fee = null) => Decided(decision, fee, (line, quantity));

    public static Inspection Found(ReturnLine line, ReturnDecision decision, bool? restock = null) => new(
        line.Id, ReturnCondition.AsNew, decision, restock ?? decision is ReturnDecision.Credit or ReturnDecision.Replace, "Gebruikt door de klant.");

    public ReturnConsequences Preview(Return ret, params Inspection[] choices) =>
        ReturnConsequences.Preview(ret, Order, Creditable, Firm.BusinessDay, choices.Length == 0 ? null : choices);

    /// <summary>Settles and makes the credit invoices.</summary>
    public Result<ReturnConsequences> Settle(Return ret)
    {
        var settled = ret.Settle(Order, Deliveries, Creditable, Stock, Firm, "Sanne");
        if (settled.IsSuccess)
            foreach (var credit in settled.Value.Credits)
            {
                foreach (var units in credit.Units)
                {
                    Done(Order.Credit(units.OrderLineId, units.Quantity, reopens: true));
                    var at = _creditable.FindIndex(c => c.InvoiceLineId == units.InvoiceLineId);
                    _creditable[at] = _creditable[at] with { Units = _creditable[at].Units - units.Quantity };
                }

                var number = _creditNumbers.Next();
                ret.SetCreditNote(_creditNumbers.Last, number);
            }

        return settled;
    }

    public ReturnConsequences Settled(ReturnDecision decision, DeliveryLine line, int quantity)
    {
        var settled = Settle(Decided(decision, line, quantity));
        Done(settled);
        return settled.Value;
    }
}
