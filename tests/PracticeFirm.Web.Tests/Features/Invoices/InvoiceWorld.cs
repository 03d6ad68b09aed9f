using Microsoft.EntityFrameworkCore;
using PracticeFirm.Domain.Catalog;
using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Deliveries;
using PracticeFirm.Domain.Invoicing;
using PracticeFirm.Domain.Mail;
using PracticeFirm.Domain.Offertes;
using PracticeFirm.Domain.Orders;
using PracticeFirm.Web.Features.Invoices;
using PracticeFirm.Web.Infrastructure.Mailing;
using PracticeFirm.Web.Infrastructure.Persistence;
using PracticeFirm.Web.Tests.Features.Offertes;
using PracticeFirm.Web.Tests.Infrastructure;

namespace PracticeFirm.Web.Tests.Features.Invoices;

/// <summary>Orders that were delivered, by way of their own verbs, and what tests of invoices share.</summary>
internal static class InvoiceWorld
{
    /// <summary>A mail that may go.</summary>
    public static MailEntry Mail { get; } = new("administratie@klant.example", "Factuur {nummer}", "Goedemiddag,\n\nHierbij {nummer}.\n\nSam");

    /// <summary>One line to order: at the price found, or at a typed price with a discount.</summary>
    public sealed record Wanted(int ArticleId, int Quantity, decimal? Price = null, decimal Discount = 0);

    /// <summary>The lines of the worked example: 758,61 excluding VAT, 914,36 including.</summary>
    public static Wanted[] GoldenLines { get; } =
    [
        new(TestFirmContents.GastronormTray, 12, 24.95m, 5), new(TestFirmContents.TinnedTomatoes, 25, 1.19m), new(TestFirmContents.PlateWarmer, 3, 149.50m),
    ];

    /// <summary>The worked example, ordered and delivered.</summary>
    public static Task<int> GoldenOrder(this TestFirm firm, int customerId = TestFirmContents.GoldenSpoon, string reference = "PO 4711") =>
        firm.Delivered(customerId, t => t with { CustomerReference = reference, OrderDiscount = Percentage.Of(2.5m), ManualFreight = new Money(15_00) }, GoldenLines);

    /// <summary>A confirmed order of which everything was delivered today.</summary>
    public static Task<int> Delivered(this TestFirm firm, int customerId, params Wanted[] lines) => firm.Delivered(customerId, t => t with { ManualFreight = Money.Zero }, lines);

    /// <summary>A confirmed order of which everything was delivered today.</summary>
    public static async Task<int> Delivered(this TestFirm firm, int customerId, Func<OrderTerms, OrderTerms> terms, params Wanted[] lines)
    {
        var id = await firm.Ordered(customerId, terms, lines);
        await firm.Deliver(id);
        return id;
    }

    /// <summary>A confirmed order.</summary>
    public static Task<int> Ordered(this TestFirm firm, int customerId, Func<OrderTerms, OrderTerms> terms, params Wanted[] lines) => firm.Arrange(async db =>
    {
        var us = await db.TheFirm(default);
        var customer = await TestFirmContents.Customer(db, customerId);
        var order = Order.Start(TestFirmContents.Sam, us, customer).Value;
        foreach (var line in lines)
        {
            var article = await db.Articles.SingleAsync(a => a.Id == line.ArticleId);
            var entry = new LineEntry("", line.Quantity, line.Price is { } price ? UnitPrice.FromEuros(price) : null, Percentage.Of(line.Discount));
            Assert.Empty(order.AddLine(entry, LineArticle.For(article, order.Terms.Language, Pricing.Find(article, line.Quantity, customer.Agreements, null, us.BusinessDay)), us).Errors);
        }

        Assert.Empty(order.ChangeTerms(terms(order.Terms with { Subject = "Bestelling", PartialDelivery = true }), us).Errors);
        Assert.Empty(order.Confirm(customer, null, await db.Numbers(Order.NumberPrefix, us.BusinessDay.Year, default), us).Errors);
        db.Add(order);
        await db.SaveChangesAsync();
        return order.Id;
    });

