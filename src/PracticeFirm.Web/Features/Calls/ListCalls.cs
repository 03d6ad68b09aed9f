using MediatR;
using Microsoft.EntityFrameworkCore;
using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Contacts;
using PracticeFirm.Web.Infrastructure.Dispatch;
using PracticeFirm.Web.Infrastructure.Persistence;

namespace PracticeFirm.Web.Features.Calls;

/// <summary>The telephone: calls that wait, go on, were missed and are done.</summary>
public static class ListCalls
{
    /// <summary>Rows on a page.</summary>
    public const int PageSize = 50;

    /// <summary>The newest first.</summary>
    public const string StandardSort = "-datum";

    /// <param name="Search">Part of the name of the customer.</param>
    /// <param name="Status"><c>wacht</c> for who waits, <c>bezig</c>, <c>gemist</c>, <c>klaar</c>, or <c>vastleggen</c> for what was not written down.</param>
    /// <param name="Direction">In or out.</param>
    /// <param name="CustomerId">With one customer.</param>
    /// <param name="Sort">Column, with a minus for descending.</param>
    /// <param name="Page">Page, from 1; 0 for everything.</param>
    [Access(Access.FirmReader)]
    public sealed record Query(string? Search = null, string? Status = null, string? Direction = null, int? CustomerId = null, string? Sort = null, int Page = 1) : IFirmQuery<Model>;

    /// <param name="Rows">The rows of the page.</param>
    /// <param name="Total">How many there are.</param>
    /// <param name="Waiting">Who waits for an answer, in the whole list.</param>
    public sealed record Model(IReadOnlyList<Row> Rows, int Total, int Waiting);

    public sealed record Row(
        int Id, CallStatus Status, ContactDirection Direction, CallPurpose Purpose, int CustomerId, string Customer, string? Contact, DateOnly RungOn, TimeOnly RungAt, int Minutes,
        CallEnd? End, string? Employee, int? RecordId);

    internal sealed class Handler(FirmDb db) : IRequestHandler<Query, Result<Model>>
    {
        public async Task<Result<Model>> Handle(Query query, CancellationToken ct)
        {
            var found = Filter(query);
            var counts = await db.Firms.AsNoTracking()
                .Select(f => new { Total = found.Count(), Waiting = db.PhoneCalls.Count(c => c.Status == CallStatus.Ringing || c.Status == CallStatus.Waiting) })
                .SingleAsync(ct);
            var sorted = Sorted(found, query.Sort);
            var rows = await (query.Page == 0 ? sorted : sorted.Skip((query.Page - 1) * PageSize).Take(PageSize))
                .Select(c => new
                {
                    Call = c,
                    Customer = db.Customers.Where(x => x.Id == c.CustomerId).Select(x => x.Name).First(),
                    Contact = db.Customers.Where(x => x.Id == c.CustomerId).SelectMany(x => x.Contacts).Where(p => p.Id == c.ContactPersonId).Select(p => p.FirstName + " " + p.LastName).FirstOrDefault(),
                    Employee = db.Employees.Where(e => e.Id == c.EmployeeId).Select(e => e.Name).FirstOrDefault(),
                    Record = db.ContactRecords.Where(r => r.PhoneCallId == c.Id).Select(r => (int?)r.Id).FirstOrDefault(),
                })
                .Select(x => new Row(
                    x.Call.Id, x.Call.Status, x.Call.Direction, x.Call.Purpose, x.Call.CustomerId, x.Customer, x.Contact, x.Call.RungOn, x.Call.RungAt, x.Call.Minutes, x.Call.End,
                    x.Employee, x.Record))
                .ToListAsync(ct);
            return new Model(rows, counts.Total, counts.Waiting);
        }

        private IQueryable<PhoneCall> Filter(Query query)
        {
            var found = db.PhoneCalls.AsNoTracking();
            found = query.Status switch
            {
                "wacht" => found.Where(c => c.Status == CallStatus.Ringing || c.Status == CallStatus.Waiting),
                "bezig" => found.Where(c => c.Status == CallStatus.Talking),
                "gemist" => found.Where(c => c.Status == CallStatus.Missed),
                "klaar" => found.Where(c => c.Status == CallStatus.Ended),
                "vastleggen" => found.Where(c => c.Status == CallStatus.Ended && !db.ContactRecords.Any(r => r.PhoneCallId == c.Id)),
                _ => found,
            };
            if (Enum.TryParse<ContactDirection>(query.Direction, ignoreCase: true, out var direction))
                found = found.Where(c => c.Direction == direction);
            if (query.CustomerId is { } customer)
                found = found.Where(c => c.CustomerId == customer);
            if (!string.IsNullOrWhiteSpace(query.Search))
            {
                var pattern = LikePattern.Contains(query.Search);
                found = found.Where(c => db.Customers.Any(x => x.Id == c.CustomerId && EF.Functions.Like(x.Name, pattern, LikePattern.Escape)));
            }

            return found;
        }

        private IQueryable<PhoneCall> Sorted(IQueryable<PhoneCall> found, string? sort)
        {
            var (column, descending) = Components.ListQuery.SortOf(sort, StandardSort);
            return column switch
            {
                "klant" => found.By(c => db.Customers.Where(x => x.Id == c.CustomerId).Select(x => x.Name).FirstOrDefault(), descending).ThenBy(c => c.Id),
                "minuten" => found.By(c => c.Minutes, descending).ThenBy(c => c.Id),
                _ => descending ? found.OrderByDescending(c => c.RungOn).ThenByDescending(c => c.Id) : found.OrderBy(c => c.RungOn).ThenBy(c => c.Id),
            };
        }
    }
}
