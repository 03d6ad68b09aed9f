using System.Globalization;
using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Deliveries;
using PracticeFirm.Domain.Firm;
using PracticeFirm.Domain.Invoicing;
using PracticeFirm.Domain.Orders;
using PracticeFirm.Domain.Purchasing;
using PracticeFirm.Domain.Relations;
using PracticeFirm.Domain.Returns;
using PracticeFirm.Domain.Stock;
using PracticeFirm.Domain.Tests.Builders;
using PracticeFirm.Domain.Tests.Orders;
using static PracticeFirm.Domain.Tests.Builders.Make;

namespace PracticeFirm.Domain.Tests.Trade;

/// <summary>
/// A firm with two customers, a supplier and three articles in which one history is played from order to cash, kept in step as the
/// handlers do, and checked after every step.
/// </summary>
internal sealed class TradeWorld
{
    private const string Somebody = "Sanne de Wit";
    private const string Agreed = "Afgesproken met de klant";
    private const int Articles = 3;
    private const int FirstStock = 20;

    private readonly TradingFirm _firm = OurFirm(new DateOnly(2026, 2, 2));
    private readonly Customer[] _customers =
    [
        Customer(1, Details() with { PartialDelivery = true, PaymentTerms = new PaymentTerms(30, Percentage.Of(2), 8) }),
        Customer(2, Details() with { PartialDelivery = true, KvkNumber = null, VatNumber = null }),
    ];

    private readonly Dictionary<int, StockItem> _stock = Enumerable.Range(1, Articles).ToDictionary(id => id, id => StockItem.Open(id, FirstStock, new DateOnly(2026, 2, 2), Somebody).Saved());
    private readonly Dictionary<string, NumberSeries> _numbers =
        new[] { Order.NumberPrefix, Delivery.NumberPrefix, Invoice.InvoicePrefix, Invoice.CreditPrefix, Return.NumberPrefix, PurchaseOrder.NumberPrefix }.ToDictionary(p => p, p => NumberSeries.Start(p, 2026));

    private readonly List<Delivery> _deliveries = [];
    private readonly List<BankLine> _bank = [];
    private readonly Dictionary<Invoice, string> _seals = [];
    private readonly Dictionary<int, int> _corrected = Enumerable.Range(1, Articles).ToDictionary(id => id, _ => 0);
    private int _slips;

    public List<Order> Orders { get; } = [];

    public List<Invoice> Invoices { get; } = [];

    public List<Invoice> Notes { get; } = [];

    public List<PurchaseOrder> Purchases { get; } = [];

    public List<Return> Returns { get; } = [];

    /// <summary>The verbs that were done, not refused.</summary>
    public HashSet<TradeVerb> Succeeded { get; } = [];

    /// <summary>The codes of what was refused.</summary>
    public HashSet<string> Refusals { get; } = [];

    /// <summary>The statuses that documents had, of every kind of document.</summary>
    public HashSet<Enum> Statuses { get; } = [];

    public void Play(TradeHistory history)
    {
        foreach (var customer in _customers)
            Done(StartOrder(customer, 7, 4));
        foreach (var step in history.Steps)
        {
            var before = Figures();
            var done = Do(step);
            if (done is { IsSuccess: true })
                Succeeded.Add(step.Verb);
            else
                Assert.Equal(before, Figures());
            if (done is { IsFailure: true })
                Refusals.UnionWith(done.Errors.Select(e => e.Code));
            Check();
        }

        Assert.All(Invoices.Concat(Notes).Where(i => !i.IsDraft), i => Assert.True(i.VerifyContent(), $"{i.Number} changed."));
    }

