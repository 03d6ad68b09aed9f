using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Firm;
using PracticeFirm.Domain.Invoicing;
using PracticeFirm.Domain.Relations;
using static PracticeFirm.Domain.Tests.Builders.Make;
using static PracticeFirm.Domain.Tests.Invoicing.InvoiceMake;

namespace PracticeFirm.Domain.Tests.Invoicing;

public class ReminderTests
{
    private static readonly DateOnly Due = Monday.AddDays(30);

    private static Customer Consumer() => Customer(1, Details() with { Name = "Mevrouw De Boer", KvkNumber = null, VatNumber = null });

    private static Invoice Golden(Customer customer) => Posted(customer, OurFirm(), null, GoldenOrder());

    private static Result<Reminder> Send(Invoice invoice, Customer customer, ReminderLevel level, DateOnly day) => Reminder.Send(invoice, customer, level, 1, On(day));

    [Theory]
    [InlineData(0, 0)]
    [InlineData(0.01, 40)]
    [InlineData(125, 40)]
    [InlineData(266.66, 40)]
    [InlineData(266.70, 40.01)]
    [InlineData(914.36, 137.15)]
    [InlineData(2_500, 375)]
    [InlineData(5_000, 625)]
    [InlineData(10_000, 875)]
    [InlineData(23_000, 1_005)]
    [InlineData(200_000, 2_775)]
    [InlineData(1_000_000, 6_775)]
    [InlineData(1_200_000, 6_775)]
    public void Collection_cost_is_what_the_decree_says(double principal, double cost) =>
        Assert.Equal((decimal)cost, CollectionCost.Of(Euro((decimal)principal)).Euros);

    [Theory]
    [InlineData("2025-01-01", "2025-12-31", false, 1_000, 106.46)] // 181 days at 11,15% and 184 at 10,15%.
    [InlineData("2024-01-01", "2024-12-31", true, 1_000, 70.19)] // 366 days at 7% over 365.
    [InlineData("2025-12-31", "2026-01-01", true, 36_500, 10)] // One day at 6% and one at 4%.
    [InlineData("2026-01-01", "2026-01-31", false, 914.36, 7.88)]
    [InlineData("2023-06-30", "2023-07-01", false, 36_500, 22.5)]
    [InlineData("2026-01-02", "2026-01-01", false, 914.36, 0)]
    [InlineData("2020-01-01", "2020-01-01", true, 36_500, 4)]
    public void Statutory_interest_is_actual_over_365_on_the_rates_of_each_day(string from, string through, bool consumer, double principal, double interest) =>
        Assert.Equal((decimal)interest, StatutoryInterest.Of(Euro((decimal)principal), DateOnly.Parse(from), DateOnly.Parse(through), consumer).Euros);

    [Fact]
    public void No_letter_goes_out_before_the_due_date_has_passed()
    {
        var customer = Customer();
        var invoice = Golden(customer);

        Refused(Send(invoice, customer, ReminderLevel.Reminder, Due), "Reminder.NotDue");
        var letter = Send(invoice, customer, ReminderLevel.Reminder, Due.AddDays(1)).Value;

        Assert.Equal((914.36m, Money.Zero, Money.Zero, Due.AddDays(8)), (letter.Principal.Euros, letter.CollectionCost, letter.Interest, letter.PayBy));
        Assert.Equal((InvoiceStatus.Reminded, ReminderLevel.Reminder, Due.AddDays(1)), (invoice.Status, invoice.ReminderLevel, invoice.LastReminderOn));
        Assert.True(invoice.VerifyContent());
    }

    [Fact]
    public void Letters_go_in_order_and_after_the_term_of_the_one_before()
    {
        var customer = Customer();
        var invoice = Golden(customer);
        Refused(Send(invoice, customer, ReminderLevel.Dunning, Due.AddDays(1)), "Reminder.OutOfOrder");
        Refused(Send(invoice, customer, ReminderLevel.Collection, Due.AddDays(1)), "Reminder.OutOfOrder");
        var first = Send(invoice, customer, ReminderLevel.Reminder, Due.AddDays(7)).Value;

        Refused(Send(invoice, customer, ReminderLevel.Reminder, first.PayBy.AddDays(1)), "Reminder.SentBefore");
        Refused(Send(invoice, customer, ReminderLevel.Dunning, first.PayBy), "Reminder.TermRuns");
        var second = Send(invoice, customer, ReminderLevel.Dunning, first.PayBy.AddDays(1)).Value;
        Assert.Equal(InvoiceStatus.Dunned, invoice.Status);
        Assert.Equal((Money.Zero, second.Principal), (second.CollectionCost, second.AmountDue));

        var third = Send(invoice, customer, ReminderLevel.Collection, second.PayBy.AddDays(1)).Value;
        Assert.Equal(InvoiceStatus.InCollection, invoice.Status);
        var interest = StatutoryInterest.Of(Euro(914.36m), Due.AddDays(1), second.PayBy.AddDays(1), false);
        Assert.Equal((137.15m, interest, Euro(914.36m + 137.15m) + interest), (third.CollectionCost.Euros, third.Interest, third.AmountDue));
        Refused(Send(invoice, customer, ReminderLevel.Collection, Due.AddYears(1)), "Reminder.InCollection");
    }

