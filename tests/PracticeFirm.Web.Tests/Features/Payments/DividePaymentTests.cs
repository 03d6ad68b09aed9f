using Microsoft.EntityFrameworkCore;
using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Invoicing;
using PracticeFirm.Web.Features.Payments;
using PracticeFirm.Web.Tests.Features.Offertes;
using PracticeFirm.Web.Tests.Infrastructure;
using static PracticeFirm.Web.Tests.Features.Payments.PaymentWorld;

namespace PracticeFirm.Web.Tests.Features.Payments;

public sealed class DividePaymentTests
{
    [Fact]
    public async Task A_whole_payment_with_the_number_is_one_click_and_settles_the_order()
    {
        await using var firm = await TestFirm.Open();
        var invoice = await firm.Invoiced(TestFirmContents.GoldenSpoon, 10);
        var line = await firm.Booked(109, "factuur FAC-2026-0001", "De Gouden Lepel");

        var (shown, roundTrips) = await firm.Count(TestUser.Sam, new ShowBankLine.Query(line));
        var suggestion = shown.Suggestions[0];
        Assert.InRange(roundTrips, 1, 3);
        Assert.Equal((PaymentConfidence.Certain, "Het nummer van de factuur staat in de omschrijving en het bedrag klopt.", Money.Zero), (suggestion.Confidence, suggestion.Reason, suggestion.Left));
        Assert.False(await firm.OrderIsSettled(invoice));

        var (divided, _) = await firm.Logged(TestUser.Sam, Taken(line, suggestion), "BankLine.Allocated", "Invoice.Paid", "Order.Closed");

        Assert.Equal(Money.Zero, divided.Left);
        Assert.Equal((Money.Zero, InvoiceStatus.Paid), (await firm.SavedInvoice(invoice)).Standing());
        Assert.True(await firm.OrderIsSettled(invoice));
        var after = await firm.Line(line);
        Assert.Equal((BankLineStatus.Allocated, "Restaurant De Gouden Lepel B.V."), (after.Status, after.CustomerName));
        Assert.Empty(after.Suggestions);
        Assert.Equal(("FAC-2026-0001", Euro(109)), (after.Allocations[0].InvoiceNumber, after.Allocations[0].Amount));
    }

    [Fact]
    public async Task A_click_too_many_changes_nothing_twice()
    {
        await using var firm = await TestFirm.Open();
        await firm.Invoiced(TestFirmContents.GoldenSpoon, 10);
        var line = await firm.Booked(109, "FAC-2026-0001");
        var taken = Taken(line, (await firm.Line(line)).Suggestions[0]);

        await firm.Done(TestUser.Sam, taken);

        await firm.Refused(TestUser.Sam, taken, "BankLine.MoreThanLeft", "Amount", (DocumentKind.BankLine, line));
    }

    [Fact]
    public async Task Part_of_an_invoice_leaves_the_rest_open()
    {
        await using var firm = await TestFirm.Open();
        var invoice = await firm.Invoiced(TestFirmContents.GoldenSpoon, 10);
        var line = await firm.Booked(50, "FAC-2026-0001");

        await firm.Done(TestUser.Sam, new DividePayment.Command(line, [new(invoice, Euro(50))]));

        Assert.Equal((Euro(59), InvoiceStatus.PartlyPaid), (await firm.SavedInvoice(invoice)).Standing());
        Assert.False(await firm.OrderIsSettled(invoice));
    }

    [Fact]
    public async Task One_payment_for_several_invoices_is_found_by_payer_and_sum()
    {
        await using var firm = await TestFirm.Open();
        var first = await firm.Invoiced(TestFirmContents.GoldenSpoon, 10);
        var second = await firm.Invoiced(TestFirmContents.GoldenSpoon, 20);
        await firm.Invoiced(TestFirmContents.Arms, 30);
        var line = await firm.Booked(327, "betaling november", "De Gouden Lepel B.V.", (await Spoon(firm)).Iban);

        var suggestion = (await firm.Line(line)).Suggestions.First(s => s.Parts.Count == 2);
        Assert.Equal("2 facturen van deze klant zijn samen precies dit bedrag.", suggestion.Reason);
        await firm.Done(TestUser.Sam, Taken(line, suggestion));

        Assert.Equal((Money.Zero, InvoiceStatus.Paid), (await firm.SavedInvoice(first)).Standing());
        Assert.Equal((Money.Zero, InvoiceStatus.Paid), (await firm.SavedInvoice(second)).Standing());
    }

