using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Orders;
using PracticeFirm.Web.Features.Orders;
using PracticeFirm.Web.Tests.Features.Offertes;
using PracticeFirm.Web.Tests.Infrastructure;

namespace PracticeFirm.Web.Tests.Features.Orders;

public sealed class ChangeOrderTests
{
    [Fact]
    public async Task The_quantity_changes_with_consent_and_lets_go_what_is_too_much()
    {
        await using var firm = await TestFirm.Open();
        var id = await firm.ConfirmedOrder(TestFirmContents.Arms, true, (TestFirmContents.WineGlass, 12));
        var line = (await firm.Order(id)).Lines[0].Id;

        await firm.Logged(TestUser.Sam, new ChangeOrder.ChangeQuantity(id, line, 5, OrderSteps.Agreed), "Order.QuantityChanged");

        var order = await firm.Order(id);
        Assert.Equal((5, 5, 43), (order.Lines[0].Quantity, order.Lines[0].Reserved, order.Lines[0].Free));
        Assert.True(order.CustomerMustBeTold);
        await firm.RefusedOrder(new ChangeOrder.ChangeQuantity(id, line, 6, " "), "Order.Reason", "Reason");
        await firm.RefusedOrder(new ChangeOrder.ChangeQuantity(id, line, 5, OrderSteps.Agreed), "Order.SameQuantity", "Quantity");
        await firm.RefusedOrder(new ChangeOrder.ChangeQuantity(id, line, 1_000_000_000, OrderSteps.Agreed), "Order.Quantity", "Quantity");
        await firm.RefusedOrder(new ChangeOrder.ChangeQuantity(id, 999, 6, OrderSteps.Agreed), "Order.LineNotFound");
        await firm.OnlyForWorkers(new ChangeOrder.ChangeQuantity(id, line, 6, OrderSteps.Agreed));
    }

    [Fact]
    public async Task A_line_is_added_and_the_rest_of_another_declined()
    {
        await using var firm = await TestFirm.Open();
        var id = await firm.ConfirmedOrder(TestFirmContents.Arms, true, (TestFirmContents.PlateWarmer, 5));
        var day = BusinessCalendar.Next(TestFirmContents.Today);

        await firm.Logged(TestUser.Sam, new ChangeOrder.AddLine(id, TestFirmContents.GastronormTray, 4, day, OrderSteps.Agreed), "Order.LineAdded");
        await firm.Logged(TestUser.Sam, new ChangeOrder.Decline(id, (await firm.Order(id)).Lines[0].Id, 3, OrderSteps.Agreed), "Order.Declined");

        var lines = (await firm.Order(id)).Lines;
        Assert.Equal([(5, 3, 2, 2), (4, 0, 4, 0)], lines.Select(l => (l.Quantity, l.Declined, l.Open, l.Reserved)));
        Assert.Equal((22.50m, (DateOnly?)day), (lines[1].Price.Euros, lines[1].PromisedOn));
        await firm.RefusedOrder(new ChangeOrder.AddLine(id, 999, 4, day, OrderSteps.Agreed), "Article.NotFound", "ArticleId");
        await firm.RefusedOrder(new ChangeOrder.AddLine(id, TestFirmContents.WineGlass, 0, day, OrderSteps.Agreed), "Order.Quantity", "Quantity");
        await firm.RefusedOrder(new ChangeOrder.AddLine(id, TestFirmContents.WineGlass, 1, TestFirmContents.Today.AddDays(-1), OrderSteps.Agreed), "DeliveryDay.Past", "PromisedOn");
        await firm.RefusedOrder(new ChangeOrder.Decline(id, lines[0].Id, 3, OrderSteps.Agreed), "Order.DeclineTooMuch", "Quantity");
    }

    [Fact]
    public async Task Partial_delivery_is_agreed_and_taken_back()
    {
        await using var firm = await TestFirm.Open();
        var id = await firm.ConfirmedOrder(TestFirmContents.Arms, true, (TestFirmContents.PlateWarmer, 5));
        Assert.Equal(OrderWait.Stock, (await firm.Order(id)).WaitsFor);

        await firm.Logged(TestUser.Sam, new ChangeOrder.PartialDelivery(id, true, OrderSteps.Agreed), "Order.PartialDelivery");

        Assert.Equal(OrderWait.Release, (await firm.Order(id)).WaitsFor);
        await firm.RefusedOrder(new ChangeOrder.PartialDelivery(id, true, OrderSteps.Agreed), "Order.SamePartialDelivery");
    }

    [Fact]
    public async Task Cancelling_frees_the_stock_and_is_refused_once_something_was_delivered()
    {
        await using var firm = await TestFirm.Open();
        var id = await firm.ConfirmedOrder(TestFirmContents.Arms, true, (TestFirmContents.WineGlass, 12));
        var delivered = await firm.ConfirmedOrder(TestFirmContents.Arms, true, (TestFirmContents.WineGlass, 6));
        await firm.Ship(delivered);

        await firm.RefusedOrder(new ChangeOrder.Cancel(id, ""), "Order.Reason", "Reason");
        await firm.Logged(TestUser.Sam, new ChangeOrder.Cancel(id, OrderSteps.Agreed), "Order.Cancelled");

        var order = await firm.Order(id);
        Assert.Equal((OrderStatus.Cancelled, OrderSteps.Agreed, 0), (order.Status, order.CancelReason, order.Lines[0].Reserved));
        await firm.RefusedOrder(new ChangeOrder.Cancel(id, OrderSteps.Agreed), "Order.Cancelled");
        await firm.RefusedOrder(new ChangeOrder.Cancel(delivered, OrderSteps.Agreed), "Order.AlreadyDelivered");
        await firm.RefusedOrder(new ReserveStock.All(id), "Order.Cancelled");
    }

