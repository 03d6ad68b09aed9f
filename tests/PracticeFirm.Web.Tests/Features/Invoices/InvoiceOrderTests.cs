using Microsoft.EntityFrameworkCore;
using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Invoicing;
using PracticeFirm.Domain.Orders;
using PracticeFirm.Web.Features.Invoices;
using PracticeFirm.Web.Infrastructure.Persistence;
using PracticeFirm.Web.Tests.Features.Offertes;
using PracticeFirm.Web.Tests.Infrastructure;

namespace PracticeFirm.Web.Tests.Features.Invoices;

public sealed class InvoiceOrderTests
{
    [Fact]
    public async Task Invoices_all_that_was_delivered_with_number_mail_and_seal()
    {
        await using var firm = await TestFirm.Open();
        var order = await firm.GoldenOrder();

        var (sent, _) = await firm.Logged(TestUser.Sam, new InvoiceOrder.Command(order, InvoiceWorld.Mail), "Invoice.Drafted", "Invoice.Posted", "Mail.Sent");

        var one = Assert.Single(sent);
        Assert.Equal(("FAC-2026-0001", Money.FromEuros(914.36m)), (one.Number, one.Total));
        var invoice = await firm.SavedInvoice(one.Id);
        Assert.Equal((InvoiceStatus.Sent, TestFirmContents.Today, TestFirmContents.Today.AddDays(30)), (invoice.Status, invoice.InvoiceDate, invoice.DueOn));
        Assert.True(invoice.VerifyContent());
        var saved = await firm.SavedOrder(order);
        Assert.Equal((OrderStatus.Invoiced, true, false), (saved.Status, saved.FreightInvoiced, saved.IsSettled));
        await using var db = await firm.Db();
        Assert.Equal("Goedemiddag,\n\nHierbij FAC-2026-0001.\n\nSam", (await db.Mails.SingleAsync(m => m.AttachedKind == DocumentKind.Invoice && m.AttachedId == one.Id)).Body);
        Assert.All(await db.WholeDeliveries(d => d.OrderId == order, default), d => Assert.All(d.Lines, l => Assert.Equal(l.Shipped, l.Invoiced)));
    }

    [Fact]
    public async Task Takes_the_template_when_no_mail_was_written()
    {
        await using var firm = await TestFirm.Open();
        await firm.Templates();
        var order = await firm.GoldenOrder();

        var sent = Assert.Single(await firm.Done(TestUser.Sam, new InvoiceOrder.Command(order)));

        await using var db = await firm.Db();
        var mail = await db.Mails.SingleAsync(m => m.AttachedId == sent.Id && m.AttachedKind == DocumentKind.Invoice);
        Assert.Equal(("y.vandenberg@degoudenlepel.example", "Factuur FAC-2026-0001 voor ORD-2026-0001"), (mail.To, mail.Subject));
        Assert.Equal("Geachte mevrouw Van den Berg,\n\nWilt u € 914,36 betalen voor 23 december 2026?", mail.Body);
    }

    [Fact]
    public async Task Deliveries_of_two_months_give_two_invoices_and_the_freight_once()
    {
        await using var firm = await TestFirm.Open();
        var order = await firm.Ordered(TestFirmContents.Arms, t => t with { ManualFreight = new Money(15_00) }, new InvoiceWorld.Wanted(TestFirmContents.WineGlass, 10, 10));
        await firm.Deliver(order, 4);
        await firm.MoveTo(new DateOnly(2026, 12, 1));
        await firm.Deliver(order);

        var sent = await firm.Done(TestUser.Sam, new InvoiceOrder.Command(order, InvoiceWorld.Mail));

        Assert.Equal([("FAC-2026-0001", 66.55m), ("FAC-2026-0002", 72.60m)], sent.Select(s => (s.Number, s.Total.Euros)));
        Assert.Equal(OrderStatus.Invoiced, (await firm.SavedOrder(order)).Status);
    }

    [Fact]
    public async Task What_comes_later_is_invoiced_later()
    {
        await using var firm = await TestFirm.Open();
        var order = await firm.Ordered(TestFirmContents.Arms, t => t with { ManualFreight = new Money(15_00) }, new InvoiceWorld.Wanted(TestFirmContents.WineGlass, 10, 10));
        await firm.Deliver(order, 4);
        await firm.Invoiced(order);
        await firm.Deliver(order);

        var second = await firm.SavedInvoice(await firm.Invoiced(order));

        Assert.Equal((60m, 0m), (second.NetTotal.Euros, second.FreightTotal.Euros));
    }

