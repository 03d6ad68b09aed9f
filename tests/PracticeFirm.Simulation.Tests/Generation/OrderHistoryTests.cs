using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Deliveries;
using PracticeFirm.Domain.Invoicing;
using PracticeFirm.Domain.Offertes;
using PracticeFirm.Domain.Orders;
using PracticeFirm.Domain.Purchasing;
using PracticeFirm.Domain.Returns;

namespace PracticeFirm.Simulation.Tests.Generation;

/// <summary>The rules that may never break, held over the generated firms.</summary>
public sealed class OrderHistoryTests
{
    public static TheoryData<string, int> All => Firms.All;

    [Theory]
    [MemberData(nameof(All))]
    public void There_are_as_many_orders_as_the_scenario_asks(string scenario, int seed)
    {
        var firm = Firms.Of(scenario, seed);
        var asked = Seeds.Library.Scenarios[scenario].HistoryOrders;
        Assert.InRange(firm.Orders.Count, asked, asked * 102 / 100);
        Assert.InRange(firm.Orders.Count(o => o.OfferteId is null), asked / 5, asked / 2);
        Assert.Contains(firm.Orders, o => o.IsPart);
        Assert.Equal(24, firm.Orders.Select(o => (o.CreatedOn.Year, o.CreatedOn.Month)).Distinct().Count(m => m != (2024, 11)));
        Assert.All(firm.Orders.Where(o => o.OfferteId is not null), o => Assert.Equal(OfferteStatus.Accepted, firm.Offertes[o.OfferteId!.Value - 1].Status));
    }

    [Theory]
    [MemberData(nameof(All))]
    public void Lines_add_up(string scenario, int seed)
    {
        var firm = Firms.Of(scenario, seed);
        var shipped = firm.Deliveries.Where(d => d.Status == DeliveryStatus.Shipped).SelectMany(d => d.Lines).ToLookup(l => l.OrderLineId);
        var released = firm.Deliveries.Where(d => d.IsOpen).SelectMany(d => d.Lines).ToLookup(l => l.OrderLineId);
        var invoiced = firm.Invoices.SelectMany(i => i.Lines.Where(l => l.Kind == InvoiceLineKind.Goods).Select(l => (i.Kind, Line: l))).ToLookup(l => l.Line.OrderLineId);
        Assert.All(firm.Orders.SelectMany(o => o.Lines.Select(l => (Order: o, Line: l))), at =>
        {
            var (order, line) = at;
            if (order.Status != OrderStatus.Cancelled)
                Assert.Equal(line.Quantity, line.Delivered + line.Open + line.Declined + line.ReturnedForCredit);
            Assert.Equal(line.Shipped, shipped[line.Id].Sum(l => l.Shipped));
            Assert.Equal(line.Released, released[line.Id].Sum(l => l.Picked ?? l.Quantity));
            Assert.InRange(line.Reserved, line.Released, Math.Max(0, line.Open));
            Assert.InRange(line.ReturnedForCredit + line.ReturnedForReplacement, 0, line.Shipped);
            Assert.Equal(line.InvoicedGross, invoiced[line.Id].Where(l => l.Kind == InvoiceKind.Invoice).Sum(l => l.Line.Quantity));
            Assert.Equal(line.CreditedBack, invoiced[line.Id].Where(l => l.Kind == InvoiceKind.CreditNote).Sum(l => l.Line.Quantity));
            Assert.InRange(line.Invoiced, 0, line.Shipped);
        });
    }

    [Theory]
    [MemberData(nameof(All))]
    public void Statuses_follow_from_quantities(string scenario, int seed) => Assert.All(Firms.Of(scenario, seed).Orders, o =>
    {
        Assert.Equal(o.Lines.Sum(l => l.Open), o.Status == OrderStatus.Cancelled ? 0 : o.OpenUnits);
        switch (o.Status)
        {
            case OrderStatus.Draft:
                Assert.Null(o.Number);
                break;
            case OrderStatus.Confirmed:
                Assert.True(o.OpenUnits > 0 && o.ShippedUnits == 0);
                break;
            case OrderStatus.PartlyDelivered:
                Assert.True(o.OpenUnits > 0 && o.ShippedUnits > 0);
                break;
            case OrderStatus.Delivered:
                Assert.Contains(o.Lines, l => l.ToInvoice > 0 || l.ToCredit > 0);
                break;
            case OrderStatus.Invoiced or OrderStatus.Closed:
                Assert.All(o.Lines, l => Assert.Equal((0, 0, 0), (l.Open, l.ToInvoice, l.ToCredit)));
                break;
            case OrderStatus.Cancelled:
                Assert.NotNull(o.CancelReason);
                break;
        }
    });

