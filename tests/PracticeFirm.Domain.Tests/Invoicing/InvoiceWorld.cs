using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Firm;
using PracticeFirm.Domain.Invoicing;
using PracticeFirm.Domain.Relations;
using PracticeFirm.Domain.Tests.Builders;
using static PracticeFirm.Domain.Tests.Builders.Make;
using static PracticeFirm.Domain.Tests.Invoicing.InvoiceMake;

namespace PracticeFirm.Domain.Tests.Invoicing;

/// <summary>A firm in which one history of money is played, checked after every step.</summary>
internal sealed class InvoiceWorld
{
    private static readonly DateOnly LastDay = new(2026, 12, 20);

    private readonly TradingFirm _firm = OurFirm(new DateOnly(2026, 2, 2));
    private readonly Customer[] _customers = [Customer(1), Customer(2, Details() with { KvkNumber = null, VatNumber = null }), Customer(3, Details("BE"))];
    private readonly NumberSeries _fac = Fac();
    private readonly NumberSeries _cre = Cre();
    private readonly List<Invoice> _invoices = [];
    private readonly List<Invoice> _notes = [];
    private readonly List<BankLine> _lines = [];
    private readonly Dictionary<Invoice, string> _seals = [];

    /// <summary>Every customer begins with a posted invoice, so that a history is about money from its first step.</summary>
    public InvoiceWorld()
    {
        foreach (var customer in _customers)
        {
            var invoice = Kept(Draft(customer, _firm, TwoPercent, GoldenAt(_firm.BusinessDay)).Value);
            Done(invoice.Post(customer, _fac, _firm));
            _invoices.Add(invoice);
        }
    }

    public HashSet<string> Refusals { get; } = [];

    public HashSet<InvoiceStatus> Statuses { get; } = [];

    public void Play(MoneyHistory history)
    {
        foreach (var step in history.Steps)
        {
            var before = Snapshot();
            var done = Do(step);
            if (done.IsFailure)
            {
                Refusals.UnionWith(done.Errors.Select(e => e.Code));
                Assert.Equal(before, Snapshot());
            }

            CheckAll();
        }
    }

