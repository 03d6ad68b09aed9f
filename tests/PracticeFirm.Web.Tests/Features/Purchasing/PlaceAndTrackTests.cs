using Microsoft.EntityFrameworkCore;
using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Mail;
using PracticeFirm.Domain.Purchasing;
using PracticeFirm.Web.Features.Purchasing;
using PracticeFirm.Web.Tests.Features.Offertes;
using PracticeFirm.Web.Tests.Infrastructure;

namespace PracticeFirm.Web.Tests.Features.Purchasing;

public sealed class PlaceAndTrackTests
{
    private static DateOnly Today => TestFirmContents.Today;

    [Fact]
    public async Task Placing_gives_the_number_files_the_mail_plans_the_task_and_lets_stock_expect_it()
    {
        await using var firm = await TestFirm.Open();
        var id = await firm.PurchaseDraft(PurchaseDesk.Vecht, (TestFirmContents.WineGlass, 60), (TestFirmContents.GastronormTray, 12));

        var (placed, _) = await firm.Logged(TestUser.Sam, PurchaseDesk.Mail(id, PurchaseDesk.In(2)), "Purchase.Placed", "Mail.Sent", "FollowUp.Planned");

        Assert.Equal("INK-2026-0001", placed.Number);
        var order = await firm.Bought(id);
        Assert.Equal((PurchaseStatus.Ordered, Today, new Money(366_00)), (order.Status, order.OrderedOn!.Value, order.NetTotal));
        Assert.Contains((await firm.Item(TestFirmContents.GastronormTray)).Expected, e => e is { Quantity: 12, Reference: "INK-2026-0001" } && e.ExpectedOn == PurchaseDesk.In(4));
        await using var db = await firm.Db();
        var mail = await db.Mails.SingleAsync(m => m.Direction == MailDirection.Out);
        Assert.Equal(("Inkooporder INK-2026-0001", PurchaseDesk.Vecht, (int?)null, DocumentKind.PurchaseOrder, id), (mail.Subject, mail.SupplierId!.Value, mail.CustomerId, mail.AttachedKind!.Value, mail.AttachedId!.Value));
        Assert.Equal("Vraag Keukentechniek De Vecht B.V. om de bevestiging van de inkooporder", (await db.FollowUps.SingleAsync()).Subject);
        await firm.StaysInLine();
        await firm.Refused(TestUser.Noor, PurchaseDesk.Mail(id), "Purchase.NotDraft", null, (DocumentKind.PurchaseOrder, id));
    }

    [Fact]
    public async Task A_refused_mail_leaves_no_gap_and_an_empty_draft_is_not_ordered()
    {
        await using var firm = await TestFirm.Open();
        var empty = await firm.PurchaseDraft(PurchaseDesk.Vecht);
        var id = await firm.PurchaseDraft(PurchaseDesk.Vecht, (TestFirmContents.WineGlass, 60));
        var about = (DocumentKind.PurchaseOrder, id);

        await firm.Refused(TestUser.Sam, PurchaseDesk.Mail(empty), "Purchase.NoLines", "Lines", (DocumentKind.PurchaseOrder, empty));
        await firm.Refused(TestUser.Sam, PurchaseDesk.Mail(id) with { To = "" }, "EmailAddress.Empty", "To", about);
        await firm.Refused(TestUser.Sam, PurchaseDesk.Mail(id, Today.AddDays(-1)), "FollowUp.Day", "FollowUpOn", about);
        await firm.OnlyForWorkers(PurchaseDesk.Mail(id));

        Assert.Equal("INK-2026-0001", (await firm.Done(TestUser.Sam, PurchaseDesk.Mail(id))).Number);
    }

    [Fact]
    public async Task The_mail_starts_from_the_template_for_the_supplier()
    {
        await using var firm = await TestFirm.Open();
        await firm.Arrange(db =>
        {
            db.MailTemplates.Add(MailTemplate.Create(MailPurposes.PurchaseOrder, Language.Dutch, "Inkooporder {nummer}", "{aanhef}\n{regels}\n{leverdatum}"));
            return Task.FromResult(db.MailTemplates.Add(MailTemplate.Create(MailPurposes.PurchaseReminder, Language.Dutch, "Rappel {nummer}", "{datum}\n{leverdatum}\n{regels}")));
        });
        var id = await firm.PurchaseDraft(PurchaseDesk.Kempen, (TestFirmContents.CoffeeBeans, 48));

        var (draft, roundTrips) = await firm.Count(TestUser.Teacher, new PlacePurchase.Prepare(id));

        Assert.InRange(roundTrips, 1, 3);
        Assert.Equal(("orders@kempen.example", "Inkooporder {nummer}", PurchaseDesk.In(2)), (draft.To, draft.Subject, draft.FollowUpOn));
        Assert.Equal("Geachte heer, mevrouw,\n- 48 x Koffiebonen donker, zak 1 kg (L02-10005)\n2 december 2026", draft.Body);
        Assert.Equal("Purchase.NotOrdered", (await firm.Send(TestUser.Sam, new RemindSupplier.Prepare(id))).Error.Code);

        await firm.Done(TestUser.Sam, PurchaseDesk.Mail(id));
        var rappel = await firm.Done(TestUser.Sam, new RemindSupplier.Prepare(id));
        Assert.Equal("Rappel INK-2026-0001", rappel.Subject);
        Assert.Equal("23 november 2026\n2 december 2026\n- 48 x Koffiebonen donker, zak 1 kg (L02-10005)", rappel.Body);
        await firm.Logged(TestUser.Sam, new RemindSupplier.Command(id, rappel.To, rappel.Subject, rappel.Body, rappel.FollowUpOn), "Mail.Sent", "FollowUp.Planned");
    }