    /// <summary>Null when there is nothing to do it to.</summary>
    private Result? Do(TradeStep step)
    {
        var (pick, value, today) = (step.Pick, step.Value, _firm.BusinessDay);
        var small = value is < 1 or > 999 ? value : 1 + (value % 9);
        var order = One(Orders, pick)!;
        var line = order.Lines[pick / 7 % order.Lines.Count];
        var stock = _stock[line.ArticleId];
        var invoice = One(Invoices, pick);
        switch (step.Verb)
        {
            case TradeVerb.Order:
                return Orders.Count > 5 ? null : StartOrder(_customers[pick % 2], small, 1 + (pick % 12));
            case TradeVerb.Reserve:
                return order.Reserve(line.Id, pick % 3 == 0 ? small : Math.Min(line.Short, stock.Free), stock, today, Somebody);
            case TradeVerb.LetGo:
                return order.LetGo(line.Id, small, stock, today, Somebody);
            case TradeVerb.ChangeQuantity:
                return order.ChangeQuantity(line.Id, small, stock, _firm, Somebody, Agreed);
            case TradeVerb.Decline:
                return order.Decline(line.Id, small, stock, today, Somebody, Agreed);
            case TradeVerb.CancelOrder:
                return pick % 3 == 0 ? order.Cancel(Agreed, _stock, today, Somebody) : null;
            case TradeVerb.Deliver:
                return Deliver(order, value);
            case TradeVerb.CancelDelivery:
                return One(_deliveries.FindAll(d => d.IsOpen), pick) is { } open ? open.Cancel(Agreed, Orders.Single(o => o.Id == open.OrderId), today) : null;
            case TradeVerb.DraftInvoice:
                return DraftInvoice(_customers[pick % 2], value);
            case TradeVerb.PostInvoice:
                return One(Invoices.FindAll(i => i.IsDraft), pick) is { } draft ? Post(draft) : null;
            case TradeVerb.CreditUnits:
                return invoice is null ? null : Credit(Invoice.Credit(invoice, [new CreditLine(invoice.Lines[value % 2 == 0 ? 0 : ^1].Id, small)], pick % 3 == 0, Money.Zero, Agreed, pick % 2 == 0, 1, _firm), invoice);
            case TradeVerb.CreditWhole:
                return invoice is null ? null : Credit(Invoice.CreditAll(invoice, Agreed, pick % 2 == 0, 1, _firm), invoice);
            case TradeVerb.UseCredit:
                return One(Notes.FindAll(n => n.Open < Money.Zero), pick) is { } note && One(Invoices.FindAll(i => i.CustomerId == note.CustomerId && i.Open > Money.Zero), value & 15) is { } target
                    ? Settled(note.UseOn(target, -note.Open < target.Open ? -note.Open : target.Open, today), note, target) : null;
            case TradeVerb.Pay:
                return invoice is null || invoice.IsDraft ? null : Pay(invoice, value);
            case TradeVerb.UndoPayment:
                return Undo(pick);
            case TradeVerb.PayBack:
                return One(Notes.FindAll(n => n.Open < Money.Zero), pick) is { } owed ? Book(owed, owed.Open, -owed.Open, false) : null;
            case TradeVerb.WriteOff:
                return invoice is null ? null : Settled(invoice.WriteOff(value % 2 == 0 ? invoice.Open : new Money(value), Agreed, pick % 4 == 0 ? Euro(100_000) : _firm.Credit.WriteOffMandate, today), invoice);
            case TradeVerb.AskBack:
                return AskBack(pick, small);
            case TradeVerb.AdvanceReturn:
                return One(Returns.FindAll(r => r.IsOpen), pick) is { } waiting ? Advance(waiting, step) : null;
            case TradeVerb.RejectReturn:
                return One(Returns, pick) is { } refused ? refused.Reject(Agreed, OrderOf(refused), DeliveriesOf(refused)) : null;
            case TradeVerb.Buy:
                return Buy(pick, small);
            case TradeVerb.Postpone:
                return One(Purchases, pick) is { } late ? Postpone(late, value) : null;
            case TradeVerb.Receive:
                return One(Purchases, pick) is { } coming ? Receive(coming, step) : null;
            case TradeVerb.CloseRest:
                return One(Purchases, pick) is { } short_ ? Booked(short_, short_.CloseRest(null, Agreed)) : null;
            case TradeVerb.CorrectStock:
                return Correct(stock, small);
            case TradeVerb.NextDays:
                for (var days = 0; days <= (value & 31) && _firm.BusinessDay < new DateOnly(2026, 12, 18); days++)
                    _firm.StartNextDay();
                foreach (var each in Invoices)
                    each.FallDue(_firm.BusinessDay);
                return Result.Success;
            default:
                throw new ArgumentOutOfRangeException(nameof(step));
        }
    }

