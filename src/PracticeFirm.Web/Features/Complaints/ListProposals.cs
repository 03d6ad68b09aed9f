using MediatR;
using Microsoft.EntityFrameworkCore;
using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Complaints;
using PracticeFirm.Web.Infrastructure.Dispatch;
using PracticeFirm.Web.Infrastructure.Persistence;

namespace PracticeFirm.Web.Features.Complaints;

/// <summary>The list of verbetervoorstellen: search, filter, sorting, a page at a time.</summary>
public static class ListProposals
{
    /// <summary>Rows on a page.</summary>
    public const int PageSize = 50;

    /// <summary>The newest first.</summary>
    public const string StandardSort = "-datum";

    /// <param name="Search">Part of the subject or the author.</param>
    /// <param name="Status">A status.</param>
    /// <param name="Sort">Column, with a minus for descending.</param>
    /// <param name="Page">Page, from 1; 0 for everything.</param>
    [Access(Access.FirmReader)]
    public sealed record Query(string? Search = null, string? Status = null, string? Sort = null, int Page = 1) : IFirmQuery<Model>;

    public sealed record Model(IReadOnlyList<Row> Rows, int Total);

    public sealed record Row(int Id, string Subject, ProposalArea Area, ProposalStatus Status, string Author, DateOnly CreatedOn, DateOnly? SubmittedOn, int Facts, Money Saving, Money Cost);

    internal sealed class Handler(FirmDb db) : IRequestHandler<Query, Result<Model>>
    {
        public async Task<Result<Model>> Handle(Query query, CancellationToken ct)
        {
            var found = db.ImprovementProposals.AsNoTracking();
            if (Enum.TryParse<ProposalStatus>(query.Status, ignoreCase: true, out var status))
                found = found.Where(p => p.Status == status);
            if (!string.IsNullOrWhiteSpace(query.Search))
            {
                var pattern = LikePattern.Contains(query.Search);
                found = found.Where(p => EF.Functions.Like(p.Subject, pattern, LikePattern.Escape) || db.Employees.Any(e => e.Id == p.AuthorId && EF.Functions.Like(e.Name, pattern, LikePattern.Escape)));
            }

            var total = await found.CountAsync(ct);
            var (column, descending) = Components.ListQuery.SortOf(query.Sort, StandardSort);
            var sorted = column switch
            {
                "onderwerp" => found.By(p => p.Subject, descending).ThenBy(p => p.Id),
                "besparing" => found.By(p => p.Saving.Cents, descending).ThenBy(p => p.Id),
                "kosten" => found.By(p => p.Cost.Cents, descending).ThenBy(p => p.Id),
                _ => found.By(p => p.CreatedOn, descending).ThenByDescending(p => p.Id),
            };
            var page = query.Page == 0 ? sorted : sorted.Skip((query.Page - 1) * PageSize).Take(PageSize);
            var rows = await page
                .Select(p => new Row(
                    p.Id, p.Subject, p.Area, p.Status, db.Employees.Where(e => e.Id == p.AuthorId).Select(e => e.Name).FirstOrDefault() ?? "", p.CreatedOn, p.SubmittedOn, p.Facts.Count, p.Saving, p.Cost))
                .ToListAsync(ct);
            return new Model(rows, total);
        }
    }
}
