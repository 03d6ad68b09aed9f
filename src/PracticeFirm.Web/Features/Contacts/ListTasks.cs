using MediatR;
using Microsoft.EntityFrameworkCore;
using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Contacts;
using PracticeFirm.Web.Infrastructure.Dispatch;
using PracticeFirm.Web.Infrastructure.Persistence;

namespace PracticeFirm.Web.Features.Contacts;

/// <summary>Tasks: the open ones by the day they are due, or the done ones, newest first.</summary>
public static class ListTasks
{
    /// <summary>Rows on a page.</summary>
    public const int PageSize = 50;

    /// <param name="Done">True for what was done, false for what is still open.</param>
    /// <param name="OwnerId">Whose tasks; null for everybody's.</param>
    /// <param name="Page">From 1.</param>
    [Access(Access.FirmReader)]
    public sealed record Query(bool Done = false, int? OwnerId = null, int Page = 1) : IFirmQuery<Model>;

    /// <param name="Rows">The tasks on this page.</param>
    /// <param name="Total">How many there are on all pages.</param>
    /// <param name="Late">How many of all of them are late; 0 among the done ones.</param>
    /// <param name="Me">Who the sender is in the firm; null for a reader.</param>
    /// <param name="Colleagues">To choose from.</param>
    public sealed record Model(IReadOnlyList<Row> Rows, int Total, int Late, int? Me, IReadOnlyList<Colleague> Colleagues);

    public sealed record Colleague(int Id, string Name);

    public sealed record Row(
        int Id, string Subject, DateOnly DueOn, DateOnly? DoneOn, string? Outcome, int OwnerId, string Owner,
        int? CustomerId, string? Customer, DocumentRef? About, string? AboutTitle, Urgency Urgency);

    internal sealed class Handler(FirmDb db, Actor actor) : IRequestHandler<Query, Result<Model>>
    {
        public async Task<Result<Model>> Handle(Query query, CancellationToken ct)
        {
            var found = db.FollowUps.AsNoTracking().Where(f => query.Done ? f.DoneOn != null : f.DoneOn == null);
            if (query.OwnerId is { } owner)
                found = found.Where(f => f.OwnerId == owner);
            // One round trip for the colleagues and the counts; a firm has always colleagues.
            var heads = await db.Employees.AsNoTracking()
                .OrderBy(e => e.Name)
                .Select(e => new
                {
                    e.Id,
                    e.Name,
                    BusinessDay = db.Firms.Select(f => f.BusinessDay).First(),
                    Total = found.Count(),
                    Late = found.Count(f => f.DoneOn == null && f.DueOn < db.Firms.Select(x => x.BusinessDay).First()),
                })
                .ToListAsync(ct);
            var head = heads[0];
            var sorted = query.Done ? found.OrderByDescending(f => f.DoneOn).ThenByDescending(f => f.Id) : found.OrderBy(f => f.DueOn).ThenBy(f => f.Id);
            var rows = await sorted
                .Skip((Math.Max(1, query.Page) - 1) * PageSize)
                .Take(PageSize)
                .Select(f => new
                {
                    f.Id,
                    f.Subject,
                    f.DueOn,
                    f.DoneOn,
                    f.Outcome,
                    f.OwnerId,
                    Owner = db.Employees.Where(e => e.Id == f.OwnerId).Select(e => e.Name).FirstOrDefault(),
                    f.CustomerId,
                    Customer = db.Customers.Where(c => c.Id == f.CustomerId).Select(c => c.Name).FirstOrDefault(),
                    About = f.AboutKind == null || f.AboutId == null ? (DocumentRef?)null : new DocumentRef(f.AboutKind.Value, f.AboutId.Value),
                })
                .ToListAsync(ct);
            var labels = await db.LabelsOf(rows.Select(r => r.About), ct);
            return new Model(
                [.. rows.Select(r => new Row(
                    r.Id, r.Subject, r.DueOn, r.DoneOn, r.Outcome, r.OwnerId, r.Owner ?? "", r.CustomerId, r.Customer, r.About,
                    r.About is { } about ? labels.GetValueOrDefault(about)?.Title : null, Urgencies.Of(r.DueOn, head.BusinessDay)))],
                head.Total,
                head.Late,
                actor.EmployeeId,
                [.. heads.Select(e => new Colleague(e.Id, e.Name))]);
        }
    }
}
