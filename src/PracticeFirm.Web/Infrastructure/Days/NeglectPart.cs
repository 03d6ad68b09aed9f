using Microsoft.EntityFrameworkCore;
using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Contacts;
using PracticeFirm.Domain.Firm;
using PracticeFirm.Domain.Mail;
using PracticeFirm.Domain.Offertes;
using PracticeFirm.Simulation.Actors;
using PracticeFirm.Web.Infrastructure.Dispatch;
using PracticeFirm.Web.Infrastructure.Persistence;

namespace PracticeFirm.Web.Infrastructure.Days;

/// <summary>What was left lying when a day begins: what is looked at, and what is kept of it.</summary>
internal sealed class NeglectPart(FirmDb db, MessageContext context)
{
    /// <summary>What may have been left lying, in a fixed number of round trips.</summary>
    public async Task<NeglectInput> Read(TradingFirm firm, DateOnly next, CancellationToken ct)
    {
        var today = firm.BusinessDay;
        var since = BusinessCalendar.AddWorkingDays(next, -NeglectDay.Patience);

        // What was handled without a word in the log was handled before the learners came.
        var mails = await db.Mails
            .Where(m => m.HandledOn == null || db.Events.Any(e => e.DocumentKind == DocumentKind.Mail && e.DocumentId == m.Id && e.Kind == "Mail.Handled"))
            .Where(m => m.SentOn == since && m.Direction == MailDirection.In && m.CustomerId != null && m.Contains != null && m.InReplyToId == null && m.OwnerId == null
                && !db.Consequences.Any(c => c.FromKind == DocumentKind.Mail && c.FromId == m.Id))
            .Select(m => new
            {
                Mail = m,
                Heard = db.Mails.Any(o => o.CustomerId == m.CustomerId && o.Direction == MailDirection.Out && o.SentOn >= m.SentOn)
                    || db.PhoneCalls.Any(c => c.CustomerId == m.CustomerId && c.StartedAt != null && c.RungOn >= m.SentOn),
            })
            .ToListAsync(ct);
        var questions = await db.CustomerQuestions
            .Where(q => (q.Status == QuestionStatus.New || q.Status == QuestionStatus.LookingUp) && q.PromisedBy >= today && q.PromisedBy < next)
            .ToListAsync(ct);
        var calls = await db.PhoneCalls
            .Where(c => c.RungOn == today && c.Status == CallStatus.Ended && !db.ContactRecords.Any(r => r.PhoneCallId == c.Id))
            .ToListAsync(ct);
        var customerIds = mails.Select(m => m.Mail.CustomerId!.Value).Concat(questions.Select(q => q.CustomerId)).Distinct().ToList();
        var customers = customerIds.Count == 0 ? [] : await db.Customers.AsNoTracking().Include(c => c.Contacts).Where(c => customerIds.Contains(c.Id)).ToDictionaryAsync(c => c.Id, ct);
        var drafts = await db.PlannedEvents.Where(e => e.Kind == PlannedEventKind.FieldDraft && e.HappenedOn == since)
            .Join(db.Offertes, e => e.MadeId!.Value, o => o.Id, (e, o) => o)
            .Where(o => o.Status == OfferteStatus.InReview)
            .ToListAsync(ct);
        return new NeglectInput([.. mails.Select(m => new LeftMail(m.Mail, m.Heard))], questions, calls, customers, drafts);
    }

    /// <summary>Keeps what the log tells of it and what customers wrote.</summary>
    public void Take(NeglectReport report)
    {
        foreach (var moment in report.Moments)
            context.SimulatedEvents[moment] = "";
        db.Mails.AddRange(report.Mails);
    }
}
