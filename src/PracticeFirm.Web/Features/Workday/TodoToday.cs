using MediatR;
using Microsoft.EntityFrameworkCore;
using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Contacts;
using PracticeFirm.Domain.Firm;
using PracticeFirm.Domain.Offertes;
using PracticeFirm.Web.Infrastructure.Dispatch;
using PracticeFirm.Web.Infrastructure.Persistence;

namespace PracticeFirm.Web.Features.Workday;

/// <summary>What waits for somebody today: requests without an offerte, tasks that are due, articles to buy.</summary>
public static class TodoToday
{
    /// <summary>Lines shown of each kind.</summary>
    public const int Most = 6;

    [Access(Access.FirmReader)]
    public sealed record Query : IFirmQuery<Model>;

    /// <param name="Day">The firm's date.</param>
    /// <param name="Requests">The newest requests nobody has started on.</param>
    /// <param name="RequestCount">How many there are.</param>
    /// <param name="Tasks">Tasks due today or late, the oldest first.</param>
    /// <param name="TaskCount">How many there are.</param>
    /// <param name="UnderMinimum">Articles of which less is free than the minimum.</param>
    /// <param name="TeacherMovesDay">Whether the teacher starts the next day.</param>
    /// <param name="DayStarted">True when this day was started here, and isn't the first day of the firm: there is a morning to look back at.</param>
    public sealed record Model(DateOnly Day, IReadOnlyList<Request> Requests, int RequestCount, IReadOnlyList<DueTask> Tasks, int TaskCount, int UnderMinimum, bool TeacherMovesDay,
        bool DayStarted);

    public sealed record Request(int Id, string Subject, string Customer, DateOnly ReceivedOn);

    public sealed record DueTask(int Id, string Subject, DateOnly DueOn, string Owner, string? Customer, DocumentRef? About, Urgency Urgency, TimeOnly? At);

    internal sealed class Handler(FirmDb db, MessageContext context) : IRequestHandler<Query, Result<Model>>
    {
        public async Task<Result<Model>> Handle(Query query, CancellationToken ct)
        {
            var head = await db.Firms.AsNoTracking()
                .Select(f => new
                {
                    f.BusinessDay,
                    Requests = db.QuoteRequests.Count(r => r.Status == RequestStatus.New),
                    Tasks = db.FollowUps.Count(t => t.DoneOn == null && t.DueOn <= f.BusinessDay),
                    DayStarted = db.Events.Any(e => e.DocumentKind == DocumentKind.Firm && e.Kind == TradingFirm.DayStarted && e.BusinessDay == f.BusinessDay),
                    UnderMinimum = db.Stock.Count(s => db.Articles.Any(a => a.Id == s.ArticleId && s.OnHand - s.Reserved < a.ReorderLevel)),
                })
                .SingleAsync(ct);
            var requests = await db.QuoteRequests.AsNoTracking()
                .Where(r => r.Status == RequestStatus.New)
                .OrderByDescending(r => r.ReceivedOn).ThenByDescending(r => r.Id)
                .Take(Most)
                .Select(r => new Request(r.Id, r.Subject, db.Customers.Where(c => c.Id == r.CustomerId).Select(c => c.Name).First(), r.ReceivedOn))
                .ToListAsync(ct);
            var tasks = await db.FollowUps.AsNoTracking()
                .Where(t => t.DoneOn == null && t.DueOn <= head.BusinessDay)
                .OrderBy(t => t.DueOn).ThenBy(t => t.Id)
                .Take(Most)
                .Select(t => new
                {
                    t.Id,
                    t.Subject,
                    t.DueOn,
                    t.StartsAt,
                    Owner = db.Employees.Where(e => e.Id == t.OwnerId).Select(e => e.Name).FirstOrDefault() ?? "",
                    Customer = db.Customers.Where(c => c.Id == t.CustomerId).Select(c => c.Name).FirstOrDefault(),
                    About = t.AboutKind == null || t.AboutId == null ? (DocumentRef?)null : new DocumentRef(t.AboutKind.Value, t.AboutId.Value),
                })
                .ToListAsync(ct);
            return new Model(
                head.BusinessDay,
                requests,
                head.Requests,
                [.. tasks.Select(t => new DueTask(t.Id, t.Subject, t.DueOn, t.Owner, t.Customer, t.About, Urgencies.Of(t.DueOn, head.BusinessDay), t.StartsAt))],
                head.Tasks,
                head.UnderMinimum,
                context.Access is { TeacherMovesDay: true },
                head.DayStarted);
        }
    }
}