    private Result Do(MoneyStep step)
    {
        var today = _firm.BusinessDay;
        var invoice = Pick(_invoices, step.Pick);
        var note = Pick(_notes, step.Pick);
        var bank = Pick(_lines, step.Value);
        var customer = _customers[step.Pick % _customers.Length];
        switch (step.Verb)
        {
            case MoneyVerb.Draft:
                var drafted = Draft(customer, _firm, Terms(step), Orders(step));
                if (drafted.IsSuccess)
                    _invoices.Add(Kept(drafted.Value));
                return drafted;
            case MoneyVerb.Rebuild when invoice is not null:
                var rebuilt = invoice.Rebuild(Of(invoice), _firm, Language.English, Terms(step) ?? PaymentTerms.Usual, Orders(step));
                if (rebuilt.IsSuccess)
                    foreach (var line in invoice.Lines)
                        line.Saved();
                return rebuilt;
            case MoneyVerb.Discard:
                var victim = step.Value % 2 == 0 ? invoice : note;
                if (victim is null || victim.Discard() is not { } discarded)
                    return Result.Success;
                if (discarded.IsSuccess)
                    (victim.Kind == InvoiceKind.Invoice ? _invoices : _notes).Remove(victim);
                return discarded;
            case MoneyVerb.Post when invoice is not null:
                return invoice.Post(Of(invoice), _fac, _firm);
            case MoneyVerb.CreditUnits when invoice is not null:
                return Note(Invoice.Credit(
                    invoice, [.. invoice.Lines.Where((_, i) => (step.Value >> i) % 2 == 0).Select(l => new CreditLine(l.Id, 1 + (step.Value % Math.Max(1, Math.Min(l.Quantity + (step.Pick % 7 == 0 ? 1 : 0), 5)))))],
                    step.Value % 3 == 0, step.Value % 5 == 0 ? new Money(step.Value * 10) : Money.Zero, "Retour", false, 1, _firm));
            case MoneyVerb.CreditPrice when invoice is not null:
                return Note(Credit(invoice, _firm, CreditLine.OffPrice(invoice.Lines[step.Value % invoice.Lines.Count].Id, new Money((step.Value * 7) - 100))));
            case MoneyVerb.CreditFreight when invoice is not null:
                return Note(Invoice.Credit(invoice, [], true, Money.Zero, "Te laat", false, 1, _firm));
            case MoneyVerb.CreditAll when invoice is not null:
                return Note(Invoice.CreditAll(invoice, "Verkeerd", true, 1, _firm));
            case MoneyVerb.PostCredit when note is not null:
                return note.Post(Of(note), _cre, _firm, _invoices.Single(i => i.Id == note.OriginalId));
            case MoneyVerb.UseCredit when note is not null && invoice is not null:
                return note.UseOn(invoice, step.Value % 2 == 0 ? -note.Open < invoice.Open ? -note.Open : invoice.Open : new Money(step.Value * 10), today);
            case MoneyVerb.Receive:
                var amount = step.Value % 3 == 0 || invoice is null ? new Money(step.Value * 200) : step.Value % 3 == 1 ? invoice.Open : invoice.Open - invoice.CashDiscountLeft;
                return Book(amount);
            case MoneyVerb.PayOut:
                return Book(step.Value % 2 == 0 || note is null ? new Money(-step.Value * 20) : note.Open);
            case MoneyVerb.Allocate when bank is not null:
                var of = bank.IsOutgoing || step.Value % 11 == 0 ? note : invoice;
                return of is null ? Result.Success : bank.Allocate(of, step.Value % 4 == 0 ? new Money(step.Value * 150) : bank.Fits(of), false, today);
            case MoneyVerb.AllocateWithDiscount when invoice is not null:
                var exact = invoice.Open - invoice.CashDiscountLeft - new Money(step.Value % 5 == 0 ? 1 : 0);
                var found = _lines.Find(l => l.Left >= exact) ?? bank;
                return found is null ? Result.Success : found.Allocate(invoice, exact, true, today);
            case MoneyVerb.Undo when bank is { Allocations.Count: > 0 }:
                var allocation = bank.Allocations[step.Pick % bank.Allocations.Count];
                return bank.Undo(allocation, _invoices.Concat(_notes).Single(i => i.Id == allocation.InvoiceId), today);
            case MoneyVerb.SetAsideOrReopen when bank is not null:
                return step.Pick % 2 == 0 ? bank.SetAside("Niet van ons") : bank.Reopen();
            case MoneyVerb.WriteOff when invoice is not null:
                return invoice.WriteOff(step.Value % 3 == 0 ? invoice.Open : new Money(step.Value), "Te klein", step.Value % 2 == 0 ? _firm.Credit.WriteOffMandate : Euro(100_000), today);
            case MoneyVerb.Remind when invoice is not null:
                while (step.Value % 5 > 1 && _firm.BusinessDay < LastDay && (_firm.BusinessDay <= invoice.DueOn || _firm.BusinessDay <= invoice.ReminderPayBy))
                    _firm.StartNextDay();
                var level = invoice.ReminderLevel is { } last && step.Value % 4 > 0 ? (ReminderLevel)Math.Min(3, (int)last + (step.Value % 3 == 0 ? 2 : 1)) : (ReminderLevel)(step.Value % 4);
                return Reminder.Send(invoice, Of(invoice), level, 1, _firm);
            case MoneyVerb.DisputeOrResolve when invoice is not null:
                return step.Value % 2 == 0 ? invoice.Dispute("Klopt niet", today) : invoice.ResolveDispute();
            case MoneyVerb.NextDay:
                for (var days = 0; days <= step.Value % 12 && _firm.BusinessDay < LastDay; days++)
                    _firm.StartNextDay();
                foreach (var each in _invoices)
                    each.FallDue(_firm.BusinessDay);
                return Result.Success;
            default:
                return Result.Success;
        }
    }

    private static OrderToInvoice GoldenAt(DateOnly day) =>
        Order(1, 2.5m, 15, Goods(12, 24.95m, 5, on: day), Goods(25, 1.19m, tariff: VatTariff.Low, on: day), Goods(3, 149.50m, on: day));

    private Result Note(Result<Invoice> drafted)
    {
        if (drafted.IsSuccess)
            _notes.Add(Kept(drafted.Value));
        return drafted;
    }

    private Result Book(Money amount)
    {
        var booked = BankLine.Book(_firm.BusinessDay, amount, "Klant", null, "", _firm.BusinessDay);
        if (booked.IsSuccess)
            _lines.Add(booked.Value.Saved());
        return booked;
    }

