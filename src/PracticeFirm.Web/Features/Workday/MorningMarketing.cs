using MediatR;
using Microsoft.EntityFrameworkCore;
using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Firm;
using PracticeFirm.Web.Infrastructure.Dispatch;
using PracticeFirm.Web.Infrastructure.Persistence;

namespace PracticeFirm.Web.Features.Workday;

/// <summary>What mailings and surveys brought when this business day began, read back from the log.</summary>
public static class MorningMarketing
{
    [Access(Access.FirmReader)]
    public sealed record Query : IFirmQuery<Model>;

    /// <param name="Lines">What happened to each of them.</param>
    public sealed record Model(IReadOnlyList<Line> Lines);

    /// <param name="Document">The mailing, the survey, or the customer who opted out.</param>
    /// <param name="Title">Its number or name.</param>
    /// <param name="Text">What happened.</param>
    public sealed record Line(DocumentRef Document, string Title, string Text);

    internal sealed class Handler(FirmDb db) : IRequestHandler<Query, Result<Model>>
    {
        private static readonly string[] Kinds = ["Mailing.Reactions", "Mailing.Closed", "Survey.Answered", "Survey.Closed", "Customer.OptedOut"];

        public async Task<Result<Model>> Handle(Query query, CancellationToken ct)
        {
            var happened = await db.Events.AsNoTracking()
                .Where(e => e.ActorId == "" && Kinds.Contains(e.Kind) && e.Outcome == FirmEvent.Done && e.BusinessDay == db.Firms.Select(f => f.BusinessDay).First())
                .OrderBy(e => e.Id)
                .Select(e => new { Document = new DocumentRef(e.DocumentKind, e.DocumentId), e.Text })
                .ToListAsync(ct);
            var labels = await db.LabelsOf(happened.Select(h => (DocumentRef?)h.Document), ct);
            return new Model([.. happened.Select(h => new Line(h.Document, labels.GetValueOrDefault(h.Document)?.Title ?? "", h.Text))]);
        }
    }
}
