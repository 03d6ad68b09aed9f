using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Invoicing;
using PracticeFirm.Domain.Orders;
using PracticeFirm.Domain.Purchasing;
using PracticeFirm.Domain.Returns;
using PracticeFirm.Web.Features.Backorders;
using PracticeFirm.Web.Features.Deliveries;
using PracticeFirm.Web.Features.Invoices;
using PracticeFirm.Web.Features.Orders;
using PracticeFirm.Web.Features.Payments;
using PracticeFirm.Web.Features.Purchasing;
using PracticeFirm.Web.Features.Returns;
using PracticeFirm.Web.Features.Stock;
using PracticeFirm.Web.Infrastructure.Dispatch;
using PracticeFirm.Web.Tests.Features.Deliveries;
using PracticeFirm.Web.Tests.Features.Invoices;
using PracticeFirm.Web.Tests.Features.Offertes;
using PracticeFirm.Web.Tests.Features.Orders;
using PracticeFirm.Web.Tests.Features.Purchasing;
using PracticeFirm.Web.Tests.Features.Returns;
using PracticeFirm.Web.Tests.Infrastructure;

namespace PracticeFirm.Web.Tests.Features;

/// <summary>
/// What nobody should type, sent to every command from order to cash that takes a quantity, a day or an amount: refused by name, in a
/// sentence that says what to do, with nothing written but the refusal.
/// </summary>
public sealed class BadInputTests
{
    private static readonly int[] Quantities = [0, -1, 1_000_000_000, int.MaxValue, int.MinValue];
    private static readonly Money[] Amounts = [new(-1), Money.FromEuros(1_000_000_000)];
    private static readonly DateOnly[] Days = [TestFirmContents.Today.AddDays(-3), new(2026, 11, 29), new(2199, 1, 2)];

    [Fact]
    public async Task No_quantity_that_cannot_be_is_taken()
    {
        await using var firm = await TestFirm.Open();
        var scene = await Scene.Set(firm);

        foreach (var bad in Quantities)
        {
            await scene.Refuses(new EditOrderLines.Put(scene.Draft, null, 0, TestFirmContents.WineGlass, Steps.Entry(bad)), "Order.Quantity");
            await scene.Refuses(new ChangeOrder.ChangeQuantity(scene.Order, scene.Line, bad, OrderSteps.Agreed), "Order.Quantity", "Order.BelowDelivered");
            await scene.Refuses(new ChangeOrder.AddLine(scene.Order, TestFirmContents.WineGlass, bad, OrderDesk.Tomorrow, OrderSteps.Agreed), "Order.Quantity");
            await scene.Refuses(new ChangeOrder.Decline(scene.Order, scene.Line, bad, OrderSteps.Agreed), "Order.DeclineTooMuch", "Order.Quantity");
            await scene.Refuses(new ReserveStock.Reserve(scene.Order, scene.Line, bad, OrderSteps.Agreed), "Order.ReserveTooMuch", "Stock.Quantity");
            await scene.Refuses(new ReserveStock.LetGo(scene.Order, scene.Line, bad, OrderSteps.Agreed), "Order.LetGoTooMuch", "Stock.Quantity");
            await scene.Refuses(new ReleaseDelivery.Command(scene.Order, new Dictionary<int, int> { [scene.Line] = bad }, OrderDesk.Plan()), "Order.ReleaseTooMuch", "Delivery.Nothing", "Delivery.Quantity");
            await scene.Refuses(new AllocateStock.Command(TestFirmContents.PlateWarmer, new Dictionary<int, int> { [scene.Line] = bad }, new Dictionary<int, int>(), OrderSteps.Agreed));
            await scene.Refuses(new DeclineBackorder.Command(scene.Order, scene.Line, bad, OrderSteps.Agreed), "Order.DeclineTooMuch", "Order.Quantity");
            await scene.Refuses(new ReplaceBackorder.Command(scene.Order, scene.Line, 1, TestFirmContents.WineGlass, bad, null, OrderDesk.Tomorrow, OrderSteps.Agreed), "Order.Quantity");
            await scene.Refuses(new ReplaceBackorder.Command(scene.Order, scene.Line, bad, TestFirmContents.WineGlass, 1, null, OrderDesk.Tomorrow, OrderSteps.Agreed));
            await scene.Refuses(new WorkDelivery.Pick(scene.Released, new Dictionary<int, int> { [scene.ReleasedLine] = bad }), "Delivery.PickedTooMuch", "Delivery.NothingPicked");
            await scene.Refuses(new RequestReturn.Command(scene.Shipped, [new ReturnEntry(scene.ShippedLine, bad, ReturnReason.NotNeeded)], "", Money.Zero), "Return.Quantity", "Delivery.ReturnTooMuch");
            await scene.Refuses(new InspectReturn.Split(scene.Came, scene.CameLine, bad), "Return.Split");
            await scene.Refuses(new CreditInvoice.Command(Credit(scene, new CreditLine(scene.InvoiceLine, bad)), InvoiceWorld.Mail), "Invoice.CreditQuantity", "Invoice.MoreThanInvoiced");
            await scene.Refuses(new EditPurchaseLines.Put(scene.PurchaseDraft, null, null, TestFirmContents.WineGlass, new(bad, null, null)), "Purchase.Quantity");
            await scene.Refuses(new ReceiveGoods.Command(scene.Purchase, "PB-1", [new ReceiptEntry(scene.PurchaseLine, bad)]), "Purchase.NothingCame", "Purchase.Came");
            if (bad != 0)
            {
                await scene.Refuses(new ReceiveReturn.Command(scene.Approved, [new(scene.ApprovedLine, bad)]), "Return.ReceivedTooMuch");
                await scene.Refuses(new CorrectStock.Command(TestFirmContents.WineGlass, scene.OnHand, bad, "Telverschil"), "Stock.Counted");
                await scene.Refuses(new ReceiveGoods.Command(scene.Purchase, "PB-1", [new ReceiptEntry(scene.PurchaseLine, 1, bad)]), "Purchase.Damaged");
            }
        }

        await scene.Refuses(new RequestReturn.Command(scene.Order, [new ReturnEntry(scene.ReleasedLine, 1, ReturnReason.NotNeeded)], "", Money.Zero), "Return.NotShipped", "Return.DeliveryLineNotFound");
        await scene.Refuses(new RequestReturn.Command(scene.Shipped, [new ReturnEntry(999_999, 1, ReturnReason.NotNeeded)], "", Money.Zero), "Return.DeliveryLineNotFound");
        await scene.Refuses(new RequestReturn.Command(scene.Draft, [], "", Money.Zero), "Order.NotConfirmed");
    }

