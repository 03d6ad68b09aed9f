using MediatR;
using Microsoft.EntityFrameworkCore;
using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Contacts;
using PracticeFirm.Web.Infrastructure.Dispatch;
using PracticeFirm.Web.Infrastructure.Persistence;

namespace PracticeFirm.Web.Features.Customers;

/// <summary>What was spoken about with a customer, the newest first, and calls that were not answered.</summary>
public static class ShowContactMoments
{
    /// <summary>Most contacts in the dossier; the list of contacts has them all.</summary>
    public const int Most = 50;

    /// <param name="CustomerId">The customer.</param>
    [Access(Access.FirmReader)]
    public sealed record Query(int CustomerId) : IFirmQuery<Model>;

    /// <param name="Contacts">The newest contacts.</param>
    /// <param name="Total">How many there are.</param>
    /// <param name="Calls">Calls of which nothing was written down yet.</param>
    public sealed record Model(IReadOnlyList<Moment> Contacts, int Total, IReadOnlyList<OpenCall> Calls);

    public sealed record Moment(
        int Id, DateOnly On, TimeOnly At, int Minutes, ContactDirection Direction, ContactChannel Channel, string? Contact, string Employee, string Subject, string Result, SignalKinds Signals);

    public sealed record OpenCall(int Id, CallStatus Status, ContactDirection Direction, DateOnly RungOn);

    internal sealed class Handler(FirmDb db) : IRequestHandler<Query, Result<Model>>
    {
        public async Task<Result<Model>> Handle(Query query, CancellationToken ct)
        {
            var found = db.ContactRecords.AsNoTracking().Where(r => r.CustomerId == query.CustomerId);
            var contacts = await found
                .OrderByDescending(r => r.On).ThenByDescending(r => r.Id)
                .Take(Most)
                .Select(r => new Moment(
                    r.Id, r.On, r.At, r.Minutes, r.Direction, r.Channel,
                    db.Customers.Where(c => c.Id == r.CustomerId).SelectMany(c => c.Contacts).Where(p => p.Id == r.ContactPersonId).Select(p => p.FirstName + " " + p.LastName).FirstOrDefault(),
                    db.Employees.Where(e => e.Id == r.EmployeeId).Select(e => e.Name).First(), r.Subject, r.Result, r.Signals))
                .ToListAsync(ct);
            var calls = await db.PhoneCalls.AsNoTracking()
                .Where(c => c.CustomerId == query.CustomerId && !db.ContactRecords.Any(r => r.PhoneCallId == c.Id))
                .OrderByDescending(c => c.Id)
                .Take(Most)
                .Select(c => new OpenCall(c.Id, c.Status, c.Direction, c.RungOn))
                .ToListAsync(ct);
            return new Model(contacts, contacts.Count < Most ? contacts.Count : await found.CountAsync(ct), calls);
        }
    }
}
