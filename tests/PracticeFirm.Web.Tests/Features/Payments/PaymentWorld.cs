using Microsoft.EntityFrameworkCore;
using PracticeFirm.Domain.Catalog;
using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Deliveries;
using PracticeFirm.Domain.Invoicing;
using PracticeFirm.Domain.Mail;
using PracticeFirm.Domain.Offertes;
using PracticeFirm.Domain.Orders;
using PracticeFirm.Web.Features.Payments;
using PracticeFirm.Web.Infrastructure.Mailing;
using PracticeFirm.Web.Infrastructure.Persistence;
using PracticeFirm.Web.Tests.Features.Offertes;
using PracticeFirm.Web.Tests.Infrastructure;

namespace PracticeFirm.Web.Tests.Features.Payments;

/// <summary>Invoices to be paid, made by way of the verbs of orders, deliveries and invoices, and what tests of payments share.</summary>
internal static class PaymentWorld
{
    /// <summary>A mail that may go.</summary>
    public static MailEntry Mail { get; } = new("administratie@klant.example", "Over factuur {nummer}", "Goedemiddag,\n\nHet gaat om {nummer}.\n\nSam");

    /// <summary>
    /// A posted invoice for an order that was delivered today: bags of coffee at 10,00 each (9% VAT), without freight, so that ten
    /// bags are 109,00 including VAT.
    /// </summary>
    public static Task<int> Invoiced(this TestFirm firm, int customerId, int bags) => firm.Arrange(async db =>
    {
        var us = await db.TheFirm(default);
        var customer = await TestFirmContents.Customer(db, customerId);
        var order = Order.Start(TestFirmContents.Sam, us, customer).Value;
        var article = await db.Articles.SingleAsync(a => a.Id == TestFirmContents.CoffeeBeans);
        var entry = new LineEntry("", bags, UnitPrice.FromEuros(10m), Percentage.Zero);
        Assert.Empty(order.AddLine(entry, LineArticle.For(article, order.Terms.Language, Pricing.Find(article, bags, customer.Agreements, null, us.BusinessDay)), us).Errors);
        Assert.Empty(order.ChangeTerms(order.Terms with { Subject = "Koffie", ManualFreight = Money.Zero }, us).Errors);
        Assert.Empty(order.Confirm(customer, null, await db.Numbers(Order.NumberPrefix, us.BusinessDay.Year, default), us).Errors);
        db.Add(order);
        await db.SaveChangesAsync();

        var line = Assert.Single(order.Lines);
        var stock = await db.StockOf([line.ArticleId], default);
        Assert.Empty(stock[line.ArticleId].Receive(bags, us.BusinessDay, "INK-2026-0001", "Sam Jansen").Errors);
        Assert.Empty(order.Reserve(line.Id, bags, stock[line.ArticleId], us.BusinessDay, "Sam Jansen").Errors);
        var day = BusinessCalendar.IsWorkingDay(us.BusinessDay) ? us.BusinessDay : BusinessCalendar.Next(us.BusinessDay);
        var delivery = Delivery.Release(order, new Dictionary<int, int> { [line.Id] = bags }, new DeliveryPlan(DeliveryMethod.OwnVan, day, "", ""), us).Value;
        db.Add(delivery);
        await db.SaveChangesAsync();
        Assert.Empty(delivery.Pick(new Dictionary<int, int>(), order).Errors);
        Assert.Empty(delivery.Ship(order, stock, await db.Numbers(Delivery.NumberPrefix, us.BusinessDay.Year, default), us, "Sam Jansen").Errors);

        var invoice = Invoice.Draft(customer, us, TestFirmContents.Sam, customer.Language, order.Terms.PaymentTerms, [InvoiceBooking.ToInvoice(order, [delivery])]).Value;
        Assert.Empty(InvoiceBooking.Post(invoice, customer, [order], [delivery], await db.Numbers(Invoice.InvoicePrefix, us.BusinessDay.Year, default), us).Errors);
        db.Add(invoice);
        await db.SaveChangesAsync();
        await db.Settle(invoice, default);
        return invoice.Id;
    });

