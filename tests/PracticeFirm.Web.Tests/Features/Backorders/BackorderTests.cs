using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Mail;
using PracticeFirm.Web.Features.Backorders;
using PracticeFirm.Web.Features.Deliveries;
using PracticeFirm.Web.Infrastructure.Mailing;
using PracticeFirm.Web.Tests.Features.Deliveries;
using PracticeFirm.Web.Tests.Features.Offertes;
using PracticeFirm.Web.Tests.Infrastructure;

namespace PracticeFirm.Web.Tests.Features.Backorders;

public sealed class BackorderTests
{
    private static readonly Dictionary<int, int> None = [];

    [Fact]
    public async Task Lists_who_waits_in_order_of_promise_against_stock_and_receipts()
    {
        await using var firm = await TestFirm.Open();
        var late = await Scarce(firm, TestFirmContents.Arms, 4, 10);
        var early = await Scarce(firm, TestFirmContents.GoldenSpoon, 12, 5);
        await firm.ConfirmedOrder(TestFirmContents.Harbour, true, (TestFirmContents.WineGlass, 50));
        var complete = await firm.ConfirmedOrder(TestFirmContents.Harbour, true, (TestFirmContents.TinnedTomatoes, 10));
        await firm.Done(TestUser.Sam, new ReleaseDelivery.ReserveFree(complete));

        var (list, roundTrips) = await firm.Count(TestUser.Teacher, new ListBackorders.Query());

        Assert.InRange(roundTrips, 1, 3);
        Assert.Equal((2, 66), (list.Total, list.Units));
        var warmer = list.Articles.Single(a => a.ArticleId == TestFirmContents.PlateWarmer);
        Assert.Equal([early.OrderId, late.OrderId], warmer.Lines.Select(l => l.OrderId));
        Assert.Equal((16, 16, 2, 4), (warmer.Open, warmer.Short, warmer.Free, warmer.ShortAfter));
        Assert.Equal((10, "INK-2026-0007"), (warmer.Expected[0].Quantity, warmer.Expected[0].Reference));
        Assert.Equal(TestFirmContents.Today, warmer.Lines[0].ToldOn);
        Assert.Equal([TestFirmContents.PlateWarmer], await Found(new(State: ListBackorders.StillShort)));
        Assert.Equal([TestFirmContents.WineGlass, TestFirmContents.PlateWarmer], await Found(new(State: ListBackorders.Allocatable)));
        Assert.Empty(await Found(new(State: ListBackorders.Late)));
        Assert.Equal([TestFirmContents.WineGlass], await Found(new(CustomerId: TestFirmContents.Harbour)));
        Assert.Empty(await Found(new(SupplierId: 2)));
        Assert.Equal([TestFirmContents.PlateWarmer], await Found(new("lepel")));
        Assert.Equal([TestFirmContents.WineGlass, TestFirmContents.PlateWarmer], await Found(new(Sort: "-wacht")));
        await firm.NotForStrangers(new ListBackorders.Query());

        async Task<IEnumerable<int>> Found(ListBackorders.Query query) => (await firm.Done(TestUser.Sam, query)).Articles.Select(a => a.ArticleId);
    }

    [Fact]
    public async Task Keeps_the_rest_of_a_delivered_line_on_the_list()
    {
        await using var firm = await TestFirm.Open();
        var (order, line) = await Scarce(firm, TestFirmContents.GoldenSpoon, 3, 5);
        await firm.Done(TestUser.Sam, new WorkDelivery.Ship(await firm.Picked(order)));

        var waiting = Assert.Single(Assert.Single((await firm.Done(TestUser.Sam, new ListBackorders.Query())).Articles).Lines);

        Assert.Equal((line, 1, 2, 0), (waiting.LineId, waiting.Open, waiting.Delivered, waiting.Reserved));
    }

