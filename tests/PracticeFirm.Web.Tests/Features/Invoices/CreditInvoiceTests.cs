using Microsoft.EntityFrameworkCore;
using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Invoicing;
using PracticeFirm.Domain.Orders;
using PracticeFirm.Web.Features.Invoices;
using PracticeFirm.Web.Tests.Features.Offertes;
using PracticeFirm.Web.Tests.Infrastructure;

namespace PracticeFirm.Web.Tests.Features.Invoices;

public sealed class CreditInvoiceTests
{
    [Fact]
    public async Task One_unit_takes_its_share_of_the_order_discount_along()
    {
        await using var firm = await TestFirm.Open();
        var id = await firm.Invoiced(await firm.GoldenOrder());
        var choice = Choice(id, new CreditLine(await Line(firm, id, 3), 1));

        var (before, roundTrips) = await firm.Count(TestUser.Sam, new CreditInvoice.Preview(choice));
        var (posted, _) = await firm.Logged(
            TestUser.Sam, new CreditInvoice.Command(choice, InvoiceWorld.Mail), "Invoice.Drafted", "Invoice.Posted", "Invoice.CreditNotePosted", "Invoice.SetOff", "Invoice.SetOff", "Mail.Sent");

        Assert.InRange(roundTrips, 1, 3);
        Assert.Equal((145.76m, 30.61m, 176.37m), (before.Net.Euros, before.Vat.Euros, before.Total.Euros));
        Assert.Equal((176.37m, 0m, 914.36m, 737.99m), (before.SetOff.Euros, before.Left.Euros, before.OpenBefore.Euros, before.OpenAfter.Euros));
        Assert.Equal("CRE-2026-0001", posted.Number);
        var note = await firm.SavedInvoice(posted.Id);
        Assert.Equal((before.Net, before.Vat, before.Total, before.SetOff, InvoiceStatus.Paid), (note.NetTotal, note.VatTotal, note.Total, note.Applied, note.Status));
        Assert.True(note.VerifyContent());
        var original = await firm.SavedInvoice(id);
        Assert.Equal((before.OpenAfter, true), (original.Open, original.VerifyContent()));
    }

    [Fact]
    public async Task The_preview_is_what_is_posted_in_every_form()
    {
        await using var firm = await TestFirm.Open();
        var paid = await firm.Invoiced(await firm.GoldenOrder());
        await firm.Pay(paid, 900m);
        foreach (var choose in new Func<int, Task<CreditInvoice.Choice>>[]
        {
            async id => Choice(id, new CreditLine(await Line(firm, id, 1), 2), CreditLine.OffPrice(await Line(firm, id, 2), Money.FromEuros(1.15m))),
            async id => Choice(id, new CreditLine(await Line(firm, id, 3), 1)) with { Fee = Money.FromEuros(12.50m) },
            id => Task.FromResult(Choice(id) with { WithFreight = true }),
            async id => Choice(id, [.. (await firm.Done(TestUser.Sam, new CreditInvoice.Query(id))).Lines.Where(l => l.Creditable > 0).Select(l => new CreditLine(l.Id, l.Creditable))]) with { Reopens = true },
        })
        {
            var choice = await choose(paid);
            var contents = await firm.Contents();
            var before = await firm.Done(TestUser.Teacher, new CreditInvoice.Preview(choice));
            Assert.Equal(contents, await firm.Contents());

            var note = await firm.SavedInvoice((await firm.Done(TestUser.Sam, new CreditInvoice.Command(choice, InvoiceWorld.Mail))).Id);

            Assert.Equal((before.Net, before.Vat, before.Total, before.SetOff, before.Left), (note.NetTotal, note.VatTotal, note.Total, note.Applied, -note.Open));
            Assert.Equal(before.OpenAfter, (await firm.SavedInvoice(paid)).Open);
            Assert.Equal(before.Lines.Select(l => (l.Description, l.Quantity, l.Net)), note.Lines.OrderBy(l => l.Position).Select(l => (l.Description, l.Quantity, l.Net)));
        }

        Assert.Equal(InvoiceStatus.Credited, (await firm.SavedInvoice(paid)).Status);
    }

    [Fact]
    public async Task A_wrong_invoice_is_credited_wholly_and_made_anew()
    {
        await using var firm = await TestFirm.Open();
        var order = await firm.GoldenOrder();
        var id = await firm.Invoiced(order);
        var all = await All(firm, id);

        await firm.Done(TestUser.Sam, new CreditInvoice.Command(all with { Reopens = true, Reason = "Verkeerde prijs" }, InvoiceWorld.Mail));

        var credited = await firm.SavedOrder(order);
        Assert.Equal((OrderStatus.Delivered, OrderWait.Choice, 40), (credited.Status, credited.WaitsFor, credited.Lines.Sum(l => l.ToInvoice)));
        Assert.Equal("FAC-2026-0001", Assert.Single(credited.Exceptions).Document);
        Assert.Equal((InvoiceStatus.Credited, Money.Zero), ((await firm.SavedInvoice(id)).Status, (await firm.SavedInvoice(id)).Open));
        var again = Assert.Single(await firm.Done(TestUser.Sam, new InvoiceOrder.Command(order, InvoiceWorld.Mail)));
        Assert.Equal(("FAC-2026-0002", 914.36m), (again.Number, again.Total.Euros));
    }

