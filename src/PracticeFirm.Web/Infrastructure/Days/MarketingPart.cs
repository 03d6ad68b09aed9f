using Microsoft.EntityFrameworkCore;
using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Firm;
using PracticeFirm.Domain.Marketing;
using PracticeFirm.Domain.Orders;
using PracticeFirm.Simulation.Actors;
using PracticeFirm.Web.Infrastructure.Dispatch;
using PracticeFirm.Web.Infrastructure.Persistence;

namespace PracticeFirm.Web.Infrastructure.Days;

/// <summary>The part of a business day that is about mailings and surveys.</summary>
internal sealed class MarketingPart(FirmDb db, MessageContext context)
{
    /// <summary>What runs: two round trips on a day without mailings and surveys, at most nine however much is going on.</summary>
    public async Task<MarketingInput> Read(TradingFirm firm, DateOnly next, CancellationToken ct)
    {
        var mailings = await db.Mailings.Include(m => m.Recipients).Where(m => m.Status == MailingStatus.Sent).OrderBy(m => m.Id).ToListAsync(ct);
        var surveys = await db.Surveys.Include(s => s.Invitations).Where(s => s.Status == SurveyStatus.Running).OrderBy(s => s.Id).ToListAsync(ct);
        if (mailings.Count == 0 && surveys.Count == 0)
            return MarketingInput.None;
        var input = MarketingInput.None with { Mailings = mailings, Surveys = surveys };
        if (mailings.Count > 0)
            input = await WithReaders(input, ct);
        if (surveys.Count > 0)
            input = input with { Service = await Service(surveys, ct) };
        var acting = MarketingDay.Acting(input, firm, next);
        return acting.Count == 0 ? input : input with { Customers = await db.Customers.Include(c => c.Contacts).Where(c => acting.Contains(c.Id)).ToDictionaryAsync(c => c.Id, ct) };
    }

    /// <summary>Keeps what came in, under the names of those who wrote.</summary>
    public async Task Take(MarketingReport report, DateOnly day, CancellationToken ct)
    {
        foreach (var aggregate in report.Mailings.Concat<Aggregate>(report.Surveys))
            context.Simulated[aggregate] = "";
        foreach (var customer in report.OptedOut)
            context.Simulated[customer] = customer.Name;
        foreach (var asked in report.Requests)
            context.Simulated[asked.Request] = asked.By;
        db.QuoteRequests.AddRange(report.Requests.Select(r => r.Request));
        db.Mails.AddRange(report.Mails.Select(m => m.Mail));
        var questions = report.Mails.Where(m => m.IsQuestion).ToList();
        if (report.Requests.Count == 0 && questions.Count == 0)
            return;

        // A mailing remembers what came of it, which has its number only once it is saved.
        await db.SaveChangesAsync(ct);
        foreach (var (mailing, request, _) in report.Requests)
        {
            var asked = new DocumentRef(DocumentKind.QuoteRequest, request.Id);
            mailing.AskWith(request.CustomerId, asked);
            db.Consequences.Add(Consequence.Of(new DocumentRef(DocumentKind.Mailing, mailing.Id), asked, day));
        }

        foreach (var (mailing, mail, _) in questions)
            mailing.AskWith(mail.CustomerId!.Value, new DocumentRef(DocumentKind.Mail, mail.Id));
    }

