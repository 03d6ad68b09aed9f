using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Purchasing;
using PracticeFirm.Domain.Stock;
using PracticeFirm.Web.Features.Purchasing;
using PracticeFirm.Web.Tests.Features.Offertes;
using PracticeFirm.Web.Tests.Infrastructure;

namespace PracticeFirm.Web.Tests.Features.Purchasing;

public sealed class ReceiveTests
{
    [Fact]
    public async Task Short_stays_open_and_damaged_is_no_stock()
    {
        await using var firm = await TestFirm.Open();
        var id = await firm.Placed(PurchaseDesk.Vecht, (TestFirmContents.WineGlass, 60), (TestFirmContents.GastronormTray, 12));
        var lines = (await firm.Bought(id)).Lines;

        var (booked, _) = await firm.Logged(TestUser.Sam, new ReceiveGoods.Command(id, "PB-881", [new(lines[0].Id, 54, 4), new(lines[1].Id, 12)]), "Purchase.Received");

        Assert.Equal(new ReceiveGoods.Booked(62, 4, 0, 10), booked);
        var glass = await firm.Item(TestFirmContents.WineGlass);
        Assert.Equal((98, 10), (glass.OnHand, glass.Expected.Single(e => e.Reference == "INK-2026-0001").Quantity));
        Assert.Contains(glass.Movements, m => m is { Kind: MovementKind.Receipt, OnHandChange: 50, Reference: "INK-2026-0001", BookedBy: "Sam Jansen" });
        Assert.Equal(132, (await firm.Item(TestFirmContents.GastronormTray)).OnHand);
        await firm.StaysInLine();
        var model = await firm.Done(TestUser.Teacher, new ShowPurchase.Query(id));
        Assert.Equal((PurchaseStatus.PartlyReceived, 10), (model.Status, model.OpenUnits));
        var receipt = Assert.Single(model.Receipts);
        Assert.Equal([(60, 54, 4, 50, -6), (12, 12, 0, 12, 0)], receipt.Lines.Select(l => (l.Expected, l.Received, l.Damaged, l.Accepted, l.Difference)));

        await firm.Logged(TestUser.Sam, new TrackPurchase.CloseRest(id, lines[0].Id, "Leverancier heeft ze niet meer"), "Purchase.RestClosed");
        Assert.Equal(PurchaseStatus.Received, (await firm.Bought(id)).Status);
        Assert.DoesNotContain((await firm.Item(TestFirmContents.WineGlass)).Expected, e => e.Reference == "INK-2026-0001");
        await firm.StaysInLine();
    }

    [Theory]
    [InlineData(0, 66, 0)]
    [InlineData(6, 60, 6)]
    [InlineData(4, 62, 4)]
    public async Task Surplus_is_kept_or_refused_on_purpose(int refused, int accepted, int back)
    {
        await using var firm = await TestFirm.Open();
        var id = await firm.Placed(PurchaseDesk.Vecht, (TestFirmContents.WineGlass, 60));
        var line = (await firm.Bought(id)).Lines[0].Id;

        await firm.Refused(TestUser.Sam, new ReceiveGoods.Command(id, "PB-1", [new(line, 66)]), "Purchase.SurplusChoice", $"Lines.{line}.Refused", (DocumentKind.PurchaseOrder, id));
        var booked = await firm.Done(TestUser.Sam, new ReceiveGoods.Command(id, "PB-1", [new(line, 66, 0, refused)]));

        Assert.Equal(new ReceiveGoods.Booked(accepted, 0, back, 0), booked);
        Assert.Equal(48 + accepted, (await firm.Item(TestFirmContents.WineGlass)).OnHand);
        var saved = (await firm.Bought(id)).Lines[0];
        Assert.Equal((60, accepted - 60), (saved.Received, saved.Surplus));
        await firm.StaysInLine();
    }

    [Fact]
    public async Task The_same_slip_is_booked_once_and_nonsense_not_at_all()
    {
        await using var firm = await TestFirm.Open();
        var id = await firm.Placed(PurchaseDesk.Vecht, (TestFirmContents.WineGlass, 60));
        var line = (await firm.Bought(id)).Lines[0].Id;
        var about = (DocumentKind.PurchaseOrder, id);
        var first = new ReceiveGoods.Command(id, "PB-881", [new(line, 20)]);
        await firm.Done(TestUser.Sam, first);

        await firm.Refused(TestUser.Noor, first, "Purchase.SlipUsed", "DeliverySlip", about);
        await firm.Refused(TestUser.Noor, first with { DeliverySlip = " pb-881 " }, "Purchase.SlipUsed", "DeliverySlip", about);
        await firm.Refused(TestUser.Noor, first with { DeliverySlip = "" }, "Purchase.NoSlip", "DeliverySlip", about);
        await firm.Refused(TestUser.Noor, first with { DeliverySlip = "PB-882", Entries = [new(line, 0)] }, "Purchase.NothingCame", "Lines", about);
        await firm.Refused(TestUser.Noor, first with { DeliverySlip = "PB-882", Entries = [new(line, -1)] }, "Purchase.Came", $"Lines.{line}.Received", about);
        await firm.Refused(TestUser.Noor, first with { DeliverySlip = "PB-882", Entries = [new(line, 1_000_000_000)] }, "Purchase.Came", $"Lines.{line}.Received", about);
        await firm.Refused(TestUser.Noor, first with { DeliverySlip = "PB-882", Entries = [new(line, 5, 6)] }, "Purchase.Damaged", $"Lines.{line}.Damaged", about);
        await firm.Refused(TestUser.Noor, first with { DeliverySlip = "PB-882", Entries = [new(line, 1_000_000, 0, 0)] }, "Stock.Full", "Quantity", about);
        await firm.OnlyForWorkers(first with { DeliverySlip = "PB-882" });
        Assert.Equal(68, (await firm.Item(TestFirmContents.WineGlass)).OnHand);
        await firm.StaysInLine();
    }

