using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Invoicing;

namespace PracticeFirm.Simulation.Generation;

/// <summary>Payments, letters, disputes and what is given up.</summary>
internal sealed partial class InvoiceHistory
{
    /// <summary>Working days before today in which no letters went out: they are left to the learner.</summary>
    private const int LettersLeft = 4;

    private static readonly Money Everything = Money.FromEuros(1_000_000);

    private static readonly string[] Disputes =
        ["Een deel van de levering was beschadigd.", "De afgesproken korting staat er niet op.", "Wij hebben minder ontvangen dan er op de factuur staat.", "Deze bestelling is niet door ons geplaatst."];

    private readonly int[] _unpaid = new int[6];
    private readonly HashSet<int> _left = [];

    /// <summary>Decides when a customer pays, and how.</summary>
    private void PlanPayment(Invoice invoice, CustomerProfile profile)
    {
        var chance = World.Chance("payment", invoice.Id);
        var due = invoice.DueOn!.Value;
        if (StaysUnpaid(invoice, chance) || invoice.CashDiscountThrough >= World.Today)
            return;
        if (chance.Below(1_000) < 16)
            Agenda.On(Day.AddDays(chance.Between(4, 9)), () => Dispute(invoice, chance));
        if (invoice.CashDiscountThrough is { } through && chance.Percent(70))
        {
            var early = through.AddDays(-chance.Between(0, 3));
            if (BusinessCalendar.IsWorkingDay(early))
            {
                Agenda.On(early, () => Pay(invoice, profile, chance, withDiscount: true));
                return;
            }
        }

        var days = World.Chance("payer", profile.Customer.Id).Below(100) switch
        {
            < 55 => chance.Between(-6, 1),
            < 84 => chance.Between(-2, 8),
            < 95 => chance.Between(3, 30),
            _ => chance.Between(8, 70),
        };
        if (chance.Below(1_000) < 6)
            return;
        var day = due.AddDays(days);
        Agenda.On(day < Day ? Day.AddDays(1) : day, () => Pay(invoice, profile, chance, withDiscount: false));
    }

    /// <summary>Some invoices of the last months stay open, so that there are some for every letter.</summary>
    private bool StaysUnpaid(Invoice invoice, Chance chance)
    {
        var late = World.Today.DayNumber - invoice.DueOn!.Value.DayNumber;
        var credit = World.Firm.Credit;
        var at = late < 1 || late > 75 ? -1
            : late < credit.ReminderAfterDays ? 0
            : late < credit.DunningAfterDays + 2 ? 1
            : late < credit.FinalNoticeAfterDays + 4 ? 2
            : late < credit.FinalNoticeAfterDays + 21 ? 3
            : late < credit.FinalNoticeAfterDays + 34 ? 4
            : 5;
        if (at < 0 || _unpaid[at] >= 4 || (_unpaid[at] > 0 && !chance.Percent(40)))
            return false;
        _unpaid[at]++;
        _left.Add(invoice.Id);
        return true;
    }

    private void Pay(Invoice invoice, CustomerProfile profile, Chance chance, bool withDiscount)
    {
        if (Agenda.IsToday || invoice.Open <= Money.Zero)
            return;
        if (invoice.IsDisputed)
        {
            Agenda.After(4, () => Pay(invoice, profile, chance, false));
            return;
        }

        if (withDiscount && invoice.CashDiscountLeft > Money.Zero && Day <= invoice.CashDiscountThrough)
        {
            Book(profile, [(invoice, invoice.Open - invoice.CashDiscountLeft, true)], chance);
            return;
        }

        var roll = chance.Below(1_000);
        if (roll < 25 && invoice.Open.Cents > 20_000)
        {
            Book(profile, [(invoice, new Money(invoice.Open.Cents / 200 * 100), false)], chance);
            Agenda.After(chance.Between(8, 20), () => Pay(invoice, profile, chance, false));
            return;
        }

        if (roll < 40 && invoice.Open.Cents > 5_000)
        {
            var less = new Money(chance.Between(1, 95));
            Book(profile, [(invoice, invoice.Open - less, false)], chance);
            World.Must(invoice.WriteOff(invoice.Open, "Betalingsverschil", World.Firm.Credit.WriteOffMandate, Day));
            profile.Exposure -= less.Cents;
            _trade.Log(invoice, _trade.Office.Name);
            Settle(invoice);
            return;
        }

        List<(Invoice Invoice, Money Amount, bool Discount)> paid = [(invoice, invoice.Open, false)];
        if (roll < 220)
            foreach (var other in _open)
                if (other.CustomerId == invoice.CustomerId && other != invoice && other.Open > Money.Zero && !other.IsDisputed && !_left.Contains(other.Id) && other.DueOn <= Day.AddDays(10))
                {
                    paid.Add((other, other.Open, false));
                    if (paid.Count == 4)
                        break;
                }

        Book(profile, paid, chance);
    }