    [Fact]
    public async Task What_the_customer_keeps_without_paying_is_not_invoiced_again()
    {
        await using var firm = await TestFirm.Open();
        var order = await firm.GoldenOrder();
        var id = await firm.Invoiced(order);

        await firm.Done(TestUser.Sam, new CreditInvoice.Command(await All(firm, id), InvoiceWorld.Mail));

        var saved = await firm.SavedOrder(order);
        Assert.Equal((OrderStatus.Closed, true, 0), (saved.Status, saved.IsSettled, saved.Lines.Sum(l => l.ToInvoice)));
        Assert.Empty(saved.Exceptions);
    }

    [Fact]
    public async Task What_is_left_of_a_note_is_used_on_another_invoice()
    {
        await using var firm = await TestFirm.Open();
        var first = await firm.GoldenOrder();
        var second = await firm.GoldenOrder();
        var paid = await firm.Invoiced(first);
        var open = await firm.Invoiced(second);
        var elsewhere = await firm.Invoiced(await firm.Delivered(TestFirmContents.Arms, new InvoiceWorld.Wanted(TestFirmContents.WineGlass, 6)));
        await firm.Pay(paid, 914.36m);
        Assert.Equal(OrderStatus.Closed, (await firm.SavedOrder(first)).Status);
        var note = (await firm.Done(TestUser.Sam, new CreditInvoice.Command(Choice(paid, new CreditLine(await Line(firm, paid, 3), 1)), InvoiceWorld.Mail))).Id;
        Assert.Equal((-176.37m, OrderStatus.Invoiced), ((await firm.SavedInvoice(note)).Open.Euros, (await firm.SavedOrder(first)).Status));

        var choices = await firm.Done(TestUser.Sam, new UseCredit.Query(note));
        await firm.Refused(TestUser.Sam, new UseCredit.Command(note, open, Money.FromEuros(176.38m)), "Invoice.MoreThanCreditLeft", "Amount", InvoiceWorld.About(note));
        await firm.Refused(TestUser.Sam, new UseCredit.Command(note, elsewhere, Money.FromEuros(1)), "Invoice.CreditOfOther", about: InvoiceWorld.About(note));
        await firm.Refused(TestUser.Sam, new UseCredit.Command(note, 999, Money.FromEuros(1)), "Invoice.NotFound", about: InvoiceWorld.About(note));
        await firm.Logged(TestUser.Sam, new UseCredit.Command(note, open, Money.FromEuros(176.37m)), "Invoice.SetOff", "Invoice.SetOff", "Order.Closed");

        Assert.Equal([(open, 914.36m)], choices.Select(c => (c.Id, c.Open.Euros)));
        Assert.Equal((0m, 737.99m), ((await firm.SavedInvoice(note)).Open.Euros, (await firm.SavedInvoice(open)).Open.Euros));
        Assert.Equal((OrderStatus.Closed, OrderStatus.Invoiced), ((await firm.SavedOrder(first)).Status, (await firm.SavedOrder(second)).Status));
        await firm.OnlyForWorkers(new UseCredit.Command(note, open, Money.FromEuros(1)));
    }

    [Fact]
    public async Task Posted_content_stays_as_it_was_whatever_happens_after()
    {
        await using var firm = await TestFirm.Open();
        var id = await firm.Invoiced(await firm.GoldenOrder());
        var hash = (await firm.SavedInvoice(id)).ContentHash;

        await firm.Pay(id, 100m);
        var note = (await firm.Done(TestUser.Sam, new CreditInvoice.Command(Choice(id, new CreditLine(await Line(firm, id, 1), 3)), InvoiceWorld.Mail))).Id;
        var noteHash = (await firm.SavedInvoice(note)).ContentHash;
        await firm.Pay(id, 50m);
        await firm.Done(TestUser.Sam, new CreditInvoice.Command(await All(firm, id), InvoiceWorld.Mail));

        var (invoice, credit) = (await firm.SavedInvoice(id), await firm.SavedInvoice(note));
        Assert.Equal((hash, true, noteHash, true), (invoice.ContentHash, invoice.VerifyContent(), credit.ContentHash, credit.VerifyContent()));
    }

