using MediatR;
using Microsoft.EntityFrameworkCore;
using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Firm;
using PracticeFirm.Web.Infrastructure.Dispatch;
using PracticeFirm.Web.Infrastructure.Persistence;

namespace PracticeFirm.Web.Components.Layout;

/// <summary>What the top bar says about the firm.</summary>
public static class FirmHead
{
    [Access(Access.FirmReader)]
    public sealed record Query : IFirmQuery<Model>;

    public sealed record Model(string Name, DateOnly BusinessDay, string? EmployeeName, bool MayWrite, bool Guided);

    internal sealed class Handler(FirmDb db, Actor actor) : IRequestHandler<Query, Result<Model>>
    {
        public async Task<Result<Model>> Handle(Query query, CancellationToken ct)
        {
            var head = await db.Firms
                .Select(f => new
                {
                    f.Identity.Name,
                    f.BusinessDay,
                    f.HelpLevel,
                    Employee = db.Employees.Where(e => e.Id == actor.EmployeeId).Select(e => e.Name).FirstOrDefault(),
                })
                .SingleAsync(ct);
            return new Model(head.Name, head.BusinessDay, head.Employee, actor.EmployeeId is not null, head.HelpLevel == HelpLevel.Guided);
        }
    }
}
