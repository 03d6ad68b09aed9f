using Microsoft.EntityFrameworkCore;
using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Mail;
using PracticeFirm.Web.Features.Orders;
using PracticeFirm.Web.Tests.Features.Offertes;
using PracticeFirm.Web.Tests.Infrastructure;

namespace PracticeFirm.Web.Tests.Features.Orders;

public sealed class ConfirmOrderTests
{
    [Fact]
    public async Task Gives_the_number_files_the_mail_and_sets_aside_what_is_free_in_the_order_of_the_lines()
    {
        await using var firm = await TestFirm.Open();
        var id = await firm.DraftOrder(TestFirmContents.Arms, (TestFirmContents.WineGlass, 40), (TestFirmContents.PlateWarmer, 5), (TestFirmContents.WineGlass, 20));
        var call = TestFirmContents.Today.AddDays(1);

        var (confirmed, events) = await firm.Logged(
            TestUser.Sam, OrderSteps.Mail(id) with { ReserveNow = true, FollowUpOn = call },
            "Order.Confirmed", "Order.Reserved", "Order.Reserved", "Order.Reserved", "Mail.Sent", "FollowUp.Planned");

        Assert.Equal(("ORD-2026-0001", 50, 15), (confirmed.Number, confirmed.Reserved, confirmed.Short));
        var order = await firm.SavedOrder(id);
        Assert.Equal([40, 2, 8], order.Lines.Select(l => l.Reserved));
        Assert.All(order.Lines, l => Assert.Equal((BusinessCalendar.AddWorkingDays(TestFirmContents.Today, 3), (DateOnly?)TestFirmContents.Today), (l.PromisedOn!.Value, l.PromiseToldOn)));
        await using var db = await firm.Db();
        var mail = await db.Mails.SingleAsync(m => m.Direction == MailDirection.Out);
        Assert.Equal(("Orderbevestiging ORD-2026-0001", new DocumentRef(DocumentKind.Order, id)), (mail.Subject, mail.Attached));
        Assert.Equal(0, (await db.Stock.SingleAsync(s => s.ArticleId == TestFirmContents.WineGlass)).Free);
    }

    [Fact]
    public async Task The_whole_check_is_on_one_screen()
    {
        await using var firm = await TestFirm.Open();
        await firm.ConfirmedOrder(TestFirmContents.Arms, true, (TestFirmContents.WineGlass, 10));
        var id = await firm.DraftOrder(TestFirmContents.Arms, (TestFirmContents.WineGlass, 40), (TestFirmContents.GastronormTray, 2));

        var (check, roundTrips) = await firm.Count(TestUser.Teacher, new CheckOrder.Query(id));

        Assert.InRange(roundTrips, 1, 4);
        var glasses = check.Lines[0];
        Assert.Equal((48, 10, 38, BusinessCalendar.AddWorkingDays(TestFirmContents.Today, 2)), (glasses.OnHand, glasses.ReservedForOthers, glasses.Free, glasses.AvailableOn));
        Assert.Equal((120, "INK-2026-0008"), (Assert.Single(glasses.Expected).Quantity, glasses.Expected[0].Reference));
        Assert.Equal(((await firm.Order(1)).Totals.Total, Money.Zero, Money.Zero), (check.Credit.Orders, check.Credit.Invoices, check.Credit.Overdue));
        Assert.Equal(check.Credit.Orders + check.Total, check.CreditWith);
        Assert.Equal(2, check.Agreements.Count);
        Assert.Empty(check.WhyNot);
        Assert.Empty(check.Differences);
        await firm.NotForStrangers(new CheckOrder.Query(id));
    }

    [Fact]
    public async Task Opening_the_check_leaves_evidence_and_refreshing_does_not()
    {
        await using var firm = await TestFirm.Open();
        var id = await firm.DraftOrder(TestFirmContents.Arms, (TestFirmContents.WineGlass, 1));
        await firm.Done(TestUser.Sam, new CheckOrder.Query(id));
        await firm.Done(TestUser.Sam, new CheckOrder.Query(id, Opened: true));
        await firm.Done(TestUser.Sam, new ShowOrder.Query(id, Opened: true));

        Assert.Equal(["Order.FeasibilityViewed", "Order.Viewed"], (await firm.Events()).Where(e => e.Kind.EndsWith("Viewed", StringComparison.Ordinal)).Select(e => e.Kind));
    }

    [Fact]
    public async Task A_promised_day_is_set_per_line_before_confirming_and_kept()
    {
        await using var firm = await TestFirm.Open();
        var id = await firm.DraftOrder(TestFirmContents.Arms, (TestFirmContents.PlateWarmer, 5));
        var line = (await firm.Order(id)).DraftLines[0].Id;
        var day = BusinessCalendar.AddWorkingDays(TestFirmContents.Today, 6);
        Assert.Contains((await firm.Done(TestUser.Sam, new CheckOrder.Query(id))).Advice, a => a.Code == "Advice.Delivery");

        await firm.Done(TestUser.Sam, new PromiseDay.Promise(id, line, day));

        var check = await firm.Done(TestUser.Sam, new CheckOrder.Query(id));
        Assert.Equal((day, true, false), (check.Lines[0].Promised, check.Lines[0].IsOwnPromise, check.Lines[0].IsLate));
        Assert.DoesNotContain(check.Advice, a => a.Code == "Advice.Delivery");
        await firm.Done(TestUser.Sam, OrderSteps.Mail(id));
        Assert.Equal(day, (await firm.SavedOrder(id)).Lines[0].PromisedOn);
        await firm.RefusedOrder(new PromiseDay.Promise(id, line, TestFirmContents.Today.AddDays(-1), "x"), "DeliveryDay.Past", "PromisedOn");
    }

