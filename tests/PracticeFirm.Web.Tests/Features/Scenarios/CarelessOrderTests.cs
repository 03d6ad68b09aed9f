using Microsoft.EntityFrameworkCore;
using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Invoicing;
using PracticeFirm.Domain.Mail;
using PracticeFirm.Domain.Orders;
using PracticeFirm.Domain.Relations;
using PracticeFirm.Web.Features.Deliveries;
using PracticeFirm.Web.Features.Invoices;
using PracticeFirm.Web.Features.Orders;
using PracticeFirm.Web.Features.Payments;
using PracticeFirm.Web.Tests.Features.Offertes;
using PracticeFirm.Web.Tests.Features.Orders;
using PracticeFirm.Web.Tests.Features.Payments;
using PracticeFirm.Web.Tests.Infrastructure;

namespace PracticeFirm.Web.Tests.Features.Scenarios;

/// <summary>The scenario of werkproces 2.7 by a learner who doesn't take care, and beside it one order that is handled well.</summary>
public sealed class CarelessOrderTests
{
    [Fact]
    public async Task Every_omission_shows_in_the_log_and_in_what_customers_write()
    {
        await using var firm = await TestFirm.Of("kantoor-order", 4);
        var start = await firm.Ahead(0);

        // One order is confirmed without looking at stock or credit, the other after a look.
        var careless = await Confirmed(firm, scarce: true);
        Assert.Contains("Advice.Delivery", (await firm.Logged(careless, "Order.Confirmed")).Data, StringComparison.Ordinal);
        Assert.Empty(await firm.Log(careless, "Order.FeasibilityViewed"));
        var careful = await Confirmed(firm, scarce: false);
        Assert.Contains("\"StoodOut\":[]", (await firm.Logged(careful, "Order.Confirmed")).Data, StringComparison.Ordinal);
        await firm.Logged(careful, "Order.FeasibilityViewed");
        await firm.Done(TestUser.Sam, new DeliverNow.Command(careful.Id));

        // A payment is booked on the invoice of somebody else, a second one is left lying; both customers get a letter all the same.
        var (first, second) = await Overdue(firm);
        var wrong = await Misbooked(firm, first);
        await Paid(firm, second);
        foreach (var invoice in (Invoice[])[first, second])
            await firm.Done(TestUser.Sam, new SendReminder.Command(invoice.Id, ReminderLevel.Reminder, PaymentWorld.Mail));
        Assert.Contains($"\"Number\":\"{wrong.Number}\"", (await firm.Events()).Last(e => e.Kind == "BankLine.Allocated").Data, StringComparison.Ordinal);
        var toInvoice = await Uninvoiced(firm);

        await firm.Pass(1);
        foreach (var invoice in (Invoice[])[first, second])
            Assert.Contains(await firm.Received(Ref(invoice)), m => m.Subject == $"Factuur {invoice.Number} is al betaald");

        // The promised day passes without a word, the supplier is late and nobody asks, nothing is invoiced, nobody is reminded.
        await firm.Pass(4);
        Assert.Contains("\"Told\":true", (await firm.Logged(careless, "Order.Late")).Data, StringComparison.Ordinal);
        var number = (await firm.SavedOrder(careless.Id)).Number;
        Assert.Contains(await firm.Received(careless), m => m.Subject == $"Waar blijft onze bestelling {number}?");
        Assert.Contains((await firm.Done(TestUser.Sam, new ListExceptions.Query(ListExceptions.Trouble.Late))).Rows, r => r.OrderId == careless.Id);
        Assert.Empty(await firm.Log(careful, "Order.Late"));
        Assert.DoesNotContain(await firm.Received(careful), m => m.Subject.StartsWith("Waar blijft", StringComparison.Ordinal));
        await SupplierIsLate(firm);
        var asked = await firm.Letter("order-waar-blijft");
        Assert.Contains("\"Heard\":false", (await firm.Logged(new DocumentRef(DocumentKind.Mail, asked.Id), "Mail.LeftAlone")).Data, StringComparison.Ordinal);
        Assert.Contains(await firm.Received(new DocumentRef(DocumentKind.Mail, asked.Id)), m => m.Subject == "Ik wacht nog op uw antwoord");
        Assert.True(await Uninvoiced(firm) >= toInvoice && toInvoice > 0);
        var since = (await firm.Events()).Where(e => e.BusinessDay > start).ToList();
        Assert.Contains(since, e => e.Kind == "Invoice.Overdue");
        Assert.DoesNotContain(since, e => e.Kind is "Invoice.Reminded" or "Invoice.Posted");

        // Whoever thinks to have paid doesn't pay again; once it is put right the invoice is settled.
        await using (var db = await firm.Db())
            Assert.False(await db.BankLines.AnyAsync(b => b.BookedOn > first.InvoiceDate && b.Left.Cents > 0 && b.Description.Contains(first.Number!)));
        await Corrected(firm, first, wrong);
        await firm.Done(TestUser.Sam, new InvoiceOrder.Command(careful.Id, PaymentWorld.Mail));
        Assert.Single(await firm.Events(), e => e.Kind == "Invoice.Posted" && e.BusinessDay > start);
    }

    private static DocumentRef Ref(Invoice invoice) => new(DocumentKind.Invoice, invoice.Id);