    [Fact]
    public async Task All_parts_go_or_none_does()
    {
        await using var firm = await TestFirm.Open();
        var first = await firm.Invoiced(TestFirmContents.GoldenSpoon, 10);
        var second = await firm.Invoiced(TestFirmContents.GoldenSpoon, 20);
        var line = await firm.Booked(400);

        await firm.Refused(TestUser.Sam, new DividePayment.Command(line, [new(first, Euro(109)), new(second, Euro(291))]), "BankLine.MoreThanOpen", "Amount", (DocumentKind.BankLine, line));
        await firm.Refused(TestUser.Sam, new DividePayment.Command(line, [new(first, Euro(109)), new(999, Euro(1))]), "Invoice.NotFound", null, (DocumentKind.BankLine, line));
        await firm.Refused(TestUser.Sam, new DividePayment.Command(line, []), "Payment.NothingChosen", "Parts", (DocumentKind.BankLine, line));
        await firm.Refused(TestUser.Sam, new DividePayment.Command(line, [new(first, Money.Zero)]), "BankLine.AllocationAmount", "Amount", (DocumentKind.BankLine, line));
        await firm.Refused(TestUser.Sam, new DividePayment.Command(999, [new(first, Euro(1))]), "BankLine.NotFound", null, (DocumentKind.BankLine, 999));
    }

    [Fact]
    public async Task A_payment_larger_than_the_invoice_keeps_its_rest_on_the_line()
    {
        await using var firm = await TestFirm.Open();
        var invoice = await firm.Invoiced(TestFirmContents.GoldenSpoon, 10);
        var line = await firm.Booked(120, "FAC-2026-0001");

        var refused = await firm.Refused(TestUser.Sam, new DividePayment.Command(line, [new(invoice, Euro(120))]), "BankLine.MoreThanOpen", "Amount", (DocumentKind.BankLine, line));
        Assert.Contains("€ 109,00", refused.Error.Message);
        var suggestion = (await firm.Line(line)).Suggestions[0];
        await firm.Done(TestUser.Sam, Taken(line, suggestion));

        Assert.Equal(Euro(11), suggestion.Left);
        var after = await firm.Line(line);
        Assert.Equal((BankLineStatus.PartlyAllocated, Euro(11)), (after.Status, after.Left));
    }

    [Fact]
    public async Task The_cash_discount_is_taken_in_time_and_not_too_late()
    {
        await using var firm = await TestFirm.Open();
        var invoice = await firm.Invoiced(TestFirmContents.Arms, 10);
        var through = (await firm.SavedInvoice(invoice)).CashDiscountThrough!.Value;
        var early = await firm.Booked(106.82m, "FAC-2026-0001");
        var suggestion = (await firm.Line(early)).Suggestions[0];
        Assert.Equal((true, Euro(106.82m)), (suggestion.Parts[0].TakeDiscount, suggestion.Parts[0].Amount));

        await firm.Refused(TestUser.Sam, new DividePayment.Command(early, [new(invoice, Euro(100), true)]), "BankLine.DiscountAmount", "Amount", (DocumentKind.BankLine, early));
        await firm.MoveTo(through.AddDays(1));
        var late = await firm.Booked(106.82m, "FAC-2026-0001");
        await firm.Refused(TestUser.Sam, new DividePayment.Command(late, [new(invoice, Euro(106.82m), true)]), "BankLine.DiscountTooLate", "TakeDiscount", (DocumentKind.BankLine, late));
        Assert.Contains("te weinig betaald", (await firm.Line(late)).Suggestions[0].Reason);

        // What counts is the day the bank booked it, not the day it is divided.
        await firm.Done(TestUser.Sam, Taken(early, suggestion));
        var paid = await firm.SavedInvoice(invoice);
        Assert.Equal((Money.Zero, InvoiceStatus.Paid), paid.Standing());
        Assert.Equal(Euro(2.18m), paid.CashDiscountTaken);
    }

