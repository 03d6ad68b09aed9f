using Microsoft.EntityFrameworkCore;
using PracticeFirm.Domain.Catalog;
using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Offertes;
using PracticeFirm.Domain.Orders;
using PracticeFirm.Domain.Purchasing;
using PracticeFirm.Domain.Stock;
using PracticeFirm.Web.Features.Purchasing;
using PracticeFirm.Web.Infrastructure.Persistence;
using PracticeFirm.Web.Tests.Features.Offertes;
using PracticeFirm.Web.Tests.Infrastructure;

namespace PracticeFirm.Web.Tests.Features.Purchasing;

/// <summary>What the tests of purchasing start from: orders of customers that lack goods, and purchase orders.</summary>
internal static class PurchaseDesk
{
    /// <summary>Keukentechniek De Vecht: 4 working days, minimum € 250.</summary>
    public const int Vecht = 1;

    /// <summary>Conserven Kempen in Belgium: 7 working days, minimum € 400.</summary>
    public const int Kempen = 2;

    public static DateOnly Today => TestFirmContents.Today;

    /// <summary>A day so many working days from today.</summary>
    public static DateOnly In(int workingDays) => BusinessCalendar.AddWorkingDays(Today, workingDays);

    /// <summary>An order that was confirmed to a customer, with nothing reserved yet.</summary>
    /// <param name="firm">The firm.</param>
    /// <param name="customerId">For whom.</param>
    /// <param name="promised">Day promised for every line.</param>
    /// <param name="lines">Articles and quantities.</param>
    public static Task<(int Id, string Number, IReadOnlyList<int> Lines)> ConfirmedOrder(
        this TestFirm firm, int customerId, DateOnly promised, params (int ArticleId, int Quantity)[] lines) => firm.Arrange(async db =>
    {
        var house = await db.TheFirm(default);
        var customer = await TestFirmContents.Customer(db, customerId);
        var order = Order.Start(TestFirmContents.Sam, house, customer).Value;
        foreach (var (articleId, quantity) in lines)
        {
            var article = await db.Articles.SingleAsync(a => a.Id == articleId);
            var found = Pricing.Find(article, quantity, customer.Agreements, null, house.BusinessDay);
            Assert.Empty(order.AddLine(new LineEntry("", quantity, null, Percentage.Zero), LineArticle.For(article, Language.Dutch, found), house).Errors);
        }

        db.Orders.Add(order);
        await db.SaveChangesAsync();
        Assert.Empty(order.Confirm(customer, null, await db.Numbers(Order.NumberPrefix, house.BusinessDay.Year, default), house).Errors);
        foreach (var line in order.Lines.Where(l => l.PromisedOn != promised))
            Assert.Empty(order.Promise(line.Id, promised, house.BusinessDay).Errors);
        order.ClearEvents();
        await db.SaveChangesAsync();
        return (order.Id, order.Number!, (IReadOnlyList<int>)[.. order.Lines.OrderBy(l => l.Position).Select(l => l.Id)]);
    });

    /// <summary>A draft of Sam's with these lines.</summary>
    public static async Task<int> PurchaseDraft(this TestFirm firm, int supplierId, params (int ArticleId, int Quantity)[] lines)
    {
        var id = await firm.Done(TestUser.Sam, new StartPurchase.Command(supplierId));
        foreach (var (article, quantity) in lines)
            await firm.Done(TestUser.Sam, new EditPurchaseLines.Put(id, null, null, article, new(quantity, null, null)));
        return id;
    }

    /// <summary>A purchase order that went to the supplier.</summary>
    public static async Task<int> Placed(this TestFirm firm, int supplierId, params (int ArticleId, int Quantity)[] lines)
    {
        var id = await firm.PurchaseDraft(supplierId, lines);
        await firm.Done(TestUser.Sam, Mail(id));
        return id;
    }

    /// <summary>A purchase order for what an order lacks, made of the advice and sent.</summary>
    public static async Task<int> PlacedFromAdvice(this TestFirm firm, params (int ArticleId, int Quantity)[] chosen)
    {
        var made = await firm.Done(TestUser.Sam, new OrderAdvice.Command([.. chosen.Select(c => new OrderAdvice.Choice(c.ArticleId, c.Quantity))]));
        var id = Assert.Single(made).Id;
        await firm.Done(TestUser.Sam, Mail(id));
        return id;
    }

    /// <summary>A mail that may go.</summary>
    public static PlacePurchase.Command Mail(int id, DateOnly? followUp = null) =>
        new(id, "orders@leverancier.example", "Inkooporder {nummer}", "Goedemiddag,\n\nHierbij onze inkooporder {nummer}.\n\nSam", followUp);

    /// <summary>The purchase order as saved, whole.</summary>
    public static async Task<PurchaseOrder> Bought(this TestFirm firm, int id)
    {
        await using var db = await firm.Db();
        return (await db.WholePurchaseOrder(id, default))!;
    }

    /// <summary>The order as saved, whole.</summary>
    public static async Task<Order> Sold(this TestFirm firm, int id)
    {
        await using var db = await firm.Db();
        return (await db.WholeOrder(id, default))!;
    }

    /// <summary>Stock of an article with its ledger.</summary>
    public static async Task<StockItem> Item(this TestFirm firm, int articleId)
    {
        await using var db = await firm.Db();
        return await db.Stock.AsNoTracking().Include(s => s.Movements).Include(s => s.Expected).SingleAsync(s => s.ArticleId == articleId);
    }

    /// <summary>
    /// Checks what may never break: the stock expects exactly what is open of placed purchase orders, and what lies there is the sum
    /// of its ledger with nothing reserved beyond it.
    /// </summary>
    public static async Task StaysInLine(this TestFirm firm)
    {
        await using var db = await firm.Db();
        var ids = await db.PurchaseOrders.Select(p => p.Id).ToListAsync();
        var items = await db.Stock.AsNoTracking().Include(s => s.Movements).Include(s => s.Expected).ToListAsync();
        foreach (var item in items)
        {
            Assert.Equal((item.OnHand, item.Reserved), (item.Movements.Sum(m => m.OnHandChange), item.Movements.Sum(m => m.ReservedChange)));
            Assert.InRange(item.Reserved, 0, item.OnHand);
        }

        foreach (var id in ids)
        {
            var order = (await db.WholePurchaseOrder(id, default))!;
            Assert.Equal(
                order.Expectations.Select(e => (e.ArticleId, e.On, e.Quantity)),
                items.SelectMany(i => i.Expected.Where(e => e.Reference == order.Title).Select(e => (i.ArticleId, On: e.ExpectedOn, e.Quantity))).OrderBy(e => e.ArticleId).ThenBy(e => e.On));
        }
    }
}
