using MediatR;
using Microsoft.EntityFrameworkCore;
using PracticeFirm.Domain.Common;
using PracticeFirm.Web.Components;
using PracticeFirm.Web.Infrastructure.Dispatch;
using PracticeFirm.Web.Infrastructure.Persistence;

namespace PracticeFirm.Web.Features.Customers;

/// <summary>What the form of a customer offers to choose from.</summary>
public static class CustomerChoices
{
    [Access(Access.FirmReader)]
    public sealed record Query : IFirmQuery<Model>;

    /// <param name="Owners">Colleagues who can be account manager.</param>
    /// <param name="DiscountGroups">Kortingsgroepen.</param>
    /// <param name="Segments">Kinds of business that occur.</param>
    /// <param name="Me">The colleague at the screen; null for a reader.</param>
    public sealed record Model(IReadOnlyList<Option<int>> Owners, IReadOnlyList<Option<int?>> DiscountGroups, IReadOnlyList<string> Segments, int? Me);

    internal sealed class Handler(FirmDb db, Actor actor) : IRequestHandler<Query, Result<Model>>
    {
        public async Task<Result<Model>> Handle(Query query, CancellationToken ct)
        {
            var owners = await db.Employees.AsNoTracking().OrderBy(e => e.Name).Select(e => new Option<int>(e.Id, e.Name)).ToListAsync(ct);
            var groups = await db.DiscountGroups.AsNoTracking().OrderBy(g => g.Code).Select(g => new Option<int?>(g.Id, g.Code + " " + g.Name)).ToListAsync(ct);
            var segments = await db.Customers.AsNoTracking().Select(c => c.Segment).Where(s => s != "").Distinct().OrderBy(s => s).ToListAsync(ct);
            return new Model(owners, groups, segments, actor.EmployeeId);
        }
    }
}
