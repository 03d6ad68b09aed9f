using Microsoft.EntityFrameworkCore;
using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Contacts;
using PracticeFirm.Domain.Deliveries;
using PracticeFirm.Domain.Firm;
using PracticeFirm.Domain.Offertes;
using PracticeFirm.Domain.Relations;
using PracticeFirm.Simulation.Actors;
using PracticeFirm.Simulation.Conversations;
using PracticeFirm.Web.Infrastructure.Calling;
using PracticeFirm.Web.Infrastructure.Dispatch;
using PracticeFirm.Web.Infrastructure.Firms;
using PracticeFirm.Web.Infrastructure.Persistence;

namespace PracticeFirm.Web.Infrastructure.Days;

/// <summary>The telephone at the start of a day: what it looks at, and what is kept of what it did.</summary>
internal sealed class CallsPart(FirmDb db, MessageContext context, SeedShelf shelf)
{
    /// <summary>Customers call about deliveries, offertes, orders and invoices of so many days back.</summary>
    private const int FreshDays = 21;

    /// <summary>Most candidates that are looked at for one call.</summary>
    private const int MostCallers = 200;

    /// <summary>Calls that wait, and those planned for the day that starts. Without a call that is planned it takes two round trips.</summary>
    public async Task<CallInput> Read(TradingFirm firm, DateOnly next, CancellationToken ct)
    {
        var waiting = await db.PhoneCalls.Where(c => c.Status == CallStatus.Ringing || c.Status == CallStatus.Waiting).OrderBy(c => c.Id).ToListAsync(ct);
        var customerIds = waiting.ConvertAll(c => c.CustomerId);
        var customers = waiting.Count == 0 ? [] : await db.Customers.AsNoTracking().Include(c => c.Contacts).Where(c => customerIds.Contains(c.Id)).ToDictionaryAsync(c => c.Id, ct);
        var due = await db.PlannedEvents.Where(e => e.Kind == PlannedEventKind.Call && e.HappenedOn == null && e.DueOn <= next).OrderBy(e => e.DueOn).ThenBy(e => e.Id).ToListAsync(ct);
        var planned = new List<PlannedCall>();
        foreach (var plan in due)
            if (await Fitting(plan, firm, next, ct) is { } call)
                planned.Add(call);
        return new CallInput(waiting, customers, planned);
    }

    /// <summary>A call that was planned, with who calls; null while it fits nobody.</summary>
    /// <param name="plan">What was planned.</param>
    /// <param name="firm">The firm.</param>
    /// <param name="day">The day on which it rings.</param>
    /// <param name="ct">Stops the looking.</param>
    public async Task<PlannedCall?> Fitting(PlannedEvent plan, TradingFirm firm, DateOnly day, CancellationToken ct) =>
        shelf.Conversations.TryGetValue(plan.Code, out var conversation)
        && CallDay.Choose(plan, conversation, await Callers(conversation, plan.CustomerId, day, ct), firm) is { } caller
        && await db.CallSubject(firm, caller.CustomerId, caller.About, conversation.Language, day, ct) is { } subject
            ? new PlannedCall(plan, conversation, subject)
            : null;

    /// <summary>Keeps the calls and what was written, under the names of those who called.</summary>
    public async Task Take(CallReport report, DateOnly day, CancellationToken ct)
    {
        foreach (var call in report.Missed.Concat(report.Rung.Select(r => r.Call)))
            context.Simulated[call] = "";
        db.Mails.AddRange(report.Mails);
        if (report.Rung.Count == 0)
            return;
        db.PhoneCalls.AddRange(report.Rung.Select(r => r.Call));

        // What was planned remembers what came of it, which has its number only once it is saved.
        await db.SaveChangesAsync(ct);
        foreach (var (call, plan) in report.Rung)
            plan.Happen(day, new DocumentRef(DocumentKind.PhoneCall, call.Id));
    }

    /// <summary>Who has something it can be about, in one round trip.</summary>
    private async Task<IReadOnlyList<Caller>> Callers(Conversation conversation, int? customerId, DateOnly next, CancellationToken ct)
    {
        var since = next.AddDays(-FreshDays);
        var kind = conversation.About;
        var late = conversation.OnlyLate;
        var papers = kind switch
        {
            DocumentKind.QuoteRequest => db.QuoteRequests.Where(r => r.Status == RequestStatus.New || r.Status == RequestStatus.InProgress).Select(r => new { r.CustomerId, r.Id, On = r.ReceivedOn, Late = false }),
            DocumentKind.Offerte => db.Offertes.Where(o => o.CustomerId != null && (o.Status == OfferteStatus.Sent || o.Status == OfferteStatus.Negotiating))
                .Select(o => new { CustomerId = o.CustomerId!.Value, o.Id, On = o.SentOn!.Value, Late = false }),
            DocumentKind.Order => db.Orders.Where(o => o.Number != null && o.OpenUnits > 0).Select(o => new { o.CustomerId, o.Id, On = o.ConfirmedOn ?? o.CreatedOn, Late = o.NextPromise < next }),
            DocumentKind.Delivery => db.Deliveries.Where(d => d.Status == DeliveryStatus.Shipped && d.ShippedOn >= since).Select(d => new { d.CustomerId, d.Id, On = d.ShippedOn!.Value, Late = false }),
            DocumentKind.Invoice => db.Invoices.Where(i => i.Number != null && i.Open.Cents > 0).Select(i => new { i.CustomerId, i.Id, On = i.InvoiceDate!.Value, Late = i.DueOn < next }),
            null or DocumentKind.Customer => db.Customers.Select(c => new { CustomerId = c.Id, c.Id, On = c.Since, Late = false }),
            _ => null,
        };
        if (papers is null)
            return [];
        var language = conversation.Language;
        var found = await papers
            .Where(p => (customerId == null || p.CustomerId == customerId) && (p.Late || !late))
            .Join(db.Customers.Where(c => c.Language == language && c.Status == CustomerStatus.Active && c.Contacts.Any(p => p.IsActive)), p => p.CustomerId, c => c.Id, (p, c) => p)
            .OrderByDescending(p => p.On).ThenByDescending(p => p.Id)
            .Take(MostCallers)
            .ToListAsync(ct);
        return [.. found.Select(p => new Caller(p.CustomerId, language, kind is { } document ? new DocumentRef(document, p.Id) : null, p.Late))];
    }
}