    [Fact]
    public async Task No_day_that_cannot_be_is_taken()
    {
        await using var firm = await TestFirm.Open();
        var scene = await Scene.Set(firm);

        foreach (var bad in Days)
        {
            await scene.Refuses(new PromiseDay.Promise(scene.Order, scene.Line, bad, OrderSteps.Agreed), "DeliveryDay.Past", "DeliveryDay.NotWorking", "DeliveryDay.TooFar");
            await scene.Refuses(new PromiseBackorder.Command(scene.Order, scene.Line, bad, OrderSteps.Agreed, Phone: OrderSteps.Agreed), "DeliveryDay.Past", "DeliveryDay.NotWorking", "DeliveryDay.TooFar");
            await scene.Refuses(new ChangeOrder.AddLine(scene.Order, TestFirmContents.WineGlass, 1, bad, OrderSteps.Agreed), "DeliveryDay.Past", "DeliveryDay.NotWorking", "DeliveryDay.TooFar");
            await scene.Refuses(new ReplaceBackorder.Command(scene.Order, scene.Line, 1, TestFirmContents.WineGlass, 1, null, bad, OrderSteps.Agreed), "DeliveryDay.Past", "DeliveryDay.NotWorking", "DeliveryDay.TooFar");
            await scene.Refuses(new EditOrder.Command(scene.Draft, (await firm.SavedOrderOf(scene.Draft)).TermsRevision, (await firm.SavedOrderOf(scene.Draft)).Terms with { WantedOn = bad }));
            await scene.Refuses(new WorkDelivery.Replan(scene.Released, OrderDesk.Plan(bad)), "DeliveryDay.Past", "DeliveryDay.NotWorking", "DeliveryDay.TooFar");
            await scene.Refuses(new ReleaseDelivery.Command(scene.Order, new Dictionary<int, int> { [scene.Line] = 1 }, OrderDesk.Plan(bad)), "DeliveryDay.Past", "DeliveryDay.NotWorking", "DeliveryDay.TooFar", "Order.ReleaseTooMuch");
            await scene.Refuses(new EditPurchaseLines.Put(scene.PurchaseDraft, null, null, TestFirmContents.WineGlass, new(6, null, bad)), "Purchase.DayPast", "Purchase.DayOff", "Purchase.DayTooFar");
            await scene.Refuses(new TrackPurchase.Acknowledge(scene.Purchase, bad), "Purchase.DayPast", "Purchase.DayOff", "Purchase.DayTooFar");
            await scene.Refuses(new TrackPurchase.Delay(scene.Purchase, bad, "Staking"), "Purchase.NotAcknowledged", "Purchase.NotLater", "Purchase.DayOff", "Purchase.DayTooFar");
        }

        await scene.Refuses(new BookBankLine.Command(new DateOnly(2199, 1, 2), Money.FromEuros(1), "De klant", null, ""), "BankLine.Future");
        await scene.Refuses(new RegisterPayment.Command(scene.Invoice, new DateOnly(2199, 1, 2)), "BankLine.Future");
        await scene.Refuses(new ConfirmOrder.Command(scene.Draft, "inkoop@klant.example", "Order {nummer}", "Hierbij {nummer}.", TestFirmContents.Today.AddDays(-1)));
        await scene.Refuses(new ConfirmOrder.Command(scene.Draft, "inkoop@klant.example", "Order {nummer}", "Hierbij {nummer}.", new DateOnly(2199, 1, 2)));
    }