    [Fact]
    public async Task A_promise_and_a_delay_move_what_stock_expects_and_show_who_is_hit()
    {
        await using var firm = await TestFirm.Open();
        var sold = await firm.ConfirmedOrder(TestFirmContents.GoldenSpoon, PurchaseDesk.In(8), (TestFirmContents.CoffeeBeans, 30));
        var id = await firm.PlacedFromAdvice((TestFirmContents.CoffeeBeans, 72));
        var about = (DocumentKind.PurchaseOrder, id);

        await firm.Refused(TestUser.Sam, new TrackPurchase.Delay(id, PurchaseDesk.In(12), "Staking"), "Purchase.NotAcknowledged", null, about);
        await firm.Refused(TestUser.Sam, new TrackPurchase.Acknowledge(id, new(2026, 11, 29)), "Purchase.DayOff", "PromisedOn", about);
        await firm.Logged(TestUser.Sam, new TrackPurchase.Acknowledge(id, PurchaseDesk.In(8)), "Purchase.Acknowledged");
        await firm.StaysInLine();
        var promised = await firm.Done(TestUser.Sam, new ShowPurchase.Query(id));
        Assert.Equal((PurchaseStatus.Acknowledged, 0), (promised.Status, promised.Hit.Count()));
        await firm.Refused(TestUser.Sam, new TrackPurchase.Delay(id, PurchaseDesk.In(7), " "), "Purchase.NotLater", "NewDay", about);

        await firm.Logged(TestUser.Sam, new TrackPurchase.Delay(id, PurchaseDesk.In(12), "Staking in de haven"), "Purchase.Delayed");

        await firm.StaysInLine();
        Assert.Equal([(PurchaseDesk.In(12), 72)], (await firm.Item(TestFirmContents.CoffeeBeans)).Expected.Select(e => (e.ExpectedOn, e.Quantity)));
        var (delayed, roundTrips) = await firm.Count(TestUser.Teacher, new ShowPurchase.Query(id));
        Assert.InRange(roundTrips, 1, 3);
        var hit = Assert.Single(delayed.Hit);
        Assert.Equal(
            (PurchaseStatus.Delayed, "Staking in de haven", sold.Id, sold.Number, "Restaurant De Gouden Lepel B.V.", 30, (DateOnly?)PurchaseDesk.In(8), (DateOnly?)PurchaseDesk.In(12)),
            (delayed.Status, delayed.DelayReason, hit.OrderId, hit.OrderNumber, hit.Customer, hit.Short, hit.PromisedOn, hit.ComesOn));
    }

    [Fact]
    public async Task Cancelling_takes_the_goods_out_of_what_is_expected()
    {
        await using var firm = await TestFirm.Open();
        var id = await firm.Placed(PurchaseDesk.Vecht, (TestFirmContents.WineGlass, 60), (TestFirmContents.GastronormTray, 12));
        var about = (DocumentKind.PurchaseOrder, id);

        await firm.Refused(TestUser.Sam, new TrackPurchase.CloseRest(id, null, "Niet nodig"), "Purchase.NothingReceived", null, about);
        await firm.Refused(TestUser.Sam, new TrackPurchase.Cancel(id, ""), "Purchase.CancelReason", "Reason", about);
        await firm.Logged(TestUser.Sam, new TrackPurchase.Cancel(id, "Klant zag ervan af"), "Purchase.Cancelled");

        Assert.DoesNotContain((await firm.Item(TestFirmContents.WineGlass)).Expected, e => e.Reference == "INK-2026-0001");
        Assert.Contains((await firm.Item(TestFirmContents.WineGlass)).Expected, e => e.Reference == "INK-2026-0008");
        Assert.Equal(PurchaseStatus.Cancelled, (await firm.Done(TestUser.Sam, new ShowPurchase.Query(id))).Status);
        await firm.StaysInLine();
        await firm.Refused(TestUser.Sam, new TrackPurchase.Cancel(id, "Nog eens"), "Purchase.Cancelled", null, about);
        await firm.OnlyForWorkers(new TrackPurchase.Cancel(id, "Nog eens"));
    }

    [Fact]
    public async Task Prints_the_paper_of_a_draft_and_of_an_order()
    {
        await using var firm = await TestFirm.Open();
        var id = await firm.PurchaseDraft(PurchaseDesk.Vecht, (TestFirmContents.WineGlass, 60));

        var draft = await firm.Done(TestUser.Teacher, new PrintPurchaseOrder.Pdf(id));
        await firm.Done(TestUser.Sam, PurchaseDesk.Mail(id));
        var placed = await firm.Done(TestUser.Teacher, new PrintPurchaseOrder.Pdf(id));

        Assert.Equal(($"inkooporder-concept-{id}.pdf", "INK-2026-0001.pdf"), (draft.Name, placed.Name));
        Assert.Equal("%PDF", System.Text.Encoding.ASCII.GetString(placed.Content, 0, 4));
        Assert.Equal(1, (await firm.Done(TestUser.Sam, new PrintPurchaseOrder.Pages(id))).Count);
        Assert.NotEmpty((await firm.Done(TestUser.Sam, new PrintPurchaseOrder.Page(id, 1, 400))).Content);
        Assert.Equal("Purchase.NotFound", (await firm.Send(TestUser.Sam, new PrintPurchaseOrder.Page(id, 2, 400))).Error.Code);
    }
}
