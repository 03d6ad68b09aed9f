using Microsoft.EntityFrameworkCore;
using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Complaints;
using PracticeFirm.Domain.Contacts;
using PracticeFirm.Domain.Firm;
using PracticeFirm.Domain.Mail;
using PracticeFirm.Simulation.Actors;
using PracticeFirm.Simulation.Conversations;
using PracticeFirm.Web.Infrastructure.Persistence;

namespace PracticeFirm.Web.Infrastructure.Calling;

/// <summary>Reads who is on the line, and what a call is about: the one place that knows for each kind of document.</summary>
public static class CallSubjects
{
    /// <summary>Days in which somebody who called in vain remembers it.</summary>
    public const int MissedDays = 14;

    // Lets every customer ask for another article.
    private const int Spread = 7_919;

    private const int SpreadOver = 1_009;

    /// <summary>Somebody on the line, in a fixed number of round trips.</summary>
    /// <param name="db">The firm.</param>
    /// <param name="firm">The firm itself.</param>
    /// <param name="customerId">The customer.</param>
    /// <param name="about">What it is about; null for nothing.</param>
    /// <param name="language">What is spoken.</param>
    /// <param name="today">The firm's date, which may be the day that is about to start.</param>
    /// <param name="ct">Stops the reading.</param>
    /// <returns>The subject; null when the customer or the document isn't there, or the document is another customer's.</returns>
    public static async Task<CallSubject?> CallSubject(
        this FirmDb db, TradingFirm firm, int customerId, DocumentRef? about, Language language, DateOnly today, CancellationToken ct)
    {
        var since = today.AddDays(-MissedDays);
        var head = await db.Customers.AsNoTracking().Include(c => c.Contacts)
            .Where(c => c.Id == customerId)
            .Select(c => new
            {
                Customer = c,
                Owner = db.Employees.Where(e => e.Id == c.OwnerId).Select(e => e.Name).First(),
                Orders = db.Orders.Count(o => o.CustomerId == c.Id && o.Number != null),
                LastContact = db.ContactRecords.Where(r => r.CustomerId == c.Id).Max(r => (DateOnly?)r.On),
                HasMissed = db.PhoneCalls.Any(p => p.CustomerId == c.Id && p.Status == CallStatus.Missed && p.RungOn >= since)
                    && !db.PhoneCalls.Any(p => p.CustomerId == c.Id && p.StartedAt != null && p.RungOn >= since),
            })
            .SingleOrDefaultAsync(ct);
        if (head is null || await db.Topic(firm, customerId, about, language, today, ct) is not var (topic, person, articleIds))
            return null;
        var names = await db.ArticleNames(customerId, articleIds, ct);
        return new CallSubject(head.Customer, head.Customer.ContactOrPrimary(person), head.Owner, names, head.Orders, head.LastContact, head.HasMissed, topic);
    }