    [Fact]
    public async Task Shows_what_each_customer_ordered_how_long_they_wait_and_what_keeping_to_the_order_gives()
    {
        await using var firm = await TestFirm.Open();
        var second = await Scarce(firm, TestFirmContents.Arms, 4, 10);
        var first = await Scarce(firm, TestFirmContents.GoldenSpoon, 1, 5);

        var (shown, roundTrips) = await firm.Count(TestUser.Teacher, new ShowBackorder.Query(TestFirmContents.PlateWarmer));

        Assert.InRange(roundTrips, 1, 3);
        Assert.Equal([(first.LineId, 1, 1), (second.LineId, 4, 1)], shown.Waiting.Select(l => (l.LineId, l.Short, shown.Proposal[l.LineId])));
        Assert.Equal((TestFirmContents.Today, new Money(149_50)), (shown.Waiting[0].OrderedOn, shown.Waiting[0].Turnover - (await firm.Order(first.OrderId)).Freight));
        Assert.Equal((2, 2, 5, 0), (shown.OnHand, shown.Free, shown.Short, shown.ShortAfter));
        Assert.Empty(shown.Holding);
        Assert.Equal("Backorder.NotFound", (await firm.Send(TestUser.Sam, new ShowBackorder.Query(999))).Error.Code);
        await firm.NotForStrangers(new ShowBackorder.Query(TestFirmContents.PlateWarmer));
    }

    [Fact]
    public async Task Divides_over_several_orders_at_once_and_asks_why_when_the_order_of_promise_is_not_kept()
    {
        await using var firm = await TestFirm.Open();
        var second = await Scarce(firm, TestFirmContents.Arms, 4, 10);
        var first = await Scarce(firm, TestFirmContents.GoldenSpoon, 2, 5);
        var outOfOrder = Give((first.LineId, 1), (second.LineId, 1));

        await Refused(firm, outOfOrder, "Backorder.Reason", "Reason");
        await Refused(firm, outOfOrder with { Reason = new string('x', 1001) }, "Order.TextTooLong", "Reason");
        var (done, events) = await firm.Logged(TestUser.Sam, outOfOrder with { Reason = "De Arms heeft een bruiloft" }, "Order.Reserved", "Order.Reserved");

        Assert.Equal((2, 2), (done.Units, done.Lines));
        Assert.All(events, e => Assert.Contains("bruiloft", e.Text));
        Assert.Equal((1, 1), ((await firm.Order(first.OrderId)).Lines[0].Reserved, (await firm.Order(second.OrderId)).Lines[0].Reserved));
        Assert.Equal(0, (await firm.Stock(TestFirmContents.PlateWarmer)).Free);
    }

    [Fact]
    public async Task Who_was_promised_first_goes_first_without_a_reason()
    {
        await using var firm = await TestFirm.Open();
        await Scarce(firm, TestFirmContents.Arms, 4, 10);
        var first = await Scarce(firm, TestFirmContents.GoldenSpoon, 2, 5);

        await firm.Done(TestUser.Sam, Give((first.LineId, 2)));

        Assert.Equal(2, (await firm.Order(first.OrderId)).Lines[0].Reserved);
    }

    [Fact]
    public async Task Allocates_all_or_nothing()
    {
        await using var firm = await TestFirm.Open();
        var first = await Scarce(firm, TestFirmContents.GoldenSpoon, 2, 5);
        var second = await Scarce(firm, TestFirmContents.Arms, 4, 10);

        await Refused(firm, Give((first.LineId, 2), (second.LineId, 1)), "Backorder.TooMuch");
        await Refused(firm, Give((first.LineId, 2), (second.LineId, 5)), "Backorder.Quantity", $"Units.{second.LineId}");
        await Refused(firm, Give((first.LineId, 2), (second.LineId, -1)), "Backorder.Quantity", $"Units.{second.LineId}");
        await Refused(firm, Give((first.LineId, 2), (second.LineId, 1_000_000_000)), "Backorder.Quantity", $"Units.{second.LineId}");
        await Refused(firm, Give((first.LineId, 1), (99_999, 1)), "Backorder.LineNotFound");
        await Refused(firm, Give((first.LineId, 0)), "Backorder.Nothing");
        await Refused(firm, Give(), "Backorder.Nothing");
        await firm.Refused(TestUser.Sam, new AllocateStock.Command(999, None, None, ""), "Backorder.NotFound", null, (DocumentKind.Article, 999));

        Assert.Equal(2, (await firm.Stock(TestFirmContents.PlateWarmer)).Free);
        await firm.OnlyForWorkers(Give((first.LineId, 1)));
    }