    private static T? One<T>(List<T> all, int pick) where T : class => all.Count == 0 ? null : all[^(1 + (pick % Math.Min(4, all.Count)))];

    private Result StartOrder(Customer customer, int first, int second)
    {
        var order = Order.Start(1, _firm, customer).Value.Saved();
        foreach (var (article, quantity) in new[] { (1 + (Orders.Count % Articles), first), (1 + ((Orders.Count + 1) % Articles), second) })
        {
            var added = order.AddLine(Entry(quantity, 5), Article(article, tariff: article == 2 ? VatTariff.Low : VatTariff.High).Listed(), _firm);
            if (added.IsFailure)
                return added;
            added.Value.Saved();
        }

        Done(order.ChangeTerms(order.Terms with { PartialDelivery = true, OrderDiscount = Percentage.Of(2.5m), ManualFreight = Euro(15) }, _firm));
        Done(order.Confirm(customer, null, _numbers[Order.NumberPrefix], _firm));
        Orders.Add(order);
        return Result.Success;
    }

    private Result Deliver(Order order, int value)
    {
        var open = _deliveries.Find(d => d.OrderId == order.Id && d.IsOpen);
        if (open is not null)
        {
            var picked = open.Status == DeliveryStatus.Released ? open.Pick(new Dictionary<int, int>(), order) : Result.Success;
            return picked.IsFailure || value % 3 == 0 ? picked : open.Ship(order, _stock, _numbers[Delivery.NumberPrefix], _firm, Somebody);
        }

        var entries = order.Lines.ToDictionary(l => l.Id, l => value % 2 == 0 ? l.Releasable : Math.Min(l.Releasable, 3));
        var released = Delivery.Release(order, entries, new DeliveryPlan(DeliveryMethod.OwnVan, _firm.BusinessDay, "", ""), _firm);
        if (released.IsFailure)
            return released;
        var delivery = released.Value.Saved();
        foreach (var line in delivery.Lines)
            line.Saved();
        _deliveries.Add(delivery);
        if (value % 5 == 0)
            return Result.Success;
        var found = value % 7 == 0 ? delivery.Lines.Take(1).ToDictionary(l => l.Id, l => l.Quantity - 1) : [];
        Done(delivery.Pick(found.Values.All(v => v > 0) ? found : new Dictionary<int, int>(), order));
        Done(delivery.Ship(order, _stock, _numbers[Delivery.NumberPrefix], _firm, Somebody));
        return Result.Success;
    }

    /// <summary>A draft of one month of one order or of all orders of a customer, of what is in no draft yet.</summary>
    private Result DraftInvoice(Customer customer, int value)
    {
        var drafted = Invoices.Where(i => i.IsDraft).SelectMany(i => i.Lines).Select(l => l.DeliveryId).ToHashSet();
        var free = _deliveries.FindAll(d => d.CustomerId == customer.Id && d.Status == DeliveryStatus.Shipped && !drafted.Contains(d.Id));
        var month = free.Find(d => d.Lines.Any(l => l.Invoiced < l.Shipped))?.ShippedOn ?? _firm.BusinessDay;
        var from = new DateOnly(month.Year, month.Month, 1);
        var orders = Orders.Where(o => o.CustomerId == customer.Id && o.ConfirmedOn is not null && !Invoices.Exists(i => i.IsDraft && i.Sections.Any(s => s.OrderId == o.Id))).ToList();
        if (value % 2 == 0)
            orders = [.. orders.Take(1)];
        var made = Invoice.Draft(
            customer, _firm, 1, Language.Dutch, customer.PaymentTerms,
            [.. orders.Select(o => InvoiceBooking.ToInvoice(o, free.Where(d => d.OrderId == o.Id), from.AddMonths(1).AddDays(-1), from))]);
        if (made.IsSuccess)
            Invoices.Add(Kept(made.Value));
        return made;
    }

    private Result Post(Invoice draft)
    {
        var posted = InvoiceBooking.Post(draft, CustomerOf(draft), Orders, _deliveries, _numbers[Invoice.InvoicePrefix], _firm);
        return Settled(posted, draft);
    }