    private Customer Of(Invoice invoice) => _customers.Single(c => c.Id == invoice.CustomerId);

    private static T? Pick<T>(List<T> all, int pick) where T : class => all.Count == 0 ? null : all[pick % all.Count];

    private static PaymentTerms? Terms(MoneyStep step) => step.Value % 2 == 0 ? TwoPercent : null;

    private OrderToInvoice[] Orders(MoneyStep step)
    {
        var orders = new List<OrderToInvoice>();
        for (var order = 0; order <= step.Pick % 3; order++)
        {
            var lines = new List<DeliveryToInvoice>();
            for (var line = 0; line <= (step.Value + order) % 4; line++)
            {
                var seed = (step.Value * 31) + (step.Pick * 17) + (order * 7) + line;
                lines.Add(Goods(
                    seed % 97 == 0 ? 0 : 1 + (seed % 12), seed % 5 == 0 ? (seed % 90) / 10_000m : (seed % 400) + 0.95m, seed % 3 == 0 ? seed % 100 : 0,
                    seed % 2 == 0 ? VatTariff.High : VatTariff.Low, _firm.BusinessDay.AddDays(seed % 131 == 0 ? -31 : 0)));
            }

            orders.Add(Order(1_000 + order, step.Pick % 2 == 0 ? 0 : (step.Value % 1_000) / 20m, step.Value % 3 == 0 ? step.Pick / 20m : 0, lines));
        }

        return [.. orders];
    }

    /// <summary>All that money did, for telling whether a refused step changed anything.</summary>
    private string Snapshot() => string.Join('\n', _invoices.Concat(_notes)
        .Select(i => $"{i.Title} {i.Status} {i.Total} {i.Open} {i.Paid} {i.Credited} {i.CashDiscountTaken} {i.WrittenOff} {i.Applied} {i.CreditNotesTotal} {i.Creditable} {i.ReminderLevel} {i.DisputeReason} {i.Events.Count} "
            + string.Join(' ', i.Lines.Select(l => $"{l.Quantity} {l.Net} {l.Credited} {l.CreditedNet} {l.DiscountTakenBack}")))
        .Concat(_lines.Select(l => $"{l.Amount} {l.Allocated} {l.Left} {l.Status} {l.Allocations.Count} {l.Events.Count}"))
        .Append($"{_fac.Last} {_cre.Last}"));

    private void CheckAll()
    {
        var posted = _invoices.Where(i => !i.IsDraft).ToList();
        var notes = _notes.Where(n => !n.IsDraft).ToList();
        Assert.All(_invoices.Concat(_notes), AddsUp);
        Assert.All(posted.Concat(notes), IsSealed);
        Assert.All(posted, i => InvoiceHolds(i, [.. notes.Where(n => n.OriginalId == i.Id)]));
        Assert.All(notes, NoteHolds);
        Assert.All(_lines, LineHolds);

        Assert.Equal(
            posted.Sum(i => i.Total) - notes.Sum(n => n.Total) - _lines.Sum(l => l.Allocated) - posted.Sum(i => i.CashDiscountTaken) - posted.Sum(i => i.WrittenOff),
            posted.Sum(i => i.Open) + notes.Sum(n => n.Open));
        Assert.Equal(_lines.SelectMany(l => l.Allocations).Where(a => a.Amount > Money.Zero).Sum(a => a.Amount), posted.Sum(i => i.Paid));
        Assert.Equal(Enumerable.Range(1, _fac.Last).Select(n => NumberSeries.Format("FAC", 2026, n)), posted.Select(i => i.Number!).Order(StringComparer.Ordinal));
        Assert.Equal(Enumerable.Range(1, _cre.Last).Select(n => NumberSeries.Format("CRE", 2026, n)), notes.Select(i => i.Number!).Order(StringComparer.Ordinal));
        Statuses.UnionWith(_invoices.Select(i => i.Status));
    }

