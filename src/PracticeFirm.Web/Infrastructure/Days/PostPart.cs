using Microsoft.EntityFrameworkCore;
using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Contacts;
using PracticeFirm.Domain.Deliveries;
using PracticeFirm.Domain.Firm;
using PracticeFirm.Domain.Invoicing;
using PracticeFirm.Domain.Mail;
using PracticeFirm.Domain.Offertes;
using PracticeFirm.Domain.Orders;
using PracticeFirm.Domain.Purchasing;
using PracticeFirm.Domain.Relations;
using PracticeFirm.Simulation.Actors;
using PracticeFirm.Web.Infrastructure.Dispatch;
using PracticeFirm.Web.Infrastructure.Firms;
using PracticeFirm.Web.Infrastructure.Persistence;

namespace PracticeFirm.Web.Infrastructure.Days;

/// <summary>The post of a new day: reads what it looks at in a fixed number of round trips, and keeps what it brought.</summary>
internal sealed class PostPart(FirmDb db, MessageContext context, SeedShelf seeds) : IPostShelf
{
    private readonly List<(Aggregate Thing, string By)> _kept = [];
    private (int Mail, int Request, int Offerte, int Line) _last;

    public void Keep(MailMessage mail, string by)
    {
        mail.Identify(++_last.Mail);
        _kept.Add((mail, by));
    }

    public void Keep(QuoteRequest request, string by)
    {
        request.Identify(++_last.Request);
        _kept.Add((request, by));
    }

    public void Keep(Offerte offerte, string by)
    {
        offerte.Identify(++_last.Offerte);
        _kept.Add((offerte, by));
    }

    public void Number(Offerte offerte)
    {
        foreach (var line in offerte.Lines)
            if (line.Id == 0)
                line.Identify(++_last.Line);
    }

    /// <summary>What the post of the next day looks at.</summary>
    public async Task<PostInput> Read(TradingFirm firm, DateOnly next, IReadOnlyList<Employee> people, CancellationToken ct)
    {
        await Count(ct);
        return new PostInput(
            await Planned(await Due(next, ct), next, people, ct), await Sent(firm.BusinessDay, people, ct), await PassedOn(people, ct), await Checked(people, ct), await Waiting(ct), people, this);
    }

    /// <summary>What one event looks at that happens in the course of a day.</summary>
    public async Task<PlannedInput> Read(PlannedEvent planned, DateOnly today, CancellationToken ct)
    {
        await Count(ct);
        return await Planned([planned], today, await db.Employees.AsNoTracking().ToListAsync(ct), ct);
    }

    /// <summary>Keeps what the post brought, before anybody else adds mails: these have their numbers already.</summary>
    public async Task Take(PostReport post, CancellationToken ct)
    {
        foreach (var (offerte, colleague) in post.HandedIn)
            context.Simulated[offerte] = colleague;
        foreach (var (mail, colleague) in post.PassedOn)
            context.Simulated[mail] = colleague;
        await Take(ct);
    }

    /// <summary>Keeps what was left here.</summary>
    public async Task Take(CancellationToken ct)
    {
        foreach (var (thing, by) in _kept)
        {
            db.Add(thing);
            context.Simulated[thing] = by;
        }

        if (_kept.Count > 0)
            await db.SaveChangesAsync(ct);
    }

    private async Task Count(CancellationToken ct)
    {
        // Numbers of what was thrown away are known from the log, and never given again.
        var last = await db.Firms.AsNoTracking().Select(f => new
        {
            Mail = db.Mails.Max(m => (int?)m.Id) ?? 0,
            Request = db.QuoteRequests.Max(r => (int?)r.Id) ?? 0,
            Offerte = db.Offertes.Max(o => (int?)o.Id) ?? 0,
            Logged = db.Events.Where(e => e.DocumentKind == DocumentKind.Offerte).Max(e => (int?)e.DocumentId) ?? 0,
            Line = db.Set<OfferteLine>().Max(l => (int?)l.Id) ?? 0,
        }).SingleAsync(ct);
        _last = (last.Mail, last.Request, Math.Max(last.Offerte, last.Logged), last.Line);
    }

