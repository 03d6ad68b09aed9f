using System.Text;
using Microsoft.EntityFrameworkCore;
using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Deliveries;
using PracticeFirm.Domain.Mail;
using PracticeFirm.Web.Features.Deliveries;
using PracticeFirm.Web.Tests.Features.Offertes;
using PracticeFirm.Web.Tests.Infrastructure;

namespace PracticeFirm.Web.Tests.Features.Deliveries;

public sealed class ShowDeliveryTests
{
    [Fact]
    public async Task Shows_what_goes_when_and_what_hangs_together_with_it()
    {
        await using var firm = await TestFirm.Open();
        var order = await firm.ConfirmedOrder(TestFirmContents.GoldenSpoon, true, (TestFirmContents.PlateWarmer, 5), (TestFirmContents.WineGlass, 12));
        var first = await firm.Picked(order);
        await firm.Done(TestUser.Sam, new WorkDelivery.Ship(first));

        var (shown, roundTrips) = await firm.Count(TestUser.Teacher, new ShowDelivery.Query(first));

        Assert.InRange(roundTrips, 1, 3);
        Assert.Equal(("PAK-2026-0001", DeliveryStatus.Shipped, "Restaurant De Gouden Lepel B.V.", "Achterom"), (shown.Title, shown.Status, shown.CustomerName, shown.Address.Street));
        Assert.Equal([(2, 2, 3, 0), (12, 12, 0, 36)], shown.Lines.Select(l => (l.Quantity, l.Shipped, l.Backorder, l.OnHand)));
        Assert.False(shown.IsLate);
        Assert.Empty(shown.Around);
        Assert.Equal("Delivery.NotFound", (await firm.Send(TestUser.Sam, new ShowDelivery.Query(999))).Error.Code);
        await firm.NotForStrangers(new ShowDelivery.Query(first));
    }

    [Fact]
    public async Task Announces_what_comes_and_calls_the_rest_a_subsequent_delivery()
    {
        await using var firm = await TestFirm.Open();
        await firm.Arrange(db =>
        {
            db.MailTemplates.AddRange(
                MailTemplate.Create(MailPurposes.DeliveryAnnouncement, Language.Dutch, "Levering {ordernummer} op {leverdatum}", "{aanhef}\n\n{regels}"),
                MailTemplate.Create(MailPurposes.BackorderDelivery, Language.Dutch, "Nalevering {ordernummer}", "{aanhef}\n\n{regels}"));
            return Task.FromResult(0);
        });
        var order = await firm.ConfirmedOrder(TestFirmContents.GoldenSpoon, true, (TestFirmContents.WineGlass, 12), (TestFirmContents.PlateWarmer, 5));
        var first = await firm.Released(order);

        var (draft, roundTrips) = await firm.Count(TestUser.Sam, new AnnounceDelivery.Prepare(first));
        Assert.InRange(roundTrips, 1, 3);
        Assert.Equal($"Levering {(await firm.Order(order)).Number} op 24 november 2026", draft.Subject);
        Assert.Contains("- 12 x Wijnglas 35 cl (10004)", draft.Body);
        await firm.Refused(TestUser.Sam, new AnnounceDelivery.Command(first, "", draft.Subject, draft.Body), "EmailAddress.Empty", "To", (DocumentKind.Delivery, first));
        await firm.Logged(TestUser.Sam, new AnnounceDelivery.Command(first, draft.To, draft.Subject, draft.Body), "Mail.Sent");
        Assert.Equal(TestFirmContents.Today, (await firm.Done(TestUser.Sam, new ShowDelivery.Query(first))).AnnouncedOn);

        await firm.Done(TestUser.Sam, new WorkDelivery.Pick(first, new Dictionary<int, int>()));
        await firm.Done(TestUser.Sam, new WorkDelivery.Ship(first));
        await firm.Arrange(async db =>
        {
            var stock = await db.Stock.SingleAsync(s => s.ArticleId == TestFirmContents.PlateWarmer);
            Assert.Empty(stock.Receive(10, TestFirmContents.Today, "INK-2026-0007", "Systeem").Errors);
            return 0;
        });
        var second = await firm.Released(order);
        Assert.StartsWith("Nalevering", (await firm.Done(TestUser.Sam, new AnnounceDelivery.Prepare(second))).Subject, StringComparison.Ordinal);
        await firm.Done(TestUser.Sam, new WorkDelivery.Cancel(second, "Klant gesloten"));
        await firm.Refused(TestUser.Sam, new AnnounceDelivery.Command(second, draft.To, "Levering", "Komt eraan."), "Delivery.NotOpen", about: (DocumentKind.Delivery, second));
        await firm.OnlyForWorkers(new AnnounceDelivery.Command(first, draft.To, "Levering", "Komt eraan."));
    }

