using Microsoft.EntityFrameworkCore;
using PracticeFirm.Documents;
using PracticeFirm.Documents.Orders;
using PracticeFirm.Domain.Orders;
using PracticeFirm.Web.Features.Orders;
using PracticeFirm.Web.Tests.Features.Offertes;
using PracticeFirm.Web.Tests.Infrastructure;

namespace PracticeFirm.Web.Tests.Features.Orders;

public sealed class ShowOrderTests
{
    [Fact]
    public async Task Shows_what_happened_to_every_line_in_at_most_three_round_trips()
    {
        await using var firm = await TestFirm.Open();
        var id = await firm.ConfirmedOrder(TestFirmContents.GoldenSpoon, true, (TestFirmContents.PlateWarmer, 5), (TestFirmContents.WineGlass, 6));
        await firm.Ship(id);
        await firm.Invoice(id);

        var (order, roundTrips) = await firm.Count(TestUser.Teacher, new ShowOrder.Query(id));

        Assert.InRange(roundTrips, 1, 3);
        Assert.Equal([(5, 0, 2, 3, 2), (6, 0, 6, 0, 6)], order.Lines.Select(l => (l.Quantity, l.Reserved, l.Shipped, l.Open, l.Invoiced)));
        Assert.Equal((OrderStatus.PartlyDelivered, OrderWait.Stock, 11, 8, 8, 0), (order.Status, order.WaitsFor, order.Units.Ordered, order.Units.Shipped, order.Units.Invoiced, order.Units.PaidPercentage));
        Assert.Equal(order.Units.InvoicedTotal, order.Units.StillToPay);
        Assert.Equal(order.Units.StillToPay, order.Customer.Credit.Invoices);
        Assert.False(order.MayCancel);
        await firm.NotForStrangers(new ShowOrder.Query(id));
    }

    [Fact]
    public async Task Names_the_documents_around_it()
    {
        await using var firm = await TestFirm.Open();
        var offerte = await firm.Accepted(TestFirmContents.Arms, (TestFirmContents.WineGlass, 6));
        var id = await firm.Done(TestUser.Sam, new StartOrder.Command(offerte));
        await firm.Done(TestUser.Sam, OrderSteps.Mail(id) with { ReserveNow = true });
        var delivery = await firm.Ship(id);
        var invoice = await firm.Invoice(id);

        var (related, roundTrips) = await firm.Count(TestUser.Sam, new ShowRelated.Query(id));

        Assert.InRange(roundTrips, 1, 3);
        Assert.Equal((offerte, delivery, invoice), (related.Offerte!.Id, Assert.Single(related.Deliveries).Id, Assert.Single(related.Invoices).Id));
        Assert.Empty(related.Returns);
        Assert.Empty(related.Purchases);
    }

    [Fact]
    public async Task Is_printed_as_confirmation_and_as_contract()
    {
        await using var firm = await TestFirm.Open();
        var draft = await firm.DraftOrder(TestFirmContents.OldMill, (TestFirmContents.WineGlass, 6));
        var id = await firm.ConfirmedOrder(TestFirmContents.Arms, true, (TestFirmContents.WineGlass, 6));

        var concept = await firm.Done(TestUser.Teacher, new PrintOrder.Pdf(draft, OrderPaperKind.Confirmation));
        var confirmation = await firm.Done(TestUser.Sam, new PrintOrder.Pdf(id, OrderPaperKind.Confirmation));
        var contract = await firm.Done(TestUser.Sam, new PrintOrder.Pdf(id, OrderPaperKind.Contract));
        var pages = await firm.Done(TestUser.Sam, new PrintOrder.Pages(id, OrderPaperKind.Contract));
        var picture = await firm.Done(TestUser.Sam, new PrintOrder.Page(id, OrderPaperKind.Contract, 1, 600));

        Assert.Equal(($"bevestiging-concept-{draft}.pdf", "ORD-2026-0001-bevestiging.pdf", "ORD-2026-0001-contract.pdf"), (concept.Name, confirmation.Name, contract.Name));
        Assert.All([concept, confirmation, contract], f => Assert.Equal("%PDF"u8.ToArray(), f.Content[..4]));
        Assert.NotEqual(confirmation.Content, contract.Content);
        Assert.InRange(pages.Count, 1, 2);
        Assert.Equal("PNG"u8.ToArray(), picture.Content[1..4]);
        Assert.Equal("Order.NotFound", (await firm.Send(TestUser.Sam, new PrintOrder.Page(id, OrderPaperKind.Contract, 9, 600))).Error.Code);
        Assert.Equal("Order.NotFound", (await firm.Send(TestUser.Sam, new PrintOrder.Pdf(999, OrderPaperKind.Contract))).Error.Code);
        await firm.NotForStrangers(new PrintOrder.Pdf(id, OrderPaperKind.Contract));
    }

    [Fact]
    public async Task Papers_of_an_order_say_what_they_are_where_the_offerte_said_what_it_was()
    {
        await using var firm = await TestFirm.Open();
        var order = await firm.SavedOrder(await firm.Done(TestUser.Sam, new StartOrder.Command(OfferteId: await firm.Accepted(TestFirmContents.GoldenSpoon, (TestFirmContents.WineGlass, 6)))));
        await using var db = await firm.Db();
        var (own, author) = (await db.TheFirm(default), await db.Employees.FirstAsync());

        (string Intro, string Closing) On(OrderPaperKind kind, string intro, string closing) =>
            OrderComposer.Compose(kind, order, own, null, author, new AcceptedOfferte("OFF-2026-0001", 1, TestFirmContents.Today, intro, closing)) is var paper
                ? (paper.Introduction, paper.Closing) : default;

        var (written, end) = ("Graag doen wij u deze offerte.", "Wij zien uit naar uw antwoord.");
        Assert.Empty(order.ChangeTerms(order.Terms with { Intro = written, Closing = end }, own).Errors);
        Assert.Equal((written, end), On(OrderPaperKind.Confirmation, "Iets anders", "Iets anders"));
        Assert.Equal(
            ("Hartelijk dank voor uw opdracht. Hierbij bevestigen wij dat wij u het volgende leveren.", "Klopt er iets niet, laat het ons dan zo snel mogelijk weten."),
            On(OrderPaperKind.Confirmation, written, end));
        Assert.Equal(("", ""), On(OrderPaperKind.Contract, written, end));

        // What was left out on purpose stays out.
        Assert.Empty(order.ChangeTerms(order.Terms with { Intro = "", Closing = "" }, own).Errors);
        Assert.Equal(("", ""), On(OrderPaperKind.Confirmation, "", ""));
    }
}