    private Task<List<PlannedEvent>> Due(DateOnly next, CancellationToken ct) =>
        db.PlannedEvents.Where(e => e.HappenedOn == null && e.DueOn <= next).OrderBy(e => e.Id).ToListAsync(ct);

    private async Task<PlannedInput> Planned(List<PlannedEvent> due, DateOnly next, IReadOnlyList<Employee> people, CancellationToken ct)
    {
        if (!due.Exists(e => e.Kind is not PlannedEventKind.Call))
            return PlannedInput.None with { Due = due };
        var purchases = await db.PurchaseOrders.Include(p => p.Lines).Include(p => p.Receipts).AsSplitQuery()
            .Where(p => p.Status == PurchaseStatus.Ordered || p.Status == PurchaseStatus.Acknowledged)
            .OrderBy(p => p.Id)
            .ToListAsync(ct);
        if (!due.Exists(e => e.Kind is PlannedEventKind.Mail or PlannedEventKind.FieldDraft))
            return PlannedInput.None with { Due = due, PurchaseOrders = purchases };
        var drafts = due.Exists(e => e.Kind == PlannedEventKind.FieldDraft);
        var stock = drafts ? await db.Stock.AsNoTracking().Include(s => s.Expected).ToDictionaryAsync(s => s.ArticleId, ct) : [];
        var groups = drafts ? await db.DiscountGroups.AsNoTracking().Include(g => g.Discounts).ToListAsync(ct) : [];
        var leads = drafts ? await db.Suppliers.AsNoTracking().ToDictionaryAsync(s => s.Id, s => s.LeadTimeDays, ct) : [];
        return new PlannedInput(due, seeds.Load.Library, await World(next, people, drafts, ct), stock, groups, leads, purchases);
    }

    private async Task<LetterWorld> World(DateOnly next, IReadOnlyList<Employee> people, bool drafts, CancellationToken ct)
    {
        var (delivered, ordered) = (next.AddDays(-LetterWorld.DeliveryDays), next.AddDays(-LetterWorld.OrderDays));
        IQueryable<Customer> active = db.Customers.AsNoTracking().Include(c => c.Contacts).AsSplitQuery().Where(c => c.Status == CustomerStatus.Active).OrderBy(c => c.Id);
        var customers = await (drafts ? active.Include(c => c.Agreements) : active).ToListAsync(ct);
        var articles = await db.Articles.AsNoTracking().ToDictionaryAsync(a => a.Id, ct);
        var confirmed = db.Orders.AsNoTracking()
            .Where(o => o.ConfirmedOn >= ordered && (o.Status == OrderStatus.Confirmed || o.Status == OrderStatus.PartlyDelivered || o.Status == OrderStatus.Delivered || o.Status == OrderStatus.Invoiced || o.Status == OrderStatus.Closed));
        var bought = await confirmed.SelectMany(o => o.Lines, (o, l) => new { o.CustomerId, l.ArticleId }).Distinct().ToListAsync(ct);
        var orders = await confirmed.Include(o => o.Lines.OrderBy(l => l.Position)).Where(o => o.OpenUnits > 0).ToListAsync(ct);
        var deliveries = await db.Deliveries.AsNoTracking().Include(d => d.Lines.OrderBy(l => l.Position))
            .Where(d => d.Status == DeliveryStatus.Shipped && d.ShippedOn >= delivered)
            .ToListAsync(ct);
        var invoices = await db.Invoices.AsNoTracking().Where(i => i.Kind == InvoiceKind.Invoice && i.Number != null && i.Open.Cents > 0 && i.InvoiceDate >= ordered).ToListAsync(ct);
        var offertes = await db.Offertes.AsNoTracking().Include(o => o.Lines.OrderBy(l => l.Position))
            .Where(o => o.Status == OfferteStatus.Sent || o.Status == OfferteStatus.Negotiating)
            .ToListAsync(ct);
        return new LetterWorld(people, customers, articles, LetterWorld.BoughtIn(bought.Select(b => (b.CustomerId, b.ArticleId))), orders, deliveries, invoices, offertes);
    }