    private Result Credit(Result<Invoice> made, Invoice original)
    {
        if (made.IsFailure)
            return made;
        var note = Kept(made.Value);
        Done(Settled(InvoiceBooking.PostCredit(note, original, CustomerOf(original), Orders, _deliveries, _numbers[Invoice.CreditPrefix], _firm), note, original));
        Notes.Add(note);
        Settle(note, original);
        return Result.Success;
    }

    private Result Pay(Invoice invoice, int value) => (value & 3) switch
    {
        0 => Book(invoice, invoice.Open, invoice.Open, false),
        1 => Book(invoice, invoice.Open - invoice.CashDiscountLeft, invoice.Open - invoice.CashDiscountLeft, true),
        2 => Book(invoice, new Money(1 + (value & 0xFFFF)), new Money(1 + (value & 0xFFFF)), false),
        _ => Book(invoice, Euro(1_000_000), new Money(value), false),
    };

    /// <summary>A bank line and all or part of it for one document, all or nothing.</summary>
    private Result Book(Invoice invoice, Money amount, Money part, bool withDiscount)
    {
        var booked = BankLine.Book(_firm.BusinessDay, amount, CustomerOf(invoice).Name, null, invoice.Number!, _firm.BusinessDay);
        if (booked.IsFailure)
            return booked;
        var allocated = booked.Value.Allocate(invoice, part, withDiscount, _firm.BusinessDay);
        if (allocated.IsFailure)
            return allocated;
        _bank.Add(booked.Value.Saved());
        return Settled(Result.Success, invoice);
    }

    private Result? Undo(int pick)
    {
        if (One(_bank.FindAll(b => b.Allocations.Count > 0), pick) is not { } line)
            return null;
        var allocation = line.Allocations[0];
        var invoice = Invoices.Concat(Notes).Single(i => i.Id == allocation.InvoiceId);
        return Settled(line.Undo(allocation, invoice, _firm.BusinessDay), invoice);
    }

    private Result? AskBack(int pick, int units)
    {
        if (One(_deliveries.FindAll(d => d.Status == DeliveryStatus.Shipped), pick) is not { } delivery)
            return null;
        var line = delivery.Lines[pick % delivery.Lines.Count];
        var order = Orders.Single(o => o.Id == delivery.OrderId);
        var left = line.Shipped - line.Returned;
        var asked = Return.Request(
            order, [.. _deliveries.Where(d => d.OrderId == order.Id)], [new ReturnEntry(line.Id, pick % 4 > 0 && left > 0 ? Math.Min(units, left) : units, ReturnReason.NotNeeded)], "", null,
            _numbers[Return.NumberPrefix], _firm);
        if (asked.IsFailure)
            return asked;
        foreach (var each in asked.Value.Saved().Lines)
            each.Saved();
        Returns.Add(asked.Value);
        return Result.Success;
    }

    private Result Advance(Return ret, TradeStep step)
    {
        var (order, deliveries, today) = (OrderOf(ret), DeliveriesOf(ret), _firm.BusinessDay);
        return ret.Status switch
        {
            ReturnStatus.Requested => ret.Approve(Money.Zero, "", today),
            ReturnStatus.Approved => ret.Receive(ret.Lines.ToDictionary(l => l.Id, l => step.Value % 4 == 0 ? l.Quantity - 1 : l.Quantity), order, deliveries, today),
            ReturnStatus.Received => ret.Inspect([.. ret.Lines.Select(l => Found(l, step.Pick))], today),
            _ => Settle(ret, order, deliveries),
        };
    }

    private static Inspection Found(ReturnLine line, int pick)
    {
        var decision = (pick % 5) switch { 0 => ReturnDecision.Replace, 1 => ReturnDecision.Repair, 2 => ReturnDecision.Reject, _ => ReturnDecision.Credit };
        return new Inspection(line.Id, ReturnCondition.AsNew, decision, decision is ReturnDecision.Replace or ReturnDecision.Credit && pick % 2 == 0, Agreed);
    }