    private static async Task<DocumentRef> Confirmed(TestFirm firm, bool scarce)
    {
        int customer, article, quantity;
        await using (var db = await firm.Db())
        {
            var owing = db.Invoices.Where(i => i.Number != null && i.Open.Cents != 0).Select(i => i.CustomerId);
            customer = await db.Customers.Where(c => c.Status == CustomerStatus.Active && c.Kind == CustomerKind.Customer && c.Language == Language.Dutch && !owing.Contains(c.Id)).Select(c => c.Id).FirstAsync();
            var stock = db.Stock.AsNoTracking().OrderBy(s => s.OnHand - s.Reserved).ThenBy(s => s.ArticleId);
            var chosen = scarce ? await stock.FirstAsync() : await stock.LastAsync();
            (article, quantity) = (chosen.ArticleId, scarce ? Math.Max(0, chosen.OnHand) + 300 : 5);
        }

        var id = await firm.DraftOrder(customer, (article, quantity));
        var shown = await firm.Order(id);
        await firm.Done(TestUser.Sam, new EditOrder.Command(id, shown.TermsRevision, shown.Terms with { Subject = "Bestelling", LeadTimeDays = 2 }));
        if (!scarce)
            await firm.Done(TestUser.Sam, new CheckOrder.Query(id, Opened: true));
        await firm.Done(TestUser.Sam, OrderSteps.Mail(id) with { ReserveNow = !scarce });
        return new DocumentRef(DocumentKind.Order, id);
    }

    /// <summary>Two overdue invoices of different customers for which a reminder is due and nothing was paid.</summary>
    private static async Task<(Invoice First, Invoice Second)> Overdue(TestFirm firm)
    {
        var rows = (await firm.Done(TestUser.Sam, new ListReminders.Query(Level: nameof(ReminderLevel.Reminder), Page: 0))).Rows.DistinctBy(r => r.CustomerId).OrderBy(r => r.Open).ThenBy(r => r.InvoiceId).ToList();
        await using var db = await firm.Db();
        var lines = await db.BankLines.AsNoTracking().Select(b => b.Description).ToListAsync();
        var unpaid = rows.FindAll(r => !lines.Exists(l => l.Contains(r.Number, StringComparison.Ordinal))).Take(2).Select(r => r.InvoiceId).ToList();
        var found = await db.Invoices.AsNoTracking().Where(i => unpaid.Contains(i.Id)).ToDictionaryAsync(i => i.Id);
        return (found[unpaid[0]], found[unpaid[1]]);
    }

    /// <summary>What the customer pays for an invoice, as the bank tells it.</summary>
    private static async Task<int> Paid(TestFirm firm, Invoice invoice)
    {
        string name;
        await using (var db = await firm.Db())
            name = await db.Customers.Where(c => c.Id == invoice.CustomerId).Select(c => c.Name).SingleAsync();
        return await firm.Done(TestUser.Sam, new BookBankLine.Command(await firm.Ahead(0), invoice.Open, name, null, $"Factuur {invoice.Number}"));
    }

    private static async Task<Invoice> Misbooked(TestFirm firm, Invoice paid)
    {
        var line = await Paid(firm, paid);
        Invoice other;
        await using (var db = await firm.Db())
            other = await db.Invoices.AsNoTracking()
                .Where(i => i.Kind == InvoiceKind.Invoice && i.Number != null && i.CustomerId != paid.CustomerId && i.Open.Cents >= paid.Open.Cents)
                .OrderByDescending(i => i.DueOn).ThenBy(i => i.Id)
                .FirstAsync();
        await firm.Done(TestUser.Sam, new DividePayment.Command(line, [new DividePayment.Part(other.Id, paid.Open)]));
        return other;
    }

    private static async Task Corrected(TestFirm firm, Invoice paid, Invoice wrong)
    {
        int line, allocation;
        await using (var db = await firm.Db())
        {
            var booked = await db.BankLines.AsNoTracking().Include(b => b.Allocations).SingleAsync(b => b.Description == $"Factuur {paid.Number}");
            (line, allocation) = (booked.Id, Assert.Single(booked.Allocations, a => a.InvoiceId == wrong.Id).Id);
        }

        await firm.Done(TestUser.Sam, new DividePayment.Undo(line, allocation));
        await firm.Done(TestUser.Sam, new DividePayment.Command(line, [new DividePayment.Part(paid.Id, paid.Open)]));
        await using var after = await firm.Db();
        Assert.Equal(Money.Zero, (await after.Invoices.SingleAsync(i => i.Id == paid.Id)).Open);
    }

    private static async Task<int> Uninvoiced(TestFirm firm)
    {
        await using var db = await firm.Db();
        return await db.Orders.CountAsync(o => o.WaitsFor == OrderWait.Invoicing);
    }

    private static async Task SupplierIsLate(TestFirm firm)
    {
        var late = await firm.Happened("late");
        await firm.Logged(late, "Purchase.Delayed");
        Assert.Contains(await firm.Received(late), m => m is { ReadOn: null } && m.Subject.EndsWith("komt later", StringComparison.Ordinal));
        await using var db = await firm.Db();
        Assert.False(await db.Mails.AnyAsync(m => m.Direction == MailDirection.Out && m.AttachedKind == late.Kind && m.AttachedId == late.Id && m.AuthorId != null && db.Employees.Any(e => e.Id == m.AuthorId && e.UserId != null)));
        Assert.Empty(await firm.Log(late, "Purchase.Received"));
    }
}
