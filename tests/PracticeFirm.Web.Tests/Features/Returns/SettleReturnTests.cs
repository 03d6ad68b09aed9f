using Microsoft.EntityFrameworkCore;
using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Invoicing;
using PracticeFirm.Domain.Mail;
using PracticeFirm.Domain.Orders;
using PracticeFirm.Domain.Returns;
using PracticeFirm.Web.Features.Returns;
using PracticeFirm.Web.Tests.Features.Invoices;
using PracticeFirm.Web.Tests.Features.Offertes;
using PracticeFirm.Web.Tests.Infrastructure;

namespace PracticeFirm.Web.Tests.Features.Returns;

public sealed class SettleReturnTests
{
    [Fact]
    public async Task One_plate_warmer_of_the_golden_invoice_is_credited_to_the_cent_as_was_shown()
    {
        await using var firm = await TestFirm.Open();
        await ReturnWorld.Templates(firm);
        var order = await firm.GoldenOrder();
        var invoice = await firm.Invoiced(order);
        var id = await firm.Decided(order, TestFirmContents.PlateWarmer, 1, ReturnDecision.Credit);
        var before = await firm.OnHand(TestFirmContents.PlateWarmer);
        var (prepared, _) = await firm.Count(TestUser.Sam, new SettleReturn.Prepare(id));

        var (settled, _) = await firm.Logged(
            TestUser.Sam, new SettleReturn.Command(id, ReturnWorld.Mail),
            "Return.Settled", "Order.TakenBack", "Return.Credited", "Invoice.Drafted", "Invoice.Posted", "Invoice.CreditNotePosted", "Invoice.SetOff", "Invoice.SetOff", "Mail.Sent");

        Assert.Equal((new Money(145_76), new Money(30_61), new Money(176_37)), (prepared.Outcome.Net, prepared.Outcome.Vat, prepared.Outcome.Total));
        var note = Assert.Single(settled.CreditNotes);
        Assert.Equal((new Money(145_76), new Money(30_61), new Money(176_37)), (note.Net, note.Vat, note.Total));
        var credit = Assert.Single(prepared.Outcome.Credits);
        Assert.Equal((new Money(914_36), new Money(737_99), new Money(176_37), Money.Zero), (credit.OpenBefore, credit.OpenAfter, credit.SetOff, credit.Left));
        Assert.Equal(credit.OpenAfter, (await firm.SavedInvoice(invoice)).Open);
        Assert.Equal((before, before + 1), (prepared.Outcome.Stock[0].Before, prepared.Outcome.Stock[0].After));
        Assert.Equal(before + 1, await firm.OnHand(TestFirmContents.PlateWarmer));
        var line = (await firm.SavedOrder(order)).Lines.Single(l => l.ArticleId == TestFirmContents.PlateWarmer);
        Assert.Equal((2, 1, 2, 0, 0, 0), (line.Delivered, line.ReturnedForCredit, line.Invoiced, line.ToInvoice, line.ToCredit, line.Open));
        var ret = await firm.SavedReturn(id);
        Assert.Equal((ReturnStatus.Settled, note.Id, "CRE-2026-0001"), (ret.Status, ret.CreditNoteId, note.Number));
        await using var db = await firm.Db();
        var mail = await db.Mails.SingleAsync(m => m.AttachedKind == DocumentKind.Invoice && m.AttachedId == note.Id);
        Assert.Equal("Retour CRE-2026-0001", mail.Subject);
        Assert.Contains("Creditfactuur {nummer}: € 176,37", prepared.Draft.Body);
        Assert.Equal([note.Id], (await firm.Done(TestUser.Sam, new ShowReturnRelated.Query(id))).CreditMails.Select(m => m.CreditNoteId));
    }

    [Fact]
    public async Task The_same_button_twice_settles_once()
    {
        await using var firm = await TestFirm.Open();
        var order = await firm.GoldenOrder();
        await firm.Invoiced(order);
        var id = await firm.Decided(order, TestFirmContents.PlateWarmer, 1, ReturnDecision.Credit);
        var settle = new SettleReturn.Command(id, ReturnWorld.Mail);

        await firm.Refused(TestUser.Sam, settle with { Mail = ReturnWorld.Mail with { Body = "" } }, "Mail.Body", "Body", ReturnWorld.About(id));
        var both = await Task.WhenAll(firm.Send(TestUser.Sam, settle), firm.Send(TestUser.Noor, settle));

        Assert.Equal("Return.Settled", Assert.Single(both, r => r.IsFailure).Error.Code);
        await using var db = await firm.Db();
        Assert.Equal(1, await db.Invoices.CountAsync(i => i.Kind == InvoiceKind.CreditNote));
        await firm.OnlyForWorkers(settle);
    }

