using Microsoft.EntityFrameworkCore;
using PracticeFirm.Domain.Common;
using PracticeFirm.Web.Features.Invoices;
using PracticeFirm.Web.Tests.Features.Offertes;
using PracticeFirm.Web.Tests.Infrastructure;

namespace PracticeFirm.Web.Tests.Features.Invoices;

public sealed class SendInvoiceTests
{
    [Fact]
    public async Task Posts_the_draft_as_it_stands()
    {
        await using var firm = await TestFirm.Open();
        var id = await firm.Draft(await firm.GoldenOrder());

        var (sent, events) = await firm.Logged(TestUser.Noor, new SendInvoice.Command(id, InvoiceWorld.Mail), "Invoice.Posted", "Mail.Sent");

        Assert.Equal("FAC-2026-0001", sent.Number);
        Assert.Contains("91436", events.Single(e => e.Kind == "Invoice.Posted").Data);
        var invoice = await firm.SavedInvoice(id);
        Assert.Equal(("FAC-2026-0001", 914.36m, "Restaurant De Gouden Lepel B.V."), (invoice.Number, invoice.Open.Euros, invoice.Recipient!.Name));
    }

    [Fact]
    public async Task Prepares_the_mail_by_the_kind_of_invoice_and_the_language_of_its_orders()
    {
        await using var firm = await TestFirm.Open();
        await firm.Templates();
        var one = await firm.Draft(await firm.Delivered(TestFirmContents.OldMill, new InvoiceWorld.Wanted(TestFirmContents.WineGlass, 10, 10)));
        var collective = await firm.Draft(await firm.GoldenOrder(), await firm.GoldenOrder(reference: ""));

        var (mill, roundTrips) = await firm.Count(TestUser.Sam, new SendInvoice.Prepare(one));
        var spoon = await firm.Done(TestUser.Teacher, new SendInvoice.Prepare(collective));

        Assert.InRange(roundTrips, 1, 3);
        Assert.Equal(("j.krause@altemuehle.example", "Factuur {nummer} voor ORD-2026-0001"), (mill.To, mill.Subject));
        Assert.Contains("100,00 € betalen voor 23. Dezember 2026", mill.Body);
        Assert.Equal("Verzamelfactuur {nummer}", spoon.Subject);
        Assert.Contains("- ORD-2026-0002 (PO 4711): € 758,61 exclusief btw\n- ORD-2026-0003: € 758,61 exclusief btw\n\nSamen € 1.828,73.", spoon.Body);
    }

    [Fact]
    public async Task A_refused_mail_leaves_no_gap_in_the_numbers()
    {
        await using var firm = await TestFirm.Open();
        var id = await firm.Draft(await firm.GoldenOrder());

        await firm.Refused(TestUser.Sam, new SendInvoice.Command(id, InvoiceWorld.Mail with { To = "" }), "EmailAddress.Empty", "To", InvoiceWorld.About(id));
        await firm.Refused(TestUser.Sam, new SendInvoice.Command(id, InvoiceWorld.Mail with { Subject = "" }), "Mail.Subject", "Subject", InvoiceWorld.About(id));

        Assert.Equal("FAC-2026-0001", (await firm.Done(TestUser.Sam, new SendInvoice.Command(id, InvoiceWorld.Mail))).Number);
    }

    [Fact]
    public async Task The_same_draft_goes_out_once_however_often_it_is_sent()
    {
        await using var firm = await TestFirm.Open();
        var id = await firm.Draft(await firm.GoldenOrder());

        var sent = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => firm.Send(TestUser.Sam, new SendInvoice.Command(id, InvoiceWorld.Mail)))));

        Assert.Equal("FAC-2026-0001", Assert.Single(sent, s => s.IsSuccess).Value.Number);
        Assert.All(sent.Where(s => s.IsFailure), s => Assert.Equal("Invoice.Posted", s.Error.Code));
        await using var db = await firm.Db();
        Assert.Equal(1, await db.Mails.CountAsync(m => m.AttachedKind == DocumentKind.Invoice));
    }

    [Fact]
    public async Task A_draft_of_another_vat_case_is_made_again_first()
    {
        await using var firm = await TestFirm.Open();
        var id = await firm.Draft(await firm.GoldenOrder());
        await firm.Arrange(async db =>
        {
            var customer = await TestFirmContents.Customer(db, TestFirmContents.GoldenSpoon);
            Assert.Empty(customer.Change(customer.Details with { VatCategory = VatCategory.ReverseCharge }).Errors);
            return 0;
        });

        await firm.Refused(TestUser.Sam, new SendInvoice.Command(id, InvoiceWorld.Mail), "Invoice.VatCaseChanged", "CustomerId", InvoiceWorld.About(id));
        Assert.Equal(["Invoice.VatCaseChanged"], (await firm.Done(TestUser.Sam, new ShowInvoice.Query(id))).WhyNotSend.Select(e => e.Code));
        await firm.Done(TestUser.Sam, new DraftInvoice.Rebuild(id));
        await firm.Done(TestUser.Sam, new SendInvoice.Command(id, InvoiceWorld.Mail));

        Assert.Equal((VatCategory.ReverseCharge, 0m), ((await firm.SavedInvoice(id)).VatCategory, (await firm.SavedInvoice(id)).VatTotal.Euros));
    }

    [Fact]
    public async Task What_is_not_there_is_not_prepared_nor_sent()
    {
        await using var firm = await TestFirm.Open();
        var id = await firm.Invoiced(await firm.GoldenOrder());

        Assert.Equal("Invoice.Posted", (await firm.Send(TestUser.Sam, new SendInvoice.Prepare(id))).Error.Code);
        Assert.Equal("Invoice.NotFound", (await firm.Send(TestUser.Sam, new SendInvoice.Prepare(999))).Error.Code);
        await firm.Refused(TestUser.Sam, new SendInvoice.Command(999, InvoiceWorld.Mail), "Invoice.NotFound", about: InvoiceWorld.About(999));
        await firm.NotForStrangers(new SendInvoice.Prepare(id));
        await firm.OnlyForWorkers(new SendInvoice.Command(id, InvoiceWorld.Mail));
    }
}
