using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Deliveries;
using PracticeFirm.Domain.Invoicing;
using PracticeFirm.Domain.Relations;

namespace PracticeFirm.Simulation.Generation;

/// <summary>
/// Invoices what was delivered: most customers per delivery, some once a month for all of it. Customers pay in time, late or never;
/// who doesn't gets letters.
/// </summary>
internal sealed partial class InvoiceHistory
{
    /// <summary>Of a hundred customers, those who want one invoice a month.</summary>
    private const int Collective = 9;

    private readonly Trade _trade;
    private readonly bool[] _isCollective;
    private readonly List<Sale>[] _delivered;
    private readonly List<Invoice> _open = [];

    public InvoiceHistory(Trade trade)
    {
        _trade = trade;
        var customers = trade.World.Made.Customers.Count;
        _isCollective = new bool[customers + 1];
        _delivered = new List<Sale>[customers + 1];
        foreach (var profile in trade.World.Profiles)
            _isCollective[profile.Customer.Id] = profile.Planted is null && !profile.Customer.PaymentTerms.HasCashDiscount && trade.World.Chance("collective", profile.Customer.Id).Percent(profile.Type.Size == Scenarios.CustomerSize.Small ? Collective / 3 : Collective * 2);
    }

    /// <summary>Invoices with something open, oldest first; some may have been settled since.</summary>
    public IReadOnlyList<Invoice> Open => _open;

    private Agenda Agenda => _trade.Agenda;

    private World World => _trade.World;

    private DateOnly Day => _trade.Day;

    /// <summary>A delivery left: it is invoiced within some days, or with all others of the month.</summary>
    public void Delivered(Sale sale, Delivery delivery)
    {
        var customer = sale.Profile.Customer.Id;
        if (_isCollective[customer])
        {
            (_delivered[customer] ??= []).Add(sale);
            return;
        }

        var wait = Agenda.Number >= Agenda.Today - 2 && sale.Chance.Percent(60) ? 3 : sale.Chance.Below(10) switch { < 6 => 0, < 9 => 1, _ => sale.Chance.Between(2, 4) };
        Agenda.After(wait, () => Invoice(sale, delivery.ShippedOn!.Value));
    }

    /// <summary>Collective invoices of the month before, invoices that fall due, letters on Tuesdays and Thursdays.</summary>
    public void EveryDay()
    {
        FallDue();
        if (Agenda.IsToday)
            return;
        if (Agenda.Number > 0 && Day.Month != Agenda.DateOf(Agenda.Number - 1).Month)
            for (var customer = 1; customer < _delivered.Length; customer++)
                if (_delivered[customer] is { Count: > 0 } sales)
                {
                    InvoiceMonth(sales);
                    sales.Clear();
                }

        if (Day.DayOfWeek is DayOfWeek.Tuesday or DayOfWeek.Thursday && Agenda.Number < Agenda.Today - LettersLeft)
            SendLetters();
    }

    private void Invoice(Sale sale, DateOnly shippedOn)
    {
        if (Agenda.IsToday)
            return;
        var part = InvoiceBooking.ToInvoice(sale.Order, sale.Deliveries, shippedOn, shippedOn);
        if (part.Lines.Count > 0)
            Post([sale], [part], sale.Order.Terms.Language, sale.Order.Terms.PaymentTerms);
    }

    private void InvoiceMonth(List<Sale> sales)
    {
        var through = new DateOnly(Day.Year, Day.Month, 1).AddDays(-1);
        var from = new DateOnly(through.Year, through.Month, 1);
        var (orders, parts) = (new List<Sale>(), new List<OrderToInvoice>());
        foreach (var sale in sales)
        {
            if (orders.Contains(sale) || InvoiceBooking.ToInvoice(sale.Order, sale.Deliveries, through, from) is not { Lines.Count: > 0 } part)
                continue;
            orders.Add(sale);
            parts.Add(part);
        }

        if (parts.Count > 0)
            Post(orders, parts, orders[0].Profile.Customer.Language, orders[0].Profile.Customer.PaymentTerms);
    }