    /// <summary>Money comes in and is allocated the same day.</summary>
    private void Book(CustomerProfile profile, List<(Invoice Invoice, Money Amount, bool Discount)> paid, Chance chance)
    {
        var customer = profile.Customer;
        var sum = 0L;
        foreach (var part in paid)
            sum += part.Amount.Cents;
        var line = World.Keep(World.Made.BankLines, World.Must(BankLine.Book(Day, new Money(sum), customer.Name, customer.Iban, Description(paid, customer.Number, chance), Day, customer.Id)));
        foreach (var (invoice, amount, discount) in paid)
        {
            World.Must(line.Allocate(invoice, amount, discount, Day));
            profile.Exposure -= amount.Cents + (discount ? invoice.CashDiscountTaken.Cents : 0);
            _trade.Log(invoice, _trade.Office.Name);
            Settle(invoice);
        }

        World.Number(line.Allocations);
        _trade.Log(line, _trade.Office.Name);
    }

    private static string Description(List<(Invoice Invoice, Money Amount, bool Discount)> paid, int customer, Chance chance)
    {
        var numbers = string.Join(", ", paid.Select(p => p.Invoice.Number));
        return chance.Below(20) switch
        {
            < 11 => numbers,
            < 15 => $"Factuur {numbers}",
            < 17 => $"{numbers} klantnr {customer}",
            < 19 => numbers.Replace("-", " ", StringComparison.Ordinal),
            _ => $"Klant {customer}, uw factuur {paid[0].Invoice.Number![4..]}",
        };
    }

    /// <summary>What is left of a credit note goes to the next invoice, or back to the customer.</summary>
    private void GiveBack(Invoice note, CustomerProfile profile)
    {
        if (Agenda.IsToday || note.Open >= Money.Zero)
            return;
        foreach (var invoice in _open)
        {
            if (invoice.CustomerId != note.CustomerId || invoice.Open <= Money.Zero || invoice.IsDisputed)
                continue;
            World.Must(note.UseOn(invoice, -note.Open < invoice.Open ? -note.Open : invoice.Open, Day));
            World.Number(note.Uses);
            _trade.Log(invoice, _trade.Office.Name);
            Settle(invoice);
            if (note.Open == Money.Zero)
                break;
        }

        if (note.Open < Money.Zero)
        {
            var line = World.Keep(World.Made.BankLines, World.Must(BankLine.Book(Day, note.Open, profile.Customer.Name, profile.Customer.Iban, $"Terugbetaling {note.Number}", Day, profile.Customer.Id)));
            World.Must(line.Allocate(note, -note.Open, false, Day));
            World.Number(line.Allocations);
            _trade.Log(line, _trade.Office.Name);
        }

        _trade.Log(note, _trade.Office.Name);
    }

    private void Dispute(Invoice invoice, Chance chance)
    {
        if (Agenda.IsToday || invoice.Open <= Money.Zero || invoice.IsDisputed)
            return;
        World.Must(invoice.Dispute(chance.Pick(Disputes), Day));
        _trade.Log(invoice, _trade.Office.Name);
        Agenda.After(chance.Between(4, 12), () =>
        {
            if (Agenda.IsToday)
                return;
            World.Must(invoice.ResolveDispute());
            _trade.Log(invoice, _trade.Office.Name);
            var line = chance.Pick(invoice.Lines);
            if (chance.Percent(50) && line.Kind == InvoiceLineKind.Goods && line.CreditableNet.Cents >= 500 && _trade.Sales[line.OrderId - 1] is { HasComplaint: false } sale)
                Credit(sale, invoice, [CreditLine.OffPrice(line.Id, new Money(line.CreditableNet.Cents / 10))], Money.Zero, "Tegemoetkoming na klacht over de levering");
        });
    }

    private void SendLetters()
    {
        foreach (var invoice in _open)
        {
            if (invoice.DueOn >= Day || invoice.Open <= Money.Zero)
                continue;
            var customer = CustomerOf(invoice);
            if (Reminder.Advise(invoice, customer, Day, World.Firm.Credit) is not { } level)
                continue;
            var letter = World.Keep(World.Made.Reminders, World.Must(Reminder.Send(invoice, customer, level, _trade.Office.Id, World.Firm)));
            _trade.Log(letter, _trade.Office.Name);
            _trade.Log(invoice, _trade.Office.Name);
            if (level == ReminderLevel.Collection)
                Agenda.After(World.Chance("collected", invoice.Id).Between(35, 60), () => EndCollection(invoice));
        }
    }

    /// <summary>What was handed over is collected in the end, or given up.</summary>
    private void EndCollection(Invoice invoice)
    {
        if (Agenda.IsToday || invoice.Open <= Money.Zero)
            return;
        var chance = World.Chance("collection", invoice.Id);
        var profile = World.Profiles[invoice.CustomerId - 1];
        if (chance.Percent(60))
        {
            Book(profile, [(invoice, invoice.Open, false)], chance);
            return;
        }

        profile.Exposure -= invoice.Open.Cents;
        World.Must(invoice.WriteOff(invoice.Open, "Oninbaar: het incassobureau heeft het dossier gesloten", Everything, Day));
        _trade.Log(invoice, _trade.Manager.Name);
        Settle(invoice);
    }
}
