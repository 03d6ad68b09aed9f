using MediatR;
using Microsoft.EntityFrameworkCore;
using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Contacts;
using PracticeFirm.Web.Infrastructure.Dispatch;
using PracticeFirm.Web.Infrastructure.Persistence;

namespace PracticeFirm.Web.Features.Contacts;

/// <summary>The list of contact records: search, filters, sorting, a page at a time.</summary>
public static class ListContacts
{
    /// <summary>Rows on a page.</summary>
    public const int PageSize = 50;

    /// <summary>The newest first.</summary>
    public const string StandardSort = "-datum";

    /// <param name="Search">Part of the customer, the subject or the result.</param>
    /// <param name="Channel">How.</param>
    /// <param name="Direction">Who sought it.</param>
    /// <param name="Signal">With this signal.</param>
    /// <param name="EmployeeId">By one colleague.</param>
    /// <param name="CustomerId">With one customer.</param>
    /// <param name="Sort">Column, with a minus for descending.</param>
    /// <param name="Page">Page, from 1; 0 for everything.</param>
    [Access(Access.FirmReader)]
    public sealed record Query(
        string? Search = null, string? Channel = null, string? Direction = null, string? Signal = null, int? EmployeeId = null, int? CustomerId = null, string? Sort = null,
        int Page = 1) : IFirmQuery<Model>;

    /// <param name="Rows">The rows of the page.</param>
    /// <param name="Total">How many there are.</param>
    /// <param name="Colleagues">To choose from.</param>
    public sealed record Model(IReadOnlyList<Row> Rows, int Total, IReadOnlyList<Colleague> Colleagues);

    public sealed record Colleague(int Id, string Name);

    public sealed record Row(
        int Id, DateOnly On, TimeOnly At, int Minutes, ContactDirection Direction, ContactChannel Channel, int CustomerId, string Customer, string? Contact, string Employee,
        string Subject, string Goal, string Result, SignalKinds Signals);

    internal sealed class Handler(FirmDb db) : IRequestHandler<Query, Result<Model>>
    {
        public async Task<Result<Model>> Handle(Query query, CancellationToken ct)
        {
            var found = Filter(query);

            // One round trip for the colleagues and the count; a firm has always colleagues.
            var heads = await db.Employees.AsNoTracking().OrderBy(e => e.Name).Select(e => new { Colleague = new Colleague(e.Id, e.Name), Total = found.Count() }).ToListAsync(ct);
            var sorted = Sorted(found, query.Sort);
            var rows = await (query.Page == 0 ? sorted : sorted.Skip((query.Page - 1) * PageSize).Take(PageSize))
                .Select(r => new
                {
                    Record = r,
                    Customer = db.Customers.Where(c => c.Id == r.CustomerId).Select(c => c.Name).First(),
                    Contact = db.Customers.Where(c => c.Id == r.CustomerId).SelectMany(c => c.Contacts).Where(p => p.Id == r.ContactPersonId).Select(p => p.FirstName + " " + p.LastName).FirstOrDefault(),
                    Employee = db.Employees.Where(e => e.Id == r.EmployeeId).Select(e => e.Name).First(),
                })
                .Select(x => new Row(
                    x.Record.Id, x.Record.On, x.Record.At, x.Record.Minutes, x.Record.Direction, x.Record.Channel, x.Record.CustomerId, x.Customer, x.Contact, x.Employee,
                    x.Record.Subject, x.Record.Goal, x.Record.Result, x.Record.Signals))
                .ToListAsync(ct);
            return new Model(rows, heads[0].Total, [.. heads.Select(h => h.Colleague)]);
        }

        private IQueryable<ContactRecord> Filter(Query query)
        {
            var found = db.ContactRecords.AsNoTracking();
            if (Enum.TryParse<ContactChannel>(query.Channel, ignoreCase: true, out var channel))
                found = found.Where(r => r.Channel == channel);
            if (Enum.TryParse<ContactDirection>(query.Direction, ignoreCase: true, out var direction))
                found = found.Where(r => r.Direction == direction);
            if (Enum.TryParse<SignalKinds>(query.Signal, ignoreCase: true, out var signal) && signal != SignalKinds.None)
                found = found.Where(r => (r.Signals & signal) != 0);
            if (query.EmployeeId is { } employee)
                found = found.Where(r => r.EmployeeId == employee);
            if (query.CustomerId is { } customer)
                found = found.Where(r => r.CustomerId == customer);
            if (!string.IsNullOrWhiteSpace(query.Search))
            {
                var pattern = LikePattern.Contains(query.Search);
                found = found.Where(r =>
                    EF.Functions.Like(r.Subject, pattern, LikePattern.Escape) || EF.Functions.Like(r.Result, pattern, LikePattern.Escape)
                    || db.Customers.Any(c => c.Id == r.CustomerId && EF.Functions.Like(c.Name, pattern, LikePattern.Escape)));
            }

            return found;
        }

        private IQueryable<ContactRecord> Sorted(IQueryable<ContactRecord> found, string? sort)
        {
            var (column, descending) = Components.ListQuery.SortOf(sort, StandardSort);
            return column switch
            {
                "klant" => found.By(r => db.Customers.Where(c => c.Id == r.CustomerId).Select(c => c.Name).FirstOrDefault(), descending).ThenBy(r => r.Id),
                "onderwerp" => found.By(r => r.Subject, descending).ThenBy(r => r.Id),
                "minuten" => found.By(r => r.Minutes, descending).ThenBy(r => r.Id),
                "medewerker" => found.By(r => db.Employees.Where(e => e.Id == r.EmployeeId).Select(e => e.Name).FirstOrDefault(), descending).ThenBy(r => r.Id),
                _ => descending ? found.OrderByDescending(r => r.On).ThenByDescending(r => r.Id) : found.OrderBy(r => r.On).ThenBy(r => r.Id),
            };
        }
    }
}
