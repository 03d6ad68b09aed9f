using Microsoft.EntityFrameworkCore;
using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Contacts;
using PracticeFirm.Domain.Deliveries;
using PracticeFirm.Domain.Firm;
using PracticeFirm.Domain.Invoicing;
using PracticeFirm.Domain.Offertes;
using PracticeFirm.Domain.Purchasing;
using PracticeFirm.Simulation;
using PracticeFirm.Simulation.Actors;
using PracticeFirm.Web.Infrastructure.Dispatch;
using PracticeFirm.Web.Infrastructure.Firms;
using PracticeFirm.Web.Infrastructure.Persistence;

namespace PracticeFirm.Web.Infrastructure.Days;

/// <summary>
/// Starts the next business day of a firm, whoever asked for it: offertes expire, colleagues review and answer, invoices fall due,
/// suppliers confirm and deliver, the post comes, customers pay, write and call.
/// </summary>
internal sealed class NextDay(FirmDb db, MessageContext context, SeedShelf seeds)
{
    private readonly CallsPart _calls = new(db, context, seeds);
    private readonly PostPart _post = new(db, context, seeds);
    private readonly MarketingPart _marketing = new(db, context);
    private readonly NeglectPart _neglect = new(db, context);

    /// <summary>Starts it; the caller saves.</summary>
    /// <param name="firm">The firm.</param>
    /// <param name="ct">Stops it.</param>
    public async Task<StartedDay> Start(TradingFirm firm, CancellationToken ct)
    {
        var next = BusinessCalendar.Next(firm.BusinessDay);
        var soon = BusinessCalendar.AddWorkingDays(next, BusinessDay.SoonDays);
        var open = await db.Offertes
            .Where(o => (o.Status == OfferteStatus.Sent || o.Status == OfferteStatus.Negotiating) && o.Terms.ValidThrough <= soon)
            .ToListAsync(ct);
        var tasks = await db.FollowUps.Where(t => t.DoneOn == null && t.DueOn <= next).ToListAsync(ct);
        var colleagues = await db.Employees.AsNoTracking().ToListAsync(ct);
        var trade = await Trade(firm.BusinessDay, next, colleagues, ct);
        var report = BusinessDay.Advance(new BusinessDayInput(
            firm, open, await Reviews(ct), tasks, trade, await _calls.Read(firm, next, ct), await Questions(colleagues, ct), await _post.Read(firm, next, colleagues, ct), await ComplaintsPart.Read(db, ct),
            colleagues, await _marketing.Read(firm, next, ct), await _neglect.Read(firm, next, ct)));
        await _post.Take(report.Post, ct);

        foreach (var offerte in report.Expired)
            context.Simulated[offerte] = "";
        foreach (var review in report.Reviews)
            context.Simulated[review.Offerte] = review.Reviewer.Name;
        await Take(report.Trade, report.Post.Planned.Delayed, ct);
        await _calls.Take(report.Calls, report.Day, ct);
        ComplaintsPart.Take(db, context, report.Complaints);
        await _marketing.Take(report.Marketing, report.Day, ct);
        foreach (var (question, colleague) in report.QuestionsAnswered)
            context.Simulated[question] = colleague;
        foreach (var (appointment, colleague) in report.Visits)
            context.Simulated[appointment] = colleague;
        _neglect.Take(report.Neglect);
        return new StartedDay(report.Day, report.Expired.Count, report.Reviews.Count, report.Trade.Payments.Count, report.Trade.Mails.Count + report.Post.Mails.Count + report.Calls.Mails.Count + report.Complaints.Mails.Count
            + report.Marketing.Mails.Count + report.Neglect.Mails.Count);
    }

    private async Task<QuestionInput> Questions(IReadOnlyList<Employee> colleagues, CancellationToken ct)
    {
        var waiting = await db.CustomerQuestions.Where(q => q.Status == QuestionStatus.LookingUp && q.AskedOn != null && q.Known == null).ToListAsync(ct);
        return waiting.Count == 0 ? QuestionInput.None : new QuestionInput(waiting, colleagues);
    }

    // What the world around the firm did is kept under the names of those who did it.
    private async Task Take(TradeReport trade, IReadOnlyList<PurchaseOrder> plannedDelays, CancellationToken ct)
    {
        foreach (var invoice in trade.FallenDue)
            context.Simulated[invoice] = "";
        foreach (var payment in trade.Payments)
            context.Simulated[payment] = payment.Name;
        foreach (var (order, colleague) in trade.Answered)
            context.Simulated[order] = colleague;
        db.BankLines.AddRange(trade.Payments);
        db.Mails.AddRange(trade.Mails);

        await db.Postpone([.. trade.Acknowledged.Concat(trade.Delayed).Concat(plannedDelays).Distinct()], context, ct);
    }