    [Fact]
    public async Task Goods_that_were_not_invoiced_yet_are_taken_back_without_a_credit_note()
    {
        await using var firm = await TestFirm.Open();
        var order = await firm.GoldenOrder();
        var id = await firm.Decided(order, TestFirmContents.PlateWarmer, 2, ReturnDecision.Credit);
        var shown = await firm.Done(TestUser.Sam, new ShowReturn.Query(id));

        var settled = await firm.Done(TestUser.Sam, new SettleReturn.Command(id, ReturnWorld.Mail));

        Assert.Equal((2, 0, Money.Zero), (shown.Outcome.Lines[0].NotInvoiced, shown.Outcome.Lines[0].Credited, shown.Outcome.Total));
        Assert.Empty(settled.CreditNotes);
        Assert.Equal(1, (await firm.SavedOrder(order)).Lines.Single(l => l.ArticleId == TestFirmContents.PlateWarmer).ToInvoice);
        await using var db = await firm.Db();
        Assert.False(await db.Invoices.AnyAsync());
        Assert.Equal(id, (await db.Mails.Where(m => m.Direction == MailDirection.Out).OrderBy(m => m.Id).LastAsync()).AttachedId);
    }

    [Fact]
    public async Task A_replacement_opens_the_order_line_and_is_promised_and_set_aside()
    {
        await using var firm = await TestFirm.Open();
        var order = await firm.GoldenOrder();
        var invoice = await firm.Invoiced(order);
        await firm.Pay(invoice, 914.36m);
        Assert.Equal(OrderStatus.Closed, (await firm.SavedOrder(order)).Status);
        var id = await firm.Decided(order, TestFirmContents.PlateWarmer, 1, ReturnDecision.Replace);
        var again = new ReplaceReturned.Command(id, TestFirmContents.Today.AddDays(2), true);

        await firm.Refused(TestUser.Sam, again, "Return.NothingToReplace", null, ReturnWorld.About(id));
        Assert.Empty((await firm.Done(TestUser.Sam, new SettleReturn.Command(id, ReturnWorld.Mail))).CreditNotes);
        var shown = await firm.Done(TestUser.Sam, new ShowReturn.Query(id));
        await firm.Refused(TestUser.Sam, again with { PromisedOn = TestFirmContents.Today.AddDays(-1) }, "DeliveryDay.Past", "PromisedOn", ReturnWorld.About(id));
        await firm.Refused(TestUser.Sam, again with { PromisedOn = new DateOnly(2199, 1, 1) }, "DeliveryDay.TooFar", "PromisedOn", ReturnWorld.About(id));
        var planned = await firm.Done(TestUser.Sam, again);
        Assert.Equal(0, (await firm.Done(TestUser.Sam, again)).Reserved);

        Assert.Equal((1, 0), (Assert.Single(shown.Replacements).Open, shown.Replacements[0].Reserved));
        Assert.Equal((1, 0), (planned.Reserved, planned.Short));
        var saved = await firm.SavedOrder(order);
        var line = saved.Lines.Single(l => l.ArticleId == TestFirmContents.PlateWarmer);
        Assert.Equal((OrderStatus.PartlyDelivered, 1, 1, 1, 0, TestFirmContents.Today.AddDays(2)), (saved.Status, line.Open, line.Reserved, line.PendingReplacement, line.ToCredit, line.PromisedOn));
    }

