using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Deliveries;
using PracticeFirm.Domain.Invoicing;
using PracticeFirm.Domain.Mail;
using PracticeFirm.Web.Features.Offertes;
using PracticeFirm.Web.Features.Orders;
using PracticeFirm.Web.Infrastructure.Dispatch;
using PracticeFirm.Web.Infrastructure.Persistence;
using PracticeFirm.Web.Tests.Features.Offertes;
using PracticeFirm.Web.Tests.Infrastructure;

namespace PracticeFirm.Web.Tests.Features.Orders;

/// <summary>Steps that the tests of orders share.</summary>
internal static class OrderSteps
{
    public const string Agreed = "Telefonisch met mevrouw El Amrani";

    /// <summary>An offerte of Sam's that was sent and accepted.</summary>
    public static async Task<int> Accepted(this TestFirm firm, int customerId, params (int ArticleId, int Quantity)[] lines)
    {
        var id = await firm.SentOfferte(customerId, lines);
        await firm.Done(TestUser.Sam, new AnswerOfferte.Accept(id, false));
        return id;
    }

    /// <summary>A direct draft order with these lines.</summary>
    public static async Task<int> DraftOrder(this TestFirm firm, int customerId, params (int ArticleId, int Quantity)[] lines)
    {
        var id = await firm.Done(TestUser.Sam, new StartOrder.Command(CustomerId: customerId));
        foreach (var (article, quantity) in lines)
            await firm.Done(TestUser.Sam, new EditOrderLines.Put(id, null, 0, article, Steps.Entry(quantity)));
        return id;
    }

    /// <summary>A direct order that was confirmed.</summary>
    public static async Task<int> ConfirmedOrder(this TestFirm firm, int customerId, bool reserve, params (int ArticleId, int Quantity)[] lines)
    {
        var id = await firm.DraftOrder(customerId, lines);
        await firm.Done(TestUser.Sam, Mail(id) with { ReserveNow = reserve });
        return id;
    }

    /// <summary>A confirmation that may go.</summary>
    public static ConfirmOrder.Command Mail(int id) => new(id, "inkoop@klant.example", "Orderbevestiging {nummer}", "Goedemiddag,\n\nHierbij {nummer}.\n\nSam");

    /// <summary>The order as its page shows it.</summary>
    public static Task<ShowOrder.Model> Order(this TestFirm firm, int id) => firm.Done(TestUser.Sam, new ShowOrder.Query(id));

    /// <summary>The order as saved.</summary>
    public static async Task<Domain.Orders.Order> SavedOrder(this TestFirm firm, int id)
    {
        await using var db = await firm.Db();
        return (await db.WholeOrder(id, default))!;
    }

    /// <summary>Ships everything that is reserved, past the slices of deliveries.</summary>
    public static Task<int> Ship(this TestFirm firm, int orderId) => firm.Arrange(async db =>
    {
        var delivery = await Release(db, orderId);
        var order = (await db.WholeOrder(orderId, default))!;
        var numbers = await db.Numbers(Delivery.NumberPrefix, TestFirmContents.Today.Year, default);
        Assert.Empty(delivery.Pick(delivery.Lines.ToDictionary(l => l.Id, l => l.Quantity), order).Errors);
        Assert.Empty(delivery.Ship(order, await db.StockOf(order.Lines.Select(l => l.ArticleId), default), numbers, await db.TheFirm(default), "Sam").Errors);
        return delivery.Id;
    });

    /// <summary>Releases everything that is reserved and cancels that delivery.</summary>
    public static Task<int> CancelledDelivery(this TestFirm firm, int orderId) => firm.Arrange(async db =>
    {
        var delivery = await Release(db, orderId);
        Assert.Empty(delivery.Cancel("De bus staat stil.", (await db.WholeOrder(orderId, default))!, TestFirmContents.Today).Errors);
        return delivery.Id;
    });