    // What customers, suppliers and colleagues look at, in a fixed number of round trips however much is going on.
    private async Task<TradeInput> Trade(DateOnly today, DateOnly next, IReadOnlyList<Employee> people, CancellationToken ct)
    {
        var shippedSince = next.AddDays(-TradeDay.DeliveryDays);
        var invoices = await db.Invoices.Where(i => i.Number != null && i.Open.Cents != 0).ToListAsync(ct);
        var bank = await db.BankLines.AsNoTracking().Where(b => b.Left.Cents > 0).ToListAsync(ct);
        var purchases = await db.PurchaseOrders.Include(p => p.Lines).Include(p => p.Receipts).AsSplitQuery()
            .Where(p => p.Status == PurchaseStatus.Ordered || p.Status == PurchaseStatus.Acknowledged || p.Status == PurchaseStatus.Delayed || p.Status == PurchaseStatus.PartlyReceived)
            .OrderBy(p => p.Id)
            .ToListAsync(ct);
        var suppliers = purchases.Count == 0 ? [] : await db.Suppliers.AsNoTracking().ToDictionaryAsync(s => s.Id, ct);
        var orders = await db.WholeOrders(o => o.NextPromise == today || o.Consults.Any(c => c.WantsAnswer && c.AnsweredOn == null), ct);
        var deliveries = await db.Deliveries.AsNoTracking().Include(d => d.Lines)
            .Where(d => d.Status == DeliveryStatus.Shipped && d.ShippedOn >= shippedSince)
            .ToListAsync(ct);
        var customerIds = invoices.Select(i => i.CustomerId).Concat(orders.Select(o => o.CustomerId)).Concat(deliveries.Select(d => d.CustomerId)).Distinct().ToList();
        var customers = await db.Customers.AsNoTracking().Include(c => c.Contacts).Where(c => customerIds.Contains(c.Id)).ToDictionaryAsync(c => c.Id, ct);
        var shorts = await db.PlannedEvents.AsNoTracking()
            .Where(e => e.Kind == PlannedEventKind.SupplierTrouble && e.Code == SupplierTroubles.Short && e.MadeId != null)
            .Select(e => e.MadeId!.Value)
            .ToHashSetAsync(ct);
        var bookedSince = next.AddDays(-TradeDay.PaymentDays);
        var elsewhere = await db.BankLines
            .Where(b => b.BookedOn >= bookedSince && b.Allocations.Any(a => !b.Description.Contains(a.InvoiceNumber)))
            .Select(b => b.Description)
            .ToListAsync(ct);
        var misbooked = invoices.Where(i => i.Kind == InvoiceKind.Invoice && i.Open > Money.Zero && elsewhere.Exists(d => d.Contains(i.Number!, StringComparison.Ordinal))).Select(i => i.Id).ToHashSet();
        return new TradeInput(invoices, bank, customers, purchases, suppliers, orders, deliveries, people, shorts, misbooked);
    }

    // What a colleague looks up to review, for all reviews at once.
    private async Task<IReadOnlyList<OfferteToReview>> Reviews(CancellationToken ct)
    {
        var offertes = await db.Offertes.Include(o => o.Lines).Include(o => o.Remarks).AsSplitQuery()
            .Where(o => o.Status == OfferteStatus.InReview && o.ReviewerId != null)
            .ToListAsync(ct);
        if (offertes.Count == 0)
            return [];

        var people = await db.Employees.AsNoTracking().ToDictionaryAsync(e => e.Id, ct);
        var customerIds = offertes.Select(o => o.CustomerId).Distinct().ToList();
        var customers = await db.Customers.AsNoTracking().Include(c => c.Contacts).Include(c => c.Agreements).AsSplitQuery()
            .Where(c => customerIds.Contains(c.Id))
            .ToDictionaryAsync(c => c.Id, ct);
        var groups = await db.DiscountGroups.AsNoTracking().Include(g => g.Discounts).ToDictionaryAsync(g => g.Id, ct);
        var requestIds = offertes.Select(o => o.RequestId).Distinct().ToList();
        var requests = await db.QuoteRequests.AsNoTracking().Where(r => requestIds.Contains(r.Id)).ToDictionaryAsync(r => r.Id, ct);
        var articleIds = offertes.SelectMany(o => o.Lines).Select(l => l.ArticleId).Distinct().ToList();
        var stock = await db.Stock.AsNoTracking().Include(s => s.Expected).Where(s => articleIds.Contains(s.ArticleId)).ToDictionaryAsync(s => s.ArticleId, ct);
        var articles = await db.Articles.AsNoTracking().Where(a => articleIds.Contains(a.Id))
            .Join(db.Suppliers, a => a.SupplierId, s => s.Id, (a, s) => new { Article = a, s.LeadTimeDays })
            .ToDictionaryAsync(a => a.Article.Id, a => new ReviewedArticle(a.Article, stock[a.Article.Id], a.LeadTimeDays), ct);

        return [.. offertes.Select(o =>
        {
            var customer = customers.GetValueOrDefault(o.CustomerId ?? 0);
            return new OfferteToReview(
                o, people[o.ReviewerId!.Value], people[o.AuthorId], customer, groups.GetValueOrDefault(customer?.DiscountGroupId ?? 0),
                requests.GetValueOrDefault(o.RequestId ?? 0), articles);
        })];
    }
}

/// <summary>What a day that was started brought.</summary>
/// <param name="Day">The new business day.</param>
/// <param name="Expired">How many offertes expired.</param>
/// <param name="Reviews">How many reviews were done.</param>
/// <param name="Payments">How many payments came in.</param>
/// <param name="Mails">How many customers and suppliers wrote.</param>
internal sealed record StartedDay(DateOnly Day, int Expired, int Reviews, int Payments, int Mails);