    private async Task<IReadOnlyList<SentMail>> Sent(DateOnly today, IReadOnlyList<Employee> people, CancellationToken ct)
    {
        var learners = people.Where(p => !p.IsSimulated).Select(p => p.Id).ToList();
        var sent = await db.Mails.AsNoTracking()
            .Where(m => m.Direction == MailDirection.Out && m.SentOn == today && m.AuthorId != null && learners.Contains(m.AuthorId.Value) && (m.InReplyToId != null || m.EmployeeId != null))
            .ToListAsync(ct);
        if (sent.Count == 0)
            return [];
        var originalIds = sent.Select(m => m.InReplyToId).Concat(sent.Select(m => m.ThreadId)).OfType<int>().Distinct().ToList();
        var originals = await db.Mails.AsNoTracking().Where(m => originalIds.Contains(m.Id)).ToDictionaryAsync(m => m.Id, ct);
        var requestIds = sent.Concat(originals.Values).Where(m => m.AttachedKind == DocumentKind.QuoteRequest).Select(m => m.AttachedId).OfType<int>().Distinct().ToList();
        var requests = await db.QuoteRequests.Where(r => requestIds.Contains(r.Id)).ToDictionaryAsync(r => r.Id, ct);
        var customerIds = sent.Select(m => m.CustomerId).OfType<int>().Distinct().ToList();
        var customers = await db.Customers.AsNoTracking().Include(c => c.Contacts).Where(c => customerIds.Contains(c.Id)).ToDictionaryAsync(c => c.Id, ct);
        return [.. sent.Select(m => new SentMail(
            m,
            originals.GetValueOrDefault(m.InReplyToId ?? 0),
            requests.GetValueOrDefault(RequestOf(m) ?? RequestOf(originals.GetValueOrDefault(m.InReplyToId ?? 0)) ?? RequestOf(originals.GetValueOrDefault(m.ThreadId ?? 0)) ?? 0),
            customers.GetValueOrDefault(m.CustomerId ?? 0),
            people.FirstOrDefault(p => p.Id == m.EmployeeId && p.IsSimulated)))];

        static int? RequestOf(MailMessage? mail) => mail?.AttachedKind == DocumentKind.QuoteRequest ? mail.AttachedId : null;
    }

    private async Task<IReadOnlyList<(MailMessage, Employee)>> PassedOn(IReadOnlyList<Employee> people, CancellationToken ct)
    {
        var simulated = people.Where(p => p.IsSimulated).ToDictionary(p => p.Id);
        var ids = simulated.Keys.ToList();
        var mails = await db.Mails.Where(m => m.Direction == MailDirection.In && m.HandledOn == null && m.OwnerId != null && ids.Contains(m.OwnerId.Value)).ToListAsync(ct);
        return [.. mails.Select(m => (m, simulated[m.OwnerId!.Value]))];
    }

    private async Task<IReadOnlyList<CheckedDraft>> Checked(IReadOnlyList<Employee> people, CancellationToken ct)
    {
        var found = await db.PlannedEvents
            .Where(e => e.Kind == PlannedEventKind.FieldDraft && e.MadeId != null)
            .Join(db.Offertes, e => e.MadeId!.Value, o => o.Id, (e, o) => new { Event = e, o.Id, o.Status })
            .Where(f => f.Status == OfferteStatus.Draft || (f.Status == OfferteStatus.Sent && !f.Event.Values!.Contains(FieldDraftValues.JudgedMark)))
            .ToListAsync(ct);
        if (found.Count == 0)
            return [];
        var ids = found.Select(f => f.Id).ToList();
        var offertes = await db.Offertes.Include(o => o.Lines.OrderBy(l => l.Position)).Include(o => o.Remarks).AsSplitQuery().Where(o => ids.Contains(o.Id)).ToDictionaryAsync(o => o.Id, ct);
        var customerIds = offertes.Values.Select(o => o.CustomerId).OfType<int>().ToList();
        var customers = await db.Customers.AsNoTracking().Include(c => c.Agreements).Where(c => customerIds.Contains(c.Id)).ToDictionaryAsync(c => c.Id, ct);
        var groups = await db.DiscountGroups.AsNoTracking().Include(g => g.Discounts).ToDictionaryAsync(g => g.Id, ct);
        var articleIds = offertes.Values.SelectMany(o => o.Lines).Select(l => l.ArticleId).Distinct().ToList();
        var articles = await db.Articles.AsNoTracking().Where(a => articleIds.Contains(a.Id)).ToDictionaryAsync(a => a.Id, ct);
        var stock = await db.Stock.AsNoTracking().Include(s => s.Expected).Where(s => articleIds.Contains(s.ArticleId)).ToDictionaryAsync(s => s.ArticleId, ct);
        var leads = await db.Suppliers.AsNoTracking().ToDictionaryAsync(s => s.Id, s => s.LeadTimeDays, ct);
        return [.. found.Where(f => people.Any(p => p.Id == offertes[f.Id].AuthorId)).Select(f =>
        {
            var customer = customers.GetValueOrDefault(offertes[f.Id].CustomerId ?? 0);
            return new CheckedDraft(
                offertes[f.Id], f.Event, people.First(p => p.Id == offertes[f.Id].AuthorId),
                new FieldDraftCase(customer, groups.GetValueOrDefault(customer?.DiscountGroupId ?? 0), articles, stock, leads));
        })];
    }