    [Fact]
    public async Task Prints_the_pakbon_as_a_concept_first_and_with_its_number_once_it_left()
    {
        await using var firm = await TestFirm.Open();
        var id = await firm.Released(await firm.ConfirmedOrder(TestFirmContents.GoldenSpoon, true, (TestFirmContents.WineGlass, 12)));

        var concept = await firm.Done(TestUser.Teacher, new PrintDelivery.Pdf(id));
        var before = await firm.Done(TestUser.Sam, new PrintDelivery.Pages(id));
        await firm.Done(TestUser.Sam, new WorkDelivery.Pick(id, new Dictionary<int, int>()));
        await firm.Done(TestUser.Sam, new WorkDelivery.Ship(id));
        var (pages, roundTrips) = await firm.Count(TestUser.Sam, new PrintDelivery.Pages(id));
        var pdf = await firm.Done(TestUser.Sam, new PrintDelivery.Pdf(id));

        Assert.InRange(roundTrips, 1, 3);
        Assert.Equal(($"pakbon-concept-{id}.pdf", "PAK-2026-0001.pdf"), (concept.Name, pdf.Name));
        Assert.StartsWith("%PDF-", Encoding.ASCII.GetString(pdf.Content, 0, 5), StringComparison.Ordinal);
        Assert.NotEqual(before.State, pages.State);
        Assert.Equal("PAK-2026-0001-1.png", (await firm.Done(TestUser.Sam, new PrintDelivery.Page(id, 1, 300))).Name);
        Assert.Equal("Delivery.NotFound", (await firm.Send(TestUser.Sam, new PrintDelivery.Page(id, 2, 300))).Error.Code);
        Assert.Equal("Delivery.NotFound", (await firm.Send(TestUser.Sam, new PrintDelivery.Pdf(999))).Error.Code);
    }

    [Fact]
    public async Task Lists_what_the_warehouse_has_to_do_and_finds_by_number_customer_and_day()
    {
        await using var firm = await TestFirm.Open();
        var toPick = await firm.Released(await firm.ConfirmedOrder(TestFirmContents.GoldenSpoon, true, (TestFirmContents.WineGlass, 12)));
        var toShip = await firm.Picked(await firm.ConfirmedOrder(TestFirmContents.Arms, true, (TestFirmContents.WineGlass, 6)));
        var gone = await firm.Picked(await firm.ConfirmedOrder(TestFirmContents.Arms, true, (TestFirmContents.TinnedTomatoes, 24)));
        await firm.Done(TestUser.Sam, new WorkDelivery.Ship(gone));
        await firm.Done(TestUser.Sam, new WorkDelivery.Replan(toPick, OrderDesk.Plan(TestFirmContents.Today) with { Method = DeliveryMethod.Collect }));
        await firm.Done(TestUser.Sam, new WorkDelivery.Replan(toShip, OrderDesk.Plan(TestFirmContents.Today)));

        var (all, roundTrips) = await firm.Count(TestUser.Teacher, new ListDeliveries.Query());

        Assert.InRange(roundTrips, 1, 3);
        Assert.Equal((3, 42, 1, 1, 0), (all.Total, all.Units, all.Pick, all.Ship, all.Overdue));
        Assert.Equal([gone, toShip, toPick], all.Rows.Select(r => r.Id));
        Assert.Equal([toPick], await Found(new(Status: ListDeliveries.ToPick)));
        Assert.Equal([toShip], await Found(new(Status: ListDeliveries.ToShip)));
        Assert.Equal([toShip, toPick], await Found(new(Status: ListDeliveries.Today)));
        Assert.Equal([toShip, toPick], await Found(new(Status: ListDeliveries.Open)));
        Assert.Empty(await Found(new(Status: ListDeliveries.Late)));
        Assert.Equal([gone], await Found(new(Status: "shipped")));
        Assert.Equal([toPick], await Found(new(Method: "collect")));
        Assert.Equal([gone], await Found(new("PAK-2026-0001")));
        Assert.Equal([toPick], await Found(new("gouden lepel")));
        Assert.Equal([toPick, toShip, gone], await Found(new(Sort: "dag", Page: 0)));
        Assert.Empty(await Found(new("100%")));

        await firm.Arrange(async db =>
        {
            (await db.TheFirm(default)).StartNextDay();
            return 0;
        });
        Assert.Equal([toShip, toPick], await Found(new(Status: ListDeliveries.Late)));

        async Task<IEnumerable<int>> Found(ListDeliveries.Query query) => (await firm.Done(TestUser.Sam, query)).Rows.Select(r => r.Id);
    }
}