    [Fact]
    public async Task Takes_from_another_customer_with_a_reason_but_not_what_stands_in_a_delivery()
    {
        await using var firm = await TestFirm.Open();
        var holder = await Scarce(firm, TestFirmContents.Arms, 2, 10);
        await firm.Done(TestUser.Sam, new ReleaseDelivery.ReserveFree(holder.OrderId));
        var waits = await Scarce(firm, TestFirmContents.GoldenSpoon, 2, 5);
        var command = Give((waits.LineId, 2)) with { Take = new Dictionary<int, int> { [holder.LineId] = 2 } };

        await Refused(firm, command, "Backorder.TakeReason", "Reason");
        await Refused(firm, command with { Take = new Dictionary<int, int> { [holder.LineId] = 3 }, Reason = "Spoed" }, "Backorder.Take", $"Take.{holder.LineId}");
        await Refused(firm, command with { Take = new Dictionary<int, int> { [holder.LineId] = 1 }, Reason = "Spoed" }, "Backorder.TooMuch");
        await firm.Logged(TestUser.Sam, command with { Reason = "Spoed, De Arms kan wachten" }, "Order.ReservationReleased", "Order.Reserved");

        Assert.Equal((0, 2), ((await firm.Order(holder.OrderId)).Lines[0].Reserved, (await firm.Order(waits.OrderId)).Lines[0].Reserved));
        await firm.Released(waits.OrderId);
        await Refused(firm, Give((holder.LineId, 1)) with { Take = new Dictionary<int, int> { [waits.LineId] = 1 }, Reason = "Toch niet" }, "Backorder.Take", $"Take.{waits.LineId}");
    }

    [Fact]
    public async Task Two_people_give_the_last_box_away_and_one_is_told_it_is_gone()
    {
        await using var firm = await TestFirm.Open();
        var first = await Scarce(firm, TestFirmContents.GoldenSpoon, 2, 5);
        var second = await Scarce(firm, TestFirmContents.Arms, 2, 5);

        var given = await Task.WhenAll(
            Task.Run(() => firm.Send(TestUser.Sam, Give((first.LineId, 2)))), Task.Run(() => firm.Send(TestUser.Noor, Give((second.LineId, 2)))));

        Assert.Single(given, g => g.IsSuccess);
        Assert.Equal("Backorder.TooMuch", Assert.Single(given, g => g.IsFailure).Error.Code);
        var stock = await firm.Stock(TestFirmContents.PlateWarmer);
        Assert.Equal((2, 2), (stock.OnHand, stock.Reserved));
    }

    [Fact]
    public async Task Promises_another_day_and_tells_the_customer_by_mail_or_on_the_phone()
    {
        await using var firm = await TestFirm.Open();
        await Template(firm, MailPurposes.PromiseChanged, "Nieuwe leverdatum {ordernummer}", "{aanhef}\n\n{regels}\n\n{reden} Nieuw: {leverdatum}.");
        var (order, line) = await Scarce(firm, TestFirmContents.GoldenSpoon, 3, 5);
        var day = BusinessCalendar.AddWorkingDays(TestFirmContents.Today, 8);

        var (draft, roundTrips) = await firm.Count(TestUser.Sam, new PromiseBackorder.Prepare(order, line, day, "de leverancier is later"));
        Assert.InRange(roundTrips, 1, 3);
        Assert.Contains("- 3 x Bordenwarmer voor 60 borden (10003)", draft.Body);
        Assert.Contains("De leverancier is later. Nieuw: 3 december 2026.", draft.Body);

        var mail = new MailEntry(draft.To, draft.Subject, draft.Body);
        await firm.Refused(TestUser.Sam, new PromiseBackorder.Command(order, line, day, "Later", mail with { Body = "" }), "Mail.Body", "Body", (DocumentKind.Order, order));
        await firm.Logged(TestUser.Sam, new PromiseBackorder.Command(order, line, day, "Later", mail), "Order.Promised", "Order.CustomerTold", "Mail.Sent");
        Assert.Equal((day, TestFirmContents.Today), ((await firm.Order(order)).Lines[0].PromisedOn, (await firm.Order(order)).Lines[0].PromiseToldOn));

        var later = BusinessCalendar.Next(day);
        await firm.Logged(TestUser.Sam, new PromiseBackorder.Command(order, line, later, ""), "Order.Promised");
        Assert.Null((await firm.Order(order)).Lines[0].PromiseToldOn);
        await firm.Refused(TestUser.Sam, new PromiseBackorder.Command(order, line, later, ""), "Backorder.NotTold", "PromisedOn", (DocumentKind.Order, order));
        await firm.Refused(TestUser.Sam, new PromiseBackorder.Command(order, line, later, "", Phone: " "), "Backorder.Phone", "Phone", (DocumentKind.Order, order));
        await firm.Refused(TestUser.Sam, new PromiseBackorder.Command(order, line, later, "", Phone: new string('x', 1001)), "Order.TextTooLong", "Phone", (DocumentKind.Order, order));
        await firm.Logged(TestUser.Sam, new PromiseBackorder.Command(order, line, later, "", Phone: "met Yara, is akkoord"), "Order.CustomerTold");
        Assert.Equal(TestFirmContents.Today, (await firm.Order(order)).Lines[0].PromiseToldOn);
        await firm.OnlyForWorkers(new PromiseBackorder.Command(order, line, later, ""));
    }