    /// <summary>Invoices everything that was delivered, and credits it wholly as if it had never been sent when asked.</summary>
    public static Task<int> Invoice(this TestFirm firm, int orderId, bool credit = false) => firm.Arrange(async db =>
    {
        var order = (await db.WholeOrder(orderId, default))!;
        var ours = await db.TheFirm(default);
        var customer = await TestFirmContents.Customer(db, order.CustomerId);
        var deliveries = await db.DeliveriesOf(orderId, default);
        var drafted = Domain.Invoicing.Invoice.Draft(customer, ours, TestFirmContents.Sam, Language.Dutch, customer.PaymentTerms, [InvoiceBooking.ToInvoice(order, deliveries)]);
        Assert.Empty(drafted.Errors);
        db.Invoices.Add(drafted.Value);
        await db.SaveChangesAsync();
        var numbers = await db.Numbers(Domain.Invoicing.Invoice.InvoicePrefix, TestFirmContents.Today.Year, default);
        Assert.Empty(InvoiceBooking.Post(drafted.Value, customer, [order], deliveries, numbers, ours).Errors);
        await db.SaveChangesAsync();
        if (credit)
            await Credit(db, drafted.Value, customer, order, deliveries, ours);
        return drafted.Value.Id;
    });

    /// <summary>Refused, with nothing written but one line in the log on the order.</summary>
    public static Task<Result<T>> RefusedOrder<T>(this TestFirm firm, IFirmCommand<T> command, string code, string? field = null) =>
        firm.Refused(TestUser.Sam, command, code, field, (DocumentKind.Order, (int)command.GetType().GetProperty("OrderId")!.GetValue(command)!));

    /// <summary>The templates of the mails about orders.</summary>
    public static Task Templates(this TestFirm firm) => firm.Arrange(db =>
    {
        db.AddRange(
            MailTemplate.Create(MailPurposes.OrderConfirmation, Language.Dutch, "Orderbevestiging {nummer}: {onderwerp}", "{aanhef}\n\nTotaal {bedrag}, levering {leverdatum}."),
            MailTemplate.Create(MailPurposes.SalesContract, Language.Dutch, "Verkoopcontract {nummer}", "{aanhef}\n\nWilt u tekenen?"),
            MailTemplate.Create(MailPurposes.PromiseChanged, Language.Dutch, "Nieuwe leverdatum {ordernummer}", "{aanhef}\n\n{regels}\n\n{reden}Nieuwe datum {leverdatum}."));
        return Task.FromResult(0);
    });

    private static async Task<Delivery> Release(FirmDb db, int orderId)
    {
        var order = (await db.WholeOrder(orderId, default))!;
        var released = Delivery.Release(
            order, order.Lines.Where(l => l.Releasable > 0).ToDictionary(l => l.Id, l => l.Releasable),
            new DeliveryPlan(DeliveryMethod.OwnVan, BusinessCalendar.Next(TestFirmContents.Today), "tussen 8 en 12 uur", "mevrouw El Amrani"), await db.TheFirm(default));
        Assert.Empty(released.Errors);
        db.Deliveries.Add(released.Value);
        await db.SaveChangesAsync();
        return released.Value;
    }

    private static async Task Credit(
        FirmDb db, Domain.Invoicing.Invoice invoice, Domain.Relations.Customer customer, Domain.Orders.Order order, IReadOnlyList<Delivery> deliveries, Domain.Firm.TradingFirm ours)
    {
        var note = Domain.Invoicing.Invoice.CreditAll(invoice, "Verkeerde klant.", true, TestFirmContents.Sam, ours);
        Assert.Empty(note.Errors);
        db.Invoices.Add(note.Value);
        await db.SaveChangesAsync();
        var numbers = await db.Numbers(Domain.Invoicing.Invoice.CreditPrefix, TestFirmContents.Today.Year, default);
        Assert.Empty(InvoiceBooking.PostCredit(note.Value, invoice, customer, [order], deliveries, numbers, ours).Errors);
    }
}