    [Fact]
    public async Task A_wrong_reference_is_recognised_and_what_points_nowhere_is_not()
    {
        await using var firm = await TestFirm.Open();
        await firm.Invoiced(TestFirmContents.GoldenSpoon, 10);
        var typo = await firm.Booked(109, "fac 2026-0010", "Onbekend");
        var nowhere = await firm.Booked(33.33m, "contributie", "Sportclub");

        var suggestion = (await firm.Line(typo)).Suggestions[0];

        Assert.Contains("dat lijkt op FAC-2026-0001", suggestion.Reason);
        Assert.Equal(PaymentConfidence.Likely, suggestion.Confidence);
        Assert.Empty((await firm.Line(nowhere)).Suggestions);
    }

    [Fact]
    public async Task An_allocation_can_be_undone_and_everything_is_open_again()
    {
        await using var firm = await TestFirm.Open();
        var invoice = await firm.Invoiced(TestFirmContents.Arms, 10);
        var line = await firm.Booked(106.82m);
        await firm.Done(TestUser.Sam, new DividePayment.Command(line, [new(invoice, Euro(106.82m), true)]));
        var allocation = (await firm.Line(line)).Allocations[0].Id;

        var (left, _) = await firm.Logged(TestUser.Noor, new DividePayment.Undo(line, allocation), "BankLine.Undone", "Invoice.Unpaid");

        Assert.Equal(Euro(106.82m), left.Left);
        Assert.Equal((Euro(109), InvoiceStatus.Sent), (await firm.SavedInvoice(invoice)).Standing());
        Assert.False(await firm.OrderIsSettled(invoice));
        await firm.Refused(TestUser.Sam, new DividePayment.Undo(line, allocation), "BankLine.AllocationNotFound", null, (DocumentKind.BankLine, line));
        await firm.Refused(TestUser.Sam, new DividePayment.Undo(999, 1), "BankLine.NotFound", null, (DocumentKind.BankLine, 999));
        await firm.OnlyForWorkers(new DividePayment.Undo(line, allocation));
    }

    [Fact]
    public async Task A_credit_note_is_paid_back_with_money_that_went_out_only()
    {
        await using var firm = await TestFirm.Open();
        var invoice = await firm.Invoiced(TestFirmContents.GoldenSpoon, 10);
        await firm.Done(TestUser.Sam, new RegisterPayment.Command(invoice));
        var note = await firm.Credited(invoice, 2);
        var incoming = await firm.Booked(21.80m, "CRE-2026-0001");
        var outgoing = await firm.Booked(-21.80m, "Terugbetaling CRE-2026-0001", "De Gouden Lepel");

        await firm.Refused(TestUser.Sam, new DividePayment.Command(incoming, [new(note, Euro(21.80m))]), "BankLine.IncomingOnCredit", null, (DocumentKind.BankLine, incoming));
        await firm.Refused(TestUser.Sam, new DividePayment.Command(outgoing, [new(invoice, Euro(21.80m))]), "BankLine.OutgoingOnInvoice", null, (DocumentKind.BankLine, outgoing));
        Assert.False(await firm.OrderIsSettled(invoice));
        var suggestion = (await firm.Line(outgoing)).Suggestions[0];
        Assert.Equal("Het nummer van de creditfactuur staat in de omschrijving en het bedrag klopt.", suggestion.Reason);
        await firm.Done(TestUser.Sam, Taken(outgoing, suggestion));

        Assert.Equal((Money.Zero, InvoiceStatus.Paid), (await firm.SavedInvoice(note)).Standing());
        Assert.True(await firm.OrderIsSettled(invoice));
    }

