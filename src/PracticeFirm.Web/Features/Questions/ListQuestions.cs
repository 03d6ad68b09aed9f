using MediatR;
using Microsoft.EntityFrameworkCore;
using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Contacts;
using PracticeFirm.Web.Infrastructure.Dispatch;
using PracticeFirm.Web.Infrastructure.Persistence;

namespace PracticeFirm.Web.Features.Questions;

/// <summary>The list of questions of customers, those that were promised first on top.</summary>
public static class ListQuestions
{
    /// <summary>Rows on a page.</summary>
    public const int PageSize = 50;

    /// <summary>What has to be answered first.</summary>
    public const string StandardSort = "toegezegd";

    /// <param name="Search">Part of the subject, the question or the customer.</param>
    /// <param name="Status">A status, <c>open</c> or <c>te-laat</c>.</param>
    /// <param name="OwnerId">Who sees to it.</param>
    /// <param name="Sort">Column, with a minus for descending.</param>
    /// <param name="Page">Page, from 1; 0 for everything.</param>
    [Access(Access.FirmReader)]
    public sealed record Query(string? Search = null, string? Status = null, int? OwnerId = null, string? Sort = null, int Page = 1) : IFirmQuery<Model>;

    /// <param name="Rows">The rows of the page.</param>
    /// <param name="Total">How many there are.</param>
    /// <param name="Late">How many of all of them are late.</param>
    /// <param name="Colleagues">To choose from.</param>
    public sealed record Model(IReadOnlyList<Row> Rows, int Total, int Late, IReadOnlyList<Colleague> Colleagues);

    public sealed record Colleague(int Id, string Name);

    public sealed record Row(
        int Id, string Subject, QuestionStatus Status, int CustomerId, string Customer, DateOnly ReceivedOn, DateOnly? PromisedBy, bool Late, bool Learnt, string Owner);

    internal sealed class Handler(FirmDb db) : IRequestHandler<Query, Result<Model>>
    {
        public async Task<Result<Model>> Handle(Query query, CancellationToken ct)
        {
            var found = Filter(query);
            var heads = await db.Employees.AsNoTracking().OrderBy(e => e.Name)
                .Select(e => new
                {
                    e.Id,
                    e.Name,
                    Today = db.Firms.Select(f => f.BusinessDay).First(),
                    Total = found.Count(),
                    Late = found.Count(q => (q.Status == QuestionStatus.New || q.Status == QuestionStatus.LookingUp) && q.PromisedBy < db.Firms.Select(f => f.BusinessDay).First()),
                })
                .ToListAsync(ct);
            var sorted = Sorted(found, query.Sort);
            var page = query.Page == 0 ? sorted : sorted.Skip((query.Page - 1) * PageSize).Take(PageSize);
            var names = heads.ToDictionary(h => h.Id, h => h.Name);
            var rows = await page
                .Select(q => new { Question = q, Customer = db.Customers.Where(c => c.Id == q.CustomerId).Select(c => c.Name).FirstOrDefault() ?? "" })
                .ToListAsync(ct);
            return new Model(
                [
                    .. rows.Select(r => new Row(
                        r.Question.Id, r.Question.Subject, r.Question.Status, r.Question.CustomerId, r.Customer, r.Question.ReceivedOn, r.Question.PromisedBy,
                        r.Question.IsLate(heads[0].Today), r.Question.Known is not null, names.GetValueOrDefault(r.Question.OwnerId, ""))),
                ],
                heads[0].Total, heads[0].Late, [.. heads.Select(h => new Colleague(h.Id, h.Name))]);
        }

        private IQueryable<CustomerQuestion> Filter(Query query)
        {
            var found = db.CustomerQuestions.AsNoTracking();
            if (query.Status is "open" or "te-laat")
                found = found.Where(q => q.Status == QuestionStatus.New || q.Status == QuestionStatus.LookingUp);
            else if (Enum.TryParse<QuestionStatus>(query.Status, ignoreCase: true, out var status))
                found = found.Where(q => q.Status == status);
            if (query.Status == "te-laat")
                found = found.Where(q => q.PromisedBy < db.Firms.Select(f => f.BusinessDay).First());
            if (query.OwnerId is { } owner)
                found = found.Where(q => q.OwnerId == owner);
            if (!string.IsNullOrWhiteSpace(query.Search))
            {
                var pattern = LikePattern.Contains(query.Search);
                found = found.Where(q =>
                    EF.Functions.Like(q.Subject, pattern, LikePattern.Escape) || EF.Functions.Like(q.Question, pattern, LikePattern.Escape)
                    || db.Customers.Any(c => c.Id == q.CustomerId && EF.Functions.Like(c.Name, pattern, LikePattern.Escape)));
            }

            return found;
        }

        private IQueryable<CustomerQuestion> Sorted(IQueryable<CustomerQuestion> found, string? sort)
        {
            var (column, descending) = Components.ListQuery.SortOf(sort, StandardSort);
            return column switch
            {
                "onderwerp" => found.By(q => q.Subject, descending).ThenBy(q => q.Id),
                "klant" => found.By(q => db.Customers.Where(c => c.Id == q.CustomerId).Select(c => c.Name).FirstOrDefault(), descending).ThenBy(q => q.Id),
                "ontvangen" => found.By(q => q.ReceivedOn, descending).ThenBy(q => q.Id),
                _ => descending
                    ? found.OrderByDescending(q => q.PromisedBy).ThenByDescending(q => q.Id)
                    : found.OrderBy(q => q.Status == QuestionStatus.New || q.Status == QuestionStatus.LookingUp ? 0 : 1).ThenByDescending(q => q.ClosedOn).ThenBy(q => q.PromisedBy == null).ThenBy(q => q.PromisedBy).ThenByDescending(q => q.Id),
            };
        }
    }
}
