using PracticeFirm.Domain.Invoicing;
using static PracticeFirm.Domain.Tests.Builders.Make;
using static PracticeFirm.Domain.Tests.Invoicing.InvoiceMake;
using Money = PracticeFirm.Domain.Common.Money;

namespace PracticeFirm.Domain.Tests.Invoicing;

public class BankLineTests
{
    private readonly Domain.Relations.Customer _customer = Customer();
    private readonly Domain.Firm.TradingFirm _firm = OurFirm();

    private Invoice Golden() => Posted(_customer, _firm, TwoPercent, GoldenOrder());

    [Fact]
    public void A_payment_in_parts_ends_in_paid()
    {
        var invoice = Golden();
        var line = Bank(400);

        Done(line.Allocate(invoice, Euro(400), false, Monday));
        Assert.Equal((514.36m, 400m, InvoiceStatus.PartlyPaid), (invoice.Open.Euros, invoice.Paid.Euros, invoice.Status));
        Assert.Equal((BankLineStatus.Allocated, Money.Zero, 1), (line.Status, line.Left, line.CustomerId));
        Done(Bank(514.36m).Allocate(invoice, Euro(514.36m), false, Monday));
        Assert.Equal((Money.Zero, InvoiceStatus.Paid), (invoice.Open, invoice.Status));
        Assert.True(invoice.VerifyContent());
    }

    [Fact]
    public void A_payment_larger_than_the_invoice_leaves_the_rest_on_the_line()
    {
        var invoice = Golden();
        var line = Bank(1_000);

        Refused(line.Allocate(invoice, Euro(1_000), false, Monday), "BankLine.MoreThanOpen");
        Assert.Equal(Euro(914.36m), line.Fits(invoice));
        Done(line.Allocate(invoice, line.Fits(invoice), false, Monday));

        Assert.Equal((85.64m, BankLineStatus.PartlyAllocated), (line.Left.Euros, line.Status));
        Assert.Equal(Money.Zero, line.Fits(invoice));
        Refused(line.Allocate(invoice, Euro(1), false, Monday), "BankLine.NothingOpen");
        Refused(line.Allocate(Golden(), Euro(85.65m), false, Monday), "BankLine.MoreThanLeft");
        Done(line.SetAside("Dubbel betaald"));
        Assert.Equal(BankLineStatus.SetAside, line.Status);
    }

    [Fact]
    public void One_payment_pays_several_invoices()
    {
        var (one, other) = (Golden(), Golden());
        var line = Bank(1_828.72m);

        Done(line.Allocate(one, one.Open, false, Monday));
        Done(line.Allocate(other, other.Open, false, Monday));

        Assert.Equal((BankLineStatus.Allocated, InvoiceStatus.Paid, InvoiceStatus.Paid), (line.Status, one.Status, other.Status));
    }

    [Fact]
    public void The_cash_discount_is_taken_through_its_last_day_and_to_the_cent()
    {
        var invoice = Golden();
        var late = Bank(896.08m, Monday.AddDays(9));
        var line = Bank(900, Monday.AddDays(8));

        Refused(late.Allocate(invoice, Euro(896.08m), true, Monday.AddDays(9)), "BankLine.DiscountTooLate");
        Refused(line.Allocate(invoice, Euro(896.07m), true, Monday.AddDays(8)), "BankLine.DiscountAmount");
        Refused(line.Allocate(invoice, Euro(900), true, Monday.AddDays(8)), "BankLine.DiscountAmount");
        Done(line.Allocate(invoice, Euro(896.08m), true, Monday.AddDays(20)));

        Assert.Equal((Money.Zero, 18.28m, InvoiceStatus.Paid), (invoice.Open, invoice.CashDiscountTaken.Euros, invoice.Status));
        Refused(Bank(1).Allocate(Posted(_customer, _firm, null, GoldenOrder()), Euro(1), true, Monday), "BankLine.NoDiscount");
    }