    [Fact]
    public async Task No_amount_that_cannot_be_is_taken()
    {
        await using var firm = await TestFirm.Open();
        var scene = await Scene.Set(firm);
        var line = await firm.Done(TestUser.Sam, new BookBankLine.Command(null, Money.FromEuros(50), "De klant", null, ""));
        await scene.Look();

        foreach (var bad in Amounts)
        {
            await scene.Refuses(new RegisterPayment.Command(scene.Invoice, null, bad), "BankLine.AllocationAmount", "Payment.LargerThanInvoice");
            await scene.Refuses(new DividePayment.Command(line, [new(scene.Invoice, bad)]), "BankLine.AllocationAmount", "BankLine.MoreThanLeft");
            await scene.Refuses(new WriteOffInvoice.Command(scene.Invoice, bad, OrderSteps.Agreed));
            await scene.Refuses(new RequestReturn.Command(scene.Shipped, [new ReturnEntry(scene.ShippedLine, 1, ReturnReason.Damaged)], "", bad), "Return.Fee");
            await scene.Refuses(new AnswerReturn.Approve(scene.Requested, bad, "", ReturnWorld.Mail), "Return.Fee");
            await scene.Refuses(new CreditInvoice.Command(Credit(scene, CreditLine.OffPrice(scene.InvoiceLine, bad)), InvoiceWorld.Mail), "Invoice.CreditAmount", "Invoice.MoreThanPrice");
            await scene.Refuses(new CreditInvoice.Command(Credit(scene, new CreditLine(scene.InvoiceLine, 1)) with { Fee = bad }, InvoiceWorld.Mail), "Invoice.Fee");
        }

        await scene.Refuses(new RegisterPayment.Command(scene.Invoice, null, Money.FromEuros(109.01m)), "Payment.LargerThanInvoice");
        await scene.Refuses(new RegisterPayment.Command(scene.Invoice, null, Money.Zero), "BankLine.AllocationAmount");
        await scene.Refuses(new BookBankLine.Command(null, Money.Zero, "De klant", null, ""), "BankLine.Amount");
        await scene.Refuses(new BookBankLine.Command(null, Money.FromEuros(1_000_000_000), "De klant", null, ""), "BankLine.Amount");
        await scene.Refuses(new DividePayment.Command(line, [new(scene.Invoice, Money.FromEuros(30)), new(scene.Invoice, Money.FromEuros(30))]), "BankLine.MoreThanLeft");
    }

