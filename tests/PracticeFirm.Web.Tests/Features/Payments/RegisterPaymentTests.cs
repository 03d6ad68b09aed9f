using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Invoicing;
using PracticeFirm.Web.Features.Payments;
using PracticeFirm.Web.Tests.Features.Offertes;
using PracticeFirm.Web.Tests.Infrastructure;
using static PracticeFirm.Web.Tests.Features.Payments.PaymentWorld;

namespace PracticeFirm.Web.Tests.Features.Payments;

public sealed class RegisterPaymentTests
{
    [Fact]
    public async Task Books_and_pays_all_that_is_open_in_one_go()
    {
        await using var firm = await TestFirm.Open();
        var invoice = await firm.Invoiced(TestFirmContents.GoldenSpoon, 10);

        var (paid, _) = await firm.Logged(TestUser.Sam, new RegisterPayment.Command(invoice), "BankLine.Booked", "BankLine.Allocated", "Invoice.Paid", "Order.Closed");

        Assert.Equal(Money.Zero, paid.Open);
        var line = await firm.Line(paid.BankLineId);
        Assert.Equal((Euro(109), "Restaurant De Gouden Lepel B.V.", "FAC-2026-0001", BankLineStatus.Allocated), (line.Amount, line.Name, line.Description, line.Status));
        Assert.Equal(TestFirmContents.Today, line.BookedOn);
        Assert.True(await firm.OrderIsSettled(invoice));
        await firm.Refused(TestUser.Sam, new RegisterPayment.Command(invoice), "BankLine.NothingOpen", null, (DocumentKind.Invoice, invoice));
    }

    [Fact]
    public async Task Takes_a_part_or_the_cash_discount()
    {
        await using var firm = await TestFirm.Open();
        var partly = await firm.Invoiced(TestFirmContents.GoldenSpoon, 10);
        var discounted = await firm.Invoiced(TestFirmContents.Arms, 10);

        Assert.Equal(Euro(59), (await firm.Done(TestUser.Sam, new RegisterPayment.Command(partly, TestFirmContents.Today.AddDays(-1), Euro(50), false, "eerste deel"))).Open);
        Assert.Equal(Money.Zero, (await firm.Done(TestUser.Sam, new RegisterPayment.Command(discounted, TakeDiscount: true))).Open);
        Assert.Equal(Euro(106.82m), (await firm.SavedInvoice(discounted)).Paid);
    }

    [Fact]
    public async Task Pays_a_credit_note_back()
    {
        await using var firm = await TestFirm.Open();
        var invoice = await firm.Invoiced(TestFirmContents.GoldenSpoon, 10);
        var note = await firm.Credited(invoice, 2);

        var paid = await firm.Done(TestUser.Sam, new RegisterPayment.Command(note));

        Assert.Equal(Euro(-21.80m), (await firm.Line(paid.BankLineId)).Amount);
        Assert.Equal((Money.Zero, InvoiceStatus.Paid), (await firm.SavedInvoice(note)).Standing());
    }

    [Fact]
    public async Task Refuses_what_no_bank_would_book_and_leaves_nothing_behind()
    {
        await using var firm = await TestFirm.Open();
        var invoice = await firm.Invoiced(TestFirmContents.GoldenSpoon, 10);
        var about = (DocumentKind.Invoice, invoice);

        var larger = await firm.Refused(TestUser.Sam, new RegisterPayment.Command(invoice, null, Euro(120)), "Payment.LargerThanInvoice", "Amount", about);
        Assert.Contains("€ 109,00", larger.Error.Message);
        await firm.Refused(TestUser.Sam, new RegisterPayment.Command(invoice, null, Euro(10_000_000)), "Payment.LargerThanInvoice", "Amount", about);
        await firm.Refused(TestUser.Sam, new RegisterPayment.Command(invoice, null, Money.Zero), "BankLine.AllocationAmount", "Amount", about);
        await firm.Refused(TestUser.Sam, new RegisterPayment.Command(invoice, null, Euro(-5)), "BankLine.AllocationAmount", "Amount", about);
        await firm.Refused(TestUser.Sam, new RegisterPayment.Command(invoice, TestFirmContents.Today.AddDays(1)), "BankLine.Future", "BookedOn", about);
        await firm.Refused(TestUser.Sam, new RegisterPayment.Command(invoice, TakeDiscount: true), "BankLine.NoDiscount", "TakeDiscount", about);
        await firm.Refused(TestUser.Sam, new RegisterPayment.Command(invoice, Description: new string('x', 501)), "BankLine.TextTooLong", "Description", about);
        await firm.Refused(TestUser.Sam, new RegisterPayment.Command(999), "Invoice.NotFound", null, (DocumentKind.Invoice, 999));
        await firm.OnlyForWorkers(new RegisterPayment.Command(invoice));
    }