    [Theory]
    [InlineData("2026-11-20", "DeliveryDay.Past")]
    [InlineData("2026-11-29", "DeliveryDay.NotWorking")]
    [InlineData("2199-06-03", "DeliveryDay.TooFar")]
    [InlineData(null, "Backorder.NoDay")]
    public async Task Promises_only_days_on_which_goods_can_come(string? text, string code)
    {
        await using var firm = await TestFirm.Open();
        var (order, line) = await Scarce(firm, TestFirmContents.GoldenSpoon, 3, 5);
        DateOnly? day = text is null ? null : DateOnly.Parse(text, System.Globalization.CultureInfo.InvariantCulture);

        await firm.Refused(TestUser.Sam, new PromiseBackorder.Command(order, line, day, "Later"), code, "PromisedOn", (DocumentKind.Order, order));
        await firm.Refused(
            TestUser.Sam, new ReplaceBackorder.Command(order, line, 1, TestFirmContents.WineGlass, 1, null, day, OrderDesk.Agreed), code, "PromisedOn", (DocumentKind.Order, order));
    }

    [Fact]
    public async Task The_rest_lapses_as_agreed_and_never_more_than_is_open()
    {
        await using var firm = await TestFirm.Open();
        var (order, line) = await Scarce(firm, TestFirmContents.GoldenSpoon, 5, 5);
        await firm.Released(order);

        foreach (var units in new[] { 0, -1, 6, 1_000_000_000 })
            await firm.Refused(TestUser.Sam, new DeclineBackorder.Command(order, line, units, OrderDesk.Agreed), "Order.DeclineTooMuch", "Quantity", (DocumentKind.Order, order));
        await firm.Refused(TestUser.Sam, new DeclineBackorder.Command(order, line, 4, OrderDesk.Agreed), "Order.InDelivery", "Quantity", (DocumentKind.Order, order));
        await firm.Refused(TestUser.Sam, new DeclineBackorder.Command(order, line, 3, ""), "Order.Reason", "Reason", (DocumentKind.Order, order));
        await firm.Logged(TestUser.Sam, new DeclineBackorder.Command(order, line, 3, OrderDesk.Agreed), "Order.Declined");

        Assert.Equal((3, 2), ((await firm.Order(order)).Lines[0].Declined, (await firm.Order(order)).Lines[0].Open));
        Assert.Empty((await firm.Done(TestUser.Sam, new ListBackorders.Query())).Articles);
        await firm.OnlyForWorkers(new DeclineBackorder.Command(order, line, 1, OrderDesk.Agreed));
    }

    [Fact]
    public async Task Offers_an_alternative_by_mail_and_changes_nothing_until_the_customer_agreed()
    {
        await using var firm = await TestFirm.Open();
        await Template(firm, MailPurposes.Alternative, "Alternatief voor {artikel}", "{aanhef}\n\n{reden} {alternatief} voor {bedrag} op {leverdatum}.");
        var (order, line) = await Scarce(firm, TestFirmContents.GoldenSpoon, 3, 5);

        var (look, lookTrips) = await firm.Count(TestUser.Sam, new ReplaceBackorder.Look(order, TestFirmContents.GastronormTray, 3));
        Assert.Equal((UnitPrice.FromEuros(22.95m), 120, TestFirmContents.Today), (look.Price, look.Free, look.AvailableOn));
        var (draft, draftTrips) = await firm.Count(
            TestUser.Sam, new ReplaceBackorder.Prepare(order, line, TestFirmContents.GastronormTray, UnitPrice.FromEuros(20m), OrderDesk.Tomorrow, "dit artikel is er niet"));
        Assert.InRange(draftTrips, 1, 3);
        Assert.Contains("Dit artikel is er niet. Gastronormbak RVS 1/1, 65 mm (10001) voor € 20,00 op 24 november 2026.", draft.Body);
        var before = await firm.Order(order);
        await firm.Logged(TestUser.Sam, new ReplaceBackorder.Offer(order, new MailEntry(draft.To, draft.Subject, draft.Body, draft.FollowUpOn)), "Mail.Sent", "FollowUp.Planned");

        var after = await firm.Order(order);
        Assert.Equal((before.Revision, before.Lines.Count), (after.Revision, after.Lines.Count));
        Assert.InRange(lookTrips, 1, 3);
        await firm.OnlyForWorkers(new ReplaceBackorder.Offer(order, new MailEntry(draft.To, draft.Subject, draft.Body)));
    }

