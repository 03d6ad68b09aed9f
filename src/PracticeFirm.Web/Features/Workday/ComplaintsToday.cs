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
            var open = db.Complaints.AsNoTracking().Where(c => c.Status != ComplaintStatus.Closed);
            var counts = await db.Firms.AsNoTracking().Select(f => new { Open = open.Count(), Late = open.Count(c => c.DueOn < f.BusinessDay) }).SingleAsync(ct);
            var lines = await open
                .Select(c => new { Complaint = c, Today = db.Firms.Select(f => f.BusinessDay).First() })
                .Where(x => x.Complaint.DueOn < x.Today
                    || (x.Complaint.WaitsFor != ComplaintWait.CustomerAnswer && x.Complaint.WaitsFor != ComplaintWait.CustomerDecision && x.Complaint.WaitsFor != ComplaintWait.Colleague
                        && x.Complaint.WaitsFor != ComplaintWait.Approval && x.Complaint.WaitsFor != ComplaintWait.Document
                        && (x.Complaint.WaitsFor != ComplaintWait.Aftercare || x.Complaint.DueOn <= x.Today)))
                .OrderBy(x => x.Complaint.DueOn).ThenBy(x => x.Complaint.Id).Take(Most)
                .Select(x => new Line(
                    x.Complaint.Id, x.Complaint.Number, x.Complaint.Subject, db.Customers.Where(c => c.Id == x.Complaint.CustomerId).Select(c => c.Name).FirstOrDefault() ?? "",
                    x.Complaint.WaitsFor, x.Complaint.DueOn, x.Complaint.DueOn < x.Today))
                .ToListAsync(ct);
            return new Model(counts.Open, counts.Late, lines);
        }
    }
}