    /// <summary>The same button pressed twice: the second time nothing happens, and the learner is told what did.</summary>
    [Fact]
    public async Task What_was_done_is_not_done_again()
    {
        await using var firm = await TestFirm.Open();
        var scene = await Scene.Set(firm);
        var picked = await firm.Picked(await OrderDesk.ConfirmedOrder(firm, TestFirmContents.Arms, true, (TestFirmContents.TinnedTomatoes, 24)));
        var delivered = await firm.Delivered(TestFirmContents.GoldenSpoon, new InvoiceWorld.Wanted(TestFirmContents.CoffeeBeans, 4));
        var draft = await firm.Draft(await firm.Delivered(TestFirmContents.Arms, new InvoiceWorld.Wanted(TestFirmContents.CoffeeBeans, 6)));
        var settling = await firm.Decided(scene.Shipped, TestFirmContents.CoffeeBeans, 3, ReturnDecision.Credit);

        await scene.Twice(OrderSteps.Mail(scene.Draft), "Order.NotDraft");
        await scene.Twice(new WorkDelivery.Pick(scene.Released, new Dictionary<int, int>()), "Delivery.AlreadyPicked");
        await scene.Twice(new WorkDelivery.Ship(picked), "Delivery.AlreadyShipped");
        await scene.Twice(new InvoiceOrder.Command(delivered, InvoiceWorld.Mail), "Invoice.NoLines");
        await scene.Twice(new SendInvoice.Command(draft, InvoiceWorld.Mail), "Invoice.Posted");
        await scene.Twice(new RequestReturn.Command(scene.Shipped, [new ReturnEntry(scene.ShippedLine, 1, ReturnReason.Damaged)], "", Money.Zero), "Return.AlreadyRequested");
        await scene.Twice(new AnswerReturn.Approve(scene.Requested, Money.Zero, "", ReturnWorld.Mail), "Return.NotReceived");
        await scene.Twice(new ReceiveReturn.Command(scene.Approved, []), "Return.NotInspected");
        await scene.Twice(new SettleReturn.Command(settling, ReturnWorld.Mail), "Return.Settled");
        var open = (await firm.SavedInvoiceOf(scene.Invoice)).Open;
        await scene.Twice(new RegisterPayment.Command(scene.Invoice, null, Money.FromEuros(5), Seen: open), "Payment.OpenChanged");
        await scene.Twice(
            new CreditInvoice.Command(Credit(scene, new CreditLine(scene.InvoiceLine, 1)), InvoiceWorld.Mail, (await firm.SavedInvoiceOf(scene.Invoice)).Creditable), "Invoice.CreditedMeanwhile");
        await scene.Twice(new RegisterPayment.Command(scene.Invoice), "BankLine.NothingOpen");
        await scene.Twice(PurchaseDesk.Mail(scene.PurchaseDraft), "Purchase.NotDraft");
        await scene.Twice(new TrackPurchase.Acknowledge(scene.Purchase, PurchaseDesk.In(4)), "Purchase.AlreadyAcknowledged");
        await scene.Twice(new ReceiveGoods.Command(scene.Purchase, "PB-1", [new ReceiptEntry(scene.PurchaseLine, 1)]), "Purchase.SlipUsed");
        await scene.Twice(new CorrectStock.Command(TestFirmContents.Napkin, 10_000, 9_990, "Telverschil"), "Stock.ChangedMeanwhile");
        await scene.Twice(new ChangeOrder.Cancel(scene.Order, OrderSteps.Agreed), "Order.Cancelled", "Order.InDelivery");
    }

    private static CreditInvoice.Choice Credit(Scene scene, CreditLine line) => new(scene.Invoice, [line], false, Money.Zero, OrderSteps.Agreed, false);

    /// <summary>A firm in which something of everything is going on.</summary>
    private sealed class Scene(TestFirm firm)
    {
        private string _contents = "";
        private int _events;

        public int Draft { get; private set; }

        public int Order { get; private set; }

        public int Line { get; private set; }

        public int Released { get; private set; }

        public int ReleasedLine { get; private set; }

        public int Shipped { get; private set; }

        public int ShippedLine { get; private set; }

        public int Invoice { get; private set; }

        public int InvoiceLine { get; private set; }

        public int Requested { get; private set; }

        public int Approved { get; private set; }

        public int ApprovedLine { get; private set; }

        public int Came { get; private set; }

        public int CameLine { get; private set; }

