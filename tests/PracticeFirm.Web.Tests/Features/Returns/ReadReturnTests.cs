using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Returns;
using PracticeFirm.Web.Features.Returns;
using PracticeFirm.Web.Tests.Features.Invoices;
using PracticeFirm.Web.Tests.Features.Offertes;
using PracticeFirm.Web.Tests.Infrastructure;

namespace PracticeFirm.Web.Tests.Features.Returns;

public sealed class ReadReturnTests
{
    [Fact]
    public async Task The_page_is_read_in_few_round_trips_and_changes_nothing()
    {
        await using var firm = await TestFirm.Open();
        var order = await firm.GoldenOrder();
        await firm.Invoiced(order);
        var id = await firm.Decided(order, TestFirmContents.PlateWarmer, 1, ReturnDecision.Credit);
        var before = await firm.Contents();

        var (model, roundTrips) = await firm.Count(TestUser.Teacher, new ShowReturn.Query(id));
        var (related, relatedTrips) = await firm.Count(TestUser.Teacher, new ShowReturnRelated.Query(id));

        Assert.InRange(roundTrips, 1, 3);
        Assert.InRange(relatedTrips, 1, 3);
        Assert.Equal(before, await firm.Contents());
        Assert.Equal((ReturnStatus.Inspected, true, "Restaurant De Gouden Lepel B.V."), (model.Status, model.CanInspect, model.Customer.Name));
        Assert.Empty(model.WhyNotSettle);
        Assert.Equal(new Money(176_37), model.Outcome.Total);
        Assert.Equal((order, "PAK-2026-0001", "FAC-2026-0001"), (related.OrderId, related.Deliveries[0].Number, related.Invoices[0].Number));
        Assert.Equal("Return.NotFound", (await firm.Send(TestUser.Sam, new ShowReturn.Query(999))).Error.Code);
        Assert.Equal("Return.NotFound", (await firm.Send(TestUser.Sam, new ShowReturnRelated.Query(999))).Error.Code);
    }

    [Fact]
    public async Task The_retourbon_is_printed()
    {
        await using var firm = await TestFirm.Open();
        var order = await firm.GoldenOrder();
        await firm.Invoiced(order);
        var id = await firm.Approved(order, TestFirmContents.PlateWarmer, 1);

        var (pages, roundTrips) = await firm.Count(TestUser.Teacher, new PrintReturn.Pages(id));
        var pdf = await firm.Done(TestUser.Sam, new PrintReturn.Pdf(id));

        Assert.InRange(roundTrips, 1, 3);
        Assert.Equal(1, pages.Count);
        Assert.Equal("RET-2026-0001.pdf", pdf.Name);
        Assert.Equal("%PDF"u8.ToArray(), pdf.Content[..4]);
        Assert.Equal("RET-2026-0001-1.png", (await firm.Done(TestUser.Sam, new PrintReturn.Page(id, 1, 400))).Name);
        Assert.Equal("Return.NotFound", (await firm.Send(TestUser.Sam, new PrintReturn.Page(id, 2, 400))).Error.Code);
        Assert.Equal("Return.NotFound", (await firm.Send(TestUser.Sam, new PrintReturn.Pdf(999))).Error.Code);
    }

    [Fact]
    public async Task The_list_filters_adds_up_and_counts_by_reason()
    {
        await using var firm = await TestFirm.Open();
        var order = await firm.GoldenOrder();
        await firm.Invoiced(order);
        var other = await firm.Delivered(TestFirmContents.Arms, new InvoiceWorld.Wanted(TestFirmContents.WineGlass, 12));
        var settled = await firm.Decided(order, TestFirmContents.PlateWarmer, 1, ReturnDecision.Credit);
        await firm.Done(TestUser.Sam, new SettleReturn.Command(settled, ReturnWorld.Mail));
        var came = await firm.Came(other, TestFirmContents.WineGlass, 3);
        var damaged = (await firm.Done(TestUser.Sam, await firm.Asking(order, TestFirmContents.GastronormTray, 2, null, ReturnReason.Damaged))).Id;

        var (all, roundTrips) = await firm.Count(TestUser.Teacher, new ListReturns.Query());
        async Task<int[]> Ids(ListReturns.Query query) => [.. (await firm.Done(TestUser.Sam, query)).Rows.Select(r => r.Id)];

        Assert.InRange(roundTrips, 1, 4);
        Assert.Equal((3, new Money(176_37)), (all.Total, all.Credited));
        Assert.Equal([damaged, came, settled], all.Rows.Select(r => r.Id));
        Assert.Equal((6, "RET-2026-0001"), (all.Rows.Sum(r => r.Units), all.Rows[2].Number));
        Assert.Equal([came], await Ids(new ListReturns.Query(Status: "te-keuren")));
        Assert.Equal([damaged, came], await Ids(new ListReturns.Query(Status: "open")));
        Assert.Equal([settled], await Ids(new ListReturns.Query(Status: "settled")));
        Assert.Equal([damaged], await Ids(new ListReturns.Query(Reason: "damaged")));
        Assert.Equal([came], await Ids(new ListReturns.Query(CustomerId: TestFirmContents.Arms)));
        Assert.Equal([came], await Ids(new ListReturns.Query(Search: "Eemland")));
        Assert.Equal([settled], await Ids(new ListReturns.Query(Search: "RET-2026-0001")));
        Assert.Empty(await Ids(new ListReturns.Query(Search: "100%")));
        Assert.Equal([settled, came, damaged], await Ids(new ListReturns.Query(Sort: "nummer")));
        foreach (var sort in new[] { "klant", "-klant", "datum", "order", "-bedrag", "aantal" })
            Assert.Equal(3, (await Ids(new ListReturns.Query(Sort: sort))).Length);

        var (reasons, trips) = await firm.Count(TestUser.Teacher, new ReturnsByReason.Query());
        Assert.Equal(1, trips);
        Assert.Equal([(ReturnReason.NotNeeded, 2, 4), (ReturnReason.Damaged, 1, 2)], reasons.Reasons.Select(r => (r.Reason, r.Returns, r.Units)));
        await firm.NotForStrangers(new ListReturns.Query());
    }
}
