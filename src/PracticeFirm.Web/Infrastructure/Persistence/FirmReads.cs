using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using PracticeFirm.Domain.Catalog;
using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Contacts;
using PracticeFirm.Domain.Deliveries;
using PracticeFirm.Domain.Firm;
using PracticeFirm.Domain.Invoicing;
using PracticeFirm.Domain.Offertes;
using PracticeFirm.Domain.Orders;
using PracticeFirm.Domain.Purchasing;
using PracticeFirm.Domain.Relations;
using PracticeFirm.Domain.Returns;
using PracticeFirm.Domain.Stock;

namespace PracticeFirm.Web.Infrastructure.Persistence;

/// <summary>Whole aggregates as verbs need them. Screens project instead.</summary>
public static class FirmReads
{
    /// <summary>An offerte with its lines and remarks; null when there is none.</summary>
    public static async Task<Offerte?> WholeOfferte(this FirmDb db, int id, CancellationToken ct) =>
        await db.Offertes.Include(o => o.Lines.OrderBy(l => l.Position)).Include(o => o.Remarks).SingleOrDefaultAsync(o => o.Id == id, ct);

    /// <summary>An order with its lines, exceptions and consultations; null when there is none.</summary>
    public static async Task<Order?> WholeOrder(this FirmDb db, int id, CancellationToken ct) => (await db.WholeOrders(o => o.Id == id, ct)).SingleOrDefault();

    /// <summary>Orders with their lines, exceptions and consultations.</summary>
    public static async Task<IReadOnlyList<Order>> WholeOrders(this FirmDb db, Expression<Func<Order, bool>> which, CancellationToken ct) =>
        await db.Orders.Include(o => o.Lines.OrderBy(l => l.Position)).Include(o => o.Exceptions).Include(o => o.Consults).AsSplitQuery().Where(which).OrderBy(o => o.Id).ToListAsync(ct);

    /// <summary>A delivery with its lines; null when there is none.</summary>
    public static async Task<Delivery?> WholeDelivery(this FirmDb db, int id, CancellationToken ct) =>
        await db.Deliveries.Include(d => d.Lines.OrderBy(l => l.Position)).SingleOrDefaultAsync(d => d.Id == id, ct);

    /// <summary>The deliveries of an order with their lines.</summary>
    public static async Task<IReadOnlyList<Delivery>> DeliveriesOf(this FirmDb db, int orderId, CancellationToken ct) =>
        await db.WholeDeliveries(d => d.OrderId == orderId, ct);

    /// <summary>Deliveries with their lines.</summary>
    public static async Task<IReadOnlyList<Delivery>> WholeDeliveries(this FirmDb db, Expression<Func<Delivery, bool>> which, CancellationToken ct) =>
        await db.Deliveries.Include(d => d.Lines.OrderBy(l => l.Position)).Where(which).OrderBy(d => d.Id).ToListAsync(ct);

    /// <summary>An invoice or credit note with all that stands on it and the uses of a credit note; null when there is none.</summary>
    public static async Task<Invoice?> WholeInvoice(this FirmDb db, int id, CancellationToken ct) => (await db.WholeInvoices(i => i.Id == id, ct)).SingleOrDefault();

    /// <summary>Invoices and credit notes with all that stands on them and the uses of credit notes.</summary>
    public static async Task<IReadOnlyList<Invoice>> WholeInvoices(this FirmDb db, Expression<Func<Invoice, bool>> which, CancellationToken ct) =>
        await db.Invoices
            .Include(i => i.Sections.OrderBy(s => s.Position)).Include(i => i.Lines.OrderBy(l => l.Position))
            .Include(i => i.Groups.OrderByDescending(g => g.Rate)).Include(i => i.Uses.OrderBy(u => u.Id))
            .AsSplitQuery().Where(which).OrderBy(i => i.Id).ToListAsync(ct);

    /// <summary>Invoices and credit notes, drafts too, that an order is on; to use within a query.</summary>
    public static IQueryable<int> InvoiceIdsOf(this FirmDb db, int orderId) => db.InvoicedOrders().Where(x => x.OrderId == orderId).Select(x => x.InvoiceId);

    /// <summary>Which orders are on which invoices. An order's are found from here: asking each invoice for its orders reads them all.</summary>
    public static IQueryable<InvoicedOrder> InvoicedOrders(this FirmDb db) =>
        db.Set<InvoiceSection>().Select(s => new InvoicedOrder { OrderId = s.OrderId, InvoiceId = EF.Property<int>(s, "InvoiceId") });