    // Offertes that a learner sent; those of before the learners came find their own answer in the history.
    private async Task<IReadOnlyList<WaitingOfferte>> Waiting(CancellationToken ct)
    {
        var offertes = await db.Offertes.AsNoTracking().Include(o => o.Lines.OrderBy(l => l.Position))
            .Where(o => o.Status == OfferteStatus.Sent && db.Mails.Any(m =>
                m.AttachedKind == DocumentKind.Offerte && m.AttachedId == o.Id && m.Direction == MailDirection.Out && db.Employees.Any(e => e.Id == m.AuthorId && e.UserId != null)))
            .ToListAsync(ct);
        if (offertes.Count == 0)
            return [];
        var ids = offertes.Select(o => o.Id).ToList();
        var mails = await db.Mails.AsNoTracking().Where(m => m.AttachedKind == DocumentKind.Offerte && m.AttachedId != null && ids.Contains(m.AttachedId.Value)).OrderBy(m => m.Id).ToListAsync(ct);
        var calls = await db.FollowUps.AsNoTracking().Where(f => f.AboutKind == DocumentKind.Offerte && f.AboutId != null && ids.Contains(f.AboutId.Value) && f.DoneOn != null)
            .Select(f => new { f.AboutId, f.DoneOn }).ToListAsync(ct);
        var talks = await db.PhoneCalls.AsNoTracking()
            .Where(c => c.AboutKind == DocumentKind.Offerte && c.AboutId != null && ids.Contains(c.AboutId.Value) && c.Status == CallStatus.Ended)
            .Select(c => new { c.AboutId, c.RungOn }).ToListAsync(ct);
        var customerIds = offertes.Select(o => o.CustomerId).OfType<int>().Distinct().ToList();
        var customers = await db.Customers.AsNoTracking().Include(c => c.Contacts).Where(c => customerIds.Contains(c.Id)).ToDictionaryAsync(c => c.Id, ct);
        var requestIds = offertes.Select(o => o.RequestId).OfType<int>().ToList();
        var asked = await db.QuoteRequests.AsNoTracking().Where(r => requestIds.Contains(r.Id)).ToDictionaryAsync(r => r.Id, ct);
        return [.. offertes.Where(o => customers.ContainsKey(o.CustomerId ?? 0)).Select(o =>
        {
            var about = mails.Where(m => m.AttachedId == o.Id && m.Direction == MailDirection.Out).ToList();
            return new WaitingOfferte(
                o, customers[o.CustomerId!.Value], about.FirstOrDefault(), asked.GetValueOrDefault(o.RequestId ?? 0),
                calls.Exists(c => c.AboutId == o.Id && c.DoneOn >= o.SentOn) || talks.Exists(t => t.AboutId == o.Id && t.RungOn >= o.SentOn), about.Skip(1).Where(m => m.SentOn > o.SentOn).Select(m => (DateOnly?)m.SentOn).FirstOrDefault());
        })];
    }
}