    private Result Settle(Return ret, Order order, List<Delivery> deliveries)
    {
        var creditable = Invoices.Where(i => !i.IsDraft).SelectMany(i => i.Lines.Where(l => l.OrderId == order.Id && l.Creditable > 0).Select(l => new Creditable(
            l.OrderLineId, l.DeliveryLineId, i.Id, i.Number!, l.Id, l.Creditable, l.UnitPrice, l.Discount, i.Sections.Single(s => s.OrderId == order.Id).OrderDiscount, l.VatRate))).ToList();
        var settled = ret.Settle(order, deliveries, creditable, _stock, _firm, Somebody);
        if (settled.IsFailure)
            return settled;
        foreach (var credit in settled.Value.Credits)
        {
            var original = Invoices.Single(i => i.Id == credit.InvoiceId);
            Done(Credit(Invoice.Credit(original, [.. credit.Units.Select(u => new CreditLine(u.InvoiceLineId, u.Quantity))], false, Money.Zero, Agreed, false, 1, _firm), original));
            ret.SetCreditNote(Notes[^1].Id, Notes[^1].Number!);
        }

        return Result.Success;
    }

    private Result Buy(int pick, int units)
    {
        var purchase = PurchaseOrder.Start(Purchasing.Purchases.Supplier(), 1, _firm).Saved();
        var added = purchase.AddLine(PurchaseEntry.Of(units), Article(1 + (pick % Articles)), _firm);
        if (added.IsFailure)
            return added;
        added.Value.Saved();
        Done(purchase.Place(_numbers[PurchaseOrder.NumberPrefix], _firm));
        foreach (var expected in purchase.Expectations)
            Done(_stock[expected.ArticleId].Expect(expected.Quantity, expected.On, purchase.Number!));
        Purchases.Add(purchase);
        return Result.Success;
    }

    private Result Postpone(PurchaseOrder purchase, int value)
    {
        var today = _firm.BusinessDay;
        var day = BusinessCalendar.AddWorkingDays(purchase.PromisedOn is { } promised && promised > today ? promised : today, 1 + (value & 3));
        var said = purchase.PromisedOn is null ? purchase.Acknowledge(today, day) : purchase.Delay(today, day, Agreed);
        if (said.IsSuccess)
            foreach (var expected in purchase.Expectations)
                Done(_stock[expected.ArticleId].Postpone(purchase.Number!, expected.On));
        return said;
    }

    private Result Receive(PurchaseOrder purchase, TradeStep step)
    {
        var line = purchase.Lines[0];
        var came = (step.Pick % 8) switch { 0 => step.Value, 1 => line.Open + 2, 2 => line.Open / 2, _ => line.Open };
        var damaged = step.Pick % 9 == 0 ? Math.Min(1, came) : 0;
        var surplus = came is < 0 or > 10_000 ? 0 : Math.Max(0, came - damaged - line.Open);
        var received = purchase.Receive([new ReceiptEntry(line.Id, came, damaged, surplus > 0 ? surplus / 2 : null)], $"PB-{++_slips}", _firm, Somebody);
        return received.IsFailure ? received : Booked(purchase, Result<IReadOnlyList<PurchaseChange>>.Success(received.Value.Changes));
    }

    private Result Booked(PurchaseOrder purchase, Result<IReadOnlyList<PurchaseChange>> done)
    {
        if (done.IsFailure)
            return done;
        foreach (var change in done.Value)
        {
            var item = _stock[change.ArticleId];
            if (change.Accepted > 0)
                Done(item.Receive(change.Accepted, _firm.BusinessDay, purchase.Number!, Somebody));
            if (change.NoLongerExpected > 0)
                Done(item.Arrived(purchase.Number!, change.NoLongerExpected));
        }

        return Result.Success;
    }

    private Result Correct(StockItem stock, int counted)
    {
        var before = stock.OnHand;
        var corrected = stock.Correct(counted, _firm.BusinessDay, "Telverschil", Somebody);
        _corrected[stock.ArticleId] += stock.OnHand - before;
        return corrected;
    }

    private Result Settled(Result done, params Invoice[] about)
    {
        if (done.IsSuccess)
            Settle(about);
        return done;
    }

    /// <summary>Orders are settled when nothing is open on any posted document with a section of them.</summary>
    private void Settle(params Invoice[] about)
    {
        foreach (var id in about.SelectMany(i => i.Sections).Select(s => s.OrderId).Distinct())
            Orders.Single(o => o.Id == id).Settle(Invoices.Concat(Notes).Where(i => !i.IsDraft && i.Sections.Any(s => s.OrderId == id)).All(i => i.Open == Money.Zero));
    }