    [Theory]
    [MemberData(nameof(All))]
    public void Orders_are_closed_when_their_invoices_are_settled(string scenario, int seed)
    {
        var firm = Firms.Of(scenario, seed);
        var invoices = firm.Invoices.Where(i => i.Kind == InvoiceKind.Invoice).SelectMany(i => i.Sections.Select(s => (s.OrderId, Invoice: i))).ToLookup(i => i.OrderId, i => i.Invoice);
        Assert.All(firm.Orders.Where(o => o.Status is OrderStatus.Invoiced or OrderStatus.Closed && invoices[o.Id].Any()), o =>
            Assert.Equal(invoices[o.Id].All(i => i.Open == Money.Zero), o.Status == OrderStatus.Closed));
    }

    [Theory]
    [MemberData(nameof(All))]
    public void Numbers_have_no_gaps_or_doubles(string scenario, int seed)
    {
        var firm = Firms.Of(scenario, seed);
        string[] numbers =
        [
            .. firm.Orders.Select(o => o.Number).OfType<string>(), .. firm.Deliveries.Select(d => d.Number).OfType<string>(), .. firm.PurchaseOrders.Select(p => p.Number).OfType<string>(),
            .. firm.Returns.Select(r => r.Number), .. firm.Invoices.Select(i => i.Number).OfType<string>(), .. firm.Complaints.Select(c => c.Number),
            .. firm.Mailings.Select(m => m.Number).OfType<string>(), .. firm.Surveys.Select(s => s.Number),
        ];
        var drawn = firm.Numbers.Where(n => n.Prefix != Offerte.NumberPrefix).SelectMany(n => Enumerable.Range(1, n.Last).Select(at => NumberSeries.Format(n.Prefix, n.Year, at)));
        Assert.Equal(drawn.Order(StringComparer.Ordinal), numbers.Order(StringComparer.Ordinal));
        Assert.Equal(["CRE", "FAC", "INK", "KLA", "MLG", "OFF", "ORD", "PAK", "RET", "TVO"], firm.Numbers.Select(n => n.Prefix).Distinct().Order());
    }

    [Theory]
    [MemberData(nameof(All))]
    public void Invoices_are_sealed_and_open_items_add_up(string scenario, int seed)
    {
        var firm = Firms.Of(scenario, seed);
        Assert.All(firm.Invoices, i =>
        {
            Assert.True(i.VerifyContent());
            Assert.Equal(i.Total, i.NetTotal + i.VatTotal);
            Assert.Equal(i.Total, i.Groups.Sum(g => g.Base + g.Vat));
            Assert.True(BusinessCalendar.IsWorkingDay(i.InvoiceDate!.Value) && i.InvoiceDate < firm.Firm.BusinessDay);
            Assert.False(i.IsLateOn(i.InvoiceDate!.Value));
            Assert.True(i.Open >= Money.Zero || i.Kind == InvoiceKind.CreditNote);
        });
        var invoices = firm.Invoices.Where(i => i.Kind == InvoiceKind.Invoice).ToList();
        var notes = firm.Invoices.Where(i => i.Kind == InvoiceKind.CreditNote).ToList();
        var paid = firm.BankLines.Sum(b => b.Allocated);
        Assert.Equal(
            invoices.Sum(i => i.Total) - notes.Sum(n => n.Total) - paid - invoices.Sum(i => i.CashDiscountTaken + i.WrittenOff),
            firm.Invoices.Sum(i => i.Open));
        var received = firm.BankLines.SelectMany(b => b.Allocations).ToLookup(a => a.InvoiceId, a => a.Amount);
        Assert.All(invoices, i => Assert.Equal(i.Paid, received[i.Id].Sum()));
    }

    [Theory]
    [MemberData(nameof(All))]
    public void Every_part_has_a_number_of_its_own(string scenario, int seed)
    {
        var firm = Firms.Of(scenario, seed);
        Counted(firm.Orders.SelectMany(o => o.Lines));
        Counted(firm.Orders.SelectMany(o => o.Exceptions));
        Counted(firm.Orders.SelectMany(o => o.Consults));
        Counted(firm.Deliveries.SelectMany(d => d.Lines));
        Counted(firm.PurchaseOrders.SelectMany(p => p.Lines));
        Counted(firm.PurchaseOrders.SelectMany(p => p.Lines).SelectMany(l => l.Links));
        Counted(firm.PurchaseOrders.SelectMany(p => p.Receipts));
        Counted(firm.PurchaseOrders.SelectMany(p => p.Receipts).SelectMany(r => r.Lines));
        Counted(firm.Returns.SelectMany(r => r.Lines));
        Counted(firm.Returns.SelectMany(r => r.CreditNotes));
        Counted(firm.Invoices.SelectMany(i => i.Lines));
        Counted(firm.Invoices.SelectMany(i => i.Sections));
        Counted(firm.Invoices.SelectMany(i => i.Groups));
        Counted(firm.Invoices.SelectMany(i => i.Uses));
        Counted(firm.BankLines.SelectMany(b => b.Allocations));
    }

