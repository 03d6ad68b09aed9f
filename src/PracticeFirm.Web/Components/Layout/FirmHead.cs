using MediatR;
using Microsoft.EntityFrameworkCore;
using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Contacts;
using PracticeFirm.Domain.Firm;
using PracticeFirm.Web.Components.Telephone;
using PracticeFirm.Web.Infrastructure.Dispatch;
using PracticeFirm.Web.Infrastructure.Persistence;

namespace PracticeFirm.Web.Components.Layout;

/// <summary>What the top bar says about the firm.</summary>
public static class FirmHead
{
    [Access(Access.FirmReader)]
    public sealed record Query : IFirmQuery<Model>;

    /// <param name="Name">Trade name.</param>
    /// <param name="BusinessDay">The firm's date.</param>
    /// <param name="EmployeeName">Who the sender is in the firm; null for a reader.</param>
    /// <param name="MayWrite">Whether the sender works here.</param>
    /// <param name="Guided">Whether explanations show unasked.</param>
    /// <param name="Ringing">Calls that nobody answered or put off yet, the first first.</param>
    /// <param name="PauseText">What the screen of a learner says while the class looks at the board; null while they work.</param>
    public sealed record Model(string Name, DateOnly BusinessDay, string? EmployeeName, bool MayWrite, bool Guided, IReadOnlyList<RingingCall> Ringing, string? PauseText);

    internal sealed class Handler(FirmDb db, Actor actor, MessageContext context) : IRequestHandler<Query, Result<Model>>
    {
        public async Task<Result<Model>> Handle(Query query, CancellationToken ct)
        {
            // One row per call that rings, or one without a call: SQLite knows no list within a row that hangs on nothing of it.
            var rows = await db.Firms
                .SelectMany(_ => db.PhoneCalls.Where(c => c.Status == CallStatus.Ringing).DefaultIfEmpty(), (f, c) => new
                {
                    f.Identity.Name,
                    f.BusinessDay,
                    f.HelpLevel,
                    Employee = db.Employees.Where(e => e.Id == actor.EmployeeId).Select(e => e.Name).FirstOrDefault(),
                    Call = (int?)c!.Id,
                    Customer = db.Customers.Where(x => x.Id == c.CustomerId).Select(x => x.Name).FirstOrDefault(),
                })
                .OrderBy(r => r.Call)
                .ToListAsync(ct);
            var head = rows[0];
            return new Model(
                head.Name, head.BusinessDay, head.Employee, actor.EmployeeId is not null, head.HelpLevel == HelpLevel.Guided,
                [.. rows.Where(r => r.Call is not null).Select(r => new RingingCall(r.Call!.Value, r.Customer!))],
                context.Access?.PauseText);
        }
    }
}
