using MediatR;
using Microsoft.EntityFrameworkCore;
using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Contacts;
using PracticeFirm.Web.Infrastructure.Dispatch;
using PracticeFirm.Web.Infrastructure.Persistence;

namespace PracticeFirm.Web.Features.Workday;

/// <summary>The telephone today: who waits, who was missed and not called back, and which calls are still to be written down.</summary>
public static class CallsToday
{
    /// <summary>Calls shown at most.</summary>
    public const int Most = 8;

    /// <summary>Days in which somebody who was missed is remembered.</summary>
    public const int MissedDays = 7;

    [Access(Access.FirmReader)]
    public sealed record Query : IFirmQuery<Model>;

    /// <param name="Calls">Calls that ask for something, those that wait first.</param>
    /// <param name="Total">How many there are.</param>
    public sealed record Model(IReadOnlyList<Call> Calls, int Total);

    public sealed record Call(int Id, CallStatus Status, int CustomerId, string Customer, DateOnly RungOn);

    internal sealed class Handler(FirmDb db) : IRequestHandler<Query, Result<Model>>
    {
        public async Task<Result<Model>> Handle(Query query, CancellationToken ct)
        {
            var today = await db.Firms.AsNoTracking().Select(f => f.BusinessDay).SingleAsync(ct);
            var since = today.AddDays(-MissedDays);
            var open = await db.PhoneCalls.AsNoTracking()
                .Where(c => c.Status == CallStatus.Ringing || c.Status == CallStatus.Waiting || c.Status == CallStatus.Talking
                    || (c.Status == CallStatus.Missed && c.RungOn >= since && !db.PhoneCalls.Any(b => b.CustomerId == c.CustomerId && b.Id > c.Id && b.StartedAt != null))
                    || (c.Status == CallStatus.Ended && c.End != CallEnd.NoAnswer && !db.ContactRecords.Any(r => r.PhoneCallId == c.Id)))
                .OrderBy(c => c.Id)
                .Select(c => new Call(c.Id, c.Status, c.CustomerId, db.Customers.Where(x => x.Id == c.CustomerId).Select(x => x.Name).First(), c.RungOn))
                .ToListAsync(ct);
            return new Model([.. open.OrderBy(c => c.Status).ThenBy(c => c.Id).Take(Most)], open.Count);
        }
    }
}