    [Fact]
    public async Task Stock_is_set_aside_per_line_or_all_at_once_and_let_go_with_a_reason()
    {
        await using var firm = await TestFirm.Open();
        var id = await firm.ConfirmedOrder(TestFirmContents.Arms, false, (TestFirmContents.WineGlass, 12), (TestFirmContents.PlateWarmer, 5));
        var lines = (await firm.Order(id)).Lines;

        await firm.Logged(TestUser.Sam, new ReserveStock.Reserve(id, lines[0].Id, 4, ""), "Order.Reserved");
        Assert.Equal(10, (await firm.Logged(TestUser.Sam, new ReserveStock.All(id), "Order.Reserved", "Order.Reserved")).Value);
        await firm.RefusedOrder(new ReserveStock.All(id), "Order.NothingFree");
        await firm.RefusedOrder(new ReserveStock.Reserve(id, lines[0].Id, 1, ""), "Order.ReserveTooMuch", "Quantity");
        await firm.RefusedOrder(new ReserveStock.Reserve(id, lines[1].Id, 1, ""), "Stock.NotFree", "Quantity");
        await firm.RefusedOrder(new ReserveStock.LetGo(id, lines[0].Id, 2, ""), "Order.Reason", "Reason");
        await firm.Logged(TestUser.Sam, new ReserveStock.LetGo(id, lines[0].Id, 2, "Voor De Gouden Lepel"), "Order.ReservationReleased");

        Assert.Equal([10, 2], (await firm.Order(id)).Lines.Select(l => l.Reserved));
    }

    [Fact]
    public async Task Another_day_is_promised_with_a_reason_and_told_by_mail_or_by_phone()
    {
        await using var firm = await TestFirm.Open();
        await firm.Templates();
        var id = await firm.ConfirmedOrder(TestFirmContents.Arms, false, (TestFirmContents.PlateWarmer, 5), (TestFirmContents.WineGlass, 5));
        var line = (await firm.Order(id)).Lines[0].Id;
        var day = BusinessCalendar.AddWorkingDays(TestFirmContents.Today, 8);

        await firm.RefusedOrder(new PromiseDay.Promise(id, line, day), "Order.Reason", "Reason");
        await firm.Logged(TestUser.Sam, new PromiseDay.Promise(id, line, day, "De leverancier is laat."), "Order.Promised");
        Assert.True((await firm.Order(id)).CustomerMustBeTold);
        var (mail, roundTrips) = await firm.Count(TestUser.Sam, new PromiseDay.PrepareMail(id));
        Assert.InRange(roundTrips, 1, 3);
        Assert.Equal("Nieuwe leverdatum ORD-2026-0001", mail.Subject);
        Assert.Contains("- 5 x Bordenwarmer voor 60 borden", mail.Body);
        Assert.DoesNotContain("Wijnglas", mail.Body);
        await firm.RefusedOrder(new PromiseDay.TellByMail(id, "", mail.Subject, mail.Body), "EmailAddress.Empty", "To");
        await firm.Logged(TestUser.Sam, new PromiseDay.TellByMail(id, mail.To, mail.Subject, mail.Body), "Order.CustomerTold", "Mail.Sent");
        Assert.False((await firm.Order(id)).CustomerMustBeTold);

        await firm.Done(TestUser.Sam, new PromiseDay.Promise(id, line, BusinessCalendar.Next(day), "Nog een dag."));
        await firm.RefusedOrder(new PromiseDay.TellByPhone(id, ""), "Order.WithWhom", "How");
        await firm.Logged(TestUser.Sam, new PromiseDay.TellByPhone(id, "mevrouw El Amrani"), "Order.CustomerTold");
        Assert.All((await firm.Order(id)).Lines, l => Assert.Equal(TestFirmContents.Today, l.PromiseToldOn));
    }

    [Fact]
    public async Task Colleagues_are_asked_and_told_and_the_thread_stays_with_the_order()
    {
        await using var firm = await TestFirm.Open();
        var id = await firm.DraftOrder(TestFirmContents.Arms, (TestFirmContents.WineGlass, 5));
        var colleagues = await firm.Done(TestUser.Sam, new ConsultColleague.Colleagues(id));
        Assert.Equal([TestFirmContents.Manager, TestFirmContents.FieldSales, TestFirmContents.Noor], colleagues.Select(c => c.Id));

        await firm.Logged(TestUser.Sam, new ConsultColleague.Ask(id, TestFirmContents.Manager, "Mag dit boven de limiet?", true), "Order.Asked");
        await firm.Logged(TestUser.Sam, new ConsultColleague.Ask(id, TestFirmContents.FieldSales, "Levering in week 49.", false), "Order.Told");
        var asked = (await firm.Order(id)).Consults[0];
        await firm.Logged(TestUser.Sam, new ConsultColleague.Reply(id, asked.Id, "Ja, als ze vooruit betalen."), "Order.Answered");

        var thread = (await firm.Order(id)).Consults;
        Assert.Equal([("Ingrid Mulder", "Ja, als ze vooruit betalen."), ("Joost de Bruin", null)], thread.Select(c => (c.Colleague, c.Answer)));
        await firm.RefusedOrder(new ConsultColleague.Reply(id, asked.Id, "Nee"), "Order.NoConsult");
        await firm.RefusedOrder(new ConsultColleague.Ask(id, 999, "Hallo", true), "Order.NoColleague", "ColleagueId");
        await firm.RefusedOrder(new ConsultColleague.Ask(id, TestFirmContents.Manager, "", true), "Order.EmptyNote", "Text");
    }
}