    /// <summary>A return with its lines and credit notes; null when there is none.</summary>
    public static async Task<Return?> WholeReturn(this FirmDb db, int id, CancellationToken ct) =>
        await db.Returns.Include(r => r.Lines.OrderBy(l => l.Position)).Include(r => r.CreditNotes.OrderBy(n => n.Id)).AsSplitQuery().SingleOrDefaultAsync(r => r.Id == id, ct);

    /// <summary>A telephone call with what was said and found; null when there is none.</summary>
    public static async Task<PhoneCall?> WholeCall(this FirmDb db, int id, CancellationToken ct) =>
        await db.PhoneCalls.Include(c => c.Lines.OrderBy(l => l.Position)).Include(c => c.Findings.OrderBy(f => f.Id)).AsSplitQuery().SingleOrDefaultAsync(c => c.Id == id, ct);

    /// <summary>A purchase order with its lines, what they are for, and its receipts; null when there is none.</summary>
    public static async Task<PurchaseOrder?> WholePurchaseOrder(this FirmDb db, int id, CancellationToken ct) =>
        await db.PurchaseOrders
            .Include(p => p.Lines.OrderBy(l => l.Position)).ThenInclude(l => l.Links)
            .Include(p => p.Receipts.OrderBy(r => r.Id)).ThenInclude(r => r.Lines)
            .AsSplitQuery()
            .SingleOrDefaultAsync(p => p.Id == id, ct);

    /// <summary>Invoices and credit notes with what settling them asks for: their orders and VAT groups, without the lines; by id.</summary>
    public static async Task<IReadOnlyDictionary<int, Invoice>> InvoicesToSettle(this FirmDb db, IEnumerable<int> ids, CancellationToken ct)
    {
        var wanted = ids.Distinct().ToList();
        return await db.Invoices.Include(i => i.Sections).Include(i => i.Groups).AsSplitQuery().Where(i => wanted.Contains(i.Id)).ToDictionaryAsync(i => i.Id, ct);
    }

    /// <summary>A bank line with what it was divided over; null when there is none.</summary>
    public static async Task<BankLine?> WholeBankLine(this FirmDb db, int id, CancellationToken ct) =>
        await db.BankLines.Include(b => b.Allocations.OrderBy(a => a.Id)).SingleOrDefaultAsync(b => b.Id == id, ct);

    /// <summary>Stock of articles with what is expected, without the ledger, by article.</summary>
    public static async Task<IReadOnlyDictionary<int, StockItem>> StockOf(this FirmDb db, IEnumerable<int> articleIds, CancellationToken ct)
    {
        var ids = articleIds.Distinct().ToList();
        return await db.Stock.Include(s => s.Expected).Where(s => ids.Contains(s.ArticleId)).ToDictionaryAsync(s => s.ArticleId, ct);
    }

    /// <summary>A customer with contact persons; null when there is none.</summary>
    public static async Task<Customer?> CustomerWithContacts(this FirmDb db, int? id, CancellationToken ct) =>
        id is null ? null : await db.Customers.Include(c => c.Contacts).SingleOrDefaultAsync(c => c.Id == id, ct);

    /// <summary>The colleague who sends the message.</summary>
    public static Task<Employee> Colleague(this FirmDb db, int id, CancellationToken ct) => db.Employees.SingleAsync(e => e.Id == id, ct);

    /// <summary>The series that gives the numbers of a kind of document this year; started when it is the first.</summary>
    public static async Task<NumberSeries> Numbers(this FirmDb db, string prefix, int year, CancellationToken ct)
    {
        var series = await db.NumberSeries.SingleOrDefaultAsync(s => s.Prefix == prefix && s.Year == year, ct);
        if (series is null)
        {
            series = NumberSeries.Start(prefix, year);
            db.NumberSeries.Add(series);
        }

        return series;
    }

    /// <summary>An article as it comes on a line of an offerte: its words in the language, its price for the customer.</summary>
    public static Task<LineArticle?> ArticleForLine(this FirmDb db, Offerte offerte, int articleId, int quantity, DateOnly day, CancellationToken ct) =>
        db.ArticleForLine(offerte.CustomerId, offerte.Terms.Language, articleId, quantity, day, ct);

    /// <summary>An article as it comes on a line of an order.</summary>
    public static Task<LineArticle?> ArticleForLine(this FirmDb db, Order order, int articleId, int quantity, DateOnly day, CancellationToken ct) =>
        db.ArticleForLine(order.CustomerId, order.Terms.Language, articleId, quantity, day, ct);