    [Fact]
    public async Task Lines_of_one_article_on_other_days_keep_their_own_expectation()
    {
        await using var firm = await TestFirm.Open();
        var id = await firm.PurchaseDraft(PurchaseDesk.Vecht, (TestFirmContents.WineGlass, 12));
        await firm.Done(TestUser.Sam, new EditPurchaseLines.Put(id, null, null, TestFirmContents.WineGlass, new(18, null, PurchaseDesk.In(2))));
        await firm.Done(TestUser.Sam, PurchaseDesk.Mail(id));
        await firm.StaysInLine();
        var lines = (await firm.Bought(id)).Lines;

        await firm.Done(TestUser.Sam, new ReceiveGoods.Command(id, "PB-1", [new(lines[0].Id, 12)]));

        Assert.Equal([(PurchaseDesk.In(2), 18)], (await firm.Item(TestFirmContents.WineGlass)).Expected.Where(e => e.Reference == "INK-2026-0001").Select(e => (e.ExpectedOn, e.Quantity)));
        await firm.StaysInLine();
    }

    [Fact]
    public async Task A_late_and_short_receipt_serves_the_order_promised_first_and_the_rest_serves_the_other()
    {
        await using var firm = await TestFirm.Open();
        var later = await firm.ConfirmedOrder(TestFirmContents.Arms, PurchaseDesk.In(9), (TestFirmContents.CoffeeBeans, 20));
        var sooner = await firm.ConfirmedOrder(TestFirmContents.GoldenSpoon, PurchaseDesk.In(8), (TestFirmContents.CoffeeBeans, 30));
        var id = await firm.PlacedFromAdvice((TestFirmContents.CoffeeBeans, 56));
        var stranger = await firm.ConfirmedOrder(TestFirmContents.Harbour, PurchaseDesk.In(3), (TestFirmContents.CoffeeBeans, 5));
        var line = (await firm.Bought(id)).Lines[0].Id;
        var about = (DocumentKind.PurchaseOrder, id);
        await firm.Refused(TestUser.Sam, new ReserveReceived.Command(id), "Purchase.NothingToReserve", null, about);
        await firm.Done(TestUser.Sam, new TrackPurchase.Acknowledge(id, PurchaseDesk.In(7)));
        await firm.Done(TestUser.Sam, new TrackPurchase.Delay(id, PurchaseDesk.In(10), "Schip te laat"));
        await firm.Done(TestUser.Sam, new ReceiveGoods.Command(id, "PB-1", [new(line, 36)]));

        var (servable, roundTrips) = await firm.Count(TestUser.Teacher, new ShowServable.Query(id));
        var (first, _) = await firm.Logged(TestUser.Sam, new ReserveReceived.Command(id), "Order.Reserved", "Order.Reserved");

        Assert.InRange(roundTrips, 1, 3);
        Assert.Equal(
            [(sooner.Number, 30, true), (later.Number, 6, true), (stranger.Number, 0, false)],
            servable.Lines.Select(l => (l.OrderNumber, l.Now, l.IsLinked)));
        Assert.Equal((36, servable.Reservable), (first.Units, first.Units));
        Assert.Equal([sooner.Number, later.Number], first.OrderNumbers);
        await firm.StaysInLine();

        await firm.Done(TestUser.Sam, new ReceiveGoods.Command(id, "PB-2", [new(line, 20)]));
        var second = await firm.Done(TestUser.Noor, new ReserveReceived.Command(id));

        Assert.Equal((14, later.Number), (second.Units, Assert.Single(second.OrderNumbers)));
        Assert.Equal([30, 20], new[] { await firm.Sold(sooner.Id), await firm.Sold(later.Id) }.Select(o => o.ReservedUnits));
        Assert.Equal((56, 50), ((await firm.Item(TestFirmContents.CoffeeBeans)).OnHand, (await firm.Item(TestFirmContents.CoffeeBeans)).Reserved));
        Assert.Equal(0, (await firm.Sold(stranger.Id)).ReservedUnits);
        await firm.StaysInLine();
        await firm.Refused(TestUser.Sam, new ReserveReceived.Command(id), "Purchase.NothingToReserve", null, about);
        await firm.OnlyForWorkers(new ReserveReceived.Command(id));
    }
}