    [Fact]
    public async Task What_is_no_payment_of_an_invoice_is_set_aside_with_its_reason()
    {
        await using var firm = await TestFirm.Open();
        var invoice = await firm.Invoiced(TestFirmContents.GoldenSpoon, 10);
        var line = await firm.Booked(109, "FAC-2026-0001");

        await firm.Refused(TestUser.Sam, new SetBankLineAside.Command(line, " "), "BankLine.Reason", "Reason", (DocumentKind.BankLine, line));
        await firm.Logged(TestUser.Sam, new SetBankLineAside.Command(line, "Subsidie"), "BankLine.SetAside");
        var aside = await firm.Line(line);
        Assert.Equal((BankLineStatus.SetAside, "Subsidie", 0), (aside.Status, aside.SetAsideReason, aside.Suggestions.Count));
        await firm.Refused(TestUser.Sam, new DividePayment.Command(line, [new(invoice, Euro(109))]), "BankLine.IsSetAside", null, (DocumentKind.BankLine, line));

        await firm.Logged(TestUser.Sam, new SetBankLineAside.Reopen(line), "BankLine.Reopened");
        await firm.Refused(TestUser.Sam, new SetBankLineAside.Reopen(line), "BankLine.NotSetAside", null, (DocumentKind.BankLine, line));
        await firm.OnlyForWorkers(new SetBankLineAside.Command(line, "Nee"));
        await firm.Done(TestUser.Sam, new DividePayment.Command(line, [new(invoice, Euro(109))]));
        await firm.Refused(TestUser.Sam, new SetBankLineAside.Command(line, "Te laat"), "BankLine.NothingLeft", null, (DocumentKind.BankLine, line));
    }

    [Fact]
    public async Task Two_who_take_the_same_suggestion_at_once_pay_the_invoice_once()
    {
        await using var firm = await TestFirm.Open();
        var invoice = await firm.Invoiced(TestFirmContents.GoldenSpoon, 10);
        var lines = new[] { await firm.Booked(109), await firm.Booked(109) };

        var done = await Task.WhenAll(lines.Select((line, i) => Task.Run(() =>
            firm.Send(i == 0 ? TestUser.Sam : TestUser.Noor, new DividePayment.Command(line, [new(invoice, Euro(109))])))));

        Assert.Single(done, d => d.IsSuccess);
        Assert.Equal("BankLine.NothingOpen", Assert.Single(done, d => d.IsFailure).Error.Code);
        Assert.Equal((Money.Zero, InvoiceStatus.Paid), (await firm.SavedInvoice(invoice)).Standing());
    }

    [Fact]
    public async Task Invoices_to_divide_over_are_found_by_number_customer_and_amount()
    {
        await using var firm = await TestFirm.Open();
        var spoon = await firm.Invoiced(TestFirmContents.GoldenSpoon, 10);
        var arms = await firm.Invoiced(TestFirmContents.Arms, 20);
        var line = await firm.Booked(50);
        var known = await firm.Done(TestUser.Sam, new BookBankLine.Command(null, Euro(50), "Hotel", null, "", TestFirmContents.Arms));

        async Task<int[]> Found(int id, string? search) => [.. (await firm.Done(TestUser.Teacher, new FindOpenItems.Query(id, search))).Rows.Select(r => r.InvoiceId)];

        Assert.Equal([spoon, arms], await Found(line, null));
        Assert.Equal([arms], await Found(known, " "));
        Assert.Equal([spoon], await Found(line, "0001"));
        Assert.Equal([arms], await Found(line, "wapen"));
        Assert.Equal([spoon], await Found(line, "109"));
        Assert.Equal([spoon], await Found(line, "€ 109,00"));
        Assert.Equal([arms], await Found(line, "213,64"));
        Assert.Empty(await Found(line, "%"));
        Assert.Equal(Euro(4.36m), (await firm.Done(TestUser.Sam, new FindOpenItems.Query(line, "wapen"))).Rows[0].Discount);
        Assert.Equal("BankLine.NotFound", (await firm.Send(TestUser.Sam, new FindOpenItems.Query(999))).Error.Code);
        var (_, roundTrips) = await firm.Count(TestUser.Sam, new FindOpenItems.Query(line, "wapen"));
        Assert.InRange(roundTrips, 1, 3);
    }

    private static DividePayment.Command Taken(int line, ShowBankLine.Suggestion suggestion) =>
        new(line, [.. suggestion.Parts.Select(p => new DividePayment.Part(p.InvoiceId, p.Amount, p.TakeDiscount))]);

    private static async Task<Domain.Relations.Customer> Spoon(TestFirm firm)
    {
        await using var db = await firm.Db();
        return await db.Customers.AsNoTracking().SingleAsync(c => c.Id == TestFirmContents.GoldenSpoon);
    }
}