    [Fact]
    public async Task A_fee_stands_on_the_credit_note_and_is_refused_without_one()
    {
        await using var firm = await TestFirm.Open();
        var order = await firm.GoldenOrder();
        await firm.Invoiced(order);
        var id = await firm.Decided(order, TestFirmContents.PlateWarmer, 1, ReturnDecision.Credit, new Money(15_00));
        var line = (await firm.SavedReturn(id)).Lines[0].Id;
        var settle = new SettleReturn.Command(id, ReturnWorld.Mail);

        await firm.Done(TestUser.Sam, new InspectReturn.Command(id, new Money(15_00), [ReturnWorld.Found(line, ReturnDecision.Reject)]));
        await firm.Refused(TestUser.Sam, settle, "Return.FeeWithoutCredit", "Fee", ReturnWorld.About(id));
        await firm.Done(TestUser.Sam, new InspectReturn.Command(id, new Money(150_00), [ReturnWorld.Found(line, ReturnDecision.Credit)]));
        await firm.Refused(TestUser.Sam, settle, "Return.FeeTooHigh", "Fee", ReturnWorld.About(id));
        await firm.Done(TestUser.Sam, new InspectReturn.Command(id, new Money(15_00), [ReturnWorld.Found(line, ReturnDecision.Credit)]));
        var outcome = (await firm.Done(TestUser.Sam, new SettleReturn.Prepare(id))).Outcome;
        var note = Assert.Single((await firm.Done(TestUser.Sam, settle)).CreditNotes);

        Assert.Equal((new Money(145_76), new Money(15_00), new Money(130_76), new Money(27_46), new Money(158_22)), (outcome.GoodsNet, outcome.Fee, outcome.Net, outcome.Vat, outcome.Total));
        Assert.Equal((outcome.Net, outcome.Vat, outcome.Total), (note.Net, note.Vat, note.Total));
        var saved = await firm.SavedInvoice(note.Id);
        Assert.Equal((-1, new Money(-15_00)), (saved.Lines.Single(l => l.Kind == InvoiceLineKind.Fee).Quantity, saved.Lines.Single(l => l.Kind == InvoiceLineKind.Fee).Net));
    }

    [Fact]
    public async Task Parts_of_a_line_get_their_own_decision_and_the_preview_follows_every_choice()
    {
        await using var firm = await TestFirm.Open();
        var order = await firm.GoldenOrder();
        await firm.Invoiced(order);
        var id = await firm.Came(order, TestFirmContents.GastronormTray, 6);
        var first = (await firm.SavedReturn(id)).Lines[0].Id;
        var about = ReturnWorld.About(id);

        await firm.Refused(TestUser.Sam, new InspectReturn.Split(id, first, 6), "Return.Split", "Units", about);
        await firm.Refused(TestUser.Sam, new InspectReturn.Split(id, first, 0), "Return.Split", "Units", about);
        foreach (var units in new[] { 1, 1, 1 })
            await firm.Done(TestUser.Sam, new InspectReturn.Split(id, first, units));
        var lines = (await firm.SavedReturn(id)).Lines.Select(l => l.Id).ToList();
        var choices = new List<Inspection>
        {
            ReturnWorld.Found(lines[0], ReturnDecision.Credit),
            new(lines[1], ReturnCondition.Broken, ReturnDecision.Replace, true),
            ReturnWorld.Found(lines[2], ReturnDecision.Repair),
            ReturnWorld.Found(lines[3], ReturnDecision.Reject),
        };
        var (seen, roundTrips) = await firm.Count(TestUser.Sam, new InspectReturn.Preview(id, Money.Zero, choices));
        var partly = await firm.Done(TestUser.Sam, new InspectReturn.Preview(id, Money.Zero, choices[..1]));
        await firm.Refused(TestUser.Sam, new InspectReturn.Command(id, Money.Zero, choices[..1]), "Return.Undecided", "Decision", about);
        await firm.Refused(TestUser.Sam, new InspectReturn.Command(id, Money.Zero, [.. choices[..3], choices[3] with { Explanation = "" }]), "Return.Explanation", "Explanation", about);
        await firm.Done(TestUser.Sam, new InspectReturn.Command(id, Money.Zero, choices));
        var before = await firm.OnHand(TestFirmContents.GastronormTray);
        var settled = await firm.Done(TestUser.Sam, new SettleReturn.Command(id, ReturnWorld.Mail));

        Assert.InRange(roundTrips, 1, 3);
        Assert.Empty(seen.WhyNot);
        Assert.Equal(["Return.RestockBroken"], seen.Advice.Select(a => a.Code));
        Assert.Contains(partly.WhyNot, e => e.Code == "Return.Undecided");
        Assert.Equal([(3, 3, 0, 0), (1, 0, 1, 0), (1, 0, 0, 1), (1, 0, 0, 1)], seen.Outcome.Lines.Select(l => (l.Units, l.Credited, l.ToDeliverAgain, l.BackToCustomer)));
        Assert.Equal((12, 8, 0, 1), (seen.Outcome.Order[0].DeliveredBefore, seen.Outcome.Order[0].DeliveredAfter, seen.Outcome.Order[0].OpenBefore, seen.Outcome.Order[0].OpenAfter));
        Assert.Equal(seen.Outcome.Total, Assert.Single(settled.CreditNotes).Total);
        Assert.Equal(before + 4, await firm.OnHand(TestFirmContents.GastronormTray));
        var line = (await firm.SavedOrder(order)).Lines.Single(l => l.ArticleId == TestFirmContents.GastronormTray);
        Assert.Equal((8, 1, 0), (line.Delivered, line.Open, line.InReturn));
    }

