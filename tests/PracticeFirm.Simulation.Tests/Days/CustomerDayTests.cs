using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Invoicing;
using PracticeFirm.Domain.Relations;
using PracticeFirm.Simulation.Actors;

namespace PracticeFirm.Simulation.Tests.Days;

public sealed class CustomerDayTests
{
    private static readonly PaymentTerms ThirtyDays = new(30, Percentage.Zero, 0);
    private static readonly PaymentTerms WithDiscount = new(30, Percentage.Of(2), 8);

    /// <summary>Nothing is booked for ninety days: whoever paid does not pay again, with or without a number on the payment.</summary>
    [Fact]
    public void Nobody_pays_twice_however_long_the_firm_waits_with_booking()
    {
        var desk = Billed(ThirtyDays, WithDiscount);
        var owed = desk.Made.Invoices.GroupBy(i => desk.Made.Customers[i.CustomerId - 1].Name).ToDictionary(g => g.Key, g => g.Sum(i => i.Open));

        desk.Live(90);

        foreach (var (name, open) in owed)
            Assert.InRange(desk.Trade.SelectMany(t => t.Payments).Where(p => p.Name == name).Sum(p => p.Amount).Cents, 0, open.Cents);
    }

    /// <summary>Most pay about in time, some late, some in parts, a few never; some without the number; the sum is what is owed.</summary>
    [Fact]
    public void Customers_pay_by_their_habits()
    {
        var desk = Billed(ThirtyDays);
        var invoices = desk.Made.Invoices.ToList();

        desk.Live(75, _ => desk.BookPayments());

        var payments = desk.Trade.SelectMany(t => t.Payments).ToList();
        Assert.InRange(invoices.Count(i => i.Open == Money.Zero), invoices.Count * 70 / 100, invoices.Count * 99 / 100);
        Assert.Contains(payments, p => !invoices.Exists(i => p.Description.Contains(i.Number!, StringComparison.Ordinal)));
        Assert.Contains(payments, p => p.Description.Contains(" en ", StringComparison.Ordinal));
        Assert.Contains(payments, p => invoices.Exists(i => p.Description.Contains(i.Number!, StringComparison.Ordinal) && p.Amount == new Money(i.Total.Cents / 2)));
        Assert.Contains(invoices, i => i.Open == i.Total);
        Assert.Contains(payments, p => p.BookedOn < invoices[0].DueOn);
        Assert.Contains(payments, p => p.BookedOn > invoices[0].DueOn);
    }

    [Fact]
    public void The_cash_discount_is_taken_within_its_term_only()
    {
        var desk = Billed(WithDiscount);
        var through = desk.Made.Invoices[0].CashDiscountThrough!.Value;
        var reduced = desk.Made.Invoices.ToDictionary(i => i.Number!, i => i.Open - i.CashDiscountLeft);

        desk.Live(40, _ => desk.BookPayments());

        Assert.Contains(desk.Made.Invoices, i => i.CashDiscountTaken > Money.Zero && i.Open == Money.Zero);
        Assert.All(
            desk.Trade.SelectMany(t => t.Payments).Where(p => reduced.Any(r => p.Description.EndsWith(r.Key, StringComparison.Ordinal) && p.Amount == r.Value)),
            p => Assert.True(p.BookedOn <= through, $"Took the discount on {p.BookedOn}."));
    }

    [Fact]
    public void Who_disagrees_does_not_pay_until_it_is_settled()
    {
        var desk = Billed(ThirtyDays);
        foreach (var invoice in desk.Made.Invoices)
            TradeDesk.Done(invoice.Dispute("Het aantal klopt niet", desk.Today));

        desk.Live(45);
        Assert.Empty(desk.Trade.SelectMany(t => t.Payments));

        foreach (var invoice in desk.Made.Invoices)
            TradeDesk.Done(invoice.ResolveDispute());
        Assert.NotEmpty(desk.NextDay().Trade.Payments);
    }

    [Fact]
    public void A_reminder_makes_people_pay_and_some_of_them_write_back()
    {
        var desk = Billed(ThirtyDays);
        desk.Live(28);
        var late = desk.Made.Invoices.FindAll(i => i.Open == i.Total && i.DueOn < desk.Today);
        foreach (var invoice in late)
            TradeDesk.Done(Reminder.Send(invoice, desk.Made.Customers[invoice.CustomerId - 1], ReminderLevel.Reminder, 1, desk.Firm));
        var reminded = desk.Made.Invoices.FindAll(i => i.LastReminderOn == desk.Today);
        Assert.NotEmpty(reminded);

        var morning = desk.NextDay();

        Assert.All(morning.Trade.Mails, m => Assert.Equal(DocumentKind.Invoice, m.Attached!.Value.Kind));
        Assert.All(morning.Trade.Mails, m => Assert.Contains(reminded, i => i.Id == m.Attached!.Value.Id));
        desk.Live(5);
        Assert.Contains(desk.Trade.TakeLast(6).SelectMany(t => t.Payments), p => reminded.Exists(i => p.Description.Contains(i.Number!, StringComparison.Ordinal)));
    }

    [Fact]
    public void Who_paid_and_is_reminded_says_so_and_pays_no_second_time()
    {
        var desk = Billed(ThirtyDays);
        desk.Live(28);
        var (paid, elsewhere) = (desk.Made.Invoices[0], desk.Made.Invoices[1]);
        var bank = new[] { paid, elsewhere }.Select(i => BankLine.Book(desk.Today, i.Open, desk.Made.Customers[i.CustomerId - 1].Name, null, $"Factuur {i.Number}", desk.Today).Value).ToList();
        var other = desk.Made.Invoices.First(i => i.CustomerId != elsewhere.CustomerId && i.Open >= elsewhere.Open);
        TradeDesk.Done(bank[1].Allocate(other, elsewhere.Open, false, desk.Today));
        foreach (var invoice in (Invoice[])[paid, elsewhere])
            TradeDesk.Done(Reminder.Send(invoice, desk.Made.Customers[invoice.CustomerId - 1], ReminderLevel.Reminder, 1, desk.Firm));
        var day = TradeInput.None with
        {
            OpenInvoices = [paid, elsewhere],
            BankLines = [bank[0]],
            Customers = desk.Made.Customers.ToDictionary(c => c.Id),
            PaidElsewhere = new HashSet<int> { elsewhere.Id },
        };
        var yesterday = desk.Today;
        desk.Firm.StartNextDay();

        var morning = TradeDay.Run(day, desk.Firm, yesterday);

        Assert.Equal([$"Factuur {paid.Number} is al betaald", $"Factuur {elsewhere.Number} is al betaald"], morning.Mails.Select(m => m.Subject));
        Assert.Empty(morning.Payments);
    }

    private static TradeDesk Billed(params PaymentTerms[] terms)
    {
        var desk = new TradeDesk().Empty();
        var customers = desk.Made.Customers.Where(c => c.Status == CustomerStatus.Active && c.VatCategory == VatCategory.Standard).Take(8).ToList();
        for (var i = 0; i < 160; i++)
            desk.Bill(customers[i % customers.Count], terms[i % terms.Length], 5 + i, i % 3 == 0 ? $"PO-{i}" : "");
        return desk;
    }
}