    [Fact]
    public async Task Replaces_by_an_alternative_in_one_go_or_not_at_all()
    {
        await using var firm = await TestFirm.Open();
        var (order, line) = await Scarce(firm, TestFirmContents.GoldenSpoon, 3, 5);
        var command = new ReplaceBackorder.Command(order, line, 3, TestFirmContents.GastronormTray, 3, UnitPrice.FromEuros(20m), OrderDesk.Tomorrow, OrderDesk.Agreed);

        await firm.Refused(TestUser.Sam, command with { Lapses = 4 }, "Order.DeclineTooMuch", "Lapses", (DocumentKind.Order, order));
        await firm.Refused(TestUser.Sam, command with { Quantity = 0 }, "Order.Quantity", "Quantity", (DocumentKind.Order, order));
        await firm.Refused(TestUser.Sam, command with { Quantity = 1_000_000_000 }, "Order.Quantity", "Quantity", (DocumentKind.Order, order));
        await firm.Refused(TestUser.Sam, command with { Agreement = "" }, "Order.Reason", "Agreement", (DocumentKind.Order, order));
        await firm.Refused(TestUser.Sam, command with { AlternativeId = TestFirmContents.PlateWarmer }, "Backorder.SameArticle", "AlternativeId", (DocumentKind.Order, order));
        await firm.Refused(TestUser.Sam, command with { AlternativeId = 0 }, "Backorder.NoAlternative", "AlternativeId", (DocumentKind.Order, order));
        await firm.Logged(TestUser.Sam, command, "Order.Declined", "Order.LineAdded");

        var lines = (await firm.Order(order)).Lines;
        Assert.Equal((3, 0), (lines[0].Declined, lines[0].Open));
        Assert.Equal((TestFirmContents.GastronormTray, 3, UnitPrice.FromEuros(20m), OrderDesk.Tomorrow), (lines[1].ArticleId, lines[1].Quantity, lines[1].UnitPrice, lines[1].PromisedOn));
        await firm.OnlyForWorkers(command);
    }

    [Fact]
    public async Task Shows_a_line_to_settle()
    {
        await using var firm = await TestFirm.Open();
        var (order, line) = await Scarce(firm, TestFirmContents.GoldenSpoon, 5, 5);
        await firm.Released(order);

        var (shown, roundTrips) = await firm.Count(TestUser.Teacher, new ShowBackorderLine.Query(line));

        Assert.InRange(roundTrips, 1, 3);
        Assert.Equal((order, 5, 5, 2, 2, 3), (shown.OrderId, shown.Ordered, shown.Open, shown.Reserved, shown.Released, shown.CanLapse));
        Assert.True(shown.Expected >= TestFirmContents.Today);
        Assert.Equal("BackorderLine.NotFound", (await firm.Send(TestUser.Sam, new ShowBackorderLine.Query(999))).Error.Code);
    }

    private static AllocateStock.Command Give(params (int LineId, int Units)[] units) =>
        new(TestFirmContents.PlateWarmer, units.ToDictionary(u => u.LineId, u => u.Units), None, "");

    private static Task<Result<AllocateStock.Allocated>> Refused(TestFirm firm, AllocateStock.Command command, string code, string? field = null) =>
        firm.Refused(TestUser.Sam, command, code, field, (DocumentKind.Article, command.ArticleId));

    private static Task<int> Template(TestFirm firm, string purpose, string subject, string body) => firm.Arrange(db =>
    {
        db.MailTemplates.Add(MailTemplate.Create(purpose, Language.Dutch, subject, body));
        return Task.FromResult(0);
    });

    /// <summary>An order of plate warmers, of which there are two, promised in so many working days.</summary>
    private static async Task<(int OrderId, int LineId)> Scarce(TestFirm firm, int customerId, int quantity, int days)
    {
        var order = await firm.ConfirmedOrder(customerId, true, BusinessCalendar.AddWorkingDays(TestFirmContents.Today, days), (TestFirmContents.PlateWarmer, quantity));
        return (order, (await firm.Order(order)).Lines[0].Id);
    }
}