    [Fact]
    public async Task What_differs_from_the_offerte_needs_the_consent_of_the_customer()
    {
        await using var firm = await TestFirm.Open();
        var offerte = await firm.Accepted(TestFirmContents.Arms, (TestFirmContents.WineGlass, 24));
        var id = await firm.Done(TestUser.Sam, new StartOrder.Command(offerte));
        var line = (await firm.Order(id)).DraftLines[0];
        await firm.Done(TestUser.Sam, new EditOrderLines.Put(id, line.Id, line.Revision, line.ArticleId, Steps.Entry(30)));

        var check = await firm.Done(TestUser.Sam, new CheckOrder.Query(id));

        Assert.Contains(check.Differences, d => d is { Field: "Aantal regel 1", Offerte: "24", Order: "30" });
        await firm.RefusedOrder(OrderSteps.Mail(id), "Order.Deviates", "Consent");
        await firm.Done(TestUser.Sam, OrderSteps.Mail(id) with { Consent = OrderSteps.Agreed });
        Assert.Equal(OrderSteps.Agreed, (await firm.Order(id)).Consent);
    }

    [Fact]
    public async Task A_refused_mail_leaves_no_gap_no_reservation_and_no_task()
    {
        await using var firm = await TestFirm.Open();
        var id = await firm.DraftOrder(TestFirmContents.Arms, (TestFirmContents.WineGlass, 6));
        var empty = await firm.DraftOrder(TestFirmContents.Arms);

        await firm.RefusedOrder(OrderSteps.Mail(id) with { To = "", ReserveNow = true }, "EmailAddress.Empty", "To");
        await firm.RefusedOrder(OrderSteps.Mail(id) with { Body = "", ReserveNow = true }, "Mail.Body", "Body");
        await firm.RefusedOrder(OrderSteps.Mail(empty), "Order.NoLines", "Lines");
        await firm.RefusedOrder(OrderSteps.Mail(999), "Order.NotFound");

        Assert.Equal("ORD-2026-0001", (await firm.Done(TestUser.Sam, OrderSteps.Mail(id))).Number);
        await firm.RefusedOrder(OrderSteps.Mail(id), "Order.NotDraft");
        await firm.OnlyForWorkers(OrderSteps.Mail(empty));
    }

    [Fact]
    public async Task Thirty_at_once_share_the_last_boxes_and_get_numbers_without_gaps()
    {
        await using var firm = await TestFirm.Open();
        var drafts = new List<int>();
        for (var i = 0; i < 30; i++)
            drafts.Add(await firm.DraftOrder(TestFirmContents.Corner, (TestFirmContents.WineGlass, 3)));

        var done = await Task.WhenAll(drafts.SelectMany(id => new[] { id, id }).Select((id, i) => Task.Run(() =>
            firm.Send(i % 3 == 0 ? TestUser.Noor : TestUser.Sam, OrderSteps.Mail(id) with { ReserveNow = true }))));

        Assert.Equal(30, done.Count(d => d.IsSuccess));
        Assert.All(done.Where(d => d.IsFailure), d => Assert.Equal("Order.NotDraft", d.Error.Code));
        Assert.Equal(Enumerable.Range(1, 30).Select(n => NumberSeries.Format("ORD", 2026, n)), done.Where(d => d.IsSuccess).Select(d => d.Value.Number).Order());
        Assert.Equal(48, done.Where(d => d.IsSuccess).Sum(d => d.Value.Reserved));
        await using var db = await firm.Db();
        Assert.Equal((48, 48), await db.Stock.Where(s => s.ArticleId == TestFirmContents.WineGlass).Select(s => new ValueTuple<int, int>(s.OnHand, s.Reserved)).SingleAsync());
    }

    [Fact]
    public async Task Prepares_the_mail_of_a_confirmation_or_of_a_contract()
    {
        await using var firm = await TestFirm.Open();
        await firm.Templates();
        var id = await firm.DraftOrder(TestFirmContents.Arms, (TestFirmContents.WineGlass, 12));

        var (mail, roundTrips) = await firm.Count(TestUser.Sam, new ConfirmOrder.Prepare(id, false));
        var contract = await firm.Done(TestUser.Sam, new ConfirmOrder.Prepare(id, true));

        Assert.InRange(roundTrips, 1, 3);
        Assert.Equal(("f.elamrani@wapenvaneemland.example", "Verkoopcontract {nummer}"), (mail.To, contract.Subject));
        Assert.Contains("26 november 2026", mail.Body);
        Assert.True(contract.FollowUpOn > mail.FollowUpOn);
    }
}
