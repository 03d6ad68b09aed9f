using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Invoicing;
using PracticeFirm.Domain.Orders;
using PracticeFirm.Web.Features.Orders;
using PracticeFirm.Web.Features.Payments;
using PracticeFirm.Web.Features.Workday;
using PracticeFirm.Web.Tests.Features.Deliveries;
using PracticeFirm.Web.Tests.Features.Invoices;
using PracticeFirm.Web.Tests.Features.Offertes;
using PracticeFirm.Web.Tests.Features.Orders;
using PracticeFirm.Web.Tests.Features.Purchasing;
using PracticeFirm.Web.Tests.Features.Returns;
using PracticeFirm.Web.Tests.Infrastructure;

namespace PracticeFirm.Web.Tests.Features.Workday;

public sealed class TradeTodayTests
{
    private static readonly DateOnly Today = TestFirmContents.Today;

    [Fact]
    public async Task Counts_what_the_orders_ask_of_the_firm()
    {
        await using var firm = await TestFirm.Open();
        await OrderSteps.DraftOrder(firm, TestFirmContents.Arms, (TestFirmContents.WineGlass, 6));
        await firm.Released(await OrderDesk.ConfirmedOrder(firm, TestFirmContents.Arms, true, (TestFirmContents.WineGlass, 12)));
        await firm.Picked(await OrderDesk.ConfirmedOrder(firm, TestFirmContents.Arms, true, (TestFirmContents.TinnedTomatoes, 12)));
        var shipped = await firm.Delivered(TestFirmContents.GoldenSpoon, new InvoiceWorld.Wanted(TestFirmContents.CoffeeBeans, 4));
        var invoiced = await firm.Delivered(TestFirmContents.GoldenSpoon, new InvoiceWorld.Wanted(TestFirmContents.CoffeeBeans, 10, 10));
        await firm.Invoiced(invoiced);
        await firm.Requested(invoiced, TestFirmContents.CoffeeBeans, 1);
        await firm.Placed(PurchaseDesk.Vecht, (TestFirmContents.GastronormTray, 24));
        await firm.Done(TestUser.Sam, new BookBankLine.Command(null, Money.FromEuros(10), "Onbekend", null, ""));

        var (model, roundTrips) = await firm.Count(TestUser.Teacher, new TradeToday.Query());

        Assert.InRange(roundTrips, 1, 3);
        Assert.Equal(1, model.ByWait[OrderWait.Confirmation]);
        Assert.Equal((0, 1, 0, 0), (model.DeliveriesToPick, model.DeliveriesToShip, model.LatePromises, model.Exceptions));
        Assert.Equal((0, 0, 1, 1, 1), (model.PurchasesLate, model.PurchasesToday, model.Returns, model.ToInvoice, model.BankLines));
        Assert.Equal((0, Money.Zero), (model.Overdue, model.OverdueAmount));
        Assert.DoesNotContain(OrderWait.Nothing, model.ByWait.Keys);
        Assert.True(shipped > 0);

        await firm.MoveTo(Today.AddDays(40));
        var later = await firm.Done(TestUser.Sam, new TradeToday.Query());
        Assert.Equal((1, 1, 1, Money.FromEuros(109)), (later.DeliveriesToPick, later.PurchasesLate, later.Overdue, later.OverdueAmount));
        Assert.Equal(2, later.LatePromises);
        await firm.NotForStrangers(new TradeToday.Query());
    }

    [Fact]
    public async Task Turnover_is_by_month_without_vat_and_less_what_was_credited()
    {
        await using var firm = await TestFirm.Open();
        var invoice = await firm.Invoiced(await firm.Delivered(TestFirmContents.GoldenSpoon, new InvoiceWorld.Wanted(TestFirmContents.CoffeeBeans, 10, 10)));
        await firm.Draft(await firm.Delivered(TestFirmContents.Arms, new InvoiceWorld.Wanted(TestFirmContents.CoffeeBeans, 5)));
        await Payments.PaymentWorld.Credited(firm, invoice, 2);

        var (model, roundTrips) = await firm.Count(TestUser.Teacher, new TradeFigures.Query());

        Assert.InRange(roundTrips, 1, 3);
        Assert.Equal((TradeFigures.Months, new DateOnly(2025, 12, 1), new DateOnly(2026, 11, 1)), (model.Turnover.Count, model.Turnover[0].First, model.Turnover[^1].First));
        Assert.Equal([Money.FromEuros(80)], model.Turnover.Select(m => m.Net).Where(n => n != Money.Zero));
        Assert.Equal(Enum.GetValues<AgingBucket>(), model.Ages.Select(a => a.Bucket));
        Assert.Equal(Money.FromEuros(87.20m), model.Ages[0].Open);
        Assert.Equal(Money.FromEuros(87.20m), model.Ages.Sum(a => a.Open));

        await firm.MoveTo(Today.AddDays(45));
        Assert.Equal(Money.Zero, (await firm.Done(TestUser.Sam, new TradeFigures.Query())).Ages[0].Open);
        await firm.NotForStrangers(new TradeFigures.Query());
    }

    [Fact]
    public async Task The_morning_tells_what_the_world_did_by_part()
    {
        await using var firm = await TestFirm.Open();
        var purchase = await firm.Placed(PurchaseDesk.Vecht, (TestFirmContents.GastronormTray, 24));
        var invoice = await firm.Invoiced(await firm.Delivered(TestFirmContents.GoldenSpoon, new InvoiceWorld.Wanted(TestFirmContents.CoffeeBeans, 10, 10)));
        var order = await OrderDesk.ConfirmedOrder(firm, TestFirmContents.Arms, true, (TestFirmContents.WineGlass, 12));
        await firm.Done(TestUser.Sam, new ConsultColleague.Ask(order, TestFirmContents.Manager, "Mag dit op krediet?", true));

        var day = (await firm.Done(TestUser.Sam, new AdvanceDay.Command(Today))).Day;
        var (model, roundTrips) = await firm.Count(TestUser.Teacher, new MorningTrade.Query());

        Assert.InRange(roundTrips, 1, 3);
        var bought = Assert.Single(model.Parts, p => p.Part == MorningTrade.Part.Purchasing);
        Assert.Equal((new DocumentRef(DocumentKind.PurchaseOrder, purchase), "INK-2026-0001", "Keukentechniek De Vecht B.V."), (bought.Lines[0].Document, bought.Lines[0].Title, bought.Lines[0].Who));
        Assert.Equal("Keukentechniek De Vecht B.V.", Assert.Single(Assert.Single(model.Parts, p => p.Part == MorningTrade.Part.Mail).Lines).Who);
        Assert.Equal((new DocumentRef(DocumentKind.Order, order), "Ingrid Mulder"), Assert.Single(model.Parts, p => p.Part == MorningTrade.Part.Answers).Lines.Select(l => (l.Document, l.Who)).Single());
        Assert.DoesNotContain(model.Parts, p => p.Part is MorningTrade.Part.Overdue or MorningTrade.Part.Payments);

        // Whatever this customer's habit is, the invoice falls due or was paid.
        var parts = new HashSet<MorningTrade.Part>();
        while (day < Today.AddDays(35))
        {
            day = (await firm.Done(TestUser.Sam, new AdvanceDay.Command(day))).Day;
            parts.UnionWith((await firm.Done(TestUser.Sam, new MorningTrade.Query())).Parts.Select(p => p.Part));
        }

        Assert.Contains(MorningTrade.Part.Overdue, parts);
        Assert.True((await firm.SavedInvoiceOf(invoice)).DueOn < day);
        await firm.NotForStrangers(new MorningTrade.Query());
    }
}
