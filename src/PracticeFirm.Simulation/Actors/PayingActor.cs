using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Firm;
using PracticeFirm.Domain.Invoicing;
using PracticeFirm.Domain.Relations;
using PracticeFirm.Simulation.Generation;

namespace PracticeFirm.Simulation.Actors;

/// <summary>Customers who pay: in time, late, in parts, less the cash discount, several invoices at once, with or without a reference.</summary>
internal static class PayingActor
{
    /// <summary>Pays what is due by the habits of each customer.</summary>
    public static List<BankLine> Pay(TradeInput input, TradingFirm firm)
    {
        var lines = new List<BankLine>();
        foreach (var ofCustomer in input.OpenInvoices.Where(i => i.Kind == InvoiceKind.Invoice && !i.IsDisputed && input.PaidElsewhere?.Contains(i.Id) != true).GroupBy(i => i.CustomerId).OrderBy(g => g.Key))
        {
            var customer = input.Customers[ofCustomer.Key];
            var unbooked = input.BankLines.Where(b => b.Left > Money.Zero && (b.CustomerId == customer.Id || b.Name == Holder(customer))).ToList();
            var nameless = unbooked.FindAll(b => ofCustomer.All(i => !Names(b, i)));
            var now = new List<(Invoice Invoice, Money Amount)>();
            foreach (var invoice in ofCustomer.OrderBy(i => i.Id))
            {
                var amount = Now(invoice, unbooked.Where(b => Names(b, invoice)).Sum(b => b.Left), firm);
                if (amount <= Money.Zero)
                    continue;

                // What came without a number the firm knows is one payment for one invoice.
                if (nameless.Find(b => MayPay(b, invoice, amount)) is { } earlier)
                    nameless.Remove(earlier);
                else
                    now.Add((invoice, amount));
            }

            var chance = Chance.For(firm.Seed, $"pays {firm.BusinessDay:yyyyMMdd}", customer.Id);
            if (now.Count > 1 && chance.Percent(70))
                lines.Add(Book(customer, now.Sum(p => p.Amount), string.Join(" en ", now.Select(p => p.Invoice.Number)), firm));
            else
                foreach (var (invoice, amount) in now)
                    lines.Add(Book(customer, amount, Reference(invoice, customer, chance), firm));
        }

        return lines;
    }

    /// <summary>Whether a payment is for an invoice, as far as its description says.</summary>
    public static bool Names(BankLine line, Invoice invoice) => line.Description.Contains(invoice.Number!, StringComparison.OrdinalIgnoreCase);

    private static bool MayPay(BankLine line, Invoice invoice, Money amount) =>
        line.Left == amount || line.Left == invoice.Open || line.Left == invoice.Open - invoice.CashDiscountLeft || line.Left == Half(invoice);

    private static Money Half(Invoice invoice) => new(invoice.Total.Cents / 2);

    /// <summary>What a customer pays of an invoice today; nothing when it isn't time, or when they did.</summary>
    /// <param name="invoice">The invoice.</param>
    /// <param name="unbooked">What they paid for it that the firm has not booked.</param>
    /// <param name="firm">For the date and the seed.</param>
    private static Money Now(Invoice invoice, Money unbooked, TradingFirm firm)
    {
        var habit = Chance.For(firm.Seed, "pays", invoice.Id);
        var today = firm.BusinessDay;
        var due = invoice.DueOn!.Value;
        var kind = habit.Below(100);
        var (first, second) = (habit.Between(0, 6), habit.Between(6, 12));
        var day = kind switch
        {
            < 45 => due.AddDays(-first),
            < 70 => due.AddDays(second / 4),
            < 88 => due.AddDays(first + second),
            < 96 => due.AddDays(25 + (second * 2)),
            _ => due.AddDays(400),
        };
        if (unbooked > Money.Zero && unbooked >= invoice.Open - invoice.CashDiscountLeft)
            return Money.Zero;
        var paid = invoice.Paid + unbooked;
        if (invoice.PaymentTerms.HasCashDiscount && kind < 60 && invoice.CashDiscountThrough is { } through)
        {
            var early = through.AddDays(-(first % 3));
            return today >= early && today <= through && paid == Money.Zero && invoice.CashDiscountLeft > Money.Zero ? invoice.Open - invoice.CashDiscountLeft : today > through ? Late(invoice, unbooked, today >= due) : Money.Zero;
        }

        if (invoice.LastReminderOn is { } reminded && habit.Percent(75) && BusinessCalendar.AddWorkingDays(reminded, 1 + (first / 2)) is var sooner && sooner < day)
            day = sooner;
        var inParts = kind is >= 70 and < 76;
        if (!inParts)
            return Late(invoice, unbooked, today >= day);
        var part = Half(invoice);
        if (paid == Money.Zero)
            return today >= day && part > Money.Zero ? Least(part, invoice.Open) : Money.Zero;
        return Late(invoice, unbooked, today >= day.AddDays(14));
    }

    /// <summary>What is left of an invoice once it is time, less what was paid and not booked yet.</summary>
    private static Money Late(Invoice invoice, Money unbooked, bool isTime) => isTime && invoice.Open > unbooked ? invoice.Open - unbooked : Money.Zero;

    private static BankLine Book(Customer customer, Money amount, string description, TradingFirm firm) =>
        TradeDay.Must(BankLine.Book(firm.BusinessDay, amount, Holder(customer), customer.Iban, description, firm.BusinessDay));

    /// <summary>The name as the bank gives it.</summary>
    private static string Holder(Customer customer) => customer.Name.Length <= BankLine.NameLength ? customer.Name : customer.Name[..BankLine.NameLength];

    private static string Reference(Invoice invoice, Customer customer, Chance chance) => chance.Below(20) switch
    {
        0 => $"Betaling klant {customer.Number}",
        1 => $"Fact. {invoice.Number![^4..]}",
        2 => invoice.CustomerReference.Length > 0 ? $"Onze ref. {invoice.CustomerReference}" : $"Factuur d.d. {DutchFormat.Date(invoice.InvoiceDate!.Value)}",
        _ => $"Factuur {invoice.Number}",
    };

    private static Money Least(Money a, Money b) => a < b ? a : b;
}