    private static async Task<LineArticle?> ArticleForLine(this FirmDb db, int? customerId, Language language, int articleId, int quantity, DateOnly day, CancellationToken ct)
    {
        if (await db.Articles.AsNoTracking().SingleOrDefaultAsync(a => a.Id == articleId, ct) is not { } article)
            return null;
        var (agreements, group) = await db.PricingFor(customerId, [articleId], ct);
        return LineArticle.For(article, language, Pricing.Find(article, quantity, agreements, group, day));
    }

    /// <summary>Articles by their number, each as it comes on a line of the quantity that is asked; numbers that don't exist are left out.</summary>
    public static async Task<IReadOnlyList<LineArticle?>> ArticlesForLines(
        this FirmDb db, int? customerId, Language language, IReadOnlyList<(string Number, int Quantity)> asked, DateOnly day, CancellationToken ct)
    {
        var numbers = asked.Select(a => a.Number).Distinct().ToList();
        var articles = await db.Articles.AsNoTracking().Where(a => numbers.Contains(a.Number)).ToDictionaryAsync(a => a.Number, ct);
        var (agreements, group) = await db.PricingFor(customerId, [.. articles.Values.Select(a => a.Id)], ct);
        return [.. asked.Select(a => articles.GetValueOrDefault(a.Number) is { } article ? LineArticle.For(article, language, Pricing.Find(article, a.Quantity, agreements, group, day)) : null)];
    }

    /// <summary>
    /// Looks prices and words of a draft's lines up again: another customer has other prices, another language other words, and a
    /// copy may be older than the price list. What a person typed stays.
    /// </summary>
    public static Task PriceAnew(this FirmDb db, Offerte offerte, TradingFirm firm, CancellationToken ct) =>
        db.PriceAnew([.. offerte.Lines], offerte.CustomerId, offerte.Terms.Language, firm, (line, entry, article) => offerte.ChangeLine(line, entry, article, firm), ct);

    /// <summary>The same for a draft order. What was agreed in an offerte stays as well.</summary>
    public static Task PriceAnew(this FirmDb db, Order order, TradingFirm firm, CancellationToken ct) =>
        db.PriceAnew([.. order.Lines], order.CustomerId, order.Terms.Language, firm, (line, entry, article) => order.ChangeLine(line, entry, article, firm), ct);

    private static async Task PriceAnew(
        this FirmDb db, IReadOnlyList<SalesLine> lines, int? customerId, Language language, TradingFirm firm, Action<int, LineEntry, LineArticle> change, CancellationToken ct)
    {
        var ids = lines.Select(l => l.ArticleId).Distinct().ToList();
        if (ids.Count == 0)
            return;
        var articles = await db.Articles.AsNoTracking().Where(a => ids.Contains(a.Id)).ToDictionaryAsync(a => a.Id, ct);
        var (agreements, group) = await db.PricingFor(customerId, ids, ct);
        foreach (var line in lines)
        {
            var article = articles[line.ArticleId];
            var ownWords = !article.Name.Has(line.Description);
            var found = LineArticle.For(article, language, Pricing.Find(article, line.Quantity, agreements, group, firm.BusinessDay));
            var manual = line.Origin == PriceOrigin.Manual;
            var samePrice = manual || line.Origin == PriceOrigin.Offerte || (line.UnitPrice == found.Found.Price && line.OriginText == found.Found.Explanation);
            if (samePrice && line.Unit == found.Unit && (ownWords || line.Description == found.Name))
                continue;
            change(line.Id, new LineEntry(ownWords ? line.Description : "", line.Quantity, manual ? line.UnitPrice : null, line.Discount), found);
        }
    }

    /// <summary>Units of each line of an offerte that orders took, by offerte line; cancelled and declined units are free again.</summary>
    /// <param name="db">The firm.</param>
    /// <param name="offerteId">The offerte.</param>
    /// <param name="exceptOrderId">An order to leave out.</param>
    /// <param name="ct">Stops the reading.</param>
    public static async Task<IReadOnlyDictionary<int, int>> OrderedOf(this FirmDb db, int offerteId, int? exceptOrderId, CancellationToken ct) =>
        await db.Orders.AsNoTracking()
            .Where(o => o.OfferteId == offerteId && o.Id != exceptOrderId)
            .SelectMany(o => o.Lines)
            .Where(l => l.OfferteLineId != null)
            .GroupBy(l => l.OfferteLineId!.Value)
            .Select(g => new { Line = g.Key, Units = g.Sum(l => l.Quantity - l.Declined) })
            .ToDictionaryAsync(g => g.Line, g => g.Units, ct);