    [Fact]
    public async Task Refuses_what_cannot_be_credited_and_leaves_no_gap()
    {
        await using var firm = await TestFirm.Open();
        var draft = await firm.Draft(await firm.GoldenOrder());
        var id = await firm.Invoiced(await firm.GoldenOrder());
        var line = await Line(firm, id, 3);
        var one = Choice(id, new CreditLine(line, 1));

        await Refused(Choice(999), "Invoice.NotFound");
        await Refused(Choice(draft), "Invoice.NotPosted");
        await Refused(one with { Reason = " " }, "Invoice.CreditReason", "Reason");
        await Refused(one with { Reason = new string('x', Invoice.ReasonLength + 1) }, "Invoice.TextTooLong", "Reason");
        await Refused(Choice(id), "Invoice.NothingToCredit");
        await Refused(Choice(id, new CreditLine(line, 4)), "Invoice.MoreThanInvoiced", "Quantity");
        await Refused(Choice(id, new CreditLine(line, 0)), "Invoice.CreditQuantity", "Quantity");
        await Refused(Choice(id, new CreditLine(line, 1_000_000_000)), "Invoice.CreditQuantity", "Quantity");
        await Refused(Choice(id, CreditLine.OffPrice(line, Money.FromEuros(-1))), "Invoice.CreditAmount", "Amount");
        await Refused(Choice(id, CreditLine.OffPrice(line, Money.FromEuros(500))), "Invoice.MoreThanPrice", "Amount");
        await Refused(one with { Fee = Money.FromEuros(200) }, "Invoice.FeeAboveCredit", "Fee");
        await firm.Refused(TestUser.Sam, new CreditInvoice.Command(one, InvoiceWorld.Mail with { Body = "" }), "Mail.Body", "Body", InvoiceWorld.About(id));

        var note = await firm.Done(TestUser.Sam, new CreditInvoice.Command(one, InvoiceWorld.Mail));
        Assert.Equal("CRE-2026-0001", note.Number);
        await Refused(Choice(note.Id), "Invoice.CreditOfCredit");
        Assert.Equal("Invoice.CreditOfCredit", (await firm.Send(TestUser.Sam, new CreditInvoice.Query(note.Id))).Error.Code);

        async Task Refused(CreditInvoice.Choice choice, string code, string? field = null)
        {
            await firm.Refused(TestUser.Sam, new CreditInvoice.Command(choice, InvoiceWorld.Mail), code, field, InvoiceWorld.About(choice.InvoiceId));
            if (field != "Reason" || choice.Reason.Length > 1)
                Assert.Equal(code, (await firm.Send(TestUser.Sam, new CreditInvoice.Preview(choice))).Error.Code);
        }
    }

    [Fact]
    public async Task The_last_units_are_credited_once_when_two_do_it_at_once()
    {
        await using var firm = await TestFirm.Open();
        var id = await firm.Invoiced(await firm.GoldenOrder());
        var all = await All(firm, id);

        var posted = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Task.Run(() => firm.Send(TestUser.Sam, new CreditInvoice.Command(all, InvoiceWorld.Mail)))));

        Assert.Equal("CRE-2026-0001", Assert.Single(posted, p => p.IsSuccess).Value.Number);
        Assert.All(posted.Where(p => p.IsFailure), p => Assert.Equal("Invoice.MoreThanInvoiced", p.Error.Code));
        await using var db = await firm.Db();
        Assert.Equal(1, (await db.NumberSeries.SingleAsync(n => n.Prefix == Invoice.CreditPrefix)).Last);
    }

    [Fact]
    public async Task Prepares_the_mail_and_shows_what_is_left()
    {
        await using var firm = await TestFirm.Open();
        await firm.Templates();
        var id = await firm.Invoiced(await firm.GoldenOrder());
        var choice = Choice(id, new CreditLine(await Line(firm, id, 3), 1));

        var (mail, roundTrips) = await firm.Count(TestUser.Sam, new CreditInvoice.Prepare(choice));
        var (left, readTrips) = await firm.Count(TestUser.Sam, new CreditInvoice.Query(id));

        Assert.InRange(roundTrips, 1, 3);
        Assert.InRange(readTrips, 1, 3);
        Assert.Equal("Creditfactuur {nummer} bij FAC-2026-0001", mail.Subject);
        Assert.EndsWith("Beschadigd geleverd. U krijgt € 176,37 terug.", mail.Body, StringComparison.Ordinal);
        Assert.Equal([12, 25, 3], left.Lines.Select(l => l.Creditable));
        Assert.Equal((15m, 914.36m), (left.FreightLeft.Euros, left.Creditable.Euros));
        await firm.OnlyForWorkers(new CreditInvoice.Command(choice, InvoiceWorld.Mail));
        await firm.NotForStrangers(new CreditInvoice.Preview(choice));
    }

    private static CreditInvoice.Choice Choice(int id, params CreditLine[] lines) => new(id, lines, false, Money.Zero, "Beschadigd geleverd", false);

    private static async Task<CreditInvoice.Choice> All(TestFirm firm, int id) =>
        Choice(id, [.. (await firm.SavedInvoice(id)).Lines.Where(l => l.Creditable > 0).Select(l => new CreditLine(l.Id, l.Creditable))]) with { WithFreight = true };

    private static async Task<int> Line(TestFirm firm, int id, int position) => (await firm.SavedInvoice(id)).Lines.Single(l => l.Position == position).Id;
}
