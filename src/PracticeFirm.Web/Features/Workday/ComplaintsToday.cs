using MediatR;
using Microsoft.EntityFrameworkCore;
using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Complaints;
using PracticeFirm.Web.Infrastructure.Dispatch;
using PracticeFirm.Web.Infrastructure.Persistence;

namespace PracticeFirm.Web.Features.Workday;

/// <summary>The complaints that ask something of us today, those that are late first.</summary>
public static class ComplaintsToday
{
    /// <summary>Lines shown.</summary>
    public const int Most = 6;

    [Access(Access.FirmReader)]
    public sealed record Query : IFirmQuery<Model>;

    /// <param name="Open">Complaints that are not closed.</param>
    /// <param name="Late">Those in which something should have been done before today.</param>
    /// <param name="Lines">The first that wait for us.</param>
    public sealed record Model(int Open, int Late, IReadOnlyList<Line> Lines);

    public sealed record Line(int Id, string Number, string Subject, string Customer, ComplaintWait WaitsFor, DateOnly? DueOn, bool IsLate);

    internal sealed class Handler(FirmDb db) : IRequestHandler<Query, Result<Model>>
    {
        public async Task<Result<Model>> Handle(Query query, CancellationToken ct)
        {
            var today = await db.Firms.AsNoTracking().Select(f => f.BusinessDay).SingleAsync(ct);
            var open = db.Complaints.AsNoTracking().Where(c => c.Status != ComplaintStatus.Closed);
            var count = await open.GroupBy(_ => 1).Select(all => new { Open = all.Count(), Late = all.Count(c => c.DueOn < today) }).SingleOrDefaultAsync(ct);
            var lines = await open
                .Where(c => c.DueOn < today
                    || (c.WaitsFor != ComplaintWait.CustomerAnswer && c.WaitsFor != ComplaintWait.CustomerDecision && c.WaitsFor != ComplaintWait.Colleague
                        && c.WaitsFor != ComplaintWait.Approval && c.WaitsFor != ComplaintWait.Document && (c.WaitsFor != ComplaintWait.Aftercare || c.DueOn <= today)))
                .OrderBy(c => c.DueOn).ThenBy(c => c.Id).Take(Most)
                .Select(c => new Line(
                    c.Id, c.Number, c.Subject, db.Customers.Where(x => x.Id == c.CustomerId).Select(x => x.Name).FirstOrDefault() ?? "", c.WaitsFor, c.DueOn, c.DueOn < today))
                .ToListAsync(ct);
            return new Model(count?.Open ?? 0, count?.Late ?? 0, lines);
        }
    }
}
