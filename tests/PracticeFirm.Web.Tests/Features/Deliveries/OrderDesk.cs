using Microsoft.EntityFrameworkCore;
using PracticeFirm.Domain.Catalog;
using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Deliveries;
using PracticeFirm.Domain.Offertes;
using PracticeFirm.Domain.Orders;
using PracticeFirm.Domain.Stock;
using PracticeFirm.Web.Features.Deliveries;
using PracticeFirm.Web.Infrastructure.Persistence;
using PracticeFirm.Web.Tests.Features.Offertes;
using PracticeFirm.Web.Tests.Infrastructure;

namespace PracticeFirm.Web.Tests.Features.Deliveries;

/// <summary>Confirmed orders to deliver from, made by the verbs of the domain, and short words for what is looked at after.</summary>
internal static class OrderDesk
{
    public const string Agreed = "Telefonisch met mevrouw Van den Berg";

    /// <summary>The working day after today.</summary>
    public static DateOnly Tomorrow { get; } = BusinessCalendar.Next(TestFirmContents.Today);

    public static PlanEntry Plan(DateOnly? day = null) => new(DeliveryMethod.OwnVan, day ?? Tomorrow, "tussen 8 en 12 uur", "mevrouw Van den Berg, telefonisch");

    /// <summary>A confirmed order of Sam's.</summary>
    /// <param name="firm">The firm.</param>
    /// <param name="customerId">For whom.</param>
    /// <param name="inParts">Whether delivery in parts was agreed.</param>
    /// <param name="lines">What was ordered.</param>
    public static Task<int> ConfirmedOrder(this TestFirm firm, int customerId, bool inParts, params (int ArticleId, int Quantity)[] lines) =>
        firm.ConfirmedOrder(customerId, inParts, null, lines);

    /// <summary>A confirmed order that is promised for a day.</summary>
    public static Task<int> ConfirmedOrder(this TestFirm firm, int customerId, bool inParts, DateOnly? wanted, params (int ArticleId, int Quantity)[] lines) => firm.Arrange(async db =>
    {
        var order = await Draft(db, customerId, inParts, wanted, lines);
        var theFirm = await db.TheFirm(default);
        Assert.Empty(order.Confirm(await TestFirmContents.Customer(db, customerId), null, await Numbers(db, PracticeFirm.Domain.Orders.Order.NumberPrefix), theFirm).Errors);
        await db.SaveChangesAsync();
        return order.Id;
    });

    /// <summary>An order of Sam's that isn't confirmed.</summary>
    public static Task<int> DraftOrder(this TestFirm firm, int customerId, params (int ArticleId, int Quantity)[] lines) => firm.Arrange(async db =>
    {
        var order = await Draft(db, customerId, true, null, lines);
        return order.Id;
    });

    /// <summary>A delivery of all that is free and ordered.</summary>
    public static async Task<int> Released(this TestFirm firm, int orderId)
    {
        await firm.Send(TestUser.Sam, new ReleaseDelivery.ReserveFree(orderId));
        var order = await firm.Order(orderId);
        return (await firm.Done(TestUser.Sam, new ReleaseDelivery.Command(orderId, order.Lines.ToDictionary(l => l.Id, l => l.Releasable), Plan()))).DeliveryId;
    }

    /// <summary>The same, picked whole.</summary>
    public static async Task<int> Picked(this TestFirm firm, int orderId)
    {
        var id = await firm.Released(orderId);
        await firm.Done(TestUser.Sam, new WorkDelivery.Pick(id, new Dictionary<int, int>()));
        return id;
    }

    public static async Task<Order> Order(this TestFirm firm, int id)
    {
        await using var db = await firm.Db();
        return (await db.WholeOrder(id, default))!;
    }

    public static async Task<Delivery> Delivery(this TestFirm firm, int id)
    {
        await using var db = await firm.Db();
        return (await db.WholeDelivery(id, default))!;
    }

    public static async Task<StockItem> Stock(this TestFirm firm, int articleId)
    {
        await using var db = await firm.Db();
        return await db.Stock.AsNoTracking().Include(s => s.Movements).Include(s => s.Expected).SingleAsync(s => s.ArticleId == articleId);
    }

    private static async Task<Order> Draft(FirmDb db, int customerId, bool inParts, DateOnly? wanted, (int ArticleId, int Quantity)[] lines)
    {
        var firm = await db.TheFirm(default);
        var customer = await TestFirmContents.Customer(db, customerId);
        var order = PracticeFirm.Domain.Orders.Order.Start(TestFirmContents.Sam, firm, customer).Value;
        Assert.Empty(order.ChangeTerms(order.Terms with { Subject = "Aanvulling", PartialDelivery = inParts, WantedOn = wanted }, firm).Errors);
        foreach (var (articleId, quantity) in lines)
        {
            var article = await db.Articles.SingleAsync(a => a.Id == articleId);
            var found = Pricing.Find(article, quantity, customer.Agreements, null, firm.BusinessDay);
            Assert.Empty(order.AddLine(Steps.Entry(quantity), LineArticle.For(article, order.Terms.Language, found), firm).Errors);
        }

        db.Orders.Add(order);
        await db.SaveChangesAsync();
        return order;
    }

    private static async Task<NumberSeries> Numbers(FirmDb db, string prefix) => await db.Numbers(prefix, TestFirmContents.Today.Year, default);
}