    private static async Task<(CallTopic Topic, int? Person, List<int> ArticleIds)?> Topic(
        this FirmDb db, TradingFirm firm, int customerId, DocumentRef? about, Language language, DateOnly today, CancellationToken ct)
    {
        switch (about)
        {
            case null:
                return (CallTopic.None, null, []);
            case { Kind: DocumentKind.Customer, Id: var id }:
                return id == customerId ? (CallTopic.OfCustomer(id), null, []) : null;
            case { Kind: DocumentKind.QuoteRequest, Id: var id }:
                return await db.QuoteRequests.AsNoTracking().SingleOrDefaultAsync(r => r.Id == id && r.CustomerId == customerId, ct) is { } request
                    ? (CallTopic.Of(request, language, today), request.ContactPersonId, [])
                    : null;
            case { Kind: DocumentKind.Offerte, Id: var id }:
                return await db.Offertes.AsNoTracking().Include(o => o.Lines.OrderBy(l => l.Position)).Where(o => o.Id == id && o.CustomerId == customerId)
                    .Select(o => new
                    {
                        Offerte = o,
                        Request = db.QuoteRequests.FirstOrDefault(r => r.Id == o.RequestId),
                        FollowedUp = db.Mails.Any(m => m.AttachedKind == DocumentKind.Offerte && m.AttachedId == o.Id && m.Direction == MailDirection.Out && m.SentOn > o.SentOn),
                    })
                    .SingleOrDefaultAsync(ct) is { } found
                    ? (CallTopic.Of(found.Offerte, language, firm, today, OfferteCare.Of(found.Offerte, found.Request, false, found.FollowedUp)), found.Offerte.Terms.ContactPersonId, [.. found.Offerte.Lines.Select(l => l.ArticleId)])
                    : null;
            case { Kind: DocumentKind.Order, Id: var id }:
                return await db.Orders.AsNoTracking().Include(o => o.Lines.OrderBy(l => l.Position)).SingleOrDefaultAsync(o => o.Id == id && o.CustomerId == customerId, ct) is { } order
                    ? (CallTopic.Of(order, language, today), order.Terms.ContactPersonId, [.. order.Lines.Select(l => l.ArticleId)])
                    : null;
            case { Kind: DocumentKind.Delivery, Id: var id }:
                return await db.Deliveries.AsNoTracking().Include(d => d.Lines.OrderBy(l => l.Position)).SingleOrDefaultAsync(d => d.Id == id && d.CustomerId == customerId, ct) is { } delivery
                    ? (CallTopic.Of(delivery, language, today), null, [.. delivery.Lines.Select(l => l.ArticleId)])
                    : null;
            case { Kind: DocumentKind.Invoice, Id: var id }:
                return await db.Invoices.AsNoTracking().SingleOrDefaultAsync(i => i.Id == id && i.CustomerId == customerId, ct) is { } invoice
                    ? (CallTopic.Of(invoice, language, today), null, [])
                    : null;
            case { Kind: DocumentKind.Mailing, Id: var id }:
                return await db.Mailings.AsNoTracking().Where(m => m.Id == id && m.Recipients.Any(r => r.CustomerId == customerId)).Select(m => new { m.Title, m.ArticleId }).SingleOrDefaultAsync(ct) is { } mailing
                    ? (CallTopic.OfMailing(id, char.ToLowerInvariant(mailing.Title[0]) + mailing.Title[1..]), null, mailing.ArticleId is { } offered ? [offered] : [])
                    : null;
            case { Kind: DocumentKind.Complaint, Id: var id }:
                return (await db.WholeComplaints(c => c.Id == id && c.CustomerId == customerId, ct)).SingleOrDefault() is { } complaint
                    ? (CallTopic.Of(complaint, language, today), complaint.ContactPersonId, complaint.ArticleId is { } article ? [article] : [])
                    : null;
            case { Kind: DocumentKind.CustomerQuestion, Id: var id }:
                return await db.CustomerQuestions.AsNoTracking().SingleOrDefaultAsync(q => q.Id == id && q.CustomerId == customerId, ct) is { } question
                    ? (CallTopic.Of(question, today), question.ContactPersonId, [])
                    : null;
            default:
                return null;
        }
    }

    /// <summary>
    /// What can't be spoken of with a complaint: a solution that isn't there or that nobody has to agree on, how it went as long as
    /// nothing was done, and how the goods were in a complaint about something else.
    /// </summary>
    /// <param name="db">The firm.</param>
    /// <param name="about">What the call is about; null for nothing.</param>
    /// <param name="ct">Stops the reading.</param>
    public static async Task<IReadOnlyCollection<CallPurpose>> Unspeakable(this FirmDb db, DocumentRef? about, CancellationToken ct)
    {
        if (about is not { Kind: DocumentKind.Complaint, Id: var id } || (await db.WholeComplaints(c => c.Id == id, ct)).SingleOrDefault() is not { } complaint)
            return [];
        var purposes = new List<CallPurpose>();
        if (complaint.Solution is null or { Remedy: Remedy.Reject or Remedy.Apology })
            purposes.Add(CallPurpose.TellSolution);
        if (complaint.ResolvedOn is null)
            purposes.Add(CallPurpose.Aftercare);
        if (complaint.Category is not (ComplaintCategory.Product or ComplaintCategory.WrongDelivery))
            purposes.Add(CallPurpose.AskComplaint);
        return purposes;
    }

    /// <summary>
    /// What is spoken of: an article of the document or what the customer buys most, and one that they never bought, so that they can ask
    /// for it.
    /// </summary>
    private static async Task<IReadOnlyList<LocalizedText>> ArticleNames(this FirmDb db, int customerId, List<int> first, CancellationToken ct)
    {
        var articles = db.Articles.AsNoTracking().Select(a => new
        {
            a.Id,
            a.Name,
            IsFirst = first.Contains(a.Id),
            Bought = db.Orders.Where(o => o.CustomerId == customerId).SelectMany(o => o.Lines).Count(l => l.ArticleId == a.Id),
        });
        var known = await articles.OrderByDescending(a => a.IsFirst).ThenByDescending(a => a.Bought).ThenBy(a => a.Id).Select(a => a.Name).FirstOrDefaultAsync(ct);
        var other = await articles.Where(a => !a.IsFirst && a.Bought == 0).OrderBy(a => ((a.Id * Spread) + (customerId * a.Id)) % SpreadOver).ThenBy(a => a.Id).Select(a => a.Name).FirstOrDefaultAsync(ct);
        return [.. new[] { known, other }.OfType<LocalizedText>()];
    }
}