    /// <summary>A posted credit note for some bags of an invoice, not set off against anything.</summary>
    public static Task<int> Credited(this TestFirm firm, int invoiceId, int bags) => firm.Arrange(async db =>
    {
        var us = await db.TheFirm(default);
        var invoice = (await db.WholeInvoice(invoiceId, default))!;
        var customer = await TestFirmContents.Customer(db, invoice.CustomerId);
        var orderIds = invoice.Sections.Select(s => s.OrderId).ToList();
        var orders = await db.WholeOrders(o => orderIds.Contains(o.Id), default);
        var deliveries = await db.WholeDeliveries(d => orderIds.Contains(d.OrderId), default);
        var note = Invoice.Credit(invoice, [new CreditLine(invoice.Lines[0].Id, bags)], false, Money.Zero, "Bedorven", false, TestFirmContents.Sam, us).Value;
        Assert.Empty(InvoiceBooking.PostCredit(note, invoice, customer, orders, deliveries, await db.Numbers(Invoice.CreditPrefix, us.BusinessDay.Year, default), us).Errors);
        db.Add(note);
        return await Saved(db, note);
    });

    /// <summary>Moves the firm on to a day.</summary>
    public static Task<DateOnly> MoveTo(this TestFirm firm, DateOnly day) => firm.Arrange(async db =>
    {
        var us = await db.TheFirm(default);
        while (us.BusinessDay < day)
            us.StartNextDay();
        return us.BusinessDay;
    });

    /// <summary>Moves the firm on to so many days past the due date of an invoice, or the first working day after.</summary>
    public static async Task<DateOnly> MoveToDaysLate(this TestFirm firm, int invoiceId, int days) => await firm.MoveTo((await firm.SavedInvoice(invoiceId)).DueOn!.Value.AddDays(days));

    /// <summary>Adds the templates of the mails that go about unpaid invoices.</summary>
    public static Task<int> Templates(this TestFirm firm) => firm.Arrange(db =>
    {
        foreach (var language in Enum.GetValues<Language>())
        {
            db.Add(MailTemplate.Create(MailPurposes.Reminder, language, "Herinnering {nummer}", "{aanhef}\n\n{openstaand} van {datum}, vervallen {vervaldatum}, uiterlijk {betaal_voor} op {iban}."));
            db.Add(MailTemplate.Create(MailPurposes.Dunning, language, "Aanmaning {nummer}", "{aanhef}\n\n{openstaand} uiterlijk {betaal_voor}."));
            db.Add(MailTemplate.Create(MailPurposes.FinalNotice, language, "Laatste aanmaning {nummer}", "{aanhef}\n\n{openstaand} uiterlijk {betaal_voor}, anders {kosten}."));
            db.Add(MailTemplate.Create(MailPurposes.DisputeNoted, language, "Uw bezwaar tegen {nummer}", "{aanhef}\n\nGenoteerd: {reden} U hoort van ons voor {betaal_voor}."));
        }

        return Task.FromResult(0);
    });

    /// <summary>Books a bank line as Sam.</summary>
    public static Task<int> Booked(this TestFirm firm, decimal amount, string description = "", string name = "Onbekend", string? iban = null) =>
        firm.Done(TestUser.Sam, new BookBankLine.Command(null, Money.FromEuros(amount), name, iban, description));

    /// <summary>The bank line as its page shows it.</summary>
    public static Task<ShowBankLine.Model> Line(this TestFirm firm, int id) => firm.Done(TestUser.Sam, new ShowBankLine.Query(id));

    /// <summary>The invoice as it was saved.</summary>
    public static async Task<Invoice> SavedInvoice(this TestFirm firm, int id)
    {
        await using var db = await firm.Db();
        return (await db.WholeInvoice(id, default))!;
    }

    /// <summary>What is open on it, and its status.</summary>
    public static (Money Open, InvoiceStatus Status) Standing(this Invoice invoice) => (invoice.Open, invoice.Status);

    /// <summary>Sends these letters as Sam, each on the first day it may go.</summary>
    public static async Task Letters(this TestFirm firm, int invoiceId, params ReminderLevel[] levels)
    {
        await firm.MoveToDaysLate(invoiceId, 7);
        foreach (var level in levels)
        {
            await firm.Done(TestUser.Sam, new SendReminder.Command(invoiceId, level));
            await firm.MoveTo((await firm.SavedInvoice(invoiceId)).ReminderPayBy!.Value.AddDays(1));
        }
    }

    /// <summary>Whether the order of an invoice is settled.</summary>
    public static async Task<bool> OrderIsSettled(this TestFirm firm, int invoiceId)
    {
        var orderId = (await firm.SavedInvoice(invoiceId)).Sections[0].OrderId;
        await using var db = await firm.Db();
        return (await db.Orders.AsNoTracking().SingleAsync(o => o.Id == orderId)).IsSettled;
    }

    /// <summary>An amount in euro.</summary>
    public static Money Euro(decimal amount) => Money.FromEuros(amount);

    private static async Task<int> Saved(FirmDb db, Invoice invoice)
    {
        await db.SaveChangesAsync();
        await db.Settle(invoice, default);
        return invoice.Id;
    }
}
