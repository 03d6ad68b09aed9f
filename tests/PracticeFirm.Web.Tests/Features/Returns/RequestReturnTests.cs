using Microsoft.EntityFrameworkCore;
using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Mail;
using PracticeFirm.Domain.Orders;
using PracticeFirm.Domain.Returns;
using PracticeFirm.Web.Components;
using PracticeFirm.Web.Features.Returns;
using PracticeFirm.Web.Infrastructure.Mailing;
using PracticeFirm.Web.Tests.Features.Invoices;
using PracticeFirm.Web.Tests.Features.Offertes;
using PracticeFirm.Web.Tests.Infrastructure;

namespace PracticeFirm.Web.Tests.Features.Returns;

public sealed class RequestReturnTests
{
    [Fact]
    public async Task Shows_what_can_still_come_back_and_gives_the_number_at_once()
    {
        await using var firm = await TestFirm.Open();
        var order = await firm.GoldenOrder();

        var (value, events) = await firm.Logged(
            TestUser.Sam, await firm.Asking(order, TestFirmContents.PlateWarmer, 1, new Money(10_00), ReturnReason.Defective), "Return.Requested", "Order.AskedBack");
        var (model, roundTrips) = await firm.Count(TestUser.Teacher, new RequestReturn.Query(order));

        Assert.Equal("RET-2026-0001", value.Number);
        Assert.InRange(roundTrips, 1, 3);
        var line = model.Lines.Single(l => l.ArticleNumber == "10003");
        Assert.Equal((3, 1, 2), (line.Shipped, line.Returned, line.Returnable));
        Assert.Equal("Retour RET-2026-0001: 1 x Bordenwarmer voor 60 borden aangevraagd.", events.Single(e => e.Kind == "Order.AskedBack").Text);
        var ret = await firm.SavedReturn(value.Id);
        Assert.Equal((ReturnStatus.Requested, new Money(10_00), 1), (ret.Status, ret.Fee, ret.Lines[0].Quantity));
        Assert.Equal(OrderWait.Return, (await firm.SavedOrder(order)).WaitsFor);
    }

    [Fact]
    public async Task Goods_that_were_never_delivered_do_not_come_back()
    {
        await using var firm = await TestFirm.Open();
        var delivered = await firm.Delivered(TestFirmContents.GoldenSpoon, new InvoiceWorld.Wanted(TestFirmContents.WineGlass, 5));
        var other = await firm.Ordered(TestFirmContents.GoldenSpoon, t => t, new InvoiceWorld.Wanted(TestFirmContents.WineGlass, 5));
        var asking = await firm.Asking(delivered, TestFirmContents.WineGlass, 1);

        Assert.Empty((await firm.Done(TestUser.Sam, new RequestReturn.Query(other))).Lines);
        await firm.Refused(TestUser.Sam, asking with { OrderId = other }, "Return.DeliveryLineNotFound", "DeliveryLineId", (DocumentKind.Order, other));
        await firm.Refused(TestUser.Sam, asking with { OrderId = 999 }, "Order.NotFound", null, (DocumentKind.Order, 999));
        Assert.Equal("Order.NotFound", (await firm.Send(TestUser.Sam, new RequestReturn.Query(999))).Error.Code);
    }

    [Fact]
    public async Task Fifty_of_five_nothing_and_a_billion_are_refused_in_Dutch_and_leave_no_gap_in_the_numbers()
    {
        await using var firm = await TestFirm.Open();
        var order = await firm.Delivered(TestFirmContents.GoldenSpoon, new InvoiceWorld.Wanted(TestFirmContents.WineGlass, 5));
        var line = await firm.DeliveryLine(order, TestFirmContents.WineGlass);
        var about = (DocumentKind.Order, order);
        RequestReturn.Command Of(params int[] units) => new(order, [.. units.Select(u => new ReturnEntry(line, u, ReturnReason.NotNeeded))], "", Money.Zero);

        await firm.Refused(TestUser.Sam, Of(50), "Delivery.ReturnTooMuch", "Quantity", about);
        await firm.Refused(TestUser.Sam, Of(3, 3), "Delivery.ReturnTooMuch", "Quantity", about);
        await firm.Refused(TestUser.Sam, Of(1_000_000_000, 1_000_000_000, 1_000_000_000), "Delivery.ReturnTooMuch", "Quantity", about);
        await firm.Refused(TestUser.Sam, Of(0), "Return.Quantity", "Quantity", about);
        await firm.Refused(TestUser.Sam, Of(-1), "Return.Quantity", "Quantity", about);
        await firm.Refused(TestUser.Sam, Of(), "Return.Nothing", "Quantity", about);
        await firm.Refused(TestUser.Sam, Of(1) with { Fee = new Money(-1) }, "Return.Fee", "Fee", about);
        await firm.Refused(TestUser.Sam, new RequestReturn.Command(order, [new(line, 1, ReturnReason.Other)], " ", Money.Zero), "Return.NoText", "ReasonText", about);

        Assert.Equal("RET-2026-0001", (await firm.Done(TestUser.Sam, Of(5))).Number);
        await firm.Refused(TestUser.Sam, Of(5), "Delivery.ReturnTooMuch", "Quantity", about);
        await firm.OnlyForWorkers(Of(1));
        await firm.NotForStrangers(new RequestReturn.Query(order));
    }