        public int PurchaseDraft { get; private set; }

        public int Purchase { get; private set; }

        public int PurchaseLine { get; private set; }

        public int OnHand { get; private set; }

        public static async Task<Scene> Set(TestFirm firm)
        {
            var scene = new Scene(firm)
            {
                Draft = await OrderSteps.DraftOrder(firm, TestFirmContents.Arms, (TestFirmContents.CoffeeBeans, 3)),
                Order = await OrderDesk.ConfirmedOrder(firm, TestFirmContents.GoldenSpoon, true, (TestFirmContents.PlateWarmer, 5)),
                Shipped = await firm.Delivered(TestFirmContents.GoldenSpoon, new InvoiceWorld.Wanted(TestFirmContents.CoffeeBeans, 10, 10)),
                PurchaseDraft = await firm.PurchaseDraft(PurchaseDesk.Vecht, (TestFirmContents.GastronormTray, 12)),
                Purchase = await firm.Placed(PurchaseDesk.Vecht, (TestFirmContents.GastronormTray, 24)),
            };
            scene.Line = (await firm.SavedOrderOf(scene.Order)).Lines[0].Id;
            scene.Released = await firm.Released(await OrderDesk.ConfirmedOrder(firm, TestFirmContents.Arms, true, (TestFirmContents.GastronormTray, 12)));
            scene.ReleasedLine = (await firm.Delivery(scene.Released)).Lines[0].Id;
            scene.Invoice = await firm.Invoiced(scene.Shipped);
            scene.InvoiceLine = (await firm.SavedInvoiceOf(scene.Invoice)).Lines[0].Id;
            scene.ShippedLine = await firm.DeliveryLine(scene.Shipped, TestFirmContents.CoffeeBeans);
            scene.Came = await firm.Came(scene.Shipped, TestFirmContents.CoffeeBeans, 2);
            scene.CameLine = (await firm.SavedReturn(scene.Came)).Lines[0].Id;
            scene.Approved = await firm.Approved(scene.Shipped, TestFirmContents.CoffeeBeans, 1);
            scene.ApprovedLine = (await firm.SavedReturn(scene.Approved)).Lines[0].Id;
            scene.Requested = await firm.Requested(scene.Shipped, TestFirmContents.CoffeeBeans, 1);
            scene.PurchaseLine = (await firm.Bought(scene.Purchase)).Lines[0].Id;
            scene.OnHand = await firm.OnHand(TestFirmContents.WineGlass);
            await scene.Look();
            return scene;
        }

        /// <summary>Remembers what the firm holds now.</summary>
        public async Task Look() => (_contents, _events) = (await firm.Contents(), (await firm.Events()).Count);

        /// <summary>Refused with one of these codes (any, when none is given), with a sentence to act on; nothing was written but the refusal.</summary>
        public async Task Refuses<T>(IFirmCommand<T> command, params string[] codes)
        {
            var result = await firm.Send(TestUser.Sam, command);

            Assert.True(result.IsFailure, $"{command} was done.");
            Assert.True(codes.Length == 0 || codes.Contains(result.Error.Code), $"{command} was refused with {result.Error.Code}.");
            Assert.All(result.Errors, e => Assert.Matches(@"^[A-Z][A-Za-z]+\.[A-Za-z]+$", e.Code));
            Assert.All(result.Errors, e => Assert.Matches(@"^\P{Ll}.*\.$", e.Message));
            Assert.Equal(_contents, await firm.Contents());
            var logged = Assert.Single((await firm.Events()).Skip(_events));
            Assert.Equal(result.Error.Code, logged.Outcome);
            _events++;
        }

        /// <summary>Done once, and refused the second time.</summary>
        public async Task Twice<T>(IFirmCommand<T> command, params string[] codes)
        {
            await firm.Done(TestUser.Sam, command);
            await Look();
            await Refuses(command, codes);
        }
    }
}

/// <summary>What two worlds name alike.</summary>
internal static class BadInputReads
{
    public static Task<Order> SavedOrderOf(this TestFirm firm, int id) => OrderSteps.SavedOrder(firm, id);

    public static Task<Invoice> SavedInvoiceOf(this TestFirm firm, int id) => InvoiceWorld.SavedInvoice(firm, id);
}
