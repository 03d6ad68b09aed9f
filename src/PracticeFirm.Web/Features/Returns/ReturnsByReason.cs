using MediatR;
using Microsoft.EntityFrameworkCore;
using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Returns;
using PracticeFirm.Web.Infrastructure.Dispatch;
using PracticeFirm.Web.Infrastructure.Persistence;

namespace PracticeFirm.Web.Features.Returns;

/// <summary>Why goods come back, the commonest reason first.</summary>
public static class ReturnsByReason
{
    [Access(Access.FirmReader)]
    public sealed record Query : IFirmQuery<Model>;

    public sealed record Model(IReadOnlyList<Count> Reasons);

    /// <param name="Reason">The reason.</param>
    /// <param name="Returns">Returns with such a line.</param>
    /// <param name="Units">Units that come back for it.</param>
    public sealed record Count(ReturnReason Reason, int Returns, int Units);

    internal sealed class Handler(FirmDb db) : IRequestHandler<Query, Result<Model>>
    {
        public async Task<Result<Model>> Handle(Query query, CancellationToken ct)
        {
            var counts = await db.Returns.AsNoTracking()
                .SelectMany(r => r.Lines, (r, l) => new { r.Id, l.Reason, l.Quantity })
                .GroupBy(l => l.Reason)
                .Select(g => new Count(g.Key, g.Select(l => l.Id).Distinct().Count(), g.Sum(l => l.Quantity)))
                .ToListAsync(ct);
            return new Model([.. counts.OrderByDescending(c => c.Returns).ThenByDescending(c => c.Units).ThenBy(c => c.Reason)]);
        }
    }
}
