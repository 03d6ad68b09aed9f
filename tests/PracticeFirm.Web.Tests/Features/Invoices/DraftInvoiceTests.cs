using Microsoft.EntityFrameworkCore;
using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Invoicing;
using PracticeFirm.Web.Features.Invoices;
using PracticeFirm.Web.Tests.Features.Offertes;
using PracticeFirm.Web.Tests.Infrastructure;

namespace PracticeFirm.Web.Tests.Features.Invoices;

public sealed class DraftInvoiceTests
{
    private static readonly (DocumentKind Kind, int Id) Nowhere = (DocumentKind.Firm, 0);

    [Fact]
    public async Task Puts_orders_of_one_customer_and_month_together()
    {
        await using var firm = await TestFirm.Open();
        var first = await firm.GoldenOrder();
        var second = await firm.GoldenOrder(reference: "PO 4712");

        var id = await firm.Draft(first, second);

        var draft = await firm.SavedInvoice(id);
        Assert.Equal((InvoiceStatus.Draft, 2, 6), (draft.Status, draft.Sections.Count, draft.Lines.Count));
        Assert.Equal((1517.22m, 311.51m), (draft.NetTotal.Euros, draft.VatTotal.Euros));
        Assert.Equal(["PO 4711", "PO 4712"], draft.Sections.Select(s => s.CustomerReference));
        Assert.Null(draft.Number);
    }

    [Fact]
    public async Task Refuses_what_does_not_go_on_one_invoice()
    {
        await using var firm = await TestFirm.Open();
        var spoon = await firm.GoldenOrder();
        var arms = await firm.Delivered(TestFirmContents.Arms, new InvoiceWorld.Wanted(TestFirmContents.WineGlass, 6));
        var soon = await firm.Delivered(TestFirmContents.Arms, t => t with { PaymentTerms = new PaymentTerms(8, Percentage.Zero, 0) }, new InvoiceWorld.Wanted(TestFirmContents.WineGlass, 6));

        await firm.Refused(TestUser.Sam, new DraftInvoice.Command([]), "Invoice.NoLines", "Lines", Nowhere);
        await firm.Refused(TestUser.Sam, new DraftInvoice.Command([999]), "Invoice.NoLines", "Lines", Nowhere);
        await firm.Refused(TestUser.Sam, new DraftInvoice.Command(await firm.DeliveriesOf(spoon, arms)), "Invoice.OtherCustomer", "CustomerId", Nowhere);
        await firm.Refused(TestUser.Sam, new DraftInvoice.Command(await firm.DeliveriesOf(arms, soon)), "Invoice.DifferentTerms", "Lines", Nowhere);
        await firm.MoveTo(new DateOnly(2026, 12, 1));
        var december = await firm.Delivered(TestFirmContents.Arms, new InvoiceWorld.Wanted(TestFirmContents.WineGlass, 6));
        await firm.Refused(TestUser.Sam, new DraftInvoice.Command(await firm.DeliveriesOf(arms, december)), "Invoice.SeveralMonths", "Lines", Nowhere);
    }

    [Fact]
    public async Task A_delivery_stands_on_one_draft_however_often_it_is_asked()
    {
        await using var firm = await TestFirm.Open();
        var deliveries = await firm.DeliveriesOf(await firm.GoldenOrder());

        var made = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Task.Run(() => firm.Send(TestUser.Sam, new DraftInvoice.Command(deliveries)))));

        Assert.Single(made, m => m.IsSuccess);
        Assert.All(made.Where(m => m.IsFailure), m => Assert.Equal("Invoice.InDraft", m.Error.Code));
    }

    [Fact]
    public async Task Is_made_again_with_what_was_delivered_since()
    {
        await using var firm = await TestFirm.Open();
        var order = await firm.Ordered(TestFirmContents.Arms, t => t with { ManualFreight = Money.Zero }, new InvoiceWorld.Wanted(TestFirmContents.WineGlass, 10, 10));
        await firm.Deliver(order, 4);
        var id = await firm.Draft(order);
        await firm.Deliver(order);

        await firm.Logged(TestUser.Noor, new DraftInvoice.Rebuild(id), "Invoice.Rebuilt");

        var draft = await firm.SavedInvoice(id);
        Assert.Equal((100m, 2, 1), (draft.NetTotal.Euros, draft.Lines.Count, draft.Sections.Count));
        await using var db = await firm.Db();
        Assert.Equal(2, await db.Set<InvoiceLine>().CountAsync());
    }

    [Fact]
    public async Task Is_thrown_away_without_a_trace_but_its_history()
    {
        await using var firm = await TestFirm.Open();
        var order = await firm.GoldenOrder();
        var id = await firm.Draft(order);

        await firm.Logged(TestUser.Sam, new DraftInvoice.Discard(id), "Invoice.Discarded");

        await using var db = await firm.Db();
        Assert.Equal(0, await db.Invoices.CountAsync());
        Assert.Equal(0, await db.Set<InvoiceLine>().CountAsync());
        Assert.Equal("FAC-2026-0001", Assert.Single(await firm.Done(TestUser.Sam, new InvoiceOrder.Command(order, InvoiceWorld.Mail))).Number);
    }

    [Fact]
    public async Task What_was_posted_is_not_made_again_nor_thrown_away()
    {
        await using var firm = await TestFirm.Open();
        var id = await firm.Invoiced(await firm.GoldenOrder());

        await firm.Refused(TestUser.Sam, new DraftInvoice.Rebuild(id), "Invoice.Posted", about: InvoiceWorld.About(id));
        await firm.Refused(TestUser.Sam, new DraftInvoice.Discard(id), "Invoice.Posted", about: InvoiceWorld.About(id));
        await firm.Refused(TestUser.Sam, new DraftInvoice.Rebuild(999), "Invoice.NotFound", about: InvoiceWorld.About(999));
        await firm.Refused(TestUser.Sam, new DraftInvoice.Discard(999), "Invoice.NotFound", about: InvoiceWorld.About(999));
    }

    [Fact]
    public async Task Is_for_those_who_work_in_the_firm()
    {
        await using var firm = await TestFirm.Open();
        var order = await firm.GoldenOrder();
        var id = await firm.Draft(order);

        await firm.OnlyForWorkers(new DraftInvoice.Command(await firm.DeliveriesOf(order)));
        await firm.OnlyForWorkers(new DraftInvoice.Rebuild(id));
        await firm.OnlyForWorkers(new DraftInvoice.Discard(id));
    }
}