    /// <summary>What the customer's prices depend on: their agreements for these articles and their discount group.</summary>
    public static async Task<(IReadOnlyList<PriceAgreement> Agreements, DiscountGroup? Group)> PricingFor(this FirmDb db, int? customerId, IReadOnlyCollection<int> articleIds, CancellationToken ct)
    {
        if (customerId is null)
            return ([], null);
        var agreements = await db.Customers.AsNoTracking()
            .Where(c => c.Id == customerId)
            .SelectMany(c => c.Agreements)
            .Where(a => articleIds.Contains(a.ArticleId))
            .ToListAsync(ct);
        var group = await db.DiscountGroups.AsNoTracking()
            .Include(g => g.Discounts)
            .SingleOrDefaultAsync(g => db.Customers.Any(c => c.Id == customerId && c.DiscountGroupId == g.Id), ct);
        return (agreements, group);
    }

    /// <summary>What a customer owes and ordered.</summary>
    /// <param name="db">The firm.</param>
    /// <param name="customerId">The customer.</param>
    /// <param name="today">The firm's date; invoices due before it are overdue.</param>
    /// <param name="exceptOrderId">An order that is looked at itself and doesn't count; null for none.</param>
    /// <param name="ct">Stops the reading.</param>
    public static async Task<Domain.Orders.CreditUse> CreditUseOf(this FirmDb db, int customerId, DateOnly today, int? exceptOrderId, CancellationToken ct) =>
        (await db.CreditUses(today, exceptOrderId).SingleOrDefaultAsync(u => u.CustomerId == customerId, ct))?.Use ?? Domain.Orders.CreditUse.None;

    /// <summary>
    /// What every customer owes and ordered, to use within a query: open invoices less open credit notes, and what of confirmed orders
    /// was not invoiced yet. An order counts by the units that are neither invoiced nor declined, including VAT.
    /// </summary>
    public static IQueryable<CreditUseRow> CreditUses(this FirmDb db, DateOnly today, int? exceptOrderId = null) => db.Customers.AsNoTracking().Select(c => new CreditUseRow
    {
        CustomerId = c.Id,
        InvoiceCents = db.Invoices.Where(i => i.CustomerId == c.Id && i.Number != null).Sum(i => i.Open.Cents),
        OverdueCents = db.Invoices.Where(i => i.CustomerId == c.Id && i.Number != null && i.DueOn < today && i.Open.Cents > 0).Sum(i => i.Open.Cents),
        OrderCents = db.Orders
            .Where(o => o.CustomerId == c.Id && o.Id != (exceptOrderId ?? 0) && o.OrderedUnits > o.InvoicedUnits
                && (o.Status == OrderStatus.Confirmed || o.Status == OrderStatus.PartlyDelivered || o.Status == OrderStatus.Delivered))
            .Sum(o => o.Total.Cents * (o.OrderedUnits - o.InvoicedUnits) / o.OrderedUnits),
    });

    /// <summary>Who changed a document last, other than the asker; to name them when two people collide.</summary>
    public static async Task<string> LastOther(this FirmDb db, DocumentKind kind, int id, string userId, CancellationToken ct) =>
        await db.Events.AsNoTracking()
            .Where(e => e.DocumentKind == kind && e.DocumentId == id && e.ActorId != userId && e.Outcome == FirmEvent.Done)
            .OrderByDescending(e => e.Id)
            .Select(e => e.ActorName)
            .FirstOrDefaultAsync(ct) is { Length: > 0 } name ? name : "Iemand";
}

/// <summary>What a customer owes and ordered, as a query gives it; amounts in cents, including VAT.</summary>
public sealed class CreditUseRow
{
    public int CustomerId { get; init; }
    public long InvoiceCents { get; init; }
    public long OverdueCents { get; init; }
    public long OrderCents { get; init; }
    public Money Invoices => new(InvoiceCents);
    public Money Orders => new(OrderCents);
    public Money Overdue => new(OverdueCents);
    public Domain.Orders.CreditUse Use => new(Invoices + Orders, Overdue);
}

/// <summary>An order on an invoice or credit note.</summary>
public sealed class InvoicedOrder
{
    /// <summary>The order.</summary>
    public int OrderId { get; init; }

    /// <summary>The invoice or credit note.</summary>
    public int InvoiceId { get; init; }
}