    private static void AddsUp(Invoice i)
    {
        Assert.Equal(i.Lines.Sum(l => l.Net), i.LinesTotal);
        Assert.Equal(i.Groups.Sum(g => g.LinesNet), i.LinesTotal);
        Assert.Equal((i.Sections.Sum(s => s.Discount), i.Sections.Sum(s => s.Freight)), (i.DiscountTotal, i.FreightTotal));
        Assert.Equal((i.Groups.Sum(g => g.Discount), i.Groups.Sum(g => g.Freight)), (i.DiscountTotal, i.FreightTotal));
        Assert.Equal(i.LinesTotal - i.DiscountTotal + i.FreightTotal, i.NetTotal);
        Assert.Equal((i.Groups.Sum(g => g.Base), i.Groups.Sum(g => g.Vat)), (i.NetTotal, i.VatTotal));
        Assert.Equal(i.NetTotal + i.VatTotal, i.Total);
        Assert.True(i.Total >= Money.Zero, "A document below zero.");
        Assert.NotEmpty(i.Lines);
        Assert.Equal(Enumerable.Range(1, i.Lines.Count), i.Lines.Select(l => l.Position));
        foreach (var group in i.Groups)
        {
            Assert.Equal(i.Lines.Where(l => l.VatRate == group.Rate).Sum(l => l.Net), group.LinesNet);
            Assert.Equal(group.LinesNet - group.Discount + group.Freight, group.Base);
            if (i.Kind == InvoiceKind.Invoice)
                Assert.Equal(group.Base.Part(group.Rate), group.Vat);
        }
    }

    private void IsSealed(Invoice i)
    {
        Assert.True(i.VerifyContent(), $"{i.Number} changed.");
        if (!_seals.TryAdd(i, i.ContentHash!))
            Assert.Equal(_seals[i], i.ContentHash);
    }

    private static void InvoiceHolds(Invoice i, List<Invoice> notes)
    {
        Assert.Equal(i.Total - i.Paid - i.Credited - i.CashDiscountTaken - i.WrittenOff, i.Open);
        Assert.All([i.Open, i.Paid, i.Credited, i.CashDiscountTaken, i.WrittenOff, i.Creditable], amount => Assert.True(amount >= Money.Zero, $"{i.Number}: {amount}"));
        Assert.Equal(notes.Sum(n => n.Total), i.CreditNotesTotal);
        Assert.True(i.CreditNotesTotal <= i.Total, $"More was credited than {i.Number} came to.");
        Assert.True(i.CreditNotesTotal <= i.Total - i.Creditable, "What can be credited and what was pass the invoice together.");
        var fees = notes.SelectMany(n => n.Lines).Where(l => l.Kind == InvoiceLineKind.Fee).ToList();
        if (fees.Count == 0)
            Assert.Equal(i.Total, i.CreditNotesTotal + i.Creditable);
        Assert.All(i.Lines, line =>
        {
            var taken = notes.SelectMany(n => n.Lines).Where(l => l.OriginalLineId == line.Id).ToList();
            Assert.Equal(taken.Where(l => l.Kind == InvoiceLineKind.Goods).Sum(l => l.Quantity), line.Credited);
            Assert.Equal(taken.Sum(l => l.Net), line.CreditedNet);
            Assert.InRange(line.Credited, 0, line.Quantity);
            Assert.InRange(line.CreditedNet.Cents, 0, line.Net.Cents);
            if (line.Creditable == 0)
                Assert.Equal(line.Net, line.CreditedNet);
        });
        Assert.All(i.Groups, g =>
        {
            Assert.InRange(g.CreditedBase.Cents, 0, g.Base.Cents);
            Assert.InRange(g.CreditedVat.Cents, 0, g.Vat.Cents);
        });
        Assert.Equal(i.Open == Money.Zero, i.Status is InvoiceStatus.Paid or InvoiceStatus.Credited or InvoiceStatus.WrittenOff);
    }

    private static void NoteHolds(Invoice n)
    {
        Assert.Equal(n.Applied - n.Total, n.Open);
        Assert.InRange(n.Open.Cents, -n.Total.Cents, 0);
        Assert.All(n.Groups, g => Assert.InRange((g.Vat - g.Base.Part(g.Rate)).Cents, -50, 50));
    }

    private static void LineHolds(BankLine l)
    {
        Assert.Equal(l.Amount, l.Allocated + l.Left);
        Assert.Equal(l.Allocations.Sum(a => a.Amount), l.Allocated);
        Assert.All(l.Allocations, a => Assert.Equal(l.IsOutgoing, a.Amount < Money.Zero));
        Assert.True(l.IsOutgoing ? l.Left <= Money.Zero : l.Left >= Money.Zero, "More was allocated than the bank line holds.");
    }
}