    private void Post(List<Sale> sales, List<OrderToInvoice> parts, Language language, PaymentTerms terms)
    {
        var profile = sales[0].Profile;
        var invoice = World.Keep(World.Made.Invoices, World.Must(Domain.Invoicing.Invoice.Draft(profile.Customer, World.Firm, _trade.Office.Id, language, terms, parts)));
        NumberParts(invoice);
        World.Must(InvoiceBooking.Post(
            invoice, profile.Customer, [.. sales.Select(s => s.Order)], [.. sales.SelectMany(s => s.Deliveries)], World.Series(Domain.Invoicing.Invoice.InvoicePrefix, Day.Year), World.Firm));
        _trade.Log(invoice, _trade.Office.Name);
        foreach (var sale in sales)
        {
            sale.Invoices.Add(invoice);
            _trade.Log(sale.Order, _trade.Office.Name);
        }

        if (invoice.Open > Money.Zero)
            _open.Add(invoice);
        PlanPayment(invoice, profile);
    }

    /// <summary>Credits units of an invoice, or an amount off its price.</summary>
    public Invoice Credit(Sale sale, Invoice original, IReadOnlyList<CreditLine> lines, Money fee, string reason, bool reopens = false, bool all = false)
    {
        var note = World.Keep(World.Made.Invoices, World.Must(all
            ? Domain.Invoicing.Invoice.CreditAll(original, reason, reopens, _trade.Office.Id, World.Firm)
            : Domain.Invoicing.Invoice.Credit(original, lines, false, fee, reason, reopens, _trade.Office.Id, World.Firm)));
        NumberParts(note);
        var orders = new List<Domain.Orders.Order>();
        var deliveries = new List<Delivery>();
        foreach (var section in original.Sections)
        {
            orders.Add(_trade.Sales[section.OrderId - 1].Order);
            deliveries.AddRange(_trade.Sales[section.OrderId - 1].Deliveries);
        }

        World.Must(InvoiceBooking.PostCredit(note, original, sale.Profile.Customer, orders, deliveries, World.Series(Domain.Invoicing.Invoice.CreditPrefix, Day.Year), World.Firm));
        World.Number(note.Uses);
        sale.Profile.Exposure -= note.Total.Cents;
        _trade.Log(note, _trade.Office.Name);
        _trade.Log(original, _trade.Office.Name);
        foreach (var order in orders)
        {
            World.Number(order.Exceptions);
            _trade.Log(order, _trade.Office.Name);
        }

        Settle(original);
        if (note.Open < Money.Zero)
            Agenda.After(sale.Chance.Between(3, 9), () => GiveBack(note, sale.Profile));
        return note;
    }

    /// <summary>Orders whose invoices are all settled are done.</summary>
    private void Settle(Invoice invoice)
    {
        foreach (var section in invoice.Sections)
        {
            var sale = _trade.Sales[section.OrderId - 1];
            sale.Order.Settle(sale.Invoices.TrueForAll(i => i.Open == Money.Zero));
            _trade.Log(sale.Order, _trade.Office.Name);
        }
    }

    private void NumberParts(Invoice invoice)
    {
        World.Number(invoice.Lines);
        World.Number(invoice.Sections);
        World.Number(invoice.Groups);
    }

    private void FallDue()
    {
        var kept = 0;
        for (var i = 0; i < _open.Count; i++)
        {
            var invoice = _open[i];
            if (invoice.Open <= Money.Zero)
                continue;
            _open[kept++] = invoice;
            if (invoice.DueOn < Day && invoice.Status is InvoiceStatus.Sent or InvoiceStatus.PartlyPaid && invoice.FallDue(Day))
                _trade.Log(invoice, Simulation);
        }

        _open.RemoveRange(kept, _open.Count - kept);
    }

    private const string Simulation = "Oefenomgeving";

    private Customer CustomerOf(Invoice invoice) => World.Made.Customers[invoice.CustomerId - 1];
}