    /// <summary>Delivers units of every line of an order; all that is open when there is no number.</summary>
    public static Task<int> Deliver(this TestFirm firm, int orderId, int? units = null) => firm.Arrange(async db =>
    {
        var us = await db.TheFirm(default);
        var order = (await db.WholeOrder(orderId, default))!;
        var stock = await db.StockOf(order.Lines.Select(l => l.ArticleId), default);
        var entries = order.Lines.ToDictionary(l => l.Id, l => Math.Min(l.Open, units ?? l.Open));
        foreach (var line in order.Lines.Where(l => entries[l.Id] > 0))
        {
            Assert.Empty(stock[line.ArticleId].Receive(entries[line.Id], us.BusinessDay, "INK-2026-0001", "Sam Jansen").Errors);
            Assert.Empty(order.Reserve(line.Id, entries[line.Id], stock[line.ArticleId], us.BusinessDay, "Sam Jansen").Errors);
        }

        var day = BusinessCalendar.IsWorkingDay(us.BusinessDay) ? us.BusinessDay : BusinessCalendar.Next(us.BusinessDay);
        var delivery = Delivery.Release(order, entries, new DeliveryPlan(DeliveryMethod.OwnVan, day, "", ""), us).Value;
        db.Add(delivery);
        await db.SaveChangesAsync();
        Assert.Empty(delivery.Pick(new Dictionary<int, int>(), order).Errors);
        Assert.Empty(delivery.Ship(order, stock, await db.Numbers(Delivery.NumberPrefix, us.BusinessDay.Year, default), us, "Sam Jansen").Errors);
        return delivery.Id;
    });

    /// <summary>Moves the firm on to the first working day on or after a day.</summary>
    public static Task<DateOnly> MoveTo(this TestFirm firm, DateOnly day) => firm.Arrange(async db =>
    {
        var us = await db.TheFirm(default);
        while (us.BusinessDay < day)
            us.StartNextDay();
        return us.BusinessDay;
    });

    /// <summary>Adds the templates of the mails invoices go out with.</summary>
    public static Task<int> Templates(this TestFirm firm) => firm.Arrange(db =>
    {
        foreach (var language in Enum.GetValues<Language>())
        {
            db.Add(MailTemplate.Create(MailPurposes.Invoice, language, "Factuur {nummer} voor {ordernummer}", "{aanhef}\n\nWilt u {bedrag} betalen voor {vervaldatum}?"));
            db.Add(MailTemplate.Create(MailPurposes.CollectiveInvoice, language, "Verzamelfactuur {nummer}", "{aanhef}\n\n{regels}\n\nSamen {bedrag}."));
            db.Add(MailTemplate.Create(MailPurposes.CreditNote, language, "Creditfactuur {nummer} bij {factuurnummer}", "{aanhef}\n\n{reden} U krijgt {bedrag} terug."));
        }

        return Task.FromResult(0);
    });

    /// <summary>Invoices an order as Sam and gives the invoice.</summary>
    public static async Task<int> Invoiced(this TestFirm firm, int orderId) => Assert.Single(await firm.Done(TestUser.Sam, new InvoiceOrder.Command(orderId, Mail))).Id;

    /// <summary>Pays an invoice from a bank line of that amount, past the dispatcher.</summary>
    public static Task<int> Pay(this TestFirm firm, int invoiceId, decimal amount) => firm.Arrange(async db =>
    {
        var invoice = (await db.WholeInvoice(invoiceId, default))!;
        var today = (await db.TheFirm(default)).BusinessDay;
        var line = BankLine.Book(today, Money.FromEuros(amount), "De klant", null, invoice.Number!, today).Value;
        db.Add(line);
        await db.SaveChangesAsync();
        Assert.Empty(line.Allocate(invoice, Money.FromEuros(amount), false, today).Errors);
        await db.Settle(invoice, default);
        return line.Id;
    });

    /// <summary>The invoice as it was saved.</summary>
    public static async Task<Invoice> SavedInvoice(this TestFirm firm, int id)
    {
        await using var db = await firm.Db();
        return (await db.WholeInvoice(id, default))!;
    }

    /// <summary>The order as it was saved.</summary>
    public static async Task<Order> SavedOrder(this TestFirm firm, int id)
    {
        await using var db = await firm.Db();
        return (await db.WholeOrder(id, default))!;
    }

    /// <summary>The deliveries of orders.</summary>
    public static async Task<IReadOnlyList<int>> DeliveriesOf(this TestFirm firm, params int[] orderIds)
    {
        await using var db = await firm.Db();
        return await db.Deliveries.Where(d => orderIds.Contains(d.OrderId)).OrderBy(d => d.Id).Select(d => d.Id).ToListAsync();
    }

    /// <summary>A draft as Sam makes it of all deliveries of orders.</summary>
    public static async Task<int> Draft(this TestFirm firm, params int[] orderIds) => await firm.Done(TestUser.Sam, new DraftInvoice.Command(await firm.DeliveriesOf(orderIds)));

    /// <summary>Where a refusal about an invoice is logged.</summary>
    public static (DocumentKind Kind, int Id) About(int invoiceId) => (DocumentKind.Invoice, invoiceId);
}