    private Customer CustomerOf(Invoice invoice) => _customers.Single(c => c.Id == invoice.CustomerId);

    private Order OrderOf(Return ret) => Orders.Single(o => o.Id == ret.OrderId);

    private List<Delivery> DeliveriesOf(Return ret) => _deliveries.FindAll(d => d.OrderId == ret.OrderId);

    private static Invoice Kept(Invoice invoice)
    {
        foreach (var line in invoice.Saved().Lines)
            line.Saved();
        return invoice;
    }

    private void Check()
    {
        foreach (var order in Orders)
        {
            foreach (var exception in order.Exceptions.Where(e => e.Id == 0))
                exception.Saved();
            var deliveries = _deliveries.FindAll(d => d.OrderId == order.Id);
            OrderInvariants.Hold(order, deliveries);
            ChargedWithinDelivered(order, deliveries);
        }

        foreach (var stock in _stock.Values)
            GoodsAddUp(stock);
        DocumentsAreSealed();
        MoneyAddsUp();
        NumbersFollow(Order.NumberPrefix, Orders.Select(o => o.Number));
        NumbersFollow(Delivery.NumberPrefix, _deliveries.Select(d => d.Number));
        NumbersFollow(Invoice.InvoicePrefix, Invoices.Select(i => i.Number));
        NumbersFollow(Invoice.CreditPrefix, Notes.Select(i => i.Number));
        NumbersFollow(Return.NumberPrefix, Returns.Select(r => r.Number));
        NumbersFollow(PurchaseOrder.NumberPrefix, Purchases.Select(p => p.Number));
        Statuses.UnionWith([.. Orders.Select(o => (Enum)o.Status), .. Invoices.Concat(Notes).Select(i => (Enum)i.Status), .. Purchases.Select(p => (Enum)p.Status), .. Returns.Select(r => (Enum)r.Status)]);
    }

    private void GoodsAddUp(StockItem stock)
    {
        var id = stock.ArticleId;
        OrderInvariants.Hold(stock, Orders.SelectMany(o => o.Lines).Where(l => l.ArticleId == id));
        var arrived = Purchases.SelectMany(p => p.Receipts).SelectMany(r => r.Lines).Where(l => l.ArticleId == id).Sum(l => l.Accepted);
        var left = _deliveries.SelectMany(d => d.Lines).Where(l => l.ArticleId == id).Sum(l => l.Shipped);
        var back = Returns.Where(r => r.Status == ReturnStatus.Settled).SelectMany(r => r.Lines).Where(l => l.ArticleId == id && l.Restock).Sum(l => l.Received);
        Assert.Equal(FirstStock + arrived - left + back + _corrected[id], stock.OnHand);
        Assert.Equal(
            Purchases.SelectMany(p => p.Expectations).Where(e => e.ArticleId == id).Sum(e => e.Quantity),
            stock.Expected.Sum(e => e.Quantity));
    }

    /// <summary>In units per line as on the documents themselves; in money per line to the cent that each invoice line may round.</summary>
    private void ChargedWithinDelivered(Order order, List<Delivery> deliveries)
    {
        foreach (var line in order.Lines)
        {
            var invoiced = Invoices.Where(i => !i.IsDraft).SelectMany(i => i.Lines).Where(l => l.OrderLineId == line.Id).ToList();
            var credited = Notes.SelectMany(n => n.Lines).Where(l => invoiced.Exists(i => i.Id == l.OriginalLineId)).ToList();
            var units = invoiced.Sum(l => l.Quantity) - credited.Where(l => l.Kind == InvoiceLineKind.Goods).Sum(l => l.Quantity);
            Assert.Equal(line.Invoiced, units);
            Assert.InRange(units, 0, deliveries.SelectMany(d => d.Lines).Where(l => l.OrderLineId == line.Id).Sum(l => l.Shipped));
            var charged = invoiced.Sum(l => l.Net) - credited.Sum(l => l.Net);
            var delivered = line.Shipped == 0 ? Money.Zero : new CalculationLine(line.Shipped, line.UnitPrice, line.Discount, line.VatRate).Net;
            Assert.InRange(charged.Cents, 0, delivered.Cents + invoiced.Count + credited.Count);
        }

        Assert.InRange(Invoices.Where(i => !i.IsDraft).SelectMany(i => i.Sections).Count(s => s.OrderId == order.Id && s.Freight > Money.Zero && !s.FreightCredited), 0, 1);
    }