    [Fact]
    public void The_cash_discount_is_over_what_was_not_credited()
    {
        var invoice = Golden();
        PostCredit(Credit(invoice, _firm, Units(invoice, 3, 1)), invoice, _customer, _firm);

        // 583,25 and 122,48 at 21%, 29,60 and 2,66 at 9%: 11,67 + 2,45 + 0,59 + 0,05.
        Assert.Equal(14.76m, invoice.CashDiscountLeft.Euros);
        Done(Bank(723.23m).Allocate(invoice, Euro(723.23m), true, Monday));
        Assert.Equal(InvoiceStatus.Paid, invoice.Status);
    }

    [Fact]
    public void Undoing_puts_everything_back_the_discount_too()
    {
        var invoice = Golden();
        var line = Bank(896.08m);
        var allocation = line.Allocate(invoice, Euro(896.08m), true, Monday).Value;

        Done(line.Undo(allocation, invoice, Monday.AddDays(40)));

        Assert.Equal((914.36m, Money.Zero, Money.Zero, InvoiceStatus.Overdue), (invoice.Open.Euros, invoice.Paid, invoice.CashDiscountTaken, invoice.Status));
        Assert.Equal((BankLineStatus.Open, 896.08m), (line.Status, line.Left.Euros));
        Refused(line.Undo(allocation, invoice, Monday), "BankLine.AllocationNotFound");
        Assert.Throws<ArgumentException>(() => line.Undo(allocation, Golden(), Monday));
    }

    [Fact]
    public void Money_out_pays_credit_notes_back_and_nothing_else()
    {
        var invoice = Golden();
        Done(Bank(914.36m).Allocate(invoice, invoice.Open, false, Monday));
        var note = PostCredit(Invoice.CreditAll(invoice, "Retour", false, 1, _firm), invoice, _customer, _firm);
        var line = Bank(-500);

        Refused(line.Allocate(Golden(), Euro(1), false, Monday), "BankLine.OutgoingOnInvoice");
        Refused(Bank(500).Allocate(note, Euro(1), false, Monday), "BankLine.IncomingOnCredit");
        Refused(line.Allocate(note, Euro(500.01m), false, Monday), "BankLine.MoreThanLeft");
        var allocation = line.Allocate(note, Euro(500), false, Monday).Value;
        Assert.Equal((-414.36m, -500m, Money.Zero), (note.Open.Euros, allocation.Amount.Euros, line.Left));
        Done(line.Undo(allocation, note, Monday));
        Assert.Equal((-914.36m, -500m), (note.Open.Euros, line.Left.Euros));
    }

    [Fact]
    public void What_was_put_aside_waits_until_it_is_taken_up_again()
    {
        var line = Bank(10);

        Refused(line.Reopen(), "BankLine.NotSetAside");
        Refused(line.SetAside(""), "BankLine.Reason");
        Done(line.SetAside("Rente van de bank"));
        Refused(line.SetAside("Nog eens"), "BankLine.IsSetAside");
        Refused(line.Allocate(Golden(), Euro(10), false, Monday), "BankLine.IsSetAside");
        Done(line.Reopen());
        Done(line.Allocate(Golden(), Euro(10), false, Monday));
        Refused(line.SetAside("Te laat"), "BankLine.NothingLeft");
    }

    [Fact]
    public void A_line_that_can_not_stand_on_a_statement_is_refused_with_all_reasons()
    {
        Refused(BankLine.Book(Monday.AddDays(1), Money.Zero, " ", "NL92ABNA0417164300", new string('x', 501), Monday), "BankLine.Future", "BankLine.Amount", "BankLine.Name", "BankLine.TextTooLong", "Iban.CheckDigits");
        Refused(BankLine.Book(new DateOnly(2199, 1, 1), Euro(1), "A", null, "", Monday), "BankLine.Future");
        Assert.Equal("NL91ABNA0417164300", BankLine.Book(Monday, Euro(1), "A", "NL91 ABNA 0417 1643 00", "", Monday).Value.Iban);
    }

    [Fact]
    public void A_draft_is_not_paid()
    {
        Refused(Bank(10).Allocate(Draft(_customer, _firm, null, GoldenOrder()).Value, Euro(10), false, Monday), "BankLine.InvoiceIsDraft");
        Refused(Bank(10).Allocate(Golden(), Money.Zero, false, Monday), "BankLine.AllocationAmount");
    }
}