    // What the mailings offer, how their readers bought before, what they were mailed before, and what they ordered since.
    private async Task<MarketingInput> WithReaders(MarketingInput input, CancellationToken ct)
    {
        var readers = input.Mailings.SelectMany(m => m.Recipients).Select(r => r.CustomerId).Distinct().ToList();
        var articleIds = input.Mailings.Select(m => m.ArticleId).OfType<int>().Distinct().ToList();
        var first = input.Mailings.Min(m => m.SentOn!.Value);
        var goods = articleIds.Count == 0 ? [] : await db.Articles.AsNoTracking().Where(a => articleIds.Contains(a.Id)).ToListAsync(ct);
        var groupIds = goods.Select(a => a.GroupId).Distinct().ToList();
        var bought = groupIds.Count == 0 ? [] : await db.Articles.AsNoTracking()
            .Where(a => groupIds.Contains(a.GroupId))
            .Join(db.Set<OrderLine>(), a => a.Id, l => l.ArticleId, (a, l) => new { a.GroupId, l.ArticleId, OrderId = EF.Property<int>(l, "OrderId") })
            .Join(db.Orders.Where(o => o.ConfirmedOn != null && readers.Contains(o.CustomerId)), l => l.OrderId, o => o.Id,
                (l, o) => new { o.CustomerId, l.ArticleId, l.GroupId, First = o.ConfirmedOn!.Value })
            .ToListAsync(ct);
        var firsts = await db.Orders.AsNoTracking()
            .Where(o => o.ConfirmedOn != null && readers.Contains(o.CustomerId))
            .GroupBy(o => o.CustomerId)
            .Select(g => new { CustomerId = g.Key, First = g.Min(o => o.ConfirmedOn!.Value) })
            .ToDictionaryAsync(g => g.CustomerId, g => g.First, ct);
        var mailed = await db.Mailings.AsNoTracking().Where(m => m.SentOn != null)
            .SelectMany(m => m.Recipients, (m, r) => new { m.Id, On = m.SentOn!.Value, r.CustomerId, r.OptedOutOn, Again = db.Customers.Any(c => c.Id == r.CustomerId && c.MailConsentOn != null) })
            .Where(x => readers.Contains(x.CustomerId))
            .ToListAsync(ct);
        var orders = await db.Orders.AsNoTracking()
            .Where(o => o.ConfirmedOn >= first && readers.Contains(o.CustomerId))
            .Select(o => new { o.Id, o.CustomerId, On = o.ConfirmedOn!.Value, o.NetTotal.Cents, Articles = o.Lines.Select(l => l.ArticleId).ToList() })
            .ToListAsync(ct);

        var boughtBy = bought.ToLookup(b => b.CustomerId);
        var mailedTo = mailed.ToLookup(m => m.CustomerId);
        var buyers = new Dictionary<(int, int), BuyingProfile>();
        foreach (var mailing in input.Mailings)
        {
            var (sent, lately) = (mailing.SentOn!.Value, mailing.SentOn!.Value.AddDays(-BuyingProfile.LatelyDays));
            foreach (var reader in mailing.Recipients.Select(r => r.CustomerId))
            {
                var before = boughtBy[reader].Where(b => b.First <= sent).ToList();
                var others = mailedTo[reader].Where(m => m.Id != mailing.Id && m.On <= sent).ToList();
                buyers[(mailing.Id, reader)] = new BuyingProfile(
                    before.Select(b => b.ArticleId).ToHashSet(), before.Select(b => b.GroupId).ToHashSet(), others.Count(m => m.On >= lately), others.Exists(m => m.OptedOutOn <= sent && !m.Again),
                    firsts.TryGetValue(reader, out var since) && since <= sent);
            }
        }

        return input with
        {
            Goods = goods.ToDictionary(a => a.Id, a => new OfferedGoods(a.Id, a.Name, a.PackSize, new OfferedArticle(a.GroupId, a.Cost, a.ListPrice))),
            Buyers = buyers,
            Orders = [.. orders.Select(o => new OrderPlaced(o.Id, o.CustomerId, o.On, new Money(o.Cents), o.Articles))],
        };
    }

    // What those who still have to answer went through before they were asked; in one round trip.
    private async Task<IReadOnlyDictionary<int, ServiceFacts>> Service(IReadOnlyList<Survey> surveys, CancellationToken ct)
    {
        var asked = surveys.SelectMany(s => s.Invitations).Where(i => i.AnsweredOn is null).Select(i => i.CustomerId).Distinct().ToList();
        var through = surveys.Min(s => s.SentOn);
        var since = through.AddDays(-ServiceFacts.Days);
        return await db.Customers.AsNoTracking()
            .Where(c => asked.Contains(c.Id))
            .Select(c => new
            {
                c.Id,
                Late = db.Deliveries.Count(d => d.CustomerId == c.Id && d.ShippedOn >= since && d.ShippedOn <= through && d.ShippedOn > d.Plan.PlannedOn),
                Partly = db.Deliveries.Count(d => d.CustomerId == c.Id && d.ShippedOn >= since && d.ShippedOn <= through && d.Lines.Any(l => l.Backorder > 0)),
                Returns = db.Returns.Count(r => r.CustomerId == c.Id && r.RequestedOn >= since && r.RequestedOn <= through),
            })
            .ToDictionaryAsync(c => c.Id, c => new ServiceFacts(c.Late, c.Partly, c.Returns), ct);
    }
}