    [Fact]
    public async Task Refuses_what_cannot_be_invoiced_and_leaves_no_gap()
    {
        await using var firm = await TestFirm.Open();
        var order = await firm.GoldenOrder();
        var open = await firm.Ordered(TestFirmContents.Arms, t => t, new InvoiceWorld.Wanted(TestFirmContents.WineGlass, 6));
        var silent = await firm.Delivered(TestFirmContents.Arms, new InvoiceWorld.Wanted(TestFirmContents.WineGlass, 6));
        await firm.Arrange(db => db.Database.ExecuteSqlRawAsync("UPDATE ContactPersons SET Email = ''; UPDATE Customers SET Email = '';"));

        await firm.Refused(TestUser.Sam, new InvoiceOrder.Command(999, InvoiceWorld.Mail), "Order.NotFound", about: (DocumentKind.Order, 999));
        await firm.Refused(TestUser.Sam, new InvoiceOrder.Command(open, InvoiceWorld.Mail), "Invoice.NoLines", "Lines", (DocumentKind.Order, open));
        await firm.Refused(TestUser.Sam, new InvoiceOrder.Command(silent), "Invoice.NoMailAddress", "To", (DocumentKind.Order, silent));
        await firm.Refused(TestUser.Sam, new InvoiceOrder.Command(order, InvoiceWorld.Mail with { To = "geen adres" }), "EmailAddress.At", "To", (DocumentKind.Order, order));
        var draft = await firm.Draft(order);
        var refused = await firm.Refused(TestUser.Sam, new InvoiceOrder.Command(order, InvoiceWorld.Mail), "Invoice.InDraft", "Lines", (DocumentKind.Order, order));
        Assert.Contains($"Concept {draft}", refused.Error.Message);

        Assert.Equal("FAC-2026-0001", Assert.Single(await firm.Done(TestUser.Sam, new InvoiceOrder.Command(silent, InvoiceWorld.Mail))).Number);
    }

    [Fact]
    public async Task The_same_order_is_invoiced_once_however_often_it_is_asked()
    {
        await using var firm = await TestFirm.Open();
        var order = await firm.GoldenOrder();

        var sent = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => firm.Send(TestUser.Sam, new InvoiceOrder.Command(order, InvoiceWorld.Mail)))));

        Assert.Single(sent, s => s.IsSuccess);
        Assert.All(sent.Where(s => s.IsFailure), s => Assert.Equal("Invoice.NoLines", s.Error.Code));
        await using var db = await firm.Db();
        Assert.Equal(1, await db.Invoices.CountAsync());
        Assert.Equal(1, (await db.NumberSeries.SingleAsync(n => n.Prefix == Invoice.InvoicePrefix)).Last);
    }

    [Fact]
    public async Task Thirty_at_once_get_numbers_without_gaps_or_doubles()
    {
        await using var firm = await TestFirm.Open();
        var orders = new List<int>();
        for (var i = 0; i < 30; i++)
            orders.Add(await firm.Delivered(i % 2 == 0 ? TestFirmContents.Arms : TestFirmContents.GoldenSpoon, new InvoiceWorld.Wanted(TestFirmContents.WineGlass, 1 + i)));

        // Every fifth is refused for its mail and must not take a number with it.
        var sent = await Task.WhenAll(orders.Select((id, i) => Task.Run(() =>
            firm.Send(i % 3 == 0 ? TestUser.Noor : TestUser.Sam, new InvoiceOrder.Command(id, InvoiceWorld.Mail with { Body = i % 5 == 4 ? "" : "Hierbij {nummer}." })))));

        Assert.Equal(24, sent.Count(s => s.IsSuccess));
        Assert.All(sent.Where(s => s.IsFailure), s => Assert.Equal("Mail.Body", s.Error.Code));
        Assert.Equal(Enumerable.Range(1, 24).Select(n => NumberSeries.Format("FAC", 2026, n)), sent.Where(s => s.IsSuccess).Select(s => s.Value[0].Number).Order());
        await using var db = await firm.Db();
        Assert.Equal(24, (await db.NumberSeries.SingleAsync(n => n.Prefix == Invoice.InvoicePrefix)).Last);
        var invoices = await db.WholeInvoices(_ => true, default);
        Assert.Equal(24, invoices.Count);
        Assert.All(invoices, i => Assert.True(i.VerifyContent()));
        var numbers = invoices.ToDictionary(i => i.Id, i => i.Number);
        var mails = await db.Mails.Where(m => m.AttachedKind == DocumentKind.Invoice).ToListAsync();
        Assert.Equal(24, mails.Count);
        Assert.All(mails, m => Assert.Equal($"Hierbij {numbers[m.AttachedId!.Value]}.", m.Body));
    }

    [Fact]
    public async Task Is_for_those_who_work_in_the_firm()
    {
        await using var firm = await TestFirm.Open();

        await firm.OnlyForWorkers(new InvoiceOrder.Command(await firm.GoldenOrder(), InvoiceWorld.Mail));
    }
}