    [Fact]
    public async Task What_is_written_off_leaves_the_stock_as_it_was()
    {
        await using var firm = await TestFirm.Open();
        var order = await firm.GoldenOrder();
        await firm.Invoiced(order);
        var id = await firm.Came(order, TestFirmContents.PlateWarmer, 1);
        var line = (await firm.SavedReturn(id)).Lines[0].Id;
        var before = await firm.OnHand(TestFirmContents.PlateWarmer);

        await firm.Done(TestUser.Sam, new InspectReturn.Command(id, Money.Zero, [new(line, ReturnCondition.Broken, ReturnDecision.Credit, false)]));
        var shown = await firm.Done(TestUser.Sam, new ShowReturn.Query(id));
        await firm.Done(TestUser.Sam, new SettleReturn.Command(id, ReturnWorld.Mail));

        Assert.Equal((before, before, 1), (shown.Outcome.Stock[0].Before, shown.Outcome.Stock[0].After, shown.Outcome.Stock[0].WrittenOff));
        Assert.Equal(before, await firm.OnHand(TestFirmContents.PlateWarmer));
    }

    [Fact]
    public async Task Goods_on_two_invoices_are_credited_on_both_and_a_paid_order_waits_for_the_money_back()
    {
        await using var firm = await TestFirm.Open();
        var order = await firm.Ordered(TestFirmContents.GoldenSpoon, t => t with { ManualFreight = Money.Zero }, new InvoiceWorld.Wanted(TestFirmContents.WineGlass, 12, 10m));
        await firm.Deliver(order, 6);
        var first = await firm.Invoiced(order);
        await firm.Deliver(order);
        var second = await firm.Invoiced(order);
        await firm.Pay(first, 72.60m);
        await firm.Pay(second, 72.60m);
        await using var db = await firm.Db();
        var lines = await db.Deliveries.Where(d => d.OrderId == order).SelectMany(d => d.Lines).OrderBy(l => l.Id).Select(l => l.Id).ToListAsync();
        var id = (await firm.Done(TestUser.Sam, new RequestReturn.Command(order, [.. lines.Select(l => new ReturnEntry(l, 2, ReturnReason.WrongArticle))], "", Money.Zero))).Id;
        await firm.Done(TestUser.Sam, new AnswerReturn.Approve(id, Money.Zero, "", ReturnWorld.Mail));
        await firm.Done(TestUser.Sam, new ReceiveReturn.Command(id, []));
        await firm.Done(TestUser.Sam, new InspectReturn.Command(id, Money.Zero, [.. (await firm.SavedReturn(id)).Lines.Select(l => ReturnWorld.Found(l.Id, ReturnDecision.Credit))]));
        var outcome = (await firm.Done(TestUser.Sam, new SettleReturn.Prepare(id))).Outcome;

        var settled = await firm.Done(TestUser.Sam, new SettleReturn.Command(id, ReturnWorld.Mail));

        Assert.Equal(["CRE-2026-0001", "CRE-2026-0002"], settled.CreditNotes.Select(n => n.Number));
        Assert.Equal(outcome.Credits.Select(c => c.Total), settled.CreditNotes.Select(n => n.Total));
        Assert.All(outcome.Credits, c => Assert.Equal((Money.Zero, new Money(24_20)), (c.SetOff, c.Left)));
        Assert.False((await firm.SavedOrder(order)).IsSettled);
        var shown = await firm.Done(TestUser.Sam, new ShowReturn.Query(id));
        Assert.Equal([new Money(24_20), new Money(24_20)], shown.CreditNotes.Select(n => n.Left));
    }

    [Fact]
    public async Task Nothing_is_settled_before_it_was_inspected()
    {
        await using var firm = await TestFirm.Open();
        var order = await firm.GoldenOrder();
        var id = await firm.Requested(order, TestFirmContents.PlateWarmer, 1);

        await firm.Refused(TestUser.Sam, new SettleReturn.Command(id, ReturnWorld.Mail), "Return.NotApproved", null, ReturnWorld.About(id));
        Assert.Equal("Return.NotApproved", (await firm.Send(TestUser.Sam, new SettleReturn.Prepare(id))).Error.Code);
        await firm.Refused(TestUser.Sam, new SettleReturn.Command(999, ReturnWorld.Mail), "Return.NotFound", null, ReturnWorld.About(999));
        await firm.NotForStrangers(new ShowReturn.Query(id));
    }
}
