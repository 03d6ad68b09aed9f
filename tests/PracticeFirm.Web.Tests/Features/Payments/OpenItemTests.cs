using Microsoft.EntityFrameworkCore;
using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Invoicing;
using PracticeFirm.Web.Features.Payments;
using PracticeFirm.Web.Tests.Features.Offertes;
using PracticeFirm.Web.Tests.Infrastructure;
using static PracticeFirm.Web.Tests.Features.Payments.PaymentWorld;

namespace PracticeFirm.Web.Tests.Features.Payments;

public sealed class OpenItemTests
{
    [Fact]
    public async Task Open_items_are_invoices_less_credit_notes_and_payments_whatever_was_done()
    {
        await using var firm = await TestFirm.Open();
        await AddsUp(firm);
        var first = await firm.Invoiced(TestFirmContents.GoldenSpoon, 10);
        var second = await firm.Invoiced(TestFirmContents.Arms, 20);
        await AddsUp(firm);
        var note = await firm.Credited(first, 3);
        await AddsUp(firm);
        var line = await firm.Booked(150);
        await firm.Done(TestUser.Sam, new DividePayment.Command(line, [new(first, Euro(109)), new(second, Euro(30))]));
        await AddsUp(firm);
        await firm.Done(TestUser.Sam, new DividePayment.Undo(line, (await firm.Line(line)).Allocations[0].Id));
        await AddsUp(firm);
        await firm.Done(TestUser.Sam, new RegisterPayment.Command(note, null, Euro(10)));
        await AddsUp(firm);
        await firm.Done(TestUser.Sam, new WriteOffInvoice.Command(second, Euro(7.77m), "Klein verschil"));
        await AddsUp(firm);
        var third = await firm.Invoiced(TestFirmContents.Arms, 10);
        await firm.Done(TestUser.Sam, new RegisterPayment.Command(third, TakeDiscount: true));
        await AddsUp(firm);
    }

    [Fact]
    public async Task Credit_notes_count_below_zero_and_buckets_follow_the_due_date()
    {
        await using var firm = await TestFirm.Open();
        var old = await firm.Invoiced(TestFirmContents.GoldenSpoon, 10);
        var day = await firm.MoveToDaysLate(old, 31);
        var young = await firm.Invoiced(TestFirmContents.Arms, 20);
        var note = await firm.Credited(old, 2);

        var (aged, roundTrips) = await firm.Count(TestUser.Sam, new AgeOpenItems.Query());

        Assert.InRange(roundTrips, 1, 3);
        Assert.Equal(new Aging(Euro(218) - Euro(21.80m), Money.Zero, Euro(109), Money.Zero, Money.Zero), aged.All);
        Assert.Equal([TestFirmContents.GoldenSpoon, TestFirmContents.Arms], aged.Customers.Select(c => c.CustomerId));
        Assert.Equal((2, Euro(87.20m)), (aged.Customers[0].Items, aged.Customers[0].Aging.Total));

        var (list, listTrips) = await firm.Count(TestUser.Sam, new ListOpenItems.Query());
        Assert.InRange(listTrips, 1, 3);
        Assert.Equal([old, young, note], list.Rows.Select(r => r.Id));
        Assert.Equal((3, aged.All.Total, Euro(109)), (list.Total, list.Sum, list.Overdue));
        Assert.Equal((day.DayNumber - list.Rows[0].DueOn!.Value.DayNumber, 0, 0), (list.Rows[0].DaysLate(day), list.Rows[1].DaysLate(day), list.Rows[2].DaysLate(day)));
        Assert.Equal((Euro(-21.80m), Euro(-21.80m)), (list.Rows[2].Total, list.Rows[2].Open));
    }