    [Theory]
    [MemberData(nameof(All))]
    public void Work_of_every_kind_waits(string scenario, int seed)
    {
        var firm = Firms.Of(scenario, seed);
        var today = firm.Firm.BusinessDay;
        foreach (var wait in (OrderWait[])[OrderWait.Confirmation, OrderWait.Choice, OrderWait.Release, OrderWait.Warehouse, OrderWait.Stock, OrderWait.Return, OrderWait.Invoicing, OrderWait.Payment])
            Assert.True(firm.Orders.Any(o => o.WaitsFor == wait), $"No order waits for {wait}.");
        var ordered = firm.Orders.Select(o => o.OfferteId).ToHashSet();
        Assert.Contains(firm.Offertes, o => o.Status == OfferteStatus.Accepted && !ordered.Contains(o.Id));
        Assert.Contains(firm.Deliveries, d => d.Status == DeliveryStatus.Released);
        Assert.Contains(firm.Deliveries, d => d.Status == DeliveryStatus.Picked);

        var waiting = firm.Orders.Where(o => o.IsConfirmed).SelectMany(o => o.Lines.Where(l => l.Short > 0).Select(l => (o.CustomerId, l.ArticleId, l.Short)))
            .GroupBy(l => l.ArticleId).ToList();
        Assert.True(waiting.Count >= 3, $"Only {waiting.Count} articles are waited for.");
        Assert.Contains(waiting, a => firm.Stock[a.Key - 1].Free > 0 && a.Sum(l => l.Short) > firm.Stock[a.Key - 1].Free && a.Select(l => l.CustomerId).Distinct().Count() > 1);

        Assert.Contains(firm.PurchaseOrders, p => p.IsLate(today));
        Assert.Contains(firm.PurchaseOrders, p => p.Lines.Any(l => l.Open > 0 && p.ExpectedOn(l) == today));
        foreach (var status in (PurchaseStatus[])[PurchaseStatus.Ordered, PurchaseStatus.Acknowledged, PurchaseStatus.Delayed, PurchaseStatus.PartlyReceived, PurchaseStatus.Received])
            Assert.True(firm.PurchaseOrders.Any(p => p.Status == status), $"No purchase order is {status}.");

        foreach (var status in Enum.GetValues<ReturnStatus>())
            Assert.True(firm.Returns.Any(r => r.Status == status), $"No return is {status}.");
        foreach (var decision in Enum.GetValues<ReturnDecision>())
            Assert.True(firm.Returns.SelectMany(r => r.Lines).Any(l => l.Decision == decision), $"Nothing was decided to {decision}.");

        var overdue = firm.Invoices.Where(i => i.Open > Money.Zero && i.DueOn < today).ToList();
        foreach (var level in (ReminderLevel?[])[null, .. Enum.GetValues<ReminderLevel>()])
            Assert.True(overdue.Exists(i => i.ReminderLevel == level), $"No overdue invoice had {level}.");
        foreach (var level in (ReminderLevel[])[ReminderLevel.Reminder, ReminderLevel.Dunning, ReminderLevel.FinalNotice])
            Assert.True(overdue.Exists(i => Reminder.Advise(i, firm.Customers[i.CustomerId - 1], today, firm.Firm.Credit) == level), $"No invoice needs {level} now.");
        Assert.Contains(firm.Invoices, i => i.IsDisputed);
        Assert.Contains(firm.Invoices, i => i.Sections.Count > 1);
    }

    [Theory]
    [MemberData(nameof(All))]
    public void The_bank_statement_of_this_morning_is_a_puzzle(string scenario, int seed)
    {
        var firm = Firms.Of(scenario, seed);
        var open = firm.BankLines.Where(b => b.Status == BankLineStatus.Open).ToList();
        var numbers = firm.Invoices.Select(i => i.Number!).ToHashSet();
        Assert.InRange(open.Count, 8, 14);
        Assert.Contains(open, b => b.Description.Contains(" en ", StringComparison.Ordinal) && b.Description.Split(" en ").All(numbers.Contains));
        Assert.Contains(open, b => b.Description.Contains("betalingskorting", StringComparison.Ordinal));
        Assert.Contains(open, b => b.Description.StartsWith("FAC-", StringComparison.Ordinal) && !numbers.Any(n => b.Description.Contains(n, StringComparison.Ordinal)));
        Assert.Contains(open, b => b.IsOutgoing);
        Assert.All(firm.BankLines, b => Assert.True(b.BookedOn < firm.Firm.BusinessDay && BusinessCalendar.IsWorkingDay(b.BookedOn)));
    }

    [Theory]
    [MemberData(nameof(All))]
    public void Credit_limits_are_mostly_respected(string scenario, int seed)
    {
        var firm = Firms.Of(scenario, seed);
        var owed = firm.Invoices.ToLookup(i => i.CustomerId, i => i.Open);
        Assert.InRange(firm.Customers.Count(c => owed[c.Id].Sum() > c.CreditLimit), 0, firm.Customers.Count / 20);
    }

    private static void Counted(IEnumerable<Entity> parts)
    {
        var ids = parts.Select(p => p.Id).Order().ToList();
        Assert.Equal(Enumerable.Range(1, ids.Count), ids);
    }
}