    [Fact]
    public async Task A_yes_goes_out_with_the_retourbon_once()
    {
        await using var firm = await TestFirm.Open();
        await ReturnWorld.Templates(firm);
        var order = await firm.GoldenOrder();
        var id = await firm.Requested(order, TestFirmContents.PlateWarmer, 1);
        var (prepared, roundTrips) = await firm.Count(TestUser.Sam, new AnswerReturn.Prepare(id, true));
        var approve = new AnswerReturn.Approve(id, new Money(12_50), "Wij halen het op.", new MailEntry(prepared.Draft.To, prepared.Draft.Subject, prepared.Draft.Body));

        await firm.Refused(TestUser.Sam, approve with { Mail = ReturnWorld.Mail with { To = "" } }, "EmailAddress.Empty", "To", ReturnWorld.About(id));
        await firm.Refused(TestUser.Sam, approve with { Fee = new Money(99_999_999) }, "Return.Fee", "Fee", ReturnWorld.About(id));
        await firm.Logged(TestUser.Sam, approve, "Return.Approved", "Mail.Sent");
        await firm.Refused(TestUser.Sam, approve, "Return.NotReceived", null, ReturnWorld.About(id));

        Assert.InRange(roundTrips, 1, 3);
        Assert.Equal("Akkoord RET-2026-0001", prepared.Draft.Subject);
        Assert.Contains("- 1 x Bordenwarmer voor 60 borden (10003)", prepared.Draft.Body);
        var ret = await firm.SavedReturn(id);
        Assert.Equal((ReturnStatus.Approved, new Money(12_50), "Wij halen het op."), (ret.Status, ret.Fee, ret.Instruction));
        await using var db = await firm.Db();
        var mail = await db.Mails.SingleAsync(m => m.Direction == MailDirection.Out);
        Assert.Equal(new DocumentRef(DocumentKind.Return, id), mail.Attached);
        Assert.Equal(mail.Id, (await firm.Done(TestUser.Sam, new ShowReturnRelated.Query(id))).SlipMailId);
    }

    [Fact]
    public async Task A_no_says_why_and_the_customer_keeps_the_goods()
    {
        await using var firm = await TestFirm.Open();
        await ReturnWorld.Templates(firm);
        var order = await firm.GoldenOrder();
        var id = await firm.Requested(order, TestFirmContents.PlateWarmer, 2);
        var draft = (await firm.Done(TestUser.Sam, new AnswerReturn.Prepare(id, false))).Draft;
        var reject = new AnswerReturn.Reject(id, "De termijn van 30 dagen is voorbij", new MailEntry(draft.To, draft.Subject, draft.Body));

        await firm.Refused(TestUser.Sam, reject with { Reason = " " }, "Return.Reason", "Reason", ReturnWorld.About(id));
        await firm.Logged(TestUser.Sam, reject, "Return.Rejected", "Order.KeptWithCustomer", "Mail.Sent");
        await firm.Refused(TestUser.Sam, reject, "Return.Rejected", null, ReturnWorld.About(id));

        Assert.Equal(3, (await firm.SavedOrder(order)).Lines.Single(l => l.ArticleId == TestFirmContents.PlateWarmer).Returnable);
        await using var db = await firm.Db();
        Assert.EndsWith("De termijn van 30 dagen is voorbij.", (await db.Mails.SingleAsync(m => m.Direction == MailDirection.Out)).Body, StringComparison.Ordinal);
        Assert.Null((await firm.Done(TestUser.Sam, new ShowReturnRelated.Query(id))).SlipMailId);
        await firm.Refused(TestUser.Sam, new ReceiveReturn.Command(id, []), "Return.Rejected", null, ReturnWorld.About(id));
    }

    [Fact]
    public async Task What_did_not_come_stays_with_the_customer_and_nothing_is_received_twice()
    {
        await using var firm = await TestFirm.Open();
        var order = await firm.GoldenOrder();
        var id = await firm.Approved(order, TestFirmContents.GastronormTray, 5);
        var line = (await firm.SavedReturn(id)).Lines[0].Id;
        var receive = new ReceiveReturn.Command(id, [new(line, 3)]);

        await firm.Refused(TestUser.Sam, new ReceiveReturn.Command(id, [new(line, 6)]), "Return.ReceivedTooMuch", "Received", ReturnWorld.About(id));
        await firm.Refused(TestUser.Sam, new ReceiveReturn.Command(id, [new(line, -1)]), "Return.ReceivedTooMuch", "Received", ReturnWorld.About(id));
        await firm.Refused(TestUser.Sam, new ReceiveReturn.Command(id, [new(line, 0)]), "Return.NothingReceived", "Received", ReturnWorld.About(id));
        await firm.Refused(TestUser.Sam, new ReceiveReturn.Command(id, [new(999, 1)]), "Return.LineNotFound", null, ReturnWorld.About(id));
        await firm.Logged(TestUser.Sam, receive, "Return.Received", "Order.KeptWithCustomer");
        await firm.Refused(TestUser.Sam, receive, "Return.NotInspected", null, ReturnWorld.About(id));

        Assert.Equal(3, (await firm.SavedOrder(order)).Lines.Single(l => l.ArticleId == TestFirmContents.GastronormTray).InReturn);
    }

    [Fact]
    public async Task The_history_of_the_order_tells_what_came_back()
    {
        await using var firm = await TestFirm.Open();
        var order = await firm.GoldenOrder();
        var id = await firm.Decided(order, TestFirmContents.PlateWarmer, 1, ReturnDecision.Replace);
        await firm.Done(TestUser.Sam, new SettleReturn.Command(id, ReturnWorld.Mail));

        var history = await firm.Done(TestUser.Sam, new ShowHistory.Query(DocumentKind.Order, order));

        Assert.Contains(history, h => h.Text == "Retour RET-2026-0001: 1 x Bordenwarmer voor 60 borden terug, wordt opnieuw geleverd.");
        Assert.Contains(history, h => h.Text == "Retour RET-2026-0001: 1 x Bordenwarmer voor 60 borden aangevraagd.");
    }
}