    [Fact]
    public async Task A_bank_line_is_booked_as_the_statement_has_it()
    {
        await using var firm = await TestFirm.Open();

        var (id, _) = await firm.Logged(TestUser.Sam, new BookBankLine.Command(TestFirmContents.Today.AddDays(-3), Euro(-12.50m), " Kantoor ", "NL18 OEFN 0123 4567 89", "koffie", TestFirmContents.Arms), "BankLine.Booked");

        var line = await firm.Line(id);
        Assert.Equal((Euro(-12.50m), "Kantoor", "NL18OEFN0123456789", TestFirmContents.Arms), (line.Amount, line.Name, line.Iban, line.CustomerId!.Value));
        var refused = await firm.Refused(TestUser.Sam, new BookBankLine.Command(TestFirmContents.Today.AddDays(1), Money.Zero, "", "NL00", ""), "BankLine.Future", "BookedOn", (DocumentKind.Firm, 0));
        Assert.Equal(["BookedOn", "Amount", "Name", "Iban"], refused.Errors.Select(e => e.Field));
        await firm.Refused(TestUser.Sam, new BookBankLine.Command(null, Euro(1), "X", null, "", 999), "Customer.NotFound", null, (DocumentKind.Firm, 0));
        await firm.OnlyForWorkers(new BookBankLine.Command(null, Euro(1), "X", null, ""));
    }

    [Fact]
    public async Task The_list_of_bank_lines_searches_filters_and_adds_up()
    {
        await using var firm = await TestFirm.Open();
        var invoice = await firm.Invoiced(TestFirmContents.GoldenSpoon, 10);
        var paid = (await firm.Done(TestUser.Sam, new RegisterPayment.Command(invoice))).BankLineId;
        var open = await firm.Booked(50, "100% zeker", "Hotel");
        var outgoing = await firm.Booked(-20, "huur");
        var aside = await firm.Booked(5);
        await firm.Done(TestUser.Sam, new SetBankLineAside.Command(aside, "Rente"));

        async Task<int[]> Found(ListBankLines.Query query) => [.. (await firm.Done(TestUser.Teacher, query)).Rows.Select(r => r.Id)];

        var (all, roundTrips) = await firm.Count(TestUser.Sam, new ListBankLines.Query());
        Assert.InRange(roundTrips, 1, 3);
        Assert.Equal([aside, outgoing, open, paid], all.Rows.Select(r => r.Id));
        Assert.Equal((4, Euro(144), Euro(30)), (all.Total, all.Sum, all.Left));
        Assert.Equal([outgoing, open], await Found(new(State: "open")));
        Assert.Equal([paid], await Found(new(State: "klaar")));
        Assert.Equal([aside], await Found(new(State: "apart")));
        Assert.Equal([outgoing], await Found(new(Direction: "uit")));
        Assert.Equal([paid], await Found(new("FAC-2026-0001")));
        Assert.Equal([open], await Found(new("100%")));
        Assert.Equal([outgoing], await Found(new("20,00")));
        Assert.Equal([paid], await Found(new("lepel")));
        Assert.Equal([outgoing, aside, open, paid], await Found(new(Sort: "bedrag")));
        Assert.Equal(4, (await firm.Done(TestUser.Sam, new ListBankLines.Query(Page: 0))).Rows.Count);
        Assert.Empty(await Found(new(Page: 2)));
        Assert.Equal(0, (await firm.Done(TestUser.Sam, new ListBankLines.Query("bestaat niet"))).Total);
        await firm.NotForStrangers(new ListBankLines.Query());
    }
}