    [Fact]
    public async Task The_list_filters_sorts_and_searches()
    {
        await using var firm = await TestFirm.Open();
        var late = await firm.Invoiced(TestFirmContents.GoldenSpoon, 10);
        await firm.MoveToDaysLate(late, 8);
        var fresh = await firm.Invoiced(TestFirmContents.Arms, 20);
        await firm.Done(TestUser.Sam, new SendReminder.Command(late, ReminderLevel.Reminder));
        await firm.Done(TestUser.Sam, new DisputeInvoice.Command(fresh, "Klopt niet"));

        async Task<int[]> Found(ListOpenItems.Query query) => [.. (await firm.Done(TestUser.Teacher, query)).Rows.Select(r => r.Id)];

        Assert.Equal([late], await Found(new(Due: "laat")));
        Assert.Equal([late], await Found(new(Due: "30")));
        Assert.Empty(await Found(new(Due: "60")));
        Assert.Empty(await Found(new(Due: "90")));
        Assert.Empty(await Found(new(Due: "ouder")));
        Assert.Equal([fresh], await Found(new(Due: "niet")));
        Assert.Equal([fresh], await Found(new(Disputed: "ja")));
        Assert.Equal([late], await Found(new(Disputed: "nee")));
        Assert.Equal([fresh], await Found(new(Level: "geen")));
        Assert.Equal([late], await Found(new(Level: "reminder")));
        Assert.Equal([fresh], await Found(new(CustomerId: TestFirmContents.Arms)));
        Assert.Equal([late], await Found(new("lepel")));
        Assert.Equal([fresh, late], await Found(new(Sort: "-vervalt")));
        Assert.Equal([late, fresh], await Found(new(Sort: "open")));
        Assert.Equal([fresh, late], await Found(new(Sort: "klant")));
        Assert.Equal([late, fresh], await Found(new(Sort: "datum")));
        Assert.Equal([fresh, late], await Found(new(Sort: "-nummer")));
        Assert.Equal(2, (await Found(new(Page: 0))).Length);
        Assert.Equal(["Hotel Het Wapen van Eemland B.V.", "Restaurant De Gouden Lepel B.V."], (await firm.Done(TestUser.Sam, new ListOpenItems.Query("x?"))).Customers.Select(c => c.Name));
        await firm.NotForStrangers(new ListOpenItems.Query());
        await firm.NotForStrangers(new AgeOpenItems.Query());
    }

    [Fact]
    public async Task What_the_screens_about_one_invoice_want_to_know_is_read_in_three_round_trips()
    {
        await using var firm = await TestFirm.Open();
        var invoice = await firm.Invoiced(TestFirmContents.Arms, 10);

        var (model, roundTrips) = await firm.Count(TestUser.Teacher, new ShowOpenInvoice.Query(invoice));

        Assert.InRange(roundTrips, 1, 3);
        Assert.Equal((Euro(109), Euro(2.18m), Euro(25), false, 0), (model.Open, model.CashDiscountLeft, model.MandateLeft, model.IsConsumer, model.DaysLate));
        Assert.Equal("Invoice.NotFound", (await firm.Send(TestUser.Sam, new ShowOpenInvoice.Query(999))).Error.Code);
    }

    private static async Task AddsUp(TestFirm firm)
    {
        await using var db = await firm.Db();
        var all = await db.Invoices.AsNoTracking().Where(i => i.Number != null).ToListAsync();
        var lines = await db.BankLines.AsNoTracking().Include(b => b.Allocations).ToListAsync();
        var invoiced = all.Where(i => i.Kind == InvoiceKind.Invoice).Sum(i => i.Total);
        var credited = all.Where(i => i.Kind == InvoiceKind.CreditNote).Sum(i => i.Total);
        var givenUp = all.Sum(i => i.CashDiscountTaken) + all.Sum(i => i.WrittenOff);
        var paid = lines.SelectMany(b => b.Allocations).Sum(a => a.Amount);
        var expected = invoiced - credited - paid - givenUp;

        Assert.Equal(expected, (await firm.Done(TestUser.Sam, new ListOpenItems.Query())).Sum);
        Assert.Equal(expected, (await firm.Done(TestUser.Sam, new AgeOpenItems.Query())).All.Total);
        Assert.All(lines, b => Assert.Equal(b.Amount, b.Allocated + b.Left));
    }
}
