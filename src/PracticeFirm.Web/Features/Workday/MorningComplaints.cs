using MediatR;
using Microsoft.EntityFrameworkCore;
using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Firm;
using PracticeFirm.Web.Infrastructure.Dispatch;
using PracticeFirm.Web.Infrastructure.Persistence;

namespace PracticeFirm.Web.Features.Workday;

/// <summary>What came of complaints and proposals when this business day began, read back from the log.</summary>
public static class MorningComplaints
{
    /// <summary>Lines shown.</summary>
    public const int Most = 12;

    [Access(Access.FirmReader)]
    public sealed record Query : IFirmQuery<Model>;

    /// <param name="Count">How much happened.</param>
    /// <param name="Lines">The first of it.</param>
    public sealed record Model(int Count, IReadOnlyList<Line> Lines);

    /// <param name="Document">The complaint or proposal.</param>
    /// <param name="Title">Its number or subject.</param>
    /// <param name="Text">What happened.</param>
    /// <param name="IsLate">True when something that was promised wasn't done.</param>
    public sealed record Line(DocumentRef Document, string Title, string Text, bool IsLate);

    internal sealed class Handler(FirmDb db) : IRequestHandler<Query, Result<Model>>
    {
        private static readonly string[] Kinds =
        [
            "Complaint.Answered", "Complaint.Agreed", "Complaint.Countered", "Complaint.Verified", "Complaint.ColleagueAnswered", "Complaint.ApprovalGiven", "Complaint.Late", "Proposal.Answered",
        ];

        public async Task<Result<Model>> Handle(Query query, CancellationToken ct)
        {
            var happened = await db.Events.AsNoTracking()
                .Where(e => e.ActorId == "" && Kinds.Contains(e.Kind) && e.Outcome == FirmEvent.Done && e.BusinessDay == db.Firms.Select(f => f.BusinessDay).First())
                .OrderBy(e => e.Kind == "Complaint.Late" ? 0 : 1).ThenBy(e => e.Id)
                .Select(e => new { e.Kind, Document = new DocumentRef(e.DocumentKind, e.DocumentId), e.Text })
                .ToListAsync(ct);
            var labels = await db.LabelsOf(happened.Take(Most).Select(h => (DocumentRef?)h.Document), ct);
            return new Model(happened.Count, [.. happened.Take(Most).Select(h => new Line(h.Document, labels.GetValueOrDefault(h.Document)?.Title ?? "", h.Text, h.Kind == "Complaint.Late"))]);
        }
    }
}