    private void DocumentsAreSealed()
    {
        foreach (var document in Invoices.Concat(Notes).Where(i => !i.IsDraft))
        {
            _seals.TryAdd(document, document.ContentHash!);
            Assert.Equal(_seals[document], document.ContentHash);
        }
    }

    private void MoneyAddsUp()
    {
        var posted = Invoices.FindAll(i => !i.IsDraft);
        Assert.Equal(
            posted.Sum(i => i.Total) - Notes.Sum(n => n.Total) - _bank.Sum(b => b.Allocated) - posted.Sum(i => i.CashDiscountTaken) - posted.Sum(i => i.WrittenOff),
            posted.Sum(i => i.Open) + Notes.Sum(n => n.Open));
        Assert.All(posted, i => Assert.InRange(i.Open.Cents, 0, i.Total.Cents));
        Assert.All(posted, i => Assert.Equal(i.Open == Money.Zero, i.Status is InvoiceStatus.Paid or InvoiceStatus.Credited or InvoiceStatus.WrittenOff));
        Assert.All(posted, i => Assert.True(Notes.Where(n => n.OriginalId == i.Id).Sum(n => n.Total) <= i.Total, $"More than {i.Number} was credited."));
        Assert.All(_bank, b => Assert.Equal(b.Amount, b.Allocated + b.Left));
    }

    private void NumbersFollow(string prefix, IEnumerable<string?> given) => Assert.Equal(
        Enumerable.Range(1, _numbers[prefix].Last).Select(n => NumberSeries.Format(prefix, 2026, n)), given.OfType<string>().Order(StringComparer.Ordinal));

    /// <summary>All that a step may change, for telling whether a refused one changed anything.</summary>
    private string Figures() => string.Join('|',
    [
        _firm.BusinessDay.ToString("O", CultureInfo.InvariantCulture),
        .. _numbers.Values.Select(n => $"{n.Last}"),
        .. _stock.Values.Select(s => $"{s.OnHand} {s.Reserved} {s.Movements.Count} {string.Join(',', s.Expected.Select(e => $"{e.Quantity} {e.ExpectedOn}"))}"),
        .. Orders.Select(o => $"{o.Status} {o.WaitsFor} {o.Total} {o.FreightInvoiced} {o.Events.Count} {string.Join(',', o.Lines.Select(Words))}"),
        .. _deliveries.Select(d => $"{d.Status} {d.Number} {d.Events.Count} {string.Join(',', d.Lines.Select(l => $"{l.Quantity} {l.Picked} {l.Shipped} {l.Invoiced} {l.Returned}"))}"),
        .. Purchases.Select(p => $"{p.Status} {p.PromisedOn} {p.Events.Count} {p.Receipts.Count} {string.Join(',', p.Lines.Select(l => $"{l.Received} {l.Closed} {l.Damaged} {l.Surplus}"))}"),
        .. Returns.Select(r => $"{r.Status} {r.Events.Count} {string.Join(',', r.Lines.Select(l => $"{l.Received} {l.Decision} {l.Restock} {l.Credited}"))}"),
        .. Invoices.Concat(Notes).Select(i => $"{i.Number} {i.Status} {i.Open} {i.Paid} {i.Credited} {i.CashDiscountTaken} {i.WrittenOff} {i.Applied} {i.Creditable} {i.Events.Count}"),
        .. _bank.Select(b => $"{b.Left} {b.Status} {b.Events.Count}"),
    ]);

    private static string Words(OrderLine l) =>
        $"{l.Quantity} {l.Reserved} {l.Released} {l.Shipped} {l.Declined} {l.ReturnedForCredit} {l.ReturnedForReplacement} {l.PendingReplacement} {l.InReturn} {l.InvoicedGross} {l.CreditedBack} {l.Waived}";
}
