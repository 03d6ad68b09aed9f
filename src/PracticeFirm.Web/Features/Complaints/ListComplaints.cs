using MediatR;
using Microsoft.EntityFrameworkCore;
using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Complaints;
using PracticeFirm.Web.Infrastructure.Dispatch;
using PracticeFirm.Web.Infrastructure.Persistence;

namespace PracticeFirm.Web.Features.Complaints;

/// <summary>The list of complaints: search, filters, sorting, a page at a time, and what their solutions cost.</summary>
public static class ListComplaints
{
    /// <summary>Rows on a page.</summary>
    public const int PageSize = 50;

    /// <summary>The newest first.</summary>
    public const string StandardSort = "-nummer";

    /// <param name="Search">Part of number, subject, customer, order or article.</param>
    /// <param name="Status">A status, <c>open</c> for all that is not closed.</param>
    /// <param name="Cause">A cause.</param>
    /// <param name="Late">Only those in which something should have been done before today.</param>
    /// <param name="OwnerId">Of one colleague.</param>
    /// <param name="CustomerId">Of one customer.</param>
    /// <param name="Sort">Column, with a minus for descending.</param>
    /// <param name="Page">Page, from 1; 0 for everything.</param>
    [Access(Access.FirmReader)]
    public sealed record Query(
        string? Search = null, string? Status = null, string? Cause = null, bool Late = false, int? OwnerId = null, int? CustomerId = null, string? Sort = null, int Page = 1) : IFirmQuery<Model>;

    /// <param name="Rows">The rows of the page.</param>
    /// <param name="Total">How many there are.</param>
    /// <param name="Cost">What the solutions of all of them cost, excluding VAT.</param>
    /// <param name="Today">The firm's date.</param>
    /// <param name="Owners">Colleagues who see to complaints, to choose from.</param>
    public sealed record Model(IReadOnlyList<Row> Rows, int Total, Money Cost, DateOnly Today, IReadOnlyList<Owner> Owners);

    public sealed record Owner(int Id, string Name);

    public sealed record Row(
        int Id, string Number, ComplaintStatus Status, ComplaintWait WaitsFor, int CustomerId, string CustomerName, string Subject, ComplaintCategory Category, ComplaintCause? Cause,
        DateOnly ReceivedOn, DateOnly? DueOn, string OwnerName, Money Cost, int? Satisfaction, string? OrderNumber, string Article);

    internal sealed class Handler(FirmDb db) : IRequestHandler<Query, Result<Model>>
    {
        public async Task<Result<Model>> Handle(Query query, CancellationToken ct)
        {
            var found = Filter(query);
            var around = await db.Firms.AsNoTracking().Select(f => new
            {
                f.BusinessDay,
                Total = found.Count(),
                Cents = found.Sum(c => c.Cost.Cents),
            }).SingleAsync(ct);
            var owners = await db.Employees.AsNoTracking().Where(e => db.Complaints.Any(c => c.OwnerId == e.Id)).OrderBy(e => e.Name).Select(e => new Owner(e.Id, e.Name)).ToListAsync(ct);
            var sorted = Sorted(found, query.Sort);
            var page = query.Page == 0 ? sorted : sorted.Skip((query.Page - 1) * PageSize).Take(PageSize);
            var rows = await page
                .Select(c => new Row(
                    c.Id, c.Number, c.Status, c.WaitsFor, c.CustomerId, db.Customers.Where(x => x.Id == c.CustomerId).Select(x => x.Name).FirstOrDefault() ?? "", c.Subject, c.Category, c.Cause,
                    c.ReceivedOn, c.DueOn, db.Employees.Where(e => e.Id == c.OwnerId).Select(e => e.Name).FirstOrDefault() ?? "", c.Cost, c.Satisfaction, c.OrderNumber, c.Article))
                .ToListAsync(ct);
            return new Model(rows, around.Total, new Money(around.Cents), around.BusinessDay, owners);
        }

        private IQueryable<Complaint> Filter(Query query)
        {
            var found = db.Complaints.AsNoTracking();
            if (query.Status == "open")
                found = found.Where(c => c.Status != ComplaintStatus.Closed);
            else if (Enum.TryParse<ComplaintStatus>(query.Status, ignoreCase: true, out var status))
                found = found.Where(c => c.Status == status);
            if (Enum.TryParse<ComplaintCause>(query.Cause, ignoreCase: true, out var cause))
                found = found.Where(c => c.Cause == cause);
            if (query.Late)
                found = found.Where(c => c.DueOn < db.Firms.Select(f => f.BusinessDay).First());
            if (query.OwnerId is { } owner)
                found = found.Where(c => c.OwnerId == owner);
            if (query.CustomerId is { } customer)
                found = found.Where(c => c.CustomerId == customer);
            if (!string.IsNullOrWhiteSpace(query.Search))
            {
                var pattern = LikePattern.Contains(query.Search);
                found = found.Where(c =>
                    EF.Functions.Like(c.Number, pattern, LikePattern.Escape) || EF.Functions.Like(c.Subject, pattern, LikePattern.Escape)
                    || EF.Functions.Like(c.OrderNumber!, pattern, LikePattern.Escape) || EF.Functions.Like(c.Article, pattern, LikePattern.Escape)
                    || db.Customers.Any(x => x.Id == c.CustomerId && EF.Functions.Like(x.Name, pattern, LikePattern.Escape)));
            }

            return found;
        }

        private IQueryable<Complaint> Sorted(IQueryable<Complaint> found, string? sort)
        {
            var (column, descending) = Components.ListQuery.SortOf(sort, StandardSort);
            return column switch
            {
                "klant" => found.By(c => db.Customers.Where(x => x.Id == c.CustomerId).Select(x => x.Name).FirstOrDefault(), descending).ThenBy(c => c.Id),
                "onderwerp" => found.By(c => c.Subject, descending).ThenBy(c => c.Id),
                "ontvangen" => found.By(c => c.ReceivedOn, descending).ThenBy(c => c.Id),
                "uiterlijk" => found.By(c => c.DueOn, descending).ThenBy(c => c.Id),
                "kosten" => found.By(c => c.Cost.Cents, descending).ThenBy(c => c.Id),
                _ => found.By(c => c.Number, descending),
            };
        }
    }
}