    [Fact]
    public void A_consumer_gets_the_14_dagenbrief_before_collection()
    {
        var customer = Consumer();
        Assert.True(customer.IsConsumer);
        Assert.False(Customer().IsConsumer);
        var invoice = Golden(customer);
        var day = Send(invoice, customer, ReminderLevel.Reminder, Due.AddDays(1)).Value.PayBy.AddDays(1);
        day = Send(invoice, customer, ReminderLevel.Dunning, day).Value.PayBy.AddDays(1);

        Refused(Send(invoice, customer, ReminderLevel.Collection, day), "Reminder.NoFinalNotice");
        var letter = Send(invoice, customer, ReminderLevel.FinalNotice, day).Value;

        Assert.Equal((914.36m, 137.15m, 1_051.51m, 914.36m), (letter.Principal.Euros, letter.CollectionCost.Euros, letter.AmountWithCost.Euros, letter.AmountDue.Euros));
        Assert.Equal((day.AddDays(15), true), (letter.PayBy, letter.ToConsumer));
        Refused(Send(invoice, customer, ReminderLevel.Collection, letter.PayBy), "Reminder.TermRuns");
        Done(Send(invoice, customer, ReminderLevel.Collection, letter.PayBy.AddDays(1)));
    }

    [Fact]
    public void A_disputed_invoice_is_on_hold()
    {
        var customer = Customer();
        var invoice = Golden(customer);
        Done(invoice.Dispute("Verkeerde prijs", Due));

        Refused(Send(invoice, customer, ReminderLevel.Reminder, Due.AddDays(7)), "Reminder.Disputed");
        Assert.Null(Reminder.Advise(invoice, customer, Due.AddDays(7), CreditControl.Usual));
        Done(invoice.ResolveDispute());
        Assert.Equal(ReminderLevel.Reminder, Reminder.Advise(invoice, customer, Due.AddDays(7), CreditControl.Usual));
        Done(Send(invoice, customer, ReminderLevel.Reminder, Due.AddDays(7)));
    }

    [Fact]
    public void What_is_paid_or_not_posted_needs_no_letter()
    {
        var customer = Customer();
        var invoice = Golden(customer);
        Done(Bank(914.36m).Allocate(invoice, invoice.Open, false, Monday));

        Refused(Send(invoice, customer, ReminderLevel.Reminder, Due.AddDays(1)), "Reminder.NothingOpen");
        Refused(Send(Draft(customer, OurFirm(), null, GoldenOrder()).Value, customer, ReminderLevel.Reminder, Due), "Reminder.NotInvoice");
        Assert.Throws<ArgumentException>(() => Send(invoice, Customer(2), ReminderLevel.Reminder, Due.AddDays(1)));
    }

    [Fact]
    public void The_letter_of_the_day_follows_the_days_of_the_firm()
    {
        var customer = Customer();
        var invoice = Golden(customer);
        var advised = new List<(int, ReminderLevel)>();
        for (var days = 0; days <= 40; days++)
        {
            if (Reminder.Advise(invoice, customer, Due.AddDays(days), CreditControl.Usual) is not { } level)
                continue;
            Done(Send(invoice, customer, level, Due.AddDays(days)));
            advised.Add((days, level));
        }

        Assert.Equal([(7, ReminderLevel.Reminder), (15, ReminderLevel.Dunning), (23, ReminderLevel.FinalNotice), (39, ReminderLevel.Collection)], advised);
    }

    [Fact]
    public void A_part_payment_lowers_the_principal_of_the_next_letter()
    {
        var customer = Customer();
        var invoice = Golden(customer);
        var first = Send(invoice, customer, ReminderLevel.Reminder, Due.AddDays(7)).Value;
        Done(Bank(800, Due.AddDays(8)).Allocate(invoice, Euro(800), false, Due.AddDays(8)));
        Assert.Equal(InvoiceStatus.Reminded, invoice.Status);

        Assert.Equal(114.36m, Send(invoice, customer, ReminderLevel.Dunning, first.PayBy.AddDays(1)).Value.Principal.Euros);
        Assert.Equal(914.36m, first.Principal.Euros);
    }

    [Fact]
    public void Aging_counts_days_past_the_due_date()
    {
        var aging = Aging.Of([(Due, Euro(1)), (null, Euro(-5)), (Due.AddDays(-1), Euro(2)), (Due.AddDays(-30), Euro(4)), (Due.AddDays(-31), Euro(8)), (Due.AddDays(-60), Euro(16)),
            (Due.AddDays(-61), Euro(32)), (Due.AddDays(-90), Euro(64)), (Due.AddDays(-91), Euro(128)), (Due.AddDays(7), Euro(256))], Due);

        Assert.Equal(new Aging(Euro(252), Euro(6), Euro(24), Euro(96), Euro(128)), aging);
        Assert.Equal((506m, 254m), (aging.Total.Euros, aging.Overdue.Euros));
    }

    [Fact]
    public void A_firm_has_its_own_days_and_mandate()
    {
        Assert.Equal(new CreditControl(7, 14, 21, Euro(25)), OurFirm().Credit);
        var firm = OurFirm();
        var own = TradingFirm.Found(firm.Identity, firm.Style, firm.Rules, firm.HelpLevel, Monday, "test", 1, new CreditControl(3, 10, 24, Euro(100)));
        Assert.Equal((Monday.AddDays(7), Monday.AddDays(14)), (Reminder.PayByOf(ReminderLevel.Reminder, Monday, own.Credit), Reminder.PayByOf(ReminderLevel.Dunning, Monday, own.Credit)));
    }
}
